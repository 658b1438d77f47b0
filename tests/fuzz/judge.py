"""What must hold of any bytes at all: a valid document, in which nothing is lost, or one of our own errors in one line."""

import traceback
from pathlib import Path
from unittest.mock import patch

from laws import accounting, round_trip

from kqparse import KqparseError, extract, pipeline, to_json
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import ReadOptions
from kqparse.validate import check_bytes

_CODES = ("KQ901", "KQ902", "KQ903", "KQ904")
_PACKAGE = Path(__file__).resolve().parents[2] / "kqparse"


def fault_of(data: bytes, *, twice: bool = False, scans: bool = True) -> str | None:
    """What does not hold, the same words for the same fault; None if all does.

    Args:
        data: any bytes.
        twice: whether the second reading must give the same bytes as the first.
        scans: whether pages without letters are recognised, which takes a hundred times as long as all else.
    """
    try:
        if scans:
            return _fault(data, twice=twice)
        with patch("kqparse.read.scan.tesseract.remedy", return_value="recognise them"):
            return _fault(data, twice=twice)
    except MemoryError:
        return "it takes too much memory"
    except Exception as fault:  # this is what is hunted
        return f"{type(fault).__name__} at {_place(fault)}"


def _fault(data: bytes, *, twice: bool) -> str | None:
    try:
        source = run(data, "x", grammar(), ReadOptions())
        document, text = pipeline.finish(source, grammar()).document, source.text
    except KqparseError as error:
        return None if _is_fit(error) else f"an error that tells too little: {error.line()[:120]}"
    rules = sorted({fault.rule for fault in check_bytes(to_json(document), "x")})
    if rules:
        return f"the document breaks {', '.join(rules)}"
    try:
        accounting(text, document)
        round_trip(text, document)
    except AssertionError as fault:
        return f"a law is broken at {_place(fault)}"
    if twice and to_json(extract(data, "x")) != to_json(document):
        return "a second reading gives something else"
    return None


def _is_fit(error: KqparseError) -> bool:
    """Whether an error has a code of a source, one line, and something to do."""
    return error.code in _CODES and error.line().isprintable() and bool(error.remedy)


def _place(fault: BaseException) -> str:
    """The deepest line of the package, or the last of all, that the error came through."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or list(frames)
    return f"{Path(own[-1].filename).name}:{own[-1].lineno} {own[-1].name}"
