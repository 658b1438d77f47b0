"""Every sample gives what `make golden` wrote."""

from pathlib import Path

import pytest
from places import SAMPLES

from kqparse import extract, to_json

FOLDER = Path(__file__).resolve().parent / "expected"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_sample(path: Path) -> None:
    assert to_json(extract(path)) == (FOLDER / f"{path.name}.json").read_bytes()


def test_there_is_one_result_for_each_sample() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(f"{path.name}.json" for path in SAMPLES)
