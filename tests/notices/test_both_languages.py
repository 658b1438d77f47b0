"""One call in both languages: each post is one position where its like in the other language is beyond doubt."""

import pytest
from notice_reading import pay, read

from kqparse.model import Text

_CALLS = {
    "kk": "«Порт» КММ бос лауазымға конкурс жариялайды:",
    "ru": "КГУ «Порт» объявляет конкурс на занятие вакантной должности:",
}
_FIRST = {
    "kk": "1. Лоцман маманы (С-О-5 санаты, 1 бірлік)\nМіндеттері:\n- жол көрсетеді;\n- есеп береді.\nТалаптар: жоғары білім, өтілі 2 жыл.",
    "ru": "1. Специалист-лоцман (категория C-O-5, 1 единица)\nОбязанности:\n- ведет суда;\n- дает отчет.\nТребования: высшее образование, стаж 2 года.",
}
_SECOND = {
    "kk": "2. Боцман маманы (С-О-6 санаты, 2 бірлік)\nМіндеттері: арқанды байлайды.",
    "ru": "2. Специалист-боцман (категория C-O-6, 2 единицы)\nОбязанности: крепит снасти.\nОклад: 150 000 тенге.",
}


def _half(language: str, *posts: dict[str, str]) -> str:
    return "\n".join([_CALLS[language], *(post[language] for post in posts)])


_UNITS = {"1 бірлік": "бір бірлік", "2 бірлік": "екі бірлік", "1 единица": "одна единица"}


def _spelled(text: str) -> str:
    for figures, words in _UNITS.items():
        text = text.replace(figures, words)
    return text


PAIRED = {
    "a half each": "\n\n".join([_half("kk", _FIRST, _SECOND), _half("ru", _FIRST, _SECOND)]),
    "units in words": _spelled("\n\n".join([_half("kk", _FIRST, _SECOND), _half("ru", _FIRST, _SECOND)])),
    "another order": "\n\n".join([_half("kk", _FIRST, _SECOND), _half("ru", _SECOND, _FIRST)]),
    "Russian first": "\n\n".join([_half("ru", _FIRST, _SECOND), _half("kk", _FIRST, _SECOND)]),
    "post by post": "\n\n".join([_CALLS["kk"], _CALLS["ru"], _FIRST["kk"], _FIRST["ru"], _SECOND["kk"], _SECOND["ru"]]),
}


@pytest.mark.parametrize("name", PAIRED)
def test_posts_of_two_languages(name: str) -> None:
    document = read(PAIRED[name])
    titles = [(one.title.kk, one.title.ru) for one in document.positions if one.title]
    assert titles == [("Лоцман маманы", "Специалист-лоцман"), ("Боцман маманы", "Специалист-боцман")]
    assert [(one.category, one.headcount, one.ordinal) for one in document.positions] == [
        ("C-O-5", 1, 1),
        ("C-O-6", 2, 2),
    ]
    duties, asked = document.positions[0].criteria
    assert (asked.text.kk, asked.text.ru) == ("жоғары білім, өтілі 2 жыл.", "высшее образование, стаж 2 года.")
    assert [(item.text.kk, item.text.ru) for item in duties.items] == [
        ("- жол көрсетеді;", "- ведет суда;"),
        ("- есеп береді.", "- дает отчет."),
    ]
    first, second = document.positions
    assert first.experience
    assert first.experience.min_months == 24
    assert len(first.spans) == 2
    assert pay(second) == (150000, 150000, "KZT", None)
    assert document.coverage.unassigned == 0


SINGLE = {
    "other posts": "\n\n".join(
        [
            _half("kk", {"kk": "1. Бас лоцман (C-O-4 санаты, 1 бірлік)\nМіндеттері: жол көрсетеді."}),
            _half("ru", {"ru": "1. Ведущий инженер (категория C-O-5, 1 единица)\nОбязанности: чинит краны."}),
        ]
    ),
    "other posts of as many units": "\n\n".join(
        [
            _half("kk", {"kk": "1. Лоцман (1 бірлік)\nТалаптар: жоғары білім, өтілі 2 жыл."}),
            _half("ru", {"ru": "1. Шкипер (1 единица)\nТребования: среднее образование, стаж 5 лет."}),
        ]
    ),
    "one post more": "\n\n".join([_half("kk", _FIRST, _SECOND), _half("ru", _FIRST)]),
    "one language": "\n\n".join([_half("ru", _FIRST), _half("ru", _FIRST)]),
}


@pytest.mark.parametrize("name", SINGLE)
def test_what_is_not_beyond_doubt_stays_apart(name: str) -> None:
    titles = [one.title for one in read(SINGLE[name]).positions]
    assert len(titles) > 1
    assert not any(title and isinstance(title.kk, str) and isinstance(title.ru, str) for title in titles)


