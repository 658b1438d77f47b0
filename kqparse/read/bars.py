"""Tables of plain text whose cells are parted by bars: what a page becomes when its tags are taken out.

    Критерий | Талаптар |              a bar closes each cell, and a row ends where a bar ends its line
    Білімі | жоғары:
    құқық, экономика |                 a cell may go on over lines

    Санаты | Білімі | Жұмыс өтілі      or bars stand between the cells alone, a line a row

A row of hyphens below the head, as in Markdown, is noise as bars are, and so is a rule there, of whatever rows.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.model import Span
from kqparse.read.plain_rows import PlainTable
from kqparse.records import TableCell

_BAR = late_pattern(r"(?:(?<=[ \t|\u00a6\u2502])|^)[|\u00a6\u2502](?=[ \t\r|\u00a6\u2502]|$)")
_DASHES = late_pattern(":-+:?|-+:|-{2,}")
_RULE = late_pattern(r"[ \t]*[-=_+|:\u2500-\u257f]{3,}[ \t\r]*")
"""A line that draws a rule without a bar that parts anything: `---|---`, `---+---`, `=======`."""
_LEADING = late_pattern(r"(?m)^[ \t]*+\|[ \t]*+[0-9]{1,3}[.)]?[ \t]*+\|")
_RULED = late_pattern(r"(?m)^[ \t]*+\|[ \t]*+:?-+:?[ \t]*+\|")
"""What begins a line of rows with bars around them."""
_LEAST = 2
"""Rows, and cells in a row, that make a table."""
_LONGEST_ROW = 400
"""Lines after which a row that is not closed is none."""
_NEAR = 8
"""Lines behind a head that tell how wide its table is."""
_MOST_BLANK = 3
"""Blank lines between rows."""
_LONGEST_HEAD = 3
"""Lines of a first cell before the one that its bar closes."""


class _Line(NamedTuple):
    """A line: its pieces between bars, each a span without blanks at its ends (empty ones too), and its bars.

    A bar that begins the line parts nothing where most lines begin with one; `closed` says that one ends it.
    """

    start: int
    pieces: list[Span]
    bars: list[int]
    closed: bool

    @property
    def cells(self) -> int:
        """How many cells end in it by a bar."""
        return len(self.pieces) - 1


class _Usual(NamedTuple):
    """What the rows of a text are like.

    Attributes:
        width: how many cells those have that stand in one line, as a rule; 0 where there is no such row.
        sections: whether one cell alone stands behind such a row.
    """

    width: int
    sections: bool


class _Row(NamedTuple):
    """The cells of a row, each with its lines, and the number of the line behind it."""

    cells: list[list[Span]]
    behind: int


def barred(text: str) -> list[PlainTable]:
    """The tables of a text that bars draw. Linear in the length of the text.

    A box of one cell (of an annex, of who signs) is a line that a bar closes: of it the bars are told, and no cells.
    So are those of cells that stand one below the other, each closed by a bar on a line of its own.
    """
    if not any(bar in text for bar in "|\u00a6\u2502"):
        return []
    lines = list(_lines(text))
    usual = _usual(lines)
    found: list[PlainTable] = []
    boxed: list[PlainTable] = []
    index = 0
    while index < len(lines):
        rows = _closed_rows(text, lines, index, usual) or _open_rows(text, lines, index)
        behind = rows[-1].behind if len(rows) >= _LEAST else index + 1
        if len(rows) >= _LEAST and (table := _table(text, lines[index:behind], rows)):
            found.append(table)
        elif lines[index].closed and sum(start < end for start, end in lines[index].pieces) <= 1:
            boxed += [PlainTable(bar, bar + 1, [], [(bar, bar + 1)]) for bar in lines[index].bars]
        index = behind
    return sorted([*found, *boxed]) if found or len(boxed) >= _LEAST else []


def _lines(text: str) -> Iterator[_Line]:
    found = [(line, [match.start() for match in _BAR.finditer(line)]) for line in text.split("\n")]
    leading = [len(bars) > 1 and not line[: bars[0]].strip() for line, bars in found if bars]
    # Where few lines begin with a bar, it closes an empty cell, unless a rule or the number of a row follows it.
    around = 2 * sum(leading) > len(leading) or len(_LEADING.findall(text)) >= _LEAST or _RULED.search(text) is not None
    start = 0
    for line, bars in found:
        drawn = around and bool(bars) and _leads(line, bars[0])
        own = bars[1:] if drawn else bars
        edges = [bars[0] + 1 if drawn else 0, *[place + 1 for place in own]]
        pieces = [_stripped(line, begin, end, start) for begin, end in zip(edges, [*own, len(line)], strict=True)]
        closed = bool(own) and pieces[-1][0] == pieces[-1][1]
        yield _Line(start, pieces, [start + place for place in bars], closed)
        start += len(line) + 1


def _leads(line: str, bar: int) -> bool:
    """Whether a bar stands before all words of a line that has some."""
    return not line[:bar].strip() and bool(line[bar + 1 :].strip())


def _stripped(line: str, begin: int, end: int, offset: int) -> Span:
    piece = line[begin:end]
    first = begin + len(piece) - len(piece.lstrip())
    last = begin + len(piece.rstrip())
    return (offset + first, offset + max(first, last))


def _usual(lines: Sequence[_Line]) -> _Usual:
    counts = Counter(line.cells for line in lines if line.closed and line.cells >= _LEAST)
    width = max(counts.items(), key=lambda pair: (pair[1], pair[0]))[0] if counts else 0
    closed = [(above, line) for above, line in pairwise(lines) if above.closed and line.closed]
    sections = any(above.cells == width > line.cells == 1 for above, line in closed)
    return _Usual(width, sections)


def _closed_rows(text: str, lines: Sequence[_Line], first: int, usual: _Usual) -> list[_Row]:
    """The rows from a line on, each ending where a bar ends its line."""
    head = lines[first]
    if not head.bars:
        return []
    if head.closed and usual.width:
        width = _width(lines, first) or (head.cells if head.cells >= _LEAST else usual.width)
    else:
        width = 0 if head.closed else _broken_width(text, lines, first)
    if not width:
        return []
    rows: list[_Row] = []
    at: int | None = first
    while at is not None:
        row = _closed_row(text, lines, at, width, sections=usual.sections)
        if row is None:
            break
        rows.append(row)
        if len(rows) == 1 and row.behind < len(lines) - 1 and _is_rule(text, lines[row.behind]):
            rows.append(_Row([lines[row.behind].pieces], row.behind + 1))
        at = _next_row(text, lines, rows[-1].behind)
    return rows


def _width(lines: Sequence[_Line], first: int) -> int:
    """How many cells the rows under a head of two levels have: more than it, all that stand in one line; else 0."""
    head, below = lines[first : first + 2] if first + 1 < len(lines) else (lines[first], lines[first])
    counts = [line.cells for line in lines[first + 1 : first + 1 + _NEAR] if line.closed and line.cells > 1]
    if len(counts) < _LEAST + 1 or head.cells < _LEAST or not below.closed or below.cells != counts[0]:
        return 0
    width = max(counts)
    two = head.cells + below.cells - 1 == width > max(head.cells, below.cells)
    return width if two and counts[1] == width else 0


def _broken_width(text: str, lines: Sequence[_Line], first: int) -> int:
    """How many cells the first two rows have, both closed, where the heads are broken over lines; else 0."""
    widths: list[int] = []
    at = first
    for _ in range(_LEAST):
        cells = 0
        if widths and at < len(lines) and _is_rule(text, lines[at]):
            at += 1
        for index in range(at, min(len(lines), at + _NEAR)):
            cells += lines[index].cells
            if lines[index].closed or _is_blank(lines[index]):
                break
        else:
            return 0
        widths.append(cells if lines[index].closed else 0)
        at = index + 1
    return widths[0] if widths[0] > _LEAST and len(set(widths)) == 1 else 0


def _short(text: str, lines: Sequence[_Line], index: int, width: int, sections: bool) -> bool:
    """Whether a line is a row that leaves out what is merged over it: a row of cells follows too, or a section."""
    line = lines[index]
    behind = lines[index + 1] if index + 1 < len(lines) else None
    if behind is None or not line.closed or not behind.closed or not _LEAST <= line.cells < width:
        return False
    return (
        not _parted(text, lines, index, width)
        and behind.cells >= (1 if sections else _LEAST)
        and behind.pieces[0][0] < behind.pieces[0][1]
    )


def _parted(text: str, lines: Sequence[_Line], index: int, width: int) -> bool:
    """Whether a numbered row goes on with a cell that begins on a new line: two lines have the cells of one row."""
    if index + 1 == len(lines) or not (lines[index].closed and lines[index + 1].closed):
        return False
    numbered, other = (FIGURES.fullmatch(text[slice(*line.pieces[0])]) for line in lines[index : index + 2])
    return bool(numbered and not other) and lines[index].cells + lines[index + 1].cells == width


def _closed_row(text: str, lines: Sequence[_Line], first: int, width: int, *, sections: bool) -> _Row | None:
    """The row that begins in a line; None if nothing closes it."""
    cells: list[list[Span]] = [[]]
    for index in range(first, min(len(lines), first + _LONGEST_ROW)):
        line = lines[index]
        whole = line.closed and (line.cells == width or _parted(text, lines, index, width))
        if len(cells) > 1 and whole:
            # Before a row that is whole stands one with a cell that goes over several columns, or a box and a line.
            return None if cells[-1] else _Row(cells[:-1], index)
        for number, (start, end) in enumerate(line.pieces):
            if number:
                cells.append([])
            if start < end:
                cells[-1].append((start, end))
        if line.closed and len(cells) > width:
            return _Row(cells[:-1], index + 1)
        last = index + 1 == len(lines) or (not lines[index + 1].bars and _is_blank(lines[index + 1]))
        ends = (last and line.closed and line.cells >= _LEAST) or _short(text, lines, index, width, sections)
        if index == first and ends:
            return _Row(cells[:-1], index + 1)
    return None


def _next_row(text: str, lines: Sequence[_Line], index: int) -> int | None:
    """The line in which the next row begins, if a row follows."""
    first = index
    while index < min(len(lines), first + _MOST_BLANK) and not lines[index].bars and _is_blank(lines[index]):
        index += 1
    if index > first + 1 and not _goes_far(text, lines[min(index, len(lines) - 1)]):
        return None
    for ahead in range(index, min(len(lines), index + _LONGEST_HEAD)):
        line = lines[ahead]
        if line.bars:
            start, end = line.pieces[0]
            above = text[slice(*lines[index].pieces[0])]
            goes_on = start < end and (text[start].islower() or _alike(above, text[start:end]))
            return index if ahead == index or goes_on else None
        if _is_blank(line):
            return None
    return None


def _goes_far(text: str, line: _Line) -> bool:
    """Whether a line may be a row of a table that several blank lines part: it has a number, or none."""
    number = text[slice(*line.pieces[0])].rstrip(".)")
    return len(line.bars) > 1 and (not number or number.isdecimal())


def _alike(one: str, other: str) -> bool:
    """Whether two texts differ in their figures alone: `C-5`, `C-6`."""
    masked = FIGURES.sub("#", one)
    return masked != one and masked == FIGURES.sub("#", other)


def _is_blank(line: _Line) -> bool:
    return all(start == end for start, end in line.pieces)


def _open_rows(text: str, lines: Sequence[_Line], first: int) -> list[_Row]:
    """The rows from a line on that have bars between their cells alone; a rule may stand below the first one."""
    width = lines[first].cells
    rows: list[_Row] = []
    for index in range(first, len(lines)):
        line = lines[index]
        ruled = index == first + 1 < len(lines) - 1 and width > 0 and _is_rule(text, line)
        if ruled and not (lines[index + 1].cells == width or _heads_rows(text, lines, index + 1, width)):
            break
        if ruled or (rows and _heads_rows(text, lines, index, width)):
            rows.append(_Row([line.pieces], index + 1))
            continue
        if not line.bars or line.closed or line.cells != width:
            break
        rows.append(_Row([[piece] if piece[0] < piece[1] else [] for piece in line.pieces], index + 1))
    return rows


def _heads_rows(text: str, lines: Sequence[_Line], index: int, width: int) -> bool:
    """Whether a line between rows of three cells or more, or below a rule, is a heading: a number begins the next."""
    if width < _LEAST or not 0 < index < len(lines) - 1 or lines[index].bars or _is_rule(text, lines[index]):
        return False
    above, below = lines[index - 1], lines[index + 1]
    if _is_blank(lines[index]) or below.cells != width or not (above.cells == width or _is_rule(text, above)):
        return False
    return FIGURES.fullmatch(text[slice(*below.pieces[0])].rstrip(".")) is not None


def _table(text: str, lines: Sequence[_Line], printed: Sequence[_Row]) -> PlainTable | None:
    """The table of some rows, which stand in these lines; None where they are but rules."""
    rows = [row for row in printed if not _sets_off(text, row)]
    if not rows:
        return None
    width = max(len(row.cells) for row in rows)
    rules = [span for row in printed if _sets_off(text, row) for cell in row.cells for span in cell]
    bars = [(bar, bar + 1) for line in lines for bar in line.bars]
    cells = [cell for index, row in enumerate(rows) for cell in _cells(row, index, width)]
    return PlainTable(lines[0].start, lines[-1].pieces[-1][1], cells, [*rules, *bars])


def _sets_off(text: str, row: _Row) -> bool:
    """Whether a row is the rule under the head of a table."""
    pieces = [text[start:end] for cell in row.cells for start, end in cell]
    if len(row.cells) == 1:
        return len(pieces) == 1 and _RULE.fullmatch(pieces[0]) is not None
    return len(pieces) >= _LEAST and all(_DASHES.fullmatch(piece) for piece in pieces)


def _is_rule(text: str, line: _Line) -> bool:
    return not line.bars and _RULE.fullmatch(text, *line.pieces[0]) is not None


def _cells(row: _Row, index: int, width: int) -> Iterator[TableCell]:
    for column, spans in enumerate(row.cells):
        last = column == len(row.cells) - 1
        yield TableCell(index, column, 1, width - column if last else 1, list(spans))
