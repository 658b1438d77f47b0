"""The programs that people open our CSV files with: pandas, DuckDB and csvkit, each without an option."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas
import pytest
from command_line import kqparse
from places import ROOT

from kqparse.emit import TABLES
from kqparse.emit.columns import NO_CATEGORY
from kqparse.emit.labels import labels

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the samples: cells of several lines, quotes, separators, Kazakh and Russian."""
    out = tmp_path_factory.mktemp("tables") / "out"
    assert kqparse("extract", ROOT / "samples", "-o", out, "-f", "csv").returncode == 0
    return out


def by_pandas(path: Path) -> tuple[list[str], Rows]:
    frame = pandas.read_csv(path)
    rows = [
        {name: "" if pandas.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]
    return list(frame.columns), [{str(name): str(value) for name, value in row.items()} for row in rows]


def by_duckdb(path: Path) -> tuple[list[str], Rows]:
    with duckdb.connect() as base:
        found = base.execute(f"SELECT * FROM '{path}'")
        names = [column[0] for column in found.description or ()]
        rows = [
            dict(zip(names, ["" if value is None else str(value) for value in row], strict=True))
            for row in found.fetchall()
        ]
    return names, rows


def by_csvkit(path: Path) -> tuple[list[str], Rows]:
    done = subprocess.run([Path(sys.executable).with_name("csvjson"), path], capture_output=True, check=True)
    found = json.loads(done.stdout)
    rows = [{name: "" if value is None else str(value) for name, value in row.items()} for row in found]
    return list(rows[0]), rows


READERS: dict[str, Callable[[Path], tuple[list[str], Rows]]] = {
    "pandas": by_pandas,
    "duckdb": by_duckdb,
    "csvkit": by_csvkit,
}


def plain(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_without_options(folder: Path, name: str, reader: str) -> None:
    path = folder / f"{name}.csv"
    expected = plain(path)
    assert expected
    names, rows = READERS[reader](path)
    assert names == TABLES[name].header()
    assert len(rows) == len(expected)
    # Figures become numbers with every reader, each prints them its own way.
    texts = [
        column.name
        for column in TABLES[name].columns
        if any(map(str.isalpha, "".join(row[column.name] for row in expected)))
    ]
    assert texts
    for found, row in zip(rows, expected, strict=True):
        assert [found[text].replace("\r\n", "\n") for text in texts] == [row[text] for text in texts]
        for column in TABLES[name].columns:
            if column.kind == "number" and row[column.name]:
                # A column of nothing but 1 is one of truth values to csvkit.
                assert float(found[column.name].replace("True", "1")) == float(row[column.name])


def test_no_word_of_ours_is_taken_for_an_empty_cell() -> None:
    """The words that csvkit, pandas or DuckDB read as null by themselves."""
    empty = {"", "na", "n/a", "none", "null", ".", "nan", "<na>", "#n/a", "-nan", "#na"}
    assert not empty & {word.casefold() for words in labels().words.values() for word in words}
    assert any(row["qualification_category"] == NO_CATEGORY for row in _of_samples())


def _of_samples() -> Rows:
    read = kqparse("extract", ROOT / "samples" / "post-list.kk.txt", "-f", "csv").stdout.decode()
    return list(csv.DictReader(read.splitlines()))
