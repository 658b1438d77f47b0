"""Tables of plain text whose columns stand one below the other, parted by blanks alone.

    Категория   Наименование должности   Образование             Стаж работы
    C-SV-4      Начальник отдела         Высшее: юриспруденция   не менее 3 лет
                маяков
    C-SV-5      Старший лоцман           Высшее                  не менее 1 года

The first line tells the gaps between the columns: two blanks at least, which every further line must leave free. There
are two gaps or more; where there is but one, figures stand behind it in most lines (Директор    1). A line
without a gap that runs over one is a row of one cell, where lines with cells follow. Several blank lines end a table,
unless the numbers of its rows count on below them. Where a line near below has more
cells, that one tells the gaps, and those above it are heads, which may stand over several columns.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.model import Span
from kqparse.read.aligned_lines import LEAST_GAPS, WIDE, Line, Lines, is_count
from kqparse.read.plain_rows import PlainTable, Row, rows
from kqparse.records import TableCell

_LEAST_LINES = 3
_TO_SIGN = "__"
"""The line on which somebody signs right below a table."""
_DEEPEST = 8
"""Lines of heads, blank ones among them, above a fuller line."""
_MOST_SECTIONS = 2
"""Lines of one cell that may follow each other."""
_FARTHEST, _LONGEST_NUMBER = 12, 3
"""Lines from one row of a table to the next, and figures of the numbers that count on from one to the other."""
_INDENT = 5
"""Blanks by which a line that stands in the middle of the page is moved from where the cells below it begin."""
_ASIDE = 0.1
"""Part of the width of a table by which the middle of such a line may miss its middle."""
_AGREE = 10
"""Of so many lines all but one begin at the same place in a column whose words stand left."""


class _Found(Struct, frozen=True):
    """A table while it grows: the numbers of its lines, and the gaps that all of them leave free.

    Of a `form` the figures are only some of its values, behind labels: Стаж, лет    3 ↵ Образование    высшее.
    """

    lines: list[int]
    gaps: list[Span]
    form: bool = False


def aligned_tables(text: str) -> list[PlainTable]:
    """The tables of a text whose columns blanks part; linear in its length."""
    lines = Lines(text)
    tables: list[PlainTable] = []
    behind = 0
    for at in lines.gapped():
        found = _headed(lines, at) if at >= behind and lines.wide(at) else None
        if found:
            tables += [] if found.form else [_table(text, lines, found)]
            behind = found.lines[-1] + 1
    return tables


def _headed(lines: Sequence[Line], first: int) -> _Found | None:
    """The table that begins in a line, with the gaps of a fuller line near below; None if none does."""
    found = _grown(lines, first)
    fuller = (
        at for at in range(first + 1, min(first + _DEEPEST, len(lines))) if len(lines[at].runs) > len(lines[first].runs)
    )
    at = next(fuller, None)
    below = _grown(lines, at) if at is not None else None
    if at is None or below is None or (found and found.lines[-1] > below.lines[-1]):
        return found
    heads = [index for index in range(first, at) if lines[index].runs]
    starts = [lines[at].runs[0][0], *(end for _, end in below.gaps)]
    if not all(_begins(run, starts) for index in heads for run in lines[index].runs):
        return found
    return _Found([*heads, *below.lines], below.gaps)


def _begins(run: Span, starts: Sequence[int]) -> bool:
    """Whether a run begins where some column does."""
    return any(abs(run[0] - start) <= 1 for start in starts)


def _grown(lines: Sequence[Line], first: int) -> _Found | None:
    """The table that begins in a line; None if none does."""
    gaps = _gaps(lines[first])
    narrow = len(lines[first].runs) == LEAST_GAPS
    taken, form = [first], False
    pending: list[int] = []
    blank = 0
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.runs:
            blank += not line.rule
            if blank > 1 and not _counts_on(lines, taken, index):
                break
            continue
        blank = 0
        if narrow and len(line.runs) == LEAST_GAPS and not is_count(line):
            form = index == taken[-1] + 1 and _TO_SIGN not in line.text
            break  # neither a row nor a section
        narrower = _narrowed(gaps, line)
        if len(narrower) == len(gaps) and not _within(line, gaps):
            taken += [*pending, index]
            pending, gaps = [], narrower
        elif len(line.runs) == 1 and len(pending) < _MOST_SECTIONS:
            pending.append(index)
        else:
            break
    told = [index for index in taken if (is_count(lines[index]) if narrow else len(lines[index].runs) > LEAST_GAPS)]
    return _Found(taken, gaps, form) if len(told) >= _LEAST_LINES else None


def _counts_on(lines: Sequence[Line], taken: Sequence[int], index: int) -> bool:
    """Whether the next row has the number behind that of the last one; headings and repeated heads may part them."""
    last = next((number for at in reversed(taken) if (number := _number(lines[at])) is not None), 0)
    heads = [lines[at].text.split() for at in taken[:_MOST_SECTIONS]]
    ahead = lines[index : index + _FARTHEST]
    rows = (line for line in ahead if len(line.runs) > 1 and line.text.split() not in heads)
    return _number(next(rows, lines[index])) == last + 1


def _number(line: Line) -> int | None:
    """The number that a row begins with."""
    first = line.text[slice(*line.runs[0])].rstrip(".)") if len(line.runs) > 1 else ""
    return int(first) if first.isdecimal() and len(first) <= _LONGEST_NUMBER else None


def _within(line: Line, gaps: Sequence[Span]) -> bool:
    """Whether the only words of a line stand within a gap, as a title below heads does: they begin no column."""
    return len(line.runs) == 1 and any(begin < line.runs[0][0] and line.runs[0][1] < end for begin, end in gaps)


def _gaps(line: Line) -> list[Span]:
    return [(before[1], after[0]) for before, after in pairwise(line.runs)]


def _narrowed(gaps: Sequence[Span], line: Line) -> list[Span]:
    """What a line leaves free of gaps; those of which it leaves too little are left out."""
    found: list[Span] = []
    several = len(line.runs) > 1
    for gap in gaps:
        begin, end = gap
        for start, stop in line.runs:
            if several and _fills(line, (start, stop), gap):
                continue
            if start < end and stop > begin:
                # A run that reaches into a gap from the left or from the right makes it narrower.
                begin, end = (stop, end) if start < begin else (begin, start)
        if end - begin >= WIDE:
            found.append((begin, end))
    return found


def _table(text: str, lines: Sequence[Line], found: _Found) -> PlainTable:
    sides = [0, *[begin for begin, _ in found.gaps]]
    cells: list[TableCell] = []
    number = 0
    for part in _parts(lines, found, sides):
        if isinstance(part, tuple):
            cells.append(TableCell(number, 0, 1, len(sides), [part]))
            number += 1
            continue
        for row in rows(text, part):
            cells += [TableCell(number, column, 1, 1, spans) for column, spans in enumerate(row)]
            number += 1
    noise = [
        (lines[index].start + match.start(), lines[index].start + match.end())
        for index in range(max(found.lines[0] - 1, 0), min(found.lines[-1] + 2, len(lines)))
        if lines[index].rule
        for match in re.finditer(r"\S+", _printed(text, lines, index))
    ]
    last = lines[found.lines[-1]]
    return PlainTable(lines[found.lines[0]].start, last.start + last.runs[-1][1], cells, noise)


def _printed(text: str, lines: Sequence[Line], index: int) -> str:
    end = lines[index + 1].start if index + 1 < len(lines) else len(text)
    return text[lines[index].start : end]


def _parts(lines: Sequence[Line], found: _Found, sides: Sequence[int]) -> Iterator[list[list[Row]] | Span]:
    """The lines with cells, those that nothing parts together, and between them the lines of one cell."""
    groups: list[list[Row]] = []
    before = -1
    starts = _starts(lines, found, sides)
    bounds = min(lines[at].runs[0][0] for at in found.lines), max(lines[at].runs[-1][1] for at in found.lines)
    for index in found.lines:
        line = lines[index]
        narrowed = len(line.runs) == 1 and len(_narrowed(found.gaps, line)) < len(found.gaps)
        if narrowed or (len(line.runs) == 1 and _centred(line, starts, sides, bounds)):
            if groups:
                yield groups
            groups = []
            yield line.start + line.runs[0][0], line.start + line.runs[0][1]
        elif groups and index == before + 1:
            groups[-1].append(_cells(line, found.gaps, sides))
        else:
            groups.append([_cells(line, found.gaps, sides)])
        before = index
    if groups:
        yield groups


def _starts(lines: Sequence[Line], found: _Found, sides: Sequence[int]) -> dict[int, int]:
    """Where the words of a column begin, of those in which nearly all lines agree."""
    seen: dict[int, Counter[int]] = {}
    for index in found.lines:
        for begin, _ in lines[index].runs if len(lines[index].runs) > 1 else ():
            seen.setdefault(bisect_right(sides, begin) - 1, Counter())[begin] += 1
    common = {column: own.most_common(1)[0] for column, own in seen.items()}
    return {
        column: at for column, (at, count) in common.items() if _AGREE * count >= (_AGREE - 1) * seen[column].total()
    }


def _centred(line: Line, starts: Mapping[int, int], sides: Sequence[int], bounds: Span) -> bool:
    """Whether the only words of a line stand in the middle of a table, as a heading does, beside where cells begin.

    What goes on in a cell may be indented there, too: it begins with a sign or a small letter, or ends in a sign.
    """
    begin, end = line.runs[0]
    start = starts.get(bisect_right(sides, begin) - 1)
    if start is None or begin - start < _INDENT:
        return False
    left, right = bounds
    middle = abs((begin - left) - (right - end)) <= 2 * _ASIDE * (right - left)
    return middle and (line.text[begin].isupper() or line.text[begin].isdigit()) and line.text[end - 1] not in ";,:."


def _fills(line: Line, run: Span, gap: Span) -> bool:
    """Whether a run of words fills a column up to the one blank before the next, whose words it has, too."""
    return run[0] < gap[0] and gap[1] < run[1] and line.text[gap[1] - 1] == " "


def _cut(line: Line, gaps: Sequence[Span]) -> Iterator[Span]:
    """The runs of a line, those that fill a column cut there."""
    for start, stop in line.runs:
        begin = start
        for gap in gaps:
            if _fills(line, (begin, stop), gap):
                yield begin, gap[1] - 1
                begin = gap[1]
        yield begin, stop


def _cells(line: Line, gaps: Sequence[Span], sides: Sequence[int]) -> Row:
    found: Row = [[] for _ in sides]
    for start, end in _cut(line, gaps):
        column = max(index for index, side in enumerate(sides) if side <= start)
        found[column].append((line.start + start, line.start + end))
    return found
