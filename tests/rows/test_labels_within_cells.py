"""Tables whose cells say with labels what posts ask for: which posts there are, and that nothing is lost."""

import pytest
from row_tables import read

HEAD = ["№", "Должность и квалификационные требования", "Кол-во"]
MASTER = "Мастер причала\nОбразование: высшее техническое.\nСтаж: не менее 3 лет"
SAILOR = "Матрос\nСтаж: не требуется\nОбразование:\nобщее среднее"
KK = "Лауазымы: Лоцман\nБілімі: жоғары\nЖұмыс өтілі: кемінде 2 жыл"
RU = "Должность: Лоцман\nОбразование: высшее\nСтаж: не менее 2 лет"
BOSUN = "Лауазымы: Боцман\nБілімі: орта\nЖұмыс өтілі: талап етілмейді"
BOSUN_RU = "Должность: Боцман\nОбразование: среднее\nСтаж: не требуется"

CASES = [
    ("below titles", [HEAD, ["1", MASTER, "1"], ["2", SAILOR, "4"]], [("Мастер причала", ["higher"], 36, 1), ("Матрос", ["general_secondary"], 0, 4)]),
    ("sections between", [HEAD, ["Причал"], ["1", MASTER, "1"], ["2", SAILOR, "4"]], [("Мастер причала", ["higher"], 36, 1), ("Матрос", ["general_secondary"], 0, 4)]),
    ("below Kazakh heads", [["Р/с", "Лауазым және біліктілік талаптары", "Саны"], ["1", KK.replace("Лауазымы: ", ""), "1"], ["2", BOSUN.replace("Лауазымы: ", ""), "2"]], [("Лоцман", ["higher"], 24, 1), ("Боцман", ["general_secondary"], 0, 2)]),
    ("in each language", [["№", "Қазақ тілінде", "На русском языке"], ["1", KK, RU], ["2", BOSUN, BOSUN_RU]], [("Лоцман", ["higher"], 24, None), ("Боцман", ["general_secondary"], 0, None)]),
    ("without a head", [["1", RU], ["2", BOSUN_RU]], [("Лоцман", ["higher"], 24, None), ("Боцман", ["general_secondary"], 0, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_posts(rows: list[list[str]], expected: list[tuple[str, list[str], int, float | None]]) -> None:
    document = read(rows)
    told = [
        (
            post.title and (post.title.ru or post.title.kk),
            post.education and post.education.levels,
            post.experience and post.experience.min_months,
            post.headcount,
        )
        for post in document.positions
    ]
    assert told == expected
    assert document.coverage.unassigned == 0


def test_a_colon_in_a_value_below_a_label_without_a_sign_begins_no_label() -> None:
    asked = ["Образование\nВысшее: право, экономика\nСтаж\nот 2 лет", "Образование\nсреднее\nСтаж\n1 год"]
    master, sailor = read([["Должность", "Требования"], ["Мастер", asked[0]], ["Матрос", asked[1]]]).positions
    assert [own.text.ru for own in master.criteria] == ["Высшее: право, экономика", "от 2 лет"]
    assert [own.text.ru for own in sailor.criteria] == ["среднее", "1 год"]


def test_labels_may_stand_in_lines_of_their_own_as_tables_within_cells_have_them() -> None:
    asked = ["Образование\nвысшее (физика)\nСтаж\nот 2 лет\nОбязанности\nорта", "Образование\nсреднее\nСтаж\n1 год"]
    master, sailor = read([["Должность", "Требования"], ["Мастер", asked[0]], ["Матрос", asked[1]]]).positions
    assert [(own.kind, own.text.ru or own.text.kk) for own in master.criteria] == [
        ("education", "высшее (физика)"),
        ("experience", "от 2 лет"),
        ("duties", "орта"),
    ]
    assert master.education
    assert master.education.levels == ["higher"]
    assert [own.kind for own in sailor.criteria] == ["education", "experience"]


def test_a_label_that_no_list_has_is_none_of_the_criterion_above_it() -> None:
    rows = [HEAD, ["1", f"{MASTER}\nРазряд допуска: второй", "1"], ["2", SAILOR, "4"]]
    master, sailor = read(rows).positions
    assert [(own.kind, own.text.ru or own.text.kk) for own in master.criteria] == [
        ("education", "высшее техническое."),
        ("experience", "не менее 3 лет"),
        ("other", "второй"),
    ]
    assert [own.kind for own in sailor.criteria] == ["education", "experience"]


def test_what_persons_have_is_asked_of_nobody_where_no_head_stands_above_their_names() -> None:
    has = RU.replace("не менее 2 лет", "2 года")
    rows = [["1", f"Образцов А. К.\n{has}"], ["2", f"Примеров С. Б.\n{has}"]]
    assert read(rows).positions == []


@pytest.mark.parametrize("head", ["Требования", "Квалификационные требования", "Біліктілік талаптары"])
def test_a_column_for_all_that_is_asked_may_say_it_with_labels(head: str) -> None:
    asked = ["Образование: высшее (физика)\nСтаж: от 2 лет\nПрочее: ночные смены", "Образование: среднее\nСтаж: 1 год"]
    rows = [[text, units] for text, units in zip(asked, ["2", "1"], strict=True)]
    document = read(
        [["Должность", head, "Кол-во"], *([name, *row] for name, row in zip(["Лоцман", "Кок"], rows, strict=True))]
    )
    assert [[own.kind for own in post.criteria] for post in document.positions] == [
        ["education", "experience", "other"],
        ["education", "experience"],
    ]
    assert [finding.code for finding in document.diagnostics] == []
    assert document.coverage.unassigned == 0


def test_a_column_of_its_own_goes_before_labels_in_another_one() -> None:
    rows = [["Лоцман", "высшее", "Знания: лоция\nСтаж: от 2 лет"], ["Кок", "среднее", "Знания: кухня\nСтаж: 1 год"]]
    document = read([["Должность", "Образование", "Требования"], *rows])
    assert [[own.kind for own in post.criteria] for post in document.positions] == [
        ["education", "qualification_requirements"]
    ] * 2


def test_a_line_that_is_a_word_of_a_value_is_no_label_beside_labels_with_a_sign() -> None:
    asked = [
        "Образование: общее среднее\nобразование.\nСтаж: не\nтребуется.\nОбязанности:\nварит уху.",
        "Образование: высшее.\nСтаж: 2 года.\nОбязанности: ведёт суда.",
    ]
    cook, pilot = read([["Должность", "Требования"], ["Кок", asked[0]], ["Лоцман", asked[1]]]).positions
    assert [(own.kind, own.text.ru) for own in cook.criteria] == [
        ("education", "общее среднее образование."),
        ("experience", "не требуется."),
        ("duties", "варит уху."),
    ]
    assert [own.kind for own in pilot.criteria] == ["education", "experience", "duties"]


def test_a_cell_may_have_one_label_where_others_have_several() -> None:
    asked = ["Образование: высшее\nСтаж: 2 года", "Образование: среднее\nСтаж: 1 год", "Стаж: 3 года"]
    rows = [[name, text] for name, text in zip(["Лоцман", "Кок", "Матрос"], asked, strict=True)]
    document = read([["Должность", "Требования"], *rows])
    assert [[own.kind for own in post.criteria] for post in document.positions] == [
        ["education", "experience"],
        ["education", "experience"],
        ["experience"],
    ]
    assert [own.text.ru for own in document.positions[2].criteria] == ["3 года"]


UNITS = ["№", "Должность", "Ед.", "Смена"]
UNITS_KK = ["№", "Лауазымы", "Бірлік саны", "Ауысым"]
FIRST, SECOND = ["1", "Дежурный лоцман", "2", "ночная"], ["2", "Дежурный боцман", "3", "дневная"]
NONE: list[tuple[str, str]] = []


@pytest.mark.parametrize(
    ("rows", "sections", "asked"),
    [
        # A row of one cell below that of each post, with one label or several, or below some posts only.
        (
            [UNITS, FIRST, ["Требования: среднее образование, стаж 1 год"], SECOND, ["Образование: среднее\nСтаж: не требуется"]],
            [None, None],
            [[("qualification_requirements", "среднее образование, стаж 1 год")], [("education", "среднее"), ("experience", "не требуется")]],
        ),
        (
            [UNITS_KK, FIRST, ["Білімі: орта"], ["Жұмыс өтілі: талап етілмейді"], SECOND, ["Білімі: жоғары"]],
            [None, None],
            [[("education", "орта"), ("experience", "талап етілмейді")], [("education", "жоғары")]],
        ),
        ([UNITS, ["Причал"], FIRST, ["Образование: среднее"], ["Склад"], SECOND], ["Причал", "Склад"], [[("education", "среднее")], NONE]),
        # Headings: without a label, with one that is none of a criterion, or where they stand above the posts.
        ([UNITS, FIRST, ["Отдел охраны"], SECOND], [None, "Отдел охраны"], [NONE, NONE]),
        ([UNITS, FIRST, ["Отдел: охрана"], SECOND], [None, "Отдел: охрана"], [NONE, NONE]),
        ([UNITS, FIRST, ["Примечание: с 1 января"], SECOND], [None, "Примечание: с 1 января"], [NONE, NONE]),
        ([UNITS, FIRST, ["Образование и опыт"], SECOND], [None, "Образование и опыт"], [NONE, NONE]),
        ([UNITS, ["Образование: высшее"], FIRST, ["Образование: среднее"], SECOND], ["Образование: высшее", "Образование: среднее"], [NONE, NONE]),
    ],
)  # fmt: skip
def test_a_row_of_one_cell_below_a_post_asks_of_it(
    rows: list[list[str]], sections: list[str | None], asked: list[list[tuple[str, str]]]
) -> None:
    document = read([[*row, *[""] * (len(rows[0]) - len(row))] for row in rows])
    assert [post.section and (post.section.ru or post.section.kk) for post in document.positions] == sections
    told = [[(one.kind, one.text.ru or one.text.kk) for one in post.criteria] for post in document.positions]
    assert [[one for one in own if one[0] != "other"] for own in told] == asked
    assert document.coverage.unassigned == 0
