"""A document that prints all posts in Kazakh and all in Russian, in halves or by turns, has each post once."""

import pytest
from bilingual_reading import Pair, pair

from kqparse import Document, extract
from kqparse.model import Text

BARE = {
    "kk": [
        "Маяк қызметі лауазымдарына қойылатын талаптар",
        "1. Бөлім бастығы: жоғары білім, флотта кемінде бес жыл қызмет өтілі.",
        "2. Аға маякшы: техникалық және кәсіптік білім, кемінде екі жыл жұмыс өтілі.",
        "3. Маман: жоғары білім, жұмыс өтіліне талап қойылмайды.",
    ],
    "ru": [
        "Требования к должностям маячной службы",
        "1. Начальник отдела: высшее образование, стаж службы на флоте не менее пяти лет.",
        "2. Старший маячник: техническое и профессиональное образование, стаж работы не менее двух лет.",
        "3. Специалист: высшее образование, без предъявления требований к стажу работы.",
    ],
}
FORMS = {
    "kk": "1. Бас кеме жөндеуші (1 бірлік)\nМіндеттері: кемелерді жөндеу.\nТалаптар: жоғары білім, кемінде 2 жыл тәжірибе.",
    "ru": "1. Главный судоремонтник (1 единица)\nОбязанности: ремонт судов.\nТребования: высшее образование, опыт не менее 2 лет.",
}
TABLES = {
    "kk": "| № | Лауазым атауы | Санаты | Білімі | Жұмыс өтілі |\n| --- | --- | --- | --- | --- |\n"
    "| 1 | Бөлім басшысы | D-O-3 | Жоғары білім | Кемінде үш жыл |\n| 2 | Бас маман | D-O-4 | Жоғары білім | Кемінде бір жыл |\n",
    "ru": "| № | Наименование должности | Категория | Образование | Стаж работы |\n| --- | --- | --- | --- | --- |\n"
    "| 1 | Руководитель отдела | D-O-3 | Высшее образование | Не менее трех лет |\n| 2 | Главный специалист | D-O-4 | Высшее образование | Не менее одного года |\n",
}  # fmt: skip


GRADED = {
    "kk": "Маяк мамандарының біліктілік сипаттамалары\n\n1-параграф. Инженер-лоцман\n\n"
    "1. Лауазымдық міндеттері:\nкемелерді бастап жүреді.\n2. Білуге тиіс:\nаманатты.\n3. Біліктілікке қойылатын талаптар:\n"
    "біліктілігі жоғары деңгейдегі маман:\nбірінші санатты: жоғары білім және кемінде 3 жыл жұмыс өтілі;\n"
    "санаты жоқ: жоғары білім, жұмыс өтіліне талап қойылмайды.\n",
    "ru": "Квалификационные характеристики специалистов маяка\n\nПараграф 1. Инженер-лоцман\n\n"
    "1. Должностные обязанности:\nпроводит суда.\n2. Должен знать:\nлоцию.\n3. Требования к квалификации:\n"
    "специалист высшего уровня квалификации:\nпервой категории: высшее образование и стаж работы не менее 4 лет;\n"
    "второй категории: высшее образование и стаж работы не менее 2 лет;\n"
    "без категории: высшее образование без предъявления требований к стажу работы.\n",
}


def _read(text: str) -> Document:
    return extract(text.encode(), "halves.md")


def _bare(*left_out: str, renumbered: bool = False) -> Document:
    halves = []
    for head, *posts in BARE.values():
        left = [line for line in posts if line not in left_out]
        halves += ["", head, *(_renumbered(left) if renumbered else left)]
    return _read("\n".join(halves))


def test_bare_requirements_in_halves() -> None:
    document = _bare()
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бөлім бастығы", "Начальник отдела"),
        Pair("Аға маякшы", "Старший маячник"),
        Pair("Маман", "Специалист"),
    ]
    assert [one.experience and one.experience.min_months for one in document.positions] == [60, 24, 0]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []
    assert document.coverage.unassigned == 0


def _renumbered(lines: list[str]) -> list[str]:
    return [f"{number}.{line.partition('.')[2]}" for number, line in enumerate(lines, start=1)]


