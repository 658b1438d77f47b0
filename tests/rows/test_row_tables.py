"""Tables with a post in each row: titles of a cell, headers, merged cells, sections, and what is no such table."""

import pytest
from description import Cell
from row_tables import HEAD, read, titles

from kqparse import extract

ROW = ["C-SV-4", "Лоцман", "Высшее.", "1 год."]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Старший лоцман", ["Старший лоцман"]),
        ("Лоцман\nБоцман", ["Лоцман", "Боцман"]),
        ("Инспектор по надзору\nза огнями", ["Инспектор по надзору за огнями"]),
        ("Начальник смены\nДепартамента огней", ["Начальник смены Департамента огней"]),
        ("Начальник: отделения, группы", ["Начальник отделения", "Начальник группы"]),
        ("Начальник:\nотделения\nгруппы", ["Начальник отделения", "Начальник группы"]),
        (
            "Заместитель начальника: отдела;\nпоста (речного, морского)\nБоцман",
            ["Заместитель начальника отдела", "Заместитель начальника поста (речного, морского) Боцман"],
        ),
        ("Лоцман; боцман", ["Лоцман", "боцман"]),
        ("1) лоцман;\n2) боцман.", ["лоцман", "боцман"]),
        ("Бухгалтер, кассир", ["Бухгалтер, кассир"]),
        ("Бөлім бастығы\nСектор меңгерушісі", ["Бөлім бастығы", "Сектор меңгерушісі"]),
        # an office and the units that have it
        ("Начальник отделения, группы", ["Начальник отделения", "Начальник группы"]),
        ("Начальник отдела по связям, группы", ["Начальник отдела по связям", "Начальник группы"]),
        ("Начальник — отдела, службы огней", ["Начальник отдела", "Начальник службы огней"]),
        ("Бөлімшенің, топтың бастығы", ["Бөлімшенің бастығы", "топтың бастығы"]),
        ("Инспектор по делам отдела, маяк", ["Инспектор по делам отдела, маяк"]),
        ("Начальник: отдела, службы; старший лоцман", ["Начальник отдела", "Начальник службы", "старший лоцман"]),
        ("Начальник: отдела, службы; начальник смены", ["Начальник отдела", "Начальник службы", "начальник смены"]),
        # titles whose lines an export has run together
        ("Начальник отдела Главный специалист", ["Начальник отдела", "Главный специалист"]),
        ("Старший инспектор Инспектор", ["Старший инспектор", "Инспектор"]),
        ("Бөлім бастығы Бас маман Жетекші маман", ["Бөлім бастығы", "Бас маман", "Жетекші маман"]),
        ("Басқарма басшысының орынбасары Бөлім басшысы", ["Басқарма басшысының орынбасары", "Бөлім басшысы"]),
        # and titles in which a capital begins none
        ("Начальник отдела Департамента юстиции", ["Начальник отдела Департамента юстиции"]),
        ("Главный Специалист Отдела Кадров", ["Главный Специалист Отдела Кадров"]),
        ("Помощник Руководителя", ["Помощник Руководителя"]),
        ("Директор Кеңесшісі", ["Директор Кеңесшісі"]),
        ("Аға Инспектор", ["Аға Инспектор"]),
        ("Начальник отдела (Главный специалист)", ["Начальник отдела (Главный специалист)"]),
        # offices that commas part, and a list that shares what its last title says
        ("Начальник отдела, заместитель начальника отдела", ["Начальник отдела", "заместитель начальника отдела"]),
        ("Старший инспектор, инспектор", ["Старший инспектор", "инспектор"]),
        ("Бөлім басшысы, бас маман", ["Бөлім басшысы", "бас маман"]),
        ("Помощник, советник директора", ["Помощник, советник директора"]),
        ("Бекеттің, кеден учаскесінің бастығы", ["Бекеттің бастығы", "кеден учаскесінің бастығы"]),
        ("Бөлімше, топ бастығы", ["Бөлімше бастығы", "топ бастығы"]),
        ("Старший лоцман*", ["Старший лоцман"]),
    ],
)
def test_titles_of_a_cell(cell: str, expected: list[str]) -> None:
    assert titles(read([HEAD, ["C-SV-4", cell, "Высшее.", "1 год."]])) == expected


