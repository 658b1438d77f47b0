"""Tables with a post in each row: the titles of a cell and the categories beside them."""

from collections.abc import Sequence

import pytest
from description import Cell
from row_tables import HEAD, read, titles

from kqparse import extract


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
        ("Специалист: бухгалтер, юрисконсульт", ["бухгалтер", "юрисконсульт"]),
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
        ("Чертежник, чертежник II категории, чертежник I категории", ["Чертежник", "чертежник", "чертежник"]),
        ("Помощник, советник директора", ["Помощник, советник директора"]),
        ("Бекеттің, кеден учаскесінің бастығы", ["Бекеттің бастығы", "кеден учаскесінің бастығы"]),
        ("Бөлімше, топ бастығы", ["Бөлімше бастығы", "топ бастығы"]),
        # degrees of one office
        ("Главный, ведущий специалист", ["Главный специалист", "ведущий специалист"]),
        ("Старший, младший инспектор отдела", ["Старший инспектор отдела", "младший инспектор отдела"]),
        ("Бас, жетекші маман", ["Бас маман", "жетекші маман"]),
        ("Старший участковый, участковый", ["Старший участковый", "участковый"]),
        ("Старший лоцман*", ["Старший лоцман"]),
        # a hyphen at a line end between words of titles, and one that breaks a word
        ("Инспектор-\nдежурный", ["Инспектор-дежурный"]),
        ("Уборщик-\nдворник", ["Уборщик-дворник"]),
        ("Старший инспек-\nтор", ["Старший инспектор"]),
        # a unit above its titles
        ("Юридический отдел\nНачальник\nГлавный специалист", ["Начальник", "Главный специалист"]),
        ("Отдел лоций города Тасколь\nстарший инспектор", ["старший инспектор"]),
        ("Басқарма\nбастығы", ["Басқарма бастығы"]),
    ],
)
def test_titles_of_a_cell(cell: str, expected: list[str]) -> None:
    assert titles(read([HEAD, ["C-SV-4", cell, "Высшее.", "1 год."]])) == expected


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        ("Должность", ["Юридический отдел\nНачальник\nЮрист", "Лоцман"], ["Юридический отдел"] * 2 + [None]),
        (
            "Лауазымы\nДолжность",
            ["Заң бөлімі\nБас маман\nЮридический отдел\nГлавный специалист"],
            ["Юридический отдел"],
        ),
    ],
)
def test_a_unit_above_the_titles_of_a_cell_is_their_section(
    head: str, cells: list[str], expected: list[str | None]
) -> None:
    rows = [["C-SV-4", cell, "Высшее.", "1 год."] for cell in cells]
    posts = read([[HEAD[0], head, *HEAD[2:]], *rows]).positions
    assert [post.section and post.section.ru for post in posts] == expected


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
        ("Лоцман порта (C-SV-7)", "Лоцман порта", "C-SV-7"),
        ("Водитель (допуск C-1-2)", "Водитель (допуск C-1-2)", None),
        ("Лоцман буя, Е-2", "Лоцман буя", "E-2"),
        ("Лоцман буя – Е-2", "Лоцман буя", "E-2"),
        ("Буй лоцманы / D-3", "Буй лоцманы", "D-3"),
        ("Лоцман буя – C-3 – C-5", "Лоцман буя", None),
        # On a line of its own it is that of the title in its cell.
        ("C-O-2\nЛоцман буя", "Лоцман буя", "C-O-2"),
        ("Лоцман буя\nC-O-2", "Лоцман буя", "C-O-2"),
        # A letter and a figure may be anything else.
        ("Лоцман буя, К-2", "Лоцман буя, К-2", None),
        ("Лоцман буя, B2", "Лоцман буя, B2", None),  # a level of a language
        ("Лоцман буя Е-2", "Лоцман буя Е-2", None),
    ],
)
def test_a_category_behind_a_sign_ends_a_title(cell: str, title: str, category: str | None) -> None:
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
        ("C-5", "Старший лоцман, лоцман", [("C-5", "Старший лоцман"), ("C-5", "лоцман")]),
        ("C-5\nC-6", "Бас маман Маман", [("C-5", "Бас маман"), ("C-6", "Маман")]),
    ],
)
def test_as_many_titles_as_categories(category: str, cell: str, expected: list[tuple[str | None, str]]) -> None:
    document = read([HEAD, [category, cell, "Высшее.", "1 год."]])
    assert list(zip([post.category for post in document.positions], titles(document), strict=True)) == expected


