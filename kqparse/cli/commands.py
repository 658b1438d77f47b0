"""The commands that take files: each hands over to the module that does the work."""

from typing import Annotated, Literal

import typer

from kqparse.cli import options as opt
from kqparse.cli.option_groups import Names, Results, Told
from kqparse.collecting import loading


def extract(  # noqa: PLR0913  each parameter is an option of the command, or several
    paths: opt.Paths,
    *,
    results: Results,
    told: Told,
    pdf_engine: opt.PdfEngine = "auto",
    boxes: opt.Boxes = False,
    names: Names,
    limit: opt.Limit = None,
    jobs: opt.Jobs = None,
    cache: opt.Cache = None,
    resume: opt.Resume = False,
    shard: opt.Shard = None,
    engine: opt.Engine = "local",
    scheduler: opt.Scheduler = None,
    fail_fast: opt.FailFast = False,
    quiet: opt.Quiet = False,
    verbose: opt.Verbose = False,
) -> None:
    """Read documents and write what they say of each post.

    A folder gets a JSON file for each document and the tables of all of them; the last line tells how much of the text
    is accounted for. Exit status: 0 well, 1 a source failed (the others are done), 2 wrong usage.

    \b
    Examples:
      kqparse extract table.txt
      kqparse extract samples/ -o out
      kqparse extract samples/ -o posts.xlsx --exclude '*.ru.txt'
      kqparse extract - -f csv < table.txt
    """
    from kqparse.cli import ahead  # noqa: PLC0415
    from kqparse.read.options import ReadOptions  # noqa: PLC0415

    options = ReadOptions(told.encoding, told.password, pdf_engine, boxes, told.limits)
    alone = engine == "local" and not (cache or resume or shard)
    with ahead.begun(paths if alone else (), options) as begun:
        with loading():
            from kqparse.cli.asked import Kept, Reading  # noqa: PLC0415
            from kqparse.cli.deliver import Manner  # noqa: PLC0415
            from kqparse.cli.extract import extract_by  # noqa: PLC0415
            from kqparse.shards import shard as parse_shard  # noqa: PLC0415

        part = parse_shard(shard) if shard else None
        reading = Reading(paths, names.patterns, limit, told.folders, options, part, begun)
        manner, writing = Manner(quiet, verbose, fail_fast).checked(), results.writing(Kept(cache, resume))
        raise typer.Exit(extract_by(engine, scheduler, reading, writing, manner, jobs))


def validate(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="JSON or JSON Lines files, folders of them, or - .")
    ],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell the faults.")] = "text",
    jobs: opt.Jobs = None,
    quiet: opt.Quiet = False,
) -> None:
    """Check documents against the schema and its laws.

    The laws are what a schema cannot say. Each fault is told with file, line, JSON pointer, what is wrong and why.
    Exit status: 0 none, 1 faults, 2 wrong usage.

    \b
    Examples:
      kqparse validate out/
      kqparse extract samples/ -f jsonl | kqparse validate -
    """
    from kqparse.cli.validate import validate_all  # noqa: PLC0415

    raise typer.Exit(validate_all(paths, form, jobs, quiet=quiet))


def schema() -> None:
    """Print the JSON Schema (2020-12) of a document.

    \b
    Examples:
      kqparse schema > document.schema.json
    """
    from kqparse.cli.standard_output import write  # noqa: PLC0415
    from kqparse.model.json_schema import schema_bytes  # noqa: PLC0415

    write(schema_bytes())
