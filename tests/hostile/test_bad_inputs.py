"""Bad inputs by name: what is handed over, and the code, the words and the exit status that come back."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import kqparse
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from places import TABLE
from to_odt import odt, zipped
from to_pdf import FONT
from to_rtf import rtf
from word_parts import p, table, tc, tr, word

GOOD = TABLE.read_bytes()
WORD = word(p("мәтін"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _pdf(password: str | None = None, *, cut: float = 1) -> bytes:
    pdf = FPDF(unit="pt")
    if password is not None:
        pdf.set_encryption("owner", password, EncryptionMethod.AES_256, AccessPermission.all())
    pdf.add_page()
    pdf.add_font("text", fname=FONT)
    pdf.set_font("text", size=11)
    pdf.text(50, 60, "Мәтін")
    data = bytes(pdf.output())
    return data[: int(len(data) * cut)]


def _part(name: str, content: str | bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        parts: dict[str, str | bytes] = {info.filename: archive.read(info) for info in archive.infolist()}
    return zipped({**parts, name: content})


def _deep_table() -> str:
    cell = p("а")
    for _ in range(60):
        cell = table(tr(f"<w:tc>{cell}<w:p/></w:tc>", tc("б")))
    return cell


Row = tuple[Callable[[], bytes], str, str, int]
INPUTS: dict[str, Row] = {
    "empty": (lambda: b"", "KQ901", "it is empty", 1),
    "blanks alone": (lambda: b" \r\n\t", "KQ901", "nothing but white space", 1),
    "zero bytes": (lambda: bytes(64), "KQ901", "it is no text (a zero byte at byte 0)", 1),
    "a program": (lambda: b"\x7fELF\x02\x01\x01\0", "KQ901", "it is no text", 1),
    "noise": (lambda: bytes(range(128, 256)), "KQ901", "it is not UTF-8", 1),
    "a line of 17 million characters": (lambda: b"a" * 17_000_000, "KQ903", "a line of more than", 1),
    "text of another subject": ("Бүгін ауа райы жақсы.".encode, "KQ209", "no family fits", 1),
    "cp1251 called UTF-8": (
        lambda: '<html><meta charset="utf-8"><p>Требования к должности и образование'.encode("cp1251"),
        "KQ209",
        "no family fits",
        1,
    ),
    "a page of elements without end": (lambda: b"<html>" + b"<div>" * 50_000, "KQ903", "elements within each other", 1),
    "a DOCX bomb": (lambda: _part("word/document.xml", bytes(64 << 20)), "KQ903", "unpacks to more than 16M bytes", 1),
    "entities that expand": (
        lambda: _part("word/document.xml", '<!DOCTYPE w [<!ENTITY a "&b;&b;"><!ENTITY b "x">]><w>&a;</w>'),
        "KQ901",
        "declares a document type",
        1,
    ),
    "an external entity": (
        lambda: _part("word/document.xml", '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'),
        "KQ901",
        "declares a document type",
        1,
    ),
    "a DOCX without its document": (
        lambda: zipped({"[Content_Types].xml": "<Types/>"}),
        "KQ901",
        "an office file without a document in it",
        1,
    ),
    "a DOCX cut off": (lambda: WORD[: len(WORD) // 2], "KQ901", "a damaged zip file or office document", 1),
    "tables within tables": (lambda: word(_deep_table()), "KQ903", "more than 40 tables within each other", 1),
    "an office document with a password": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le") + b"\0\0",
        "KQ902",
        "source is encrypted",
        1,
    ),
    "cells that repeat": (
        lambda: odt(
            "<table:table><table:table-row table:number-rows-repeated='999999'><table:table-cell table:number-columns-"
            "repeated='999999'><text:p>аааааа</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "KQ903",
        "repeated cells of more than 4M characters",
        1,
    ),
    "an RTF cut off": (lambda: rtf(r"\par a")[:-1], "KQ901", "it is cut off", 1),
    "groups within groups": (lambda: rtf("{" * 20_000 + "}" * 20_000), "KQ903", "groups within each other", 1),
    "a PDF head alone": (lambda: b"%PDF-1.7\n", "KQ901", "source cannot be read", 1),
    "a PDF cut off": (lambda: _pdf(cut=0.05), "KQ901", "source cannot be read", 1),
    "a PDF with a password": (lambda: _pdf("secret"), "KQ902", "give its password by --password", 1),
    "slides": (lambda: zipped({"[Content_Types].xml": "", "ppt/slide.xml": ""}), "KQ901", "a PowerPoint presentation", 1),
    "an archive whose names climb": (
        lambda: zipped({"../../etc/cron.d/x": GOOD}),
        "KQ901",
        "a name in this archive leads out of it",
        1,
    ),
    "a name that is none": (lambda: zipped({".": GOOD}), "KQ901", "a name in this archive leads out of it", 1),
    "folders without end": (
        lambda: zipped({"a/" * 1500 + "b.txt": GOOD}),
        "KQ903",
        "more than 100 folders within each other",
        1,
    ),
    "archives within archives": (
        lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": "а"})})})}),
        "KQ903",
        "more than 3 archives within each other",
        1,
    ),
    "a gzip archive": (lambda: b"\x1f\x8b\x08\0\0\0\0\0", "KQ901", "a gzip archive", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", INPUTS)
def test_a_bad_input(name: str, tmp_path: Path) -> None:
    make, code, words, status = INPUTS[name]
    (tmp_path / "bad").write_bytes(make())
    (tmp_path / "good.txt").write_bytes(GOOD)
    done = kqparse("extract", tmp_path / "bad", tmp_path / "good.txt", "-o", tmp_path / "out")
    told = done.stderr.decode().splitlines()
    assert told[0].startswith(f"bad: {code} "), told
    assert words in told[0]
    assert (done.returncode, len(told)) == (status, 2), told
    assert told[1].startswith("1 of 2 documents, ")
    assert {path.name for path in (tmp_path / "out").glob("*.json")} >= {"good.txt.json"}
    assert not (tmp_path / "out" / "bad.json").exists()
    assert not list(tmp_path.parent.glob("**/cron.d"))


def test_a_link_in_an_archive_is_its_text_and_nothing_more(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("secret.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    done = kqparse("read", tmp_path / "a.zip", "--text")
    assert b"root:" not in done.stdout


def test_how_many_there_are() -> None:
    assert len(INPUTS) >= 24
