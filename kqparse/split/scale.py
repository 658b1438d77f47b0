"""The mechanism `scale`: rows of points, each with the entries that earn them.

A row begins with its points, alone in their cell or before a colon or dash. Tabs lead its further entries; one that has
lost its tab is an entry all the same. Where the points stand in the second cell instead, each line is one entry.

Guarantees:
    * every cell is part of a title, points, an entry, noise (heads of columns), or part of an aside;
    * a scale ends with a note, an annex, or a blank line that neither points nor a tab follow.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kqparse.grammar.characteristics import ScaleRules
from kqparse.model import Span
from kqparse.records import Aside, PassageKind, ScaleParts
from kqparse.split.grids import inside
from kqparse.split.prose import Para
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LONGEST_TITLE = 600
_LONGEST_POINTS = 40
_BEHIND_POINTS = re.compile(r"\s*[:–—]\s*|\s+-\s+")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = (".", ";", ":")
_OPENING = '(«"'

Row = tuple[Traced, list[Traced]]


class Attempt(NamedTuple):
    """What the mechanism makes of paragraphs.

    Attributes:
        scales: in source order.
        asides: all text outside of them.
        noise: heads of columns.
        evidence: `rows` of all scales and their `items`.
    """

    scales: list[ScaleParts]
    asides: list[Aside]
    noise: list[Traced]
    evidence: dict[str, int]


class _Line(NamedTuple):
    """A line: its cells, whether a tab leads the first, the paragraph it lies in, and whether a blank line precedes."""

    cells: list[Traced]
    led: bool
    para: int
    blank: bool


class Cells(NamedTuple):
    """What a format tells of tables: the stretches that they take, and whether lines are broken by their width."""

    tables: Sequence[Span] = ()
    broken: bool = False


NO_CELLS = Cells()


def attempt(of: EditedText, paras: Sequence[Para], rules: ScaleRules, told: Cells = NO_CELLS) -> Attempt:
    """Read paragraphs as point scales and what stands around them."""
    return _Reader(rules, told).read(_lines(of, paras, rules))


def _lines(of: EditedText, paras: Sequence[Para], rules: ScaleRules) -> Iterator[_Line]:
    """The lines and cells that paragraphs were made of; words that a line end breaks stay whole."""
    cells: list[Traced] = []
    pieces: list[Span] = []
    joiners: list[str] = []
    line = (False, 0, False)
    last = -1
    for number, para in enumerate(paras):
        for index, (start, end) in enumerate(para.text.pieces):
            gap = of.text[last:start] if last >= 0 else "\n" + of.text[max(start - 1, 0) : start]
            joiner = para.text.joiners[index - 1] if index else "\n"
            new_line = "\n" in gap and joiner != ""
            wide = len(gap) > 1 and not cells and _is_points(of, pieces, rules)
            led = "\t" in gap.rpartition("\n")[2]
            if pieces and (new_line or led or wide):
                cells.append(Traced(of, pieces, joiners))
                pieces, joiners = [], []
            elif pieces:
                joiners.append(" " if joiner == "\n" else joiner)
            if new_line and cells:
                yield _Line(cells, *line)
                cells = []
            if not cells and not pieces:
                line = (led, number, gap.count("\n") > 1)
            pieces.append((start, end))
            last = end
    if pieces:
        yield _Line([*cells, Traced(of, pieces, joiners)], *line)


def _is_points(of: EditedText, pieces: list[Span], rules: ScaleRules) -> bool:
    """Whether pieces of a line are points, which a wide blank parts from the entry beside them."""
    return bool(pieces) and _points(of.text[pieces[0][0] : pieces[-1][1]], rules) is not None


def _points(text: str, rules: ScaleRules) -> int | None:
    """The points that a text names in words and figures, or in figures alone; None if it is anything else."""
    return rules.number(text) if len(text) <= _LONGEST_POINTS else None


class _Reader:
    """Puts lines together into scales."""

    def __init__(self, rules: ScaleRules, told: Cells) -> None:
        self._rules = rules
        self._told = told
        self._rows: list[Row] = []  # of the scale that is open
        self._title: Traced | None = None
        self._headed = False  # heads of columns stand above
        self._capital = True  # the first entry begins with a capital
        self._outside: list[_Line] = []  # lines since the last scale
        self._result = Attempt([], [], [], {})

    def read(self, lines: Iterator[_Line]) -> Attempt:
        """Read all lines."""
        for line in lines:
            if self._is_head(line):
                self._result.noise.extend(line.cells)
                self._headed = True
            elif row := self._row(line):
                self._add(row)
            elif self._rows and self._goes_on(line):
                self._item(line)
            else:
                self._close()
                self._outside.append(line)
        self._close()
        self._result.asides.extend(self._asides(self._outside))
        self._result.asides.sort(key=lambda aside: aside.text.start)
        rows = [items for scale in self._result.scales for _, items in scale.rows]
        self._result.evidence.update(rows=len(rows), items=sum(map(len, rows)))
        return self._result

    def _is_head(self, line: _Line) -> bool:
        """Whether a line holds the heads of the columns."""
        heads = (lower(cell.text[:_LONGEST_POINTS]) for cell in (line.cells[0], line.cells[-1]))
        plain = not any(_points(cell.text, self._rules) is not None for cell in line.cells)
        return len(line.cells) > 1 and plain and any(map(self._rules.column_heads.match, heads))

    def _row(self, line: _Line) -> Row | None:
        """The points of a line and the entries beside them."""
        cells = line.cells
        if self._is_points(cells[0]) and (not line.led or _LETTER.search(cells[0].text)):
            return cells[0], cells[1:]
        if len(cells) == 2 and self._is_points(cells[1]):
            return cells[1], cells[:1]
        sign = _BEHIND_POINTS.search(cells[0].text, 0, _LONGEST_POINTS)
        points = cells[0][: sign.start()] if sign and not line.led else None
        if not sign or not points or not _LETTER.search(points.text) or not self._is_points(points):
            return None
        return points, [cell for cell in (cells[0][sign.end() :], *cells[1:]) if cell]

    def _is_points(self, cell: Traced) -> bool:
        """Whether a cell is points; figures alone are only under heads of columns."""
        known = self._headed or _LETTER.search(cell.text)
        return bool(known) and _points(cell.text, self._rules) is not None

    def _add(self, row: Row) -> None:
        """Add a row, which may be the first of a scale."""
        points, items = row
        if not self._rows:
            lines, self._title = self._titled(self._outside)
            self._result.asides.extend(self._asides(lines))
            self._outside = []
            self._capital = not any(item.text[:1].islower() for item in items[:1])
        behind = bool(items) and items[0].start < points.start
        if self._rows and behind and self._rows[-1][0].text == points.text:
            # With points behind each entry, neighbours with the same points are one row.
            self._rows[-1][1].extend(items)
        else:
            self._rows.append((points, list(items)))

    def _goes_on(self, line: _Line) -> bool:
        """Whether a line without points belongs to the row before it."""
        points = self._rows[-1][0]
        if inside(self._told.tables, points.start) and not inside(self._told.tables, line.cells[0].start):
            return False
        ended = line.blank or self._rules.ends.match(lower(line.cells[0].text[:_LONGEST_POINTS]))
        return line.led or not ended

    def _item(self, line: _Line) -> None:
        """A further entry, or the rest of the one before: a line in small letters where entries begin with capitals."""
        items = self._rows[-1][1]
        text = line.cells[0].text
        alone = not line.led or self._told.broken
        small = self._capital and alone and text.lstrip(_OPENING)[:1].islower()
        if small and items and not items[-1].text.endswith(_ENDS):
            items[-1] = join([items[-1], line.cells[0]])
            items.extend(line.cells[1:])
        else:
            items.extend(line.cells)

    def _close(self) -> None:
        """The open scale, if there is one, is at its end."""
        if self._rows:
            rows = [(points, [item.tidy() for item in items]) for points, items in self._rows]
            self._result.scales.append(ScaleParts(self._title, rows))
        self._rows, self._title, self._headed = [], None, False

    def _titled(self, lines: list[_Line]) -> tuple[list[_Line], Traced | None]:
        """The lines before a scale but those of its title, and the title: the last paragraph, if it is a heading."""
        first = len(lines)
        while first and lines[first - 1].para == lines[-1].para and not self._is_annex(lines[first - 1]):
            first -= 1
        text = _text(lines[first:]) if lines[first:] else None
        if text is None or text.text.endswith((".", ";", ",")) or len(text) > _LONGEST_TITLE:
            return lines, None
        return lines[:first], text

    def _is_annex(self, line: _Line) -> bool:
        return bool(self._rules.annexes.search(lower(line.cells[-1].text[-_LONGEST_TITLE:])))

    def _asides(self, lines: list[_Line]) -> Iterator[Aside]:
        """Lines outside of scales as passages, a paragraph each."""
        for _, group in groupby(lines, key=lambda line: line.para):
            text = _text(list(group))
            sentence = text.text.endswith(_ENDS)
            kind: PassageKind = "provision" if sentence else "heading" if len(text) <= _LONGEST_TITLE else "other"
            note = self._rules.ends.match(lower(text.text[:_LONGEST_POINTS]))
            yield Aside("note" if note and sentence else kind, text)


def _text(lines: list[_Line]) -> Traced:
    return join([cell for line in lines for cell in line.cells]).tidy()
