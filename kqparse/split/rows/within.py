"""Cells whose lines say with a label each what a post asks for: what stands behind a label gets a column of its own.

    № | Должность и требования            № | Должность | Образование | Стаж
    1 | Инженер                      as   1 | Инженер   | высшее      | не менее 3 лет
      | Образование: высшее
      | Стаж: не менее 3 лет

So do cells in each language, whose lines name the post with a label, too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.records import Cell
from kqparse.split.cells.grids import CellLines, GridCell
from kqparse.split.rows.columns import Column
from kqparse.split.rows.known_heads import known_head, told_text
from kqparse.split.rows.sections import ends_table
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced

_LONGEST_LABEL = 80
_MOST_WORDS = 4
"""Words of a label that no list has."""
_LEAST_LABELS = 2
"""Labels that the lines of a cell have at least, of criteria among them."""


class Unfolded(NamedTuple):
    """The rows of a table with further columns, and the labels that say again what heads one of them."""

    rows: list[list[GridCell]]
    labels: list[Traced]


class _Entry(NamedTuple):
    """What stands behind a label in a cell; the first entry of a cell has none."""

    label: Traced | None
    known: Column | None
    lines: CellLines

    @property
    def key(self) -> tuple[object, ...]:
        """What tells whether the labels of two cells say the same."""
        if self.known is None:
            return (label_key(self.label.text),) if self.label else ()
        return (self.known.part, self.known.kind, *self.known.labels)


def unfolded(rows: Sequence[Sequence[GridCell]], family: FamilyRules) -> Unfolded | None:
    """A table with a column for each label that the lines of its cells have; None where most cells have none."""
    # A cell that stands beside several rows has the same lines in each of them.
    cells = {id(cell.lines): cell for row in rows for cell in row if len(cell.lines) >= _LEAST_LABELS}
    parted = {lines: own for lines, cell in cells.items() if _labelled(own := list(_entries(cell, family)))}
    entries = _placed(rows, parted)
    labelled = Counter(at for _, at in entries)
    columns = {at for at, count in labelled.items() if 2 * count > _filled(rows, at, entries)}
    if not columns:
        return None
    # Among cells with several labels one label is enough: of less that is asked, or of a row that a page parts.
    others = {id(cell.lines): cell for row in rows for cell in row if cell.column in columns and cell.lines}
    parted |= {
        lines: own
        for lines, cell in others.items()
        if lines not in parted and _labelled(own := list(_entries(cell, family)), least=1)
    }
    entries = {place: own for place, own in _placed(rows, parted).items() if place[1] in columns}
    if not entries or any(cell.rows > 1 and (cell.row, cell.column) in entries for row in rows for cell in row):
        return None
    width = max(cell.column + cell.columns for row in rows for cell in row)
    places: dict[tuple[object, ...], int] = {}
    heads: list[GridCell] = []
    labels: list[Traced] = []
    for (_, at), own in entries.items():
        for entry in own[1:]:
            if entry.label and (at, *entry.key) not in places:
                places[at, *entry.key] = width + len(heads)
                heads.append(GridCell(0, width + len(heads), 1, 1, CellLines([entry.label])))
            elif entry.label:
                labels.append(entry.label)
    down = int(any((0, at) in entries for at in columns))  # no head stands above the cells
    return Unfolded(list(_rows(rows, entries, places, heads, down)), labels)


def said_below(cell: GridCell, family: FamilyRules) -> Iterator[Cell]:
    """What a row of one cell says of the post in the row above it, where labels of criteria begin its lines."""
    before, *own = _entries(cell, family)
    told = [(entry.known, entry.lines) for entry in own if entry.known and entry.known.kind and entry.lines]
    if before.lines or len(told) < len(own) or ends_table(cell.text, family):
        return
    for column, lines in told:
        yield from (Cell("label", label, column.kind, language) for language, label in column.labels.items())
        yield from (Cell("value", line) for line in lines)


def _placed(rows: Sequence[Sequence[GridCell]], parted: dict[int, list[_Entry]]) -> dict[tuple[int, int], list[_Entry]]:
    """What is known of the lines of cells by the places of these."""
    return {(cell.row, cell.column): parted[id(cell.lines)] for row in rows for cell in row if id(cell.lines) in parted}


def _rows(
    rows: Sequence[Sequence[GridCell]],
    entries: dict[tuple[int, int], list[_Entry]],
    places: dict[tuple[object, ...], int],
    heads: list[GridCell],
    down: int,
) -> Iterator[list[GridCell]]:
    """The rows, `down` by one where none heads them, with the heads of further columns and the cells below these."""
    if down:
        yield heads
    for number, row in enumerate(rows):
        cells = [cell._replace(row=cell.row + down) for cell in row]
        split = {at: own for at in range(len(row)) if (own := entries.get((number, row[at].column)))}
        for at, own in split.items():
            cells[at] = cells[at]._replace(lines=own[0].lines)
        said = {places[row[at].column, *entry.key]: entry for at, own in split.items() for entry in own[1:]}
        if split:
            blank = CellLines()
            cells += [
                GridCell(number + down, head.column, 1, 1, said[head.column].lines if head.column in said else blank)
                for head in heads
            ]
        yield [*cells, *heads] if not number and not down else cells


def _filled(rows: Sequence[Sequence[GridCell]], at: int, entries: dict[tuple[int, int], list[_Entry]]) -> int:
    """How many cells of a column have words, but for the head of it and those that stand alone in their row."""
    told = [[cell for cell in row if cell.lines] for row in rows]
    begin = 0 if (0, at) in entries else 1
    return sum(cell.column == at for row in told[begin:] if len(row) > 1 or len(rows[0]) == 1 for cell in row)


def _labelled(entries: Sequence[_Entry], least: int = _LEAST_LABELS) -> bool:
    """Whether a cell has labels enough, that of a criterion among them, and each of them once."""
    keys = [entry.key for entry in entries[1:]]
    known = [entry.known for entry in entries if entry.known]
    return len(known) >= least and any(own.kind for own in known) and len(set(keys)) == len(keys)


def _entries(cell: GridCell, family: FamilyRules) -> Iterator[_Entry]:
    """The lines of a cell, parted at those that a label begins."""
    label: Traced | None = None
    known: Column | None = None
    lines = CellLines()
    signed = [_known(line, line.text.find(":", 0, _LONGEST_LABEL), family) for line in cell.lines]
    bare = set[int]() if any(signed) else _bare(cell, family)
    for number, line in enumerate(cell.lines):
        at = len(line) if number in bare else line.text.find(":", 0, _LONGEST_LABEL)
        own = _known(line, at, family) if number in bare else signed[number]
        # Behind a label without a sign comes its value, whatever a colon leads to within: Высшее: право, экономика.
        named = known and at > 0 and (lines or not bare) and _names(line.text, at)
        if own is None and not named:
            lines.append(line)
            continue
        yield _Entry(label, known, lines)
        label, known, lines = line[: at + 1].strip(), own, CellLines()
        if rest := line[at + 1 :].strip():
            lines.append(rest)
    yield _Entry(label, known, lines)


def _known(line: Traced, at: int, family: FamilyRules) -> Column | None:
    """What a label up to some place of a line names, if it is one."""
    return known_head(GridCell(0, 0, 1, 1, [line[:at]]), family, longer=False) if at > 0 else None


def _bare(cell: GridCell, family: FamilyRules) -> set[int]:
    """The numbers of the lines that are labels without a sign, as a table within the cell has them.

    Each has a value below it: a cell may also list what is looked at.
    """
    told = [len(line) <= _LONGEST_LABEL and told_text(line, family) is not None for line in cell.lines]
    if sum(told) < _LEAST_LABELS or told[-1] or any(one and other for one, other in pairwise(told)):
        return set()
    return {at for at, own in enumerate(told) if own}


def _names(text: str, at: int) -> bool:
    """Whether what stands before a colon may be a label that no list has."""
    return text[0].isupper() and text[:at].count(" ") < _MOST_WORDS
