"""Tables of contents are noise, whatever their entries look like; lists that end in figures are none."""

import pytest

from kqparse.split.prose.contents import without_contents
from kqparse.text.edits import EditedText

BODY = "Жер бөлімі\nБас маман\nБілімі\nжоғары\nМұрағат бөлімі\nЖетекші маман, оның ішінде\nқабылдау бойынша\nБілімі\nорта\n"

CONTENTS = {
    "leaders": "Мазмұны\nЖер бөлімі ........ 1\nБас маман .... 1\nМұрағат бөлімі ... 2\n",
    "blanks": "Кіріспе сөз\n\nЖер бөлімі 2\n\nБас маман 2\n\nМұрағат бөлімі 5\n",
    "entries of two lines": "Мазмұны\nБас маман … 1\nМұрағат бөлімі … 2\nЖетекші маман, оның ішінде\nқабылдау бойынша … 2\n",
}
KEPT = {"leaders": "", "blanks": "Кіріспе сөз\n", "entries of two lines": ""}


@pytest.mark.parametrize("name", CONTENTS)
def test_contents(name: str) -> None:
    source = CONTENTS[name] + BODY
    text, lines = without_contents(EditedText(source, source, []))
    assert "".join(f"{line}\n" for line in text.text.split("\n") if line.strip()) == KEPT[name] + BODY
    assert "".join(line.text for line in lines).replace("\n", "") == CONTENTS[name][len(KEPT[name]) :].replace("\n", "")


NONE = {
    "posts with their number of units": "Жер бөлімі 1\nБас маман 3\nМұрағат бөлімі 4\n",
    "numbers that fall": "Жер бөлімі 3\nБас маман 2\nМұрағат бөлімі 1\n" + BODY,
    "numbers of four figures": "Жер бөлімі 1001\nБас маман 1001\nМұрағат бөлімі 1002\n" + BODY,
    "two lines": "Жер бөлімі 1\nБас маман 2\n" + BODY,
    "an index behind the text": BODY + "Бас маман 1\nЖер бөлімі 1\nМұрағат бөлімі 2\n",
    "posts with their number of units, each described below": "Жер бөлімі 1\nБас маман 1\nМұрағат бөлімі 2\n" + BODY,
    "units that fall from the line above": "Жетекші маман, оның ішінде 5\nЖер бөлімі 1\nБас маман 2\nМұрағат бөлімі 5\n"
    + BODY,
    "units that fall in the line below": "Жер бөлімі 1\nБас маман 2\nМұрағат бөлімі 5\nЖетекші маман, оның ішінде 1\n"
    + BODY,
    "posts of two departments": "Есеп\nБас маман 2\nЖетекші маман 3\nМаман 4\nКадр\nБас маман 2\nЖетекші маман 3\nМаман 5\n",
    "the same behind tabs": "Бас маман\t2\nЖетекші маман\t3\nМаман\t4\nКадр\nБас маман\t2\nЖетекші маман\t3\nМаман\t5\n",
    "labels that end in figures": "Білімі орта\nӨтілі 3\nЖасы 18\nЖалақысы 150\nПісіруші\nБілімі орта\nӨтілі 4\nЖасы 20\nЖалақысы 200\n",
    "page numbers alone": "Жер бөлімі\n3\nБас маман\n4\nМұрағат бөлімі\n5\n" + BODY,
    "what is said below in another order": "Мұрағат бөлімі 2\nБас маман 3\nЖер бөлімі 5\n" + BODY,
    "the same word before each number": "Бөлім 1\nБөлім 2\nБөлім 3\nБөлім басшысы\nБөлім маманы\nБөлім хатшысы\n",
    "numbers of parts": "5-бап 1\nбөлігі 2\nтармағы 3\n5-бап 1 бөлігі\nбөлігі 2 сөзі\nтармағы 3 сөзі\n",
    "cells of a table": "\tЖер бөлімі 1\n\tБас маман 2\n\tМұрағат бөлімі 3\n" + BODY,
}


@pytest.mark.parametrize("name", NONE)
def test_no_contents(name: str) -> None:
    source = NONE[name]
    text, lines = without_contents(EditedText(source, source, []))
    assert (text.text, lines) == (source, ())
