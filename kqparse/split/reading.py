"""What a mechanism makes of a text."""

from collections.abc import Sequence

from kqparse.frozen import Frozen
from kqparse.records import AnnouncementParts, Aside, Block, ScaleParts
from kqparse.text.traced import Traced


class Reading(Frozen, frozen=True):
    """What a mechanism makes of a text.

    Attributes:
        blocks: one a post, in source order.
        asides: all other text, by kind.
        evidence: what shows how well the text fits the family.
        claimed: what is beside values and no part of any, as the numbers of labels.
        noise: heads of columns, numbers of rows.
        scales: in source order.
        prose: whether it read the paragraphs, links put back and page numbers taken out.
        pages: page numbers that it took out itself.
        announcement: what a call says of itself.
    """

    blocks: list[Block]
    asides: list[Aside]
    evidence: dict[str, int]
    claimed: Sequence[Traced] = ()
    noise: Sequence[Traced] = ()
    scales: Sequence[ScaleParts] = ()
    prose: bool = True
    pages: Sequence[Traced] = ()
    announcement: AnnouncementParts | None = None


def begins(block: Block) -> int:
    """Where a block stands: a table has its labels elsewhere."""
    title = block.heading.title
    return title.start if title else min((cell.text.start for cell in block.cells), default=0)