def test_numbers_may_stand_before_titles_where_no_column_has_them() -> None:
    rows = [["Лауазымы / Должность", "Білімі / Образование"], ["1. Есепші / Бухгалтер", "жоғары / высшее"], ["2) Қойма меңгерушісі / Заведующий складом", "орта / среднее"]]  # fmt: skip
    told = [(post.ordinal, post.title and (post.title.kk, post.title.ru)) for post in read(rows).positions]
    assert told == [(1, ("Есепші", "Бухгалтер")), (2, ("Қойма меңгерушісі", "Заведующий складом"))]
    each = read([["Лауазымы", "Должность", "Образование"], ["1. Есепші", "1. Бухгалтер", "высшее"], ["2. Заңгер", "2. Юрист", "среднее"]])  # fmt: skip
    assert [(post.ordinal, post.title and (post.title.kk, post.title.ru)) for post in each.positions] == [(1, ("Есепші", "Бухгалтер")), (2, ("Заңгер", "Юрист"))]  # fmt: skip
    assert each.coverage.unassigned == 0


@pytest.mark.parametrize("head", ["Категория и наименование должности", "Категория, должность", "Санаты / лауазымы"])
def test_a_head_may_name_titles_and_what_stands_beside_them(head: str) -> None:
    document = read([["№", head, "Требования"], ["1", "C-O-2\nЛоцман", "Образование высшее, стаж 1 год."]])
    assert [(post.category, post.title and post.title.ru) for post in document.positions] == [("C-O-2", "Лоцман")]


def test_more_titles_and_rows_than_a_post_can_have_are_told() -> None:
    names = [f"Лоцман {chr(0x0410 + at % 32)}{chr(0x0410 + at // 32)} порта" for at in range(40)]
    rows: list[list[str | Cell]] = [[f"Высшее: право, {at}.", f"{at % 9 + 1} года."] for at in range(40)]
    rows[0] = [Cell("C-SV-4", rows=40), Cell("\n".join(names), rows=40), *rows[0]]
    document = read([HEAD, *rows])
    (post,) = document.positions
    assert (post.title and post.title.ru, len(post.criteria)) == (names[0], 80)
    assert [each.code for each in document.diagnostics].count("KQ205") == 39
    assert document.coverage.unassigned == 0


def test_a_slash_parts_a_title_of_words_that_both_languages_have() -> None:
    rows = [
        ["Лауазымы / Должность", "Білімі / Образование", "Өтілі / Стаж"],
        ["Бас инженер / Главный инженер", "жоғары / высшее", "1 жыл / 1 год"],
    ]
    (post,) = read(rows).positions
    assert post.title
    assert (post.title.kk, post.title.ru) == ("Бас инженер", "Главный инженер")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Орман шебері\nМастер леса", [("Орман шебері", "Мастер леса")]),
        ("Орманшы\nЛесник", [("Орманшы", "Лесник")]),
        ("Бас орманшы\nОрман шебері", [("Бас орманшы", None), ("Орман шебері", None)]),
        ("Механик\nДиспетчер", [("Механик", None), ("Диспетчер", None)]),
    ],
)
def test_lines_of_a_title_are_in_the_languages_of_the_lines_of_its_head(
    cell: str, expected: list[tuple[str | None, str | None]]
) -> None:
    head = ["Санаты\nКатегория", "Лауазымы\nДолжность", "Білімі\nОбразование", "Өтілі\nСтаж"]
    posts = read([head, ["C-4", cell, "Жоғары\nВысшее", "Кемінде 1 жыл\nНе менее 1 года"]]).positions
    assert [(post.title.kk or None, post.title.ru or None) for post in posts if post.title] == expected


def test_titles_that_the_languages_part_differently_are_one_post() -> None:
    head = ["Санаты / Категория", "Лауазымы / Должность", "Білімі / Образование", "Өтілі / Стаж"]
    cell = "Бас сақшы; жетекші сақшы / Главный сторож"
    (post,) = read([head, ["C-4", cell, "Жоғары / Высшее", "1 жыл / 1 год"]]).positions
    assert post.title
    assert (post.title.kk, post.title.ru) == ("Бас сақшы; жетекші сақшы", "Главный сторож")


