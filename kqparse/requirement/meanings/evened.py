"""Places that begin or end within brackets, evened, and brackets that have lost their partner."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kqparse.requirement.clauses.parts import LINKS
from kqparse.requirement.shapes import Condition, Place, Places, Way, Work, merged
from kqparse.requirement.tokens.lexer import Kind, Token

_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_SILENT = frozenset[Kind]({"colon", "comma", "dash", "list_mark", "semicolon", "sign", "stop"})
"""What says nothing at the end of a text."""
_LONGEST_MARK = 2
"""Characters before a closing bracket that are the mark of an entry with it: б), 12)."""
_PAIRS = (("(", ")"), ("[", "]"))


def evened(ways: Sequence[Way], text: str) -> tuple[Way, ...]:
    """The ways of a text, whose brackets may hold one of them: `стаж 3 года (остальным – 5 лет)`."""
    if "(" not in text and "[" not in text:
        return tuple(ways)
    return tuple(
        Way(tuple(_condition(each, text) for each in way.conditions), _places(way.places, text)) for way in ways
    )


def _condition(condition: Condition, text: str) -> Condition:
    places = _places(condition.places, text)
    if isinstance(condition, Work) and condition.includes:
        return replace(condition, places=places, includes=tuple(_part(each, text) for each in condition.includes))
    return condition if places is condition.places else replace(condition, places=places)


def _part(part: Work, text: str) -> Work:
    return replace(part, places=_places(part.places, text), includes=tuple(_part(each, text) for each in part.includes))


def _places(places: Places, text: str) -> Places:
    own = tuple(_place(place, text) for place in places)
    return places if own == places else merged(own)


def _place(place: Place, text: str) -> Place:
    start, end = place
    for opening, closing in _PAIRS:
        more = text.count(opening, start, end) - text.count(closing, start, end)
        if more > 0 and text.startswith(opening, end - 1):
            end -= 1
        elif more > 0 and text.startswith(closing, end):
            end += 1
        elif more < 0 and text.startswith(closing, end - 1):
            end -= 1
        elif more < 0 and text.startswith(closing, start):
            start += 1
    own = text[start:end]
    return (end - len(own.lstrip()), start + len(own.rstrip())) if own.strip() else place


def loose(tokens: Sequence[Token], text: str) -> list[Place]:
    """The places of brackets without a partner, those in a row as one, and of the connector that ends a text."""
    found: list[Place] = []
    begin = end = 0
    bracketed = "(" in text or ")" in text or "[" in text or "]" in text
    for before, token in pairwise([Token("sign", 0, 0), *tokens]) if bracketed else ():
        if token.kind != "sign" or not _is_loose(before, token, text):
            continue
        if begin < end < token.start:
            found.append((begin, end))
            begin = end
        begin, end = token.start if begin == end else begin, token.end
    if begin < end:
        found.append((begin, end))
    at = len(tokens)
    while at and tokens[at - 1].kind in _SILENT:
        at -= 1
    last = tokens[at - 1] if at else None
    if last and last.kind in LINKS and last.value is None and not last.weak:
        # A capital alone is an initial.
        initial = last.end - last.start == 1 and text[last.start].isupper()
        found += [] if initial else [(last.start, last.end)]
    return found


def _is_loose(before: Token, sign: Token, text: str) -> bool:
    """Whether a sign is a bracket, which has no partner then."""
    marks = before.end == sign.start and before.end - before.start <= _LONGEST_MARK and text[before.start].isalnum()
    return text[sign.start] in _OPENING or (text[sign.start] in _CLOSING and not marks)
