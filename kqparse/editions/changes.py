"""What changed in one post, value by value, in normalised terms; then its texts, word by word."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from kqparse.model import Criterion, Education, Language, Position, Salary, Text, said
from kqparse.model.wording import (
    alternative_in_words,
    experience_in_words,
    grade_in_words,
    salary_in_words,
    text_in_words,
)

Word = tuple[Literal["added", "removed", "same"], str]


class Change(NamedTuple):
    """One difference.

    Attributes:
        what: the value's name in the contract; for a text `criteria.duties.ru`.
        old, new: both sides in words, None on the side that has nothing.
        words: for a text its words, run by run, each the same, removed or added.
    """

    what: str
    old: str | None
    new: str | None
    words: list[Word]


def changes(old: Position, new: Position) -> list[Change]:
    """What differs between a post's two editions, normalised values first."""
    return [*_values(old, new), *_education(old.education, new.education), *_experience(old, new), *_texts(old, new)]


_VALUES: dict[str, Callable[[Position], str | None]] = {
    "title": lambda position: _text(position.title),
    "section": lambda position: _text(position.section),
    "ordinal": lambda position: _plain(position.ordinal),
    "category": lambda position: position.category,
    "tier": lambda position: position.tier if isinstance(position.tier, str) else None,
    "codes": lambda position: ", ".join(position.codes) or None,
    "headcount": lambda position: _plain(position.headcount),
    "salary": lambda position: salary_in_words(position.salary) if isinstance(position.salary, Salary) else None,
    "employers": lambda position: ", ".join(position.employers) or None,
    "qualification": lambda position: (position.qualification and grade_in_words(position.qualification)) or None,
}


def _values(old: Position, new: Position) -> Iterator[Change]:
    for name, value in _VALUES.items():
        one, other = value(old), value(new)
        if one != other:
            yield Change(name, one, other, [])


def _education(old: Education | None, new: Education | None) -> Iterator[Change]:
    for name in ("levels", "degrees"):
        one, other = ([*getattr(side, name)] if side else [] for side in (old, new))
        if one != other:
            yield Change(f"education.{name}", ", ".join(one) or None, ", ".join(other) or None, [])
    scopes = [side.field_scope if side else None for side in (old, new)]
    if all(scopes) and scopes[0] != scopes[1]:
        yield Change("education.field_scope", scopes[0], scopes[1], [])
    fields = [[text_in_words(field.text) for field in side.fields] if side else [] for side in (old, new)]
    yield from (Change("education.fields", name, None, []) for name in fields[0] if name not in fields[1])
    yield from (Change("education.fields", None, name, []) for name in fields[1] if name not in fields[0])


def _experience(old: Position, new: Position) -> Iterator[Change]:
    """Alternatives that stand in one edition only; one gone and one come in its place are one change."""
    sides = [
        [alternative_in_words(alternative) for alternative in side.experience.alternatives] if side.experience else []
        for side in (old, new)
    ]
    gone = [said for said in sides[0] if said not in sides[1]]
    come = [said for said in sides[1] if said not in sides[0]]
    for index in range(max(len(gone), len(come))):
        one, other = (side[index] if index < len(side) else None for side in (gone, come))
        yield Change("experience", one, other, [])
    grades = [
        {(grade.level, grade.category): experience_in_words(grade.experience) for grade in side.grades}
        for side in (old, new)
    ]
    for key in dict.fromkeys([*grades[0], *grades[1]]):
        before, after = grades[0].get(key), grades[1].get(key)
        if before != after:
            yield Change("grades." + ".".join([part or "none" for part in key]), before, after, [])


def _texts(old: Position, new: Position) -> Iterator[Change]:
    for name, one, other in _criteria(old.criteria, new.criteria):
        if one != other:
            words = _words(one.split(), other.split()) if one and other else []
            yield Change(f"criteria.{name}", one, other, words)


def _criteria(old: Sequence[Criterion], new: Sequence[Criterion]) -> Iterator[tuple[str, str | None, str | None]]:
    """The texts of both editions, by kind, place among those of the kind, and language."""
    sides: list[dict[tuple[str, int, Language], str]] = []
    for criteria in (old, new):
        texts: dict[tuple[str, int, Language], str] = {}
        for number, criterion in _numbered(criteria):
            for language, value in said(criterion.text):
                texts[criterion.kind, number, language] = value
        sides.append(texts)
    for key in dict.fromkeys([*sides[0], *sides[1]]):
        kind, number, language = key
        place = f"{kind}.{number}" if number > 1 else kind
        yield f"{place}.{language}", sides[0].get(key), sides[1].get(key)


def _numbered(criteria: Sequence[Criterion]) -> Iterator[tuple[int, Criterion]]:
    seen: dict[str, int] = {}
    for criterion in criteria:
        seen[criterion.kind] = seen.get(criterion.kind, 0) + 1
        yield seen[criterion.kind], criterion


def _words(old: Sequence[str], new: Sequence[str]) -> list[Word]:
    """Both texts as one row of runs of words, between two runs that are the same first what went, then what came."""
    row: list[Word] = []
    gone: list[str] = []
    come: list[str] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            row += [*_changed(gone, come), ("same", " ".join(old[step.src_start : step.src_end]))]
            gone, come = [], []
        gone += old[step.src_start : step.src_end] if step.tag == "delete" else []
        come += new[step.dest_start : step.dest_end] if step.tag == "insert" else []
    return [*row, *_changed(gone, come)]


def _changed(gone: Sequence[str], come: Sequence[str]) -> list[Word]:
    runs: list[Word] = [("removed", " ".join(gone)), ("added", " ".join(come))]
    return [run for run in runs if run[1]]


def _text(text: Text | None) -> str | None:
    return text_in_words(text) if text else None


def _plain(value: float | None) -> str | None:
    return None if value is None else str(value)
