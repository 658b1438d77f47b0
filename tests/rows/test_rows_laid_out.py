"""Tables of posts as texts lay them out that cannot merge cells: in columns, on a line or several a row, and as CSV."""

from itertools import chain, zip_longest
from textwrap import wrap

import pytest

from kqparse import extract

Rows = list[list[str]]
Told = list[tuple[str | None, str | None, float | None, int | None, list[str]]]
WIDTH = 24


def on_a_line(rows: Rows) -> str:
    """Each row on a line, its cells in columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["   ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def over_lines(rows: Rows) -> str:
    """Each row on as many lines as its longest cell takes, a blank line behind it."""
    cells = [[wrap(text, WIDTH, break_on_hyphens=False) for text in row] for row in rows]
    lines = (chain(zip_longest(*row, fillvalue=""), [()]) for row in cells)
    return "\n".join("   ".join(text.ljust(WIDTH) for text in line).rstrip() for line in chain(*lines))


def boxed(rows: Rows) -> str:
    """As over lines, with rules and bars around the cells."""
    rule = "+".join(["", *["-" * (WIDTH + 2)] * len(rows[0]), ""])
    drawn = [rule]
    for row in rows:
        for line in zip_longest(*(wrap(text, WIDTH, break_on_hyphens=False) for text in row), fillvalue=""):
            drawn.append("| " + " | ".join(text.ljust(WIDTH) for text in line) + " |")
        drawn.append(rule)
    return "\n".join(drawn)


def bars(rows: Rows) -> str:
    """Each row on a line, bars between its cells."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


