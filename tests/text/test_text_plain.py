"""Kazakh letters typed as Russian ones: what tells the letters, what stays, and in which texts they are read so."""

import pytest

from kqparse import extract
from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare
from kqparse.text.repair.plain import PlainWords

RULES = grammar().repair
TYPED = "Билими: жогары, жумыс отили уш жыл"
READ = "Білімі: жоғары, жұмыс өтілі үш жыл"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("жогары", "жоғары"),
        ("КЫЗМЕТ", "ҚЫЗМЕТ"),
        ("еки", "екі"),
        # Letters have several that are typed for them, and some are typed right.
        ("тэжирибе", "тәжірибе"),
        ("жене", "және"),
        ("өтили", "өтілі"),
        ("қызмети", "қызметі"),
        # The longest beginning of a known word; its last vowel tells the letters of endings.
        ("кызметкерлерди", "қызметкерлерді"),
        ("басшылыкка", "басшылыққа"),
        ("мамандыгына", "мамандығына"),
        ("жургизуге", "жүргізуге"),
        # Endings by themselves.
        ("директордын", "директордың"),
        ("сотынын", "сотының"),
        ("тамызга", "тамызға"),
        # The word of which the fewest letters were typed as others.
        ("кузырет", "құзырет"),
        # Not told.
        ("маман", "маман"),
        ("кокжиек", "кокжиек"),
        ("емтиханын", "емтиханын"),
    ],
)
def test_words_of_the_grammar_tell_letters_typed_as_others(typed: str, read: str) -> None:
    prepared = prepare(f"{TYPED}; {typed} бар", RULES)
    assert prepared.text.text == f"{READ}; {read} бар"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Образование / Билими", "Образование / Білімі"),
        ("Образование высшее. Билими жогары", "Образование высшее. Білімі жоғары"),
        ("работа в селе Енбек", "работа в селе Енбек"),
        ("село Енбек", "село Енбек"),
        ("услуги коммунального хозяйства", "услуги коммунального хозяйства"),
    ],
)
def test_russian_beside_it_stays(typed: str, read: str) -> None:
    assert prepare(f"{TYPED}\n{typed}", RULES).text.text == f"{READ}\n{read}"


@pytest.mark.parametrize(
    "text",
    [
        # Names in Russian.
        "Маманов и Жылкыбаев работают в ТОО «Енбек», ГУ «Кызмет» и школе «Жогары мектеп» более трех лет",
        "с. Енбек\nс. Кызмет\nс. Билим\nс. Маман",
        # Too few words.
        "Маманы: жогары билим",
        # A text that has its letters, with misspellings.
        "Білімі жоғары, жұмыс өтілі үш жыл, құжаттарды әзірлеу және бақылау; денгейі, енбек тажирибе жане билим",
    ],
)
def test_other_texts_stay(text: str) -> None:
    prepared = prepare(text, RULES)
    assert (prepared.text.text, prepared.findings) == (text, [])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Kazakh letter typed as a Russian one: жогары read as жоғары"),
        ("ru", "казахская буква была набрана русской: жогары → жоғары"),
        ("kk", "орыс әрпімен терілген қазақ әрпі қалпына келтірілді: жогары → жоғары"),
    ],
)
def test_what_is_read_is_told(language: Tongue, told: str) -> None:
    findings = [own for own in prepare(TYPED, RULES).findings if own.spans == [(8, 14)]]
    assert [(own.code, sentence(own, language)) for own in findings] == [("KQ102", told)]


@pytest.mark.parametrize("longest", ["жогары" * 50_000, "билими " * 50_000], ids=["a word", "words"])
def test_words_without_end_take_no_longer(longest: str) -> None:
    """Were each beginning of a word looked up whatever its length, this would take minutes."""
    assert prepare(f"{TYPED}\n{longest}", RULES).text.text.startswith(READ)


def test_a_document_without_kazakh_letters_is_read() -> None:
    text = (
        "Жетекши маман\nБилими: жогары (занды)\nЕнбек отили: кемінде 3 жыл\n\n"
        "Бас маман\nБилими: жогары оку орнынан кейинги\nЕнбек отили: мамандыгы бойынша еки жылдан кем емес\n"
    )
    posts = extract(text.encode(), "posts").positions
    assert [post.title and post.title.kk for post in posts] == ["Жетекші маман", "Бас маман"]
    assert [post.education and post.education.levels for post in posts] == [["higher"], ["postgraduate"]]
    assert [post.experience and post.experience.min_months for post in posts] == [36, 24]


def test_blank_lines_make_no_text_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with some of its Kazakh letters is not searched word by word, however many blank lines end it."""

    def searched(_: PlainWords, word: str) -> str | None:
        raise AssertionError(word)

    monkeypatch.setattr(PlainWords, "told", searched)
    text = (
        "Главный специалист ТОО Билим\nВысшее образование, стаж работы 2 года\n" * 3
        + "жұмыс өтілі ұсыну үшін құқық ғылым\n" * 2
    )
    for lines in (0, 10, 1000):
        assert prepare(text + "\n" * lines, RULES).text.text.startswith(text)
