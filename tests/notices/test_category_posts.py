"""Posts below, or above, what is asked of their category, with a call and without one."""

from itertools import product

import pytest

from kqparse import extract

CALLS = {
    "ru": "ГУ «Отдел порта Айлак» объявляет конкурс на занятие вакантных должностей:",
    "kk": "«Айлақ порты» ММ бос лауазымдарға орналасуға конкурс жариялайды:",
}
DOCUMENTS = {"ru": "Требования к должностям отдела порта", "kk": "Порт бөлімінің лауазымдарына қойылатын талаптар"}
HEADS = [
    ("ru", "Категория {category}"),
    ("ru", "{number}. Категория {category}"),
    ("ru", "Должности категории {category}"),
    ("ru", "Для должностей категории {category}:"),
    ("ru", "Требования к должностям категории {category}:"),
    ("kk", "{category} санаты"),
    ("kk", "{number}. {category} санаты"),
    ("kk", "{category} санатты лауазымдар"),
    ("kk", "{category} санатының лауазымдары үшін:"),
]
ASKED = {
    "ru": [
        "Образование: высшее.\nСтаж: не менее {years} лет.",
        "высшее образование;\nне менее {years} лет стажа работы.",
    ],
    "kk": ["Білімі: жоғары.\nЖұмыс өтілі: кемінде {years} жыл.", "жоғары білім;\nкемінде {years} жыл жұмыс өтілі."],
}
LEADS = {"ru": ["Должности:\n", "Перечень должностей:\n", ""], "kk": ["Лауазымдар:\n", ""]}
ITEMS = {
    "ru": ["{ordinal}) {title} (№ 0{ordinal}-1) – {ordinal} ед.", "- {title} – {ordinal} ед."],
    "kk": ["{ordinal}) {title} (№ 0{ordinal}-1) – {ordinal} бірлік", "- {title} – {ordinal} бірлік"],
}
DUTIES = {"ru": ";\n   обязанности: Ведет учет судов.", "kk": ";\n   міндеттері: Кемелерді есепке алады."}
TITLES = {
    "ru": ["Начальник отдела", "Старший лоцман", "Инспектор порта", "Механик"],
    "kk": ["Бөлім бастығы", "Аға лоцман", "Порт инспекторы", "Механик"],
}


def document(lead: str, head: str, parts: tuple[str, str, str], language: str, *, after: bool = False) -> str:
    """Two categories with two posts each; what is asked stands before them or `after`."""
    asked, list_lead, item = parts
    lines = [lead, ""]
    for number, category in enumerate(("C-4", "C-5"), start=1):
        posts = [item.format(ordinal=at + 1, title=TITLES[language][at]) for at in range(2 * number - 2, 2 * number)]
        own = [asked.format(years=number + 5), list_lead + "\n".join(posts)]
        lines += [head.format(category=category, number=number), *(reversed(own) if after else own), ""]
    return "\n".join(lines)


def told(text: str, language: str) -> list[tuple[object, ...]]:
    """Title, category, staff units and months of work of each post."""
    found = extract(text.encode(), "x").positions
    return [
        (
            post.title and getattr(post.title, language),
            post.category,
            post.headcount,
            post.experience and post.experience.min_months,
        )
        for post in found
    ]


