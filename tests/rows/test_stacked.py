"""Tables whose cells stand one below the other in plain text: where rows begin, and which lines make a cell."""

from collections.abc import Callable

import pytest
from laws import values
from places import SAMPLES

from kqparse import Document, extract
from kqparse.grammar.grammar import grammar
from kqparse.read import run as read_source

HEAD = "Категория\nНаименование должности\nОбразование\nСтаж работы\n"
Told = list[tuple[str | None, str | None, str | None, list[str | None]]]


def told(text: str) -> Told:
    """Category, title, section and the texts of the criteria of every post."""
    return [
        (
            post.category,
            (post.title and post.title.ru) or None,
            (post.section and post.section.ru) or None,
            [own.text.ru or None for own in post.criteria],
        )
        for post in extract(text.encode(), "posts.txt").positions
    ]


ROWS = [
    (
        "a line for each cell",
        "C-SV-4\nЛоцман\nВысшее\n3 года\nC-SV-5\nБоцман\nСреднее\n1 год",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-5", "Боцман", None, ["Среднее", "1 год"])],
    ),
    (
        "lines that go on",
        "C-SV-4\nЛоцман первого\nразряда\nВысшее: право,\nфинансы\nне менее 3 лет\nв судах",
        [("C-SV-4", "Лоцман первого разряда", None, ["Высшее: право, финансы", "не менее 3 лет в судах"])],
    ),
    (
        "a category for several posts",
        "C-SV-4\nЛоцман\nВысшее\n3 года\nБоцман\nСреднее\n1 год",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-4", "Боцман", None, ["Среднее", "1 год"])],
    ),
    (
        "several posts in a cell",
        "C-SV-4\nЛоцман\nБоцман\nВысшее\n3 года",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-4", "Боцман", None, ["Высшее", "3 года"])],
    ),
    (
        "numbers of columns, and a heading between rows",
        "1\n2\n3\n4\nC-SV-4\nЛоцман\nВысшее\n3 года\nОтдел маяков\nC-SV-5\nБоцман\nСреднее\n1 год",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-5", "Боцман", "Отдел маяков", ["Среднее", "1 год"])],
    ),
    (
        "heads printed anew",
        f"C-SV-4\nЛоцман\nВысшее\n3 года\n{HEAD}C-SV-5\nБоцман\nСреднее\n1 год",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-5", "Боцман", None, ["Среднее", "1 год"])],
    ),
    (
        "heads printed anew below a line that says so",
        f"C-SV-4\nЛоцман\nВысшее\n3 года\nПродолжение таблицы\n{HEAD}C-SV-5\nБоцман\nСреднее\n1 год",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]), ("C-SV-5", "Боцман", None, ["Среднее", "1 год"])],
    ),
    (
        "a note behind",
        "C-SV-4\nЛоцман\nВысшее\n3 года\nПримечание. Список пересматривается.",
        [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"])],
    ),
]


@pytest.mark.parametrize("led", ["", "\t"])
@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_rows(body: str, expected: Told, led: str) -> None:
    text = "".join(f"{led}{line}\n" for line in (HEAD + body).split("\n"))
    assert told(text) == expected
    assert extract(text.encode(), "posts.txt").coverage.unassigned == 0


def test_a_line_that_no_tab_leads_is_a_heading_between_cells_that_tabs_lead() -> None:
    head = "\t" + HEAD.strip().replace("\n", "\n\t") + "\n"
    text = f"1. Порт\n{head}\tC-SV-4\n\tЛоцман\n\tВысшее\n\t3 года\n2. Иные места\n{head}\tC-SV-5\n\tБоцман\n\tСреднее\n\t1 год"
    assert told(text) == [
        ("C-SV-4", "Лоцман", "1. Порт", ["Высшее", "3 года"]),
        ("C-SV-5", "Боцман", "2. Иные места", ["Среднее", "1 год"]),
    ]


def test_a_word_that_both_languages_have_is_read_in_that_of_the_document() -> None:
    text = "Санаты\nЛауазым\nБілімі\nЖұмыс өтілі\nC-SV-6\nКемеші\nЖоғары\nкемінде 2 жыл\nC-SV-7\nСақшы\nОрта\nкемінде 1 жыл"
    posts = extract(text.encode(), "posts.txt").positions
    assert [(post.title and post.title.kk, post.education and post.education.levels) for post in posts] == [
        ("Кемеші", ["higher"]),
        ("Сақшы", ["general_secondary"]),
    ]


