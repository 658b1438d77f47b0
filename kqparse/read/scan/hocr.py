"""What Tesseract says of a picture, in hOCR: lines with their baselines, words with their boxes and confidence.

All places are in dots of the picture, from the top left.
"""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf.page import Box
from kqparse.read.pdf.signs import readable

_WORD = "ocrx_word"
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_SHORT = 2
"""Letters up to which a word may be higher than wide."""
_NUMBERS = late_pattern(r"-?[0-9]+(?:\.[0-9]+)?")


class Word(NamedTuple):
    """A word; `confidence` is from 0 to 100."""

    text: str
    box: Box
    confidence: float


class TextLine(NamedTuple):
    """A line of words.

    Attributes:
        words: from left to right.
        box: around them.
        slope, offset: of the baseline: how it climbs down, and where it begins, from the bottom left of the box.
        size: the height of its letters, with what hangs below the baseline.
        below: how far they hang.
        turned: whether it runs another way than the page.
    """

    words: list[Word]
    box: Box
    slope: float
    offset: float
    size: float
    below: float
    turned: bool


def text_lines(hocr: str) -> list[TextLine]:
    """The lines that have words, in the order in which the program gives them."""
    found: list[TextLine] = []
    for node in LexborHTMLParser(hocr).css("span[title]"):
        kind, told = node.attributes.get("class"), _told(node.attributes.get("title") or "")
        left, top, right, bottom = (told.get("bbox") or [0.0] * 4)[:4]
        if kind in _LINES:
            slope, offset = (told.get("baseline") or [0.0, 0.0])[:2]
            size = (told.get("x_size") or [bottom - top])[0]
            below = (told.get("x_descenders") or [0.0])[0]
            box = (left, top, right, bottom)
            found.append(TextLine([], box, slope, offset, size, below, "textangle" in told))
        elif kind == _WORD and found:
            text = readable("".join(node.text().split()))
            if text:
                found[-1].words.append(Word(text, (left, top, right, bottom), (told.get("x_wconf") or [0.0])[0]))
    return [line._replace(turned=line.turned or _stands(line.words)) for line in found if line.words]


def _stands(words: list[Word]) -> bool:
    """Whether most of the letters of a line stand one over the other: their words are higher than wide."""
    high = sum(len(text) for text, (x0, y0, x1, y1), _ in words if len(text) > _SHORT and y1 - y0 > x1 - x0)
    return 2 * high > sum(len(word.text) for word in words)


def _told(title: str) -> dict[str, list[float]]:
    """The properties that a title lists."""
    found: dict[str, list[float]] = {}
    for part in title.split(";"):
        key, _, value = part.strip().partition(" ")
        found[key] = [float(number) for number in _NUMBERS.findall(value)]
    return found
