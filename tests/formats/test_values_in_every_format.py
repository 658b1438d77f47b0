"""Each sample, and each document of our first users, gives the same values in every format that it is laid out in."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from described import described
from description import Cell, Paragraph, rows_of
from description import Document as Layout
from lay_out import MAKERS
from places import SAMPLES, seed

from kqparse import Document, extract

FORMATS = ["docx", "html", "md", "odt", "rtf"]
OTHERS = ["md", "odt", "rtf"]
"""Those in which no samples are shipped; `test_samples_in_formats.py` reads these that are."""
_PLACES = {"spans", "provenance"}


def bare(value: Any) -> Any:
    """A record without its places in the source."""
    if isinstance(value, dict):
        return {key: bare(own) for key, own in value.items() if key not in _PLACES}
    return [bare(own) for own in value] if isinstance(value, list) else value


def values(document: Document) -> Any:
    whole = msgspec.to_builtins(document)
    return bare({key: whole[key] for key in ("act", "abbreviations", "positions", "scales")})


def codes(document: Document) -> set[str]:
    return {finding.code for finding in document.diagnostics}


@cache
def of_text(path: Path) -> Document:
    return extract(path)


@cache
def layout(path: Path) -> Layout:
    return described(path)


@cache
def laid_out(path: Path, form: str) -> Document:
    return extract(MAKERS[form](layout(path)), path.name)


@pytest.mark.parametrize("form", OTHERS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path, form: str) -> None:
    document = laid_out(path, form)
    assert values(document) == values(of_text(path))
    assert document.coverage.unassigned == of_text(path).coverage.unassigned
    assert "KQ207" not in codes(document)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_the_documents_of_our_first_users(number: str, form: str) -> None:
    path = seed(number)
    document = laid_out(path, form)
    assert values(document) == values(of_text(path))
    assert document.coverage.unassigned == of_text(path).coverage.unassigned
    assert "KQ207" not in codes(document)


SHEET: Layout = [
    Paragraph("Бас маман, E-4 санаты (№ 05-2), 1 бірлік"),
    rows_of(
        ["Критерий", "Талаптар"],
        ["Білімі", "Жоғары білім."],
        ["Функционалдық міндеттері", "Жауаптарды дайындайды.\nАзаматтарды қабылдауды ұйымдастырады\nжәне есеп береді."],
        ["Киім үлгісі", "Іскерлік."],
    ),
]


@pytest.mark.parametrize("form", [*FORMATS, "pdf"])
def test_no_label_begins_within_a_cell(form: str) -> None:
    (position,) = extract(MAKERS[form](SHEET), f"sheet.{form}").positions
    assert [criterion.label and criterion.label.kk for criterion in position.criteria] == [
        "Білімі",
        "Функционалдық міндеттері",
        "Киім үлгісі",
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_what_stands_right_behind_a_label_in_its_row_is_none(form: str) -> None:
    rows: list[list[str | Cell]] = [
        ["Талаптар", "Білімі", "Жоғары"],
        ["Құзыреттер", "Бағдарлану", "Нәтиже"],
        ["Талаптар", "Жұмыс өтілі", "2 жыл"],
    ]
    layout: Layout = [SHEET[0], rows_of(["Критерий", "Талаптар", ""], *rows)]
    (position,) = extract(MAKERS[form](layout), f"sheet.{form}").positions
    assert [(own.kind, own.text.kk) for own in position.criteria] == [
        ("education", "Жоғары"),
        ("competencies", "Бағдарлану Нәтиже"),
        ("experience", "2 жыл"),
    ]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("label", ["Жұмыс орны", "Штат саны"])
def test_what_stands_in_the_column_of_labels_is_one(form: str, label: str) -> None:
    """The text above it ends with no sign, in a cell of several lines."""
    duties = "жауаптар дайындайды;\nесеп береді"
    rows: list[list[str | Cell]] = [
        ["Білімі", "Жоғары білім"],
        ["Функционалдық міндеттері", duties],
        [label, "2"],
        ["Жұмыс өтілі", "бір жыл"],
    ]
    layout: Layout = [SHEET[0], rows_of(["Критерий", "Талаптар"], *rows)]
    (position,) = extract(MAKERS[form](layout), f"sheet.{form}").positions
    assert [(own.label and own.label.kk, own.text.kk) for own in position.criteria] == [
        ("Білімі", "Жоғары білім"),
        ("Функционалдық міндеттері", duties.replace("\n", " ")),
        (label, "2"),
        ("Жұмыс өтілі", "бір жыл"),
    ]
