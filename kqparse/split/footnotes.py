"""Footnotes and endnotes, which a format tells apart from its text: passages of their own wherever they are called."""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.model import Span
from kqparse.records import Aside
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut


class WithoutNotes(NamedTuple):
    """A text with blanks for its notes, and the notes."""

    text: EditedText
    notes: Sequence[Aside]


def without_notes(text: EditedText, spans: Sequence[Span]) -> WithoutNotes:
    """Take the notes out of a text; `spans` tell where they stand in the source, in order."""
    pieces: list[str] = []
    found: list[Aside] = []
    at = 0
    for start, end in ((text.edited(start), text.edited(end)) for start, end in spans):
        if not at <= start < end <= len(text.text):
            continue  # a stranger's record may hold spans that are none
        pieces += (text.text[at:start], " " * (end - start))
        found.append(Aside("note", cut(text, start, end).tidy()))
        at = end
    return WithoutNotes(text.replaced("".join([*pieces, text.text[at:]])), found) if found else WithoutNotes(text, ())
