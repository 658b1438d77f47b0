"""Where the number of a row may stand, what begins a row, and what is no row."""

import pytest
from list_reading import document, rows, sections

from kqparse import extract

_HEAD = "Мамандар лауазымдарының тізбесі\n\nМәдениет саласындағы мамандардың лауазымдары\n\n"
_TWO = [(1, "бағбан"), (1, "емші"), (2, "суретші"), (2, "сазгер")]

# Two rows of two lines; only the place of the numbers differs.
PLACES = {
    "above": "1\nММ бірінші санатты маманы: бағбан,\nемші\n2\nММ екінші санатты маманы: суретші,\nсазгер\n",
    "above, blank lines": "1\n\nММ бірінші санатты маманы: бағбан,\nемші\n\n2\n\nММ екінші санатты маманы: суретші,\nсазгер\n",
    "within": "ММ бірінші санатты маманы: бағбан,\n1\nемші\nММ екінші санатты маманы: суретші,\n2\nсазгер\n",
    "below": "ММ бірінші санатты маманы: бағбан,\nемші\n1\nММ екінші санатты маманы: суретші,\nсазгер\n2\n",
    "below, blank lines": "ММ бірінші санатты маманы: бағбан,\nемші\n\n1\n\nММ екінші санатты маманы: суретші,\nсазгер\n\n2\n",
    "below, then above": "ММ бірінші санатты маманы: бағбан,\nемші\n1\n2\nММ екінші санатты маманы: суретші,\nсазгер\n",
    "at the start of the first line": "1 ММ бірінші санатты маманы: бағбан,\nемші\n2 ММ екінші санатты маманы: суретші,\nсазгер\n",
    "with points": "1. ММ бірінші санатты маманы: бағбан,\nемші;\n2. ММ екінші санатты маманы: суретші,\nсазгер.\n",
    "with brackets": "1) ММ бірінші санатты маманы: бағбан,\nемші;\n2) ММ екінші санатты маманы: суретші,\nсазгер.\n",
    "at the start of a later line": "ММ бірінші санатты маманы: бағбан,\n1 емші\nММ екінші санатты маманы: суретші,\n2 сазгер\n",
    "at the end of a line": "ММ бірінші санатты маманы: бағбан, 1\nемші\nММ екінші санатты маманы: суретші,\nсазгер 2\n",
    "over a page break": "ММ бірінші санатты\n\n\n\n1\nмаманы: бағбан,\nемші\n\nММ екінші санатты маманы: суретші,\n\n\n\n2 сазгер\n",
    "in a cell of its own": "\t1\n\tММ бірінші санатты маманы: бағбан,\n\tемші\n\t2\n\tММ екінші санатты маманы: суретші, сазгер\n",
    "with dashes": "1 – ММ бірінші санатты маманы: бағбан,\nемші\n2 – ММ екінші санатты маманы: суретші,\nсазгер\n",
    "on one line": "1) ММ бірінші санатты маманы: бағбан, емші; 2) ММ екінші санатты маманы: суретші, сазгер.\n",
    "heads of columns again": "1\nММ бірінші санатты маманы: бағбан,\n№ Лауазымның атауы\nемші\n2\nММ екінші санатты маманы: суретші,\nсазгер\n",
    "page numbers": "1\nММ бірінші санатты маманы: бағбан,\n\n7\n\nемші\n2\nММ екінші санатты маманы: суретші,\n\n8\n\nсазгер\n",
}

