"""Tables of posts under heads that no list has, tables of title and education alone, and cards without a title's label."""

import pytest
from description import Cell
from row_tables import page, titles

from kqparse import Document, extract

PILOT = ["Лоцман", "высшее морское образование", "не менее 3 лет"]
COOK = ["Кок", "среднее образование", "не требуется"]
PILOT_KK = ["Лоцман", "жоғары білім", "кемінде 3 жыл"]
COOK_KK = ["Аспаз", "орта білім", "талап етілмейді"]
ASKED = [("Лоцман", "higher", 36), ("Кок", "general_secondary", 0)]
ASKED_KK = [("Лоцман", "higher", 36), ("Аспаз", "general_secondary", 0)]
TAUGHT = [(title, level, None) for title, level, _ in ASKED]


def told(document: Document) -> list[tuple[str | None, str | None, int | None]]:
    """Title, level of education and least months of work of every post."""
    return [
        (
            title,
            "".join(post.education.levels) if post.education else None,
            post.experience.min_months if post.experience else None,
        )
        for title, post in zip(titles(document), document.positions, strict=True)
    ]


def tabbed(*rows: list[str]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("table", "posts"),
    [
        ([["Кто нужен", "Что заканчивал", "Сколько лет работы"], PILOT, COOK], ASKED),
        ([["Персонал", "Диплом", "Практика"], PILOT, COOK], ASKED),
        ([["Маман", "Оқу орны", "Жұмыс істеген жылы"], PILOT_KK, COOK_KK], ASKED_KK),
        ([["№", "Кто", "Образование", "Опыт"], ["1", *PILOT], ["2", *COOK]], ASKED),
        # A row that numbers the columns is none of a post.
        ([["№", "Кто", "Образование", "Опыт"], ["1", "2", "3", "4"], ["1", *PILOT], ["2", *COOK]], ASKED),
        # Cells that name posts are enough too, where each column is known; who learns a trade has no post yet.
        (
            [["Кто", "Образование", "Категория"], ["Повар", "среднее", "C-1"], ["Инспектор", "высшее", "C-2"]],
            [("Повар", "general_secondary", None), ("Инспектор", "higher", None)],
        ),
        ([["№", "Наименование", "Образование"], ["1", *PILOT[:2]], ["2", *COOK[:2]]], TAUGHT),
        ([["Кім", "Оқуы", "Жұмыс істеуі"], PILOT_KK, [*COOK_KK[:2], "тәжірибесіз"]], ASKED_KK),
        # A word that stands in both languages is of that of the text.
        ([["Кім", "Білімі", "Өтілі"], ["Аспаз", "орта", "тәжірибесіз"], ["Кок", "орта", "талап етілмейді"]], [("Аспаз", "general_secondary", 0), ("Кок", "general_secondary", 0)]),
        # All that is asked in one column.
        ([["Кто", "Кого возьмем"], *([row[0], f"{row[1]}, стаж {row[2]}"] for row in (PILOT, PILOT))], ASKED[:1] * 2),
        # Most cells name posts: further columns do no harm.
        (
            [["Кого ищем", "Требования", "Зарплата"], ["Кок", "среднее образование, без опыта", "220 000"], ["Повар", "среднее образование, без опыта", "200 000"]],
            [("Кок", "general_secondary", 0), ("Повар", "general_secondary", 0)],
        ),
        (
            [["Кім керек", "Қойылатын талап"], ["Аспаз", "орта білім, тәжірибесіз"], ["Кок", "орта білім, тәжірибесіз"]],
            [("Аспаз", "general_secondary", 0), ("Кок", "general_secondary", 0)],
        ),
        ([["Кто", "Квалификация"], *([row[0], f"{row[1]}, стаж {row[2]}"] for row in (PILOT, PILOT))], ASKED[:1] * 2),
        # A head that names titles is enough beside one of education.
        ([["Должность", "Образование"], PILOT[:2], COOK[:2]], TAUGHT),
        ([["Лауазымы", "Білімі"], COOK_KK[:2]], [("Аспаз", "general_secondary", None)]),
        # Units before the titles, under a head that no list has.
        (
            [["Куда", "Кто", "Образование", "Стаж"], ["Отдел лоций", *PILOT], ["Служба питания", *COOK]],
            ASKED,
        ),
        # Several columns of work whose heads say in which case it is asked for: no one holds for the post.
        (
            [["Кто", "Образование", "Без допуска", "С допуском"], [*PILOT[:2], "стаж 5 лет", "стаж 3 года"], [*COOK[:2], "без опыта", "без опыта"]],
            TAUGHT,
        ),
        # Two columns that ask for the same, each in a language.
        (
            [["Кто", "Оқуы", "Учёба", "Опыт"], [PILOT[0], "жоғары білім", PILOT[1], f"стаж {PILOT[2]}"], [COOK[0], "орта білім", COOK[1], "без опыта"]],
            ASKED,
        ),
        # No heads at all: the cells speak of work themselves.
        ([[*PILOT[:2], f"стаж {PILOT[2]}"], [*COOK[:2], "без опыта"]], ASKED),
        # Or they say how much is asked at least, beside an education.
        ([PILOT, COOK], ASKED),
        ([PILOT_KK, COOK_KK], ASKED_KK),
        # The numbers of rows are no lengths of work, and one cell may say that nothing is asked.
        ([["1", *PILOT], ["2", *COOK]], ASKED),
        (
            [*([PILOT] * 3), ["Кок", "без требований к образованию", "не требуется"]],
            [*(ASKED[:1] * 3), ("Кок", None, 0)],
        ),
    ],
)  # fmt: skip
def test_the_cells_tell_what_the_heads_say(table: list[list[str]], posts: list[tuple[str, str, int | None]]) -> None:
    assert told(extract(tabbed(*table).encode(), "table.txt")) == posts
    assert told(extract(page("Требования к работникам порта", table), "page.html")) == posts


