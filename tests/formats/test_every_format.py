"""One description of a document, laid out in each format, is read back: the stream, and the cells with their places."""

from collections.abc import Callable

import pytest
from description import Cell, Document, Paragraph, Table, expected_text, placed, rows_of
from to_docx import to_docx
from to_html import to_html, to_markdown
from to_odt import to_odt
from to_rtf import to_rtf

from kqparse.grammar import grammar
from kqparse.read import run

MAKERS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": (to_html, "text/html"),
    "markdown": (to_markdown, "text/markdown"),
    "odt": (to_odt, "application/vnd.oasis.opendocument.text"),
    "rtf": (to_rtf, "application/rtf"),
}

DOCUMENTS: dict[str, Document] = {
    "a post a table": [
        Paragraph("Аудандық мұрағаттың қызметкерлеріне қойылатын талаптар", 1),
        Paragraph("Мұрағат меңгерушісі, Е-2 санаты (№ 04-1), 1 бірлік", 2),
        rows_of(["Критерий", "Талаптар"], ["Білімі", "Жоғары білім.\nМұрағат ісі."], ["Іс-тәжірибе", ""]),
        Paragraph("Мұрағат маманы, Е-4 санаты (№ 04-2), 2 бірлік", 2),
        rows_of(["Критерий", "Талаптар"], ["Білімі", "Орта білімнен кейінгі білім."]),
    ],
    "a post a row, with merged cells": [
        Paragraph("Требования к работникам музея", 1),
        rows_of(
            ["№", "Должность", Cell("Требования", columns=2)],
            ["1", Cell("Хранитель", rows=2), "образование", "высшее"],
            ["2", "стаж", "не менее 2 лет"],
            [Cell("Итого: 3 единицы", columns=4)],
        ),
    ],
    "letters": [
        Paragraph("Әә Ғғ Ққ Ңң Өө Ұұ Үү Іі Һһ Ёё Йй № «» — – … § 😀"),
        Paragraph("a < b & c > d \\ { } | ~ ' \""),
        rows_of(["ә ғ қ ң ө ұ ү і һ", "Ә Ғ Қ Ң Ө Ұ Ү І Һ"], ["a < b & c", "{1} \\ 2"]),
    ],
    "only text": [Paragraph("1) бірінші", 2), Paragraph("2) екінші\nжалғасы", 2), Paragraph("- үшінші", 3)],
    "a wide table": [Paragraph("Тізім", 1), rows_of([str(column) for column in range(30)], ["ө"] * 30)],
}


def cells(document: Document) -> list[list[tuple[int, int, int, int, list[str]]]]:
    return [
        [
            (row, column, cell.rows, cell.columns, [line for line in cell.text.split("\n") if line])
            for row, column, cell in placed(block)
        ]
        for block in document
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize("form", MAKERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_laid_out_is_read_back(form: str, name: str) -> None:
    make, media_type = MAKERS[form]
    document = DOCUMENTS[name]
    data, called = make(document), "x.md" if form == "markdown" else "x"
    source = run(data, called, grammar())
    assert source.text == expected_text(document)
    assert source.media_type == media_type
    read = [
        [(*cell[:4], [source.text[start:end] for start, end in cell.spans]) for cell in table.cells]
        for table in source.layout.tables
    ]
    assert read == cells(document)
    assert run(data, called, grammar()) == source
