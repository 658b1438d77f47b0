"""Which of the requirements to a category hold for which posts, where a text has several calls."""

import pytest
from notice_reading import pay, posts, read

from kqparse import extract

CALL = "Объявляется общий конкурс на вакантные должности.\n\n"


def group(category: str, text: str) -> str:
    return f"Для категории {category}: {text}.\n\n"


def post(number: int, category: str) -> str:
    return f"{number}. Главный специалист ({category}, 1 единица).\nФункциональные обязанности: ведет учет.\n\n"


def bare(number: int) -> str:
    return post(number, "C-O-5").replace("C-O-5, ", "")


GENERAL = "Общие квалификационные требования для всех участников конкурса категории C-O-5: высшее образование.\n\n"
CASES = [
    ("a heading of general requirements", GENERAL + post(1, "C-O-5"), ["высшее"]),
    ("general requirements to a category", "Общие квалификационные требования для категории C-O-4: среднее образование.\n\n" + group("C-O-5", "высшее образование") + post(1, "C-O-5") + post(2, "C-O-4"), ["высшее", "среднее"]),
    ("general requirements to a category in Kazakh", "C-O-4 санаты үшін жалпы біліктілік талаптары: высшее образование.\n\n" + post(1, "C-O-5") + post(2, "C-O-4"), ["", "высшее"]),
    ("requirements set for whom a category is for", "Для участников конкурса на категорию C-O-5 установлены следующие требования: высшее образование.\n\n" + post(1, "C-O-5") + post(2, "C-O-4"), ["высшее", ""]),
    ("requirements to whom a category is for", "К участникам конкурса на должности категории C-O-5: высшее образование.\n\n" + post(1, "C-O-5") + post(2, "C-O-4"), ["высшее", ""]),
    ("one group before its posts", group("C-O-5", "высшее образование") + post(1, "C-O-5") + post(2, "C-O-5"), ["высшее", "высшее"]),
    ("a group for another category", group("C-O-4", "высшее образование") + post(1, "C-O-5") + post(2, "C-O-4"), ["", "высшее"]),
    ("groups before all posts", group("C-O-4", "высшее образование") + group("C-O-5", "среднее образование") + post(1, "C-O-5") + post(2, "C-O-4"), ["среднее", "высшее"]),
    ("a second call states its own", group("C-O-5", "высшее образование") + post(1, "C-O-5") + group("C-O-5", "среднее образование") + post(2, "C-O-5"), ["высшее", "среднее"]),
    ("a second call leaves others alone", group("C-O-5", "высшее образование") + post(1, "C-O-5") + group("C-O-4", "среднее образование") + post(2, "C-O-5"), ["высшее", "высшее"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_groups_hold_for_the_posts_behind_them(text: str, asked: list[str]) -> None:
    found = [" ".join(value for kind, value in one.criteria if kind == "education") for one in posts(CALL + text)]
    assert [value.partition(" ")[0] for value in found] == asked


@pytest.mark.parametrize(
    ("own", "levels"),
    [
        ("образование в области права", ["higher", "post_secondary"]),
        ("высшее образование в области права", ["higher"]),
    ],
)
def test_fields_that_a_post_names_leave_the_level_of_its_category(own: str, levels: list[str]) -> None:
    text = (
        "Аппарат акима объявляет общий конкурс на занятие вакантной должности:\n"
        "Для категории E-4: послесреднее или высшее образование; опыт работы не требуется.\n"
        f"Главный специалист отдела контроля (категория E-4, 1 единица)\nТребования: {own}.\n"
    )
    (post,) = extract(text.encode(), "call.txt").positions
    assert post.education is not None
    assert (post.education.levels, [field.isced_f for field in post.education.fields]) == (levels, ["0421"])
    assert "levels.ru" in post.education.provenance


@pytest.mark.parametrize(
    ("own", "months", "ways"),
    [
        # What a post asks for beside is asked for with the work of its category.
        ("высшее образование (право), знание морских карт", 12, 2),
        ("высшее образование (право), водительское удостоверение", 12, 2),
        ("высшее образование (право)", 12, 2),
        # Its own work beats that of its category.
        ("высшее образование (право), стаж работы не менее трех лет, знание морских карт", 36, 1),
        ("высшее образование (право), опыт работы не требуется", 0, 1),
    ],
)
def test_work_of_a_category_holds_for_a_post_that_asks_for_none(own: str, months: int, ways: int) -> None:
    text = (
        "Аппарат акима объявляет общий конкурс на занятие вакантной должности:\n"
        "Для категории E-4: высшее образование;\nопыт работы должен соответствовать одному из следующих требований:\n"
        "1) не менее одного года стажа государственной службы;\n2) не менее двух лет стажа работы по специальности.\n"
        f"Главный специалист отдела контроля (категория E-4, 1 единица)\nТребования: {own}.\n"
    )
    (post,) = extract(text.encode(), "call.txt").positions
    assert post.experience is not None
    assert (post.experience.min_months, len(post.experience.alternatives)) == (months, ways)


def test_competences_behind_what_a_category_must_have_learned() -> None:
    text = group("C-O-4", "высшее образование, наличие следующих компетенций: отвага") + post(1, "C-O-4")
    assert [kind for kind, _ in posts(text)[0].criteria] == ["education", "competencies", "duties"]


@pytest.mark.parametrize(
    ("groups", "categories"),
    [
        (group("C-O-5", "высшее образование"), ["C-O-5", "C-O-5"]),
        (group("C-O-4", "высшее образование") + group("C-O-5", "среднее образование"), [None, None]),
    ],
)
def test_posts_without_a_category_have_that_of_the_only_group(groups: str, categories: list[str | None]) -> None:
    assert [one.category for one in posts(CALL + groups + bare(1) + bare(2))] == categories


def test_posts_without_a_category_have_that_of_the_group_above_where_posts_stand_below_each() -> None:
    text = group("C-O-4", "высшее образование") + bare(1) + group("C-O-5", "среднее образование") + bare(2) + bare(3)
    assert [one.category for one in posts(CALL + text)] == ["C-O-4", "C-O-5", "C-O-5"]


@pytest.mark.parametrize(
    ("groups", "own", "pays"),
    [
        ("Общие требования ко всем должностям:\nОбразование: высшее.\nОклад: от 110 500 до 149 300 тенге.\n", "", [110_500, 110_500]),
        ("Барлық лауазымдарға ортақ талаптар:\nБілімі: жоғары.\nЛауазымдық жалақысы: 110 500 теңгеден 149 300 теңгеге дейін.\n", "", [110_500, 110_500]),
        (
            "Для категории E-3\nОбразование: высшее.\nОклад: от 120 000 тенге.\n\nДля категории E-4\nОбразование: среднее.\nОклад: от 90 000 тенге.\n",
            "",
            [120_000, 90_000],
        ),
        # What a post tells itself counts.
        ("Требования ко всем должностям:\nОбразование: высшее.\nОклад: от 110 500 тенге.\n", ", оклад 200 000 тенге", [200_000, 110_500]),
    ],
)  # fmt: skip
def test_pay_that_all_posts_or_a_category_have(groups: str, own: str, pays: list[int]) -> None:
    listed = f"Вакантные должности:\n1) Главный специалист, категория E-3, 1 единица{own};\n2) Ведущий специалист, категория E-4, 2 единицы.\n"
    for text in (f"{CALL}{groups}\n{listed}", f"{CALL}{listed}\n{groups}"):
        assert [told and told[0] for told in map(pay, read(text).positions)] == pays
