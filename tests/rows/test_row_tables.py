"""Tables with a post in each row: headers, sections, what heads ask for, and what is no such table."""

import pytest
from description import Cell
from row_tables import HEAD, ROW, read, titles

from kqparse import extract


@pytest.mark.parametrize(
    "head",
    [
        ["Категория", "Наименование\nдолжности", "Требования к образованию", "Стаж работы (лет)"],
        ["Санаты", "Лауазым атауы", "Білімі", "Жұмыс өтілі"],
        ["Санаты / Категория", "Лауазымы / Должность", "Білімі / Образование", "Өтілі / Стаж"],
        ["САНАТТАР", "ЛАУАЗЫМДАРДЫҢ АТАУЫ", "БІЛІМ ДЕҢГЕЙІ", "ЕҢБЕК ӨТІЛІ"],
        [
            "Лауазымдардың санаттары",
            "Лауазымдардың атаулары",
            "Білімі бойынша талаптар",
            "Жұмыс өтілі бойынша талаптар",
        ],
        ["Категории сотрудников", "Должности сотрудников", "Требуемое образование", "Требуемый стаж работы*"],
        ["Категория", "Должность (рус.)", "Образование (на русском)", "Стаж работы (русский)"],
        ["Категория", "Должность на русском", "Образование", "Стаж работы – на русском языке"],
        ["Категория", "Профессия (специальность)", "Образование", "Стаж работы"],
        ["Санаты", "Кәсібі (мамандығы)", "Білімі", "Мамандығы бойынша еңбек өтілі"],
        ["Категория", "Должность", "Наличие образования", "Требования по выслуге лет, стажу службы"],
    ],
)
def test_headers(head: list[str]) -> None:
    (post,) = read([head, ROW]).positions
    assert (post.category, [own.kind for own in post.criteria]) == ("C-SV-4", ["education", "experience"])
    assert post.title is not None
    assert "Лоцман" in (post.title.kk, post.title.ru)


@pytest.mark.parametrize(
    ("printed", "category"),
    [
        ("высшая", "highest"),
        ("первая категория", "first"),
        ("II", "second"),
        ("без категории", "none"),
        ("нет", "none"),
        ("санаты жоқ", "none"),
        ("жоқ", "none"),
        ("бірінші", "first"),
        ("особая", None),
    ],
)
def test_a_column_of_categories_may_hold_those_of_qualification(printed: str, category: str | None) -> None:
    document = read([HEAD, [printed, "Лоцман", "Высшее.", "1 год."]])
    (post,) = document.positions
    assert (post.qualification and post.qualification.category) == category
    assert post.category is None
    assert any(found.code == "KQ304" for found in document.diagnostics) == (category is None)
    assert ("qualification.category" in post.provenance) == (category is not None)


def test_what_a_row_without_a_title_asks_is_told() -> None:
    document = read([HEAD, ["", "", "Среднее.", "2 года."], ROW])
    assert [post.title and post.title.ru for post in document.positions] == ["Лоцман"]
    told = [found.data["printed"] for found in document.diagnostics if found.code == "KQ301"]
    assert told == ["Среднее.", "2 года."]
    assert document.coverage.unassigned == 0


def test_a_post_of_which_nothing_is_asked_is_one_and_no_section() -> None:
    rows = [
        ["Боцман", "", ""],
        ["Лоцман", "Высшее.", "1 год."],
        ["Отдел кадров", "", ""],
        ["Лоцман", "Высшее.", "1 год."],
    ]
    document = read([HEAD[1:], *rows])
    assert [(post.title and post.title.ru, post.section and post.section.ru) for post in document.positions] == [
        ("Боцман", None),
        ("Лоцман", None),
        ("Лоцман", "Отдел кадров"),
    ]
    assert [found.position for found in document.diagnostics if found.code == "KQ208"] == ["p1"]


@pytest.mark.parametrize(("printed", "category"), [("нет", None), ("без категории", None), ("первая", "first")])
def test_who_has_no_category_beside_those_of_the_civil_service(printed: str, category: str | None) -> None:
    document = read([HEAD, ROW, [printed, "Водитель", "Среднее.", "2 года."]])
    _, driver = document.positions
    assert (driver.category, driver.qualification and driver.qualification.category) == (None, category)
    assert "KQ304" not in {found.code for found in document.diagnostics}


