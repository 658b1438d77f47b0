"""Several rows of requirements under one title: ways to be taken for the post, or more of the same text."""

import pytest
from description import Cell, rows_of
from row_tables import HEAD, read
from to_bars import to_bars
from to_docx import to_docx
from to_html import to_html, to_markdown
from to_pdf import to_pdf

from kqparse import Document, Position, extract

Rows = list[list[str | Cell]]
Told = list[list[tuple[str, object]]]
LAST: list[str | Cell] = ["C-SV-5", "Боцман", "Высшее.", "1 год."]


def under_one_title(*asked: tuple[str | Cell, str] | tuple[str]) -> Rows:
    """A table whose first post has so many rows, its category and its title merged over them; a second one below."""
    first, *others = asked
    rows: Rows = [[Cell("C-SV-4", rows=len(asked)), Cell("Начальник отдела", rows=len(asked)), *first]]
    return [[*HEAD], *rows, *([*each] for each in others), LAST]


def told(post: Position) -> Told:
    """The conditions of each way, by what they ask for: levels, or months."""
    ways = post.experience.alternatives if post.experience else []
    return [
        [
            (type(each).__name__[:4].lower(), getattr(each, "levels", None) or getattr(each, "min_months", None))
            for each in way.conditions
        ]
        for way in ways
    ]


def texts(post: Position) -> list[tuple[str, str | None]]:
    return [(own.kind, own.text.ru or None) for own in post.criteria]


PAIRED = under_one_title(("Высшее: право.", "не менее 3 лет"), ("Послесреднее: логистика.", "не менее 5 лет"))


def as_read(format_of: str) -> Document:
    make = {"html": to_html, "docx": to_docx, "pdf": to_pdf, "md": to_markdown, "txt": to_bars}[format_of]
    return extract(make([rows_of(*[list(row) for row in PAIRED])]), f"posts.{format_of}")


@pytest.mark.parametrize("format_of", ["html", "docx", "pdf", "md", "txt"])
def test_what_stands_in_a_row_belongs_together(format_of: str) -> None:
    first, second = as_read(format_of).positions
    assert told(first) == [[("educ", ["higher"]), ("expe", 36)], [("educ", ["post_secondary"]), ("expe", 60)]]
    assert first.experience is not None
    assert first.education is not None
    assert (first.experience.min_months, first.experience.max_months) == (36, None)
    assert first.education.levels == ["higher", "post_secondary"]
    assert texts(first) == [
        ("education", "Высшее: право."),
        ("education", "Послесреднее: логистика."),
        ("experience", "не менее 3 лет"),
        ("experience", "не менее 5 лет"),
    ]
    assert told(second) == [[("expe", 12)]]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            [(Cell("Высшее.", rows=2), "не менее 3 лет в судах"), ("не менее 5 лет в архивах",)],
            [[("expe", 36)], [("expe", 60)]],
            id="one education for all ways",
        ),
        pytest.param(
            [("Высшее.", Cell("не менее 3 лет", rows=2)), ("Послесреднее.",)],
            [[("expe", 36)]],
            id="one experience for all ways",
        ),
        pytest.param(
            [(Cell("Высшее.", rows=2), "5 лет"), ("3 года в судах",), ("Магистратура.", "1 год")],
            [
                [("educ", ["higher"]), ("expe", 60)],
                [("educ", ["higher"]), ("expe", 36)],
                [("educ", ["postgraduate"]), ("expe", 12)],
            ],
            id="a merged cell holds for the ways that it covers",
        ),
        pytest.param(
            [(Cell("Высшее.", rows=2), "не менее 3 лет"), ("либо не менее 5 лет в архивах",)],
            [[("expe", 36)], [("expe", 60)]],
            id="a word for another way",
        ),
    ],
)
def test_ways(asked: list[tuple[str | Cell, str] | tuple[str]], expected: Told) -> None:
    assert told(read(under_one_title(*asked)).positions[0]) == expected


