"""Rows of a table that neither lines nor white space part, told by how their cells stand beside each other.

The cells of a row begin at one height, or end at one, or have their middles there. The first column tells at which
heights: a row is a number that counts on, or a label, whose further lines go on in small letters. A reading in which
every line has its cell is believed unless a sentence goes on from one cell to the next.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf.page import Line

_NUMBER = late_pattern(r"([0-9]{1,3})[.)]?")
_LEVEL = 0.25
"""Share of its height by which a line may lie off the height of its row."""
_CLOSE = 1.25
"""Times the least distance of two lines by which the lines of a cell lie below each other at most."""
_LEAST_ROWS = 2

_Cells = list[list[Line]]
"""The lines of each cell of a column."""


def cuts(columns: Sequence[Sequence[Line]], *, framed: bool) -> list[float]:
    """The heights between rows; none where their cells tell no rows.

    Args:
        columns: the lines of each column.
        framed: whether one frame stands around all of it, which may as well be one row: then numbers must count the
            rows. Without a frame rows are taken to begin where their labels do anyway, so this alone tells nothing.
    """
    first, *others = (sorted(own, key=attrgetter("middle")) for own in columns)
    counted = _counted(first)
    labels = counted if framed else list(_labels(first))
    if len(labels) < _LEAST_ROWS + framed or not others or any(line.turned for own in columns for line in own):
        return []
    headed = not (counted and _NUMBER.fullmatch(labels[0][0].text))
    found: list[tuple[int, bool, list[float]]] = []
    for reading in (_from_tops, _by_middles, *([_from_bottoms] if counted else [])):
        cells = [read for own in others if (read := reading(own, labels)) is not None]
        if len(cells) == len(others) and (between := _between([labels, *cells])):
            usual = reading is _from_tops and not framed
            found.append((sum(_broken(own, headed=headed) for own in cells), usual, between))
    broken, usual, best = min(found, key=lambda each: each[0], default=(1, True, []))
    return best if not broken and not usual else []


def _level(line: Line, height: float) -> bool:
    return abs(line.middle - height) <= _LEVEL * (line.y1 - line.y0)


def _labels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of a column, those together that go on from one another."""
    label: list[Line] = []
    for line in lines:
        if label and not (line.text[0].islower() or label[-1].text.endswith("-")):
            yield label
            label = []
        label.append(line)
    if label:
        yield label


def _counted(lines: Sequence[Line]) -> _Cells:
    """The numbers that count the rows, each by itself, and what heads them; nothing where none do."""
    numbers = [int(match[1]) if (match := _NUMBER.fullmatch(line.text)) else None for line in lines]
    begin = next((at for at, number in enumerate(numbers) if number is not None), len(lines))
    own = [number for number in numbers[begin:] if number is not None]
    if not own or len(own) < len(lines) - begin or any(below != above + 1 for above, below in pairwise(own)):
        return []
    return [*([list(lines[:begin])] if begin else []), *([line] for line in lines[begin:])]


def _from_tops(lines: Sequence[Line], labels: Sequence[list[Line]]) -> _Cells | None:
    """The cells of a column that begin where the labels do; None if it has other lines."""
    cells: _Cells = [[] for _ in labels]
    at = -1
    for line in lines:
        while at + 1 < len(labels) and line.middle >= labels[at + 1][0].middle - _LEVEL * (line.y1 - line.y0):
            at += 1
        if at < 0 or not (cells[at] or _level(line, labels[at][0].middle)):
            return None
        cells[at].append(line)
    return cells


def _from_bottoms(lines: Sequence[Line], labels: Sequence[list[Line]]) -> _Cells | None:
    """The same for cells that end where the labels do."""
    cells: _Cells = [[] for _ in labels]
    at = len(labels)
    for line in reversed(lines):
        while at > 0 and line.middle <= labels[at - 1][-1].middle + _LEVEL * (line.y1 - line.y0):
            at -= 1
        if at == len(labels) or not (cells[at] or _level(line, labels[at][-1].middle)):
            return None
        cells[at].append(line)
    return [own[::-1] for own in cells]


def _by_middles(lines: Sequence[Line], labels: Sequence[list[Line]]) -> _Cells | None:
    """The same for cells whose middles are those of the labels."""
    cells: _Cells = []
    at = 0
    for label in labels:
        middle = (label[0].middle + label[-1].middle) / 2
        end = at
        if at < len(lines) and (lines[at].middle <= middle or _level(lines[at], middle)):
            last = 2 * middle - lines[at].middle
            while end < len(lines) and lines[end].middle <= last + _LEVEL * (lines[end].y1 - lines[end].y0):
                end += 1
            if not _level(lines[end - 1], last):
                return None
        cells.append(list(lines[at:end]))
        at = end
    return cells if at == len(lines) and all(map(_close, cells)) else None


def _close(lines: Sequence[Line]) -> bool:
    """Whether lines lie below each other as those of one paragraph do."""
    gaps = [
        gap for above, below in pairwise(lines) if (gap := below.middle - above.middle) > _LEVEL * (above.y1 - above.y0)
    ]
    return not gaps or max(gaps) <= _CLOSE * min(gaps)


def _between(columns: Sequence[Sequence[list[Line]]]) -> list[float]:
    """The heights between rows; none if one row reaches into another."""
    rows = [[line.middle for line in chain.from_iterable(cells)] for cells in zip(*columns, strict=True)]
    heights = [(max(above), min(below)) for above, below in pairwise(rows)]
    return [(low + high) / 2 for low, high in heights] if all(low < high for low, high in heights) else []


def _broken(cells: _Cells, *, headed: bool) -> int:
    """How often a sentence goes on from one cell of a column to the next; if `headed`, the first cell may be a head."""
    filled = [own for own in cells if own]
    small = any(own[0].text[0].islower() for own in filled[: 1 + headed])
    goes_on = (
        (below[0].text[0].islower() and not small) or above[-1].text.endswith((",", "-"))
        for above, below in pairwise(filled)
    )
    return sum(goes_on)
