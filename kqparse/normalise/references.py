"""The acts that the criteria of a post cite: one entry an act, mentions in both languages joined.

Strategies, programmes and standards are no acts, nor are codes of conduct: the act that approves them is.
"""

from collections.abc import Iterable, Iterator

from kqparse.citations.citation import Citation
from kqparse.citations.named import Constitution
from kqparse.citations.reading import Cited, cited
from kqparse.grammar.act_endings import ending_of, without_case
from kqparse.grammar.acts import ActRules
from kqparse.model import ActReference, Language, by_language, spans_by_language
from kqparse.normalise.acts import reference_value
from kqparse.normalise.same_act import joined
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.languages import LanguageRules
from kqparse.text.traced import Traced


class References:
    """Reads citations by one grammar; a text that was read before, as criteria repeat, is not read again."""

    def __init__(self, rules: ActRules, languages: LanguageRules) -> None:
        self._rules = rules
        self._languages = languages
        self._read: dict[str, Cited] = {}

    def of(self, texts: Iterable[tuple[Language, Traced]]) -> list[ActReference]:
        """The acts that texts cite, in the order of their first mention, each once."""
        return joined((one for language, text in texts for one in self._cited(language, text)), self._rules)

    def _cited(self, language: Language, text: Traced) -> Iterator[ActReference]:
        found = self._read.get(text.text)
        if found is None:
            found = self._read[text.text] = cited(text.text, self._rules)
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


__all__ = ["References"]
