"""Lists and calls whose lines say everything in both languages, beside or below each other."""

from collections.abc import Callable

import pytest
from bilingual_reading import Pair, criteria, pair

from kqparse import Document, extract
from kqparse.grammar import grammar
from kqparse.records import Block, Cell, Heading
from kqparse.split.bilingual.halves import paired_by_place
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

POSTS = [
    ("Бас кемеші – 2 бірлік: жоғары білім, кемінде 3 жыл жұмыс өтілі",
     "Главный корабел – 2 единицы: высшее образование, стаж работы не менее 3 лет"),
    ("Арқаншы – 6 бірлік: орта білім, өтілі талап етілмейді",
     "Канатный мастер – 6 единиц: среднее образование, стаж не требуется"),
    ("Күзетші – 4 бірлік: жалпы орта білім", "Сторож – 4 единицы: общее среднее образование"),
]  # fmt: skip
TITLES = [Pair("Бас кемеші", "Главный корабел"), Pair("Арқаншы", "Канатный мастер"), Pair("Күзетші", "Сторож")]
HEAD = "Кеме жөндеу зауытының жұмысшыларына қойылатын талаптар / Требования к работникам судоремонтного завода\n\n"


def beside(number: str) -> str:
    lines = [f"{number.format(at)}{kk} / {ru}." for at, (kk, ru) in enumerate(POSTS, start=1)]
    return HEAD + "\n".join(lines) + "\n"


def below(number: str) -> str:
    lines = [f"{number.format(at)}{kk}.\n{ru}." for at, (kk, ru) in enumerate(POSTS, start=1)]
    return HEAD.replace(" / ", "\n") + "\n".join(lines) + "\n"


def read(text: str) -> Document:
    return extract(text.encode(), "list.txt")


@pytest.mark.parametrize("number", ["{}. ", "{}) ", ""])
@pytest.mark.parametrize("layout", [beside, below])
def test_each_post_is_one(layout: Callable[[str], str], number: str) -> None:
    document = read(layout(number))
    assert [pair(one.title) for one in document.positions] == TITLES
    assert [one.headcount for one in document.positions] == [2, 6, 4]
    assert [one.experience and one.experience.min_months for one in document.positions[:2]] == [36, 0]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []
    assert document.coverage.unassigned == 0


def test_the_number_before_a_slash_is_that_of_both_languages() -> None:
    first = read(beside("{}. ")).positions[0]
    assert first.ordinal == 1
    assert first.provenance["ordinal.kk"] == first.provenance["ordinal.ru"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("не менее 3 лет", "не менее 5 лет", "KQ402"),
        ("6 единиц", "5 единиц", "KQ401"),
        ("общее среднее", "высшее", "KQ403"),
    ],
)
def test_what_differs(old: str, new: str, code: str) -> None:
    document = read(beside("{}. ").replace(old, new))
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == [code]


@pytest.mark.parametrize("numbered", ["own cells", "within", "none"])
def test_a_table_with_a_column_for_each_language(numbered: str) -> None:
    cells = {"own cells": "<td>{0}</td><td>{1}</td>", "within": "<td>{0}. {1}</td>", "none": "<td>{1}</td>"}[numbered]
    rows = ["".join(cells.format(at, side) for side in row) for at, row in enumerate(POSTS, start=1)]
    page = "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    document = extract(page.replace("6 единиц", "5 единиц").encode(), "list.html")
    assert [pair(one.title) for one in document.positions] == TITLES
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ401", "p2")]
    assert [one.ordinal for one in document.positions] == ([None] * 3 if numbered == "none" else [1, 2, 3])


def test_rows_of_a_post_below_its_number() -> None:
    posts = [
        ("Бас кемеші. Санаты E-R-3. Бірлік саны 1.", "Главный корабел. Категория E-R-3. Количество единиц 1."),
        ("Кемеші. Санаты E-R-5. Бірлік саны 2.", "Корабел. Категория E-R-5. Количество единиц 2."),
    ]
    asked = [
        ("Білімі: жоғары.", "Образование: высшее."),
        ("Жұмыс өтілі: кемінде 1 жыл.", "Опыт работы: не менее 1 года."),
    ]
    rows = [row for at, post in enumerate(posts, start=1) for row in [(at, *post), *(("", *each) for each in asked)]]
    page = "".join(f"<tr><td>{at}</td><td>{kk}</td><td>{ru}</td></tr>" for at, kk, ru in rows)
    found = extract(f"<table>{page}</table>".encode(), "list.html").positions
    assert [(one.ordinal, pair(one.title), one.category, one.headcount) for one in found] == [
        (1, Pair("Бас кемеші", "Главный корабел"), "E-R-3", 1),
        (2, Pair("Кемеші", "Корабел"), "E-R-5", 2),
    ]
    assert [criteria(one) for one in found] == [
        {
            "education": Pair(*(each.split(": ")[1] for each in asked[0])),
            "experience": Pair(*(each.split(": ")[1] for each in asked[1])),
        }
    ] * 2


