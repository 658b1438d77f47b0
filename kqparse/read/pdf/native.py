"""The functions of PDFium that are called for each character or object, in a form that Python calls fast.

They keep the interpreter's lock, since each returns at once, and declare no types of arguments, whose conversion would
take longer than the call: a handle must be a `Handle` or what `handle` makes of one, a number a plain integer. What
they give comes back in the buffers of `Buffers`.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import PYFUNCTYPE, addressof, c_double, c_float, c_int, c_ushort, c_void_p, cast
from typing import Any, TypeVar

import pypdfium2_raw as pdfium

Item = TypeVar("Item")

BATCH = 128
"""Items that a `Room` has room for."""


class Handle(c_void_p):
    """What the library gives for an object."""


def _fast(function: object, result: type = c_int) -> Callable[..., Any]:
    address = cast(function, c_void_p).value  # type: ignore[arg-type]
    return PYFUNCTYPE(result)(address)  # type: ignore[arg-type]


loose_box = _fast(pdfium.FPDFText_GetLooseCharBox)
"""Text page, character, 4 floats (left, top, right, bottom): as high as the font, as wide as the pen moves."""
ink_box = _fast(pdfium.FPDFText_GetCharBox)
"""Text page, character, 4 doubles (left, right, bottom, top)."""
ink_rectangle = _fast(pdfium.FPDFText_GetRect)
"""Text page, number of the rectangle, 4 doubles (left, top, right, bottom)."""
text = _fast(pdfium.FPDFText_GetText)
"""Text page, first character, how many, room: how many were written, with the zero at the end."""
text_object = _fast(pdfium.FPDFText_GetTextObject, c_void_p)
"""Text page, character: the address of what was drawn in one go with it."""
unnamed = _fast(pdfium.FPDFText_HasUnicodeMapError)
"""Text page, character: 1 if its font does not say which character it is."""
page_object = _fast(pdfium.FPDFPage_GetObject, Handle)
"""Page, number: an object."""
kind = _fast(pdfium.FPDFPageObj_GetType)
"""Object: what it is."""
bounds = _fast(pdfium.FPDFPageObj_GetBounds)
"""Object, 4 floats (left, bottom, right, top)."""
draw_mode = _fast(pdfium.FPDFPath_GetDrawMode)
"""Path, 2 integers: how it is filled, whether it is stroked."""
stroke_colour = _fast(pdfium.FPDFPageObj_GetStrokeColor)
"""Object, 4 integers (red, green, blue, opacity)."""
fill_colour = _fast(pdfium.FPDFPageObj_GetFillColor)
"""Object, 4 integers (red, green, blue, opacity)."""


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Some items, as many at a time as a `Room` has room for."""
    for first in range(0, len(items), BATCH):
        yield items[first : first + BATCH]


_SIGNS = memoryview(array("H", [0]) * (1 << 14))


def characters(page: object, count: int) -> str:
    """All characters of a text page, of which there are so many; one may take two places, or none."""
    room = _SIGNS if count < len(_SIGNS) else memoryview(array("H", [0]) * (count + 1))
    written = text(page, 0, count, c_void_p.from_param(addressof(c_ushort.from_buffer(room))))
    return room[: max(0, written - 1)].tobytes().decode("utf-16-le", "replace")


def handle(of: object) -> object:
    """A handle of the library's own types, as these functions take it fastest."""
    return c_void_p.from_param(cast(of, c_void_p).value or 0)  # type: ignore[arg-type]


class Room:
    """Room for what a function gives for up to `BATCH` items, one after the other, so that it is read once for all.

    Attributes:
        refs: for each argument by which the function is told where to write the references of all items.
    """

    def __init__(self, kind: str, size: int, step: int = 1) -> None:
        """Room for so many numbers an item; every so many of them have one reference."""
        self._kind, self._size = kind, size
        numbers = array(kind, [0]) * (BATCH * size)
        self._numbers = memoryview(numbers)
        start, width = numbers.buffer_info()[0], numbers.itemsize
        self.refs = [
            [c_void_p.from_param(start + width * at) for at in range(first, len(numbers), size)]
            for first in range(0, size, step)
        ]

    def asked(self, function: Callable[..., Any], *arguments: Iterable[object]) -> list[list[Any]]:
        """What a function gives for each item, with its other arguments; zeros where it gives nothing."""
        known = list(map(function, *arguments, *self.refs))
        found = self.read(len(known))
        return (
            [own if sure else [0] * self._size for own, sure in zip(found, known, strict=True)] if 0 in known else found
        )

    def read(self, count: int) -> list[list[Any]]:
        """The numbers of the first items."""
        numbers = self._numbers[: count * self._size]
        return numbers.cast("B").cast(self._kind, (count, self._size)).tolist()  # type: ignore[call-overload, no-any-return]


class Buffers:
    """Room for what the functions give: read by `floats()` or `doubles()`, filled by way of the references."""

    def __init__(self) -> None:
        self._rooms = (c_float * 4)(), (c_double * 4)()
        floats, doubles = self._rooms
        self.floats: Callable[[], Any] = memoryview(floats).cast("B").cast("f").tolist
        self.doubles: Callable[[], Any] = memoryview(doubles).cast("B").cast("d").tolist
        self.float_refs = _references(addressof(floats), 4, 4)
        self.double_refs = _references(addressof(doubles), 8, 4)


def _references(start: int, size: int, count: int) -> list[object]:
    return [c_void_p.from_param(start + size * index) for index in range(count)]


BUFFERS = Buffers()
"""One set does for all, since each is read at once."""
