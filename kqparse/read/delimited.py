"""Tables of plain text whose cells semicolons or commas part: what a spreadsheet saves as CSV.

    Должность;Образование;Стаж            every record has as many cells, with no blank behind a sign that parts them
    "Бас маман";"жоғары ""заң"" ісі"        a cell in quotes may hold the sign, line ends, and quotes written twice

Above the first record a line may name the sign, as programs write it for Excel: `sep=;`. But for that a text is such
a table from its first line to its last, or none: within running text semicolons and commas part phrases.
"""

import re
from collections.abc import Iterator, Sequence

from kqparse.model import Span
from kqparse.records import NO_LAYOUT, Layout, Table, TableCell

_CELLS = {sign: re.compile(rf'"((?:[^"]|"")*+)"[ \t]*(?=[{sign}\n]|\r\n|\Z)|([^{sign}\n]*)') for sign in ";,"}
"""A cell, in quotes or open, by the sign that parts cells."""
_ABOVE = {sign: re.compile(rf"\s*(?:sep={sign}[ \t]*\r?\n\s*)?") for sign in _CELLS}
"""What stands above the first record: blanks, and a line that names the sign."""
_LEAST_ROWS = 2
_LEAST_CELLS = {";": 2, ",": 3}
"""One comma stands in many a line that is no record."""
_Cell = tuple[int, int, bool]
"""Where a cell begins and ends, and whether quotes hold it, which stand at its ends."""


def delimited(text: str) -> Layout:
    """The table that a text is; no layout where it is none. Linear in the length of the text."""
    for sign in _CELLS:
        rows = _rows(text, sign)
        if len(rows) >= _LEAST_ROWS:
            return _layout(text, rows)
    return NO_LAYOUT


def _rows(text: str, sign: str) -> list[list[_Cell]]:
    """The records of a text; none where one has fewer or more cells than the first, or a blank stands behind a sign."""
    above = _ABOVE[sign].match(text)
    at, end = above.end() if above else 0, len(text.rstrip())
    width = 0
    rows: list[list[_Cell]] = [[]]
    while match := _CELLS[sign].match(text, at, end):
        quoted = match.group(1) is not None
        if rows[-1] and text.startswith(" ", at):
            return []
        rows[-1].append((*match.span(1 if quoted else 2), quoted))
        at = match.end()
        if text.startswith(sign, at, end):
            at += 1
            continue
        width = width or len(rows[0])
        if len(rows[-1]) != width or width < _LEAST_CELLS[sign]:
            return []
        if at >= end:
            break
        at = text.index("\n", at) + 1
        rows.append([])
    return rows


def _layout(text: str, rows: Sequence[Sequence[_Cell]]) -> Layout:
    cells: list[TableCell] = []
    noise: list[Span] = []
    leads: list[Span] = []
    at = 0
    for row, found in enumerate(rows):
        for column, (start, end, quoted) in enumerate(found):
            lines = list(_lines(text, start, end))
            cells.append(TableCell(row, column, 1, 1, lines))
            if quoted:
                noise += [(place, place + 1) for place in _doubled(text, start, end)]
            for begin, behind in lines:
                if at < begin:
                    leads.append((at, begin))
                    noise += [(place, place + 1) for place in range(at, begin) if not text[place].isspace()]
                at = behind
    noise += [(place, place + 1) for place in range(at, len(text)) if not text[place].isspace()]
    return NO_LAYOUT._replace(tables=[Table(cells)], noise=sorted(set(noise)), leads=leads)


def _doubled(text: str, start: int, end: int) -> Iterator[int]:
    """Of quotes that are written twice within quotes the one away from the word that they stand at."""
    for match in re.finditer(r'""', text[start:end]):
        place = start + match.start()
        yield place + 1 if text[place - 1].isalnum() else place


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a cell that are not blank, without blanks at their ends."""
    for line in re.finditer(r"\S(?:.*\S)?", text[start:end]):
        yield start + line.start(), start + line.end()


__all__ = ["delimited"]
