"""The whole grammar, loaded and compiled once per process and set of folders."""

import re
from _thread import allocate_lock
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from kqparse.errors import GrammarError
from kqparse.grammar.acts.endings import Endings
from kqparse.grammar.acts.rules import ActRules, ProseRules, act_rules, prose_rules
from kqparse.grammar.acts.tables import Acts
from kqparse.grammar.fields.rules import FieldRules, field_rules
from kqparse.grammar.labelling.qualifiers import Labels, Qualifiers
from kqparse.grammar.load import Files
from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules
from kqparse.grammar.mechanisms.makers import AnyFamily, any_family
from kqparse.grammar.mechanisms.notice_words import NoticeWords
from kqparse.grammar.mechanisms.notices import label_lines
from kqparse.grammar.phrasing.alternatives import first_of
from kqparse.grammar.phrasing.late import make, trusting, when_used
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.requirements.rules import RequirementRules, requirement_rules
from kqparse.grammar.requirements.tables import RequirementShapes, RequirementWords
from kqparse.grammar.shared import Shared
from kqparse.grammar.tables import Categories, Codes, Languages, Letters, Offices, Table
from kqparse.grammar.values.categories import CategoryRules, category_rules
from kqparse.grammar.values.codes import CodeRules, code_rules
from kqparse.grammar.values.ranks import RankRules, Ranks
from kqparse.grammar.values.salaries import Salaries, SalaryRules, salary_rules
from kqparse.grammar.values.titles import TitleRules, Titles, title_rules
from kqparse.grammar.vocabulary.abbreviations import AbbreviationRules, Abbreviations, abbreviation_rules
from kqparse.grammar.vocabulary.known import Vocabulary
from kqparse.grammar.vocabulary.misprints import Fold, shared_fold
from kqparse.grammar.vocabulary.translations import Senses, Translations
from kqparse.grammar.vocabulary.words import OfficeRules, language_rules, office_rules, repair_rules, tongue_rules
from kqparse.resources import folder
from kqparse.text.fold import lower
from kqparse.text.languages import LanguageRules
from kqparse.text.prepare import RepairRules
from kqparse.text.tongues import TongueRules

R = TypeVar("R", bound=Table)
T = TypeVar("T")
_LOADING = allocate_lock()
"""Held while a grammar is loaded: what makes records of files dies where two threads meet a kind of them at once."""


class Grammar(Struct, frozen=True):
    """All that the engine knows about words.

    Attributes:
        repair: look-alike letters and legacy fonts.
        languages: signs of Kazakh and of Russian.
        tongues: what weaker signs tell of single words.
        categories: those of the civil service.
        codes: staff codes.
        offices: units, bodies, surnames.
        ranks: words of titles that tell a rank or a unit.
        senses: words that translate each other.
        titles: words that begin or end a title.
        acts: heads and bodies of acts, citations.
        prose: what the paragraphs of running text are told by.
        abbreviations: what introduces a short form.
        salaries: pay.
        fields: fields of study, their codes, and where they stand.
        requirement: the words of requirements.
        numerals: what the words for numbers count.
        families: the families by name, in alphabetical order.
        vocabulary: every word that stands in the files.
        files: what all of it was made of.
    """

    repair: RepairRules
    languages: LanguageRules
    tongues: TongueRules
    categories: CategoryRules
    codes: CodeRules
    offices: OfficeRules
    ranks: RankRules
    senses: Senses
    titles: TitleRules
    acts: ActRules
    prose: ProseRules
    abbreviations: AbbreviationRules
    salaries: SalaryRules
    fields: FieldRules
    requirement: RequirementRules
    numerals: dict[str, float]
    families: dict[str, AnyFamily]
    vocabulary: Vocabulary
    files: Files

    @property
    def digest(self) -> str:
        """A hash of all grammar files: the same digest reads a document in the same way."""
        return self.files.digest

    def make_ready(self, enough: Callable[[], bool]) -> None:
        """Make what was put off until it is asked for, of that which nearly every document of posts asks for.

        It is made one after the other, what is asked for first before the rest, until that is `enough`.
        """
        lexicons = [own.lexicon for own in self.requirement.languages.values()]
        steps: list[Callable[[], object]] = [partial(make, lexicon) for lexicon in lexicons]
        steps += [partial(self.fields.of, language) for language in self.requirement.languages]
        repair = self.repair
        patterns = [repair.scripts.latin_letters, repair.legacy.sign, repair.recognised.code]
        patterns += [pattern for own in self.requirement.languages.values() for pattern in (own.pattern, own.misread)]
        steps += [partial(make, thing) for thing in (*patterns, self.senses, self.ranks)]
        for step in steps:
            if enough():
                return
            step()


def grammar(*overlays: Path) -> Grammar:
    """The grammar that ships with kqparse, with the user's folders laid over it in their order.

    Raises:
        GrammarError: if a file cannot be used; the message names file and key.
    """
    with _LOADING:
        return _loaded(*overlays)


