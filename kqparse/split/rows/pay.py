"""What the columns of pay say of a post: an amount, or the least and the most in two columns."""

from collections.abc import Mapping, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.split.cells.grids import GridCell
from kqparse.split.rows.columns import Column
from kqparse.split.rows.headings import Parts
from kqparse.split.rows.heads import Head
from kqparse.text.fold import label_key, lower
from kqparse.text.traced import Traced, join

_LONGEST_PAY, _MOST_WORDS = 60, 3
"""Characters of a cell that says nothing but a pay, and words beside the amount."""
_BOUNDS = 2
"""Columns that tell the least and the most that is paid."""


def pay(by_part: dict[ColumnPart, list[GridCell]], header: Head, grammar: Grammar) -> Parts:
    """The pay of a post; of two columns that bound it the first one is left out of what is told of it."""
    cells = by_part.get("salary", [])
    if bounds := _bounded(cells, header, grammar):
        by_part["salary"] = cells[1:]
        return bounds
    return _paid(cells[0], header.columns[cells[0].column].of.whole, grammar) if cells else {}


def told_by_pay(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules, salaries: SalaryRules
) -> dict[int, Column]:
    """The columns of a table: one that no list has is that of pay where each of its cells says one, and it alone.

    Some cell says that it is pay, or for what time: whatever else costs something has amounts, too.
    """
    found = dict(columns)
    if any(own.part in ("salary", "sum") for own in columns.values()):
        return found
    texts = {
        at: [cell.text for row in rows for cell in row if cell.column == at and cell.lines]
        for at, own in columns.items()
        if not (own.part or own.kind)
    }
    told = [
        at
        for at, own in texts.items()
        if all(_is_amount(text, salaries) for text in own) and any(_is_pay(text, family, salaries) for text in own)
    ]
    if len(told) == 1:
        found[told[0]] = columns[told[0]]._replace(part="salary")
    return found


def _is_amount(text: str, salaries: SalaryRules) -> bool:
    """Whether a text is an amount in some currency and hardly more."""
    amount = salaries.read(text) if len(text) <= _LONGEST_PAY else None
    if amount is None or amount.currency is None:
        return False
    return len(f"{text[: amount.start]} {text[amount.end :]}".split()) <= _MOST_WORDS


def _is_pay(text: str, family: FamilyRules, salaries: SalaryRules) -> bool:
    """Whether an amount is for a length of time, or has a word beside it that heads columns of pay: оклад 150 000."""
    amount = salaries.read(text)
    heads = (family.row_parts.get(label_key(word)) for word in text.split())
    return bool(amount and amount.period) or any(head is not None and head[0] == "salary" for head in heads)


def _paid(cell: GridCell, head: Traced, grammar: Grammar) -> Parts:
    """The pay in a cell, with what its head says that it is in where the cell does not."""
    unit = grammar.salaries.unit.search(lower(head.text))
    said = head[unit.start() : unit.end()] if unit and not grammar.salaries.unit.search(lower(cell.text)) else None
    amount = grammar.salaries.read(f"{cell.text} {said.text}" if said else cell.text) if cell.lines else None
    return {"salary": (said or cell.whole, cell.whole)} if amount else {}


def _bounded(cells: Sequence[GridCell], header: Head, grammar: Grammar) -> Parts:
    """The pay in two cells whose heads end with the words that tell the least and the most: Оклад от, Оклад до."""
    if len(cells) < _BOUNDS or not all(cell.lines for cell in cells[:_BOUNDS]):
        return {}
    labels = [next(iter(header.columns[cell.column].labels.values())) for cell in cells[:_BOUNDS]]
    heads = [label.strip(" .,:") for label in labels]
    words = [head[head.text.rfind(" ") + 1 :] for head in heads]
    sides = [join([word, cell.whole]) for word, cell in zip(words, cells, strict=False)]
    least, most = (grammar.salaries.read(side.text) for side in sides)
    if least is None or most is None or (least.most, most.least) != (None, None):
        return {}
    return {"salary": (join(sides), join(sides))}
