"""Lines that belong together, because they begin or end in the middle of a phrase."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

SIGNS = " ,;:./*>•▪►|" + DASHES
"""Signs at the edges of headings that are no part of them."""
_NUMBER = late_pattern(r"(?<![\s(№–—-])[\s(№–—-]++[0-9]{1,2}(?:-[0-9]{1,2}){0,3}\)?\s*\Z")
"""The number that a unit has in the codes of its posts, behind its name."""
_OPEN = (",", "(", "«", "/", "№", *DASHES)
_CONTINUING = (",", ";", ")", "/", "(", ".", "»", *DASHES)
_QUOTES = ("«»", "“”", '""')
_QUOTE = late_pattern('[«»“”"]')
_LONGEST_BRACKET = 4
"""Lines that an open bracket holds together at most."""


class Group(Struct, frozen=True):
    """Lines that belong together: each but the first goes on with the one before."""

    lines: list[Paragraph]
    text: str


def without_number(text: str) -> str:
    """A heading without the number of the unit that it ends with: Кадр бөлімі – 02."""
    end = text.rstrip()[-1:]
    return _NUMBER.sub("", text, 1) if end.isdecimal() or end == ")" else text


def begins_anew(text: str) -> bool:
    """Whether a line begins as a heading does: with a capital, a figure or a quotation mark."""
    return not text[:1].islower() and not text.startswith(_CONTINUING)


def grouped(lines: Sequence[Paragraph]) -> list[Group]:
    """Lines in groups; a line that ends open, or in brackets or a quotation still open, is gone on with."""
    groups: list[list[Paragraph]] = []
    depth, quoted = 0, [0] * len(_QUOTES)
    for line in lines:
        text = line.text
        inside = depth > 0 and len(groups[-1]) < _LONGEST_BRACKET
        marked = _QUOTE.search(text) is not None
        inside = inside or (marked and any(map(_closes, _QUOTES, quoted, [text] * len(_QUOTES))))
        if groups and (inside or not begins_anew(text) or groups[-1][-1].text.endswith(_OPEN)):
            groups[-1].append(line)
        else:
            groups.append([line])
            depth, quoted = 0, [0] * len(_QUOTES)
        if marked:
            quoted = [max(before + _opens(quotes, text), 0) for quotes, before in zip(_QUOTES, quoted, strict=True)]
        if depth or "(" in text:
            depth = max(depth + text.count("(") - text.count(")"), 0)
    return [Group(group, " ".join([line.text for line in group])) for group in groups]


def _opens(quotes: str, text: str) -> int:
    """How many quotations a line leaves open; the sign that opens some closes them, too."""
    if quotes[0] == quotes[1]:
        return text.count(quotes[0])
    return text.count(quotes[0]) - text.count(quotes[1])


def _closes(quotes: str, before: int, text: str) -> bool:
    """Whether a line closes a quotation that the lines before it have left open."""
    if quotes[0] == quotes[1]:
        return before % 2 == 1 == text.count(quotes[0]) % 2
    return before > 0 > _opens(quotes, text)


def within(lines: Sequence[Paragraph], start: int, end: int) -> list[Paragraph]:
    """What of lines in ascending order lies in `[start, end)`."""
    first = bisect_right(lines, start, key=attrgetter("end"))
    last = bisect_left(lines, end, key=attrgetter("start"))
    return [part for line in lines[first:last] if (part := line.clipped(start, end))]


def joined(lines: Sequence[Paragraph]) -> Traced | None:
    """Lines as running text."""
    return join([line.traced() for line in lines]).tidy() if lines else None


def trimmed(title: Traced) -> Traced | None:
    """A title without signs at its ends, and without a bracket there that nothing closes."""
    bare = title.strip(SIGNS)
    while bare.text.endswith("("):
        bare = bare[:-1].strip(SIGNS)
    return bare or None
