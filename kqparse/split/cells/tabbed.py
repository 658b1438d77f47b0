"""Which lines of plain text, parted by tabs, are rows of tables.

Категория → Должность → Стаж         lines with equally many tabs are rows;
C-4 → Начальник отдела
Главный инспектор → 3 года           lines that have as many together are one, whose cells go on over lines;
Инспектор → 1 год                    and one with fewer leaves out what is merged over it
"""

from collections.abc import Sequence
from itertools import groupby

from kqparse.late_pattern import late_pattern
from kqparse.split.cells.wrapped import whole_rows

_LEAST_TABS = 2
"""Tabs in a line that make a row of it; with fewer it is a label and its value, or indented."""
_LEAST_ROWS = 2
_FARTHEST = 4
"""Lines from one row of a table to the next, where those of a section stand between them."""
_OPEN = (":", ";", ",")
_MARK = late_pattern(r"[0-9]{1,2}\)")
_INITIAL = late_pattern(r"(?<!\w)[^\W\d_](?=\.)")
_LONGEST_ROW = 30
"""Lines of a row whose cells go on over lines."""


def tables(lines: Sequence[str]) -> list[list[range]]:
    """The tables of a text: for each its rows, each the numbers of its lines."""
    whole = whole_rows(lines)
    if not whole:
        return _tables(lines)
    joined = [" ".join(filter(str.strip, lines[row.start : row.stop])) for row in whole]
    return [[range(whole[row.start].start, whole[row.stop - 1].stop) for row in rows] for rows in _tables(joined)]


def _tables(lines: Sequence[str]) -> list[list[range]]:
    """The same of lines that are rows as far as their cells are wrapped."""
    tabs = _whole([line.count("\t") for line in lines], lines)
    groups = [list(group) for _, group in groupby(range(len(tabs)), key=tabs.__getitem__)]
    groups = _spaced([group for group in groups if tabs[group[0]] >= _LEAST_TABS], lines, tabs)
    if not groups:
        return []
    near = _near(groups, tabs)
    figured = {number for number, line in enumerate(lines) if any(map(str.isdigit, line.split("\t", 1)[0]))}
    found: list[list[range]] = []
    taken = 0
    wider: dict[int, int] = {}  # by the tabs of rows where the wider one stands that the rows looked at last lead to
    for index, group in enumerate(groups):
        if group[0] < taken:
            continue
        own = [range(line, line + 1) for line in group]
        own[-1] = range(group[-1], _goes_on_to(lines, tabs, group[-1] + 1))
        width = tabs[group[0]]
        behind, stop = ([], 0) if group[0] < wider.get(width, 0) else _behind(lines, tabs, own, figured)
        wider[width] = max(stop, wider.get(width, 0))
        least = max(taken, group[0] - _LONGEST_ROW)
        before = _before(lines, tabs, group[0], least) if behind or len(own) > 1 else []
        rows = [*before, *own, *behind]
        filled = sum(bool(cell.strip()) for cell in lines[group[0]].split("\t"))
        if len(rows) >= _LEAST_ROWS or (index in near and filled > _LEAST_TABS):
            found.append(rows)
            taken = rows[-1].stop
    return found


def _whole(tabs: list[int], lines: Sequence[str]) -> list[int]:
    """The tabs of each line, with one more for those below a section that leave out the blank cell at their end.

    Rows that leave out none stand near before and behind them; a line without a figure is the head of another table.
    """
    found = list(tabs)
    width = before = 0  # of the last row, and where it stands
    for at, count in enumerate(tabs):
        if not count:
            continue
        short = width > _LEAST_TABS and count == width - 1 and 1 < at - before <= _FARTHEST
        if short and _counts(lines[at]) and _reaches(tabs, lines, at, width):
            found[at] = width
        width, before = found[at], at
    return found


def _reaches(tabs: Sequence[int], lines: Sequence[str], first: int, width: int) -> bool:
    """Whether a row of some tabs follows a line, with nothing but sections and such lines between them.

    Where it begins with a number so does the line, which else is no row: Телефон → 8 700 → 8 701.
    """
    last = first
    for at in range(first + 1, min(last + _LONGEST_ROW, len(tabs))):
        if tabs[at] == width:
            return _begins_counted(lines[at]) == _begins_counted(lines[first])
        if at - last > _FARTHEST or (tabs[at] and not (tabs[at] == width - 1 and _counts(lines[at]))):
            return False
        last = at if tabs[at] else last
    return False


