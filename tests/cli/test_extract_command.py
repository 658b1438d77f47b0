"""`kqparse extract`: where results go, what is said, how it ends."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from command_line import kqparse
from places import ROOT, SAMPLES, TABLE

from kqparse import extract, to_json
from kqparse.emit import TABLES
from kqparse.grammar import grammar

SAMPLE = TABLE
POSTS = len(extract(SAMPLE).positions)
ALL_POSTS = sum(len(extract(path).positions) for path in SAMPLES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as offices have it: documents in subfolders, and things that are none."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "in" / "deep" / "b.txt").write_bytes(SAMPLE.read_bytes() + b"\n")
    (tmp_path / "in" / ".hidden").write_text("nothing")
    (tmp_path / "in" / "~$a.txt").write_text("nothing")
    return tmp_path / "in"


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_one_source_gives_json_on_standard_output() -> None:
    done = kqparse("extract", SAMPLE)
    assert done.returncode == 0
    assert done.stdout == to_json(extract(SAMPLE))
    assert done.stderr.decode().startswith(f"1 of 1 documents, {POSTS} positions, findings: 0 E, ")
    assert done.stderr.decode().endswith("100.00 % of the text read is accounted for\n")


def test_several_sources_give_json_lines() -> None:
    done = kqparse("extract", *SAMPLES)
    lines = done.stdout.decode().splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == [path.name for path in SAMPLES]


def test_csv_on_standard_output() -> None:
    done = kqparse("extract", ROOT / "samples", "-f", "csv")
    assert len(rows(done.stdout)) == ALL_POSTS


def test_a_folder_mirrors_the_inputs_and_holds_the_tables(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kqparse("extract", folder, "-o", out).returncode == 0
    found = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert found == sorted(["a.txt.json", "deep/b.txt.json", "datapackage.json", *(f"{name}.csv" for name in TABLES)])
    assert json.loads((out / "deep" / "b.txt.json").read_bytes())["source"]["name"] == "deep/b.txt"
    assert {row["document"] for row in rows((out / "positions.csv").read_bytes())} == {"a.txt", "deep/b.txt"}
    assert kqparse("validate", out).returncode == 0


@pytest.mark.parametrize("suffix", ["json", "jsonl", "csv", "xlsx"])
def test_a_suffix_makes_a_file(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"result.{suffix}"
    assert kqparse("extract", SAMPLE, "-o", out).returncode == 0
    if suffix == "xlsx":
        book = openpyxl.load_workbook(out)
        assert book["positions"].max_row == POSTS + 1
    elif suffix == "csv":
        assert len(rows(out.read_bytes())) == POSTS
    else:
        assert len(json.loads(out.read_bytes())["positions"]) == POSTS
    assert list(tmp_path.iterdir()) == [out]


def test_formats_for_a_folder(tmp_path: Path) -> None:
    assert kqparse("extract", SAMPLE, "-o", tmp_path / "out", "-f", "xlsx,jsonl").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["documents.jsonl", "positions.xlsx"]


def test_a_second_run_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        kqparse("extract", folder, "-o", tmp_path / name, "-f", "json,jsonl,csv,xlsx,sqlite,jobposting")
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file()]
    assert len(files) == 7 + len(TABLES)
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes(), file


def test_a_file_that_two_paths_lead_to_is_read_once(folder: Path) -> None:
    assert kqparse("extract", folder, folder / "a.txt").stderr.decode().startswith("2 of 2 documents")


def test_output_inside_the_input_is_not_read_again(folder: Path) -> None:
    for _ in range(2):
        done = kqparse("extract", folder, "-o", folder / "out")
        assert done.returncode == 0
        assert done.stderr.decode().startswith("2 of 2 documents")


def test_excel_csv(tmp_path: Path) -> None:
    kqparse("extract", SAMPLE, "-o", tmp_path / "posts.csv", "--excel")
    data = (tmp_path / "posts.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument;position_id;")
    assert '"=""01-1"""' in data.decode("utf-8-sig")


BAD = {
    "empty": (b"", "empty.txt: KQ901 source cannot be read: it is empty; nothing to do"),
    "binary": (
        b"\x7fELF\x00\x01",
        "binary.txt: KQ901 source cannot be read: it is no text (a zero byte at byte 4); "
        "save the document as PDF, DOCX or text",
    ),
    "latin": (
        "Tüchtige Wörter".encode("latin-1"),
        "latin.txt: KQ901 source cannot be read: it is not UTF-8, and read as windows-1251 it has no Kazakh or Russian "
        "words; name its encoding with --encoding",
    ),
    "novel": (
        b"It was a dark and stormy night.",
        f"novel.txt: KQ209 no family fits the document; of {len(grammar().families)} tried, nearest: —; "
        "its 25 characters stay unassigned; kqparse families tells more, --grammars adds a family",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_source_is_one_line_and_the_others_go_on(tmp_path: Path, name: str) -> None:
    data, line = BAD[name]
    (tmp_path / f"{name}.txt").write_bytes(data)
    (tmp_path / "z.txt").write_bytes(SAMPLE.read_bytes())
    done = kqparse("extract", tmp_path, "-o", tmp_path / "out")
    said = done.stderr.decode().splitlines()
    assert said[0] == line
    assert said[1].startswith(f"1 of 2 documents, {POSTS} positions, findings: 1 E")
    assert len(said) == 2
    assert done.returncode == 1
    assert not (tmp_path / "out" / f"{name}.txt.json").exists()
    assert (tmp_path / "out" / "z.txt.json").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["nowhere"], "nowhere: KQ901 source cannot be read: no such file or folder; check the path"),
        (
            ["in", "-f", "docx"],
            "--format docx: is no format that can be written; choose from json, jsonl, csv, xlsx, sqlite, parquet, jobposting",
        ),
        (
            ["in", "-f", "json,csv"],
            "--format: standard output holds one format, 2 were asked for; name a folder with -o",
        ),
        (["in", "-f", "json"], "--format json: holds one document, 2 were given; use jsonl, or a folder with -o"),
        (["in", "-o", "x.csv", "-f", "json"], "x.csv: is a file of format csv; leave out -f json or name a folder"),
        (
            ["in", "b/a.txt"],
            "b/a.txt: has the same name as in/a.txt, so their results would mix; rename one, or name a folder above both",
        ),
        (["in/a.json", "-o", "in/a.json"], "in/a.json: is an input and would be overwritten; name another output"),
        (["in", "--grammars", "none"], "none: no such folder of grammars; name a folder that exists"),
        (["void"], "void: KQ901 source cannot be read: there is no file in this folder; name a folder of documents"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(tmp_path: Path, arguments: list[str], line: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "void").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_bytes(SAMPLE.read_bytes())
    for name in ("a.txt", "a.json"):
        (tmp_path / "in" / name).write_bytes(SAMPLE.read_bytes())
    done = kqparse("extract", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr.decode(), done.stdout) == (2, line + "\n", b"")


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = kqparse("extract", SAMPLE, "-o", tmp_path / "file" / "out.csv")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"{tmp_path}/file/out.csv: cannot be written: {tmp_path}/file is no folder; nothing was left there\n"
    )


def test_quiet_says_nothing() -> None:
    assert kqparse("extract", SAMPLE, "-q").stderr == b""
