"""Files that are broken, mislabelled or made to harm: each ends in one line with its code, within the limits."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest
from test_xlsx import book
from to_odt import odt, zipped
from to_rtf import rtf
from word_parts import p, table, tc, tr, word

from kqparse import KqparseError
from kqparse.grammar import grammar
from kqparse.limits import DEFAULT
from kqparse.read import run

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = word(p("мәтін"))
BOOK, SHEET = book([["а", "б"], ["в", "г"]]), "xl/worksheets/sheet1.xml"
INNER = '<x:y xmlns:x="urn:x"/>'
"""Makes names be resolved one by one."""


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0\0"


def with_part(data: bytes, name: str, part: str | bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {info.filename: archive.read(info) for info in archive.infolist()}
    return zipped({**parts, name: part})


def without_part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({info.filename: archive.read(info) for info in archive.infolist() if info.filename != name})


def entities(declared: str) -> bytes:
    return with_part(WORD, "word/document.xml", f"<!DOCTYPE w [{declared}]><w>&a;</w>")


def encrypted_parts(data: bytes) -> bytes:
    """The flag of encryption in each header of a zip file."""
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(magic)
        while place >= 0:
            data = data[: place + at] + struct.pack("<H", 1) + data[place + at + 2 :]
            place = data.find(magic, place + 4)
    return data


def nested(depth: int) -> str:
    cell = p("а")
    for _ in range(depth):
        cell = table(tr(f"<w:tc>{cell}<w:p/></w:tc>", tc("б")))
    return cell


FILES: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "a DOCX cut off": (lambda: WORD[: len(WORD) // 2], "KQ901", "damaged zip file or office document"),
    "a DOCX without a document": (lambda: without_part(WORD, "word/document.xml"), "KQ901", "without a document"),
    "XML cut off": (lambda: with_part(WORD, "word/document.xml", "<w:document"), "KQ901", "its XML is damaged at line 1"),
    "a name of a namespace that is no UTF-8": (
        lambda: with_part(WORD, "word/document.xml", b'<w:document xmlns:w="\xff\xfe"><w:body/></w:document>'),
        "KQ901",
        "its XML is damaged at line 1",
    ),
    "an encoding that is none": (
        lambda: with_part(WORD, "word/document.xml", '<?xml version="1.0" encoding="WTF-8"?><w/>'),
        "KQ901",
        "its XML is said to be in WTF-8, which is no encoding of XML",
    ),
    "an encoding of several bytes": (
        lambda: with_part(WORD, "word/document.xml", '<?xml version="1.0" encoding="big5"?><w/>'),
        "KQ901",
        "its XML is said to be in big5",
    ),
    "an encoding that is none in a part beside": (
        lambda: with_part(WORD, "word/_rels/document.xml.rels", '<?xml version="1.0" encoding="idna"?><w/>'),
        "KQ901",
        "its XML is said to be in idna",
    ),
    "no text": (lambda: word("<w:p/>"), "KQ901", "it holds no text; save it as PDF if its text is a picture"),
    "an empty part": (lambda: with_part(WORD, "word/document.xml", ""), "KQ901", "its XML is damaged"),
    "a bomb": (lambda: with_part(WORD, "word/document.xml", bytes(64 << 20)), "KQ903", "unpacks to more than 16M bytes"),
    "an entity bomb": (lambda: entities('<!ENTITY a "&b;&b;"><!ENTITY b "x">'), "KQ901", "declares a document type"),
    "an external entity": (lambda: entities('<!ENTITY a SYSTEM "file:///etc/hostname">'), "KQ901", "declares a document type"),
    "a document type in UTF-16": (
        lambda: with_part(WORD, "word/document.xml", '<!DOCTYPE w [<!ENTITY a "x">]><w>&a;</w>'.encode("utf-16")),
        "KQ901",
        "declares a document type",
    ),
    "elements without end within each other": (
        lambda: word(INNER + "<w:x>" * 20_000 + "</w:x>" * 20_000),
        "KQ903",
        f"more than {DEFAULT.elements} elements",
    ),
    "the same where the quick way is open": (
        lambda: word("<w:x>" * 20_000 + "</w:x>" * 20_000 + "<w:y/>" * 20_000),
        "KQ903",
        f"more than {DEFAULT.elements} elements",
    ),
    "the same where nothing is read": (
        lambda: word(INNER + "<w:del>" * 20_000 + "</w:del>" * 20_000),
        "KQ903",
        f"more than {DEFAULT.elements} elements",
    ),
    "tables within tables": (lambda: word(nested(200)), "KQ903", f"more than {DEFAULT.tables} tables"),
    "an encrypted office document": (lambda: stream("EncryptedPackage"), "KQ902", "encrypted"),
    "encrypted parts": (lambda: encrypted_parts(WORD), "KQ902", "encrypted"),
    "an encrypted ODT": (
        lambda: with_part(odt(""), "META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"),
        "KQ902",
        "encrypted",
    ),
    "an ODT whose content is gone": (lambda: with_part(odt(""), "content.xml", "<"), "KQ901", "XML is damaged"),
    "an ODT of repeated cells": (
        lambda: odt(
            "<table:table><table:table-row table:number-rows-repeated='999999'><table:table-cell "
            "table:number-columns-repeated='999999'><text:p>аааааа</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "KQ903",
        "repeated cells",
    ),
    "an unknown old office document": (lambda: OLE, "KQ901", "damaged or unknown office document"),
    "a workbook without a book": (lambda: without_part(BOOK, "xl/workbook.xml"), "KQ901", "without a document in it"),
    "a workbook whose sheet is damaged": (lambda: with_part(BOOK, SHEET, "<x>"), "KQ901", "XML is damaged"),
    "a workbook of many empty cells": (
        lambda: book([["а", *[None] * at, "б"] for at in range(1_500)]), "KQ903", f"more than {DEFAULT.cells} cells"
    ),
    "a binary workbook": (lambda: zipped({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "KQ901", "save it as XLSX"),
    "old slides": (lambda: stream("PowerPoint Document"), "KQ901", "old slides"),
    "an archive as a source": (lambda: zipped({"a.txt": "а"}), "KQ901", "it is an archive"),
    "another XML": (lambda: b'<?xml version="1.0"?><w:wordDocument/>', "KQ901", "an XML file"),
    "a mail message": (
        lambda: b"Received: by x;\r\n\tMon\r\nFrom: a@b.kz\r\nSubject: y\r\nContent-Type: text/plain\r\n\r\nz",
        "KQ901",
        "it is a mail message",
    ),
    "a web archive of no page": (
        lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x\r\n<html>",
        "KQ901",
        "a web archive without a page",
    ),
    "messages within messages": (
        lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        + b"Content-Type: message/rfc822\r\n\r\n" * 5_000,
        "KQ901",
        "a web archive without a page",
    ),
    "a picture": (lambda: b"GIF89a", "KQ901", "a GIF picture"),
    "an RTF cut off": (lambda: rtf(r"\par a")[:-1], "KQ901", "cut off"),
    "groups within each other": (lambda: rtf("{" * 20_000 + "}" * 20_000), "KQ903", "groups within each other"),
    "RTF tables within each other": (lambda: rtf(r"\pard\intbl\itap9999 a\par"), "KQ903", "tables within each other"),
    "a page without end": (lambda: b"<html><body>" + b"<div>" * 100_000, "KQ903", "elements within each other"),
    "a page whose ends end nothing": (
        lambda: b"<html><body>" + b"<div></x>" * 100_000,
        "KQ903",
        "elements within each other",
    ),
    "a page of tables in tables": (
        lambda: b"<html>" + b"<table><tr><td>1<td>2" * 1_000,
        "KQ903",
        f"more than {DEFAULT.tables} tables",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_one_line(name: str) -> None:
    make, code, words = FILES[name]
    with pytest.raises(KqparseError) as error:
        run(make(), "x", grammar())
    assert (error.value.code, words in error.value.line()) == (code, True), error.value.line()
    assert "\n" not in error.value.line()


def test_macros_are_no_hindrance() -> None:
    assert run(with_part(WORD, "word/vbaProject.bin", OLE), "x", grammar()).text == "мәтін\n"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (BOOK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (odt("<text:p>а</text:p>"), "application/vnd.oasis.opendocument.text"),
        (rtf(r"a\par"), "application/rtf"),
        (b" \r\n{\\rtf1 a\\par}", "application/rtf"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><html><body>1</body></html>", "text/html"),
        ("\ufeff<HTML><BODY>1</BODY></HTML>".encode("utf-16-le"), "text/html"),
        (b"<p>1</p>", "text/html"),
        (b"# a\n\n[b](#c)\n", "text/markdown"),
        (b"# 1\n\n## 2\n", "text/plain"),
        (b"a\n\n|a|b|\n|--|:-:|\n|c|d|\n", "text/markdown"),
        (b"a\n\n<table>\n<tr><td>1</td></tr>\n</table>\n", "text/markdown"),
        (b"1\n# 2\n3", "text/plain"),
        (b"a **b** c * d", "text/plain"),
        (b"| a | b |\n| c | d |\n", "text/plain"),
        (b"a < b > c", "text/plain"),
    ],
)
def test_the_content_tells_the_format(data: bytes, media_type: str) -> None:
    for name in ("x", "x.docx", "x.pdf", "x.txt"):
        assert run(data, name, grammar()).media_type == media_type
