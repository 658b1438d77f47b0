"""`kqparse evaluate`: how well a reading agrees with what a person has checked."""

from collections.abc import Collection
from pathlib import Path

from kqparse.cli import status
from kqparse.cli.console import say
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import write
from kqparse.errors import KqparseError, UsageError
from kqparse.evaluate import Case, as_json, as_table, cases, evaluated, once, paired
from kqparse.file_bytes import file_bytes
from kqparse.validate import iter_inputs


def evaluate_files(gold: str, output: str, form: str, shown: int) -> int:
    """Compare two files or folders and print the scores; returns the exit status.

    Raises:
        UsageError: if a path does not exist, or one side holds phrases and the other documents.
        KqparseError: if a file cannot be read or holds something else.
    """
    if gold == output == "-":
        raise UsageError("-", "both sides cannot come from standard input", "name a file for one of them")
    checked = _cases(gold)
    paths = {path for case in checked for path in case.paths}
    read = _cases(output, paths)
    if paths:
        # A reviewer looks at some positions; all others are none of this comparison.
        seen = {case.keys[-1] for case in checked}
        read = [case for case in read if case.keys[-1] in seen]
    if {case.group is None for case in checked} != {case.group is None for case in read}:
        what = "one side has phrases and the other documents"
        raise UsageError(output, what, "compare documents with documents, phrases with phrases")
    result = evaluated(paired(checked, read))
    text = as_json(result) if form == "json" else as_table(result, shown=shown)
    write(text)
    right = result.paired - len(result.wrong)
    say(f"{right} of {len(checked)} records are wholly right; {len(result.missing)} missing, {len(result.extra)} extra")
    return status.WELL


def _cases(path: str, paths: Collection[str] = ()) -> list[Case]:
    found = list(once(cases(name, _bytes(name), paths) for name in iter_inputs([path])))
    if not found:
        raise UsageError(path, "nothing to compare: no *.json and no *.jsonl with positions or phrases", "")
    return found


def _bytes(name: str) -> bytes:
    if name == "-":
        return standard_input().read()
    try:
        return file_bytes(Path(name))
    except OSError as fault:
        raise KqparseError(name, f"cannot be read: {fault.strerror}", "check the file") from None
