"""An education text as units: names of fields, words around them, signs, and what is neither."""

import sys
from collections.abc import Sequence, Set
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.fields.lexicon import Name, Phrase
from kqparse.grammar.fields.rules import FieldRules, LanguageRules
from kqparse.grammar.fields.tables import WordKind
from kqparse.grammar.fields.tokens import Token
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


_NO_NAMES: list[Name] = []
_NO_PHRASES: list[Phrase] = []
_NEITHER = (False, False)
_LEADS = frozenset[UnitKind]({"head", "link"})
"""What leads to a name as a whole, be the word for education in it: a specialty in quotes may be called so."""
_BEHIND_ALL = sys.maxsize, sys.maxsize
"""The place behind everything."""


class Unit(Struct, frozen=True, gc=False):
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
    """The units of a text in order; the longest name or phrase from each place on, a phrase where both are as long.

    A name may go beyond what is taken («арнайы педагогика»), but does not lie within it.
    """
    blocked = _blocked(found, taken)
    finder = _Finder(found, rules.of(language), blocked, frozenset([end for _, end in taken]))
    units: list[Unit] = []
    at = 0
    while at < len(found):
        if finder.unknown[at]:
            token = found[at]
            units.append(Unit(_alone(token, shut=blocked[at]), token.start, token.end, at, at + 1))
            at += 1
            continue
        unit = finder.at(at, led=bool(units) and units[-1].kind in _LEADS)
        before = units[-1].kind if units else ""
        if unit.kind == "education" and (before == "head" or (before == "quote" and _ends_quote(found, unit.last))):
            # Education as an area: высшее образование в сфере образования, по направлению «Образование».
            unit = finder.name_at(at) or unit
        units.append(unit)
        at = unit.last
    return _with_parts(units)


class _Finder:
    """Finds what stands at a token.

    Attributes:
        unknown: for each token whether nothing in a list begins with it, as with most.
    """

    def __init__(self, found: Sequence[Token], own: LanguageRules, blocked: Sequence[bool], ends: Set[int]) -> None:
        self._found = found
        self._own = own
        self._blocked = blocked
        self._ends = ends
        self._names: list[int | None] = []
        self._words: list[int | None] = []
        self._begins: list[tuple[bool, bool]] = []
        for token in found:
            if token.kind == "word":
                name, word, named, led = own.numbers(token.text)
            else:
                name = word = own.tree.sign(token)
                named = led = name in own.opening
            self._names.append(name)
            self._words.append(word)
            self._begins.append((named, led))
        self.unknown = [both == _NEITHER for both in self._begins]

    def at(self, at: int, *, led: bool = False) -> Unit:
        """The unit that begins at a token; `led` says that a word for a speciality stands before it."""
        named, told = self._begins[at]
        many, names = self._name(at, led=led) if named else (0, _NO_NAMES)
        few, phrases = self._own.words.longest(self._words, at) if told else (0, _NO_PHRASES)
        if few and (few > many or (few == many and not self._rather(at, few, names, phrases))):
            return self._unit(phrases[0].kind, at, few)
        if many:
            return self._unit("name", at, many, names)
        return self._unit(_alone(self._found[at], shut=self._blocked[at]), at, 1)

    def name_at(self, at: int) -> Unit | None:
        """The name of a field that begins at a token, None where none does."""
        many, names = self._name(at, led=True)
        return self._unit("name", at, many, names) if many else None

    def _name(self, at: int, *, led: bool) -> tuple[int, list[Name]]:
        length, names = self._own.tree.longest(self._names, at)
        if not names:
            return 0, []
        if names[0].lists and _among_commas(self._found, at, at + length):
            length, names = self._own.tree.longest(self._names, at, length - 1)
        begins = not at or self._blocked[at - 1]
        last = at + length - 1
        if length > 1 and not led and self._blocked[last] and (begins or self._found[last].end not in self._ends):
            # The word for education belongs to the level before the name: высшее | музыкальное | образование. What is
            # understood already does not begin within a name: экономика | ғылымдарының кандидаты.
            less = self._own.tree.longest(self._names, at, length - 1)
            length, names = less if less[1] else (length, names)
        if at and begins and self._blocked[at] and self._described(at + length - 1):
            # A word of the level begins no adjective: среднее специальное | педагогическое.
            return 0, []
        for name in names:
            if name.short:
                keys = self._keys(at, length)
                names = [name for name in names if name.fits(keys)]
                break
        return (length, names) if names and not all(self._blocked[at : at + length]) else (0, [])

    def _described(self, at: int) -> bool:
        """Whether a token is an adjective, of which the word for education makes a field."""
        token = self._found[at]
        return token.kind == "word" and self._own.forms.key(token.text).endswith(self._own.adjective)

    def _rather(self, at: int, length: int, names: Sequence[Name], phrases: Sequence[Phrase]) -> bool:
        """Whether words are a name as they stand and a phrase only by their endings: байланыс, not байланысты."""
        keys = self._keys(at, length)
        return any(name.words == keys for name in names) and all(phrase.words != keys for phrase in phrases)

    def _keys(self, at: int, length: int) -> tuple[str, ...]:
        key = self._own.forms.key
        return tuple(key(token.text) for token in self._found[at : at + length] if token.kind == "word")

    def _unit(self, kind: UnitKind, at: int, length: int, names: Sequence[Name] = ()) -> Unit:
        return Unit(kind, self._found[at].start, self._found[at + length - 1].end, at, at + length, names)


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


def _ends_quote(found: Sequence[Token], at: int) -> bool:
    return at < len(found) and found[at].kind == "sign" and _SIGNS[found[at].text] == "quote"


def _blocked(found: Sequence[Token], taken: Sequence[Span]) -> list[bool]:
    """For each token whether it lies in what is understood already."""
    blocked: list[bool] = []
    spans = iter(sorted(taken))
    begin, stop = next(spans, _BEHIND_ALL)
    for token in found:
        while stop <= token.start:
            begin, stop = next(spans, _BEHIND_ALL)
        blocked.append(begin < token.end)
    return blocked


def _with_parts(units: list[Unit]) -> list[Unit]:
    """An area and its one part in brackets as one unit, where the code of either is within that of the other."""
    if "open" not in {unit.kind for unit in units}:
        return units
    joined: list[Unit] = []
    at = 0
    while at < len(units):
        unit, behind = units[at], units[at + 1 : at + 4]
        at += 1
        if unit.kind == "name" and [other.kind for other in behind] == ["open", "name", "close"]:
            area, part = unit.names[0].entry.isced_f or "", behind[1].names[0].entry.isced_f or ""
            if area and part and (area.startswith(part) or part.startswith(area)):
                unit = replace(unit, end=behind[2].end, last=behind[2].last, within=behind[1].names)
                at += 3
        joined.append(unit)
    return joined
