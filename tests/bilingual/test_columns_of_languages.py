"""A table that prints one text twice, each language in a column of its own, row beside row."""

import pytest

import kqparse
from kqparse.model import Text

KAZAKH = [
    "Баспасөз бөлімінің бас маманы, D-O-5 санаты, 1 бірлік",
    "Білімі: жоғары білім, журналистика",
    "Жұмыс тәжірибесі: кемінде 2 жыл",
    "Лауазымдық міндеттері: хабарлама дайындау",
]
RUSSIAN = [
    "Главный специалист отдела прессы, категория D-O-5, 1 единица",
    "Образование: высшее образование, журналистика",
    "Опыт работы: не менее 2 лет",
    "Должностные обязанности: подготовка релиза",
]
HEADS = ("Қазақ тілінде", "На русском языке")
# What it shows, the columns, the heads.
TABLES = [
    ("Kazakh first", (KAZAKH, RUSSIAN), ()),
    ("Russian first", (RUSSIAN, KAZAKH), ()),
    ("heads that name the languages", (KAZAKH, RUSSIAN), HEADS),
]


@pytest.mark.parametrize(("columns", "heads"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_a_text_in_each_column_is_read_by_itself(columns: tuple[list[str], list[str]], heads: tuple[str, ...]) -> None:
    rows = [*([heads] if heads else []), *zip(*columns, strict=True)]
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    document = kqparse.extract(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>".encode())
    [position] = document.positions
    assert position.title == Text(kk="Баспасөз бөлімінің бас маманы", ru="Главный специалист отдела прессы")
    assert (position.category, position.headcount) == ("D-O-5", 1)
    assert position.education
    assert position.education.levels == ["higher"]
    assert position.experience
    assert position.experience.min_months == 24
    assert [(each.kind, each.text.kk is not None, each.text.ru is not None) for each in position.criteria] == [
        ("education", True, True),
        ("experience", True, True),
        ("duties", True, True),
    ]
    assert document.coverage.unassigned == 0
