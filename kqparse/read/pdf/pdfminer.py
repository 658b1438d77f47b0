"""The second engine, pdfminer.six: pure Python, forty times slower, and it opens some files that PDFium does not.

It gives each character with its box; lines are made here in the order in which the characters are drawn.
"""

import io
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTLayoutContainer, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from kqparse.read.pdf.faults import DamagedError, EncryptedError, spellings
from kqparse.read.pdf.page import WORD, Box, Line, Rulings, union
from kqparse.read.pdf.raised_figures import with_raised
from kqparse.read.pdf.rulings import THIN, add
from kqparse.read.pdf.signs import CID, MISSING, readable
from kqparse.read.pdf.turn import Turn
from kqparse.read.pdf.woven import rewoven

_BLANK = 0.2
"""Heights of a character that make a blank between two of them."""
_ACCENT = 0.2
"""Of its height, how far a letter with an accent may reach over the box of a character."""
_FIGURES = 50
"""Figures within figures."""


def pages(data: bytes, password: str | None) -> Iterator["PdfminerPage"]:
    """The pages in order.

    Raises:
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = _opened(data, password)
        resources = PDFResourceManager()
        device = PDFPageAggregator(resources, laparams=None)
        interpreter = PDFPageInterpreter(resources, device)
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
            yield PdfminerPage(device.get_result())
    except PDFPasswordIncorrect:
        raise EncryptedError from None
    except GeneratorExit:
        raise
    except Exception as fault:
        # On a damaged file the library fails in whatever way the damage leads to.
        raise DamagedError("it is damaged or has no pages") from fault


def _opened(data: bytes, password: str | None) -> PDFDocument:
    *others, last = spellings(password)
    for spelt in others:
        with suppress(PDFPasswordIncorrect, UnicodeEncodeError):  # older encryptions take Latin-1 alone
            return PDFDocument(PDFParser(io.BytesIO(data)), spelt or "")
    return PDFDocument(PDFParser(io.BytesIO(data)), last or "")


class _Sign(NamedTuple):
    """A character: its box on the page as shown, the quarter turns that set it upright, its place in drawn order."""

    text: str
    box: Box
    quarters: int
    drawn: int


class PdfminerPage:
    """A page of pdfminer as the arrangement sees it."""

    def __init__(self, page: LTPage) -> None:
        self._shown = Turn(0, *page.bbox)
        self._figures: list[LTCurve] = []
        drawn: list[_Sign] = []
        self._collect(page, drawn, 0)
        weights = Counter(sign.quarters for sign in drawn)
        main = max(weights, key=lambda quarters: (weights[quarters], -quarters)) if weights else 0
        self._upright = self._shown._replace(quarters=main)
        self._signs: list[_Sign] = []
        self._starts: list[int] = []
        for sign in drawn:
            self._add(sign)
        self._drawn = len(self._signs)
        self._places = [self._upright.box(*sign.box) for sign in self._signs]

    @property
    def height(self) -> float:
        """Of the upright page."""
        return self._upright.height

    @property
    def width(self) -> float:
        """Of the upright page."""
        return self._upright.width

    @cached_property
    def lines(self) -> Sequence[Line]:
        """In the order in which the page draws them."""
        spans = pairwise([*self._starts, len(self._signs)])
        lines = [line for start, end in spans if (line := self._line(start, end))]
        whole, anew = rewoven(lines, self._places.__getitem__, len(self._signs))
        self._places += [sign.box for sign in anew]
        self._signs += [self._signs[sign.number] for sign in anew]
        return with_raised(whole, self._places.__getitem__)

    @cached_property
    def rulings(self) -> Rulings:
        """All that may be lines of tables."""
        found = Rulings([], [], [])
        for figure in self._figures:
            box = self._box((figure.x0, figure.y0, figure.x1, figure.y1))
            if figure.fill and not figure.stroke and not _unseen(figure) and min(figure.width, figure.height) > THIN:
                found.shades.append(box)
            add(found, self._segments(figure))
        return found

    def extent(self, index: int) -> tuple[float, float]:
        """Left and right of a character."""
        box = self._places[index]
        return box[0], box[2]

    def together(self, index: int) -> bool:
        """Whether a character is drawn in one go with the one before it."""
        return index >= self._drawn or self._signs[index].drawn == self._signs[index - 1].drawn + 1

    def words(self, line: Line) -> list[tuple[int, int, Box]]:
        """The words of a line with their boxes on the page as it is shown."""
        found = []
        for match in WORD.finditer(line.text):
            signs = self._signs[line.start + match.start() : line.start + match.end()]
            found.append((*match.span(), union([self._shown.box(*_with_accents(sign)) for sign in signs])))
        return found

    def _collect(self, container: LTLayoutContainer | LTFigure, drawn: list[_Sign], depth: int) -> None:
        """The characters and figures of a page, and of the forms in it."""
        for item in container:
            if isinstance(item, LTChar):
                text = item.get_text()
                text = MISSING if CID.fullmatch(text) else readable(text)
                quarters = _quarters(item.matrix)
                for sign in text:
                    drawn.append(_Sign(" " if sign.isspace() else sign, item.bbox, quarters, len(drawn)))
            elif isinstance(item, LTFigure) and depth < _FIGURES:
                self._collect(item, drawn, depth + 1)
            elif isinstance(item, LTCurve):
                self._figures.append(item)

    def _add(self, sign: _Sign) -> None:
        """The next character: it may begin a line, or stand apart from the one before it, as behind a blank."""
        last = self._signs[-1] if self._signs else None
        if last is None or self._breaks(last, sign):
            self._starts.append(len(self._signs))
        elif " " not in (last.text, sign.text):
            before, here = self._upright.box(*last.box), self._upright.box(*sign.box)
            if here[0] - before[2] > _BLANK * (before[3] - before[1]):
                _, y0, x1, y1 = last.box
                self._signs.append(last._replace(text=" ", box=(x1, y0, x1, y1)))
        self._signs.append(sign)

    def _breaks(self, last: _Sign, sign: _Sign) -> bool:
        """Whether a character begins another line than the one before it."""
        if sign.quarters != last.quarters:
            return True
        turn = self._shown._replace(quarters=sign.quarters)
        before, here = turn.box(*last.box), turn.box(*sign.box)
        common = min(here[3], before[3]) - max(here[1], before[1])
        low = common < 0.5 * min(here[3] - here[1], before[3] - before[1])
        return low or here[0] < before[0] - 0.5 * (before[3] - before[1])

    def _line(self, start: int, end: int) -> Line | None:
        """The characters `[start, end)` as a line, without the blanks at its ends."""
        while start < end and self._signs[start].text == " ":
            start += 1
        while end > start and self._signs[end - 1].text == " ":
            end -= 1
        if start == end:
            return None
        text = "".join(sign.text for sign in self._signs[start:end])
        turned = (self._signs[start].quarters - self._upright.quarters) % 4
        return Line(text, start, *union(self._places[start:end]), turned)

    def _box(self, box: Box) -> Box:
        return self._upright.box(*box)

    def _segments(self, figure: LTCurve) -> Iterator[Box]:
        """The straight strokes of a figure, or the box of one that is thin."""
        if not (figure.stroke or figure.fill) or _unseen(figure):
            return
        left, top, right, bottom = self._box((figure.x0, figure.y0, figure.x1, figure.y1))
        if right - left <= THIN or bottom - top <= THIN:
            yield left, top, right, bottom
        elif figure.stroke and all(step[0] != "c" for step in figure.original_path or []):
            points = [*figure.pts, figure.pts[0]] if figure.fill or len(figure.pts) == 4 else figure.pts
            for (x0, y0), (x1, y1) in pairwise(points):
                yield self._box((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _unseen(figure: LTCurve) -> bool:
    colour = figure.stroking_color if figure.stroke else figure.non_stroking_color
    parts = colour if isinstance(colour, tuple) else (colour,)
    numbers = [part for part in parts if isinstance(part, int | float)]
    return len(numbers) in {1, 3} and len(numbers) == len(parts) and min(numbers) >= 0.98


def _quarters(matrix: tuple[float, float, float, float, float, float]) -> int:
    a, b = matrix[0], matrix[1]
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _with_accents(sign: _Sign) -> Box:
    """The box of a character with room for what stands over capital letters, which the library leaves out."""
    x0, y0, x1, y1 = sign.box
    room = _ACCENT * (x1 - x0 if sign.quarters % 2 else y1 - y0)
    left, bottom, right, top = ((0, 0, 0, room), (room, 0, 0, 0), (0, room, 0, 0), (0, 0, room, 0))[sign.quarters]
    return x0 - left, y0 - bottom, x1 + right, y1 + top