def test_blank_lines_part_cells_where_they_part_heads() -> None:
    cells = ["Категория", "Должность", "Образование", "Стаж", "C-SV-4", "Лоцман\nпорта", "Высшее", "в судах\n3 года"]
    assert told("\n\n".join(cells)) == [("C-SV-4", "Лоцман порта", None, ["Высшее", "в судах 3 года"])]


def test_a_head_over_those_of_criteria() -> None:
    head = "№ п/п\nДолжность\nКвалификационные требования\nОбразование\nСтаж\n"
    assert told(f"{head}1\nЛоцман\nВысшее\n3 года\n2\nБоцман\nСреднее\n1 год") == [
        (None, "Лоцман", None, ["Высшее", "3 года"]),
        (None, "Боцман", None, ["Среднее", "1 год"]),
    ]


@pytest.mark.parametrize(
    "title", ["", "Квалификационные требования\n", "КВАЛИФИКАЦИОННЫЕ ТРЕБОВАНИЯ\nк постам порта\n"]
)
def test_the_title_of_the_document_right_above_the_heads_is_none_of_them(title: str) -> None:
    assert told(f"{title}{HEAD}C-SV-4\nЛоцман\nВысшее\n3 года") == [("C-SV-4", "Лоцман", None, ["Высшее", "3 года"])]


def test_a_dash_stands_for_a_category_that_a_post_has_not() -> None:
    rows = "Лоцман\nC-SV-4\nВысшее\n3 года\nБоцман\n-\nСреднее\n1 год\n"
    assert told(f"Должность\nКатегория\nОбразование\nСтаж\n{rows}") == [
        ("C-SV-4", "Лоцман", None, ["Высшее", "3 года"]),
        (None, "Боцман", None, ["Среднее", "1 год"]),
    ]


def test_a_duty_may_speak_of_work_behind_a_cell_about_work() -> None:
    rows = "Кемеші\nЖоғары\nТалап етілмейді\nКемелерге қызмет көрсетеді.\nСақшы\nОрта\nТалап етілмейді\nКүзетеді.\n"
    posts = extract(f"Лауазымы\nБілімі\nЖұмыс өтілі\nМіндеттері\n{rows}".encode(), "posts.txt").positions
    assert [[own.text.kk for own in post.criteria] for post in posts] == [
        ["Жоғары", "Талап етілмейді", "Кемелерге қызмет көрсетеді."],
        ["Орта", "Талап етілмейді", "Күзетеді."],
    ]


def test_a_head_of_all_that_is_asked_stands_over_none_of_duties() -> None:
    rows = "Лоцман\n1) высшее;\n2) стаж 3 года\n1) ведёт;\n2) учит\nБоцман\n1) среднее;\n2) стаж 1 год\n1) чинит;\n2) моет\n"
    assert [own for _, _, _, own in told(f"Должность\nКвалификационные требования\nОбязанности\n{rows}")] == [
        ["1) высшее; 2) стаж 3 года", "1) ведёт; 2) учит"],
        ["1) среднее; 2) стаж 1 год", "1) чинит; 2) моет"],
    ]


def test_a_number_before_a_whole_amount_is_none_of_it() -> None:
    rows = "Лоцман\n2\nВысшее\nне менее 3 лет\nБоцман\n1\nне менее 2 лет\nКок\n3\nСреднее\nне менее 1 года\n"
    assert [own[-1] for _, _, _, own in told(f"Должность\nКоличество\nОбразование\nСтаж\n{rows}")] == [
        "не менее 3 лет",
        "не менее 2 лет",
        "не менее 1 года",
    ]


def test_what_stands_behind_the_only_blank_line_is_no_cell() -> None:
    rows = "Лоцман\nВысшее\n3 года\nВедёт суда.\nБоцман\nСреднее\n1 год\nЧинит снасти.\n\nСправки в отделе кадров\n"
    text = f"Порт\n\nДолжность\nОбразование\nСтаж\nОбязанности\n{rows}"
    assert [own[2] for _, _, _, own in told(text)] == ["Ведёт суда.", "Чинит снасти."]
    assert extract(text.encode(), "posts.txt").coverage.unassigned == 0


