"""Question marks for Kazakh letters: what tells the letters, what stays, and in which texts they are letters at all."""

import tomllib

import pytest
from places import ROOT

from kqparse import extract
from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.grammar import grammar
from kqparse.text.prepare import prepare

RULES = grammar().repair
LOST = "Жо?ары білім, ж?мыс ?тілі ?ш жыл, ж?не жо?ары сынып,"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("жо?ары", "жоғары"),
        ("?тілі", "өтілі"),
        ("?оғамды?", "қоғамдық"),
        ("т?жірибесін", "тәжірибесін"),
        ("?Ш", "ҮШ"),
        ("??жатты", "құжатты"),
        # Words of any grammar file, here of a label.
        ("практикалы?", "практикалық"),
        # The longest beginning tells; a hard letter is soft before a vowel.
        ("маманды?ына", "мамандығына"),
        ("басты?ы", "бастығы"),
        ("басты?тар", "бастықтар"),
        ("шаруашылы?", "шаруашылық"),
        ("за?дарын", "заңдарын"),
        ("д?рысты?ына", "дұрыстығына"),
        # By an ending alone.
        ("маманны?", "маманның"),
        ("?стаздар?а", "ұстаздарға"),
        ("отыр?ан", "отырған"),
        ("ауданда?ы", "аудандағы"),
        ("заманды?", "замандық"),
        ("министрлігіні?", "министрлігінің"),
        # Not told.
        ("б?б", "б?б"),
        ("бере ме?", "бере ме?"),
    ],
)
def test_words_of_the_grammar_tell_lost_letters(printed: str, read: str) -> None:
    prepared = prepare(f"{LOST} {printed} жыл", RULES)
    assert prepared.text.text == f"Жоғары білім, жұмыс өтілі үш жыл, және жоғары сынып, {read} жыл"


def test_a_lost_first_letter_is_a_capital_where_a_sentence_begins() -> None:
    assert prepare(f"{LOST}.\n?ызмет ?тілі", RULES).text.text.endswith("\nҚызмет өтілі")
    assert prepare(f"{LOST} маманды? ?ызмет", RULES).text.text.endswith(" мамандық қызмет")


@pytest.mark.parametrize(
    "text",
    [
        "Келе ме? Жоқ па? Қашан? Неге? Кім?",
        "Он пришёл?Да?Нет?Когда?",
        "Он пришёл?да?нет?когда?",
        "Жоғары білімі бар ма?Жоқ па?Қай маман?Бас маман?бала?білімі қандай, тәжірибесі ше, өтілі неше жыл?",
    ],
)
def test_marks_of_other_texts_stay(text: str) -> None:
    prepared = prepare(text, RULES)
    assert (prepared.text.text, prepared.findings) == (text, [])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Білімі: жо?ары", "Білімі: жоғары"),
        ("Юрист / За?гер", "Юрист / Заңгер"),
        ("Жоғары білім және ж?мыс тәжірибесі", "Жоғары білім және жұмыс тәжірибесі"),
    ],
)
def test_a_known_word_is_read_in_any_text(text: str, read: str) -> None:
    prepared = prepare(text, RULES)
    assert (prepared.text.text, [own.code for own in prepared.findings]) == (read, ["KQ102"])


def test_what_is_read_and_what_is_not_is_told() -> None:
    findings = [(own.code, own.data) for own in prepare(f"{LOST} Б?б?р", RULES).findings]
    assert ("KQ102", {"printed": "жо?ары", "read": "жоғары"}) in findings
    assert findings[-1] == ("KQ103", {"count": 2, "printed": "Б?б?р"})


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            [
                "letter of which a question mark is left: жо?ары read as жоғары",
                "2 letters of which question marks are left (Б?б?р)",
            ],
        ),
        (
            "ru",
            [
                "возвращена буква, от которой остался вопросительный знак: жо?ары → жоғары",
                "буквы, от которых остались вопросительные знаки (Б?б?р): 2",
            ],
        ),
    ],
)
def test_sentences_name_the_words_whose_letters_are_lost(language: Tongue, told: list[str]) -> None:
    findings = prepare(f"{LOST} Б?б?р", RULES).findings
    said = [sentence(each, language) for each in findings if each.data["printed"] in ("жо?ары", "Б?б?р")]
    assert said == told


def test_every_word_of_the_grammar_has_a_letter_that_may_be_lost() -> None:
    """Words are looked up as they stand between blanks and signs: one with such a sign tells nothing."""
    words = tomllib.loads((ROOT / "grammars" / "letters.toml").read_text(encoding="utf-8"))["lost"]["words"]
    assert [word for word in words if not word.isalpha() or set(RULES.lost.letters.own).isdisjoint(word)] == []


@pytest.mark.parametrize("longest", ["б?" * 100_000, "\u0482" * 100_000], ids=["marks", "signs that are no letters"])
def test_words_without_end_take_no_longer(longest: str) -> None:
    """Where each sign began a word, or a word were looked up whatever its length, this would take minutes."""
    assert prepare(f"{LOST} {longest}", RULES).text.text.endswith(f" {longest}")


def test_a_document_that_lost_its_letters_is_read() -> None:
    text = (
        "?аза?стан Бюросыны? лауазымдарына ?ойылатын біліктілік талаптары\n\n1. Бас маман\nБілімі: жо?ары білім.\n"
        "Ж?мыс т?жірибесі: кемінде екі жыл.\n\n2. Маман\nБілімі: жо?ары білім.\nЖ?мыс т?жірибесі: талап етілмейді.\n"
    )
    posts = extract(text.encode(), "post").positions
    assert [post.experience and post.experience.min_months for post in posts] == [24, 0]
    assert [post.education and post.education.levels for post in posts] == [["higher"], ["higher"]]
