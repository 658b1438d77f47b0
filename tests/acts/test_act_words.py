"""What the grammar files say of themselves: every example in them holds."""

import re

import pytest
from acts_kit import ACTS, ENDINGS, LANGUAGES, RULES

from kqparse.grammar.acts.endings import EndingExample, ending_of
from kqparse.grammar.acts.rules import noun_forms
from kqparse.grammar.phrasing.forms import FormError
from kqparse.text.languages import judge


@pytest.mark.parametrize("example", ENDINGS.examples, ids=lambda example: example.word)
def test_a_noun_has_its_forms_and_no_others(example: EndingExample) -> None:
    pattern = re.compile(noun_forms(example.word, example.language, ENDINGS))
    assert [form for form in example.forms if not pattern.fullmatch(form)] == []
    assert [form for form in example.other if pattern.fullmatch(form)] == []


CASES = ["", *(ending for list_ in ENDINGS.kk.cases.values() for ending in list_)]


@pytest.mark.parametrize("word", ["бұйрық", "тармақ", "заң", "кодекс", "Конституция"])
def test_a_kazakh_form_is_read_off_as_the_pattern_of_its_forms_finds_it(word: str) -> None:
    pattern = re.compile(noun_forms(word, "kk", ENDINGS))
    stems = {word.lower(), word.lower()[:-1] + ENDINGS.kk.softening.get(word[-1], word[-1])}
    forms = [
        stem + plural + possessive + case
        for stem in stems
        for plural in ("", *ENDINGS.kk.plural)
        for possessive in ("", *ENDINGS.kk.possessive)
        for case in CASES
    ]
    forms += [form[:-1] for form in forms] + [form + "ң" for form in forms]
    read = [form for form in forms if ending_of(form, word, "kk", ENDINGS)]
    assert read == [form for form in forms if pattern.fullmatch(form)]
    assert 0 < len(read) < len(forms)


@pytest.mark.parametrize(
    ("form", "plural", "possessed", "case"),
    [
        ("бұйрықтарында", True, True, "locative"),
        ("бұйрығына", False, True, "dative"),
        ("бұйрық", False, False, "nominative"),
        ("бұйрықтар", True, False, "nominative"),
    ],
)
def test_what_a_kazakh_form_says(form: str, plural: bool, possessed: bool, case: str) -> None:
    ending = ending_of(form, "бұйрық", "kk", ENDINGS)
    assert ending
    assert (ending.plural, ending.possessed, case in ending.cases) == (plural, possessed, True)


@pytest.mark.parametrize(("printed", "iso"), ACTS.dates.examples)
def test_dates(printed: str, iso: str) -> None:
    assert (RULES.dates.iso(printed) or "") == iso


@pytest.mark.parametrize(("printed", "number"), ACTS.numbers.examples)
def test_numbers(printed: str, number: str) -> None:
    match = RULES.number.search(printed.lower())
    assert match
    assert printed[match.start(1) : match.end(1)] == number


@pytest.mark.parametrize(("printed", "nominative"), ACTS.issuers.examples)
def test_issuers(printed: str, nominative: str) -> None:
    assert RULES.names.nominative(printed, judge(printed, LANGUAGES) or "ru") == nominative


@pytest.mark.parametrize(
    ("printed", "case", "nominative"),
    [
        ("Көкарал облысының Әділет департаментінде", "locative", "Көкарал облысының Әділет департаменті"),
        ("Министерстве юстиции", "locative", "Министерство юстиции"),
        ("Департаментом юстиции", "locative", "Департамент юстиции"),
        ("Главным управлением юстиции", "locative", "Главное управление юстиции"),
        ("Кабинета Министров", "genitive", "Кабинет Министров"),
        ("Заместителя Премьер-Министра – Министра вод", "genitive", "Заместитель Премьер-Министра – Министр вод"),
        ("Первого заместителя министра", "genitive", "Первый заместитель министра"),
        ("Высшего Судебного Совета", "genitive", "Высший Судебный Совет"),
        ("Неведомой Конторы", "genitive", "Неведомой Конторы"),
    ],
)
def test_names(printed: str, case: str, nominative: str) -> None:
    assert RULES.names.nominative(printed, judge(printed, LANGUAGES) or "ru", case) == nominative


@pytest.mark.parametrize(
    ("word", "form", "language"),
    [
        ("бұйрығымен", "order", "kk"),
        ("заңдарының", "law", "kk"),
        ("кодексінің", "code", "kk"),
        ("кодекса", "code", "ru"),
        ("постановлениями", "resolution", "ru"),
        ("шешімдеріне", "decision", "kk"),
        ("жарлығы", "decree", "kk"),
        ("распоряжения", "ruling", "ru"),
    ],
)
def test_forms_of_acts(word: str, form: str, language: str) -> None:
    found = RULES.form_of(word)
    assert found
    assert (found.form, found.language) == (form, language)


def test_other_words_are_no_forms_of_acts() -> None:
    assert [word for word in ("заңгер", "закономерность", "указатель", "решимость", "") if RULES.form_of(word)] == []


def test_a_class_is_missing() -> None:
    few = ENDINGS.ru.classes[:1]
    with pytest.raises(FormError, match="declines"):
        noun_forms(
            "закон",
            "ru",
            type(ENDINGS)(kk=ENDINGS.kk, ru=type(ENDINGS.ru)(classes=few, adjectives=ENDINGS.ru.adjectives)),
        )
