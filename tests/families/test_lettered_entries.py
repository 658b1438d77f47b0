"""Posts that letters count: А. Лоцман, Б. Боцман."""

import pytest

from kqparse import extract

NAMES = ["Лоцман", "Боцман", "Сторож"]
LETTERS = ["А.", "Б.", "В."]


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ("Перечень должностей порта", "{letter} {name} – 2 единицы"),
        ("Перечень должностей порта", "{letter} {name}"),
        ("Требования к должностям", "{letter} {name}\nВысшее образование, стаж не менее 2 лет."),
        ("Требования к должностям", "{letter} {name}: высшее образование, стаж не менее 2 лет."),
        ("Требования к работникам порта", "{letter} {name}\nОбразование: высшее\nСтаж: не менее 2 лет\n"),
    ],
)
def test_capitals_count_posts(head: str, form: str) -> None:
    lines = [form.format(letter=letter, name=name) for letter, name in zip(LETTERS, NAMES, strict=True)]
    document = extract("\n".join([head, "", *lines]).encode(), "posts.txt")
    assert [post.title and (post.title.ru or post.title.kk) for post in document.positions] == NAMES
    assert {post.ordinal for post in document.positions} == {None}
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "text",
    [
        "Список комиссии\n\nА. Сериков\nБ. Ахметова\nВ. Директоров\n",
        "Список комиссии\n\nА. Сериков – 1\nБ. Ахметова – 2\nВ. Директоров – 3\n",
    ],
)
def test_initials_count_no_posts(text: str) -> None:
    assert extract(text.encode(), "people.txt").positions == []


@pytest.mark.parametrize(
    "head", ["Реестр должностей порта", "Карточки должностей", "Лауазымдар", "Порт лауазымдарының тізілімі"]
)
def test_the_heading_of_a_list_is_no_title(head: str) -> None:
    text = f"{head}\n\nC-O-3 (образование высшее, стаж не менее трёх лет): лоцманы порта.\n"
    assert extract(text.encode(), "posts.txt").positions == []


def test_initials_below_what_is_asked_are_no_posts() -> None:
    text = "Требования\n\nЮрист\nВысшее юридическое образование, стаж не менее 2 лет.\nА. Тестова\nО. Пробный\n"
    (post,) = extract(text.encode(), "posts.txt").positions
    assert post.title
    assert post.title.ru == "Юрист"


def test_a_letter_that_is_short_for_a_town_counts_nothing() -> None:
    text = "Объявление о вакансии\nг. Тестов\nДолжность: Лоцман\nОбразование: высшее\nОпыт: 1 год\n"
    document = extract(text.encode(), "posts.txt")
    assert "г. Тестов" in [passage.text.ru for passage in document.passages]
    assert [post.title and post.title.ru for post in document.positions] == ["Лоцман"]