LAYOUTS = {"bars": bars, "on a line": on_a_line, "over lines": over_lines, "boxed": boxed}
TABLES: dict[str, tuple[Rows, Told]] = {
    "two tables side by side": (
        [
            ["Должность", "Образование", "Стаж работы", "Должность", "Образование", "Стаж работы"],
            ["Лоцман", "высшее", "не менее 3 лет", "Матрос", "общее среднее", "не требуется"],
            ["Боцман", "высшее", "не менее 1 года", "", "", ""],
        ],
        [
            ("Лоцман", None, None, 36, ["higher"]),
            ("Матрос", None, None, 0, ["general_secondary"]),
            ("Боцман", None, None, 12, ["higher"]),
        ],
    ),
    "a head over two columns": (
        [
            ["№", "Должность", "Категория", "Требования к должности", ""],
            ["", "", "", "образование", "стаж работы"],
            ["1", "Лоцман", "C-O-4", "высшее", "не менее 3 лет"],
            ["2", "Боцман", "C-O-5", "то же", "не менее 1 года"],
            ["3", "Матрос", "C-O-6", "общее среднее", "не требуется"],
        ],
        [
            ("Лоцман", "C-O-4", None, 36, ["higher"]),
            ("Боцман", "C-O-5", None, 12, ["higher"]),
            ("Матрос", "C-O-6", None, 0, ["general_secondary"]),
        ],
    ),
    "cells of several lines beside numbers": (
        [
            ["№", "Должность", "Категория, количество единиц", "Образование", "Стаж работы"],
            [
                "1",
                "Заместитель начальника порта",
                "C-O-2, 1 единица",
                "высшее: право, экономика, логистика",
                "не менее пяти лет, в том числе один год в порту",
            ],
            [
                "2",
                "Ведущий инспектор порта и причалов",
                "C-O-5, 3 единицы",
                "высшее: право, экономика, логистика",
                "без предъявления требований к стажу",
            ],
        ],
        [
            ("Заместитель начальника порта", "C-O-2", 1, 60, ["higher"]),
            ("Ведущий инспектор порта и причалов", "C-O-5", 3, 0, ["higher"]),
        ],
    ),
    "what stands behind a title on another line": (
        [
            ["№", "Должность", "Образование", "Стаж работы"],
            ["1", "Заместитель начальника порта (2 единицы)", "высшее", "не менее 5 лет"],
            ["2", "Ведущий инспектор порта, C-O-5", "послесреднее", "не требуется"],
            ["3", "Боцман", "общее среднее", "не требуется"],
        ],
        [
            ("Заместитель начальника порта", None, 2, 60, ["higher"]),
            ("Ведущий инспектор порта", "C-O-5", None, 0, ["post_secondary"]),
            ("Боцман", None, None, 0, ["general_secondary"]),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("table", TABLES)
def test_what_a_table_says_however_it_is_laid_out(table: str, layout: str) -> None:
    rows, told = TABLES[table]
    document = extract(f"Требования к должностям\n\n{LAYOUTS[layout](rows)}\n".encode(), "posts.txt")
    found = [
        (
            post.title and post.title.ru,
            post.category,
            post.headcount,
            post.experience and post.experience.min_months,
            list(post.education.levels) if post.education else [],
        )
        for post in document.positions
    ]
    assert found == told
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("layout", ["over lines", "boxed"])
def test_lines_in_each_language_are_of_one_row(layout: str) -> None:
    words = [
        ["№", "Лауазымы Должность", "Саны Количество", "Білімі Образование", "Жұмыс өтілі Стаж работы"],
        ["1", "Орман шебері Мастер леса", "3", "Жоғары Высшее", "Кемінде 1 жыл Не менее 1 года"],
        ["2", "Орманшы Лесник", "9", "Жалпы орта Общее среднее", "Талап етілмейді Не требуется"],
        ["3", "Бас орманшы Главный лесничий", "1", "Жоғары Высшее", "Кемінде 3 жыл Не менее 3 лет"],
    ]
    # A cell says it in Kazakh on its first line and in Russian on the second.
    narrow = [[" ".join(halved(text)) for text in row] for row in words]
    document = extract(f"Лауазымдарға талаптар\n\n{LAYOUTS[layout](narrow)}\n".encode(), "posts.txt")
    found = [(post.title.kk, post.title.ru, post.headcount) for post in document.positions if post.title]
    assert found == [
        ("Орман шебері", "Мастер леса", 3),
        ("Орманшы", "Лесник", 9),
        ("Бас орманшы", "Главный лесничий", 1),
    ]


def halved(text: str) -> list[str]:
    """Two lines of a cell in two languages: the first as wide as a column."""
    words = text.split(" ")
    at = next((index for index, word in enumerate(words) if index and word[:1].isupper()), len(words))
    first, second = " ".join(words[:at]), " ".join(words[at:])
    return [first.ljust(WIDTH), second] if second else [first]


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (["Перечень должностей"], None),
        (["Перечень должностей", "Отдел маяков"], "Отдел маяков"),
        (["Отдел маяков"], "Отдел маяков"),
    ],
)
def test_the_title_of_a_sheet_is_no_section(above: list[str], section: str | None) -> None:
    rows = ["№;Должность;Образование;Стаж работы", "1;Лоцман;высшее;не требуется", "2;Боцман;высшее;не требуется"]
    text = "\n".join([*(f"{line};;;" for line in above), *rows])
    found = [post.section.ru if post.section else None for post in extract(text.encode(), "posts.csv").positions]
    assert found == [section, section]


def test_a_line_in_the_middle_of_the_page_is_no_cell_though_it_crosses_no_column() -> None:
    head = ["№", "Должность", "Образование", "Стаж работы"]
    posts = [["Лоцман", "Высшее", "не менее 3 лет"], ["Боцман", "Среднее", "не требуется"], ["Кок", "Среднее", "1 год"]]
    rows = [f"{number}   {title:24}{level:34}{years}" for number, (title, level, years) in enumerate(posts, 1)]
    columns = [f"{'№':4}{head[1]:24}{head[2]:34}{head[3]}", f"{'1':4}{'2':24}{'3':34}4"]
    lines = [*columns, " " * 38 + "Служба порта", *rows[:2], " " * 38 + "Камбуз", *rows[2:]]
    found = extract("\n".join(lines).encode(), "posts.txt").positions
    assert [(post.title and post.title.ru, post.section and post.section.ru) for post in found] == [
        ("Лоцман", "Служба порта"),
        ("Боцман", "Служба порта"),
        ("Кок", "Камбуз"),
    ]
    assert [criterion.text.ru for post in found for criterion in post.criteria] == [
        text for row in posts for text in row[1:]
    ]


def test_what_is_indented_within_a_cell_is_no_heading() -> None:
    said = [["Ведёт учёт:", "личных дел;", "приказов"], ["Учит:", "- юнг;", "- гостей"], ["Водит:", "Катера", "Баржи"]]
    titles = ["Архивист", "Лоцман", "Боцман"]
    rows = [f"{'№':4}{'Должность':24}{'Образование':20}Функциональные обязанности и ответственность"]
    for number, (title, (duty, *parts)) in enumerate(zip(titles, said, strict=True), 1):
        rows += [f"{number:<4}{title:24}{'высшее':20}{duty}", *(" " * 54 + part for part in parts)]
    found = extract("\n".join(rows).encode(), "posts.txt").positions
    assert [(post.title and post.title.ru, post.section) for post in found] == [(title, None) for title in titles]
    assert [post.criteria[-1].text.ru for post in found] == [" ".join(lines) for lines in said]
