"""Columns that tabs part in a Word document, and what stands behind its last table."""

import pytest
from word_parts import p, table, tc, tr, word

import kqparse
from kqparse.grammar import grammar
from kqparse.read import run

LABELS = (("Образование", "Высшее образование."), ("Опыт работы", "Не требуется."))
TITLES = ("Главный юрист, категория C-4, 1 единица", "Главный инспектор, категория C-5, 2 единицы")
CLOSING = (
    "Перечень пересматривается ежегодно в декабре.",
    "Руководитель управления\t\tА. Сериков",
    "Ознакомлен:\tСериков",
)


def criteria(body: str) -> list[list[str]]:
    document = kqparse.extract(word(body))
    assert document.coverage.unassigned == 0
    return [[each.text.ru or "" for each in position.criteria] for position in document.positions]


def test_columns_by_tabs() -> None:
    rows = "".join(p(f"{label}\t{value}") for label, value in LABELS)
    assert criteria("".join(p(title) + rows for title in TITLES)) == [[value for _, value in LABELS]] * 2


@pytest.mark.parametrize("closing", CLOSING)
def test_what_follows_the_last_table_is_no_value(closing: str) -> None:
    rows = table(*(tr(tc(label), tc(value)) for label, value in LABELS))
    assert criteria("".join(p(title) + rows for title in TITLES) + p(closing)) == [[value for _, value in LABELS]] * 2


HEAD = "№\tДолжность\tОбразование\tСтаж работы"
ROWS = ("1\tГлавный юрист\tВысшее\tНе менее года", "2\tЮрист\tВысшее\tНе требуется")
# What it shows, the paragraphs, the cells of each row of the tables that they make.
COLUMNS = [
    ("rows below heads", (HEAD, *ROWS), [[HEAD.split("\t"), *(row.split("\t") for row in ROWS)]]),
    ("several tabs", tuple(row.replace("\t", "\t\t") for row in (HEAD, *ROWS)), [[HEAD.split("\t"), *(row.split("\t") for row in ROWS)]]),
    ("an empty cell", (HEAD, "1\tЮрист\t\tНе требуется"), [[HEAD.split("\t"), ["1", "Юрист", "", "Не требуется"]]]),
    ("a title between rows", (HEAD, ROWS[0], "Отдел права", ROWS[1]), [[HEAD.split("\t"), ROWS[0].split("\t"), ["Отдел права"], ROWS[1].split("\t")]]),
    ("what follows", (HEAD, ROWS[0], "Примечание", "Конец"), [[HEAD.split("\t"), ROWS[0].split("\t")]]),
    ("a table of contents", ("1.\tОбщие положения\t3", "2.\tТребования\t5"), []),
    ("one line", ("Директор\tподпись\tСериков", "Конец"), []),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), [case[1:] for case in COLUMNS], ids=[case[0] for case in COLUMNS])
def test_rows_by_tabs(paragraphs: tuple[str, ...], expected: list[list[list[str]]]) -> None:
    source = run(word("".join(map(p, paragraphs))), "x.docx", grammar())
    found = [
        [
            [" ".join(source.text[start:end] for start, end in cell.spans) for cell in table.cells if cell.row == row]
            for row in range(table.cells[-1].row + 1)
        ]
        for table in source.layout.tables
    ]
    assert found == expected