def expected(language: str) -> list[tuple[object, ...]]:
    return [(title, f"C-{4 + at // 2}", at + 1, 12 * (6 + at // 2)) for at, title in enumerate(TITLES[language])]


@pytest.mark.parametrize(("language", "head"), HEADS)
@pytest.mark.parametrize("leads", [DOCUMENTS, CALLS], ids=["document", "call"])
def test_what_a_category_asks_holds_for_the_posts_below_it(language: str, head: str, leads: dict[str, str]) -> None:
    for parts in product(ASKED[language], LEADS[language], ITEMS[language]):
        text = document(leads[language], head, parts, language)
        assert told(text, language) == expected(language), text


@pytest.mark.parametrize(("language", "head"), HEADS)
def test_duties_of_posts_below_what_their_category_asks_are_their_own(language: str, head: str) -> None:
    for leads, item in product([DOCUMENTS, CALLS], ITEMS[language]):
        parts = ASKED[language][0], LEADS[language][0], item + DUTIES[language]
        text = document(leads[language], head, parts, language)
        assert told(text, language) == expected(language), text
        kinds = [[criterion.kind for criterion in post.criteria] for post in extract(text.encode(), "x").positions]
        assert kinds == [["education", "experience", "duties"]] * 4


@pytest.mark.parametrize(("language", "head"), HEADS)
def test_what_is_asked_may_stand_below_the_posts_of_a_category(language: str, head: str) -> None:
    for lead, item in product(LEADS[language], ITEMS[language]):
        text = document(DOCUMENTS[language], head, (ASKED[language][0], lead, item), language, after=True)
        assert told(text, language) == expected(language), text


BARE = {
    "ru": [
        ("Должности:", ["{ordinal}) {title};", "{ordinal}. {title}", "- {title}", "{title}"]),
        ("К данной категории относятся должности:", ["{ordinal}) {title};", "{title}"]),
    ],
    "kk": [
        ("Лауазымдар:", ["{ordinal}) {title};", "- {title}", "{title}"]),
        ("Осы санатқа мынадай лауазымдар жатады:", ["{ordinal}) {title};"]),
    ],
}


@pytest.mark.parametrize(("language", "head"), HEADS)
@pytest.mark.parametrize("leads", [DOCUMENTS, CALLS], ids=["document", "call"])
@pytest.mark.parametrize("duties", [False, True], ids=["bare", "with duties"])
def test_posts_below_a_category_may_be_names_alone(
    language: str, head: str, leads: dict[str, str], *, duties: bool
) -> None:
    for lead, items in BARE[language]:
        for item in items:
            below = DUTIES[language].lstrip(";") if duties else ""
            parts = ASKED[language][0], f"{lead}\n", item + below
            text = document(leads[language], head, parts, language)
            assert [(*post[:2], post[3]) for post in told(text, language)] == [
                (*post[:2], post[3]) for post in expected(language)
            ], text


def test_posts_below_a_category_may_stand_between_commas() -> None:
    asked = "Образование: высшее.\nСтаж: не менее {years} лет.\nДолжности: {posts}.\n"
    text = "Требования к должностям порта\n\nКатегория C-4\n" + asked.format(years=6, posts="лоцман, старший лоцман")
    text += "\nКатегория C-5\n" + asked.format(years=7, posts="механик")
    assert told(text, "ru") == [
        ("лоцман", "C-4", None, 72),
        ("старший лоцман", "C-4", None, 72),
        ("механик", "C-5", None, 84),
    ]


def test_one_post_of_each_category_may_stand_below_what_it_asks() -> None:
    asked = "Образование: высшее.\nСтаж: не менее {} лет.\nДолжность: {}.\n"
    text = "Реестр должностей порта\n\nКатегория C-4\n" + asked.format(6, "лоцман")
    text += "\nКатегория C-5\n" + asked.format(7, "механик")
    assert told(text, "ru") == [("лоцман", "C-4", None, 72), ("механик", "C-5", None, 84)]


def test_what_names_the_posts_of_a_category_is_lost_nowhere() -> None:
    text = "Для категории C-4:\nвысшее образование;\nстаж не менее 6 лет.\nДолжности: лоцман.\n"
    found = extract(text.encode(), "x")
    assert found.coverage.unassigned == 0
    assert [post.category for post in found.positions] == ["C-4"]


LOOK_ALIKES = [
    (
        f"{CALLS['ru']}\n\n1. Лоцман – 1 ед.\nКатегория C-4\nОбразование: высшее.\nСтаж: не менее 6 лет.\n\n"
        "2. Механик – 2 ед.\nКатегория C-5\nОбразование: высшее.\nСтаж: не менее 7 лет.\n",
        [("Лоцман", "C-4", 1, 72), ("Механик", "C-5", 2, 84)],
    ),
    (
        f"{CALLS['ru']}\n\nТребования для категории C-4: высшее образование, стаж не менее 6 лет.\n\n"
        "1. Лоцман – 1 ед.\nКатегория C-4\nОбязанности: ведет суда.\n2. Механик – 2 ед.\nКатегория C-4\nОбязанности: чинит.\n",
        [("Лоцман", "C-4", 1, 72), ("Механик", "C-4", 2, 72)],
    ),
    (
        f"{CALLS['ru']}\n\nКатегория C-4 (1 единица), № 02-1\nЛоцман\nОбразование: высшее.\nСтаж: не менее 6 лет.\n",
        [("Лоцман", "C-4", 1, 72)],
    ),
]


@pytest.mark.parametrize(("text", "posts"), LOOK_ALIKES)
def test_a_category_of_one_post_is_its_own(text: str, posts: list[tuple[object, ...]]) -> None:
    assert told(text, "ru") == posts
