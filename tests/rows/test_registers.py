"""Registers of posts: tiers by their forms and columns, titles, sections, and what is no register."""

import pytest
from description import Cell
from row_tables import read

from kqparse import extract

Told = list[tuple[str, str | None, str | None]]


def told(text: str) -> Told:
    """The title, category and tier of every post of a text."""
    return [
        (str(post.title and (post.title.kk or post.title.ru)), post.category, post.tier or None)
        for post in extract(text.encode(), "register").positions
    ]


@pytest.mark.parametrize(
    ("heading", "category", "tier"),
    [
        ("Категория C-O-2", "C-O-2", None),
        ("Категория С-О-2:", "C-O-2", None),
        ("D-O-2 санаты", "D-O-2", None),
        ("Санаты: Е-2", "E-2", None),
        ("Звено B2, ступень 1", None, "B2-1"),
        ("Звено В2 (ступень 1-1)", None, "B2-1-1"),
        ("B2 буыны 1-саты", None, "B2-1"),
        ("B2 буыны", None, "B2"),
        ("Ступень B2-1", None, "B2-1"),
        ("Звено B2-1", None, "B2-1"),
        ("B2-1 буыны", None, "B2-1"),
        ("Ступень 4", None, "4"),
        ("Категория C-O-2*", "C-O-2", None),
        ("Категория 1", None, None),
        ("Категории C-2 и C-3", None, None),
    ],
)
def test_a_line_tells_where_the_posts_below_it_stand(heading: str, category: str | None, tier: str | None) -> None:
    found = told(f"Блок A\n\nКатегория A-1\n\nСоветник\n\n{heading}\n\nГлавный лоцман\n\nСмотритель огней\n")
    assert found[1:] == [("Главный лоцман", category, tier), ("Смотритель огней", category, tier)]


def test_posts_with_capitals_that_commas_part_are_a_post_each() -> None:
    text = "Категория D-1\nРуководитель аппарата\nКатегория D-2\nРуководитель управления, Пресс-секретарь\n"
    assert told(text)[1:] == [("Руководитель управления", "D-2", None), ("Пресс-секретарь", "D-2", None)]


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        (
            "Блок А (основной персонал)\nЗвено 1\nСтупень 1\nЛоцман\nСтупень 2\nМатрос\nЗвено 2\nСтупень 1\nКок",
            ["A1-1", "A1-2", "A2-1"],
        ),
        ("В блогы\n1-буын\n1-саты\nЛоцман\n2-саты\nМатрос\n2-буын\n1-саты\nАспаз", ["B1-1", "B1-2", "B2-1"]),
        ("Блок «С»\n1-ое звено\nЛоцман\n2-ое звено\nМатрос", ["C1", "C2"]),
        ("Звено 1, ступень 2\nЛоцман\nЗвено 2 (ступень 1)\nМатрос", ["1-2", "2-1"]),
        (
            "Блок А\nЗвено 1, ступень 1: лоцман\nЗвено 1, ступень 2: матрос\nБлок В\nЗвено 1, ступень 1: кок",
            ["A1-1", "A1-2", "B1-1"],
        ),
        ("Блок А\nЗвено В1\nСтупень 1\nЛоцман\nСтупень 2\nМатрос", ["B1-1", "B1-2"]),
    ],
)
def test_a_link_that_is_a_figure_has_the_letter_of_its_block(text: str, tiers: list[str]) -> None:
    assert [tier for _, _, tier in told(f"Реестр должностей гражданских служащих порта\n\n{text}\n")] == tiers


