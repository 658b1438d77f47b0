"""Tables whose rows the text of a PDF runs together: where cells begin on a line, and what is no such table."""

import pytest

from kqparse import extract

HEAD = "№ Должность Количество\nединиц\nОбразование Стаж\n"
FIRST, SECOND = "1 Лоцман порта 2 Высшее техническое\nне менее\n3 лет\n", "2 Боцман 0,5 Среднее 1 год\n"
POSTS = [("Лоцман порта", 2, "Высшее техническое", "не менее 3 лет"), ("Боцман", 0.5, "Среднее", "1 год")]
Told = list[tuple[str | None, float | None, str | None, str | None]]


def told(text: str) -> Told:
    """Title, number of staff units, education and experience of every post."""
    found: Told = []
    for post in extract(text.encode(), "posts.txt").positions:
        texts = {own.kind: own.text.ru or own.text.kk or None for own in post.criteria}
        title = (post.title and (post.title.ru or post.title.kk)) or None
        found.append((title, post.headcount, texts.get("education"), texts.get("experience")))
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"Порт\n{HEAD}{FIRST}{SECOND}",
        f"Порт\n{HEAD}1 2 3 4 5\n{FIRST}{SECOND}",
        f"Порт\n{HEAD}1. {FIRST[2:]}2. {SECOND[2:]}",
        f"Порт\n{HEAD}{FIRST}2\n{HEAD}{SECOND}",
        f"Порт\n№\nп/п {HEAD[2:]}{FIRST}{SECOND}",
        f"Порт\n{HEAD}{FIRST.replace(' Высшее', chr(10) + 'Высшее')}{SECOND}",
    ],
    ids=["cells", "numbers of columns", "points", "a page and its heads", "heads over lines", "a number at a line end"],
)
def test_rows(text: str) -> None:
    assert told(text) == POSTS
    assert extract(text.encode(), "posts.txt").coverage.unassigned == 0


def test_a_line_between_rows_is_a_section() -> None:
    text = f"Порт\n{HEAD}Служба лоций\n{FIRST}Отдел снабжения\n{SECOND}"
    sections = [post.section and post.section.ru for post in extract(text.encode(), "posts.txt").positions]
    assert (told(text), sections) == (POSTS, ["Служба лоций", "Отдел снабжения"])


def test_categories_dashes_and_sums_begin_cells() -> None:
    rows = "1 Лоцман C-4 Высшее от 200 000 тенге\n2 Боцман - Среднее 110 000 тенге\n"
    posts = extract(f"Порт\n№ Должность Категория Образование Оклад\n{rows}".encode(), "posts.txt").positions
    assert [(post.category, post.salary and post.salary.min) for post in posts] == [("C-4", 200000), (None, 110000)]


@pytest.mark.parametrize("fund", ["", " 820000"])
def test_a_number_of_units_stands_before_an_amount_without_blanks(fund: str) -> None:
    head = f"№ Должность Кол-во Оклад{' ФОТ' * bool(fund)}"
    rows = f"1 Лоцман порта 2 410000{fund}\n2 Боцман 0,5 330000{fund}\nОно вступает в силу с 1 января.\n"
    posts = extract(f"Штатное расписание\n{head}\n{rows}".encode(), "posts.txt").positions
    found = [(post.title and post.title.ru, post.headcount, post.salary and post.salary.min) for post in posts]
    assert found == [("Лоцман порта", 2, 410000), ("Боцман", 0.5, 330000)]