def test_a_last_column_may_have_notes() -> None:
    text = "Должность\nОбразование\nСтаж\nПримечание\nЛоцман\nВысшее\n3 года\nс допуском\nБоцман\nСреднее\n1 год\nбез допуска\nПримечание. Пересматривается."
    assert [own for _, _, _, own in told(text)] == [
        ["Высшее", "3 года", "с допуском"],
        ["Среднее", "1 год", "без допуска"],
    ]


@pytest.mark.parametrize(
    ("heads", "body"),
    [
        (
            "Должность\nОснащение места\nОбразование\nСтаж\n",
            "Лоцман\n-\nВысшее\n3 года\nСлужба огней\nБоцман\n-\nСреднее\n1 год",
        ),
        (
            "Должность\nОбразование\nСтаж\nОснащение места\n1\n2\n3\n4\n",
            "Лоцман\nВысшее\n3 года\n-\nСлужба огней\nБоцман\nСреднее\n1 год\n-",
        ),
    ],
)
def test_a_head_that_no_list_has(heads: str, body: str) -> None:
    found = told(heads + body)
    assert [(title, section) for _, title, section, _ in found] == [("Лоцман", None), ("Боцман", "Служба огней")]


def test_annexes_are_sections() -> None:
    text = f"Приложение 1\nПортовая служба\n{HEAD}C-SV-4\nЛоцман\nВысшее\n3 года\nПриложение 2\nСлужба огней\n{HEAD}C-1\nБоцман\nСреднее\n1 год"
    assert [(title, section) for _, title, section, _ in told(text)] == [
        ("Лоцман", "Портовая служба"),
        ("Боцман", "Служба огней"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Образование\nСтаж работы\nДолжность\n\nВсе данные указываются в анкете, которую заполняет кандидат на должность.",
        "Фамилия\nДолжность\nОбразование\nСтаж\nА. Б.\nЛоцман\nВысшее\n3 года",
        "Товар\nКоличество\nЦена\nКанат\n4\n120\nЯкорь\n1\n9000",
        "Должность\nОбразование\nВысшее\nСтаж работы\n3 года",
    ],
)
def test_what_is_no_such_table(text: str) -> None:
    assert extract(text.encode(), "text.txt").source.family != "row-per-post-tables"


STREAMS: dict[str, Callable[[str], str]] = {
    "as our own stream prints it": lambda text: text,
    "without tabs": lambda text: text.replace("\t", ""),
    "a blank line between lines": lambda text: text.replace("\t", "").replace("\n", "\n\n"),
}


def said(document: Document) -> object:
    return values(document)["positions"]


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("name", [path.name for path in SAMPLES if path.name.startswith("row-per-post-table")])
def test_a_sample_says_the_same_when_its_cells_stand_one_below_the_other(name: str, stream: str) -> None:
    path = next(path for path in SAMPLES if path.name == name)
    whole = extract(path.read_bytes(), name)
    text = STREAMS[stream](read_source(path.read_bytes(), name, grammar()).text)
    assert said(extract(text.encode(), "posts.txt")) == said(whole)


@pytest.mark.parametrize("units", ["2", "2 человека", "2 ед."])
@pytest.mark.parametrize("pay", ["250 000", "от 250 000 тенге", "250 000 тенге в месяц"])
@pytest.mark.parametrize("head", ["Кол-во", "Требуется человек"])
def test_numbers_of_persons_and_sums_of_money_stand_in_cells_of_their_own(units: str, pay: str, head: str) -> None:
    heads = ["Должность", head, "Требования", "Зарплата"]
    rows = [
        ["Лоцман", units, "высшее образование, стаж от 3 лет", pay],
        ["Боцман", "5", "среднее, опыт от 1 года", pay],
    ]
    cells = "\n".join(f"\t{cell}" for cell in [*heads, *rows[0], *rows[1]])
    posts = extract(f"Вакансии порта\n{cells}\n".encode(), "posts.txt").positions
    assert [(post.title and post.title.ru, post.headcount) for post in posts] == [("Лоцман", 2), ("Боцман", 5)]
    assert [post.salary and post.salary.min for post in posts] == [250000, 250000]


