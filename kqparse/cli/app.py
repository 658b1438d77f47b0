"""The commands and their options; each hands over to the module that does the work."""

import signal
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from kqparse import __version__
from kqparse.cli import status
from kqparse.cli.console import tell
from kqparse.errors import KqparseError, UsageError

app = typer.Typer(
    name="kqparse",
    help="Reads what Kazakhstan's state bodies demand of a post, in Kazakh and Russian, into JSON and tables.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Grammars = Annotated[
    list[Path] | None,
    typer.Option(
        "--grammars", metavar="DIR", help="Grammar files to lay over those that ship with kqparse; repeatable."
    ),
]


def _version(asked: bool) -> None:
    if asked:
        print(f"kqparse {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options before the command."""


@app.command()
def extract(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, or folders with all below them.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="OUT", help="A file with a format's suffix, or a folder; standard output without."
        ),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="LIST",
            help="json, jsonl, csv, xlsx, sqlite, parquet, jobposting; a comma list for a folder.",
        ),
    ] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="Write CSV that Excel in Kazakhstan opens by a double click.")
    ] = False,
    grammars: Grammars = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Of the texts, where their content tells it wrong.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read documents and write what they say of each post.

    A folder gets a JSON file for each document and the tables of all of them; the last line tells how much of the text
    is accounted for. Exit status: 0 well, 1 a source failed (the others are done), 2 wrong usage.

    \b
    Examples:
      kqparse extract table.txt
      kqparse extract samples/ -o out
      kqparse extract orders/ -o posts.xlsx
    """
    from kqparse.cli.extract import Job, extract_all  # noqa: PLC0415

    raise typer.Exit(extract_all(Job(paths, output, formats, excel, tuple(grammars or ()), encoding, quiet)))


@app.command()
def validate(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="JSON or JSON Lines files, folders of them, or - .")
    ],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the faults.")] = "text",
) -> None:
    """Check documents against the schema and against the laws that a schema cannot say.

    Each fault is told with file, line, JSON pointer, what is wrong and why. Exit status: 0 none, 1 faults, 2 wrong
    usage.

    \b
    Examples:
      kqparse validate out/
      kqparse extract orders/ -f jsonl | kqparse validate -
    """
    from kqparse.cli.validate import validate_all  # noqa: PLC0415

    raise typer.Exit(validate_all(paths, form))


@app.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a document."""
    from kqparse.model.json_schema import schema_bytes  # noqa: PLC0415

    sys.stdout.buffer.write(schema_bytes())


@app.command()
def query(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, extracted JSON, or folders.")],
    level: Annotated[
        str | None, typer.Option("--education", metavar="LEVEL", help="Highest level, such as higher.")
    ] = None,
    degrees: Annotated[list[str] | None, typer.Option("--degree", help="Such as master; repeatable.")] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option("--field", metavar="CODE", help="Field of study: 0421, 6B04, or a word; repeatable."),
    ] = None,
    months: Annotated[int | None, typer.Option(min=0, help="Of work in all that --scope names.")] = None,
    scopes: Annotated[
        list[str] | None, typer.Option("--scope", help="What this work was: specialty; repeatable.")
    ] = None,
    work: Annotated[
        list[str] | None, typer.Option(metavar="MONTHS:SCOPES", help="A further stretch of work: 24:field,management.")
    ] = None,
    programme: Annotated[bool | None, typer.Option(help="Studies under a state programme or abroad.")] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the posts.")] = "text",
    grammars: Grammars = None,
) -> None:
    """List the posts that a person may hold, by which alternative, and what is lacking for near misses.

    What is only desirable excludes nobody. What cannot be judged, or was not understood, is listed apart.

    \b
    Examples:
      kqparse query orders/ --education higher --field 0421 --months 24 --scope specialty
      kqparse query out/ --education postgraduate --degree master --work 36:civil_service --work 12:management
    """
    from kqparse.cli.query import Question, answer_question  # noqa: PLC0415

    raise typer.Exit(
        answer_question(
            Question(
                paths,
                level,
                degrees or [],
                fields or [],
                months,
                scopes or [],
                work or [],
                programme,
                form,
                tuple(grammars or ()),
            )
        )
    )


@app.command()
def rule(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE...", help="Codes of findings, such as KQ402.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Print all of them as Markdown.")] = False,
) -> None:
    """Print what a code means, why it matters and what to do about it.

    \b
    Examples:
      kqparse rule KQ402
      kqparse rule KQ205 KQ206
    """
    from kqparse.cli.rule import print_rules  # noqa: PLC0415

    raise typer.Exit(print_rules(codes or [], everything=everything))


