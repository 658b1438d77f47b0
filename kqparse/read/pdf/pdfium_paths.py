"""The ruling lines of a page of PDFium, from its path objects and those of the forms that it draws.

A line of a table is a stroke, or a filled box so thin that it looks like one. White ones and invisible ones do not
count; dashed ones do.
"""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from kqparse.read.pdf.page import Ruling, Rulings
from kqparse.read.pdf.turn import Turn

_THIN = 3.0
"""Points up to which a filled box is a line."""
_SHORTEST = 4.0
"""Points from which on a line counts."""
_DEPTH = 8
"""Forms within forms."""
_OBJECTS = 100_000
"""Objects of a page that are looked at."""
_WHITE = 250
_PATH, _FORM = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM

Handle = Any  # of C: the library has no types
Segment = tuple[float, float, float, float]
"""From one end to the other: x0, y0, x1, y1, in the space of the page."""
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rulings(page: Handle, turn: Turn) -> Rulings:
    """The lines that run across and down the upright page; slanting ones and curves are none."""
    found = Rulings([], [])
    for x0, y0, x1, y1 in _Paths(page).segments:
        left, top, right, bottom = turn.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if bottom - top <= _THIN:
            if right - left >= _SHORTEST:
                found.across.append(Ruling((top + bottom) / 2, left, right))
        elif right - left <= _THIN and bottom - top >= _SHORTEST:
            found.down.append(Ruling((left + right) / 2, top, bottom))
    return found


class _Paths:
    """Walks the objects of a page; `segments` are its straight strokes and thin boxes, in the space of the page."""

    def __init__(self, page: Handle) -> None:
        self.segments: list[Segment] = []
        self._bounds = [c_float() for _ in range(4)]
        self._bound_refs = [byref(bound) for bound in self._bounds]
        self._x, self._y = c_float(), c_float()
        self._fill, self._stroke = c_int(), c_int()
        self._modes = byref(self._fill), byref(self._stroke)
        self._colour = [c_uint() for _ in range(4)]
        self._colour_refs = [byref(part) for part in self._colour]
        self._matrix = pdfium.FS_MATRIX()
        self._left = _OBJECTS
        kind_of, one = pdfium.FPDFPageObj_GetType, pdfium.FPDFPage_GetObject
        for index in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
            item = one(page, index)
            kind = kind_of(item)
            if kind == _PATH:
                self._path(item, _SAME)
            elif kind == _FORM:
                self._form(item, _SAME, 0)

    def _form(self, form: Handle, outer: Matrix, depth: int) -> None:
        inner = _product(self._own_matrix(form), outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(form)):
            item = pdfium.FPDFFormObj_GetObject(form, index)
            kind = pdfium.FPDFPageObj_GetType(item)
            self._left -= 1
            if self._left < 0:
                return
            if kind == _PATH:
                self._path(item, inner)
            elif kind == _FORM and depth < _DEPTH:
                self._form(item, inner, depth + 1)

    def _path(self, path: Handle, outer: Matrix) -> None:
        thin: Segment | None = None
        if outer is _SAME:
            pdfium.FPDFPageObj_GetBounds(path, *self._bound_refs)
            left, bottom, right, top = self._bounds
            thin = left.value, bottom.value, right.value, top.value
            if thin[2] - thin[0] > _THIN and thin[3] - thin[1] > _THIN:
                thin = None
        pdfium.FPDFPath_GetDrawMode(path, *self._modes)
        stroked = bool(self._stroke.value)
        if not (stroked or self._fill.value) or self._unseen(path, stroked):
            return
        if thin:
            self.segments.append(thin)
            return
        matrix = _product(self._own_matrix(path), outer)
        for points in self._outlines(path, pdfium.FPDFPath_CountSegments(path), matrix):
            self.segments += _strokes(points) if stroked else _thin_box(points)

    def _unseen(self, path: Handle, stroked: bool) -> bool:
        ask = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
        if not ask(path, *self._colour_refs):
            return False
        red, green, blue, opacity = self._colour
        if red.value < _WHITE:
            return opacity.value == 0
        return opacity.value == 0 or (green.value >= _WHITE and blue.value >= _WHITE)

    def _own_matrix(self, item: Handle) -> Matrix:
        if not pdfium.FPDFPageObj_GetMatrix(item, self._matrix):
            return _SAME
        own = self._matrix
        return own.a, own.b, own.c, own.d, own.e, own.f

    def _outlines(self, path: Handle, count: int, matrix: Matrix) -> Iterator[list[tuple[float, float] | None]]:
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
            yield *begin, *end


def _thin_box(points: list[tuple[float, float] | None]) -> Iterator[Segment]:
    corners = [point for point in points if point]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    bottom, top = min(y for _, y in corners), max(y for _, y in corners)
    if right - left <= _THIN or top - bottom <= _THIN:
        yield left, bottom, right, top


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