OTHERS = [
    ("a figure of the text at a line head", "1\nКеңесші 18\n2\nБағбан және\n18 жасқа дейінгі балаларға күтуші\n", [(1, "Кеңесші 18"), (2, "Бағбан және 18 жасқа дейінгі балаларға күтуші")]),
    ("a figure alone that the text needs", "1\nБағбан және\n18\nжасқа дейінгі балаларға күтуші\n2\nЕмші\n", [(1, "Бағбан және 18 жасқа дейінгі балаларға күтуші"), (2, "Емші")]),
    ("small letters", "1\nбағбан\n2\nаға күтуші\n3\nемші\n", [(1, "бағбан"), (2, "аға күтуші"), (3, "емші")]),
    ("a capital within a row", "1\nАуылдық маңызы бар\nММ басшысы\n2\nЕмші\n", [(1, "Ауылдық маңызы бар ММ басшысы"), (2, "Емші")]),
    ("a number is missing", "1\nБағбан\n2\nЕмші\n\nКүтуші\n4\nСазгер\n", [(1, "Бағбан"), (2, "Емші"), (None, "Күтуші"), (4, "Сазгер")]),
    ("a number is skipped", "1\nБағбан\n2\nЕмші\n4\nСазгер\n5\nКүтуші\n", [(1, "Бағбан"), (2, "Емші"), (4, "Сазгер"), (5, "Күтуші")]),
    ("a comma at the end of a row", "1\nММ маманы: бағбан,\n\nММ маманы: емші\n2\n", [(1, "бағбан"), (2, "емші")]),
    ("no number, semicolons", "бағбан;\nаға күтуші;\nемші.\n", [(None, "бағбан"), (None, "аға күтуші"), (None, "емші")]),
    ("letters", "а) бағбан;\nә) аға күтуші;\nб) емші, сазгер.\n", [(None, "бағбан"), (None, "аға күтуші"), (None, "емші"), (None, "сазгер")]),
    ("letters, an entry over two lines", "а) бағбан;\nә) емші, сазгер\nнемесе күтуші;\nб) сатушы.\n", [(None, "бағбан"), (None, "емші"), (None, "сазгер немесе күтуші"), (None, "сатушы")]),
    ("letters below sections", "1. Порт лауазымдары:\nа) бағбан;\nә) емші.\n2. Маяк лауазымдары:\nа) сазгер;\nә) күтуші.\n", [(None, "бағбан"), (None, "емші"), (None, "сазгер"), (None, "күтуші")]),
    ("letters within an entry", "1) бағбан;\n2) емші:\nа) аға;\nә) бас;\nб) кіші;\n3) сазгер.\n", [(1, "бағбан"), (2, "а) аға"), (2, "ә) бас"), (2, "б) кіші"), (3, "сазгер")]),
    ("a deputy", "1) басшы, басшының орынбасары;\n2) емші.\n", [(1, "басшы"), (1, "басшының орынбасары"), (2, "емші")]),
    ("a note behind", "1\nБағбан\n2\nЕмші\n\nЕскерту: 1. ММ – мемлекеттік мекеме.\n", [(1, "Бағбан"), (2, "Емші")]),
    ("a signature behind", "1\nБағбан\n2\nЕмші\nАппарат басшысы Б. Тестов\n", [(1, "Бағбан"), (2, "Емші")]),
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_places_of_a_number(place: str) -> None:
    found = document(_HEAD + PLACES[place])
    assert rows(found) == _TWO
    assert {tuple(position.employers) for position in found.positions} == {("ММ",)}
    assert found.coverage.unassigned == 0


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, said, id=name) for name, text, said in OTHERS])
def test_what_begins_a_row(text: str, expected: list[tuple[int | None, str]]) -> None:
    found = document(_HEAD + text)
    assert rows(found) == expected
    assert found.coverage.unassigned == 0


def test_a_column_of_staff_units() -> None:
    found = document(_HEAD + "№\tЛауазымы\tСаны\n1\tДиректор\t1\n2\tБухгалтер, бухгалтер-кассир\t2\n3\tЖүргізуші\t3\n")
    assert rows(found) == [(1, "Директор"), (2, "Бухгалтер, бухгалтер-кассир"), (3, "Жүргізуші")]
    assert [position.headcount for position in found.positions] == [1, 2, 3]
    assert found.diagnostics == []


