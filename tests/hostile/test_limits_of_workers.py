"""A reader that hangs or swallows memory, as a library in C may, or has a fault costs its document one line."""

import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from places import ROOT, TABLE

from kqparse.read.registry import is_plain

PDF = ROOT / "samples-in-formats" / "tabbed-job-table.kk.pdf"
# The reader is given a source's name: by it a source says what reading it does.
_COMMAND = """
import re, sys, time
from kqparse import batch
from kqparse.__main__ import main

read = batch.read_source

def reading(data, name, *others):
    if name.startswith("sleeper"):
        time.sleep(60)
    if name.startswith("glutton"):
        held = [bytearray(1 << 24) for _ in range(64)]
    if name.startswith("stuck"):
        re.match("(a+)+b", "a" * 64)
    if name.startswith("stumbler"):
        raise ValueError("so")
    return read(data, name, *others)

batch.read_source = reading
sys.argv[0] = "kqparse"
main()
"""
_SAID = {
    "glutton": "glutton.html: KQ903 over a limit: it took more than 256 MiB of memory; "
    "raise the limit, or split the document",
    "stumbler": "stumbler.html: KQ901 source cannot be read: kqparse has a fault (ValueError at <string>:16: so); "
    "report it, with the document if you may",
    "sleeper": "sleeper.html: KQ903 over a limit: it took more than 2 seconds; raise the limit, or split the document",
}


@pytest.mark.parametrize(
    ("name", "limit"), [("sleeper", "seconds=2"), ("glutton", "memory=256M"), ("stumbler", "pages=1")]
)
def test_over_a_limit_within_a_reader(tmp_path: Path, name: str, limit: str) -> None:
    for good in ("a.txt", "z.txt"):
        (tmp_path / good).write_bytes(TABLE.read_bytes() + good.encode())
    (tmp_path / f"{name}.html").write_text("<html><body><p>x</p></body></html>")
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, "extract", str(tmp_path), "--max", limit, "-f", "jsonl", "-j", "2"],
        capture_output=True,
        check=False,
    )
    first, closing = done.stderr.decode().splitlines()
    assert first == _SAID[name]
    assert closing.startswith("2 of 3 documents, ")
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 2)


@pytest.mark.parametrize("command", ["extract", "families", "query", "read --text", "report"])
@pytest.mark.parametrize(
    ("name", "content", "limit", "told"),
    [
        ("sleeper", "<html><p>x</p>", "seconds=1", "1 seconds"),
        ("stuck", "x", "seconds=1", "1 seconds"),
        ("glutton", "x", "memory=256M", "256 MiB of memory"),
        ("stumbler", "x", "pages=1", ""),
    ],
)
def test_every_way_of_reading_holds_the_limits(
    tmp_path: Path, command: str, name: str, content: str, limit: str, told: str
) -> None:
    """Of a page, which a worker reads, and of a short text, which this process reads and a pattern may hold up."""
    (tmp_path / name).write_text(content)
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, *command.split(), str(tmp_path / name), "--max", limit],
        capture_output=True,
        check=False,
    )
    said = f"{name}: KQ903 over a limit: it took more than {told}; " if told else f"{name}: KQ901 "
    assert said in done.stderr.decode(), done.stderr.decode()
    assert done.returncode == 1


