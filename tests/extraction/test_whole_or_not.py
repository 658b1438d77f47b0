"""What stands in an output's place is whole, and what stood there stays until then, whatever goes wrong."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import given, kqparse
from places import ROOT, SAMPLES, TABLE

BEFORE = b"what was there"
FORMATS = ["json", "jsonl", "csv", "xlsx", "sqlite", "parquet", "jobposting"]
SUFFIXES = dict(zip(FORMATS, ["json", "jsonl", "csv", "xlsx", "sqlite", "parquet", "jsonld"], strict=True))

GOOD = ROOT / "tests" / "validate" / "good.json"
WRITERS = """
emit -q -o {disk}/out
emit -q -o {disk}/posts.xlsx
report -q {table} -o {disk}/page.html
audit {table} --write-baseline {disk}/known.json
grammars new full-disk --into {disk}/own
""".strip().splitlines()
SPEAKERS = """
extract {table}
emit -f csv
report {table}
audit {table}
query {table}
show {table}
stats {table}
diff {good} {good}
families {table}
read {table}
validate {good}
grammars check
explain text
schema
rule KQ101
""".strip().splitlines()


@pytest.fixture
def mounted(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A disk of its own, mounted with the options that the test names."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", request.param, "none", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("this machine lets no one mount a disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def remaining(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("mounted", ["size=4k"], indirect=True)
@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk(mounted: Path, form: str) -> None:
    out = mounted / f"posts.{SUFFIXES[form]}"
    done = kqparse("extract", TABLE, "-o", out, "-q")
    assert done.stderr.decode() == f"{out}: cannot be written: No space left on device; nothing was left there\n"
    assert (done.returncode, remaining(mounted)) == (1, [])


@pytest.mark.parametrize("mounted", ["size=4k"], indirect=True)
@pytest.mark.parametrize("command", WRITERS)
def test_every_command_that_writes_a_file(mounted: Path, command: str) -> None:
    """On a full disk: one line, and nothing in the place of its output."""
    (mounted / "fill").write_bytes(bytes(4096))
    drafts = given("emit") if command.startswith("emit") else b""
    done = kqparse(*command.format(table=TABLE, disk=mounted).split(), stdin=drafts)
    [line] = done.stderr.decode().splitlines()
    assert line.startswith(f"{mounted}/")
    assert line.endswith("cannot be written: No space left on device; nothing was left there")
    assert (done.returncode, remaining(mounted)) == (1, ["fill"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", SPEAKERS)
def test_every_command_that_writes_to_standard_output(command: str) -> None:
    """Where it takes no more: one line."""
    drafts = given("emit") if command.startswith("emit") else b""
    words = command.format(table=TABLE, good=GOOD).split()
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kqparse", *words], input=drafts, stdout=full, stderr=subprocess.PIPE, check=False
        )
    told = "standard output: cannot be written: No space left on device; it is not whole\n"
    assert (done.stderr.decode(), done.returncode) == (told, 1)


@pytest.mark.parametrize("mounted", ["size=64k"], indirect=True)
def test_a_disk_that_is_full_half_way(mounted: Path) -> None:
    """Documents that are whole stay; of the tables all or none."""
    done = kqparse("extract", *SAMPLES, "-o", mounted / "out", "-q")
    [line] = done.stderr.decode().splitlines()
    assert line.endswith("cannot be written: No space left on device; nothing was left there")
    assert done.returncode == 1
    left = remaining(mounted)
    assert left
    assert all(name.endswith(".txt.json") for name in left)
    assert kqparse("validate", mounted / "out").returncode == 0


@pytest.mark.parametrize("mounted", ["ro"], indirect=True)
@pytest.mark.parametrize("name", ["out", "posts.csv"])
def test_a_disk_that_takes_nothing(mounted: Path, name: str) -> None:
    done = kqparse("extract", TABLE, "-o", mounted / name, "-q")
    [line] = done.stderr.decode().splitlines()
    assert line.endswith("cannot be written: Read-only file system; nothing was left there")
    assert done.returncode == 1


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
sys.argv[0] = "kqparse"
from kqparse.__main__ import main
main()
"""


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_there_stays_when_the_new_cannot_be_written(tmp_path: Path, form: str) -> None:
    """No file may grow beyond 3000 bytes, which is full for each of them, on any machine."""
    out = tmp_path / f"posts.{SUFFIXES[form]}"
    if form == "sqlite":
        kqparse("extract", TABLE, "-o", out)
    else:
        out.write_bytes(BEFORE)
    before = out.read_bytes()
    command = [sys.executable, "-c", LIMITED, "extract", str(TABLE), "-o", str(out), "-q"]
    done = subprocess.run(command, capture_output=True, check=False)
    [line] = done.stderr.decode().splitlines()
    assert line.startswith(f"{out}: cannot be written: ")
    assert (done.returncode, out.read_bytes(), remaining(tmp_path)) == (1, before, [out.name])


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_bytes(TABLE.read_bytes())
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "deep").symlink_to("../elsewhere")
    done = kqparse("extract", tmp_path / "in", "-o", tmp_path / "out", "-q")
    out = tmp_path / "out"
    assert done.stderr.decode() == f"{out / 'deep'}: leads out of the folder {out}; take the link away\n"
    assert (done.returncode, remaining(tmp_path / "elsewhere"), remaining(tmp_path / "out")) == (1, [], [])


def test_a_link_in_the_place_of_an_output_is_replaced_and_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(BEFORE)
    (tmp_path / "posts.csv").symlink_to(precious)
    assert kqparse("extract", TABLE, "-o", tmp_path / "posts.csv", "-q").returncode == 0
    assert precious.read_bytes() == BEFORE
    assert not (tmp_path / "posts.csv").is_symlink()