@pytest.mark.parametrize(
    ("head", "unit"),
    [("«Айдарлы ауданының балық бөлімі» ММ штат тізімі", "бірлік"), ("Штатное расписание порта", "единицы")],
)
def test_staff_units_behind_a_dash_in_a_list_of_staff(head: str, unit: str) -> None:
    found = document(f"{head}\n\n1. Бөлім басшысы – 1 {unit}\n2. Бас маман – 3 {unit}\n3. Есепші – 1,5 {unit}\n")
    assert rows(found) == [(1, "Бөлім басшысы"), (2, "Бас маман"), (3, "Есепші")]
    assert [position.headcount for position in found.positions] == [1, 3, 1.5]


def test_staff_units_behind_the_titles_where_a_head_says_so() -> None:
    column = "1 Директор 1\n2 Бухгалтер 2\n3 Жүргізуші 0\n"
    counted = document(_HEAD + "№ Лауазымы Саны\n" + column)
    assert [position.headcount for position in counted.positions] == [1, 2, 0]
    assert rows(document(_HEAD + column)) == [(1, "Директор 1"), (2, "Бухгалтер 2"), (3, "Жүргізуші 0")]


def test_posts_right_behind_the_heading_of_a_sector_have_its_number_in_the_section() -> None:
    text = "1. Спорт саласындағы мамандар лауазымдары:\nбапкер, төреші.\n2. Туризм саласындағы мамандар лауазымдары: жолбасшы.\n"
    found = document("Лауазымдар тізбесі\n\n" + text)
    assert rows(found) == [(None, "бапкер"), (None, "төреші"), (None, "жолбасшы")]
    assert sections(found)[1:] == [
        "1. Спорт саласындағы мамандар лауазымдары",
        "2. Туризм саласындағы мамандар лауазымдары",
    ]
    assert found.diagnostics == []


@pytest.mark.parametrize("begin", ["1\n", "1. "])
def test_a_single_word_heads_a_sector_where_numbers_begin_anew_below_it(begin: str) -> None:
    following = begin.replace("1", "2")
    posts = f"{begin}Художник\n{following}Аккомпаниатор\nСпорт\n{begin}Тренер\n{following}Методист\n"
    found = document(f"Перечень должностей специалистов\n\n№\nНаименование должностей\nКультура\n{posts}")
    assert rows(found) == [(1, "Художник"), (2, "Аккомпаниатор"), (1, "Тренер"), (2, "Методист")]
    assert sections(found) == ["Культура", "Культура", "Спорт", "Спорт"]


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Перечень должностей порта", ["Раздел 1. Кают-компания", "Раздел 2. Камбуз"]),
        ("Перечень должностей порта", ["Глава I. Кают-компания", "Глава II. Камбуз"]),
        ("Порт лауазымдарының тізбесі", ["1-бөлім. Кают-компания", "2-бөлім. Камбуз"]),
        ("Порт лауазымдарының тізбесі", ["1-тарау. Кают-компания", "2-тарау. Камбуз"]),
    ],
)
def test_the_word_for_a_part_heads_a_sector(title: str, heads: list[str]) -> None:
    """The first one stands right below the title; behind the second a number is missing."""
    found = document(f"{title}\n\n{heads[0]}\n1. Бухгалтер\n2. Повар\n\n{heads[1]}\n4. Матрос\n5. Боцман\n")
    assert sections(found) == [heads[0]] * 2 + [heads[1]] * 2
    assert [post.ordinal for post in found.positions] == [1, 2, 4, 5]


@pytest.mark.parametrize("title", ["Правила порта", "Перечень помещений"])
def test_parts_of_what_lists_no_posts(title: str) -> None:
    text = f"{title}\n\nРаздел 1. Суша\n1. Склад\n2. Причал\n\nРаздел 2. Вода\n3. Рейд\n4. Бухта\n"
    assert document(text).positions == []


