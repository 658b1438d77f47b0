"""Words of two alphabets, in context, and their reading."""

import re
import unicodedata

import pytest
from finishing import finishes
from hypothesis import given, settings
from hypothesis import strategies as st
from text_factories import LETTERS, RULES, dressed, repaired

from kqparse.text.prepare import prepare
from kqparse.text.repair.characters import unify

# Words as printed and as read. Latin letters stand where nobody sees them: that is what is tested.
REPAIRED = [
    # The word says by itself what it is.
    ("бiлiктiлiк", "біліктілік"),
    ("icқағаздар", "ісқағаздар"),
    ("icтерін", "істерін"),
    ("әдicтемелiк", "әдістемелік"),
    ("жинаyға", "жинауға"),
    ("aлyға", "алуға"),
    ("ПРИКAЗЫВAЮ", "ПРИКАЗЫВАЮ"),
    ("БIЛIМI", "БІЛІМІ"),
    ("cоответствующих", "соответствующих"),
    ("coның", "соның"),
    ("exать", "ехать"),
    ("Macштабы", "Масштабы"),
    ("Мicrosoft Оffice", "Microsoft Office"),
    ("еmаil", "email"),
    ("Wі-Fі", "Wi-Fi"),
    # Wrong code points of Kazakh letters.
    ("əкім", "әкім"),
    ("Əдiлет", "Әділет"),
    ("ǝкімдік", "әкімдік"),
    ("ɵнер", "өнер"),
    ("Ɵндiрiс", "Өндіріс"),
    ("hәм", "һәм"),
    ("Ëлка eще\u0308", "Ёлка ещё"),
    # Either alphabet could hold the word: the words of grammar and document decide.
    ("acа маңызды", "аса маңызды"),
    ("ХХI ғасыр", "XXI ғасыр"),
    ("ХIХ ғасыр", "XIX ғасыр"),
    ("IР мекенжай", "IP мекенжай"),
    # All letters are Latin: word and surroundings must speak for it.
    ("ic-шаралар", "іс-шаралар"),
    ("IC-ШАРАЛАР", "ІС-ШАРАЛАР"),
    ("ic-əpeкетті", "іс-әрекетті"),
    ("c oбщественностью", "с общественностью"),
    ("C. Axметов", "С. Ахметов"),
    ("He менее", "Не менее"),
    ("cy қорын", "су қорын"),
    ("жеке ic жүргізу", "жеке іс жүргізу"),
    ("бұл epece. Ол epece, бұл ересе", "бұл ересе. Ол ересе, бұл ересе"),
    ("c тетрадью", "с тетрадью"),
    ("стаж c 1 января", "стаж с 1 января"),
    ("a также", "а также"),
    ("c\nчислом", "с\nчислом"),
    ("р/c №", "р/с №"),
    ("км/c", "км/с"),
    ("C. Ахметов", "С. Ахметов"),
    ("C.Ахметов", "С.Ахметов"),
    ("PK Үкіметі", "РК Үкіметі"),
    ("TOO «Дән»", "ТОО «Дән»"),
    ("TOOның", "ТООның"),
    # Codes.
    ("D-О-1", "D-O-1"),
    ("D – О – 1", "D – O – 1"),
    ("С-SV-12", "C-SV-12"),
    ("Е-2 санаты", "E-2 санаты"),
    ("D-0-4, С-0-5 санаты; C – 0 – 3", "D-O-4, C-O-5 санаты; C – O – 3"),
    ("Бас маман (С-0-5, 1 бірлік)", "Бас маман (C-O-5, 1 бірлік)"),
    ("Е-2 caнаты", "E-2 санаты"),
    ("«Е-2» санаты", "«E-2» санаты"),
    ("Е-2\nсанаты", "E-2\nсанаты"),
    ("категория С-4", "категория C-4"),
    ("санаты: Е–3", "санаты: E–3"),
    ("Е-1, Е-2 және Е-3 санаттары", "E-1, E-2 және E-3 санаттары"),
    ("категории В-1, В-2 и С-3", "категории B-1, B-2 и C-3"),
]


@pytest.mark.parametrize(("printed", "read"), REPAIRED, ids=[read for _, read in REPAIRED])
def test_repaired(printed: str, read: str) -> None:
    assert printed != read
    assert repaired(printed) == read
    assert repaired(f"Жоғары білім, {printed}, тәжірибе") == f"Жоғары білім, {read}, тәжірибе"


