"""Forms of the words in names of fields: which words a printed form may be a form of.

A printed word reaches every stem that its endings allow. A vocabulary knows the words of a list by all that they reach,
so that two forms of one word meet in their common stem: қатынастар and қатынасы, отраслей and отрасли.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from kqparse.grammar.vocabulary.misprints import Fold
from kqparse.text.fold import sizes_by_last

_MOST = 16
"""No word reaches more stems than this."""
_SHORTEST = 2
"""Letters that a stem has at least."""
_REMEMBERED = 50_000
"""So many printed forms are looked up once only."""
_STEM, _CUT = 4, 4
"""A word of a list is known by stems of so many letters at least, that lack so many of its own at most."""


class Forms:
    """The endings of one language.

    Attributes:
        folded: gives text in lower case with its letters folded.
        key: gives the same of a word, and remembers it.
    """

    def __init__(
        self,
        fold: Mapping[str, str],
        endings: Iterable[str],
        *,
        layers: bool,
        softening: Mapping[str, str] | None = None,
        nouns: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Compile the endings of a language.

        Args:
            fold: letters that are read alike.
            endings: what may stand behind a stem.
            layers: whether endings stand behind each other, as in Kazakh.
            softening: last letters of a stem as they are behind an ending, by the letter without one.
            nouns: ends of adjective stems with those of their nouns.
        """
        self.folded = Fold(tuple(fold), tuple(fold.values()))
        self.key = lru_cache(maxsize=_REMEMBERED)(self.folded)
        self._endings = frozenset(map(self.key, endings))
        self._sizes = sizes_by_last(self._endings)
        self._layers = layers
        self._hard = {self.key(soft): self.key(hard) for hard, soft in (softening or {}).items()}
        self._nouns = tuple(nouns)
        self._noun_ends = tuple([end for end, _ in self._nouns])

    def reached(self, key: str) -> list[str]:
        """The word and all stems that its endings allow, the longest first."""
        found = [key]
        layers, endings, hardened = self._layers, self._endings, self._hard
        for word in found:
            if len(found) >= _MOST or (word is not key and not layers):
                break
            length = len(word)
            for size in self._sizes.get(word[-1:], ()):
                left = length - size
                if left < _SHORTEST:
                    break
                if word[left:] in endings and (left > _SHORTEST or size == 1 or not layers):
                    stem = word[:left]
                    if stem not in found:
                        found.append(stem)
                        hard = hardened.get(stem[-1])
                        if hard:
                            found.append(stem[:-1] + hard)
        for stem in found[1:] if self._nouns else ():
            for end, noun in self._nouns if stem.endswith(self._noun_ends) else ():
                if stem.endswith(end):
                    found.append(stem.removesuffix(end) + noun)
                    break
        return sorted(found, key=len, reverse=True) if len(found) > 1 else found


class Vocabulary:
    """The words of a list, known in every form."""

    def __init__(self, forms: Forms) -> None:
        """Begin with no words."""
        self.forms = forms
        self._words: dict[str, int] = {}
        self._known: dict[str, int | None] = {}
        self._next = 0

    def add(self, words: Iterable[str]) -> None:
        """Take in folded words; forms of one word get the same number. Short words come first, as stems of others."""
        for key in sorted(sorted(set(words)), key=len):
            reached = self.forms.reached(key)
            number = self._first(reached)
            if number is None:
                number = self._next
                self._next += 1
                least = min(max(_STEM, len(key) - _CUT), len(key) - 2)
                for stem in reached:
                    if len(stem) >= least:
                        self._words[stem] = number
            self._words.setdefault(key, number)
            self._known[key] = number

    def _first(self, stems: Iterable[str]) -> int | None:
        """The number of the first of the stems that a word of the list has."""
        for stem in stems:
            if stem in self._words:
                return self._words[stem]
        return None

    def number(self, key: str) -> int | None:
        """The number of the word that a folded form belongs to, None where it belongs to none."""
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = self._first(self.forms.reached(key))
        return self._known[key]