@pytest.mark.parametrize(("link", "tier"), [("1", "A1-2"), ("A1", "A1-2"), ("", "2")])
def test_the_letter_of_a_block_may_stand_in_a_column(link: str, tier: str) -> None:
    heads = "<tr><th>Блок</th><th>Звено</th><th>Ступень</th><th>Наименование должности</th></tr>"
    rows = "".join(f"<tr><td>A</td><td>{link}</td><td>{step}</td><td>Лоцман</td></tr>" for step in (1, 2))
    document = extract(f"<table>{heads}{rows}</table>".encode(), "register.html")
    assert document.positions[1].tier == tier
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("heading", "lines", "told_of"),
    [
        (
            "Әкімшілік лауазымдар тізілімі",
            "A-1 Аппарат басшысы\nA-2 Бөлім басшысы\n",
            [("Аппарат басшысы", "A-1", None), ("Бөлім басшысы", "A-2", None)],
        ),
        (
            "Реестр должностей",
            "А-1: начальник порта\nА-2: заведующий отделом, главный лоцман\n",
            [("начальник порта", "A-1", None), ("заведующий отделом", "A-2", None), ("главный лоцман", "A-2", None)],
        ),
        (
            "Лауазымдар тізілімі",
            "Санаты\tЛауазымы\nА1\tДиректор\nB2-1\tБөлім басшысы\n",
            [("Директор", None, "A1"), ("Бөлім басшысы", None, "B2-1")],
        ),
        (
            "Реестр должностей",
            "A-1. Директор\nA-2- Главный лоцман\nA-3\nП-15 лоцман\nс 1 боцман\n",
            [("Директор", "A-1", None), ("Главный лоцман", "A-2", None), ("П-15 лоцман с 1 боцман", "A-3", None)],
        ),
        (
            "Реестр должностей",
            "E-3\n\nНачальник отдела\n\nE-4\n\nГлавный лоцман\n",
            [("Начальник отдела", "E-3", None), ("Главный лоцман", "E-4", None)],
        ),
        (
            "Реестр должностей",
            "Категория\tДолжность\tПредельное звание\nC-SVO-2\tНачальник порта\tполковник\nC-SVO-7\tСледователь\tмайор\n",
            [("Начальник порта", "C-SVO-2", None), ("Следователь", "C-SVO-7", None)],
        ),
    ],
)
def test_what_is_named_a_register_needs_no_word_beside_a_category(heading: str, lines: str, told_of: Told) -> None:
    assert told(f"{heading}\n\n{lines}") == told_of
    assert told(f"Перечень огней\n\n{lines}") == []


def test_a_unit_may_stand_above_lines_that_begin_with_their_tiers() -> None:
    text = "Реестр\n\nE-3 санаты: бөлім басшысы\nE-4 санаты: бас маман\n\nАудандық соттар\nE-R-3 санаты: кеңсе меңгерушісі\n"
    found = extract(text.encode(), "register").positions
    assert [(post.title and post.title.kk, post.section and post.section.kk) for post in found] == [
        ("бөлім басшысы", None),
        ("бас маман", None),
        ("кеңсе меңгерушісі", "Аудандық соттар"),
    ]


