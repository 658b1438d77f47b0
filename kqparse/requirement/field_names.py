"""Fields of study, as far as requirements need them: the one door to the catalogue of fields."""

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.fields import FieldRules
from kqparse.requirement.fields import Fields, FoundField, fields_in, pair


class Found(Struct, frozen=True, gc=False):
    """A field of study by its places in the text that was read."""

    places: tuple[tuple[int, int], ...]
    isced_f: str | None
    kz_direction: str | None
    field: FoundField


def catalogue(grammar: Grammar) -> FieldRules:
    """The catalogue that a grammar holds."""
    return grammar.fields


__all__ = ["FieldRules", "Fields", "Found", "FoundField", "catalogue", "fields_in", "pair"]
