"""The samples of characteristics, and the real document: counts that were made by hand."""

from collections import Counter

import pytest
from characteristics_reading import SCALES, grades_of, posts, sample, scales, values
from places import seed

TITLES = {
    "kk": [
        "Мұрағатшы",
        "Қалпына келтіруші (кітапхана қорларын қалпына келтірушіден басқа)",
        "Экскурсия жүргізуші",
        "Қор сақтаушы",
    ],
    "ru": ["Архивист", "Реставратор (кроме реставратора библиотечных фондов)", "Экскурсовод", "Хранитель фондов"],
}
SECTIONS = {
    "kk": ["1-бөлім. Мұрағат қызметкерлері", "2-бөлім. Мұражай қызметкерлері"],
    "ru": ["Раздел 1. Работники архивов", "Раздел 2. Работники музеев"],
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_posts(language: str) -> None:
    blocks = posts(sample(f"qualification-characteristics.{language}.txt")).blocks
    assert [block.heading.title.text for block in blocks if block.heading.title] == TITLES[language]
    sections = [block.section.text for block in blocks if block.section]
    assert sections == [name for name in SECTIONS[language] for _ in range(2)]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_criteria_and_items(language: str) -> None:
    blocks = posts(sample(f"qualification-characteristics.{language}.txt")).blocks
    kinds = [[value.kind for value in values(block)] for block in blocks]
    usual = ["duties", "knowledge", "qualification_requirements"]
    assert kinds == [[*usual, "qualification_requirements"], usual, usual, usual]
    items = [[len(value.items) for value in values(block)] for block in blocks]
    assert items == [[3, 3, 0, 0], [0, 2, 0], [2, 2, 0], [3, 1, 0]]


def test_an_item_over_a_page_break() -> None:
    block = posts(sample("qualification-characteristics.kk.txt")).blocks[0]
    assert [item.text for item in values(block)[0].items][1] == (
        "оқу залына келушілерге сұратқан құжаттарын береді, олардың дер кезінде қайтарылуын қадағалайды;"
    )


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_grades(language: str) -> None:
    blocks = posts(sample(f"qualification-characteristics.{language}.txt")).blocks
    found = [[(grade.level, grade.category) for grade in grades_of(block)] for block in blocks]
    assert found == [
        [("high", "highest"), ("high", "first"), ("high", "second"), ("mid", "none")],
        [("mid", "highest"), ("mid", "none")],
        [],
        [],
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_asides(language: str) -> None:
    found = posts(sample(f"qualification-characteristics.{language}.txt"))
    kinds = Counter(aside.kind for aside in found.asides)
    assert kinds["note"] == 3
    assert kinds["index"] == 1
    assert found.evidence == {"headings": 4, "labels": 3}
    assert [number.text for number in found.claimed] == [f"{number}." for number in range(1, 14)]


@pytest.mark.parametrize("name", ["point-scale.kk.txt", "point-scale.ru.txt"])
def test_a_scale_holds_no_post(name: str) -> None:
    assert posts(sample(name)).blocks == []


@pytest.mark.parametrize("name", ["qualification-characteristics.kk.txt", "qualification-characteristics.ru.txt"])
def test_characteristics_hold_no_scale(name: str) -> None:
    assert scales(sample(name)).scales == []


def test_the_real_characteristics() -> None:
    found = posts(seed("003").read_text(encoding="utf-8"))
    assert [(block.heading.ordinal or block.heading.title) is not None for block in found.blocks] == [True] * 13
    listed = [len(value.items) for block in found.blocks for value in values(block)]
    assert sum(listed) == 316
    assert [sum(len(value.items) for value in values(block)) for block in found.blocks] == [
        13, 31, 21, 26, 35, 23, 16, 23, 28, 28, 24, 11, 37,
    ]  # fmt: skip
    grades = [grade for block in found.blocks for grade in grades_of(block)]
    assert len(grades) == 40
    assert sum(grade.category is None for grade in grades) == 2
    assert not any(grade.level is None for grade in grades)
    assert {block.section.start for block in found.blocks if block.section} == {found.blocks[0].section.start}  # type: ignore[union-attr]
    assert not any("Ескерту" in value.text.text for block in found.blocks for value in values(block))


def test_the_real_scale() -> None:
    (scale,) = scales(seed("004").read_text(encoding="utf-8")).scales
    rows = [(SCALES.number(points.text), len(items)) for points, items in scale.rows]
    assert rows == [(5, 10), (4, 5), (3, 3), (2, 2), (1, 4)]
    assert scale.title is not None


@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_other_real_documents_hold_no_post(number: str) -> None:
    assert posts(seed(number).read_text(encoding="utf-8")).blocks == []


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_other_real_documents_hold_no_scale(number: str) -> None:
    assert scales(seed(number).read_text(encoding="utf-8")).scales == []