@pytest.mark.parametrize(
    ("line", "section", "titles"),
    [
        ("Аумақтық органдар", "Аумақтық органдар", ["Смотритель огней"]),
        ("Территориальные органы:", "Территориальные органы", ["Смотритель огней"]),
        ("Начальник отдела", None, ["Начальник отдела", "Смотритель огней"]),
    ],
)
def test_a_unit_right_above_a_tier_is_the_section_of_the_posts_on_it(
    line: str, section: str | None, titles: list[str]
) -> None:
    text = f"Реестр\n\nКатегория C-1\n\nСоветник\n\n{line}\n\nКатегория C-2\n\nСмотритель огней\n"
    _, *found = extract(text.encode(), "register").positions
    assert [post.title and (post.title.ru or post.title.kk) for post in found] == titles
    told = found[-1].section
    assert (told and (told.ru or told.kk)) == section


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Лоцман; боцман", ["Лоцман", "боцман"]),
        ("Начальник: маяка, поста", ["Начальник маяка", "Начальник поста"]),
        ("Специалист: бухгалтер, юрисконсульт", ["бухгалтер", "юрисконсульт"]),
        ("3) Специалист: бухгалтер, юрисконсульт", ["бухгалтер", "юрисконсульт"]),
        ("Специалист: по кадрам, по охране", ["Специалист по кадрам", "Специалист по охране"]),
        ("Маман: бухгалтер, заңгер", ["бухгалтер", "заңгер"]),
        ("Врач: хирург, терапевт", ["Врач хирург", "Врач терапевт"]),
        ("Начальник отдела, главный инспектор", ["Начальник отдела", "главный инспектор"]),
        ("Медсестра, фельдшер", ["Медсестра", "фельдшер"]),
        ("Матрос, кладовщик порта", ["Матрос, кладовщик порта"]),
        ("3) старший лоцман;", ["старший лоцман"]),
        ("Специалист высшего уровня квалификации первой категории: лоцман, боцман", ["лоцман", "боцман"]),
        ("Руководитель (директор, заведующий) маяка", ["Руководитель (директор, заведующий) маяка"]),
    ],
)
def test_titles_of_a_line(line: str, expected: list[str]) -> None:
    found = told(f"Реестр\n\nКатегория C-1\n\nСоветник\n\nКатегория C-2\n\n{line}\n")
    assert [title for title, _, _ in found[1:]] == expected


@pytest.mark.parametrize(
    "title",
    [
        "Инспектор среднего образования",
        "Директор департамента высшего и послевузовского образования",
        "Специалист по учету стажа",
        "Жоғары білім департаментінің сарапшысы",
        "Орта білім басқармасының инспекторы",
    ],
)
def test_titles_of_those_who_work_with_education(title: str) -> None:
    found = told(f"Реестр\n\nКатегория C-1\n\nСоветник\n\nКатегория C-2\n\n{title}\n")
    assert found[1:] == [(title, "C-2", None)]


@pytest.mark.parametrize(
    "line", ["высшее образование", "Стаж работы не менее 3 лет", "жоғары білім", "Жоғары заң білімі"]
)
def test_lines_of_requirements_are_no_titles(line: str) -> None:
    found = told(f"Реестр\n\nКатегория C-1\n\nСоветник\n\nКатегория C-2\n\n{line}\n")
    assert line not in [title for title, _, _ in found]


def test_requirements_below_categories_are_no_titles() -> None:
    text = "C-SV-1 санаты: жоғары білім; кемінде он жыл жұмыс өтілі.\n\nC-SV-2 санаты: жоғары білім; кемінде бес жыл жұмыс өтілі.\n"
    found = extract(text.encode(), "register")
    assert found.source.family == "category-requirements"
    assert [(post.title, post.category) for post in found.positions] == [(None, "C-SV-1"), (None, "C-SV-2")]


def test_columns_say_the_same_as_lines() -> None:
    head = ["№ п/п", "Звено", "Ступень", "Наименование должности"]
    rows: list[list[str | Cell]] = [
        [*head],
        [Cell("Блок А (управленческий персонал)", columns=4)],
        ["1", Cell("А1", rows=2), "1", "Директор маяка"],
        ["2", "1-1", "Заместитель директора маяка"],
        ["3", "А2", "3", "Главный бухгалтер"],
        ["4", "", "", "Боцман"],
    ]
    document = read(rows)
    assert document.source.family == "post-registers"
    assert [(post.ordinal, post.tier) for post in document.positions] == [
        (1, "A1-1"),
        (2, "A1-1-1"),
        (3, "A2-3"),
        (4, "A2-3"),
    ]
    assert {str(post.section and post.section.ru) for post in document.positions} == {
        "Блок А (управленческий персонал)"
    }
    assert document.coverage.unassigned == 0


