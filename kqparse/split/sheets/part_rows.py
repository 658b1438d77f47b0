"""Rows of a table of labels that say what stands behind titles elsewhere: the number of staff units, the category.

Критерии         | Требования
Штатных единиц   | 2                as `2 единицы` behind the title
Образование      | высшее
"""

from collections.abc import Iterator, Mapping, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.records import Block, Cell, Parts
from kqparse.text.fold import label_key, lower
from kqparse.text.traced import Traced, join

_COUNT = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
RowParts = Mapping[str, tuple[ColumnPart, Language]]
"""What the heads of columns say of a post, as families of rows list them."""


def with_part_rows(blocks: Sequence[Block], family: FamilyRules, grammar: Grammar) -> list[Block]:
    """The blocks; what a row says of a post that its heading does not is a part of the heading."""
    if not any(_unlisted(cell) for block in blocks for cell in block.cells):
        return list(blocks)
    heads = [own.row_parts for own in grammar.families.values() if isinstance(own, FamilyRules)]
    return [_with_rows(block, family, heads) for block in blocks]


def _unlisted(cell: Cell) -> bool:
    return cell.role == "label" and cell.kind is None


def _with_rows(block: Block, family: FamilyRules, heads: Sequence[RowParts]) -> Block:
    told: Parts = {}
    cells: list[Cell] = []
    for label, *values in _rows(block.cells):
        own = _told(label.text, values[0].text, family, heads) if _unlisted(label) and len(values) == 1 else {}
        if own and own.keys().isdisjoint(block.heading.parts | told):
            told |= own
        else:
            cells += [label, *values]
    return block._replace(heading=block.heading._replace(parts=block.heading.parts | told), cells=cells)


def _rows(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """The cells of a block, each with the values behind it."""
    row: list[Cell] = []
    for cell in cells:
        if row and cell.role != "value":
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _told(label: Traced, said: Traced, family: FamilyRules, heads: Sequence[RowParts]) -> Parts:
    """What a label that the family has not and the value beside it say of a post."""
    key = label_key(label.text)
    part = next((own[key][0] for own in heads if key in own), None)
    phrase = join([label, said])
    if part == "headcount" and _COUNT.fullmatch(said.text):
        return {part: (said, phrase)}
    form = family.parts.get("category") if part == "category" else None
    match = form.fullmatch(lower(said.text)) if form else None
    place = value(match, "category") if match else None
    return {"category": (said[slice(*place)], phrase)} if place else {}