UNTOUCHED = [
    "IP", "Ethernet", "VPN", "PR", "SMM & PR", "Microsoft Office", "e-mail", "ad hoc", "API", "Mac OS",
    "IPде", "PRге", "SQLмен", "Excelде", "HTMLде", "EXIMге", "IP-телефония", "IT-мамандар", "HP-принтер",
    "IP мекенжай", "бизнес (PR)", "XX ғасыр", "XIX ғасыр", "V тарау", "C++ тілі", "C# тілі", "CO2", "H2O", "1C:Бухгалтерия",
    "T-34", "T-34 и т.д.", "А-4 қағаз", "А-4 форматты", "АН-24", "ТУ-154", "E-2", "B-PK-1 санаты", "C-4 категориясы",
    "D-O-1 санаты", "А-0-4, 10-0-5, D-0-14-2, AD-0-1, C-0", "AB-1, А-4 қағаз және тағы басқа парақтар", "a) b) c) d)", "Windows a Қазақ", "Access және Outlook",
    "біліктілік", "ПРИКАЗЫВАЮ", "ұлттыk", "№ 09-1-1", "",
]  # fmt: skip


@pytest.mark.parametrize("printed", UNTOUCHED)
def test_untouched(printed: str) -> None:
    assert repaired(printed) == printed
    assert repaired(f"Жоғары білім, {printed}, тәжірибе") == f"Жоғары білім, {printed}, тәжірибе"


def test_a_repair_is_told_once_with_its_place() -> None:
    found = prepare("\ufeffЕ-2 caнаты,\u00ad бiлiм", RULES).findings
    assert [(item.code, item.spans, item.data) for item in found] == [
        ("KQ101", [(5, 11)], {"printed": "caнаты", "read": "санаты"}),
        ("KQ101", [(14, 19)], {"printed": "бiлiм", "read": "білім"}),
        ("KQ101", [(1, 4)], {"printed": "Е-2", "read": "E-2"}),
    ]
    assert [item.message for item in found] == [
        "Latin letters in a Cyrillic word: caнаты read as санаты",
        "Latin letters in a Cyrillic word: бiлiм read as білім",
        "Cyrillic letters in a Latin code: Е-2 read as E-2",
    ]


ORDINARY = """
    Облыс әкімі аппаратының басшысы аса маңызды іс-шараларды ұйымдастырады, соның ішінде сыни мақалаларды оқып береді.
    Мемлекеттік қызмет өтілі екі жылдан кем емес, не тиісті салаларда үш жылдан кем емес жұмыс өтілі. Әр өңір өсер.
    Сапа, ара, хат, ауа, арыз, ірі, осы, орта, хорал, ехал, арена, апта, ЖОҒАРЫ БІЛІМ, ПРИКАЗЫВАЮ, Масштаб, Космос.
    Стаж работы по специальности не менее двух лет, экономическое образование; объявление, ёлка, ещё, рост, сухой.
"""
_TWINS = dict(zip(LETTERS.look_alikes.cyrillic, LETTERS.look_alikes.latin, strict=True))
_WORD = re.compile(r"[^\W\d_]+")


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_flipping_look_alikes_is_undone(data: st.DataObject) -> None:
    def flip(match: re.Match[str]) -> str:
        word = match.group()
        could = [at for at, letter in enumerate(word) if letter in _TWINS]
        flipped = data.draw(st.sets(st.sampled_from(could))) if could else set()
        if len(flipped) == len(word):
            flipped.pop()
        return "".join(_TWINS[letter] if at in flipped else letter for at, letter in enumerate(word))

    words = data.draw(st.lists(st.sampled_from(_WORD.findall(ORDINARY)), min_size=1, max_size=12).map(" ".join))
    assert repaired(_WORD.sub(flip, words)) == words


def test_every_letter_flipped_at_once() -> None:
    def flip(match: re.Match[str]) -> str:
        word = match.group()
        twins = "".join(_TWINS.get(letter, letter) for letter in word)
        return word if twins.isascii() else twins

    assert repaired(_WORD.sub(flip, ORDINARY)) == ORDINARY


@given(dressed(), st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
@settings(deadline=None, max_examples=150)
def test_whatever_is_repaired_keeps_its_place(soup: str, wild: str) -> None:
    text = prepare(soup + wild, RULES).text
    plain = unify(soup + wild)
    assert len(text.text) == len(plain.text)
    assert unicodedata.is_normalized("NFC", text.text)
    assert all(text.source_span(at, at + 1) == plain.source_span(at, at + 1) for at in range(len(text.text)))


@pytest.mark.parametrize("printed", ["Мic\u0327", "сy\u0306", "Мicrо\u0301"])
def test_what_would_melt_with_a_mark_is_left(printed: str) -> None:
    assert unicodedata.is_normalized("NFC", repaired(printed))


def test_length_and_lines_stay() -> None:
    text = "бiлiм\n\tic-шара\n  Е-2 санаты\r\nќызмет қызмет"
    assert len(repaired(text)) == len(text) - 1
    assert repaired(text).count("\n") == 3


@pytest.mark.parametrize("unit", ["бiлiм ", "Е-2, ", "c ", "ic-", "a", "аc", "IP ", "A-", "Е-2 санаты ", "c\n", "1-1 "])
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: prepare(unit * size, RULES))
