"""Kazakh in Latin letters: how words are read, what stays, in which texts, and that nothing else of the result differs."""

import re
from pathlib import Path

import pytest
from finishing import finishes
from places import SAMPLES

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.model import Document
from kqparse.text.prepare import prepare
from kqparse.text.repair.alphabet import AlphabetWords

RULES = grammar().repair
ALPHABETS = {words.alphabet.name: words for words in RULES.alphabets.alphabets}
PRINTED = {
    "2018": "Bilimi: joǵary, jumys ótili keminde úsh jyl, memlekettik qyzmet",
    "2021": "Bılımı: joğary, jūmys ötılı kemınde üş jyl, memlekettık qyzmet",
    "QazAqparat": "Bilimi: joğarı, jumıs ötili keminde üş jıl, memlekettik qızmet",
}
READ = "Білімі: жоғары, жұмыс өтілі кемінде үш жыл, мемлекеттік қызмет"
KAZAKH = [sample for sample in SAMPLES if ".kk." in sample.name and sample.suffix == ".txt"]


def prepared(text: str) -> str:
    return prepare(text, RULES).text.text


@pytest.mark.parametrize(
    ("alphabet", "printed", "read"),
    [
        ("2018", "Aýdan ákiminiń keńesshisi", "Аудан әкімінің кеңесшісі"),
        ("2018", "QYZMET SHARTY BUIYRAMYN", "ҚЫЗМЕТ ШАРТЫ БҰЙЫРАМЫН"),
        ("2018", "Shıeli, Chehov", "Шиелі, Чехов"),
        # One letter for two: behind a vowel it is the other one.
        ("2018", "saıyn jınaý krıterıı", "сайын жинау критерий"),
        # Rows of letters, and letters of loan words, which known words tell whole or by their beginning.
        ("2018", "jarııalaý", "жариялау"),
        ("2018", "ekonomıkalyq", "экономикалық"),
        ("2018", "fýnksıonaldyq", "функционалдық"),
        ("2018", "konsýltant", "консультант"),
        ("2018", "komıssıa, komıssııa", "комиссия, комиссия"),
        # As an export of a register prints it, which leaves one letter Cyrillic.
        ("2018", "memlekettіk ákіmshіlіk", "мемлекеттік әкімшілік"),
        ("2021", "Audan äkımınıñ keñesşısı", "Аудан әкімінің кеңесшісі"),
        ("2021", "İgılık, ĞYLYM", "Игілік, ҒЫЛЫМ"),
        ("2021", "ekonomika jäne industriia", "экономика және индустрия"),
        ("QazAqparat", "Awdan äkiminiñ keñesşisi", "Аудан әкімінің кеңесшісі"),
        ("QazAqparat", "ğılım, xalıqaralıq éksport", "ғылым, халықаралық экспорт"),
        # What stays.
        ("2018", "E-2 sanaty, D-O-1", "E-2 санаты, D-O-1"),
        ("2018", "Microsoft Office biletin", "Microsoft Office білетін"),
        ("2018", "AutoCAD, PR jáne IT", "AutoCAD, PR және IT"),
        ("2018", "Zoom, IELTS sertıfıkaty", "Zoom, IELTS сертификаты"),
        ("2018", "QR ІІМ, JSHS", "ҚР ІІМ, ЖШС"),
        ("2018", "BAS MAMAN, BILIM jáne tájirıbe", "БАС МАМАН, БІЛІМ және тәжірибе"),
        ("2018", "II toqsan", "II тоқсан"),
        (
            "2018",
            "kadr@audan.gov.kz, https://audan.gov.kz/bos-oryn",
            "kadr@audan.gov.kz, https://audan.gov.kz/bos-oryn",
        ),
    ],
)
def test_words_are_read_in_cyrillic_letters(alphabet: str, printed: str, read: str) -> None:
    assert prepared(f"{PRINTED[alphabet]}\n{printed}") == f"{READ}\n{read}"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Bilimi joǵary bolsyn", "Білімі жоғары болсын"),
        ("kestesin bekitedi", "кестесін бекітеді"),
        ("Kestesin bekitedi / утверждает график", "Кестесін бекітеді / утверждает график"),
        (
            "Подача через портал «Memlekettik qyzmet», Sales Group",
            "Подача через портал «Мемлекеттік қызмет», Sales Group",
        ),
        ("Работает в программе Photoshop", "Работает в программе Photoshop"),
        ("Владение System Administrator", "Владение System Administrator"),
    ],
)
def test_beside_cyrillic_text_only_kazakh_lines_are_read(line: str, read: str) -> None:
    russian = "Квалификационные требования к должности главного специалиста отдела кадров\n" * 2
    assert prepared(f"{PRINTED['2018']}\n{russian}{line}") == f"{READ}\n{russian}{read}"


