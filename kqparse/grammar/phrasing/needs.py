"""What words forms need, and which they begin with: told from the forms themselves, before any is looked for.

A form needs all of its words but those that may be missing; of a choice it needs one. A text in which some needed word
stands three times has the form three times at most, whatever else it has.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from math import inf
from operator import itemgetter
from typing import Literal

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.phrasing.forms import TOKEN
from kqparse.grammar.phrasing.marks import Choice, Parts, parts_of
from kqparse.late_pattern import late_pattern
from kqparse.text.seen import Count, Stem, Stems, WordCounts

BEGUN = 2
"""Letters that tell of most texts that no form begins them."""
_WORD = late_pattern(r"\w+")
_EDGES = late_pattern(r"\{\w+\}|([\[\]<>|~])|(\w+)|(\\[\[\]<>|~{}]|\s+|.)")
"""A value, mark, word, or what parts words from each other."""


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

    def rarest_words(self, words: WordCounts) -> Stems | None:
        """Words of one of which each of those forms has need, the rarest of them; None where some need none or fold."""
        ways = [self._read[at].needing for at in words.promising(self)] if self._fold is None else [[]]
        if not all(ways):
            return None
        return frozenset().union(*(min(own, key=lambda stems: _times(stems, words)) for own in ways))

    def every_word(self) -> Stems | None:
        """All words of all forms, those that may be missing among them; None where a form has a value."""
        return self._every_word

    @cached_property
    def begun(self) -> frozenset[str] | None:
        """The first letters of all forms, `BEGUN` or all of a shorter word; None where one begins with no word."""
        firsts = [form.firsts for form in self._read]
        return None if None in firsts else frozenset(stem.text[:BEGUN] for own in firsts if own for stem in own)

    @cached_property
    def _every_word(self) -> Stems | None:
        items = [_every(form.items) for form in self._read]
        if any("slot" in own for own in items):
            return None
        return frozenset(item.stem for own in items for item in own if isinstance(item, _Word))

    def _edges(self, words: WordCounts, of: Callable[["_Form"], Stems | None]) -> Stems | None:
        """Those of the words at an edge that the text has: of a choice it mostly has one."""
        own = words.folded(self._fold) if self._fold else words
        found: set[Stem] = set()
        for at in own.promising(self):
            edge = of(self._read[at])
            if edge is None:
                return None
            found |= edge
        counts, stems = own.counts, own.stems
        return frozenset([stem for stem in found if (stem.text in counts if stem.whole else stems[stem.text])])

    def within(self, words: WordCounts) -> Mapping[int, float]:
        """The forms whose words stand in a text; see `Promising`. Few are asked for more than one."""
        every = self._by_need
        found = [*every.without]
        for word in every.words.keys() & words.known:
            found += every.words[word]
        for stem, own in every.stems.items():
            if words.stems[stem]:
                found += own
        return {at: count for at in found if (count := self._count(at)(words))}

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
        return [_form(self._fold(form) if self._fold else form) for form in self._forms]

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


class _Word(Frozen, frozen=True):
    """A word of a form: whether nothing of a word stands right before it, and whether it plainly ends where it does."""

    text: str
    begins: bool
    whole: bool

    @property
    def stem(self) -> Stem:
        return Stem(self.text, self.whole)


_Item = _Word | Literal["sign", "slot"]
"""What tells of the edges of a form."""
_APART = ("blank", "sign")
"""What parts words from each other."""
_Items = tuple[_Item | Choice[_Item], ...]


class _Form:
    """One form.

    Attributes:
        needed: one of the words that it needs, a whole one where there is any; None where it needs no one word but one
            of several.
        items: what tells of its edges, in order; a value may be any word.
        count: how often it may stand in a text by the words that it needs.
        needing: words of which it needs one, for each of its words and choices that may not be missing.
        firsts: what words it begins with; None if it begins with anything else.
        first_words, last_words: the same at both ends, signs left out.
    """

    def __init__(self, form: str) -> None:
        self._form = form.strip().lower()
        self.needed = max(_sure(self._form), key=lambda word: (word.whole, len(word.text)), default=None)

    # What follows is asked of those forms alone whose needed word a text has.

    @cached_property
    def items(self) -> _Items:
        """See above, as all that follows."""
        items, _ = _items(parts_of(self._form), clear=True, last=True)
        return items

    @cached_property
    def count(self) -> Count:
        return _count(self.items)

    @cached_property
    def needing(self) -> list[Stems]:
        return _needing(self.items)

    @cached_property
    def firsts(self) -> Stems | None:
        return _edge(self.items, 1, signs=False)

    @cached_property
    def first_words(self) -> Stems | None:
        return _edge(self.items, 1, signs=True)

    @cached_property
    def last_words(self) -> Stems | None:
        return _edge(self.items, -1, signs=True)


def _sure(form: str) -> Iterator[Stem]:
    """The words of a form outside of choices right before which nothing of a word stands, told without its parts."""
    clear, last = True, ""
    groups: list[tuple[bool, bool]] = []
    for mark, word, apart in _EDGES.findall(form):
        if last:
            yield Stem(last, whole=bool(apart))
        last = word if clear and not groups else ""
        if mark and mark in "[<":
            groups.append((clear, mark == "<" or clear))
        elif mark and mark != "~":
            before, ways = groups.pop()
            ways = ways and clear
            clear = before if mark == "|" else ways
            if mark == "|":
                groups.append((before, ways))
        else:
            clear = bool(apart)
    if last:
        yield Stem(last, whole=True)


@lru_cache(maxsize=4096)
def _form(form: str) -> _Form:
    """What families share of words is read once."""
    return _Form(form)


def _items(parts: Parts, *, clear: bool, last: bool = False) -> tuple[_Items, bool]:
    """What parts of a form tell, and whether nothing of a word stands at their end.

    Args:
        parts: the parts.
        clear: whether nothing of a word stands right before them.
        last: whether nothing follows on them.
    """
    tokens: list[re.Match[str] | Choice[str]] = []
    for part in parts:
        tokens += [part] if isinstance(part, Choice) else TOKEN.finditer(part)
    kinds = [None if isinstance(token, Choice) else token.lastgroup for token in tokens]
    found: list[_Item | Choice[_Item]] = []
    for at, token in enumerate(tokens):
        kind = kinds[at]
        if isinstance(token, Choice):
            ways = [_items(way, clear=clear) for way in token.ways]
            found += [Choice(tuple([items for items, _ in ways]), token.needed)]
            clear = (token.needed or clear) and not [behind for _, behind in ways if not behind]
        elif kind == "word":
            whole = kinds[at + 1] in _APART if at + 1 < len(kinds) else last
            found += [_Word(token[0], clear, whole)]
            clear = False
        else:
            clear = kind in _APART
            found += ["slot"] if kind == "slot" else ["sign"] if kind == "sign" else []
    return tuple(found), clear


def _every(items: _Items) -> list[_Item]:
    """All of them, those within choices too."""
    found: list[_Item] = []
    for item in items:
        found += [one for way in item.ways for one in _every(way)] if isinstance(item, Choice) else [item]
    return found


def _count(items: _Items) -> Count:
    """What they need one by one: long words first, few of which stand in any text."""
    counts = [count for _, count in sorted(_counts(items), key=itemgetter(0), reverse=True)]
    return counts[0] if len(counts) == 1 else partial(_least, counts)


def _counts(items: _Items) -> Iterator[tuple[int, Count]]:
    """What each word or choice needs, with the length of the word."""
    for item in items:
        if isinstance(item, _Word) and item.begins:
            yield len(item.text), partial(_exact if item.whole else _stem, item.text)
        elif isinstance(item, Choice) and item.needed:
            yield 0, partial(_sum, list(map(_count, item.ways)))


def _needing(items: _Items) -> list[Stems]:
    """Words of which they need one; of each way of a choice its longest word."""
    found: list[Stems] = []
    for item in items:
        if isinstance(item, _Word) and item.begins:
            found.append(frozenset([item.stem]))
        elif isinstance(item, Choice) and item.needed:
            ways = [_needing(way) for way in item.ways]
            if all(ways):
                found.append(frozenset().union(*(max(way, key=_shortest) for way in ways)))
    return found


def _shortest(stems: Stems) -> int:
    return min(len(stem.text) for stem in stems)


def _times(stems: Stems, words: WordCounts) -> float:
    """How often words of a text begin with some stems."""
    return sum([words.stems[stem.text] for stem in stems])


def _edge(items: _Items, step: Literal[1, -1], *, signs: bool) -> Stems | None:
    """What words they begin with, or end with, where signs may be left out; None if with anything else."""
    found: Stems = frozenset()
    for item in items[::step]:
        if isinstance(item, _Word):
            return found | {item.stem}
        if isinstance(item, Choice):
            own = [_edge(way, step, signs=signs) for way in item.ways]
            if None in own:
                return None
            found = found.union(*filter(None, own))
            if item.needed:
                return found
        elif item == "slot" or not signs:
            return None
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
    return words.counts.get(word, 0)


def _stem(word: str, words: WordCounts) -> float:
    return words.stems[word]