DIFFERING = {
    "KQ401": ("2 единицы", "3 единицы"),
    "KQ402": ("стаж 2 года", "стаж 3 года"),
    "KQ407": ("категория C-O-6", "категория C-O-4"),
}


@pytest.mark.parametrize("code", DIFFERING)
def test_what_the_languages_say_differently_is_told(code: str) -> None:
    """A slip in one post leaves no doubt that the halves are of the same posts."""
    told = read(PAIRED["a half each"].replace(*DIFFERING[code])).diagnostics
    assert [each.code for each in told if each.code.startswith("KQ4")] == [code]


LINES = {
    "a card": (
        "Лауазымы: Лоцман-кассир\nДолжность: Лоцман-кассир\nБос орындар саны: 2\nКоличество вакансий: 2\n"
        "Жалақысы: 180 000 теңге\nЗаработная плата: 180 000 тенге\nБілімі: жоғары\nОбразование: высшее\n"
        "Міндеттері: жол көрсетеді\nОбязанности: ведет суда",
        ("Лоцман-кассир", "Лоцман-кассир", None, 2),
    ),
    "entries by turns below both labels": (
        f"{_CALLS['kk']}\n{_CALLS['ru']}\n\nЛауазымы: Бас лоцман\nДолжность: Главный лоцман\n"
        "Лауазымдық жалақысы еңбек сіңірген жылдарына байланысты 150 000 теңгеден 203 000 теңгеге дейін.\n"
        "Должностной оклад в зависимости от выслуги лет от 150 000 до 203 000 тенге.\n"
        "Міндеттері:\nОбязанности:\n- жол көрсетеді\n- ведет суда\nБілімі: жоғары\nОбразование: высшее",
        ("Бас лоцман", "Главный лоцман", None, None),
    ),
    "a call": (
        f"{_CALLS['kk']}\n{_CALLS['ru']}\n\nБас лоцман, С-О-5 санаты (2 бірлік)\nГлавный лоцман, категория C-O-5 (2 единицы)\n\n"
        "Білімі: жоғары.\nОбразование: высшее.\n\nМіндеттері: жол көрсетеді.\nОбязанности: ведет суда.",
        ("Бас лоцман", "Главный лоцман", "C-O-5", 2),
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_each_line_in_both_languages(name: str) -> None:
    text, told = LINES[name]
    (post,) = read(text).positions
    assert post.title
    assert (post.title.kk, post.title.ru, post.category, post.headcount) == told
    duties = next(one for one in post.criteria if one.kind == "duties")
    assert (str(duties.text.kk).strip("-. "), str(duties.text.ru).strip("-. ")) == ("жол көрсетеді", "ведет суда")
    assert [one.kind for one in post.criteria if one.kind == "other" and not one.text.kk] == []


def test_titles_of_two_posts_stay_apart() -> None:
    text = f"{_CALLS['ru']}\n\nЛоцман, категория C-O-5 (2 единицы)\nБас боцман, C-O-6 санаты (1 бірлік)\n\nБілімі: жоғары.\nОбразование: высшее."
    assert len(read(text).positions) == 2


CARD = {
    "labels of portals": (
        "Лоцман маманы / Специалист-лоцман\nСанаты / Категория: C-4\nБілімі / Образование: жоғары / высшее\n"
        "Өтілі / Стаж: кемінде 2 жыл / не менее 2 лет\n"
    ),
    "Russian first": (
        "Специалист-лоцман / Лоцман маманы\nКатегория / Санаты: C-4\nОбразование / Білімі: высшее / жоғары\n"
        "Стаж / Өтілі: не менее 2 лет / кемінде 2 жыл\n"
    ),
    "a label of the title": (
        "Лауазымы / Должность: Лоцман маманы / Специалист-лоцман\nСанаты / Категория: C-4\n"
        "Білімі / Образование: жоғары / высшее\nӨтілі / Стаж: кемінде 2 жыл / не менее 2 лет\n"
    ),
}


@pytest.mark.parametrize("name", CARD)
def test_a_card_whose_lines_say_all_in_both_languages(name: str) -> None:
    """Each line is parted at its slash; one post, and two below each other."""
    for copies in (1, 2):
        document = read("\n".join([CARD[name]] * copies))
        shown = [(one.title and (one.title.kk, one.title.ru), one.category) for one in document.positions]
        assert shown == [(("Лоцман маманы", "Специалист-лоцман"), "C-4")] * copies
        for one in document.positions:
            assert [
                (each.label and (each.label.kk, each.label.ru), each.text.kk, each.text.ru) for each in one.criteria
            ] == [
                (("Білімі", "Образование"), "жоғары", "высшее"),
                (("Өтілі", "Стаж"), "кемінде 2 жыл", "не менее 2 лет"),
            ]
            assert one.experience
            assert one.experience.min_months == 24
        assert document.coverage.unassigned == 0


def test_a_slash_between_words_of_one_language_parts_no_title() -> None:
    (post,) = read("Вакансия: Водитель / курьер\nОпыт работы: 1 год\nОбразование: среднее\nУсловия: офис\n").positions
    assert post.title
    assert post.title.ru == "Водитель / курьер"


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Бас лоцман / Главный лоцман", ("Бас лоцман", "Главный лоцман")),
        ("Боцман-слесарь / Боцман-слесарь", ("Боцман-слесарь", "Боцман-слесарь")),
    ],
)
def test_a_title_and_its_labels_on_both_sides_of_a_slash(line: str, titles: tuple[str, str]) -> None:
    (position,) = read(
        f"{_CALLS['kk']}\n{_CALLS['ru']}\n\n{line}\nСаны / Количество: 3\nБілімі / Образование: жоғары / высшее\n"
        "Жалақысы / Заработная плата: 220 000 теңге / 220 000 тенге\n"
    ).positions
    assert position.title
    assert ((position.title.kk, position.title.ru), position.headcount) == (titles, 3)
    assert pay(position) == (220000, 220000, "KZT", None)


