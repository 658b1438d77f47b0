"""How the command behaves among others: what it takes, says and leaves unsaid, in pipes and on terminals."""

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from command_line import given, kqparse
from places import ROOT, TABLE

from kqparse.cli.app import run

if TYPE_CHECKING:
    from typing_extensions import Buffer

SAMPLES = ROOT / "samples"
KQPARSE = f"{sys.executable} -m kqparse"
NAMES = sorted(path.name for path in SAMPLES.iterdir())
KAZAKH = [name for name in NAMES if name.endswith(".kk.txt")]
RUSSIAN = [name for name in NAMES if name.endswith(".ru.txt")]
DOCUMENTS = len(NAMES)


def names(*arguments: str | Path) -> list[str]:
    """The documents that a call of extract reads."""
    done = kqparse("extract", *arguments, "-f", "jsonl")
    return [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--include", "*.kk.txt"], KAZAKH),
        (["--include", "*.kk.txt", "--include", "*.ru.txt"], sorted([*KAZAKH, *RUSSIAN])),
        (["--exclude", "*.ru.txt"], [name for name in NAMES if name not in RUSSIAN]),
        (["--include", "*.kk.txt", "--exclude", "tabbed*"], [name for name in KAZAKH if name[:6] != "tabbed"]),
        (["--limit", "2"], NAMES[:2]),
        (["--limit", "99"], NAMES),
    ],
    ids=lambda part: " ".join(part[:4]),
)
def test_which_files(options: list[str], expected: list[str]) -> None:
    taken = names(SAMPLES, *options)
    assert taken == expected
    read = kqparse("read", SAMPLES, *options).stdout.splitlines()
    assert [json.loads(line)["record"]["name"] for line in read] == taken