@app.command()
def audit(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, extracted JSON, or folders.")],
    form: Annotated[
        Literal["text", "json", "sarif", "markdown", "csv"], typer.Option("--format", help="How to tell the findings.")
    ] = "text",
    language: Annotated[Literal["en", "ru", "kk"], typer.Option("--lang", help="Of the sentences.")] = "en",
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Tell only these; KQ4 is all of KQ4xx.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Do not tell these.")] = None,
    fail_on: Annotated[
        str | None, typer.Option(metavar="SEVERITY", help="Exit with 1 from this on: error, warning, info, never.")
    ] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Leave out what this file knows.")] = None,
    keep: Annotated[
        Path | None, typer.Option("--write-baseline", metavar="FILE", help="Note what is told as known from now on.")
    ] = None,
    grammars: Grammars = None,
) -> None:
    """Report what does not add up, and where the Kazakh and the Russian text differ.

    What is told, and how grave it is, may stand in kqparse.toml or in [tool.kqparse] of pyproject.toml (`[audit]`).

    \b
    Examples:
      kqparse audit orders/
      kqparse audit out/ --select KQ4 --lang ru --format markdown
      kqparse audit orders/ --fail-on warning --baseline known.json
    """
    from kqparse.cli.audit import AuditJob, audit_all  # noqa: PLC0415

    own = tuple(grammars or ())
    raise typer.Exit(
        audit_all(AuditJob(paths, form, language, select or [], ignore or [], fail_on, baseline, keep, own))
    )


@app.command()
def report(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, or folders with all below them.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The page; standard output without.")
    ] = None,
    language: Annotated[
        Literal["en", "ru", "kk"], typer.Option("--lang", help="The page opens in this language.")
    ] = "en",
    grammars: Grammars = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Write one offline page on which every value lights the very characters it came from.

    \b
    Examples:
      kqparse report samples/ -o report.html
      kqparse report order.txt --lang kk -o order.html
    """
    from kqparse.cli.report import write_report  # noqa: PLC0415

    raise typer.Exit(write_report(paths, output, language, tuple(grammars or ()), quiet=quiet))


@app.command()
def show(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A document, or extracted JSON.")],
    position: Annotated[
        str | None, typer.Argument(metavar="[POSITION]", help="An id (p3), a printed number, or a part of a title.")
    ] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the positions.")] = "text",
    grammars: Grammars = None,
) -> None:
    """Show the positions of a document, or one of them, on the terminal.

    \b
    Examples:
      kqparse show order.txt
      kqparse show order.txt p3
      kqparse show out/order.txt.json 7
    """
    from kqparse.cli.overview import show as show_positions  # noqa: PLC0415

    raise typer.Exit(show_positions(path, position, form, tuple(grammars or ())))


@app.command()
def stats(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, extracted JSON, or folders.")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the counts.")] = "text",
    grammars: Grammars = None,
) -> None:
    """Count posts and staff units by section, category, level, months and field.

    \b
    Examples:
      kqparse stats samples/
      kqparse stats out/ --format json
    """
    from kqparse.cli.overview import stats as count_positions  # noqa: PLC0415

    raise typer.Exit(count_positions(paths, form, tuple(grammars or ())))


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A document or extracted JSON, or a folder of them.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The later edition of the same.")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the changes.")] = "text",
    grammars: Grammars = None,
) -> None:
    """Compare two editions: posts added, removed, renamed, and what each post asks for now.

    Posts are paired by staff code, title, number or likeness. Exit status: 0 compared, 1 a file could not be read,
    2 wrong usage.

    \b
    Examples:
      kqparse diff order-2023.txt order-2024.txt
      kqparse diff old/ new/ --format json
    """
    from kqparse.cli.diff import compare_editions  # noqa: PLC0415

    raise typer.Exit(compare_editions(old, new, form, tuple(grammars or ())))


def run() -> int:
    """Run the command line; returns the exit status."""
    if hasattr(signal, "SIGPIPE"):
        # A reader that has seen enough (head) ends us without a word, as with other filters.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        app()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else status.WELL
    except UsageError as error:
        tell(error)
        return status.USAGE
    except KqparseError as error:
        tell(error)
        return status.FAILED
    return status.WELL
