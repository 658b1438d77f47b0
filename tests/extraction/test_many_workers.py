"""Extraction by any number of workers: the same bytes, in the same order; one that dies costs its document one line."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import content, kqparse
from places import ROOT, TABLE

from kqparse.batch import Outcome
from kqparse.errors import KqparseError
from kqparse.limits import DEFAULT
from kqparse.read.options import ReadOptions
from kqparse.sources import Source, find
from kqparse.workforce import Workforce, each, read_each

FORMATS = "json,jsonl,csv,xlsx,sqlite,parquet,jobposting"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, one of them twice, one that no family fits, one that is no document."""
    folder = tmp_path_factory.mktemp("many") / "in"
    shutil.copytree(ROOT / "samples", folder)
    shutil.copy(TABLE, folder / "again.txt")
    (folder / "weather.txt").write_text("Бүгін ауа райы жақсы, жел жоқ.\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    return folder


def test_every_number_of_workers_gives_the_same_bytes(inputs: Path, tmp_path: Path) -> None:
    runs = {jobs: kqparse("extract", inputs, "-o", tmp_path / jobs, "-f", FORMATS, "-j", jobs) for jobs in "123"}
    said = {run.stderr for run in runs.values()}
    assert len(said) == 1
    assert b"weather.txt: KQ209" in runs["1"].stderr
    first = content(tmp_path / "1")
    assert {"positions.xlsx", "positions.sqlite", "positions.parquet", "documents.jsonl"} <= first.keys()
    assert first == content(tmp_path / "2") == content(tmp_path / "3")


def test_a_little_text_read_here_is_what_workers_make_of_it(tmp_path: Path) -> None:
    """A zip file is read by a worker, the same text beside it is not."""
    shutil.make_archive(str(tmp_path / "packed"), "zip", TABLE.parent, TABLE.name)
    here = kqparse("extract", TABLE, "-f", "csv", "-q").stdout
    there = kqparse("extract", tmp_path / "packed.zip", "-f", "csv", "-q").stdout
    assert here.replace(b"\r\n" + TABLE.name.encode(), b"\r\npacked.zip/" + TABLE.name.encode()) == there


@pytest.mark.parametrize("command", ["audit --fail-on never", "stats", "query --education higher", "report"])
def test_commands_that_read_many_say_the_same_for_every_number(inputs: Path, command: str) -> None:
    for name, *options in [command.split()]:
        some = sorted(inputs.glob("[r-t]*.kk*"))
        assert len(some) > 2
        one, two = (kqparse(name, *some, *options, "-j", jobs) for jobs in "12")
        assert one.stdout == two.stdout
        assert one.stderr == two.stderr


def _as_its_name_says(source: Source) -> str:
    if source.name.startswith("killer"):
        os.kill(os.getpid(), signal.SIGKILL)
    if source.name.startswith("sleeper"):
        time.sleep(60)
    if source.name.startswith("glutton"):
        bytearray(1 << 29)
    return source.name


def _told(source: Source, error: KqparseError) -> str:
    return error.line()


def test_what_a_document_takes_too_much_of_is_told_of_it_alone(tmp_path: Path) -> None:
    for name in ("a.txt", "glutton.txt", "killer.txt", "m.txt", "sleeper.txt", "z.txt"):
        (tmp_path / name).write_bytes(b"x" * 40_000)
    force = Workforce(2, DEFAULT._replace(seconds=4, memory=1 << 28))
    with each(_as_its_name_says, find([tmp_path]), _told, force) as made:
        assert list(made) == [
            "a.txt",
            "glutton.txt: KQ903 over a limit: it took more than 256 MiB of memory; raise the limit, or split the document",
            "killer.txt: KQ903 over a limit: its process was ended by SIGKILL; "
            "a system does so when memory runs out; read it alone",
            "m.txt",
            "sleeper.txt: KQ903 over a limit: it took more than 4 seconds; raise the limit, or split the document",
            "z.txt",
        ]


def _reader(source: Source) -> int:
    """The process that reads it; workers that do not fork find it by its name."""
    return os.getpid()


def _none(source: Source, error: KqparseError) -> int:
    return 0


def test_one_binary_document_is_read_by_a_worker(tmp_path: Path) -> None:
    """Its library could hang or crash: the limit of time holds for a single one too."""
    (tmp_path / "page.html").write_text("<html><body><p>x</p></body></html>")
    with each(_reader, find([tmp_path / "page.html"]), _none, Workforce()) as made:
        assert list(made) != [os.getpid()]
    with each(_reader, find([TABLE]), _none, Workforce()) as made:
        assert list(made) == [os.getpid()]


def test_errors_and_documents_come_back_as_they_are(inputs: Path) -> None:
    with read_each(find([inputs]), (), ReadOptions(), Workforce(2)) as outcomes:
        made: list[Outcome] = list(outcomes)
    with read_each(find([inputs / "weather.txt"]), (), ReadOptions(), Workforce()) as outcomes:
        [alone] = outcomes
    [weather] = [outcome for outcome in made if outcome.name == "weather.txt"]
    assert isinstance(weather.error, KqparseError)
    assert weather.error.line() == alone.error.line() if alone.error else False
    assert weather.parsed == alone.parsed


@pytest.fixture
def listening() -> Iterator[None]:
    """What is started in the background of a shell ignores Ctrl-C, and so would all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize(("asked", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_asked_to_end_does_so_without_a_trace(tmp_path: Path, asked: int, status: int) -> None:
    """Ctrl-C goes to the whole group of processes, the word of a service manager to the first of them alone."""
    sources = [tmp_path / f"{number}.txt" for number in range(200)]
    for number, source in enumerate(sources):
        source.write_bytes(TABLE.read_bytes() * 4 + b"\n" * number)
    out, temporary = tmp_path / "out", tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-m", "kqparse", "extract", *map(str, sources), "-o", str(out), "-f", FORMATS, "-j", "2"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, start_new_session=True, env={**os.environ, "TMPDIR": str(temporary)}
    ) as process:
        while not list(out.glob("*.json")):
            time.sleep(0.02)
        workers = [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
        (os.killpg if asked == signal.SIGINT else os.kill)(process.pid, asked)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (status, b"stopped\n")
    assert workers
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]
    assert not list(temporary.iterdir())
    left = [path.name for path in out.iterdir()]
    assert left
    assert all(name.endswith(".txt.json") for name in left)
