"""The spans of a cell: a list of them, or for long documents the same in a tenth of the room."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Annotated, overload

from kqparse.model import Span

CellSpans = Annotated[Sequence[Span], "a list, or packed"]
"""What the records of cells hold; where they are written down, both are a list."""


class PackedSpans(Sequence[Span]):
    """Spans in their order as bare numbers; equal to any sequence of the same spans."""

    __slots__ = ("_offsets",)

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._offsets = array("q", chain.from_iterable(spans))

    def append(self, span: Span) -> None:
        """Add a span at the end."""
        self._offsets.extend(span)

    def extend(self, offsets: Iterable[int]) -> None:
        """Add spans at the end, as bare numbers: where the first begins and ends, and so on."""
        self._offsets.extend(offsets)

    def __len__(self) -> int:
        return len(self._offsets) // 2

    def __iter__(self) -> Iterator[Span]:
        offsets = iter(self._offsets)
        return zip(offsets, offsets, strict=True)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...

    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(self)[index]
        at = range(0, len(self._offsets), 2)[index]
        return self._offsets[at], self._offsets[at + 1]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))
