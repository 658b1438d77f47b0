"""A new form of act, spelling of a month or verb of a note is one line of a grammar file."""

from pathlib import Path

import pytest

from kqparse import extract
from kqparse.model import Act

ACT = (
    "Мұрағат қорларын есепке алу туралы\n\n"
    "Айдарлы ауданы әкімдігінің 2031 жылғы 5 {month} № 12 {form}.\n\n"
    "Ескерту. 3-тармақ {verb} - Айдарлы ауданы әкімдігінің 01.02.2032 № 4 қаулысымен.\n\n"
    "Айдарлы ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:\n\n1. Қорлар есепке алынсын.\n"
)
PLAIN = {"month": "желтоқсандағы", "form": "қаулысы", "verb": "жаңа редакцияда"}


def act(tmp_path: Path, overlay: str, **words: str) -> Act:
    (tmp_path / "acts.toml").write_text(overlay, encoding="utf-8")
    found = extract(ACT.format(**{**PLAIN, **words}).encode(), grammars=[tmp_path]).act
    assert found is not None
    return found


def test_a_spelling_of_a_month(tmp_path: Path) -> None:
    line = '[dates.months.12]\nkk = ["желтоксан"]\n'
    assert act(tmp_path, line, month="желтоксандағы").date == "2031-12-05"
    without = extract(ACT.format(**{**PLAIN, "month": "желтоксандағы"}).encode()).act
    assert without is not None
    assert without.date is None


def test_a_form_of_act(tmp_path: Path) -> None:
    line = '[[forms]]\nform = "order"\nkk = ["нұсқау"]\n'
    assert act(tmp_path, line, form="нұсқауы").form == "order"


@pytest.mark.parametrize("verb", ["жаңа редакцияда", "өзгертілген күйде"])
def test_a_verb_of_a_note(tmp_path: Path, verb: str) -> None:
    line = '[[notes.verbs]]\nkind = "reworded"\nkk = ["өзгертілген күйде"]\n'
    (amendment,) = act(tmp_path, line, verb=verb).amendments
    assert (amendment.kind, amendment.by and amendment.by.number) == ("reworded", "4")
