"""One row a law: what is changed in good.json, and which fault that makes where."""

import unicodedata

import pytest
from msgspec.structs import replace
from validate_samples import GOOD, Spoilt, on_one_line, replaced

from kqparse.model import Document, from_json
from kqparse.model.requirement import ExperienceCondition
from kqparse.model.values import TextSpans
from kqparse.validate import check_bytes, check_document

_FIRST = "/positions/0"
_WORK = "/positions/0/experience/alternatives/0/conditions/0"
_CONDITION = '"kind": "experience", "min_months": 24, "max_months": 60,'
_PREFERRED = '"includes": [], "preferred": true, "spans": {"kk": [[320, 330]]}'

_NONE_ASKED = (
    GOOD.decode()
    .split('"min_months": 0, "max_months": null, ', 1)[1]
    .split('}, "text": {"kk": "талап жоқ"}, "spans": {"kk": [[400, 410]]', 1)[0]
)

SPOILT = [
    # spans
    Spoilt("[[100, 410]]", "[[100, 100]]", "span-bounds", f"{_FIRST}/spans/0", 112),
    Spoilt("[[100, 410]]", "[[100, 200], [410, 300]]", "span-bounds", f"{_FIRST}/spans/1", 112),
    Spoilt("[[100, 410]]", "[[100, 901]]", "span-bounds", f"{_FIRST}/spans/0", 112),
    Spoilt("[[548, 556]]", "[[548, 9999]]", "span-bounds", "/passages/0/spans/ru/0", 123),
    Spoilt("[[520, 530]]", "[[530, 520]]", "span-bounds", "/scales/0/rows/0/items/0/spans/kk/0", 121),
    Spoilt("[[310, 320]]", "[[320, 310]]", "span-bounds", f"{_WORK}/includes/0/spans/kk/0", 76),
    Spoilt("[[50, 55]]", "[[50, 50]]", "span-bounds", "/act/provenance/date/0", 32),
    Spoilt("[[70, 80]]", "[[70, 70]]", "span-bounds", "/act/amendments/0/spans/0", 27),
    Spoilt("[[85, 88]]", "[[85, 85]]", "span-bounds", "/abbreviations/0/spans/0", 37),
    Spoilt("[[430, 440]]", "[[430, 999]]", "span-bounds", "/diagnostics/0/spans/0", 126),
    Spoilt("[886, 899]", "[886, 901]", "span-bounds", "/coverage/unassigned_spans/1", 134),
    Spoilt("[430, 500]", "[427, 500]", "span-overlap", "/positions/1/spans/1", 118),
    Spoilt("[430, 500]", "[418, 428]", "span-overlap", "/positions/1/spans/1", 118),
    Spoilt(
        "[[360, 380], [340, 360]]",
        "[[360, 380], [340, 361]]",
        "span-overlap",
        f"{_FIRST}/experience/alternatives/1/spans/kk/0",
        94,
    ),
    Spoilt("[131, 135]", "[125, 135]", "span-overlap", f"{_FIRST}/provenance/codes/1", 106),
    Spoilt("[886, 899]", "[884, 899]", "span-overlap", "/coverage/unassigned_spans/1", 134),
    # languages of texts and of their spans
    Spoilt(', "ru": [[220, 240]]', "", "language-keys", f"{_FIRST}/criteria/0/spans", 54),
    Spoilt('"kk": [[540, 547]], ', "", "language-keys", "/passages/0/spans", 123),
    Spoilt(
        '{"kk": [[350, 354]]}',
        '{"ru": [[350, 354]]}',
        "language-keys",
        f"{_FIRST}/experience/alternatives/1/conditions/1/spans",
        89,
    ),
    Spoilt('{"kk": [[400, 410]]}', "{}", "language-keys", f"{_FIRST}/grades/0/spans", 99),
    # ids and diagnostics
    Spoilt('"id": "p1"', '"id": "p2"', "id-unique", "/positions/1/id", 115),
    Spoilt('"position": "p2"', '"position": "p3"', "dangling-reference", "/diagnostics/0/position", 126),
    Spoilt('"KQ101"', '"KQ999"', "unknown-code", "/diagnostics/1/code", 127),
    Spoilt('"severity": "info"', '"severity": "error"', "severity", "/diagnostics/1/severity", 127),
    # coverage
    Spoilt('"noise": 90', '"noise": 91', "coverage-sum", "/coverage", 129),
    Spoilt(
        '"characters": 700,\n  "assigned": 600',
        '"characters": 901,\n  "assigned": 801',
        "coverage-bounds",
        "/coverage/characters",
        130,
    ),
    Spoilt("[[880, 885], [886, 899]]", "[[890, 899]]", "coverage-unassigned", "/coverage/unassigned", 133),
    Spoilt("[[880, 885], [886, 899]]", "[]", "coverage-unassigned", "/coverage/unassigned", 133),
    Spoilt(
        '"noise": 90,\n  "unassigned": 10',
        '"noise": 100,\n  "unassigned": 0',
        "coverage-unassigned",
        "/coverage/unassigned_spans",
        134,
    ),
    # months
    Spoilt(
        '"max_months": 60,\n    "alternatives"',
        '"max_months": 23,\n    "alternatives"',
        "minimum-above-maximum",
        f"{_FIRST}/experience/min_months",
        66,
    ),
    Spoilt(_CONDITION, _CONDITION.replace("60", "23"), "minimum-above-maximum", f"{_WORK}/min_months", 72),
    Spoilt('"max_months": 12,', '"max_months": 5,', "minimum-above-maximum", f"{_WORK}/includes/0/min_months", 76),
    Spoilt(
        '"min_months": 0, "max_months": null, "alternatives"',
        '"min_months": 0, "max_months": 12, "alternatives"',
        "most-amount",
        f"{_FIRST}/grades/0/experience/max_months",
        99,
    ),
    Spoilt(
        '"min_months": 24,\n    "max',
        '"min_months": 36,\n    "max',
        "least-amount",
        f"{_FIRST}/experience/min_months",
        66,
    ),
    Spoilt(
        '"min_months": 24,\n    "max',
        '"min_months": 0,\n    "max',
        "least-amount",
        f"{_FIRST}/experience/min_months",
        66,
    ),
    Spoilt(
        _PREFERRED, _PREFERRED.replace('"preferred": true, ', ""), "least-amount", f"{_FIRST}/experience/min_months", 66
    ),
    Spoilt(
        '"includes": [], "spans": {"kk": [[400, 409]]',
        '"includes": [], "preferred": true, "spans": {"kk": [[400, 409]]',
        "least-amount",
        f"{_FIRST}/grades/0/experience/min_months",
        99,
    ),
    Spoilt(
        '"max_months": 60,\n    "alternatives"',
        '"max_months": 72,\n    "alternatives"',
        "most-amount",
        f"{_FIRST}/experience/max_months",
        67,
    ),
    Spoilt(
        '"min_months": 120',
        '"min_months": 1212',
        "length-of-work",
        f"{_FIRST}/experience/alternatives/0/conditions/1/min_months",
        80,
    ),
    # ways
    Spoilt(_NONE_ASKED, '"alternatives": []', "no-way", f"{_FIRST}/grades/0/experience/alternatives", 99),
    # posts
    Spoilt('"ordinal": 8', '"ordinal": -3', "ordinal", "/positions/1/ordinal", 115),
    Spoilt('"headcount": 1.5', '"headcount": 0.33333', "headcount", f"{_FIRST}/headcount", 46),
    Spoilt('"headcount": 1.5', '"headcount": 1e300', "headcount", f"{_FIRST}/headcount", 46),
    Spoilt('["09-1-1", "09-1-2"]', '["09-1-1", "09-1-1"]', "repeated", f"{_FIRST}/codes", 45),
    # education
    Spoilt('"isced_f": "0412"', '"isced_f": "9999"', "field-code", f"{_FIRST}/education/fields/0/isced_f", 61),
    Spoilt('"isced_f": "0412"', '"isced_f": "0418"', "field-code", f"{_FIRST}/education/fields/0/isced_f", 61),
    Spoilt(
        '"field_scope": "listed"', '"field_scope": "relevant"', "field-scope", f"{_FIRST}/education/field_scope", 62
    ),
    Spoilt(
        '"levels": ["higher"], "degrees": [], "fields": [], "field_scope": "unspecified"',
        '"levels": ["higher"], "degrees": [], "fields": [], "field_scope": "listed"',
        "field-scope",
        f"{_FIRST}/experience/alternatives/0/conditions/2/field_scope",
        81,
    ),
    Spoilt(
        '"levels": ["higher"], "degrees"',
        '"levels": [], "degrees"',
        "says-nothing",
        f"{_FIRST}/experience/alternatives/0/conditions/2",
        81,
    ),
    # sets
    Spoilt('["kk", "ru"]', '["ru", "kk"]', "set-order", "/source/languages", 10),
    Spoilt('["higher", "postgraduate"]', '["postgraduate", "higher"]', "set-order", f"{_FIRST}/education/levels", 59),
    Spoilt('["bachelor", "master"]', '["bachelor", "bachelor"]', "set-order", f"{_FIRST}/education/degrees", 60),
    Spoilt('["field", "sector"]', '["sector", "field"]', "set-order", f"{_WORK}/scopes", 73),
    Spoilt(
        '"degrees": ["bachelor"],',
        '"degrees": ["master", "doctorate"],',
        "set-order",
        f"{_FIRST}/experience/alternatives/1/conditions/0/degrees",
        88,
    ),
    # provenance
    Spoilt('"headcount.ru"', '"headcounts.ru"', "provenance-key", f"{_FIRST}/provenance/headcounts.ru", 108),
    Spoilt('"ordinal": 7', '"ordinal": null', "provenance-key", f"{_FIRST}/provenance/ordinal.kk", 103),
    Spoilt('"codes": ["09-1-1", "09-1-2"]', '"codes": []', "provenance-key", f"{_FIRST}/provenance/codes", 106),
    Spoilt('"employers.0"', '"employers.1"', "provenance-key", f"{_FIRST}/provenance/employers.1", 107),
    Spoilt('"employers.0"', '"employers.00"', "provenance-key", f"{_FIRST}/provenance/employers.00", 107),
    Spoilt(
        '"criteria.0.text.kk"',
        '"criteria.0.text.kk.kk"',
        "provenance-key",
        f"{_FIRST}/provenance/criteria.0.text.kk.kk",
        110,
    ),
    Spoilt('"criteria.0.text.kk"', '"kk"', "provenance-key", f"{_FIRST}/provenance/kk", 110),
    Spoilt('"criteria.0.text.kk"', '""', "provenance-key", f"{_FIRST}/provenance/", 110),
    Spoilt('"criteria.0.text.kk"', '"a/b~c"', "provenance-key", f"{_FIRST}/provenance/a~1b~0c", 110),
    Spoilt(
        '"legal_basis.0.text.kk"',
        '"legal_basis.0.text.ru"',
        "provenance-key",
        "/act/provenance/legal_basis.0.text.ru",
        34,
    ),
    Spoilt(
        '"fields.0.text.kk"', '"fields.1.text"', "provenance-key", f"{_FIRST}/education/provenance/fields.1.text", 63
    ),
    # proof
    Spoilt('"title.kk": [[103, 110]]', '"title": [[103, 110]]', "unproved", f"{_FIRST}/title/kk", 42),
    Spoilt(' "category": [[120, 121]],', "", "unproved", f"{_FIRST}/category", 44),
    Spoilt('"employers": [[136, 138]], "employers.0": [[136, 138]],', "", "unproved", f"{_FIRST}/employers/0", 47),
    Spoilt(' "qualification.category": [[150, 152]],', "", "unproved", f"{_FIRST}/qualification/category", 48),
    Spoilt('"criteria.0.label.kk": [[190, 196]], ', "", "unproved", f"{_FIRST}/criteria/0/label/kk", 52),
    Spoilt(', "headcount": [[419, 420]]', "", "unproved", "/positions/1/headcount", 115),
    Spoilt(
        '"levels.kk": [[200, 206]],', '"levels.kk": [],', "unproved", f"{_FIRST}/education/provenance/levels.kk", 63
    ),
    Spoilt(' "degrees": [[200, 205]],', ' "degrees.0": [[200, 205]],', "unproved", f"{_FIRST}/education/degrees/1", 60),
    Spoilt(' "issuer.kk": [[51, 55]],', "", "unproved", "/act/issuer/kk", 16),
    Spoilt(' "status": [[26, 28]],', "", "unproved", "/act/status", 20),
    Spoilt(' "registration.date": [[61, 62]],', "", "unproved", "/act/registration/date", 19),
    Spoilt(' "amendments.0.target.kk": [[70, 78]],', "", "unproved", "/act/amendments/0/target/kk", 27),
    Spoilt("[[100, 410]]", "[]", "unproved", f"{_FIRST}/spans", 112),
    Spoilt("[[520, 530]]", "[]", "unproved", "/scales/0/rows/0/items/0/spans/kk", 121),
    Spoilt('{"kk": [[340, 350]]}', "{}", "unproved", f"{_FIRST}/experience/alternatives/1/conditions/0/spans", 88),
    # texts
    Spoilt("Кіріспе", "Кіріспе ", "text-form", "/passages/0/text/kk", 123),
    Spoilt("Кіріспе", "\u00a0Кіріспе", "text-form", "/passages/0/text/kk", 123),
    Spoilt("Кіріспе", "Кі  ріспе", "text-form", "/passages/0/text/kk", 123),
    Spoilt("Кіріспе", r"Кі\nріспе", "text-form", "/passages/0/text/kk", 123),
    Spoilt("Кіріспе", r"Кі\tріспе", "text-form", "/passages/0/text/kk", 123),
    Spoilt("Кіріспе", "Кі\u2028ріспе", "text-form", "/passages/0/text/kk", 123),
    Spoilt("логистика", unicodedata.normalize("NFD", "бойынша"), "text-form", f"{_WORK}/detail/kk", 74),
    # dates
    Spoilt('"2024-01-11"', '"2024-02-30"', "date", "/act/date", 17),
    Spoilt('"2024-01-17"', '"2024-13-17"', "date", "/act/registration/date", 19),
    Spoilt('"2015-11-23"', r'"2015-11-23\n"', "date", "/act/legal_basis/0/date", 25),
    # keys
    Spoilt('"noise": 90', '"noise": 1, "noise": 90', "duplicate-key", "/coverage/noise", 132),
    Spoilt('"data": {}', '"data": {"a": [{"b": 1, "b": 1}]}', "duplicate-key", "/diagnostics/1/data/a/0/b", 127),
    Spoilt('"data": {}', r'"data": {"\"": 1, "\u0022": 1}', "duplicate-key", '/diagnostics/1/data/"', 127),
]

