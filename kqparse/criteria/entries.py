"""The entries of a list that is printed with numbers or dashes."""

import re
from collections.abc import Iterator, Sequence

from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.text.traced import Traced, join

_KINDS = frozenset[CriterionKind](("competencies", "duties", "knowledge", "professional_competence"))
"""Kinds whose lists are entries; those of experience are its alternatives, those of education its fields."""
_FIRST = r"(?:(?<=[;:.,]\s)|(?<=[;:.,]\s\s)|(?<!.))"
_NUMBER = late_pattern(rf"(?=[0-9]){_FIRST}([0-9]{{1,2}})(?:\)\s*|\.\s+)(?=[^\W\d_]|[«\"])", re.DOTALL)
_DASH = late_pattern(r"([-–—•])\s+(?=[^\W_]|[«\"])")


def entries(kind: CriterionKind, cells: Sequence[Traced]) -> list[Traced]:
    """The entries of the list that the lines of a criterion are; none if they are no list.

    Numbers count up from one, behind a sign or at the head of a line. Dashes lead lines, and what stands before the
    first of them ends in a colon. What stands between two marks belongs to the first.
    """
    if kind not in _KINDS:
        return []
    return _between(cells, list(_numbers(cells))) or _between(cells, list(_dashes(cells)))


def _numbers(cells: Sequence[Traced]) -> Iterator[tuple[int, int]]:
    expected = 1
    for index, cell in enumerate(cells):
        for match in _NUMBER.finditer(cell.text) if str(expected) in cell.text else ():
            if int(match[1]) == expected:
                expected += 1
                yield index, match.start()


def _dashes(cells: Sequence[Traced]) -> Iterator[tuple[int, int]]:
    sign: str | None = None
    for index, cell in enumerate(cells):
        match = _DASH.match(cell.text)
        if match and (sign == match[1] or (sign is None and (not index or cells[index - 1].text.endswith(":")))):
            sign = match[1]
            yield index, 0


def _between(cells: Sequence[Traced], marks: Sequence[tuple[int, int]]) -> list[Traced]:
    """The pieces that begin with marks, a cell and a place in it each; one alone makes no list."""
    if len(marks) < 2:
        return []
    found: list[Traced] = []
    for (cell, at), (last, end) in zip(marks, [*marks[1:], (len(cells) - 1, len(cells[-1].text))], strict=True):
        inside = [cells[index] for index in range(cell, last + 1)]
        inside[-1] = inside[-1][:end]
        inside[0] = inside[0][at:]
        found.append(join([piece for piece in inside if piece.text.strip()]).tidy())
    return found