def test_a_section_takes_the_bodies_below_it_and_ends_a_category() -> None:
    document = extract(
        "Группа категорий C\nМаячные палаты\n\nКатегория C-1\n\nЛоцман\n\nГруппа категорий D\n\nКатегория D-1\n\nБоцман\n".encode(),
        "register",
    )
    assert [post.section and post.section.ru for post in document.positions] == [
        "Группа категорий C Маячные палаты",
        "Группа категорий D",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Категория C-1\n\nОбразование\n\nВысшее\n\nКатегория C-2\n\nОбразование\n\nСреднее\n",
        "Категория C-1\nЛоцман\nПодразделение - порт\nОбразование - высшее\n\nКатегория C-2\nБоцман\nПодразделение - порт\nОбразование – среднее\n",
        "Категория C-1\n\nРаботники обязаны сдавать экзамен. Сроки устанавливает палата.\n\nКатегория C-2\n\nТо же. И иное.\n",
        "Звено\tСтупень\tКоэффициент\nА1\t1\t4,5\nА1\t2\t4,1\n",
    ],
)
def test_what_is_no_register(text: str) -> None:
    assert extract(text.encode(), "text").source.family != "post-registers"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Звено В1\nСтупень 1: главный лоцман", [("главный лоцман", None, "B1-1")]),
        ("Звено В1\n1 ступень – лоцман; боцман", [("лоцман", None, "B1-1"), ("боцман", None, "B1-1")]),
        ("В1 буыны\n1-саты: бас лоцман", [("бас лоцман", None, "B1-1")]),
        ("Звено В1\nлоцман; боцман", [("лоцман", None, "B1"), ("боцман", None, "B1")]),
        ("Категория C-3\nглавный лоцман", [("главный лоцман", "C-3", None)]),
        # Titles in small letters that commas part, in the sentence that tells their category.
        (
            "Категория C-3: директор, заместитель директора.",
            [("директор", "C-3", None), ("заместитель директора", "C-3", None)],
        ),
        ("К категории C-3 относятся должности: лоцман, боцман.", [("лоцман", "C-3", None), ("боцман", "C-3", None)]),
        (
            "C-3 санатына мынадай лауазымдар жатады: бас сақтаушы, бөлім меңгерушісі.",
            [("бас сақтаушы", "C-3", None), ("бөлім меңгерушісі", "C-3", None)],
        ),
        # A link that is counted in words, or the number of a block, is a section.
        ("2. Блок B\nВторое звено\nСтупень 3\nглавный лоцман", [("главный лоцман", None, "3")]),
        ("Ступень 2\nЛоцман\nЕкінші буын\n3-саты\nбас лоцман", [("Лоцман", None, "2"), ("бас лоцман", None, "3")]),
    ],
)
def test_a_tier_with_its_posts_behind_it(lines: str, expected: Told) -> None:
    assert told(f"Реестр\n\nКатегория C-1\n\nСоветник\n\n{lines}\n")[1:] == expected


def test_a_column_behind_that_of_titles_says_where_the_post_of_its_own_row_stands() -> None:
    rows: list[list[str | Cell]] = [
        ["№", "Наименование должности", "Категория"],
        ["1", "Начальник порта", "C-O-1"],
        ["2", "Лоцман", Cell("C-O-2", rows=2)],
        ["3", "Боцман"],
    ]
    found = [(str(post.title and post.title.ru), post.ordinal, post.category) for post in read(rows).positions]
    assert found == [("Начальник порта", 1, "C-O-1"), ("Лоцман", 2, "C-O-2"), ("Боцман", 3, "C-O-2")]


def test_what_a_column_says_ends_with_its_table() -> None:
    table = "№\tДолжность\tКатегория\n1\tНачальник порта\tC-1\n2\tЛоцман\tC-2\n"
    assert told(f"{table}\n\nСведения о причалах\n\nСписок утвержден\n") == [
        ("Начальник порта", "C-1", None),
        ("Лоцман", "C-2", None),
    ]


_TIERS = "Административные государственные должности\n\nКатегория C-1\n\nЛоцман\n\nКатегория C-2\n\nБоцман\n"