@pytest.mark.parametrize(
    ("printed", "count", "categories"),
    [
        ("C-SV-1", 1, ["C-SV-1"]),
        ("С-SVU-8", 1, ["C-SVU-8"]),
        ("С–SN–2 категория", 1, ["C-SN-2"]),
        ("C-SVO-5\nC-SVO-6", 2, ["C-SVO-5", "C-SVO-6"]),
        ("C-SVO-5, C-SVO-6", 1, [None]),
        ("X-YZ-9", 1, [None]),
        ("C-SGU-8", 1, ["C-SGU-8"]),
        ("С - ОGР - 4", 1, ["C-OGP-4"]),
        ("C-SV 8", 1, ["C-SV-8"]),
        ("C—SV—8", 1, ["C-SV-8"]),
        ("B-FM-2", 1, ["B-FM-2"]),
        ("C-OQQ-31", 1, [None]),
        ("D-OQ-3", 1, [None]),
        ("-", 1, [None]),
    ],
)
def test_categories(printed: str, count: int, categories: list[str | None]) -> None:
    document = read([HEAD, [printed, "\n".join(["Лоцман", "Боцман"][:count]), "Высшее.", "1 год."]])
    assert [post.category for post in document.positions] == categories


@pytest.mark.parametrize(
    ("cell", "title", "category"),
    [
        ("Лоцман порта, D-O-3", "Лоцман порта", "D-O-3"),
        ("Порт лоцманы, C-SV-12", "Порт лоцманы", "C-SV-12"),
        # A letter and a figure may be anything else.
        ("Лоцман буя, Е-2", "Лоцман буя, Е-2", None),
    ],
)
def test_a_category_of_several_letters_behind_a_comma_ends_a_title(cell: str, title: str, category: str | None) -> None:
    (post,) = read([HEAD[1:], [cell, "Высшее.", "1 год."]]).positions
    assert (post.title and (post.title.kk or post.title.ru), post.category) == (title, category)


@pytest.mark.parametrize(
    ("category", "cell", "expected"),
    [
        (
            "C-5\nC-6",
            "Начальник отдела Главный специалист",
            [("C-5", "Начальник отдела"), ("C-6", "Главный специалист")],
        ),
        ("C-5, C-6", "Старший лоцман, лоцман", [("C-5", "Старший лоцман"), ("C-6", "лоцман")]),
        ("C-5, C-6, C-4", "Начальник отдела Главный специалист", [(None, "Начальник отдела Главный специалист")]),
        ("C-5", "Старший лоцман, лоцман", [("C-5", "Старший лоцман, лоцман")]),
        ("C-5\nC-6", "Бас маман Маман", [("C-5", "Бас маман"), ("C-6", "Маман")]),
    ],
)
def test_as_many_titles_as_categories(category: str, cell: str, expected: list[tuple[str | None, str]]) -> None:
    document = read([HEAD, [category, cell, "Высшее.", "1 год."]])
    assert list(zip([post.category for post in document.positions], titles(document), strict=True)) == expected


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
        ["Категория", "Должность", "Наличие образования", "Требования по выслуге лет, стажу службы"],
    ],
)
def test_headers(head: list[str]) -> None:
    (post,) = read([head, ROW]).positions
    assert (post.category, [own.kind for own in post.criteria]) == ("C-SV-4", ["education", "experience"])
    assert post.title is not None
    assert "Лоцман" in (post.title.kk, post.title.ru)


def test_a_merged_cell_applies_to_all_rows_that_it_covers() -> None:
    rows: list[list[str | Cell]] = [
        [*HEAD],
        [Cell("C-SV-4", rows=2), "Лоцман", Cell("Высшее.", rows=2), "1 год."],
        ["Боцман", "2 года."],
    ]
    first, second = read(rows).positions
    assert (first.category, second.category) == ("C-SV-4", "C-SV-4")
    assert [own.text.ru for own in second.criteria] == ["Высшее.", "2 года."]
    assert len(first.spans) == 1
    assert len(second.spans) == 3, "its row, and the two cells over it"


