"""Posts in running lines, each with its number of staff units at the end, under the titles of departments.

    Отдел кадровой работы:
    Руководитель отдела – 1 единица
    Главный специалист – 2 единицы

Such lines are rows of a table that has titles and numbers alone. They count where the title of the document is that of
a staff schedule and most of them name offices; what stands between them is a section.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.split.grids import CellLines, Grid, GridCell, bounded, inside
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.heads import Column, Head
from kqparse.split.rows.sections import ends_table
from kqparse.split.title_words import names_post
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES
from kqparse.text.traced import Traced

_COUNT = re.compile(
    rf"[\s(:{DASHES[1:]}]([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?)(?![0-9.,]*+[0-9])([^0-9\n\t]*+)(?=[\n\t]|\Z)"
)
"""The number of staff units at the end of a line, and what is counted."""
_PARTED = re.compile(rf"(?:\s*(?::|\()|\s+{DASH}|{DASH}\s|[.…]{{3,}}|\s{{3,}})\s*$")
"""What stands between a title and its number."""
_MARK = re.compile(rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{1,3}})*[.)]|[{re.escape(DASHES)}•·*])\s*")
_SIGNS = " .,;:()"
_LEAST = 3
"""Lines with numbers that make such a list."""
_LONGEST = 120
_FAR = 6
"""Lines above the first post among which the title of the document stands; between two posts of one list fewer."""


class Counted(NamedTuple):
    """Lines as a table of titles and numbers; `names` are list marks and what stands between title and number."""

    grid: Grid
    header: Head
    names: list[Traced]


class _Line(NamedTuple):
    """A line with a number: its mark and its title, what parts them from the number, and the number with its word."""

    title: Traced
    units: Traced
    signs: list[Traced]


def may_count(text: str, family: FamilyRules) -> bool:
    """Whether a text may have such lines, and has a word of the title of a schedule."""
    at = 0
    for _ in range(_LEAST):
        found = _COUNT.search(text, at)
        if found is None:
            return False
        at = found.end()
    return family.of_document(text)


def counted(
    of: EditedText, family: FamilyRules, grammar: Grammar, start: int, taken: Sequence[tuple[int, int]]
) -> Counted | None:
    """The lines of a text that count posts, as one table; None where they are none of a staff schedule.

    Args:
        of: the text.
        family: whose words tell the title of a schedule and what is counted.
        grammar: the words of titles.
        start: where to begin.
        taken: stretches of the text that tables take, in order and apart.
    """
    if not may_count(of.text[start:], family):
        return None
    lines = [line for line in paragraphs(of, start) if not inside(taken, line.start)]
    told = [_read(line, family) for line in lines]
    first = next((at for at, own in enumerate(told) if own), None)
    if first is None or not any(family.of_document(line.text) for line in lines[max(first - _FAR, 0) : first]):
        return None
    end = _end(lines, told, first, family)
    first -= first > 0 and _is_section(lines[first - 1]) and not family.of_document(lines[first - 1].text)
    posts = [own for own in told[first:end] if own]
    named = sum(names_post(own.title, grammar.titles) for own in posts)
    if len(posts) < _LEAST or 2 * named <= len(posts):
        return None
    rows = [_row(at, line, own) for at, (line, own) in enumerate(zip(lines[first:end], told[first:end], strict=True))]
    cells = [cell for row in rows for cell in row]
    grid = bounded(cells)
    if grid is None:
        return None
    parts = {0: Column("title", None, {}, cells[0]), 1: Column("headcount", None, {}, cells[-1])}
    return Counted(grid, Head(0, 0, parts, []), [sign for own in posts for sign in own.signs])


def _end(lines: Sequence[Paragraph], told: Sequence[_Line | None], first: int, family: FamilyRules) -> int:
    """The line behind the last post: one that ends a table, a sentence, or too many lines without a number."""
    end = first + 1
    for at in range(first + 1, len(lines)):
        if told[at]:
            end = at + 1
        elif at - end >= _FAR // 2 or not _is_section(lines[at]) or ends_table(lines[at].text, family):
            break
    return end


def _is_section(line: Paragraph) -> bool:
    mark = _MARK.match(line.text)
    own = line.text[mark.end() if mark else 0 :]
    return own[:1].isupper() and len(own) <= _LONGEST and not own.endswith((".", ";", ","))


def _read(line: Paragraph, family: FamilyRules) -> _Line | None:
    """The title and the number of a line; None for any other line."""
    text = line.text
    found = _COUNT.search(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    between = _PARTED.search(text, 0, found.start(1))
    word = found.group(2).strip(_SIGNS)
    mark = _MARK.match(text)
    begin = mark.end() if mark else 0
    if between is None or not text[begin : begin + 1].isupper() or (word and not _is_counted(word, family)):
        return None
    whole = line.traced()
    end = found.start(2) + len(found.group(2).rstrip(_SIGNS))
    signs = [whole[:begin].strip(), whole[between.start() : found.start(1)].strip(), whole[end:].strip()]
    return _Line(
        whole[begin : between.start()].strip(), whole[found.start(1) : end].strip(), [sign for sign in signs if sign]
    )


def _is_counted(word: str, family: FamilyRules) -> bool:
    further = family.further.get("headcount")
    return further is not None and further.match(lower(word)) is not None


def _row(at: int, line: Paragraph, own: _Line | None) -> Iterator[GridCell]:
    if own is None:
        yield GridCell(at, 0, 1, 2, CellLines([line.traced()]))
        return
    yield GridCell(at, 0, 1, 1, CellLines([own.title]))
    yield GridCell(at, 1, 1, 1, CellLines([own.units]))


__all__ = ["Counted", "counted", "may_count"]