@pytest.mark.parametrize(
    ("heading", "section", "expected"),
    [
        (
            "Реестр должностей служащих порта",
            "Политические государственные должности:\n\nГлава порта\n\n2) советник главы порта;\n",
            ["Глава порта", "советник главы порта"],
        ),
        (
            "Порт қызметшілері лауазымдарының тізілімі",
            "Мемлекеттік саяси лауазымдар\n\nПорт басшысы\n",
            ["Порт басшысы"],
        ),
        (
            "Реестр должностей служащих порта",
            "Блок С (административный персонал)\n\nКассир\n\nБлок D\n\nСторож\n",
            ["Кассир", "Сторож"],
        ),
        (
            "Перечень должностей гражданских служащих порта",
            "Основной персонал: боцман, кок, сторож порта.\n",
            ["боцман", "кок", "сторож порта"],
        ),
        (
            "Перечень должностей специалистов порта",
            "Руководители: начальник порта, боцман.\nПрочие специалисты: кассир.\n",
            ["начальник порта", "боцман", "кассир"],
        ),
        ("Перечень должностей специалистов порта", "Специалисты по кадрам\n\nКассир\n", []),
        (
            "Перечень должностей гражданских служащих порта",
            "Управленческий персонал:\nдиректор, боцман\n\nОсновной персонал\nкок, сторож порта\n",
            ["директор", "боцман", "кок", "сторож порта"],
        ),
        (
            "Реестр должностей служащих порта",
            "Блок D\n\nСторож\n\nКассир\n\nОсновной персонал: ведется учет работ.\n",
            ["Сторож", "Кассир"],
        ),
        # Without the heading of a register, and for prose in such a section, no post is made.
        ("О службе в порту", "Политические государственные должности\n\nГлава порта\n", []),
        (
            "Реестр должностей служащих порта",
            "Политические государственные должности\n\nНазначаются на пять лет.\n",
            [],
        ),
        ("Реестр должностей служащих порта", "Сведения о порте\n\nГлава порта\n", []),
    ],
)
def test_posts_of_a_section_without_tiers(heading: str, section: str, expected: list[str]) -> None:
    found = told(f"{heading}\n\n{section}\n{_TIERS}")
    assert found == [*((title, None, None) for title in expected), ("Лоцман", "C-1", None), ("Боцман", "C-2", None)]


def test_a_tier_ends_a_section_without_tiers() -> None:
    text = f"Реестр должностей порта\n\nПолитические должности\n\nГлава порта\n\nГруппа категорий C\n\nПалата порта\n\n{_TIERS}"
    assert [title for title, _, _ in told(text)] == ["Глава порта", "Лоцман", "Боцман"]


def test_a_table_that_asks_something_of_its_posts_is_no_register() -> None:
    rows: list[list[str | Cell]] = [
        ["Категория", "Должность", "Прочее"],
        ["C-1", "Лоцман", "Да"],
        ["C-2", "Боцман", "Нет"],
    ]
    assert read(rows).source.family is None


def test_a_semicolon_ends_a_title_behind_which_small_letters_begin_another() -> None:
    text = "Реестр должностей\n\nКатегория D-1:\nдиректор порта;\nначальник смены;\nстарший лоцман.\n\nКатегория D-2:\nбоцман.\n"
    assert [title for title, _, _ in told(text)] == ["директор порта", "начальник смены", "старший лоцман", "боцман"]


def test_a_register_of_one_section_without_tiers() -> None:
    text = "Реестр политических должностей\n\nПолитические государственные должности\n\nМинистр\n\nВице-министр\n"
    assert told(text) == [("Министр", None, None), ("Вице-министр", None, None)]


def test_links_and_categories_without_figures_in_their_columns() -> None:
    tiers: list[list[str | Cell]] = [
        ["Звено", "Ступень", "Наименование должности"],
        ["D", "1", "Курьер"],
        ["A1", "2", "Лоцман"],
    ]
    assert [post.tier or None for post in read(tiers).positions] == ["D1", "A1-2"]
    rows: list[list[str | Cell]] = [
        ["Категория", "Наименование должности"],
        ["A", "Директор"],
        ["B-1", "Лоцман"],
        ["B-2", "Боцман"],
    ]
    assert [post.category for post in read(rows).positions] == [None, "B-1", "B-2"]


