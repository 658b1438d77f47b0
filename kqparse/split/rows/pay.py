"""What the columns of pay say of a post: an amount, or the least and the most in two columns; or one among terms."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.tables import ColumnPart
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.records import Parts
from kqparse.split.cells.grids import CellLines, GridCell
from kqparse.split.notices.paid import among
from kqparse.split.rows.columns import Column
from kqparse.split.rows.heads import Head
from kqparse.text.fold import label_key, lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_LONGEST_PAY, _MOST_WORDS = 60, 3
"""Characters of a cell that says nothing but a pay, and words beside the amount."""
_AROUND = f" .,;{DASHES}"
_BOUNDS = 2
"""Columns that tell the least and the most that is paid."""


def pay(by_part: dict[ColumnPart, list[GridCell]], header: Head, grammar: Grammar) -> Parts:
    """The pay of a post; of two columns that bound it the first one is left out of what is told of it."""
    cells = by_part.get("salary", [])
    if bounds := _bounded(cells, header, grammar):
        by_part["salary"] = cells[1:]
        return bounds
    return _paid(cells[0], header.columns[cells[0].column].of.whole, grammar) if cells else {}


def offered(
    cells: Sequence[GridCell], header: Head, family: FamilyRules, grammar: Grammar
) -> tuple[list[GridCell], Parts]:
    """The cells of a post without the pay that one of them says among other terms, where no column has it; and that.

    A word or a length of time tells that it is pay; where they do so in another cell of the column, an amount alone.
    """
    rules = next((family for family in grammar.families.values() if isinstance(family, NoticeRules)), None)
    if rules is None or any(column.part in ("salary", "sum") for column in header.columns.values()):
        return list(cells), {}
    for at, cell in enumerate(cells):
        column = header.columns.get(cell.column)
        if not cell.lines or column is None or column.kind != "other":
            continue
        whole = cell.whole
        priced = grammar.salaries.unit.search(lower(whole.text))
        place = among(whole.text, whole.starts(), rules, grammar.salaries) if priced else None
        phrase = whole[slice(*place)].strip(_AROUND) if place else None
        if not phrase or not place:
            continue
        if _is_pay(phrase.text, family, grammar.salaries) or (column.paid and _is_bare(phrase.text, grammar.salaries)):
            rest = [side for side in (whole[: place[0]].strip(_AROUND), whole[place[1] :].strip(_AROUND)) if side]
            left = [cell._replace(lines=CellLines(rest))] if rest else []
            return [*cells[:at], *left, *cells[at + 1 :]], {"salary": (phrase, phrase)}
    return list(cells), {}


def told_by_pay(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules, salaries: SalaryRules
) -> dict[int, Column]:
    """The columns of a table: one that no list has is that of pay where each of its cells says one, and it alone.

    Some cell says that it is pay, or for what time: whatever else costs something has amounts, too. So it is with a
    column of other terms, which keeps them.
    """
    found = dict(columns)
    if any(own.part in ("salary", "sum") for own in columns.values()):
        return found
    texts = {
        at: [cell.text for row in rows for cell in row if cell.column == at and cell.lines]
        for at, own in columns.items()
        if not own.part and own.kind in (None, "other")
    }
    priced = {at: [text for text in own if salaries.unit.search(lower(text))] for at, own in texts.items()}
    paid = [at for at, own in priced.items() if any(_is_pay(text, family, salaries) for text in own)]
    told = [at for at in paid if all(_is_amount(text, salaries) for text in texts[at])]
    found |= {at: columns[at]._replace(paid=True) for at in paid}
    if len(told) == 1:
        found[told[0]] = columns[told[0]]._replace(part="salary")
    return found


def _is_amount(text: str, salaries: SalaryRules) -> bool:
    """Whether a text is an amount in some currency and hardly more."""
    amount = salaries.read(text) if len(text) <= _LONGEST_PAY else None
    if amount is None or amount.currency is None:
        return False
    return len(f"{text[: amount.start]} {text[amount.end :]}".split()) <= _MOST_WORDS


def _is_bare(text: str, salaries: SalaryRules) -> bool:
    """Whether a text is an amount in some currency, without a word beside it but that of a bound."""
    amount = salaries.read(text)
    if amount is None or amount.currency is None or text[amount.end :].strip(_AROUND):
        return False
    return amount.least != amount.most or not text[: amount.start].strip(_AROUND)


def _is_pay(text: str, family: FamilyRules, salaries: SalaryRules) -> bool:
    """Whether an amount is for a length of time, or has a word beside it that heads columns of pay: оклад 150 000."""
    amount = salaries.read(text)
    words = text.split()
    begun = accumulate(words[:_MOST_WORDS], "{} {}".format)
    heads = (family.row_parts.get(label_key(phrase)) for phrase in (*words, *begun))
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
    last = [head[head.text.rfind(" ") + 1 :] for head in heads]
    for words in (last, heads):
        for behind in (False, True):  # a word may stand before its amount, or behind it
            pairs = [
                [cell.whole, word] if behind else [word, cell.whole] for word, cell in zip(words, cells, strict=False)
            ]
            sides = [join(pair) for pair in pairs]
            least, most = (grammar.salaries.read(side.text) for side in sides)
            if least and most and (least.most, most.least) == (None, None):
                return {"salary": (join(sides), join(sides))}
    return {}
