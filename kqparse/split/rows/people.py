"""Tables that tell of persons: what these finished, and how long they have worked; nothing is asked of any post there.

Сотрудник      | Должность | Образование     | Стаж
Образцов А. К. | Лоцман    | высшее морское  | 22 года
"""

import re
from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.cells.grids import GridCell
from kqparse.split.headings.names import Names
from kqparse.split.prose.usage import Usage
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import known_head
from kqparse.split.rows.sections import YEAR
from kqparse.split.rows.words import Requirements
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower

_LONGEST_DATED = 100
_MANY_YEARS = late_pattern(r"(?<![0-9.,])(?:1[6-9]|[2-9][0-9])(?![0-9])")
_MOST_ASKED = 180
"""Months of work that a post asks for at most where nothing says how many at least."""
_ASKED: tuple[CriterionKind, ...] = ("education", "experience", "qualification_requirements")


class People:
    """Knows the tables of one text that tell of persons."""

    def __init__(self, of: EditedText, family: FamilyRules, grammar: Grammar) -> None:
        self._family = family
        self._names = Names(grammar.offices, Usage(of))
        self._reads = Requirements(family, grammar)

    def told(self, rows: Sequence[Sequence[GridCell]], header: Head) -> bool:
        """Whether the rows of a table tell of persons.

        Most cells about education have a year then; or most of some column say what somebody has or did, and not most
        of those about work how much is asked (ЖОО бітірген | кемінде 3 жыл); or work is told without any bound, where
        names stand beside it or somebody has worked longer than any post would ask.
        """
        below: dict[int, list[GridCell]] = {}
        for row in rows[header.end :]:
            for cell in row:
                if cell.lines:
                    below.setdefault(cell.column, []).append(cell)
        taught = [cell for at in self._about(header, "education") for cell in below.get(at, [])]
        if _most_dated(taught):
            return True
        asked = [below.get(at, []) for at, column in header.columns.items() if column.kind in _ASKED]
        worked = [cell for at in self._about(header, "experience") for cell in below.get(at, [])]
        bounded = sum(self._family.bounds.search(lower(cell.text)) is not None for cell in worked)
        if 2 * bounded <= len(worked) and any(
            2 * sum(map(self._tells, cells)) > len(cells) for cells in (taught, *asked)
        ):
            return True
        if not worked or bounded:
            return False
        listed = {at for at, column in header.columns.items() if column.part or column.kind}
        unlisted = [at for at in below if at not in listed]  # those that nothing heads, too
        return any(self._long(cell, header.columns[cell.column]) for cell in worked) or any(
            self._named(below.get(at, [])) for at in unlisted
        )

    def unheaded(self, rows: Sequence[Sequence[GridCell]], header: Head) -> dict[int, Column]:
        """The columns of names that nothing heads: who holds the posts."""
        below: dict[int, list[GridCell]] = {}
        for cell in (cell for row in rows[header.end :] for cell in row if cell.lines and cell.columns == 1):
            if cell.column not in header.columns:
                below.setdefault(cell.column, []).append(cell)
        return {at: Column("person", None, {}, cells[0]) for at, cells in below.items() if self._named(cells)}

    def _about(self, header: Head, kind: CriterionKind) -> Iterator[int]:
        """The columns whose heads name a kind of criterion, whatever their cells say."""
        for at, column in header.columns.items():
            known = column if column.kind or column.part else known_head(column.of, self._family)
            if known and known.kind == kind:
                yield at

    def _tells(self, cell: GridCell) -> bool:
        small = lower(cell.text)
        return self._family.tells.search(small) is not None and not self._family.bounds.search(small)

    def _long(self, cell: GridCell, column: Column) -> bool:
        """Whether a cell has more years of work than any post asks for; by its head a number alone may be of months."""
        if not _MANY_YEARS.search(cell.text):
            return False
        texts = self._reads.spoken(cell.lines)
        if self._reads.reader.doubtful({name: label for name, label in column.labels.items() if name}, texts):
            return False
        asked = self._reads.reader.asked(texts, "experience").experience
        return asked is not None and (asked.min_months or 0) > _MOST_ASKED

    def _named(self, cells: Sequence[GridCell]) -> bool:
        """Whether most cells are names of more words than one: what a place is called may end as surnames do."""
        names = [cell for cell in cells if len(re.split(r"[\s.]+", cell.text)) > 1 and self._names.alone(cell.text)]
        return 2 * len(names) > len(cells)


def _most_dated(cells: Sequence[GridCell]) -> bool:
    """Whether most cells have a year; longer ones may cite an act by its date."""
    dated = [cell for cell in cells if len(cell.text) <= _LONGEST_DATED and YEAR.search(cell.text)]
    return 2 * len(dated) > len(cells)
