"""Results of kqparse in a folder of documents: passed over where documents are read, taken where results are."""

from pathlib import Path

import pytest
from command_line import kqparse
from places import TABLE

from kqparse import iter_documents

CALLS = [
    ("extract", ".", "-o", "out", "-f", "json,jsonl,csv,xlsx,sqlite,jobposting", "--cache", "kept"),
    ("extract", ".", "-o", "posts.csv", "--labels", "kk", "--excel"),
    ("extract", ".", "-o", "tables", "-f", "csv", "--labels", "ru"),
    ("report", ".", "-o", "page.html"),
    ("audit", ".", "--write-baseline", "known.json"),
    ("grammars", "new", "my-posts", "--into", "words"),
]


def test_what_was_written_into_a_folder_is_not_read_from_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TABLE.read_bytes())
    (tmp_path / "kqparse.toml").write_text("[audit]\n", encoding="utf-8")
    for call in CALLS:
        assert kqparse(*call, cwd=tmp_path).returncode == 0
    (tmp_path / "records.jsonl").write_bytes(kqparse("read", "a.txt", cwd=tmp_path).stdout)
    (tmp_path / "findings.json").write_bytes(kqparse("audit", "a.txt", "--format", "sarif", cwd=tmp_path).stdout)
    assert [document.source.name for document in iter_documents([tmp_path])] == ["a.txt"]
    done = kqparse("extract", ".", "-o", "again.csv", cwd=tmp_path)
    assert done.returncode == 0
    passed, closing = done.stderr.decode().splitlines()
    assert passed.startswith("passed over: out/positions.sqlite (an SQLite database) and ")
    assert passed.endswith(" results of kqparse")
    assert closing.startswith("1 of 1 documents")


@pytest.mark.parametrize("command", ["extract", "report"])
def test_a_result_that_is_named_is_refused_where_its_document_is_wanted(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(kqparse("extract", TABLE).stdout)
    done = kqparse(command, "a.json", cwd=tmp_path)
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()[0]
    assert said == (
        "a.json: KQ901 source cannot be read: it is a result of kqparse; name the document that it was made from"
    )


@pytest.mark.parametrize("form", ["json", "jsonl"])
@pytest.mark.parametrize(
    "call", [("audit", "-"), ("stats", "-"), ("show", "-"), ("query", "-", "--education", "higher")]
)
def test_results_flow_in(call: tuple[str, ...], form: str) -> None:
    written = kqparse("extract", TABLE, "-f", form).stdout
    told = kqparse(*call, stdin=written)
    read = kqparse(call[0], TABLE, *call[2:])
    assert (told.returncode, told.stdout) == (read.returncode, read.stdout)


def test_a_folder_of_documents_that_becomes_a_cache_is_none_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(TABLE.read_bytes())
    assert kqparse("extract", TABLE, "--cache", folder, "-f", "csv").returncode == 0
    assert "posts/a.txt" in [document.source.name for document in iter_documents([tmp_path], on_error=lambda _: None)]
