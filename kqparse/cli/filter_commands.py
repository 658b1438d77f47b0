"""The stages as commands: each reads records from standard input and writes records, a line each."""

from typing import Annotated

import typer

from kqparse.cli import options as opt
from kqparse.cli.option_groups import Names, Results, Told

Text = Annotated[bool, typer.Option("--text", help="Print the source text alone, to which all spans refer.")]


def read(  # noqa: PLR0913  each parameter is an option of the command, or several
    paths: opt.Paths,
    *,
    text: Text = False,
    told: Told,
    pdf_engine: opt.PdfEngine = "auto",
    boxes: opt.Boxes = False,
    names: Names,
    limit: opt.Limit = None,
    fail_fast: opt.FailFast = False,
) -> None:
    """Stage 1: bytes to source text. Writes a record for each source, as a line of JSON.

    A source that cannot be read becomes a line too, which the end of the pipe tells and counts. Exit status as of
    extract.

    \b
    Examples:
      kqparse read table.txt | kqparse split | kqparse criteria | kqparse normalise | kqparse emit -f csv
      kqparse read table.txt --text
    """
    from kqparse.cli.asked import Reading  # noqa: PLC0415
    from kqparse.cli.filters import read_all  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    options = ReadOptions(told.encoding, told.password, pdf_engine, boxes, told.limits)
    reading = Reading(paths, names.patterns, limit, told.folders, options)
    raise typer.Exit(read_all(reading, text=text, fail_fast=fail_fast))


def split(grammars: opt.Grammars = None, fail_fast: opt.FailFast = False) -> None:
    """Stage 2: source text to an act and the blocks of posts.

    Reads the records of kqparse read from standard input, and hands on each as soon as it is done.

    \b
    Examples:
      kqparse read table.txt | kqparse split
    """
    _pass("split", grammars, fail_fast)


def criteria(grammars: opt.Grammars = None, fail_fast: opt.FailFast = False) -> None:
    """Stage 3: the cells of each block to labelled criteria.

    Reads the records of kqparse split from standard input, and hands on each as soon as it is done.

    \b
    Examples:
      kqparse read table.txt | kqparse split | kqparse criteria
    """
    _pass("criteria", grammars, fail_fast)


def normalise(grammars: opt.Grammars = None, fail_fast: opt.FailFast = False) -> None:
    """Stage 4: criteria to positions with their values.

    Reads the records of kqparse criteria from standard input, and hands on each as soon as it is done.

    \b
    Examples:
      kqparse read table.txt | kqparse split | kqparse criteria | kqparse normalise
    """
    _pass("normalise", grammars, fail_fast)


def emit(
    *,
    results: Results,
    grammars: opt.Grammars = None,
    fail_fast: opt.FailFast = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """The last stage: positions to documents, as extract has them.

    It audits, and writes the same bytes. Reads the records of kqparse normalise from standard input. Exit status as of
    extract, for the whole pipe.

    \b
    Examples:
      kqparse read samples/ | kqparse split | kqparse criteria | kqparse normalise | kqparse emit -o out
    """
    from kqparse.cli.deliver import Manner  # noqa: PLC0415
    from kqparse.cli.filters import emit_all  # noqa: PLC0415

    manner = Manner(quiet, verbose, fail_fast).checked()
    raise typer.Exit(emit_all(tuple(grammars or ()), results.writing(), manner))


def _pass(stage: str, grammars: opt.Grammars, fail_fast: bool) -> None:
    from kqparse.cli.filters import pass_all  # noqa: PLC0415

    raise typer.Exit(pass_all(stage, tuple(grammars or ()), fail_fast=fail_fast))