@pytest.mark.parametrize("renumbered", [False, True])
@pytest.mark.parametrize("line", [*BARE["kk"][1:], *BARE["ru"][1:]])
def test_a_post_that_one_half_lacks(line: str, *, renumbered: bool) -> None:
    document = _bare(line, renumbered=renumbered)
    assert len(document.positions) == 3
    alone = [one.id for one in document.positions if None in (pair(one.title) or ())]
    differing = [each for each in document.diagnostics if each.code in {"KQ405", "KQ201", "KQ202"}]
    # The numbers behind it have only moved on.
    differing = [each for each in differing if renumbered or each.code != "KQ202"]
    assert [(each.position, each.code) for each in differing] == [(alone[0], "KQ405")]


@pytest.mark.parametrize("first", ["kk", "ru"])
def test_forms_by_turns(first: str) -> None:
    texts = [FORMS[first], *(text for language, text in FORMS.items() if language != first)]
    (post,) = _read("\n\n".join(texts)).positions
    assert pair(post.title) == Pair("Бас кеме жөндеуші", "Главный судоремонтник")
    assert post.headcount == 1


def test_grades_in_halves() -> None:
    document = _read("\n".join(GRADED.values()))
    (post,) = document.positions
    told = [
        (grade.category, grade.experience and grade.experience.min_months, bool(grade.text.kk), bool(grade.text.ru))
        for grade in post.grades
    ]
    # The Kazakh value counts; a grade that one half lacks stays alone in its place.
    assert told == [("first", 36, True, True), ("second", 24, False, True), ("none", 0, True, True)]
    assert post.experience
    assert post.experience.min_months == 0
    differs = [each.data for each in document.diagnostics if each.code == "KQ402"]
    assert differs == [{"kk": "36 months", "ru": "48 months"}]
    # What heads the second half is in its language.
    assert [each.text.ru for each in document.passages] == ["Квалификационные характеристики специалистов маяка"]
    assert document.coverage.unassigned == 0


def test_a_table_in_each_language() -> None:
    document = _read(f"{TABLES['kk']}\n{TABLES['ru']}".replace("трех лет", "четырех лет"))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бөлім басшысы", "Руководитель отдела"),
        Pair("Бас маман", "Главный специалист"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics if each.code.startswith("KQ4")] == [
        ("KQ402", "p1")
    ]
    assert [len(one.criteria) for one in document.positions] == [2, 2]


def test_a_table_in_each_language_for_each_unit() -> None:
    units = [("Порт бөлімі", "Отдел порта"), ("Маяк бөлімі", "Отдел маяка")]
    text = "\n".join(f"{kk}\n\n{TABLES['kk']}\n{ru}\n\n{TABLES['ru']}" for kk, ru in units)
    document = _read(text)
    assert [(pair(one.title), pair(one.section)) for one in document.positions] == [
        (title, Pair(kk, ru))
        for kk, ru in units
        for title in (Pair("Бөлім басшысы", "Руководитель отдела"), Pair("Бас маман", "Главный специалист"))
    ]
    assert not [each.code for each in document.diagnostics if each.code != "KQ202"]
    assert document.coverage.unassigned == 0


COLUMNS = """| № | Лауазымы | Должность | Білімі | Образование | Еңбек өтілі | Стаж |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Бас кемеші | Главный корабел | жоғары | высшее | флотта кемінде 5 жыл | не менее 5 лет на флоте |
| 2 | Есепші | Бухгалтер | техникалық және кәсіптік | высшее | кемінде 2 жыл | не менее 2 лет |
"""


def test_a_column_for_each_language() -> None:
    """What stands in two columns is one criterion, asked for once."""
    document = _read(COLUMNS)
    first, second = document.positions
    assert [(one.kind, pair(one.text)) for one in first.criteria] == [
        ("education", Pair("жоғары", "высшее")),
        ("experience", Pair("флотта кемінде 5 жыл", "не менее 5 лет на флоте")),
    ]
    assert first.experience
    assert len(first.experience.alternatives[0].conditions) == 1
    told = [(each.code, each.position) for each in document.diagnostics if each.code.startswith("KQ4")]
    assert told == [("KQ403", second.id)]


COUNTED = """| Лауазымы | Должность | Санаты | Категория | Штат саны | Кол-во единиц | Білімі | Образование |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Бас кемеші | Главный корабел | E-3 | E-3 | 2 | 2 | жоғары | высшее |
| Аға кемеші | Старший корабел | E-4 | E-5 | 1 | 3 | жоғары | высшее |
"""


