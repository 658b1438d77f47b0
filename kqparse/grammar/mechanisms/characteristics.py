"""Words of qualification characteristics, for the engine."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct

from kqparse.grammar.mechanisms.points import PointCount, Points
from kqparse.grammar.phrasing.alternative import Alternative, Starts
from kqparse.grammar.phrasing.alternatives import first_of, one_of
from kqparse.grammar.phrasing.any_of import any_form, at_edges
from kqparse.grammar.phrasing.looks import Compiled
from kqparse.grammar.phrasing.of_tables import of_tables
from kqparse.grammar.tables import ByLanguage, Edges, Evidence, FamilyFile, InBoth, Label
from kqparse.grammar.vocabulary.misprints import Fold, Misprints, shared_fold
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language

GradeLevel = Literal["high", "mid"]
GradeCategory = Literal["first", "highest", "none", "second"]
TeacherCategory = Literal["expert", "master", "moderator", "researcher", "teacher"]
"""Categories of teachers; `teacher` is the one without a further word."""

ORDINAL = r"(?:[0-9]{1,4}(?:-[0-9]{1,2})?|[ivx\u0456\u0445]{1,7})"
"""A printed number of a heading: figures or a Roman numeral, of whose letters Cyrillic ones look the same."""
_ASKED = r"[^.;:]{1,200}?"
"""What a sentence asks for."""
_OPTIONAL = late_pattern(r"\[[^\]]*\]")
"""Words of a form that may be wanting."""


class LevelWords(InBoth, frozen=True, kw_only=True):
    """Forms of one level of qualification."""

    value: GradeLevel


class CategoryWords(InBoth, frozen=True, kw_only=True):
    """Forms of one qualification category; `cells` are what stands for it in a column of categories."""

    value: GradeCategory
    cells: tuple[str, ...] = ()


class TeacherWords(InBoth, frozen=True, kw_only=True):
    """Forms of one category of teachers; `beside` are what names it where the point has another one, too."""

    value: TeacherCategory
    beside: tuple[str, ...] = ()


class Characteristics(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `characteristics`: posts under headings, each with labelled points."""

    mechanism: Literal["characteristics"]
    expects: tuple[CriterionKind, ...] = ()
    evidence: Evidence = Evidence()
    misprints: Misprints = Misprints()
    labels: list[Label]
    sentences: ByLanguage = ByLanguage()
    parts: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    index: ByLanguage = ByLanguage()
    annexes: Edges = Edges()
    around: Edges = Edges()
    grades: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    levels: tuple[LevelWords, ...] = ()
    categories: tuple[CategoryWords, ...] = ()
    teachers: tuple[TeacherWords, ...] = ()
    holders: ByLanguage = ByLanguage()


BARE_KINDS: frozenset[CriterionKind] = frozenset(("education", "experience"))
"""Kinds of labels that stand in any other description of posts, too: they tell nothing below a bare heading."""


class LabelForms(Struct, frozen=True):
    """The labels of one kind in one language, as a pattern for folded text; `bare` ones have no words around them."""

    kind: CriterionKind
    language: Language
    pattern: re.Pattern[str]
    bare: bool = False


class Holders(Struct, frozen=True):
    """What says that words hold for a category alone: `для специалистов высшей категории: …`.

    Attributes:
        pattern: one form for each way to say so of each category.
    """

    pattern: re.Pattern[str]

    def search(self, folded: str) -> re.Match[str] | None:
        """The first of them."""
        return self.pattern.search(folded)

    def places(self, folded: str, at: int) -> Iterator[tuple[int, int]]:
        """Where they stand from a place on; one after the other, so that not all of the long pattern is compiled."""
        while match := self.pattern.search(folded, at):
            yield match.span()
            at = match.end()