GOOD_TOO = [
    pytest.param("[430, 500]", "[428, 500]", id="touching spans"),
    pytest.param('"min_months": 24,\n    "max', '"min_months": null,\n    "max', id="an amount that is not known"),
    pytest.param('"headcount.ru"', '"headcount"', id="provenance of a value without its language"),
    pytest.param('"criteria.0.text.kk"', '"education.levels.ru"', id="a language after a list"),
    pytest.param('"criteria.0.text.kk"', '"qualification.kk"', id="a language after a record"),
    pytest.param('"isced_f": "0412"', '"isced_f": "0410"', id="a narrow field, not further defined"),
    pytest.param('"headcount": 1.5', '"headcount": 0.25', id="a quarter of a staff unit"),
    pytest.param('"headcount": 1.5', '"headcount": 0.3333', id="a third of one as it is printed"),
    pytest.param('"ordinal": 8', '"ordinal": 0', id="a number that is printed so"),
    pytest.param("Кіріспе", "Кі\u00a0ріспе", id="one no-break blank"),
    pytest.param("Кіріспе", "Кі\u00adріспе", id="a character that is not printed"),
    pytest.param('"kk": "Кіріспе"', r'"kk": "\"Кіріспе\" \\"', id="escaped quotation marks"),
    pytest.param('"data": {}', r'"data": {"\u0022": "\\\"", "b": {"\\": 1}}', id="escapes in keys"),
]


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: f"{case.rule}:{case.pointer}")
def test_each_law_names_its_breach(case: Spoilt) -> None:
    faults = check_bytes(replaced(case.old, case.new), "good.json")

    assert [(fault.rule, fault.pointer, fault.line) for fault in faults] == [(case.rule, case.pointer, case.line)]
    assert faults[0].file == "good.json"
    assert faults[0].what
    assert faults[0].why


