"""Stage 3, criteria: the cells of each block to labelled criteria.

Each form of a block has its module: label cells and value cells (`sheet`), rows under heads (`rows`), labelled
`points`, both languages in one line (`parallel`, and cell by cell in `parallel_cells`) or one behind the other
(`halves`; `turns` tells whose a text is). `unknown_labels` are told by their shape, `entries` are those of a printed
list.

Guarantees:
    * a label opens a criterion, the cells up to the next label are its text, joined as running text;
    * cells before any label, and a label that no list knows, are kept as criteria of kind `other`;
    * heads of columns are noise; nothing else is left out.
"""

from collections.abc import Callable, Sequence
from functools import partial

from kqparse.criteria.sheet import sheet
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.records import Block, Sheet, Sheets, Split

_OF_POINTS = frozenset({"article", "characteristics", "instruction", "notice", "titled"})
"""Mechanisms whose criteria are printed as points. What makes sheets otherwise than of cells is loaded when asked."""


def run(split: Split) -> Sheets:
    """Put the cells of every block together to criteria."""
    return Sheets(split, [one for family, blocks in split.by_family() for one in _sheets(blocks, family)])


def _sheets(blocks: Sequence[Block], family: AnyFamily | None) -> Sequence[Sheet]:
    """The blocks of one family as sheets."""
    if isinstance(family, FamilyRules) and family.table.mechanism == "parallel":
        return _parallel(blocks, family)
    if isinstance(family, FamilyRules) and family.table.mechanism == "rows":
        from kqparse.criteria.rows import row_sheet  # noqa: PLC0415

        by_row = partial(row_sheet, tongues=family.tongues)
        return [_halves(block, by_row) if block.apart else by_row(block) for block in blocks]
    build: Callable[[Block], Sheet] = sheet
    if family and family.table.mechanism in _OF_POINTS:
        from kqparse.criteria.points import points  # noqa: PLC0415

        build = points
    return [_halves(block, build) if block.by_language else build(block) for block in blocks]


def _halves(block: Block, build: Callable[[Block], Sheet]) -> Sheet:
    from kqparse.criteria.halves import halves  # noqa: PLC0415

    return halves(block, build)


def _parallel(blocks: Sequence[Block], family: FamilyRules) -> list[Sheet]:
    """The blocks of bilingual tables: each by its cells where it has them, else by its lines, told by those of all."""
    from kqparse.criteria.parallel_cells import cell_sheet  # noqa: PLC0415

    by_cells = [cell_sheet(block, family) for block in blocks]
    known = [own for own in by_cells if own]
    if len(known) == len(blocks):
        return known
    from kqparse.criteria.parallel import parallel_sheets  # noqa: PLC0415

    by_lines = parallel_sheets(blocks, family)
    return [own or other for own, other in zip(by_cells, by_lines, strict=True)]
