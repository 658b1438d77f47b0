"""A paragraph of a Word document while it is read."""

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
