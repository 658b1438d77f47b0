"""The entries of a list that is printed with numbers, letters, dashes or bullets."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.text.traced import Traced, join

_KINDS = frozenset[CriterionKind](("competencies", "duties", "knowledge", "professional_competence"))
"""Kinds whose lists are entries; those of experience are its alternatives, those of education its fields."""
_FIRST = r"(?:(?<=[;:.,]\s)|(?<=[;:.,]\s\s)|(?<!.))"
_NUMBER = late_pattern(rf"(?=[0-9]){_FIRST}([0-9]{{1,2}})(?:\)\s*|\.\s+)(?=[^\W\d_]|[«\"])", re.DOTALL)
_ALONE = late_pattern(r"\s*([0-9]{1,2})[.)]\s*")
"""A number whose entry stands in the next cell."""
_DASH = late_pattern(r"([-–—•])(?:\s*(?=[^\W_]|[«\"])|\s*$)")
_LETTER = late_pattern(r"([^\W\d_])\)(?:\s*(?=[^\W_]|[«\"])|\s*$)")
_FIRST_LETTER = " LETTER A"
"""How the name of an alphabet's first letter ends."""


def entries(kind: CriterionKind, cells: Sequence[Traced]) -> list[Traced]:
    """The entries of the list that the lines of a criterion are; none if they are no list.

    Numbers count up from one, behind a sign or at the head of a line. Dashes and letters lead lines, and what stands
    before the first of them ends in a colon. What stands between two marks belongs to the first.
    """
    if kind not in _KINDS:
        return []
    found = (_between(cells, list(marks(cells))) for marks in (_numbers, _dashes, _letters))
    return next(filter(None, found), [])


def _numbers(cells: Sequence[Traced]) -> Iterator[tuple[int, int]]:
    expected = 1
    for index, cell in enumerate(cells):
        if str(expected) not in cell.text:
            continue
        alone = _ALONE.fullmatch(cell.text)
        for match in (alone,) if alone else _NUMBER.finditer(cell.text):
            if int(match[1]) == expected:
                expected += 1
                yield index, match.start()


def _dashes(cells: Sequence[Traced]) -> Iterator[tuple[int, int]]:
    sign: str | None = None
    for index, cell in enumerate(cells):
        match = _DASH.match(cell.text)
        if match and (sign == match[1] or (sign is None and _may_begin(cells, index))):
            sign = match[1]
            yield index, 0


def _letters(cells: Sequence[Traced]) -> Iterator[tuple[int, int]]:
    """Each once: of the Kazakh alphabet some have \u04d9 behind the first."""
    before: set[str] = set()
    for index, cell in enumerate(cells):
        match = _LETTER.match(cell.text)
        letter = match[1].lower() if match else ""
        if letter and (letter not in before if before else _begins(letter) and _may_begin(cells, index)):
            before.add(letter)
            yield index, 0


def _begins(letter: str) -> bool:
    """Whether a letter is the first of an alphabet; in lower case some have a sign above them apart."""
    return unicodedata.name(letter[0], "").endswith(_FIRST_LETTER)


def _may_begin(cells: Sequence[Traced], index: int) -> bool:
    """Whether a list may begin with a cell: what stands before it ends in a colon."""
    return not index or cells[index - 1].text.endswith(":")


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
