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

from collections.abc import Sequence
from functools import partial

from kqparse.criteria.halves import halves
from kqparse.criteria.parallel import parallel_sheets
from kqparse.criteria.parallel_cells import cell_sheet
from kqparse.criteria.points import points
from kqparse.criteria.rows import row_sheet
from kqparse.criteria.sheet import sheet
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.records import Block, Sheet, Sheets, Split

_MECHANISMS = {
    "article": points,
    "sheet": sheet,
    "characteristics": points,
    "instruction": points,
    "list": sheet,
    "notice": points,
    "register": sheet,
    "scale": sheet,
    "titled": points,
}


def run(split: Split) -> Sheets:
    """Put the cells of every block together to criteria."""
    return Sheets(split, [one for family, blocks in split.by_family() for one in _sheets(blocks, family)])


def _sheets(blocks: Sequence[Block], family: AnyFamily | None) -> Sequence[Sheet]:
    """The blocks of one family as sheets."""
    if isinstance(family, FamilyRules) and family.table.mechanism == "parallel":
        return _parallel(blocks, family)
    if isinstance(family, FamilyRules) and family.table.mechanism == "rows":
        by_row = partial(row_sheet, tongues=family.tongues)
        return [halves(block, by_row) if block.apart else by_row(block) for block in blocks]
    build = _MECHANISMS[family.table.mechanism] if family else sheet
    return [halves(block, build) if block.by_language else build(block) for block in blocks]


def _parallel(blocks: Sequence[Block], family: FamilyRules) -> list[Sheet]:
    """The blocks of bilingual tables: each by its cells where it has them, else by its lines, told by those of all."""
    by_cells = [cell_sheet(block, family) for block in blocks]
    known = [own for own in by_cells if own]
    if len(known) == len(blocks):
        return known
    by_lines = parallel_sheets(blocks, family)
    return [own or other for own, other in zip(by_cells, by_lines, strict=True)]
