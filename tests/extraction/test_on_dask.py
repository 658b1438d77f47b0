"""On a Dask cluster: what one machine writes, each document once, also when a worker dies on the way."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import kqparse
from dask_cluster import Cluster, extracted, parts
from places import SAMPLES

from kqparse.batch import read
from kqparse.errors import KqparseError
from kqparse.extraction.addresses import Found, found_below, make_folder, put, swept
from kqparse.grammar import grammar
from kqparse.sources import content

fsspec = pytest.importorskip("fsspec", reason="the extra dask is not installed")
distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")

DOCUMENTS = int(os.environ.get("KQPARSE_DASK_DOCUMENTS", "60"))
"""How many documents the workers have between them: a few, since the suite must be fast."""
CHUNK = 20


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    made = Cluster()
    yield made
    made.end()


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for number in range(DOCUMENTS):
        sample = SAMPLES[number % 8]
        (folder / f"{number:05}-{sample.name}").write_bytes(sample.read_bytes() + b"\n" * (number // 8))
    (folder / "weather.txt").write_text("Бүгін ауа райы жақсы, жел жоқ.\n", encoding="utf-8")
    return folder


def test_a_worker_dies_half_way(cluster: Cluster, inputs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = extracted(cluster, inputs, out, kill_after=DOCUMENTS // CHUNK // 2, patience=200 + DOCUMENTS)
    local = kqparse("extract", inputs, "-f", "jsonl")
    assert done.status == local.returncode == 1
    assert parts(out) == local.stdout
    assert done.said == local.stderr


def test_addresses_that_fsspec_knows(cluster: Cluster, inputs: Path, tmp_path: Path) -> None:
    some = tmp_path / "in"
    some.mkdir()
    for path in sorted(inputs.iterdir())[:5]:
        (some / path.name).write_bytes(path.read_bytes())
    call = ["extract", f"file://{some}", "-o", f"file://{tmp_path}/out", "--engine", "dask"]
    done = kqparse(*call, "--scheduler", cluster.address)
    assert (done.returncode, parts(tmp_path / "out")) == (0, kqparse("extract", some, "-f", "jsonl").stdout)


def test_an_address_that_cannot_be_read_fails_that_source_alone() -> None:
    taken = Found("file:///no/such/file.txt", "file.txt").taken()
    outcome = read(taken, grammar())
    assert outcome.error is not None
    assert outcome.error.line() == (
        "file:///no/such/file.txt: KQ901 source cannot be read: No such file or directory; check the address"
    )


AbstractFileSystem: Any = fsspec.AbstractFileSystem  # it has no types


class Locked(AbstractFileSystem):  # type: ignore[misc]
    """A file system that raises errors of its own kind, as those of clouds do without a key."""

    protocol = "locked"

    def ls(self, path: str, detail: bool = True, **options: object) -> list[str]:
        raise LookupError("no\nkey")

    def _open(self, path: str, mode: str = "rb", **options: object) -> None:
        raise LookupError("no\nkey")

    def makedirs(self, path: str, exist_ok: bool = False) -> None:
        raise LookupError("no\nkey")


LOCKED: dict[str, tuple[Callable[[str], object], str]] = {
    "found": (found_below, "locked://a/b: cannot be looked up: no key; check the address"),
    "made": (make_folder, "locked://a/b: cannot be written: no key; check the address, and what may be written there"),
    "written": (
        lambda address: put(address, "c", b""),
        "locked://a/b/c: cannot be written: no key; check the address, and what may be written there",
    ),
    "taken": (
        lambda address: content(Found(address, "b").taken()),
        "locked://a/b: KQ901 source cannot be read: no key; check the address",
    ),
}


@pytest.mark.parametrize("name", LOCKED)
def test_any_error_of_a_file_system_is_told_in_a_line(name: str) -> None:
    use, said = LOCKED[name]
    fsspec.register_implementation("locked", Locked, clobber=True)
    with pytest.raises(KqparseError) as told:
        use("locked://a/b")
    assert told.value.line() == said


USAGE = {
    "an address of no kind": (
        ["nosuch://x/y", "-o", "out"],
        "nosuch://x/y: is no address that can be used: Protocol not known: nosuch; check the address",
    ),
    "an address without a file": (
        ["file:///no/such/folder", "-o", "out"],
        "file:///no/such/folder: there is no file; check the address",
    ),
    "an output of no kind": (
        ["LICENSE", "-o", "nosuch://x/y"],
        "nosuch://x/y: is no address that can be used: Protocol not known: nosuch; check the address",
    ),
    "no folder": (["LICENSE"], "--engine dask: needs a folder to write to; name one with -o"),
    "another format": (
        ["LICENSE", "-o", "out", "-f", "csv"],
        "--format csv: is not written by --engine dask; it writes jsonl alone",
    ),
    "a cache": (
        ["LICENSE", "-o", "out", "--cache", "c"],
        "--engine dask: does not go with --corrections, --cache, --resume, --shard and --limit; leave them out",
    ),
    "standard input": (
        ["-", "-o", "out"],
        "--engine dask: does not read standard input, which its workers do not have; name the files",
    ),
    "a choice of files": (
        ["LICENSE", "-o", "out", "--include", "*.txt"],
        "--engine dask: does not go with --include and --exclude; name the files",
    ),
}


@pytest.mark.parametrize("name", USAGE)
def test_wrong_usage(name: str, tmp_path: Path) -> None:
    options, said = USAGE[name]
    done = kqparse("extract", *[str(tmp_path / "out") if one == "out" else one for one in options], "--engine", "dask")
    assert (done.returncode, done.stderr.decode()) == (2, f"{said}\n")


def test_without_the_extra_it_is_named(tmp_path: Path) -> None:
    code = "import sys; sys.modules['distributed'] = None; from kqparse.__main__ import main; main()"
    call = ["extract", str(SAMPLES[0]), "-o", str(tmp_path / "out"), "--engine", "dask"]
    done = subprocess.run([sys.executable, "-c", code, *call], capture_output=True, check=False)
    said = "--engine dask: needs dask and fsspec, which are not installed; pip install 'kqparse[dask]'\n"
    assert (done.returncode, done.stderr.decode()) == (2, said)


def test_a_part_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when the part is brought to it."""
    (tmp_path / "part-000000.jsonl").write_bytes(b"of the run before")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KqparseError, match=r"part-000000.jsonl: cannot be written: No space left on device"):
        put(f"file://{tmp_path}", "part-000000.jsonl", b"new" * 1000)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"of the run before"]


def test_what_dead_workers_have_left_goes(tmp_path: Path) -> None:
    (tmp_path / ".part-000001.jsonl.999999999.part").touch()
    (tmp_path / "part-000001.jsonl").touch()
    swept(f"file://{tmp_path}")
    assert [path.name for path in tmp_path.iterdir()] == ["part-000001.jsonl"]