def test_patterns_see_the_path_below_the_argument(tmp_path: Path) -> None:
    for name in ("a.txt", "old/a.txt", "old/b.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        # Equal files are read once, so each has a line of its own.
        (tmp_path / "in" / name).write_bytes(TABLE.read_bytes() + f"\n{name}\n".encode())
    assert names(tmp_path / "in", "--exclude", "old") == ["a.txt"]
    assert names(tmp_path / "in", "--include", "old/*") == ["old/a.txt", "old/b.txt"]
    assert names(tmp_path / "in" / "old", "--include", "a.txt") == ["a.txt"]


def test_fail_fast_stops_at_the_first_failure(tmp_path: Path) -> None:
    for name, data in {"a.txt": TABLE.read_bytes(), "b.txt": b"", "c.txt": TABLE.read_bytes()}.items():
        (tmp_path / name).write_bytes(data)
    done = kqparse("extract", tmp_path, "-f", "jsonl", "--fail-fast")
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == ["a.txt"]
    assert done.stderr.decode().splitlines()[1].startswith("1 of 2 documents, ")
    assert done.returncode == 1
    done = kqparse("read", tmp_path, "--fail-fast")
    assert [json.loads(line)["stage"] for line in done.stdout.splitlines()] == ["read", "failed"]


@pytest.mark.parametrize("command", ["extract - -f json", "extract - -f csv", "read -", "read - --text"])
def test_standard_input_is_a_dash(command: str) -> None:
    by_name = kqparse(*command.replace("-", str(TABLE), 1).split())
    by_dash = kqparse(*command.split(), stdin=TABLE.read_bytes())
    assert by_dash.returncode == 0
    assert by_dash.stdout.replace(b'"-"', b'"' + TABLE.name.encode() + b'"').replace(
        b"\n-,", b"\n" + TABLE.name.encode() + b","
    ) == (by_name.stdout)


@pytest.mark.parametrize("path", ["<(cat {0})", "/dev/stdin < {0}", "/dev/stdin < <(cat {0})"])
def test_what_the_shell_has_opened_is_read(path: str) -> None:
    command = f"{KQPARSE} extract {path.format(TABLE)} -f csv -q"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\r\n") == kqparse("extract", TABLE, "-f", "csv").stdout.count(b"\r\n")


def test_standard_input_beside_files() -> None:
    done = kqparse("extract", "-", TABLE, "-f", "jsonl", stdin=TABLE.read_bytes())
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == ["-", TABLE.name]


class OneWay(io.RawIOBase):
    """A stream that can only be read on, and breaks whoever asks for more."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer", /) -> int:
        # A pipe gives what there is, not what is asked for.
        with memoryview(buffer) as view:
            data = self._data.read(min(len(view), 1000))
            view[: len(data)] = data
        return len(data)

    def seekable(self) -> bool:
        raise AssertionError("standard input was to be sought")

    def seek(self, offset: int, whence: int = 0) -> int:
        raise AssertionError("standard input was sought")

    def tell(self) -> int:
        raise AssertionError("standard input was measured")


@pytest.mark.parametrize("command", ["extract -", "read -", "split", "criteria", "normalise", "emit", "validate -"])
def test_standard_input_is_never_sought(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = {
        "extract -": TABLE.read_bytes(),
        "read -": TABLE.read_bytes(),
        "validate -": kqparse("extract", TABLE).stdout,
    }
    data = sample[command] if command in sample else given(command)
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(OneWay(data))))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out, isatty=lambda: False, fileno=lambda: 1))
    monkeypatch.setattr(sys, "argv", ["kqparse", *command.split()])
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert run() == 0
    assert command.startswith("validate") or out.getvalue()


@pytest.mark.parametrize(
    "command",
    [
        f"extract {TABLE} -q",
        f"extract {SAMPLES} -f csv -v",
        f"read {SAMPLES}",
        f"read {SAMPLES} --text",
        f"extract {SAMPLES} -f xlsx -q",
        f"report {SAMPLES} -q",
        f"read {SAMPLES} | {KQPARSE} split",
        f"read {SAMPLES} | {KQPARSE} split | {KQPARSE} criteria | {KQPARSE} normalise | {KQPARSE} emit -f csv -q",
        "schema",
        "--help",
        "--version",
    ],
)
def test_a_reader_that_has_seen_enough_ends_it_without_a_word(command: str) -> None:
    line = f"{KQPARSE} {command} | head -c 1 > /dev/null"
    done = subprocess.run(["bash", "-c", line.replace("-v |", "-v 2>/dev/null |")], capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize(
    "command",
    [
        f"extract {SAMPLES} -f csv -q",
        f"extract {SAMPLES} -f xlsx -q",
        f"extract {SAMPLES} -v 2>&1 > /dev/null",
        "schema",
    ],
)
def test_what_nobody_reads_any_more_ends_as_a_signal_would_end_it(command: str) -> None:
    line = f"({KQPARSE} {command}; echo $? >&3) 3>&2 | sleep 0"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert done.stderr == b"141\n"


def test_quiet_verbose_and_neither() -> None:
    plain = kqparse("extract", SAMPLES, "-f", "csv")
    quiet = kqparse("extract", SAMPLES, "-f", "csv", "--quiet")
    verbose = kqparse("extract", SAMPLES, "-f", "csv", "--verbose")
    assert plain.stdout == quiet.stdout == verbose.stdout
    assert quiet.stderr == b""
    assert plain.stderr.count(b"\n") == 1
    said = verbose.stderr.decode().splitlines()
    assert said[-1] == plain.stderr.decode().rstrip("\n")
    documents = [
        line for line in said if re.match(r"\S+: [a-z-]+, \d+ positions, findings: \d+ E, \d+ W, \d+ I$", line)
    ]
    assert len(documents) == DOCUMENTS
    found = [line for line in said if re.match(r"\S+:\d+: KQ\d{3} ", line)]
    assert len(found) == len(said) - DOCUMENTS - 1


def test_validate_can_be_quiet() -> None:
    done = kqparse("validate", "-", "--quiet", stdin=b"{}")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout


def test_verbose_names_the_line_of_a_finding() -> None:
    said = kqparse("extract", TABLE, "-f", "csv", "-v").stderr.decode().splitlines()
    (line,) = (each for each in said if ": KQ205 " in each and "(p2)" in each)
    number = int(line.split(":")[1])
    assert "Тестбаев" in TABLE.read_text(encoding="utf-8").split("\n")[number - 1]
    assert line.endswith("(may be a person's name): Тестбаев (p2)")


@pytest.mark.parametrize(("environment", "colour"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_is_for_terminals_that_want_it(environment: dict[str, str], colour: bool) -> None:
    """The bar is the one thing that has colours; it is on standard error, and goes when it is done."""
    ours, theirs = pty.openpty()
    variables = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    command = [sys.executable, "-m", "kqparse", "extract", str(SAMPLES), "-f", "csv"]
    variables = {**variables, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=variables) as process:
        os.close(theirs)
        said = b""
        try:
            while chunk := os.read(ours, 65536):
                said += chunk
        except OSError:
            pass
    os.close(ours)
    assert process.returncode == 0
    assert bool(re.search(rb"\x1b\[[0-9;]*3[0-9;]*m", said)) == colour
    assert said.rstrip().endswith(b"of the text read is accounted for")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there_for_each_shell(shell: str) -> None:
    """What `--show-completion` prints, and `--install-completion` installs, for the shell that calls it."""
    environment = {**os.environ, "_KQPARSE_COMPLETE": f"source_{shell}"}
    done = subprocess.run([sys.executable, "-m", "kqparse"], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"_KQPARSE_COMPLETE=complete_{shell}" in done.stdout.decode()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kqparse ext", ["extract"]),
        ("kqparse extract --inc", ["--include"]),
        ("kqparse extract -f xl", ["xlsx"]),
        ("kqparse extract -f json,c", ["json,csv"]),
        ("kqparse validate --format j", ["json"]),
    ],
)
def test_completion(typed: str, offered: list[str]) -> None:
    words = typed.split(" ")
    environment = {
        **os.environ,
        "_KQPARSE_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = subprocess.run([sys.executable, "-m", "kqparse"], env=environment, capture_output=True, check=False)
    assert done.stdout.decode().split() == offered


def test_ctrl_c_before_the_command_line_is_there() -> None:
    """Sent while it is loaded, which an import that does as the signal does stands for."""
    code = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'kqparse.cli.app':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "from kqparse.__main__ import main\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code, "schema"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"stopped\n")
