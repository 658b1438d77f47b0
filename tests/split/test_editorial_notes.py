"""What editors say of an annex in a paragraph of its own is a note, whichever family reads the annex."""

import pytest

from kqparse import extract

NOTES = {
    "of a change": "      Ескерту. {} жаңа редакцияда – ҚР Су министрінің 04.02.2032 № 27 бұйрығымен.\n",
    "of the publisher": "      ЗҚАИ-ның ескертпесі! Қосымша 01.01.2033 бастап қолданысқа енгізіледі.\n",
    "announced": "      ЗҚАИ-ның ескертпесі!\n      Қолданысқа енгізілу тәртібін 4-тармақтан қараңыз.\n",
}
LIST = """\
 Маяк ұйымдары мамандары лауазымдарының тізбесі

{note}
      1-бөлім. Басшылар

      1. Басшының орынбасары
      2. Бөлімше меңгерушісі

      2-бөлім. Мамандар

      3. Бухгалтер
"""
CATEGORIES = """\
 «Б» корпусының лауазымдарына қойылатын біліктілік талаптары

      1. C-3 санаты үшін:
      жоғары білім;
      мемлекеттік қызмет өтілі кемінде төрт жыл.
{note}
      2. C-4 санаты үшін:
      жоғары білім;
{note}
      мемлекеттік қызмет өтілі кемінде бір жыл.
"""
WITHIN = {
    "post-lists": (LIST, ["Басшының орынбасары", "Бөлімше меңгерушісі", "Бухгалтер"], []),
    "category-requirements": (CATEGORIES, [None, None], [48, 12]),
}


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("family", WITHIN)
def test_a_note_is_no_part_of_what_it_stands_in(family: str, note: str) -> None:
    text, titles, months = WITHIN[family]
    found = extract(text.replace("{note}", NOTES[note].format("2-тармақ")).encode())
    assert found.source.family == family
    assert [post.title and post.title.kk for post in found.positions] == titles
    assert [post.experience.min_months for post in found.positions if post.experience] == months
    assert not [one for one in found.diagnostics if one.code == "KQ301"]
    assert {passage.kind for passage in found.passages} >= {"note"}
    assert found.coverage.unassigned == 0
