"""Fields of study: told apart in an education text, coded, and joined across the languages."""

from kqparse.requirement.fields.found import Fields, FoundField
from kqparse.requirement.fields.pairing import pair
from kqparse.requirement.fields.reading import fields_in

__all__ = ["Fields", "FoundField", "fields_in", "pair"]