def test_a_form_in_a_table_with_a_column_for_each_language() -> None:
    rows = [
        *[("Лауазымы: Бас кемеші", "Должность: Главный корабел"), ("Санаты: E-R-1", "Категория: E-R-1")],
        *[("Бірлік саны: 1", "Количество единиц: 1"), ("Білімі: жоғары білім", "Образование: высшее")],
        *[("Лауазымы: Маман", "Должность: Специалист"), ("Санаты: E-R-4", "Категория: E-R-4")],
        *[("Бірлік саны: 2", "Количество единиц: 2"), ("Білімі: орта білім", "Образование: среднее")],
    ]
    page = "<table>" + "".join(f"<tr><td>{kk}</td><td>{ru}</td></tr>" for kk, ru in rows) + "</table>"
    document = extract(page.encode(), "forms.html")
    assert [(pair(one.title), one.category, one.headcount) for one in document.positions] == [
        (Pair("Бас кемеші", "Главный корабел"), "E-R-1", 1),
        (Pair("Маман", "Специалист"), "E-R-4", 2),
    ]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []


def test_a_slash_between_words_of_one_language_parts_no_languages() -> None:
    lines = [f"{at}. {ru.replace(':', ' / сменщик:')}." for at, (_, ru) in enumerate(POSTS, start=1)]
    document = read("Требования к работникам завода\n\n" + "\n".join(lines) + "\n")
    assert all(one.title and not isinstance(one.title.kk, str) for one in document.positions)


def test_languages_that_two_families_fit() -> None:
    text = "\n".join(
        [
            "Қызметкерлер қажет / Требуются работники",
            "",
            "Кемеші – 6 адам, орта кәсіптік білім / Корабел – 6 человек, среднее профессиональное образование",
            "Кран машинисі – 2 адам, кемінде 2 жыл өтіл / Машинист крана – 2 человека, стаж не менее 3 лет",
            "Арқаншы – 8 адам, орта білім, өтілсіз / Канатный мастер – 8 человек, среднее образование, без стажа",
        ]
    )
    document = read(text)
    assert [one.headcount for one in document.positions] == [6, 2, 8]
    assert pair(document.positions[1].title) == Pair("Кран машинисі", "Машинист крана")
    assert [(each.code, each.position) for each in document.diagnostics if each.code.startswith("KQ4")] == [
        ("KQ402", "p2")
    ]


def test_a_title_below_another_one_that_shows_no_language() -> None:
    lines = [
        "Айлақ бос лауазымдарға үміткерлерді шақырады",
        "Причал приглашает кандидатов на вакантные должности",
        *("Арқан сынаушы", "Испытатель канатов"),
        "Талаптар: жоғары білім, мамандық бойынша кемінде үш жыл тәжірибе",
        "Требования: высшее образование, опыт по специальности от трёх лет",
        "Міндеттері: арқандарды сынау",
        "Обязанности: испытание канатов",
        *("Кеңсе менеджері", "Офис-менеджер"),
        "Талаптар: орта арнаулы білімнен төмен емес",
        "Требования: образование не ниже среднего специального",
        "Міндеттері: хаттарды тіркеу",
        "Обязанности: регистрация писем",
    ]
    document = read("\n".join(lines))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Арқан сынаушы", "Испытатель канатов"),
        Pair("Кеңсе менеджері", "Офис-менеджер"),
    ]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []


def test_a_number_alone_in_a_line_is_that_of_both_languages() -> None:
    lines = [
        *("№ 1", "Лауазымы: Кеме суретшісі", "Должность: Судовой художник"),
        *("Білімі: жоғары білім", "Образование: высшее образование"),
        *("Еңбек өтілі: кемінде 3 жыл", "Трудовой стаж: не менее 3 лет"),
        *("№ 2", "Лауазымы: Моторист", "Должность: Моторист"),
        *("Білімі: орта арнаулы білім", "Образование: среднее специальное образование"),
        *("Еңбек өтілі: кемінде 1 жыл", "Трудовой стаж: до 1 года"),
    ]
    document = read("\n".join(lines))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Кеме суретшісі", "Судовой художник"),
        Pair("Моторист", "Моторист"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics if each.code.startswith("KQ4")] == [
        ("KQ402", "p2")
    ]


