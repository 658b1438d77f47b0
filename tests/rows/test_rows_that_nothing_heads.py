"""Rows of a staff schedule that nothing heads, and numbers that are none of staff units."""

import pytest
from row_tables import titles

from kqparse import extract

ALIGNED = (
    "   1-бөлім. Айлақ\n   Айлақ бастығы           1      412 000\n   Лоцман                  14     165 000\n\n"
    "   2-бөлім. Қойма\n   Күзетші                 0,5    98 000\n"
)
NUMBERED = (
    "1. Причал\n1   Начальник порта    D-1    1     600 000     600 000\n2   Лоцман             D-4    2     300 000     600 000\n"
    "    Итого по отделу           3                 1 200 000\n2. Склад\n3   Сторож             D-6    0,5   100 000     50 000\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Порттың штат кестесі\n\n{ALIGNED}",
            [
                ("1-бөлім. Айлақ", "Айлақ бастығы", 1, 412000),
                ("1-бөлім. Айлақ", "Лоцман", 14, 165000),
                ("2-бөлім. Қойма", "Күзетші", 0.5, 98000),
            ],
        ),
        (
            f"Штатное расписание порта\n\n{NUMBERED}",
            [
                ("1. Причал", "Начальник порта", 1, 600000),
                ("1. Причал", "Лоцман", 2, 300000),
                ("2. Склад", "Сторож", 0.5, 100000),
            ],
        ),
        (
            "Штатное расписание порта\n\n1    Лоцман          1\n2    Матрос          5\n3    Сторож          0,5\n",
            [(None, "Лоцман", 1, None), (None, "Матрос", 5, None), (None, "Сторож", 0.5, None)],
        ),
        (
            "Штатное расписание порта\n\n1. Причал\nЛоцман\t1\t400 000\nМатрос\t3\t350 000\n2. Склад\nСторож\t4\t250 000\n",
            [("1. Причал", "Лоцман", 1, 400000), ("1. Причал", "Матрос", 3, 350000), ("2. Склад", "Сторож", 4, 250000)],
        ),
        (  # days that a number leads are no head of the numbers below
            "Штатное расписание порта\nна 21 день\n\nЛоцман    1\nМатрос    4\nСторож    2\n",
            [(None, "Лоцман", 1, None), (None, "Матрос", 4, None), (None, "Сторож", 2, None)],
        ),
        (  # pay tells what no title does
            "Порт\n\nЛоцман      1 ед.    400 000\nМатрос      3 ед.    350 000\nСторож      2 ед.    250 000\n",
            [(None, "Лоцман", 1, 400000), (None, "Матрос", 3, 350000), (None, "Сторож", 2, 250000)],
        ),
    ],
)
def test_columns_are_told_by_their_cells(text: str, expected: list[tuple[str | None, str, float, int | None]]) -> None:
    document = extract(text.encode(), "posts.txt")
    assert [
        (
            (own.section.ru or own.section.kk) if own.section else None,
            title,
            own.headcount,
            own.salary.min if own.salary else None,
        )
        for own, title in zip(document.positions, titles(document), strict=True)
    ] == expected
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "text",
    [
        "Смета порта\n\n   1. Работы\n   Цемент           10     45 000\n   Лоцман           1      90 000\n   Вывоз сора       2      30 000\n",
        "Численность населения\n\n   Лоцманово           1200     300\n   Боцманское          800      210\n   Юнга                950      190\n",
        "Список работников порта\n\nЛоцман       101     77 12 00\nМатрос       102     77 12 01\nСторож       104     77 12 03\n",
        "Расчётная ведомость порта\n\nНачальник порта      22     412 000\nЛоцман               8      165 000\nСторож               20     98 000\n",
        "Перечень должностей порта\nДополнительный отпуск, дней\n\n1      Лоцман      14\n2      Матрос      9\n3      Сторож      6\n",
        "Лоцмандардың демалысы\nДемалыс күндерінің саны (күн)\n\nЛоцман – 8\nМатрос – 6\nКүзетші – 4\n",
        "Нагрузка порта\n\nДолжность\nКоличество часов\nЛоцман\n36\nМатрос\n40\nСторож\n8\n",
        "Перечень должностей порта\n\nЛоцман – 14 календарных дней\nМатрос – 9 дней\nСторож – 6 дней\n",
        "Аттестация. Список\n\nЛоцман       1      98\nМатрос       2      87\nСторож       3      91\n",
        "Список работников порта\n\nНачальник порта – 101\nЛоцман – 102\nСторож – 104\n",
        "Где кого найти\n\nДиректор – 12\nЛоцман – 14\nИнспектор – 15\nИтого – 41\n",
        "Кабинеты порта\n\nДиректор – 2\nЛоцман – 1\nИнспектор – 1\nСекретарь – 3\nВсего кабинетов – 7\n",
        "Порт: кабинеты\n\nДиректор      1\nЛоцман        2\nИнспектор     3\nСекретарь     4\nИтого         10\n",
    ],
)
def test_numbers_of_rooms_and_of_things_are_no_units(text: str) -> None:
    assert all(own.headcount is None for own in extract(text.encode(), "posts.txt").positions)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("№\nЛауазымы\nСаны\nАйлақ\n1\nЛоцман\n1\n2\nМатрос\n2\nҚойма бөлімі\n3\nКүзетші\n4\n", [1, 2, 4]),
        ("Должность\nКоличество единиц\nЛоцман\n1\nМатрос\n2\nСторож\n1\n", [1, 2, 1]),
        (
            "Лауазымы\nШтат саны\nАйлақ бөлімі\nЛоцман\n1\nМатрос\n12,5\nҚойма бөлімі\nКүзетші\n0,5\nБарлығы\n14\n",
            [1, 12.5, 0.5],
        ),
    ],
)
def test_numbers_below_titles_are_units_where_heads_say_so(text: str, units: list[float]) -> None:
    document = extract(text.encode(), "posts.txt")
    assert [title for title in titles(document) if title in {"Лоцман", "Матрос", "Сторож", "Күзетші"}] == titles(
        document
    )
    assert [own.headcount for own in document.positions] == units
    things = "Наименование\nКоличество\nСтол лоцмана\n1\nКресло\n2\nШкаф\n3\n"
    assert extract(things.encode(), "things.txt").positions == []