def test_the_heading_of_a_sector_may_lead_its_posts_in_russian() -> None:
    text = "1. Должности специалистов в области спорта: тренер, судья.\n2. Должности специалистов в области туризма: гид.\n"
    found = document("Перечень должностей специалистов в сельской местности\n\n" + text)
    assert rows(found) == [(None, "тренер"), (None, "судья"), (None, "гид")]
    assert sections(found)[1:] == [
        "1. Должности специалистов в области спорта",
        "2. Должности специалистов в области туризма",
    ]


def test_a_heading_with_posts_behind_it_may_stand_behind_rows_of_another_sector() -> None:
    text = "1. Должности специалистов в области спорта:\n1) тренер;\n2) судья;\n3) врач.\n2. Должности специалистов в области туризма: гид, повар.\n"
    found = document("Перечень должностей специалистов в сельской местности\n\n" + text)
    assert rows(found) == [(1, "тренер"), (2, "судья"), (3, "врач"), (None, "гид"), (None, "повар")]
    assert sections(found)[-1] == "2. Должности специалистов в области туризма"


def test_a_title_over_several_lines_is_one_heading() -> None:
    found = document(
        "Азаматтық қызметші болып табылатын мамандар лауазымдарының\nТІЗБЕСІ\n\n"
        + "".join(f"{at}. Бапкер көмекшісі\n" for at in range(1, 9))
    )
    assert found.act is not None
    assert found.act.title is not None
    assert found.act.title.kk == "Азаматтық қызметші болып табылатын мамандар лауазымдарының ТІЗБЕСІ"


def test_entries_within_a_row() -> None:
    found = document(_HEAD + "1) мамандар, оның ішінде:\n- бағбан;\n- емші;\n- аспаз;\n- сазгер;\n2) директор\n")
    assert rows(found) == [(1, "бағбан"), (1, "емші"), (1, "аспаз"), (1, "сазгер"), (2, "директор")]


def test_page_numbers_are_told() -> None:
    found = document(_HEAD + PLACES["page numbers"])
    assert [item.data for item in found.diagnostics if item.code == "KQ105"] == [{"printed": "7"}, {"printed": "8"}]


def test_a_number_out_of_order_is_told_once() -> None:
    found = document(_HEAD + "1\nБағбан\n2\nММ маманы: емші, сазгер\n4\nММ маманы: күтуші, суретші\n5\nАспаз\n")
    assert [(item.code, item.data) for item in found.diagnostics] == [
        ("KQ202", {"what": "number", "number": 3, "fault": "missing"})
    ]


SECTIONS = [
    # known by their words, numbering begins anew
    ("Спорт саласы мамандарының лауазымдары\n1\nБапкер\n", "Спорт саласы мамандарының лауазымдары", 1),
    # numbering goes on
    ("Спорт саласы мамандарының лауазымдары\n2\nБапкер\n", "Спорт саласы мамандарының лауазымдары", 2),
    # known by nothing but the numbers
    ("Спорт мектептері\n1\nБапкер\n", "Спорт мектептері", 1),
    ("Спорт мектептері\n\n2\nБапкер\n", "Спорт мектептері", 2),
    # over two lines, with a number and a colon of its own
    ("2. Спорт және туризм саласындағы\nмамандардың лауазымдары:\n1. Бапкер\n", "2. Спорт және туризм саласындағы мамандардың лауазымдары", 1),
    ("2-бөлім. Спорт саласының лауазымдары\n1. Бапкер\n", "2-бөлім. Спорт саласының лауазымдары", 1),
    ("II. Должности специалистов в области спорта\n1. Бапкер\n", "II. Должности специалистов в области спорта", 1),
    ("II. Мамандар\n1. Орманшы\n", "II. Мамандар", 1),
    ("2. Должности среднего медицинского персонала:\n1) Бапкер\n", "2. Должности среднего медицинского персонала", 1),
    ("Должности специалистов в области спорта:\n1) Бапкер\n", "Должности специалистов в области спорта", 1),
    ("2. Должности специалистов в сфере спорта: 1) Бапкер\n", "2. Должности специалистов в сфере спорта", 1),
    # no field named, and the only post below it in small letters
    ("2. Должности руководителей:\n1) бапкер.\n", "2. Должности руководителей", 1),
    # one word before a colon
    ("2. Руководители:\n1) бапкер.\n", "2. Руководители", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "section", "ordinal"), SECTIONS)
