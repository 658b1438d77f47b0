"""Draws pages of a PDF for recognition in a process of their own: `python -m kqparse.read.pdf.apart`.

How PDFium draws a font that is damaged depends on what the process has drawn before. In a new one a document always
looks the same, and so do the words that are recognised on it.
"""

import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from typing import IO, NamedTuple

from kqparse.read.pdf.drawable import drawable
from kqparse.read.pdf.faults import DamagedError

_POINTS = 72
_NOT_DRAWN = "its pages cannot be drawn"


class Wanted(NamedTuple):
    """A page by its place from 0, and how many dots per inch its picture has."""

    page: int
    dpi: int


class Grey(NamedTuple):
    """A picture in shades of grey, a byte a dot, line by line."""

    width: int
    height: int
    dots: bytes


def drawn(data: bytes, password: str | None, wanted: Sequence[Wanted]) -> Generator[Grey]:
    """Pictures of some pages, in order, each drawn when it is asked for or a little before.

    Raises:
        DamagedError: if a page cannot be drawn.
    """
    # Nothing is imported from the folder that the user works in.
    command = [sys.executable, "-P", "-m", __name__]
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        raise DamagedError(_NOT_DRAWN) from None
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        try:
            process.stdin.write(json.dumps([password, wanted]).encode() + b"\n")
            process.stdin.write(data)
            process.stdin.close()
        except OSError:
            raise DamagedError(_NOT_DRAWN) from None
        for _ in wanted:
            yield _received(process.stdout)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _received(stream: IO[bytes]) -> Grey:
    told = stream.readline().split()
    if len(told) != len(("width", "height")):
        raise DamagedError(_NOT_DRAWN)
    width, height = int(told[0]), int(told[1])
    dots = stream.read(width * height)
    if len(dots) < width * height:
        raise DamagedError(_NOT_DRAWN)
    return Grey(width, height, dots)


def _draw_all(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Pages in, pictures out, in a process that has drawn nothing before."""
    password, wanted = json.loads(asked.readline())
    with drawable(asked.read(), password) as document:
        for index, dpi in wanted:
            page = document[index]
            image = page.render(scale=dpi / _POINTS, grayscale=True).to_pil().convert("L")
            page.close()
            answers.write(b"%d %d\n" % image.size)
            answers.write(image.tobytes())
            answers.flush()


if __name__ == "__main__":
    _draw_all(sys.stdin.buffer, sys.stdout.buffer)
