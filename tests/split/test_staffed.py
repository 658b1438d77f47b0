"""A post whose staff units stand in one annex and what is asked of it in another is one post."""

import pytest

from kqparse import extract

_BOX = "Приложение {}\nк приказу директора\nот 5 мая 2031 года № 7\n\n"
_ASKED = (
    "Требования\n\n№ | Должность | Образование | Стаж работы\n1 | Директор | высшее | не менее 5 лет\n"
    "2 | Лоцман | среднее | не менее 1 года\n"
)


def told(schedule: str, asked: str = _ASKED) -> list[tuple[object, ...]]:
    """Title, units and months of each post of a text with two annexes."""
    text = f"{_BOX.format(1)}{schedule}\n{_BOX.format(2)}{asked}"
    return [
        (post.title and post.title.ru, post.headcount, post.experience and post.experience.min_months)
        for post in extract(text.encode(), "order.txt").positions
    ]


@pytest.mark.parametrize(
    "schedule",
    [
        "Штатное расписание\n\n№ | Должность | Количество единиц\n1 | Директор | 1\n2 | Лоцман | 0,5\n",
        "Штатное расписание\n\nДиректор – 1\nЛоцман – 0,5\nВсего – 1,5\n",
    ],
)
def test_the_units_of_a_schedule_are_those_of_the_post_below(schedule: str) -> None:
    assert told(schedule) == [("Директор", 1, 60), ("Лоцман", 0.5, 12)]


def test_a_post_of_one_annex_alone_stays_one() -> None:
    schedule = "Штатное расписание\n\nДиректор – 1\nСторож – 2\nБоцман – 1\n"
    assert told(schedule) == [("Сторож", 2, None), ("Боцман", 1, None), ("Директор", 1, 60), ("Лоцман", None, 12)]


def test_a_title_that_both_have_in_other_numbers_tells_no_post() -> None:
    schedule = "Штатное расписание\n\nПорт\nЛоцман – 1\nМаяк\nЛоцман – 2\nДиректор – 1\n"
    assert told(schedule) == [("Лоцман", 1, None), ("Лоцман", 2, None), ("Директор", 1, 60), ("Лоцман", None, 12)]


def test_all_of_the_schedule_is_accounted_for() -> None:
    text = f"{_BOX.format(1)}Штатное расписание\n\nДиректор – 1\nЛоцман – 2\nВсего – 3\n\n{_BOX.format(2)}{_ASKED}"
    document = extract(text.encode(), "order.txt")
    assert document.coverage.unassigned == 0
    assert document.source.family == "staff-schedules; row-per-post-tables"


def test_posts_with_one_title_are_told_by_their_sections() -> None:
    schedule = "Штатное расписание\n\nПорт\nЛоцман – 1\nМаяк\nЛоцман – 2\nДиректор – 1\n"
    head = "Требования\n\n| № | Должность | Образование | Стаж работы |\n|---|---|---|---|\n"
    rows = (
        "| | {} | | |\n| 1 | Лоцман | высшее | не менее 5 лет |\n"
        "| | Порт | | |\n| 2 | Лоцман | среднее | не менее 1 года |\n"
    )
    assert told(schedule, head + rows.format("Маяк")) == [("Директор", 1, None), ("Лоцман", 2, 60), ("Лоцман", 1, 12)]
    numbered = schedule.replace("Порт", "I. Порт").replace("Маяк", "II. Маяк")
    assert told(numbered, head + rows.format("Маяк")) == [("Директор", 1, None), ("Лоцман", 2, 60), ("Лоцман", 1, 12)]
    # A section that the schedule does not have is another one.
    assert [post[1] for post in told(schedule, head + rows.format("Док"))] == [1, 2, 1, None, None]


def test_a_category_that_both_annexes_tell_is_accounted_for() -> None:
    schedule = "Штатное расписание\n\n№ | Должность | Категория | Количество единиц\n1 | Лоцман | D-O-4 | 3\n"
    asked = "Требования\n\n№ | Должность | Категория | Образование\n1 | Лоцман | D-O-4 | высшее\n"
    document = extract(f"{_BOX.format(1)}{schedule}\n{_BOX.format(2)}{asked}".encode(), "order.txt")
    assert [(post.category, post.headcount) for post in document.positions] == [("D-O-4", 3)]
    assert document.coverage.unassigned == 0
