"""What is known of a person, and whether one condition is met by it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kqparse.model import Position, texts_of
from kqparse.model.requirement import (
    Condition,
    Degree,
    Education,
    EducationCondition,
    ExperienceCondition,
    Field,
    Level,
    ProgrammeCondition,
    Scope,
)
from kqparse.model.wording import condition_in_words, months_in_words, text_in_words

LEVELS: tuple[Level, ...] = (
    "basic_secondary",
    "general_secondary",
    "technical_vocational",
    "post_secondary",
    "higher",
    "postgraduate",
)
"""Ascending: who has a level has those before it."""


class Work(NamedTuple):
    """So many months of work, and all that it was: in the specialty, in the civil service, as a head."""

    months: int
    scopes: frozenset[Scope]


class Person(NamedTuple):
    """What is known of a person.

    Attributes:
        level: the highest level of education, None where it is not known.
        degrees: all degrees held, empty where they are not known.
        fields: codes of fields of study (ISCED-F `0421`, national directions `6B04`) or words of their names.
        work: every stretch of work; stretches do not overlap. One without scopes may have been anything; None where
            nothing is known of work.
        programme: whether studies under a state programme or abroad were completed, None where it is not known.
    """

    level: Level | None
    degrees: frozenset[Degree]
    fields: tuple[str, ...]
    work: tuple[Work, ...] | None
    programme: bool | None = None


class Verdict(NamedTuple):
    """What is lacking for a demand, and what has to be looked at; both empty where it is met."""

    lacking: list[str]
    open: list[str]


def met(condition: Condition, person: Person) -> Verdict:
    """Whether one condition of an alternative is met."""
    if isinstance(condition, ExperienceCondition):
        return Verdict([], []) if condition.preferred is True else _worked(condition, person)
    if isinstance(condition, EducationCondition):
        return educated(condition, person)
    if isinstance(condition, ProgrammeCondition) and person.programme is not None:
        return Verdict([] if person.programme else [condition_in_words(condition)], [])
    return Verdict([], [condition_in_words(condition)])


def educated(demand: Education | EducationCondition, person: Person) -> Verdict:
    """Whether levels, degrees and fields are met; any one of each is enough."""
    lacking: list[str] = []
    open_: list[str] = []
    if demand.levels and person.level is None:
        open_.append(" or ".join(demand.levels) + " education")
    elif demand.levels and not _reaches(person.level, demand.levels):
        lacking.append(" or ".join(demand.levels) + " education")
    if demand.degrees and not person.degrees & set(demand.degrees):
        (lacking if person.degrees else open_).append("degree: " + " or ".join(demand.degrees))
    if demand.fields and not any(is_one_of(field, person.fields) for field in demand.fields):
        named = "field: " + " or ".join([text_in_words(field.text) for field in demand.fields])
        (lacking if _studied_others(demand.fields, person.fields) else open_).append(named)
    if demand.field_scope == "relevant" and not demand.fields:
        open_.append("relevant field of study")
    return Verdict(lacking, open_)


def _reaches(level: Level | None, wanted: Sequence[Level]) -> bool:
    return level is not None and LEVELS.index(level) >= min(map(LEVELS.index, wanted))


def is_one_of(field: Field, known: Sequence[str]) -> bool:
    """Whether a field is among those known: a code that lies in a broader demand (0421 in 04), a word of its name."""
    for name in known:
        if name[:1].isdigit():
            codes = [code for code in (field.isced_f, field.kz_direction) if code]
            if any(_within(name.upper(), code) for code in codes):
                return True
        elif name.casefold() in " / ".join(texts_of(field.text)).casefold():
            return True
    return False


def _studied_others(fields: Sequence[Field], known: Sequence[str]) -> bool:
    """Whether it is sure that none of the fields was studied: where all are told by codes that part.

    A field that no classifier has may be the person's own under another name, and a broad one may be any within it.
    """
    if not known or not all(name[:1].isdigit() for name in known):
        return False
    codes = [code for field in fields for code in (field.isced_f, field.kz_direction) if code]
    broad = any(code.startswith(name.upper()) for code in codes for name in known)
    return all(field.isced_f for field in fields) and not broad


def _within(code: str, demanded: str) -> bool:
    """Whether a code lies in a demanded one; a last zero means that the code is not defined further: 0410."""
    return code.startswith(demanded.rstrip("0") if len(demanded) == len(code) == 4 else demanded)


def fields_of(position: Position) -> Iterator[Field]:
    """All fields of study that a post names, in its own demand and in those of its grades."""
    demands = [(each.education, each.experience) for each in position.grades]
    for education, experience in ((position.education, position.experience), *demands):
        yield from education.fields if education else ()
        for way in experience.alternatives if experience else ():
            for condition in way.conditions:
                yield from condition.fields if isinstance(condition, EducationCondition) else ()


def _worked(condition: ExperienceCondition, person: Person) -> Verdict:
    lacking: list[str] = []
    open_: list[str] = []
    for part in _parts(condition):
        own = sum(work.months for work in person.work or () if set(part.scopes) <= work.scopes)
        vague = sum(work.months for work in person.work or () if not work.scopes and part.scopes)
        said = condition_in_words(part)
        if part.min_months is None:
            (open_ if not own and part.max_months is None else []).append(said)
        elif not _enough(own, part):
            told = f"{said} (has {months_in_words(own, None)})"
            if person.work is None:
                open_.append(said)
            elif _enough(own + vague, part):
                open_.append(f"{told[:-1]}, and {vague} of other work or of this)")
            else:
                lacking.append(told)
        elif part.detail is not None and part.min_months:
            open_.append(said)
    return Verdict(lacking, open_)


def _enough(months: int, part: ExperienceCondition) -> bool:
    least = part.min_months or 0
    return months > least if part.strict is True else months >= least


def _parts(condition: ExperienceCondition) -> Iterator[ExperienceCondition]:
    """The condition without what it includes, then each part that binds."""
    yield replace(condition, includes=[])
    for part in condition.includes:
        if part.preferred is not True:
            yield from _parts(part)
