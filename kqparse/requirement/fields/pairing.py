"""Kazakh and Russian fields of one list joined."""

from collections.abc import Sequence

from kqparse.model.requirement import Field
from kqparse.model.values import Language, Text, TextSpans
from kqparse.requirement.fields.found import FoundField

_Pair = tuple[FoundField | None, FoundField | None]


def pair(kk: Sequence[FoundField], ru: Sequence[FoundField]) -> list[Field]:
    """One entry for both languages where they pair, in the Kazakh order; Russian-only ones at their place."""
    return [_field(*both) for both in _zipped(kk, ru)]


def _zipped(kk: Sequence[FoundField], ru: Sequence[FoundField]) -> list[_Pair]:
    return [*((one, None) for one in kk), *((None, one) for one in ru)]


def _field(kk: FoundField | None, ru: FoundField | None) -> Field:
    given: list[tuple[Language, FoundField]] = []
    if kk is not None:
        given.append(("kk", kk))
    if ru is not None:
        given.append(("ru", ru))
    return Field(
        text=Text(**{language: one.text.text for language, one in given}),
        spans=TextSpans(**{language: one.text.spans() for language, one in given}),
        isced_f=next((one.isced_f for _, one in given if one.isced_f), None),
        kz_direction=next((one.kz_direction for _, one in given if one.kz_direction), None),
    )
