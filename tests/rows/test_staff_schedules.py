"""Staff schedules: posts with staff units and pay in tables, their sums and sections, and tables that are none."""

import pytest
from row_tables import page, titles

from kqparse import extract

RU = [
    ["№ п/п", "Наименование должности", "Количество штатных единиц", "Должностной оклад, тенге", "Фонд оплаты труда"],
    ["Причал"],
    ["1", "Лоцман", "1,5", "200 000", "300 000"],
    ["", "Итого", "1,5", "", "300 000"],
    ["Склад"],
    ["2", "Сторож", "0,25", "80 000", "20 000"],
    ["", "Всего по порту", "1,75", "", "320 000"],
]
KK = [
    ["р/с №", "Лауазым атауы", "Штат саны", "Лауазымдық жалақысы (теңге)"],
    ["1", "Лоцман", "2", "200 000"],
    ["2", "Күзетші", "0,5", "80 000"],
    ["", "Барлығы", "2,5", ""],
]
SHORT = [
    ["Должность", "Кол-во ставок", "Оклад (тг)"],
    ["Лоцман", "1", "200000"],
    ["Сторож", "2", "80000"],
    ["Всего", "3", ""],
]


@pytest.mark.parametrize(
    ("heading", "rows", "posts"),
    [
        ("Штатное расписание порта", RU, [("Лоцман", "Причал", 1.5, 200000), ("Сторож", "Склад", 0.25, 80000)]),
        ("Порттың штат кестесі", KK, [("Лоцман", None, 2, 200000), ("Күзетші", None, 0.5, 80000)]),
        ("Штатная численность", SHORT, [("Лоцман", None, 1, 200000), ("Сторож", None, 2, 80000)]),
    ],
)
def test_posts_have_their_units_and_pay(
    heading: str, rows: list[list[str]], posts: list[tuple[str, str | None, float, int]]
) -> None:
    document = extract(page(heading, rows), "page.html")
    found = [
        (
            title,
            (post.section.kk or post.section.ru) if post.section else None,
            post.headcount,
            post.salary and post.salary.min,
        )
        for title, post in zip(titles(document), document.positions, strict=True)
    ]
    assert found == posts
    assert document.source.family == "staff-schedules"
    assert {each.code for each in document.diagnostics} == set()


def test_tabs_part_the_cells_of_a_schedule() -> None:
    text = "Штатное расписание порта\n№\tДолжность\tКол-во ед.\tОклад\n1\tЛоцман\t1,5\t200000\n2\tСторож\t1\t80000\n\tИТОГО\t2,5\n"
    posts = extract(text.encode(), "posts.txt").positions
    assert [(post.title.ru if post.title else None, post.section, post.headcount) for post in posts] == [
        ("Лоцман", None, 1.5),
        ("Сторож", None, 1),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["№", "Наименование", "Количество", "Сумма"], ["1", "Стол", "10", "160000"], ["2", "Стул", "20", "120000"]],
        [["№", "Атауы", "Саны", "Сомасы"], ["1", "Үстел", "10", "160000"], ["2", "Орындық", "20", "120000"]],
        [["№", "ФИО", "Должность", "Ставка"], ["1", "А. А.", "Лоцман", "1"], ["2", "Б. Б.", "Сторож", "1"]],
    ],
)
def test_property_and_people_are_no_posts(rows: list[list[str]]) -> None:
    document = extract(page("Перечень", rows), "page.html")
    assert (document.source.family, document.positions) == (None, [])
