"""Numbers of staff units, in figures or in words."""

from collections.abc import Mapping

from kqparse.grammar.values.numbers import in_figures
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import lower

_FIGURES = late_pattern(r"[0-9]+(?:[.,][0-9]+)?")


def counted(number: str, numerals: Mapping[str, float]) -> float | int | None:
    """What a number counts; None for words that are none of the `numerals`."""
    word = in_figures(lower(number))
    value = float(word.replace(",", ".")) if _FIGURES.fullmatch(word) else numerals.get(word)
    return int(value) if value is not None and value == int(value) else value
