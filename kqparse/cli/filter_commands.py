"""The stages as commands: each reads records from standard input and writes records, a line each."""

from typing import Annotated

import typer

from kqparse.cli import options as opt

Text = Annotated[bool, typer.Option("--text", help="Print the source text alone, to which all spans refer.")]


def read(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    paths: opt.Paths,
    text: Text = False,
    grammars: opt.Grammars = None,
    encoding: opt.Encoding = None,
    password: opt.Password = None,
    pdf_engine: opt.PdfEngine = "auto",
    boxes: opt.Boxes = False,
    include: opt.Include = None,
    exclude: opt.Exclude = None,
    limit: opt.Limit = None,
    limits: opt.Limits = None,
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
    from kqparse.limits import parsed  # noqa: PLC0415
    from kqparse.patterns import Patterns  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    patterns = Patterns(tuple(include or ()), tuple(exclude or ()))
    options = ReadOptions(encoding, password, pdf_engine, boxes, parsed(limits or ()))
    reading = Reading(paths, patterns, limit, tuple(grammars or ()), options)
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


def emit(  # noqa: PLR0913, PLR0917  each parameter is an option of the command
    output: opt.Output = None,
    formats: opt.Formats = None,
    excel: opt.Excel = False,
    labels: opt.Labels = None,
    expand: opt.Expand = None,
    no_names: opt.NoNames = False,
    review: opt.Review = None,
    corrections: opt.Corrected = None,
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
    from kqparse.cli.asked import Writing  # noqa: PLC0415
    from kqparse.cli.deliver import Manner  # noqa: PLC0415
    from kqparse.cli.filters import emit_all  # noqa: PLC0415
    from kqparse.cli.targets import table_layout  # noqa: PLC0415

    manner = Manner(quiet, verbose, fail_fast).checked()
    wanted = table_layout(excel=excel, labels=labels, expand=expand, review=review)
    writing = Writing(output, formats, wanted, not no_names, tuple(corrections or ()))
    raise typer.Exit(emit_all(tuple(grammars or ()), writing, manner))


def _pass(stage: str, grammars: opt.Grammars, fail_fast: bool) -> None:
    from kqparse.cli.filters import pass_all  # noqa: PLC0415

    raise typer.Exit(pass_all(stage, tuple(grammars or ()), fail_fast=fail_fast))
