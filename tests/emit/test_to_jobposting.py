"""Job postings: names and types of schema.org, and what each value becomes."""

import io
import json
from typing import Any

import pytest
from emit_factories import criterion, education, experience, field, parsed, position, text, work
from msgspec.structs import replace

from kqparse.emit import Wanted, open_writer
from kqparse.emit.to_jobposting import posting
from kqparse.model.announcement import Announcement, Period, Salary
from kqparse.records import Parsed

# The types that schema.org gives the properties that we use.
EXPECTED: dict[str, dict[str, tuple[type, ...]]] = {
    "JobPosting": {
        "title": (list,),
        "occupationalCategory": (str,),
        "employmentUnit": (dict,),
        "totalJobOpenings": (int,),
        "hiringOrganization": (dict,),
        "datePosted": (str,),
        "validThrough": (str,),
        "educationRequirements": (list,),
        "experienceRequirements": (dict, str),
        "experienceInPlaceOfEducation": (bool,),
        "baseSalary": (dict,),
        "qualifications": (list,),
        "responsibilities": (list,),
    },
    "EducationalOccupationalCredential": {"credentialCategory": (str,), "description": (str, list), "about": (list,)},
    "OccupationalExperienceRequirements": {"monthsOfExperience": (int,), "description": (str, list)},
    "MonetaryAmount": {"currency": (str,), "value": (dict,)},
    "QuantitativeValue": {"value": (int,), "minValue": (int,), "maxValue": (int,), "unitText": (str,)},
    "Organization": {"name": (list,)},
    "DefinedTerm": {"name": (list,), "termCode": (str,)},
}
LAWYER = position(
    title=text("Заңгер", "Юрист"),
    section=text(ru="Отдел"),
    category="D-5",
    headcount=1.5,
    salary=Salary(min=200_000, max=250_000, currency="KZT", period="month"),
    education=education(field("құқық", "право"), levels=["higher", "postgraduate"]),
    experience=experience(24, None, [work(24, scopes=["specialty"])]),
    criteria=[
        criterion("duties", "Келісім жасайды", "Готовит договоры"),
        criterion("knowledge", ru="Законы"),
        criterion("competencies", ru="Честность"),
    ],
)


def checked(value: Any) -> None:
    if isinstance(value, list):
        for each in value:
            checked(each)
    elif isinstance(value, dict) and "@type" in value:
        for name, own in value.items():
            if not name.startswith("@"):
                assert isinstance(own, EXPECTED[value["@type"]][name]), name
                checked(own)
    elif isinstance(value, dict):
        assert set(value) == {"@value", "@language"}
        assert value["@language"] in ("kk", "ru")


def graph(*sources: Parsed) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    writer = open_writer("jobposting", stream)
    for source in sources:
        writer.put(Wanted("jobposting").part(source))
    writer.close()
    whole = json.loads(stream.getvalue())
    assert whole["@context"] == "https://schema.org"
    return list(whole["@graph"])


def test_names_and_types() -> None:
    (made,) = graph(parsed(LAWYER))
    assert {"title", "educationRequirements", "experienceRequirements", "responsibilities"} <= set(made)
    checked(made)


def test_values() -> None:
    made = posting(parsed(LAWYER).document, LAWYER)
    assert made["title"] == [{"@value": "Заңгер", "@language": "kk"}, {"@value": "Юрист", "@language": "ru"}]
    assert made["totalJobOpenings"] == 2
    assert [each["credentialCategory"] for each in made["educationRequirements"]] == [
        "bachelor degree",
        "postgraduate degree",
    ]
    assert made["experienceRequirements"]["monthsOfExperience"] == 24
    assert made["qualifications"] == [{"@value": "Законы\nЧестность", "@language": "ru"}]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (None, None),
        (experience(0, None, [work(0)]), "no requirements"),
        (
            experience(None, None, [work(None)]),
            {"@type": "OccupationalExperienceRequirements", "description": "no amount"},
        ),
    ],
)
def test_experience(asked: Any, told: Any) -> None:
    whole = position(experience=asked)
    assert posting(parsed(whole).document, whole).get("experienceRequirements") == told


def test_requirements_are_told_as_they_are_printed() -> None:
    told = [criterion("education", "Жоғары білім", "Высшее"), criterion("experience", ru="Два года")]
    made = posting(parsed(LAWYER).document, replace(LAWYER, criteria=told))
    both = [{"@value": "Жоғары білім", "@language": "kk"}, {"@value": "Высшее", "@language": "ru"}]
    assert made["educationRequirements"][0]["description"] == both
    assert made["experienceRequirements"]["description"] == [{"@value": "Два года", "@language": "ru"}]


def test_a_call_for_candidates_tells_who_and_until_when() -> None:
    call = Announcement(
        body=text(ru="Отдел парков"), kind="general", published="2031-03-05", deadline="2031-03-14", provenance={}
    )
    made = posting(replace(parsed(LAWYER).document, announcement=call), LAWYER)
    checked(made)
    assert made["hiringOrganization"]["name"] == [{"@value": "Отдел парков", "@language": "ru"}]
    assert (made["datePosted"], made["validThrough"]) == ("2031-03-05", "2031-03-14")


def test_the_graph_is_whole_whatever_the_number_of_documents() -> None:
    assert graph() == []
    assert [each["@id"][-3:] for each in graph(parsed(LAWYER), parsed(), parsed(LAWYER, position("p2")))] == [
        "#p1",
        "#p1",
        "#p2",
    ]


@pytest.mark.parametrize(
    ("bounds", "period", "expected"),
    [
        ((300_000, 300_000), "month", {"value": 300_000, "unitText": "MONTH"}),
        ((200_000, 250_000), "year", {"minValue": 200_000, "maxValue": 250_000, "unitText": "YEAR"}),
        ((200_000, None), None, {"minValue": 200_000}),
        ((None, 900), "hour", {"maxValue": 900, "unitText": "HOUR"}),
    ],
)
def test_pay(bounds: tuple[int | None, int | None], period: Period | None, expected: dict[str, Any]) -> None:
    paid = position(salary=Salary(min=bounds[0], max=bounds[1], currency="KZT", period=period))
    (made,) = graph(parsed(paid))
    assert made["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "KZT",
        "value": {"@type": "QuantitativeValue", **expected},
    }


def test_no_pay_is_no_property() -> None:
    unknown = Salary(min=None, max=None, currency="KZT", period=None)
    assert all("baseSalary" not in made for made in graph(parsed(position(), position("p2", salary=unknown))))
