"""Fields of study in clauses, remembered: texts about an education differ, their clauses repeat."""

from functools import lru_cache
from typing import NamedTuple

from kqparse.grammar.fields import FieldRules
from kqparse.model import Language
from kqparse.requirement.fields import Fields, fields_in
from kqparse.requirement.shapes import Place, Places
from kqparse.text.placed import by_itself

_KEPT = 4096
"""Clauses that are kept with their fields."""
_LONGEST_KEPT = 2000
"""Characters of a clause beyond which it is not kept."""


class InClause(NamedTuple):
    """The fields of a clause by places in a text that begins at `start` of the text that was read."""

    fields: Fields
    start: int


class KnownFields:
    """Finds the fields of clauses by one catalogue."""

    def __init__(self, rules: FieldRules) -> None:
        self._rules = rules
        self._kept = lru_cache(maxsize=_KEPT)(self._by_itself)

    def of(self, text: str, place: Place, language: Language, taken: Places) -> InClause:
        """The fields of the clause that stands at a place of a text; `taken` are places in the clause."""
        start, end = place
        printed = text[start:end]
        if len(printed) > _LONGEST_KEPT or "\n" in printed:
            # How a broken word goes on is told by the words of the whole text.
            return InClause(fields_in(by_itself(text)[start:end], language, self._rules, taken), 0)
        return InClause(self._kept(printed, language, taken), start)

    def _by_itself(self, text: str, language: Language, taken: Places) -> Fields:
        return fields_in(by_itself(text), language, self._rules, taken)
