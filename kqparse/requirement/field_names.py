"""Fields of study, as far as requirements need them: the one door to the catalogue of fields."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kqparse.grammar import Grammar
from kqparse.model import Diagnostic, Field, Language
from kqparse.text.traced import Traced

FieldScope = Literal["listed", "relevant", "unspecified"]


class FoundField(NamedTuple):
    """A field of study as it is printed, with its codes."""

    text: Traced
    isced_f: str | None
    kz_direction: str | None
    match: str
    score: float


class Fields(NamedTuple):
    """The fields of a text, whether it names or implies them, and what of it was used."""

    found: list[FoundField]
    scope: FieldScope
    used: list[tuple[int, int]]
    findings: list[Diagnostic]


class FieldRules(NamedTuple):
    """The catalogue of fields."""


class Found(NamedTuple):
    """A field of study by its places in the text that was read."""

    places: tuple[tuple[int, int], ...]
    isced_f: str | None
    kz_direction: str | None
    field: FoundField


def catalogue(grammar: Grammar) -> FieldRules:
    """The catalogue that a grammar holds."""
    return FieldRules()


def fields_in(text: Traced, language: Language, rules: FieldRules, taken: Sequence[tuple[int, int]]) -> Fields:
    """The fields that a text names outside of `taken`."""
    return Fields([], "unspecified", [(0, len(text))], [])


def pair(kk: list[FoundField], ru: list[FoundField]) -> list[Field]:
    """The fields of both languages, those that are one field in one entry."""
    return []
