"""Lines of a staff schedule with the category and the codes of each post beside its title, in whatever order."""

import pytest

from kqparse import extract

HEADS = {"ru": "Штатное расписание канцелярии порта", "kk": "Порт кеңсесінің штат кестесі"}
TITLES = {
    "ru": ["Руководитель канцелярии", "Заведующий отделом", "Секретарь заседания", "Главный специалист"],
    "kk": ["Кеңсе басшысы", "Бөлім меңгерушісі", "Мәжіліс хатшысы", "Бас маман"],
}
LINES = [
    ("ru", "{title} (категория C-O-{at}) – № 0{at}, {units} единицы"),
    ("ru", "{title} (категория C-O-{at}) – {units} ед., № 0{at}"),
    ("ru", "№ 0{at} {title} (категория C-O-{at}), {units} ед."),
    ("ru", "{title} / C-O-{at} / {units} ед."),
    ("ru", "Категория C-O-{at}: {title} – {units} ед."),
    ("kk", "{title} (C-O-{at} санаты) – {units} бірлік"),
    ("kk", "{title} (C-O-{at} санаты) – № 0{at}, {units} бірлік"),
    ("kk", "{title} (C-O-{at} санаты, № 0{at}) – {units} бірлік"),
    ("kk", "{title} (C-O-{at} санаты) – {units} бірлік, № 0{at}"),
    ("kk", "№ 0{at} {title} (C-O-{at} санаты), {units} бірлік"),
    ("kk", "C-O-{at} санаты: {title} – {units} бірлік"),
    ("kk", "{title}, C-O-{at} санаты, № 0{at}-1, {units} бірлік"),
]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_a_post_has_its_category_its_codes_and_its_units(language: str, line: str) -> None:
    rows = [line.format(title=title, at=at, units=at + 1) for at, title in enumerate(TITLES[language], start=1)]
    found = extract("\n".join([HEADS[language], "", *rows, ""]).encode(), "x").positions
    code = "0{at}-1" if "-1," in line else "0{at}" if "№" in line else ""
    assert [
        (post.title and getattr(post.title, language), post.category, post.codes, post.headcount) for post in found
    ] == [
        (title, f"C-O-{at}", [code.format(at=at)] if code else [], at + 1)
        for at, title in enumerate(TITLES[language], start=1)
    ]


def test_codes_of_a_range_may_stand_before_the_units() -> None:
    lines = (
        "Хатшы (C-O-6 санаты) – № 03-1-1-ден № 03-1-3-ке дейін, 3 бірлік\nБас маман (C-O-5 санаты) – № 04, 1 бірлік\n"
    )
    first, second = extract(
        f"{HEADS['kk']}\n\n{lines}Есепші (C-O-5 санаты) – № 05, 1 бірлік\n".encode(), "x"
    ).positions[:2]
    assert (first.codes, first.headcount) == (["03-1-1", "03-1-2", "03-1-3"], 3)
    assert (second.codes, second.headcount) == (["04"], 1)


def test_what_only_looks_like_a_code_stays_in_the_title() -> None:
    text = "Штатное расписание школ\n\nДиректор школы № 5 – 1 ед.\nЗавуч школы № 12 – 2 ед.\nСторож школы № 7 – 3 ед.\n"
    found = extract(text.encode(), "x").positions
    assert [(post.title and post.title.ru, post.codes) for post in found] == [
        ("Директор школы № 5", []),
        ("Завуч школы № 12", []),
        ("Сторож школы № 7", []),
    ]
