"""What other documents of a kind print in and around the same tables: numbers of rows, breaks of pages, other columns."""

from typing import Any

import msgspec
import pytest

from kqparse import extract

ROWS = {
    "Образование": "высшее юридическое.",
    "Опыт работы": "не менее 2 лет.",
    "Функциональные обязанности": "ведение дел.",
}
DUTIES = "Прием граждан, учет обращений.\nПодготовка справок и отчетов {letter},\nпроверка договоров {letter}."


def positions(text: str, name: str = "a.txt") -> list[Any]:
    found: list[Any] = msgspec.to_builtins(extract(text.encode(), name).positions)
    return found


def said(position: Any) -> dict[str, str]:
    return {criterion["kind"]: criterion["text"]["ru"] for criterion in position["criteria"]}


NUMBERED = {
    "cells led by tabs": "\tКритерий\n\tТребования\n"
    + "".join(f"\t{n}\n\t{k}\n\t{v}\n" for n, (k, v) in enumerate(ROWS.items(), 1)),
    "rows of tabs": "№\tКритерий\tТребования\n"
    + "".join(f"{n}.\t{k}\t{v}\n" for n, (k, v) in enumerate(ROWS.items(), 1)),
}


@pytest.mark.parametrize("table", NUMBERED.values(), ids=list(NUMBERED))
def test_a_number_before_each_label_is_none_of_its_values(table: str) -> None:
    (position,) = positions(f"Главный юрист, категория D-O-4 (№ 02-1), 1 единица\n{table}")
    assert said(position) == dict(zip(("education", "experience", "duties"), ROWS.values(), strict=True))


def pages(number: str, head: str) -> str:
    """Five posts, a page after the middle of each."""
    post = "{}, категория D-O-4, 1 единица\nКритерий\nТребования\nОбразование\nВысшее.\nОпыт работы\nБез опыта.\nОбязанности\n{}\n"
    fill = "\n".join(["Ответы на письма."] * 15)
    found: list[str] = []
    for page, letter in enumerate("абвгд", 1):
        first, second = DUTIES.format(letter=letter).rsplit("\n", 1)
        duties = f"{fill}\n{first}\n\n{number.format(page)}\n\n{head}{second}"
        found.append(post.format(f"Главный юрист {letter}", duties))
    return "".join(found)


@pytest.mark.parametrize("number", ["{}", "- {} -", "Бет {} / 5", "Стр. {} из 5"])
@pytest.mark.parametrize(
    "head", ["", "Критерий\nТребования\n", "Требования к должностям отдела права\n"], ids=["bare", "heads", "head"]
)
def test_the_break_of_a_page_is_none_of_a_value(number: str, head: str) -> None:
    found = positions(pages(number, head))
    assert [position["title"]["ru"] for position in found] == [f"Главный юрист {letter}" for letter in "абвгд"]
    for position, letter in zip(found, "абвгд", strict=True):
        assert said(position)["duties"].endswith(DUTIES.format(letter=letter).replace("\n", " "))


def test_a_value_may_begin_as_a_stamp_does() -> None:
    duties = "Утвержденные планы и отчеты по заявкам граждан вести и хранить"
    text = f"Архивист, категория D-O-4, 1 единица\nОбразование\nВысшее\nОпыт работы\nБез опыта\nОбязанности\n{duties}\n"
    assert said(positions(text)[0])["duties"] == duties


@pytest.mark.parametrize("line", ["Прием граждан, учет", "Подготовка и выдача"])
def test_a_short_line_of_a_text_is_no_label(line: str) -> None:
    text = f"Юрист, категория D-O-4, 1 единица\nОбразование\nВысшее\nОпыт работы\nБез опыта\nОбязанности\nВедение дел.\n{line}\nсправок.\n"
    assert said(positions(text)[0])["duties"] == f"Ведение дел. {line} справок."


@pytest.mark.parametrize(
    ("printed", "number"), [("одна единица", 1), ("три штатные единицы", 3), ("2 единицы", 2), ("бір бірлік", 1)]
)
def test_staff_units_in_words(printed: str, number: int) -> None:
    (position,) = positions(f"Юрист, категория D-O-4, {printed}\nОбразование\nВысшее\nОпыт работы\nБез опыта\n")
    assert position["headcount"] == number


BOTH = {
    "a cell a column": "Білімі\tЖоғары білім.\tОбразование\tВысшее.\nТәжірибесі\tКемінде 2 жыл.\tОпыт работы\tНе менее 2 лет.\n",
    "one line a cell": "Білімі / Образование\tЖоғары білім. Высшее.\nТәжірибесі / Опыт работы\tКемінде 2 жыл. Не менее 2 лет.\n",
    "one cell below the other": "Білімі\nЖоғары білім.\nОбразование\nВысшее.\nТәжірибесі\nКемінде 2 жыл.\nОпыт работы\nНе менее 2 лет.\n",
}


@pytest.mark.parametrize("table", BOTH.values(), ids=list(BOTH))
def test_two_languages_side_by_side(table: str) -> None:
    heads = "Өлшемдер / Критерии\tТалаптар / Требования\n"
    text = f"1. Бас есепші, (1 бірлік)\n1. Главный бухгалтер, (1 единица)\n{heads}{table}2. Қоймашы, (1 бірлік)\n2. Кладовщик, (1 единица)\n{heads}{table}"
    for position in positions(text):
        assert set(position["title"]) == {"kk", "ru"}
        assert [criterion["text"] for criterion in position["criteria"]] == [
            {"kk": "Жоғары білім.", "ru": "Высшее."},
            {"kk": "Кемінде 2 жыл.", "ru": "Не менее 2 лет."},
        ]


@pytest.mark.parametrize("title", ["Менеджер<br>Менеджер", "Менеджер / Менеджер"])
def test_a_title_that_both_languages_have(title: str) -> None:
    rows = [
        ("Лауазым / Должность", "Білімі / Образование", "Тәжірибесі / Опыт работы"),
        ("Бас есепші<br>Главный бухгалтер", "Жоғары білім.<br>Высшее.", "Кемінде 2 жыл.<br>Не менее 2 лет."),
        (title, "Орта білім.<br>Среднее.", "Талап етілмейді.<br>Не требуется."),
    ]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    titles = [
        position["title"] for position in positions(f"<html><body><table>{table}</table></body></html>", "a.html")
    ]
    assert titles == [{"kk": "Бас есепші", "ru": "Главный бухгалтер"}, {"kk": "Менеджер", "ru": "Менеджер"}]