def test_posts_with_nothing_but_parts() -> None:
    text = "\n".join(
        [
            "Штат бірліктерінің тізімі / Список штатных единиц",
            "",
            "1. Бөлім басшысы, E-R-1 санаты, 1 бірлік / Руководитель отдела, категория E-R-1, 1 единица",
            "2. Жетекші маман, E-R-5 санаты, 2 бірлік / Ведущий специалист, категория E-R-4, 2 единицы",
            "3. Маман, E-R-5 санаты, 1 бірлік / Специалист, категория E-R-5, 1 единица",
        ]
    )
    document = read(text)
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бөлім басшысы", "Руководитель отдела"),
        Pair("Жетекші маман", "Ведущий специалист"),
        Pair("Маман", "Специалист"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics] == [("KQ407", "p2")]
    assert document.coverage.unassigned == 0


def test_a_title_that_both_languages_have() -> None:
    lines = ["директор / директор;", "мұғалім / учитель;", "тәрбиеші / воспитатель;", "аккомпаниатор / аккомпаниатор."]
    head = "Ауылдық мамандар лауазымдарының тізбесі / Перечень должностей сельских специалистов\n\n"
    document = read(head + "\n".join(f"{at}) {line}" for at, line in enumerate(lines, start=1)))
    assert [pair(one.title) for one in document.positions] == [
        Pair("директор", "директор"),
        Pair("мұғалім", "учитель"),
        Pair("тәрбиеші", "воспитатель"),
        Pair("аккомпаниатор", "аккомпаниатор"),
    ]
    assert document.diagnostics == []


def test_a_register_whose_titles_may_show_no_language() -> None:
    lines = [
        "C-1 санаты / Категория C-1",
        "Аппарат басшысы / Руководитель аппарата",
        "Директордың бірінші орынбасары / Первый заместитель директора",
        "",
        "C-2 санаты / Категория C-2",
        "Департамент директоры / Директор департамента",
        "Басқарма басшысы / Руководитель управления",
    ]
    head = "Мемлекеттік лауазымдардың тізілімі / Реестр государственных должностей\n\n"
    document = read(head + "\n".join(lines))
    assert [(pair(one.title), one.category) for one in document.positions] == [
        (Pair("Аппарат басшысы", "Руководитель аппарата"), "C-1"),
        (Pair("Директордың бірінші орынбасары", "Первый заместитель директора"), "C-1"),
        (Pair("Департамент директоры", "Директор департамента"), "C-2"),
        (Pair("Басқарма басшысы", "Руководитель управления"), "C-2"),
    ]
    assert document.diagnostics == []


def test_titles_alone_in_both_languages() -> None:
    """A number of units may stand for both, and no text lacks its like where none has one."""
    schedule = ["1. Директор / Директор – 1", "2. Мұғалім / Учитель – 24", "3. Күзетші / Сторож – 3"]
    document = read("\n".join(["Штаттық кесте / Штатное расписание", "", *schedule]))
    assert [(pair(one.title), one.headcount) for one in document.positions] == [
        (Pair("Директор", "Директор"), 1),
        (Pair("Мұғалім", "Учитель"), 24),
        (Pair("Күзетші", "Сторож"), 3),
    ]
    titles = [
        "Бас маман / Главный специалист, E-4 санаты (№ 1-1)",
        "Жетекші маман / Ведущий специалист, E-5 санаты (№ 1-2)",
    ]
    asked = "\nКритерийлер\nТалаптар\nБілімі\nЖоғары: қаржы\nПрактикалық тәжірибесі\nКемінде бір жыл\nФункционалдық міндеттері\nЕсеп жүргізеді.\n"
    document = read("\n".join([f"{title}{asked}" for title in titles]))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Бас маман", "Главный специалист"),
        Pair("Жетекші маман", "Ведущий специалист"),
    ]
    assert document.diagnostics == []


