"""Letters of legacy Kazakh fonts and code pages."""

import re

import pytest
from finishing import finishes
from text_factories import LETTERS, RULES, repaired

from kqparse.text.prepare import prepare

KAZAKH = (
    "Қазақстан Республикасының әкімі және өзге ұйымдар үшін жаңа ғимарат. Өңір Әділет басқармасы; ҮЛГІ, ҰЛТТЫҚ ҚҰРАМ, "
    "ӨҢДЕУ, ҒЫЛЫМ, ҺАС, гауһар, ұлты, үлесі, күші, мөлшері, жоғары білім, тәртібі."
)
# How the KZ fonts of the 1990s show Kazakh letters; the code pages can be asked.
_FONTS = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһ", "ЄєЃѓЌќЊњҐґЎўЇїЋћ")
DAMAGED = [
    ("KZ-1048", KAZAKH.encode("kz1048").decode("cp1251")),
    ("PT154", KAZAKH.encode("ptcp154").decode("cp1251")),
    ("KZ fonts", KAZAKH.translate(_FONTS)),
]


@pytest.mark.parametrize("damaged", [text for _, text in DAMAGED], ids=[name for name, _ in DAMAGED])
def test_a_whole_document_is_read(damaged: str) -> None:
    assert damaged != KAZAKH
    assert repaired(damaged) == KAZAKH


def test_the_tables_are_those_of_the_code_pages() -> None:
    printed = {font.name: dict(zip(font.meant, font.printed, strict=True)) for font in LETTERS.legacy}
    for name, codec in (("KZ-1048", "kz1048"), ("PT154", "ptcp154")):
        for letter, sign in printed[name].items():
            assert letter.encode(codec).decode("cp1251") == sign
    assert all(set(table) == set("ӘәҒғҚқҢңӨөҰұҮүҺһ") for table in printed.values())


# What it shows, the text as printed, the text as read.
DECIDED = [
    ("є is ғ where the document is in KZ-1048", "Әкім жјне жоєары, осы үшін", "Әкім және жоғары, осы үшін"),
    ("є is ә where it is in the fonts", "єкім жєне жоѓары, їшін", "әкім және жоғары, үшін"),
    ("a word of the document decides", "Жаңа әдебиет. Осы єдебиетті оқу", "Жаңа әдебиет. Осы әдебиетті оқу"),
    ("even a form of it", "Мемлекеттік қызметшілер. Бұл ќызметкер", "Мемлекеттік қызметшілер. Бұл қызметкер"),
    ("a word that strays in, all tables alike", "Бұл жоғары ќаулы", "Бұл жоғары қаулы"),
    ("beside a sign that means itself", "Жаңа әкімнің ќызметі, 5 µм", "Жаңа әкімнің қызметі, 5 µм"),
    ("with Latin letters in the word", "ќызмeт және қызметкер", "қызмет және қызметкер"),
    ("in a text of few Kazakh letters", "Әкім ќызметі, ќаулы", "Әкім қызметі, қаулы"),
    ("a sign of its own in a known word", "Әкім мґлшері, тїрі, ќўжат", "Әкім мөлшері, түрі, құжат"),
    ("a sign of its own in a word of the grammar", "Әкім ґткізу, ґкілдік", "Әкім өткізу, өкілдік"),
    ("in a text of none", "Бастык жјне маман", "Бастык және маман"),
]


@pytest.mark.parametrize(("printed", "read"), [case[1:] for case in DECIDED], ids=[case[0] for case in DECIDED])
def test_decided_by_the_document(printed: str, read: str) -> None:
    assert repaired(printed) == read


def test_signs_that_are_no_letters_stand_for_letters() -> None:
    text = "ұлт үшін және мөлшері, Ұлы үлес, ҮЛГІ. 5 бет"
    assert repaired(text.encode("ptcp154").decode("cp1251")) == text


LEFT = [
    ("two tables differ about the sign", "Қазақ тілі. Єсеп"),
    ("no table explains all", "Әкім ѕј Њ"),
    ("Ukrainian", "Київ, Україна. Європейська організація, її компанії та ґанок"),
    ("Belarusian", "Беларусь, першы ўзровень, шаноўны"),
    ("Serbian", "Није било њега у Београду, ћутао је"),
    ("a Ukrainian name in Kazakh text", "Қазақстан мен Україна арасындағы келісім, Київ қаласы"),
    ("a Ukrainian name in Russian text", "Соглашение подписано, город Київ"),
    ("figures and signs", "Қызмет ±5 және 10‰, 3±1, 5 ± 2"),
    ("a unit of measure", "Қызмет көлемі 5 µм, 7µг"),
    ("a dagger", "Қызмет‡ туралы ‡ескерту ‡ Ескерту"),
    ("a sign of money, a broken bar", "Қызмет ¤ 500 ¦ бет"),
    ("nothing but Latin", "¤ µm ±a"),
    ("no sign at all", "Қазақстан Республикасы"),
]


@pytest.mark.parametrize("text", [text for _, text in LEFT], ids=[name for name, _ in LEFT])
def test_left_alone(text: str) -> None:
    assert repaired(text) == text


def test_what_is_clear_is_read_beside_what_is_not() -> None:
    assert repaired("Қазақ тілі. Єсеп, ќаулы") == "Қазақ тілі. Єсеп, қаулы"


def test_each_word_is_told() -> None:
    found = prepare("Әкім\u00a0ќызметі, ќаулы", RULES).findings
    assert [(item.code, item.spans, item.message) for item in found] == [
        ("KQ102", [(5, 12)], "letter of a legacy Kazakh font: ќызметі read as қызметі"),
        ("KQ102", [(14, 19)], "letter of a legacy Kazakh font: ќаулы read as қаулы"),
    ]


@pytest.mark.parametrize("unit", ["ќаулы ", "±", "жјне ", "є", "µ ", "ќа±"])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare("қызмет " + unit * size, RULES))


def test_known_words_have_such_letters() -> None:
    own = re.compile(f"[{LETTERS.kazakh.own}]")
    assert [word for word in LETTERS.kazakh.words if not own.search(word)] == []