def test_titles_in_a_column_for_each_language_are_one_post() -> None:
    rows = [
        ["Санаты", "Лауазым атауы", "Наименование должности", "Білімі"],
        ["", "Кадр бөлімі", "Отдел кадров", ""],
        ["C-1", "Бөлім басшысы", "Начальник отдела", "жоғары"],
        ["C-3", "Инспектор", "Инспектор", "орта"],
    ]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    document = extract(f"<table>{page}</table>".encode(), "posts.html")
    assert [(post.title.kk, post.title.ru) for post in document.positions if post.title] == [
        ("Бөлім басшысы", "Начальник отдела"),
        ("Инспектор", "Инспектор"),
    ]
    assert {(post.section.kk, post.section.ru) for post in document.positions if post.section} == {
        ("Кадр бөлімі", "Отдел кадров")
    }
    assert document.coverage.unassigned == 0


def test_a_row_that_says_the_one_above_in_the_other_language_is_of_the_same_post() -> None:
    head = "<tr><td>Санаты / Категория</td><td>Лауазымы / Должность</td><td>Білімі / Образование</td></tr>"
    rows = (
        f"<tr><td rowspan=2>{category}</td><td>{kk}</td><td>жоғары білім</td></tr><tr><td>{ru}</td><td>высшее образование</td></tr>"
        for category, kk, ru in (("C-1", "Бөлім басшысы", "Начальник отдела"), ("C-3", "Аспаз", "Повар"))
    )
    document = extract(f"<table>{head}{''.join(rows)}</table>".encode(), "posts.html")
    assert [(post.category, post.title and (post.title.kk, post.title.ru)) for post in document.positions] == [
        ("C-1", ("Бөлім басшысы", "Начальник отдела")),
        ("C-3", ("Аспаз", "Повар")),  # by what stands beside them
    ]
    assert document.coverage.unassigned == 0


SUB_HEADS = {"in order": (("қаз", "рус"), ("Сақшы", "Лоцман"), ("Сторож", "Лоцман")), "turned": (("рус", "қаз"), ("Сторож", "Лоцман"), ("Сақшы", "Лоцман"))}  # fmt: skip


@pytest.mark.parametrize("order", SUB_HEADS)
def test_titles_below_one_head_in_a_column_for_each_language_are_one_post(order: str) -> None:
    lower, first, second = SUB_HEADS[order]
    rows = "".join(
        f"<tr><td>{one}</td><td>{other}</td><td>орта / среднее</td><td>1 жыл / 1 год</td></tr>"
        for one, other in zip(first, second, strict=True)
    )
    page = (
        "<table><tr><td colspan=2>Лауазымы / Должность</td><td rowspan=2>Білімі / Образование</td>"
        f"<td rowspan=2>Өтілі / Стаж</td></tr><tr><td>{lower[0]}</td><td>{lower[1]}</td></tr>{rows}</table>"
    )
    posts = extract(f"<html><body>{page}</body></html>".encode()).positions
    assert [(post.title and (post.title.kk, post.title.ru)) for post in posts] == [
        ("Сақшы", "Сторож"),
        ("Лоцман", "Лоцман"),
    ]


def test_a_section_that_shows_no_language_has_the_order_of_the_heads() -> None:
    rows = "<tr><td colspan=3>Кадр секторы / Сектор кадров</td></tr><tr><td>Сақшы / Сторож</td><td>орта / среднее</td><td>1 жыл / 1 год</td></tr>"
    head = "<tr><td>Лауазымы / Должность</td><td>Білімі / Образование</td><td>Өтілі / Стаж</td></tr>"
    (post,) = extract(f"<html><body><table>{head}{rows}</table></body></html>".encode()).positions
    assert post.section is not None
    assert (post.section.kk, post.section.ru) == ("Кадр секторы", "Сектор кадров")


NAMED_SIDES = [("қаз.", "рус."), ("на казахском языке", "на русском языке"), ("қазақ тілінде", "орыс тілінде")]


