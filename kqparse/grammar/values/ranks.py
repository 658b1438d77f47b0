"""Words of ranks and units in titles, `ranks.toml`, compiled: a title as what its words may mean."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from msgspec import Struct, field

from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.phrasing.late import when_used
from kqparse.grammar.requirements.lexicon import Lexicon, Sense
from kqparse.grammar.tables import InBoth, Table
from kqparse.grammar.vocabulary.misprints import Fold
from kqparse.grammar.vocabulary.stems import NO_STAGE, stemmer
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language

_WORD = late_pattern(r"[^\W_]+")
_KEPT = 1024
"""Pairs of titles that are kept with what they do not share."""


class RankWords(InBoth, frozen=True, kw_only=True):
    """Words of one meaning, which `means` names, in both languages."""

    means: str


class RankExample(Table, frozen=True, kw_only=True):
    """Two titles, and whether they differ in rank or unit."""

    kk: str
    ru: str
    differs: bool


class Ranks(Table, frozen=True, kw_only=True):
    """`ranks.toml`."""

    ranks: list[RankWords]
    units: list[RankWords]
    plain: list[RankWords] = field(default_factory=list)
    examples: list[RankExample] = field(default_factory=list)


class Standing(Struct, frozen=True):
    """A word of a title that tells a rank or a unit.

    Attributes:
        meanings: of the entries that have it.
        unit: whether it is the word of a unit.
        plain: whether it may mean neither.
    """

    meanings: frozenset[str]
    unit: bool
    plain: bool


class Unmatched(Struct, frozen=True):
    """The words of ranks and units that each title has and the other one has not."""

    kk: list[Standing]
    ru: list[Standing]

    @property
    def differs(self) -> bool:
        """Whether there is any."""
        return bool(self.kk or self.ru)


class RankRules:
    """The words of both languages."""

    def __init__(self, table: Ranks, endings: Endings, fold: Fold) -> None:
        """Compile the lists.

        Raises:
            FormError: if a word cannot be compiled.
        """
        self._fold = fold
        self.unmatched = lru_cache(maxsize=_KEPT)(self._unmatched)
        self._ranks = {entry.means for entry in table.ranks}
        self._plain = {entry.means for entry in table.plain}
        entries = [*table.ranks, *table.units, *table.plain]
        self._words = {
            language: when_used(partial(self._lexicon, entries, endings, language)) for language in LANGUAGES
        }

    def _lexicon(self, entries: Iterable[RankWords], endings: Endings, language: Language) -> Lexicon:
        meanings: dict[str, list[str]] = {}
        for entry in entries:
            for phrase in entry.of(language):
                meanings.setdefault(phrase, []).append(entry.means)
        own = stemmer(endings, language, self._fold)
        if language == "kk":
            # What makes an adjective of an office makes another word: маман, мамандық.
            own = own._replace(stages=(*own.stages[:-1], NO_STAGE))
        senses = [(phrase, Sense("name", tuple(each), False)) for phrase, each in meanings.items()]
        return Lexicon(senses, own, self._fold)

    def _unmatched(self, kk: str, ru: str) -> Unmatched:
        """What two titles do not share; words that may mean neither rank nor unit tell nothing where they are left."""
        own, other = Counter(self.standings(kk, "kk")), Counter(self.standings(ru, "ru"))
        # Words of few meanings choose first, and such as have few.
        for one in sorted(own, key=_choosing):
            for each in sorted(other, key=_choosing):
                if each.meanings & one.meanings:
                    shared = min(own[one], other[each])
                    own[one] -= shared
                    other[each] -= shared
        return Unmatched(*([each for each in left.elements() if not each.plain] for left in (own, other)))

    def beginnings(self, title: str, letters: int) -> frozenset[str]:
        """The first letters of the words of a title, which both languages print alike of words that both have."""
        return frozenset(word[:letters] for word in _WORD.findall(self._fold(title)) if len(word) >= letters)

    def standings(self, title: str, language: Language) -> list[Standing]:
        """The words of a title that tell a rank or a unit, in order."""
        lexicon = self._words[language]
        words = _WORD.findall(self._fold(title))
        found: list[Standing] = []
        at = 0
        while at < len(words):
            best = lexicon.longest(words, at)
            at += best[0] if best else 1
            if best and isinstance(best[1].value, tuple):
                means = frozenset(best[1].value)
                found.append(Standing(means, means.isdisjoint(self._ranks), not means.isdisjoint(self._plain)))
        return found


def _choosing(standing: Standing) -> tuple[int, list[str]]:
    return len(standing.meanings), sorted(standing.meanings)