def test_the_good_document_is_good() -> None:
    assert check_bytes(GOOD, "good.json") == []
    assert check_bytes(on_one_line(GOOD), "good.jsonl") == []


@pytest.mark.parametrize(("old", "new"), GOOD_TOO)
def test_the_laws_forbid_no_more_than_they_say(old: str, new: str) -> None:
    assert check_bytes(replaced(old, new), "good.json") == []


def test_faults_come_in_the_order_of_lines() -> None:
    data = replaced('"position": "p2"', '"position": "p9"', replaced('"ordinal": 7', '"ordinal": null'))
    data = replaced('["kk", "ru"]', '["kk", "kk"]', replaced('"noise": 90', '"noise": 9', data))

    faults = check_bytes(data, "good.json")

    assert [(fault.line, fault.rule) for fault in faults] == [
        (10, "set-order"),
        (103, "provenance-key"),
        (126, "dangling-reference"),
        (129, "coverage-sum"),
    ]


def test_a_document_in_memory_is_judged_by_path() -> None:
    document = from_json(GOOD)
    reversed_position = replace(document.positions[1], id="p1", spans=[(5, 4), (6, 6)])
    spoilt = replace(document, positions=[document.positions[0]] * 10 + [reversed_position], diagnostics=[])

    found = check_document(spoilt)

    assert check_document(document) == []
    assert [each[:2] for each in found if each[1] == "span-bounds"] == [
        ("/positions/10/spans/0", "span-bounds"),
        ("/positions/10/spans/1", "span-bounds"),
    ]
    ids = [each[0] for each in found if each[1] == "id-unique"]
    assert ids == [f"/positions/{at}/id" for at in range(1, 11)]  # by number: 10 comes after 9


