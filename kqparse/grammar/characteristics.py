"""Words of two kinds of families (qualification characteristics, point scales) and of abbreviations, for the engine."""

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kqparse.grammar.any_of import any_form, at_edges
from kqparse.grammar.forms import FormError, compiled, needed_word, value
from kqparse.grammar.holders import Holders
from kqparse.grammar.late import Alternative, Starts, first_of, late
from kqparse.grammar.looks import Forms, Look
from kqparse.grammar.needs import Needs, worded
from kqparse.grammar.points import PointCount, Points
from kqparse.grammar.tables import ByLanguage, Evidence, InBoth, Label, Number, Table
from kqparse.model import CriterionKind, Language
from kqparse.text.fold import lower

GradeLevel = Literal["high", "mid"]
GradeCategory = Literal["first", "highest", "none", "second"]
TeacherCategory = Literal["expert", "master", "moderator", "researcher", "teacher"]
"""Categories of teachers; `teacher` is the one without a further word."""
Name = Annotated[str, Meta(pattern="^[a-z0-9-]+$")]

_ORDINAL = r"(?:[0-9]{1,4}(?:-[0-9]{1,2})?|[ivx\u0456\u0445]{1,7})"
"""A printed number of a heading: figures or a Roman numeral, of whose letters Cyrillic ones look the same."""
_POINTS = r"[+]?[0-9]{1,4}"
_ASKED = r"[^.;:]{1,200}?"
"""What a sentence asks for."""


class Misprints(Table, frozen=True, kw_only=True):
    """Letters that are often printed without their marks, and what they are printed as, at the same places."""

    letters: str = ""
    plain: str = ""


class LevelWords(InBoth, frozen=True, kw_only=True):
    """Forms of one level of qualification."""

    value: GradeLevel


class CategoryWords(InBoth, frozen=True, kw_only=True):
    """Forms of one qualification category; `cells` are what stands for it in a column of categories."""

    value: GradeCategory
    cells: tuple[str, ...] = ()


class TeacherWords(InBoth, frozen=True, kw_only=True):
    """Forms of one category of teachers."""

    value: TeacherCategory


class AnnexForms(Table, frozen=True, kw_only=True):
    """What the heading of an annex begins with, and what it ends with."""

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


