"""Tables of posts and their staff units that nothing heads: each column is told by what stands in its cells.

    2-бөлім. Желілер цехы
    Цех бастығы    | 1  | 290 000
    Сантехник      | 14 | 165 000

Titles come first, behind a number or a unit at most, then their units, which a category may stand before, and what is
paid. Posts are told by their names, the table by the title of a schedule above it, or by a column of pay where a number
says what it counts.
"""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.split.cells.grids import Grid, GridCell
from kqparse.split.headings.title_words import names_post
from kqparse.split.rows.columns import Column, counts_units
from kqparse.split.rows.counted import may_be_units, titles_schedule
from kqparse.split.rows.counted_places import ALONE
from kqparse.split.rows.heads import Head
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower

_LEAST = 3
"""Posts that make a schedule."""
_FAR = 6
"""Lines above a table among which the title of a schedule stands; it may be the first of all, too."""
_NUMBER = late_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?")
_PAID = late_pattern(r"[0-9]{1,3}(?:[ \u00a0]?[0-9]{3}){1,3}(?:[.,][0-9]{1,2})?(?:\s[^\W\d_]{1,8}\.?)?")


def unheaded(
    of: EditedText, tables: Sequence[Grid], family: FamilyRules, grammar: Grammar, start: int
) -> list[tuple[Grid, list[list[GridCell]], Head]]:
    """The tables of a text from `start` on that are such, each with the header that it lacks; none if one is not."""
    found: list[tuple[Grid, list[list[GridCell]], Head]] = []
    posts = 0
    for grid in tables:
        rows = grid.rows()
        body = _body(rows, family)
        columns = _columns(body, family, grammar)
        if not columns:
            return []
        posts += len(body)
        found.append((grid, rows, Head(0, 0, columns, [])))
    if posts < _LEAST:
        return []
    above = [line for line in of.text[start : found[0][0].start].splitlines() if line.strip()]
    named = titles_schedule([*above[:1], *above[-_FAR:]], family)
    paid = all(any(own.part == "salary" for own in header.columns.values()) for _, _, header in found)
    return found if named or (paid and _worded(found)) else []


def _worded(found: Sequence[tuple[Grid, list[list[GridCell]], Head]]) -> bool:
    """Whether some cell says what its number counts: days worked and goods stand before amounts, too."""
    cells = (cell for _, rows, header in found for row in rows for cell in row if header.part(cell) == "headcount")
    return any(LETTER.search(cell.text) for cell in cells)


def _body(rows: Sequence[Sequence[GridCell]], family: FamilyRules) -> list[list[GridCell]]:
    """The rows that are neither sections nor sums."""
    filled = ([cell for cell in row if cell.lines] for row in rows)
    return [row for row in filled if len(row) > 1 and not lower(row[0].text).startswith(tuple(family.table.sums))]


def _columns(body: Sequence[Sequence[GridCell]], family: FamilyRules, grammar: Grammar) -> dict[int, Column]:
    """What the columns of a table are; empty where one is none of a schedule."""
    below: dict[int, list[GridCell]] = {}
    for cell in (cell for row in body for cell in row):
        below.setdefault(cell.column, []).append(cell)
    if not any(_counts(cells, family) for cells in below.values()):
        return {}  # most tables
    titled = next((at for at in sorted(below) if _are_posts(below[at], grammar)), None)
    if titled is None or len(below[titled]) < len(body):
        return {}
    parts: dict[int, ColumnPart] = {}
    for at, cells in sorted(below.items()):
        part: ColumnPart | None = "title" if at == titled else _part(cells, set(parts.values()), family)
        if part is None:
            return {}
        parts[at] = part
    counted = [at for at, part in parts.items() if part == "headcount"]
    if len(counted) != 1 or len(below[counted[0]]) < len(body):
        return {}
    if not may_be_units([cell.text for cell in below[counted[0]]]):
        return {}
    return {at: Column(part, None, {}, below[at][0]) for at, part in parts.items()}


def _are_posts(cells: Sequence[GridCell], grammar: Grammar) -> bool:
    """Whether most cells of a column name posts."""
    return 2 * sum(names_post(cell.whole, grammar.titles) for cell in cells) > len(cells)


def _counts(cells: Sequence[GridCell], family: FamilyRules) -> bool:
    """Whether each cell of a column is a number of staff units."""
    return all(ALONE.fullmatch(cell.text) or counts_units(lower(cell.text), family) for cell in cells)


def _part(cells: Sequence[GridCell], before: set[ColumnPart], family: FamilyRules) -> ColumnPart | None:
    """What a column is by its cells and by those before it."""
    texts = [cell.text for cell in cells]
    if "title" not in before:
        if before:
            return None
        return "number" if all(map(_NUMBER.fullmatch, texts)) else "unit" if all(map(LETTER.match, texts)) else None
    if "headcount" not in before:
        if _counts(cells, family):
            return "headcount"
        category = family.parts.get("category")
        told = category is not None and all(category.fullmatch(lower(text)) for text in texts)
        return "category" if told and "category" not in before else None
    if all(map(_PAID.fullmatch, texts)):
        return "sum" if "salary" in before else "salary"
    return None
