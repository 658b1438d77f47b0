"""The criteria of a block to what its post asks for: education, experience, grades.

Education comes from the criteria about it alone where the block has one, else from the requirement to qualification;
so does experience, of which several criteria hold together. Where a requirement stands only in grades, the post's own
is that of the grades printed without a category.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from kqparse.diagnostics import finding
from kqparse.frozen import Frozen
from kqparse.grammar.mechanisms.characteristics import TeacherCategory
from kqparse.model import (
    CriterionKind,
    Diagnostic,
    Education,
    Experience,
    Grade,
    Language,
    Text,
    TextSpans,
)
from kqparse.model.requirement import ExperienceCondition, ProgrammeCondition
from kqparse.normalise.grades import GradeParts
from kqparse.normalise.ways import Part, in_ways
from kqparse.records import Spoken
from kqparse.requirement import About, Places, Reader, Texts, all_of, any_of, placed, whole_education
from kqparse.requirement import Asked as Asks

_OF_EDUCATION = frozenset({"KQ301", "KQ303"})
"""Findings that a criterion about education is asked for: of work it speaks for the post only where no other does."""
_ABOUT: Mapping[CriterionKind, About | None] = {
    "education": "education",
    "experience": "experience",
    "qualification_requirements": None,
}
"""The kinds whose languages are compared, and what their label says that they are about."""
_OF_WORK = _ABOUT.keys() - {"education"}
ASKING = frozenset(_ABOUT)
"""The kinds that ask for education or work."""
_OF_LEVEL = ("levels", "degrees")
"""What tells how high an education is."""
_WORK = (ExperienceCondition, ProgrammeCondition)
"""Conditions that an amount of work, or studies in its stead, meets."""
_TEACHERS = frozenset(get_args(TeacherCategory))


class Demand(Struct, frozen=True):
    """One criterion: its kind, its labels and texts, the grades that stand in it, and the ways that it belongs to.

    `rest` is what holds for the post itself, where some of its clauses are grades.
    """

    kind: CriterionKind
    labels: Texts
    texts: Texts
    grades: Sequence[GradeParts]
    ways: Sequence[int] = ()
    rest: Texts = {}


class _Standing(Struct, frozen=True):
    """A criterion, where its texts stand, what they ask for, and whether that may be work; grades alone ask nothing."""

    demand: Demand
    places: Places
    asks: Asks | None
    worked: bool = True


class Asked(Frozen, frozen=True):
    """What a post asks for, and what was found meanwhile."""

    education: Education | None
    experience: Experience | None
    grades: list[Grade]
    findings: list[Diagnostic]
    spoken: list[Spoken]


class _Read(Frozen, frozen=True):
    """What one text asks for."""

    education: Education | None = None
    experience: Experience | None = None


def asked(demands: Sequence[Demand], language: Language, rules: Reader, position: str) -> Asked:
    """What the criteria of a post ask for; `language` is that of its grades, `position` its id for findings."""
    if not demands:
        return Asked(None, None, [], [], [])
    alone = _OF_WORK.isdisjoint([demand.kind for demand in demands])
    given = [_standing(demand, rules, position, alone=alone) for demand in demands]
    by_kind: dict[str, list[_Standing]] = {}
    for each in given:
        by_kind.setdefault(each.demand.kind, []).append(each)
    found: list[Diagnostic] = []
    taught = [_education(each, found) for each in by_kind.get("education", [])]
    worked = [_experience(each, found) for each in by_kind.get("experience", [])]
    grades: list[Grade] = []
    required = [each for each in by_kind.get("qualification_requirements", []) if each.asks]
    base = [_part(each.demand, _whole(each.asks, found)) for each in required]
    uncategorised: list[_Read] = []
    for each in given:
        for parts in each.demand.grades:
            texts = parts.spoken or {language: parts.text}
            read = _of_grade(placed(texts), parts, rules, position, found)
            grades.append(_grade(parts, read, texts))
            found += _inferred(parts, position)
            if parts.category == "none" or parts.category is None:
                uncategorised.append(read)
    itself = _base(base, uncategorised)
    told = whole_education(each.education for each in taught)
    return Asked(
        education=_leveled(told, itself.education if told else None) if taught else itself.education,
        experience=in_ways([*taught, *worked]) if worked or alone else itself.experience,
        grades=grades,
        findings=found,
        spoken=[
            said
            for index, each in enumerate(given)
            if each.demand.kind in _ABOUT and len(each.demand.texts) > 1
            for said in _spoken_by(index, each, rules, position)
        ],
    )


def _standing(demand: Demand, rules: Reader, position: str, *, alone: bool) -> _Standing:
    """A criterion, what it asks for itself, and where its texts stand, if it is of a kind that asks for something.

    `alone` says that no criterion of the post is about work, so that one about education may ask for it.
    """
    if demand.kind not in _ABOUT:
        return _Standing(demand, {}, None)
    places = placed(demand.texts)
    if demand.grades and not demand.rest:
        return _Standing(demand, places, None)
    own = placed(demand.rest) if demand.rest else places
    about = _about(demand, rules)
    worked = alone or about != "education"
    return _Standing(demand, places, rules.asked_at(own, about, position, worked=worked), worked)


def _about(demand: Demand, rules: Reader) -> About | None:
    """What the label of a criterion says that it is about; nothing where it leaves open what a number alone counts."""
    about = _ABOUT[demand.kind]
    return None if about == "experience" and rules.doubtful(demand.labels, demand.texts) else about


def _spoken_by(index: int, each: _Standing, rules: Reader, position: str) -> Iterator[Spoken]:
    """What each language of a criterion asks for, grade by grade where both have grades."""
    graded = [parts.spoken for parts in each.demand.grades if len(parts.spoken) > 1]
    for number, texts in enumerate(graded):
        of_grade = _standing(Demand(each.demand.kind, {}, texts, ()), rules, position, alone=each.worked)
        yield _spoken(index, of_grade, rules, position)._replace(grade=number)
    if not graded:
        yield _spoken(index, each, rules, position)


def _spoken(index: int, each: _Standing, rules: Reader, position: str) -> Spoken:
    """What each language of a criterion asks for by itself, unless they agree."""
    demand = each.demand
    about, worked = _about(demand, rules), each.worked
    whole = None if demand.rest else each.asks
    both = whole or rules.asked_at(each.places, about, worked=worked)
    fields = both.education.fields if both.education else []
    if both.agreed:
        return Spoken(position, index, demand.kind, fields, {}, {}, {})
    alone = rules.asked_alone(each.places, about, worked=worked)
    said = alone or {
        language: rules.asked_at({language: place}, about, worked=worked) for language, place in each.places.items()
    }
    return Spoken(
        position,
        index,
        demand.kind,
        fields,
        {language: own.education for language, own in said.items() if own.education},
        {
            language: own.experience
            for language, own in said.items()
            if own.experience and _counts(own.experience, demand.kind)
        },
        demand.texts if alone else {},
    )


def completed(own: Asked, shared: Asked) -> Asked:
    """What a post asks for, where it asks for nothing itself by what holds for all posts of its kind.

    What a post asks for without a word of work (a licence, what to know) is asked for beside the work of its kind.
    """
    own_work = own.experience is not None and _tells_work(own.experience)
    return own._replace(
        education=_leveled(own.education, shared.education),
        experience=own.experience if own_work else all_of([shared.experience, own.experience]),
        findings=[*own.findings, *shared.findings],
        spoken=[*own.spoken, *shared.spoken],
    )


def _tells_work(experience: Experience) -> bool:
    return any(isinstance(each, _WORK) for way in experience.alternatives for each in way.conditions)


def _leveled(own: Education | None, shared: Education | None) -> Education | None:
    """The education that a post asks for, with the level told elsewhere where it names fields alone.

    That is what holds for all posts of its kind, or the requirement beside the field: `Специальность: экономика`.
    """
    if own is None or shared is None or own.levels or own.degrees:
        return own or shared
    told = {key: spans for key, spans in shared.provenance.items() if key.startswith(_OF_LEVEL)}
    return replace(own, levels=shared.levels, degrees=shared.degrees, provenance={**own.provenance, **told})


def _base(base: Sequence[Part], uncategorised: Sequence[_Read]) -> _Read:
    """What the post itself asks for: by the requirements without grades, else by the grades without a category.

    What stands before grades may speak of education alone: the work is then that of such a grade.
    """
    taught = whole_education(each.education for each in base)
    worked = in_ways(base) if base else None
    graded = any_of(each.experience for each in uncategorised)
    if worked is None or (worked.min_months is None and graded is not None):
        worked = graded
    return _Read(taught or whole_education(each.education for each in uncategorised), worked)


def _part(demand: Demand, read: _Read) -> Part:
    return Part(demand.texts, read.education, read.experience, tuple(demand.ways))


def _education(each: _Standing, found: list[Diagnostic]) -> Part:
    told: list[Diagnostic] = []
    read = _whole(each.asks, told)
    if read.experience and _counts(read.experience, "education"):
        found += told
        return _part(each.demand, read)
    found += [one for one in told if one.code in _OF_EDUCATION]
    return _part(each.demand, read._replace(experience=None))


def _counts(experience: Experience, kind: CriterionKind) -> bool:
    """Whether experience in a criterion is asked of the post; in one about education it is where its length is told."""
    return kind != "education" or experience.min_months is not None


def _experience(each: _Standing, found: list[Diagnostic]) -> Part:
    return _part(each.demand, _whole(each.asks, found)._replace(education=None))


def _whole(asks: Asks | None, found: list[Diagnostic]) -> _Read:
    if asks is None:
        return _Read()
    found += asks.told()
    return _Read(asks.education, asks.experience)


def _of_grade(places: Places, parts: GradeParts, rules: Reader, position: str, found: list[Diagnostic]) -> _Read:
    """What a grade asks for; those of teachers tell what a teacher can do: only what has an amount is work there."""
    if parts.category not in _TEACHERS:
        return _whole(rules.asked_at(places, None, position), found)
    read = _whole(rules.asked_at(places, None, position), [])
    return read if read.experience and read.experience.min_months is not None else read._replace(experience=None)


def _grade(parts: GradeParts, read: _Read, texts: Texts) -> Grade:
    return Grade(
        level=parts.level,
        category=parts.category,
        education=read.education,
        experience=read.experience,
        text=Text(**{language: text.text for language, text in texts.items()}),
        spans=TextSpans(**{language: text.spans() for language, text in texts.items()}),
    )


def _inferred(parts: GradeParts, position: str) -> list[Diagnostic]:
    if not parts.inferred:
        return []
    data = {"label": parts.category}
    return [finding("KQ210", parts.text.spans(), position=position, data=data)]