def test_sections(text: str, section: str, ordinal: int) -> None:
    found = document(_HEAD + "1\nСазгер\n" + text)
    assert sections(found) == ["Мәдениет саласындағы мамандардың лауазымдары", section]
    assert [position.ordinal for position in found.positions] == [1, ordinal]


def test_two_lists_of_one_document() -> None:
    stamp = "Көкарал ауданы әкімдігінің 2031 жылғы 5 сәуірдегі № 14 қаулысына 2-қосымша\n\n"
    found = document(_HEAD + "1\nБағбан\n2\nЕмші\n\n" + stamp + _HEAD + "1\nСазгер\n2\nАспаз\n")
    assert rows(found) == [(1, "Бағбан"), (2, "Емші"), (1, "Сазгер"), (2, "Аспаз")]
    assert [passage.kind for passage in found.passages] == ["stamp", "heading"]


def test_a_nomenclature_is_a_list() -> None:
    text = "Номенклатура должностей маячной службы\n\n1. Руководители:\n1) директор;\n2) заместитель.\n2. Рабочие:\n1) сторож.\n"
    found = document(text)
    assert rows(found) == [(1, "директор"), (2, "заместитель"), (1, "сторож")]
    assert sections(found) == ["1. Руководители", "1. Руководители", "2. Рабочие"]
    assert found.coverage.unassigned == 0


