"""What counts as right, missing and extra: two meanings of one phrase, a field, and its counts."""

import pytest
from evaluate_factories import Json, compared, education, experience, phrase, score, work

BOOKS = {"text": {"ru": "Право"}, "isced_f": "0421", "kz_direction": None}
MONEY = {"text": {"ru": "финансы"}, "isced_f": "0412", "kz_direction": None}


@pytest.mark.parametrize(
    ("gold", "output", "field", "expected"),
    [
        # Sets are multisets, whatever their order.
        (education("higher", "postgraduate"), education("postgraduate", "higher"), "levels", (2, 0, 0)),
        (education("higher"), education("higher", "postgraduate"), "levels", (1, 0, 1)),
        (education("higher"), education(), "levels", (0, 1, 0)),
        (education("higher"), education("postgraduate"), "levels", (0, 1, 1)),
        # Null has no value: right where both are null, extra where the other side has one.
        (None, None, "levels", (0, 0, 0)),
        (None, education("higher"), "levels", (0, 0, 1)),
        (education("higher"), None, "field_scope", (0, 1, 0)),
        # Fields by text, in any case and spacing, and by code, in any writing of it.
        (education(fields=[BOOKS]), education(fields=[{**BOOKS, "text": {"ru": "право"}}]), "fields", (1, 0, 0)),
        (education(fields=[BOOKS, MONEY]), education(fields=[MONEY]), "fields", (1, 1, 0)),
        (education(fields=[BOOKS]), education(fields=[{**BOOKS, "isced_f": None}]), "isced_f", (0, 1, 0)),
        (
            education(fields=[{**BOOKS, "isced_f": "041"}]),
            education(fields=[{**BOOKS, "isced_f": "0410"}]),
            "isced_f",
            (1, 0, 0),
        ),
        (education(fields=[BOOKS]), education(fields=[{**BOOKS, "kz_direction": "6B042"}]), "kz_direction", (0, 0, 1)),
    ],
)
def test_education(gold: Json | None, output: Json | None, field: str, expected: tuple[int, int, int]) -> None:
    assert score({"education": gold}, {"education": output}, field) == expected


@pytest.mark.parametrize(
    ("gold", "output", "field", "expected"),
    [
        (experience([work(12)], least=12), experience([work(12)], least=12), "min_months", (1, 0, 0)),
        (experience([work(12)], least=12), experience([work(24)], least=24), "min_months", (0, 1, 1)),
        (experience([work(0)], least=0), experience([work(None)]), "min_months", (0, 1, 0)),
        # A whole alternative is right or wrong, in any order of alternatives and of conditions.
        (
            experience([work(12, "field"), work(24)], [work(36)]),
            experience([work(36)], [work(24), work(12, "field")]),
            "alternatives",
            (2, 0, 0),
        ),
        (
            experience([work(12, "field"), work(24)]),
            experience([work(12, "field")], [work(24)]),
            "alternatives",
            (0, 1, 2),
        ),
        # Its conditions may still be right one by one.
        (
            experience([work(12, "field"), work(24)]),
            experience([work(12, "field")], [work(24)]),
            "conditions",
            (2, 0, 0),
        ),
        # The printed words count in the whole alternative and in details, not in a condition.
        (
            experience([work(12, "position", detail={"ru": "техника"})]),
            experience([work(12, "position", detail={"ru": "техник"})]),
            "conditions",
            (1, 0, 0),
        ),
        (
            experience([work(12, "position", detail={"ru": "техника"})]),
            experience([work(12, "position", detail={"ru": "техник"})]),
            "alternatives",
            (0, 1, 1),
        ),
        (
            experience([work(12, "position", detail={"ru": "техника"})]),
            experience([work(12, "position", detail={"ru": "Техника"})]),
            "details",
            (1, 0, 0),
        ),
        # Marks of a condition are part of it.
        (experience([work(12, strict=True)]), experience([work(12)]), "conditions", (0, 1, 1)),
        (experience([work(12, preferred=True)]), experience([work(12)]), "conditions", (0, 1, 1)),
        (experience([work(12, most=36)]), experience([work(12)]), "conditions", (0, 1, 1)),
        # A part is a condition of its own; where it stands, the whole alternative tells.
        (
            experience([work(60, includes=[work(24, "management")])]),
            experience([work(60), work(24, "management")]),
            "conditions",
            (2, 0, 0),
        ),
        (
            experience([work(60, includes=[work(24, "management")])]),
            experience([work(60), work(24, "management")]),
            "alternatives",
            (0, 1, 1),
        ),
        # Scopes, those of parts among them.
        (experience([work(12, "field", "management")]), experience([work(12, "field")]), "scopes", (1, 1, 0)),
        (None, experience([work(12)]), "conditions", (0, 0, 1)),
    ],
)
def test_experience(gold: Json | None, output: Json | None, field: str, expected: tuple[int, int, int]) -> None:
    assert score({"experience": gold}, {"experience": output}, field) == expected


def test_codes_of_meaning_alone_are_compared_each_once() -> None:
    found = [{"code": "KQ302"}, {"code": "KQ302"}, {"code": "KQ101"}, {"code": "KQ303"}]
    assert score({"codes": ["KQ302", "KQ305"]}, {"diagnostics": found}, "codes") == (1, 1, 1)


def test_what_the_checked_side_leaves_out_is_not_judged() -> None:
    gold = phrase(education={"levels": ["higher"]})
    output = phrase(education=education("higher", fields=[BOOKS]), experience=experience([work(1)]))
    result = compared([gold], [output])
    assert set(result.fields) == {"levels"}
    assert result.wrong == []


def test_a_code_left_out_of_one_field_leaves_that_record_unjudged() -> None:
    half = {"text": {"ru": "право"}, "isced_f": "0421"}
    result = compared(
        [phrase(education=education(fields=[half, MONEY]))], [phrase(education=education(fields=[BOOKS]))]
    )
    assert "kz_direction" not in result.fields
    assert result.fields["isced_f"] == (1, 1, 0)


def test_shares() -> None:
    result = compared([phrase(education=education("higher", "postgraduate"))], [phrase(education=education("higher"))])
    levels = result.fields["levels"]
    assert (levels.precision(), levels.recall()) == (1.0, 0.5)
    assert levels.f1() == pytest.approx(2 / 3)
    degrees = result.fields["degrees"]
    assert (degrees.precision(), degrees.recall(), degrees.f1()) == (None, None, None)


def test_confusions_are_counted_the_commonest_first() -> None:
    gold = [phrase(f"{n}", education=education("higher")) for n in range(3)]
    output = [phrase("0", education=education("postgraduate")), phrase("1", education=education("postgraduate"))]
    result = compared(gold, [*output, phrase("2", education=education())])
    assert [each for each in result.confusions if each.field == "levels"] == [
        ("levels", "higher", "postgraduate", 2),
        ("levels", "higher", None, 1),
    ]
    assert [wrong.fields for wrong in result.wrong] == [["levels"]] * 3
