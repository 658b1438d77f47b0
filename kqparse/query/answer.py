"""From a person and documents to answers, post by post."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from kqparse.model import Document, Position
from kqparse.model.requirement import Education, EducationCondition, Experience, Level
from kqparse.model.wording import alternative_in_words, grade_in_words
from kqparse.query.person import LEVELS, Person, Verdict, educated, met

_NEAR = 1
"""A post for which no more than so many demands are lacking is a near miss."""
_NOT_UNDERSTOOD = "KQ301"


class Way(NamedTuple):
    """One way into a post.

    Attributes:
        grade: level and category where the demand is that of a grade, else empty.
        by: the alternative in words; empty where no experience is asked for.
        lacking: demands that are not met.
        open: demands that cannot be judged from what is known.
    """

    grade: str
    by: str
    lacking: list[str]
    open: list[str]


class Answer(NamedTuple):
    """What can be said of one post.

    Attributes:
        document, position: the post.
        says: `yes`, `perhaps` (something has to be looked at), `near` or `no`.
        way: the best way in.
        not_understood: parts of its requirements that were not understood.
    """

    document: Document
    position: Position
    says: Literal["yes", "perhaps", "near", "no"]
    way: Way
    not_understood: list[str]


def answers(documents: Iterable[Document], person: Person) -> Iterator[Answer]:
    """An answer for every position, in source order."""
    for document in documents:
        unclear: dict[str | None, list[str]] = {}
        for found in document.diagnostics:
            if found.code == _NOT_UNDERSTOOD:
                unclear.setdefault(found.position, []).append(str(found.data.get("printed", found.message)))
        for position in document.positions:
            yield _answer(document, position, person, unclear.get(position.id, []))


def _answer(document: Document, position: Position, person: Person, unclear: list[str]) -> Answer:
    way = min(_ways(position, person), key=lambda way: (len(way.lacking), len(way.open)))
    if not way.lacking:
        told = position.education or position.experience or position.grades
        return Answer(document, position, "perhaps" if way.open or unclear or not told else "yes", way, unclear)
    if unclear:
        return Answer(document, position, "perhaps", way, unclear)
    return Answer(document, position, "near" if len(way.lacking) <= _NEAR else "no", way, unclear)


def _ways(position: Position, person: Person) -> Iterator[Way]:
    for grade in position.grades:
        yield from _by_demand(grade_in_words(grade), grade.education or position.education, grade.experience, person)
    if not position.grades or position.education or position.experience:
        yield from _by_demand("", position.education, position.experience, person)


def _by_demand(grade: str, education: Education | None, experience: Experience | None, person: Person) -> Iterator[Way]:
    base = educated(education, person) if education else Verdict([], [])
    if experience is None or not experience.alternatives:
        yield Way(grade, "", base.lacking, base.open)
        return
    for alternative in experience.alternatives:
        verdicts = [met(condition, person) for condition in alternative.conditions]
        lacking = [*base.lacking, *(item for verdict in verdicts for item in verdict.lacking)]
        open_ = [*base.open, *(item for verdict in verdicts for item in verdict.open)]
        yield Way(grade, alternative_in_words(alternative), list(dict.fromkeys(lacking)), list(dict.fromkeys(open_)))
    if education and (above := _untold(education, experience)):
        verdict = educated(replace(education, levels=above), person)
        said = f"whether work is asked for beside {' or '.join(above)} education"
        yield Way(grade, "", verdict.lacking, [*verdict.open, said])


def _untold(education: Education, experience: Experience) -> list[Level]:
    """The levels of which the alternatives say nothing, since each of them is for those who have less.

    What allows a lower level with so much work asks none of the higher one: `высшее или среднее специальное`, and below
    another label `при стаже не менее двух лет допускается среднее специальное`.
    """
    named: set[Level] = set()
    for alternative in experience.alternatives:
        asked = [each for each in alternative.conditions if isinstance(each, EducationCondition)]
        own = {level for each in asked for level in each.levels}
        # What is asked of higher education is asked of postgraduate too: the two are one demand.
        if not own or "higher" in own:
            return []
        named |= own
    highest = max(map(LEVELS.index, named), default=0)
    return [level for level in education.levels if LEVELS.index(level) > highest]
