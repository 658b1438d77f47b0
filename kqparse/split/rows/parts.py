"""What the columns of a table say of a post beside its title and criteria."""

import re
from collections.abc import Mapping, Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.records import Heading, Parts
from kqparse.split.cells.grids import GridCell, inside
from kqparse.split.rows.categories import categories
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_FIGURE = late_pattern(r"[0-9]+(?:[.,][0-9]+)?")
_SHARE = late_pattern(r"([0-9]+) ?[/\u2044] ?(?!\1\b)[0-9]")
"""A part of one (1/3), or two numbers that are not the same."""
_NEXT = late_pattern(r"[^,;:()0-9]*(?=[0-9])")
"""What stands between two numbers that no sign parts."""
_COUNTED = late_pattern(rf"(?:[(,;:]|(?<=\s)[{re.escape(DASHES)}])\s?([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?)\s?\)?$")
"""A number behind a sign at the end of a title; a dash right behind a word is a part of that: оператор ЭВМ-2."""
_PARTING = " ,;"
_FIGURED: tuple[ColumnPart, ...] = ("codes", "headcount")
_TWICE: tuple[ColumnPart, ...] = ("category", "codes", "headcount")
"""What a table may print in a column for each language."""


def parts(by_part: Mapping[ColumnPart, Sequence[GridCell]], header: Head, count: int, family: FamilyRules) -> Parts:
    """What the columns beside title and criteria say of all posts of a row: link and step, codes, staff units.

    Numbers that differ with the size of a body (до 20 | 21–40) are none of a post, unless one column has those of all;
    nor are several in one cell, of which each of the `count` titles has its own (`by_line`), or nobody knows whose.
    """
    steps = [line for cell in by_part.get("tier", []) for line in cell.lines]
    found: Parts = {"tier": (join(steps).tidy(), join(steps).tidy())} if steps else {}
    for name in _FIGURED:
        cells = by_part.get(name, [])
        parted = [cell for cell in cells if _sized(header.columns[cell.column])]
        whole = [cell for cell in cells if cell not in parted]
        told = whole or ([] if len({cell.text for cell in parted}) > 1 else parted)
        found |= {} if name == "headcount" and told and _several(told[0], count) else _figured(name, told, family)
    return found


def by_line(by_part: Mapping[ColumnPart, Sequence[GridCell]], count: int) -> list[Parts]:
    """For each of `count` titles in a cell its own number of staff units, where the cell of these has as many lines."""
    cells = by_part.get("headcount", [])
    if not cells or count == 1 or not _several(cells[0], count):
        return [{}] * count
    lines = _numbers(cells[0])
    return [{"headcount": (line, line)} for line in lines] if len(lines) == count else [{}] * count


def _several(cell: GridCell, count: int) -> bool:
    """Whether a cell has a number a line that are not the same, or one for each of several titles."""
    lines = _numbers(cell)
    return len({line.text for line in lines}) > 1 or 1 < count == len(lines)


def _numbers(cell: GridCell) -> list[Traced]:
    """The lines of a cell where all of them are numbers, without the signs that part them."""
    lines = [line.strip(_PARTING) for line in cell.lines]
    return lines if all(_FIGURE.fullmatch(line.text) for line in lines) else []


def _sized(column: Column) -> bool:
    """Whether a column of staff units is one of several below their head, for bodies of one size."""
    head = [(line.start, line.end) for line in column.of.lines]
    return column.part == "headcount" and not any(inside(head, label.start) for label in column.labels.values())


def _figured(name: ColumnPart, cells: Sequence[GridCell], family: FamilyRules) -> Parts:
    """What the first of some cells says in figures.

    No word is before a number of units, for it may tell a norm, nor between it and another, nor that for hours behind
    it; it is no part of one.
    """
    whole = cells[0].whole if cells else None
    figure = _FIGURE.search(whole.text) if whole else None
    if whole is None or figure is None or (name != "codes" and any(map(str.isalpha, whole.text[: figure.start()]))):
        return {}
    if name == "headcount" and _loads(whole.text, figure.end(), family):
        return {}
    if name != "codes" and (_SHARE.match(whole.text, figure.start()) or _norm(whole.text, figure.end(), family)):
        return {}
    return {name: (whole if name == "codes" else whole[figure.start() : figure.end()], whole)}


def _norm(text: str, behind: int, family: FamilyRules) -> bool:
    """Whether a number, which ends at `behind`, is that of so many others: `1 единица на 25 детей`."""
    between = _NEXT.match(text, behind)
    return between is not None and family.norm.search(lower(between[0])) is not None


def _loads(text: str, behind: int, family: FamilyRules) -> bool:
    """Whether a number, which ends at `behind`, is that of hours of work: `18 часов`."""
    return family.load.match(lower(text[behind:]).lstrip()) is not None


def with_units(heading: Heading) -> Heading:
    """A heading with the number behind a sign at its end as that of its staff units: `Экскурсовод (2)`."""
    title = heading.title
    behind = _COUNTED.search(title.text) if title and "headcount" not in heading.parts else None
    if title is None or behind is None or not title[: behind.start()].strip():
        return heading
    units = title[slice(*behind.span(1))], title[behind.start() :].strip()
    return heading._replace(title=title[: behind.start()].strip(), parts={**heading.parts, "headcount": units})


def spoken_parts(
    by_part: Mapping[ColumnPart, Sequence[GridCell]], header: Head, family: FamilyRules
) -> dict[Language | None, Parts]:
    """The parts for which each language has a column of its own, as their heads tell."""
    found: dict[Language | None, Parts] = {}
    for name in _TWICE:
        labels = [(header.columns[cell.column].labels, cell) for cell in by_part.get(name, [])]
        own = {next(iter(heads)): cell for heads, cell in labels if len(heads) == 1}
        if len(own) == len(labels) == len(LANGUAGES) and None not in own:
            for language, cell in own.items():
                figured = _figured(name, [cell], family) if name in _FIGURED else {}
                told = categories([cell], family)[:1] if name == "category" else figured.values()
                found[language] = found.get(language, {}) | dict(zip([name], told, strict=False))
    return found


def units(cells: Sequence[GridCell], header: Head) -> tuple[list[GridCell], list[GridCell]]:
    """The cells of a row that name its unit, one for each language of the heads, and those that it is a part of."""
    named = [cell for cell in cells if header.part(cell) == "unit" and cell.lines]
    # What is lent from above the one before it is a part of another unit.
    named = [cell for at, cell in enumerate(named) if cell.row + cell.rows > max(one.row for one in named[: at + 1])]
    last = named[-1:]
    if header.bilingual and len(named) > 1:
        languages = [set(header.columns[cell.column].labels) for cell in named[-2:]]
        last = named[-2:] if languages[0].isdisjoint(languages[1]) else last
    return last, [cell for cell in named if cell.text not in {own.text for own in last}]