def test_a_title_that_shows_no_language_stands_in_the_order_of_its_labels() -> None:
    text = f"{_CALLS['kk']}\n{_CALLS['ru']}\n\n{{}}\nТалаптар / Требования: өтілі 1 жыл / стаж 1 год\nСаны / Количество: 3\n"
    (position,) = read(text.format("Боцман / Шкипер")).positions
    assert position.title
    assert (position.title.kk, position.title.ru) == ("Боцман", "Шкипер")


def test_a_title_without_signs_has_the_language_of_a_document_in_one() -> None:
    text = "«Порт» КММ бос лауазымдарға конкурс жариялайды:\n1. Тәрбиеші – 2 бірлік\n2. Медбике – 1 бірлік\nТалаптар: жоғары білім."
    assert [post.title and post.title.kk for post in read(text).positions] == ["Тәрбиеші", "Медбике"]


def test_units_may_have_their_word_in_both_languages() -> None:
    text = (
        "«Порт» КММ бос лауазымға конкурс жариялайды\n\n1. Кемеші / Лодочник – 4 бірлік / единицы\n"
        "Еңбек өтілі: талап етілмейді / Стаж: не требуется\n"
    )
    (position,) = read(text).positions
    assert position.headcount == 4
    assert position.experience
    assert position.experience.min_months == 0
    assert [criterion.kind for criterion in position.criteria] == ["experience"]


def test_a_row_of_a_table_in_both_languages() -> None:
    document = read(
        "<p>«Айлақ колледжі» МКҚК конкурс жариялайды / объявляет конкурс</p><table>"
        "<tr><td>Лауазым / Должность</td><td>Талаптар / Требования</td><td>Саны / Количество</td></tr>"
        "<tr><td>Сызу оқытушысы / Преподаватель черчения</td><td>Жоғары білім / Высшее образование</td><td>1</td></tr>"
        "<tr><td>Шебер / Мастер</td><td>Орта білім / Среднее образование</td><td>2</td></tr></table>"
    )
    told = [(post.title, post.section, [criterion.text for criterion in post.criteria]) for post in document.positions]
    assert told == [
        (
            Text(kk="Сызу оқытушысы", ru="Преподаватель черчения"),
            None,
            [Text(kk="Жоғары білім", ru="Высшее образование")],
        ),
        (Text(kk="Шебер", ru="Мастер"), None, [Text(kk="Орта білім", ru="Среднее образование")]),
    ]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(("units", "told"), [("2 единицы", []), ("3 единицы", ["KQ401"]), ("2 ставки", [])])
def test_units_in_both_languages_behind_titles_in_both(units: str, told: list[str]) -> None:
    text = f"""{_CALLS["kk"]}
{_CALLS["ru"]}

1. Бас лоцман / Главный лоцман – 2 бірлік / {units}
Талаптар / Требования: жоғары білім / высшее образование

2. Аға боцман / Старший боцман – 1 бірлік / 1 единица
Талаптар / Требования: орта білім / среднее образование
"""
    document = read(text)
    assert [(one.headcount, len(one.criteria)) for one in document.positions] == [(2, 1), (1, 1)]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == told


def test_labels_alone_in_both_languages_keep_what_stands_below_them() -> None:
    text = (
        "Бас ревизор\nГлавный ревизор\n2 бірлік\n2 единицы\nБілімі\nОбразование\nЖоғары экономикалық білім.\n"
        "Высшее экономическое образование.\nЖұмыс тәжірибесі\nОпыт работы\nКемінде 4 жыл жұмыс өтілі.\nСтаж работы не менее 4 лет.\n"
    )
    (found,) = read(text).positions
    assert (found.headcount, found.education and list(found.education.levels)) == (2, ["higher"])
    assert found.experience
    assert found.experience.min_months == 48
