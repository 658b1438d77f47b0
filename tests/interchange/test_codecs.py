"""The way of each kind of type: how a value is written, and that it comes back."""

import enum
import json
import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, NamedTuple

import pytest
from msgspec import UNSET, Meta, Struct, UnsetType

from kqparse.grammar import grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.interchange import RecordError, References, codec
from kqparse.model import Text
from kqparse.text.edits import Edit, EditedText
from kqparse.text.traced import Traced, cut, join

TEXT = EditedText("Аудан әкі\u00adмі\nкеңес-\nшісі", "Аудан әкі\u00adмі\nкеңес-\nшісі", [Edit(9, 10, "")])
DISTRICT = cut(TEXT, 0, 5)
ADVISER = join([cut(TEXT, 12, 18), cut(TEXT, 19, 23)])
FAMILY = next(iter(grammar().families.values()))


class Colour(enum.Enum):
    RED = "red"


class Pair(NamedTuple):
    text: Traced
    note: str = "none"


class Tree(NamedTuple):
    text: Traced
    below: list["Tree"]


class Cell(Struct, frozen=True):
    text: Traced
    kk: str | UnsetType = UNSET
    number: int = 1


def pieces(text: Traced) -> dict[str, Any]:
    return {
        "text": text.text,
        "pieces": [list(piece) for piece in text.pieces],
        "joiners": list(text.joiners),
    }


WAYS: list[tuple[Any, Any, Any]] = [
    (int, 3, 3),
    (float | None, None, None),
    (Literal["kk", "ru"], "kk", "kk"),
    (Colour, Colour.RED, "red"),
    (Text, Text(kk="бір"), {"kk": "бір"}),
    (dict[str, Any], {"b": [1, {"x": None}], "a": 2.5}, {"b": [1, {"x": None}], "a": 2.5}),
    (tuple[int, str], (1, "x"), [1, "x"]),
    (frozenset[str], frozenset("ba"), ["a", "b"]),
    (set[int], {3, 1}, [1, 3]),
    (Traced, DISTRICT, pieces(DISTRICT)),
    (Traced, ADVISER, {"text": "кеңесшісі", "pieces": [[12, 17], [19, 23]], "joiners": [""]}),
    (Traced, cut(TEXT, 3, 3), {"text": "", "pieces": [], "joiners": []}),
    (Annotated[Traced, Meta(title="x")], DISTRICT, pieces(DISTRICT)),
    (Traced | None, None, None),
    (Traced | None, DISTRICT, pieces(DISTRICT)),
    (list[Traced], [DISTRICT, ADVISER], [pieces(DISTRICT), pieces(ADVISER)]),
    (tuple[Traced, ...], (DISTRICT,), [pieces(DISTRICT)]),
    (tuple[Traced, int], (DISTRICT, 4), [pieces(DISTRICT), 4]),
    (Sequence[Traced], [DISTRICT], {"is": "list", "value": [pieces(DISTRICT)]}),
    (Sequence[Traced], (DISTRICT,), {"is": "tuple", "value": [pieces(DISTRICT)]}),
    (Sequence[int], (1,), {"is": "tuple", "value": [1]}),
    (tuple[tuple[int, int], ...], ((1, 2),), [[1, 2]]),
    (Sequence[Traced], (), {"is": "tuple", "value": []}),
    (dict[str, tuple[Traced, Traced]], {"x": (DISTRICT, ADVISER)}, {"x": [pieces(DISTRICT), pieces(ADVISER)]}),
    (Mapping[str, Traced], {"x": DISTRICT}, {"x": pieces(DISTRICT)}),
    (Mapping[Literal["kk", "ru"], Traced], {"ru": ADVISER}, {"ru": pieces(ADVISER)}),
    (dict[Literal["kk", "ru"], str], {"kk": "x"}, {"kk": "x"}),
    (Pair, Pair(DISTRICT), {"text": pieces(DISTRICT), "note": "none"}),
    (Cell, Cell(DISTRICT), {"text": pieces(DISTRICT), "number": 1}),
    (Cell, Cell(DISTRICT, "x"), {"text": pieces(DISTRICT), "kk": "x", "number": 1}),
    (
        Tree,
        Tree(DISTRICT, [Tree(ADVISER, [])]),
        {"text": pieces(DISTRICT), "below": [{"text": pieces(ADVISER), "below": []}]},
    ),
    (Traced | str | int, 4, {"is": "object", "value": 4}),
    (Traced | str | int, DISTRICT, {"is": "Traced", "value": pieces(DISTRICT)}),
    (Pair | Cell | None, Pair(DISTRICT), {"is": "Pair", "value": {"text": pieces(DISTRICT), "note": "none"}}),
    (list[Traced] | Traced, [DISTRICT], {"is": "list", "value": [pieces(DISTRICT)]}),
    (AnyFamily, FAMILY, FAMILY.table.name),
    (AnyFamily | None, None, None),
    (EditedText, TEXT, 0),
]


