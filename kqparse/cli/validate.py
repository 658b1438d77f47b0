"""`kqparse validate`: faults out, and how many documents were looked at."""

import sys
from collections.abc import Sequence

from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.validate import Fault, as_json, as_text, check_inputs


def validate_all(paths: Sequence[str], form: str) -> int:
    """Check what the paths name; returns the exit status.

    Raises:
        UsageError: if a path does not exist.
    """
    faults: list[Fault] = []
    documents = faulty = 0
    for found in check_inputs(paths, sys.stdin.buffer):
        documents += 1
        faulty += bool(found)
        if form == "text":
            sys.stdout.buffer.write(as_text(found).encode("utf-8", "backslashreplace"))
        else:
            faults += found
    if form == "json":
        sys.stdout.buffer.write(as_json(faults, documents=documents).encode())
    say(f"{documents - faulty} of {documents} documents are valid")
    return status.FAILED if faulty else status.WELL