CARDS = {
    "one below the other": "Должность\nЛоцман\nКоличество единиц\n2\nОбразование\nвысшее:\nправо\nСтаж работы\n3 года\nДолжность\nБоцман\nКоличество единиц\n4\nОбразование\nсреднее\nСтаж работы\n1 год",
    "a blank line between all": "1.1. Огни\n\nКод\n\n7\n\nДолжность\n\nЛоцман\n\nКоличество единиц\n\n2\n\nОбразование\n\nвысшее: право\n\nСтаж работы\n\n3 года\n\n1.2. Причалы\n\nКод\n\n8\n\nДолжность\n\nБоцман\n\nКоличество единиц\n\n4\n\nОбразование\n\nсреднее\n\nСтаж работы\n\n1 год",
    "led by tabs": "\tДолжность\n\tЛоцман\n\tКоличество единиц\n\t2\n\tОбразование\n\tвысшее: право\n\tСтаж работы\n\t3 года\n\n\tДолжность\n\tБоцман\n\tКоличество единиц\n\t4\n\tОбразование\n\tсреднее\n\tСтаж работы\n\t1 год\n\nНачальник порта ________",
}


@pytest.mark.parametrize("cards", CARDS)
def test_labels_and_values_one_below_the_other_are_cards(cards: str) -> None:
    document = extract(CARDS[cards].encode(), "posts.txt")
    found = [
        (post.title and post.title.ru, post.headcount, [own.text.ru for own in post.criteria])
        for post in document.positions
    ]
    assert found == [("Лоцман", 2, ["высшее: право", "3 года"]), ("Боцман", 4, ["среднее", "1 год"])]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "lines",
    [
        ("Карточка профессии", "Лоцман", "Уровень квалификации", "6", "Образование", "Высшее: право", "Опыт работы", "3 года"),
        ("Кәсіп карточкасы", "Лоцман", "Біліктілік деңгейі", "6", "Білімі", "Жоғары: құқық", "Жұмыс тәжірибесі", "3 жыл"),
    ],
)  # fmt: skip
def test_a_card_of_a_profession_heads_its_title(lines: tuple[str, ...]) -> None:
    second = ["Боцман" if line == "Лоцман" else line for line in lines]
    text = "\n".join(["Кәсіби стандарт", *lines, "", *second]) + "\n"
    document = extract(text.encode(), "standard.txt")
    found = [
        (post.title and (post.title.ru or post.title.kk), post.experience and post.experience.min_months)
        for post in document.positions
    ]
    assert found == [("Лоцман", 36), ("Боцман", 36)]


def test_labels_with_their_values_behind_a_colon_are_no_value_of_the_label_above() -> None:
    text = "Вакансия\nДолжность: лоцман\nОбразование\nвысшее\nСтаж работы\n3 года"
    assert extract(text.encode(), "posts.txt").source.family != "row-per-post-tables"


@pytest.mark.parametrize("behind", ["категории", "должности"])
def test_a_value_may_go_on_with_a_word_that_heads_columns(behind: str) -> None:
    text = f"Должность\nЛоцман\nОбразование\nвысшее\nСтаж работы\nне менее 3 лет в должности лоцмана более низкой\n{behind}\n"
    (post,) = extract(text.encode(), "posts.txt").positions
    assert [own.text.ru for own in post.criteria] == [
        "высшее",
        f"не менее 3 лет в должности лоцмана более низкой {behind}",
    ]


@pytest.mark.parametrize(
    ("first", "second", "pay"),
    [
        ("от 165000 до 210000", "95000", (165000, 210000)),
        ("165 000 – 210 000", "95 000", (165000, 210000)),
        ("165000-нан 210000-ға дейін", "95000", (165000, 210000)),
    ],
)
def test_two_sums_without_a_currency_are_pay_below_its_head(first: str, second: str, pay: tuple[int, int]) -> None:
    text = f"№\nДолжность\nКоличество\nОбразование\nОклад (тенге)\n1\nЛоцман\n1\nВысшее\n{first}\n2\nБоцман\n3\nСреднее\n{second}\n"
    posts = extract(text.encode(), "posts.txt").positions
    assert [(post.ordinal, post.headcount) for post in posts] == [(1, 1), (2, 3)]
    assert [post.salary and (post.salary.min, post.salary.max) for post in posts] == [pay, (95000, 95000)]
