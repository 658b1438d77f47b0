"""One form for each character, and the way back."""

import unicodedata

import pytest
from finishing import finishes
from hypothesis import given, settings
from hypothesis import strategies as st
from text_factories import SHY, dressed, leans

from kqparse.text.repair.characters import unify

PLAIN = [
    ("no-break blank", "5\u00a0жыл", "5 жыл"),
    ("wide blanks", "а\u2003б\u2009в\u202fг\u3000д", "а б в г д"),
    ("tab stays", "а\tб", "а\tб"),
    ("doubled blanks stay", "а  б", "а  б"),
    ("no-break hyphen", "іс\u2011тәжірибе", "іс-тәжірибе"),
    ("typographic hyphen", "іс\u2010тәжірибе", "іс-тәжірибе"),
    ("the sign of minus", "3\u22125 жыл, D\u2212O\u22121", "3-5 жыл, D-O-1"),
    ("signs that lead lines", "▪ а\n  ▪ б", "• а\n  • б"),
    ("stars that lead lines", "* а\n* б", "• а\n• б"),
    ("signs of symbol fonts", "\uf0b7 а\n\t\uf0b7\tб", "• а\n\t•\tб"),
    (
        "stars of notes",
        "Күзетші*; мөлшері (1)* | сантехник*\n* а\n* б",
        "Күзетші*; мөлшері (1)* | сантехник*\n* а\n* б",
    ),
    ("slanted words above stars", "*Міндеттері:*\n* а\n* б", "Міндеттері:\n• а\n• б"),
    ("a star of a note", "жалақы*\n* теңгемен", "жалақы*\n* теңгемен"),
    ("ticks in cells", "✓\t✓\n✓\t✓", "✓\t✓\n✓\t✓"),
    ("dashes stay", "1 – 2 — 3", "1 – 2 — 3"),
    ("soft hyphen inside a word", "құзы\u00adрет", "құзырет"),
    ("soft hyphen where a word breaks", "құзы\u00ad\nрет", "құзы\u00ad\nрет"),
    ("soft hyphen, blank and return where a word breaks", "құзы\u00ad \r\n  рет", "құзы\u00ad \n  рет"),
    ("two soft hyphens where a word breaks", "құзы\u00ad\u00ad\nрет", "құзы\u00ad\nрет"),
    ("soft hyphen and zero width where a word breaks", "құзы\u00ad\u200b\nрет", "құзы\u00ad\nрет"),
    ("soft hyphen at the end of the text", "құзы\u00ad", "құзы"),
    ("soft hyphen before a sign on the next line", "құзырет\u00ad\n, тағы", "құзырет\n, тағы"),
    ("soft hyphen that leads a word", "бір \u00adекі\n\u00ad\nүш", "бір екі\n\nүш"),
    ("zero width", "қа\u200bз\u200dақ\u2060стан", "қазақстан"),
    ("marks of direction", "\u200e(а)\u202c", "(а)"),
    ("byte order mark inside", "а\ufeffб", "аб"),
    ("byte order mark first", "\ufeffБілімі", "Білімі"),
    ("return and line feed", "а\r\nб", "а\nб"),
    ("lone return", "а\rб\r\rв", "а\nб\n\nв"),
    ("page break", "а\x0cб", "а\nб"),
    ("other breaks", "а\x0bб\x85в\u2028г\u2029д\x1cе", "а\nб\nв\nг\nд\nе"),
    ("unit separator", "а\x1fб", "а б"),
    ("й of two characters", "и\u0306", "й"),
    ("ё of two characters", "Е\u0308лка", "Ёлка"),
    ("й split by a soft hyphen", "и\u00ad\u0306", "й"),
    ("й split by a zero width", "и\u200b\u0306", "й"),
    ("letter without a composed form", "ә\u0301", "ә\u0301"),
    ("marks out of order", "q\u0307\u0323", "q\u0323\u0307"),
    ("mark without a letter", "\n\u0306", "\n\u0306"),
    ("singletons", "\u212a \u212b \u2126 \u037e", "K Å Ω ;"),
    ("Korean letters", "\u1112\u1161\u11ab", "한"),
    ("beyond the basic plane", "\U0001f600 и\u0306 \U0001d15e", "\U0001f600 й \U0001d157\U0001d165"),
    (
        "marks of notes behind a word",
        "маман¹, (басшы)²⁾; 3 жыл² өтіл.³ Соңы¹, ² .",
        "маман, (басшы); 3 жыл өтіл. Соңы.",
    ),
    ("a mark of a note behind a category", "D-O-4¹", "D-O-4"),
    ("bold words", "**Білімі**\n\t**Іс-тәжірибе:** ***үш*** жыл", "Білімі\n\tІс-тәжірибе: үш жыл"),
    ("headings", "# Бұйрық\n\n## 1. Білімі\n ### **Талап**", "Бұйрық\n\n1. Білімі\n Талап"),
    (
        "signs of something else",
        "2 ** 3 ** 4, ** а **, **б\n# 5\nа ## б\n####",
        "2 ** 3 ** 4, ** а **, **б\n# 5\nа ## б\n####",
    ),
    ("slanted labels", "*Білімі:* жоғары\n*2. Опыт*: 2 года\n*а б*в г", "Білімі: жоғары\n2. Опыт: 2 года\n*а б*в г"),
    ("slanted and underscored words", "*Білімі*\n\t__Тәжірибе__: *үш* жыл", "Білімі\n\tТәжірибе: *үш* жыл"),
    ("escaped signs", "1\\. Бұйрық \\(2\\) \\- C:\\temp", "1. Бұйрық (2) - C:\\temp"),
    ("entities that are not printed, a head", "Жұ&shy;мыс&#8203;шы\n#   Лауазым", "Жұмысшы\n#   Лауазым"),
    ("entities", "&laquo;Жол&raquo;&nbsp;&#8470;&#x31; &amp; R&D; &notit;", "«Жол» №1 & R&D; &notit;"),
    (
        "tags",
        "<b>Білімі</b><br>жоғары<BR/>\n<p class='x'>үш</p>\nа < б > в, a<b и c>d",
        "Білімі\nжоғары\n\nүш\nа < б > в, a<b и c>d",
    ),
    ("raised figures of something else", "12¹-бап, 5 м², ¹ Ескертпе", "12¹-бап, 5 м², ¹ Ескертпе"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("source", "text"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_one_form(source: str, text: str) -> None:
    assert unify(source).text == text


SPANS = [
    ("what is dropped before belongs to nothing", "\ufeffаб", "аб", (1, 3)),
    ("what is dropped after neither", "аб\u200b", "аб", (0, 2)),
    ("what is dropped inside is covered", "қа\u00adғаз", "қағаз", (0, 6)),
    ("a composed letter leads to both", "аи\u0306б", "й", (1, 3)),
    ("and covers what split it", "аи\u00ad\u200b\u0306б", "й", (1, 5)),
    ("behind a return", "а\r\nб", "б", (3, 4)),
    ("the line feed alone is the break", "а\r\nб", "\n", (2, 3)),
    ("behind a letter of two code units", "\U0001f600\u00adб", "б", (2, 3)),
    ("a letter beside marks in disorder", "қи\u0306q\u0307\u0323қ", "й", (1, 3)),
]


@pytest.mark.parametrize(("source", "part", "span"), [case[1:] for case in SPANS], ids=[case[0] for case in SPANS])
def test_ways_back(source: str, part: str, span: tuple[int, int]) -> None:
    of = unify(source)
    at = of.text.index(part)
    assert of.source_span(at, at + len(part)) == span


def _solid(text: str) -> str:
    return "".join(text.replace(SHY, "").split())


@given(dressed())
@settings(deadline=None, max_examples=250)
def test_the_text_is_plain(source: str) -> None:
    text = unify(source).text
    assert unicodedata.is_normalized("NFC", text)
    assert {sign for sign in text if sign.isspace()} <= set(" \t\n")
    assert not set(text) & set("\r\u2010\u2011\u200b\u200d\u2060\ufeff\u200e")
    assert unify(text).text == text


@given(dressed(), st.data())
@settings(deadline=None, max_examples=250)
def test_every_cut_leads_back_to_what_it_was_made_from(source: str, data: st.DataObject) -> None:
    of = unify(source)
    edges = [at for at in range(len(of.text) + 1) if at in (0, len(of.text)) or not leans(of.text[at])]
    for start in range(len(of.text)):
        first, last = of.source_span(start, start + 1)
        assert 0 <= first < last <= len(source)
    starts = [of.source_start(at) for at in range(len(of.text))]
    assert starts == sorted(starts)
    start = data.draw(st.sampled_from(edges))
    end = data.draw(st.sampled_from(edges))
    if start < end:
        first, last = of.source_span(start, end)
        assert _solid(unify(source[first:last]).text) == _solid(of.text[start:end])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), dressed())
@settings(deadline=None, max_examples=150)
def test_any_characters_come_out_composed(wild: str, soup: str) -> None:
    of = unify(wild + soup)
    assert unicodedata.is_normalized("NFC", of.text)
    assert all(of.source_start(at) < of.source_end(at + 1) for at in range(len(of.text)))


@pytest.mark.parametrize(
    "unit", ["қа\u00adғаз ", "\u00ad\n", "\u00ad ", "а\r\n", "и\u0306", "\u0301\u0323", "\r", "\u200b\u00ad\u200b"]
)
def test_time_is_linear(unit: str) -> None:
    finishes(lambda size: unify("а" + unit * size))
