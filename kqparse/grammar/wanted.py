"""Words of sentences that name the posts themselves: who needs them, a verb, each post with what is asked of it."""

import re
from typing import NamedTuple

from kqparse.grammar.finder import Finder
from kqparse.grammar.forms import compiled
from kqparse.grammar.late import late
from kqparse.grammar.looks import Found
from kqparse.grammar.tables import ByLanguage, Table, Word
from kqparse.text.seen import Seen

_LAST_WORD = re.compile(r"(\w+)\W*$")
_BEFORE = 40
"""Characters before a verb in which its last word is looked for."""


class WantedWords(Table, frozen=True, kw_only=True):
    """`[wanted]` of `notices.toml`.

    Attributes:
        verbs: what leads to the posts.
        closing: what stands behind the one post, and leads to posts before a colon only.
        bodies: who may need them, beside the words of bodies.
        datives: endings of the last word of who needs a post that stands before its verb.
        never: words that no such post has.
        denied: words before the verb that say that nobody is needed.
        denied_endings: endings of such words: the verb speaks of what one must do.
        attention: what may stand before the sentence, with any signs behind it: it calls for attention.
        prepositions: words that stand before who or what needs a post, and bend the name behind them.
    """

    verbs: tuple[str, ...]
    closing: tuple[str, ...]
    bodies: ByLanguage
    datives: tuple[Word, ...]
    never: tuple[str, ...]
    denied: tuple[Word, ...]
    denied_endings: tuple[Word, ...]
    attention: tuple[str, ...]
    prepositions: tuple[Word, ...]


class WantedRules(NamedTuple):
    """The same, ready for use; all patterns are for text in lower case."""

    verbs: Finder
    closing: re.Pattern[str]
    bodies: re.Pattern[str]
    datives: tuple[str, ...]
    never: re.Pattern[str]
    denied_words: frozenset[str]
    denied_endings: tuple[str, ...]
    attention: re.Pattern[str]
    prepositions: frozenset[str]

    def denied(self, small: str, verb: int) -> bool:
        """Whether the word before a verb at `verb` says that no post is called for."""
        before = _LAST_WORD.search(small, max(verb - _BEFORE, 0), verb)
        word = before[1] if before else ""
        return word in self.denied_words or word.endswith(self.denied_endings)


class Called(NamedTuple):
    """Evidence of calls: their forms, and verbs that may name posts themselves."""

    calls: Finder
    wanted: WantedRules

    def most(self, seen: Seen) -> float:
        """How many calls a text can show at most."""
        known = Found(self.calls).most(seen)
        if not self.wanted.verbs.needs.most(seen.words):
            return known
        verbs = self.wanted.verbs.matches(seen)
        return known + sum(not self.wanted.denied(seen.running.small, verb.start()) for verb in verbs)


def wanted_rules(words: WantedWords) -> WantedRules:
    """Compile the words.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return WantedRules(
        verbs=Finder([*words.verbs, *words.closing]),
        closing=compiled(sorted(words.closing, key=lambda form: (-len(form), form)), {}),
        bodies=compiled([*words.bodies.kk, *words.bodies.ru], {}),
        datives=tuple(words.datives),
        never=compiled(words.never, {}),
        denied_words=frozenset(words.denied),
        denied_endings=tuple(words.denied_endings),
        attention=late(rf"(?:{compiled(words.attention, {}).pattern})\W+"),
        prepositions=frozenset(words.prepositions),
    )


__all__ = ["Called", "WantedRules", "WantedWords", "wanted_rules"]
