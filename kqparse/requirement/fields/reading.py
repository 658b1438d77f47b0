"""Fields of study in one education text."""

from collections.abc import Sequence

from kqparse.grammar.fields import FieldRules
from kqparse.model import Language, Span
from kqparse.requirement.fields.found import Fields
from kqparse.text.traced import Traced


def fields_in(text: Traced, language: Language, rules: FieldRules, taken: Sequence[Span]) -> Fields:
    """The fields that an education text names.

    Args:
        text: what asks for an education, in one language.
        language: its language.
        rules: the lexicon.
        taken: offsets of the text that are understood already (levels, degrees, amounts).
    """
    _ = text, language, rules, taken
    return Fields([], "unspecified", [], [])
