"""Lines that are no record, or not the one that is wanted: each ends in one clear error, whatever it holds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from places import TABLE

from kqparse import pipeline, read
from kqparse.errors import KqparseError, LineError, UsageError
from kqparse.grammar import Grammar, grammar
from kqparse.interchange import failed_line, from_line, to_line
from kqparse.records import SourceText, Split

SOURCE = read.run(TABLE.read_bytes(), "table.txt", grammar())
READ = to_line("read", SOURCE, grammar())
SPLIT = to_line("split", pipeline.STAGES[0].run(SOURCE, grammar()), grammar())


def taken(line: bytes, stage: str = "split", kind: type = Split, words: Grammar | None = None) -> Any:
    return from_line(line, "standard input:7", stage, kind, words or grammar())


def changed(line: bytes, **keys: object) -> bytes:
    return json.dumps({**json.loads(line), **keys}).encode()


LINES = {
    "empty": (b"\n", "is empty; a record stands on each line"),
    "cut": (READ[:500], "is no whole JSON: Input data was truncated; write it anew with kqparse read"),
    "no JSON": (
        b"a,b,c\n",
        "is no whole JSON: JSON is malformed: invalid character (byte 0); write it anew with kqparse read",
    ),
    "no UTF-8": (b'{"kqparse":"\xff"}', None),
    "too deep": (b"[" * 100_000, None),
    "a number": (b"17\n", "is no record of kqparse; begin with kqparse read"),
    "a document": (b'{"schema_version":"1.0"}\n', "is no record of kqparse; begin with kqparse read"),
    "version": (changed(SPLIT, kqparse="0.9"), "is of version '0.9', not of 1.0; write it anew with kqparse read"),
    "stage": (READ, "is a record of the stage 'read'; this command goes behind kqparse split"),
    "no stage": (b'{"kqparse":"1.0"}\n', "is a record of the stage None; this command goes behind kqparse split"),
    "no record": (changed(SPLIT, record=None), "is no whole record: not an object; write it anew with kqparse read"),
    "no text": (
        changed(SPLIT, text=None),
        "is no whole record: Expected `object`, got `null`; write it anew with kqparse read",
    ),
    "more": (changed(SPLIT, extra=1), "is no whole record: unknown key 'extra'; write it anew with kqparse read"),
    "failure": (
        b'{"kqparse":"1.0","stage":"failed","record":{"kind":"x"}}',
        None,
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_that_is_no_record(name: str) -> None:
    line, told = LINES[name]
    with pytest.raises(LineError) as error:
        taken(line)
    said = error.value.line()
    assert said.startswith("standard input:7: ")
    assert "\n" not in said
    assert len(said) < 300
    if told:
        assert said == f"standard input:7: {told}"


def test_other_grammars_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").write_text("")
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "tabbed-job-tables.toml").write_text('column_heads = ["ОСЫ БАҒАН"]', encoding="utf-8")
    with pytest.raises(UsageError) as error:
        taken(SPLIT, words=grammar(tmp_path))
    assert error.value.line() == "standard input:7: was made with other grammars; give each command the same --grammars"


@pytest.mark.parametrize(
    "failed",
    [
        KqparseError("a.txt", "source cannot be read: it is empty", "nothing to do", code="KQ901"),
        UsageError("nowhere", "no such file or folder", "check the path"),
        LineError("standard input:3", "is empty"),
    ],
)
def test_an_error_travels(failed: KqparseError) -> None:
    came = taken(failed_line(failed))
    assert (type(came), came.line(), came.code) == (type(failed), failed.line(), failed.code)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [path, *(deep for key, own in value.items() for deep in leaves(own, (*path, key)))]
    if isinstance(value, list):
        return [path, *(deep for at, own in enumerate(value) for deep in leaves(own, (*path, at)))]
    return [path]


PLACES = {line: leaves(json.loads(line)) for line in (READ, SPLIT)}
STRANGE = st.sampled_from([None, True, -1, 10**30, 1.5, "", "x", "\ud800", [], {}, [[0, 1]], [[5, 2]], {"is": "x"}])


@given(st.sampled_from([(READ, "read", SourceText), (SPLIT, "split", Split)]), st.data())
@settings(deadline=None, max_examples=400)
def test_whatever_is_changed_is_a_record_or_an_error_of_ours(
    case: tuple[bytes, str, type], data: st.DataObject
) -> None:
    line, stage, kind = case
    whole = json.loads(line)
    path = data.draw(st.sampled_from(PLACES[line][1:]))
    place = whole
    for step in path[:-1]:
        place = place[step]
    if data.draw(st.booleans()) and isinstance(place, dict):
        del place[path[-1]]
    else:
        place[path[-1]] = data.draw(STRANGE)
    try:
        came = taken(json.dumps(whole).encode(), stage, kind)
    except KqparseError:
        return
    if isinstance(came, KqparseError):
        return
    # It is as good a record as any: the next stages can work on it.
    names = list(pipeline.GIVES)
    for after in pipeline.STAGES[names.index(stage) :]:
        came = after.run(came, grammar())
