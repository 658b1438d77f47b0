"""A paragraph of a Word document while it is read."""

from kqparse.read.docx.numbering import Numbering
from kqparse.read.docx.styles import Styles
from kqparse.read.flow import Block


class OpenParagraph:
    """What is known of a paragraph before it ends; `merged` says that its mark is deleted."""

    __slots__ = ("boxes", "level", "list", "merged", "pieces", "style")

    def __init__(self, pieces: list[str]) -> None:
        self.pieces = pieces
        self.boxes: list[Block] = []
        self.style: str | None = None
        self.list: str | None = None
        self.level: int | None = None
        self.merged = False

    def number(self, numbering: Numbering, styles: Styles) -> str:
        """The number before its text, which counts; nothing if it has none."""
        if self.list is None and not styles.numbers:
            return ""
        style = self.style or styles.default
        own, level = styles.numbers.get(style or "", ("", None))
        number_id = self.list if self.list is not None else own
        if not number_id:
            return ""
        if self.level is not None:
            level = self.level
        if level is None:
            level = numbering.level_of_style(number_id, style)
        return numbering.next(number_id, level)
