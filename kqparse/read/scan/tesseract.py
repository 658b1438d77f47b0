"""The program Tesseract: whether it is there, what it makes of a picture, and which way up it takes one to be.

It is called as a program, since a binding would bring nothing but a second version of it to keep up with.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec

from kqparse.errors import KqparseError
from kqparse.late_pattern import late_pattern
from kqparse.read.refusals import over_limit, refused

MODELS = ("kaz", "rus")
"""Those without which nothing is read; Kazakh first, since its letters include those of Russian."""
_LATIN = "eng"
"""Taken besides where it is there, as on Debian always: for names of programs, and Latin letters in categories."""
_PACKAGES = "tesseract-ocr"
_EXTRA = "install the extra `ocr` (pip install kqparse[ocr]) and Tesseract, which read scans"
_ROTATE = late_pattern(r"^Rotate: (\d+)$", re.MULTILINE)
_SURE = late_pattern(r"^Orientation confidence: ([0-9.]+)$", re.MULTILINE)
_LEAST_SURE = 2.0
"""From when on the program's word about which way is up counts."""


def remedy() -> str | None:
    """What has to be installed before scans can be read; None if nothing has."""
    if find_spec("PIL") is None:
        return _EXTRA
    program = shutil.which("tesseract")
    if program is None:
        names = " ".join([_PACKAGES, *(f"{_PACKAGES}-{model}" for model in MODELS)])
        return f"Tesseract, which reads scans, is not there: install it, on Debian {names}"
    known = _known(program)
    lacking = [model for model in MODELS if model not in known]
    if lacking:
        packages = " ".join(f"{_PACKAGES}-{model}" for model in lacking)
        return f"Tesseract lacks its model {' and '.join(lacking)}: install it, on Debian {packages}"
    return None


def _program() -> str:
    return shutil.which("tesseract") or "tesseract"


def _known(program: str) -> frozenset[str]:
    return _models(program, os.environ.get("TESSDATA_PREFIX", ""))


@cache
def _models(program: str, place: str) -> frozenset[str]:
    """The models that a program has; `place` is where its environment says that they are."""
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(done.stdout.decode("utf-8", "replace").split())


def hocr(picture: bytes, dpi: int, name: str, seconds: int) -> str:
    """What the program reads on a picture, as hOCR.

    Args:
        picture: a file of a format that the program knows.
        dpi: its dots per inch.
        name: of the source, for messages.
        seconds: how long it may take.

    Raises:
        KqparseError: KQ901 if the program fails, KQ903 if it takes too long.
    """
    known = _known(_program())
    models = "+".join([*MODELS, *({_LATIN} & known)])
    options = ["-l", models, "--psm", "3", "--dpi", str(dpi), "hocr"]
    return _run(options, picture, name, seconds).decode("utf-8", "replace")


def quarters(picture: bytes, name: str, seconds: int) -> int:
    """By how many quarter turns clockwise a picture has to be turned to stand upright; 0 where that is not sure."""
    try:
        told = _run(["--psm", "0"], picture, name, seconds).decode("utf-8", "replace")
    except KqparseError:
        # It fails on too little text, and without its model for this.
        return 0
    turn, sure = _ROTATE.search(told), _SURE.search(told)
    return int(turn[1]) // 90 % 4 if turn and sure and float(sure[1]) >= _LEAST_SURE else 0


def _run(options: Sequence[str], picture: bytes, name: str, seconds: int) -> bytes:
    # One thread each: pages are read beside each other, and the words do not depend on how the work was parted.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    command = [_program(), "stdin", "stdout", *options]
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=seconds, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise over_limit(name, f"Tesseract took more than {seconds} seconds for a page", "scan it anew") from None
    except OSError as fault:
        raise refused(name, f"Tesseract does not start ({fault.strerror})", "install it anew") from None
    if done.returncode:
        raise refused(name, "Tesseract does not read its picture", "scan it anew")
    return done.stdout
