"""Tables whose cells stand one below the other in plain text, as an export prints them that knows no rows.

    Категория                 the heads of the columns, one below the other,
    Наименование должности
    Образование
    C-SV-4                    and then cell after cell
    Начальник отдела
    Высшее: право

What each column may hold tells which line begins a row, and which one goes on with the cell before (`stacked_lines`).
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.split.grids import Grid, GridCell, bounded, inside
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.row_heads import Column, known_head
from kqparse.split.row_sections import ends_table
from kqparse.split.stacked_lines import Blanks, Placing, Row, blank_between
from kqparse.text.characters import SOFT_HYPHEN
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.lines import HYPHENS
from kqparse.text.traced import join

_LEAST_HEADS = 3
_MOST_HEADS = 24
"""More heads than differ from each other."""
_MOST_LINES = 3
"""Lines that a head may take."""
_LONGEST_HEAD = 80
_LETTERS = re.compile(r"[^\W\d_]+")
_HYPHENS = (*HYPHENS, SOFT_HYPHEN)
_FARTHEST = 3
"""Lines from one that may be a head to the next, where heads are broken over lines."""


class _Heads(NamedTuple):
    """The heads of a table: the columns with their lines, in order, and the number of the line behind them.

    Attributes:
        over: a head that stands over those of criteria behind it, with its place among the columns.
    """

    columns: list[tuple[Column, list[Paragraph]]]
    over: tuple[int, list[Paragraph]] | None
    end: int


def stacked(
    of: EditedText, family: FamilyRules, grammar: Grammar, start: int, taken: Sequence[tuple[int, int]]
) -> list[Grid]:
    """The tables of a text whose cells stand one below the other.

    Args:
        of: the text.
        family: whose heads are looked for.
        grammar: the words that tell what a cell may be.
        start: where to begin.
        taken: stretches of the text that other tables take, in order and apart.
    """
    lines = [line for line in paragraphs(of) if line.start >= start and not inside(taken, line.start)]
    if not _promising([line.text for line in lines], family):
        return []
    firsts = _firsts(family)
    found: list[Grid] = []
    at = 0
    while at < len(lines):
        promising = _may_be_head(lines[at].text, firsts) and _may_begin(lines, at, family)
        heads = _heads(lines, at, family) if promising else None
        if heads is None:
            at += 1
            continue
        heads = _without_title(heads, lines, at, family)
        if any(column.part == "person" for column, _ in heads.columns):  # a list of people
            at = heads.end
            continue
        end = _end(lines, heads.end, family)
        grid, at = _grid(lines[heads.end : end], heads, family, grammar), end
        found += [grid] if grid else []
    return found


def shows_heads(text: str, family: FamilyRules) -> bool:
    """Whether heads stand near each other in a text, each on lines of its own, so that such a table may begin there."""
    return _promising([line.strip() for line in text.split("\n") if line and not line.isspace()], family)


def _promising(lines: Sequence[str], family: FamilyRules) -> bool:
    """Whether lines stand near each other that may be heads, that of the titles among them."""
    firsts = _firsts(family)
    titles = frozenset(key.split()[0] for key, (part, _) in family.row_parts.items() if key and part == "title")
    near: list[tuple[int, bool]] = []
    for number, line in enumerate(lines):
        if not _may_be_head(line, firsts):
            continue
        near = [each for each in near if number - each[0] <= _FARTHEST * len(near)]
        near = [*near, (number, _may_be_head(line, titles))][-_LEAST_HEADS:]
        if len(near) == _LEAST_HEADS and any(titled for _, titled in near):
            return True
    return False


def _firsts(family: FamilyRules) -> frozenset[str]:
    """The words with which heads begin."""
    return frozenset(key.split()[0] for key in (*family.labels, *family.row_parts) if key)


def _may_be_head(line: str, firsts: Set[str]) -> bool:
    return len(line) <= _LONGEST_HEAD and label_key(line.split(None, 1)[0]) in firsts


def _heads(lines: Sequence[Paragraph], first: int, family: FamilyRules) -> _Heads | None:
    """The heads that begin in a line; None where too few stand there, or none of titles or of criteria."""
    columns: list[tuple[Column, list[Paragraph]]] = []
    over: tuple[int, list[Paragraph]] | None = None
    seen: set[str] = set()
    at = first
    while at < len(lines):
        found = _head(lines, at, family, longer=bool(columns))
        if found is None and columns and at + 1 < len(lines) and _head(lines, at + 1, family):
            found = _unknown(lines[at : at + 1])
        what = found[0].part or found[0].kind or "unknown" if found else None
        if found is None or what is None or what in seen:
            break
        columns.append(found)
        seen.add(what)
        at += len(found[1])
    over_one = any(column.kind == "qualification_requirements" for column, _ in columns[:-1])
    rest = _unknown_last(lines, at, len(columns) - over_one)
    if rest:
        columns.append(_unknown(rest))
        at += len(rest)
    kinds = [column.kind for column, _ in columns]
    if "qualification_requirements" in kinds[:-1] and any(kinds[kinds.index("qualification_requirements") + 1 :]):
        place = kinds.index("qualification_requirements")
        over = place, columns.pop(place)[1]
    told = {column.part for column, _ in columns}
    asked = any(column.kind for column, _ in columns)
    if len(columns) < _LEAST_HEADS or "title" not in told or not asked:
        return None
    return _Heads(columns, over, at)


def _without_title(heads: _Heads, lines: Sequence[Paragraph], at: int, family: FamilyRules) -> _Heads:
    """The heads without the title of the document (`Біліктілік талаптары`), behind which more of them stand."""
    column, own = heads.columns[0]
    if column.kind != "qualification_requirements":
        return heads
    later = _heads(lines, at + len(own), family)
    return later if later and len(later.columns) >= len(heads.columns) else heads


def _unknown(lines: Sequence[Paragraph]) -> tuple[Column, list[Paragraph]]:
    """A head that no list has."""
    cell = GridCell(0, 0, 1, 1, [line.traced() for line in lines])
    return Column(None, None, {None: join(cell.lines).tidy()}, cell), list(lines)


def _unknown_last(lines: Sequence[Paragraph], first: int, known: int) -> Sequence[Paragraph]:
    """The lines of a last head that no list has: numbers behind it count one column more than are known."""
    for at in range(first + 1, min(first + _MOST_LINES, len(lines)) + 1):
        if _numbered(lines[at:], known + 1) == known + 1:
            return lines[first:at]
    return []


def _head(
    lines: Sequence[Paragraph], at: int, family: FamilyRules, *, longer: bool = False
) -> tuple[Column, list[Paragraph]] | None:
    """The head that begins in a line, with the lines that it takes: as many as a list knows together.

    With `longer`, further words may stand behind one of criteria.
    """
    if not _begins_head(lines[at].text, family.head_letters):
        return None
    for count in range(min(_MOST_LINES, len(lines) - at), 0, -1):
        own = lines[at : at + count]
        if sum(len(line.text) for line in own) > _LONGEST_HEAD:
            continue
        cell = GridCell(0, 0, 1, 1, [line.traced() for line in own])
        known = known_head(cell, family, longer=longer and count == 1)
        if known and (known.kind != "qualification_requirements" or known_head(cell, family, longer=False)):
            return known, list(own)
    return None


def _begins_head(line: str, letters: Set[str]) -> bool:
    """Whether the first letters of a line are those of a head, or may be with the next line's behind a hyphen."""
    first = _LETTERS.search(line)
    return line.endswith(_HYPHENS) or (first.group().lower() if first else "") in letters


