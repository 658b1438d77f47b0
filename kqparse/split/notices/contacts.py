"""Telephones, addresses of the net and of streets in a stretch of a notice, and the text around them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.marks import BULLETS, WORD, Segment, Within, sentences

_MAIL = late_pattern(r"[\w.+-]{1,64}@[\w-]{1,64}\.")
_CITY = late_pattern(r"[0-9](?<!\w[0-9])[0-9]{1,2}-[0-9]{2}-[0-9]{2}(?!\w)")
"""A number within a city: 24-35-46."""
_COUNTRY = late_pattern(
    r"(?<![\w-])(?:\+7|8)\s?[-(]\s?\(?[0-9]{3,5}\)?|(?<!\w)(?:\+7|8)\s?[0-9]{3}\s[0-9]{3}[\s-][0-9]{2}[\s-]?[0-9]{2}"
    r"|(?<!\w)(?:\+7|8)7[0-9]{9}(?!\w)"
)
_PAGE = late_pattern(r"https?://|www\.")
_PICTURE = late_pattern("[\u260e\u2709\U0001f4cd\U0001f4de\U0001f4e7\U0001f4e9\U0001f4f1\U0001f4f2]")
"""A place, a telephone, a letter."""
_SIGN = late_pattern(rf"[@8]|-[0-9]|\+7|://|www\.|{_PICTURE.pattern}")
"""What one of them has at least; most sentences have no such sign, and none is looked for in them."""
_COMMA = late_pattern(r",\s")
_SHORT = late_pattern(r"(?<![^\W\d_])[^\W\d_]{1,2}\.\s*$")
_NEAR = 8
"""The full stop of a short word, for a town or a street, ends no sentence; blanks behind it are few."""
_ITEM = late_pattern(rf"\s*[{BULLETS}]")
_LEAD = late_pattern(r"([.;]\s+)[^\W\d_]{2,40}:\s*$")
"""A word alone behind a sentence, with a colon: Дәрігерге: …"""
_LONGEST_LED = 40
_FORMS = (_MAIL, _CITY, _COUNTRY, _PAGE, _PICTURE)


def names_contact(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch `[start, end)` has a telephone or an address of the net."""
    stop = len(text) if end is None else end
    if not _SIGN.search(text, start, stop):
        return False
    return any(form.search(text, start, stop) for form in _FORMS)


def streets(own: Within, rules: NoticeRules) -> list[int]:
    """Where a paragraph names a street and a house, or a room, that says nothing else.

    In an item of a list, beside other words and first below their label it may be where work is done.
    """
    return [] if _ITEM.match(own.small) else [low for low, _ in own.find(rules.streets)]


def plain(text: str, start: int, end: int, houses: Sequence[int] = ()) -> Iterator[Segment]:
    """Text between marks, from the first sentence on that names a telephone or an address set apart.

    Args:
        text: the paragraph.
        start, end: the stretch.
        houses: where `streets` are in the paragraph.
    """
    if start >= end:
        return

    def reached(low: int, high: int) -> bool:
        return names_contact(text, low, high) or any(low <= house < high for house in houses)

    parts = _sentences(text, start, end) if reached(start, end) else ()
    low = begin = end
    for first, high in parts:
        if reached(first, high):
            # What the address is for may stand before a colon.
            low = begin if text[begin:first].rstrip().endswith(":") and first - begin <= _LONGEST_LED else first
            # Behind what is asked in its sentence a comma parts it: стаж 3 года, резюме направлять на …
            commas = [sign.end() for sign in _COMMA.finditer(text, first, high)] if first == start > 0 else []
            low = next((at for at, stop in pairwise([*commas, high]) if reached(at, stop)), low)
            break
        begin = first
    # A last sentence may lead to what is asked of one post behind it.
    lead = _LEAD.search(text, start, low)
    at = lead.end(1) if lead else low
    for role, begin, stop in (("text", start, at), ("text", at, low), ("aside", low, end)):
        if begin < stop and WORD.search(text, begin, stop):
            yield Segment("text" if role == "text" else "aside", begin, stop)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch, those that the full stop of a short word parts in one: г. Айдарлы, ул. Абая, 5."""
    low = start
    for _, high in sentences(text, start, end):
        if high == end or not _SHORT.search(text, max(high - _NEAR, low), high):
            yield low, high
            low = high
