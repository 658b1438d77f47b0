"""What the plain headings of a document tell about the others."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from kqparse.grammar.vocabulary.words import OfficeRules
from kqparse.split.headings.tails import Tail
from kqparse.split.prose.groups import SIGNS, grouped
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import stem, words
from kqparse.split.sheets.stretches import Stretch
from kqparse.text.fold import lower

_MOST_OWNER_WORDS = 8


class Titles(Struct, frozen=True):
    """How headings of the document begin and end, as far as they can be told from all else.

    Attributes:
        starts: first words of titles, in lower case.
        ends: their last words.
        owners: what names of units begin with, word by word as stems: `аудан әкімі аппар`.
    """

    starts: frozenset[str]
    ends: frozenset[str]
    owners: frozenset[str]


def titles(stretches: Iterable[tuple[Stretch, Sequence[Tail]]], offices: OfficeRules) -> Titles:
    """Read the lines before each tail of several parts; a title is plain where they are one group."""
    starts: set[str] = set()
    ends: set[str] = set()
    owners: set[str] = set()
    for stretch, tails in stretches:
        if not tails or len(tails[0].parts) < 2:
            continue
        groups = grouped(_heading_lines(stretch, tails[0]))
        title = words(groups[-1].text) if groups else []
        if title:
            ends.add(title[-1].lower())
        if title and len(groups) == 1:
            starts.add(title[0].lower())
        owners.update(owner for group in groups[:-1] for owner in _owners(group.text, offices))
    return Titles(frozenset(starts), frozenset(ends), frozenset(owners))


def _heading_lines(stretch: Stretch, tail: Tail) -> list[Paragraph]:
    """The lines before a tail, from the last one on that ends as a sentence does; the first may be a label's value."""
    own = [part for line in stretch.lines if (part := line.clipped(0, tail.start))]
    value = stretch.before == "label" and len(own) > 1 and own[0].led
    ended = [index + 1 for index, line in enumerate(own) if line.text.endswith((".", ";"))]
    return own[max([*ended, int(value)]) :]


def owner_key(found: Sequence[str]) -> str | None:
    """Words as `Titles.owners` has them; None if they are too many."""
    return " ".join(map(stem, found)) if len(found) <= _MOST_OWNER_WORDS else None


def _owners(text: str, offices: OfficeRules) -> list[str]:
    """What a line that ends with the name of a unit begins with, word by word."""
    if not offices.unit.ends(lower(text.rstrip(SIGNS))):
        return []
    found = words(text)
    return [key for end in range(1, min(len(found), _MOST_OWNER_WORDS + 1)) if (key := owner_key(found[:end]))]
