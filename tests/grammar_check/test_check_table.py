"""What each rule finds: a file laid over the shipped ones, and the faults of it."""

from pathlib import Path

import pytest

from kqparse.errors import GrammarError
from kqparse.grammar_check import Fault, check_grammars

FAMILY = """name = "cards"
title = "Cards"
mechanism = "sheet"
cells = "tab"

[heading]
lead = ["{ordinal} ."]

[[labels]]
kind = "education"
kk = ["Білімі"]
"""
"""A good family of eleven lines; tests write behind it."""


def faults(folder: Path, name: str, text: str) -> list[Fault]:
    path = folder / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [fault for fault in check_grammars(folder).faults if fault.file == str(path)]


def test_what_ships_has_no_fault() -> None:
    checked = check_grammars()
    assert checked.faults == []
    assert checked.files >= 10


def test_a_good_family_has_none(tmp_path: Path) -> None:
    assert faults(tmp_path, "families/cards", FAMILY) == []


@pytest.mark.parametrize(
    ("added", "line", "rule", "what"),
    [
        # One synonym twice: as it is, in other case and blanks, through a choice, in another entry of the kind.
        ('ru = ["Образование", "Образование"]', 12, "duplicate", "'Образование' stands already at {file}:12"),
        ('ru = ["Образование", "образование "]', 12, "duplicate", "'образование ' stands already at {file}:12 as"),
        (
            '[[ends]]\nkind = "note"\nstarts = ["Ескерту", "<Ескерту|Сноска>"]',
            14,
            "duplicate",
            "'<Ескерту|Сноска>' ('Ескерту') stands already",
        ),
        ('[[labels]]\nkind = "education"\nkk = ["білімі"]', 14, "duplicate", "'білімі' stands already at {file}:11 as 'Білімі'"),
        # What the loader refuses as a whole, at its key.
        ("[evidence]\nheadings = 0\nlabels = 0", 12, "engine", "asks for nothing"),
        # A label of two kinds.
        (
            '[[labels]]\nkind = "duties"\nkk = ["Міндеті", "Білімі"]',
            14,
            "conflict",
            "'Білімі' is {{\"kind\":\"duties\"}} here and {{\"kind\":\"education\"}} at {file}:11",
        ),
        # The engine's own refusal, at the word that it names.
        ('[[labels]]\nkind = "duties"\nru = ["Білімі"]', 11, "engine", "'Білімі' is a label of education and of duties"),
        # Unreachable: a form with endings reads it, or it has no word.
        ('[[ends]]\nkind = "note"\nstarts = ["Сноск~", "Сноска"]', 14, "unreachable", "'Сноска' is read by 'Сноск~' at {file}:14"),
        ('[[ends]]\nkind = "note"\nstarts = []', 12, "unreachable", "the entry has no word"),
        # Unknown keys and wrong types, each of several.
        ('color = "red"', 12, "shape", "unknown field `color`"),
        ('[[labels]]\nkind = "skill"\nkk = ["Дағды"]', 13, "shape", "Invalid enum value 'skill'"),
        ('[[labels]]\nkind = "duties"\nkk = "Міндеті"', 14, "shape", "Expected a list (in [ ] or [[ ]]), got text in quotes"),
        ('[[labels]]\nkind = "duties"\nkk = ["Міндеті", 3]', 14, "shape", "Expected text in quotes, got a whole number"),
        ('[[labels]]\nkind = "duties"\nkk = ["Міндеті", " "]', 14, "shape", "Expected a word, of a letter or figure at least"),
        # Letters that only look right, and words of the other language.
        ('[[labels]]\nkind = "duties"\nru = ["Обязаннoсти"]', 14, "unreachable", "letters of two alphabets; write 'Обязанности'"),
        ('[[labels]]\nkind = "duties"\nru = ["Негізгі міндеті"]', 14, "language", "'негізгі' has a letter that Russian has not"),
        # Patterns.
        ('[[ends]]\nkind = "note"\nstarts = ["Сно[ска"]', 14, "pattern", "'Сно[ска' has an unbalanced ["),
        ('[[ends]]\nkind = "note"\nstarts = ["Снос~ка"]', 14, "pattern", "'Снос~ка' can match no text"),
    ],
)  # fmt: skip
def test_faults_of_a_family(tmp_path: Path, added: str, line: int, rule: str, what: str) -> None:
    found = faults(tmp_path, "families/cards", FAMILY + added + "\n")
    expected = what.format(file=tmp_path / "families" / "cards.toml")
    assert [fault for fault in found if (fault.line, fault.rule) == (line, rule) and expected in fault.what], found


