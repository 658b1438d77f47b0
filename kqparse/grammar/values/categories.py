"""What a category looks like in a form: `C-4`, `D-O-1`, `C–SV 12`, in lower case; and what may stand in its place."""

import re

from kqparse.frozen import Frozen
from kqparse.grammar.phrasing.alternative import Sign
from kqparse.grammar.phrasing.forms import compiled
from kqparse.grammar.tables import Categories
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASH

_DASH = rf"\s?{DASH}\s?"
_DASHED = [rf"{before}{DASH}{behind}" for before in ("", r"\s") for behind in ("", r"\s")]
_LETTERS = rf"[^\W\d_](?:{_DASH}[^\W\d_]{{1,4}})"

# A blank alone before the number makes a category only of letters that a dash parts: `с 5 лет` is none.
CATEGORY = rf"(?:{_LETTERS}{{0,3}}(?:{_DASH})?|{_LETTERS}{{1,3}}\s)[0-9]{{1,2}}"

_LETTER_BEFORE = "|".join(rf"(?<=[^\W\d_]{between}[0-9])" for between in ("", r"\s", *_DASHED))
_BEFORE_FIGURE = 25
"""Letters, dashes and blanks before the number of a category at most: `a - bcde - fghi - jklm - 1`."""
CATEGORY_SIGN = Sign(late_pattern(CATEGORY), figure=late_pattern(rf"[0-9](?:{_LETTER_BEFORE})"), before=_BEFORE_FIGURE)
"""What tells a category, or a link and a step, which begin as a category does."""

TIER = rf"[^\W\d_]{DASH}?[0-9](?:{DASH}[0-9]{{1,2}}){{1,2}}"
"""A link and its steps, as those of civil employees: `A1-3`, `B2-1-1`."""

RANK = rf"(?:{TIER}(?!\w)|{CATEGORY}(?:{_DASH}{CATEGORY}(?!\w))?)"
"""What a post stands on: a link and step, a category, or all from one category to another."""


class CategoryRules(Frozen, frozen=True):
    """Categories of the civil service.

    Attributes:
        series: for each series (`D-O`) its lowest and highest number.
        behind: what is a category behind a title, for text in lower case, with the value `category`.
    """

    series: dict[str, tuple[int, int]]
    behind: re.Pattern[str]

    def has_letter(self, letter: str) -> bool:
        """Whether a series begins with a letter, in Latin."""
        return any(series.startswith(letter.upper()) for series in self.series)


def category_rules(table: Categories) -> CategoryRules:
    """The series of a grammar, each by its letters.

    Raises:
        FormError: if a form cannot be compiled.
    """
    series = {letters: entry.numbers for entry in table.series for letters in entry.letters}
    return CategoryRules(series, compiled(table.behind, {"category": RANK}, {"category": CATEGORY_SIGN}))
