"""Forms of which those alone are compiled whose words a text has: there are many ways to say a number of staff units,
and one document has one or two.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

from kqparse.grammar.forms import compiled, either, needed_word, pattern
from kqparse.grammar.late import when_used

_FEW = 2
"""So many choices of forms are compiled by themselves; where texts go on to ask for others all forms are."""


class _Worded(NamedTuple):
    """One form: a word that it needs, empty where it needs no one word, and its pattern."""

    word: str
    source: str


class _Forms:
    """What stands for the pattern of some forms."""

    def __init__(self, forms: Sequence[str], slots: Mapping[str, str]) -> None:
        self._whole = compiled(forms, slots)
        self._forms = [_Worded(needed_word(form), pattern(form, slots, index)) for index, form in enumerate(forms)]
        self._known: dict[tuple[str, ...], re.Pattern[str]] = {}

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        own = tuple([source for word, source in self._forms if word in small])
        if not own:
            return iter(())
        found = self._known.get(own)
        if found is None:
            if len(self._known) == _FEW:
                return self._whole.finditer(small)
            found = self._known[own] = re.compile(either(own))
        return found.finditer(small)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Whatever else is asked of a pattern, all forms are asked for."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._whole, name)


def worded(forms: Sequence[str], slots: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for several forms, as `compiled` has it; to be asked for all places in short texts in lower case.

    Raises:
        FormError: as `compiled`.
    """
    return cast("re.Pattern[str]", when_used(partial(_Forms, tuple(forms), slots)))
