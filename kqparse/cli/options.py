"""The options of the commands, each said once."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kqparse import limits


def _formats(typed: str) -> list[str]:
    """Formats that go on what was typed of a comma list."""
    from kqparse.emit import FORMATS  # noqa: PLC0415

    done, comma, _ = typed.rpartition(",")
    return [f"{done}{comma}{name}" for name in FORMATS]


def place(output: Path | None) -> Path | None:
    """Where results go, None for standard output, which `-` is as well."""
    return None if output == Path("-") else output


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...", readable=False, help="Files, folders with all below them, or - for standard input."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        callback=place,
        help="A file with a format's suffix, or a folder; standard output for -, or without.",
    ),
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="LIST",
        help="json, jsonl, csv, xlsx, sqlite, parquet, jobposting; a comma list for a folder.",
        autocompletion=_formats,
    ),
]
Excel = Annotated[bool, typer.Option("--excel", help="Write CSV that Excel in Kazakhstan opens by a double click.")]
Labels = Annotated[
    Literal["en", "kk", "ru"] | None,
    typer.Option("--labels", help="Language of heads, words and messages in CSV, XLSX and Parquet; names without."),
]
Expand = Annotated[
    Literal["codes"] | None,
    typer.Option("--expand", help="A row for each staff code in positions of CSV, XLSX and Parquet."),
]
NoNames = Annotated[
    bool, typer.Option("--no-names", help="Leave out who signed, and surnames that strayed into headings.")
]
Review = Annotated[
    str | None,
    typer.Option("--review", metavar="PAGE", help="Address of a report page that the rows of a workbook lead to."),
]
Grammars = Annotated[
    list[Path] | None,
    typer.Option(
        "--grammars", metavar="DIR", help="Grammar files to lay over those that ship with kqparse; repeatable."
    ),
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="Of the texts, where their content tells it wrong.")
]
Password = Annotated[str | None, typer.Option("--password", metavar="TEXT", help="Of an encrypted PDF.")]
PdfEngine = Annotated[
    Literal["auto", "pdfium", "pdfminer"],
    typer.Option("--pdf-engine", help="What reads PDF; auto takes the second where the first fails."),
]
Boxes = Annotated[
    bool, typer.Option("--boxes", help="Add where on its pages a PDF prints each value, beside the spans.")
]
Corrected = Annotated[
    list[Path] | None,
    typer.Option("--corrections", metavar="FILE", help="A reviewer's corrections from a report page; repeatable."),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="GLOB",
        help="Take only files whose path below the argument fits, such as '*.txt' or '2024/**'; repeatable.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="GLOB", help="Leave out files and folders that fit; repeatable."),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="Read no more than the first N sources.")
]
Limits = Annotated[
    list[str] | None,
    typer.Option(
        "--max",
        metavar="NAME=VALUE",
        help=f"How much a source may ask for, KQ903 beyond; repeatable. Defaults: {limits.told()}.",
    ),
]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first source that fails.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell of each document, and each of its findings.")]
Shard = Annotated[
    str | None,
    typer.Option("--shard", metavar="I/N", help="Read only the Ith of N parts, told apart by the names of sources."),
]
Cache = Annotated[
    Path | None,
    typer.Option("--cache", metavar="DIR", help="Keep results there, and read no source that was read before."),
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on with a run of the same call that was interrupted with this option.")
]
Engine = Annotated[Literal["local", "dask"], typer.Option("--engine", help="Work here, or on a Dask cluster.")]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", metavar="URL", help="Of the cluster, tcp://…; one of this machine without.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="Read N sources at a time; as many as processors."),
]
