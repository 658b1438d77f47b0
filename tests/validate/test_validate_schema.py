"""What the model refuses, told by the schema; and that model and schema are of one mind."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable
from validate_samples import GOOD, Spoilt, replaced

from kqparse.model import from_json
from kqparse.model.json_schema import schema_bytes
from kqparse.resources import folder
from kqparse.validate import check_bytes
from kqparse.validate.schema import _validator, schema_breaches

_FIRST = "/positions/0"
_ALTERNATIVES = "/positions/0/experience/alternatives"

SPOILT = [
    # a value of a wrong kind
    Spoilt('"ordinal": 7', '"ordinal": "7"', "schema", f"{_FIRST}/ordinal", 41),
    Spoilt('"ordinal": 7', '"ordinal": true', "schema", f"{_FIRST}/ordinal", 41),
    Spoilt('"ordinal": 7', '"ordinal": 7.5', "schema", f"{_FIRST}/ordinal", 41),
    Spoilt('"amends": []', '"amends": {}', "schema", "/act/amends", 22),
    Spoilt(
        '"signatory": {"office": {"kk": "Министр"}, "name": {"kk": "А. Б."}}',
        '"signatory": "А. Б."',
        "schema",
        "/act/signatory",
        28,
    ),
    Spoilt('"headcount": 1.5', '"headcount": "1.5"', "schema", f"{_FIRST}/headcount", 46),
    Spoilt('"headcount": 1.5', '"headcount": -0.5', "schema", f"{_FIRST}/headcount", 46),
    Spoilt('"headcount": 1.5', '"headcount": -1', "schema", f"{_FIRST}/headcount", 46),
    Spoilt('"text": {"kk": "курс"}', '"text": null', "schema", f"{_ALTERNATIVES}/1/conditions/1/text", 89),
    # a value out of its bounds
    Spoilt('"characters": 900', '"characters": -1', "schema", "/source/characters", 8),
    Spoilt('"schema_version": "1.0"', '"schema_version": "1.1"', "schema", "/schema_version", 2),
    Spoilt('"status": "in_force"', '"status": "valid"', "schema", "/act/status", 20),
    Spoilt('"D-O-3"', '"D O 3"', "schema", f"{_FIRST}/category", 44),
    Spoilt('"id": "p1"', '"id": "first"', "schema", f"{_FIRST}/id", 40),
    Spoilt('"family": "bilingual-requirement-tables"', '"family": ""', "schema", "/source/family", 11),
    Spoilt("Аға есепші", "", "schema", f"{_FIRST}/title/kk", 42),
    Spoilt('"kind": "preamble"', '"kind": "introduction"', "schema", "/passages/0/kind", 123),
    Spoilt('["higher", "postgraduate"]', '["higher", "highest"]', "schema", f"{_FIRST}/education/levels/1", 59),
    # spans
    Spoilt("[[100, 410]]", "[[100]]", "schema", f"{_FIRST}/spans/0", 112),
    Spoilt("[[100, 410]]", "[[100, 410, 1]]", "schema", f"{_FIRST}/spans/0", 112),
    Spoilt("[[100, 410]]", "[[-1, 410]]", "schema", f"{_FIRST}/spans/0/0", 112),
    Spoilt("[[100, 410]]", "[100]", "schema", f"{_FIRST}/spans/0", 112),
    Spoilt("[131, 135]", '[131, "x"]', "schema", f"{_FIRST}/provenance/codes/1/1", 106),
    Spoilt('"kk": [[400, 410]]', '"kk": null', "schema", f"{_FIRST}/grades/0/spans/kk", 99),
    # keys
    Spoilt('"ordinal": 7,', "", "schema", _FIRST, 39),
    Spoilt(
        '"issuer": {"kk": "Қаржы министрі"},',
        '"issuer": {"kk": "Қаржы министрі"}, "isuer": 1,',
        "schema",
        "/act/isuer",
        16,
    ),
    Spoilt('"kk": "Аға есепші"', '"kk": "Аға есепші", "en": "Chief clerk"', "schema", f"{_FIRST}/title/en", 42),
    # conditions are told apart by their kind
    Spoilt('"kind": "programme"', '"kind": "program"', "schema", f"{_ALTERNATIVES}/1/conditions/0/kind", 88),
    Spoilt('"kind": "programme", ', "", "schema", f"{_ALTERNATIVES}/1/conditions/0", 88),
    Spoilt('"kind": "programme"', '"kind": null', "schema", f"{_ALTERNATIVES}/1/conditions/0/kind", 88),
    Spoilt(
        '"degrees": ["bachelor"],',
        '"degrees": ["bachelors"],',
        "schema",
        f"{_ALTERNATIVES}/1/conditions/0/degrees/0",
        88,
    ),
    Spoilt(
        '"min_months": 6,', '"min_months": "6",', "schema", f"{_ALTERNATIVES}/0/conditions/0/includes/0/min_months", 76
    ),
    Spoilt(
        '{"kind": "experience", "min_months": 6,',
        '{"min_months": 6,',
        "schema",
        f"{_ALTERNATIVES}/0/conditions/0/includes/0",
        76,
    ),
    Spoilt('"strict": true', '"strict": false', "schema", f"{_ALTERNATIVES}/0/conditions/0/includes/0/strict", 76),
    Spoilt(
        '{"kind": "other", "text": {"kk": "рұқсат"}, "spans": {"kk": [[355, 360]]}}',
        '"a licence"',
        "schema",
        f"{_ALTERNATIVES}/1/conditions/2",
        90,
    ),
    # what the schema lets pass and the model does not
    Spoilt('"ordinal": 7', '"ordinal": 7.0', "schema", f"{_FIRST}/ordinal", 41),
    Spoilt(
        '"min_months": 6,', '"min_months": 6e0,', "schema", f"{_ALTERNATIVES}/0/conditions/0/includes/0/min_months", 76
    ),
    Spoilt("[131, 135]", "[131.0, 135]", "schema", f"{_FIRST}/provenance", 102),
]


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: f"{case.new[:30]}:{case.pointer}")
def test_the_schema_says_where_and_what(case: Spoilt) -> None:
    faults = check_bytes(replaced(case.old, case.new), "good.json")

    assert [(fault.rule, fault.pointer, fault.line) for fault in faults] == [(case.rule, case.pointer, case.line)]


@pytest.mark.parametrize(
    ("old", "new", "what", "why"),
    [
        ('"ordinal": 7', '"ordinal": "7"', 'found "7"', "the schema asks for an integer or null"),
        ('"ordinal": 7,', "", 'the key "ordinal" is missing', "the schema requires it"),
        ('"ordinal": 7', '"ordnal": 1, "ordinal": 7', 'the key "ordnal" is unknown', "the schema has no such key"),
        ("[[100, 410]]", "[[1, 2, 3]]", "found an array of 3 items", "the schema asks for an array of 2 items"),
        ('["kk", "ru"]', '["kk", "en"]', 'found "en"', 'the schema asks for "kk" or "ru"'),
        (
            '"headcount": 1.5',
            '"headcount": []',
            "found an array of 0 items",
            "the schema asks for an integer of at least 0 or a number of at least 0 or null",
        ),
        (
            '"title": {"ru": "Водитель"}',
            '"title": {"ru": ""}',
            'found ""',
            "the schema asks for a string that is not empty",
        ),
        (
            '"section": {"kk": "1-бөлім. Қойма"}',
            '"section": 1',
            "found 1",
            "the schema asks for an object Text or null",
        ),
        ('"ordinal": 7', '"ordinal": 7.0', "Expected `int | null`, got `float`", "the record is read strictly"),
    ],
)
def test_messages_are_sentences(old: str, new: str, what: str, why: str) -> None:
    (fault,) = check_bytes(replaced(old, new), "good.json")

    assert (fault.what, fault.why) == (what, why)


def test_all_faults_are_told_at_once() -> None:
    data = replaced('"ordinal": 7,', "", replaced('"D-O-3"', "3", replaced('"status": "in_force"', '"status": 1')))

    faults = check_bytes(data, "good.json")

    assert [(fault.line, fault.pointer) for fault in faults] == [
        (20, "/act/status"),
        (39, "/positions/0"),
        (44, "/positions/0/category"),
    ]


def test_a_key_left_out_and_a_key_told_twice_do_not_make_up_for_each_other() -> None:
    data = replaced('"kind": "experience", "min_months": 6,', '"min_months": 6,')
    data = replaced('"family":', '"name": "good.txt",\n  "family":', data)

    faults = check_bytes(data, "good.json")

    assert [(fault.rule, fault.pointer) for fault in faults] == [
        ("duplicate-key", "/source/name"),
        ("schema", "/positions/0/experience/alternatives/0/conditions/0/includes/0"),
    ]


def test_other_ways_to_write_a_good_document_are_good() -> None:
    backwards = {key: _DOCUMENT[key] for key in sorted(_DOCUMENT, reverse=True)}

    assert check_bytes(json.dumps(_DOCUMENT, indent=4).encode(), "ascii.json") == []
    assert check_bytes(json.dumps(backwards, ensure_ascii=False).encode(), "backwards.json") == []


def test_a_key_told_twice_is_named_beside_what_is_wrong_with_it() -> None:
    faults = check_bytes(replaced('"ordinal": 7', '"ordinal": "x", "ordinal": 7'), "good.json")

    assert [(fault.rule, fault.pointer) for fault in faults] == [
        ("schema", "/positions/0/ordinal"),
        ("duplicate-key", "/positions/0/ordinal"),
    ]


@pytest.mark.parametrize("value", ["x" * 10_000, ["x"] * 10_000, {str(n): n for n in range(10_000)}, int("9" * 200)])
def test_values_are_never_quoted_at_length(value: object) -> None:
    spoilt = replaced('"ordinal": 7', f'"ordinal": {msgspec.json.encode(str(value)).decode()}')
    nested = replaced('"status": "in_force"', f'"status": {msgspec.json.encode(value).decode()}')

    for data in (spoilt, nested):
        (fault,) = check_bytes(data, "good.json")
        assert len(fault.what) <= 75


@pytest.mark.parametrize("data", [b"null", b"[]", b"17", b'"document"', b"true", b"{}"])
def test_any_other_json_is_no_document(data: bytes) -> None:
    faults = check_bytes(data, "x.json")

    assert {(fault.rule, fault.pointer, fault.line) for fault in faults} == {("schema", "", 1)}


def test_the_filed_schema_is_the_one_the_model_makes() -> None:
    assert (folder("schema") / "document.schema.json").read_bytes() == schema_bytes()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(msgspec.json.decode(schema_bytes()))


def test_nothing_is_fetched() -> None:
    elsewhere = _validator().evolve(schema={"$ref": "https://example.invalid/schema.json"})

    with pytest.raises(Unresolvable):
        list(elsewhere.iter_errors({}))


def test_a_good_document_loads_no_schema_validator() -> None:
    program = (
        "import sys; from pathlib import Path; from kqparse.validate import check_bytes;"
        "assert not check_bytes(Path(sys.argv[1]).read_bytes(), 'good.json');"
        "assert not {'jsonschema', 'referencing'} & set(sys.modules)"
    )
    good = Path(__file__).parent / "good.json"

    subprocess.run([sys.executable, "-c", program, str(good)], check=True)


_DOCUMENT: dict[str, Any] = msgspec.json.decode(GOOD)
_OTHER = [
    None,
    True,
    False,
    "",
    "x",
    "p1",
    0,
    3,
    -1,
    2.5,
    [],
    {},
    ["x"],
    [1, 2],
    [[1, 2]],
    {"kk": "x"},
    {"kind": "other"},
]


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value inside `value`."""
    pairs: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return [place for key, below in pairs for place in ((*path, key), *_paths(below, (*path, key)))]


@settings(deadline=None, max_examples=300)
@example(
    path=("positions", 0, "experience", "alternatives", 0, "conditions", 0, "includes", 0, "kind"),
    act="delete",
    other=None,
)
@given(
    path=st.sampled_from(_paths(_DOCUMENT)),
    act=st.sampled_from(["delete", "replace", "add"]),
    other=st.sampled_from(_OTHER),
)
def test_model_and_schema_judge_alike(path: tuple[str | int, ...], act: str, other: object) -> None:
    document = copy.deepcopy(_DOCUMENT)
    holder: Any = document
    for key in path[:-1]:
        holder = holder[key]
    if act == "delete":
        del holder[path[-1]]
    elif act == "replace" or not isinstance(holder, dict):
        holder[path[-1]] = other
    else:
        holder["unheard_of"] = other
    data = msgspec.json.encode(document)

    try:
        from_json(data)
    except msgspec.ValidationError:
        accepted = False
    else:
        # The one thing that the model alone lets pass: it knows the kind of a part condition without being told.
        accepted = not (act == "delete" and path[-1] == "kind" and "includes" in path[-3:])

    assert accepted == (not schema_breaches(document))
    assert accepted == all(fault.rule != "schema" for fault in check_bytes(data, "x.json"))