NO_LISTS = [
    "1. Осы Қағидалар қызмет туралы заңға сәйкес әзірленді.\n2. Лауазымдар тізбесі айқындалады.\n",
    "Мамандар лауазымдарының тізбесі\nБағбан\nЕмші\n",
    "1\nБағбан\n2\nЕмші\n",
    "Должности\n",
    "№\n1\n2\n3\n",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_no_lists(text: str) -> None:
    assert document(text).source.family is None


def test_posts_of_a_list_need_no_criteria() -> None:
    assert document(_HEAD + PLACES["above"]).diagnostics == []


def test_provenance_of_a_row() -> None:
    text = _HEAD + PLACES["within"]
    first, second = document(text).positions[:2]
    said = {key: [text[start:end] for start, end in spans] for key, spans in first.provenance.items()}
    assert said == {
        "ordinal.kk": ["1"],
        "title.kk": ["бағбан"],
        "section.kk": ["Мәдениет саласындағы мамандардың лауазымдары"],
        "employers.0": ["ММ"],
        "qualification.category": ["бірінші санатты"],
    }
    assert [text[start:end] for start, end in first.spans] == ["ММ бірінші санатты маманы", "бағбан", "1"]
    assert [text[start:end] for start, end in second.spans] == ["ММ бірінші санатты маманы", "1", "емші"]


def test_rows_that_end_with_sums_of_money_are_no_list() -> None:
    rows = "".join(
        f"{at}. {title} 1 {sum_}\n"
        for at, (title, sum_) in enumerate([("Директор", "265 400"), ("Бухгалтер", "214 800")], 1)
    )
    assert extract(f"Штатное расписание\n\n{rows}".encode(), "posts.txt").positions == []


def test_a_stamp_may_stand_below_the_title_of_a_list() -> None:
    stamp = "Приложение\nк постановлению акимата\nот 4 мая 2030 года № 120"
    found = document(f"Перечень должностей специалистов порта\n\n{stamp}\n\n1. Лоцман.\n2. Боцман.\n3. Матрос.\n")
    assert rows(found) == [(1, "Лоцман"), (2, "Боцман"), (3, "Матрос")]
    assert found.coverage.unassigned == 0


_IN_LINES = "\n\t{}\n1\tБағбан\n2\tЕмші, күтуші\n\t{}\n3\tСазгер\n4\tСуретші\nжәне безендіруші\n\t{}\n5\tЖаттықтырушы\n"


@pytest.mark.parametrize(
    "heads", [("Емдеу", "Мәдениет", "Спорт"), ("Емдеу ісі", "Мәдениет пен өнер", "Дене шынықтыру")]
)
def test_numbers_that_a_tab_parts_from_the_rows_of_their_lines(heads: tuple[str, str, str]) -> None:
    found = document("Мамандар лауазымдарының тізбесі\n\n№\tЛауазымның атауы" + _IN_LINES.format(*heads))
    assert rows(found) == [
        (1, "Бағбан"), (2, "Емші"), (2, "күтуші"), (3, "Сазгер"), (4, "Суретші және безендіруші"), (5, "Жаттықтырушы"),
    ]  # fmt: skip
    first, second, third = heads
    assert sections(found) == [first, first, first, second, second, third]
    assert found.coverage.unassigned == 0


@pytest.mark.parametrize("numbers", [(1, 2, 3, 8, 19, 20), (1, 2, 14, 15, 16, 40), (1, 2, 3, 4, 8, 19)])
@pytest.mark.parametrize("end", ["", ".", ";"])
def test_numbers_that_jump_part_rows(numbers: tuple[int, ...], end: str) -> None:
    titles = ["Бухгалтер", "Главный специалист", "Лоцман", "Боцман", "Матрос", "Повар"]
    lines = "".join(f"{number}. {title}{end}\n" for number, title in zip(numbers, titles, strict=True))
    assert rows(document(f"Перечень должностей порта\n\n{lines}")) == list(zip(numbers, titles, strict=True))


_POSTS = {
    "kk": "Порт лауазымдарының тізбесі\n\n1. Порт бастығы\n2. Бас маман\n3. Бағбан\n",
    "ru": "Перечень должностей порта\n\n1. Начальник порта\n2. Главный специалист\n3. Садовник\n",
}


@pytest.mark.parametrize(
    ("first", "head", "second"),
    [
        ("kk", "ПРИКАЗ МИНИСТРА МОРСКИХ ДЕЛ\n\nот 5 мая 2031 года № 17", "ru"),
        ("kk", "ПРИКАЗ\nМИНИСТРА МОРСКИХ ДЕЛ", "ru"),
        ("kk", "ПОСТАНОВЛЕНИЕ АКИМАТА ПОРТОВОГО РАЙОНА\nот 5 мая 2031 года № 17", "ru"),
        ("ru", "ТЕҢІЗ ІСТЕРІ МИНИСТРІНІҢ БҰЙРЫҒЫ", "kk"),
    ],
)
def test_the_head_of_the_act_in_the_other_language_ends_a_list(first: str, head: str, second: str) -> None:
    found = document(f"{_POSTS[first]}\n\n{head}\n\n{_POSTS[second]}")
    titles = [(position.title.kk, position.title.ru) for position in found.positions if position.title]
    assert titles == [("Порт бастығы", "Начальник порта"), ("Бас маман", "Главный специалист"), ("Бағбан", "Садовник")]
    assert found.coverage.unassigned == 0


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (1, 2, 1, 2)])
@pytest.mark.parametrize(("one", "two"), [("1. Басшылар", "2. Педагогтер"), ("1. Басқару", "2. Маяк. Айлақ")])
def test_points_count_headings_where_brackets_count_the_rows_below_them(
    one: str, two: str, numbers: tuple[int, ...]
) -> None:
    first, second, third, fourth = (
        f"{at}) {title}" for at, title in zip(numbers, ("емші", "бағбан", "сазгер", "күтуші"), strict=True)
    )
    text = f"Мамандар лауазымдарының тізбесі\n\n{one}\n{first};\n{second}.\n\n{two}\n{third};\n{fourth}.\n"
    found = document(text)
    assert rows(found) == [*zip(numbers, ("емші", "бағбан", "сазгер", "күтуші"), strict=True)]
    assert sections(found) == [one, one, two, two]
