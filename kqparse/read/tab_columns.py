"""Tables that paragraphs make whose words tabs part: rows one below the other, of as many cells as their heads.

Heads have words in every cell; so a table of contents, whose numbers and pages tabs part too, is none.
"""

from collections.abc import Sequence

from kqparse.late_pattern import late_pattern
from kqparse.read.flow import Block, Grid

_LEAST_CELLS = 3
_HEAD = late_pattern(r"[^\W\d_]{2}|№|N")


def with_tab_columns(blocks: list[Block]) -> list[Block]:
    """Paragraphs and tables with a table for each run of paragraphs that are rows of one."""
    if not any(isinstance(block, str) and "\t" in block for block in blocks):
        return blocks
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        rows, behind = _rows(blocks, at)
        if rows:
            found.append(_table(rows))
            at = behind
        else:
            found.append(blocks[at])
            at += 1
    return found


def _rows(blocks: Sequence[Block], first: int) -> tuple[list[list[str]], int]:
    """The rows of a table whose heads are a paragraph, and where it ends; a title between rows is one of one cell."""
    head = _cells(blocks[first], 0)
    if len(head) < _LEAST_CELLS or not all(map(_HEAD.search, head)):
        return [], first
    rows, behind = [head], first + 1
    for at in range(first + 1, len(blocks)):
        cells = _cells(blocks[at], len(head))
        if len(cells) == len(head):
            rows.append(cells)
            behind = at + 1
        elif len(cells) != 1 or behind < at:
            break
        else:
            rows.append(cells)
    del rows[behind - first :]
    return (rows, behind) if len(rows) > 1 else ([], first)


def _cells(block: Block, width: int) -> list[str]:
    """What tabs part in a paragraph of one line: each of them, if that makes so many cells, else those together."""
    if not isinstance(block, str) or "\n" in block.strip():
        return []
    bare = block.strip(" \n").split("\t")
    if len(bare) == width and bare[0].strip():
        return bare
    return [cell for cell in map(str.strip, bare) if cell]


def _table(rows: Sequence[list[str]]) -> Grid:
    grid = Grid()
    for row in rows:
        if len(row) == len(rows[0]):
            grid.rows_of([row])
        else:
            grid.begin_row()
            grid.cell(len(rows[0])).blocks.extend(row)
    return grid