@pytest.mark.parametrize("head", ["№", "N", "N п/п", ""])
@pytest.mark.parametrize(("number", "unit"), [("II", "Причалы"), ("3", "Отдел кадров")])
def test_a_numbered_row_of_a_unit_is_a_section(number: str, unit: str, head: str) -> None:
    rows = [["1", *ROW[1:]], [number, unit, "", ""], ["2", "Боцман", "Среднее.", "2 года."], ["4", "Мичман", "", ""]]
    document = read([[head, *HEAD[1:]], *rows])
    assert titles(document) == ["Лоцман", "Боцман", "Мичман"]
    assert [post.ordinal for post in document.positions] == [1, 2, 4]
    assert [post.section and post.section.ru for post in document.positions] == [None, unit, unit]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("form", ["{}", "{}.", "1.{}"])
def test_numbers_that_nothing_heads_count_the_rows_and_other_figures_do_not(form: str) -> None:
    numbers = [form.format(at) for at in (1, 2, 3)]
    printed = read([["", *HEAD[1:]], *([number, *ROW[1:]] for number in numbers)])
    assert [post.ordinal for post in printed.positions] == [
        None if "1." in form and form[0] == "1" else at for at in (1, 2, 3)
    ]
    assert {each.kind for post in printed.positions for each in post.criteria} == {"education", "experience"}
    others = read([["", *HEAD[1:]], *([number, *ROW[1:]] for number in ("1", "1", "2"))])
    assert [post.ordinal for post in others.positions] == [None] * 3
    assert others.coverage.unassigned == 0


@pytest.mark.parametrize("below", ["на русском языке", "қазақша"])
def test_a_head_may_name_the_language_of_its_column(below: str) -> None:
    document = read([["№", *HEAD[1:]], ["", below, "", ""], ["1", *ROW[1:]]])
    assert [(post.ordinal, post.section) for post in document.positions] == [(1, None)]
    assert document.coverage.unassigned == 0


def test_the_number_of_a_unit_is_not_missing_among_those_of_its_posts() -> None:
    rows = [["1", *ROW[1:]], ["2", "Отдел кадров", "", ""], *([number, *ROW[1:]] for number in ("3", "5"))]
    found = [found for found in read([["№", *HEAD[1:]], *rows]).diagnostics if found.code == "KQ202"]
    assert [one.data["number"] for one in found] == [4]


def test_heads_in_a_row_for_each_language() -> None:
    rows = [["№", "Лауазымы", "Білімі", "Еңбек өтілі"], ["№", *HEAD[1:]]]
    document = read([*rows, ["1", "Кемеші / Корабел", "жоғары / высшее", "кемінде 2 жыл / не менее 2 лет"]])
    (post,) = document.positions
    assert (post.title and post.title.kk, post.title and post.title.ru) == ("Кемеші", "Корабел")
    assert [(each.text.kk, each.text.ru) for each in post.criteria] == [
        ("жоғары", "высшее"),
        ("кемінде 2 жыл", "не менее 2 лет"),
    ]
    assert document.coverage.unassigned == 0


def test_the_place_of_a_post_is_its_row_and_not_the_header() -> None:
    document = read([HEAD, ROW, ["C-SV-5", "Боцман", "Среднее.", "2 года."]])
    first, second = document.positions
    assert first.spans[0][1] < second.spans[0][0]
    assert first.provenance["criteria.0.label.ru"] == second.provenance["criteria.0.label.ru"]
    assert first.provenance["criteria.0.label.ru"][0][1] < first.spans[0][0]


def test_sections_and_categories_in_rows_of_one_cell() -> None:
    wide = [Cell("Отдел маяков", columns=4)], [Cell("Для категории C-SV-7", columns=4)]
    document = read(
        "Приложение 1", "Портовая служба", [HEAD, ROW, wide[0], wide[1], ["", "Боцман", "Среднее.", "Нет."]]
    )
    sections = [post.section and post.section.ru for post in document.positions]
    assert sections == ["Портовая служба", "Отдел маяков"]
    assert [post.category for post in document.positions] == ["C-SV-4", "C-SV-7"]
    assert document.coverage.unassigned == 0


