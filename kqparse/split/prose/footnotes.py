"""Footnotes and endnotes, which a format or a raised sign tells: passages of their own wherever they are called."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import Aside
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

_SIGNS = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_SIGNED = late_pattern(rf"(?:\A|(?<=\n))[^\S\n]*([{_SIGNS}]{{1,2}})\s?(?=[^\W\d_])[^\n]*")
"""A line that begins with a raised number."""
_FURTHER = late_pattern(r"(?<![.;!?])\n[^\S\n]*([^\W\d_])(?!\))[^\n]*")
"""A line below one that no sentence ends with."""


class WithoutNotes(NamedTuple):
    """A text with blanks for its notes, and the notes."""

    text: EditedText
    notes: Sequence[Aside]


def without_notes(text: EditedText, spans: Sequence[Span]) -> WithoutNotes:
    """Take the notes out of a text; `spans` tell where they stand in the source, in order, besides those with signs."""
    places = [(text.edited(start), text.edited(end)) for start, end in spans]
    # To look for one sign after the other is many times as fast as for all of them at once.
    if any(map(text.text.__contains__, _SIGNS)):
        places = sorted([*places, *_signed(text)])
    pieces: list[str] = []
    found: list[Aside] = []
    at = 0
    for start, end in places:
        if not at <= start < end <= len(text.text):
            continue  # a stranger's record may hold spans that are none
        pieces += (text.text[at:start], " " * (end - start))
        found.append(Aside("note", cut(text, start, end).tidy()))
        at = end
    return WithoutNotes(text.replaced("".join([*pieces, text.text[at:]])), found) if found else WithoutNotes(text, ())


def _signed(text: EditedText) -> Iterator[Span]:
    """Lines that begin with the raised number that the source has behind a word before them.

    Lines that begin in small letters go on with them; any others may be of the text: ¹ По приказу ↵ 2. Экономист.
    """
    for match in _SIGNED.finditer(text.text):
        start, end = match.start(1), match.end()
        while (further := _FURTHER.match(text.text, end)) and further[1].islower():
            end = further.end()
        called = text.source.find(match[1], 0, text.source_start(start))
        if called > 0 and not text.source[called - 1].isspace():
            yield start, end