def test_figures_in_a_column_for_each_language() -> None:
    document = _read(COUNTED)
    assert [(one.category, one.headcount, len(one.criteria)) for one in document.positions] == [
        ("E-3", 2, 1),
        ("E-4", 1, 1),
    ]
    told = [(each.code, each.position) for each in document.diagnostics if each.code.startswith("KQ4")]
    assert told == [("KQ407", "p2"), ("KQ401", "p2")]


def test_heads_over_a_column_for_each_language() -> None:
    heads = "".join(f"<th colspan=2>{head}</th>" for head in ("Лауазымы / Должность", "Білімі / Образование", "Стаж"))
    rows = [
        ["қазақша", "на русском"] * 3,
        ["Кемеші", "Корабел", "жоғары", "высшее", "кемінде 2 жыл", "не менее 3 лет"],
        ["Есепші", "Бухгалтер", "жоғары", "высшее", "кемінде 1 жыл", "не менее 1 года"],
    ]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    document = extract(f"<html><body><table><tr>{heads}</tr>{cells}</table></body></html>".encode(), "heads.html")
    assert [pair(one.title) for one in document.positions] == [Pair("Кемеші", "Корабел"), Pair("Есепші", "Бухгалтер")]
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ402", "p1")]


SHORT = """Порт тілмаштары орталығына қойылатын талаптар

1. Оқытушы: жоғары білім, кемінде екі жыл жұмыс өтілі.
2. Тілмаш: техникалық және кәсіптік білім, өтілге талап қойылмайды.

Требования к работникам центра портовых переводчиков

1. Преподаватель: высшее образование, стаж работы не менее двух лет.
2. Переводчик: техническое и профессиональное образование, без требований к стажу.
"""


def test_what_they_ask_for_tells_posts_whose_titles_have_nothing_in_common() -> None:
    assert [pair(one.title) for one in _read(SHORT).positions] == [
        Pair("Оқытушы", "Преподаватель"),
        Pair("Тілмаш", "Переводчик"),
    ]


LABELLED = """Айлақ бөлімі лауазымдарына қойылатын біліктілік талаптары

Бөлім басшысы, E-3 санаты, № 04-1, 1 бірлік
Білімі: жоғары білім.
Функционалдық міндеттері: Айлақ кестесін бекітеді.

Квалификационные требования к должностям отдела причала

Руководитель отдела, категория E-3, № 04-1, 1 единица
Образование: высшее образование.
Функциональные обязанности: Утверждает расписание причала.
"""


def test_the_heading_of_the_second_half_is_no_text_of_the_last_post_of_the_first() -> None:
    document = _read(LABELLED)
    (post,) = document.positions
    assert [pair(one.text) for one in post.criteria] == [
        Pair("жоғары білім.", "высшее образование."),
        Pair("Айлақ кестесін бекітеді.", "Утверждает расписание причала."),
    ]
    headings = [each.text.ru for each in document.passages if each.kind == "heading"]
    assert headings == ["Квалификационные требования к должностям отдела причала"]
    assert document.coverage.unassigned == 0


STAMP = """УТВЕРЖДЕНЫ
приказом директора порта
от 5 мая 2021 года № 7

Квалификационные требования к должностям"""


def test_the_act_of_the_second_half_is_told_in_the_first() -> None:
    heads = {
        "kk": "Жаға ауданы әкімдігінің қаулысы\n2031 жылғы 4 сәуір № 118\n",
        "ru": "Постановление акимата Жагинского района\nот 4 апреля 2031 года № 118\n",
    }
    asked = {
        "kk": "Білімі: жоғары.\nЖұмыс өтілі: кемінде екі жыл.",
        "ru": "Образование: высшее.\nСтаж работы: не менее двух лет.",
    }
    titles = {
        "kk": ["1. Бөлім басшысы, E-2 санаты", "2. Бас маман, E-4 санаты"],
        "ru": ["1. Руководитель отдела, категория E-2", "2. Главный специалист, категория E-4"],
    }
    halves = ["\n".join([heads[own], *(f"{title}\n{asked[own]}\n" for title in titles[own])]) for own in heads]
    document = _read("\n".join(halves))
    assert document.act is not None
    assert (document.act.issuer, document.act.number) == (Text(kk="Жаға ауданы әкімдігі"), "118")
    assert [post.title for post in document.positions] == [
        Text(kk="Бөлім басшысы", ru="Руководитель отдела"),
        Text(kk="Бас маман", ru="Главный специалист"),
    ]