@pytest.mark.parametrize(
    "table",
    [
        # Prices and courses, numbers of people, and people.
        [["Курс", "Образование", "Цена"], ["Лоцман", "среднее", "50 000"], ["Кок", "высшее", "80 000"]],
        [["Специальность", "Образование", "Срок"], ["Право", "среднее", "4 года"], ["Учет", "высшее", "2 года"]],
        [["Профессия", "Образование", "Доля"], ["Лоцман", "высшее", "12 %"], ["Кок", "среднее", "8 %"]],
        [["Квалификация", "Образование"], ["Повар", "среднее"], ["Бухгалтер", "среднее"]],
        [["Образование", "Количество"], ["высшее", "15"], ["среднее", "8"]],
        [["Сотрудник", "Образование", "Стаж"], ["Сапаров А. Б.", "высшее", "5 лет"], ["Ахметова Д. К.", "среднее", "1 год"]],
        [["Кто", "Білімі", "Өтілі"], ["Асан Болат", "жоғары", "5 жыл"], ["Гүлнар Самат", "орта", "1 жыл"]],
        [["Должность", "Дата рождения", "Образование"], ["Лоцман", "1990", "высшее"], ["Кок", "1995", "среднее"]],
        # Nobody is named by a post.
        [["Кому подойдет", "Образование", "Опыт"], ["Начинающим", "среднее", "не нужен"], ["Знатокам", "высшее", "от 1 года"]],
        # How long persons work is no demand of posts, though no head stands above it.
        [["Сапаров А. Б.", "высшее образование", "5 лет"], ["Ахметова Д. К.", "среднее образование", "1 год"]],
        # Nor is how long something else takes.
        [["Лоцман", "высшее", "срок не менее 4 лет"], ["Кок", "среднее", "срок не менее 3 лет"]],
        # How long a contract runs is no work.
        [["Кто", "Образование", "Срок договора"], ["Лоцман", "высшее", "не менее 1 года"], ["Кок", "среднее", "2 года"]],
        [["Услуга", "Единица"], ["Копия диплома о высшем образовании", "лист"], ["Справка о стаже", "лист"]],
    ],
)  # fmt: skip
def test_no_posts(table: list[list[str]]) -> None:
    assert told(extract(tabbed(*table).encode(), "table.txt")) == []
    assert told(extract(page("Сведения порта", table), "page.html")) == []


def test_a_last_column_without_a_head_is_no_part_of_what_is_asked_before_it() -> None:
    document = extract(tabbed([*PILOT, "проводит суда"], [*COOK, "готовит пищу"]).encode(), "table.txt")
    assert told(document) == ASKED
    assert [(own.kind, own.text.ru) for own in document.positions[0].criteria] == [
        ("education", PILOT[1]),
        ("experience", PILOT[2]),
        ("other", "проводит суда"),
    ]