class Characteristics(Table, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `characteristics`: posts under headings, each with labelled points."""

    name: Name
    title: str
    mechanism: Literal["characteristics"]
    expects: tuple[CriterionKind, ...] = ()
    evidence: Evidence = Evidence()
    misprints: Misprints = Misprints()
    labels: list[Label]
    sentences: ByLanguage = ByLanguage()
    parts: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    index: ByLanguage = ByLanguage()
    annexes: AnnexForms = AnnexForms()
    around: AnnexForms = AnnexForms()
    grades: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    levels: tuple[LevelWords, ...] = ()
    categories: tuple[CategoryWords, ...] = ()
    teachers: tuple[TeacherWords, ...] = ()
    holders: ByLanguage = ByLanguage()


class ScaleEvidence(Table, frozen=True, kw_only=True):
    """How much a document must show to be taken for a point scale."""

    rows: Number = 2
    items: Number = 2


class PointScale(Table, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `scale`: rows of points, each with the entries that earn them."""

    name: Name
    title: str
    mechanism: Literal["scale"]
    evidence: ScaleEvidence = ScaleEvidence()
    points: list[str]
    column_heads: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    annexes: AnnexForms = AnnexForms()


class Abbreviations(Table, frozen=True, kw_only=True):
    """`abbreviations.toml`: what introduces a short form in brackets."""

    hereafter: list[str]


class Fold:
    """Reads text in lower case, and letters that lose their marks in print without them; each keeps its place."""

    def __init__(self, letters: str = "", plain: str = "") -> None:
        """Pair `letters` with `plain`.

        Raises:
            FormError: if they differ in length.
        """
        if len(letters) != len(plain):
            raise FormError(f"misprints: {len(letters)} letters stand over {len(plain)}")
        self._own = letters, plain
        pairs = tuple(zip(letters.lower(), plain.lower(), strict=True))
        self._table = str.maketrans(dict(pairs))
        # One replacement after the other is many times faster, as long as none makes a letter of another.
        self._pairs = () if set(letters.lower()) & set(plain.lower()) else pairs

    def __eq__(self, other: object) -> bool:
        """Whether both read letters alike, so that what one has read serves the other."""
        return isinstance(other, Fold) and self._own == other._own

    def __hash__(self) -> int:
        return hash(self._own)

    def __call__(self, text: str) -> str:
        """The text as it is compared."""
        small = lower(text)
        if not self._table:
            return small
        if not self._pairs:
            return small.translate(self._table)
        for letter, plain in self._pairs:
            small = small.replace(letter, plain)
        return small


BARE_KINDS: frozenset[CriterionKind] = frozenset(("education", "experience"))
"""Kinds of labels that stand in any other description of posts, too: they tell nothing below a bare heading."""


class LabelForms(Struct, frozen=True):
    """The labels of one kind in one language, as a pattern for folded text."""

    kind: CriterionKind
    language: Language
    pattern: re.Pattern[str]


class CharacteristicsRules(Struct, frozen=True):
    """One family of characteristics, ready for use; all patterns are for folded text.

    Attributes:
        table: the family's file.
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
        cells: what stands for a category in a column of them, or beside a title.
        holders: what says that words hold for a category alone.
        starts: what always begins a paragraph, for text in lower case that is not folded.
        look: what its evidence is looked for by; a post has a labelled point at least.
    """

    table: Characteristics
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
    cells: tuple[tuple[GradeCategory, re.Pattern[str]], ...]
    holders: Holders
    starts: re.Pattern[str]
    look: Look


class ScaleRules(Struct, frozen=True):
    """One family of point scales, ready for use; all patterns are for text in lower case.

    Attributes:
        table: the family's file.
        points: the points of a row.
        column_heads: beginnings of the first head of the columns.
        ends: what ends a scale.
        annexes: finds that a text begins or ends as the heading of an annex does.
        look: what its evidence is looked for by; figures alone are points only under the head of a column.
    """

    table: PointScale
    points: re.Pattern[str]
    column_heads: re.Pattern[str]
    ends: re.Pattern[str]
    annexes: re.Pattern[str]
    look: Look

    def number(self, printed: str) -> int | None:
        """The points that a text is, None if it is anything else."""
        small = lower(printed)
        match = self.points.fullmatch(small)
        place = value(match, "points") if match else None
        return int(small[place[0] : place[1]]) if place else None


class AbbreviationRules(Struct, frozen=True):
    """What introduces a short form in brackets, as a pattern for text in lower case."""

    hereafter: re.Pattern[str]


def characteristics_rules(table: Characteristics) -> CharacteristicsRules:
    """Compile a family of characteristics.

    Raises:
        FormError: if a form cannot be compiled.
    """
    fold = Fold(table.misprints.letters, table.misprints.plain)
    labels = [
        LabelForms(entry.kind, language, _forms(forms, fold))
        for entry in table.labels
        for language, forms in entry.said()
    ]
    own = [(entry.kind, entry.both) for entry in table.labels]
    points = Points(own, table.posts, fold, BARE_KINDS)
    return CharacteristicsRules(
        table=table,
        fold=fold,
        labels=tuple(labels),
        label_starts=Starts([forms.pattern for forms in labels]),
        sentences=_forms(table.sentences.both, fold),
        parts=_forms(table.parts, fold),
        posts=_forms(table.posts, fold),
        index_words=_forms(table.index.both, fold),
        annexes=_annexes(table.annexes, fold),
        around=_annexes(table.around, fold),
        grades=_forms(table.grades, fold),
        notes=_forms(table.notes, fold),
        levels=tuple((entry.value, _forms(entry.both, fold)) for entry in table.levels),
        categories=tuple((entry.value, _forms(entry.both, fold)) for entry in _every_category(table)),
        cells=tuple(
            (entry.value, _forms([*entry.both, *entry.cells], fold)) for entry in table.categories if entry.cells
        ),
        holders=_holders(table, fold),
        starts=_starts(table),
        look={"headings": PointCount(points, "headings"), "labels": PointCount(points, "kinds")},
    )


def scale_rules(table: PointScale) -> ScaleRules:
    """Compile a family of point scales.

    Raises:
        FormError: if a form cannot be compiled.
    """
    slots = {"points": _POINTS}
    return ScaleRules(
        table=table,
        points=compiled(table.points, slots),
        column_heads=compiled(table.column_heads),
        ends=compiled(table.ends),
        annexes=_annexes(table.annexes, Fold()),
        look={"rows": Forms(Needs(filter(worded, table.points)), unless=Needs(table.column_heads))},
    )


def abbreviation_rules(table: Abbreviations) -> AbbreviationRules:
    """Compile what introduces a short form.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return AbbreviationRules(any_form(table.hereafter))


def _annexes(forms: AnnexForms, fold: Fold) -> re.Pattern[str]:
    return at_edges(_forms(forms.starts, fold), _forms(forms.ends, fold))


def _starts(table: Characteristics) -> re.Pattern[str]:
    """Headings, notes, and points with their number or label."""
    told = (entry for entry in table.labels if entry.kind not in BARE_KINDS)  # the others begin broken lines too
    labels = [word for entry in told for word in entry.both]
    forms = [*table.parts, *table.posts, *table.notes, *labels]
    # A bracket behind a number is left out: sub-points are cited at line heads too (1), 2), ⏎ 3) тармақшалары).
    numbered = r"[0-9]{1,3}\.\s"
    points = late(numbered, [Alternative(numbered, frozenset("0123456789"))])
    return first_of([points, any_form(forms, {"ordinal": _ORDINAL})])


def _holders(table: Characteristics, fold: Fold) -> Holders:
    """The forms of `holders`, with each form of a category in its place."""
    pairs = [
        (holder, form)
        for entry in _every_category(table)
        for language, forms in entry.said()
        for form in forms
        for holder in table.holders.of(language)
    ]
    return Holders(
        _forms([holder.replace("{category}", form) for holder, form in pairs], fold),
        frozenset((needed_word(fold(holder)), needed_word(fold(form))) for holder, form in pairs),
    )


def _every_category(table: Characteristics) -> list[CategoryWords | TeacherWords]:
    return [*table.categories, *table.teachers]


def _forms(forms: Sequence[str], fold: Fold) -> re.Pattern[str]:
    return any_form(forms, {"ordinal": fold(_ORDINAL), "asked": _ASKED}, fold)
