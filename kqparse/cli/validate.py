"""`kqparse validate`: faults out, and how many documents were looked at."""

from collections.abc import Sequence
from io import BytesIO

from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import write
from kqparse.validate import Fault, as_json, as_text, check_inputs
from kqparse.validate.inputs import STANDARD_INPUT


def validate_all(paths: Sequence[str], form: str, *, quiet: bool = False) -> int:
    """Check what the paths name; returns the exit status.

    Raises:
        UsageError: if a path does not exist.
    """
    faults: list[Fault] = []
    documents = faulty = 0
    stdin = standard_input() if STANDARD_INPUT in paths else BytesIO()
    for found in check_inputs(paths, stdin):
        documents += 1
        faulty += bool(found)
        if form == "text":
            write(as_text(found).encode("utf-8", "backslashreplace"))
        else:
            faults += found
    if form == "json":
        write(as_json(faults, documents=documents).encode())
    if not quiet:
        say(f"{documents - faulty} of {documents} documents are valid")
    return status.FAILED if faulty else status.WELL
