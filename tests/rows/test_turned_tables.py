"""Tables whose heads stand in their first column: a post beside its labels, or posts side by side."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from description import Cell
from row_tables import page, read, titles

from kqparse import Document, extract

LABELS = ["Должность", "Категория", "Количество единиц", "Образование", "Опыт работы"]
PILOT = ["Лоцман", "C-O-4", "2", "Высшее.", "Не менее двух лет."]
BOATSWAIN = ["Боцман", "C-O-5", "1", "Среднее.", "Не требуется."]
KAZAKH = ["Лауазымы", "Санаты", "Штат саны", "Білімі", "Жұмыс өтілі"]
BOTH = [f"{kk} / {ru}" for kk, ru in zip(KAZAKH, LABELS, strict=True)]


class Post(NamedTuple):
    title: str | None
    category: str | None
    headcount: float | int | None
    kinds: list[str]


EXPECTED = [
    Post("Лоцман", "C-O-4", 2, ["education", "experience"]),
    Post("Боцман", "C-O-5", 1, ["education", "experience"]),
]


def posts(document: Document) -> list[Post]:
    names = titles(document)
    return [
        Post(name, each.category, each.headcount, [str(criterion.kind) for criterion in each.criteria])
        for name, each in zip(names, document.positions, strict=True)
    ]


def rows(labels: list[str], *values: list[str]) -> list[list[str]]:
    return [list(row) for row in zip(labels, *values, strict=True)]


def folded(values: list[str]) -> list[list[str]]:
    """Labels and values, two of each in a row."""
    pairs = [*zip(LABELS, values, strict=True), ("", "")]
    return [[*left, *right] for left, right in zip(pairs[::2], pairs[1::2], strict=True)]


def pivoted(*posts: list[str]) -> list[list[str | Cell]]:
    """A row for each label beside the title of its post, which stands over them."""
    table: list[list[str | Cell]] = [["Должность", "Критерий", "Требование"]]
    for title, *values in posts:
        for at, (label, value) in enumerate(zip(LABELS[1:], values, strict=True)):
            table.append([label, value] if at else [Cell(title, rows=len(values)), label, value])
    return table


def numbered(table: list[list[str]]) -> list[list[str]]:
    return [[f"{number}", *row] for number, row in enumerate(table, 1)]


PAGES: dict[str, Sequence[Sequence[Sequence[str | Cell]]]] = {
    "a table for each": [rows(LABELS, PILOT), rows(LABELS, BOATSWAIN)],
    "one below the other": [rows(LABELS, PILOT) + rows(LABELS, BOATSWAIN)],
    "side by side": [rows(LABELS, PILOT, BOATSWAIN)],
    "in Kazakh": [rows(KAZAKH, PILOT, BOATSWAIN)],
    "heads in both languages": [rows(BOTH, PILOT), rows(BOTH, BOATSWAIN)],
    "numbers before the heads": [numbered(rows(LABELS, PILOT)), numbered(rows(LABELS, BOATSWAIN))],
    "two labels in a row": [folded(PILOT), folded(BOATSWAIN)],
    "a row for each label": [pivoted(PILOT, BOATSWAIN)],
    "the title in the first of such rows": [
        [["Лауазымы", "Көрсеткіш", "Мазмұны"], *[[post[0] * (not at), *row] for post in (PILOT, BOATSWAIN) for at, row in enumerate(rows(KAZAKH[1:], post[1:]))]]
    ],
    "columns with names": [[["Показатель", "Содержание"], *rows(LABELS, PILOT, )], rows(LABELS, BOATSWAIN)],
    "the category first": [rows([LABELS[1], LABELS[0], *LABELS[2:]], [PILOT[1], PILOT[0], *PILOT[2:]]), rows(LABELS, BOATSWAIN)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "at", "labels", "found"),
    [
        ([], 1, ["Допуск"], True),
        ([], 0, ["Допуск"], True),
        ([["1", "2", "3"]], 1, ["Допуск"], True),
        ([["1", "2", "3"]], 1, [], True),
        ([], 2, ["Допуск", "Рост"], False),
    ],
)
def test_a_row_for_each_label_may_have_some_that_no_list_has(
    numbers: list[list[str]], at: int, labels: list[str], found: bool
) -> None:
    table = [["Должность", "Критерий", "Требование"], *numbers]
    for title, *_, education, experience in (PILOT, BOATSWAIN):
        asked = [["Образование", education], ["Стаж работы", experience]]
        asked[at:at] = [[label, "второй степени"] for label in labels]
        table += [[title * (not place), *row] for place, row in enumerate(asked)]
    document = read(table)
    assert titles(document) == ([PILOT[0], BOATSWAIN[0]] if found else [])
    kinds = ["education", "experience"]
    kinds[at:at] = ["other"] * len(labels)
    assert [[own.kind for own in post.criteria] for post in document.positions] == [kinds] * (2 * found)
    assert [own.code for own in document.diagnostics if own.code == "KQ204"] == ["KQ204"] * (2 * found * len(labels))


@pytest.mark.parametrize("layout", PAGES)
def test_pages(layout: str) -> None:
    document = extract(page("Требования к должностям порта", *PAGES[layout]), "page.html")
    assert posts(document) == EXPECTED
    assert not [each.message for each in document.diagnostics if each.code.startswith("KQ2")]


def test_what_stands_beside_rows_of_labels_is_text_of_its_post() -> None:
    more: list[str | Cell] = [Cell("Ведет журнал огней", columns=2)]
    last = [Cell(BOATSWAIN[0], rows=len(BOATSWAIN)), *pivoted(BOATSWAIN)[1][1:]]
    document = extract(page([*pivoted(PILOT), last, *pivoted(BOATSWAIN)[2:], more]), "page.html")
    told = [each.text.ru or "" for each in document.positions[-1].criteria]
    assert any(more[0].text in text for text in told if isinstance(more[0], Cell))


def test_of_two_labels_in_a_row_some_may_be_in_no_list_or_stand_over_the_whole_row() -> None:
    last: list[str | Cell] = ["Обязанности", Cell("Ведет суда", columns=3)]
    table: list[Sequence[str | Cell]] = [*folded(PILOT)[:2], [LABELS[4], PILOT[4], "График", "5/2"], last]
    (post,) = read(table).positions
    assert (post.title and post.title.ru, post.category, post.headcount) == ("Лоцман", "C-O-4", 2)
    assert [(own.kind, own.text.ru) for own in post.criteria] == [
        ("education", PILOT[3]),
        ("experience", PILOT[4]),
        ("other", "5/2"),
        ("duties", "Ведет суда"),
    ]


@pytest.mark.parametrize("whole", ["Требования", "Квалификационные требования"])
def test_a_label_of_all_that_is_asked_may_stand_beside_those_of_its_parts(whole: str) -> None:
    def card(post: list[str]) -> list[list[str | Cell]]:
        pairs = list(zip(LABELS, post, strict=True))
        alone: list[list[str | Cell]] = [[label, Cell(value, columns=2)] for label, value in pairs[:3]]
        return [*alone, [Cell(whole, rows=2), *pairs[3]], [*pairs[4]], ["Обязанности", Cell("Ведет суда", columns=2)]]

    document = read(card(PILOT), card(BOATSWAIN))
    assert titles(document) == [PILOT[0], BOATSWAIN[0]]
    for post, told in zip(document.positions, (PILOT, BOATSWAIN), strict=True):
        expected = [("education", told[3]), ("experience", told[4]), ("duties", "Ведет суда")]
        assert [(own.kind, own.text.ru) for own in post.criteria] == expected
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize("between", ["", "\n", "\nОтдел огней\n\n"])
def test_plain_text_whose_labels_end_with_tabs(between: str) -> None:
    cards = ["".join(f"{label}\t{value}\n" for label, value in rows(LABELS, own)) for own in (PILOT, BOATSWAIN)]
    document = extract(between.join(cards).encode(), "cards.txt")
    assert posts(document) == EXPECTED
    assert document.diagnostics == []


def test_a_value_goes_on_in_the_lines_below() -> None:
    text = "Должность\tЛоцман\nКатегория\tC-O-4\nОбразование\tВысшее:\nправо;\nэкономика.\nОпыт работы\tНе требуется.\n"
    (found,) = extract(text.encode(), "card.txt").positions
    education = found.criteria[0]
    assert education.text.ru == "Высшее: право; экономика."


def test_sections_stand_between_cards() -> None:
    table = [["Отдел огней"], *rows(LABELS, PILOT), ["Отдел судов"], *rows(LABELS, BOATSWAIN)]
    document = extract(page(table), "page.html")
    assert posts(document) == EXPECTED
    assert [each.section.ru if each.section else None for each in document.positions] == ["Отдел огней", "Отдел судов"]


CARDS = [
    "{title}\nКатегория {category}\nОбразование: {education}\nОпыт работы: {work}\n",
    "{title}\nКатегория: {category}\nОбразование: {education}\nОпыт работы: {work}\n",
    "{title}\nКатегория должности: {category}\nКоличество единиц: {units}\nОбразование: {education}\nОпыт работы: {work}\n",
    "{title} ({category})\nОбразование: {education}\nОпыт работы: {work}\n",
    "Должность: {title}\nКатегория: {category}\nОбразование: {education}\nОпыт работы: {work}\n",
    "Должность: {title}\n({category})\nОбразование: {education}\nОпыт работы: {work}\n",
    "{title}\n{category} санаты\nБілімі: {education}\nЖұмыс тәжірибесі: {work}\n",
    "{title}\nКатегория\t{category}\nКоличество единиц\t{units}\nОбразование\t{education}\nОпыт работы\t{work}\n",
]


@pytest.mark.parametrize("card", CARDS)
def test_labels_of_plain_text_may_tell_the_category(card: str) -> None:
    names = ("title", "category", "units", "education", "work")
    text = "\n".join(card.format(**dict(zip(names, own, strict=True))) for own in (PILOT, BOATSWAIN))
    found = posts(extract(text.encode(), "cards.txt"))
    assert [each[:2] + each[3:] for each in found] == [each[:2] + each[3:] for each in EXPECTED]
    assert [each.headcount for each in found] == ([2, 1] if "{units}" in card else [None, None])


LINES = [
    ("Лауазымы / Должность", "Порттың бас лоцманы / Главный лоцман порта"),
    ("Саны / Количество", "2"),
    ("Білімі / Образование", "жоғары / высшее"),
    ("Жұмыс өтілі / Стаж работы", "кемінде 1 жыл / не менее 1 года"),
]


@pytest.mark.parametrize("between", ["\t", ": ", ":      ", "   "])
def test_lines_of_labels_in_both_languages(between: str) -> None:
    text = "".join(f"{label}{between}{value}\n" for label, value in LINES)
    text += "Телефон: 8 700 000 00 00\n" if ":" in between else ""
    (post,) = extract(text.encode(), "card.txt").positions
    assert post.title is not None
    assert (post.title.kk, post.title.ru) == ("Порттың бас лоцманы", "Главный лоцман порта")
    assert (post.headcount, post.experience and post.experience.min_months) == (2, 12)
    assert post.criteria[-1].text.ru == "не менее 1 года"


@pytest.mark.parametrize("gap", [2, 3, 12])
def test_blanks_part_labels_and_values(gap: int) -> None:
    cards = [[label.split(" / ")[1] + " " * gap + value.split(" / ")[-1] for label, value in LINES] for _ in range(2)]
    found = extract("\n\n".join("\n".join(card) for card in cards).encode(), "cards.txt").positions
    assert [(post.title and post.title.ru, post.headcount) for post in found] == [("Главный лоцман порта", 2)] * 2


@pytest.mark.parametrize("heads", [None, ("Атауы", "Қазақша", "На русском")])
def test_two_columns_that_tell_one_post_in_a_language_each(heads: tuple[str, str, str] | None) -> None:
    own = [[label, *(value.split(" / ") * 2)[:2]] for label, value in LINES]
    (post,) = read([*([list(heads)] if heads else []), *own]).positions
    assert post.title is not None
    assert (post.title.kk, post.title.ru) == ("Порттың бас лоцманы", "Главный лоцман порта")
    assert (post.headcount, [own.text.kk for own in post.criteria]) == (2, ["жоғары", "кемінде 1 жыл"])


def test_a_title_in_one_of_two_columns_may_show_no_language() -> None:
    own = [[label, *(value.split(" / ") * 2)[:2]] for label, value in LINES]
    (post,) = read([[own[0][0], "Хатшы", "Секретарь"], *own[1:]]).positions
    assert post.title is not None
    assert (post.title.kk, post.title.ru) == ("Хатшы", "Секретарь")


@pytest.mark.parametrize(("kk", "ru"), [("Боцман", "Боцман"), ("Аспаз", "Повар")])
def test_each_of_two_columns_is_in_its_language_whatever_its_words_show(kk: str, ru: str) -> None:
    lines = [
        ["Лауазымы / Должность", kk, ru],
        ["Білімі / Образование", "Жоғары", "Высшее"],
        [
            "Міндеттері / Обязанности",
            "аварияларды жою;\nжол парақтарын\nтолтыру",
            "ликвидация аварий;\nбланки;\nжурнал",
        ],
        ["Саны / Количество", "2", "2"],
    ]
    (post,) = read(lines).positions
    assert post.title is not None
    assert (post.title.kk, post.title.ru) == (kk, ru)
    (duties,) = [own.text for own in post.criteria if own.kind == "duties"]
    assert (duties.kk, duties.ru) == ("аварияларды жою; жол парақтарын толтыру", "ликвидация аварий; бланки; журнал")


def test_two_columns_with_two_posts_in_one_language_are_two() -> None:
    own = [[label, *[value.split(" / ")[-1]] * 2] for label, value in LINES]
    assert len(read(own).positions) == 2


@pytest.mark.parametrize("title", ["Порттың бас лоцманы / Главный лоцман порта", "Кемеші / Матрос"])
def test_labels_and_values_in_two_languages_side_by_side(title: str) -> None:
    lines = [("Лауазымы / Должность", title), *LINES[1:]]
    halves = [(label.split(" / "), (value.split(" / ") * 2)[:2]) for label, value in lines]
    (post,) = read([[labels[0], values[0], labels[1], values[1]] for labels, values in halves]).positions
    assert post.title is not None
    assert f"{post.title.kk} / {post.title.ru}" == title
    assert (post.headcount, [own.text.ru for own in post.criteria]) == (2, ["высшее", "не менее 1 года"])


@pytest.mark.parametrize("units", ["2,5", "4"])
def test_a_number_of_units_may_stand_right_behind_its_label(units: str) -> None:
    lines = ["Должность\tЛоцман", "Образование\tвысшее", "Стаж\tне менее 3 лет", f"Количество ставок {units}"]
    (post,) = extract("\n".join(lines).encode(), "posts.txt").positions
    assert post.headcount == float(units.replace(",", "."))
    assert post.criteria[-1].text.ru == "не менее 3 лет"
