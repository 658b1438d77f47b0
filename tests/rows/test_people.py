"""Tables that tell of persons ask nothing of any post; those that ask may name persons, too."""

import pytest
from row_tables import page, titles

from kqparse import extract

POST = ["Должность", "Образование", "Стаж работы"]


@pytest.mark.parametrize(
    "table",
    [
        # Names beside work without any bound, whatever their column is called.
        [["Сотрудник", *POST], ["Образцов А.К.", "Лоцман", "высшее", "5 лет"], ["Примерова Б. В.", "Кок", "среднее", "3 года"]],
        [["Кто", "Лауазымы", "Білімі", "Еңбек өтілі"], ["Үлгілі А. Б.", "Лоцман", "жоғары", "5 жыл"], ["Мысалов С.", "Аспаз", "орта", "3 жыл"]],
        # Longer than any post would ask, if nothing says "at least".
        [POST, ["Лоцман", "высшее", "34 года"], ["Кок", "среднее", "3 года"]],
        [["Должность", "Образование", "Стаж"], ["Лоцман", "высшее", "36"], ["Кок", "среднее", "6"]],
        [["Лауазымы", "Білімі", "Еңбек өтілі"], ["Лоцман", "жоғары", "34 жыл"], ["Аспаз", "орта", "3 жыл"]],
        # What somebody has, or has finished in some year.
        [["Должность", "Квалификация"], ["Лоцман", "имеет высшее образование, стаж 5 лет"], ["Кок", "имеет среднее образование, стаж 3 года"]],
        [["Лауазымы", "Біліктілігі"], ["Лоцман", "жоғары білім, 5 жыл жұмыс істейді"], ["Аспаз", "орта білім, 3 жыл жұмыс істейді"]],
        [["Должность", "Образование", "Стаж"], ["Лоцман", "институт (2001 г.)", "5 лет"], ["Кок", "колледж (2015 г.)", "3 года"]],
        [["Желаемая должность", "Образование", "Опыт работы"], ["Лоцман", "высшее", "5 лет"], ["Кок", "среднее", "3 года"]],
        [["Должность", "Образование", "Стаж"], ["Лоцман", "окончил институт", "более 5 лет"], ["Кок", "окончил колледж", "3 года"]],
    ],
)  # fmt: skip
def test_nothing_is_asked_of_persons(table: list[list[str]]) -> None:
    assert extract(page("Сведения порта", table), "page.html").positions == []


@pytest.mark.parametrize(
    "table",
    [
        # Amounts without a bound are asked where no name stands beside them; whom to call may be named where one does.
        [POST, ["Лоцман", "высшее", "5 лет"], ["Кок", "среднее", "3 года"]],
        [POST, ["Лоцман", "высшее", "не менее 20 лет"], ["Кок", "среднее", "не менее 3 лет"]],
        [[*POST, "Кому звонить"], ["Лоцман", "высшее", "от 5 лет", "Образцов А.К."], ["Кок", "среднее", "от 3 лет", "Примерова Б.В."]],
        # A number alone may be one of months, as its head says.
        [["Должность", "Образование", "Стаж (мес.)"], ["Лоцман", "высшее", "36"], ["Кок", "среднее", "6"]],
        [POST, ["Лоцман", "имеет высшее образование", "24 месяца"], ["Кок", "среднее", "18 месяцев"]],
        # What somebody has finished is asked beside how long one must have worked.
        [POST, ["Лоцман", "ЖОО бітірген", "кемінде 3 жыл"], ["Кок", "колледж бітірген", "өтілсіз"]],
        [POST, ["Лоцман", "окончил морской колледж", "не менее 3 лет"], ["Кок", "окончил колледж", "без стажа"]],
    ],
)  # fmt: skip
def test_what_is_asked(table: list[list[str]]) -> None:
    assert titles(extract(page("Требования порта", table), "page.html")) == ["Лоцман", "Кок"]


def test_names_in_a_column_without_a_head_are_none_of_what_is_asked() -> None:
    rows = [["Лоцман", "высшее", "от 5 лет", "Образцов А.К."], ["Кок", "среднее", "от 3 лет", ""]]
    document = extract(page("Требования порта", [[*POST, ""], *rows]), "page.html")
    assert titles(document) == ["Лоцман", "Кок"]
    assert [finding.code for finding in document.diagnostics] == ["KQ205"]
    assert [[own.kind for own in post.criteria] for post in document.positions] == [["education", "experience"]] * 2