@pytest.mark.parametrize(
    "added",
    [
        'ru = ["Образование", "Образование, уровень"]',
        '[[labels]]\nkind = "duties"\nkk = ["Міндеті"]\nru = ["Обязанности"]',
        # Without a list of misprints the engine tells these apart, so both are needed.
        '[[labels]]\nkind = "duties"\nkk = ["Міндет қою", "Міндет кою"]',
        '[[ends]]\nkind = "note"\nstarts = ["Сноск~", "Снос"]',
    ],
)
def test_no_faults(tmp_path: Path, added: str) -> None:
    assert faults(tmp_path, "families/cards", FAMILY + added + "\n") == []


def test_all_faults_of_shape_of_a_file_are_told(tmp_path: Path) -> None:
    found = faults(tmp_path, "families/cards", FAMILY + 'a = 1\nb = 2\n[[ends]]\nkind = "nothing"\nstarts = 7\n')
    assert [(fault.line, fault.rule) for fault in found if fault.rule == "shape"] == [
        (12, "shape"),
        (13, "shape"),
        (15, "shape"),
        (16, "shape"),
    ]


def test_lost_marks_make_a_duplicate_where_the_family_lists_them(tmp_path: Path) -> None:
    family = """name = "points"
title = "Points"
mechanism = "characteristics"
posts = ["{ordinal} параграф"]

[misprints]
letters = "қ"
plain =   "к"

[[labels]]
kind = "knowledge"
kk = ["қажет білім", "кажет білім"]
"""
    (fault,) = faults(tmp_path, "families/points", family)
    assert (fault.line, fault.rule) == (12, "duplicate")


