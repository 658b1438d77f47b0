"""000, our first user's document: counts that were made by hand."""

from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from command_line import kqparse
from places import seed

from kqparse import Document, extract


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(seed("000"))


def test_positions_units_and_codes(document: Document) -> None:
    assert len(document.positions) == 52
    assert sum(position.headcount or 0 for position in document.positions) == 94
    codes = [code for position in document.positions for code in position.codes]
    assert len(codes) == len(set(codes)) == 94


def test_findings(document: Document) -> None:
    found = Counter(finding.code for finding in document.diagnostics)
    assert found == {"KQ101": 545, "KQ102": 2, "KQ205": 5, "KQ303": 1}


def test_all_four_criteria_in_every_position(document: Document) -> None:
    kinds = {tuple(criterion.kind for criterion in position.criteria) for position in document.positions}
    assert kinds == {("education", "professional_competence", "experience", "duties")}


def test_sections(document: Document) -> None:
    sections = [position.section.kk if position.section else None for position in document.positions]
    sizes = [(sections.count(name)) for name in dict.fromkeys(sections) if name is not None]
    assert sizes == [8, 2, 4, 2, 4, 3, 2, 2]
    # First the posts of the leadership, at the end the heads of departments: bodies of their own.
    assert sections[:5] == [None] * 5
    assert sections[32:] == [None] * 20
    assert {position.category for position in document.positions[32:]} == {"D-O-1"}


def test_nothing_of_stray_text_is_left_in_titles(document: Document) -> None:
    stray = {str(finding.data["printed"]) for finding in document.diagnostics if finding.code == "KQ205"}
    assert len(stray) == 5
    for position in document.positions:
        assert position.title is not None
        assert not any(name in str(position.title.kk) for name in stray)


def test_every_look_alike_is_repaired_and_misprints_are_kept(document: Document) -> None:
    texts = [str(position.title.kk) for position in document.positions if position.title]
    texts += [str(criterion.text.kk) for position in document.positions for criterion in position.criteria]
    assert not any(letter.isascii() and letter.isalpha() for text in texts for letter in text)
    assert sum("әкмінің" in text for text in texts) == 1


def test_coverage(document: Document) -> None:
    coverage = document.coverage
    assert coverage.unassigned <= 0.003 * coverage.characters
    assert coverage.noise <= 0.03 * coverage.characters


def test_the_whole_folder(tmp_path: Path) -> None:
    folder = seed("000").parent
    done = kqparse("extract", folder, "-o", tmp_path / "out", "-f", "json,csv,xlsx")
    assert done.returncode == 0
    assert "KQ209" not in done.stderr.decode()
    assert kqparse("validate", tmp_path / "out").returncode == 0
    sheet = openpyxl.load_workbook(tmp_path / "out" / "positions.xlsx")["positions"]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    units = [row["headcount"] for row in rows if str(row["document"]).startswith("000")]
    assert sum(int(str(unit)) for unit in units) == 94
