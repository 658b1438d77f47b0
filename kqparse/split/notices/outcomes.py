"""Texts that tell how a competition ended."""

from collections.abc import Sequence

from kqparse.grammar.notices import NoticeRules
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower

_MOST_HEADINGS, _LONGEST_HEADING = 3, 80
"""Pieces of a text in which its heading is looked for, and its characters."""


def is_outcome(pieces: Sequence[Piece], rules: NoticeRules) -> bool:
    """Whether one of the first lines says that the text tells how a competition ended, and none is called for."""
    first = [piece for piece in pieces[:_MOST_HEADINGS] if piece.segment.start == 0]
    if not any(rules.outcomes.match(lower(piece.para.text[:_LONGEST_HEADING])) for piece in first):
        return False
    calls = (piece.text.text for piece in pieces if piece.segment.role == "call")
    return not any(rules.announcing.search(lower(call)) for call in calls)
