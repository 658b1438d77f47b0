"""The first engine, PDFium: the lines of a page without asking for each character's place.

PDFium gives the text of a page in drawn order, lines parted. A line's box comes from its first and last character;
only where a line must be cut are more of them asked for. This is what makes it fast.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import repeat
from math import hypot, pi

import pypdfium2_raw as pdfium

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf import native
from kqparse.read.pdf.along import along
from kqparse.read.pdf.askew import with_watermarks_below
from kqparse.read.pdf.documents import opened, page_count
from kqparse.read.pdf.faults import DamagedError
from kqparse.read.pdf.native import BUFFERS, Room, handle
from kqparse.read.pdf.page import WORD, Box, Line, Rulings, union
from kqparse.read.pdf.pdfium_paths import Item, Objects, bounds, objects, rulings
from kqparse.read.pdf.pdfium_text import line_texts
from kqparse.read.pdf.raised_figures import with_raised
from kqparse.read.pdf.signs import MISSING
from kqparse.read.pdf.turn import Turn
from kqparse.read.pdf.woven import Sign, rewoven

_OVER = 0.3
"""Heights of a text by which the next one reaches over its end where they only touch."""
_OFF = 0.2
"""Heights of a character by which it stands out of its line above or below."""
_SAMPLE, _ALIKE = 40, 1.15
"""Letters of a page that tell how high their boxes are, and times by which two heights that are one may differ."""
_SPREAD = late_pattern(r" \S \S \S ")
"""Letters that stand apart."""
_SLANTED = 4
"""In place of quarter turns."""
_FIRSTS, _LASTS = Room("f", 4, step=4), Room("f", 4, step=4)
"""The boxes of the first and of the last characters of lines."""
_REOPEN = 64
"""Pages after which a document is opened anew: PDFium keeps what it has parsed."""


def pages(data: bytes, password: str | None) -> Iterator["PdfiumPage"]:
    """The pages in order; each is closed when the next one is asked for.

    Raises:
        EncryptedError: if the password is missing or wrong.
        DamagedError: if it cannot be opened.
    """
    count = page_count(data, password)
    for first in range(0, count, _REOPEN):
        with opened(data, password) as document:
            for index in range(first, min(first + _REOPEN, count)):
                # Not by the library's own objects, which watch over each other: the time that these take adds up.
                page = pdfium.FPDF_LoadPage(document.raw, index)
                text = pdfium.FPDFText_LoadPage(page) if page else None
                try:
                    if not text:
                        raise DamagedError(f"its page {index + 1} cannot be loaded")
                    yield PdfiumPage(page, text)
                finally:
                    if text:
                        pdfium.FPDFText_ClosePage(text)
                    if page:
                        pdfium.FPDF_ClosePage(page)


class PdfiumPage:
    """A page of PDFium as the arrangement sees it."""

    def __init__(self, page: Item, text: Item) -> None:
        """A page and its text by their handles."""
        self._text = text
        self._count = max(0, pdfium.FPDFText_CountChars(text))
        self._address = handle(text)
        self._buffers = BUFFERS
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        quarters = max(0, pdfium.FPDFPage_GetRotation(page))
        self._shown = Turn(quarters, box.left, box.bottom, box.right, box.top)
        self._texts = self._characters()
        self._upright = self._shown
        self._woven: list[Sign] = []
        plain = None if self._shown.quarters else self._plain_lines()
        self.lines = self._turned_lines() if plain is None else plain
        self._level = self._shown.quarters == self._upright.quarters == 0
        self._objects = objects(page)
        if self._level and (_goes_back(self._objects) or _SPREAD.search("\n".join([line.text for line in self.lines]))):
            self.lines, anew = rewoven(self.lines, self._place, self._count + len(self._woven))
            self._woven += anew
        if self._upright.quarters == 0:
            self.lines = with_raised(self.lines, self._spot)

    @property
    def height(self) -> float:
        """Of the upright page."""
        return self._upright.height

    @property
    def width(self) -> float:
        """Of the upright page."""
        return self._upright.width

    @cached_property
    def rulings(self) -> Rulings:
        """All that may be lines of tables."""
        return rulings(self._objects, self._upright)

    def extent(self, index: int) -> tuple[float, float]:
        """Left and right of a character."""
        if index >= self._count:
            sign = self._woven[index - self._count]
            return sign.x0, sign.x1
        if self._level and native.loose_box(self._address, index, self._buffers.float_refs[0]):
            left, top, right, bottom = self._buffers.floats()
            if top > bottom and right >= left:
                return left - self._shown.left, right - self._shown.left
        box = self._place(index)
        return box[0], box[2]

    def together(self, index: int) -> bool:
        """Whether a character is drawn in one go with the one before it."""
        if index >= self._count:
            return True
        here = native.text_object(self._address, index)
        return here is not None and here == native.text_object(self._address, index - 1)

    def words(self, line: Line) -> list[tuple[int, int, Box]]:
        """The words of a line with their boxes on the page as it is shown: as high as the line and all its ink."""
        spans = [match.span() for match in WORD.finditer(line.text)]
        shown = self._shown
        if line.start >= self._count:
            return [(begin, end, self._woven_word(line.start + begin, line.start + end)) for begin, end in spans]
        if line.turned or self._upright.quarters or shown.quarters:
            return [(begin, end, self._word(line.start + begin, line.start + end)) for begin, end in spans]
        inks = self._inks(line.start, len(line.text), shown)
        found: list[tuple[int, int, Box]] = []
        for begin, end in spans:
            first, last = self._place(line.start + begin), self._place(line.start + end - 1)
            found.append((begin, end, (first[0], first[1], last[2], first[3])))
        top = min(box[1] for box in [*inks, *(box for *_, box in found)])
        bottom = max(box[3] for box in [*inks, *(box for *_, box in found)])
        return [(begin, end, (box[0], top, box[2], bottom)) for begin, end, box in found]

    def _word(self, start: int, end: int) -> Box:
        ends = [self._place(index, self._shown) for index in (start, end - 1)]
        return union([*ends, *self._inks(start, end - start, self._shown)])

    def _woven_word(self, start: int, end: int) -> Box:
        boxes = []
        for sign in self._woven[start - self._count : end - self._count]:
            boxes += [self._place(sign.number, self._shown), self._ink(sign.number, self._shown)]
        return union(boxes)

    def _spot(self, index: int) -> Box:
        """The box of a character, of one that was put in order too."""
        return self._woven[index - self._count].box if index >= self._count else self._place(index)

    def _inks(self, start: int, length: int, turn: Turn) -> list[Box]:
        """The boxes of what some characters draw."""
        boxes = []
        for index in range(pdfium.FPDFText_CountRects(self._text, start, length)):
            native.ink_rectangle(self._address, index, *self._buffers.double_refs)
            left, top, right, bottom = self._buffers.doubles()
            boxes.append(turn.box(left, bottom, right, top))
        return boxes

    def _characters(self) -> list[tuple[str, int]]:
        """The lines of the page, each with the number of its first character."""
        signs = native.characters(self._address, self._count)
        if len(signs) == self._count:
            lines = line_texts(signs)
            if 1 not in map(native.unnamed, repeat(self._address), [start for _, start in lines]):
                return lines
        # Some character takes two places in the text, or none, or a font does not say which characters it draws.
        return line_texts("".join(self._sign(index) for index in range(self._count)))

    def _sign(self, index: int) -> str:
        if native.unnamed(self._address, index) == 1:
            return MISSING
        code = pdfium.FPDFText_GetUnicode(self._text, index)
        return chr(code) if 0 < code < 0x110000 else MISSING

    def _plain_lines(self) -> list[Line] | None:
        """The lines of a page on which all text runs to the right; None if some does not.

        Only for such text PDFium tells a box as high as the font and as wide as the pen moves.
        """
        lines: list[Line] = []
        page, left, top = repeat(self._address), self._shown.left, self._shown.top
        for texts in native.batches(self._texts):
            firsts = _FIRSTS.asked(native.loose_box, page, [start for _, start in texts])
            lasts = _LASTS.asked(native.loose_box, page, [start + len(text) - 1 for text, start in texts])
            for (text, start), first, last in zip(texts, firsts, lasts, strict=True):
                x0, y0, end, y1 = first
                begin, last_y0, x1, last_y1 = last
                turned = len(text) == 1 and text.isalpha() and self._direction(start)
                if turned or not (x0 <= end and begin <= x1 >= x0 and y0 > y1):
                    return None
                if y0 != last_y0 or y1 != last_y1:
                    if not (last_y0 > last_y1 < y0 and last_y0 > y1) or self._direction(start) == _SLANTED:
                        return None
                    lines += self._pieces(text, start, 0)
                else:
                    lines.append(Line(text, start, x0 - left, top - y0, x1 - left, top - y1))
        return lines

    def _turned_lines(self) -> list[Line]:
        """The lines of a page that is turned, or has text that is.

        What is drawn askew over its text, as a watermark is, stands below the page.
        """
        texts = [piece for text, start in self._texts for piece in self._by_direction(text, start)]
        weights = Counter[int]()
        for text, _, quarters in texts:
            if quarters < _SLANTED:
                weights[quarters] += len(text)
        main = max(weights, key=lambda quarters: (weights[quarters], -quarters)) if weights else self._shown.quarters
        self._upright = self._shown._replace(quarters=main)
        found = [
            (line, self._size(line.start) if quarters == _SLANTED else 0.0)
            for text, start, quarters in texts
            for line in self._pieces(text, start, quarters if quarters == _SLANTED else (quarters - main) % 4)
        ]
        lines, self._woven = along(with_watermarks_below(found, self.height), self._ink, self._count)
        return lines

    def _size(self, index: int) -> float:
        """The size of a character's font, as it is drawn."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        size: float = pdfium.FPDFText_GetFontSize(self._text, index)
        return size * hypot(matrix.a, matrix.b)

    def _by_direction(self, text: str, start: int) -> Iterator[tuple[str, int, int]]:
        """A line in stretches that run one way, each with its quarter turns; PDFium joins what lies near."""
        first, last = (self._direction(start + at) for at in (0, len(text) - 1))
        if first == last:
            yield text, start, last
            return
        begin, own = 0, first
        for at, sign in enumerate(text):
            if sign != " " and (new := self._direction(start + at)) != own:
                bare = text[begin:at].rstrip()
                if bare:
                    yield bare, start + begin, own
                begin, own = at, new
        yield text[begin:], start + begin, own

    def _direction(self, index: int) -> int:
        return _quarters(pdfium.FPDFText_GetCharAngle(self._text, index))

    def _place(self, index: int, turn: Turn | None = None) -> Box:
        """The box of a character: of its font's height where it stands upright as drawn, else of its ink."""
        turn = turn or self._upright
        buffers = self._buffers
        if self._upright.quarters == 0 and native.loose_box(self._address, index, buffers.float_refs[0]):
            left, top, right, bottom = buffers.floats()
            if top > bottom and right >= left:
                return turn.box(left, bottom, right, top)
        return self._ink(index, turn)

    def _ink(self, index: int, turn: Turn | None = None) -> Box:
        """The box of what a character draws."""
        native.ink_box(self._address, index, *self._buffers.double_refs)
        left, right, bottom, top = self._buffers.doubles()
        return (turn or self._upright).box(left, bottom, right, top)

    def _pieces(self, text: str, start: int, turned: int) -> Iterator[Line]:
        """A line; several where PDFium took lines of different heights for one."""
        first, last = self._place(start), self._place(start + len(text) - 1)
        if turned or self._upright.quarters:
            for own, begin in [(text, start)] if turned == _SLANTED else self._across(text, start, turned):
                yield Line(own, begin, *union(self._inks(begin, len(own), self._upright) or [first, last]), turned)
        elif first[1] < last[3] and last[1] < first[3] and first[0] <= last[2] and not self._off(first, last):
            taller = first if first[3] - first[1] >= last[3] - last[1] else last
            yield Line(text, start, first[0], taller[1], last[2], taller[3])
        else:
            yield from self._one_by_one(text, start)

    def _off(self, one: Box, other: Box) -> bool:
        """Whether two characters do not stand in one line, as their heights tell where those are of the font."""
        return _stands_off(one, other) and not self._inked

    @cached_property
    def _inked(self) -> bool:
        """Whether letters have boxes no higher than what they draw, as where their font does not say how high it is."""
        letters = [start + at for text, start in self._texts for at, sign in enumerate(text) if sign.isalpha()]
        boxes = [(self._place(at), self._ink(at)) for at in letters[:_SAMPLE]]
        return all(own[3] - own[1] < _ALIKE * (ink[3] - ink[1]) for own, ink in boxes)

    def _across(self, text: str, start: int, turned: int) -> Iterator[tuple[str, int]]:
        """The stretches of a line that each stand at one place across it, as heads of narrow columns do."""
        turn = self._shown._replace(quarters=(self._upright.quarters + turned) % 4)
        begin, around = 0, self._ink(start, turn)
        last = around
        for offset, sign in enumerate(text):
            box = last if sign == " " else self._ink(start + offset, turn)
            if box[2] < last[0] or box[1] > around[3] or box[3] < around[1]:
                yield text[begin:offset].rstrip(), start + begin
                begin, around = offset, box
            last, around = box, union([around, box])
        yield text[begin:], start + begin

    def _one_by_one(self, text: str, start: int) -> Iterator[Line]:
        """The stretches of a line that stand at one height and run to the right."""
        begin, boxes = 0, [self._place(start)]
        for offset in range(1, len(text) + 1):
            box = self._place(start + offset) if offset < len(text) else None
            last = boxes[-1]
            level = box and box[1] < last[3] and last[1] < box[3] and box[2] >= last[0] and not self._off(last, box)
            if box and (text[offset] == " " or level):
                boxes.append(box if text[offset] != " " else last)
                continue
            bare = text[begin:offset].rstrip()
            if bare:
                yield Line(bare, start + begin, *union(boxes[: len(bare)]))
            if box:
                begin, boxes = offset, [box]


def _goes_back(drawn: Objects) -> bool:
    """Whether some text begins before the end of the one drawn before it, as letters do for which gaps were left."""
    texts = bounds(drawn.of(pdfium.FPDF_PAGEOBJ_TEXT))
    ends = [(right - _OVER * (top - bottom), (bottom + top) / 2) for _, bottom, right, top in texts]
    return any(x0 < end and y0 < middle < y1 for (x0, y0, _, y1), (end, middle) in zip(texts[1:], ends, strict=False))


def _stands_off(one: Box, other: Box) -> bool:
    """Whether of two characters the smaller one reaches out of the other's height, as no raised or lowered one does.

    So those of two lines do that cells set half a line apart.
    """
    small, large = sorted((one, other), key=lambda box: box[3] - box[1])
    return max(large[1] - small[1], small[3] - large[3]) > _OFF * (small[3] - small[1])


def _quarters(angle: float) -> int:
    """Quarter turns clockwise that undo the angle of a character, `_SLANTED` for any other angle."""
    turns = angle / (pi / 2)
    near = round(turns)
    return -near % 4 if abs(turns - near) < 0.06 else _SLANTED