def test_posts_of_one_title_stay_in_their_order() -> None:
    source = "Аспаз\nорта білім\nжоғары білім\nПовар\nсреднее образование\n"
    of = EditedText(source, source)

    def block(title: str, asked: str) -> Block:
        heading, text = (cut(of, source.index(words), source.index(words) + len(words)) for words in (title, asked))
        return Block(None, Heading(heading, None, {}, []), [Cell("value", text)])

    kk = [block("Аспаз", "жоғары білім"), block("Аспаз", "орта білім")]
    found = paired_by_place({"kk": kk, "ru": [block("Повар", "среднее образование")]}, grammar())
    assert [[cell.text.text for cell in one.cells][:1] for one in found] == [["жоғары білім"], ["орта білім"]]


SIDES = [
    ("Аға бақылаушы лауазымына жоғары білімі", "На должность старшего смотрителя"),
    ("бар және кемінде үш жыл жұмыс өтілі бар", "назначается лицо с высшим образованием и"),
    ("тұлға тағайындалады.", "стажем работы не менее двух лет."),
    ("Бақылаушы лауазымына техникалық және", "На должность смотрителя назначается лицо"),
    ("кәсіптік білімі бар тұлға", "с техническим и профессиональным"),
    ("тағайындалады.", "образованием."),
]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("heading", ["", "О портах и маяках, в которых смотрят за морем\n\n"])
def test_a_text_with_a_column_for_each_language(heading: str, *, swapped: bool) -> None:
    lines = [side[::-1] if swapped else side for side in SIDES]
    document = read(heading + "\n".join(f"{left:<45}{right}" for left, right in lines))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Аға бақылаушы", "старшего смотрителя"),
        Pair("Бақылаушы", "смотрителя"),
    ]
    assert [(each.code, each.position) for each in document.diagnostics if each.code[:3] == "KQ4"] == [("KQ402", "p1")]
    assert document.coverage.unassigned == 0


def test_a_line_of_the_right_column_is_not_taken_for_a_full_one() -> None:
    heads = ("Бас бақылаушының лауазымдық нұсқаулығы", "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ ГЛАВНОГО СМОТРИТЕЛЯ")
    sections = [
        ("1. Жалпы ережелер", "1. Общие положения"),
        ("Бақылаушы басшыға бағынады.", "Подчиняется начальнику порта и маяка."),
        ("2. Міндеттері", "2. Обязанности"),
        ("1) теңізді қарайды;", "1) смотрит за морем;"),
        ("2) есеп береді.", "2) отчитывается."),
    ]
    text = "\n".join(
        f"{left:<45}{right}" for left, right in (("«МАЯК» МЕКЕМЕСІ", "УЧРЕЖДЕНИЕ «МАЯК»"), heads, *sections)
    )
    (position,) = read(text).positions
    assert pair(position.title) == Pair("Бас бақылаушы", "ГЛАВНОГО СМОТРИТЕЛЯ")
    assert criteria(position)["duties"] == Pair(
        "1) теңізді қарайды; 2) есеп береді.", "1) смотрит за морем; 2) отчитывается."
    )


def test_labels_beside_their_values_in_one_language_are_no_columns_of_languages() -> None:
    rows = [("Должность", "Лоцман"), ("Образование", "высшее"), ("Стаж", "не менее 3 лет"), ("Единиц", "2")]
    document = read("\n".join(f"{label:<30}{value}" for label, value in rows))
    assert [pair(one.title) for one in document.positions] == [Pair(None, "Лоцман")]


def test_a_heading_that_was_read_as_a_post_keeps_no_table_from_both_languages() -> None:
    kk = ["«Айлақ» бөлімінің лауазымдарына қойылатын біліктілік талаптары", "1. Бөлім басшысы, E-3 санаты (№ 04-1), 1 бірлік",
          "Білімі: жоғары білім.", "Жұмыс өтілі: кемінде 3 жыл.", "2. Бас маман, E-4 санаты (№ 04-2), 1 бірлік",
          "Білімі: жоғары білім.", "Жұмыс өтілі: талап қойылмайды."]  # fmt: skip
    ru = ["Квалификационные требования к должностям отдела «Причал»", "1. Руководитель отдела, категория E-3 (№ 04-1), 1 единица",
          "Образование: высшее образование.", "Стаж работы: не менее 3 лет.", "2. Главный специалист, категория E-4 (№ 04-2), 1 единица",
          "Образование: высшее образование.", "Стаж работы: не требуется."]  # fmt: skip
    rows = "".join([f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in zip(kk, ru, strict=True)])
    document = extract(f"<html><body><table>{rows}</table></body></html>".encode(), "table.html")
    titles = [Pair("Бөлім басшысы", "Руководитель отдела"), Pair("Бас маман", "Главный специалист")]
    assert [pair(one.title) for one in document.positions] == titles