KAZAKH = [["Лауазымы", "Білімі", "Жұмыс өтілі"], ["Лоцман", "Жоғары", "1 жыл"], ["Боцман", "Орта", "2 жыл"]]
TALL = "Маяк басқармасының лауазымдарына қойылатын"
WIDE = "Лауазымдарға қойылатын біліктілік талаптары"
UNIT = "Маяк бөлімі"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([TALL, "БІЛІКТІЛІК ТАЛАПТАРЫ"], f"{TALL} БІЛІКТІЛІК ТАЛАПТАРЫ"),
        (["Маяк палатасы басшысының", TALL, "Талаптар"], f"Маяк палатасы басшысының {TALL} Талаптар"),
        (["«Айдын маягы»\nмекемесі бойынша", WIDE], f"«Айдын маягы» мекемесі бойынша {WIDE}"),
        ([WIDE, UNIT], WIDE),
        ([WIDE, "Маяк лауазымдары"], WIDE),
        ([UNIT, WIDE], UNIT),
        (["«Айдын» КММ", WIDE], "«Айдын» КММ"),
    ],
)
def test_a_kazakh_title_over_several_lines_ends_with_what_it_is_a_title_of(lines: list[str], title: str) -> None:
    document = read(*lines, KAZAKH)
    assert document.act is not None
    assert document.act.title is not None
    assert document.act.title.kk == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Требования к должностям учреждения «Огни", "Малой гавани»"], None),
        (["Требования к должностям", "Управления огней"], None),
        (["Требования к должностям", "Управление огней"], "Требования к должностям"),
        (["Требования к должностям", "Общие положения"], "Требования к должностям"),
    ],
)
def test_a_russian_title_goes_on_with_the_body_that_it_is_of(lines: list[str], title: str | None) -> None:
    document = read(*lines, [HEAD, ROW])
    assert document.act is not None
    assert document.act.title is not None
    assert document.act.title.ru == (title or " ".join(lines))


def test_a_stamp_ends_with_the_number_of_its_act() -> None:
    stamp = "Приложение 1\nк приказу Председателя\nПалаты от 3 марта 2015 года № 77"
    document = read(
        stamp,
        "Квалификационные требования\nк категориям должностей",
        "Служба огней",
        [HEAD, ROW],
        "* Со дня назначения.",
    )
    assert document.act is not None
    assert document.act.title is not None
    assert document.act.title.ru == "Квалификационные требования к категориям должностей"
    assert [(each.kind, each.text.ru) for each in document.passages] == [
        ("stamp", stamp.replace("\n", " ")),
        ("note", "* Со дня назначения."),
    ]


@pytest.mark.parametrize(
    ("headings", "section"),
    [
        (["Квалификационные требования к должностям Палаты огней"], None),
        (["Квалификационные требования к должностям Палаты огней", "Служба огней"], "Служба огней"),
        (["Служба огней"], "Служба огней"),
    ],
)
def test_the_title_of_the_annex_of_an_act_is_no_section(headings: list[str], section: str | None) -> None:
    document = read(
        "О некоторых должностях Палаты огней",
        "Приказ Председателя Палаты огней Республики Казахстан от 3 марта 2015 года № 77",
        "ПРИКАЗЫВАЮ:",
        "1. Утвердить прилагаемые требования.",
        "Председатель А. Лоцманов",
        "Приложение\nк приказу Председателя\nПалаты огней\nот 3 марта 2015 года № 77",
        *headings,
        [HEAD, ROW],
    )
    assert document.act is not None
    assert [post.section and post.section.ru for post in document.positions] == [section]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Наименьший состав команды на огне", None),
        ("Требования к морякам\nГККП «Дом моряка»", None),
        ("Отдел кадров порта", "Отдел кадров порта"),
        ("Глава 2. Причалы", "Глава 2. Причалы"),
        ("Таблица 2. Причалы", "Таблица 2. Причалы"),
        ("Таблица 2. Требования к морякам", None),
    ],
)
def test_a_lone_heading_above_the_only_table(heading: str, section: str | None) -> None:
    document = read(*heading.split("\n"), [HEAD, ROW])
    assert [post.section and post.section.ru for post in document.positions] == [section]
    assert document.coverage.unassigned == 0


