"""Label cells and value cells of a bilingual table, where the format has them, to criteria."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from kqparse.criteria.parallel import together
from kqparse.criteria.turns import by_language
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import Label, LabelLines
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.records import Block, Cell, ParallelValue, Sheet
from kqparse.text.fold import label_key
from kqparse.text.tongues import by_tongue, parted
from kqparse.text.traced import Traced

_LONGEST_LABEL = 120
_SIGNS = " /:|,;"
_ROW_NUMBER = late_pattern(r"[0-9]{1,2}[.)]\s*")


def cell_sheet(block: Block, family: FamilyRules) -> Sheet | None:
    """The criteria of a block by its cells; None where none of its label cells holds a label that a list has."""
    if not any(cell.role == "label" for cell in block.cells):
        return None
    values: list[ParallelValue] = []
    bare: list[Traced] = []
    noise = [cell.text for cell in block.cells if cell.role == "column"]
    known = False
    labels: list[Traced] = []
    # Most lines of a value begin in small letters, as no label does.
    said = [
        (_role(cell, family) if cell.text.text[:1].isupper() else cell.role, cell.text)
        for cell in block.cells
        if cell.role != "column"
    ]
    for role, group in groupby(said, key=itemgetter(0)):
        texts = [text for _, text in group]
        if role == "label":
            labels, number = _without_number(texts)
            noise += [number] if number else []
            bare += labels
            continue
        found = _label(labels, family)
        known = known or found is not None
        value = _value(found, labels, texts, family)
        if value.texts:
            values.append(value)
            bare = [text for text in bare if text not in labels]
        else:  # signs alone are no text of either language
            bare += texts
        labels = []
    if not known:
        return None
    return Sheet(block.section, block.heading, [], bare, noise, block.by_language, together(values))


def _role(cell: Cell, family: FamilyRules) -> str:
    """What a cell is that begins with a capital; the other language may have its labels in a column of its own.

    No sentence ends there.
    """
    if cell.role == "label":
        return cell.role
    text = cell.text.text
    may = len(text) <= _LONGEST_LABEL and not text.endswith(".")
    return "label" if may and family.label(label_key(text)) else cell.role


def _without_number(lines: Sequence[Traced]) -> tuple[list[Traced], Traced | None]:
    """The lines of a label without the number of the row."""
    number = _ROW_NUMBER.match(lines[0].text)
    if number is None:
        return list(lines), None
    rest = lines[0][number.end() :]
    return [*([rest] if rest else []), *lines[1:]], lines[0][: number.end()].strip()


def _label(lines: Sequence[Traced], family: FamilyRules) -> Label | None:
    if not lines:
        return None
    looked = LabelLines([line.text for line in lines], family.phrases)
    label = looked.pure(0)
    return looked.completed(label, len(lines), {}) if label else None


def _value(label: Label | None, lines: Sequence[Traced], texts: Sequence[Traced], family: FamilyRules) -> ParallelValue:
    first: Language = next(iter(label.sides)) if label else "kk"
    labels = by_tongue(parted(lines, family.tongues, first))
    stripped = {language: own for language, text in labels.items() if (own := text.strip(_SIGNS))}
    return ParallelValue(
        kind=label.kind if label else "other",
        labels=stripped,
        texts=by_language(texts, stripped, family.tongues, first, rows=False),
        matched=_matched(label),
        woven=[],
    )


def _matched(label: Label | None) -> str | None:
    """What a misspelt label was taken for; empty for one that a list has, None for one that none has."""
    if label is None:
        return None
    near = [side.taken.whole for side in label.sides.values() if not side.taken.exact]
    return "; ".join([phrase.printed for phrase in near if phrase])