@pytest.mark.parametrize(
    ("asked", "months", "kept"),
    [
        pytest.param(
            [("Высшее:", "не менее 5 лет"), ("право, финансы", "в сфере права")],
            60,
            [("education", "Высшее: право, финансы"), ("experience", "не менее 5 лет в сфере права")],
            id="neither cell says all by itself",
        ),
        pytest.param(
            [(Cell("Высшее.", rows=2), "не менее 5 лет"), ("в том числе не менее 2 лет в судах",)],
            60,
            [("education", "Высшее."), ("experience", "не менее 5 лет в том числе не менее 2 лет в судах")],
            id="a part of the work above",
        ),
        pytest.param(
            [(Cell("Высшее.", rows=2), "не менее 2 лет в судах"), ("и не менее 4 лет в архивах",)],
            48,
            [("education", "Высшее."), ("experience", "не менее 2 лет в судах и не менее 4 лет в архивах")],
            id="work beside the work above",
        ),
    ],
)
def test_more_of_the_same_text(
    asked: list[tuple[str | Cell, str] | tuple[str]], months: int, kept: list[tuple[str, str | None]]
) -> None:
    (first, _) = read(under_one_title(*asked)).positions
    assert texts(first) == kept
    assert first.experience is not None
    assert first.experience.min_months == months
    assert len(first.experience.alternatives) == 1


def test_ways_of_a_table_in_two_languages() -> None:
    rows: Rows = [
        ["Санаты / Категория", "Лауазымы / Должность", "Білімі / Образование", "Өтілі / Стаж"],
        [
            Cell("C-SV-4", rows=2),
            Cell("Бөлім бастығы / Начальник отдела", rows=2),
            "Жоғары / Высшее",
            "кемінде 3 жыл / не менее 3 лет",
        ],
        ["Орта білімнен кейінгі / Послесреднее", "кемінде 5 жыл / не менее 5 лет"],
    ]
    (post,) = read(rows).positions
    assert told(post) == [[("educ", ["higher"]), ("expe", 36)], [("educ", ["post_secondary"]), ("expe", 60)]]


@pytest.mark.parametrize(
    ("row", "section"),
    [
        ("| | | | не менее 5 лет в архивах |", None),
        ("| | | Послесреднее. | |", None),
        ("| Служба огней | | | |", "Служба огней"),
    ],
)
def test_a_lone_cell_is_a_section_unless_it_stands_under_the_head_of_a_criterion(row: str, section: str | None) -> None:
    bars = "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in ([*HEAD], ["---"] * 4, ["C-1", *LAST[1:]]))
    document = extract(f"{bars}\n{row}\n| C-2 | Юнга | Высшее. | 2 года |\n".encode(), "posts.md")
    assert [post.section and post.section.ru for post in document.positions] == [None, section]
    assert document.coverage.unassigned == 0


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("Послесреднее. | не менее 5 лет |", [("C-SV-4", "Лоцман", ["Высшее.", "Послесреднее."], 36)]),
        ("Боцман | 1 год |", [("C-SV-4", "Лоцман", ["Высшее."], 36), ("C-SV-4", "Боцман", ["Высшее."], 12)]),
        (
            "Боцман | Среднее. | 1 год |",
            [("C-SV-4", "Лоцман", ["Высшее."], 36), ("C-SV-4", "Боцман", ["Среднее."], 12)],
        ),
        ("C-SV-5 | Боцман | 1 год |", [("C-SV-4", "Лоцман", ["Высшее."], 36), ("C-SV-5", "Боцман", ["Высшее."], 12)]),
    ],
)
def test_a_row_of_plain_text_leaves_out_what_is_merged_over_it(short: str, expected: object) -> None:
    text = f"{' | '.join(HEAD)} |\nC-SV-4 | Лоцман | Высшее. | не менее 3 лет |\n{short}\n"
    assert [
        (
            post.category,
            post.title and post.title.ru,
            [own.text.ru for own in post.criteria if own.kind == "education"],
            post.experience and post.experience.min_months,
        )
        for post in extract(text.encode(), "posts.txt").positions
    ] == expected


def test_that_nothing_is_asked_is_told_in_each_language_of_a_cell() -> None:
    document = read(
        [
            ["Лауазымы\nДолжность", "Білімі\nОбразование", "Өтілі\nСтаж"],
            ["Күзетші\nСторож", "Талаптарсыз\nБез требований", "Талаптарсыз\nБез требований"],
            ["Кемеші\nЛоцман", "Жоғары\nВысшее", "2 жыл\n2 года"],
        ]
    )
    guard = document.positions[0]
    assert [(own.text.kk, own.text.ru) for own in guard.criteria] == [("Талаптарсыз", "Без требований")] * 2
    assert [found.code for found in document.diagnostics] == []
