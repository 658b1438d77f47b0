"""A position as a sheet of lines, for a terminal."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from kqparse.diagnostics import gathered
from kqparse.model import Diagnostic, Document, Position, said
from kqparse.model.wording import (
    alternative_in_words,
    education_in_words,
    experience_in_words,
    grade_in_words,
    post_in_words,
    salary_in_words,
    text_in_words,
)

_INDENT = "      "
_NARROW = 40
"""No terminal is taken for narrower: words would be torn."""


def sheet_lines(document: Document, position: Position, columns: int | None = None) -> list[str]:
    """All that is known of a position, a value a line; texts are told by language.

    Args:
        document: which it is of.
        position: the position.
        columns: how wide the terminal is, whose lines are broken between words; None where no line is to be broken.
    """
    lines = _lines(document, position)
    return lines if columns is None else [piece for line in lines for piece in _broken(line, columns)]


def _broken(line: str, columns: int) -> list[str]:
    """A line in pieces, those after the first set in."""
    room = max(columns, _NARROW)
    return wrap(line, room, subsequent_indent=_INDENT, break_on_hyphens=False, drop_whitespace=True) or [""]


def _lines(document: Document, position: Position) -> list[str]:
    return [
        f"{position.id} {post_in_words(position)}",
        *[f"  {name}: {value}" for name, value in _values(position)],
        *_demands(position),
        *_criteria(position),
        *_findings([finding for finding in document.diagnostics if finding.position == position.id]),
    ]


def _values(position: Position) -> Iterator[tuple[str, str]]:
    known: dict[str, object] = {
        "section": text_in_words(position.section) if position.section else None,
        "number": position.ordinal,
        "category": position.category,
        "tier": position.tier or None,
        "codes": ", ".join(position.codes) or None,
        "staff units": position.headcount,
        "employers": ", ".join(position.employers) or None,
        "pay": salary_in_words(position.salary) if position.salary else None,
        "qualification": grade_in_words(position.qualification) if position.qualification else None,
    }
    for name, value in known.items():
        if value is not None:
            yield name, str(value)


def _demands(position: Position) -> Iterator[str]:
    if position.education is not None:
        yield f"  education: {education_in_words(position.education)}"
    if position.experience is not None:
        for number, alternative in enumerate(position.experience.alternatives, start=1):
            yield f"  experience {number}: {alternative_in_words(alternative)}"
    for grade in position.grades:
        name = grade_in_words(grade) or "-"
        asked = [education_in_words(grade.education)] if grade.education else []
        asked += [experience_in_words(grade.experience)] if grade.experience else []
        yield f"  grade {name}: {'; '.join(asked) or text_in_words(grade.text)}"
    for reference in position.references:
        yield f"  cites: {text_in_words(reference.text)}"


def _criteria(position: Position) -> Iterator[str]:
    for criterion in position.criteria:
        for language, value in said(criterion.text):
            yield f"  {criterion.kind} ({language}): {value}"


def _findings(found: Sequence[Diagnostic]) -> Iterator[str]:
    for one, times in gathered(found, lambda one: one):
        yield f"  ! {one.code} {f'×{times} ' if times > 1 else ''}{one.message}"