def test_conditions_may_nest_deeper_than_the_stack() -> None:
    spans = TextSpans(kk=[(1, 2)])
    deep = ExperienceCondition(min_months=2, max_months=1, scopes=[], detail=None, includes=[], spans=spans)
    for _ in range(3000):
        deep = replace(deep, includes=[deep], max_months=None)

    found = check_document(_with_condition(from_json(GOOD), deep))

    assert [(each[1], each[0].count("/includes/")) for each in found] == [("minimum-above-maximum", 3000)]


def _with_condition(document: Document, condition: ExperienceCondition) -> Document:
    first = document.positions[0]
    assert first.experience is not None
    alternatives = first.experience.alternatives
    alternative = replace(alternatives[0], conditions=[condition])
    experience = replace(first.experience, min_months=None, max_months=None, alternatives=[alternative])
    return replace(document, positions=[replace(first, experience=experience), document.positions[1]])


def test_a_reviewer_who_knows_an_amount_need_not_know_the_ways() -> None:
    """What nobody has read has no alternatives; the finding of a correction tells whose it is."""
    without = replaced(_NONE_ASKED, '"alternatives": []')
    told = '"code": "KQ212", "severity": "info", "message": "corrected", "position": "p1", "spans": [], '
    was = '"code": "KQ101", "severity": "info", "message": "mixed script", "position": null, "spans": [], '
    data = '"data": {"field": "grades.0.experience.min_months"}'

    assert check_bytes(replaced(was + '"data": {}', told + data, without), "x.json") == []


def test_what_a_reviewer_has_put_in_needs_no_proof() -> None:
    """The finding of a correction stands for the spans that the value has not."""
    without = replaced(' "category": [[120, 121]],', "")
    told = '"code": "KQ212", "severity": "info", "message": "corrected", "position": "p1", "spans": [], '
    was = '"code": "KQ101", "severity": "info", "message": "mixed script", "position": null, "spans": [], '

    assert check_bytes(replaced(was + '"data": {}', told + '"data": {"field": "category"}', without), "x.json") == []
    other = check_bytes(replaced(was + '"data": {}', told + '"data": {"field": "codes"}', without), "x.json")
    assert [fault.pointer for fault in other] == [f"{_FIRST}/category"]
