"""Lines that pages of the web print beside their text, which are no part of it."""

import pytest

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.prose.web_lines import web_lines as told

WEB = grammar().prose.web
LABELS = ("Вакансия", "Образование", "Лауазымы", "Білімі", "Обязанности")


def web_lines(text: str) -> set[int]:
    return told(text, WEB, lambda line: next((label for label in LABELS if line.startswith(label)), None))


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
    assert web_lines(f"Лоцман\n{line}\nВедет суда\n") == {len("Лоцман\n")}


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
    assert web_lines(f"Лоцман\n{line}\nВедет суда\n") == set()


def test_a_word_that_goes_on_in_small_letters_is_of_the_text() -> None:
    assert web_lines("Лоцман\nРегистрация\nсудов\n\nОткликнуться\n\nведет суда\n") == {26}


def test_links_end_at_a_blank_line() -> None:
    text = "Похожие вакансии\nЛоцман\n300 000 ₸\n\nБоцман\n"
    assert web_lines(text) == {0, 17, 24}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ведет суда.\nС уважением,\nотдел кадров\nА. Лодкин\nтел. 2-02-02\n", "ведет суда.\nтел. 2-02-02\n"),
        ("кеме жүргізеді.\nҚұрметпен, кадр бөлімі\n\nБоцман\n", "кеме жүргізеді.\n\nБоцман\n"),
        ("С уважением относится к людям\nБоцман\n", "С уважением относится к людям\nБоцман\n"),
    ],
)
def test_signatures_of_letters(text: str, left: str) -> None:
    begun = web_lines(text)
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


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "С уважением, кадры\nДолжность: Бухгалтер\nОбразование: высшее\nСтаж: не требуется\n",
            ["Бухгалтер"],
        ),
        ("Құрметпен, кадр бөлімі\nЛауазымы: Бухгалтер\nБілімі: жоғары\nЖұмыс өтілі: талап етілмейді\n", ["Бухгалтер"]),
        ("Другие вакансии компании\nБухгалтер\nОбразование: высшее\nСтаж: 3 года\n", ["Бухгалтер"]),
        ("Должность: Модератор\nОбразование: среднее\nОбязанности: Новости > Объявления > проверка\n", ["Модератор"]),
    ],
)
def test_what_has_labels_of_posts_is_of_the_text(text: str, titles: list[str]) -> None:
    found = extract(text.encode())
    assert [post.title.ru or post.title.kk for post in found.positions if post.title] == titles
    lines = [line for line in text.split("\n") if ":" in line]
    printed = [str(own.data["printed"]) for own in found.diagnostics if own.code == "KQ105" and own.data]
    assert not set(lines) & set(printed)


@pytest.mark.parametrize("line", ["< 5", "‹ 12", "« 3"])
def test_a_number_behind_a_sign_is_none_of_pages(line: str) -> None:
    assert web_lines(f"Стаж\n{line}\nлет\n") == set()


def test_a_signature_is_short() -> None:
    assert web_lines("С уважением\n" + "Ведет суда\n" * 9) == {0}