def test_the_place_of_a_post_is_its_row_and_not_the_header() -> None:
    document = read([HEAD, ROW, ["C-SV-5", "Боцман", "Среднее.", "2 года."]])
    first, second = document.positions
    assert first.spans[0][1] < second.spans[0][0]
    assert first.provenance["criteria.0.label.ru"] == second.provenance["criteria.0.label.ru"]
    assert first.provenance["criteria.0.label.ru"][0][1] < first.spans[0][0]


def test_sections_and_categories_in_rows_of_one_cell() -> None:
    wide = [Cell("Отдел маяков", columns=4)], [Cell("Категория C-SV-7", columns=4)]
    document = read(
        "Приложение 1", "Портовая служба", [HEAD, ROW, wide[0], wide[1], ["", "Боцман", "Среднее.", "Нет."]]
    )
    sections = [post.section and post.section.ru for post in document.positions]
    assert sections == ["Портовая служба", "Отдел маяков"]
    assert [post.category for post in document.positions] == ["C-SV-4", "C-SV-7"]
    assert document.coverage.unassigned == 0


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


def test_more_titles_and_rows_than_a_post_can_have_are_told() -> None:
    names = [f"Лоцман {chr(0x0410 + at % 32)}{chr(0x0410 + at // 32)} порта" for at in range(40)]
    rows: list[list[str | Cell]] = [[f"Высшее: право, {at}.", f"{at % 9 + 1} года."] for at in range(40)]
    rows[0] = [Cell("C-SV-4", rows=40), Cell("\n".join(names), rows=40), *rows[0]]
    document = read([HEAD, *rows])
    (post,) = document.positions
    assert (post.title and post.title.ru, len(post.criteria)) == (names[0], 80)
    assert [each.code for each in document.diagnostics].count("KQ205") == 39
    assert document.coverage.unassigned == 0


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


def test_a_slash_parts_a_title_of_words_that_both_languages_have() -> None:
    rows = [
        ["Лауазымы / Должность", "Білімі / Образование", "Өтілі / Стаж"],
        ["Бас инженер / Главный инженер", "жоғары / высшее", "1 жыл / 1 год"],
    ]
    (post,) = read(rows).positions
    assert post.title
    assert (post.title.kk, post.title.ru) == ("Бас инженер", "Главный инженер")


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


def test_a_blank_cell_goes_on_with_the_one_above_where_a_table_cannot_merge_cells() -> None:
    rows = [ROW, ["", "Боцман", "", "2 года."], ["", "Матрос", "", ""], ["C-SV-6", "Юнга", "Среднее.", "Нет."]]
    document = read([HEAD, *rows])
    assert titles(document) == ["Лоцман", "Боцман", "Матрос", "Юнга"]
    assert [post.category for post in document.positions] == ["C-SV-4"] * 3 + ["C-SV-6"]
    said = [[own.text.ru for own in post.criteria] for post in document.positions]
    assert said == [["Высшее.", "1 год."], ["Высшее.", "2 года."], ["Высшее.", "2 года."], ["Среднее.", "Нет."]]
    assert document.coverage.unassigned == 0


def test_a_row_with_a_number_of_its_own_that_asks_for_nothing_is_left_as_it_is() -> None:
    rows = [["1", *ROW[1:]], ["2", "Боцман", "", "2 года."], ["3", "Матрос", "", ""], ["4", "Юнга", "", "Нет."]]
    found = read([["№", *HEAD[1:]], *rows])
    said = [[own.text.ru for own in post.criteria] for post in found.positions]
    assert said == [["Высшее.", "1 год."], ["Высшее.", "2 года."], [], ["Нет."]]
    assert [one.position for one in found.diagnostics if one.code == "KQ208"] == ["p3"]


def test_a_blank_cell_is_blank_where_a_table_has_merged_ones() -> None:
    merged: list[list[str | Cell]] = [[Cell("C-SV-4", rows=2), *ROW[1:]], ["Боцман", "", "2 года."]]
    _, second = read([HEAD, *merged]).positions
    assert [own.text.ru for own in second.criteria] == ["2 года."]


