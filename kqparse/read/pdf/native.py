"""The functions of PDFium that are called for each character or object, in a form that Python calls fast.

They take addresses as plain numbers and keep the interpreter's lock, since each returns at once. What they give comes
back in buffers of a page, whose addresses `Buffers` knows.
"""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, addressof, c_double, c_float, c_int, c_uint, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


def _fast(function: object, result: type, *arguments: type) -> Callable[..., Any]:
    address = cast(function, c_void_p).value  # type: ignore[arg-type]
    return PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


_HANDLE, _INDEX, _BUFFER = c_void_p, c_int, c_void_p

loose_box = _fast(pdfium.FPDFText_GetLooseCharBox, c_int, _HANDLE, _INDEX, _BUFFER)
"""Text page, character, 4 floats (left, top, right, bottom): as high as the font, as wide as the pen moves."""
ink_box = _fast(pdfium.FPDFText_GetCharBox, c_int, _HANDLE, _INDEX, *[_BUFFER] * 4)
"""Text page, character, 4 doubles (left, right, bottom, top)."""
ink_rectangle = _fast(pdfium.FPDFText_GetRect, c_int, _HANDLE, _INDEX, *[_BUFFER] * 4)
"""Text page, number of the rectangle, 4 doubles (left, top, right, bottom)."""
unnamed = _fast(pdfium.FPDFText_HasUnicodeMapError, c_int, _HANDLE, _INDEX)
"""Text page, character: 1 if its font does not say which character it is."""
page_object = _fast(pdfium.FPDFPage_GetObject, c_void_p, _HANDLE, _INDEX)
"""Page, number: an object."""
kind = _fast(pdfium.FPDFPageObj_GetType, c_int, _HANDLE)
"""Object: what it is."""
bounds = _fast(pdfium.FPDFPageObj_GetBounds, c_int, _HANDLE, *[_BUFFER] * 4)
"""Object, 4 floats (left, bottom, right, top)."""
draw_mode = _fast(pdfium.FPDFPath_GetDrawMode, c_int, _HANDLE, _BUFFER, _BUFFER)
"""Path, 2 integers: how it is filled, whether it is stroked."""
stroke_colour = _fast(pdfium.FPDFPageObj_GetStrokeColor, c_int, _HANDLE, *[_BUFFER] * 4)
"""Object, 4 integers (red, green, blue, opacity)."""
fill_colour = _fast(pdfium.FPDFPageObj_GetFillColor, c_int, _HANDLE, *[_BUFFER] * 4)
"""Object, 4 integers (red, green, blue, opacity)."""


def address(handle: object) -> int:
    """A handle of the library as a number."""
    return cast(handle, c_void_p).value or 0  # type: ignore[arg-type]


class Buffers:
    """Room for what the functions give; each is read with `[:]`."""

    def __init__(self) -> None:
        self.floats = (c_float * 4)()
        self.doubles = (c_double * 4)()
        self.integers = (c_int * 2)()
        self.colour = (c_uint * 4)()
        start = addressof(self.floats)
        self.float_refs = tuple(start + 4 * index for index in range(4))
        start = addressof(self.doubles)
        self.double_refs = tuple(start + 8 * index for index in range(4))
        start = addressof(self.integers)
        self.integer_refs = (start, start + 4)
        start = addressof(self.colour)
        self.colour_refs = tuple(start + 4 * index for index in range(4))
