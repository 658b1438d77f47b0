"""The commands that look at documents, read now or extracted before: reports, questions, comparisons."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kqparse.cli.option_groups import Names, Told, taking
from kqparse.cli.options import Jobs, Quiet, place

_Given = Annotated[
    list[Path], typer.Argument(metavar="PATH...", readable=False, help="Documents, extracted JSON, folders, or -.")
]
_Degrees = Annotated[list[str] | None, typer.Option("--degree", metavar="DEGREE", help="Such as master; repeatable.")]
_Fields = Annotated[
    list[str] | None, typer.Option("--field", metavar="CODE", help="Field of study: 0421, 6B04, or a word; repeatable.")
]


def query(  # noqa: PLR0913  each parameter is an option of the command
    paths: _Given,
    *,
    level: Annotated[
        str | None, typer.Option("--education", metavar="LEVEL", help="Highest level, such as higher.")
    ] = None,
    degrees: _Degrees = None,
    fields: _Fields = None,
    months: Annotated[int | None, typer.Option(min=0, metavar="N", help="Of work in all that --scope names.")] = None,
    scopes: Annotated[
        list[str] | None, typer.Option("--scope", metavar="SCOPE", help="What this work was: specialty; repeatable.")
    ] = None,
    work: Annotated[
        list[str] | None, typer.Option(metavar="MONTHS:SCOPES", help="A further stretch of work: 24:field,management.")
    ] = None,
    programme: Annotated[bool | None, typer.Option(help="Studies under a state programme or abroad.")] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the posts.")] = "text",
    told: Told,
    names: Names,
    jobs: Jobs = None,
) -> None:
    """List the posts that a person may hold, and the near misses.

    Each with the alternative by which, or what is lacking. What is only desirable excludes nobody. What cannot be
    judged, or was not understood, is listed apart.

    \b
    Examples:
      kqparse query samples/ --education higher --field 0421 --months 24 --scope specialty
      kqparse query out/ --education postgraduate --degree master --work 36:civil_service --work 12:management
    """
    from kqparse.cli.query import Question, answer_question  # noqa: PLC0415

    force = taking(told, names, jobs)
    listed = [each or [] for each in (degrees, fields, scopes, work)]
    raise typer.Exit(answer_question(Question(paths, level, months, programme, form, told.folders, force, *listed)))


def rule(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE...", help="Codes of findings, such as KQ402.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Print all of them as Markdown.")] = False,
) -> None:
    """Print what a code means, why it matters and what to do.

    \b
    Examples:
      kqparse rule KQ402
      kqparse rule KQ205 KQ206
    """
    from kqparse.cli.rule import print_rules  # noqa: PLC0415

    raise typer.Exit(print_rules(codes or [], everything=everything))


def audit(  # noqa: PLR0913  each parameter is an option of the command
    paths: _Given,
    *,
    form: Annotated[
        Literal["text", "json", "sarif", "markdown", "csv"], typer.Option("--format", help="How to tell the findings.")
    ] = "text",
    language: Annotated[Literal["en", "ru", "kk"], typer.Option("--lang", help="Of the sentences.")] = "en",
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Tell only these, such as KQ201,KQ4; KQ4 is all of KQ4xx.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Do not tell these.")] = None,
    fail_on: Annotated[
        str | None, typer.Option(metavar="SEVERITY", help="Exit with 1 from this on: error, warning, info, never.")
    ] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Leave out what this file knows.")] = None,
    keep: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help="Note what is told as known from now on.")
    ] = None,
    told: Told,
    names: Names,
    jobs: Jobs = None,
) -> None:
    """Report what does not add up, and where the languages differ.

    What is told, and how grave it is, may stand in kqparse.toml or in [tool.kqparse] of pyproject.toml (`[audit]`).

    \b
    Examples:
      kqparse audit samples/
      kqparse audit out/ --select KQ4 --lang ru --format markdown
      kqparse audit samples/ --write-baseline known.json
      kqparse audit samples/ --fail-on warning --baseline known.json
    """
    from kqparse.cli.audit import AuditJob, audit_all  # noqa: PLC0415

    force = taking(told, names, jobs)
    raise typer.Exit(
        audit_all(
            AuditJob(paths, form, language, select or [], ignore or [], fail_on, baseline, keep, told.folders, force)
        )
    )


def report(  # noqa: PLR0913  each parameter is an option of the command
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", readable=False, help="Files, or folders with all below them.")
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", callback=place, help="The page; standard output for -, or without."
        ),
    ] = None,
    language: Annotated[
        Literal["en", "ru", "kk"], typer.Option("--lang", help="The page opens in this language.")
    ] = "en",
    pictures: Annotated[
        bool, typer.Option(help="Of the pages of a PDF; the page grows by some 40 kB for each.")
    ] = True,
    told: Told,
    names: Names,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Write an offline page that shows where each value is printed.

    \b
    Examples:
      kqparse report samples/ -o report.html
      kqparse report table.txt --lang kk -o table.html
    """
    from kqparse.cli.report import Reporting, write_report  # noqa: PLC0415

    force = taking(told, names, jobs)
    raise typer.Exit(write_report(paths, output, Reporting(language, told.folders, pictures, force), quiet=quiet))


def show(
    path: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A document, or extracted JSON.")],
    *,
    position: Annotated[
        str | None, typer.Argument(metavar="[POSITION]", help="An id (p3), a printed number, or a part of a title.")
    ] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the positions.")] = "text",
    told: Told,
) -> None:
    """Show the positions of a document, or one of them.

    \b
    Examples:
      kqparse show table.txt
      kqparse show table.txt p3
      kqparse show out/tabbed-job-table.ru.txt.json p1
    """
    from kqparse.cli.overview import show as show_positions  # noqa: PLC0415

    raise typer.Exit(show_positions(path, position, form, told.folders, taking(told)))


def stats(
    paths: _Given,
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the counts.")] = "text",
    told: Told,
    names: Names,
    jobs: Jobs = None,
) -> None:
    """Count posts by section, category, level, months and field.

    \b
    Examples:
      kqparse stats samples/
      kqparse stats out/ --format json
    """
    from kqparse.cli.overview import stats as count_positions  # noqa: PLC0415

    force = taking(told, names, jobs)
    raise typer.Exit(count_positions(paths, form, told.folders, force))


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", readable=False, help="A document or extracted JSON, or a folder of them.")
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", readable=False, help="The later edition of the same.")],
    *,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the changes.")] = "text",
    told: Told,
    names: Names,
) -> None:
    """Compare two editions of a document, or of a folder.

    Posts added, removed and renamed, what each asks for now, and what changed in the head of the act, the call and the
    points of scales. Posts are paired by staff code, title, number or likeness. Exit status: 0 compared, 1 a file could
    not be read, 2 wrong usage.

    \b
    Examples:
      kqparse diff out/tabbed-job-table.kk.txt.json table.txt
      kqparse diff out/ samples/ --format json
    """
    from kqparse.cli.diff import compare_editions  # noqa: PLC0415

    force = taking(told, names)
    raise typer.Exit(compare_editions(old, new, form, told.folders, force))
