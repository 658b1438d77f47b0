"""Lines that begin with a number of staff units, and those that look like them."""

import pytest
from row_tables import titles

from kqparse import extract

POSTS = [("Капитан порта", 1), ("Лоцман", 2), ("Сторож склада", 0.5)]


@pytest.mark.parametrize(
    "form",
    [
        "{count} ед. – {title}",
        "{count} единицы: {title}",
        "{count} штатная единица - {title}",
        "({count} ставки) {title}",
        "{count} бірлік – {title}",
        "{count} бірл. — {title}",
        "1. {count} штат бірлігі — {title}",
        "{count} ед. – {title}, 95 000 тенге",
    ],
)
def test_units_before_titles(form: str) -> None:
    lines = [form.format(title=title, count=str(count).replace(".", ",")) for title, count in POSTS]
    text = "\n".join(
        ["Перечень должностей порта", "", "Причал", *lines[:2], "", "Склад", *lines[2:], "", "Всего: 3,5 ед."]
    )
    document = extract(text.encode(), "posts.txt")
    assert [(title, own.headcount) for title, own in zip(titles(document), document.positions, strict=True)] == POSTS
    assert [own.section and (own.section.ru or own.section.kk) for own in document.positions] == [
        "Причал",
        "Причал",
        "Склад",
    ]
    assert all(
        (own.salary.min if own.salary else None) == (95000 if "95" in form else None) for own in document.positions
    )
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "lines",
    [
        ["2 ед. – Турник", "1 ед. – Скамья для капитана", "5 ед. – Мяч"],
        ["1 часть – Открытие", "2 часть – Доклады", "3 часть – Лоцман порта"],
        ["2 порции – Борщ", "1 порция – Уха лоцмана", "3 порции – Компот"],
    ],
)
def test_numbers_of_other_things_count_no_posts(lines: list[str]) -> None:
    assert extract("\n".join(["Перечень порта", "", *lines]).encode(), "list.txt").positions == []


def test_a_number_of_a_row_before_a_title_of_a_unit_counts_nothing() -> None:
    lines = ["1 Главный специалист Отдела огней", "2 Ведущий специалист Отдела кадров", "3 Специалист Сектора связи"]
    document = extract("\n".join(["Перечень должностей порта", "", *lines]).encode(), "list.txt")
    assert titles(document) == [line[2:] for line in lines]
    assert [(own.ordinal, own.headcount) for own in document.positions] == [(1, None), (2, None), (3, None)]


LONG = "группа по электробезопасности не ниже третьей, допуск к работам на высоте, действующее удостоверение и медицинская книжка"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("{title} ({count} штатная единица): допуск № 2", "допуск № 2"),
        ("{title} ({count} шт. ед.) – медицинская книжка", "медицинская книжка"),
        ("{title} ({count} штат бірлігі), 5-разряд", "5-разряд"),
        (f"{{title}} ({{count}} единицы). {LONG}", LONG),
        ("{title} ({count} единицы)", None),
        ("{title} ({count} единицы).", None),
    ],
)
def test_what_is_said_behind_units_in_brackets(form: str, said: str | None) -> None:
    lines = [form.format(title=title, count=str(count).replace(".", ",")) for title, count in POSTS]
    document = extract("\n".join(["Лимит работников порта", "", "Причал", *lines]).encode(), "posts.txt")
    assert [(title, own.headcount) for title, own in zip(titles(document), document.positions, strict=True)] == POSTS
    told = [[own.text.ru or own.text.kk for own in post.criteria] for post in document.positions]
    assert told == [[said] if said else []] * 3
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("asked", "kind", "months"),
    [
        ("высшее образование, стаж не менее 3 лет", "qualification_requirements", 36),
        ("медицинская книжка", "other", None),
    ],
)
def test_what_is_required_behind_units_in_brackets_is_read(asked: str, kind: str, months: int | None) -> None:
    lines = [f"{title} ({count} единицы) – {asked}" for title, count in (("Лоцман", 2), ("Матрос", 3), ("Сторож", 4))]
    posts = extract("\n".join(["Штатное расписание порта", "", *lines]).encode(), "posts.txt").positions
    assert [[own.kind for own in post.criteria] for post in posts] == [[kind]] * 3
    assert [post.experience and post.experience.min_months for post in posts] == [months] * 3


def test_brackets_in_sentences_and_of_things_count_no_posts() -> None:
    text = (
        "О приёме\n\nВ порту работают лоцман (1 единица) и сторож (2 единицы).\nПриняты:\nСторож (1 единица) в марте.\n"
    )
    assert extract(text.encode(), "text.txt").positions == []
    text = "Оснащение\n\nМебель\nСтол (2 единицы), дуб\nКресло лоцмана (1 единица), кожа\nСтул (4 единицы)\n"
    assert extract(text.encode(), "text.txt").positions == []
