"""The command that tells to which family a document belongs."""

from typing import Annotated, Literal

import typer

from kqparse.cli.options import Encoding, Exclude, Grammars, Include, Limit, Limits, Password, Paths, PdfEngine


def families(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    paths: Paths,
    form: Annotated[Literal["json", "text"], typer.Option("--format", help="How to tell the ranking.")] = "text",
    shown: Annotated[int, typer.Option("--show", min=1, metavar="N", help="Families to list for each part.")] = 3,
    grammars: Grammars = None,
    encoding: Encoding = None,
    password: Password = None,
    pdf_engine: PdfEngine = "auto",
    include: Include = None,
    exclude: Exclude = None,
    limit: Limit = None,
    limits: Limits = None,
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
    from kqparse.limits import parsed  # noqa: PLC0415
    from kqparse.patterns import Patterns  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    patterns = Patterns(tuple(include or ()), tuple(exclude or ()))
    options = ReadOptions(encoding, password, pdf_engine, limits=parsed(limits or ()))
    raise typer.Exit(rank_all(Reading(paths, patterns, limit, tuple(grammars or ()), options), form, shown))
