"""Bilingual tables with true cells give what their text gives, and nothing has to be put back together."""

from typing import Any

import pytest
from bilingual import in_tables
from description import Cell, Document, Paragraph, Table
from laws import values
from lay_out import MAKERS
from places import SAMPLES, seed

from kqparse import extract

LAID_OUT = [
    ("html", " / "),
    ("html", "\n"),
    ("docx", " / "),
    ("md", "\n"),
    ("odt", "\n"),
    ("rtf", " / "),
    ("pdf", "\n"),
    ("unruled.pdf", "\n"),
    ("unruled.pdf", " / "),
]
BILINGUAL = [path for path in SAMPLES if path.name.startswith("bilingual")]


@pytest.mark.parametrize(("form", "between"), LAID_OUT)
@pytest.mark.parametrize("path", BILINGUAL, ids=lambda path: path.name)
def test_samples_with_true_cells(path: Any, form: str, between: str) -> None:
    document = extract(MAKERS[form](in_tables(path, between)), f"laid-out.{form}")
    assert values(document) == values(extract(path))
    assert "KQ207" not in {finding.code for finding in document.diagnostics}
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(("form", "between"), LAID_OUT)
def test_the_bilingual_tables_of_our_first_users(form: str, between: str) -> None:
    path = seed("001")
    document = extract(MAKERS[form](in_tables(path, between)), f"laid-out.{form}")
    assert values(document) == values(extract(path))
    assert "KQ207" not in {finding.code for finding in document.diagnostics}


@pytest.mark.parametrize(
    ("kk", "ru"), [("Шамды жағады", "Тушит свет"), ("Порт құжаттарын жүргізеді", "Готовит карты порта")]
)
@pytest.mark.parametrize("form", ["html", "docx"])
def test_one_language_of_a_row_may_show_itself_alone(kk: str, ru: str, form: str) -> None:
    rows = [
        ["Критерийлер / Критерии", "Талаптар", "Требования"],
        ["Білімі / Образование", "Жоғары білім", "Высшее образование"],
        ["Еңбек өтілі / Стаж работы", "Кемінде 2 жыл", "Не менее 2 лет"],
        ["Міндеттері / Обязанности", kk, ru],
    ]
    title = Paragraph("1. Шам сақтаушы / Хранитель маяка – 1 бірлік/1 единица")
    page: Document = [title, Table([[Cell(cell) for cell in row] for row in rows], [0.3, 0.3, 0.4])]
    (post,) = extract(MAKERS[form](page), f"posts.{form}").positions
    assert (post.criteria[-1].text.kk, post.criteria[-1].text.ru) == (kk, ru)
