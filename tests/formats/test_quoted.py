"""The marks before what a letter quotes are noise: it is read as it was written."""

import pytest

from kqparse import extract
from kqparse.model import Document
from kqparse.read.quoted import quote_marks

CARDS = """Мұрағат меңгерушісі
Білімі: жоғары білім.
Жұмыс өтілі: кемінде 2 жыл.

Бухгалтер
Білімі: техникалық және кәсіптік білім.
Жұмыс өтілі: талап етілмейді."""


def _told(document: Document) -> list[object]:
    return [
        (position.title.kk if position.title else None, [str(asked.text.kk) for asked in position.criteria])
        for position in document.positions
    ]


QUOTED = [
    ("a mark and a blank", [f"> {line}".rstrip() for line in CARDS.split("\n")]),
    ("a mark alone", [f">{line}" for line in CARDS.split("\n")]),
    ("a letter within a letter", [f">> {line}" for line in CARDS.split("\n")]),
    ("marks apart", [f"> > {line}" for line in CARDS.split("\n")]),
    ("no mark before blank lines", [f"> {line}" if line else "" for line in CARDS.split("\n")]),
]


@pytest.mark.parametrize(("what", "lines"), QUOTED)
def test_what_is_quoted_is_read_as_it_was_written(what: str, lines: list[str]) -> None:
    written, document = extract(CARDS.encode()), extract("\n".join(lines).encode())
    assert len(written.positions) == 2
    assert _told(document) == _told(written), what
    assert document.coverage.noise == written.coverage.noise + "".join(lines).count(">")
    assert document.coverage.unassigned == written.coverage.unassigned


UNQUOTED = [
    ("a list with such signs", "Міндеттері:\nмыналар\nжәне\nбасқалар\n> есеп жүргізеді;\n> есеп береді;\n> тексереді."),
    ("two lines", "> бір\n> екі"),
    ("a sign within lines", "бір > екі\nүш > төрт\nбес > алты"),
    ("tags", "<p\n>бір</p\n><p>екі\nүш</p>\nтөрт\nбес"),
]


@pytest.mark.parametrize(("what", "text"), UNQUOTED)
def test_other_signs_are_left(what: str, text: str) -> None:
    assert quote_marks(text) == [], what