@pytest.mark.parametrize(("kind", "value", "written"), WAYS, ids=[str(kind) for kind, _, _ in WAYS])
def test_a_value_is_written_and_comes_back(kind: Any, value: Any, written: Any) -> None:
    references = References(grammar().families)
    carried = json.loads(json.dumps(codec(kind).encode(value, references)))
    assert carried == written
    came = codec(kind).decode(carried, References(grammar().families, [TEXT]))
    assert came == value
    assert type(came) is type(value)


def test_a_missing_field_has_its_default() -> None:
    assert codec(Pair).decode({"text": pieces(DISTRICT)}, References({}, [TEXT])) == Pair(DISTRICT)


@pytest.mark.parametrize("kind", [re.Pattern[str], list[re.Pattern[str]], dict[int, Traced], object])
def test_what_cannot_be_carried_is_refused_by_its_type(kind: Any) -> None:
    with pytest.raises(TypeError, match="a record cannot carry"):
        codec(kind)


@pytest.mark.parametrize(
    ("kind", "written", "fault"),
    [
        (int, "x", "Expected `int`, got `str`"),
        (list[Traced], 3, "not an array"),
        (Pair, [], "not an object"),
        (Pair, {"note": "x"}, "key 'text' is missing"),
        (Pair, {"text": pieces(DISTRICT), "more": 1}, "unknown key 'more'"),
        (Pair, {"text": pieces(DISTRICT), "note": 1}, "Expected `str`, got `int` at .note"),
        (tuple[Traced, int], [pieces(DISTRICT)], "an array of 1, not of 2"),
        (
            list[Pair],
            [{"text": {**pieces(DISTRICT), "pieces": [[0, 99]]}}],
            "a piece outside of the text at [0].text.pieces",
        ),
        (Traced, {**pieces(DISTRICT), "pieces": [[3, 3]]}, "a piece outside of the text at .pieces"),
        (Traced, {**pieces(DISTRICT), "text": "Аудан."}, "the text is not what stands at its pieces at .text"),
        (Traced, {**pieces(DISTRICT), "joiners": [" "]}, "not one joiner between every two pieces at .joiners"),
        (
            Pair | Cell,
            {"is": ["Pair"], "value": 1},
            "not an object of the keys 'is' (one of ['Cell', 'Pair']) and 'value'",
        ),
        (Mapping[Literal["kk"], Traced], {"en": pieces(DISTRICT)}, "Invalid enum value 'en' at .en"),
        (AnyFamily, "no-such", "no family 'no-such' in the grammar"),
        (EditedText, 1, "the edited text stands beside the record, under the key text"),
    ],
)
def test_what_is_no_value_is_told_with_its_place(kind: Any, written: Any, fault: str) -> None:
    with pytest.raises(RecordError) as error:
        codec(kind).decode(written, References(grammar().families, [TEXT]))
    assert error.value.line() == fault


def test_a_record_refers_to_one_text() -> None:
    other = cut(EditedText("x", "x"), 0, 1)
    with pytest.raises(ValueError, match="one edited text"):
        codec(list[Traced]).encode([DISTRICT, other], References({}))
