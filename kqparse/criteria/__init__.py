"""Stage 3, criteria: the cells of each block to labelled criteria.

Guarantees:
    * a label opens a criterion, the cells up to the next label are its text, joined as running text;
    * cells before any label, and a label that no list knows, are kept as criteria of kind `other`;
    * heads of columns are noise; nothing else is left out.
"""

from kqparse.criteria.parallel import parallel_sheets
from kqparse.criteria.parallel_cells import cell_sheet
from kqparse.criteria.points import points
from kqparse.criteria.rows import row_sheet
from kqparse.criteria.sheet import sheet
from kqparse.grammar.families import FamilyRules
from kqparse.records import Sheets, Split

_MECHANISMS = {
    "sheet": sheet,
    "characteristics": points,
    "list": sheet,
    "notice": points,
    "register": sheet,
    "scale": sheet,
}


def run(split: Split) -> Sheets:
    """Put the cells of every block together to criteria."""
    if isinstance(split.family, FamilyRules) and split.family.table.mechanism == "parallel":
        by_cells = [cell_sheet(block, split.family) for block in split.blocks]
        by_lines = parallel_sheets(split.blocks, split.family)
        return Sheets(split, [own or other for own, other in zip(by_cells, by_lines, strict=True)])
    if isinstance(split.family, FamilyRules) and split.family.table.mechanism == "rows":
        return Sheets(split, [row_sheet(block, split.family.tongues) for block in split.blocks])
    build = _MECHANISMS[split.family.table.mechanism] if split.family else sheet
    return Sheets(split, [build(block) for block in split.blocks])
