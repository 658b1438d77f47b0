"""The ruling lines of a page of PDFium, from its path objects and those of the forms that it draws.

A line of a table is a stroke, or a filled box so thin that it looks like one. White ones and invisible ones do not
count; dashed ones do.
"""

from collections.abc import Iterator
from ctypes import c_float, c_void_p, cast
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from kqparse.read.pdf import native
from kqparse.read.pdf.native import BUFFERS, Handle, handle
from kqparse.read.pdf.page import Rulings
from kqparse.read.pdf.rulings import THIN, add
from kqparse.read.pdf.turn import Turn

_DEPTH = 8
"""Forms within forms."""
_OBJECTS = 100_000
"""Objects of a page that are looked at."""
_WHITE = 250
_PATH, _FORM = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM

Item = Any  # of C: the library has no types
Segment = tuple[float, float, float, float]
"""Left, bottom, right and top of a line, in the space of the page."""
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rulings(page: Item, turn: Turn) -> Rulings:
    """The lines that run across and down the upright page; slanting ones and curves are none."""
    paths = _Paths(page)
    found = Rulings([], [], [turn.box(*shade) for shade in paths.shades])
    box = turn.box
    for segment in paths.segments:
        add(found, box(*segment))
    return found


class _Paths:
    """Walks the objects of a page: `segments` are straight strokes and thin boxes, `shades` the other filled boxes."""

    def __init__(self, page: Item) -> None:
        self.segments: list[Segment] = []
        self.shades: list[Segment] = []
        self._buffers = BUFFERS
        self._x, self._y = c_float(), c_float()
        self._matrix = pdfium.FS_MATRIX()
        self._left = _OBJECTS
        at = handle(page)
        page_object, kind_of = native.page_object, native.kind
        for index in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
            item = page_object(at, index)
            kind = kind_of(item)
            if kind == _PATH:
                self._path(item, _SAME)
            elif kind == _FORM:
                self._form(cast(item, pdfium.FPDF_PAGEOBJECT), _SAME, 0)

    def _form(self, form: Item, outer: Matrix, depth: int) -> None:
        inner = _product(self._own_matrix(form), outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(form)):
            item = pdfium.FPDFFormObj_GetObject(form, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            self._left -= 1
            if self._left < 0:
                return
            if kind == _PATH:
                self._path(Handle(cast(item, c_void_p).value), inner)
            elif kind == _FORM and depth < _DEPTH:
                self._form(item, inner, depth + 1)

    def _path(self, path: Handle, outer: Matrix) -> None:
        thin: Segment | None = None
        if outer is _SAME:
            native.bounds(path, *self._buffers.float_refs)
            left, bottom, right, top = self._buffers.floats()
            if right - left <= THIN or top - bottom <= THIN:
                thin = left, bottom, right, top
        native.draw_mode(path, *self._buffers.integer_refs)
        filled, stroked = self._buffers.integers()
        if not (stroked or filled) or self._unseen(path, bool(stroked)):
            return
        if thin:
            self.segments.append(thin)
            return
        item = cast(path, pdfium.FPDF_PAGEOBJECT)
        matrix = _product(self._own_matrix(item), outer)
        for points in self._outlines(item, pdfium.FPDFPath_CountSegments(item), matrix):
            if stroked:
                self.segments += _strokes(points)
            else:
                box = _box(points)
                thin_one = box[2] - box[0] <= THIN or box[3] - box[1] <= THIN
                (self.segments if thin_one else self.shades).append(box)

    def _unseen(self, path: Handle, stroked: bool) -> bool:
        ask = native.stroke_colour if stroked else native.fill_colour
        if not ask(path, *self._buffers.colour_refs):
            return False
        red, green, blue, opacity = self._buffers.colour()
        return bool(opacity == 0 or min(red, green, blue) >= _WHITE)

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
