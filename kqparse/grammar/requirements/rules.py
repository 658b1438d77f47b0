"""The grammar of requirements, compiled for the engine."""

import re
from collections.abc import Iterable

from msgspec import Struct

from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.phrasing.any_of import any_word
from kqparse.grammar.phrasing.late import late, when_used
from kqparse.grammar.requirements.lexicon import Lexicon, senses
from kqparse.grammar.requirements.tables import Likeness, RequirementShapes, RequirementWords, WordEntry
from kqparse.grammar.vocabulary.misprints import Fold, shared_fold
from kqparse.grammar.vocabulary.stems import stemmer
from kqparse.model import LANGUAGES, Language

_NUMBER = r"(?P<number>(?<![0-9/])1/2(?![0-9/])|[0-9]+(?:[.,][0-9]{1,2}(?![0-9]))?)(?:(?:\s?-\s?)?ENDINGS(?!\w))?"
_CODE = r"(?<![\w.])[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?![\w.])"
_PLAIN = r"[a-z\u0430-\u0481\u048a-\u052f]++(?![\w\u2010\u2011-])"
"""A word without a hyphen, as most are, told in a third less time than by all that it may be."""
_WORD = rf"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*(?:-[0-9]{{1,2}}(?!\w))?|{_CODE}"
"""A word, or a code such as D-O-3 or 23.00.00."""
_SIGN = r"[^\w\s]|_"
_LEAST = 3
"""Letters before an ending that tells where somebody worked."""


class WordEnds(Struct, frozen=True):
    """Finds that a folded word ends so, behind letters of its own; a pattern would take longer to be compiled.

    Attributes:
        ends: the ends.
        least: how many letters or figures stand before them at least.
        whole: whether they are words, too, be it behind a hyphen.
    """

    ends: tuple[str, ...]
    least: int
    whole: bool = False

    def told(self, word: str) -> bool:
        """Whether a word has one of the ends."""
        return word.endswith(self.ends) and any(self._stands(word.removesuffix(end), word) for end in self.ends)

    def _stands(self, before: str, word: str) -> bool:
        """Whether an end may stand behind what is before it in a word; where it is all the word it is not there."""
        if len(before) == len(word):
            return False
        own = before[-self.least :].replace("_", "a")
        return (len(own) == self.least and own.isalnum()) or (self.whole and before[-1:] in {"", "-"})


class LanguageWords(Struct, frozen=True):
    """The words of one language.

    Attributes:
        lexicon: its phrases.
        pattern: one word, number or sign, for folded text; its groups are all of it, and the figures of a number.
        names_place: finds at the end of a word that it names where somebody worked, or as what; nothing in a language
            that says so by prepositions alone.
        names_holder: finds at the end of a word that it can be nothing but as what somebody worked.
        names_bearer: finds at the end of a word right beside the one for work that it names who does it.
        names_owner: finds at the end of a Kazakh word that it names whose something is; nothing in Russian.
        before: words that lead to the name of a sector.
        where: those of them that lead to a place.
        misread: finds figures before a unit of time that have letters among them, in folded text.
        figures: those letters to figures, for `str.translate`.
        likeness: how much a misprinted word must resemble a known one, and its letters at least.
        modifiers_first: whether what describes a thing stands before it.
    """

    lexicon: Lexicon
    pattern: re.Pattern[str]
    names_place: WordEnds
    names_holder: WordEnds
    names_bearer: WordEnds
    names_owner: WordEnds
    before: frozenset[str]
    where: frozenset[str]
    misread: re.Pattern[str]
    figures: dict[int, str]
    likeness: Likeness
    modifiers_first: bool


class RequirementRules(Struct, frozen=True):
    """The words of both languages, and the bound of amounts."""

    languages: dict[Language, LanguageWords]
    most_years: int


def requirement_rules(
    shapes: RequirementShapes, tables: Iterable[RequirementWords], endings: Endings
) -> RequirementRules:
    """Compile the grammar of requirements.

    Raises:
        FormError: if a phrase cannot be compiled or has two senses.
    """
    fold = shared_fold(shapes.misprints.letters, shapes.misprints.plain)
    entries = [entry for table in tables for entry in table.words]
    languages = {language: _language(language, entries, shapes, endings, fold) for language in LANGUAGES}
    return RequirementRules(languages, shapes.most_years)


def _language(
    language: Language, entries: list[WordEntry], shapes: RequirementShapes, endings: Endings, fold: Fold
) -> LanguageWords:
    kazakh = language == "kk"
    number = _NUMBER.replace("ENDINGS", any_word(shapes.figure_endings.of(language), fold))
    named, holders = (shapes.place, []) if kazakh else (shapes.office, shapes.holder)
    before, where = ([], []) if kazakh else (shapes.before, shapes.where)
    bearers = list(map(fold, shapes.bearer.of(language)))
    cases = list(map(fold, endings.kk.cases["genitive"])) if kazakh else []
    owners = [*(bearer + case for bearer in bearers for case in cases), *(one for one in bearers if one[-3:] in cases)]
    return LanguageWords(
        lexicon=when_used(lambda: Lexicon(senses(entries, language), stemmer(endings, language, fold), fold)),
        pattern=late(f"({_PLAIN}|{_WORD}|{number}|{_SIGN})"),
        names_place=WordEnds(tuple(map(fold, named)), _LEAST, whole=True),
        names_holder=WordEnds(tuple(map(fold, holders)), 1),
        names_bearer=WordEnds((*bearers, *owners), 1),
        names_owner=WordEnds(tuple(owners), 1),
        before=frozenset(map(fold, before)),
        where=frozenset(map(fold, where)),
        misread=_misread(language, entries, shapes, fold),
        figures=dict(zip(map(ord, shapes.misread.letters), shapes.misread.figures, strict=True)),
        likeness=shapes.likeness,
        modifiers_first=kazakh,
    )


def _misread(
    language: Language, entries: Iterable[WordEntry], shapes: RequirementShapes, fold: Fold
) -> re.Pattern[str]:
    """Finds one or two signs, some of them letters that stand for figures, before a unit of time."""
    units = [phrase for entry in entries if entry.kind == "unit" for phrase in entry.of(language) if phrase.isalpha()]
    letters = re.escape(shapes.misread.letters)
    counting = "".join(
        letter for letter, figure in zip(shapes.misread.letters, shapes.misread.figures, strict=True) if figure != "0"
    )
    # A nought alone is no length of time, and may be a preposition. A pattern is searched by what it begins with: the
    # sign goes before the look at what may not stand before it.
    sign, telling = f"[0-9{letters}]", f"(?<=[1-9{re.escape(counting)}])"
    figures = rf"{sign}(?<!\w{sign})(?:{telling}{sign}?|{sign}{telling})"
    return late(rf"{figures}(?=(?:\s?-\s?\w{{1,3}})?\s+{any_word(units, fold)}(?!\w))")
