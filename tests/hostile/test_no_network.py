"""Every command, over samples and documents that lead elsewhere, with connections and name look-ups forbidden."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT, TABLE
from remote_references import REFUSED, REMOTE, URL
from to_odt import zipped

from kqparse import KqparseError, extract
from kqparse.cli.app import command_line
from kqparse.grammar import grammar
from kqparse.read import run

TEXTS = ("remote.html", "remote.md", "remote.rtf")
COMMANDS = """
extract in -o out
extract in -f jsonl
extract in -o all.xlsx
extract in -o all.sqlite
extract in -o all.parquet
extract in -o postings.jsonld
validate out remote.json
report in -o report.html
audit in --format sarif
query in --education higher
show in/table.txt
stats in
diff in out
families in
evaluate out out
grammars check
grammars new no-network --into new
explain text
schema
rule KQ101
read in
split
criteria
normalise
emit -o out2
""".strip().splitlines()

GUARDED = """
import json, os, sys

# A file, since workers have a list of their own.
tried = os.open("tried.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
LOOKS_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")

def forbid(event, arguments):
    # Workers speak to this process by sockets too; their addresses are files.
    local = event in ("socket.__new__", "socket.gethostname") or not any(isinstance(own, tuple) for own in arguments)
    if event.startswith("socket.") and (event in LOOKS_UP or not local):
        os.write(tried, event.encode())
        raise PermissionError(event)

sys.addaudithook(forbid)
from kqparse.cli.app import run

ended = {}
null = os.open(os.devnull, os.O_RDWR)
for number in (0, 1, 2):
    os.dup2(null, number)
for line in json.loads(sys.argv[1]):
    sys.argv = ["kqparse", *line.split()]
    ended[line] = run()
with open("ended.json", "w") as stream:
    json.dump(ended, stream)
"""


def test_no_command_uses_the_network(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "table.txt").write_bytes(TABLE.read_bytes())
    for name, data in {**REMOTE, **REFUSED}.items():
        (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "in" / "packed.zip").write_bytes(zipped({f"again-{name}": REMOTE[name] + b" " for name in TEXTS}))
    (tmp_path / "remote.json").write_text(json.dumps({"$schema": URL, "$ref": URL, "schema_version": "1.0"}))
    subprocess.run([sys.executable, "-c", GUARDED, json.dumps(COMMANDS)], cwd=tmp_path, check=True)
    ended = json.loads((tmp_path / "ended.json").read_text())
    assert (tmp_path / "tried.txt").read_text() == ""
    assert set(ended) == set(COMMANDS)
    assert (tmp_path / "out" / "table.txt.json").exists()
    assert ended["validate out remote.json"] == 1
    assert all(status in (0, 1, 2) for status in ended.values())


def test_the_guard_sees_a_connection(tmp_path: Path) -> None:
    code = "import socket; socket.create_connection(('198.51.100.7', 80), 1)"
    guard = GUARDED.partition("from kqparse")[0]
    done = subprocess.run([sys.executable, "-c", guard + code], capture_output=True, check=False, cwd=tmp_path)
    assert b"PermissionError: socket." in done.stderr
    assert (tmp_path / "tried.txt").read_text().startswith("socket.")


def test_the_guard_sees_a_connection_of_a_worker(tmp_path: Path) -> None:
    code = "import socket\nif not os.fork():\n    socket.create_connection(('198.51.100.7', 80), 1)\nos.wait()"
    guard = GUARDED.partition("from kqparse")[0]
    subprocess.run([sys.executable, "-c", guard + code], capture_output=True, check=False, cwd=tmp_path)
    assert (tmp_path / "tried.txt").read_text().startswith("socket.")


def test_every_command_is_among_them() -> None:
    app = command_line()
    names = {str(command.name or getattr(command.callback, "__name__", "")) for command in app.registered_commands}
    grammars = app.registered_groups[0].typer_instance
    assert grammars is not None
    names |= {f"grammars {command.name}" for command in grammars.registered_commands}
    assert {name for name in names if not any(line.startswith(name) for line in COMMANDS)} == set()


@pytest.mark.parametrize("name", REMOTE)
def test_what_leads_elsewhere_is_no_part_of_the_text(name: str) -> None:
    text = run(REMOTE[name], name, grammar()).text
    assert "198.51.100.7" not in text
    assert ("E-4, IP" if name.endswith("pdf") else "мәтін бойынша") in text


@pytest.mark.parametrize("name", REFUSED)
def test_entities_are_refused(name: str) -> None:
    with pytest.raises(KqparseError, match="KQ901"):
        extract(REFUSED[name], name)


def test_a_reference_in_a_document_is_a_fault_and_nothing_more(tmp_path: Path) -> None:
    document = json.loads((ROOT / "tests" / "validate" / "good.json").read_bytes())
    (tmp_path / "a.json").write_text(json.dumps({**document, "$ref": URL}, ensure_ascii=False))
    done = subprocess.run(
        [sys.executable, "-m", "kqparse", "validate", "a.json"], cwd=tmp_path, capture_output=True, check=False
    )
    assert (done.returncode, b"$ref" in done.stdout, done.stderr.count(b"\n")) == (1, True, 1)
