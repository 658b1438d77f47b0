"""Job postings: schema.org JobPosting as JSON-LD, one per position.

Source of names and types: schema.org (JobPosting, EducationalOccupationalCredential,
OccupationalExperienceRequirements).
"""

from typing import Any, BinaryIO, Literal

import msgspec

from kqparse.emit.part import Part, PartWriter
from kqparse.model import LANGUAGES, CriterionKind, Document, Position, Text
from kqparse.model.announcement import Announcement, Salary
from kqparse.model.requirement import Education, Experience
from kqparse.model.wording import education_in_words, experience_in_words
from kqparse.records import Parsed

Tagged = list[dict[str, str]]
"""A text in its languages, each with its tag."""
_CREDENTIALS = {
    "basic_secondary": "high school",
    "general_secondary": "high school",
    "technical_vocational": "professional certificate",
    "post_secondary": "associate degree",
    "higher": "bachelor degree",
    "postgraduate": "postgraduate degree",
}
"""The values that job portals know for `credentialCategory`."""
_QUALIFYING: tuple[CriterionKind, ...] = (
    "qualification_requirements", "professional_competence", "competencies", "knowledge", "optional",
)  # fmt: skip


def postings_part(parsed: Parsed) -> Part:
    """The postings of a document."""
    postings = [msgspec.json.encode(posting(parsed.document, position)) for position in parsed.document.positions]
    return Part(b",\n".join(postings))


class JobPostingWriter(PartWriter):
    """Writes one JSON-LD document whose graph has a posting per position, one after the other."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self._first = True
        stream.write(b'{"@context":"https://schema.org","@graph":[')

    def put(self, part: Part) -> None:
        """Write the postings of a part."""
        if part.data:
            self._stream.write((b"\n" if self._first else b",\n") + part.data)
            self._first = False

    def close(self) -> None:
        """End the graph."""
        self._stream.write(b"\n]}\n")


def posting(document: Document, position: Position) -> dict[str, Any]:
    """The posting of a position, without what the document does not tell."""
    call = document.announcement or None
    whole = {
        "@type": "JobPosting",
        "@id": f"urn:sha256:{document.source.sha256}#{position.id}",
        "title": _tagged(position.title),
        "occupationalCategory": position.category,
        "employmentUnit": _unit(position.section),
        "totalJobOpenings": _openings(position.headcount),
        "baseSalary": _salary(position.salary or None),
        "datePosted": (call and call.published) or (document.act.date if document.act else None),
        **_call(call),
        "educationRequirements": _education(position.education, _criteria(position, ("education",))),
        "experienceRequirements": _experience(position.experience, _criteria(position, ("experience",))),
        "experienceInPlaceOfEducation": False if position.education and position.experience else None,
        "qualifications": _criteria(position, _QUALIFYING),
        "responsibilities": _criteria(position, ("duties",)),
    }
    return _known(whole)


def _call(call: Announcement | None) -> dict[str, Any]:
    """Who looks for candidates, and until when."""
    if call is None:
        return {}
    body = _tagged(call.body)
    hiring = {"@type": "Organization", "name": body} if body else None
    return {"hiringOrganization": hiring, "validThrough": call.deadline}


def _openings(headcount: float | None) -> int | None:
    """Whole openings; half a unit is one opening."""
    return None if headcount is None else -int(-headcount // 1)


def _salary(salary: Salary | None) -> dict[str, Any] | None:
    if salary is None or (salary.min is None and salary.max is None):
        return None
    unit = None if salary.period is None else salary.period.upper()
    one = salary.min == salary.max
    bounds = {"value": salary.min} if one else {"minValue": salary.min, "maxValue": salary.max}
    value = {"@type": "QuantitativeValue", **bounds, "unitText": unit}
    whole = {"@type": "MonetaryAmount", "currency": salary.currency, "value": _known(value)}
    return _known(whole)


def _known(whole: dict[str, Any]) -> dict[str, Any]:
    """Without what is not told."""
    return {name: value for name, value in whole.items() if value is not None}


def _tagged(*texts: Text | None) -> Tagged | None:
    """Texts with their languages, those of one language joined."""
    found: Tagged = []
    for language in LANGUAGES:
        values = [value for text in texts if text and isinstance(value := getattr(text, language), str)]
        if values:
            found.append({"@value": "\n".join(values), "@language": language})
    return found or None


def _unit(section: Text | None) -> dict[str, Any] | None:
    names = _tagged(section)
    return {"@type": "Organization", "name": names} if names else None


def _education(education: Education | None, printed: Tagged | None) -> list[dict[str, Any]] | None:
    """What is asked for, told as it is printed; in our words where it is no criterion of its own."""
    if education is None or not education.levels:
        return None
    categories = list(dict.fromkeys(_CREDENTIALS[level] for level in education.levels))
    about = [
        {"@type": "DefinedTerm", "name": _tagged(field.text), "termCode": field.isced_f} for field in education.fields
    ]
    return [
        {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": category,
            "description": printed or education_in_words(education),
            **({"about": [_known(term) for term in about]} if about else {}),
        }
        for category in categories
    ]


def _experience(
    experience: Experience | None, printed: Tagged | None
) -> dict[str, Any] | Literal["no requirements"] | None:
    if experience is None:
        return None
    if experience.min_months == 0:
        return "no requirements"
    said = printed or experience_in_words(experience)
    amount = {} if experience.min_months is None else {"monthsOfExperience": experience.min_months}
    return {"@type": "OccupationalExperienceRequirements", **amount, "description": said}


def _criteria(position: Position, kinds: tuple[CriterionKind, ...]) -> Tagged | None:
    return _tagged(*[criterion.text for criterion in position.criteria if criterion.kind in kinds])
