"""Tables and lists of something else, such as risks, goods or events, told by the heads of their columns.

A list of posts has heads for the number, the post and the staff units. Where another column stands beside them, a row
says more than the name of a post, and what it says is no part of one.
"""

from collections.abc import Sequence

from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.split.cells.grids import Grid, GridCell
from kqparse.split.lists.cells import Cell
from kqparse.split.lists.lines import Line, only_heads

_FIRST_ROWS = 3
"""Rows of a table among which its heads are."""
_LEAST_LINES = 2
"""Lines of plain text below known heads that must look like heads, for one may be the heading of a sector."""
_LONGEST = 60
"""Characters of a head of a column."""
_MOST_REMARKS = 0.5
"""Where this share of the rows has text below it, a column is none of remarks."""


def of_others(found: Sequence[Cell], grids: Sequence[Grid], rules: ListRules) -> bool:
    """Whether the tables of a text, drawn or printed as the lines of `found`, have other columns than a list has."""
    told = [foreign for grid in grids if (foreign := _foreign(grid, rules)) is not None]
    return all(told) if told else _printed(found)


def _foreign(grid: Grid, rules: ListRules) -> bool | None:
    """Whether a table has other columns than a list, None where nothing heads them."""
    rows = grid.rows()
    for at, row in enumerate(rows[:_FIRST_ROWS]):
        texts = [cell for cell in row if cell.lines]
        others = _others(texts, rules)
        if len(texts) > 1 and sum(map(_named, texts)) > len(others):
            return any(not _remarks(cell, rows[at + 1 :], rules) for cell in others)
    return None


def _others(texts: Sequence[GridCell], rules: ListRules) -> list[GridCell]:
    """The cells with words that head no column of a list; the first of posts does where no known one is of posts."""
    known: list[GridCell] = []
    unknown: list[GridCell] = []
    for cell in texts:
        (unknown if _named(cell) and not only_heads(cell.text, rules) else known).append(cell)
    if any(_of_posts(cell, rules) for cell in known):
        return unknown
    head = next((cell for cell in unknown if _of_posts(cell, rules)), None)
    return [cell for cell in unknown if cell is not head]


def _of_posts(cell: GridCell, rules: ListRules) -> bool:
    return rules.post_heads.search(rules.fold(cell.text)) is not None


def _named(cell: GridCell) -> bool:
    """Whether a cell has more than figures and signs; the sign of a number is a name, too."""
    return "\u2116" in cell.text or any(map(str.isalpha, cell.text))


def _remarks(head: GridCell, below: Sequence[Sequence[GridCell]], rules: ListRules) -> bool:
    """Whether a column is one of remarks, which most rows have none of."""
    if not rules.remark_heads.fullmatch(rules.fold(head.text)):
        return False
    own = [cell for row in below for cell in row if cell.column == head.column and cell.columns == 1 and cell.lines]
    return len(own) < _MOST_REMARKS * len(below)


def _printed(found: Sequence[Cell]) -> bool:
    """Whether lines that look like heads stand between known heads and the first number."""
    lines = [(line, cell.role == "row") for cell in found for line in cell.lines]
    # From the last line on, so that each is looked at once: how many lines like heads follow, and whether a number.
    count, numbered = 0, False
    for line, in_row in reversed(lines):
        if in_row and _like_head(line):
            count += 1
            if line.headed and count >= _LEAST_LINES and numbered:
                return True
        else:
            count, numbered = 0, bool(line.above)
    return False


def _like_head(line: Line) -> bool:
    """Whether a line has no number and looks like the head of a column: a capital, and few words behind it."""
    return line.mark is None and not line.above and line.words[:1].isupper() and len(line.words) <= _LONGEST
