"""A row with the sum of the staff units is no post."""

import pytest

import kqparse

HEAD = "# Требования к должностям\n\n| № | Должность | Количество | Образование | Стаж |\n|---|---|---|---|---|\n"
POSTS = "| 1 | Главный юрист | 1 | Высшее | Не требуется |\n| 2 | Юрист | 1 | Высшее | Не требуется |\n"

ROWS = {
    "a sum": ("| | Итого | 2 | | |\n", 2),
    "a sum in the first column": ("| Всего: | | 2 | | |\n", 2),
    "sums of parts and of all": (
        "| | Итого | 2 | | |\n| Отдел |\n| 3 | Кассир | 1 | Высшее | Нет |\n| 4 | Бухгалтер | 2 | Высшее | Нет |\n"
        "| | Итого | 3 | | |\n| | Всего | 5 | | |\n",
        4,
    ),
    "a number that is a sum by chance, as a post has no more": (
        "| | Сторож | 1 | | |\n| | Рабочий | 3 | | |\n",
        4,
    ),
    "the sum of many, where a post has no more": (
        "| | Сторож | 1 | | |\n| 4 | Кассир | 1 | Высшее | Нет |\n| 5 | Повар | 1 | Высшее | Нет |\n| | Итого | 5 | | |\n",
        5,
    ),
    "another number": ("| | Стажер | 3 | | |\n", 3),
    "a post with a number": ("| 3 | Стажер | 2 | | |\n", 3),
    "a post that others follow": ("| | Стажер | 2 | | |\n| 4 | Кассир | 1 | Высшее | Нет |\n", 4),
}


def test_parts_of_units_add_up() -> None:
    rows = "| 1 | Врач | 1,1 | Высшее | Нет |\n| 2 | Санитар | 2,2 | Среднее | Нет |\n| | По отделению | 3,3 | | |\n"
    assert len(kqparse.extract((HEAD + rows).encode()).positions) == 2


PARTED = {
    "with a sum": ("| 1. | Медпункт | 3 | | |", "| 2. | Служба механика | 2 | | |", ["Медпункт", "Медпункт", "Служба механика"]),
    "without": ("| 1. | Медпункт | | | |", "| 2. | Служба механика | | | |", ["Медпункт", "Медпункт", "Служба механика"]),
    "a post of which something is asked": ("| 1. | Медпункт | 3 | | |", "| 2. | Начальник | 2 | Высшее | 1 год |", ["Медпункт"] * 4),
    "a head above its only deputy": ("| 1. | Медпункт | 3 | | |", "| 2. | Директор | 2 | | |", ["Медпункт"] * 4),
    "a head without units": ("| 1. | Медпункт | 3 | | |", "| 2. | Директор | | | |", ["Медпункт"] * 4),
}  # fmt: skip
"""Rows whose numbers those below are parts of, and the sections of the posts."""


@pytest.mark.parametrize("name", PARTED)
def test_a_row_whose_number_is_parted_below_heads_its_posts(name: str) -> None:
    one, two, sections = PARTED[name]
    posts = ["| 1.1 | Врач | 1 | Высшее | Нет |", "| 1.2 | Санитар | 2 | Среднее | Нет |"]
    rows = [one, *posts, two, "| 2.1 | Слесарь | 2 | Среднее | Нет |"]
    document = kqparse.extract((HEAD + "\n".join(rows)).encode())
    assert [post.section and post.section.ru for post in document.positions] == sections


@pytest.mark.parametrize("name", ROWS)
def test_sums(name: str) -> None:
    rows, posts = ROWS[name]
    document = kqparse.extract((HEAD + POSTS + rows).encode())
    assert len(document.positions) == posts
    assert document.coverage.unassigned == 0
