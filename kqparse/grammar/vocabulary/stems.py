"""From a form of a word back to the stems that it may have: endings are taken off by rule, never listed by word.

A stem is what stands before `~` in a lexicon. A form may have several; those that no lexicon knows make no difference.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.vocabulary.misprints import Fold
from kqparse.model import Language
from kqparse.text.fold import sizes_by_last

_SHORTEST = 2
"""Letters that a stem has at least."""
_LONGEST = 40
"""Letters of a form beyond which nothing is taken off: no word is longer, and the work stays bounded."""


class Stage(NamedTuple):
    """Endings that stand in one place: to look one up, and how long those with a last letter are, descending."""

    endings: frozenset[str]
    sizes: dict[str, tuple[int, ...]]


NO_STAGE = Stage(frozenset(), {})


class Stemmer(Frozen, frozen=True):
    """Takes the endings of one language off.

    Attributes:
        stages: endings in the order in which they come off, from the end of the word; each may be missing.
        softened: the last letter of a stem before a vowel, and the one that it stands for; it hardens before the last
            stage.
    """

    stages: tuple[Stage, ...]
    softened: dict[str, str]

    def stems(self, form: str) -> list[str]:
        """Every stem that a folded form may have, the form itself first."""
        found = [form]
        if len(form) > _LONGEST:
            return found
        for stage in self.stages[:-1]:
            found += _shorter(found, stage)
        found += [stem[:-1] + self.softened[stem[-1]] for stem in found[1:] if stem[-1] in self.softened]
        return found + _shorter(found, self.stages[-1])


def _shorter(stems: Sequence[str], stage: Stage) -> list[str]:
    """The stems without one of the endings of a stage, those that are new; the longest ending comes off first."""
    endings, sizes = stage
    shorter: list[str] = []
    for stem in stems:
        if stem[-1:] not in sizes:
            continue
        most = len(stem) - _SHORTEST
        for size in sizes[stem[-1]]:
            if size <= most and stem[-size:] in endings and (own := stem[:-size]) not in stems and own not in shorter:
                shorter.append(own)
    return shorter


def stemmer(endings: Endings, language: Language, fold: Fold) -> Stemmer:
    """The stemmer of a language, for folded forms."""
    if language == "ru":
        nouns = [ending for own in endings.ru.classes for ending in (own.ends, *own.singular, *own.plural)]
        return Stemmer((_stage([*nouns, *endings.ru.adjectives.all], fold),), {})
    kazakh = endings.kk
    stages = (kazakh.attributive, kazakh.every_case, kazakh.possessive, kazakh.plural, kazakh.adjectival)
    softened = {fold(soft): fold(hard) for hard, soft in kazakh.softening.items()}
    return Stemmer(tuple(_stage(stage, fold) for stage in stages), softened)


def _stage(endings: Sequence[str], fold: Fold) -> Stage:
    """Endings as they are compared, none of them empty."""
    given = frozenset([fold(ending) for ending in endings if ending])
    return Stage(given, {letter: own[::-1] for letter, own in sizes_by_last(given).items()})
