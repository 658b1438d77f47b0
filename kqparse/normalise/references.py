"""The acts that the criteria of a post cite: one entry an act, mentions in both languages joined.

Two mentions are of one act if their form, date and number are the same, or, where one of them lacks date or number, if
their titles are: in one language word for word, in two by the grammar's list of titles. What one mention lacks another
gives. Where the languages disagree, the Kazakh mention stands.
"""

from collections.abc import Iterable, Iterator

from msgspec import UNSET, UnsetType

from kqparse.citations.citation import Citation
from kqparse.citations.named import Constitution
from kqparse.citations.reading import Cited, cited
from kqparse.grammar.act_endings import ending_of, without_case
from kqparse.grammar.act_references import title_key
from kqparse.grammar.acts import ActRules
from kqparse.model import LANGUAGES, ActReference, Language, Text, TextSpans, by_language, spans_by_language
from kqparse.normalise.acts import reference_value
from kqparse.records import ActReferenceParts
from kqparse.text.fold import lower
from kqparse.text.languages import LanguageRules
from kqparse.text.traced import Traced

Key = tuple[str | None, ...]


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


def joined(mentions: Iterable[ActReference], rules: ActRules) -> list[ActReference]:
    """One entry an act, in the order of first mention."""
    kept: list[ActReference] = []
    known: dict[Key, list[int]] = {}
    for one in mentions:
        keys = list(_keys(one, rules))
        same = (at for key in keys for at in known.get(key, ()) if _agree(kept[at], one, rules))
        at = next(same, None)
        if at is None:
            at = len(kept)
            kept.append(one)
        else:
            kept[at] = _merged(kept[at], one)
            keys = list(_keys(kept[at], rules))
        for key in keys:
            places = known.setdefault(key, [])
            if at not in places:
                places.append(at)
    return kept


def _keys(one: ActReference, rules: ActRules) -> Iterator[Key]:
    """By what another mention of an act is found."""
    if one.date and one.number:
        yield "number", one.form, one.date, rules.references.number_key(one.number)
    for key in _titles(one):
        yield "title", one.form, key
        if key in rules.references.known:
            yield "known", one.form, str(rules.references.known[key])
    if one.form is None:
        yield ("constitution",)
    elif one.date:
        yield "date", one.form, one.date


def _titles(one: ActReference) -> list[str]:
    """The titles of a mention, as they are compared."""
    return [title_key(title) for language in LANGUAGES if (title := getattr(one.title, language, UNSET))]


def _agree(one: ActReference, other: ActReference, rules: ActRules) -> bool:
    """Whether nothing speaks against two mentions being of one act."""
    key = rules.references.number_key
    if one.date and other.date and one.date != other.date:
        return False
    if one.number and other.number and key(one.number) != key(other.number):
        return False
    if one.date and one.number and other.date and other.number:
        return True
    if one.form is None and other.form is None:
        return True
    # With a date in common alone, two titles must not differ, in the same language or by what is known of them.
    entries = [
        {rules.references.known[name] for name in _titles(each) if name in rules.references.known}
        for each in (one, other)
    ]
    if all(entries) and not entries[0] & entries[1]:
        return False
    titles = [(getattr(one.title, language, UNSET), getattr(other.title, language, UNSET)) for language in LANGUAGES]
    return all(not (mine and yours) or title_key(mine) == title_key(yours) for mine, yours in titles)


def _merged(one: ActReference, other: ActReference) -> ActReference:
    """Two mentions as one; the Kazakh one fills what is not told by language."""
    first, second = (other, one) if one.text.kk is UNSET and other.text.kk is not UNSET else (one, other)
    return ActReference(
        form=first.form or second.form,
        title=_both(one.title, other.title),
        issuer=_both(one.issuer, other.issuer),
        date=first.date or second.date,
        number=first.number or second.number,
        text=Text(kk=one.text.kk or other.text.kk, ru=one.text.ru or other.text.ru),
        spans=TextSpans(kk=one.spans.kk or other.spans.kk, ru=one.spans.ru or other.spans.ru),
    )


def _both(one: Text | None, other: Text | None) -> Text | None:
    """A text in the languages of both, the first going before."""
    if one is None or other is None:
        return one or other
    kk: str | UnsetType = one.kk or other.kk
    return Text(kk=kk, ru=one.ru or other.ru)


__all__ = ["References", "joined"]
