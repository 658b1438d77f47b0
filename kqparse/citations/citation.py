"""What a citation of an act is, and what both languages need to read one."""

from functools import lru_cache

from kqparse.citations.tokens import Token
from kqparse.frozen import Frozen
from kqparse.grammar.acts.rules import ActRules, FormWord
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

REACH = 40
"""No issuer or list between a citation's parts has more words."""
_CODE_WORDS = 4
"""No name of a code has more words before the word for it."""
TITLED = frozenset({"code", "law"})
"""Forms of acts that a title alone tells."""
PARTS = frozenset({"date", "number", "quote"})


class Citation(Frozen, frozen=True):
    """A citation as offsets in a text: the whole, its parts, and the word for its form."""

    start: int
    end: int
    word: FormWord
    form_end: int
    date: tuple[int, int] | None
    number: tuple[int, int] | None
    title: tuple[int, int] | None
    issuer: tuple[int, int] | None

    def moved(self, by: int) -> "Citation":
        """The same in a text that begins so many characters earlier."""

        def shifted(span: tuple[int, int] | None) -> tuple[int, int] | None:
            return (span[0] + by, span[1] + by) if span else None

        places = (shifted(self.date), shifted(self.number), shifted(self.title), shifted(self.issuer))
        return Citation(self.start + by, self.end + by, self.word, self.form_end + by, *places)

    def parts(self, text: Traced) -> ActReferenceParts:
        """The citation as pieces of the text that it was found in."""

        def piece(span: tuple[int, int] | None) -> Traced | None:
            return (text[span[0] : span[1]].tidy() or None) if span and span[0] < span[1] else None

        return ActReferenceParts(
            text=text[self.start : self.end].tidy(),
            form=self.word.form,
            title=piece(self.title),
            issuer=piece(self.issuer),
            date=piece(self.date),
            number=piece(self.number),
        )


class Item:
    """The parts of one citation while they gather, as token indices or offsets; `word` names its form."""

    def __init__(self, word: FormWord) -> None:
        self.word = word
        self.date: tuple[int, int] | None = None
        self.number: tuple[int, int] | None = None
        self.title: tuple[int, int] | None = None
        self.issuer: tuple[int, int] | None = None
        self.start = -1
        self.end = -1

    def take(self, token: Token, inner: tuple[int, int]) -> bool:
        """Take a part; False if the item has one of this kind."""
        name = {"date": "date", "number": "number", "quote": "title"}[token.kind]
        if getattr(self, name) is not None:
            return False
        setattr(self, name, inner)
        self.reach(token)
        return True

    def reach(self, token: Token) -> None:
        """Stretch over a token."""
        self.start = token.start if self.start < 0 else min(self.start, token.start)
        self.end = max(self.end, token.end)

    def told(self) -> bool:
        """Whether there is enough to tell an act."""
        return bool(self.date or self.number or (self.title and self.word.form in TITLED))

    def listed(self) -> bool:
        """Whether there is enough to tell one of several acts that share a word for their form."""
        return bool(self.date or self.number or (self.told() and self.word.ending.plural))

    def citation(self, form_end: int, start: int, end: int) -> Citation:
        """The citation in its extent."""
        return Citation(start, end, self.word, form_end, self.date, self.number, self.title, self.issuer)


@lru_cache(maxsize=64)
def _lowered(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(lower, words))


class Reader:
    """What both languages need to read citations from tokens."""

    def __init__(self, text: str, found: list[Token], rules: ActRules) -> None:
        self.text = text
        self.small = lower(text)
        self.tokens = found
        self.rules = rules
        names = rules.names.table
        self.within = tuple(_lowered(tuple(names.within_ru)))
        self.stops = {"kk": _lowered(tuple(names.stops_kk)), "ru": _lowered(tuple(names.stops_ru))}
        self.joint = _lowered(tuple(names.joint))
        self.twofold = _lowered(tuple(names.twofold))
        self.before_date = _lowered(tuple(rules.table.dates.before))
        self.conjunctions = {"kk": _lowered(tuple(names.conjunctions_kk)), "ru": _lowered(tuple(names.conjunctions_ru))}

    def stopped(self, index: int) -> bool:
        """Whether a token is a point before a date and a number: Қаулысы. 2031 жылғы 24 қаңтар № 91."""
        kinds = [token.kind for token in self.tokens[index : index + 3]]
        return kinds == ["sign", "date", "number"] and self.text[self.tokens[index].start] == "."

    def figure(self, index: int) -> bool:
        """A word with a figure (33-бабына) is no part of a name."""
        return self.text[self.tokens[index].start].isdigit()

    def codes_before(self, at: int, floor: int, word: FormWord) -> list[Item]:
        """Codes named before token `at` that share the word for a code with one behind it, each known by its name."""
        found: list[Item] = []
        while word.form == "code" and word.ending.plural and at - 1 > floor:
            separator = self.small[self.tokens[at - 1].start : self.tokens[at - 1].end]
            if separator != "," and separator not in self.conjunctions[word.language]:
                break
            first = self._known_code(at - 1, floor, word)
            if first is None:
                break
            item = Item(word)
            item.title = (self.tokens[first].start, self.tokens[at - 2].end)
            item.reach(self.tokens[first])
            item.reach(self.tokens[at - 2])
            found.insert(0, item)
            at = first
        return found

    def _known_code(self, at: int, floor: int, word: FormWord) -> int | None:
        """Where the name of a known code begins that ends before token `at`; the longest."""
        for first in range(max(floor, at - _CODE_WORDS), at):
            if all(token.kind == "word" for token in self.tokens[first:at]):
                name = " ".join(self.text[self.tokens[first].start : self.tokens[at - 1].end].split())
                if self.rules.references.known_code(name, word.language, self.rules.endings):
                    return first
        return None

    def inner(self, token: Token) -> tuple[int, int]:
        """The part itself: a number without its sign, a title without its marks."""
        if token.kind == "quote":
            return token.start + 1, token.end - 1
        if token.kind == "number":
            match = self.rules.number.match(self.small, token.start)
            return match.span(1) if match else (token.start, token.end)
        return token.start, token.end