@pytest.mark.parametrize(
    ("line", "title", "tier"),
    [
        ("Смотритель огней ............ A2-1", "Смотритель огней", "A2-1"),
        ("Смотритель огней … A2", "Смотритель огней", "A2"),
        ("Смотритель огней – звено A2, ступень 1", "Смотритель огней", "A2-1"),
        ("Смотритель огней (ступень A2-1)", "Смотритель огней", "A2-1"),
        ("Смотритель огней (береговых)", "Смотритель огней (береговых)", None),
    ],
)
def test_a_line_may_end_with_where_its_post_stands(line: str, title: str, tier: str | None) -> None:
    """It holds for that post alone; a section may end so, too."""
    found = told(
        f"Реестр должностей гражданских служащих\n\nОсновной персонал .... B\n\nБоцман .... B2\n\n{line}\n\nЛоцман .... B3\n"
    )
    own = [(title, None, tier)] if tier else []
    assert found == [("Боцман", None, "B2"), *own, ("Лоцман", None, "B3")]


def test_what_a_line_ends_with_holds_for_no_other_post_and_parts_no_words_from_a_section() -> None:
    section = "Раздел 1. Порт – учреждение области"
    text = f"Реестр должностей\n\n{section}\n\nКатегория C-2\n\nБоцман\n\nСмотритель огней .... C-3\n\nЛоцман\n"
    assert told(text) == [("Боцман", "C-2", None), ("Смотритель огней", "C-3", None), ("Лоцман", "C-2", None)]
    assert [post.section and post.section.ru for post in extract(text.encode(), "register").positions] == [section] * 3


def test_a_leader_may_stand_behind_where_a_post_stands() -> None:
    found = told("Реестр должностей\n\nКатегория C-2 .......... Смотритель огней\nКатегория C-5\nЛоцман\n")
    assert found == [("Смотритель огней", "C-2", None), ("Лоцман", "C-5", None)]


def test_a_line_in_small_letters_may_begin_with_a_step_of_its_own() -> None:
    found = told(
        "Реестр должностей\n\nЗвено А1:\nступень 1: смотритель огней области\nступень 2: смотритель огней района\n"
        "Звено А2:\nступень 1: лоцман\n"
    )
    assert found == [
        ("смотритель огней области", None, "A1-1"),
        ("смотритель огней района", None, "A1-2"),
        ("лоцман", None, "A2-1"),
    ]


def test_a_heading_above_the_first_tier_is_a_section_where_the_text_is_named_a_register() -> None:
    text = (
        "Тізілім\n\nОблыстық әкімдіктер аппараттары\n\nD-1 санаты\nАппарат басшысы\n\nD-2 санаты\nБасшының орынбасары\n\n"
        "Орталық органдар\nC-1\tДепартамент директоры\nC-2\tБөлім басшысы\n"
    )
    found = extract(text.encode(), "register").positions
    assert [(post.category, post.section and post.section.kk) for post in found] == [
        ("D-1", "Облыстық әкімдіктер аппараттары"),
        ("D-2", "Облыстық әкімдіктер аппараттары"),
        ("C-1", "Орталық органдар"),
        ("C-2", "Орталық органдар"),
    ]


def test_the_title_of_a_register_again_on_a_later_page_ends_no_tier() -> None:
    text = "Реестр должностей\n\nКатегория C-1\nЛоцман\n\nРеестр должностей\n\nМатрос\n\nКатегория C-2\nКок\n"
    assert told(text) == [("Лоцман", "C-1", None), ("Матрос", "C-1", None), ("Кок", "C-2", None)]