def test_a_stamp_above_the_second_half_is_no_text_of_the_last_post_of_the_first() -> None:
    document = _read(LABELLED.replace("Квалификационные требования к должностям", STAMP))
    (post,) = document.positions
    assert [pair(one.text) for one in post.criteria] == [
        Pair("жоғары білім.", "высшее образование."),
        Pair("Айлақ кестесін бекітеді.", "Утверждает расписание причала."),
    ]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []
    assert document.coverage.unassigned == 0


def test_what_the_last_post_of_the_first_half_is_asked_in_the_other_language_stays_its_own() -> None:
    document = _read(LABELLED.replace("бекітеді.\n\nКвал", "бекітеді;\nработа в программе «Порт и причал».\n\nКвал"))
    (post,) = document.positions
    assert [pair(one.text) for one in post.criteria][1:] == [
        Pair("Айлақ кестесін бекітеді; работа в программе «Порт и причал».", "Утверждает расписание причала."),
    ]


LISTED = {
    "kk": ["Порт бастығы", "Кеме тіркеу жөніндегі маман", "Аға шкипер", "Лоцман"],
    "ru": ["Начальник порта", "Специалист по регистрации судов", "Старший шкипер", "Лоцман"],
}


def _lists(kk: list[str], ru: list[str]) -> Document:
    halves = [("Порт мамандары лауазымдарының тізбесі", kk), ("Перечень должностей специалистов порта", ru)]
    lines = [[head, "", *(f"{at}. {own}." for at, own in enumerate(posts, start=1))] for head, posts in halves]
    return _read("\n".join([*lines[0], "", *lines[1]]))


def test_a_list_in_each_language() -> None:
    """A title that shows no language (Лоцман) belongs to the half that would else be the shorter one."""
    assert [pair(one.title) for one in _lists(**LISTED).positions] == [
        Pair(kk, ru) for kk, ru in zip(LISTED["kk"], LISTED["ru"], strict=True)
    ]
    document = _lists(LISTED["kk"], LISTED["ru"][:-1])
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ405", "p4")]


def test_a_post_whose_title_differs_stays_where_it_stands() -> None:
    """Nothing tells that another post is its like, though one beside it is told by nothing either."""
    kk, ru = [*LISTED["kk"], "Аспаз"], [*LISTED["ru"], "Повар"]
    kk[2] = "Кіші шкипер"
    titles = [pair(one.title) for one in _lists(kk, ru).positions]
    assert Pair("Аспаз", "Повар") in titles
    assert Pair("Лоцман", "Лоцман") in titles


CODED = """Бөлім басшысы, E-R-1 санаты, № 02-1
Білімі: жоғары білім.
Жұмыс өтілі: кемінде бір жыл.

Бас маман, E-R-4 санаты, № 02-2
Білімі: жоғары білім.
Жұмыс өтілі: кемінде бір жыл.

Жетекші маман, E-R-5 санаты, № 02-3
Білімі: орта білімнен кейінгі білім.
Жұмыс өтілі: талап етілмейді.

Руководитель отдела, категория E-R-1, № 02-1
Образование: высшее образование.
Стаж работы: не менее одного года.

Ведущий специалист, категория E-R-5, № 02-3
Образование: послесреднее образование.
Стаж работы: не требуется.

Главный специалист, категория E-R-4, № 02-2
Образование: высшее образование.
Стаж работы: не менее одного года.
"""


def test_a_half_in_another_order() -> None:
    document = _read(CODED)
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бөлім басшысы", "Руководитель отдела"),
        Pair("Бас маман", "Главный специалист"),
        Pair("Жетекші маман", "Ведущий специалист"),
    ]
    assert [each.code for each in document.diagnostics if each.code[:3] in {"KQ2", "KQ4"}] == []


def test_rows_by_turns_below_heads_in_one_language() -> None:
    rows = ["<th>№<th>Лауазымы<th>Білімі<th>Өтілі"]
    for at, (kk, ru) in enumerate([("Кемеші", "Корабел"), ("Қарауыл", "Сторож")], start=1):
        rows += [f"<td rowspan=2>{at}<td>{kk}<td>жалпы орта<td>кемінде 2 жыл"]
        rows += [f"<td>{ru}<td>общее среднее<td>не менее {at + 1} лет"]
    page = "<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    document = extract(page.encode(), "rows.html")
    assert [pair(one.title) for one in document.positions] == [Pair("Кемеші", "Корабел"), Pair("Қарауыл", "Сторож")]
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ402", "p2")]