def test_no_section_goes_on_in_the_next_annex_whose_title_is_none_either() -> None:
    box, title = "Приложение {}\nк приказу Председателя\nПалаты от 3 марта 2015 года № 77", "Требования к должностям"
    second = ["C-SV-5", "Боцман", "Среднее.", "Нет."]
    document = read(box.format(1), title, "Служба огней", [HEAD, ROW], box.format(2), title, [HEAD, second])
    assert [post.section and post.section.ru for post in document.positions] == ["Служба огней", None]


def test_a_table_without_a_header_goes_on_under_the_one_before() -> None:
    document = read("Портовая служба", [HEAD, ROW], "Служба огней", [["C-SVO-2", "Боцман", "Среднее.", "2 года."]])
    assert titles(document) == ["Лоцман", "Боцман"]
    assert [post.section and post.section.ru for post in document.positions] == ["Портовая служба", "Служба огней"]
    other = read("Портовая служба", [HEAD, ROW], "Состав службы", [["Канат", "12", "Якорь", "1"]])
    assert titles(other) == ["Лоцман"]


def test_a_category_above_a_table_is_that_of_its_posts() -> None:
    document = read("Категория C-SVR-3", [HEAD[1:], ROW[1:]])
    assert [(post.category, post.section) for post in document.positions] == [("C-SVR-3", None)]
    assert document.coverage.unassigned == 0


def test_a_head_that_asks_for_all_at_once() -> None:
    (post,) = read(
        [["Категория", "Должность", "Образование и стаж работы"], ["C-5", "Лоцман", "Высшее, 2 года."]]
    ).positions
    assert [own.kind for own in post.criteria] == ["qualification_requirements"]
    assert (post.experience and post.experience.min_months) == 24


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Должность", "Квалификационные требования"], ["Лоцман", "Высшее образование, стаж не менее 2 лет."]),
        (
            ["Должность", "Примечание, квалификационные требования"],
            ["Лоцман", "Высшее образование, стаж не менее 2 лет."],
        ),
        (
            ["Должность", "Требования к квалификации / примечание"],
            ["Лоцман", "Высшее образование, стаж не менее 2 лет."],
        ),
        (["Должность", "Требования к участникам"], ["Лоцман", "Высшее образование, стаж не менее 2 лет."]),
        (["№", "Лауазым атауы", "Біліктілік талаптары"], ["1", "Лоцман", "Жоғары білім, кемінде 2 жыл жұмыс өтілі."]),
    ],
)
def test_one_column_may_have_all_that_is_asked(head: list[str], row: list[str]) -> None:
    (post,) = read([head, row]).positions
    assert titles(read([head, row])) == ["Лоцман"]
    assert (post.experience and post.experience.min_months) == 24


def test_a_table_goes_on_by_its_education_where_no_column_has_categories() -> None:
    head = HEAD[1:]
    document = read(
        "Категория C-SVR-3", [head, ROW[1:]], "Категория C-SVR-4", [["Боцман", "Среднее образование.", "2 года."]]
    )
    assert [(post.category, post.title and post.title.ru) for post in document.positions] == [
        ("C-SVR-3", "Лоцман"),
        ("C-SVR-4", "Боцман"),
    ]


@pytest.mark.parametrize(
    ("printed", "months", "codes"),
    [
        ("нет", 0, []),
        ("Жоқ.", 0, []),
        ("отсутствует", 0, []),
        ("не предъявляется", 0, []),
        ("3", 36, []),
        ("3-5", 36, []),
        ("не менее 2 (двух)", 24, []),
        ("-", None, []),
        ("—", None, []),
        ("", None, ["KQ203"]),
    ],
)
def test_a_short_answer_how_long(printed: str, months: int | None, codes: list[str]) -> None:
    first: list[str | Cell] = ["C-SV-4", "Лоцман", Cell("Высшее.", rows=2), printed]
    document = read([HEAD, first, ["C-SV-5", "Боцман", "1 год."]])
    asked = document.positions[0].experience
    assert (asked and asked.min_months) == months
    assert [each.code for each in document.diagnostics if each.severity == "warning"] == codes


