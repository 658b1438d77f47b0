"""`kqparse read | split | criteria | normalise | emit`: the bytes, words and status of `extract`, document by document."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, repeat
from pathlib import Path

import pytest
from command_line import given, kqparse
from places import ROOT, TABLE

from kqparse import extract as extract_here
from kqparse import filters, read
from kqparse.grammar import grammar
from kqparse.interchange import to_line
from kqparse.records import Split

MIDDLE = ("split", "criteria", "normalise")


def pipe(paths: str, emit: str = "", middle: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """All five filters as processes of one shell; what counts is the last one, as for a user."""
    command = f"{shlex.quote(sys.executable)} -m kqparse"
    stages = [f"read {paths} {middle}", *(f"{stage} {middle}" for stage in MIDDLE), f"emit {emit} {middle}"]
    line = " | ".join(f"{command} {stage}" for stage in stages)
    return subprocess.run(["bash", "-c", line], cwd=cwd, capture_output=True, check=False)


def extract(paths: str, emit: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    return kqparse("extract", *shlex.split(paths), *shlex.split(emit), cwd=cwd)


def same(one: subprocess.CompletedProcess[bytes], other: subprocess.CompletedProcess[bytes]) -> None:
    assert one.stdout == other.stdout
    assert one.stderr.decode() == other.stderr.decode()
    assert one.returncode == other.returncode


@pytest.mark.parametrize("emit", ["", "-f csv", "-f csv --excel -v"])
def test_the_pipe_gives_the_bytes_of_extract(emit: str) -> None:
    same(pipe("samples", emit), extract("samples", emit))


def test_one_document_is_json() -> None:
    same(pipe(str(TABLE)), extract(str(TABLE)))


@pytest.mark.parametrize("out", ["posts.xlsx", "folder -f json,jsonl,csv,xlsx"])
def test_so_it_does_into_files(tmp_path: Path, out: str) -> None:
    for name, run in (("piped", pipe), ("extracted", extract)):
        assert run("samples", f"-o {tmp_path}/{name}/{out}").returncode == 0
    made = [path.relative_to(tmp_path / "piped") for path in (tmp_path / "piped").rglob("*") if path.is_file()]
    assert made
    for path in made:
        assert (tmp_path / "piped" / path).read_bytes() == (tmp_path / "extracted" / path).read_bytes()
    assert len(made) == len([path for path in (tmp_path / "extracted").rglob("*") if path.is_file()])


@pytest.mark.parametrize(
    ("paths", "emit"),
    [
        ("LICENSE", ""),
        ("empty.txt LICENSE good.txt", "-f csv"),
        ("good.txt empty.txt LICENSE", "-f jsonl --fail-fast"),
        ("good.txt LICENSE", "-f json"),
        ("good.txt", "-f json,csv"),
        ("nowhere", "-f csv"),
        ("good.txt --encoding klingon", ""),
    ],
)
def test_errors_come_down_to_the_end(tmp_path: Path, paths: str, emit: str) -> None:
    (tmp_path / "good.txt").write_bytes(TABLE.read_bytes())
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "LICENSE").write_bytes((ROOT / "LICENSE").read_bytes())
    (tmp_path / "void").mkdir()
    piped, extracted = pipe(paths, emit, cwd=tmp_path), extract(paths, emit, cwd=tmp_path)
    assert extracted.returncode > 0
    same(piped, extracted)


def test_with_grammars_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "tabbed-job-tables.toml").write_text('column_heads = ["ОСЫ БАҒАН"]', encoding="utf-8")
    option = f"--grammars {tmp_path}"
    same(pipe("samples", middle=option), extract("samples", option))
    done = pipe("samples", f"-f csv {option}")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "standard input:1: was made with other grammars; give each command the same --grammars\n",
    )


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "kqparse", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield process
        assert process.stdin
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_each_filter_hands_on_one_document_while_the_next_is_still_to_come() -> None:
    """One line is written and one read, again and again, with the pipe open: a filter that waited would hang here."""
    for name in (*MIDDLE, "emit"):
        with running(name, *(["-f", "jsonl", "-q"] if name == "emit" else [])) as process:
            assert process.stdin
            assert process.stdout
            for _ in range(3):
                process.stdin.write(given(name))
                process.stdin.flush()
                assert json.loads(process.stdout.readline())


def test_rows_come_document_by_document_too() -> None:
    with running("emit", "-f", "csv", "-q") as process:
        assert process.stdin
        assert process.stdout
        for number in range(2):
            process.stdin.write(given("emit"))
            process.stdin.flush()
            if not number:
                assert process.stdout.readline().startswith(b"document,position_id,")
            for post in extract_here(TABLE).positions:
                assert process.stdout.readline().startswith(f"{TABLE.name},{post.id},".encode())


def test_no_more_is_taken_than_is_handed_on() -> None:
    line = to_line("read", read.run(TABLE.read_bytes(), "x", grammar()), grammar())
    endless = filters.through("split", repeat(line), grammar(), lambda error: None)
    assert all(isinstance(each, Split) for each in islice(endless, 3))


BROKEN = [
    (b"\n", "is empty; a record stands on each line"),
    (
        b"document,position_id\n",
        "is no whole JSON: JSON is malformed: invalid character (byte 0); write it anew with kqparse read",
    ),
    (b'{"schema_version":"1.0"}\n', "is no record of kqparse; begin with kqparse read"),
    (
        b'{"kqparse":"9.0","stage":"read"}\n',
        "is of version '9.0', not of 1.0; write it anew with kqparse read",
    ),
    (
        b'{"kqparse":"1.0","stage":"normalise"}\n',
        "is a record of the stage 'normalise'; this command goes behind kqparse read",
    ),
]


def test_a_line_that_is_no_record_is_told_with_its_number_and_the_others_go_on() -> None:
    done = kqparse("split", stdin=given("split") + b"".join(line for line, _ in BROKEN) + given("split"))
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"standard input:{number}: {told}" for number, (_, told) in enumerate(BROKEN, start=2)
    ]
    stages = [json.loads(each)["stage"] for each in done.stdout.splitlines()]
    assert stages == ["split", *["failed"] * len(BROKEN), "split"]
    # Later filters count them and end alike, and say them no second time.
    for stage in ("criteria", "normalise"):
        done = kqparse(stage, stdin=done.stdout)
        assert (done.returncode, done.stderr) == (1, b"")
    done = kqparse("emit", "-f", "csv", stdin=done.stdout)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("2 of 7 documents, ")


def test_the_last_line_may_lack_its_end_but_not_half_of_itself() -> None:
    good = given("split")
    assert kqparse("split", stdin=good.rstrip(b"\n")).returncode == 0
    done = kqparse("split", stdin=good + good[:300])
    assert done.returncode == 1
    assert done.stderr.decode().startswith("standard input:2: is no whole JSON: ")


def test_what_holds_no_records_is_told_in_one_line() -> None:
    told = f"standard input:1: {BROKEN[1][1]}\n"
    document = BROKEN[1][0] + "Лоцман,2\n".encode() * 500
    for stage in MIDDLE:
        done = kqparse(stage, stdin=document)
        assert (done.returncode, len(done.stdout.splitlines())) == (2, 1)
        done = kqparse("emit", "-f", "csv", stdin=done.stdout)  # the end of the pipe tells
        assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", told)
    done = kqparse("emit", "-f", "csv", stdin=document)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", told)
    # So are the records of another stage; a few bad lines before a record are told one by one.
    done = kqparse("emit", "-f", "csv", stdin=given("split") * 5)
    assert (done.returncode, done.stderr.decode().splitlines()) == (
        2,
        ["standard input:1: is a record of the stage 'read'; this command goes behind kqparse normalise"],
    )
    done = kqparse("split", stdin=BROKEN[0][0] + BROKEN[2][0] + given("split"))
    assert [json.loads(each)["stage"] for each in done.stdout.splitlines()] == ["failed", "failed", "split"]
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 2)
    done = kqparse("split", stdin=BROKEN[2][0])
    assert (done.returncode, len(done.stdout.splitlines()), len(done.stderr.splitlines())) == (1, 1, 1)


def test_nothing_at_all() -> None:
    for stage in MIDDLE:
        done = kqparse(stage)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    done = kqparse("emit", "-f", "csv")
    assert (done.returncode, done.stderr.decode()) == (2, "standard input: holds no record; begin with kqparse read\n")


def test_an_error_is_told_where_the_pipe_ends(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    command = [sys.executable, "-m", "kqparse", "read", "empty.txt"]
    told = b"empty.txt: KQ901 source cannot be read: it is empty; nothing to do\n"
    with (tmp_path / "records").open("wb") as file:
        done = subprocess.run(command, cwd=tmp_path, stdout=file, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, told)
    done = kqparse("read", "empty.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == (tmp_path / "records").read_bytes()


def test_text_is_the_source_text_and_nothing_else(tmp_path: Path) -> None:
    text = TABLE.read_text(encoding="utf-8")
    (tmp_path / "wide.txt").write_bytes(text.encode("utf-16"))
    done = kqparse("read", tmp_path / "wide.txt", "--text")
    assert (done.returncode, done.stdout, done.stderr) == (0, text.encode(), b"")
    done = kqparse("read", "--text", tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert (
        done.stderr.decode()
        == f"{tmp_path}/none.txt: KQ901 source cannot be read: no such file or folder; check the path\n"
    )


def test_a_record_from_a_stranger_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    line = given("emit").replace(b'"name":"tabbed-job-table.kk.txt"', b'"name":"../../evil"')
    done = kqparse("emit", "-o", tmp_path / "a" / "out", stdin=line)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        f"../../evil: leads out of the folder {tmp_path}/a/out; give the source another name\n"
    )
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
