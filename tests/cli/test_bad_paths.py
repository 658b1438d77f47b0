"""Paths that may not be read or have names that are no Unicode: each is one line, and the good files are done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import READABLE, kqparse
from places import TABLE

from kqparse import KqparseError, extract
from kqparse.file_bytes import file_bytes
from kqparse.grammar import grammar
from kqparse.sources import find


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut.txt").write_bytes(TABLE.read_bytes())

    def refuse(path: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    grammar()  # whose files are opened, too
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(KqparseError) as error:
        extract(tmp_path / "shut.txt")
    assert error.value.line() == f"shut.txt: KQ901 source cannot be read: Permission denied; {READABLE}"


@pytest.mark.parametrize("command", ["extract", "audit", "stats", "query --months 1", "families", "report", "diff"])
def test_a_named_file_that_may_not_be_read_does_not_stop_the_others(tmp_path: Path, command: str) -> None:
    """Without the right to pass over rights, which root has."""
    (tmp_path / "shut.txt").write_bytes(TABLE.read_bytes())
    (tmp_path / "shut.txt").chmod(0)
    (tmp_path / "good.txt").write_bytes(TABLE.read_bytes())
    ordinary = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    name, *options = command.split()
    call = [*ordinary, sys.executable, "-m", "kqparse", name, "shut.txt", "good.txt", *options]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, check=False)
    assert f"shut.txt: KQ901 source cannot be read: Permission denied; {READABLE}\n" in done.stderr.decode()
    assert done.returncode == 1
    assert done.stdout


@pytest.mark.parametrize("line", ["audit {0}", "extract {0} -o out", "report {0} -o page.html"])
def test_a_working_folder_that_is_gone(tmp_path: Path, line: str) -> None:
    (tmp_path / "gone").mkdir()
    command = f"cd gone; rmdir ../gone; {sys.executable} -m kqparse {line.format(TABLE)}"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    told = "the folder that you are in: is no longer there; go to one that is\n"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", told)


def test_a_folder_that_may_not_be_listed_is_told_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "good.txt").write_bytes(TABLE.read_bytes())
    listed = os.scandir

    def refuse(path: str | Path) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [source.name for source in find([tmp_path])] == ["good.txt", "shut"]
    with pytest.raises(PermissionError):
        file_bytes(tmp_path / "shut")


@pytest.mark.parametrize("command", ["extract", "families", "report", "read"])
def test_a_link_to_a_folder_is_not_followed_and_told(tmp_path: Path, command: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_bytes(TABLE.read_bytes())
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    done = kqparse(command, tmp_path / "in")
    assert "passed over: round (a link to a folder)\n" in done.stderr.decode()
    assert done.returncode == 0


def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xd0a.txt")).write_bytes(TABLE.read_bytes())
    done = kqparse("extract", tmp_path, "-f", "jsonl")
    assert done.returncode == 0
    assert '"name":"\ufffda.txt"' in done.stdout.decode()


def test_validate_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    done = kqparse("validate", tmp_path / "pipe.json")
    assert done.returncode == 1
    assert "it is a pipe and no file" in done.stdout.decode()
