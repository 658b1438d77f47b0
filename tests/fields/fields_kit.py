"""Education texts to read fields from, short."""

from collections.abc import Sequence

from kqparse.grammar import grammar
from kqparse.model import Language, Span
from kqparse.requirement.fields import Fields, FoundField, fields_in
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

RULES = grammar().fields


def traced(text: str) -> Traced:
    return cut(EditedText(text, text, []), 0, len(text))


def read(text: str, language: Language, taken: Sequence[Span] = ()) -> Fields:
    return fields_in(traced(text), language, RULES, taken)


def found(text: str, language: Language) -> list[FoundField]:
    return read(text, language).found


def coded(text: str, language: Language) -> list[str]:
    """Each field as `text code`, with `-` for no code."""
    return [f"{field.text.text} {field.isced_f or '-'}" for field in found(text, language)]
