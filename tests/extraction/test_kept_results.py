"""Results that are kept: nothing is read twice, nothing damaged is believed, and an interrupted run goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import content, kqparse
from msgspec.structs import replace
from places import ROOT, SAMPLES, TABLE

from kqparse import batch
from kqparse.emit import Wanted
from kqparse.errors import UsageError
from kqparse.extraction import Extraction
from kqparse.extraction.cache import Cached
from kqparse.limits import Limits
from kqparse.read.options import ReadOptions
from kqparse.shards import Shard, shard
from kqparse.sources import Source, find

PLAIN = ReadOptions()
SOURCE = Source(str(TABLE), TABLE.name)


def extraction(*formats: str, options: ReadOptions = PLAIN) -> Extraction:
    return Extraction((), options, [Wanted(name) for name in formats])


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sources that are looked into."""
    names: list[str] = []
    own = batch.source_text

    def counted(source: Source, *rest: object) -> object:
        names.append(source.name)
        return own(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "source_text", counted)
    return names


def test_what_was_read_is_not_read_again(tmp_path: Path, reads: list[str]) -> None:
    work = Cached(extraction("json", "csv", "xlsx"), tmp_path / "cache")
    first = work(SOURCE)
    assert work(SOURCE) == first == extraction("json", "csv", "xlsx")(SOURCE)
    assert reads == [TABLE.name, TABLE.name]


OTHERS = {
    "another format": (extraction("jsonl"), SOURCE),
    "another option": (extraction("json", options=ReadOptions(boxes=True)), SOURCE),
    "another limit": (extraction("json", options=ReadOptions(limits=Limits(pages=7))), SOURCE),
    "another name": (extraction("json"), SOURCE._replace(name="b.txt")),
    "another content": (extraction("json"), SOURCE._replace(data=TABLE.read_bytes() + b"\n")),
}


@pytest.mark.parametrize("other", OTHERS)
def test_what_differs_is_read(tmp_path: Path, reads: list[str], other: str) -> None:
    Cached(extraction("json"), tmp_path)(SOURCE)
    work, source = OTHERS[other]
    assert Cached(work, tmp_path)(source) == work(source)
    assert len(reads) == 3


@pytest.mark.parametrize("damage", [b"", b"\0" * 10, None])
def test_a_damaged_entry_is_done_anew(tmp_path: Path, reads: list[str], damage: bytes | None) -> None:
    work = Cached(extraction("json"), tmp_path)
    first = work(SOURCE)
    [entry] = [path for path in tmp_path.rglob("*") if path.is_file()]
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-9] + b"x" + whole[-8:] if damage is None else damage)
    assert work(SOURCE) == first
    assert len(reads) == 2
    assert entry.read_bytes() == whole


@pytest.mark.parametrize(("where", "why"), [("file", "Not a directory"), ("file/below", "Not a directory")])
def test_a_cache_that_cannot_be_is_told(tmp_path: Path, where: str, why: str) -> None:
    (tmp_path / "file").touch()
    done = kqparse("extract", TABLE, "--cache", where, "-q", cwd=tmp_path)
    assert done.stderr.decode() == f"{where}: results are not kept there: {why}\n"
    assert done.returncode == 0
    assert done.stdout


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made = Cached(extraction("json"), tmp_path / "file")(SOURCE)
    assert made == replace(extraction("json")(SOURCE), unkept="Not a directory")


def test_a_disk_that_takes_no_more_is_told(tmp_path: Path) -> None:
    command = f"ulimit -f 1; {sys.executable} -m kqparse extract {TABLE} --cache kept -q"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "kept: 1 results are not kept there: File too large\n")
    assert done.stdout


def test_the_output_is_that_of_a_run_without(tmp_path: Path) -> None:
    cache: list[str | Path] = ["--cache", tmp_path / "c"]
    runs: dict[str, list[str | Path]] = {"bare": [], "first": cache, "second": cache}
    for name, options in runs.items():
        done = kqparse("extract", *SAMPLES[:6], LICENSE, "-o", tmp_path / name, "-f", "json,csv,sqlite", *options)
        assert b"LICENSE: KQ209" in done.stderr
    assert content(tmp_path / "bare") == content(tmp_path / "first") == content(tmp_path / "second")


LICENSE = ROOT / "LICENSE"


