"""Issuers and bodies: from the form in which a sentence bends them to their nominative."""

import re

from msgspec import Struct

from kqparse.grammar.acts.endings import (
    Endings,
    Gender,
    Nouns,
    nominative_adjective,
    noun_forms,
    russian_forms,
    russian_gender,
    without_case,
)
from kqparse.grammar.acts.tables import Issuers, Registrations
from kqparse.grammar.phrasing.late import late
from kqparse.late_pattern import DASH_BETWEEN, late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.text.fold import lower

_WORD = late_pattern(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*\.?")


class NameRules(Struct, frozen=True):
    """Words of names.

    Attributes:
        endings: of nouns.
        offices: for every form of a Russian office or body its nominative and gender.
        bodies: Kazakh offices and bodies.
        states: names of states, in lower case.
        phrases: phrases with their nominative, in lower case.
        acting: abbreviations that stay as they are, in lower case.
        registers: a register in any form, which is no body.
        table: the words themselves.
    """

    endings: Endings
    offices: dict[str, tuple[str, Gender]]
    bodies: Nouns
    states: frozenset[str]
    phrases: tuple[tuple[str, str], ...]
    acting: tuple[str, ...]
    registers: re.Pattern[str]
    table: Issuers

    def nominative(self, text: str, language: Language, case: str = "genitive") -> str:
        """A printed name in the nominative; what no rule knows stays as it is printed."""
        if language == "kk":
            if lower(text).endswith(self.acting):
                return text
            bare = without_case(text, case, self.endings)
            return bare if bare == text else bare.rstrip("-\u2011")  # «Маяк» ММ-нің
        small = lower(text)
        if small.startswith(self.acting):
            return text
        for phrase, nominative in self.phrases:
            if small.startswith(phrase):
                return nominative + text[len(phrase) :]
        parts: list[str] = []
        at = 0
        for dash in DASH_BETWEEN.finditer(text):
            parts += [self._russian(text[at : dash.start()]), dash.group()]
            at = dash.end()
        return "".join([*parts, self._russian(text[at:])])

    def _russian(self, text: str) -> str:
        """The first office or body and the adjectives before it in the nominative; what follows is governed by it."""
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            known = self.offices.get(lower(word.group()))
            if known:
                pieces: list[str] = []
                at = 0
                for adjective in words[:index]:
                    pieces += [
                        text[at : adjective.start()],
                        nominative_adjective(adjective.group(), known[1], self.endings),
                    ]
                    at = adjective.end()
                pieces += [text[at : word.start()], _cased(known[0], word.group()), text[word.end() :]]
                return "".join(pieces)
        return text

    def is_body(self, word: str) -> bool:
        """Whether a word in lower case is a Kazakh office or body in any form."""
        return self.bodies.has(word)

    def is_state(self, text: str) -> bool:
        """Whether a name is that of a state alone."""
        return lower(text) in self.states


def name_rules(table: Issuers, registration: Registrations, endings: Endings) -> NameRules:
    """Compile the words of issuers.

    Raises:
        FormError: if no class declines an office.
    """
    offices: dict[str, tuple[str, Gender]] = {}
    for office in table.offices:
        gender = russian_gender(office, endings)
        for form, ending in russian_forms(office, endings).items():
            # Issuers are one: `Кабинета Министров` is no minister.
            if not ending.plural:
                offices.setdefault(form, (office, gender))
    registers = [noun_forms(word, language, endings) for word in registration.registers for language in LANGUAGES]
    return NameRules(
        endings=endings,
        offices=offices,
        bodies=Nouns([(word, "kk") for word in table.bodies], endings),
        states=frozenset(map(lower, table.states)),
        phrases=tuple((lower(phrase), nominative) for phrase, nominative in table.phrases.items()),
        acting=tuple(map(lower, table.acting)),
        registers=late(rf"(?<!\w)(?:{'|'.join(registers)})(?!\w)"),
        table=table,
    )


def _cased(word: str, like: str) -> str:
    """A word with the capitals of another: none, the first letter of each part, or all."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    parts, models = word.split("-"), like.split("-")
    if len(parts) != len(models):
        return word
    return "-".join(
        part[:1].upper() + part[1:] if model[:1].isupper() else part for part, model in zip(parts, models, strict=True)
    )