def test_a_heading_that_no_post_stands_under_is_kept() -> None:
    document = read("Портовая служба", [[Cell("Служба огней", columns=4)], HEAD, ROW])
    assert document.act is not None
    assert document.act.title is not None
    assert document.act.title.ru == "Портовая служба"
    assert document.coverage.unassigned == 0


def test_words_behind_a_head_of_all_criteria_make_another_one() -> None:
    (post,) = read([[*HEAD, "Требования к состоянию здоровья"], [*ROW, "Годен."]]).positions
    assert [own.kind for own in post.criteria] == ["education", "experience", "other"]


def test_a_header_on_the_next_page_and_numbers_of_columns_are_noise() -> None:
    document = read([HEAD, ["1", "2", "3", "4"], ROW, HEAD, ["C-SV-5", "Боцман", "Среднее.", "2 года."]])
    assert titles(document) == ["Лоцман", "Боцман"]
    assert not document.passages


@pytest.mark.parametrize(
    "rows",
    [
        [["Наименование", "Цена", "Количество"], ["Канат", "1200", "5"], ["Якорь", "9000", "1"]],
        [
            ["№", "Квалификационные требования", "Документы", "Примечание"],
            ["1", "Наличие склада", "Справка о складе", ""],
            ["2", "Наличие персонала с высшим образованием", "Копии дипломов", "Стаж не менее 3 лет"],
        ],
        [["Код", "Наименование расходов", "Сумма"], ["111", "Оплата труда", "4500"], ["122", "Взносы", "300"]],
        [["Ф.И.О.", "Должность", "Образование", "Стаж работы"], ["А. Б.", "Лоцман", "Высшее", "3 года"]],
        [["№", "Аты-жөні", "Лауазымы", "Білімі", "Санаты"], ["1", "А. Б.", "Мұғалім", "Жоғары", "Бірінші"]],
        [["Показатель", "Единица", "Значение"], ["Численность", "чел.", "34"], ["Категория", "-", "C-1"]],
    ],
)
def test_tables_of_other_subjects_hold_no_post(rows: list[list[str]]) -> None:
    assert read("Сведения за год", rows).positions == []


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ("Требования", ["по образованию", "по стажу работы", "по профессиональным знаниям"]),
        ("Требования", ["к образованию", "к опыту", "к профессиональным знаниям"]),
        ("Талаптар", ["білімі бойынша", "жұмыс өтілі", "кәсіби құзыреттер"]),
    ],
)
def test_heads_below_that_of_demands_say_together_with_it_what_they_ask_for(over: str, below: list[str]) -> None:
    head = [Cell("Категория", rows=2), Cell("Должность", rows=2), Cell(over, columns=3)]
    document = read([head, [Cell(text) for text in below], ["C-5", "Лоцман", "Высшее: право", "Два года", "Лоция"]])
    assert [own.kind for own in document.positions[0].criteria] == [
        "education",
        "experience",
        "professional_competence",
    ]


@pytest.mark.parametrize("mark", ["\u00b9", "\u00b2", "*", " \u00b3"])
def test_a_head_may_have_the_mark_of_a_note(mark: str) -> None:
    rows = [["Должность", "Кол-во", "Образование", "Стаж"], ["Лоцман", "2", "Высшее.", "1 год."]]
    (post,) = read([[head + mark for head in rows[0]], rows[1]]).positions
    assert (post.headcount, [own.label and own.label.ru for own in post.criteria]) == (2, ["Образование", "Стаж"])


def test_a_head_may_leave_out_the_blank_behind_a_short_word() -> None:
    rows = [["Должность", "Шт.ед.", "Образование"], ["Лоцман", "2", "Высшее."], ["Кок", "1", "Среднее."]]
    assert [post.headcount for post in read(rows).positions] == [2, 1]


@pytest.mark.parametrize("again", [[HEAD], []])
@pytest.mark.parametrize("caption", ["Продолжение таблицы 1", "1-кестенің жалғасы"])
def test_that_a_table_goes_on_is_no_section(caption: str, again: list[list[str]]) -> None:
    document = read("Отдел лоций", [HEAD, ROW], caption, [*again, ["C-SV-5", "Боцман", "Среднее.", "1 год."]])
    assert [post.section and post.section.ru for post in document.positions] == ["Отдел лоций"] * 2
    assert [passage.kind for passage in document.passages][-1] == "note"


