"""What one form needs, and what words stand at its edges: told from the form itself, before it is looked for."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import zip_longest
from math import inf
from typing import Literal

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.phrasing.form_source import tokens_of
from kqparse.grammar.phrasing.marks import Choice, Parts, parts_of
from kqparse.late_pattern import late_pattern
from kqparse.text.seen import Stem, Stems, WordCounts

_EDGES = late_pattern(r"\{\w+\}|([\[\]<>|~])|(\w+)|(\\[\[\]<>|~{}]|\s+|.)")
"""A value, mark, word, or what parts words from each other."""


class _Word(Frozen, frozen=True, gc=False):
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


class FormNeeds:
    """What one form needs.

    Attributes:
        needed: one of the words that it needs, a whole one where there is any; None where it needs no one word but one
            of several.
    """

    def __init__(self, form: str) -> None:
        """Take a form, with letters folded as those of texts are."""
        self._form = form.strip().lower()
        self.needed = max(_sure(self._form), key=lambda word: (word.whole, len(word.text)), default=None)

    # What follows is asked of those forms alone whose needed word a text has.

    @cached_property
    def count(self) -> "Fewest":
        """How often it may stand in a text by the words that it needs."""
        return _count(self._items)

    @cached_property
    def needing(self) -> list[Stems]:
        """Words of which it needs one, for each of its words and choices that may not be missing."""
        return _needing(self._items)

    @cached_property
    def firsts(self) -> Stems | None:
        """What words it begins with; None if it begins with anything else."""
        return _edge(self._items, 1, signs=False)

    @cached_property
    def first_words(self) -> Stems | None:
        """The same, signs left out."""
        return _edge(self._items, 1, signs=True)

    @cached_property
    def last_words(self) -> Stems | None:
        """What words it ends with, signs left out; None if it ends with a value."""
        return _edge(self._items, -1, signs=True)

    @cached_property
    def every_word(self) -> Stems | None:
        """All its words, those that may be missing among them; None where it has a value."""
        items = _every(self._items)
        if "slot" in items:
            return None
        return frozenset([item.stem for item in items if isinstance(item, _Word)])

    @cached_property
    def _items(self) -> _Items:
        """What tells of its edges, in order; a value may be any word."""
        items, _ = _items(parts_of(self._form), clear=True, last=True)
        return items


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
def form_needs(form: str) -> FormNeeds:
    """What families share of words is read once."""
    return FormNeeds(form)


def _items(parts: Parts, *, clear: bool, last: bool = False) -> tuple[_Items, bool]:
    """What parts of a form tell, and whether nothing of a word stands at their end.

    Args:
        parts: the parts.
        clear: whether nothing of a word stands right before them.
        last: whether nothing follows on them.
    """
    found: list[_Item | Choice[_Item]] = []
    for number, part in enumerate(parts, start=1):
        if isinstance(part, Choice):
            ways = [_items(way, clear=clear) for way in part.ways]
            found.append(Choice(tuple([items for items, _ in ways]), part.needed))
            clear = (part.needed or clear) and not [behind for _, behind in ways if not behind]
            continue
        tokens = tokens_of(part)
        ends = last and number == len(parts)
        for (kind, text), following in zip_longest(tokens, tokens[1:]):
            if kind == "word":
                found.append(_Word(text, clear, following[0] in _APART if following else ends))
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


def _count(items: _Items) -> "Fewest":
    """What they need one by one: long words first, few of which stand in any text."""
    words = sorted((item for item in items if isinstance(item, _Word) and item.begins), key=_length, reverse=True)
    return Fewest(
        tuple([word.text for word in words if word.whole]),
        tuple([word.text for word in words if not word.whole]),
        tuple([tuple(map(_count, item.ways)) for item in items if isinstance(item, Choice) and item.needed]),
    )


def _length(word: _Word) -> int:
    return len(word.text)


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


class Fewest(Struct, frozen=True, gc=False):
    """How often a text has what is needed, by what it has least of.

    Attributes:
        wholes: words.
        stems: what words begin with.
        choices: what of several ways one is needed.
    """

    wholes: Sequence[str]
    stems: Sequence[str] = ()
    choices: Sequence[Sequence["Fewest"]] = ()

    def __call__(self, words: WordCounts) -> float:
        """See the class."""
        least, counts = inf, words.counts
        for word in self.wholes:
            if word not in counts:
                return 0
            least = counts[word] if counts[word] < least else least
        for stem in self.stems:
            if not (found := words.stems[stem]):
                return 0
            least = found if found < least else least
        for ways in self.choices:
            if not (several := sum([way(words) for way in ways])):
                return 0
            least = several if several < least else least
        return least
