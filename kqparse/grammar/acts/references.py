"""Acts that texts cite by name alone: the constitution, and titles of laws and codes in both languages."""

import re
from functools import lru_cache

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings, nominative_adjective, noun_forms, noun_stem
from kqparse.grammar.acts.tables import References
from kqparse.grammar.phrasing.any_of import any_word
from kqparse.grammar.phrasing.late import late
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.text.fold import lower

_SIGNS = late_pattern(r"[^\w]+")
_KEPT = 4096
"""Titles that are kept as they are compared: mentions repeat."""


class ReferenceRules(Struct, frozen=True):
    """What citations by name are told by, and how two mentions of one act are known.

    Attributes:
        constitution: the word for a constitution in any form, in lower case; the group that matched is the language.
        stems: what those forms begin with.
        lemmas: that word in the nominative, by language.
        code: the word that ends the name of a code, by language.
        no_code: finds the words of a code that is no act, in lower case.
        known: for a title, by `title_key`, what it shares with its other wordings.
        edges: the first and the last words of known titles, by which most other words are told from them.
        behind: words that belong to a number and differ between the languages, in lower case.
    """

    constitution: re.Pattern[str]
    stems: tuple[str, ...]
    lemmas: dict[Language, str]
    code: dict[Language, str]
    no_code: re.Pattern[str]
    known: dict[str, int]
    edges: frozenset[str]
    behind: frozenset[str]

    def known_code(self, name: str, language: Language, endings: Endings) -> str | None:
        """The title of a code, given what stands before the word for it; None if no such code is known."""
        if language == "ru":
            name = " ".join(nominative_adjective(word, "masculine", endings) for word in name.split())
        title = f"{name} {self.code.get(language, '')}"
        return title if title_key(title) in self.known else None

    def number_key(self, number: str) -> str:
        """A number as it is compared: without blanks and words such as `дсп`, which the languages spell otherwise."""
        return "".join(part for part in lower(number).split() if part not in self.behind)


def reference_rules(table: References, behind: list[str], endings: Endings) -> ReferenceRules:
    """Compile the names of acts.

    Args:
        table: the names.
        behind: words that may stand behind the figures of a number.
        endings: of nouns.
    """
    named = table.constitution.said()
    forms = "|".join(
        f"(?P<{language}>{'|'.join(noun_forms(word, language, endings) for word in words) or '(?!)'})"
        for language in reversed(LANGUAGES)
        for words in (table.constitution.of(language),)
    )
    known = {title_key(title): at for at, entry in enumerate(table.known) for title in entry.both}
    return ReferenceRules(
        constitution=late(rf"(?<!\w)(?:{forms})(?!\w)"),
        stems=tuple(sorted({noun_stem(word, language, endings) for language, words in named for word in words})),
        lemmas={language: words[0] for language, words in named},
        code=table.code,
        no_code=late(rf"(?<!\w){any_word(table.no_codes)}(?!\w)"),
        known=known,
        edges=frozenset(word for title in known for word in (title.split()[0], title.split()[-1])),
        behind=frozenset(map(lower, behind)),
    )


@lru_cache(maxsize=_KEPT)
def title_key(title: str) -> str:
    """A title as it is compared: lower case, words alone."""
    return _SIGNS.sub(" ", lower(title)).strip()
