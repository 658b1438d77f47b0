"""An education text as units: names of fields, words around them, signs, and what is neither."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kqparse.grammar.field_lexicon import Name
from kqparse.grammar.field_tables import WordKind
from kqparse.grammar.field_tokens import Token
from kqparse.grammar.fields import FieldRules
from kqparse.model import Language, Span

SignKind = Literal["close", "colon", "comma", "dash", "end", "marker", "open", "quote", "semi", "slash"]
UnitKind = WordKind | SignKind | Literal["code", "name", "taken", "word"]

_SIGNS: dict[str, SignKind | Literal["and"]] = {
    ",": "comma",
    ";": "semi",
    ":": "colon",
    "/": "slash",
    "&": "and",
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys('«»"“”„', "quote"),
    **dict.fromkeys(".!?…", "end"),
    **dict.fromkeys("–—-", "dash"),
}


class Unit(NamedTuple):
    """A stretch of tokens that belong together.

    Attributes:
        kind: what it is.
        start, end: offsets in the text.
        first, last: its tokens `[first, last)`.
        names: the names that it may be; several where they have the same words.
        within: for an area with its part in brackets the names of that part.
    """

    kind: UnitKind
    start: int
    end: int
    first: int
    last: int
    names: Sequence[Name] = ()
    within: Sequence[Name] = ()


def units_of(found: Sequence[Token], language: Language, rules: FieldRules, taken: Sequence[Span]) -> list[Unit]:
    """The units of a text in order; the longest name or phrase from each place on, a phrase where both are as long."""
    own = rules.of(language)
    blocked = _blocked(found, taken)
    names = [None if shut else own.tree.number(token) for token, shut in zip(found, blocked, strict=True)]
    words = [own.words.number(token) for token in found]
    units: list[Unit] = []
    at = 0
    while at < len(found):
        many, known = own.tree.longest(names, at)
        if many and known[0].lists and _among_commas(found, at, at + many):
            many, known = own.tree.longest(names, at, many - 1)
        few, kinds = own.words.longest(words, at)
        if few and few >= many:
            kind, length, known = kinds[0], few, []
        elif many:
            kind, length = "name", many
        else:
            kind, length = _alone(found[at], shut=blocked[at]), 1
        last = at + length
        units.append(Unit(kind, found[at].start, found[last - 1].end, at, last, known))
        at = last
    return _with_parts(units)


def _among_commas(found: Sequence[Token], first: int, last: int) -> bool:
    """Whether a stretch of tokens stands in a list of commas."""
    return any(0 <= at < len(found) and found[at].text == "," for at in (first - 1, last))


def _alone(token: Token, *, shut: bool) -> UnitKind:
    """What a token is that no list knows."""
    if token.kind == "marker":
        return "marker"
    if token.kind == "sign":
        return _SIGNS[token.text]
    if shut:
        return "taken"
    return "code" if token.kind == "code" else "word"


def _blocked(found: Sequence[Token], taken: Sequence[Span]) -> list[bool]:
    """For each token whether it lies in what is understood already."""
    blocked: list[bool] = []
    spans = sorted(taken)
    at = 0
    for token in found:
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        blocked.append(at < len(spans) and spans[at][0] < token.end)
    return blocked


def _with_parts(units: Sequence[Unit]) -> list[Unit]:
    """An area and its one part in brackets as one unit, where the code of either is within that of the other."""
    joined: list[Unit] = []
    at = 0
    while at < len(units):
        unit, behind = units[at], units[at + 1 : at + 4]
        at += 1
        if unit.kind == "name" and [other.kind for other in behind] == ["open", "name", "close"]:
            area, part = unit.names[0].entry.isced_f or "", behind[1].names[0].entry.isced_f or ""
            if area and part and (area.startswith(part) or part.startswith(area)):
                unit = unit._replace(end=behind[2].end, last=behind[2].last, within=behind[1].names)
                at += 3
        joined.append(unit)
    return joined
