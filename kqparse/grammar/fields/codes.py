"""Printed codes of fields: national directions, groups of programmes, colleges, and what of ISCED-F they mean."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kqparse.grammar.fields.lexicon import Entry
from kqparse.grammar.fields.tables import FieldCodes
from kqparse.late_pattern import late_pattern

_DIRECTION = late_pattern(r"[5-8][BMDR]\d{2,6}")
_OLD = frozenset({"5B", "6M", "6D"})
"""Levels of the classifier of 2009, which had specialities of one number for bachelors, masters and doctors."""
_OWN = frozenset({"7R"})
"""Levels that have directions of their own: those of residents are no teachers."""


class FieldCode(NamedTuple):
    """What a printed code says."""

    isced_f: str | None
    kz_direction: str | None


class CodeReader:
    """Reads printed codes, their letters in Latin.

    A national code says its level by its letter, which the directions of the lexicon do not distinguish: 7M041 is the
    direction of 6B041.
    """

    def __init__(self, isced: Mapping[str, str], known: Iterable[str]) -> None:
        """Read with the code of ISCED-F for each direction, old area and group; `known` are the codes of ISCED-F."""
        self._isced = isced
        self._known = frozenset(known)

    def __call__(self, code: str) -> FieldCode:
        """What a code says; nothing where no classifier has it."""
        if _DIRECTION.fullmatch(code):
            return self._national(code)
        figures = code.lstrip("345").lstrip("ABCSW") if not code.isdigit() else code
        if code in self._known:
            return FieldCode(code, None)
        if len(figures) == 8 and figures[:4] in self._known:
            return FieldCode(figures[:4], None)
        return FieldCode(self._isced.get(code), None)

    def _national(self, code: str) -> FieldCode:
        level, number = code[:2], code[2:]
        # The speciality 5B030100 is the second pair of its figures; the last pair is always 00.
        direction = level + (number[:4] if len(number) == 6 else number)
        old = level in _OLD
        series = "5B" if old else level if level in _OWN else "6B"
        for size in (4, 2) if old else (3, 2):
            isced = self._isced.get(series + number[:size])
            if isced:
                return FieldCode(isced, direction)
        return FieldCode(None, direction)


def code_reader(table: FieldCodes, fields: Iterable[Entry]) -> CodeReader:
    """Compile the codes of other classifiers and those of the lexicon."""
    isced: dict[str, str] = {}
    known: set[str] = set()
    for entry in fields:
        if entry.isced_f:
            known.add(entry.isced_f)
            if entry.kz_direction:
                isced.setdefault(entry.kz_direction, entry.isced_f)
    for row in (*table.areas, *table.directions, *table.groups):
        code, meant = (part.strip() for part in row.split("|"))
        isced[code] = meant
    return CodeReader(isced, known)