STACKED = "Должность\nОбразование\nСтаж\nКок Порта\nСреднее\n5 лет\nЮнга\nСреднее\n1 год\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Capitals within a cell make no further posts of it.
        (f"{HEAD}1 Лоцман Порта Мыс 2 Высшее 3 года\n{SECOND}", ["Лоцман Порта Мыс", "Боцман"]),
        (
            "№   Должность   Количество   Образование\n1   Лоцман Порта   2   Высшее\n2   Боцман   1   Среднее\n",
            ["Лоцман Порта", "Боцман"],
        ),
        # Nor where each cell has its line.
        (
            "№ п/п\nДолжность\nОбразование\n1 \nЛоцман Порта\nВысшее\n2 \nБоцман Порта\nСреднее\n",
            ["Лоцман Порта", "Боцман Порта"],
        ),
        # What stands behind a blank line below the last row is no row.
        (f"{HEAD}{FIRST}{SECOND}\nНеобходимые документы:\n1. заявление\n2. копия\n", ["Лоцман порта", "Боцман"]),
        (f"{HEAD}{FIRST}{SECOND}\nПриложение 2\n{HEAD}{FIRST}{SECOND}", ["Лоцман порта", "Боцман"] * 2),
        # Tables of the other form before and behind it are read, too.
        (f"{STACKED}\nПриложение 2\n{HEAD}{FIRST}{SECOND}", ["Кок Порта", "Юнга", "Лоцман порта", "Боцман"]),
        (f"{HEAD}{FIRST}{SECOND}\nПриложение 2\n{STACKED}", ["Лоцман порта", "Боцман", "Кок Порта", "Юнга"]),
    ],
)
def test_cells_with_capitals_and_tables_of_lines_beside(text: str, expected: list[str]) -> None:
    assert [title for title, *_ in told(f"Порт\n{text}")] == expected


def test_kazakh() -> None:
    rows = "1 Кемеші 2 Жоғары Кемінде 3 жыл\n2 Сақшы 1 Жалпы орта\nбілім\nТалап етілмейді\n"
    assert told(f"Порт\nР/с Лауазымы Саны Білімі Жұмыс өтілі\n{rows}") == [
        ("Кемеші", 2, "Жоғары", "Кемінде 3 жыл"),
        ("Сақшы", 1, "Жалпы орта білім", "Талап етілмейді"),
    ]


def test_cells_begin_with_small_words_of_what_the_heads_ask_for() -> None:
    head = "№ Должность Образование Стаж работы\n"
    rows = [
        "1 Лоцман высшей категории высшее морское (навигация,\nсудовождение) не менее 5 лет, в том числе\nне менее 2 лет в порту\n",
        "2 Специалист по охране маяка среднее или высшее не менее 1 года\nобразование\n",
        "3 Боцман техническое и профессиональное стаж работы не требуется\n",
    ]
    assert [own[:1] + own[2:] for own in told(f"Порт\n{head}{''.join(rows)}")] == [
        (
            *["Лоцман", "высшее морское (навигация, судовождение)"],
            "не менее 5 лет, в том числе не менее 2 лет в порту",
        ),
        ("Специалист по охране маяка", "среднее или высшее образование", "не менее 1 года"),
        ("Боцман", "техническое и профессиональное", "стаж работы не требуется"),
    ]
    kazakh = "1 Кемеші 2 жоғары техникалық кемінде 3 жыл\n2 Сақшы 1 жалпы орта талап етілмейді\n"
    assert told(f"Порт\nР/с Лауазымы Саны Білімі Жұмыс өтілі\n{kazakh}") == [
        ("Кемеші", 2, "жоғары техникалық", "кемінде 3 жыл"),
        ("Сақшы", 1, "жалпы орта", "талап етілмейді"),
    ]


def test_one_column_of_all_that_is_asked_stays_whole() -> None:
    rows = "1 Лоцман Высшее образование, не менее 2 лет\n2 Боцман Среднее образование и стаж не менее 1 года\n"
    posts = extract(f"Порт\n№ Должность Требования\n{rows}".encode(), "posts.txt").positions
    assert [[own.text.ru for own in post.criteria] for post in posts] == [
        ["Высшее образование, не менее 2 лет"],
        ["Среднее образование и стаж не менее 1 года"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Приказ\n№ 5 о должностях\n1 Лоцман\n2 Боцман\n",  # the number of an act
        "№ Наименование Количество Цена\n1 Канат 2 Новый\n2 Якорь 1 Старый\n",  # no posts
    ],
)
def test_what_is_no_such_table(text: str) -> None:
    assert not told(text)