def test_a_line_between_two_tiers_of_a_row_is_a_post_where_the_text_is_named_a_register() -> None:
    text = (
        "Тізілім\n\nОрталық органдар\n\nC-1 санаты\n\nДепартамент директоры\n\nОмбудсмен\n\nC-2 санаты\n\nБөлім басшысы\n\n"
        "Облыстық органдар\n\nC-1 санаты\n\nАппарат басшысы\n"
    )
    found = extract(text.encode(), "register").positions
    assert [(post.title and post.title.kk, post.category, post.section and post.section.kk) for post in found] == [
        ("Департамент директоры", "C-1", "Орталық органдар"),
        ("Омбудсмен", "C-1", "Орталық органдар"),
        ("Бөлім басшысы", "C-2", "Орталық органдар"),
        ("Аппарат басшысы", "C-1", "Облыстық органдар"),
    ]


def test_a_tier_behind_its_title_needs_no_word_below_one_that_has_it() -> None:
    text = "Перечень должностей\n\nЗвено A1. Ступень 1\nНачальник порта ....... A1-1\nЗвено A1. Ступень 2\nЛоцман ....... A1-2\n"
    assert told(text) == [("Начальник порта", None, "A1-1"), ("Лоцман", None, "A1-2")]


@pytest.mark.parametrize("second", ["E-2 санаты", "E-2"])
def test_lines_in_small_letters_below_a_category_are_posts_each_where_each_names_one(second: str) -> None:
    lines = [
        "E-2 санаты",
        "порт бастығының орынбасары",
        "бас инспектор",
        "",
        "E-3 санаты",
        "бас маман",
        "көшпелі",
        "бөлімнің маманы",
    ]
    assert told("\n".join(["Лауазымдар тізілімі", "", *lines, ""])) == [
        ("порт бастығының орынбасары", "E-2", None),
        ("бас инспектор", "E-2", None),
        ("бас маман көшпелі бөлімнің маманы", "E-3", None),
    ]


@pytest.mark.parametrize(
    ("lines", "sections"),
    [
        (
            ["1-топ. Порт аппараты", "Лоцман – C-1", "2-топ. Айлақтар", "Матрос – C-3"],
            ["1-топ. Порт аппараты", "2-топ. Айлақтар"],
        ),
        (["Порт", "1. Лоцман – C-1", "", "Айлақ", "2. Матрос – C-3"], [None, "Айлақ"]),
        (["II топ. Порт", "Лоцман (C-1)", "", "III топ. Айлақ", "Матрос (C-3)"], ["II топ. Порт", "III топ. Айлақ"]),
        (["А) Порт", "1. Лоцман .... C-1", "Б) Айлақ", "2. Матрос .... C-3"], ["А) Порт", "Б) Айлақ"]),
        (["1. Лоцман – C-1", "2. Кеңесші", "3. Матрос – C-3"], [None, None]),
        (["1. Лоцман – C-1", "", "Ескерту", "2. Матрос – C-3"], [None, None]),
        # Numbers that begin anew behind that of a line are of what it heads.
        (["1. Порт", "1. Лоцман – C-1", "2. Айлақ", "1. Матрос – C-3"], ["1. Порт", "2. Айлақ"]),
        # A heading that may be none ends the section above it, a post without a tier does not.
        (["", "Порт", "Лоцман – C-1", "Аумақтық бөлімшелер", "Матрос – C-3"], ["Порт", None]),
        (["", "Порт", "Лоцман – C-1", "Кеңесші", "Матрос – C-3"], ["Порт", "Порт"]),
    ],
)
def test_a_line_above_posts_that_their_tiers_end_is_their_section(lines: list[str], sections: list[str | None]) -> None:
    found = extract("\n".join(["Лауазымдар тізілімі", *lines, "Бас кеңесші – C-4"]).encode(), "register").positions
    assert [(own.title and own.title.kk, own.section.kk if own.section else None) for own in found][:2] == [
        ("Лоцман", sections[0]),
        ("Матрос", sections[1]),
    ]