class CharacteristicsRules(Compiled[Characteristics], frozen=True):
    """One family of characteristics, ready for use; all patterns are for folded text.

    Attributes:
        fold: brings text into the form that the patterns are for.
        labels: the labels of points.
        label_starts: what they begin with.
        sentences: points without a label that say what is asked for.
        parts, posts: what stands before the title of a part and of a post.
        index_words: what the heading of an index of posts holds.
        annexes, around: finds what the heading of an annex, and of a post beside its title, begins or ends with.
        grades: what the heading of a grade of workers is, below the name of their work.
        notes: what a note begins with.
        levels, categories: what a level and a category are called.
        beside: what else heads a category of teachers in a point that has another one of theirs.
        others: those others.
        cells: what stands for a category in a column of them, or beside a title.
        holders: what says that words hold for a category alone.
        starts: what always begins a paragraph, for text in lower case that is not folded.
        look: what its evidence is looked for by; a post has a labelled point at least.
    """

    fold: Fold
    labels: tuple[LabelForms, ...]
    label_starts: Starts
    sentences: re.Pattern[str]
    parts: re.Pattern[str]
    posts: re.Pattern[str]
    index_words: re.Pattern[str]
    annexes: re.Pattern[str]
    around: re.Pattern[str]
    grades: re.Pattern[str]
    notes: re.Pattern[str]
    levels: tuple[tuple[GradeLevel, re.Pattern[str]], ...]
    categories: tuple[tuple[GradeCategory | TeacherCategory, re.Pattern[str]], ...]
    beside: tuple[tuple[TeacherCategory, re.Pattern[str]], ...]
    others: re.Pattern[str]
    cells: tuple[tuple[GradeCategory, re.Pattern[str]], ...]
    holders: Holders
    starts: re.Pattern[str]


def characteristics_rules(table: Characteristics) -> CharacteristicsRules:
    """Compile a family of characteristics.

    Raises:
        FormError: if a form cannot be compiled.
    """
    fold = shared_fold(table.misprints.letters, table.misprints.plain)
    labels = [
        LabelForms(entry.kind, language, _forms(forms, fold), entry.bare)
        for entry in table.labels
        for language, forms in entry.said()
    ]
    own = [(entry.kind, entry.both) for entry in table.labels]
    points = Points(own, table.posts, fold, BARE_KINDS)
    return of_tables(
        CharacteristicsRules,
        [table],
        partial(_forms, fold=fold),
        table=table,
        fold=fold,
        labels=tuple(labels),
        label_starts=Starts([forms.pattern for forms in labels]),
        index_words=_forms(table.index.both, fold),
        annexes=at_edges(table.annexes, _slots(fold), fold),
        around=at_edges(table.around, _slots(fold), fold),
        levels=tuple((entry.value, _forms(entry.both, fold)) for entry in table.levels),
        categories=tuple((entry.value, _forms(entry.both, fold)) for entry in _every_category(table)),
        beside=tuple((entry.value, _forms(entry.beside, fold)) for entry in table.teachers if entry.beside),
        others=_forms([form for entry in table.teachers if not entry.beside for form in entry.both], fold),
        cells=tuple(
            (entry.value, _forms([*entry.both, *entry.cells], fold)) for entry in table.categories if entry.cells
        ),
        holders=_holders(table, fold),
        starts=_starts(table),
        look={"headings": PointCount(points, "headings"), "labels": PointCount(points, "kinds")},
    )


def _starts(table: Characteristics) -> re.Pattern[str]:
    """Headings, notes, and points with their number or label."""
    told = (entry for entry in table.labels if entry.kind not in BARE_KINDS and not entry.bare)
    # The others begin broken lines, too, as does one word for what is asked: біліктілікке қойылатын ⏎ талаптар.
    asked = "qualification_requirements"
    labels = [word for own in told for word in own.both if own.kind != asked or " " in _OPTIONAL.sub("", word)]
    forms = [*table.parts, *table.posts, *table.notes, *labels]
    # A bracket behind a number is left out: sub-points are cited at line heads too (1), 2), ⏎ 3) тармақшалары).
    numbered = Alternative(r"[0-9]{1,3}\.\s", frozenset("0123456789"))
    return first_of([one_of(lambda: [numbered]), any_form(forms, {"ordinal": ORDINAL})])


def _holders(table: Characteristics, fold: Fold) -> Holders:
    """The forms of `holders`, with each form of a category in its place."""
    forms = [
        holder.replace("{category}", form)
        for entry in _every_category(table)
        for language, own in entry.said()
        for form in own
        for holder in table.holders.of(language)
    ]
    return Holders(_forms(forms, fold))


def _every_category(table: Characteristics) -> list[CategoryWords | TeacherWords]:
    return [*table.categories, *table.teachers]


def _forms(forms: Sequence[str], fold: Fold) -> re.Pattern[str]:
    return any_form(forms, _slots(fold), fold)


def _slots(fold: Fold) -> dict[str, str]:
    return {"ordinal": fold(ORDINAL), "asked": _ASKED}
