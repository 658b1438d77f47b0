"""Bilingual tables with true cells give what their text gives, and nothing has to be put back together."""

from typing import Any

import pytest
from bilingual import in_tables
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
