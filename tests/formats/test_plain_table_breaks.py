"""Breaks of pages amid the tables of plain text, rows of such tables over lines, and what looks like either."""

import pytest

from kqparse import extract
from kqparse.read.table_breaks import without_table_breaks

ROWS = "| 1 | Лоцман | 2 |\n\n| 2 | Боцман | 1 |\n"
LONG = "".join(f"Лоцман {number} класса   C-4   {number}\n" for number in range(2, 20))

BREAKS = [
    ("between rows of bars", f"{ROWS}\n1\n\n| 3 | Кок | 1 |\n", ["1"]),
    ("with a word for pages", f"{ROWS}\n2-бет\n\n| 3 | Кок | 1 |\n", ["2-бет"]),
    ("with that of all pages", f"{ROWS}\nстр. 2 из 5\n\n| 3 | Кок | 1 |\n", ["стр. 2 из 5"]),
    ("between dashes", "1\tЛоцман\tC-4\n\n- 7 -\n\n2\tБоцман\tC-5\n", ["- 7 -"]),
    ("above rows that number begins anew", f"{ROWS}\n1\n\n|  | Камбуз |  |\n| 1 | Кок | 1 |\n", ["1"]),
    ("within a row", f"{ROWS}\n| 3 | Кок\n\n1\n\nпарохода | 1 |\n\n| 4 | Юнга | 1 |\n", ["1"]),
    ("within a row, with a running head", f"{ROWS}\n| 3 | Кок\n\n1\n\nШтат порта\n\nпарохода | 1 |\n\n| 4 | Юнга | 1 |\n", ["1", "Штат порта"]),
    ("running heads twice", f"{ROWS}\n1\n\nШтат порта\n\n| 3 | Кок | 1 |\n\n2\n\nШтат порта\n\n| 4 | Юнга | 1 |\n", ["1", "Штат порта", "2", "Штат порта"]),
    ("rows without numbers", f"{LONG}\n      1\n\n{LONG}\n      2\n\n{LONG}", ["1", "2"]),
    ("within a cell of rows without numbers", "| Кок | 1 |\n| Старший\n\n4\n\n(сменный) лоцман | 2 |\n", ["4"]),
    ("right above running heads", f"{ROWS}\n1\nШтат порта\n\n| 3 | Кок | 1 |\n\n2\nШтат порта\n\n| 4 | Юнга | 1 |\n", ["1", "Штат порта", "2", "Штат порта"]),
    ("a number right above a section", f"{ROWS}\n2\nКамбуз\n\n| 3 | Кок | 1 |\n", []),
    ("numbers beside the same small letters", "Лоцман   порта   1\n\nкок, юнга\n8\n\nБоцман   порта   2\n\nкок, юнга\n9\n\nМатрос   порта   3\n", []),
    ("a section below a number", f"{ROWS}\n1\n\nКамбуз\n\n| 3 | Кок | 1 |\n", ["1"]),
    ("a section with a number", f"{ROWS}\nЦех 2\n\n| 3 | Кок | 1 |\n", []),
    ("numbers of rows that stand alone", "1\n\nЛоцман\tC-4\t1\n\n2\n\nБоцман\tC-5\t1\n\n3\n\nКок\tC-6\t1\n", []),
    ("a figure between rows without numbers", "Лоцман   C-4   1\n\n3\n\nБоцман   C-5   1\n", []),
    ("a figure right below a row", "1   Лоцман   C-4\n  2\n2   Боцман   C-5\n", []),
    ("a figure outside of tables", f"{ROWS}\nИтого\n\n3\n\nПримечание.\n", []),
    ("numbers that skip one", "1   Лоцман   C-4\n\n2\n\n3   Боцман   C-5\n", []),
    ("a text without tables", "Лоцман\n\n1\n\nБоцман\n\n2\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in BREAKS], ids=[case[0] for case in BREAKS])
def test_breaks(text: str, expected: list[str]) -> None:
    found = without_table_breaks(text, {"бет", "стр"})
    assert [text[start:end] for start, end in found.lines] == expected
    assert len(found.text) == len(text)
    assert found.text == text if not expected else not any(line in found.text.split("\n") for line in expected)


TITLE = "Штатное расписание парома\n\n"
TEXTS = [
    (
        "rows of bars over lines and a page",
        "| № | Должность | Кол-во единиц |\n|---|---|---|\n| | Палуба | |\n| 1 | Старший\nлоцман | 2 |\n\n| 2 | Боцман | 1 |\n\n"
        "1\n\nШтат парома\n\n| | Камбуз | |\n\n| 3 | Кок парохода\n\n2\n\nШтат парома\n\nи буксира | 1,5 |\n\n| 4 | Юнга | 1 |\n",
        [(1, "Старший лоцман", "Палуба", 2), (2, "Боцман", "Палуба", 1), (3, "Кок парохода и буксира", "Камбуз", 1.5), (4, "Юнга", "Камбуз", 1)],
    ),
    (
        "a rule of Markdown whose rows go on, below text",
        "| № п/п | Наименование должности | Штатных единиц | Оклад |\n|:--|:--:|--:|---|\n| 1 | Смотритель маяка\nи огней | 1 | 90 000 |\n"
        "| 2 | Моторист | 2 | 80 000 |\n",
        [(1, "Смотритель маяка и огней", None, 1), (2, "Моторист", None, 2)],
    ),
    (
        "tabs with rows over lines and pages",
        "№\tДолжность\tКол-во единиц\n\n\tПалуба\n1\tСтарший\nлоцман\t2\n\n\n2\tБоцман\t1\n\n1\n\n\tКамбуз\n\n3\tКок парохода\n\n2\n\n"
        "и буксира\t1,5\n4\tЮнга\t1\n",
        [(1, "Старший лоцман", "Палуба", 2), (2, "Боцман", "Палуба", 1), (3, "Кок парохода и буксира", "Камбуз", 1.5), (4, "Юнга", "Камбуз", 1)],
    ),
    (
        "rows of bars that blank lines part, most of them over lines",
        "| № | Должность | Кол-во единиц | Оклад |\n|---|---|---|---|\n\n\n|  | Палуба |  |  |\n\n\n| 1 | Старший\nлоцман | 2 | 90\n000 |\n\n\n"
        "| 2 | Боцман | 1\nединица | 80 000 |\n",
        [(1, "Старший лоцман", "Палуба", 2), (2, "Боцман", "Палуба", 1)],
    ),
    (
        "columns by blanks with sections far apart and heads again",
        "№   Должность              Ед.   Кат.\n\n\n            Палуба\n\n1   Старший                2     C-4\n    лоцман\n\n2   Боцман                 1     C-5\n\n\n"
        "            Камбуз\n\n\n                     1\n\n№   Должность              Ед.   Кат.\n\n3   Кок парохода           1,5   C-5\n    и буксира\n\n4   Юнга                   1     C-6\n",
        [(1, "Старший лоцман", "Палуба", 2), (2, "Боцман", "Палуба", 1), (3, "Кок парохода и буксира", "Камбуз", 1.5), (4, "Юнга", "Камбуз", 1)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_posts(table: str, expected: list[tuple[object, ...]]) -> None:
    document = extract((TITLE + table).encode(), "table.txt")
    posts = [
        (post.ordinal, post.title and post.title.ru, post.section and post.section.ru, post.headcount)
        for post in document.positions
    ]
    assert posts == expected
    assert document.coverage.unassigned == 0


def test_breaks_are_told() -> None:
    rows = "№\tДолжность\tКатегория\n1\tЛоцман\tC-4\n\n12\n\n2\tБоцман\tC-5\n"
    document = extract(rows.encode(), "rows.txt")
    assert [found.data["printed"] for found in document.diagnostics if found.code == "KQ105"] == ["12"]
