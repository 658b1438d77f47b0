"""Input made to break a validator ends in a clear fault, and soon."""

import pytest
from finishing import finishing
from hypothesis import given, settings
from hypothesis import strategies as st
from validate_samples import GOOD, replaced

from kqparse.validate import check_bytes, check_documents
from kqparse.validate.lines import keys_of, lines_of

_DATA = '"data": {}'


@pytest.mark.parametrize(
    ("data", "what", "line"),
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD, "a byte order mark stands before the JSON", 1, id="byte order mark"),
        pytest.param(GOOD.decode().encode("utf-16"), "the byte 0xff belongs to no character", 1, id="UTF-16"),
        pytest.param(
            GOOD.decode().encode("kz1048", "replace"), "the byte 0xd2 belongs to no character", 15, id="8 bits"
        ),
        pytest.param(
            GOOD.replace(b"stray text", b"stray \xff"), "the byte 0xff belongs to no character", 126, id="no UTF-8"
        ),
        pytest.param(
            GOOD.replace(b"stray text", b"\xed\xa0\x80"),
            "the byte 0xed belongs to no character",
            126,
            id="a surrogate in UTF-8",
        ),
        pytest.param(
            GOOD.replace(b"stray text", b"stray\0text"), "a NUL byte stands in the text", 126, id="NUL in a string"
        ),
        pytest.param(GOOD + b"\0", "a NUL byte stands in the text", 137, id="NUL at the end"),
        pytest.param(
            GOOD.replace(b"stray text", b"stray \\ud800"),
            "the escape \\ud800 is half a surrogate pair",
            126,
            id="high surrogate",
        ),
        pytest.param(
            GOOD.replace(b"stray text", b"\\\\ud800 \\udC00"),
            "the escape \\udC00 is half a surrogate pair",
            126,
            id="low surrogate",
        ),
        pytest.param(
            GOOD.replace(b"stray text", b"\\ud83d\\ude00 \\ud83d\\n"),
            "the escape \\ud83d is half a surrogate pair",
            126,
            id="pair and half a pair",
        ),
        pytest.param(b"[" * 100_000, "brackets are nested too deeply", 1, id="open brackets"),
        pytest.param(b"\n[" * 100_000 + b"]" * 100_000, "brackets are nested too deeply", 202, id="deep array"),
        pytest.param(
            replaced(_DATA, '"data": {"\\"{": ' + "\n[" * 99_999 + "]" * 99_999 + "}"),
            "brackets are nested too deeply",
            324,
            id="deep data",
        ),
        pytest.param(
            replaced(_DATA, '"data": ' + '{"a":' * 99_999 + "1" + "}" * 99_999),
            "brackets are nested too deeply",
            127,
            id="deep object",
        ),
        pytest.param(
            replaced('"ordinal": 7', '"ordinal": ' + "9" * 5000), "Integer value out of range", 41, id="huge integer"
        ),
        pytest.param(replaced('"headcount": 1.5', '"headcount": 1e400'), "Number out of range", 46, id="huge number"),
        pytest.param(replaced(_DATA, '"data": {"a": 1e400}'), "Number out of range", 127, id="huge number in data"),
        pytest.param(replaced('"headcount": 1.5', '"headcount": NaN'), "invalid character at column 17", 46, id="NaN"),
        pytest.param(
            replaced('"headcount": 1.5', '"headcount": Infinity'), "invalid character at column 17", 46, id="infinity"
        ),
        pytest.param(
            replaced("stray text", "stray\ntext"), "invalid character at column 61", 126, id="a raw line break"
        ),
        pytest.param(replaced('"data": {}}', '"data": {}}}'), None, 127, id="a bracket too many"),
        pytest.param(b'{"a', "the JSON ends before its last bracket or quotation mark", 1, id="an open string"),
        pytest.param(b"{'a': 1}", "object keys must be strings at column 2", 1, id="single quotation marks"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "the byte 0x89 belongs to no character", 1, id="a picture"),
    ],
)
def test_hostile_input_ends_in_one_clear_fault(data: bytes, what: str | None, line: int) -> None:
    (fault,) = check_bytes(data, "x.json")

    assert (fault.line, what or fault.what) == (line, fault.what)
    assert fault.why


