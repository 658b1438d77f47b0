"""Lines that pages of the web print beside their text, which are no part of it."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.prose.web_lines import web_lines

WEB = grammar().prose.web


@pytest.mark.parametrize(
    "line",
    [
        "Главная > Вакансии > Объявление",
        "Главная / Вакансии",
        "Вакансии в Озерном → Строительство → Лоцман",
        "Кадр қызметі » Бос лауазымдар",
        "Откликнуться",
        "Толығырақ »",
        "Сейчас эту вакансию смотрят 4 человека",
        "Пожаловаться   Поделиться   Распечатать",
        "Поделиться: Facebook Telegram",
        "26.01.2024 | Оқылды: 87",
        "29.05.2023 | admin | Комментариев нет",
        "Просмотров: 1 217",
        "Вакансии  Компании  Резюме  Карьера",
        "‹ 1 2 3 ›",
        "← Предыдущая новость",
        "© 2024 Порт",
    ],
)
def test_lines_of_a_page_of_the_web(line: str) -> None:
    assert web_lines(f"Лоцман\n{line}\nВедет суда\n", WEB) == {len("Лоцман\n")}


@pytest.mark.parametrize(
    "line",
    [
        "Бос лауазымдар / Вакансии",
        "Вакансии",
        "Контакты: порт",
        "Поделиться опытом с коллегами.",
        "меню",
        "Поиск судов",
        "Просмотров – кассир",
        "Вакансии  Лоцман",
        "1 2 3",
        "26.01.2024 | Порт",
        "Главная медицинская сестра",
        "Стаж > 3 лет",
        "ТОО «Порт» » объявления",
    ],
)
def test_lines_of_the_text_itself(line: str) -> None:
    assert web_lines(f"Лоцман\n{line}\nВедет суда\n", WEB) == set()


def test_a_word_that_goes_on_in_small_letters_is_of_the_text() -> None:
    assert web_lines("Лоцман\nРегистрация\nсудов\n\nОткликнуться\n\nведет суда\n", WEB) == {26}


def test_links_end_at_a_blank_line() -> None:
    text = "Похожие вакансии\nЛоцман\n300 000 ₸\n\nБоцман\n"
    assert web_lines(text, WEB) == {0, 17, 24}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ведет суда.\nС уважением,\nотдел кадров\nА. Лодкин\nтел. 2-02-02\n", "ведет суда.\nтел. 2-02-02\n"),
        ("кеме жүргізеді.\nҚұрметпен, кадр бөлімі\n\nБоцман\n", "кеме жүргізеді.\n\nБоцман\n"),
        ("С уважением относится к людям\nБоцман\n", "С уважением относится к людям\nБоцман\n"),
    ],
)
def test_signatures_of_letters(text: str, left: str) -> None:
    begun = web_lines(text, WEB)
    lines = text.splitlines(keepends=True)
    starts = [len("".join(lines[:at])) for at in range(len(lines))]
    assert "".join(line for at, line in zip(starts, lines, strict=True) if at not in begun) == left


def test_a_page_of_a_portal() -> None:
    text = (
        "Войти   Регистрация\nВакансии в Озерном → Порт → Лоцман\n\nЛоцман\nТребуемый опыт работы: 1–3 года\n"
        "Откликнуться\nСейчас эту вакансию смотрят 4 человека\n\nТОО «Порт»\n\nОбязанности:\n- ведет суда.\n\n"
        "Требования:\n- высшее образование.\n\nПожаловаться   Поделиться\nПохожие вакансии\nБоцман\n"
    )
    document = extract(text.encode(), name="page.txt")
    [post] = document.positions
    assert post.title
    assert post.title.ru == "Лоцман"
    assert [criterion.text.ru for criterion in post.criteria] == [
        "1–3 года",
        "- ведет суда.",
        "- высшее образование.",
    ]
    assert document.coverage.noise > 0
    assert document.coverage.unassigned == 0
