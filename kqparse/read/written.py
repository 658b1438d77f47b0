"""Text that is written down already, with the tables in it: what a reader finds of plain pages in bulk.

Thousands of cells are made by a few calls over all of them; nothing is done for a single one but where its text has
several lines or none.
"""

from collections.abc import Sequence
from functools import partial
from itertools import accumulate, chain, islice, repeat
from operator import add, sub

from msgspec import Struct

from kqparse.model import Span
from kqparse.records import Table, TableCell

_CELL = partial(tuple.__new__, TableCell)


class Written(Struct, frozen=True):
    """Lines of paragraphs, and of tables of plain cells, none of which is merged or holds another table.

    Attributes:
        outsides: the lines before, between and behind the tables, each with its end; one more than there are tables.
        cells: the texts of the cells of all tables after each other, lines in them parted by a line break and a tab.
        special: which of them are of several lines or empty.
        widths: how many cells each row has, all tables after each other.
        heights: how many rows each table has.
        sizes: how many cells each table has.
    """

    outsides: Sequence[str]
    cells: Sequence[str]
    special: Sequence[int]
    widths: Sequence[int]
    heights: Sequence[int]
    sizes: Sequence[int]

    def finished(self, at: int) -> tuple[str, list[Table]]:
        """The text, in which the lines of cells, and no others, are led by a tab; and the tables.

        Args:
            at: where it stands in the source text.
        """
        found = map(
            _CELL,  # its own constructor takes twice the time
            zip(
                chain.from_iterable(map(repeat, chain.from_iterable(map(range, self.heights)), self.widths)),
                chain.from_iterable(map(range, self.widths)),
                repeat(1),
                repeat(1),
                self._places(at),
            ),
        )
        texts = iter(self.cells)
        written = [self.outsides[0]]
        for size, outside in zip(self.sizes, self.outsides[1:], strict=True):
            lines = "\n\t".join(filter(None, islice(texts, size)))
            written.append(f"\t{lines}\n{outside}" if lines else outside)
        return "".join(written), [Table(list(islice(found, size))) for size in self.sizes]

    def _places(self, at: int) -> list[list[Span]]:
        """Where the lines of each cell stand."""
        lengths = list(map(len, self.cells))
        before = [2] * len(lengths)  # the end of a line and a tab
        for index, outside in zip(accumulate(self.sizes, initial=0), self.outsides, strict=True):
            if index < len(before):
                before[index] += len(outside)
        for index in self.special:
            if not lengths[index]:
                before[index] -= 2
        ends = list(accumulate(map(add, before, lengths), initial=at - 1))[1:]
        places = list(map(list, zip(zip(map(sub, ends, lengths), ends, strict=True))))
        for index in self.special:
            ((end, _),) = places[index]
            end -= 2
            places[index] = [
                (end := end + 2, end := end + len(line)) for line in self.cells[index].split("\n\t") if line
            ]
        return places
