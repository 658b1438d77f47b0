"""Kazakh and Russian told apart; text made comparable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_factories import LANGUAGE_RULES

from kqparse.text.fold import label_key, lower
from kqparse.text.languages import judge, languages

JUDGED = [
    ("Жоғары білім", "kk"),
    ("Білімі", "kk"),
    ("Маман", None),
    ("осы бірлік", "kk"),
    ("ТАЛАПТАР ТУРАЛЫ", "kk"),
    ("Образование", "ru"),
    ("Стаж работы не менее двух лет", "ru"),
    ("объём", "ru"),
    ("Сектор", None),
    ("Microsoft Office", None),
    ("12-3", None),
    ("", None),
    ("не", None),
    ("О. Сынов", None),  # an initial is no small word
    ("Бағдарламашы (1С)", "kk"),
    ("Не менее двух лет", "ru"),
    ("не тиісті салаларда екі жыл", "kk"),
    ("отдел кадров, Қазақстан", "kk"),
    ("по специальности «Құқық» не менее года", "ru"),
    # A name keeps its letters in another language.
    ("Специалист акимата Шиелі", None),
    ("Постановление акимата области Жетісу", None),
    ("Главный бухгалтер ТОО «Сұңқар»", None),
    ("Жетісу ауданының бас маманы", "kk"),
]


@pytest.mark.parametrize(("text", "language"), JUDGED)
def test_judged(text: str, language: str | None) -> None:
    assert judge(text, LANGUAGE_RULES) == language


KAZAKH = "Мемлекеттік қызмет өтілі екі жылдан кем емес\n"
RUSSIAN = "Стаж работы не менее двух лет по специальности\n"
SPOKEN = [
    ("Kazakh", KAZAKH, ["kk"]),
    ("Russian", RUSSIAN, ["ru"]),
    ("that of most words first", KAZAKH + RUSSIAN, ["ru", "kk"]),
    ("order makes no difference", RUSSIAN + KAZAKH, ["ru", "kk"]),
    ("more lines of the other", RUSSIAN + KAZAKH * 2, ["kk", "ru"]),
    ("a quotation is no language of the document", RUSSIAN * 30 + KAZAKH, ["ru"]),
    ("nothing to tell by", "Microsoft\n12\n \n", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "spoken"), [case[1:] for case in SPOKEN], ids=[case[0] for case in SPOKEN])
def test_languages_of_a_document(text: str, spoken: list[str]) -> None:
    assert languages(text, LANGUAGE_RULES) == spoken


LINES = st.sampled_from(
    [KAZAKH, RUSSIAN, "Microsoft\n", "12\n", "осы\n", "не\n", " \n", "не тиісті салаларда екі жыл\n"]
)


@given(st.lists(LINES, max_size=60))
@settings(deadline=None, max_examples=200)
def test_lines_that_were_not_looked_at_make_no_difference(lines: list[str]) -> None:
    weight = {
        language: sum(len(line) - 1 for line in lines if judge(line, LANGUAGE_RULES) == language)
        for language in ("kk", "ru")
    }
    fair = [language for language, own in weight.items() if own and own >= 0.05 * sum(weight.values())]
    told = sorted(fair, key=lambda language: (-weight[language], language))
    assert languages("".join(lines), LANGUAGE_RULES) == told


KEYS = [
    ("Іс-тәжірибе", "іс-тәжірибе"),
    ("Іс – тәжірибе :", "іс-тәжірибе"),
    ("ІС —тәжірибе.", "іс-тәжірибе"),
    ("  Стаж \t работы;", "стаж работы"),
    ("Білімі\nтуралы", "білімі туралы"),
    ("…", "…"),
    (" : ", ""),
]


@pytest.mark.parametrize(("label", "key"), KEYS)
def test_labels_are_compared_by_their_words(label: str, key: str) -> None:
    assert label_key(label) == key
    assert label_key(key) == key


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=200)
def test_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    small = lower(text)
    assert len(small) == len(text)
    assert all(own == letter.lower() for own, letter in zip(small, text, strict=True) if letter not in "İΣ")


def test_a_letter_that_would_grow_stays() -> None:
    assert lower("ҚҰЖАТ İ") == "құжат İ"
