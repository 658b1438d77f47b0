"""One table as the texts print it that people paste: what is merged left out, cells over lines, heads of two levels."""

from collections.abc import Callable, Sequence

import pytest
from description import Cell, Document, Paragraph, expected_text, rows_of
from to_bars import to_bars
from to_html import to_html

from kqparse import extract

Rows = Sequence[Sequence[str | Cell]]
Told = list[tuple[str | None, str | None, list[str], int | None]]


def with_tabs(document: Document) -> str:
    """As a browser copies it: a tab between cells, a line end within them, what is merged over rows left out."""
    blocks = [
        block.text
        if isinstance(block, Paragraph)
        else "\n".join("\t".join(cell.text for cell in row) for row in block.rows)
        for block in document
    ]
    return "\n".join(blocks)


FORMATS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "html": (to_html, "posts.html"),
    "bars": (to_bars, "posts.txt"),
    "tabs": (lambda document: with_tabs(document).encode(), "posts.txt"),
    "cells one below the other": (lambda document: expected_text(document).replace("\t", "").encode(), "posts.txt"),
}

HEAD = ["Категория", "Наименование должности", "Образование", "Стаж работы"]
TABLES: dict[str, tuple[str, Rows, Told]] = {
    "cells merged over rows, and sections": (
        "Требования к должностям портовой стражи",
        [
            HEAD,
            [Cell("Управление связи", columns=4)],
            [Cell("C-SN-1", rows=2), "Начальник управления", "Высшее", "Не менее 6 лет"],
            ["Заместитель начальника управления", "Высшее", "Не менее 5 лет"],
            [Cell("Управление тыла", columns=4)],
            ["C-SN-4", "Начальник склада; заведующий гаражом", "Техническое и профессиональное", "Не менее 1 года"],
            ["C-SN-5", "Кладовщик", "Общее среднее", "—"],
        ],
        [
            ("C-SN-1", "Начальник управления", ["higher"], 72),
            ("C-SN-1", "Заместитель начальника управления", ["higher"], 60),
            ("C-SN-4", "Начальник склада", ["technical_vocational"], 12),
            ("C-SN-4", "заведующий гаражом", ["technical_vocational"], 12),
            ("C-SN-5", "Кладовщик", ["general_secondary"], None),
        ],
    ),
    "several posts and entries of a list in a cell": (
        "Требования к должностям",
        [
            [*HEAD, "Иное"],
            ["C-SV-1", "Председатель комитета\nНачальник департамента", "Высшее", "не менее 9 лет,\nв том числе 5 лет на руководящих должностях", "-"],
            ["C-SV-2", "Начальник отдела, главный инспектор", "Высшее", "нет", "-"],
            ["C-SV-3", "Инспектор", "Высшее", "без предъявления требований к стажу", "-"],
        ],
        [
            ("C-SV-1", "Председатель комитета", ["higher"], 108),
            ("C-SV-1", "Начальник департамента", ["higher"], 108),
            ("C-SV-2", "Начальник отдела", ["higher"], 0),
            ("C-SV-2", "главный инспектор", ["higher"], 0),
            ("C-SV-3", "Инспектор", ["higher"], 0),
        ],
    ),
    "a header of two levels": (
        "Біліктілік талаптары",
        [
            [Cell("Р/с №", rows=2), Cell("Лауазым атауы", rows=2), Cell("Санаты", rows=2), Cell("Қойылатын талаптар", columns=3)],
            ["Білімі", "Жұмыс өтілі", "Құзыреттері"],
            ["1", "Бөлім басшысы", "D-O-3", "Жоғары", "кемінде 3 жыл", "Көшбасшылық"],
            ["2", "Бас маман", "D-O-4", "Жоғары", "жоқ", "Бастамашылдық"],
            ["3", "Жетекші маман", "D-O-5", "Жоғары", "талап қойылмайды", "Әдептілік"],
        ],
        [
            ("D-O-3", "Бөлім басшысы", ["higher"], 36),
            ("D-O-4", "Бас маман", ["higher"], 0),
            ("D-O-5", "Жетекші маман", ["higher"], 0),
        ],
    ),
    "heads and cells over lines": (
        "Районные подразделения",
        [
            ["Категория", "Наименование\nдолжности", "Требования\nпо образованию", "Требования\nпо стажу"],
            ["C-SVR-2", "Начальник отдела\nпорта", "Высшее\nобразование", "Не менее шести лет\nв судах"],
            ["C-SVR-5", "Старший инспектор", "Высшее образование", "Не менее трех лет"],
        ],
        [("C-SVR-2", "Начальник отдела порта", ["higher"], 72), ("C-SVR-5", "Старший инспектор", ["higher"], 36)],
    ),
}  # fmt: skip


def told(source: bytes, name: str) -> Told:
    """Category, title, levels and months of every post."""
    return [
        (
            post.category,
            (post.title and (post.title.kk or post.title.ru)) or None,
            list(post.education.levels) if post.education else [],
            post.experience.min_months if post.experience else None,
        )
        for post in extract(source, name).positions
    ]


@pytest.mark.parametrize("printed", FORMATS)
@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_the_same_in_every_text(table: str, printed: str) -> None:
    title, rows, expected = TABLES[table]
    make, name = FORMATS[printed]
    source = make([Paragraph(title), rows_of(*[list(row) for row in rows])])
    assert told(source, name) == expected
    document = extract(source, name)
    assert document.coverage.unassigned == 0
    assert not [each.code for each in document.diagnostics if each.severity != "info"]


@pytest.mark.parametrize("width", [30, 36, 44, 60])
def test_lines_of_a_list_or_a_phrase_stay_in_their_cell(width: int) -> None:
    cells = [
        *HEAD, "C-3", "Руководитель управления", "Высшее",
        "наличие одного из следующих требований: 1) не менее двух лет стажа работы на государственной службе; "
        "2) не менее трех лет стажа работы в областях, соответствующих направлениям должности; "
        "3) завершение обучения по программам послевузовского образования",
        "C-5", "Эксперт", "Высшее", "без предъявления требований к стажу работы",
    ]  # fmt: skip
    lines = [line for cell in cells for line in broken(cell, width)]
    assert told("\n".join(lines).encode(), "posts.txt") == [
        ("C-3", "Руководитель управления", ["higher"], 24),
        ("C-5", "Эксперт", ["higher"], 0),
    ]


def broken(text: str, width: int) -> list[str]:
    """A text in lines of at most so many characters."""
    lines = [""]
    for word in text.split():
        grown = f"{lines[-1]} {word}".strip()
        if len(grown) <= width:
            lines[-1] = grown
        else:
            lines.append(word)
    return lines