def _may_begin(lines: Sequence[Paragraph], at: int, family: FamilyRules) -> bool:
    """Whether heads enough may begin in the lines from one on, that of titles among them: asked before any is read."""
    count, titled, reach = 0, False, at
    for number in range(at, min(at + _MOST_LINES * _MOST_HEADS, len(lines))):
        text = lines[number].text if number <= reach else ""
        if not text:
            return False
        if _begins_head(text, family.head_letters):
            count, reach = count + 1, number + _MOST_LINES
            titled = titled or _begins_head(text, family.title_letters)
            if titled and count >= _LEAST_HEADS:
                return True
    return False


def _end(lines: Sequence[Paragraph], first: int, family: FamilyRules) -> int:
    """The line behind a table: one that ends it by its words, or with which other heads begin."""
    firsts = _firsts(family)
    for at in range(first, len(lines)):
        text = lines[at].text
        headed = _may_be_head(text, firsts) and _may_begin(lines, at, family)
        if ends_table(text, family) or (headed and _heads(lines, at, family)):
            return at
    return len(lines)


def _grid(lines: Sequence[Paragraph], heads: _Heads, family: FamilyRules, grammar: Grammar) -> Grid | None:
    """The table under some heads; None where its lines do not make rows of it."""
    numbered = _numbered(lines, len(heads.columns))
    columns = [column for column, _ in heads.columns]
    rows = Placing(columns, family, grammar, _blanks(heads, lines)).rows(lines[numbered:])
    while rows and rows[-1].section:
        rows.pop()
    if not rows:
        return None
    if numbered:
        rows.insert(0, Row(dict(enumerate([line] for line in lines[:numbered])), []))
    cells = list(_head_cells(heads))
    first = 1 + (heads.over is not None)
    for number, row in enumerate(rows, start=first):
        cells += _cells(number, row, len(heads.columns))
    return bounded(cells)


def _blanks(heads: _Heads, lines: Sequence[Paragraph]) -> Blanks | None:
    """What blank lines part, as the heads show it."""
    firsts = [own[0] for _, own in heads.columns]
    lasts = [own[-1] for _, own in heads.columns]
    parted = {blank_between(last, first) for last, first in zip(lasts, firsts[1:], strict=False)}
    if parted == {True}:
        return "cells"
    return "rows" if parted == {False} and lines and blank_between(lasts[-1], lines[0]) else None


def _numbered(lines: Sequence[Paragraph], most: int) -> int:
    """How many lines right behind the heads number the columns: 1, 2, 3 and on."""
    count = 0
    while count < min(most, len(lines)) and lines[count].text.strip(" .") == str(count + 1):
        count += 1
    return count if count > 1 else 0


def _head_cells(heads: _Heads) -> Iterator[GridCell]:
    place, over = heads.over or (len(heads.columns), [])
    for at, (column, lines) in enumerate(heads.columns):
        below = heads.over is not None and at >= place and column.kind is not None
        rows = 1 if below or heads.over is None else 2
        yield GridCell(int(below), at, rows, 1, [line.traced() for line in lines])
    if over:
        yield GridCell(0, place, 1, len(heads.columns) - place, [line.traced() for line in over])


def _cells(number: int, row: Row, width: int) -> Iterator[GridCell]:
    if row.section:
        yield GridCell(number, 0, 1, width, [line.traced() for line in row.section])
        return
    for column in range(width):
        yield GridCell(number, column, 1, 1, [line.traced() for line in row.cells.get(column, [])])


__all__ = ["shows_heads", "stacked"]
