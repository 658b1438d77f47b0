"""Headings of requirements to categories, told by what they begin with before their long pattern is made."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from kqparse.grammar.phrasing.any_of import any_form
from kqparse.grammar.phrasing.forms import beginnings, needed_word
from kqparse.late_pattern import late_pattern

CATEGORY = r"[^\W\d_](?:\s?[-\u2013]\s?[^\W\d_]{1,4}){0,3}\s?[-\u2013]\s?[0-9]{1,2}(?![\w])"
_INSERTED = late_pattern(r"[0-9]{1,3}-[0-9]{1,2}[.)]\s*")
"""The number of a point that an act adds between two others."""
_CATEGORY = late_pattern(CATEGORY)
_DASHED = late_pattern(r"[-\u2013]\s?[0-9]{1,2}(?!\w)")
"""What ends a category, found sooner than all of it."""
_NUMBER = late_pattern(r"[1-9](?![0-9])")
_QUOTES = tuple('«“„"')
_VALUES: Mapping[str, frozenset[str]] = {"categories": frozenset(), "numbered": frozenset()}
"""Values with which headings may begin, which are told by their shape."""


class GroupHeads:
    """Such headings, for text in lower case."""

    def __init__(self, forms: Sequence[str], slots: Mapping[str, str]) -> None:
        """Take forms, and the shapes of their values.

        Raises:
            FormError: if one cannot be compiled.
        """
        self._forms = forms
        self._pattern = any_form(forms, slots)

    def match(self, small: str, start: int) -> re.Match[str] | None:
        """The heading that begins at a place of a text, behind a number there."""
        if not self._forms:
            return None
        inserted = _INSERTED.match(small, start)
        behind = self._match(small, inserted.end()) if inserted else None
        return behind or self._match(small, start)

    def may_be_in(self, small: str) -> bool:
        """Whether any may stand in a text, wherever it begins there."""
        return _DASHED.search(small) is not None or self._may_be_numbered(small)

    def _match(self, small: str, start: int) -> re.Match[str] | None:
        return self._pattern.match(small, start) if self._may_stand(small, start) else None

    def _may_stand(self, small: str, start: int) -> bool:
        """Whether a heading may begin at a place: it begins with a word of one or a value, and has a value."""
        values = (_CATEGORY, _NUMBER) if self._may_be_numbered(small) else (_CATEGORY,)
        at = start + small.startswith(_QUOTES, start)
        begun = self._begins(small, start) or any(value.match(small, at) for value in values)
        return begun and any(value.search(small, start) for value in values)

    def _begins(self, small: str, start: int) -> bool:
        """Whether a text begins with a word of one at a place; that of one letter is no beginning of another word."""
        letters, others = self._begun
        alone = small.startswith(letters, start) and not small[start + 1 : start + 2].isalpha()
        return alone or small.startswith(others, start)

    def _may_be_numbered(self, small: str) -> bool:
        return any(word in small for word in self._numbered)

    @cached_property
    def _numbered(self) -> frozenset[str]:
        """A word of each of those with a number in place of a category."""
        return frozenset(needed_word(form) for form in self._forms if "{numbered}" in form)

    @cached_property
    def _begun(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        begun = beginnings(self._forms, _VALUES)
        stems = {word[:-1] for form in self._forms for word in form.split() if word.endswith("~")}
        letters = {one for one in begun if len(one) == 1 and one.isalpha() and one not in stems}
        return tuple(letters), tuple(one for one in begun if one not in letters)
