"""What criteria ask for, remembered: a criterion that repeats is understood once, and taken to each place it stands in.

The records are made of the texts by themselves, their spans are places there. To take them to where a criterion stands
changes nothing but the spans. Only where parts of a text are joined over its line ends may the words differ (a hyphen,
a bracket, a quotation mark stands there): then the criterion is understood where it stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from kqparse.frozen import Frozen
from kqparse.grammar.fields.rules import FieldRules
from kqparse.grammar.requirements.rules import RequirementRules
from kqparse.model import Diagnostic, Education, Experience, Language
from kqparse.requirement import shapes
from kqparse.requirement.clauses.company import About
from kqparse.requirement.meaning import Kept, Meaning, understand
from kqparse.requirement.reading import TextReader
from kqparse.requirement.several.agreement import agree
from kqparse.requirement.several.joined import in_order, joined_education, joined_experience
from kqparse.requirement.several.moved import Places, moved_education, moved_experience, moved_finding
from kqparse.requirement.shapes import Reading
from kqparse.text.placed import Placed, by_itself, joins_plainly
from kqparse.text.traced import Traced, join

_OF_AMOUNTS = frozenset({"KQ302", "KQ305"})
"""Findings about amounts: a translation has the same ones, in the same order."""
Texts = Mapping[Language, Traced]
_Printed = tuple[tuple[Language, str], ...]
_KEPT = 1024
"""Criteria that are kept with what they ask for."""
_LONGEST_KEPT = 20_000
"""Characters of a criterion beyond which it is not kept."""


class Asked(Frozen, frozen=True, gc=False):
    """What a criterion asks for.

    Attributes:
        education: None if it asks for none (licences and papers only).
        experience: None if it says nothing of it.
        findings: of each language, in the order of its text.
        agreed: whether both languages ask for the same; see `agreement`.
        plain: whether its parts are joined as they are wherever it stands.
    """

    education: Education | None
    experience: Experience | None
    findings: Mapping[Language, list[Diagnostic]]
    agreed: bool = False
    plain: bool = True

    def told(self) -> list[Diagnostic]:
        """The findings of all languages, Kazakh first; what both print is told once."""
        return told_once(self.findings)


class Reader(TextReader):
    """Reads requirements by one grammar, and remembers them."""

    def __init__(self, words: RequirementRules, fields: FieldRules) -> None:
        super().__init__(words, fields)
        self._kept_asked = lru_cache(maxsize=_KEPT)(self._by_themselves)
        self._kept_meanings = lru_cache(maxsize=_KEPT)(self._by_itself)
        self._kept_labels = lru_cache(maxsize=_KEPT)(self.in_years)
        self._kept_choices = lru_cache(maxsize=_KEPT)(self.chooses)

    def read(self, text: str, language: Language, about: About | None = None) -> Reading:
        """What a text says, by itself or where it stands."""
        if len(text) > _LONGEST_KEPT:
            return super().read(text, language, about)
        return self._kept_meanings(text, language, about).reading

    def meanings(self, texts: Texts, about: About | None = None) -> dict[Language, Meaning]:
        """What each language of a criterion says."""
        return {language: understand(text, language, self, about) for language, text in texts.items() if text}

    def asked(
        self, texts: Texts, about: About | None = None, position: str | None = None, *, worked: bool = True
    ) -> Asked:
        """What a criterion asks for, where it stands.

        Args:
            texts: those of the criterion.
            about: what its label says that it is about.
            position: the id of its post.
            worked: whether it is asked for experience at all.
        """
        return self.asked_at(placed(texts), about, position, worked=worked)

    def asked_at(
        self, places: Places, about: About | None = None, position: str | None = None, *, worked: bool = True
    ) -> Asked:
        """The same for texts of which it is known where they stand; none of them is empty."""
        printed = tuple([(language, place.text.text) for language, place in places.items()])
        size = 0
        for _, text in printed:
            size += len(text)
        if size <= _LONGEST_KEPT:
            own = self._kept_asked(printed, about, worked)
            if own.plain or all(place.whole for place in places.values()):
                return _moved(own, places, position)
        texts = {language: place.text for language, place in places.items()}
        return _asked(self.meanings(texts, about), position, worked=worked)

    def asked_alone(
        self, places: Places, about: About | None = None, *, worked: bool = True
    ) -> dict[Language, Asked] | None:
        """What each of several texts asks for, by places in it alone; None where one must be read where it stands."""
        found: dict[Language, Asked] = {}
        for language, place in places.items():
            text = place.text.text
            if len(text) > _LONGEST_KEPT:
                return None
            found[language] = own = self._kept_asked(((language, text),), about, worked)
            if not (own.plain or place.whole):
                return None
        return found

    def doubtful(self, labels: Texts, texts: Texts) -> bool:
        """Whether a criterion answers with a number alone that counts no years for sure, by its labels."""
        if all(self._kept_labels(label.text, language) for language, label in labels.items()):
            return False
        return any(self.counted(text.text, language) for language, text in texts.items())

    def headed(self, labels: Texts, texts: Texts) -> Texts:
        """The texts, each behind its label where that says that what follows are ways to choose from."""
        choosing = {language for language, label in labels.items() if self._kept_choices(label.text, language)}
        return {
            language: join([labels[language], text]) if language in choosing else text
            for language, text in texts.items()
        }

    def _by_themselves(self, printed: _Printed, about: About | None, worked: bool) -> Asked:
        meanings = {language: self._kept_meanings(text, language, about) for language, text in printed if text}
        found = _asked(meanings, None, worked=worked)
        for meaning in meanings.values():
            if meaning.kept and meaning.kept.joined and not _joins_plainly(meaning.text.text, meaning.kept.joined):
                return replace(found, plain=False)
        return found

    def _by_itself(self, text: str, language: Language, about: About | None) -> Meaning:
        """What a text says that stands nowhere; it is asked for alone and together with the other language."""
        return Meaning(by_itself(text), language, self._read(text, language, about), Kept({}, {}, set()))


def _joins_plainly(text: str, joined: Iterable[shapes.Places]) -> bool:
    """Whether pieces of a text are joined as they are wherever it stands."""
    return all(
        joins_plainly(text[slice(*one)], text[slice(*other)]) for places in joined for one, other in pairwise(places)
    )


def placed(texts: Texts) -> Places:
    """Where the texts of a criterion stand, those that are not empty."""
    return {language: Placed(text) for language, text in texts.items() if text}


def _asked(meanings: Mapping[Language, Meaning], position: str | None, *, worked: bool) -> Asked:
    ordered = in_order(meanings)
    return Asked(
        joined_education(ordered),
        joined_experience(ordered) if worked else None,
        {meaning.language: meaning.diagnostics(position) for meaning in ordered},
        len(ordered) > 1 and agree([meaning.reading for meaning in ordered]),
    )


def _moved(own: Asked, places: Places, position: str | None) -> Asked:
    return Asked(
        moved_education(own.education, places) if own.education else None,
        moved_experience(own.experience, places) if own.experience else None,
        {
            language: [moved_finding(each, places[language], position) for each in found] if found else []
            for language, found in own.findings.items()
        },
        own.agreed,
    )


__all__ = ["Asked", "Places", "Reader", "Texts", "placed"]


def told_once(found: Mapping[Language, Sequence[Diagnostic]]) -> list[Diagnostic]:
    """The findings of all languages; where two languages have as many of a kind, each goes with its partner.

    A finding of both has the spans of both; `data` has the words of the first language as `printed`, and of each by its
    name.
    """
    if len(found) < 2:
        return [each for own in found.values() for each in own]
    (main, own), (second, more) = found.items()
    shared = {
        code
        for code in _OF_AMOUNTS
        if (count := sum(each.code == code for each in own)) and count == sum(each.code == code for each in more)
    }
    partners = {code: iter([each for each in more if each.code == code]) for code in shared}
    told = [_both(each, next(partners[each.code]), main, second) if each.code in shared else each for each in own]
    return [*told, *(each for each in more if each.code not in shared)]


def _both(one: Diagnostic, other: Diagnostic, main: Language, second: Language) -> Diagnostic:
    names = {main: one.data.get("printed"), second: other.data.get("printed")}
    return replace(one, spans=[*one.spans, *other.spans], data={**one.data, **names})
