"""The acts that the criteria of a post cite: one entry an act, mentions in both languages joined.

Strategies, programmes and standards are no acts, nor are codes of conduct: the act that approves them is.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from kqparse.citations.citation import Citation
from kqparse.citations.named import Constitution
from kqparse.citations.reading import Cited, cited
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import ActReference, Language
from kqparse.normalise.acts import reference_value
from kqparse.normalise.same_act import joined
from kqparse.requirement.several.moved import moved_spans
from kqparse.text.languages import LanguageRules
from kqparse.text.placed import Placed, by_itself
from kqparse.text.traced import Traced

_KEPT = 1024
"""Texts that are kept with the acts that they cite."""
_LONGEST_KEPT = 20_000
"""Characters of a text beyond which it is not kept."""


class References:
    """Reads citations by one grammar; a text that was read before, as criteria repeat, is not read again."""

    def __init__(self, rules: ActRules, languages: LanguageRules) -> None:
        self._rules = rules
        self._languages = languages
        self._kept = lru_cache(maxsize=_KEPT)(self._by_itself)

    def of(self, texts: Iterable[tuple[Language, Traced]]) -> list[ActReference]:
        """The acts that texts cite, in the order of their first mention, each once."""
        return joined([one for language, text in texts for one in self._cited(language, text)], self._rules)

    def _cited(self, language: Language, text: Traced) -> list[ActReference]:
        known = self._kept(language, text.text) if len(text.text) <= _LONGEST_KEPT else None
        if known is None:
            return list(self._mentions(cited(text.text, self._rules), language, text))
        if not known:
            return []
        place = Placed(text)
        return [replace(one, spans=moved_spans(one.spans, {"kk": place, "ru": place})) for one in known]

    def _by_itself(self, language: Language, text: str) -> list[ActReference] | None:
        """The acts that a text cites, by places in it; None where its parts may read otherwise where it stands."""
        found = cited(text, self._rules)
        if not (found.acts or found.constitutions):
            return []
        running = text == " ".join(text.split())
        return list(self._mentions(found, language, by_itself(text))) if running else None

    def _mentions(self, found: Cited, language: Language, text: Traced) -> Iterator[ActReference]:
        places: list[Citation | Constitution] = [*found.acts, *found.constitutions]
        for one in sorted(places, key=lambda one: one.start):
            yield reference_value(one.parts(text), self._rules, self._languages, language)
