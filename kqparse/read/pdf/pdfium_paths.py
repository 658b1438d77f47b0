"""The ruling lines of a page of PDFium, from its path objects and those of the forms that it draws.

A line of a table is a stroke, or a filled box so thin that it looks like one. White ones and invisible ones do not
count; dashed ones do.
"""

from collections.abc import Iterator, Sequence
from ctypes import c_float, c_void_p, cast
from itertools import pairwise, repeat
from typing import Any

import pypdfium2_raw as pdfium

from kqparse.frozen import Frozen
from kqparse.read.pdf import native
from kqparse.read.pdf.native import Handle, Room, handle
from kqparse.read.pdf.page import Rulings
from kqparse.read.pdf.rulings import THIN, add
from kqparse.read.pdf.turn import Turn

_DEPTH = 8
"""Forms within forms."""
_OBJECTS = 100_000
"""Objects of a page that are looked at."""
_WHITE = 250
_BOUNDS, _MODES, _COLOURS = Room("f", 4), Room("i", 2), Room("I", 4)
"""Of paths: left, bottom, right and top; how they are filled, and whether stroked; red, green, blue and opacity."""
_PATH, _FORM = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM

Item = Any  # of C: the library has no types
Segment = tuple[float, float, float, float]
"""Left, bottom, right and top of a line, in the space of the page."""
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Objects(Frozen, frozen=True):
    """What a page draws, in order, and what each of it is."""

    items: list[Handle]
    kinds: list[int]

    def of(self, kind: int) -> list[Handle]:
        """Those of one kind."""
        return [item for item, own in zip(self.items, self.kinds, strict=True) if own == kind]


def objects(page: Item) -> Objects:
    """The objects of a page."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)
    items: list[Handle] = list(map(native.page_object, repeat(handle(page)), range(count)))
    return Objects(items, list(map(native.kind, items)))


def bounds(items: Sequence[Handle]) -> list[list[float]]:
    """The boxes of objects of the page itself: left, bottom, right and top."""
    return [box for batch in native.batches(items) for box in _BOUNDS.asked(native.bounds, batch)]


def rulings(drawn: Objects, turn: Turn) -> Rulings:
    """The lines that run across and down the upright page; slanting ones and curves are none."""
    paths = _Paths(drawn)
    found = Rulings([], [], list(turn.boxes(paths.shades)))
    add(found, turn.boxes(paths.segments))
    return found


class _Paths:
    """The paths of a page: `segments` are straight strokes and thin boxes, `shades` the other filled boxes."""

    def __init__(self, drawn: Objects) -> None:
        self.segments: list[Segment] = []
        self.shades: list[Segment] = []
        self._x, self._y = c_float(), c_float()
        self._matrix = pdfium.FS_MATRIX()
        self._left = _OBJECTS
        if _FORM in drawn.kinds:
            for form in drawn.of(_FORM):
                self._form(cast(form, pdfium.FPDF_PAGEOBJECT), _SAME, 0)
        self._add(drawn.of(_PATH), _SAME)

    def _form(self, form: Item, outer: Matrix, depth: int) -> None:
        inner = _product(self._own_matrix(form), outer)
        paths: list[Handle] = []
        for index in range(pdfium.FPDFFormObj_CountObjects(form)):
            item = pdfium.FPDFFormObj_GetObject(form, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            self._left -= 1
            if self._left < 0:
                break
            if kind == _PATH:
                paths.append(Handle(cast(item, c_void_p).value))
            elif kind == _FORM and depth < _DEPTH:
                self._form(item, inner, depth + 1)
        self._add(paths, inner)

    def _add(self, paths: Sequence[Handle], outer: Matrix) -> None:
        """Paths of a form that is drawn with this matrix, or of the page itself."""
        for batch in native.batches(paths):
            boxes = _BOUNDS.asked(native.bounds, batch)
            for path, stroked, (left, bottom, right, top) in zip(batch, _seen(batch), boxes, strict=True):
                if stroked is None:
                    continue
                if outer is _SAME and (right - left <= THIN or top - bottom <= THIN):
                    self.segments.append((left, bottom, right, top))
                else:
                    self._outline(path, outer, stroked)

    def _outline(self, path: Handle, outer: Matrix, stroked: bool) -> None:
        """A path that is no thin box, piece by piece."""
        item = cast(path, pdfium.FPDF_PAGEOBJECT)
        matrix = _product(self._own_matrix(item), outer)
        for points in self._outlines(item, pdfium.FPDFPath_CountSegments(item), matrix):
            if stroked:
                self.segments += _strokes(points)
                if None in points:  # with round corners it frames as what is filled does
                    self.shades.append(_box(points))
            else:
                box = _box(points)
                thin_one = box[2] - box[0] <= THIN or box[3] - box[1] <= THIN
                (self.segments if thin_one else self.shades).append(box)

    def _own_matrix(self, item: Item) -> Matrix:
        if not pdfium.FPDFPageObj_GetMatrix(item, self._matrix):
            return _SAME
        own = self._matrix
        return own.a, own.b, own.c, own.d, own.e, own.f

    def _outlines(self, path: Item, count: int, matrix: Matrix) -> Iterator[list[tuple[float, float] | None]]:
        """The corners of each part of a path; None stands where a curve begins or ends."""
        points: list[tuple[float, float] | None] = []
        for index in range(min(count, _OBJECTS)):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
                yield points
                points = []
            pdfium.FPDFPathSegment_GetPoint(segment, self._x, self._y)
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                points.append(None)
            points.append(_moved(self._x.value, self._y.value, matrix))
            if pdfium.FPDFPathSegment_GetClose(segment) and points:
                points.append(points[0])
        if points:
            yield points


def _seen(paths: Sequence[Handle]) -> list[bool | None]:
    """For each path whether it is stroked; None where nothing is seen of it."""
    modes = _MODES.asked(native.draw_mode, paths)
    asked = [native.stroke_colour if stroked else native.fill_colour for _, stroked in modes]
    known = [ask(*arguments) for ask, *arguments in zip(asked, paths, *_COLOURS.refs, strict=False)]
    seen: list[bool | None] = []
    for (filled, stroked), sure, (red, green, blue, opacity) in zip(
        modes, known, _COLOURS.read(len(paths)), strict=True
    ):
        white = sure and (opacity == 0 or (red >= _WHITE and green >= _WHITE and blue >= _WHITE))
        seen.append(None if white or not (filled or stroked) else bool(stroked))
    return seen


def _strokes(points: list[tuple[float, float] | None]) -> Iterator[Segment]:
    for begin, end in pairwise(points):
        if begin and end:
            (x0, y0), (x1, y1) = begin, end
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _box(points: list[tuple[float, float] | None]) -> Segment:
    corners = [point for point in points if point]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    return left, min(y for _, y in corners), right, max(y for _, y in corners)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    x, y = _moved(e, f, then)
    return (
        a * then[0] + b * then[2],
        a * then[1] + b * then[3],
        c * then[0] + d * then[2],
        c * then[1] + d * then[3],
        x,
        y,
    )
