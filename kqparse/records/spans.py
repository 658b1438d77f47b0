"""The spans of a cell: a list of them, or for long documents the same in a tenth of the room."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Annotated, Final, overload

from kqparse.model import Span

CellSpans = Annotated[Sequence[Span], "a list, or packed"]
"""What the records of cells hold; where they are written down, both are a list."""


_OFFSET: Final = "I"
"""Four bytes for an offset: the memory that a document may take ends long before a text is longer than these reach."""
_SIZE = 2 * array(_OFFSET).itemsize


class PackedSpans(Sequence[Span]):
    """Spans in their order as bare numbers; equal to any sequence of the same spans."""

    __slots__ = ("_offsets",)

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        # Bytes, not an array, which would keep room for more in each of very many cells.
        self._offsets = array(_OFFSET, chain.from_iterable(spans)).tobytes()

    def append(self, span: Span) -> None:
        """Add a span at the end."""
        self.extend(span)

    def extend(self, offsets: Iterable[int]) -> None:
        """Add spans at the end, as bare numbers: where the first begins and ends, and so on."""
        self._offsets += array(_OFFSET, offsets).tobytes()

    def _numbers(self) -> Sequence[int]:
        return memoryview(self._offsets).cast(_OFFSET)

    def __len__(self) -> int:
        return len(self._offsets) // _SIZE

    def __iter__(self) -> Iterator[Span]:
        offsets = iter(self._numbers())
        return zip(offsets, offsets, strict=True)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...

    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(self)[index]
        offsets = self._numbers()
        at = range(0, len(offsets), 2)[index]
        return offsets[at], offsets[at + 1]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))
