"""Documents that stand whole within a Word document: a table of them, and what is told of those that are not read."""

import pytest
from description import Paragraph
from to_rtf import to_rtf
from word_parts import chunked, p, table, taken_in, tc, tr, word

from kqparse.grammar import grammar
from kqparse.read import run

PAGE = "<html><body><p>Бөлім басшысы</p><table><tr><td>Білімі</td><td>жоғары</td></tr></table></body></html>"
ARCHIVE = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + PAGE + "\r\n--x--\r\n"
)
READ: dict[str, tuple[str | bytes, str]] = {
    "a page": (PAGE, "Бөлім басшысы\n\tБілімі\n\tжоғары\n"),
    "a web archive": (ARCHIVE, "Бөлім басшысы\n\tБілімі\n\tжоғары\n"),
    "a Word document": (word(p("Бас маман") + table(tr(tc("а"), tc("б")))), "Бас маман\n\tа\n\tб\n"),
    "RTF": (to_rtf([Paragraph("Бас маман")]), "Бас маман\n"),
    "text": ("Бас маман\nжоғары білім", "Бас маман\nжоғары білім\n"),
}


@pytest.mark.parametrize("name", READ)
def test_a_document_is_read_where_it_is_taken_in(name: str) -> None:
    content, expected = READ[name]
    source = run(chunked(p("үсті") + taken_in("x") + p("асты"), {"x": content}), "y", grammar())
    assert (source.text, source.findings) == (f"үсті\n{expected}асты\n", [])


def test_one_in_a_cell_stands_in_it() -> None:
    body = table(tr(tc("а"), f"<w:tc>{p('б')}{taken_in('x')}</w:tc>"))
    source = run(chunked(body, {"x": "<p>в</p>"}), "y", grammar())
    assert source.text == "\tа\n\tб\n\tв\n"
    assert [len(cell.spans) for cell in source.layout.tables[0].cells] == [1, 2]


def within_each_other(depth: int) -> bytes:
    return chunked(p("а") + taken_in("x"), {"x": within_each_other(depth - 1)}) if depth else word(p("а"))


UNREAD: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "a picture": ({"x": b"GIF89a"}, "x", "the part word/x was not read: it is a GIF picture"),
    "a PDF": ({"x": b"%PDF-1.4"}, "x", "the part word/x was not read: within others no document of its kind is read (pdf)"),
    "one that is missing": ({}, "x", "the part rchunk/x was not read: it is not in the file"),
    "an empty one": ({"x": b""}, "x", "the part word/x was not read: it is empty"),
    "one among others": ({"x": within_each_other(3)}, "x", "the part word/x was not read: too many documents stand within each other"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREAD)
def test_one_that_is_not_read_is_named(name: str) -> None:
    chunks, key, message = UNREAD[name]
    source = run(chunked(p("а") + taken_in(key), chunks), "y", grammar())
    assert [(finding.code, finding.message) for finding in source.findings] == [("KQ109", message)]


def test_one_that_is_taken_in_twice_is_read_once() -> None:
    source = run(chunked(taken_in("x") + taken_in("x"), {"x": "<p>а</p>"}), "y", grammar())
    assert source.text == "а\n"
    assert [finding.message for finding in source.findings] == [
        "the part word/x was not read: it is taken in above already"
    ]
