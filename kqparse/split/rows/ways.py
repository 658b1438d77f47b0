"""What several rows under one title say: ways to be taken for the post, or more of the same text.

    Начальник отдела | Высшее: право.           | не менее 3 лет       one way
                     | Послесреднее: логистика. | не менее 5 лет       another way

The rows part a column where a cell says all that its column asks about, as the cell above does, and no word ties it to
that one (`и`, `в том числе`); else it goes on with the cell above. What stands in one row of a way belongs together.
"""

from collections.abc import Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import Language
from kqparse.requirement import About
from kqparse.split.cells.grids import GridCell
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.split.rows.words import ABOUT, Requirements

_OPEN = (",", "(", "«", "/", ":", "-", "\u2013", "\u2014")
_TIED = ("and", "part")


class Segment(Struct, frozen=True):
    """Cells of a column that make one text, and the ways that it belongs to; to all of them where none is told."""

    cells: list[GridCell]
    ways: tuple[int, ...]


class Ways:
    """Tells the ways of posts by the words of requirements."""

    def __init__(self, family: FamilyRules, grammar: Grammar) -> None:
        self._reads = Requirements(family, grammar)

    def texts(self, cells: Sequence[GridCell], header: Head) -> list[tuple[Column | None, list[Segment]]]:
        """The cells of one post, by column and row, under each head of criteria in the texts that they make."""
        by_head: dict[object, tuple[Column | None, list[list[GridCell]]]] = {}
        for cell in cells:
            column = header.columns.get(cell.column)
            if column and column.part:
                continue
            # Below one head each language may have a column of its own.
            key = (column.of.row, column.of.column, *column.labels) if column else None
            _, texts = by_head.setdefault(key, (column, []))
            if texts and not self._anew(texts[-1], cell, column, header.bilingual):
                texts[-1].append(cell)
            else:
                texts.append([cell])
        starts = sorted({own[0].row for _, texts in by_head.values() if len(texts) > 1 for own in texts})
        return [(column, _numbered(texts, starts)) for column, texts in by_head.values()]

    def _anew(self, before: Sequence[GridCell], cell: GridCell, column: Column | None, bilingual: bool) -> bool:
        """Whether a cell says all that its column asks about, and so do those above it."""
        if column is None or column.kind not in ABOUT or cell.column != before[-1].column:
            return False
        about = ABOUT[column.kind]
        if before[-1].lines[-1].text.rstrip().endswith(_OPEN) or not cell.lines[0].text[:1].isalnum():
            return False
        texts = self._reads.spoken(cell.lines, bilingual)
        if any(self._tied(text.text, language, about) for language, text in texts.items()):
            return False
        if not self._reads.whole(texts, about):
            return False
        above = [line for each in before for line in each.lines]
        return self._reads.whole(self._reads.spoken(above, bilingual), about)

    def _tied(self, text: str, language: Language, about: About | None) -> bool:
        """Whether a text begins with a word that ties it to what stands before it."""
        said = self._reads.reader.sentences(text, language, about)
        return bool(said and said[0].clauses) and said[0].clauses[0].link in _TIED


def _numbered(texts: Sequence[list[GridCell]], starts: Sequence[int]) -> list[Segment]:
    """The texts of a column with the ways that they belong to: each holds until the next one begins."""
    if len(texts) < 2:
        return [Segment(cells, ()) for cells in texts]
    begins = [cells[0].row for cells in texts]
    ends = [*begins[1:], max(starts) + 1]
    return [
        Segment(cells, tuple(way for way, row in enumerate(starts, start=1) if begin <= row < end))
        for cells, begin, end in zip(texts, begins, ends, strict=True)
    ]