@pytest.mark.parametrize(
    "text",
    [
        "Bilim portal, talap system and qyzm library: an example of text in English that holds the signs by chance",
        "Bilim joǵary",
        "Oliy ma'lumot, bilim va talablar; xizmat ko'rsatish bo'limi boshlig'i, ish tajribasi kamida uch yil",
        "Высшее образование, знание системы Bilim Land",
    ],
)
def test_other_texts_stay(text: str) -> None:
    result = prepare(text, RULES)
    assert (result.text.text, [finding.code for finding in result.findings]) == (text, [])


def test_a_text_is_told_by_other_letters_than_q() -> None:
    text = "Bas maman, bilimi joǵary, jumys ótili bes jyl, esep beretin maman"
    assert prepared(text) == "Бас маман, білімі жоғары, жұмыс өтілі бес жыл, есеп беретін маман"


def test_a_finding_tells_alphabet_words_and_lines() -> None:
    text = f"{PRINTED['2018']}\n1C, 2024\nJoǵary bilim"
    [finding] = prepare(text, RULES).findings
    assert (finding.code, finding.data) == ("KQ110", {"alphabet": "2018", "words": 11})
    assert [text[start:end] for start, end in finding.spans] == [PRINTED["2018"], "Joǵary bilim"]
    assert finding.message == "Kazakh in Latin letters (2018) read in Cyrillic ones: 11 words"


def test_a_row_of_letters_may_end_a_line_that_breaks_a_word() -> None:
    text = f"{PRINTED['2018']}\njumys\noryn, keńesh\nsi"
    read = prepare(text, RULES, broken=[text.index("\nsi")]).text.text
    assert read.endswith("жұмыс\nорын, кеңеш\u00ad\nсі")


def test_values_lead_back_to_the_letters_printed() -> None:
    text = "Aýdan ákiminiń keńesshisi, E-2 sanaty, 1 birlik\n\n\tKriterıı\n\tTalaptar\n\tBilimi\n\tJoǵary bilim.\n"
    text += "\tFýnksıonaldyq mindetteri\n\tKeńes beredi.\n"
    document = extract(text.encode(), "x.txt")
    [position] = document.positions
    [span] = position.provenance["title.kk"]
    assert position.title is not None
    assert position.title.kk == "Аудан әкімінің кеңесшісі"
    assert text[slice(*span)] == "Aýdan ákiminiń keńesshisi"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("alphabet", ALPHABETS)
@pytest.mark.parametrize("sample", KAZAKH, ids=lambda sample: sample.name)
def test_a_sample_says_the_same_in_every_alphabet(sample: Path, alphabet: str) -> None:
    """Letters of words that no file of the grammar knows may be others, so only facts are compared."""
    text = prepare(sample.read_text(encoding="utf-8"), RULES).text.text
    assert _facts(extract(_in_latin(text, ALPHABETS[alphabet]).encode(), "x.txt")) == _facts(
        extract(text.encode(), "x.txt")
    )


def _facts(document: Document) -> list[object]:
    """Of each post what does not depend on how words are spelt."""
    return [
        (
            position.ordinal,
            position.category,
            position.codes,
            position.headcount,
            [(criterion.kind, len(criterion.items)) for criterion in position.criteria],
            position.education and (position.education.levels, [field.isced_f for field in position.education.fields]),
            position.experience and position.experience.min_months,
        )
        for position in document.positions
    ]


@pytest.mark.parametrize("unit", ["audan.kz joǵary ", "D-O-1 bilim ", "joǵary", "q\n"])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(f"{PRINTED['2018']}\n{unit * size}", RULES))


def _in_latin(text: str, words: AlphabetWords) -> str:
    """A Kazakh text as the alphabet writes it, codes left as they are."""

    def capitals(printed: str) -> str:
        # Where the capital I is that of another small letter, that of i has its dot.
        return (printed.replace("i", "İ") if words.alphabet.small("I") != "i" else printed).upper()

    def written(match: re.Match[str]) -> str:
        word = match.group()
        if word.isupper() and len(word) == 1:
            return word
        [pieces, *_] = words.alphabet.written(word.lower())
        printed = "".join(piece.printed for piece in pieces)
        small = word[0].islower()
        return printed if small else capitals(printed) if word.isupper() else capitals(printed[0]) + printed[1:]

    return re.sub(r"(?<![\w-])[\u0400-\u052f]+", written, text)
