"""Heads of grades: levels and categories in both languages."""

import pytest
from characteristics_reading import RULES, read_grades, traced

from kqparse.normalise.grades import grades

HEADS = [
    # head, level, category
    ("жоғары санатты:", None, "highest"),
    ("жоғары санаттағы:", None, "highest"),
    ("бірінші санатты:", None, "first"),
    ("бірінші санаттағы:", None, "first"),
    ("І санатты техник:", None, "first"),
    ("екінші санатты:", None, "second"),
    ("II санаттағы:", None, "second"),
    ("санаты жоқ:", None, "none"),
    ("санаты жок:", None, "none"),
    ("санатсыз:", None, "none"),
    ("1) жоғары санатты:", None, "highest"),
    ("жоғары санатты –", None, "highest"),
    ("біліктілігі жоғары деңгейдегі жоғары санатты маман:", "high", "highest"),
    ("біліктілігі орташа деңгейдегі санаты жоқ:", "mid", "none"),
    ("біліктілігі жоғары денгейдегі маман:", "high", None),
    ("Біліктілігі орта деңгейдегі маман:", "mid", None),
    ("высшей категории:", None, "highest"),
    ("высшая категория -", None, "highest"),
    ("жоғары білікті деңгейдегі маман:", "high", None),
    ('1) "педагог" (без категории):', None, "teacher"),
    ("первой квалификационной категории:", None, "first"),
    ("инженер I категории:", None, "first"),
    ("1-ой категории:", None, "first"),
    ("второй категории:", None, "second"),
    ("без категории:", None, "none"),
    ("специалист высшего уровня квалификации:", "high", None),
    ("специалист среднего уровня квалификации второй категории:", "mid", "second"),
    ("для специалистов высшего уровня квалификации без категории:", "high", "none"),
    ("- высшей категории:", None, "highest"),
    # Two categories at once: which of them is not told.
    ("бірінші және екінші санатты:", None, None),
    ("высшей и первой категории:", None, None),
]


@pytest.mark.parametrize(("head", "level", "category"), HEADS)
def test_heads(head: str, level: str | None, category: str | None) -> None:
    found = read_grades(f"{head} жоғары білім.")
    assert [(grade.level, grade.category, grade.text.text) for grade in found] == [(level, category, "жоғары білім.")]


NO_HEADS = [
    "жоғары білім, жұмыс өтіліне талап қойылмайды.",
    "жоғары білім мен бірінші санатты мұрағатшы лауазымындағы кемінде 2 жыл: өтіл.",
    "высшее образование и стаж в должности архивиста первой категории не менее 2 лет.",
    "высшее образование: юридическое, экономическое.",
    "жоғары (немесе жоғары оқу орнынан кейінгі) білім: құқық.",
    "",
]


@pytest.mark.parametrize("text", NO_HEADS)
def test_a_requirement_without_heads_gives_no_grade(text: str) -> None:
    assert read_grades(text) == []


def test_a_level_holds_until_the_next_one() -> None:
    found = read_grades(
        "жалпы талап.",
        "біліктілігі жоғары деңгейдегі маман:",
        "жоғары білім;",
        "бірінші санатты: жоғары білім және 2 жыл;",
        "біліктілігі орта деңгейдегі маман:",
        "санаты жоқ: кәсіптік білім.",
    )
    assert [grade.inferred for grade in found] == [True, False, False]
    assert [(grade.level, grade.category, grade.text.text) for grade in found] == [
        ("high", "highest", "жоғары білім;"),
        ("high", "first", "жоғары білім және 2 жыл;"),
        ("mid", "none", "кәсіптік білім."),
    ]


def test_a_level_does_not_pass_to_another_point() -> None:
    assert [grade.level for grade in read_grades("высшей категории: стаж 5 лет.")] == [None]


def test_further_paragraphs_belong_to_the_grade_before() -> None:
    found = read_grades("высшей категории: высшее образование;", "стаж не менее 5 лет.")
    assert [grade.text.text for grade in found] == ["высшее образование; стаж не менее 5 лет."]


def test_heads_within_a_paragraph() -> None:
    found = read_grades("высшей категории: стаж 5 лет; первой категории: стаж 3 года; без категории: без стажа.")
    assert [(grade.category, grade.text.text) for grade in found] == [
        ("highest", "стаж 5 лет;"),
        ("first", "стаж 3 года;"),
        ("none", "без стажа."),
    ]


def test_level_and_category_on_one_line_of_two_heads() -> None:
    found = read_grades("біліктілігі жоғары деңгейдегі маман: жоғары санатты: жоғары білім.")
    assert [(grade.level, grade.category, grade.text.text) for grade in found] == [("high", "highest", "жоғары білім.")]


def test_heads_are_claimed_and_no_part_of_the_text() -> None:
    text = "жоғары санатты: жоғары білім."
    found = grades([traced(text)], RULES)
    assert found.claimed == [(0, 15)]
    assert found.grades[0].text.spans() == [(16, len(text))]


BY_NAME = [
    # The name of the post, or its first words, head what is asked of those without a category.
    ("Инженер", "инженер I категории: стаж 3 года;\nинженер: без опыта."),
    ("Инженер", "инженер I категории: стаж 3 года; инженер: без опыта."),
    (
        "Инженер по охране окружающей среды",
        "Инженер по охране окружающей среды I категории: стаж 3 года.\nИнженер по охране окружающей среды: без опыта.",
    ),
    ("Инженер (техник)", "Инженер I категории: стаж 3 года.\nИнженер: без опыта."),
]


@pytest.mark.parametrize(("title", "text"), BY_NAME)
def test_a_head_that_is_the_name_of_the_post(title: str, text: str) -> None:
    found = grades([traced(part) for part in text.split("\n")], RULES, title).grades
    assert [(grade.category, grade.text.text.strip(";.")) for grade in found] == [
        ("first", "стаж 3 года"),
        (None, "без опыта"),
    ]


def test_another_name_heads_nothing() -> None:
    found = grades([traced("инженер I категории: стаж 3 года; техник: без опыта.")], RULES, "Инженер").grades
    assert [grade.category for grade in found] == ["first"]


def test_the_name_of_the_post_stands_below_the_level_above_it() -> None:
    text = "специалист высшего уровня квалификации:\nрыбовод I категории: стаж 3 года;\nрыбовод: без стажа."
    found = grades([traced(part) for part in text.split("\n")], RULES, "Рыбовод").grades
    assert [(grade.level, grade.category) for grade in found] == [("high", "first"), ("high", None)]
