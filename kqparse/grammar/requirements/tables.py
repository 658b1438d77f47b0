"""What may stand in `requirements/*.toml` and in `requirements.toml`: words with their kinds, and examples."""

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Meta, ValidationError, convert, field

from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.shapes import with_known
from kqparse.grammar.tables import ByLanguage, InBoth, Table
from kqparse.grammar.vocabulary.misprints import Misprints
from kqparse.model import Language
from kqparse.model.requirement import Degree, Level, Scope

WordKind = Literal[
    "number", "half", "unit", "beyond", "counted", "least", "more", "upto", "from", "onwards",
    "education", "level", "degree", "floor", "relevant",
    "experience", "scope", "sector", "post", "by", "none",
    "programme", "training", "other", "pay",
    "and", "or", "part", "permit", "given", "one_of", "all_of", "in_turn",
    "wish", "except", "instance", "remark", "filler", "name", "word",
]  # fmt: skip
"""The kinds are explained where their words stand, in `requirements/*.toml`."""
_Mark = Literal[
    "about", "age", "aged", "all", "amid", "another", "anywhere", "area", "attested", "bare", "body", "experience",
    "filled", "floor", "graded", "graduate", "head", "heading", "included", "inside", "labour", "lacking", "last",
    "like", "locality", "needed", "noun", "others", "purpose", "qualified", "quality", "rank", "rest", "scholar",
    "school", "sciences", "service", "since", "taken", "term", "there", "title", "total", "whole", "whom", "within",
]  # fmt: skip
_Months = Annotated[float, Meta(gt=0)]
_VALUES: Mapping[WordKind, object] = {
    "number": Annotated[float, Meta(ge=0)], "unit": _Months, "beyond": _Months,
    "education": list[Level] | Literal["another", "graduate"] | None, "level": list[Level], "degree": Degree,
    "scope": Scope | list[Scope | Literal["relevant"]], "in_turn": Annotated[float, Meta(ge=0)] | None,
}  # fmt: skip
"""What words of a kind may stand for; those of any other kind for nothing or a mark."""
_OTHER = _Mark | None


class WordEntry(InBoth, frozen=True, kw_only=True):
    """Words of one kind in both languages.

    Attributes:
        kind: what they are.
        value: what they stand for: a number, the months of a unit, a scope, levels, a degree.
        weak: they count only where the rest of the phrase speaks of the same thing.
        kk, ru: the words; `~` stands for any ending, `[ ]` may be missing, `< | >` is a choice.
    """

    kind: WordKind
    value: float | str | list[str] | None = None
    weak: bool = False

    def __post_init__(self) -> None:
        """Refuse a value that would stand in a document and is none of its schema."""
        if trusted():
            return
        wanted = _VALUES.get(self.kind, _OTHER)
        try:
            convert(self.value, wanted)
        except ValidationError as fault:
            raise ValueError(f"value of a word of kind {self.kind}: {with_known(str(fault), wanted)}") from None


class RequirementExample(Table, frozen=True, kw_only=True):
    """A phrase and what it means, in the short form that `kqparse explain` prints."""

    text: str
    lang: Language
    education: str | None = None
    experience: str | None = None


class CounterExample(Table, frozen=True, kw_only=True):
    """A phrase and a piece of the short form that its meaning must not have."""

    text: str
    lang: Language
    never: Annotated[str, Meta(min_length=1)]


class RequirementWords(Table, frozen=True, kw_only=True):
    """`requirements/*.toml`."""

    words: list[WordEntry] = field(default_factory=list)
    examples: list[RequirementExample] = field(default_factory=list)
    counterexamples: list[CounterExample] = field(default_factory=list)


class Likeness(Table, frozen=True, kw_only=True):
    """How much a misprinted word must resemble a known one, of 100, and how many letters it must have."""

    least: Annotated[int, Meta(ge=1, le=100)]
    letters: Annotated[int, Meta(ge=1)]


class Misread(Table, frozen=True, kw_only=True):
    """Letters (lower case) that stand for figures, and the figures at the same place."""

    letters: Annotated[str, Meta(min_length=1)]
    figures: Annotated[str, Meta(pattern="^[0-9]+$")]


class RequirementShapes(Table, frozen=True, kw_only=True):
    """`requirements.toml`: letters, endings of figures, cases that tell a place or an office, bounds.

    Attributes:
        misprints: letters that lose their marks in print.
        likeness: of misprinted words for education and its levels.
        misread: letters that are printed for figures.
        figure_endings: what may be written behind figures: 2-х, 3-тен.
        place: endings of a Kazakh word that names where somebody worked.
        office: endings of a Russian word that names as what somebody worked.
        holder: those that no other word has.
        bearer: endings of the name of who works, right beside the word for work: стаж водителя, күзетші өтілі.
        before: Russian prepositions that lead to the name of a sector.
        where: those of them that lead to a place.
        most_years: an amount above this is none (a year of the calendar, an age).
    """

    misprints: Misprints
    misread: Misread
    likeness: Likeness
    figure_endings: ByLanguage
    place: list[str]
    office: list[str]
    holder: list[str]
    bearer: ByLanguage
    before: list[str]
    where: list[str]
    most_years: Annotated[int, Meta(ge=1)]