@pytest.mark.parametrize("between", ["", " / "])
def test_a_column_without_a_head_gives_a_criterion_without_a_label(between: str) -> None:
    def said(kk: str, ru: str) -> str:
        return f"{kk}{between}{ru}" if between else kk

    rows = [
        [said("Санаты", "Категория"), said("Лауазымы", "Должность"), "", said("Жұмыс өтілі", "Стаж работы")],
        ["D-3", said("Бөлім басшысы", "Руководитель отдела"), said("Жоғары білім", "Высшее образование"), "3 жыл"],
        ["D-5", said("Бас маман", "Главный специалист"), said("Орта білім", "Среднее образование"), "1 жыл"],
    ]
    document = read(rows)
    assert [[(own.kind, own.label is None) for own in post.criteria] for post in document.positions] == [
        [("other", True), ("experience", False)]
    ] * 2
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("head", "months"),
    [
        ("Стаж работы (месяцев)", None),
        ("Стаж, надбавка за него", None),
        ("Стаж работы на маяках, лет", 72),
        ("Требования к стажу", 72),
    ],
)
def test_what_a_number_alone_counts(head: str, months: int | None) -> None:
    rows = [[*HEAD[:3], head], [*ROW[:3], "6"], ["C-SV-5", "Боцман", "Высшее.", "6 месяцев"]]
    first, second = [post.experience for post in read(rows).positions]
    assert (first and first.min_months, second and second.min_months) == (months, 6)


def test_figures_under_a_head_that_no_list_has_are_a_criterion() -> None:
    document = read([[*HEAD, "Грейд"], [*ROW, "7"]])
    assert [(own.kind, own.text.ru) for own in document.positions[0].criteria][-1] == ("other", "7")
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Минимальный стаж службы", "experience"),
        ("Требования по выслуге лет", "experience"),
        ("Қызмет өтіліне қойылатын талаптар", "experience"),
        ("Место стажировки", "other"),
        ("Надбавка за стаж", "other"),
        ("Доплата за выслугу лет, тенге", "other"),
    ],
)
def test_a_head_asks_for_work_by_more_than_the_word_for_it(head: str, kind: str) -> None:
    document = read([["Категория", "Должность", "Образование", head], ["C-SV-4", "Лоцман", "Высшее.", "10"]])
    assert [own.kind for own in document.positions[0].criteria] == ["education", kind]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Основные функциональные обязанности", "duties"),
        ("Краткое описание обязанностей", "duties"),
        ("Негізгі функционалдық міндеттері", "duties"),
        ("Функционал", "duties"),
        ("Атқаратын қызметі мен міндеттері", "duties"),
        ("Место исполнения", "other"),
    ],
)
def test_a_head_names_duties_by_more_than_its_first_word(head: str, kind: str) -> None:
    (post,) = read([[*HEAD, head], [*ROW, "Ведет журнал."]]).positions
    assert post.criteria[-1].kind == kind


@pytest.mark.parametrize(
    ("head", "field"), [("Мамандығы", "құқықтану"), ("Специальность", "право"), ("Профиль образования", "право")]
)
def test_a_column_of_specialities_asks_for_fields(head: str, field: str) -> None:
    (post,) = read([[*HEAD, head], [*ROW, field]]).positions
    assert post.education
    assert [own.text.kk or own.text.ru for own in post.education.fields] == [field]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("Мамандығы бойынша өтілі", ["education", "experience", "experience"]),
        ("Ученая степень", ["education", "education", "experience"]),
        ("Личные и деловые качества", ["education", "experience", "competencies"]),
        ("Білім мен дағдылар", ["education", "experience", "knowledge"]),
    ],
)
def test_a_head_is_what_it_says_as_a_whole(head: str, kinds: list[str]) -> None:
    (post,) = read([[*HEAD, head], [*ROW, "—, бар"]]).positions
    assert sorted(own.kind for own in post.criteria) == sorted(kinds)


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Наименование предприятия", "ТОО «Маяк»"),
        ("Мемлекеттік орган", "Аудан әкімінің аппараты"),
        ("Департамент", "Департамент лоций"),
        ("Организация образования", "Колледж № 2"),
        ("Наименование отделения", "Приёмное отделение"),
    ],
)
def test_a_column_of_units_gives_sections(head: str, unit: str) -> None:
    document = read([[head, *HEAD], [unit, *ROW], ["Склад", "C-SV-5", "Боцман", "Среднее.", "2 года."]])
    assert [post.section and (post.section.kk or post.section.ru) for post in document.positions] == [unit, "Склад"]
    assert not document.diagnostics


