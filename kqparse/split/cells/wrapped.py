"""Rows of plain text with tabs whose cells are wrapped over lines, whatever stands between the rows.

2 → Заместитель руководителя          a number begins the row, or a blank line stands above it;
инспекции → Deputy                    its lines have as many tabs together as the head or rows in one line,
of the head → C-2 → 1                 and those without a tab go on with its last cell
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from kqparse.late_pattern import late_pattern

_NUMBERED = late_pattern(r" *[0-9]{1,3}[.)]? *\t")
_GOES_ON = late_pattern(r"[0-9]{1,3} [^\W\d_]|[(\u00ab]")
_LEAST_TABS = 2
_LEAST_ROWS = 2
_SHARE = 0.5
"""Part of the rows that are as wide as the table."""
_LONGEST_ROW, _LONGEST_HEAD = 30, 8


def whole_rows(lines: Sequence[str]) -> list[range]:
    """The lines of a text, those of a wrapped row together, each in one of the ranges; none where no row is wrapped."""
    if not any(line.count("\t") >= _LEAST_TABS for line in lines):
        return []
    numbered = [at for at, line in enumerate(lines) if _NUMBERED.match(line)]
    begins = numbered if len(numbered) >= _LEAST_ROWS else [*_below_blanks(lines)]
    width = _width(lines, begins)
    rows = {row.start: row for at in begins if (row := _row(lines, at, width))} if width else _in_turn(lines)
    if width and begins is numbered:
        rows |= _gaps(lines, range(max(begins[0] - _LONGEST_HEAD, 0), begins[-1]))
    found: list[range] = []
    at = 0 if any(len(row) > 1 for row in rows.values()) else len(lines)
    while at < len(lines):
        found.append(rows.get(at, range(at, at + 1)))
        at = found[-1].stop
    return found


def _goes_on(line: str) -> bool:
    """Whether a line begins as one that goes on with the one above."""
    return line[:1].islower() or _GOES_ON.match(line) is not None


def _gaps(lines: Sequence[str], among: range) -> dict[int, range]:
    """Where several blank lines stand among some lines, as one."""
    found: dict[int, range] = {}
    first = among.start
    for at in among:
        if lines[at].strip():
            first = at + 1
        elif at > first:
            found[first] = range(first, at + 1)
    return found


def _in_turn(lines: Sequence[str]) -> dict[int, range]:
    """The rows below the first line of several cells, one behind the other; none where no first cell is wrapped."""
    cells = [line.split("\t") if "\t" in line else [] for line in lines]
    head = next((at for at, own in enumerate(cells) if len(own) > _LEAST_TABS and all(map(str.strip, own))), None)
    found: dict[int, range] = {}
    at = len(lines) if head is None else head + 1
    while at < len(lines) - 1:
        first = lines[at].strip() and (cells[at] or _goes_on(lines[at + 1]))
        row = _row(lines, at, len(cells[head or 0]) - 1) if first else None
        if row:
            found[at] = row
        at = row.stop if row else at + 1
    # Small letters tell what is wrapped only where rows begin with capitals.
    wrapped = {bool(cells[at]) for at in found} == {False, True} and not any(_goes_on(lines[at]) for at in found)
    return found if wrapped else {}


def _below_blanks(lines: Sequence[str]) -> Iterator[int]:
    """The lines with words below blank ones."""
    for at, line in enumerate(lines):
        if line.strip() and at and not lines[at - 1].strip():
            yield at


def _width(lines: Sequence[str], begins: Sequence[int]) -> int:
    """The tabs of a row: those that most rows have, as has some line alone; 0 where they agree in none."""
    totals = Counter(sum(lines[at].count("\t") for at in _lines(lines, begin)) for begin in begins)
    del totals[0]
    width, count = max(totals.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    alone = any(line.count("\t") == width for line in lines)
    return width if width >= _LEAST_TABS and alone and count >= max(_LEAST_ROWS, _SHARE * totals.total()) else 0


def _lines(lines: Sequence[str], first: int) -> range:
    """The lines from the first of a row on that may be of it: up to a number, a blank first cell or a blank line.

    Below a blank line what begins small goes on.
    """
    at = first + 1
    while at < min(len(lines), first + _LONGEST_ROW):
        line = lines[at]
        if _NUMBERED.match(line) or line.startswith("\t"):
            break
        if not line.strip():
            below = next((own for own in range(at, len(lines)) if lines[own].strip()), None)
            if below is None or not _goes_on(lines[below]):
                break
            at = below
        at += 1
    return range(first, at)


def _row(lines: Sequence[str], first: int, width: int) -> range | None:
    """The row that begins in a line, if its lines have the tabs of one; those that only go on are of it."""
    own = _lines(lines, first)
    count = 0
    for last in own:
        tabs = lines[last].count("\t")
        # A line with all cells of a row, or with words in its first one alone, is none that goes on.
        if last > first and tabs and not lines[last].partition("\t")[2].strip():
            return None
        if last > first and tabs == width and not _goes_on(lines[last]):
            return None
        count += tabs
        if count >= width:
            break
    if count != width:
        return None
    stop = last + 1
    for at in range(stop, own.stop):
        if "\t" in lines[at] or (lines[at].strip() and not _goes_on(lines[at])):
            break
        stop = at + 1 if lines[at].strip() else stop
    return range(first, stop)
