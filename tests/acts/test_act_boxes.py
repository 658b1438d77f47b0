"""Where an act ends and its annexes begin: the boxes of annexes, and what an unsigned act approves."""

import pytest
from acts_kit import parts, read, said

from kqparse import extract


def test_a_box_ends_where_the_annex_begins() -> None:
    text = "О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\nМинистр К. Лодкин\n\nУтвержден приказом от 5 мая 2031 года № 3 Перечень лодок"
    found = parts(text)
    assert found
    assert text[found.end :] == "Перечень лодок"


@pytest.mark.parametrize(
    "box",
    [
        "Приложение\n      к приказу Министра вод\n      Озерного края\n      от 5 мая 2031 года № 3\n",
        "Приложение 1 к приказу Министра вод\n      от 5 мая 2031 года № 3\n",
        "Приложение № 2\n      к приказу от 5 мая 2031 года № 3\n",
        "Приложение к приказу № 3 от 05.05.2031 г.\n",
        "Приложение\n\n      к приказу № 3\n      от 5 мая 2031 г.\n",
    ],
)
def test_a_box_of_an_annex_over_several_lines(box: str) -> None:
    text = (
        "О лодках\n\n      ПРИКАЗЫВАЮ:\n      1. Утвердить.\n\n      Министр К. Лодкин\n\n      "
        + box
        + "\n Перечень лодок\n"
    )
    found = parts(text)
    assert found
    assert text[found.end :].strip() == "Перечень лодок"
    assert [aside.kind for aside in found.asides] == ["preamble", "provision", "stamp"]


def test_a_sentence_of_an_annex_that_ends_with_a_day_is_no_box() -> None:
    said = "Приложение 2 вводится в действие с 1 мая 2031 г."
    found = parts(f"О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n{said}\n2. Исполнить.\n\nМинистр К. Лодкин\n")
    assert found
    assert [aside.kind for aside in found.asides] == ["preamble", "provision", "provision"]


@pytest.mark.parametrize("office", ["Су министрінің", "Су министрінің м.а."])
def test_the_box_of_a_kazakh_annex_begins_with_the_office(office: str) -> None:
    text = (
        "Қайық туралы\n\nБҰЙЫРАМЫН:\n1. Бекітілсін.\n\nМинистр Қ. Қайықов\n\n"
        f"Қазақстан Республикасы\n{office}\n2031 жылғы 5 мамырдағы\n№ 3 бұйрығымен бекітілген\n\nҚайықтар тізбесі\n"
    )
    found = parts(text)
    assert found
    assert text[found.end :].strip() == "Қайықтар тізбесі"
    assert [aside.kind for aside in found.asides] == ["preamble", "provision", "stamp"]


def test_a_short_annex_does_not_hide_in_the_box_of_the_next_one() -> None:
    text = (
        "О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\nМинистр К. Лодкин\n\nПриложение 1 к приказу от 5 мая 2031 года № 3\n\n"
        "Перечень лодок\n\nЛодка\n\nПриложение 2 к приказу от 5 мая 2031 года № 3\n\nПеречень весел\n"
    )
    found = parts(text)
    assert found
    assert text[found.end :].startswith("Перечень лодок")


@pytest.mark.parametrize("row", ["{} | {} | {}\n", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n"])
def test_a_row_of_a_table_that_cites_an_act_is_no_line_of_the_box_above_it(row: str) -> None:
    rows = [
        ("Наименование должности", "Образование", "Стаж работы"),
        ("Лодочник", "Среднее, согласно приказу Министра вод от 3 марта 2030 года № 5", "не менее 1 года"),
        ("Паромщик", "Среднее", "не менее 2 лет"),
    ]
    table = "".join(row.format(*cells) for cells in rows)
    if row.startswith("<"):
        table = f"<table>{table}</table>"
    text = f"О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\nМинистр К. Лодкин\n\nПриложение к приказу\n\n{table}"
    found = extract(text.encode(), "act.md")
    assert [post.title.ru for post in found.positions if post.title] == ["Лодочник", "Паромщик"]


UNSIGNED = {
    "the head alone": "",
    "words of adoption and points": "В соответствии с законом ПРИКАЗЫВАЮ:\n1. Утвердить характеристики:\n1) портных;\n2) швей.\n\n",
}


@pytest.mark.parametrize("name", UNSIGNED)
def test_what_an_unsigned_act_approves_stands_behind_its_points(name: str) -> None:
    head = "Об утверждении характеристик портных\n\nПриказ Министра вод от 5 мая 2031 года № 7\n\n"
    post = (
        "Параграф 1. Портной\n1. Должностные обязанности: шьет.\n2. Требования к квалификации: среднее образование.\n"
    )
    act = read(f"{head}{UNSIGNED[name]}Характеристики портных\n\n{post}")
    assert (act.number, act.signatory) == ("7", None)
    found = extract(f"{head}{UNSIGNED[name]}Характеристики портных\n\n{post}".encode(), "act.txt")
    assert [said(one.title) for one in found.positions] == ["Портной"]


def test_the_box_of_a_joint_act_has_all_its_issuers() -> None:
    box = "Утверждены приказом\nМинистра вод\nот 1 мая 2031 года № 7\nи Министра рыб\nот 2 мая 2031 года № 8"
    act = parts(f"О лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n\nМинистр вод А. Сынаков\n\n{box}\n\nПеречень лодок\n")
    assert act
    assert [aside.text.text for aside in act.asides if aside.kind == "stamp"] == [box.replace("\n", " ")]


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ("Утверждены приказом Министра вод от 5 мая 2031 года № 3 |\n", ("Министр вод", "2031-05-05", "3")),
        ("Приложение к указу Президента от 5 мая 2031 года № 3\n", (None, None, None)),
        ("Приложение к настоящему приказу\n", (None, None, None)),
    ],
)
def test_a_box_tells_which_act_it_is_of(box: str, told: tuple[str | None, ...]) -> None:
    """Where a page has no head but the words of adoption."""
    act = read(f"В целях порядка ПРИКАЗЫВАЮ:\n1. Утвердить.\nМинистр вод | К. Лодкин |\n{box}Перечень лодок\n")
    assert (said(act.issuer), act.date, act.number) == told


def test_a_box_of_another_day_is_of_another_act() -> None:
    head = "ПРИКАЗ\nот 5 мая 2031 года\nО лодках\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\nМинистр вод | К. Лодкин |\n"
    act = read(f"{head}Утверждены приказом Министра вод от 6 мая 2031 года № 3 |\nПеречень лодок\n")
    assert (act.issuer, act.date, act.number) == (None, "2031-05-05", None)
