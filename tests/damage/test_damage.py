"""Each sample damaged: the document is valid, nothing of it is lost, it is the same on every run, and the positions that
the damage does not touch keep their values.
"""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from damages import CHANGES, flipped, truncated
from laws import accounting, validity, values
from places import SAMPLES

from kqparse import Document, KqparseError, extract, to_json
from kqparse.grammar import grammar
from kqparse.read import run

TEXTS = [path for path in SAMPLES if path.suffix == ".txt"]
TIMES = 4
"""Drawings for each sample and change; `make fuzz` draws many more."""


def judged(data: bytes, name: str) -> Document | None:
    """The document that a damaged source gives, after its laws have been checked; None where it is refused."""
    try:
        document = extract(data, name)
    except KqparseError as error:
        return None if error.code == "KQ901" else pytest.fail(error.line())
    validity(document)
    accounting(run(data, name, grammar()).text, document)
    return document


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_damaged_lines(path: Path, change: str) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    random = Random(f"{path.name} {change}")
    for drawn in range(TIMES):
        data = "\n".join(CHANGES[change](lines, random)).encode()
        document = judged(data, path.name)
        assert document is not None
        assert drawn or to_json(extract(data, path.name)) == to_json(document)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_flipped_bytes(path: Path) -> None:
    random = Random(path.name)
    for _ in range(TIMES):
        judged(flipped(path.read_bytes(), random), path.name)


def shortest() -> set[Path]:
    """The shortest sample of each family."""
    by_family: dict[str, Path] = {}
    for path in sorted(SAMPLES, key=lambda path: path.stat().st_size):
        by_family.setdefault(path.name.partition(".")[0], path)
    return set(by_family.values())


SHORTEST = shortest()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_truncated(path: Path) -> None:
    """At a hundred places the shortest sample of each family, at five the others; `make fuzz` cuts all at a hundred."""
    data = path.read_bytes()
    places = 100 if path in SHORTEST else 5
    for place in range(places):
        judged(truncated(data, place, places), path.name)


def told(document: Document) -> list[str]:
    """All that each position says, without its id and where it stands."""
    return [str({**own, "id": None}) for own in values(document)["positions"]]


@pytest.mark.parametrize("change", ["cut", "doubled", "swapped", "woven"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_positions_that_are_not_touched_keep_their_values(path: Path, change: str) -> None:
    """Lines are damaged within the last position: all but it and its neighbour say what they said."""
    text = path.read_text(encoding="utf-8")
    whole = extract(text.encode(), path.name)
    last = min((span[0] for position in whole.positions[-1:] for span in position.spans), default=0)
    start = text.find("\n", last) + 1
    own = text[start:].split("\n")
    if len(own) == 1 and change in ("swapped", "woven"):
        pytest.skip("its last position has but one line")
    random = Random(path.name)
    for _ in range(TIMES):
        lines = CHANGES[change](own, random)
        document = judged((text[:start] + "\n".join(lines)).encode(), path.name)
        assert document is not None
        lost = Counter(told(whole)[:-2]) - Counter(told(document))
        assert not lost


def test_most_samples_have_positions_before_the_last_two() -> None:
    assert sum(len(extract(path).positions) > 2 for path in TEXTS) > 5
