"""What is asked of a post behind its title, in one cell."""

import pytest
from row_tables import read, titles

from kqparse.model import Position

Told = tuple[list[str], int | None]


def asked(post: Position) -> Told:
    """The levels and months that a post asks for."""
    return (
        list(post.education.levels) if post.education else [],
        post.experience.min_months if post.experience else None,
    )


@pytest.mark.parametrize("more", [["Количество"], ["Оклад"], ["Количество", "Оклад"]])
@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        (
            "Должность, требования",
            "Технолог. Образование высшее, стаж не менее 2 лет.",
            "Водитель категории «В». Образование среднее, без требований к стажу.",
        ),
        ("Должность и требования", "Технолог – высшее, не менее 2 лет", "Водитель категории «В»: среднее, стаж не требуется"),
        (
            "Лауазым, талаптар",
            "Технолог (жоғары білім, жұмыс өтілі кемінде 2 жыл)",
            "Водитель категории «В»\nорта білім, жұмыс өтілі талап етілмейді",
        ),
    ],
    ids=["sentences", "signs", "brackets and lines"],
)  # fmt: skip
def test_what_is_asked_stands_behind_the_title(head: str, first: str, second: str, more: list[str]) -> None:
    document = read([[head, *more], [first, *("150000" for _ in more)], [second, *("2" for _ in more)]])
    assert titles(document) == ["Технолог", "Водитель категории «В»"]
    assert [asked(post) for post in document.positions] == [(["higher"], 24), (["general_secondary"], 0)]
    assert document.coverage.unassigned == 0


def test_a_schedule_may_say_behind_titles_what_is_asked() -> None:
    rows = [["Технолог (высшее образование, стаж 2 года)", "1"], ["Пекарь, среднее образование, без опыта", "4"]]
    document = read([["Вакансия", "Количество"], *rows])
    assert titles(document) == ["Технолог", "Пекарь"]
    assert [asked(post) for post in document.positions] == [(["higher"], 24), (["general_secondary"], 0)]


@pytest.mark.parametrize("title", ["Инспектор, ревизор", "Мастер (сменный)", "Специалист высшей квалификации, сварщик"])
def test_a_title_with_signs_asks_for_nothing(title: str) -> None:
    document = read([["Должность", "Количество"], [title, "1"], ["Сторож, дворник", "2"]])
    assert (titles(document)[0], document.positions[0].criteria) == (title, [])


@pytest.mark.parametrize(
    "rows",
    [
        ["Воспитатель (дети 3 лет)", "Воспитатель (дети 5 лет)"],
        ["Лоцман, срок 2 года", "Кок, контракт 1 год"],
        ["Няня (группа 2 – 3 года)", "Няня (группа 4 – 5 лет)"],
    ],
)
def test_a_length_that_no_word_says_to_be_of_work_is_a_part_of_titles(rows: list[str]) -> None:
    document = read([["Вакансия", "Количество"], *([title, "1"] for title in rows)])
    assert titles(document) == rows
    assert all(post.experience is None for post in document.positions)


def test_a_post_that_asks_for_nothing_is_no_sum_of_those_that_do() -> None:
    rows = [["Методист (высшее образование)", "1"], ["Методист (среднее образование)", "1"], ["Сторож", "2"]]
    document = read([["Должность", "Количество"], *rows])
    assert titles(document) == ["Методист", "Методист", "Сторож"]


def test_brackets_within_what_is_asked_are_a_part_of_it() -> None:
    rows = [["Мастер (высшее образование (техническое), стаж 1 год)", "1"], ["Технолог (высшее образование)", "2"]]
    document = read([["Должность", "Количество"], *rows])
    assert [post.criteria[0].text.ru for post in document.positions] == [
        "высшее образование (техническое), стаж 1 год",
        "высшее образование",
    ]


def test_titles_in_both_languages_stay_whole() -> None:
    rows = [
        ["Технолог (жоғары білім) / Технолог (высшее образование)", "1"],
        ["Шебер (орта білім) / Мастер (среднее образование)", "2"],
    ]
    (first, second) = read([["Лауазымы / Должность", "Саны / Количество"], *rows]).positions
    assert first.title
    assert second.title
    assert (first.title.ru, second.title.ru) == ("Технолог (высшее образование)", "Мастер (среднее образование)")


def test_several_titles_that_each_ask_for_something_are_not_cut_off() -> None:
    both = "Технолог (высшее образование), мастер (среднее образование)"
    rows = [[both, "1"], ["Экономист (высшее образование), стаж 1 год", "1"], ["Кок (среднее образование)", "1"]]
    posts = read([["Должность", "Количество"], *rows]).positions
    assert [(post.title and post.title.ru, asked(post)) for post in posts] == [
        (both, ([], None)),
        ("Экономист", (["higher"], 12)),
        ("Кок", (["general_secondary"], None)),
    ]
