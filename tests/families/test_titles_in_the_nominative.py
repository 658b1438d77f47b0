"""Titles that headings and sentences bend stand in the nominative, where the text or the grammar tells it."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.headings.nominatives import is_nominative_of

_DUTIES = "1. Общие положения\n1.1. {said}\n2. Должностные обязанности\n2.1. Ведёт учёт.\n"
INSTRUCTIONS = [
    # As the text has the same words elsewhere.
    ("главного бухгалтера", "Главный бухгалтер подчиняется директору.", "Главный бухгалтер"),
    ("водителя катера", "На работу принимают, если водитель катера здоров.", "водитель катера"),
    ("старшей медицинской сестры", "Старшая медицинская сестра дежурит ночью.", "Старшая медицинская сестра"),
    ("бухгалтера-кассира", "Бухгалтер-кассир ведёт кассу.", "Бухгалтер-кассир"),
    ("заведующего складом", "Заведующий складом хранит ключи.", "Заведующий складом"),
    ("продавца киоска", "Продавец киоска встречает гостей.", "Продавец киоска"),
    ("няни", "Няня встречает детей.", "Няня"),
    ("ВОДИТЕЛЯ КАТЕРА", "Водитель катера здоров.", "Водитель катера"),
    # By the ending of a known word.
    ("инженера по огням", "Инженер подчиняется директору.", "инженер по огням"),
    ("помощника директора порта", "Он исполнителен.", "помощник директора порта"),
    # Nothing tells them.
    ("главного бухгалтера", "Бухгалтер подчиняется директору.", "главного бухгалтера"),
    ("водителя катера", "Водителю катера вручают ключи.", "водителя катера"),
    ("водителя катера", "Водитель парома здоров.", "водителя катера"),
    ("врача (лоцмана)", "Он исполнителен.", "врача (лоцмана)"),
]


@pytest.mark.parametrize(("heading", "said", "title"), INSTRUCTIONS)
def test_a_heading(heading: str, said: str, title: str) -> None:
    text = f"Должностная инструкция {heading}\n\n{_DUTIES.format(said=said)}"
    document = extract(text.encode(), "post")
    assert [post.title and post.title.ru for post in document.positions] == [title]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "1. Порт возглавляет капитан порта.\n2. На должность капитана порта назначается лицо, {asked}.",
            "капитан порта",
        ),
        ("1. Судья порта независим.\n2. Судьей порта может быть назначено лицо, {asked}.", "Судья порта"),
        ("2. Капитаном порта может быть назначено лицо, {asked}.", "Капитан порта"),
        ("2. Судьей порта может быть назначено лицо, {asked}.", "Судьей порта"),
    ],
)
def test_a_sentence(sentence: str, title: str) -> None:
    asked = "имеющее высшее образование и стаж работы не менее трех лет"
    document = extract(f"Положение о порте\n\n{sentence.format(asked=asked)}\n".encode(), "post")
    assert [post.title and post.title.ru for post in document.positions] == [title]


@pytest.mark.parametrize(
    ("word", "form", "same"),
    [
        ("судья", "судьи", True),
        ("няня", "няни", True),
        ("младший", "младшего", True),
        ("дежурная", "дежурной", True),
        ("врач-терапевт", "врача-терапевта", True),
        ("врач", "врачей", False),
        ("врачи", "врача", False),
        ("водителю", "водителя", False),
        ("врач-терапевт", "врача", False),
        ("порт", "портного", False),
    ],
)
def test_forms(word: str, form: str, *, same: bool) -> None:
    assert is_nominative_of(word, form, grammar().acts.names.endings) is same


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("6. Квалификационная характеристика инженера порта", "инженер порта"),
        ("6. Квалификационная характеристика должности «Лоцман»", "Лоцман"),
        ("6. Лоцман", "Лоцман"),
    ],
)
def test_a_characteristic(heading: str, title: str) -> None:
    text = f"{heading}\n\nДолжностные обязанности:\nводит суда;\nпишет.\nДолжен знать:\nпорт.\n"
    assert [post.title and post.title.ru for post in extract(text.encode(), "post").positions] == [title]
