"""Values of which one half shows no language: a slash or a line end tells where the other one begins."""

import pytest
from bilingual_reading import Pair, criteria, read

DUTIES = {
    "by a slash": ("Міндеттері / Обязанности: Құжаттарды сақтайды. / Хранит документы.", "Құжаттарды сақтайды.", "Хранит документы."),
    "by a line": ("Міндеттері\nОбязанности\nҚұжаттарды сақтайды\nХранит экспонаты", "Құжаттарды сақтайды", "Хранит экспонаты"),
    "Russian first": ("Міндеттері / Обязанности: Хранит документы. / Құжаттарды сақтайды.", "Құжаттарды сақтайды.", "Хранит документы."),
    "one word goes on": ("Міндеттері / Обязанности\nҚұжаттарды сақтайды\nАрхив", "Құжаттарды сақтайды Архив", None),
    "neither shows any": ("Міндеттері / Обязанности\nАрхив экспонат\nФонд экспонат", "Архив экспонат Фонд экспонат", None),
}  # fmt: skip

LINES = """1. Бас маман / Главный специалист (2 бірлік / 2 единицы)
Білімі / Образование: Жоғары заң білімі / Высшее юридическое образование
Жұмыс тәжірибесі / Опыт работы: кемінде 2 жыл / не менее 2 лет
"""


@pytest.mark.parametrize("name", DUTIES)
def test_a_half_without_a_sign(name: str) -> None:
    printed, kk, ru = DUTIES[name]
    document = read(LINES + printed + "\n")
    assert criteria(document.positions[0])["duties"] == Pair(kk, ru)
    assert document.coverage.unassigned == 0


def test_everything_in_lines_that_slashes_part() -> None:
    (position,) = read(LINES).positions
    assert (position.title and position.title.kk, position.headcount) == ("Бас маман", 2)
    assert position.experience
    assert position.experience.min_months == 24
    assert [criterion.text.ru for criterion in position.criteria] == [
        "Высшее юридическое образование",
        "не менее 2 лет",
    ]