def of_merged(head: str, lower: str, rows: Sequence[str]) -> list[tuple[tuple[object, object], list[object]]]:
    """Titles, sections and numbers of a table with a head over two columns."""
    body = "".join(f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows)
    page = f"<table><tr><td colspan=2>{head}</td><td>Образование</td><td>Стаж</td></tr>{lower}{body}</table>"
    document = extract(f"<html><body>{page}</body></html>".encode())
    assert document.coverage.unassigned == 0
    return [
        (
            (post.title and post.title.kk, post.title and post.title.ru),
            [post.section and (post.section.kk or post.section.ru), post.category, post.ordinal],
        )
        for post in document.positions
    ]


@pytest.mark.parametrize("sides", NAMED_SIDES)
def test_a_lower_head_may_name_the_language_of_its_column(sides: tuple[str, str]) -> None:
    lower = f"<tr><td>{sides[0]}</td><td>{sides[1]}</td><td></td><td></td></tr>"
    told = of_merged("Должность", lower, ["Лоцман|Лоцман|высшее|1 год", "Сақшы|Сторож|среднее|1 год"])
    assert [title for title, _ in told] == [("Лоцман", "Лоцман"), ("Сақшы", "Сторож")]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("|Лоцман|высшее|1 год", (None, "Лоцман")),
        ("Лоцман||высшее|1 год", ("Лоцман", None)),
        ("Сақшы / Сторож||среднее|1 год", ("Сақшы", "Сторож")),
    ],
)
def test_a_lone_title_is_in_the_language_of_its_column(row: str, title: tuple[str | None, str | None]) -> None:
    lower = "<tr><td>қазақша</td><td>орысша</td><td></td><td></td></tr>"
    told = of_merged("Должность", lower, ["Есепші|Бухгалтер|высшее|1 год", row])
    assert [(kk or None, ru or None) for (kk, ru), _ in told] == [("Есепші", "Бухгалтер"), title]


def test_titles_of_the_same_letters_are_in_the_languages_of_their_head() -> None:
    told = of_merged("Лауазымы / Должность", "", ["Инспектор|Инспектор|высшее|1 год", "Лоцман|Лоцман|высшее|2 года"])
    assert [title for title, _ in told] == [("Инспектор", "Инспектор"), ("Лоцман", "Лоцман")]


@pytest.mark.parametrize("head", ["Должность", "Лауазымы / Должность"])
@pytest.mark.parametrize(
    ("beside", "section", "category", "ordinal"),
    [(["Порт", "Отдел кадров"], ["Порт", "Отдел кадров"], None, [None, None]),
     (["C-4", "C-4"], [None, None], "C-4", [None, None]),
     (["1", "2"], [None, None], None, [1, 2])],
)  # fmt: skip
def test_one_of_two_columns_below_a_head_of_titles_may_say_something_else(
    head: str, beside: list[str], section: list[str | None], category: str | None, ordinal: list[int | None]
) -> None:
    rows = [f"{beside[0]}|Главный инспектор|высшее|1 год", f"{beside[1]}|Младший инспектор|среднее|1 год"]
    told = of_merged(head, "", rows)
    assert [title[1] for title, _ in told] == ["Главный инспектор", "Младший инспектор"]
    assert [own for _, own in told] == [[section[at], category, ordinal[at]] for at in (0, 1)]


@pytest.mark.parametrize(
    ("cell", "title", "level", "category"),
    [
        ("Лоцман высшего уровня квалификации первой категории", "Лоцман", "high", "first"),
        ("Біліктілігі жоғары деңгейдегі санаты жоқ лоцман", "лоцман", "high", "none"),
        ("Лоцман порта (вторая категория)", "Лоцман порта", None, "second"),
        ("Лоцман высшего разряда", "Лоцман высшего разряда", None, None),
    ],
)
def test_levels_and_categories_of_qualification_are_no_part_of_a_title(
    cell: str, title: str, level: str | None, category: str | None
) -> None:
    document = read([HEAD[1:], [cell, "Высшее.", "1 год."]])
    (post,) = document.positions
    assert post.title is not None
    assert (post.title.kk or post.title.ru) == title
    told = post.qualification
    assert (told and told.level, told and told.category) == (level, category)
    assert document.coverage.unassigned == 0
