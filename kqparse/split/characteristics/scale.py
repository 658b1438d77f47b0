"""The mechanism `scale`: rows of points, each with the entries that earn them.

A row begins with its points, alone in their cell or before a colon or dash. Tabs lead its further entries; one that has
lost its tab is an entry all the same. Where the points stand in the last cell instead, each line is one entry. In a
table with true cells the lines of a cell are entries, a cell that takes the whole width is the title of a scale, and
what only counts the rows is noise.

Guarantees:
    * every cell is part of a title, points, an entry, noise (heads of columns), or part of an aside;
    * a scale ends with a note, an annex, or a blank line that neither points nor a tab follow.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kqparse.grammar.mechanisms.scales import ScaleRules
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.records import Aside, PassageKind, ScaleParts
from kqparse.split.cells.grids import inside
from kqparse.split.characteristics.scale_lines import NO_TABLES, Line, Tables, lines, points_of
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LONGEST_TITLE = 600
_LONGEST_POINTS = 40
_MOST_HEADS = 3
"""Lines over which the heads of columns may stand below each other."""
_BEHIND_POINTS = late_pattern(r"\s*[:–—]\s*|\s+-\s+")
_NUMBER = late_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]?")
_ENDS = (".", ";", ":")
_OPENING = '(«"'

Row = tuple[Traced, list[Traced]]


def attempt(of: EditedText, paras: Sequence[Para], rules: ScaleRules, told: Tables = NO_TABLES) -> Reading:
    """Read paragraphs as point scales and what stands around them."""
    return _Reader(rules, told).read(lines(of, paras, rules, told))


class _Reader:
    """Puts lines together into scales."""

    def __init__(self, rules: ScaleRules, told: Tables) -> None:
        self._rules = rules
        self._told = told
        self._rows: list[Row] = []  # of the scale that is open
        self._title: Traced | None = None
        self._headed = False  # heads of columns stand above
        self._known: list[str] = []
        self._last = False  # the last of them is that of the points
        self._capital = True  # the first entry begins with a capital
        self._outside: list[Line] = []  # lines since the last scale
        self._scales: list[ScaleParts] = []
        self._others: list[Aside] = []
        self._noise: list[Traced] = []
        self._claimed: list[Traced] = []

    def read(self, lines: Iterator[Line]) -> Reading:
        """Read all lines."""
        for printed in lines:
            line = self._counted(printed) if self._last else printed
            if self._is_head(line):
                self._noise.extend(line.cells)
                self._heads(line)
            elif (row := self._row(line)) and not self._sums(row):
                self._add(row)
            elif not row and self._rows and self._goes_on(line) and not self._groups(line):
                self._items(line.cells, alone=not line.led or self._told.broken)
            else:
                headed = self._headed
                self._close()
                self._headed = headed and (line.across or line.number is not None)
                self._last = self._last and self._headed
                self._outside.append(line)
            if line.number:
                self._noise.append(line.number)
        self._close()
        self._others.extend(self._asides(self._outside))
        self._others.sort(key=lambda aside: aside.text.start)
        rows = [items for scale in self._scales for _, items in scale.rows]
        evidence = {"rows": len(rows), "items": sum(map(len, rows))}
        return Reading([], self._others, evidence, self._claimed, self._noise, self._scales)

    def _is_head(self, line: Line) -> bool:
        """Whether a line holds the heads of the columns."""
        heads = (lower(cell.text[:_LONGEST_POINTS]) for cell in (line.cells[0], line.cells[-1]))
        plain = not any(points_of(cell.text, self._rules) is not None for cell in line.cells)
        return len(line.cells) > 1 and plain and any(map(self._rules.column_heads.match, heads))

    def _heads(self, line: Line) -> None:
        """Take the heads of the columns: other ones than before head a scale of their own."""
        heads = [lower(cell.text) for cell in line.cells]
        if heads != self._known:
            self._close()
        is_points = self._rules.column_heads.match
        self._known, self._headed = heads, True
        self._last = bool(is_points(heads[-1])) and not is_points(heads[0])

    def _counted(self, line: Line) -> Line:
        """A line without the number of its row, where the first cell has one and the points stand in the last."""
        first, *rest = line.cells
        if not rest or line.number or not _NUMBER.fullmatch(first.text.strip()):
            return line
        return line._replace(cells=rest, number=first)

    def _row(self, line: Line) -> Row | None:
        """The points of a line and the entries beside them."""
        cells = line.cells
        if self._is_points(cells[0]) and (not line.led or LETTER.search(cells[0].text)):
            return cells[0], cells[1:]
        if (line.row or len(cells) == 2) and self._is_points(cells[-1]):
            return cells[-1], cells[:-1]
        sign = _BEHIND_POINTS.search(cells[0].text, 0, _LONGEST_POINTS)
        points = cells[0][: sign.start()] if sign and not line.led else None
        if not sign or not points or not LETTER.search(points.text) or not self._is_points(points):
            return None
        return points, [cell for cell in (cells[0][sign.end() :], *cells[1:]) if cell]

    def _is_points(self, cell: Traced) -> bool:
        """Whether a cell is points; figures alone are only under heads of columns."""
        known = self._headed or LETTER.search(cell.text)
        return bool(known) and points_of(cell.text, self._rules) is not None

    def _add(self, row: Row) -> None:
        """Add a row, which may be the first of a scale."""
        points, items = row
        if not self._rows:
            lines, self._title = self._titled(self._outside)
            self._others.extend(self._asides(lines))
            self._outside = []
            self._capital = not any(item.text[:1].islower() for item in items[:1])
        behind = bool(items) and items[0].start < points.start
        if self._rows and behind and self._rows[-1][0].text == points.text:
            # With points behind each entry, neighbours with the same points are one row.
            self._rows[-1][1].extend(items[:1])
            self._claimed.append(points)
        else:
            self._rows.append((points, list(items[:1])))
        self._items(items[1:], alone=self._told.broken)

    def _goes_on(self, line: Line) -> bool:
        """Whether a line without points belongs to the row before it."""
        points = self._rows[-1][0]
        taken = self._told.taken
        if line.across or (inside(taken, points.start) and not inside(taken, line.cells[0].start)):
            return False
        ended = line.blank or self._rules.ends.match(lower(line.cells[0].text[:_LONGEST_POINTS]))
        return line.led or not ended

    def _sums(self, row: Row) -> bool:
        """Whether a row behind others says how many points these make together."""
        first = row[1][:1]
        return bool(self._rows and first and self._rules.ends.match(lower(first[0].text[:_LONGEST_POINTS])))

    def _groups(self, line: Line) -> bool:
        """Whether a numbered row without points is the heading of those below: points stand behind entries here."""
        points, items = self._rows[-1]
        return line.number is not None and bool(items) and items[0].start < points.start

    def _items(self, cells: list[Traced], *, alone: bool) -> None:
        """Further entries, or (in small letters; the first if `alone`, broken lines always) the rest of the last."""
        items = self._rows[-1][1]
        for cell in cells:
            small = self._capital and alone and cell.text.lstrip(_OPENING)[:1].islower()
            if small and items and not items[-1].text.endswith(_ENDS):
                items[-1] = join([items[-1], cell])
            else:
                items.append(cell)
            alone = self._told.broken

    def _close(self) -> None:
        """The open scale, if there is one, is at its end."""
        if self._rows:
            rows = [(points, [item.tidy() for item in items]) for points, items in self._rows]
            self._scales.append(ScaleParts(self._title, rows))
        self._rows, self._title, self._headed = [], None, False

    def _titled(self, lines: list[Line]) -> tuple[list[Line], Traced | None]:
        """The lines before a scale but those of its title, and the title: the last paragraph, if it is a heading."""
        heads = [at for at, line in enumerate(lines) if at and self._is_lone_head(line)]
        if heads and len(lines) - heads[-1] <= _MOST_HEADS:
            # Heads of columns, one below the other.
            self._noise.extend(cell for line in lines[heads[-1] :] for cell in line.cells)
            lines = lines[: heads[-1]]
        first = len(lines)
        while first and lines[first - 1].para == lines[-1].para and not self._is_annex(lines[first - 1]):
            first -= 1
        text = _text(lines[first:]) if lines[first:] else None
        if text is None or text.text.endswith((".", ";", ",")) or len(text) > _LONGEST_TITLE:
            return lines, None
        return lines[:first], text

    def _is_lone_head(self, line: Line) -> bool:
        """Whether the first cell of a line is the head of one column."""
        first = line.cells[0].text
        return len(first) <= _LONGEST_POINTS and bool(self._rules.column_heads.fullmatch(lower(first.strip())))

    def _is_annex(self, line: Line) -> bool:
        return bool(self._rules.annexes.search(lower(line.cells[-1].text[-_LONGEST_TITLE:])))

    def _asides(self, lines: list[Line]) -> Iterator[Aside]:
        """Lines outside of scales as passages, a paragraph each."""
        for _, group in groupby(lines, key=lambda line: line.para):
            text = _text(list(group))
            sentence = text.text.endswith(_ENDS)
            kind: PassageKind = "provision" if sentence else "heading" if len(text) <= _LONGEST_TITLE else "other"
            note = self._rules.ends.match(lower(text.text[:_LONGEST_POINTS]))
            yield Aside("note" if note and sentence else kind, text)


def _text(lines: list[Line]) -> Traced:
    return join([cell for line in lines for cell in line.cells]).tidy()