@lru_cache(maxsize=8)
def _loaded(*overlays: Path) -> Grammar:
    files = Files(folder("grammars"), *overlays)
    if overlays:
        return compiled_grammar(files)
    with trusting():
        return compiled_grammar(files)


def compiled_grammar(files: Files) -> Grammar:
    """The grammar of files that are read already.

    Raises:
        GrammarError: if a file cannot be used; the message names file and key.
    """
    codes = _made(files, "codes", Codes, code_rules)
    acts, endings = files.table("acts", Acts), files.table("endings", Endings)
    languages, offices = files.table("languages", Languages), files.table("offices", Offices)
    tongues = tongue_rules(languages)
    titles = title_rules(files.table("titles", Titles), offices, endings)
    qualifiers = _made(files, "labels", Labels, lambda table: Qualifiers(table.qualifiers))
    shared = Shared(codes, tongues, qualifiers, titles)
    families: dict[str, AnyFamily] = {}
    # Those that take the words of others come behind them, so that what is wrong is told of the file that has it.
    for name in sorted(files.families(), key=lambda name: "words_of" in files.tables[name]):
        family = _compile(files, name, partial(any_family, files, name, shared))
        if family.table.name in families:
            what = f"there is a family {family.table.name!r} already"
            raise GrammarError(files.places[name], what, "give it another name")
        families[family.table.name] = family
    prose = _compile(files, "acts", lambda: prose_rules(acts, endings))
    letters, words = files.table("letters", Letters), _requirement_words(files)
    small = [word for own in (languages.kk, languages.ru) for word in (*own.words, *own.hints)]
    # Rows of letters are no words, nor are beginnings.
    worded = {name: table for name, table in files.tables.items() if name not in ("letters", "translations")}
    last = [*languages.kk.endings, *languages.ru.endings]
    vocabulary = Vocabulary(worded, small, last, letters.kazakh.first, endings.kk.several)
    return Grammar(
        repair=_compile(files, "letters", lambda: repair_rules(letters, languages, vocabulary.others)),
        languages=language_rules(languages),
        tongues=tongues,
        categories=_made(files, "categories", Categories, category_rules),
        codes=codes,
        offices=office_rules(offices),
        ranks=_folded(files, "ranks", Ranks, lambda table, fold: RankRules(table, endings, fold)),
        senses=_folded(files, "translations", Translations, Senses),
        titles=titles,
        acts=_compile(files, "acts", lambda: act_rules(acts, endings)),
        prose=_with_starts(prose, families.values(), label_lines(files.table("notices", NoticeWords))),
        abbreviations=_made(files, "abbreviations", Abbreviations, abbreviation_rules),
        salaries=_made(files, "salaries", Salaries, salary_rules),
        fields=field_rules(files, endings),
        requirement=_requirement(files, words, endings),
        numerals=_numerals(words),
        families=dict(sorted(families.items())),
        vocabulary=vocabulary,
        files=files,
    )


def _folded(files: Files, name: str, kind: type[R], make: Callable[[R, Fold], T]) -> T:
    """What is made of the record of a file whose words are compared without the marks that print may lose."""
    misprints = files.table("requirements", RequirementShapes).misprints
    fold = shared_fold(misprints.letters, misprints.plain)
    return when_used(lambda: _made(files, name, kind, lambda table: make(table, fold)))


def _requirement(files: Files, words: Sequence[RequirementWords], endings: Endings) -> RequirementRules:
    shapes = files.table("requirements", RequirementShapes)
    return _compile(files, "requirements", lambda: requirement_rules(shapes, words, endings))


def _requirement_words(files: Files) -> list[RequirementWords]:
    return [files.table(name, RequirementWords) for name in files.tables if name.startswith("requirements/")]


def _numerals(tables: Sequence[RequirementWords]) -> dict[str, float]:
    """What the words for numbers count."""
    words = (word for table in tables for word in table.words if word.kind == "number")
    return {lower(form): word.value for word in words if isinstance(word.value, int | float) for form in word.both}


def _with_starts(prose: ProseRules, families: Iterable[AnyFamily], lines: re.Pattern[str]) -> ProseRules:
    """The beginnings of paragraphs, those of each family's headings and labels among them, and lines that are one."""
    starts = [prose.starts, *(family.starts for family in families if isinstance(family, CharacteristicsRules))]
    return prose._replace(starts=first_of(starts), lines=lines)


def _made(files: Files, name: str, kind: type[R], make: Callable[[R], T]) -> T:
    """What is made of the record of a file."""
    return _compile(files, name, lambda: make(files.table(name, kind)))


def _compile(files: Files, name: str, build: Callable[[], T]) -> T:
    try:
        return build()
    except FormError as fault:
        raise GrammarError(files.saying(name, fault.form), str(fault), "correct it") from None


__all__ = ["AnyFamily", "Grammar", "compiled_grammar", "grammar"]
