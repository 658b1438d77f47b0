"""Preformatted text of a web page: the tables that its blanks and signs draw are those of the same text alone."""

from html import escape
from typing import get_args

import pytest
from description import Document, Paragraph, rows_of
from to_drawn import Style, to_aligned, to_drawn

from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.records import SourceText

Cells = list[list[tuple[int, int, int, int, list[str]]]]


def cells(source: SourceText) -> Cells:
    return [
        [(*cell[:4], [source.text[start:end] for start, end in cell.spans]) for cell in table.cells]
        for table in source.layout.tables
    ]


def read(text: str) -> SourceText:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><pre>{escape(text)}</pre></body></html>"
    return run(page.encode(), "x.html", grammar())


DOCUMENT: Document = [
    Paragraph("Кеме лауазымдарына қойылатын талаптар"),
    rows_of(
        ["Санаты", "Лауазым атауы", "Білімі", "Жұмыс өтілі"],
        ["C-SV-2", "Кеме жөндеу бөлімі-\nнің бастығы", "жоғары:\nтехникалық", "кемінде 5 жыл"],
        ["C-SV-6", "Бас маман", "жоғары", "кемінде\n1 жыл"],
    ),
]
DRAWN = {"blanks": to_aligned(DOCUMENT)} | {style: to_drawn(DOCUMENT, style) for style in get_args(Style)}


@pytest.mark.parametrize("way", DRAWN)
def test_tables_are_those_of_the_text(way: str) -> None:
    text = DRAWN[way].decode()
    source = read(text)
    assert cells(source)
    assert cells(source) == cells(run(text.encode(), "x.txt", grammar()))
    assert sorted("".join(source.text.split())) == sorted("".join(text.split()))


STREAMS = {
    "text around a table": (
        "а  б\n\nA    B    C\n---  ---  ---\nD    E    &lt;\nG    H    I\n\n\nв",
        "а б\n\tA\n\tB\n\tC\n\tD\n\tE\n\t&lt;\n\tG\n\tH\n\tI\n--- --- ---\nв\n",
        ["--- --- ---"],
    ),
    "no table": ("а  б\nв", "а б\nв\n", []),
    "what only looks like rules": ("а  б\n+---+---+    -----  -----  |\nв", "а б\n+---+---+ ----- ----- |\nв\n", []),
}


@pytest.mark.parametrize("name", STREAMS)
def test_the_stream(name: str) -> None:
    text, expected, noise = STREAMS[name]
    source = read(text)
    assert source.text == expected
    assert [source.text[start:end] for start, end in source.layout.noise] == noise


def test_what_is_no_content_draws_no_table() -> None:
    source = run(b"<nav><pre>A    B    C\nD    E    F\nG    H    I</pre></nav>", "x.html", grammar())
    assert not source.layout.tables
