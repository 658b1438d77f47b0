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
        typer.Option("--format", "-f", metavar="LIST", help="json, jsonl, csv, xlsx; a comma list for a folder."),
    ] = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="Write CSV that Excel in Kazakhstan opens by a double click.")
    ] = False,
    grammars: Grammars = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Of the texts, where their content tells it wrong.")
    ] = None,
    password: Annotated[str | None, typer.Option("--password", metavar="TEXT", help="Of an encrypted PDF.")] = None,
    pdf_engine: Annotated[
        Literal["auto", "pdfium", "pdfminer"],
        typer.Option("--pdf-engine", help="What reads PDF; auto takes the second where the first fails."),
    ] = "auto",
    boxes: Annotated[
        bool, typer.Option("--boxes", help="Add where on its pages a PDF prints each value, beside the spans.")
    ] = False,
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
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    reading = ReadOptions(encoding, password, pdf_engine, boxes)
    raise typer.Exit(extract_all(Job(paths, output, formats, excel, tuple(grammars or ()), reading, quiet)))


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
