"""The commands that look into the work: how a phrase is understood, checked readings, families, grammar files."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kqparse.cli import options as opt
from kqparse.cli.option_groups import Names, Told


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A requirement, or - for one phrase a line.")],
    language: Annotated[
        Literal["kk", "ru"] | None, typer.Option("--lang", help="The language; guessed when left out.")
    ] = None,
    form: Annotated[Literal["text", "jsonl"], typer.Option("--format", help="How to answer.")] = "text",
    grammars: opt.Grammars = None,
) -> None:
    """Show how a requirement is understood: tokens, tree, result.

    \b
    Examples:
      kqparse explain "Жоғары білім және кемінде 3 жыл жұмыс өтілі"
      head -3 table.txt | kqparse explain --format jsonl -
    """
    from kqparse.cli.explain import explain_all  # noqa: PLC0415

    raise typer.Exit(explain_all(text, language, form, tuple(grammars or ())))


def evaluate(
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="What a person has checked: a file, a folder, or - .")],
    output: Annotated[str, typer.Argument(metavar="OUTPUT", help="What kqparse has read: a file, a folder, or - .")],
    form: Annotated[Literal["table", "json"], typer.Option("--format", help="How to tell the scores.")] = "table",
    shown: Annotated[int, typer.Option("--show", min=0, metavar="N", help="Confusions and records to list.")] = 10,
) -> None:
    """Score a reading against a checked one, field by field.

    Precision, recall and F1, and what was taken for what.

    Both sides are documents (JSON, JSON Lines, folders of them; positions pair by source and title, number or id), or
    phrases with their meaning, as `explain - --format jsonl` writes them. What the checked side leaves out is not
    judged.

    \b
    Examples:
      kqparse evaluate out/ out/
      kqparse evaluate out/tabbed-job-table.kk.txt.json out/tabbed-job-table.kk.txt.json --format json
    """
    from kqparse.cli.evaluate import evaluate_files  # noqa: PLC0415

    raise typer.Exit(evaluate_files(gold, output, form, shown))


def families(  # noqa: PLR0913  each parameter is an option of the command, or several
    paths: opt.Paths,
    *,
    form: Annotated[Literal["json", "text"], typer.Option("--format", help="How to tell the ranking.")] = "text",
    shown: Annotated[int, typer.Option("--show", min=1, metavar="N", help="Families to list for each part.")] = 3,
    told: Told,
    pdf_engine: opt.PdfEngine = "auto",
    names: Names,
    limit: opt.Limit = None,
) -> None:
    """Rank the families that may fit each part of a document.

    With what was found of their evidence, and what is missing. An act is parted from its annexes, and these from each
    other; a part that no family fits is told. Exit status: 0 well, 1 a source could not be read, 2 wrong usage.

    \b
    Examples:
      kqparse families table.txt
      kqparse families samples/ --format json
    """
    from kqparse.cli.asked import Reading  # noqa: PLC0415
    from kqparse.cli.families import rank_all  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    options = ReadOptions(told.encoding, told.password, pdf_engine, limits=told.limits)
    raise typer.Exit(rank_all(Reading(paths, names.patterns, limit, told.folders, options), form, shown))


def check(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="DIR", help="Folders to lay over the shipped files.")
    ] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the faults.")] = "text",
) -> None:
    """Check grammar files: your own laid over those that ship.

    Tells unreachable, duplicate and conflicting entries, unknown keys, wrong types, patterns that match nothing, empty
    ranges, rules without examples and examples that do not hold, with file and line. Exit status: 0 none, 1 faults,
    2 wrong usage.

    \b
    Examples:
      kqparse grammars check
      kqparse grammars check my-grammars/
    """
    from kqparse.cli.grammars import check_files  # noqa: PLC0415

    raise typer.Exit(check_files(tuple(folders or ()), form))


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Of the family: small Latin letters, figures, hyphens.")],
    folder: Annotated[
        Path, typer.Option("--into", metavar="DIR", help="Your folder of grammar files; made where it is missing.")
    ] = Path("grammars"),
    like: Annotated[
        str,
        typer.Option(
            "--like", metavar="FAMILY", help="Copy this shipped family, with its comments, for its mechanism."
        ),
    ] = "",
) -> None:
    """Write a commented skeleton of a family to fill in.

    It is DIR/families/NAME.toml. A file that is there already is left as it is (exit status 2).

    \b
    Examples:
      kqparse grammars new post-cards --into my-grammars
      kqparse grammars new staff-lists --into my-grammars --like staff-schedules
      kqparse grammars check my-grammars
      kqparse extract orders/ -o out --grammars my-grammars
    """
    from kqparse.cli.new_grammar import write_skeleton  # noqa: PLC0415

    write_skeleton(name, folder, like)