LABELS = ["Образование", "Опыт работы", "Обязанности"]


def card(*rows: list[str]) -> list[list[str]]:
    return [list(pair) for pair in zip(LABELS, [*rows[0][1:], "ведет учет"], strict=True)]


def test_a_title_alone_in_the_first_row_of_its_table() -> None:
    tables = [[["Лоцман", ""], *card(PILOT)], [["Кок", ""], *card(COOK)]]
    assert told(extract(page("Требования к работникам порта", *tables), "page.html")) == ASKED
    assert told(extract(page("Требования к работникам порта", [*tables[0], *tables[1]]), "page.html")) == ASKED


@pytest.mark.parametrize(
    "ahead",
    [
        [["Подчинение", "директору"]],
        [["Категория", "без категории"], ["Количество единиц", "1"]],
        [["Подразделение", "Отдел лоций"], ["Категория", "E-3"]],
    ],
)
def test_rows_between_a_numbered_title_and_what_is_asked_are_no_part_of_the_title(ahead: list[list[str]]) -> None:
    cards = [block for at, post in enumerate((PILOT, COOK), 1) for block in (f"{at}. {post[0]}", [*ahead, *card(post)])]
    document = extract(page("Требования к должностям", *cards), "page.html")
    assert told(document) == ASKED
    assert [post.ordinal for post in document.positions] == [1, 2]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    "heads",
    [["Критерий", "Требования"], ["Наименование", "Содержание"], ["Көрсеткіш", "Мазмұны"], ["Атауы", "Сипаттамасы"]],
)
@pytest.mark.parametrize("within", [True, False], ids=["in the table", "above it"])
def test_heads_of_the_columns_of_a_card_are_no_label(heads: list[str], *, within: bool) -> None:
    rows: list[list[str | Cell]] = [
        [*heads],
        ["Образование", "высшее"],
        ["Стаж", "2 года"],
        ["Обязанности", "ведёт суда"],
    ]
    blocks: list[str | list[list[str | Cell]]] = []
    for name in ("Лоцман", "Боцман"):
        blocks += [[[Cell(name, columns=2)], *rows]] if within else [name, rows]
    document = extract(page("Описания должностей порта", *blocks), "page.html")
    assert titles(document) == ["Лоцман", "Боцман"]
    assert [[own.kind for own in post.criteria] for post in document.positions] == [
        ["education", "experience", "duties"]
    ] * 2
    assert (document.diagnostics, document.coverage.unassigned) == ([], 0)


def test_the_heading_of_a_document_is_no_section() -> None:
    table = [["Лоцман", ""], *card(PILOT)]
    for heading in ("Карточки должностей", "Описание персонала", "Вакансии порта"):
        document = extract(page(heading, table), "page.html")
        assert [post.section for post in document.positions] == [None]
        assert document.coverage.unassigned == 0


def test_the_unit_of_a_card_is_its_section() -> None:
    document = extract(page("Порт", [["Лоцман", ""], ["Подразделение", "Отдел проводки"], *card(PILOT)]), "page.html")
    assert [post.section and post.section.ru for post in document.positions] == ["Отдел проводки"]
    assert document.act is not None
    assert document.act.title is not None
    assert document.act.title.ru == "Порт"
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("corner", ["", "Что"])
def test_posts_may_stand_side_by_side_under_no_head(corner: str) -> None:
    columns = [[corner, *LABELS[:2]], PILOT, COOK]
    table = [list(row) for row in zip(*columns, strict=True)]
    assert told(extract(page("Требования к работникам порта", table), "page.html")) == ASKED


def test_a_lower_head_may_name_the_languages_of_two_columns_of_titles() -> None:
    head: list[str | Cell] = [Cell("Должность", columns=2), "Что заканчивал", "Сколько лет работы"]
    document = extract(page([head, ["на казахском", "на русском"], ["Сақшы", *PILOT], ["Аспаз", *COOK]]), "page.html")
    assert [(post.title.kk, post.title.ru) for post in document.positions if post.title] == [
        ("Сақшы", "Лоцман"),
        ("Аспаз", "Кок"),
    ]


def test_a_row_that_only_names_the_rows_below_it_is_no_title() -> None:
    table = [["Лоцман", ""], ["Требования", ""], *card(PILOT)]
    assert told(extract(page("Описание должностей", table), "page.html")) == ASKED[:1]


