"""Tables of plain text that signs draw: rules of hyphens and plus signs or of lines for boxes, bars between the cells.

    +----------+--------------------+      ┌────────┬───────────┐
    | Санаты   | Лауазым атауы      |      │ Санаты │ Лауазым   │
    +----------+--------------------+      ├────────┼───────────┤
    | C-SV-4   | Шамшырақ бөлімінің |      │ C-SV-4 │ Инспектор │
    |          | бастығы            |      └────────┴───────────┘
    +----------+--------------------+

A rule closes the cells over it; a cell under which it leaves out its signs goes on below, and one goes on to the right
where no bar stands. Where rules only set a head off, each line is a row, unless it goes on with the one before; so is
each line with the next number where they set sections or a sum off.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.model import Span
from kqparse.read.plain_rows import PlainTable, Row, rows
from kqparse.records import TableCell

_ACROSS = "-=\u2500\u2501\u2550"
_DOWN = "|\u00a6\u2502\u2503\u2551"
_BOX = "\u250c-\u254b\u2552-\u256c"
"""Corners and crossings of lines for boxes."""
_RULE = late_pattern(rf"[{_ACROSS}{_DOWN}{_BOX}+ \t]+")
_CORNER = late_pattern(f"[+{_BOX}]")
_DASHES = late_pattern(f"[{_ACROSS}]{{2}}")
_PART = late_pattern(rf"[+{_BOX}][{_ACROSS}]{{2,}}(?=[+{_BOX}{_DOWN}])")
_EDGE = late_pattern(rf"[+{_BOX}{_DOWN}]")
_BAR = late_pattern(f"[{_DOWN}]")
_LEAST_EDGES = 3
"""Sides of cells in a table of two columns."""
_MOST_EDGES = 100
"""More sides than a table has whose columns anybody can read."""
_NEAR = 1
"""How far a bar may stand beside its side."""
_LEAST_COUNTED = 2
"""Numbers that show that they count the lines between two rules."""
_FEW_BANDS = 2
"""Stretches between rules of a table in which they set nothing but the head off."""


class _Line(NamedTuple):
    """A line: its text, where it begins, and whether it is a rule from side to side."""

    text: str
    start: int
    rule: bool

    @property
    def drawn(self) -> bool:
        """Whether it may belong to a table: a rule, or cells with bars."""
        return self.rule or len(_BAR.findall(self.text)) > 1 or bool(_PART.search(self.text))


def drawn_tables(text: str) -> list[PlainTable]:
    """The tables of a text that rules and bars draw; linear in its length."""
    if not _CORNER.search(text):
        return []
    return [table for run in _runs(text) if any(line.rule for line in run) for table in _table(text, run)]


def _runs(text: str) -> Iterator[list[_Line]]:
    """The drawn lines that stand together, or behind an empty line each as web pages part them."""
    run: list[_Line] = []
    empty = spaced = False
    for line in _lines(text):
        drawn = line.drawn
        if run and not (drawn and (not empty or spaced or len(run) == 1)) and (drawn or line.text or empty):
            yield run
            run = []
        if drawn:
            spaced = empty if len(run) == 1 else spaced
            run.append(line)
        empty = not line.text
    yield run


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        bare = line.rstrip()
        rule = _RULE.fullmatch(bare) and _CORNER.search(bare) and _DASHES.search(bare)
        yield _Line(bare, start, bool(rule))
        start += len(line) + 1


def _table(text: str, lines: Sequence[_Line]) -> Iterator[PlainTable]:
    edges = _edges(lines)
    if not _LEAST_EDGES <= len(edges) <= _MOST_EDGES:
        return
    bands = _bands(lines, edges)
    noise = [span for line in lines for span in _signs(line, edges)]
    filled = [band for band in bands if band.lines]
    if not filled:
        return
    if len(filled) <= _FEW_BANDS and all(all(band.closed) for band in filled):
        by_line = [_by_line(text, band, edges) for band in filled]
        cells = [
            TableCell(index, column, 1, 1, spans)
            for index, row in enumerate(row for found in by_line for row in found)
            for column, spans in enumerate(row)
        ]
    else:
        cells = list(_Merging([part for band in filled for part in _counted(text, band, edges)], edges).cells())
    yield PlainTable(lines[0].start, lines[-1].start + len(lines[-1].text), cells, noise)


def _edges(lines: Sequence[_Line]) -> list[int]:
    """Where the sides of cells stand: at the corners and crossings of rules."""
    places = sorted({match.start() for line in lines if line.rule for match in _EDGE.finditer(line.text)})
    found: list[int] = []
    for place in places:
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    inner = [line for line in lines if not line.rule]
    # A rule without corners at its ends (---+---) leaves the outer sides out.
    if found and any(line.text[: found[0]].strip() for line in inner):
        found.insert(0, -1)
    if found and any(line.text[found[-1] + 1 :].strip() for line in inner):
        found.append(max(len(line.text) for line in lines) + _NEAR + 1)
    return found


class _Band(NamedTuple):
    """What stands between two rules.

    Attributes:
        lines: those in it, the lines among them that close some cells only at its end.
        closed: for each column whether its cell ends with it.
    """

    lines: list[_Line]
    closed: list[bool]


def _bands(lines: Sequence[_Line], edges: Sequence[int]) -> list[_Band]:
    found: list[_Band] = []
    inside: list[_Line] = []
    for line in lines:
        if not line.rule and not _PART.search(line.text):
            inside.append(line)
            continue
        closed = [_is_across(line.text[left + 1 : right]) for left, right in pairwise(edges)]
        if not any(closed):
            inside.append(line)
            continue
        partly = not all(closed)
        found.append(_Band([*inside, line] if partly else inside, closed))
        inside = []
    return [*found, _Band(inside, [True] * (len(edges) - 1))]


def _is_across(piece: str) -> bool:
    return any(sign in _ACROSS for sign in piece) and all(sign in _ACROSS or _EDGE.match(sign) for sign in piece)


def _signs(line: _Line, edges: Sequence[int]) -> Iterator[Span]:
    """The signs of a line that draw the table."""
    if line.rule:
        for match in re.finditer(r"\S+", line.text):
            yield line.start + match.start(), line.start + match.end()
        return
    for left, right in pairwise(edges):
        piece = line.text[max(left, 0) : right + 1]
        if _is_across(line.text[left + 1 : right]):
            yield from (
                (line.start + max(left, 0) + match.start(), line.start + max(left, 0) + match.end())
                for match in re.finditer(r"\S+", piece)
            )
    yield from ((line.start + at, line.start + at + 1) for at in _bars(line, edges).values())


def _bars(line: _Line, edges: Sequence[int]) -> dict[int, int]:
    """The bars of a line that stand at sides of cells: their places, by the number of the side.

    Where there is one for each side, they need not stand below it: web pages leave out blanks.
    """
    places = [match.start() for match in _EDGE.finditer(line.text)]
    if len(places) == len(edges):
        return dict(enumerate(places))
    found: dict[int, int] = {}
    for place in places:
        index = _nearest(edges, place)
        if index is None and place == len(line.text) - 1:
            index = len(edges) - 1
        if index is not None and index not in found:
            found[index] = place
    return found


def _sides(band: _Band, bars: Sequence[dict[int, int]]) -> set[int]:
    """The sides at which bars part cells beside each other; the corners of a rule are none, unless there is no bar."""
    plain = [own for line, own in zip(band.lines, bars, strict=True) if not _PART.search(line.text)]
    return {side for own in plain or bars for side in own}


def _nearest(edges: Sequence[int], place: int) -> int | None:
    at = bisect_left(edges, place)
    near = [index for index in (at - 1, at) if 0 <= index < len(edges) and abs(edges[index] - place) <= _NEAR]
    return min(near, key=lambda index: abs(edges[index] - place), default=None)


def _piece(line: _Line, begin: int, end: int) -> Span | None:
    """What stands between two places of a line, without blanks at its ends."""
    piece = line.text[max(begin, 0) : end]
    if not piece.strip() or _is_across(piece.strip()):
        return None
    first = max(begin, 0) + len(piece) - len(piece.lstrip())
    return line.start + first, line.start + max(begin, 0) + len(piece.rstrip())


def _by_line(text: str, band: _Band, edges: Sequence[int]) -> list[Row]:
    """The rows of a stretch in which each line may be one."""
    cells: list[Row] = []
    for line in band.lines:
        bars = _bars(line, edges)
        sides = [bars.get(index, edge) for index, edge in enumerate(edges)]
        pieces = [_piece(line, left + 1, right) for left, right in pairwise(sides)]
        cells.append([[piece] if piece else [] for piece in pieces])
    return rows(text, [cells])


def _counted(text: str, band: _Band, edges: Sequence[int]) -> list[_Band]:
    """The rows of a stretch in which numbers count them, as where rules set off sections or a sum alone."""
    if len(band.lines) == 1 or not all(band.closed):
        return [band]
    firsts = [_piece(line, edges[0] + 1, edges[1]) for line in band.lines]
    printed = [text[slice(*piece)].rstrip(".") if piece else "" for piece in firsts]
    numbers = [int(number) for number in printed if FIGURES.fullmatch(number)]
    if len(numbers) < _LEAST_COUNTED or any(below != above + 1 for above, below in pairwise(numbers)):
        return [band]
    starts = [0, *(at for at, piece in enumerate(firsts) if at and piece), len(firsts)]
    return [_Band(band.lines[start:end], band.closed) for start, end in pairwise(starts)]


class _Merging:
    """Puts the fields between sides and rules together to cells."""

    def __init__(self, bands: Sequence[_Band], edges: Sequence[int]) -> None:
        self._bands = bands
        self._edges = edges
        self._width = len(edges) - 1
        self._bars = [[_bars(line, edges) for line in band.lines] for band in bands]
        self._sides = [_sides(band, own) for band, own in zip(bands, self._bars, strict=True)]

    def cells(self) -> Iterator[TableCell]:
        """The cells by row and column."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self._bands)):
            for column in range(self._width):
                if (row, column) in taken:
                    continue
                columns, rows = self._right(row, column), self._below(row, column)
                taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
                yield TableCell(row, column, rows, columns, self._spans(row, rows, column, column + columns))

    def _right(self, row: int, column: int) -> int:
        """How many columns a cell takes: up to the first side at which a bar stands."""
        for side in range(column + 1, self._width):
            if side in self._sides[row]:
                return side - column
        return self._width - column

    def _below(self, row: int, column: int) -> int:
        """How many rows a cell takes: up to the first rule that closes it."""
        last = row
        while last + 1 < len(self._bands) and not self._bands[last].closed[column]:
            last += 1
        return last - row + 1

    def _spans(self, row: int, rows: int, first: int, last: int) -> list[Span]:
        found: list[Span] = []
        for at in range(row, row + rows):
            for line, bars in zip(self._bands[at].lines, self._bars[at], strict=True):
                begin = bars.get(first, self._edges[first]) + 1
                piece = _piece(line, begin, bars.get(last, self._edges[last]))
                found += [piece] if piece else []
        return found
