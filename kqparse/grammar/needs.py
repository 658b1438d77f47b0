"""What words forms need, and which they begin with: told from the forms themselves, before any is looked for.

A form needs all of its words but those that may be missing; of a choice it needs one. A text in which some needed word
stands three times has the form three times at most, whatever else it has.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from math import inf
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct

from kqparse.grammar.forms import TOKEN
from kqparse.late_pattern import late_pattern
from kqparse.text.seen import Count, Stem, Stems, WordCounts

_WORD = late_pattern(r"\w+")


class Needs:
    """How often forms of grammar may stand in a text at most."""

    def __init__(self, forms: Iterable[str], fold: Callable[[str], str] | None = None) -> None:
        """Take forms as `grammar.forms` has them; `fold` is what letters they are compared by."""
        self._forms = tuple(forms)
        self._fold = fold

    def most(self, words: WordCounts) -> float:
        """The most; infinite where some form needs no word."""
        own = words.folded(self._fold) if self._fold else words
        return sum(own.promising(self).values())

    def firsts(self, words: WordCounts) -> Stems | None:
        """The words with which those forms begin that may stand in a text; None where that is not known of all."""
        return self._edges(words, lambda form: form.firsts)

    def first_words(self, words: WordCounts) -> Stems | None:
        """The same for their first words, whatever signs stand before these."""
        return self._edges(words, lambda form: form.first_words)

    def last_words(self, words: WordCounts) -> Stems | None:
        """The same for their last words, whatever signs stand behind these."""
        return self._edges(words, lambda form: form.last_words)

    def needed_words(self, words: WordCounts) -> Stems | None:
        """One word that each of those forms needs, wherever it stands in it; None where one needs no one word."""
        return self._edges(words, lambda form: frozenset([form.needed]) if form.needed else None)

    def every_word(self) -> Stems | None:
        """All words of all forms, those that may be missing among them; None where a form has a value."""
        if any(form.valued for form in self._read):
            return None
        return frozenset(word for form in self._read for word in form.words)

    def _edges(self, words: WordCounts, of: Callable[["_Form"], Stems | None]) -> Stems | None:
        own = words.folded(self._fold) if self._fold else words
        found: set[Stem] = set()
        for at in own.promising(self):
            edge = of(self._read[at])
            if edge is None:
                return None
            found |= edge
        return frozenset(found)

    def within(self, words: WordCounts) -> Mapping[int, float]:
        """The forms whose words stand in a text; see `Promising`. Few are asked for more than one."""
        every = self._by_need
        found = [*every.without]
        for word in every.words.keys() & words.known:
            found += every.words[word]
        for stem, own in every.stems.items():
            if words.stem(stem):
                found += own
        return self.again(found, words)

    def again(self, numbers: Iterable[int], words: WordCounts) -> Mapping[int, float]:
        """See `Promising`."""
        return {at: count for at in numbers if (count := self._count(at)(words))}

    @cached_property
    def _by_need(self) -> "_ByNeed":
        every = _ByNeed([], {}, {})
        for at, needed in enumerate(self._needed()):
            if needed is None:
                every.without.append(at)
            else:
                (every.words if needed.whole else every.stems).setdefault(needed.text, []).append(at)
        return every

    def _needed(self) -> Iterable[Stem | None]:
        """For each form one word that it needs."""
        return [form.needed for form in self._read]

    @cached_property
    def _read(self) -> list["_Form"]:
        return [_Form(self._fold(form) if self._fold else form) for form in self._forms]

    def _count(self, at: int) -> Count:
        """How often a form may stand in a text."""
        return self._read[at].count


class _ByNeed(Struct, frozen=True):
    """The numbers of forms by one word that each needs, whole or as a stem, and those that need no one word."""

    without: list[int]
    words: dict[str, list[int]]
    stems: dict[str, list[int]]


class PlainNeeds(Needs):
    """The same for labels that are no forms: words, whatever signs stand between them."""

    def _needed(self) -> Iterable[Stem | None]:
        own = [max(_WORD.findall(form.lower()), key=len, default=None) for form in self._forms]
        return [Stem(word, whole=True) if word else None for word in own]

    def _count(self, at: int) -> Count:
        return self._counts[at]

    @cached_property
    def _counts(self) -> list[Count]:
        return [
            partial(_least, [partial(_exact, word) for word in sorted(_WORD.findall(form.lower()), key=len)[::-1]])
            for form in self._forms
        ]


def worded(form: str) -> bool:
    """Whether a form has a word beside its values and signs."""
    return any(token.lastgroup == "word" for token in TOKEN.finditer(form))


class _Token(NamedTuple):
    kind: str
    text: str


class _Form:
    """One form.

    Attributes:
        count: how often it may stand in a text by the words that it needs.
        needed: one of these, a whole one where there is any; None where it needs no one word but one of several.
        firsts: what words it begins with; None if it begins with anything else.
        first_words, last_words: the same at both ends, signs left out.
        words: all its words.
        valued: whether it has a value, which may be any word.
    """

    def __init__(self, form: str) -> None:
        self._tokens = [_Token(token.lastgroup or "", token.group()) for token in TOKEN.finditer(form.strip().lower())]
        self._opens: dict[int, int] = {}  # for each | ] > where its group begins
        self._turns: dict[int, list[int]] = {}  # for each < [ its | and its end
        open_marks: list[int] = []
        for at, (kind, text) in enumerate(self._tokens):
            if kind != "mark" or text == "~":
                continue
            if text in "[<":
                open_marks.append(at)
                self._turns[at] = []
                continue
            self._opens[at] = open_marks[-1]
            self._turns[open_marks[-1]].append(at)
            if text != "|":
                open_marks.pop()
        words = self._outside()
        self.needed = max(words, key=lambda word: (word.whole, len(word.text)), default=None)

    # What follows is asked of those forms alone whose needed word a text has.

    @cached_property
    def count(self) -> Count:
        """See above, as all that follows."""
        return self._sequence(0, len(self._tokens))

    @cached_property
    def firsts(self) -> Stems | None:
        return self._edge(range(len(self._tokens)), signs=False)

    @cached_property
    def first_words(self) -> Stems | None:
        return self._edge(range(len(self._tokens)), signs=True)

    @cached_property
    def last_words(self) -> Stems | None:
        return self._edge(range(len(self._tokens))[::-1], signs=True)

    @property
    def words(self) -> list[Stem]:
        return [self._stem(at) for at, token in enumerate(self._tokens) if token.kind == "word"]

    @property
    def valued(self) -> bool:
        return any(kind == "slot" for kind, _ in self._tokens)

    def _parts(self, at: int) -> list[tuple[int, int]]:
        """The choices of the group that begins at `at`, each `[start, end)`."""
        turns = self._turns[at]
        return list(zip([at + 1, *(turn + 1 for turn in turns)], turns, strict=False))

    def _sequence(self, at: int, end: int) -> Count:
        """What tokens `[at, end)` need one by one: long words first, few of which stand in any text."""
        return partial(_least, [count for _, count in sorted(self._steps(at, end), key=itemgetter(0), reverse=True)])

    def _steps(self, at: int, end: int) -> Iterator[tuple[int, Count]]:
        """What each word or choice needs, with the length of the word."""
        while at < end:
            kind, text = self._tokens[at]
            if at in self._turns:
                if text == "<":
                    yield 0, partial(_sum, [self._sequence(*part) for part in self._parts(at)])
                at = self._turns[at][-1]
            elif kind == "word" and self._begins(at):
                yield len(text), partial(_exact if self._ends(at + 1) else _stem, text)
            at += 1

    def _outside(self) -> Iterator[Stem]:
        """The words that it needs outside of any choice."""
        at = 0
        while at < len(self._tokens):
            if at in self._turns:
                at = self._turns[at][-1]
            elif self._tokens[at].kind == "word" and self._begins(at):
                yield self._stem(at)
            at += 1

    def _begins(self, at: int) -> bool:
        """Whether nothing of a word stands right before a token."""
        if at == 0:
            return True
        kind, text = self._tokens[at - 1]
        if kind != "mark":
            return kind in ("blank", "sign")
        if text in "<[":
            return self._begins(at - 1)
        if text == "|":
            return self._begins(self._opens[at - 1])
        if text == "]":
            return self._begins(at - 1) and self._begins(self._opens[at - 1])
        return text == ">" and all(self._begins(turn) for turn in self._turns[self._opens[at - 1]])

    def _ends(self, at: int) -> bool:
        """Whether a word plainly ends before a token."""
        return at == len(self._tokens) or self._tokens[at].kind in ("blank", "sign")

    def _stem(self, at: int) -> Stem:
        return Stem(self._tokens[at].text, self._ends(at + 1))

    def _edge(self, places: range, *, signs: bool) -> Stems | None:
        """What words the tokens at some places begin with (end with, where the places go down)."""
        found: Stems = frozenset()
        at, down = 0, places.step < 0
        while at < len(places):
            place = places[at]
            kind, text = self._tokens[place]
            if kind == "word":
                return found | {self._stem(place)}
            begin = self._opens.get(place, place) if down else place
            if begin in self._turns and text != "|":
                own = [self._edge(range(*part)[:: places.step], signs=signs) for part in self._parts(begin)]
                if any(part is None for part in own):
                    return None
                found = found.union(*filter(None, own))
                if self._tokens[begin].text == "<":
                    return found
                at += self._turns[begin][-1] - begin
            elif kind != "blank" and text != "~" and not (signs and kind == "sign"):
                return None
            at += 1
        return None


def _least(counts: list[Count], words: WordCounts) -> float:
    least = inf
    for count in counts:
        found = count(words)
        if not found:
            return 0
        least = min(least, found)
    return least


def _sum(counts: list[Count], words: WordCounts) -> float:
    return sum([count(words) for count in counts])


def _exact(word: str, words: WordCounts) -> float:
    return words.count(word)


def _stem(word: str, words: WordCounts) -> float:
    return words.stem(word)
