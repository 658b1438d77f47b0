"""Numbers of staff units, in figures or in words."""

from collections.abc import Mapping

from kqparse.grammar.values.numbers import in_figures
from kqparse.text.fold import lower


def counted(number: str, numerals: Mapping[str, float]) -> float | int | None:
    """What a number counts; None for a word that is none of the `numerals`."""
    word = in_figures(lower(number))
    value = numerals.get(word) if word.isalpha() else float(word.replace(",", "."))
    return int(value) if value is not None and value == int(value) else value
