"""Heads of sections that no list of labels has, told by their shape and by what stands below them.

Что взамен:
- оклад 180 000 тенге
"""

from collections.abc import Iterator, Sequence

from kqparse.grammar.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.notices.marks import BULLETS
from kqparse.split.notices.parts import Holder, Run
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower

_LONGEST_HEAD = 70
_ENTRY = late_pattern(rf"[{BULLETS}]{{1,3}}\s*\w")
_SENTENCE = late_pattern(r"[.;,!]$|\d")
_ASKED = ("education", "experience", "qualification_requirements")


def section(pieces: Sequence[Piece], at: int, post: Holder | None, rules: NoticeRules) -> CriterionKind | None:
    """What the head of a section at `at` leads to, between the entries of one list and those of another.

    A known label anywhere in it tells that, else what its entries ask for or pay. Nothing told, it ends what is asked,
    but no duties: these may have heads of their own.
    """
    piece, last = pieces[at], post.cells[-1] if post and post.cells else None
    own = piece.text.text
    if post is None or not post.heading or not piece.whole or len(own) > _LONGEST_HEAD or _SENTENCE.search(own):
        return None
    if not own[0].isupper() or (last and not (isinstance(last, Run) and _ENTRY.match(last.para.text))):
        return None
    entries = list(_entries(pieces, at + 1))
    if not entries or any(entry.segment.title for entry in entries):
        return None
    small = lower(own)
    known = (forms.kind for forms in rules.labels if forms.kind and forms.finder.pattern.search(small))
    if kind := next(known, None):
        return kind
    if any(entry.segment.kind in _ASKED for entry in entries):
        return "qualification_requirements"
    paid = any(entry.segment.role in ("pay", "salary") for entry in entries)
    return "other" if paid or post.current() != "duties" else None


def _entries(pieces: Sequence[Piece], first: int) -> Iterator[Piece]:
    """The pieces of the entries of a list that begins with the piece `first`."""
    for piece in pieces[first:]:
        if not _ENTRY.match(piece.para.text):
            return
        yield piece
