"""Label cells and value cells to criteria."""

from kqparse.model import CriterionKind, Language
from kqparse.records import Block, Cell, Sheet, Sheets, Split, Value
from kqparse.text.traced import Traced, join

_MOST_LABEL_WORDS = 6
_SENTENCE_ENDS = (".", ";", ":", ",")


def sheets(split: Split) -> Sheets:
    """The criteria of every block."""
    return Sheets(split, [_sheet(block) for block in split.blocks])


class _Open:
    """A criterion whose text is still being gathered."""

    def __init__(self, label: Traced | None, kind: CriterionKind = "other", language: Language | None = None) -> None:
        self.label = label
        self.kind = kind
        self.language = language
        self.recognised = language is not None
        self.cells: list[Traced] = []

    def done(self) -> Value | None:
        """The criterion, None where a label has no text."""
        if not self.cells:
            return None
        label = self.label.tidy() if self.label else None
        return Value(self.kind, label, self.language, join(self.cells).tidy(), self.recognised)


def _sheet(block: Block) -> Sheet:
    found: list[_Open] = []
    noise: list[Traced] = []
    for index, cell in enumerate(block.cells):
        if cell.role == "column":
            noise.append(cell.text)
        elif cell.role == "label":
            found.append(_Open(cell.text, cell.kind or "other", cell.language))
        elif _unknown_label(block.cells, index, found):
            found.append(_Open(cell.text))
        else:
            if not found:
                found.append(_Open(None))
            found[-1].cells.append(cell.text)
    return Sheet(
        section=block.section,
        heading=block.heading,
        values=[value for entry in found if (value := entry.done())],
        bare=[entry.label for entry in found if entry.label and not entry.cells],
        noise=noise,
    )


def _unknown_label(cells: list[Cell], index: int, found: list[_Open]) -> bool:
    """Whether a cell stands where a label does and looks like one: few words, a capital first, no closing sign.

    It must follow the heads of the columns or a text that is complete, and have a text of its own behind it.
    """
    text = cells[index].text.text
    if not text[:1].isupper() or text.endswith(_SENTENCE_ENDS) or len(text.split()) > _MOST_LABEL_WORDS:
        return False
    if index + 1 >= len(cells) or cells[index + 1].role != "value":
        return False
    before = cells[index - 1] if index else None
    if before is None or before.role == "column":
        return True
    return before.role == "value" and before.text.text.endswith((".", ";")) and bool(found and found[-1].cells)