NUMBERED = {
    "kk": ["Токарь", "Психолог", "Электрик", "Күзетші"],
    "ru": ["Психолог", "Электрик", "Токарь", "Сторож"],
}
ASKED = {
    "Токарь": ("кемінде 3 жыл", "не менее 3 лет"),
    "Психолог": ("кемінде 1 жыл", "не менее 1 года"),
    "Электрик": ("кемінде 2 жыл", "не менее 2 лет"),
}


def test_numbers_in_another_order_are_told_once() -> None:
    """Titles that no rank tells are paired by a word that both have; what most others pair by place keeps it."""
    lines = []
    for at, titles in enumerate(NUMBERED.values()):
        lines.append(("Зауыт қызметкерлеріне талаптар", "Требования к работникам завода")[at])
        for number, title in enumerate(titles, start=1):
            years = ASKED.get(title, ("талап етілмейді", "не требуется"))[at]
            label = ("Білімі: орта. Жұмыс өтілі", "Образование: среднее. Стаж работы")[at].replace(". ", ".\n")
            lines += ["", f"{number}. {title}", f"{label}: {years}."]
        lines.append("")
    document = _read("\n".join(lines))
    assert [pair(one.title) for one in document.positions] == [
        *(Pair(title, title) for title in NUMBERED["kk"][:-1]),
        Pair("Күзетші", "Сторож"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics if each.code[:3] in {"KQ2", "KQ4"}] == [
        ("KQ201", "p1")
    ]


def test_posts_that_differ_in_all_that_tells_them_are_two() -> None:
    other = "Заведующий архивом, категория E-R-6, № 02-7"
    document = _read(CODED.replace("Ведущий специалист, категория E-R-5, № 02-3", other))
    alone = [pair(one.title) for one in document.positions if None in (pair(one.title) or ())]
    assert alone == [Pair("Жетекші маман", None), Pair(None, "Заведующий архивом")]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == ["KQ405", "KQ405"]


REGISTER = {
    "kk": "«Б» корпусының лауазымдар тізілімі\n\nC-O-2 санаты\nБасқарма басшысы\n\nC-O-4 санаты\nБас маман\nБас инспектор\n",
    "ru": "Реестр должностей корпуса «Б»\n\nКатегория C-O-2\nРуководитель управления\n\nКатегория C-O-4\n"
    "Специалист по реестру должностей\nГлавный инспектор\n",
}


@pytest.mark.parametrize("order", [("kk", "ru"), ("ru", "kk")])
def test_the_title_of_the_other_half_of_a_register_is_no_post(order: tuple[str, str]) -> None:
    document = _read("\n".join([REGISTER[language] for language in order]))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Басқарма басшысы", "Руководитель управления"),
        Pair("Бас маман", "Специалист по реестру должностей"),
        Pair("Бас инспектор", "Главный инспектор"),
    ]


def test_the_heading_of_the_second_half_does_not_tell_the_language_of_the_last_post_of_the_first() -> None:
    ru = [("Матрос", "Вяжет канаты и хранит их"), ("Лоцман", "Ведет суда")]
    kk = [("Теңізші", "Арқандарды байлайды және сақтайды"), ("Лоцман", "Кемелерді жүргізеді")]
    lines = ["Квалификационные характеристики должностей работников порта", ""]
    for number, (title, duty) in enumerate(ru, start=1):
        lines += [f"Параграф {number}. {title}", f"{3 * number - 2}. Должностные обязанности: {duty}.",
                  f"{3 * number - 1}. Должен знать: карту.", f"{3 * number}. Требования к квалификации: высшее образование.", ""]  # fmt: skip
    lines += ["Айлақ порты қызметкерлері лауазымдарының біліктілік сипаттамалары", ""]
    for number, (title, duty) in enumerate(kk, start=1):
        lines += [f"{number}-параграф. {title}", f"{3 * number - 2}. Лауазымдық міндеттері: {duty}.",
                  f"{3 * number - 1}. Білуге тиіс: картаны.", f"{3 * number}. Біліктілікке қойылатын талаптар: жоғары білім.", ""]  # fmt: skip
    document = _read("\n".join(lines))
    assert [pair(one.title) for one in document.positions] == [Pair("Теңізші", "Матрос"), Pair("Лоцман", "Лоцман")]