def test_of_several_columns_of_units_the_last_one_gives_sections_and_the_others_are_told() -> None:
    posts = ["Лоцман", "Боцман", "Шкипер"]
    rows = [
        [unit, part, post, "Среднее."]
        for unit, part, post in zip(["Порт", "", "Склад"], ["Служба лоций", "", ""], posts, strict=True)
    ]
    document = read([["Департамент", "Отдел", "Должность", "Образование"], *rows])
    assert [post.section and post.section.ru for post in document.positions] == [
        "Служба лоций",
        "Служба лоций",
        "Склад",
    ]
    others = [[own.text.ru for own in post.criteria if own.kind == "other"] for post in document.positions]
    assert others == [["Порт"], ["Порт"], []]


def test_units_may_stand_in_a_column_for_each_language() -> None:
    heads = ["Бөлімше", "Подразделение", "Лауазымы", "Должность", "Білімі / Образование"]
    (post,) = read(
        [heads, ["Лоция бөлімі", "Отдел лоций", "Бас лоцман", "Главный лоцман", "Жоғары / Высшее"]]
    ).positions
    assert post.section
    assert (post.section.kk, post.section.ru) == ("Лоция бөлімі", "Отдел лоций")


def test_services_of_a_body_are_no_posts() -> None:
    rows = [["Порт әкімшілігі", "Анықтама беру", "Жеке куәлік"], ["Маяк бөлімі", "Билет беру", "Төлқұжат"]]
    assert read([["Мемлекеттік орган", "Қызмет атауы", "Талаптар"], *rows]).positions == []


@pytest.mark.parametrize("unit", ["Управление связи", "Департамент лоций", "Отдел кадров", "Басқарма кеңсесі"])
def test_the_name_of_a_unit_is_no_head_of_units(unit: str) -> None:
    document = read([HEAD, [Cell(unit, columns=4)], ROW, ["C-SV-5", "Боцман", "Среднее.", "2 года."]])
    assert [post.section and (post.section.kk or post.section.ru) for post in document.positions] == [unit, unit]


@pytest.mark.parametrize(
    "head", ["Требования к образованию и стажу", "Образование; стаж", "Образование/опыт", "Білімі, жұмыс өтілі"]
)
def test_what_a_head_of_several_kinds_asks_for_is_not_missing(head: str) -> None:
    document = read([["Категория", "Должность", head], ["C-SV-4", "Лоцман", "Высшее."]])
    assert [own.kind for own in document.positions[0].criteria] == ["qualification_requirements"]
    assert "KQ203" not in [found.code for found in document.diagnostics]


def test_heads_of_several_columns_stand_in_the_cell_of_the_first_one_where_blanks_part_columns() -> None:
    text = (
        "№   Лауазымы        Қойылатын талаптар             Санаты\n"
        "                    Білімі         Жұмыс өтілі\n"
        "1   Порт лоцманы    Жоғары         кемінде 3 жыл   C-4\n"
        "2   Порт боцманы    Жалпы орта     кемінде 1 жыл   C-5\n"
        "3   Порт шкипері    Жоғары         кемінде 2 жыл   C-4\n"
    )
    document = extract(text.encode(), "posts.txt")
    assert [[own.kind for own in post.criteria] for post in document.positions] == [["education", "experience"]] * 3
    assert document.coverage.unassigned == 0


