"""Notes at the feet of pages are passages of their own and no part of the value that stands last."""

from collections.abc import Callable

import pytest
from to_odt import odt
from word_parts import p, r, table, tc, tr, word

import kqparse

NOTE = "Тізім жыл сайын қаралады."
POSTS = (("Бас маман", "C-4"), ("Жетекші маман", "C-5"))
LABELS = (("Білімі", "Жоғары білім."), ("Жұмыс өтілі", "Талап етілмейді."))


def docx() -> bytes:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = "".join(
        f"<w:p>{r(f'{title}, {category} санаты, 1 бірлік')}{reference}</w:p>"
        + table(*(tr(tc(label), tc(value)) for label, value in LABELS))
        for title, category in POSTS
    )
    notes = f'<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">{p(NOTE)}</w:footnote>'
    return word(body, footnotes=notes)


def open_document() -> bytes:
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{NOTE}</text:p></text:note-body></text:note>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    rows = "".join(f"<table:table-row>{cell(label)}{cell(value)}</table:table-row>" for label, value in LABELS)
    return odt(
        "".join(
            f"<text:p>{title}, {category} санаты, 1 бірлік{note if category == 'C-4' else ''}</text:p>"
            f"<table:table>{rows}</table:table>"
            for title, category in POSTS
        )
    )


def escaped(text: str) -> str:
    return "".join(f"\\u{ord(letter)}?" for letter in text)


def row(*cells: str) -> str:
    ends = "".join(escaped(cell) + r"\cell " for cell in cells)
    return rf"\trowd\cellx2000\cellx6000\intbl {ends}\row\pard "


def rtf() -> bytes:
    note = rf"{{\super\chftn}}{{\footnote\pard {escaped(NOTE)}\par}}"
    rows = "".join(row(label, value) for label, value in LABELS)
    posts = (
        rf"\pard {escaped(f'{title}, {category} санаты, 1 бірлік')}{note if category == 'C-4' else ''}\par{rows}"
        for title, category in POSTS
    )
    return rf"{{\rtf1\ansi {''.join(posts)}}}".encode()


@pytest.mark.parametrize("made", [docx, open_document, rtf], ids=lambda made: made.__name__)
def test_notes(made: Callable[[], bytes]) -> None:
    document = kqparse.extract(made())
    assert [[each.text.kk for each in position.criteria] for position in document.positions] == [
        [value for _, value in LABELS]
    ] * 2
    assert [(passage.kind, passage.text.kk) for passage in document.passages] == [("note", NOTE)]
    assert document.coverage.unassigned == 0
