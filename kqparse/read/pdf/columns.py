"""Text that stands in columns without ruling lines: running text, or tables by alignment, which are read row by row."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise

from kqparse.frozen import Frozen
from kqparse.read.pdf.aligned import (
    LEAST_MERGED,
    NEAR,
    NO_END,
    Run,
    Span,
    distance,
    in_columns,
    parted_by_space,
    pitch,
    table,
)
from kqparse.read.pdf.beside import cuts
from kqparse.read.pdf.blocks import Block, Row, TableBlock, rows
from kqparse.read.pdf.gutters import beginnings, parted_at, with_narrow
from kqparse.read.pdf.page import Box, Gap, Line, Page, gaps, parted
from kqparse.read.pdf.rulings import SNAP, frames, joined
from kqparse.read.pdf.side_by_side import side_by_side, spans

_WIDE = 1.2
"""Heights of a line from which on a gap may part columns."""
_MARKS = frozenset("•●○◦▪▫■□◆◇►➢➤✓✔·")
"""Signs that mark the entries of a list."""
_LEAST_GAPS = 2
_EVEN = 0.5
"""Points by which the gaps of a line differ at most that are spread by its width."""
_LEAST_ROWS = 2
_SEVERAL = 2
"""Printed rows with text in all columns that are surely no single row, where most rows of the table are with them."""
_LONGEST_TITLE = 3
"""Rows that a title across a table takes at most."""
_ALIGNED = 2.0
"""Points by which text of one column may begin apart."""
_FAR = 3.0
"""Times the usual distance up to which what begins where a later column does still belongs to it."""


class _Known(Frozen, frozen=True):
    """What is known of a page before its columns are looked for.

    Attributes:
        carried: columns of the table with which the page before ends.
        usual: the usual distance from row to row.
        pitch: the least usual one.
        seen: columns of the last table above.
        frames: boxes that several lines of one length make, one below the other.
    """

    carried: Sequence[Span]
    usual: float
    pitch: float
    seen: Sequence[Span] = ()
    frames: Sequence[Box] = ()

    def frame(self, before: Row, row: Row) -> bool:
        """Whether two rows stand in one frame, however far they are apart."""
        return any(
            left - SNAP < min(before.x0, row.x0) and max(before.x1, row.x1) < right + SNAP
            for left, top, right, bottom in self.frames
            if top < before.y1 and row.y0 < bottom
        )


def arranged(page: Page, lines: Sequence[Line], before: TableBlock | None = None) -> list[Block]:
    """Lines outside of ruled tables in reading order.

    Args:
        page: where they stand.
        lines: in any order.
        before: a table by alignment with which the page before ends; its last row may go on here.
    """
    found = rows(piece for line in lines for piece in _parted(page, line))
    blocks: list[Block] = []
    while text := side_by_side(found):
        blocks += _arranged(page, found[: text.first], before)
        blocks += [*arranged(page, text.left), *arranged(page, text.right)]
        found, before = found[text.stop :], None
    return blocks + _arranged(page, found, before)


def _arranged(page: Page, found: Sequence[Row], before: TableBlock | None) -> list[Block]:
    """Rows that are no columns of running text, with their tables."""
    carried = before.columns if before else []
    if not carried and all(len(row.pieces) == 1 for row in found):
        return list(found)
    known = _Known(carried, distance(found), pitch(found), frames=frames(page.rulings))
    blocks: list[Row | Run] = []
    at = 0
    while at < len(found):
        run = _run(page, found, at, known)
        if run is None:
            blocks.append(found[at])
            at += 1
            continue
        at += len(run.rows)
        while blocks and isinstance(above := blocks[-1], Row) and _leads(above, run, known.usual):
            run.rows.insert(0, above)
            blocks.pop()
        known = known._replace(carried=[])
        blocks.append(refined := _refined(page, run))
        known = known._replace(seen=refined.columns)
    return _with_tables(blocks)


def _with_tables(blocks: Sequence[Row | Run]) -> list[Block]:
    """The rows, and what they hold as tables; those of a page tell together what parts their rows."""
    runs: dict[bool, list[Run]] = {True: [], False: []}
    for block in blocks:
        if isinstance(block, Run):
            runs[len(block.columns) >= LEAST_MERGED].append(block)
    parted = {many: parted_by_space(own) for many, own in runs.items()}
    return [
        table(block, parted=parted[len(block.columns) >= LEAST_MERGED]) if isinstance(block, Run) else block
        for block in blocks
    ]


def _leads(row: Row, run: Run, distance: float) -> bool:
    """Whether the row right above a run belongs to it: it stands in a later column, as what goes on from above does."""
    near = run.rows[0].y0 - row.y0 <= NEAR * distance
    return near and len(row.pieces) == 1 and not row.pieces[0].turned and _in_later(row, run.columns)


def _in_later(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a row keeps to one column that is not the first."""
    starts = [*(start for start, _ in columns), NO_END]
    return any(abs(row.x0 - start) <= 2 and row.x1 < following for start, following in pairwise(starts[1:]))


