"""Samples and the documents of our first users, laid out as PDF with and without ruling lines, give what texts give."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from described import described
from places import ROOT, seed
from to_pdf import Style, to_pdf

from kqparse import Document, extract
from kqparse.read.options import PdfEngine

SAMPLE = ROOT / "samples"
BOTH = pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
LAID = pytest.mark.parametrize("rules", ["strokes", "none"])


def values(document: Document) -> Any:
    return _bare(
        {key: msgspec.to_builtins(getattr(document, key)) for key in ("act", "abbreviations", "positions", "scales")}
    )


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(own) for key, own in value.items() if key not in {"spans", "provenance"}}
    return [_bare(own) for own in value] if isinstance(value, list) else value


def as_pdf(path: Path, rules: str, engine: PdfEngine) -> Document:
    data = to_pdf(described(path), Style(rules=rules, numbered=True))  # type: ignore[arg-type]
    document = extract(data, path.name, pdf_engine=engine)
    assert not {"KQ103", "KQ106", "KQ207"} & {finding.code for finding in document.diagnostics}
    return document


@BOTH
@LAID
@pytest.mark.parametrize(
    "name", ["qualification-characteristics.kk", "qualification-characteristics.ru", "tabbed-job-table.ru"]
)
def test_samples_give_the_values_of_their_texts(name: str, rules: str, engine: PdfEngine) -> None:
    path = SAMPLE / f"{name}.txt"
    document = as_pdf(path, rules, engine)
    assert values(document) == values(extract(path))
    assert document.coverage.unassigned == 0


@BOTH
@LAID
@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_the_documents_of_our_first_users(number: str, rules: str, engine: PdfEngine) -> None:
    path = seed(number)
    document = as_pdf(path, rules, engine)
    assert values(document) == values(extract(path))
    assert document.coverage.unassigned == 0