def test_a_cell_beside_several_labels_only_names_them() -> None:
    def table(post: list[str]) -> list[list[str | Cell]]:
        (first, one), (second, other), (last, duties) = card(post)
        beside: list[str | Cell] = [Cell("Требования", rows=2), first, one]
        return [[Cell(post[0], columns=3)], beside, [second, other], [Cell(last, columns=2), duties]]

    document = extract(page("Описание должностей", table(PILOT), table(COOK)), "page.html")
    assert told(document) == ASKED
    assert [[str(own.kind) for own in post.criteria] for post in document.positions] == [
        ["education", "experience", "duties"]
    ] * 2
    assert document.coverage.unassigned == 0


def test_blanks_part_cells_as_tabs_do() -> None:
    text = "Должность             Образование\nЛоцман                высшее\nКок                   среднее\n"
    assert told(extract(text.encode(), "table.txt")) == TAUGHT


@pytest.mark.parametrize("labels", [tabbed(*card(PILOT)), tabbed(*card(PILOT)[:2])])
def test_a_title_above_labels_and_values(labels: str) -> None:
    inspector = f"Требования порта\nИнспектор\n{labels}"
    assert told(extract(inspector.encode(), "card.txt")) == [("Инспектор", "higher", 36)]
    # Behind a card more may be a title than what names an office, but no unit.
    more = f"{inspector}\nЛоцман\n{labels}"
    assert told(extract(more.encode(), "card.txt")) == [("Инспектор", "higher", 36), ("Лоцман", "higher", 36)]
    assert len(told(extract(f"{inspector}\nОтдел кадров\n{labels}".encode(), "card.txt"))) == 1


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Кадрлар бөлімінің бас маманы", 1),
        ("Персоналды басқару менеджері", 1),
        ("Кадрлар тізімі", 0),
        ("Үздік маман", 0),
    ],
)
def test_a_kazakh_title_may_begin_with_a_word_for_staff(title: str, count: int) -> None:
    labels = "Білімі\tжоғары\nЖұмыс өтілі\tкемінде 3 жыл\n"
    assert len(told(extract(f"{title}\n{labels}".encode(), "card.txt"))) == count


@pytest.mark.parametrize(
    "text",
    [
        # A person, and a heading that is no title.
        "Сапаров А. Б.\nОбразование\tвысшее\nОпыт работы\t5 лет\n",
        "Анкета\nДата рождения\t1990\nОбразование\tвысшее\nОпыт работы\t5 лет\n",
        "Лучший инспектор\nОбразование\tвысшее\nОпыт работы\t5 лет\n",
        "Соискатель\nОбразование\tвысшее\nОпыт работы\t6 лет лоцманом\n",
        "Сведения\nОбразование\tвысшее\nОпыт работы\t5 лет\n",
    ],
)
def test_no_cards(text: str) -> None:
    assert told(extract(text.encode(), "card.txt")) == []


def test_units_are_told_by_their_word_in_rows_without_heads() -> None:
    rows = [
        ["Врач-гигиенист", "2 единицы", "высшее медицинское образование", "стаж не менее 3 лет"],
        ["Дезинфектор", "1 единица", "среднее образование", "без стажа работы"],
    ]
    text = "Список должностей, образование и опыт\n\n" + "".join("\t".join(row) + "\n" for row in rows)
    posts = extract(text.encode(), "posts.txt").positions
    assert [post.headcount for post in posts] == [2, 1]
    assert [post.experience.min_months for post in posts if post.experience] == [36, 0]


@pytest.mark.parametrize(
    ("heads", "last", "language"),
    [
        (["Должность", "Образование", "Стаж работы"], "Разряд", "ru"),
        (["Должность", "Образование", "Стаж работы"], "Разряд допуска", "ru"),
        (["Лауазымы", "Білімі", "Жұмыс өтілі"], "Разряд", "kk"),
        (["Лауазымы", "Білімі", "Жұмыс өтілі"], "Разряды", "kk"),
        (["Должность", "Образование", "Стаж работы"], "Ескертпе", "kk"),
    ],
)
def test_a_head_that_both_languages_write_alike_is_of_that_of_its_table(
    heads: list[str], last: str, language: str
) -> None:
    (post,) = extract(tabbed([*heads, last], [*PILOT, "5"]).encode(), "table.txt").positions
    label = post.criteria[-1].label
    assert label is not None
    assert (label.kk, label.ru)[language == "ru"] == last