@pytest.mark.parametrize("done", [1, 8])
def test_a_killed_run_goes_on(tmp_path: Path, done: int) -> None:
    """It is killed when so many documents are kept, of many more."""
    (tmp_path / "in").mkdir()
    for number in range(60):
        (tmp_path / "in" / f"{number}.txt").write_bytes(TABLE.read_bytes() * 3 + b"\n" * number)
    call = ["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "-f", "json,csv,sqlite", "--resume"]
    with subprocess.Popen([sys.executable, "-m", "kqparse", *call], stderr=subprocess.DEVNULL) as process:
        while len(list(tmp_path.glob(".out.unfinished/??/*"))) < done and process.poll() is None:
            time.sleep(0.001)
        os.kill(process.pid, signal.SIGKILL)
    kept = list(tmp_path.glob(".out.unfinished/??/*"))
    assert kept
    assert kqparse(*call).returncode == 0
    assert not (tmp_path / ".out.unfinished").exists()
    assert kqparse("extract", tmp_path / "in", "-o", tmp_path / "bare", "-f", "json,csv,sqlite").returncode == 0
    assert content(tmp_path / "out") == content(tmp_path / "bare")


def test_where_all_is_kept_nothing_is_loaded_that_reads(tmp_path: Path) -> None:
    call = ["kqparse", "extract", *map(str, SAMPLES[:4]), "--cache", str(tmp_path / "c"), "-q", "-f", "csv"]
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('kqparse.pipeline' in sys.modules, file=sys.stderr))\n"
        f"sys.argv = {call}\n"
        "from kqparse.__main__ import main\nmain()\n"
    )
    first, second = (subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(2))
    assert (first.stderr, second.stderr) == (b"True\n", b"False\n")
    assert first.stdout == second.stdout


def test_a_source_whose_entry_is_damaged_is_read_among_those_that_are_kept(tmp_path: Path) -> None:
    call: list[str | Path] = ["extract", *SAMPLES[:4], "--cache", tmp_path / "c", "-q", "-f", "jsonl"]
    first = kqparse(*call)
    entry = next(path for path in (tmp_path / "c").rglob("*") if path.is_file())
    entry.write_bytes(entry.read_bytes()[:-1])
    second = kqparse(*call)
    assert (second.stdout, second.stderr) == (first.stdout, b"")


def test_standard_input_is_kept_too(tmp_path: Path) -> None:
    first, second = (
        kqparse("extract", "-", "--cache", tmp_path / "c", "-q", stdin=TABLE.read_bytes()) for _ in range(2)
    )
    assert first.stdout == second.stdout != b""


def test_a_grammar_that_changes_is_another(tmp_path: Path) -> None:
    """Its files tell, and one that cannot be used is told of as it always is."""
    (tmp_path / "own").mkdir()
    own = tmp_path / "own" / "requirements.toml"
    own.write_text("most_years = 70\n")
    call: list[str | Path] = ["extract", TABLE, "--cache", tmp_path / "c", "--grammars", tmp_path / "own", "-q"]
    assert kqparse(*call).returncode == 0
    own.write_text("most_years = []\n")
    assert kqparse(*call).stderr.startswith(f"{own}: ".encode())


def test_resume_needs_a_place() -> None:
    done = kqparse("extract", TABLE, "--resume")
    assert done.stderr == b"--resume: needs an output to go on with; name one with -o, or a folder with --cache\n"
    assert done.returncode == 2


def test_parts_hold_each_source_once() -> None:
    sources = find([ROOT / "samples"])
    parts = [Shard(number, 3).of(sources) for number in (1, 2, 3)]
    assert sorted(source.name for part in parts for source in part) == sorted(source.name for source in sources)
    assert all(parts)


@pytest.mark.parametrize("given", ["", "1", "0/2", "3/2", "a/b", "1/0", "-1/2"])
def test_what_is_no_part(given: str) -> None:
    with pytest.raises(UsageError, match="is no part of several"):
        shard(given)


def test_parts_with_one_cache_come_together(tmp_path: Path) -> None:
    """Two jobs fill one cache; a last run, which reads nothing, writes what one machine would have written."""
    for part in ("1/2", "2/2"):
        done = kqparse("extract", *SAMPLES[:5], "--shard", part, "--cache", tmp_path / "c", "-o", tmp_path / "x", "-q")
        assert done.returncode == 0
    before = content(tmp_path / "c")
    kqparse("extract", *SAMPLES[:5], "--cache", tmp_path / "c", "-o", tmp_path / "whole")
    assert content(tmp_path / "c") == before
    kqparse("extract", *SAMPLES[:5], "-o", tmp_path / "bare")
    assert content(tmp_path / "whole") == content(tmp_path / "bare")


def test_what_killed_runs_left_half_written_is_swept(tmp_path: Path) -> None:
    """Once it is old: what is not may be written at this moment, by another machine too."""
    kqparse("extract", TABLE, "--cache", tmp_path / "c", "-q")
    old, new = (tmp_path / "c" / "unfinished" / f"{name}.part" for name in ("old", "new"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    done = kqparse("extract", *SAMPLES[:2], "--cache", tmp_path / "c", "-q")
    assert done.returncode == 0, done.stderr.decode()
    assert (old.exists(), new.exists()) == (False, True)
