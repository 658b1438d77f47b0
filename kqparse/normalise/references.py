"""The acts that the criteria of a post cite: one entry an act, mentions in both languages joined.

Strategies, programmes and standards are no acts, nor are codes of conduct: the act that approves them is.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from kqparse.citations.citation import Citation
from kqparse.citations.named import Constitution
from kqparse.citations.reading import Cited, cited
from kqparse.grammar.acts.endings import ending_of, without_case
from kqparse.grammar.acts.rules import ActRules
from kqparse.model import ActReference, Language, by_language, spans_by_language
from kqparse.normalise.acts import reference_value
from kqparse.normalise.same_act import joined
from kqparse.records import ActReferenceParts
from kqparse.requirement.several.moved import moved_spans
from kqparse.text.fold import lower
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
            value = reference_value(one.parts(text), self._rules, self._languages, language)
            yield value if value.form else self._constitution(one.parts(text), language)

    def _constitution(self, parts: ActReferenceParts, default: Language) -> ActReference:
        """The constitution, its name in the nominative."""
        text = parts.text.text
        match = self._rules.references.constitution.search(lower(text))
        language: Language = "kk" if match and match.lastgroup == "kk" else default
        name = text
        if match:
            name = text[: match.start()] + self._nominative(text[slice(*match.span())], language) + text[match.end() :]
        return ActReference(
            form=None,
            title=by_language(language, name),
            issuer=None,
            date=None,
            number=None,
            text=by_language(language, text),
            spans=spans_by_language(language, parts.text.spans()),
        )

    def _nominative(self, word: str, language: Language) -> str:
        lemma = self._rules.references.lemmas.get(language)
        if lemma is None:
            return word
        ending = ending_of(lower(word), lemma, language, self._rules.endings)
        if language == "ru" or ending is None:
            return lemma[:1].upper() + lemma[1:]
        case = min(ending.cases)
        return without_case(word, case, self._rules.endings) if case in self._rules.endings.kk.cases else word
