"""Prints how well `kqparse explain` agrees with the gold set: `make accuracy`."""

import subprocess
import sys

from gold_records import gold_bytes, phrases

from kqparse.errors import KqparseError
from kqparse.evaluate import Evaluation, as_json, as_table, cases, evaluated, paired

SHOWN = 25


def explained(language: str) -> bytes:
    """What `kqparse explain` answers to every phrase of one language.

    Raises:
        KqparseError: if the command fails.
    """
    command = [sys.executable, "-m", "kqparse", "explain", "-", "--lang", language, "--format", "jsonl"]
    asked = "".join(f"{text}\n" for text in phrases(language)).encode()
    done = subprocess.run(command, input=asked, capture_output=True, check=False)
    if done.returncode:
        last = (done.stderr.decode(errors="replace").strip().splitlines() or ["no word"])[-1]
        raise KqparseError("kqparse explain", f"ended with status {done.returncode}: {last}", "see kqparse --help")
    return done.stdout


def accuracy() -> Evaluation:
    """The whole gold set against the command's answers.

    Raises:
        KqparseError: if the command fails or answers something else.
    """
    answers = [case for language in ("kk", "ru") for case in cases(f"explain ({language})", explained(language))]
    return evaluated(paired(list(cases("gold", gold_bytes())), answers))


if __name__ == "__main__":
    try:
        result = accuracy()
    except KqparseError as error:
        sys.exit(error.line())
    print(as_json(result) if "--json" in sys.argv[1:] else as_table(result, shown=SHOWN), end="")
    print(f"{result.paired - len(result.wrong)} of {result.paired} phrases are wholly right", file=sys.stderr)
