"""Tables of plain text that were copied column by column: all numbers, then all titles, then all staff units.

    №                              the head of the numbers,
    1
    2
    3
    Наименование должности         and below it column after column, each with its head
    Лоцман
    Боцман
    Повар
    Количество единиц
    1
    2
    0,5

The numbers tell how many cells each column has; they may stand before the cells of each column, one of which counts.
A line that begins small goes on with a cell where one has several lines. All heads may stand above the numbers. Such a
table has a row for each column, as those do whose heads stand in their first cells; so its cells stand in the order of
the text. Below as many heads without the sign of a number, numbers count columns, and what follows stands row by row.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from kqparse.late_pattern import LETTER, late_pattern
from kqparse.model import Span
from kqparse.read.plain_rows import PlainTable
from kqparse.records import TableCell

_NUMBERS = late_pattern(r"(?m)^[ \t]*+1[.)]?[ \t]*\n[ \t]*+2[.)]?[ \t]*\n[ \t]*+3[.)]?[ \t]*$")
_COUNTED = late_pattern(r"(?m)^[ \t]*+1[.)][ \t]+[0-9]++(?:[.,][0-9]++)?[ \t]*\n[ \t]*+2[.)][ \t]+[0-9]")
_NUMBERED = late_pattern(r"([0-9]{1,3})[.)][ \t]+(?=\S)")
_LINE = late_pattern(r"(?m)^[ \t\r]*+([^\n]*)$")
_FIGURE = late_pattern(r"[0-9][0-9 ]*(?:[.,][0-9]{1,3})?[.)]?|[-\u2013\u2014]")
_LEAST = 3
"""Cells of a column with numbers before them."""
_LONGEST_HEAD, _LONGEST_CELL, _LONGEST_ABOVE = 80, 160, 12
_MOST_COLUMNS = 12
_ENDS = (".", ";", "!", "?")
_NUMBER_SIGN = "\u2116"

_Cell = list[Span]
"""The places of its lines."""
_Column = tuple[_Cell, list[_Cell]]
"""The head of a column, which may be blank, and its cells."""


def by_columns(text: str) -> Iterator[PlainTable]:
    """The tables of a text that stand in it column by column. Linear in its length."""
    if _COUNTED.search(text):
        yield from _with_numbers(text)
        return
    behind = 0
    for first in _NUMBERS.finditer(text):
        if first.start() < behind:
            continue
        columns = _Lines(text, first.start()).columns()
        if columns:
            yield _table(columns, [])
            behind = columns[-1][1][-1][-1][1]


def _table(columns: Sequence[_Column], noise: list[Span]) -> PlainTable:
    """The table with a row for each column."""
    cells = [
        TableCell(row, at, 1, 1, cell)
        for row, (head, values) in enumerate(columns)
        for at, cell in enumerate([head, *values])
    ]
    places = [span for cell in cells for span in cell.spans]
    return PlainTable(places[0][0], places[-1][1], cells, noise)


def _with_numbers(text: str) -> Iterator[PlainTable]:
    """Tables each of whose columns has numbers before its cells, which count on from one; figures fill a column."""
    columns: list[tuple[Span, list[Span], list[Span]]] = []
    for column in [*_numbered(text), None]:
        if columns and (column is None or len(column[1]) != len(columns[0][1])):
            figures = [all(_FIGURE.fullmatch(text, *cell) for cell in cells) for _, _, cells in columns]
            if any(figures) and not all(figures) and len(columns[0][1]) >= _LEAST:
                (head, numbers, cells), *further = columns
                numbered = [[(number[0], cell[1])] for number, cell in zip(numbers, cells, strict=True)]
                rows = [([head], numbered), *(([head], [[cell] for cell in cells]) for head, _, cells in further)]
                yield _table(rows, [number for _, own, _ in further for number in own])
            columns = []
        if column:
            columns.append(column)


def _numbered(text: str) -> Iterator[tuple[Span, list[Span], list[Span]]]:
    """Lines that head others with numbers that count on from one, with the numbers and what stands behind them."""
    head: Span | None = None
    numbers: list[Span] = []
    cells: list[Span] = []
    for line in [*_LINE.finditer(text), None]:
        said = line[1].rstrip() if line else ""
        if line and not said:
            continue
        start = line.start(1) if line else 0
        number = _NUMBERED.match(said)
        if head and number and int(number[1]) == len(numbers) + 1:
            numbers.append((start, start + number.end(1) + 1))
            cells.append((start + number.end(), start + len(said)))
            continue
        if head and numbers:
            yield head, numbers, cells
        head, numbers, cells = None if number else (start, start + len(said)), [], []


class _Lines:
    """The numbers from a place on, and the lines above and below them; a blank line is None."""

    def __init__(self, text: str, first: int) -> None:
        self._text = text
        lines = self._from(first)
        self._numbers: list[_Cell] = []
        for line in lines:
            if line is None or text[slice(*line)].rstrip(".)") != str(len(self._numbers) + 1):
                self._lines = [line, *islice(lines, _MOST_COLUMNS * (3 * len(self._numbers) + 2))]
                break
            self._numbers.append([line])
        else:
            self._lines = []
        self._above = self._heads_above(first)
        self._known: dict[int, list[_Column]] = {}

    def columns(self) -> list[_Column]:
        """The columns, that of the numbers first; none where they are of no such table."""
        heads = self._above
        if heads is None:
            return []
        numbers: _Column = (heads[0] if heads else [], self._numbers)
        if len(heads) > 1:
            values = self._values(0, len(heads) - 1)
            return [numbers, *zip(heads[1:], values, strict=True)] if values else []
        below = self._below(0)
        end = sum(len(cell) for head, cells in below for cell in (head, *cells))
        alone = len(below) == 1 and (self._line(end) is not None or self._has_sentence(below[0][1]))
        titled = any(not self._are_figures(cells) for _, cells in below)
        return [numbers, *below] if titled and not alone else []

    def _from(self, at: int) -> Iterator[Span | None]:
        for line in _LINE.finditer(self._text, at):
            said = line[1].rstrip()
            yield (line.start(1), line.start(1) + len(said)) if said else None

    def _heads_above(self, first: int) -> list[_Cell] | None:
        """The heads above the numbers: that of these alone, or those of all columns, from the sign of a number on.

        None where the numbers count them.
        """
        found: list[_Cell] = []
        end = first - 1
        while end > 0 and len(found) < _MOST_COLUMNS:
            begin = self._text.rfind("\n", 0, end) + 1
            line = next(self._from(begin))
            if line is None or not self._is_head(line):
                break
            found.insert(0, [line])
            if _NUMBER_SIGN in self._text[slice(*line)]:
                return found
            end = begin - 1
        if len(found) >= len(self._numbers):
            return None
        return found[-1:] if found and found[-1][0][1] - found[-1][0][0] <= _LONGEST_ABOVE else []

    def _below(self, at: int) -> list[_Column]:
        """The most columns with a head each that stand from a line on, blank lines between them."""
        while self._line(at) is None and at < len(self._lines):
            at += 1
        if at not in self._known:
            best: list[_Column] = []
            for head in (1, 2):
                lines = self._run(at, head)
                if not lines or not self._is_head(lines[0]) or (head > 1 and not self._goes_on(lines[1])):
                    break
                for cells, end in self._ways(at + head):
                    found = [(lines, cells), *self._below(end)]
                    best = max(best, found, key=len)
            self._known[at] = best[:_MOST_COLUMNS]
        return self._known[at]

    def _values(self, at: int, columns: int) -> list[list[_Cell]]:
        """The cells of some columns without a head from a line on; none where they are not as many."""
        if not columns:
            return []
        for cells, end in self._ways(at):
            rest = self._values(end, columns - 1)
            if len(rest) == columns - 1:
                return [cells, *rest]
        return []

    def _ways(self, at: int) -> Iterator[tuple[list[_Cell], int]]:
        """The cells of a column from a line on, and where they end: a line each, or with the lines that go on."""
        size = len(self._numbers)
        lines = self._run(at, size)
        if lines and self._alike(plain := [[line] for line in lines]):
            yield plain, at + size
        cells: list[_Cell] = []
        while (line := self._line(at)) is not None:
            if cells and self._goes_on(line):
                cells[-1].append(line)
            elif len(cells) == size:
                break
            else:
                cells.append([line])
            at += 1
        if len(cells) == size and any(len(cell) > 1 for cell in cells) and self._alike(cells):
            yield cells, at

    def _line(self, at: int) -> Span | None:
        return self._lines[at] if at < len(self._lines) else None

    def _run(self, at: int, number: int) -> list[Span]:
        """So many lines from a line on, none of them blank; none where there are not as many."""
        lines = [line for line in self._lines[at : at + number] if line]
        return lines if len(lines) == number else []

    def _goes_on(self, line: Span) -> bool:
        return self._text[line[0]].islower() or self._text[line[0]] == "("

    def _is_head(self, line: Span) -> bool:
        said = self._text[slice(*line)]
        return len(said) <= _LONGEST_HEAD and not self._goes_on(line) and not said.endswith(_ENDS) and _heads(said)

    def _alike(self, cells: Sequence[_Cell]) -> bool:
        """Whether cells are of one column: all of them figures, or none."""
        longest = max(cell[-1][1] - cell[0][0] for cell in cells)
        figures = [self._is_figure(cell) for cell in cells]
        return longest <= _LONGEST_CELL and (all(figures) or not any(figures))

    def _has_sentence(self, cells: Sequence[_Cell]) -> bool:
        return any(self._text[cell[-1][0] : cell[-1][1]].endswith(_ENDS) for cell in cells)

    def _are_figures(self, cells: Sequence[_Cell]) -> bool:
        return all(map(self._is_figure, cells))

    def _is_figure(self, cell: _Cell) -> bool:
        return len(cell) == 1 and _FIGURE.fullmatch(self._text, *cell[0]) is not None


def _heads(said: str) -> bool:
    """Whether what a line says may head a column: it has a letter, or is the sign of numbers."""
    return LETTER.search(said) is not None or said == _NUMBER_SIGN