def test_a_deep_document_with_another_fault_is_still_told() -> None:
    unknown = '"min_months": null, "max_months": null, "detail": null, "scopes": [], "spans": {"kk": [[310, 320]]}'
    deep = f'{{"kind": "experience", {unknown}, "includes": [' * 300 + "]}" * 300
    data = replaced('"strict": true, ', "", replaced('"includes": [], "strict"', f'"includes": [{deep}], "strict"'))

    assert check_bytes(data, "x.json") == []
    faults = check_bytes(replaced('"ordinal": 7', '"ordinal": "7"', data), "x.json")
    assert [(fault.rule, fault.pointer, fault.line) for fault in faults] == [("schema", "/positions/0/ordinal", 41)]
    faults = check_bytes(data.replace(b'"kind": "experience", "min_months": 6,', b'"min_months": 6,'), "x.json")
    assert [(fault.rule, fault.line) for fault in faults] == [("json", 76)]  # too deep for the schema, but not passed


def test_a_record_that_is_too_deep_does_not_hide_the_next() -> None:
    deep = b'{"a":' * 50_000 + b"}" * 50_000
    checked = list(check_documents(b"\n".join([deep, b"{}", b"{}"]), "x.jsonl"))

    assert [{fault.rule for fault in faults} for faults in checked] == [{"json"}, {"schema"}, {"schema"}]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(replaced(_DATA, '"data": {"a": "' + "\\\\" * 2_000_000 + '", "a": 1}'), id="escapes"),
        pytest.param(replaced("[[100, 410]]", "[" + "[5, 4]," * 20_000 + "[1, 2]]"), id="many faults"),
        pytest.param(replaced('["field", "sector"]', "[" + '"sector",' * 300_000 + '"field"]'), id="a long set"),
        pytest.param(replaced(_DATA, '"data": {' + '"a":1,' * 200_000 + '"a":1}'), id="a key many times"),
        pytest.param(replaced('"codes": [[', '"' + "0." * 200_000 + '": [], "codes": [['), id="a long provenance key"),
        pytest.param(b'"' * 2_000_001, id="quotation marks"),
        pytest.param(b"\n" * 2_000_000 + b"x", id="line breaks"),
    ],
)
def test_time_is_linear(data: bytes) -> None:
    with finishing():
        assert check_bytes(data, "x.json")


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=200) | st.text('{}[]:,"\\ \n\0u1ae.-', max_size=60).map(str.encode))
def test_no_input_raises(data: bytes) -> None:
    assert check_bytes(data, "x.json")


@settings(deadline=None, max_examples=200)
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 40), st.binary(max_size=5))
def test_no_damage_raises(at: int, length: int, instead: bytes) -> None:
    for fault in check_bytes(GOOD[:at] + instead + GOOD[at + length :], "x.json"):
        assert fault.line >= 1
        assert fault.what


def test_lines_of_values_keys_and_ancestors() -> None:
    data = b'{\n "a": [\n  1,\n  {"b": "x\\"]", "c": [[], {}\n  , 2]}\n ],\n "": true, "d":\n null\n}'
    paths: list[tuple[str | int, ...]] = [
        (),
        ("a",),
        ("a", 0),
        ("a", 1),
        ("a", 1, "b"),
        ("a", 1, "c", 1),
        ("a", 1, "c", 2),
        ("",),
        ("d",),
        ("a", 7),
        ("a", 1, "z", 3),
        ("a", 0, "q"),
        ("z", "y"),
    ]

    lines = lines_of(data, paths)

    assert [lines[path] for path in paths] == [1, 2, 3, 4, 4, 4, 5, 7, 8, 2, 4, 3, 1]


def test_repeated_keys_are_named_once_each_by_their_place() -> None:
    data = b'{"a": {"b": 1, "b": 2, "\\u0062": 3}, "c": [{"a": "a"}, {"d": "d", "d": []}], "a": {"b": 1}}'

    assert keys_of(data) == (10, [("a", "b"), ("c", 1, "d"), ("a",)])
