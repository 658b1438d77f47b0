"""Printed phrases of a heading and the values that they become, each with its place in the source."""

import pytest

from kqparse import Document, extract
from kqparse.normalise.categories import category_value

SHEET = "\n\tКритерий\n\tТалаптар\n\tБілімі\n\tЖоғары білім.\n\tІс-тәжірибе\n\tҮш жыл.\n"
SHEET_RU = "\n\tОбразование\n\tВысшее.\n\tОпыт работы\n\tТри года.\n"
SERIES = {"D": (1, 7), "D-O": (1, 7), "C-SV": (1, 20)}


def read(heading: str, sheet: str = SHEET) -> Document:
    return extract((heading + sheet).encode())


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.diagnostics if finding.code > "KQ2"]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("D-3", "D-3"),
        ("d-3", "D-3"),
        ("D3", "D-3"),
        ("D – O – 1", "D-O-1"),
        (" D-O\n-1 ", "D-O-1"),
        ("C-SV-12", "C-SV-12"),
        ("D-8", None),
        ("D-0", None),
        ("D-O-12", None),
        ("X-1", None),
        ("D", None),
        ("3", None),
        ("D-3-1", None),
        ("", None),
    ],
)
def test_category(printed: str, value: str | None) -> None:
    assert category_value(printed, SERIES) == value


@pytest.mark.parametrize(
    ("printed", "value", "found"),
    [
        ("E-2 санаты", "E-2", []),
        ("Е-2 санаты", "E-2", []),
        ("E - R - 1 санаты", "E-R-1", []),
        ("санаты: C-SV-12", "C-SV-12", []),
        ("E-9 санаты", None, ["KQ304"]),
        ("Q-1 санаты", None, ["KQ304"]),
        ("C-SV-21 санаты", None, ["KQ304"]),
    ],
)
def test_category_of_a_heading(printed: str, value: str | None, found: list[str]) -> None:
    text = f"Бас маман, {printed} (№ 04-1), 1 бірлік"
    document = read(text)
    (position,) = document.positions
    assert position.category == value
    assert codes(document) == found
    assert ("category" in position.provenance) == (value is not None)
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1 бірлік", 1),
        ("12 бірлік", 12),
        ("0,5 бірлік", 0.5),
        ("1.5 бірлік", 1.5),
        ("2,0 бірлік", 2),
        ("0 бірлік", 0),
        ("2,5 (екі жарым) бірлік", 2.5),
    ],
)
def test_headcount(printed: str, value: float) -> None:
    (position,) = read(f"Бас маман, E-4 санаты, {printed}").positions
    assert position.headcount == value
    assert isinstance(position.headcount, int) == float(value).is_integer()


def test_places() -> None:
    heading = "7. Құқық бөлімінің\n  бас маманы,  Е-4 санаты (№ 04-1-1-ден\n№ 04-1-2-ге дейін),\n2\nбірлік Тестбаев"
    document = read("Құқық бөлімі\n" + heading)
    (position,) = document.positions
    text = "Құқық бөлімі\n" + heading + SHEET
    printed = {key: [text[start:end] for start, end in spans] for key, spans in position.provenance.items()}
    assert {key: value for key, value in printed.items() if not key.startswith("criteria")} == {
        "ordinal.kk": ["7."],
        "title.kk": ["Құқық бөлімінің", "бас маманы"],
        "section.kk": ["Құқық бөлімі"],
        "category": ["Е-4"],
        "codes": ["№ 04-1-1-ден", "№ 04-1-2-ге дейін"],
        "headcount.kk": ["2", "бірлік"],
    }
    assert position.spans == [(text.index("7."), len(text) - 1)]
    (stray,) = [finding for finding in document.diagnostics if finding.code == "KQ205"]
    assert stray.position == position.id
    assert [text[start:end] for start, end in stray.spans] == ["Тестбаев"]
    assert position.ordinal == 7


def test_a_category_in_cyrillic_that_no_word_tells() -> None:
    document = read("Бас маман (Е-4), № 04-1-1, 1 бірлік")
    (position,) = document.positions
    assert (position.title.kk if position.title else None, position.category, position.codes) == (
        "Бас маман",
        "E-4",
        ["04-1-1"],
    )
    (finding,) = document.diagnostics
    assert (finding.code, finding.position, finding.data) == ("KQ101", "p1", {"printed": "Е-4", "read": "E-4"})


def test_unknown_is_null() -> None:
    (position,) = read("Бас маман, 1 бірлік").positions
    assert (position.category, position.codes, position.section, position.ordinal) == (None, [], None, None)
    assert sorted(key for key in position.provenance if "criteria" not in key) == ["headcount.kk", "title.kk"]


def test_languages() -> None:
    document = read("Главный специалист, категория E-4 (№ 04-1), 1 единица", SHEET_RU)
    (position,) = document.positions
    assert position.title is not None
    assert position.title.ru == "Главный специалист"
    assert "headcount.ru" in position.provenance
    assert all(isinstance(one.text.ru, str) for one in position.criteria)


def test_a_label_in_one_language_over_a_text_in_the_other() -> None:
    document = read(
        "Бас маман, E-4 санаты (№ 04-1), 1 бірлік", "\n\tОбразование\n\tЖоғары білім.\n\tОпыт работы\n\tҮш жыл.\n"
    )
    first = document.positions[0].criteria[0]
    assert first.label is not None
    assert (first.label.ru, first.text.kk) == ("Образование", "Жоғары білім.")


REGISTER = (
    "Реестр должностей для органов, не включенных в другие реестры\n\nГруппа категорий {}\n\nКатегория А-1\n\n"
    "{}\n\nСоветник\n\nКатегория А-2\n\nХатшы\n"
)
"""Titles in a document of two languages: each in that which its words tell, else in that of most of the document."""


@pytest.mark.parametrize("title", ["Главный эксперт", "Аппараты палат", "Сектор"])
def test_the_language_of_a_title_without_signs(title: str) -> None:
    document = extract(REGISTER.format("Қазақ үні", title).encode())
    assert document.source.languages == ["kk", "ru"]
    told = ["kk" if position.title and position.title.kk else "ru" for position in document.positions]
    assert told == ["ru", "ru", "kk"]


@pytest.mark.parametrize("name", ["Тестбаев", "Тестбаев Т.", "Тестбаев Т.Т."])
def test_a_stray_name_keeps_the_points_of_its_initials(name: str) -> None:
    document = read(f"Құқық бөлімінің бас маманы, Е-4 санаты (№ 04-1), 1 бірлік {name}")
    (stray,) = [finding for finding in document.diagnostics if finding.code == "KQ205"]
    assert stray.data["printed"] == name


@pytest.mark.parametrize(("printed", "code"), [("\f7\n", "KQ105"), ("7\n", "KQ205")])
def test_the_number_of_a_page_in_a_heading_is_no_name(printed: str, code: str) -> None:
    posts = [f"Бөлім маманы, D-4 санаты (№ 01-{number}), 1 бірлік\n{SHEET}\n" for number in (1, 2)]
    document = read(printed.join(posts), "")
    assert [post.title.kk for post in document.positions if post.title] == ["Бөлім маманы", "Бөлім маманы"]
    assert [one.code for one in document.diagnostics if one.data.get("printed") == "7"] == [code]
    assert document.coverage.unassigned == 0
