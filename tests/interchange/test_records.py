"""Every record comes back as it went, at each stage, from every sample; and every type of record has its way."""

from pathlib import Path
from typing import Any

import pytest
from places import SAMPLES, seeds

from kqparse import read
from kqparse.grammar import grammar
from kqparse.interchange import codec, from_line, to_line
from kqparse.pipeline import GIVES, READ, STAGES


def records(data: bytes) -> dict[str, Any]:
    """What each stage makes of a source, by its name."""
    record: Any = read.run(data, "x", grammar())
    made = {READ: record}
    for stage in STAGES:
        made[stage.name] = record = stage.run(record, grammar())
    return made


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_comes_out_is_what_went_in(path: Path) -> None:
    for stage, record in records(path.read_bytes()).items():
        line = to_line(stage, record, grammar())
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        assert from_line(line, "x", stage, GIVES[stage], grammar()) == record, stage


def test_seeds_come_back_too() -> None:
    for path in seeds():
        for stage, record in records(path.read_bytes()).items():
            assert from_line(to_line(stage, record, grammar()), "x", stage, GIVES[stage], grammar()) == record


@pytest.mark.parametrize("stage", GIVES)
def test_every_field_of_every_record_has_a_way(stage: str) -> None:
    assert codec(GIVES[stage])
