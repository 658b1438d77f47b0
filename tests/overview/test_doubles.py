"""A folder of results that holds each document twice, as JSON and as a line of JSON Lines."""

import json
from pathlib import Path

import pytest
from command_line import kqparse
from places import SAMPLES

COMMANDS = ["stats {} --format json", "audit {} --format json", "query {} --months 24 --format json"]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same results once and twice."""
    once, twice = tmp_path_factory.mktemp("once"), tmp_path_factory.mktemp("twice")
    for folder, forms in ((once, "json"), (twice, "json,jsonl")):
        assert kqparse("extract", *SAMPLES[:3], "-o", folder, "-f", forms).returncode == 0
    return once, twice


@pytest.mark.parametrize("command", COMMANDS)
def test_each_document_counts_once(results: tuple[Path, Path], command: str) -> None:
    once, twice = (json.loads(kqparse(*command.format(folder).split()).stdout) for folder in results)
    assert once == twice
    assert once


def test_editions_of_one_name_are_no_doubles(results: tuple[Path, Path], tmp_path: Path) -> None:
    for number, name in enumerate(["a.json", "b.json"]):
        text = next(results[0].glob("*.json")).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace('"pages": null', f'"pages": {number + 1}'), encoding="utf-8")
    assert json.loads(kqparse("stats", tmp_path, "--format", "json").stdout)["documents"] == 2


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param(SAMPLES[0].name, SAMPLES[0].read_bytes(), 3, id="results stand for what they were made from"),
        pytest.param("new.txt", SAMPLES[-1].read_bytes(), 4, id="a document without a result is read"),
        pytest.param(SAMPLES[0].name, SAMPLES[-1].read_bytes(), 3, id="a changed one is read in place of its result"),
    ],
)
def test_results_beside_their_sources(tmp_path: Path, name: str, data: bytes, expected: int) -> None:
    for sample in SAMPLES[:3]:
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    made = kqparse("extract", tmp_path, "-o", tmp_path / "out", "-f", "json,jsonl,csv,xlsx,sqlite,jobposting")
    assert made.returncode == 0
    (tmp_path / name).write_bytes(data)

    stats, fresh = (
        json.loads(kqparse("stats", *paths, "--format", "json").stdout)
        for paths in ([tmp_path], [path for path in tmp_path.iterdir() if path.is_file()])
    )

    assert stats["documents"] == expected
    assert stats == fresh