@pytest.mark.parametrize(("kk", "ru"), [("Порт бастығы", "Начальник порта"), ("Директор", "Директор")])
@pytest.mark.parametrize(
    "place", ["______\t______", "______ А. Тестбаев\t______ А. Тестбаев", "Қолы ______\tПодпись ______"]
)
@pytest.mark.parametrize(
    "title", ["Бас маман, 1 бірлік\tГлавный специалист, 1 единица", "Лоцман, 1 бірлік\tЛоцман, 1 единица"]
)
def test_who_signs_below_two_columns_is_no_text_of_the_last_post(title: str, place: str, kk: str, ru: str) -> None:
    asked = "Білімі\tОбразование\nжоғары\tвысшее\nЖұмыс өтілі\tСтаж работы\nталап етілмейді\tне требуется\n"
    first = "Бас кемеші, 1 бірлік\tГлавный корабел, 1 единица\n"
    document = read(f"{first}{asked}\n{title}\n{asked}\n{kk}\t{ru}\n{place}\n")
    experience = [criteria(one)["experience"] for one in document.positions]
    assert experience == [Pair("талап етілмейді", "не требуется")] * 2
    assert document.coverage.unassigned == 0


def test_labels_of_titles_and_units_between_slashes() -> None:
    posts = [("Бас маман", "Главный специалист", 5, "кемінде 6 ай", "не менее 6 месяцев")]
    posts += [("Лоцман дәрігер", "Врач лоцманов", 1, "талап етілмейді", "не требуется")]
    lines = [
        f"Лауазым / Должность\n{kk} / {ru}\nШтат бірлігі / Штатных единиц: {units}\n"
        f"Білімі / Образование\nжоғары / высшее\nЖұмыс өтілі / Стаж работы\n{asked} / {wanted}\n"
        for kk, ru, units, asked, wanted in posts
    ]
    document = read("Порт / Порт\n\n" + "\n".join(lines))
    assert [pair(one.title) for one in document.positions] == [Pair(kk, ru) for kk, ru, *_ in posts]
    assert [one.headcount for one in document.positions] == [5, 1]
    assert [one.experience and one.experience.min_months for one in document.positions] == [6, 0]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []


@pytest.mark.parametrize("between", ["\t", "\n"])
def test_entries_by_turns_are_each_in_a_language_and_name_no_post(between: str) -> None:
    entries = [("1) снастьтарды тексереді;", "1) проверяет снасти;"), ("2) журнал жасайды;", "2) составляет журнал;")]
    entries += [("3) қалқымаларды қояды.", "3) ставит буи.")]
    duties = "\n".join(between.join(entry) for entry in entries)
    above = f"Бас маман (1 бірлік){between}Главный специалист (1 единица)\n\nБілімі{between}Образование\n"
    labels = f"жоғары{between}высшее\n\nМіндеттері{between}Обязанности\n"
    document = read("\n\n".join([f"{above}{labels}{duties}"] * 2))
    assert [pair(one.title) for one in document.positions] == [Pair("Бас маман", "Главный специалист")] * 2
    for position in document.positions:
        (own,) = (one for one in position.criteria if one.kind == "duties")
        assert len(own.items) == len(entries)
        assert all(pair(item.text) for item in own.items)
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []


def test_the_title_of_a_document_above_heads_of_columns_is_no_post() -> None:
    asked = "Білімі / Образование\tжоғары\tвысшее\nТәжірибесі / Опыт\tталап етілмейді\tне требуется\n"
    heads = "«Айлақ» кәсіпорнының лауазымдары\tДолжности предприятия «Айлақ»\n\nКритерий / Өлшем\tТалап\tТребование\n\n"
    posts = ["Учаске бастығы, 2 бірлік\t\tНачальник участка, 2 единицы\n", "Қараушы, 4 бірлік\t\tОбходчик, 3 единицы\n"]
    document = read(heads + "\n".join(post + asked for post in posts))
    assert [pair(one.title) for one in document.positions] == [
        Pair("Учаске бастығы", "Начальник участка"),
        Pair("Қараушы", "Обходчик"),
    ]
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == ["KQ401"]


