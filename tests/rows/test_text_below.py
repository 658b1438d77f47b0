"""Passports of posts: a table or lines of labels, and below it what did not fit in, under labels of its own."""

from itertools import product

import pytest

from kqparse import extract

HEADS = {
    "ru": ["ПАСПОРТ ДОЛЖНОСТИ", "Карточка должности № 5", "Профиль должности", "Описание должности"],
    "kk": ["ЛАУАЗЫМ ПАСПОРТЫ", "Лауазым карточкасы № 5", "Лауазым бейіні", "Лауазым сипаттамасы"],
}
LINES = {
    "ru": [
        ("Организация", "Музей «Айлак»"),
        ("Отдел", "Отдел фондов"),
        ("Должность", "Главный хранитель"),
        ("Количество единиц", "2"),
        ("Образование", "Высшее, история"),
        ("Опыт работы", "Не менее трех лет"),
        ("Заработная плата", "210 000 – 260 000 тенге"),
        ("Языки", "казахский"),
    ],
    "kk": [
        ("Мекеме", "«Айлақ» музейі"),
        ("Бөлім", "Қор бөлімі"),
        ("Лауазым", "Бас қор сақтаушы"),
        ("Бірлік", "2"),
        ("Білімі", "Жоғары, тарих"),
        ("Тәжірибесі", "Кемінде үш жыл"),
        ("Жалақысы", "210 000 – 260 000 теңге"),
        ("Тілдер", "қазақ тілі"),
    ],
}
DUTIES = {"ru": ["Должностные обязанности", "Содержание работы"], "kk": ["Лауазымдық міндеттері", "Жұмыстың мазмұны"]}
BELOW = {
    "ru": ":\nа) ведет учет фондов;\nб) проводит сверку.\n\nДолжен знать:\nа) законодательство;\nб) правила хранения.\n",
    "kk": ":\nа) қорды есепке алады;\nә) салыстыру жүргізеді.\n\nБілуі керек:\nа) заңнаманы;\nә) сақтау қағидаларын.\n",
}
SIGNS = [": ", " ........ ", " — ", "\t", "\n"]


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_passport_says_the_same_whatever_parts_its_labels(language: str, sign: str) -> None:
    for head, duties in product(HEADS[language], DUTIES[language]):
        lines = [f"{label}{sign}{value}" for label, value in LINES[language]]
        text = "\n".join([head, "", *lines, "", duties]) + BELOW[language]
        (post,) = extract(text.encode(), "x").positions
        told = [
            post.title and getattr(post.title, language),
            post.section and getattr(post.section, language),
            post.headcount,
            post.education and post.education.levels,
            post.experience and post.experience.min_months,
            post.salary and (post.salary.min, post.salary.max),
        ]
        names = LINES[language][2][1], LINES[language][1][1]
        assert told == [*names, 2, ["higher"], 36, (210000, 260000)], text
        said = {criterion.kind: len(criterion.items) for criterion in post.criteria}
        assert (said["duties"], said["knowledge"]) == (2, 2), text


def page(*parts: str) -> bytes:
    return f"<html><body>{''.join(parts)}</body></html>".encode()


def table(title: str, units: int) -> str:
    rows = [
        ("Должность", title),
        ("Количество единиц", str(units)),
        ("Образование", "Высшее"),
        ("Стаж", "Не требуется"),
    ]
    return "<table>" + "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows) + "</table>"


def kinds(data: bytes) -> list[list[str]]:
    return [[criterion.kind for criterion in post.criteria] for post in extract(data, "x.html").positions]


PAGES = [
    (
        "each table has its own text",
        page(
            table("Главный хранитель", 1), "<p>Обязанности:</p><p>Ведет учет.</p>",
            "<h2>Экскурсовод</h2>", table("Экскурсовод", 2), "<p>Должен знать: правила.</p>",
        ),
        [["education", "experience", "duties"], ["education", "experience", "knowledge"]],
    ),
    (
        "no label stands right below",
        page(table("Главный хранитель", 1), "<p>Утверждено приказом.</p><p>Обязанности:</p><p>Ведет учет.</p>"),
        [["education", "experience"]],
    ),
    (
        "what is told already is told of others",
        page(table("Главный хранитель", 1), "<p>Образование: среднее.</p>"),
        [["education", "experience"]],
    ),
    (
        "a label of no list ends it",
        page(table("Главный хранитель", 1), "<p>Обязанности:</p><p>Ведет учет.</p><p>Утверждаю: директор.</p>"),
        [["education", "experience", "duties"]],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_labels_below_the_table_of_one_post(data: bytes, expected: list[list[str]]) -> None:
    assert kinds(data) == expected


def test_text_below_a_table_of_several_posts_is_of_none() -> None:
    rows = "".join(f"<tr><td>{title}</td><td>Высшее</td></tr>" for title in ("Хранитель", "Экскурсовод"))
    data = page(
        f"<table><tr><td>Должность</td><td>Образование</td></tr>{rows}</table>", "<p>Обязанности:</p><p>Учет.</p>"
    )
    assert kinds(data) == [["education"], ["education"]]