@pytest.mark.parametrize("stage", ["split", "normalise"])
def test_a_filter_holds_the_limits(tmp_path: Path, stage: str) -> None:
    """Of a record that comes down the pipe, after which the next is taken."""
    slow = """
import re, sys
from kqparse import filters, pipeline
from kqparse.__main__ import main

def slowed(run):
    return lambda record, words: filters._name(record) == "a.txt" and re.match("(a+)+b", "a" * 64) or run(record, words)

pipeline.STAGES = filters.STAGES = tuple(stage._replace(run=slowed(stage.run)) for stage in pipeline.STAGES)
filters._ALLOWED = filters._ALLOWED._replace(seconds=3)
sys.argv[0] = "kqparse"
main()
"""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(TABLE.read_bytes() + name.encode())
    before = {"split": "", "normalise": "| $python -m kqparse split | $python -m kqparse criteria"}[stage]
    line = f"{sys.executable} -m kqparse read {tmp_path} {before} | {sys.executable} -c '{slow}' {stage}"
    done = subprocess.run(
        line.replace("$python", sys.executable), shell=True, capture_output=True, check=False, cwd=tmp_path
    )
    first, second = done.stdout.splitlines()
    assert b"KQ903" in first
    assert b'"where":"a.txt"' in first
    assert b"it took more than 3 seconds" in first
    assert b'"stage":"' + stage.encode() in second


HIDDEN = {
    "a page behind a long text": b"x " * 4096 + b"<html><p>x</p>",
    "a PDF behind blanks": b" " * 8192 + b"%PDF-1.7\n1 0 obj\n",
    "a picture": b"II*\0" + bytes(64),
    "a zip file": b"PK\x05\x06" + bytes(18),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_what_a_library_reads_is_never_taken_for_plain_text(name: str) -> None:
    """However far behind its format shows itself."""
    assert not is_plain(HIDDEN[name], name)


def _unpacking_to(size: int) -> bytes:
    """A PDF whose one page is blanks, very many and packed well."""
    stream = zlib.compress(bytes(size).replace(b"\0", b" "))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    made, places = b"%PDF-1.4\n", b""
    for number, part in enumerate(parts, 1):
        places += b"%010d 00000 n \n" % len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    head = b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return made + head % (places, len(made))


def test_a_lone_pdf_that_takes_more_memory_than_it_may(tmp_path: Path) -> None:
    """Its library, within a call of which memory runs out, ends its process: that costs one line."""
    (tmp_path / "bomb.pdf").write_bytes(_unpacking_to(400 << 20))
    done = subprocess.run(
        [sys.executable, "-m", "kqparse", "extract", str(tmp_path / "bomb.pdf"), "--max", "memory=256M"],
        capture_output=True,
        check=False,
    )
    first, closing = done.stderr.decode().splitlines()
    assert first.startswith("bomb.pdf: KQ903 over a limit: it")
    assert first.endswith("; raise the limit, or split the document")
    assert "memory" in first
    assert closing.startswith("0 of 1 documents, ")
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize(
    ("done", "limit", "told"),
    [
        ("time.sleep(60)", "seconds=2", "KQ903 over a limit: it took more than 2 seconds; "),
        ("re.match('(a+)+b', 'a' * 64)", "seconds=2", "KQ903 over a limit: it took more than 2 seconds; "),
        ("[bytearray(1 << 24) for _ in range(64)]", "memory=256M", "KQ903 over a limit: it took more than 256 MiB of "),
        ("[][1]", "pages=9", "KQ901 source cannot be read: kqparse has a fault (IndexError "),
    ],
)
@pytest.mark.parametrize("usual", ["1 << 20", "0"])
def test_what_the_stages_make_of_a_lone_pdf_holds_the_limits(usual: str, done: str, limit: str, told: str) -> None:
    """As much in this process, which goes on with what another has read, as in a worker, which long texts get."""
    code = f"import re, sys, time\nfrom kqparse import pipeline\nfrom kqparse.cli import extract\nextract._USUAL = {usual}\n"
    code += f"pipeline.finish = lambda *given: {done}\nfrom kqparse.__main__ import main\nmain()"
    command = [sys.executable, "-c", code, "extract", str(PDF), "--max", limit]
    ended = subprocess.run(command, capture_output=True, check=False)
    first, closing = ended.stderr.decode().splitlines()
    assert first.startswith(f"{PDF.name}: {told}")
    assert closing.startswith("0 of 1 documents, ")
    assert (ended.returncode, ended.stdout) == (1, b"")
