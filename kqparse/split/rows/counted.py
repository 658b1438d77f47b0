"""Posts in running lines, each with its number of staff units at the end, under the titles of departments.

    Отдел кадровой работы:
    Руководитель отдела – 1 единица
    Главный специалист – 2 единицы

The number may stand alone in the line below, as an export prints a table of two columns. Such lines are rows of a table
that has titles and numbers alone. They count where the title of the document is that of a staff schedule and most of
them name offices; what stands between them is a section.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.grammar.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.split.grids import CellLines, Grid, GridCell, bounded, inside
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head, told_head
from kqparse.split.rows.sections import ends_table
from kqparse.split.title_words import names_post
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_COUNT = late_pattern(
    rf"[\s(:{DASHES[1:]}]([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?)(?![0-9.,]*+[0-9])([^0-9\n\t]*+)(?=[\n\t]|\Z)"
)
"""The number of staff units at the end of a line, and what is counted."""
_ALONE = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_PARTS = f":({DASHES}"
_DOTS = ".…"
"""Signs that part a title from its number: any of the first, several of the second."""
_WIDE = 3
"""Dots and blanks that part them."""
_MARK = late_pattern(rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{1,3}})*[.)]|[{re.escape(DASHES)}•·*])\s*")
_SIGNS = " .,;:()"
_COLUMNS: tuple[ColumnPart, ...] = ("number", "title", "headcount")
_HEADS = 2
"""Heads of the columns of titles and of numbers, one below the other."""
_MOST_LINES = 4
"""Lines of a cell."""
_LEAST = 3
"""Lines with numbers that make such a list."""
_LONGEST = 120
_FAR = 6
"""Lines above the first post among which a title stands; between two posts of one list fewer."""


class Counted(Struct, frozen=True):
    """Lines as a table of numbers, titles and staff units.

    `names` are signs around these and heads, `sums` the units of sections, and those that words tell.
    """

    grid: Grid
    header: Head
    names: list[Traced]
    sums: list[Traced]
    posts: int


class _Line(Struct, frozen=True):
    """A line with a number of staff units: its own number, its title, the units with their word, and the signs around.

    A line that ends with a colon is the `section` of what stands below.
    """

    number: Traced | None
    title: Traced
    units: Traced
    signs: list[Traced]
    section: bool

    @property
    def counts(self) -> bool:
        """Whether a figure says how many units there are."""
        return any(map(str.isdecimal, self.units.text))


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
    every = [line for line in paragraphs(of, start) if not inside(taken, line.start)]
    lines, told = _told(every, family, grammar.titles)
    first = next((at for at, own in enumerate(told) if own), None)
    if first is None or not _headed(lines[:first], family):
        return None
    end = _end(lines, told, first, family)
    heads = _heads(lines[:first], family)
    names = [line.traced() for line in lines[first - heads : first]]
    first -= heads == 0 < first and _is_section(lines[first - 1]) and not family.of_document(lines[first - 1].text)
    shown = [own for own in told[first:end] if own]
    posts = [own for own in shown if not own.section]
    named = sum(names_post(own.title, grammar.titles) for own in posts)
    if len(posts) < _LEAST or 2 * named <= len(posts):
        return None
    rows = [_row(at, line, own) for at, (line, own) in enumerate(zip(lines[first:end], told[first:end], strict=True))]
    cells = [cell for row in rows for cell in row]
    grid = bounded(cells)
    if grid is None:
        return None
    columns = {at: Column(part, None, {}, cells[0]) for at, part in enumerate(_COLUMNS)}
    signs = [*names, *(sign for own in shown for sign in own.signs)]
    bare = [line for line, own in zip(lines[first:end], told[first:end], strict=True) if own is None]
    signs += [line.traced()[-1:] for line in bare if line.text.endswith(":")]
    return Counted(
        grid, Head(0, 0, columns, []), signs, [own.units for own in shown if own.section or not own.counts], len(posts)
    )


def _headed(lines: Sequence[Paragraph], family: FamilyRules) -> bool:
    """Whether the title of a schedule stands among the last lines above the first post, or begins the document."""
    return any(family.of_document(line.text) for line in [*lines[:1], *lines[-_FAR:]])


def _told(
    lines: Sequence[Paragraph], family: FamilyRules, titles: TitleRules
) -> tuple[list[Paragraph], list[_Line | None]]:
    """The lines with what each tells; of a title whose number stands alone below it the first line tells both."""
    kept: list[Paragraph] = []
    told: list[_Line | None] = []
    alone = False
    at = 0
    while at < len(lines):
        end = _cell_end(lines, at)
        cell = [line.traced() for line in lines[at:end]]
        own = _read(lines[at], family)
        step = 1
        if own is None and _is_section(lines[at]) and end < len(lines) and _ALONE.fullmatch(lines[end].text):
            own, step, alone = _Line(None, join(cell), lines[end].traced(), [], section=False), end + 1 - at, True
        elif own is None and alone and len(cell) > 1 and names_post(cell[0], titles):
            # How many there are is said in words (according to the plan of studies).
            own, step = _Line(None, cell[0], join(cell[1:]), [], section=False), end - at
        kept.append(lines[at])
        told.append(own)
        at += step
    return kept, told


def _cell_end(lines: Sequence[Paragraph], at: int) -> int:
    """The line behind a cell: behind the lines that go on with it in small letters."""
    end = at + 1
    while end < len(lines) and end - at < _MOST_LINES and lines[end].text[:1].islower():
        end += 1
    return end


def _heads(lines: Sequence[Paragraph], family: FamilyRules) -> int:
    """How many of the last lines are heads of the columns, of titles and of staff units."""
    told = [told_head([line], [line.text], family, longer=True) for line in lines[-_HEADS:]]
    return _HEADS if {"title", "headcount"} == {own[0] for own in told if own} else 0


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
    stop = _parted(text[: found.start(1)])
    word = found.group(2).strip(_SIGNS)
    mark = _MARK.match(text)
    begin = mark.end() if mark else 0
    if stop is None or not text[begin : begin + 1].isupper() or (word and not _is_counted(word, family)):
        return None
    whole = line.traced()
    end = found.start(2) + len(found.group(2).rstrip(_SIGNS))
    section = text.endswith(":")
    lead = whole[:begin].strip()
    numbered = not section and any(map(str.isdecimal, lead.text))
    signs = [whole[stop : found.start(1)].strip(), whole[end:].strip()]
    signs += [] if numbered or section else [lead]
    return _Line(
        lead if numbered else None,
        whole[0 if section else begin : stop].strip(),
        whole[found.start(1) : end].strip(),
        [sign for sign in signs if sign],
        section,
    )


def _parted(before: str) -> int | None:
    """Where a title ends that signs or wide blanks part from the number behind it; None where nothing does."""
    bare = before.rstrip()
    own = bare.rstrip(_DOTS)
    if len(before) - len(bare) >= _WIDE or len(bare) - len(own) >= _WIDE:
        return len(own.rstrip())
    spaced = bare != before or bare[-2:-1].isspace()
    if bare.endswith("…") or (bare.endswith(tuple(_PARTS)) and (spaced or not bare.endswith(tuple(DASHES)))):
        return len(bare[:-1].rstrip())
    return None


def _is_counted(word: str, family: FamilyRules) -> bool:
    further = family.further.get("headcount")
    return further is not None and further.search(lower(word)) is not None


def _row(at: int, line: Paragraph, own: _Line | None) -> Iterator[GridCell]:
    if own is None or own.section:
        yield GridCell(at, 0, 1, len(_COLUMNS), CellLines([own.title if own else line.traced().strip(":")]))
        return
    number = [own.number] if own.number else []
    for column, lines in enumerate((number, [own.title], [own.units])):
        yield GridCell(at, column, 1, 1, CellLines(lines))
