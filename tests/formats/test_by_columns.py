"""Tables of plain text that were copied column by column are read as those whose heads stand in their first cells."""

import pytest

from kqparse import extract
from kqparse.read.by_columns import by_columns

COLUMNS = {
    "№ п/п": ("1", "2", "3"),
    "Наименование должности": ("Лоцман", "Боцман", "Уборщик\nслужебных помещений"),
    "Количество единиц": ("1", "2", "0,5"),
    "Образование": ("высшее", "среднее", "среднее"),
}
HEADED = "\n".join("\n".join((head, *cells)) for head, cells in COLUMNS.items())
PARTED = HEADED.replace("\nНаименование", "\n\nНаименование").replace("\nКоличество", "\n\nКоличество")
LED = "\n".join([*COLUMNS, *("\n".join(cells) for cells in COLUMNS.values())])
TABLES = [
    ("each column below its head", HEADED),
    ("blank lines between columns", PARTED),
    ("all heads above", LED),
    ("the numbers with points", HEADED.replace("\n1\n2\n3\n", "\n1.\n2.\n3.\n", 1)),
    ("a head of two lines", HEADED.replace("Количество единиц", "Количество\nштатных единиц")),
    ("words above and below", f"Штат порта «Айлақ»\n\n{HEADED}\n\nДокументы принимаются до 25 марта 2031 года."),
]


@pytest.mark.parametrize(("what", "text"), TABLES)
def test_rows_are_posts(what: str, text: str) -> None:
    document = extract(text.encode())
    found = [(post.ordinal, post.title and post.title.ru, post.headcount) for post in document.positions]
    assert found == [(1, "Лоцман", 1), (2, "Боцман", 2), (3, "Уборщик служебных помещений", 0.5)], what
    levels = [[*post.education.levels] for post in document.positions if post.education]
    assert levels == [["higher"], ["general_secondary"], ["general_secondary"]]
    assert document.coverage.unassigned == 0


NUMBERED = "\n\n".join(
    "\n".join((head, *(f"{{}}{number}{{}} {cell}" for number, cell in enumerate(cells, 1))))
    for head, cells in (
        ("Лауазымы", ("Лоцман", "Бас боцман", "Аспаз")),
        ("Бірлік саны", ("1", "2", "0,5")),
        ("Өтілі", ("3 жыл", "1 жыл", "талап етілмейді")),
    )
)


@pytest.mark.parametrize("signs", [("", "."), ("", ")"), ("  ", ".")])
def test_numbers_may_stand_before_the_cells_of_each_column(signs: tuple[str, str]) -> None:
    document = extract(f"Лауазымдар тізбесі\n\n{NUMBERED}".format(*signs * 9).encode())
    found = [
        (post.ordinal, post.title and post.title.kk, post.headcount, post.experience and post.experience.min_months)
        for post in document.positions
    ]
    assert found == [(1, "Лоцман", 1, 36), (2, "Бас боцман", 2, 12), (3, "Аспаз", 0.5, 0)]


def test_numbers_without_a_head_tell_the_cells() -> None:
    document = extract(HEADED.replace("№ п/п\n", "").encode())
    assert [post.headcount for post in document.positions] == [1, 2, 0.5]


def test_titles_in_two_languages_are_of_one_post() -> None:
    columns = (
        ("№", "1", "2", "3"),
        ("Лауазымы", "Лоцман", "Аспаз", "Күзетші"),
        ("Должность", "Лоцман", "Повар", "Сторож"),
        ("Бірлік саны / Количество единиц", "1", "2", "4"),
    )
    text = "Штат кестесі / Штатное расписание\n" + "\n".join("\n".join(column) for column in columns)
    found = [
        (post.title and (post.title.kk, post.title.ru), post.headcount) for post in extract(text.encode()).positions
    ]
    assert found == [(("Лоцман", "Лоцман"), 1), (("Аспаз", "Повар"), 2), (("Күзетші", "Сторож"), 4)]


NONE = [
    ("rows one below the other", "№\nДолжность\nЕдиниц\n1\nЛоцман\n1\n2\nБоцман\n2\n3\nПовар\n1"),
    ("numbers of columns", "Должность\nОклад\nЕдиниц\n1\n2\n3\nЛоцман\n300 000\n1\nБоцман\n250 000\n2"),
    (
        "numbers of columns of words",
        "Должность\nОбразование\nСтаж\n1\n2\n3\nЛоцман\nвысшее\n3 года\nБоцман\nсреднее\n1 год\nПовар\nсреднее\nнет",
    ),
    ("numbers of pages", "Содержание\n1\n2\n3\nЛоцман\nОбязанности: водит суда.\nЗнания: лоция.\nОбразование: высшее."),
    ("figures alone", "1\n2\n3\n4\n5\n6"),
    ("numbers that do not count on", "№\n1\n3\n4\nДолжность\nЛоцман\nБоцман\nПовар"),
    ("too few cells", "№\n1\n2\n3\nДолжность\nЛоцман\nБоцман\nЕдиниц\n1\n2"),
    ("two lists of as many entries", "Міндеттері\n1) бір\n2) екі\n3) үш\nБілуге тиіс\n1) төрт\n2) бес\n3) алты"),
    ("a list of figures alone", "Саны\n1. 5\n2. 6\n3. 7\nҚызметі\n1. порт\n2. қойма"),
    ("sentences", "1\n2\n3\nПорт работает.\nДвери открыты.\nВход свободный.\nПриходите."),
]


@pytest.mark.parametrize(("what", "text"), NONE)
def test_other_lines_are_no_table(what: str, text: str) -> None:
    assert list(by_columns(text)) == [], what
