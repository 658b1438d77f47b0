"""Label cells and value cells to criteria."""

from kqparse.criteria.entries import entries
from kqparse.model import CriterionKind, Language
from kqparse.records import Block, Cell, Sheet, Value
from kqparse.text.traced import Traced, join

_MOST_LABEL_WORDS = 6
_MOST_WORDS_BEFORE_COLON = 3
_SENTENCE_ENDS = (".", ";", ":", ",")


class _Open:
    """A criterion whose text is still being gathered."""

    def __init__(self, label: Traced | None, cell: Cell | None = None) -> None:
        self.label = label
        self.kind: CriterionKind = (cell and cell.kind) or "other"
        self.language: Language | None = cell.language if cell else None
        self.recognised = self.language is not None
        self.matched = cell.matched if cell else ""
        self.cells: list[Traced] = []

    def done(self) -> Value | None:
        """The criterion, None where a label has no text."""
        if not self.cells:
            return None
        label = self.label.strip(" :").tidy() if self.label else None
        text, listed = join(self.cells).tidy(), entries(self.kind, self.cells)
        return Value(self.kind, label, self.language, text, self.recognised, [], listed, matched=self.matched)


def sheet(block: Block) -> Sheet:
    """The criteria of a block of label cells and value cells."""
    found: list[_Open] = []
    noise: list[Traced] = []
    for index, cell in enumerate(block.cells):
        if cell.role == "column":
            noise.append(cell.text)
        elif cell.role == "label" and not _says(block.cells, index, found):
            found.append(_Open(cell.text, cell))
        elif cell.role != "label" and _unknown_label(block.cells, index, found):
            found.append(_Open(cell.text))
        else:
            if not found or (cell.role == "value" and cell.kind):  # told by its place it has a kind of its own
                found.append(_Open(None, cell))
            found[-1].cells.append(cell.text)
    return Sheet(
        section=block.section,
        heading=block.heading,
        values=[value for entry in found if (value := entry.done())],
        bare=[entry.label for entry in found if entry.label and not entry.cells],
        noise=noise,
    )


def _says(cells: list[Cell], index: int, found: list[_Open]) -> bool:
    """Whether words of a label are all that its criterion says: a sentence under a label of their own, with no text."""
    cell, last = cells[index], found[-1] if found else None
    stopped = cell.text.of.text.startswith(".", cell.text.end)
    if last is None or last.cells or not stopped or cells[index - 1].role != "label":
        return False
    bare = index + 1 == len(cells) or cells[index + 1].role != "value"
    return bare and (last.kind, last.language) == (cell.kind, cell.language)


def _unknown_label(cells: list[Cell], index: int, found: list[_Open]) -> bool:
    """Whether a cell stands where a label does and looks like one: few words, a capital first, no closing sign.

    It must have a text of its own behind it, and begin a row: behind the heads of columns, behind a text that is
    complete, or with its own text on the same line.
    """
    following = cells[index + 1] if index + 1 < len(cells) else None
    if (
        cells[index].goes_on
        or following is None
        or following.role != "value"
        or not _label_like(cells[index].text.text)
    ):
        return False
    if not _led(cells[index].text) and any(_led(cell.text) for cell in cells[:index] if cell.role == "label"):
        return False
    before = cells[index - 1] if index else None
    if before is None or before.role == "column":
        return True
    if before.role == "label" or not found or not found[-1].cells:
        return False
    beside = _one_line(cells[index].text, following.text) and not _one_line(before.text, cells[index].text)
    return beside or (before.text.text.endswith((".", ";")) and not _goes_on(cells[index].text, following.text))


def _goes_on(text: Traced, following: Traced) -> bool:
    """Whether a line without a tab is one of a text that the line behind it goes on with."""
    return not _led(text) and ("," in text.text or following.text[:1].islower())


def _label_like(text: str) -> bool:
    words = text.split()
    if not text[:1].isupper() or text.endswith(_SENTENCE_ENDS):
        # A colon ends a label of few words; behind more it opens a list.
        return text[:1].isupper() and text.endswith(":") and len(words) <= _MOST_WORDS_BEFORE_COLON
    return len(words) <= _MOST_LABEL_WORDS


def _led(text: Traced) -> bool:
    """Whether a tab stands before a text on its line."""
    written = text.of.text
    return "\t" in written[written.rfind("\n", 0, text.start) + 1 : text.start]


def _one_line(one: Traced, other: Traced) -> bool:
    return "\n" not in one.of.text[one.end : other.start]