def test_titles_in_a_column_for_each_language_are_one_post() -> None:
    rows = [
        ["Санаты", "Лауазым атауы", "Наименование должности", "Білімі"],
        ["C-1", "Бөлім басшысы", "Начальник отдела", "жоғары"],
        ["C-3", "Инспектор", "Инспектор", "орта"],
    ]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    document = extract(f"<table>{page}</table>".encode(), "posts.html")
    assert [(post.title.kk, post.title.ru) for post in document.positions if post.title] == [
        ("Бөлім басшысы", "Начальник отдела"),
        ("Инспектор", "Инспектор"),
    ]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["", "порта", "финансы", "лет в судах"], [("Лоцман порта", "Высшее: право, финансы", "не менее трех лет в судах")]),
        (["", "порта", "", ""], [("Лоцман порта", "Высшее: право,", "не менее трех")]),
        (["", "инспектор", "среднее", "один год"], [("Лоцман", "Высшее: право,", "не менее трех"), ("инспектор", "среднее", "один год")]),
        (["", "Боцман", "финансы", ""], [("Лоцман", "Высшее: право,", "не менее трех"), ("Боцман", "финансы", "не менее трех")]),
    ],
)  # fmt: skip
def test_rows_that_are_lines_of_the_row_above(row: list[str], expected: list[tuple[str, str, str]]) -> None:
    document = read([HEAD, ["C-SV-4", "Лоцман", "Высшее: право,", "не менее трех"], row])
    found = [(post.title and post.title.ru, *(own.text.ru for own in post.criteria)) for post in document.positions]
    assert found == expected
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


def test_what_a_head_of_several_kinds_asks_for_is_not_missing() -> None:
    document = read([["Категория", "Должность", "Требования к образованию и стажу"], ["C-SV-4", "Лоцман", "Высшее."]])
    assert [own.kind for own in document.positions[0].criteria] == ["qualification_requirements"]
    assert document.diagnostics == []


BLANK = "| Должность | Категория | Образование |\n|---|---|---|\n| Боцман | C-4 | высшее |\n"


@pytest.mark.parametrize(
    ("row", "category", "told"),
    [
        ("| Лоцман | | среднее |", "C-4", ["C-4"]),
        ("| Лоцман | - | среднее |", None, []),
        ("| Лоцман | C-5 | среднее |", "C-5", []),
    ],
)
def test_a_blank_cell_that_the_cell_above_fills_is_told(row: str, category: str | None, told: list[str]) -> None:
    document = extract(f"{BLANK}{row}\n".encode(), "posts.md")
    assert document.positions[1].category == category
    found = [one for one in document.diagnostics if one.code == "KQ215"]
    assert [one.data["printed"] for one in found] == told
    assert {one.position for one in found} <= {"p2"}


@pytest.mark.parametrize(
    ("cells", "units"),
    [
        (["2 человека", "1 ед."], [2, 1]),
        (["2 бірлік", "1 адам"], [2, 1]),
        (["2 человека", "по договору"], [None, None]),
        (["2 года", "1 год"], [None, None]),
    ],
)
def test_a_column_that_no_list_has_counts_posts_where_all_its_cells_do(
    cells: list[str], units: list[int | None]
) -> None:
    rows = [[*ROW, cells[0]], ["C-SV-5", "Боцман", "Среднее.", "2 года.", cells[1]]]
    assert [post.headcount for post in read([[*HEAD, "Требуется"], *rows]).positions] == units


def test_heads_of_requirements_stand_below_the_one_for_all_of_them() -> None:
    heads: list[list[str | Cell]] = [
        [Cell("Должность", rows=2), Cell("Требования", columns=2)],
        ["к образованию", "к стажу"],
    ]
    post = read([*heads, ["Лоцман", "высшее", "не менее года"]]).positions[0]
    assert [(own.kind, own.text.ru) for own in post.criteria] == [
        ("education", "высшее"),
        ("experience", "не менее года"),
    ]