def _keeps(row: Row, columns: Sequence[Span]) -> bool:
    """Whether a row has several pieces, each of which begins where some column does."""
    near = (any(abs(piece.x0 - start) <= _ALIGNED for start, _ in columns) for piece in row.pieces)
    return len(row.pieces) > 1 and all(near)


def _parted(page: Page, line: Line) -> list[Line]:
    """A line parted at its wide gaps."""
    if line.turned or " " not in line.text:
        return [line]
    between = list(gaps(page, line))
    # Behind the mark of an entry a gap parts no columns, however wide.
    own = between[1:] if line.text[0] in _MARKS and line.text[1] == " " else between
    found = [gap for gap in own if gap.width >= _WIDE * (line.y1 - line.y0)]
    return [line] if not found or _is_justified(line, between) else parted(page, line, found)


def _is_justified(line: Line, between: Sequence[Gap]) -> bool:
    """Whether only the width of a column spreads a line: its words differ in width, its gaps do not."""
    widths = [gap.width for gap in between]
    if len(between) < _LEAST_GAPS or max(widths) - min(widths) > _EVEN:
        return False
    edges = [line.x0, *chain.from_iterable((gap.left, gap.right) for gap in between), line.x1]
    words = [end - start for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return max(words) - min(words) > line.y1 - line.y0


def _run(page: Page, found: Sequence[Row], at: int, known: _Known) -> Run | None:
    """The longest run of rows from one on that keep a gutter; None if they show no columns."""
    first, carried = parted_at(page, found[at], known.carried), known.carried
    like = parted_at(page, found[at], known.seen)
    if carried and (_in_later(first, carried) or _keeps(first, carried)):
        columns, both = list(carried), _LEAST_ROWS
    elif _keeps(like, known.seen) and abs(like.x0 - known.seen[0][0]) <= _ALIGNED:
        # Of a table that the end of the page cuts off one row may be left.
        first, columns, both = like, list(known.seen), _LEAST_ROWS
    elif len(first.pieces) > 1:
        columns, both = [(piece.x0, piece.x1) for piece in first.pieces], 1
    else:
        return None
    taken = [first]
    for index in range(at + 1, len(found)):
        if index < at + len(taken):
            continue  # taken with the title above it
        row = parted_at(page, found[index], columns)
        merged = _merged(columns, row)
        over = len(row.pieces) == 1 and len(merged) < len(columns)
        title = _titled(page, taken, found[index : index + _LONGEST_TITLE + 1], columns, known) if over else []
        enough = len(merged) >= (2 if len(row.pieces) == 1 else min(len(columns), len(row.pieces)))
        belongs = _belongs(taken[-1], row, columns, known.usual) or _begins(taken[-1], found[index : index + 2], known)
        if not title and len(merged) >= 2 and enough and (belongs or known.frame(taken[-1], row)):
            columns = merged
            both += len(row.pieces) > 1 or _beside(taken[-1], row)
            taken.append(row)
            continue
        title = title or _titled(page, taken, found[index : index + _LONGEST_TITLE + 1], columns, known)
        if not title:
            break
        taken += title
    return Run(taken, columns, known.pitch) if both >= _LEAST_ROWS else None


def _titled(
    page: Page, taken: Sequence[Row], below: Sequence[Row], columns: Sequence[Span], known: _Known
) -> list[Row]:
    """The rows of a title across a table and the first row behind it, if the table plainly goes on there.

    That is where the title begins as the first column does, no further from the rows around it than rows may be, and
    the row behind it begins in the first column and keeps to the columns, but does not head a table anew.
    """
    if len(columns) < LEAST_MERGED:
        return []
    starts = [start for start, _ in columns]
    farthest = 2 * NEAR * known.pitch
    found: list[Row] = []
    for whole in below:
        row = parted_at(page, whole, columns)
        before = found[-1] if found else taken[-1]
        if row.y0 - before.y0 > farthest or abs(row.x0 - starts[0]) > _ALIGNED or row.pieces[0].turned:
            return []
        found.append(row)
        if len(row.pieces) > 1:
            heads = [piece.text for piece in row.pieces] == [piece.text for piece in taken[0].pieces]
            return found if _keeps(row, beginnings(page, taken)) and not heads and len(found) > 1 else []
    return []


def _merged(columns: Sequence[Span], row: Row) -> list[Span]:
    """The columns with those of a row added."""
    return spans([*columns, *((piece.x0, piece.x1) for piece in row.pieces)])


def _belongs(before: Row, row: Row, columns: Sequence[Span], distance: float) -> bool:
    """Whether a row goes on with a run; one that stands apart must begin some column where others do."""
    if any(piece.turned for piece in row.pieces):
        return False
    gap = row.y0 - before.y0
    near = gap <= NEAR * distance
    if len(row.pieces) > 1:
        return near or any(abs(piece.x0 - start) <= 3 for piece in row.pieces for start, _ in columns[1:])
    return near or (gap <= _FAR * distance and _in_later(row, columns))


def _begins(before: Row, rows: Sequence[Row], known: _Known) -> bool:
    """Whether a row of the table begins with a printed one, which another stands beside."""
    return len(rows) > 1 and rows[0].y0 - before.y0 <= _FAR * known.usual and _beside(*rows)


def _beside(before: Row, row: Row) -> bool:
    """Whether a row stands beside the one above, a little lower, as cells do whose middles are at one height."""
    return row.y0 < before.y1 and (row.x0 > before.x1 or row.x1 < before.x0)


def _refined(page: Page, run: Run) -> Run:
    """A run with the columns that its rows agree on though narrow gaps part them."""
    columns = with_narrow(page, run.rows, run.columns)
    refined = Run([parted_at(page, row, columns, exactly=True) for row in run.rows], columns, run.pitch)
    rules = _rules(page, run)
    if not _part_rows(rules, refined):
        held = [list(chain.from_iterable(own)) for own in in_columns(refined.rows, columns)]
        within = all(piece.x1 < end for own, (end, _) in zip(held, columns[1:], strict=False) for piece in own)
        rules = cuts(held, framed=False) if within else []
    return refined._replace(rules=rules)


def _rules(page: Page, run: Run) -> list[float]:
    """Where lines are ruled across all columns of a run, between its rows and around them."""
    left, right = run.columns[0][0], max(end for _, end in run.columns)
    top, bottom = run.rows[0].y0 - run.pitch, run.rows[-1].y1 + run.pitch
    across = joined(page.rulings.across)
    return [
        line.at for line in across if top < line.at < bottom and line.start < left + SNAP and line.end > right - SNAP
    ]


def _part_rows(rules: Sequence[float], run: Run) -> bool:
    """Whether such lines part each row from the next, and not heads or a sum alone from rows that nothing parts.

    Of these rows most of a table consists, and several printed ones have text in all columns.
    """
    held = in_columns(run.rows, run.columns)
    blocks: dict[int, list[bool]] = defaultdict(list)
    for index, row in enumerate(run.rows):
        blocks[bisect_left(rules, row.middle)].append(all(pieces[index] for pieces in held))
    largest = max(blocks.values(), key=len)
    return len(blocks) > 1 and (2 * len(largest) <= len(run.rows) or sum(largest) < _SEVERAL)
