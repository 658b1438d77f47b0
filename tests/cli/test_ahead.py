"""A lone PDF is read beside the loading of the stages: the same comes of it as among others."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import kqparse
from places import ROOT, TABLE

from kqparse.allowance import Allowance
from kqparse.cli import ahead
from kqparse.limits import DEFAULT
from kqparse.read.options import ReadOptions

PDF = ROOT / "samples-in-formats" / "tabbed-job-table.kk.pdf"
_COMMAND = """
import sys, time
from kqparse.__main__ import main
from kqparse.read import registry

read = registry.read

def reading(data, name, options):
    if name.startswith("sleeper"):
        time.sleep(60)
    return read(data, name, options)

registry.read = reading
sys.argv[0] = "kqparse"
main()
"""


class Begun:
    """Stands for a reading that is begun, and does not begin."""

    ended = 0

    def __init__(self, make: object, allowance: Allowance) -> None:
        assert allowance == Allowance(DEFAULT.seconds, DEFAULT.memory)

    def end(self) -> None:
        Begun.ended += 1


def is_begun(*paths: Path) -> bool:
    with ahead.begun(paths, ReadOptions()) as begun:
        return begun is not None


def test_only_a_lone_pdf_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kqparse.workers.worker.forks", lambda: True)  # other tests may have left threads
    monkeypatch.setattr("kqparse.workers.early.Early", Begun)
    shutil.copy(PDF, tmp_path / "a.pdf")
    shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "a.pdf")
    assert is_begun(tmp_path / "a.pdf")
    assert Begun.ended == 1
    assert not is_begun(tmp_path / "a.pdf", PDF)
    assert not is_begun(TABLE)
    assert not is_begun(tmp_path)
    assert not is_begun(tmp_path / "packed.zip")
    assert not is_begun(tmp_path / "none.pdf")
    monkeypatch.setattr("kqparse.workers.worker.forks", lambda: False)
    assert not is_begun(tmp_path / "a.pdf")
    assert Begun.ended == 1


def test_where_no_process_is_to_be_had_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr("kqparse.workers.worker.forks", lambda: True)
    monkeypatch.setattr(os, "fork", full)
    assert not is_begun(PDF)


def test_alone_it_is_read_as_among_others(tmp_path: Path) -> None:
    lone = kqparse("extract", PDF, "-f", "jsonl", "-q")
    among = kqparse("extract", PDF, TABLE, "-f", "jsonl", "-q")
    assert lone.stdout
    assert among.stdout.startswith(lone.stdout)
    assert lone.returncode == 0


@pytest.mark.parametrize(
    ("name", "content", "seconds", "told"),
    [
        ("sleeper.pdf", PDF.read_bytes(), 2, "KQ903 over a limit: it took more than 2 seconds"),
        ("cut.pdf", PDF.read_bytes()[:200], 60, "KQ901"),
    ],
)
def test_what_cannot_be_read_costs_one_line(tmp_path: Path, name: str, content: bytes, seconds: int, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, "extract", str(tmp_path / name), "--max", f"seconds={seconds}"],
        capture_output=True,
        check=False,
    )
    first, _ = done.stderr.decode().splitlines()
    assert first.startswith(f"{name}: {told}")
    assert done.returncode == 1


def test_bindings_that_look_for_a_library_of_the_system_get_all_that_they_need(tmp_path: Path) -> None:
    (tmp_path / "pypdfium2_raw.py").write_text("import ctypes.util\nfound = ctypes.util.find_library('no such one')\n")
    asked = "from kqparse.cli import ahead; ahead._load_library(); import pypdfium2_raw; print(pypdfium2_raw.found)"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {asked}"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.stdout == "None\n", done.stderr


@pytest.mark.parametrize("options", [["--boxes"], ["--include", "*.txt"], ["--pdf-engine", "pdfminer"], ["-j", "1"]])
def test_whatever_the_options_it_is_read_by_them(options: list[str]) -> None:
    lone = kqparse("extract", PDF, "-f", "jsonl", "-q", *options)
    among = kqparse("extract", PDF, TABLE, "-f", "jsonl", "-q", *options)
    assert lone.stdout in among.stdout
    assert bool(lone.stdout) is ("--include" not in options)


def test_a_grammar_that_cannot_be_used_is_told_alone(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("")
    done = kqparse("extract", PDF, "--grammars", tmp_path, "-o", tmp_path / "out.json")
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "no grammar file has this name" in done.stderr.decode()
    assert not (tmp_path / "out.json").exists()