def _begins_counted(line: str) -> bool:
    """Whether a line has a figure before its first tab."""
    return any(map(str.isdecimal, line.partition("\t")[0]))


def _counts(line: str) -> bool:
    """Whether a line has a figure behind its first tab."""
    return any(map(str.isdecimal, line.partition("\t")[2]))


def _spaced(groups: Sequence[list[int]], lines: Sequence[str], tabs: Sequence[int]) -> list[list[int]]:
    """The groups, those of a line each that nothing but blank lines part as one."""
    found: list[list[int]] = []
    for group in groups:
        last = found[-1] if found else group
        alone = len(group) == 1 and (len(last) == 1 or last[-1] - last[-2] > 1) and tabs[last[-1]] == tabs[group[0]]
        if found and alone and not any(map(str.strip, lines[last[-1] + 1 : group[0]])):
            last.append(group[0])
        else:
            found.append(group)
    return found


def _near(groups: Sequence[Sequence[int]], tabs: Sequence[int]) -> set[int]:
    """Groups of lines that stand near another one as wide."""
    near: set[int] = set()
    last: dict[int, int] = {}
    for index, group in enumerate(groups):
        before = last.get(tabs[group[0]])
        if before is not None and group[0] - groups[before][-1] <= _FARTHEST:
            near |= {before, index}
        last[tabs[group[0]]] = index
    return near


def _goes_on_to(lines: Sequence[str], tabs: Sequence[int], at: int) -> int:
    """The line behind those from one on that go on with the last cell of the row above."""
    while at < len(lines) and lines[at] and not tabs[at]:
        if not (lines[at][0].islower() or lines[at - 1].endswith(_OPEN) or _MARK.match(lines[at])):
            break
        at += 1
    return at


def _behind(
    lines: Sequence[str], tabs: Sequence[int], full: Sequence[range], figured: set[int]
) -> tuple[list[range], int]:
    """The rows right behind a group of full lines that stand on several lines, or leave out merged cells.

    As long as full rows follow; a last row that leaves out more than one cell is none, nor is who has signed below a
    table, nor are those above a wider one, whose number is given then, else 0.
    """
    width = tabs[full[0].start]
    numbered = any(row.start in figured for row in full)
    rows: list[range] = []
    sure = 0
    at = full[-1].stop
    while at < len(lines) and 0 < tabs[at] <= width:
        if tabs[at] < width and _is_signed(lines[at]):
            break
        end = at + 1 if tabs[at] == width else at
        if end == at and (at in figured or not numbered):
            end = _joined(lines, tabs, at, width)
        end = _goes_on_to(lines, tabs, end) if end > at else end
        rows.append(range(at, max(end, at + 1)))
        if end > at or tabs[at] + 1 == width:
            sure = len(rows)
        at = rows[-1].stop
    return ([], at) if at < len(lines) and tabs[at] > width else (rows[:sure], 0)


def _is_signed(line: str) -> bool:
    """Whether a line has the initials of a name."""
    return any(initial.group().isupper() for initial in _INITIAL.finditer(line))


def _joined(lines: Sequence[str], tabs: Sequence[int], first: int, width: int) -> int:
    """The line behind those from `first` on that have as many tabs together as a row; `first` where none have."""
    count = 0
    for at in range(first, min(first + _LONGEST_ROW, len(lines))):
        count += tabs[at]
        if count > width or not lines[at].strip():
            return first
        if count == width:
            return at + 1
    return first


def _before(lines: Sequence[str], tabs: Sequence[int], end: int, least: int) -> list[range]:
    """The row of heads that stands on several lines right above the first full line, if one does."""
    count = 0
    for at in range(end - 1, least - 1, -1):
        count += tabs[at]
        if count > tabs[end] or not lines[at].strip():
            return []
        if count == tabs[end]:
            return [range(at, end)]
    return []
