"""Headings in two languages: what is printed, and what number, titles and staff units are read."""

import pytest
from bilingual_reading import COLUMNS, EDUCATION, NEXT, TABLE, Pair, codes, pair, posts, read

CLERK = Pair("Іс жүргізуші", "Делопроизводитель")
CASES: dict[str, tuple[str, list[object]]] = {
    "one under the other": ("1. Іс жүргізуші, (2 бірлік)\n1. Делопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "Russian first": ("1. Делопроизводитель, (2 единицы)\n1. Іс жүргізуші, (2 бірлік)\n", [(1, CLERK, 2)]),
    "on one line with a slash": ("1. Іс жүргізуші – 2 бірлік / Делопроизводитель – 2 единицы\n", [(1, CLERK, 2)]),
    "a number each, with a slash": ("1. Іс жүргізуші, (2 бірлік) / 1. Делопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "a number each behind a slash": ("1. Іс жүргізуші, (2 бірлік) /1. Делопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "a slash without blanks": (
        "1. Қойманың бас маманы/Главный специалист склада (2 бірлік)\n",
        [(1, Pair("Қойманың бас маманы", "Главный специалист склада"), 2)],
    ),
    "one number and one of the units for both": ("1) Іс жүргізуші / Делопроизводитель (2 бірлік/единицы)\n", [(1, CLERK, 2)]),
    "units in both languages behind one title": ("1. Іс жүргізуші / Делопроизводитель (2 бірлік / 2 единицы)\n", [(1, CLERK, 2)]),
    "words that show no language": ("1. Аспаз / Повар, 2 бірлік / 2 единицы\n", [(1, Pair("Аспаз", "Повар"), 2)]),
    "a slash between the units too": ("1. Іс жүргізуші / Делопроизводитель, 2 бірлік / 2 единицы\n", [(1, CLERK, 2)]),
    "the second without a number": ("1. Іс жүргізуші, (2 бірлік)\nДелопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "the second without number and units": ("1. Іс жүргізуші, (2 бірлік)\nДелопроизводитель\n", [(1, CLERK, 2)]),
    "no numbers": ("Іс жүргізуші, (2 бірлік)\nДелопроизводитель, (2 единицы)\n", [(None, CLERK, 2)]),
    "no numbers and no units": ("Іс жүргізуші\nДелопроизводитель\n", [(None, CLERK, None)]),
    "units on two lines": ("1. Іс жүргізуші, (2\nбірлік)\n1. Делопроизводитель, (2\n\nединицы)\n", [(1, CLERK, 2)]),
    "over several lines": (
        "1. Құжат айналымы және мұрағат\n\nбөлімінің іс\nжүргізушісі, (2 бірлік)\n1. Делопроизводитель отдела\nдокументооборота\nи архива, (2 единицы)\n",
        [(1, Pair("Құжат айналымы және мұрағат бөлімінің іс жүргізушісі", "Делопроизводитель отдела документооборота и архива"), 2)],
    ),
    "no blank behind the number": ("1.Іс жүргізуші, (2 бірлік)\n  1.Делопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "the number on a line of its own": ("1.\nІс жүргізуші, (2 бірлік)\n1.\nДелопроизводитель, (2 единицы)\n", [(1, CLERK, 2)]),
    "a title that both languages have": ("1. Токарь, (2 бірлік)\n1. Токарь, (2 единицы)\n", [(1, Pair("Токарь", "Токарь"), 2)]),
    "a title in quotation marks": (
        "1. «112 байланысы» тобының маманы, (1 бірлік)\n1. Специалист группы «Связь 112», (1 единица)\n",
        [(1, Pair("«112 байланысы» тобының маманы", "Специалист группы «Связь 112»"), 1)],
    ),
    "labelled units below both titles": (
        "1. Іс жүргізуші\nДелопроизводитель\nБірлік саны: 2\nКоличество единиц: 2\n", [(1, CLERK, 2)],
    ),
    "units below both titles, labelled in both": (
        "1. Іс жүргізуші / Делопроизводитель\nШтат саны / Количество единиц: 2\n", [(1, CLERK, 2)],
    ),
    "a category above the titles": ("D-2 санаты / Категория D-2\nІс жүргізуші / Делопроизводитель (2 бірлік / 2 единицы)\n", [(None, CLERK, 2)]),
    "half a unit": ("1. Іс жүргізуші – 0,5 бірлік / Делопроизводитель – 0,5 единицы\n", [(1, CLERK, 0.5)]),
    "two posts by one name": (
        "1. Есепші, есепші-кассир (2 бірлік)\n1. Бухгалтер, бухгалтер-кассир, (2 единицы)\n",
        [(1, Pair("Есепші, есепші-кассир", "Бухгалтер, бухгалтер-кассир"), 2)],
    ),
    "Kazakh alone": ("1. Іс жүргізуші, (2 бірлік)\n", [(1, Pair("Іс жүргізуші", None), 2)]),
    "Russian alone": ("1. Делопроизводитель, (2 единицы)\n", [(1, Pair(None, "Делопроизводитель"), 2)]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_heading(name: str) -> None:
    heading, expected = CASES[name]
    document = read(heading + TABLE + NEXT)
    assert posts(document)[:-1] == expected
    assert posts(document)[-1][1] == Pair("Күзетші", "Сторож")
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "columns", [COLUMNS, "Критерий\nқазақша\nорысша\n", "Критерий\nНа казахском языке\nНа русском языке\n"]
)
@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("slash", [" / ", "\n"])
def test_column_heads_may_stand_once_for_all_posts(columns: str, above: bool, slash: str) -> None:
    titles = [f"Бөлім басшысы{slash}Начальник отдела\n", f"Бас маман{slash}Главный специалист\n"]
    first, second = (title + TABLE.removeprefix(COLUMNS) for title in titles)
    document = read(columns + first + second if above else titles[0] + columns + first.removeprefix(titles[0]) + second)
    assert [(pair(post.title), post.section) for post in document.positions] == [
        (Pair("Бөлім басшысы", "Начальник отдела"), None),
        (Pair("Бас маман", "Главный специалист"), None),
    ]


@pytest.mark.parametrize("behind", ["", "Көлігі / Транспорт: автобус\n"])
def test_a_card_has_its_parts_below_the_title(behind: str) -> None:
    parts = "E-2 санаты / категория E-2\n2 бірлік / 2 единицы\n"
    labels = "Білімі / Образование: орта / среднее\nЖұмыс өтілі / Стаж работы: кемінде 1 жыл / не менее 1 года\n"
    document = read(f"Бас маман / Главный специалист\n{parts}{behind}{labels}")
    assert posts(document) == [(None, Pair("Бас маман", "Главный специалист"), 2)]
    assert (document.positions[0].category, document.coverage.unassigned) == ("E-2", 0)
    assert pair(document.positions[0].criteria[0].text) == Pair("орта", "среднее")


@pytest.mark.parametrize("behind", ["", "\nв архивах области"])
def test_the_title_of_the_next_post_is_no_value_of_a_label_in_the_line_above(behind: str) -> None:
    post = (
        "{}\nБірлік саны / Количество единиц: {}\nБілімі: жоғары білім / Образование: высшее\n"
        "Өтілі: кемінде үш жыл / Стаж: не менее трех лет{}\n\n"
    )
    document = read(
        post.format("Аға мұрағатшы / Старший архивист", 2, behind) + post.format("Кітапханашы / Библиотекарь", 5, "")
    )
    assert posts(document) == [
        (None, Pair("Аға мұрағатшы", "Старший архивист"), 2),
        (None, Pair("Кітапханашы", "Библиотекарь"), 5),
    ]


def test_a_category_alone_heads_a_post_and_takes_no_value_from_the_one_before() -> None:
    values = "Жұмыс өтілі / Стаж работы\nКемінде {0} жыл / Не менее {0} лет\n"
    head = "{0} санаты / категория {0}\nБілімі / Образование\nЖоғары / Высшее\n"
    document = read(
        f"Талаптар / Требования\n\n{head.format('C-1')}{values.format(7)}{head.format('B-3')}{values.format(5)}"
    )
    assert [(one.title, one.category) for one in document.positions] == [(None, "C-1"), (None, "B-3")]
    assert [one.experience and one.experience.min_months for one in document.positions] == [84, 60]


@pytest.mark.parametrize("order", [0, 1])
def test_sides_that_show_no_language_have_the_order_of_the_labels(order: int) -> None:
    sides = [("Аспаз", "Повар"), ("Өлшемдер", "Критерии"), ("Білімі", "Образование"), ("Өтілі", "Стаж")]
    title, columns, *labels = [" / ".join(pair[::-1] if order else pair) for pair in sides]
    values = ["Орта білім.\nСреднее образование.", "Кемінде бір жыл.\nНе менее года."]
    rows = "\n".join(f"{label}\n{value}" for label, value in zip(labels, values, strict=True))
    first, second = read(f"{columns}\n{title}\n{rows}\n{title}\n{rows}\n").positions
    assert pair(first.title) == pair(second.title) == Pair("Аспаз", "Повар")


@pytest.mark.parametrize(
    ("heading", "finding", "data"),
    [
        ("1. Іс жүргізуші, (2 бірлік)\n2. Делопроизводитель, (2 единицы)\n", "KQ201", {"kk": 1, "ru": 2}),
        ("1. Іс жүргізуші, (2 бірлік)\n1. Делопроизводитель, (3 единицы)\n", "KQ401", {"kk": 2, "ru": 3}),
        ("1. Іс жүргізуші\nДелопроизводитель\nБірлік саны: 2\nКоличество единиц: 3\n", "KQ401", {"kk": 2, "ru": 3}),
    ],
)
def test_what_differs_is_told_and_the_kazakh_value_kept(heading: str, finding: str, data: dict[str, int]) -> None:
    document = read(heading + TABLE + NEXT)
    told = [one for one in document.diagnostics if one.code == finding]
    assert [(one.position, one.data) for one in told] == [("p1", data)]
    assert (document.positions[0].ordinal, document.positions[0].headcount) == (1, 2)
    assert len(told[0].spans) == 2


@pytest.mark.parametrize(
    ("number", "expected"),
    [(2, []), (3, [("number", 2, "missing")]), (5, [("number", "2–4", "missing")]), (1, [("number", 1, "repeated")])],
)
def test_numbers_in_order(number: int, expected: list[object]) -> None:
    document = read(
        f"1. Іс жүргізуші, (2 бірлік)\n1. Делопроизводитель, (2 единицы)\n{TABLE}" + NEXT.replace("2. ", f"{number}. ")
    )
    told = [tuple(one.data.values()) for one in document.diagnostics if one.code == "KQ202"]
    assert told == expected


def test_category_and_codes() -> None:
    heading = "1. Руководитель отдела, категория E-2 (№ 03-1), 1 единица\n1. Бөлім басшысы, E-2 санаты, 1 бірлік\n"
    position = read(heading + TABLE + NEXT).positions[0]
    assert (position.category, position.codes) == ("E-2", ["03-1"])
    assert pair(position.title) == Pair("Бөлім басшысы", "Руководитель отдела")


def test_a_name_behind_the_units_is_stray() -> None:
    document = read("1. Директор, (1 бірлік) Тестбаев А.\n1. Директор, (1 единица)\n" + TABLE + NEXT)
    assert posts(document)[0] == (1, Pair("Директор", "Директор"), 1)
    assert [one.data for one in document.diagnostics if one.code == "KQ205"] == [{"printed": "Тестбаев А"}]


SECTIONS: dict[str, tuple[str, Pair | None]] = {
    "Kazakh first": ("Жөндеу бөлімі\nРемонтный отдел\n", Pair("Жөндеу бөлімі", "Ремонтный отдел")),
    "Russian first": ("Ремонтный отдел\nЖөндеу бөлімі\n", Pair("Жөндеу бөлімі", "Ремонтный отдел")),
    "on one line": ("Жөндеу бөлімі / Ремонтный отдел\n", Pair("Жөндеу бөлімі", "Ремонтный отдел")),
    "a word without a sign of Russian": ("Кеңсе\nКанцелярия\n", Pair("Кеңсе", "Канцелярия")),
    "the same on one line": ("Кеңсе / Канцелярия\n", Pair("Кеңсе", "Канцелярия")),
    "the same word": ("Гараж\nГараж\n", Pair("Гараж", "Гараж")),
    "over two lines": (
        "Арналарды жөндеу және пайдалану\nбөлімі\nОтдел ремонта\nи эксплуатации сетей\n",
        Pair("Арналарды жөндеу және пайдалану бөлімі", "Отдел ремонта и эксплуатации сетей"),
    ),
    "no unit is named": ("Жүргізушілер\nВодители\n", Pair("Жүргізушілер", "Водители")),
    "none": ("", None),
    "none, but the label of a cell without a value": ("Қосымша талаптар / Дополнительные требования\n-\n-\n", None),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_section_between_posts(name: str) -> None:
    section, expected = SECTIONS[name]
    document = read("1. Іс жүргізуші, (2 бірлік)\n1. Делопроизводитель, (2 единицы)\n" + TABLE + section + NEXT)
    assert [pair(position.section) for position in document.positions] == [None, expected]
    assert document.positions[0].criteria[-1].text.ru == "Не менее одного года."


def test_the_title_of_the_document_and_the_first_section() -> None:
    title = "Кәсіпорын лауазымдарына\nқойылатын талаптар\nТребования к должностям\nпредприятия\n"
    document = read(title + "Басшылық / Руководство\n" + NEXT)
    assert document.act
    assert document.act.form is None
    assert pair(document.act.title) == Pair(
        "Кәсіпорын лауазымдарына қойылатын талаптар", "Требования к должностям предприятия"
    )
    assert pair(document.positions[0].section) == Pair("Басшылық", "Руководство")


def test_a_stamp_above_and_a_note_below() -> None:
    document = read("Бекітемін\nДиректор _______ Ә. Сынақов\n2024 жыл\n" + NEXT + "Ескерту: құжаттар тапсырылады.\n")
    assert [passage.kind for passage in document.passages] == ["stamp", "note"]
    assert document.positions[0].criteria[-1].text.ru == "Не менее одного года."


def test_a_criterion_that_a_post_lacks_is_told() -> None:
    document = read("1. Іс жүргізуші, (2 бірлік)\n1. Делопроизводитель, (2 единицы)\n" + COLUMNS + EDUCATION + NEXT)
    assert codes(document) == [("KQ203", "p1")]


def test_a_page_number_below_a_title_is_no_title_of_the_other_language() -> None:
    document = read("1. Делопроизводитель, (2 единицы)\n\n14\n" + TABLE + NEXT)
    assert posts(document)[:-1] == [(1, Pair(None, "Делопроизводитель"), 2)]
    assert document.coverage.unassigned_spans == [(35, 37)]
