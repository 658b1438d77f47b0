"""Every record comes back as it went, at each stage, from every sample; and every type of record has its way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import SAMPLES, seeds

from kqparse import read, to_json
from kqparse.frozen import Frozen
from kqparse.grammar import grammar
from kqparse.interchange import codec, from_line, to_line
from kqparse.interchange.codecs import field_types
from kqparse.interchange.leaves import LEAVES, read_texts, write_texts
from kqparse.pipeline import GIVES, READ, STAGES
from kqparse.pipeline import run as run_all
from kqparse.records import Fragment, Layout, PackedSpans, SourceText, Table, TableCell
from kqparse.text.prepare import prepare


def handed_on(data: bytes) -> Iterator[tuple[str, Any, Any]]:
    """For each stage its name, its record, and the record that came out of the line.

    Each stage works on what came out of the line before.
    """
    record: Any = read.run(data, "x", grammar())
    for stage in (None, *STAGES):
        name = stage.name if stage else READ
        record = stage.run(record, grammar()) if stage else record
        came = from_line(to_line(name, record, grammar()), "x", name, GIVES[name], grammar())
        yield name, record, came
        record = came


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_comes_out_is_what_went_in(path: Path) -> None:
    for stage, record, came in handed_on(path.read_bytes()):
        assert came == record, stage
        assert type(came) is type(record)
        assert to_line(stage, came, grammar()) == to_line(stage, record, grammar())
    assert to_json(came.document) == to_json(run_all(path.read_bytes(), "x", grammar()).document)


def test_seeds_come_back_too() -> None:
    for path in seeds():
        for stage, record, came in handed_on(path.read_bytes()):
            assert came == record, (path.name, stage)


def test_what_a_format_knows_comes_back_too() -> None:
    """Pages, cells, noise and boxes, which no plain text has."""
    cells = [TableCell(0, 0, 1, 2, PackedSpans([(0, 5), (6, 9)])), TableCell(1, 0, 1, 1, [])]
    layout = Layout([0, 40], [Table(cells)], [(40, 42)], [Fragment(0, 5, 1, (10.5, 20.0, 99.25, 31.0))])
    plain = read.run(SAMPLES[0].read_bytes(), "x", grammar())
    source = plain._replace(media_type="application/pdf", encoding=None, pages=2, layout=layout)
    assert from_line(to_line(READ, source, grammar()), "x", READ, SourceText, grammar()) == source


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_record_is_one_line(path: Path) -> None:
    for stage, record, _ in handed_on(path.read_bytes()):
        line = to_line(stage, record, grammar())
        assert (line[-1:], line.count(b"\n")) == (b"\n", 1)


@given(st.text(alphabet="аәbбқ\u00ad\u200b\r\n\t -–\u0301ўE1", max_size=60))
def test_an_edited_text_comes_back(source: str) -> None:
    text = prepare(source, grammar().repair).text
    blank = text.replaced(text.text.replace("a", " "))
    came, other = read_texts(write_texts([text, blank]))
    assert (came, other) == (text, blank)
    assert came.text == text.text
    places = range(len(text.text) + 1)
    assert [came.source_start(at) for at in places] == [text.source_start(at) for at in places]
    assert [came.source_end(at) for at in places] == [text.source_end(at) for at in places]


def is_record(kind: Any) -> bool:
    return isinstance(kind, type) and (hasattr(kind, "_fields") or issubclass(kind, Frozen))


def parts(annotation: Any, seen: set[Any]) -> None:
    """All types that a type is made of, down to what the codec takes as a whole."""
    if annotation in seen or annotation in LEAVES or isinstance(annotation, str):
        return
    seen.add(annotation)
    for inner in get_args(annotation):
        parts(inner, seen)
    if is_record(annotation):
        for inner in field_types(annotation).values():
            parts(inner, seen)


def test_every_field_of_every_record_has_a_way() -> None:
    """A field of a type that cannot be carried fails here, before a sample happens to have it."""
    seen: set[Any] = set()
    for kind in GIVES.values():
        parts(kind, seen)
    records = [kind for kind in seen if is_record(kind)]
    assert len(records) >= 15
    for kind in records:
        for hint in field_types(kind).values():
            assert codec(hint)