CARDS = """«Тұран ауданы әкімінің аппараты» ММ / ГУ «Аппарат акима Туранского района»

Бос лауазымдар тізімі / Перечень вакантных должностей

1. Лауазымы / Должность: Бас маман / Главный специалист
Санаты / Категория: E-G-3
Бірлік саны / Количество единиц: 1
Білімі / Образование: жоғары (құқық, экономика) / высшее (право, экономика)
Жұмыс өтілі / Стаж работы: кемінде 1 жыл / не менее 1 года

2. Лауазымы / Должность: Жетекші маман / Ведущий специалист
Санаты / Категория: E-G-4
Бірлік саны / Количество единиц: 2
Білімі / Образование: жоғары (қаржы) / высшее (финансы)
Жұмыс өтілі / Стаж работы: талап етілмейді / не требуется
"""
ONE_AND_OTHER = """Штат кестесі / Штатное расписание

Меңгеруші / Заведующая – 1 бірлік / 1 единица
Тәрбиеші / Воспитатель – 12 бірлік / 12 единиц
Медбике / Медицинская сестра – 1,5 бірлік / 1,5 единицы
Барлығы / Всего – 14,5 бірлік / 14,5 единицы
"""
ALIKE = """Қызметкерлер тізімі / Список должностей

Директор / Директор – 1 бірлік / 1 единица
Менеджер / Менеджер – 2 бірлік / 2 единицы
Бухгалтер / Бухгалтер – 1 бірлік / 1 единица
"""
LISTED = """Талаптар / Требования

1. Аспаз / Повар: орта арнаулы білім, өтілі кемінде 1 жыл / среднее специальное образование, стаж не менее 1 года
2. Жүргізуші / Водитель: орта білім, өтілі кемінде 3 жыл / среднее образование, стаж не менее 3 лет
"""
OF_ONE_LANGUAGE = """Требования к работникам

1. Водитель / курьер: образование среднее, стаж не менее 1 года.
2. Слесарь / сварщик: образование среднее специальное, стаж не менее 3 лет.
"""


@pytest.mark.parametrize(
    ("text", "titles", "counts", "ordinals"),
    [
        (CARDS, [("Бас маман", "Главный специалист"), ("Жетекші маман", "Ведущий специалист")], [1, 2], [1, 2]),
        (
            ONE_AND_OTHER,
            [("Меңгеруші", "Заведующая"), ("Тәрбиеші", "Воспитатель"), ("Медбике", "Медицинская сестра")],
            [1, 12, 1.5],
            [None] * 3,
        ),
        (ALIKE, [(own, own) for own in ("Директор", "Менеджер", "Бухгалтер")], [1, 2, 1], [None] * 3),
        (LISTED, [("Аспаз", "Повар"), ("Жүргізуші", "Водитель")], [None] * 2, [1, 2]),
        (OF_ONE_LANGUAGE, [(None, "Водитель / курьер"), (None, "Слесарь / сварщик")], [None] * 2, [1, 2]),
    ],
)
def test_labels_and_texts_each_with_a_stroke(
    text: str, titles: list[tuple[str | None, str]], counts: list[float | None], ordinals: list[int | None]
) -> None:
    document = read(text)
    assert [pair(one.title) for one in document.positions] == [Pair(*own) for own in titles]
    assert [one.headcount for one in document.positions] == counts
    assert [one.ordinal for one in document.positions] == ordinals
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == []


def test_a_text_that_no_stroke_parts_is_of_both_labels() -> None:
    assert [one.category for one in read(CARDS).positions] == ["E-G-3", "E-G-4"]
    assert [one.experience and one.experience.min_months for one in read(CARDS).positions] == [12, 0]


def test_a_difference_behind_labels_in_both_languages_is_told() -> None:
    document = read(CARDS.replace("не менее 1 года", "не менее 2 лет"))
    assert [each.code for each in document.diagnostics if each.code.startswith("KQ4")] == ["KQ402"]


def test_a_colon_behind_the_second_label_is_no_part_of_the_text_of_the_first() -> None:
    lines = ["Вакансия: Главный специалист (E-G-3) / Бас маман (E-G-3)", "Образование / Білімі: высшее / жоғары"]
    lines += ["Стаж / Өтілі: 1 год / 1 жыл", "Обязанности / Міндеттері: учёт 1/2 ставки / есеп 1/2 ставка"]
    found = [(one.kind, one.text.ru) for post in read("\n".join(lines)).positions for one in post.criteria]
    assert found[:2] == [("education", "высшее"), ("experience", "1 год")]
