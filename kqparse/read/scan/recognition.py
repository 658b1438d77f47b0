"""Pictures of pages to pages, as many beside each other as the machine has processors, in order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from PIL import Image

from kqparse.limits import Limits
from kqparse.read.scan.drawn import strokes
from kqparse.read.scan.hocr import text_lines
from kqparse.read.scan.page import ScannedPage, Sight
from kqparse.read.scan.tesseract import hocr, quarters

_WORKERS = 8
"""More programs than this are not run at once."""
_UPRIGHT = 60.0
"""Below this mean confidence a page may lie on its side."""
_UNIFORM = 24
"""Shades between the lightest and the darkest dot of a page on which nothing is printed."""
_TURNS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
"""Quarter turns clockwise, as the library names them."""


class Picture(NamedTuple):
    """A page in shades of grey, and how many dots it has per inch."""

    image: Image.Image
    dpi: int


def picture(width: int, height: int, dots: bytes) -> Image.Image:
    """A picture of shades of grey, a byte a dot."""
    return Image.frombytes("L", (width, height), dots)


def pages(pictures: Iterable[Picture], name: str, limits: Limits) -> Iterator[ScannedPage]:
    """The pages of pictures, which are asked for only a little ahead.

    Raises:
        KqparseError: KQ901 if Tesseract fails, KQ903 if it takes too long.
    """
    workers = min(os.cpu_count() or 1, _WORKERS)
    ahead: deque[Future[ScannedPage]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for picture in pictures:
                ahead.append(pool.submit(_page, picture, name, limits.seconds))
                if len(ahead) > workers:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            for waiting in ahead:
                waiting.cancel()


def _page(picture: Picture, name: str, seconds: int) -> ScannedPage:
    dark, light = picture.image.getextrema()
    if isinstance(dark, tuple) or isinstance(light, tuple) or light - dark < _UNIFORM:
        return ScannedPage(_blank(picture))
    best = _sight(picture, 0, name, seconds)
    if best.confidence() < _UPRIGHT or not best.upright():
        turn = quarters(_as_pgm(picture.image), name, seconds)
        if turn:
            best = max(best, _sight(picture, turn, name, seconds), key=lambda own: (own.upright(), own.confidence()))
    return ScannedPage(best)


def _sight(picture: Picture, turn: int, name: str, seconds: int) -> Sight:
    way = _TURNS[turn]
    image = picture.image if way is None else picture.image.transpose(way)
    lines = text_lines(hocr(_as_pgm(image), picture.dpi, name, seconds))
    return Sight(lines, strokes(image, picture.dpi), *image.size, picture.dpi, turn)


def _blank(picture: Picture) -> Sight:
    return Sight([], strokes(Image.new("L", (2, 2), 255), picture.dpi), *picture.image.size, picture.dpi, 0)


def _as_pgm(image: Image.Image) -> bytes:
    """The plainest picture file, which costs no time to pack."""
    width, height = image.size
    return b"P5 %d %d 255\n" % (width, height) + image.tobytes()
