"""Laws of sense: what no post can have, and records that say nothing."""

from collections.abc import Collection, Iterator

from msgspec import UNSET

from kqparse.model import Document, Experience, Field, Position, Text
from kqparse.model.act import Registration, Signatory
from kqparse.model.plausible import is_headcount, is_isced_f, is_length_of_work
from kqparse.model.requirement import (
    Alternative,
    Education,
    EducationCondition,
    ExperienceCondition,
    Qualification,
)
from kqparse.validate.breach import Breach, Path, breach
from kqparse.validate.proof_laws import corrected_fields
from kqparse.validate.quoting import quoted

_LISTS = ("codes", "employers")


def without_ways(document: Document) -> Iterator[Breach]:
    """An experience has an alternative, unless a reviewer put it in (KQ212), who knows its amount alone."""
    corrected = corrected_fields(document)
    for at, position in enumerate(document.positions):
        own = corrected.get(position.id, ())
        yield from _ways(position.experience, ("experience",), ("positions", at), own)
        for number, grade in enumerate(position.grades):
            yield from _ways(grade.experience, ("grades", number, "experience"), ("positions", at), own)


def _ways(experience: Experience | None, way: Path, path: Path, corrected: Collection[str]) -> Iterator[Breach]:
    name = ".".join(map(str, way))
    if experience and not experience.alternatives and not any(field.startswith(f"{name}.") for field in corrected):
        yield breach("no-way", (*path, *way, "alternatives"), "there is no alternative")


def empty_way(record: Alternative, path: Path) -> Iterator[Breach]:
    """An alternative has a condition."""
    if not record.conditions:
        yield breach("no-way", (*path, "conditions"), "there is no condition")


def post_numbers(record: Position, path: Path) -> Iterator[Breach]:
    """A number of a post has no sign; its staff units have no more decimals than are printed; no code stands twice."""
    if record.ordinal is not None and record.ordinal < 0:
        yield breach("ordinal", (*path, "ordinal"), f"the number is {record.ordinal}")
    count = record.headcount
    if count is not None and not is_headcount(count):
        yield breach("headcount", (*path, "headcount"), f"there are {count} staff units")
    for name in _LISTS:
        values: list[str] = getattr(record, name)
        if len(set(values)) < len(values):
            doubled = next(value for at, value in enumerate(values) if value in values[:at])
            yield breach("repeated", (*path, name), f"{quoted(doubled)} stands more than once")


def field_codes(record: Field, path: Path) -> Iterator[Breach]:
    """The code of a field is one of ISCED-F 2013; national directions are kept as they are printed."""
    if record.isced_f is not None and not is_isced_f(record.isced_f):
        yield breach("field-code", (*path, "isced_f"), f"ISCED-F 2013 has no field {quoted(record.isced_f)}")


def field_scope(record: Education | EducationCondition, path: Path) -> Iterator[Breach]:
    """Fields are listed where there are some, and only there."""
    if record.field_scope == "listed" and not record.fields:
        yield breach("field-scope", (*path, "field_scope"), "fields are said to be listed, but there is none")
    elif record.fields and record.field_scope != "listed":
        what = f"there are fields, but they are said to be {record.field_scope}"
        yield breach("field-scope", (*path, "field_scope"), what)
    elif not record.levels and not record.degrees and record.field_scope == "unspecified":
        yield breach("says-nothing", path, "the education names no level, degree or field")


def says_something(record: Qualification | Registration | Signatory, path: Path) -> Iterator[Breach]:
    """A record of which nothing is known is null."""
    if all(getattr(record, name) in (None, UNSET, Text()) for name in record.__struct_fields__):
        yield breach("says-nothing", path, "nothing in it is known")


def length_of_work(record: Experience | ExperienceCondition, path: Path) -> Iterator[Breach]:
    """Nobody works a hundred years."""
    for name in ("min_months", "max_months"):
        amount: int | None = getattr(record, name)
        if amount is not None and not is_length_of_work(amount):
            yield breach("length-of-work", (*path, name), f"{name} is {amount}")


def most_amount(record: Experience, path: Path) -> Iterator[Breach]:
    """An experience's `max_months` is that of one of its conditions.

    Where a range is the wrong way round the law of that tells it, and nothing is compared.
    """
    conditions = [each for way in record.alternatives for each in way.conditions]
    works = [each for each in conditions if isinstance(each, ExperienceCondition)]
    if record.max_months is None or not record.alternatives or _reversed(record) or any(map(_reversed, works)):
        return
    if record.max_months not in [each.max_months for each in works]:
        what = f"max_months is {record.max_months}, but no condition has that"
        yield breach("most-amount", (*path, "max_months"), what)


def _reversed(record: Experience | ExperienceCondition) -> bool:
    least, most = record.min_months, record.max_months
    return least is not None and most is not None and least > most
