"""Old Word documents: read through a program of the machine, for which a script stands in here."""

import os
import sys
from pathlib import Path

import pytest
from word_parts import p, table, tc, tr, word

from kqparse import KqparseError
from kqparse.grammar import grammar
from kqparse.limits import DEFAULT
from kqparse.read import run
from kqparse.read.options import ReadOptions

DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") + b"\0\0"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the only place of programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, body: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport pathlib, sys, time\n{body}\n")
    path.chmod(0o755)


pytestmark = pytest.mark.skipif(os.name == "nt", reason="scripts stand in for programs")


def test_libreoffice_gives_tables(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(word(p("үсті") + table(tr(tc("а"), tc("б")))))
    program(
        programs,
        "soffice",
        f"made = pathlib.Path({str(tmp_path / 'made.docx')!r}).read_bytes()\n"
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
        "assert any(a.startswith('-env:UserInstallation=file:') for a in sys.argv)\n"
        "(out / (pathlib.Path(sys.argv[-1]).stem + '.docx')).write_bytes(made)",
    )
    program(programs, "antiword", "raise SystemExit(1)")
    source = run(DOC, "x", grammar())
    assert (source.text, source.media_type) == ("үсті\n\tа\n\tб\n", "application/msword")
    assert len(source.layout.tables) == 1


def test_catdoc_gives_text(programs: Path) -> None:
    program(programs, "catdoc", "sys.stdout.buffer.write('Құқық\\n\\nбөлімі'.encode())")
    assert run(DOC, "x", grammar()).text == "Құқық\nбөлімі\n"


BOOK = (
    '<?xml version="1.0"?><!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "http://x.test/docbookx.dtd">'
    "<book><bookinfo><author>Ескі</author></bookinfo><chapter><title>Тақырып</title><para>үсті <emphasis>қою</emphasis>"
    "<informaltable><tgroup cols='2'><tbody><row><entry>а</entry><entry>б &amp; в</entry></row></tbody></tgroup>"
    "</informaltable></para><para>асты</para></chapter></book>"
)


def test_antiword_gives_tables(programs: Path) -> None:
    program(programs, "antiword", f"sys.stdout.buffer.write({BOOK!r}.encode())")
    source = run(DOC, "x", grammar())
    assert source.text == "Тақырып\nүсті қою\n\tа\n\tб & в\nасты\n"
    assert len(source.layout.tables) == 1


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (None, "x: KQ901 source cannot be read: it is a Word 97-2003 document, and no program here opens it; install LibreOffice, or save it as DOCX"),
        ("raise SystemExit(3)", "x: KQ901 source cannot be read: soffice does not open it; save it as DOCX"),
        ("pass", "x: KQ901 source cannot be read: soffice does not open it; save it as DOCX"),
        ("time.sleep(60)", "x: KQ903 over a limit: soffice took more than 1 seconds; save it as DOCX"),
    ],
)  # fmt: skip
def test_one_line(programs: Path, body: str | None, line: str) -> None:
    if body:
        program(programs, "soffice", body)
    with pytest.raises(KqparseError) as error:
        run(DOC, "x", grammar(), ReadOptions(limits=DEFAULT._replace(seconds=1)))
    assert error.value.line() == line
