"""Where the education and the experience of a post come from."""

import pytest

from kqparse import Position, extract

SHEET = "Маман, D-5 санаты (№ 01-1), 1 бірлік\n"


def post(*cells: str) -> Position:
    (position,) = extract((SHEET + "".join(f"\t{cell}\n" for cell in cells)).encode()).positions
    return position


def characteristics(*points: str) -> Position:
    text = "1-параграф. Тігінші\n1. Лауазымдық міндеттері:\nтігеді;\n2. Білуге тиіс:\nмата түрлерін;\n"
    (position,) = extract((text + "\n".join(points)).encode()).positions
    return position


def test_education_comes_from_its_own_criterion_alone() -> None:
    position = post("Білімі", "Жоғары білім.", "Іс-тәжірибе", "Орта кәсіптік білім және 5 жыл өтіл.")
    assert position.education is not None
    assert position.education.levels == ["higher"]
    assert position.experience is not None
    assert position.experience.min_months == 60


def test_an_education_criterion_that_asks_for_papers_gives_none() -> None:
    assert post("Білімі", "В санатты жүргізуші куәлігі.", "Іс-тәжірибе", "1 жыл өтіл.").education is None


@pytest.mark.parametrize(
    ("cells", "months"),
    [
        (["Білімі", "Жоғары білім және 3 жыл өтіл."], 36),
        (["Білімі", "Жоғары білім, өтіліне талап қойылмайды."], 0),
        # what has no length may speak of something else
        (["Білімі", "Жоғары білім, жұмыс тәжірибесі туралы анықтама."], None),
        (["Білімі", "Жоғары білім, сертификат."], None),
        (["Білімі", "Жоғары білім және 3 жыл өтіл.", "Іс-тәжірибе", "1 жыл өтіл."], 12),
    ],
)
def test_an_education_criterion_asks_for_work_where_no_other_does(cells: list[str], months: int | None) -> None:
    position = post(*cells, "Міндеттері", "есеп береді")
    assert (position.experience.min_months if position.experience else None) == months


def test_several_criteria_of_experience_hold_together() -> None:
    position = post(
        "Білімі", "Жоғары білім.", "Іс-тәжірибе", "2 жыл өтіл.", "Іс-тәжірибе", "Мамандығы бойынша 3 жыл өтіл."
    )
    assert position.experience is not None
    assert position.experience.min_months == 36
    assert [len(one.conditions) for one in position.experience.alternatives] == [2]


def test_the_base_requirement_is_the_posts_own() -> None:
    position = characteristics(
        "3. Біліктілікке қойылатын талаптар:",
        "орта кәсіптік білім, жұмыс өтіліне талап қойылмайды.",
        "4. Тиісті санатты айқындаумен біліктілікке қойылатын талаптар:",
        "бірінші санатты: орта кәсіптік білім және 3 жыл өтіл.",
    )
    assert position.experience is not None
    assert position.experience.min_months == 0
    (grade,) = position.grades
    assert grade.experience is not None
    assert grade.experience.min_months == 36


def test_without_one_it_is_that_of_the_grades_without_a_category() -> None:
    position = characteristics(
        "3. Біліктілікке қойылатын талаптар:",
        "бірінші санатты: орта кәсіптік білім және 3 жыл өтіл;",
        "санаты жоқ: орта кәсіптік білім, жұмыс өтіліне талап қойылмайды.",
    )
    assert position.experience is not None
    assert position.experience.min_months == 0
    assert [(grade.category, grade.experience and grade.experience.min_months) for grade in position.grades] == [
        ("first", 36),
        ("none", 0),
    ]


def test_where_every_grade_has_a_category_the_post_has_none_of_its_own() -> None:
    position = characteristics(
        "3. Біліктілікке қойылатын талаптар:", "бірінші санатты: орта кәсіптік білім және 3 жыл өтіл."
    )
    assert (position.education, position.experience) == (None, None)


def test_a_category_left_out_in_print_is_told_by_its_siblings() -> None:
    text = (
        "1-параграф. Тігінші\n1. Лауазымдық міндеттері:\nтігеді;\n3. Біліктілікке қойылатын талаптар:\n"
        "біліктілігі жоғары деңгейдегі маман: жоғары білім және 3 жыл өтіл;\n"
        "бірінші санатты: жоғары білім және 2 жыл өтіл.\n"
    )
    document = extract(text.encode())
    assert [grade.category for grade in document.positions[0].grades] == ["highest", "first"]
    assert [each.data for each in document.diagnostics if each.code == "KQ210"] == [{"label": "highest"}]
