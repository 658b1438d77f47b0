"""What words forms need, and which they begin with: told from the forms themselves, before any is looked for.

A form needs all of its words but those that may be missing; of a choice it needs one. A text in which some needed word
stands three times has the form three times at most, whatever else it has.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Protocol

from msgspec import Struct

from kqparse.grammar.phrasing.form_needs import Fewest, FormNeeds, form_needs
from kqparse.grammar.phrasing.forms import TOKEN
from kqparse.late_pattern import WORD
from kqparse.text.seen import Stem, Stems, WordCounts, head_of

BEGUN = 2
"""Letters that tell of most texts that no form begins them."""


class Needs:
    """How often forms of grammar may stand in a text at most."""

    def __init__(self, forms: Iterable[str], fold: Callable[[str], str] | None = None) -> None:
        """Take forms as `grammar.forms` has them; `fold` is what letters they are compared by."""
        self._forms = tuple(forms)
        self.fold = fold

    def most(self, words: WordCounts) -> float:
        """The most; infinite where some form needs no word."""
        own = words.folded(self.fold) if self.fold else words
        return sum(own.promising(self).values())

    def may_be(self, words: WordCounts) -> bool:
        """Whether any may stand there."""
        return bool((words.folded(self.fold) if self.fold else words).promising(self))

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

    def edges_and_rarest(self, words: WordCounts) -> Iterator[tuple[Stems, Stems]]:
        """Of each form that may stand in a text what it begins with, of which all is known, and the rarest it needs."""
        for at in words.promising(self):
            own = self._read[at]
            firsts = own.firsts or frozenset()
            yield firsts, min([firsts, *own.needing], key=lambda stems: times(stems, words))

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
        own = [form.every_word for form in self._read]
        return None if None in own else frozenset().union(*filter(None, own))

    def _edges(self, words: WordCounts, of: Callable[[FormNeeds], Stems | None]) -> Stems | None:
        """Those of the words at an edge that the text has: of a choice it mostly has one."""
        own = words.folded(self.fold) if self.fold else words
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
        found = self.by_need.there(words)
        read = self._counted if found else ()
        return {at: count for at in found if (count := read[at].count(words))}

    @cached_property
    def by_need(self) -> "_ByNeed":
        """Its forms by words that they need."""
        every = _ByNeed([], {}, {})
        for at, needed in enumerate(self._needed()):
            own = self._one_of(at) if needed is None else (needed,)
            for stem in own:
                every.add(at, stem)
            if not own:
                every.without.append(at)
        return every

    def _needed(self) -> Iterable[Stem | None]:
        """For each form one word that it needs."""
        return [form.needed for form in self._read]

    def _one_of(self, at: int) -> Collection[Stem]:
        """Of a form that needs no one word, words of which it needs one, as few as there are; none if it needs none."""
        return min(self._read[at].needing, key=len, default=())

    @cached_property
    def _read(self) -> list[FormNeeds]:
        return [form_needs(self.fold(form) if self.fold else form) for form in self._forms]

    @property
    def _counted(self) -> Sequence["_Counted"]:
        """How often each form may stand in a text."""
        return self._read


class _ByNeed(Struct, frozen=True):
    """The numbers of forms by words of which each needs one, and those that need none; stems by their first letters."""

    without: list[int]
    words: dict[str, list[int]]
    stems: dict[str, dict[str, list[int]]]

    def add(self, at: int, stem: Stem) -> None:
        """Note that one needs such a word."""
        own = self.words if stem.whole else self.stems.setdefault(head_of(stem.text), {})
        own.setdefault(stem.text, []).append(at)

    def there(self, words: WordCounts) -> set[int]:
        """Those of which a text has a word."""
        found = set(self.without)
        for word in self.words.keys() & words.counts.keys():
            found.update(self.words[word])
        for head in self.stems.keys() & words.heads:
            for stem, own in self.stems[head].items():
                if words.stems[stem]:
                    found.update(own)
        return found


class Several:
    """Several such forms, compared by the same letters, of which a text mostly has few: those alone are asked."""

    def __init__(self, every: Sequence[Needs]) -> None:
        """Take them."""
        self._every = every

    def there(self, words: WordCounts) -> list[int]:
        """The numbers of those that may stand in a text."""
        own = self._own(words)
        return [at for at in self.begun(words) if own.promising(self._every[at])]

    def begun(self, words: WordCounts) -> list[int]:
        """The numbers of those of which a text has a word that they need."""
        return sorted(self._by_need.there(self._own(words)))

    def _own(self, words: WordCounts) -> WordCounts:
        fold = self._every[0].fold if self._every else None
        return words.folded(fold) if fold else words

    @cached_property
    def _by_need(self) -> _ByNeed:
        every = _ByNeed([], {}, {})
        for at, needs in enumerate(self._every):
            own = needs.by_need
            for word in own.words:
                every.add(at, Stem(word, whole=True))
            for stem in chain.from_iterable(own.stems.values()):
                every.add(at, Stem(stem, whole=False))
            if own.without:
                every.without.append(at)
        return every


class _Counted(Protocol):
    @property
    def count(self) -> Fewest:
        """How often a form may stand in a text."""


class _Plain(Struct, frozen=True):
    count: Fewest


class PlainNeeds(Needs):
    """The same for labels that are no forms: words, whatever signs stand between them."""

    def _needed(self) -> Iterable[Stem | None]:
        own = [max(WORD.findall(form.lower()), key=len, default=None) for form in self._forms]
        return [Stem(word, whole=True) if word else None for word in own]

    def _one_of(self, at: int) -> Collection[Stem]:
        return ()

    @cached_property
    def _counted(self) -> Sequence["_Counted"]:
        return [_Plain(Fewest(sorted(WORD.findall(form.lower()), key=len)[::-1])) for form in self._forms]


def worded(form: str) -> bool:
    """Whether a form has a word beside its values and signs."""
    return any(token.lastgroup == "word" for token in TOKEN.finditer(form))


def times(stems: Stems, words: WordCounts) -> int:
    """How often words of a text begin with some stems."""
    return sum([words.stems[stem.text] for stem in stems])