@pytest.mark.parametrize(
    ("name", "text", "line", "rule", "what"),
    [
        ("categories", '[[series]]\nletters = ["Z"]\nnumbers = [5, 2]\n', 3, "range", "the range 5 to 2 is empty"),
        ("categories", '[[series]]\nletters = ["D"]\nnumbers = [1, 9]\n', 2, "conflict", "'D' is {\"numbers\":[1,9]} here"),
        ("categories", "[[series]]\nletters = []\nnumbers = [1, 9]\n", 1, "unreachable", "the entry has no word"),
        ("codes", 'examples = [["07-1", "07-1"],\n ["№ 5-1, 5-2", "5-1"]]\n', 2, "example", "gives ['5-1', '5-2'], not ['5-1']"),
        (
            "requirements/work",
            '[[examples]]\ntext = "стаж 2 года"\nlang = "ru"\nexperience = "36"\n',
            1,
            "example",
            "'стаж 2 года' gives '24', not '36'",
        ),
        (
            "requirements/education",
            '[[examples]]\ntext = "жоғары білім"\nlang = "kk"\neducation = "postgraduate"\n',
            1,
            "example",
            "gives 'higher', not 'postgraduate'",
        ),
        (
            "requirements/work",
            '[[counterexamples]]\ntext = "стаж госслужбы 2 года"\nlang = "ru"\nnever = "civil_service"\n',
            1,
            "example",
            "which has 'civil_service'",
        ),
        ("acts", '[dates]\nexamples = [["3 мая 2031 года", "2031-05-04"]]\n', 2, "example", "gives '2031-05-03'"),
        ("acts", '[numbers]\nexamples = [["№ 7-НҚ", "7"]]\n', 2, "example", "gives '7-НҚ', not '7'"),
        ("acts", '[issuers]\nexamples = [["Министра лесов", "Министра"]]\n', 2, "example", "gives 'Министр лесов'"),
        (
            "endings",
            '[[examples]]\nword = "бұйрық"\nlanguage = "kk"\nforms = ["бұйрықша"]\nnot = ["бұйрығы"]\n',
            1,
            "example",
            "'бұйрықша' is no form of 'бұйрық'",
        ),
        # Values that would stand in documents, which the schema has not, and a code that ISCED has not.
        ("requirements/work", '[[words]]\nkind = "level"\nvalue = ["hihger"]\nru = ["высочайшее"]\n', 1, "shape", "'hihger'"),
        ("requirements/work", '[[words]]\nkind = "scope"\nru = ["в дороге"]\n', 1, "shape", "of kind scope: Expected"),
        ("requirements/work", '[[words]]\nkind = "scope"\nvalue = "sport"\nru = ["в спорте"]\n', 1, "shape", "known are civil_service, field,"),
        ("fields/own", "fields = ['0322 | генеалогия | шежіретану']\n", 1, "language", "'шежіретану' has a letter that Russian"),
        ("requirements/work", '[[words]]\nkind = "unit"\nvalue = "12"\nru = ["лето"]\n', 1, "shape", "Expected a number"),
        ("fields/own", "fields = ['4201 | заңтану | законоведение']\n", 1, "shape", "CODE of ISCED-F"),
        ("fields/own", "fields = ['0418 | заңтану ісі | законоведческое дело']\n", 1, "shape", "ISCED-F 2013 has no field '0418'"),
        ("fields/own", "fields = ['0421 | заңтану ісі: | законоведческое дело']\n", 1, "unreachable", "'заңтану ісі:' ends with a sign"),
        ("requirements/amounts", '[[words]]\nkind = "number"\nvalue = -7\nru = ["минус семь"]\n', 1, "shape", "Expected a number >= 0"),
        ("requirements/amounts", '[[words]]\nkind = "unit"\nvalue = 0\nru = ["мгновение"]\n', 1, "shape", "Expected a number > 0"),
        # The two languages of one entry: in the wrong order, told by a letter or by another pair, or one of them missing.
        ("translations", "pairs = [\n'документ; бумаг | құжатнама']\n", 2, "language", "'құжатнама' has a letter that Russian has not"),
        ("translations", "pairs = ['отчёты | есеп']\n", 1, "language", "'есеп' stands among the Kazakh words of another pair"),
        ("ranks", '[[ranks]]\nmeans = "vizier"\nru = ["визир~"]\n', 1, "language", "'vizier' has words in Russian only"),
        ("ranks", '[[units]]\nmeans = "hall"\nkk = ["зал~"]\n', 1, "language", "'hall' has words in Kazakh only"),
        # Adjectives before a label are read as they stand.
        ("labels", 'qualifiers = ["главнейшие:"]\n', 1, "unreachable", "'главнейшие:' ends with a sign"),
        ("labels", 'qualifiers = ["главнейш~"]\n', 1, "unreachable", "'главнейш~' ends with a sign"),
        ("codes", "signs = [", 1, "syntax", "no TOML"),
        ("codes", 'ranges = ["{from} - {till}"]\n', 1, "engine", "no such value: {till} (known here: {from}, {to}, {one}); correct it"),
        ("offices", '[bodies]\nru = ["управления"]\n', 2, "duplicate", "'управления' stands already at"),
    ],
)  # fmt: skip
def test_faults_of_other_files(tmp_path: Path, name: str, text: str, line: int, rule: str, what: str) -> None:
    found = faults(tmp_path, name, text)
    assert [fault for fault in found if (fault.line, fault.rule) == (line, rule) and what in fault.what], found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # One more word for a meaning that has both languages; a word that both languages have; capitals.
        ("ranks", '[[ranks]]\nmeans = "head"\nru = ["тимлид~"]\n'),
        ("translations", "pairs = ['брокколи | брокколи']\n"),
        ("labels", 'qualifiers = ["Главнейшие"]\n'),
    ],
)
def test_no_faults_of_other_files(tmp_path: Path, name: str, text: str) -> None:
    assert faults(tmp_path, name, text) == []


def test_a_name_that_does_not_ship_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "ofices", "")
    assert "no grammar file has this name" in fault.what


def test_a_folder_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(GrammarError):
        check_grammars(tmp_path / "none")
