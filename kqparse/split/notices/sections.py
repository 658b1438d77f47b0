"""Heads of sections that no list of labels has, told by their shape and by what stands below them.

Что взамен:
- оклад 180 000 тенге
"""

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import Final, Literal

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.notices.marks import BULLETS
from kqparse.split.notices.parts import Holder, Label, Run
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

OF_BODY: Final = "of_body"
"""What a section tells of the body that needs somebody: О нас: более 10 лет опыта."""
Section = CriterionKind | Literal["of_body"]

_LONGEST_HEAD = 70
_ENTRY = late_pattern(rf"[{BULLETS}]{{1,3}}\s*\w")
_SENTENCE = late_pattern(r"[.;,!]$|\d")
_MOST_BEHIND = 40
"""Pieces behind a section in which the label of what is asked is looked for: time stays linear."""
_ASKED = ("education", "experience", "qualification_requirements")


def section(pieces: Sequence[Piece], at: int, post: Holder | None, rules: NoticeRules) -> Section | None:
    """What the head of a section at `at` leads to, between the entries of one list and those of another.

    A known label anywhere in it tells that, else what its entries ask for or pay. Nothing told, it ends what is asked,
    but no duties: these may have heads of their own. Years of work beside a label of what is asked are those
    of the body.
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
    if asked := {entry.segment.kind for entry in entries if entry.segment.kind in _ASKED}:
        told = any(isinstance(cell, Label) and cell.kind in _ASKED for cell in post.cells)
        bodys = asked == {"experience"} and (told or _is_labelled(pieces, at + 1 + len(entries)))
        return OF_BODY if bodys else "qualification_requirements"
    paid = any(entry.segment.role in ("pay", "salary") for entry in entries)
    return "other" if paid or post.current() != "duties" else None


def _is_labelled(pieces: Sequence[Piece], first: int) -> bool:
    """Whether a label leads to what is asked of the post, behind a section of it that has none."""
    near = (piece.segment for piece in pieces[first : first + _MOST_BEHIND])
    asked = next((own for own in near if own.title or (own.role == "label" and own.kind in _ASKED)), None)
    return asked is not None and not asked.title


def _entries(pieces: Sequence[Piece], first: int) -> Iterator[Piece]:
    """The pieces of the entries of a list that begins with the piece `first`."""
    for piece in pieces[first:]:
        if not _ENTRY.match(piece.para.text):
            return
        yield piece


def is_tail_of_call(pieces: Sequence[Piece], at: int, post: Holder, alone: Set[int], rules: NoticeRules) -> bool:
    """Whether a sentence that a blank line parts from all that is said of a post, line by line, speaks of the call.

    What stands behind it up to the next label is, too: Конкурс проводится по правилам. `alone` are where paragraphs
    begin that a blank line stands before.
    """
    piece = pieces[at]
    last = post.cells[-1] if post.cells else None
    # What stands below a label is what it leads to, whatever parts the two.
    begun = last is not None and not isinstance(last, Label) and last.para is not piece.para
    if not begun or piece.segment.start or piece.para.start not in alone:
        return False
    behind = takewhile(lambda other: other.para is piece.para, pieces[at + 1 :])
    sentence = piece.text.text[0].isupper() and not piece.text.text.endswith((":", ";"))
    opened = [cell for cell in post.cells if isinstance(cell, Label) or cell.kind]
    parted = any(cell.para.start in alone for cell in opened[1:])
    told = bool(opened) and post.complete() and not parted
    speaks = told and sentence and rules.of_calls.search(lower(piece.para.text)) is not None
    return speaks and all(other.segment.role == "aside" for other in behind)


def group(piece: Piece, section: Traced | None) -> Holder:
    """What is asked of some categories below their heading, or of one post whose title ends that."""
    own = piece.segment
    categories = [piece.para[start:end] for start, end in own.places] or None
    if own.title is None:
        return Holder(categories=categories, section=section, phrase=piece.text)
    number = piece.para[slice(*own.point)].strip(' .)№«"') if own.point else None
    phrase = piece.para[own.point[1] if own.point else own.start : own.title[0]].strip(" .:,–—-")
    titled = number or None, piece.para[slice(*own.title)].tidy()
    return Holder(categories=categories, section=section, phrase=phrase, titled=titled)