def test_a_cell_may_be_full_up_to_the_blank_before_the_next_column() -> None:
    text = (
        "Требования к работникам порта\n\n"
        " №   Наименование   Образование        Стаж            Кол-\n"
        " п/п должности                         работы          во\n"
        " 1   Лоцман         высшее техническое не менее 3 лет  1\n"
        " 2   Боцман         общее среднее      не менее 1 года 2\n"
        " 3   Шкипер         высшее             не менее 2 лет  1\n"
    )
    document = extract(text.encode(), "posts.txt")
    read = [
        (post.ordinal, post.title and post.title.ru, post.education and post.education.levels)
        for post in document.positions
    ]
    assert read == [(1, "Лоцман", ["higher"]), (2, "Боцман", ["general_secondary"]), (3, "Шкипер", ["higher"])]
    assert [post.experience.min_months for post in document.positions if post.experience] == [36, 12, 24]
    assert [post.headcount for post in document.positions] == [1, 2, 1]
    assert document.coverage.unassigned == 0


def test_words_that_a_narrow_column_breaks_are_one_in_heads_and_cells() -> None:
    rows = [["№", "Долж-\nность", "Образо-\nвание", "Кол-\nво"], ["1", "Боц-\nман", "среднее\nспеци-\nальное", "2"]]
    (post,) = read([*rows, ["2", "Шкипер", "среднее\nспециальное", "1"]]).positions[:1]
    assert (post.title and post.title.ru, post.headcount) == ("Боцман", 2)
    assert [(own.kind, own.text.ru) for own in post.criteria] == [("education", "среднее специальное")]
    assert post.education
    assert post.education.levels == ["technical_vocational"]


def test_a_category_that_both_languages_say_is_one() -> None:
    (post,) = read([HEAD, ["C-4 / C-4", "Лоцман", "Высшее.", "1 год."]]).positions
    assert post.category == "C-4"


def test_the_heading_of_a_need_for_staff_is_no_section() -> None:
    (post,) = read("Потребность в кадрах порта", [HEAD, ROW]).positions
    assert post.section is None


@pytest.mark.parametrize(
    "heads",
    [
        (["№", "Наименование", "Требования", "Стаж"], ["п/п", "должности", "к образованию", "работы"]),
        (["Р/с", "Лауазымның", "Білімі", "Жұмыс"], ["№", "атауы", "", "өтілі"]),
    ],
)
def test_heads_that_go_on_in_small_letters_in_the_next_row_are_one(heads: tuple[list[str], list[str]]) -> None:
    document = read([*heads, ["1", "Лоцман", "высшее", "1 год"], ["2", "Кок", "среднее", "2 года"]])
    assert titles(document) == ["Лоцман", "Кок"]
    assert [own.kind for own in document.positions[0].criteria] == ["education", "experience"]
    assert document.coverage.unassigned == 0


def test_a_row_without_a_number_goes_on_though_each_half_says_a_level() -> None:
    head = ["№", "Должность", "Образование", "Стаж"]
    rows = [
        ["1", "Администратор", "высшее либо", "1 год"],
        ["", "зала", "послесреднее", ""],
        ["2", "Кок", "среднее", ""],
    ]
    document = read([head, *rows])
    assert titles(document) == ["Администратор зала", "Кок"]
    assert document.positions[0].criteria[0].text.ru == "высшее либо послесреднее"
    # Where it has all that is asked of a post, it is one; without numbers it may be one, too.
    rows[1] = ["", "стропальщик", "среднее", "без стажа"]
    assert titles(read([head, *rows])) == ["Администратор", "стропальщик", "Кок"]
    assert len(read([head[1:], *[row[1:] for row in rows]]).positions) == 3


@pytest.mark.parametrize("head", ["№", "#"])
def test_a_section_in_both_languages_may_stand_in_a_table_in_one(head: str) -> None:
    rows: list[list[str | Cell]] = [
        [Cell("Порт бөлімі / Отдел порта", columns=3)],
        ["1", "Лоцман", "Высшее"],
        ["2", "Боцман", "Среднее"],
    ]
    document = read([[head, "Должность", "Образование"], *rows])
    assert [post.section and (post.section.kk, post.section.ru) for post in document.positions] == [
        ("Порт бөлімі", "Отдел порта")
    ] * 2
    assert [post.ordinal for post in document.positions] == [1, 2]
    assert document.coverage.unassigned == 0
