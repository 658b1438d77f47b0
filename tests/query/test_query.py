"""Questions: one demand at a time, then whole posts, then the command."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from command_line import kqparse
from edition_factories import document, education, experience, position
from hypothesis import given
from hypothesis import strategies as st

from kqparse import to_json
from kqparse.diagnostics import finding
from kqparse.grammar import grammar
from kqparse.model.requirement import Level, Scope
from kqparse.query import Person, Work, answers, field_names
from kqparse.query.person import LEVELS
from kqparse.query.told import as_text


def person(
    level: Level | None = "higher", *stretches: tuple[int, set[Scope]], fields: tuple[str, ...] = (), **more: Any
) -> Person:
    return Person(
        level,
        frozenset(more.get("degrees", ())),
        fields,
        more.get("work", tuple(Work(m, frozenset(s)) for m, s in stretches)),
        more.get("programme"),
    )


def law(code: str | None = "0421") -> dict[str, Any]:
    demand = education("higher", fields=("юриспруденция",))
    demand["fields"][0]["isced_f"] = code
    return demand


def allowed(*levels: Level) -> dict[str, Any]:
    """Two years of work, of those alone who have one of the levels."""
    demand = experience(TWO)
    asked = {**education(*levels), "kind": "education", "spans": {}}
    del asked["provenance"]
    demand["alternatives"][0]["conditions"].append(asked)
    return demand


TWO = [{"min_months": 24, "scopes": ["specialty"]}]
FIVE = [{"min_months": 60}]
CASES: list[tuple[str, dict[str, Any], Person, str, list[str]]] = [
    ("enough in scope", {"experience": experience(TWO)}, person("higher", (24, {"specialty"})), "yes", []),
    (
        "months in another scope do not count",
        {"experience": experience(TWO)},
        person("higher", (48, {"management"})),
        "near",
        ["24 months, specialty (has 0 months)"],
    ),
    (
        "any work counts where no scope is named",
        {"experience": experience(FIVE)},
        person("higher", (48, {"management"}), (12, set())),
        "yes",
        [],
    ),
    ("one of two alternatives", {"experience": experience(TWO, FIVE)}, person("higher", (60, set())), "yes", []),
    (
        "more than is more",
        {"experience": experience([{"min_months": 24, "strict": True}])},
        person("higher", (24, set())),
        "near",
        ["more than 24 months (has 24 months)"],
    ),
    (
        "what is desirable excludes nobody",
        {"experience": experience([{"min_months": 24, "preferred": True}])},
        person("higher"),
        "yes",
        [],
    ),
    (
        "a part that is included",
        {
            "experience": experience(
                [
                    {
                        "min_months": 36,
                        "includes": [
                            {
                                **experience([{"min_months": 12, "scopes": ["management"]}])["alternatives"][0][
                                    "conditions"
                                ][0]
                            }
                        ],
                    }
                ]
            )
        },
        person("higher", (36, {"specialty"})),
        "near",
        ["12 months, management (has 0 months)"],
    ),
    ("a higher level than asked", {"education": education("technical_vocational")}, person("higher"), "yes", []),
    ("a lower level", {"education": education("higher")}, person("post_secondary"), "near", ["higher education"]),
    ("a level that is not known", {"education": education("higher")}, person(None), "perhaps", []),
    ("the field by its code", {"education": law()}, person("higher", fields=("0421",)), "yes", []),
    ("a narrower field than asked", {"education": law("04")}, person("higher", fields=("0421",)), "yes", []),
    ("a field by a word of its name", {"education": law()}, person("higher", fields=("Юриспруденция",)), "yes", []),
    ("another field", {"education": law()}, person("higher", fields=("0311",)), "near", ["field: юриспруденция"]),
    ("a field without a code is no no", {"education": law(None)}, person("higher", fields=("0311",)), "perhaps", []),
    (
        "too much is lacking",
        {"education": law(), "experience": experience(TWO)},
        person("post_secondary", fields=("0311",)),
        "no",
        ["higher education", "field: юриспруденция", "24 months, specialty (has 0 months)"],
    ),
    ("a broad field may be the one", {"education": law()}, person("higher", fields=("04",)), "perhaps", []),
    ("a field that nobody has coded", {"education": law()}, person("higher", fields=("magic",)), "perhaps", []),
    ("work of which nothing is known", {"experience": experience(TWO)}, person("higher", work=None), "perhaps", []),
    ("work that may have been any", {"experience": experience(TWO)}, person("higher", (24, set())), "perhaps", []),
    (
        "too little of it, whatever it was",
        {"experience": experience(TWO)},
        person("higher", (12, set())),
        "near",
        ["24 months, specialty (has 0 months)"],
    ),
    (
        "degrees that are not known",
        {"education": {**education("higher"), "degrees": ["master"]}},
        person("higher"),
        "perhaps",
        [],
    ),
    (
        "another degree",
        {"education": {**education("higher"), "degrees": ["master"]}},
        person("higher", degrees=("bachelor",)),
        "near",
        ["degree: master"],
    ),
    ("nothing is asked", {}, person("higher"), "perhaps", []),
    (
        "work is told only of those who have less",
        {"education": education("higher", "technical_vocational"), "experience": allowed("technical_vocational")},
        person("higher"),
        "perhaps",
        [],
    ),
    (
        "it is told of those who have that",
        {"education": education("higher", "technical_vocational"), "experience": allowed("technical_vocational")},
        person("post_secondary"),
        "near",
        ["24 months, specialty (has 0 months)"],
    ),
    (
        "the work of those who have less is enough",
        {"education": education("higher", "technical_vocational"), "experience": allowed("technical_vocational")},
        person("higher", (24, {"specialty"})),
        "yes",
        [],
    ),
    (
        "postgraduate education is asked for what higher is",
        {"education": education("higher", "postgraduate"), "experience": allowed("higher")},
        person("postgraduate"),
        "near",
        ["24 months, specialty (has 0 months)"],
    ),
    (
        "work that is told of those who have more",
        {"education": education("higher", "technical_vocational"), "experience": allowed("higher")},
        person("technical_vocational", (24, {"specialty"})),
        "near",
        ["higher education"],
    ),
    ("none is expressly none", {"experience": experience([{"min_months": 0}])}, person(None), "yes", []),
]


@pytest.mark.parametrize(("case", "demand", "who", "says", "lacking"), CASES, ids=[row[0] for row in CASES])
def test_answers(case: str, demand: dict[str, Any], who: Person, says: str, lacking: list[str]) -> None:
    (found,) = answers([document(position(1, "Юрист", **demand))], who)
    assert (found.says, found.way.lacking) == (says, lacking)


def test_programme_and_training_are_asked_back_unless_known() -> None:
    ways = experience([{"min_months": 12, "scopes": ["civil_service"]}])
    ways["alternatives"][0]["conditions"].append({"kind": "programme", "degrees": ["master"], "spans": {}})
    whole = document(position(1, "Советник", experience=ways))
    worked: tuple[int, set[Scope]] = (12, {"civil_service"})
    says = [next(answers([whole], person("higher", worked, programme=known))).says for known in (None, True, False)]
    assert says == ["perhaps", "yes", "near"]


def test_what_was_not_understood_is_never_a_no() -> None:
    whole = document(position(1, "Юрист", education=education("postgraduate"), experience=experience(FIVE)))
    unclear = finding("KQ301", [(0, 1)], position="p1", data={"printed": "…"})
    (found,) = answers([msgspec.structs.replace(whole, diagnostics=[unclear])], person("basic_secondary"))
    assert (found.says, found.not_understood) == ("perhaps", ["…"])


ORDER = ["no", "near", "perhaps", "yes"]


@given(st.sampled_from(LEVELS), st.integers(0, 70), st.integers(0, 70), st.booleans())
def test_more_never_closes_a_post(level: Level, months: int, more: int, scoped: bool) -> None:
    whole = document(position(1, "Юрист", education=law(), experience=experience(TWO, FIVE)))
    scopes: set[Scope] = {"specialty"} if scoped else set()
    before = person(level, (months, scopes), fields=("0421",))
    after = person("postgraduate", (months, scopes), (more, {"specialty", "management"}), fields=("0421", "0311"))
    says = [next(answers([whole], who)).says for who in (before, after)]
    assert ORDER.index(says[1]) >= ORDER.index(says[0])


def test_the_command(tmp_path: Path) -> None:
    whole = document(
        position(1, "Юрист", education=law(), experience=experience(TWO)),
        position(2, "Главный юрист", education=law(), experience=experience(FIVE)),
    )
    (tmp_path / "order.json").write_bytes(to_json(whole))
    asked: list[str | Path] = [
        "query",
        tmp_path / "order.json",
        "--education",
        "higher",
        "--field",
        "0421",
        "--months",
        "24",
        "--scope",
        "specialty",
    ]
    assert kqparse(*asked).stdout.decode().splitlines() == [
        "open: 1",
        "  order.txt p1 Юрист",
        "    by: 24 months, specialty",
        "to be looked at: 0",
        "near misses: 1",
        "  order.txt p2 Главный юрист",
        "    by: 60 months",
        "    lacks: 60 months (has 24 months)",
        "closed: 0",
    ]
    assert [each["says"] for each in json.loads(kqparse(*asked, "--format", "json").stdout)] == ["yes", "near"]


def test_two_documents_of_one_name_are_told_apart() -> None:
    one = document(position(1, "Юрист", education=law()))
    other = msgspec.structs.replace(one, source=msgspec.structs.replace(one.source, sha256="ab" * 32))
    told = list(as_text(answers([one, other], person("higher", fields=("0421",)))))
    assert told[:3] == [
        "open: 2",
        f"  order.txt ({one.source.sha256[:12]}) p1 Юрист",
        "  order.txt (abababababab) p1 Юрист",
    ]


@pytest.mark.parametrize(
    ("given_as", "codes"),
    [
        ("0421", ("0421",)),
        ("6B042", ("6B042", "0421")),
        ("6в042", ("6B042", "0421")),
        ("право", ("0421",)),
        ("құқықтану", ("0421",)),
        ("хиромантия", ("хиромантия",)),
    ],
)
def test_a_field_is_told_by_code_or_word(given_as: str, codes: tuple[str, ...]) -> None:
    assert field_names(given_as, grammar()) == codes


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--education", "high"], "--education high: is not known; choose from basic_secondary"),
        (["--work", "two years"], "--work two years: is no stretch of work; write months and scopes"),
        (["--work", "24:law"], "--work law: is not known"),
        (["--scope", "specialty"], "--scope: tells what work was, and no amount of it is given; add --months"),
        (["--field", "9999"], "--field 9999: is no code of a field of study"),
        (["--field", "zzz"], "--field zzz: is a field of study that neither the classifier"),
    ],
)
def test_wrong_questions_are_one_line(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "order.json").write_bytes(to_json(document(position(1, "Юрист", education=law()))))
    done = kqparse("query", str(tmp_path / "order.json"), *arguments)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(told)
