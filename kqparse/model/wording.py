"""Values in short English: `36 months, specialty`; the same words wherever a person reads them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from kqparse.model.announcement import Salary
from kqparse.model.document import Source
from kqparse.model.position import Position
from kqparse.model.requirement import (
    Alternative,
    Condition,
    Education,
    EducationCondition,
    Experience,
    ExperienceCondition,
    Grade,
    OtherCondition,
    Qualification,
    TrainingCondition,
)
from kqparse.model.values import Text, texts_of

NOTHING = "none"
"""What stands where a value is null or a list is empty."""


def names_apart(sources: Iterable[Source]) -> Callable[[Source], str]:
    """What documents are called; of two of one name, as those of two folders may be, each with signs of its hash."""
    alike = Counter(name for name, _ in {(source.name, source.sha256) for source in sources})
    return lambda source: f"{source.name} ({source.sha256[:12]})" if alike[source.name] > 1 else source.name


def text_in_words(text: Text | None) -> str:
    """A text in the languages it has, Kazakh first: `бухгалтер / бухгалтер`."""
    return " / ".join(texts_of(text)) or NOTHING


def post_in_words(position: Position) -> str:
    """The title of a post; where it has none what else tells it apart: its category or its tier."""
    tier = position.tier if isinstance(position.tier, str) else None
    return text_in_words(position.title) if position.title else position.category or tier or NOTHING


def salary_in_words(salary: Salary) -> str:
    """A pay: `from 200000 KZT a month`, `150000 to 180000 KZT`."""
    least, most = salary.min, salary.max
    if least is not None and most is not None:
        said = str(least) if least == most else f"{least} to {most}"
    elif least is not None:
        said = f"from {least}"
    else:
        said = f"up to {most}" if most is not None else NOTHING
    return " ".join(
        [said, *([salary.currency] if salary.currency else []), *([f"a {salary.period}"] if salary.period else [])]
    )


def grade_in_words(grade: Grade | Qualification) -> str:
    """Level and category of a grade or qualification; empty where neither is told."""
    return ", ".join([part for part in (grade.level, grade.category) if part])


def months_in_words(least: int | None, most: int | None) -> str:
    """An amount: `36 months`, `12 to 36 months`, `up to 36 months`; `no amount` where none is told."""
    if least is None:
        return f"up to {most} months" if most is not None else "no amount"
    return f"{least} months" if most is None else f"{least} to {most} months"


def condition_in_words(condition: Condition) -> str:
    """One condition of an alternative."""
    if isinstance(condition, ExperienceCondition):
        return _work_in_words(condition)
    if isinstance(condition, EducationCondition):
        fields = [f"({text_in_words(field.text)})" for field in condition.fields]
        return " ".join(["education:", *condition.levels, *condition.degrees, *fields])
    if isinstance(condition, TrainingCondition | OtherCondition):
        kind = "training" if isinstance(condition, TrainingCondition) else "other"
        return f"{kind}: {text_in_words(condition.text)}"
    return " ".join(["programme", *condition.degrees])


def alternative_in_words(alternative: Alternative) -> str:
    """All conditions of an alternative, joined by `and`."""
    return " and ".join([condition_in_words(condition) for condition in alternative.conditions]) or NOTHING


def experience_in_words(experience: Experience | None) -> str:
    """All alternatives, joined by `or`."""
    if experience is None or not experience.alternatives:
        return NOTHING
    return " or ".join([alternative_in_words(alternative) for alternative in experience.alternatives])


def education_in_words(education: Education | None) -> str:
    """Levels, degrees and how many fields: `higher, postgraduate; 3 fields`."""
    if education is None:
        return NOTHING
    said = [", ".join([*education.levels, *education.degrees])]
    if education.fields:
        said.append("; ".join([text_in_words(field.text) for field in education.fields]))
    elif education.field_scope == "relevant":
        said.append("relevant field")
    return ": ".join([part for part in said if part]) or NOTHING


def _work_in_words(condition: ExperienceCondition) -> str:
    more = "more than " if condition.strict is True else ""
    said = [more + months_in_words(condition.min_months, condition.max_months), *condition.scopes]
    if condition.detail is not None:
        said.append(f"({text_in_words(condition.detail)})")
    if condition.includes:
        said.append(f"including {' and '.join([_work_in_words(part) for part in condition.includes])}")
    wish = "preferred " if condition.preferred is True else ""
    return wish + _listed(said)


def _listed(said: Sequence[str]) -> str:
    """Parts with commas, a bracket behind a blank."""
    line = said[0]
    for part in said[1:]:
        line += f" {part}" if part.startswith("(") else f", {part}"
    return line
