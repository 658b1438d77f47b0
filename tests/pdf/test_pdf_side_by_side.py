"""Text on both sides of a gutter: running text in columns, read one after the other, or a table, read row by row."""

import pytest
from fpdf import FPDF
from pdf_reading import read, tables
from test_pdf_drawn import BOTH, Draw, drawn

from kqparse.read.options import PdfEngine

LEFT = ["Мемлекеттік", "қызметші", "өзіне", "жүктелген", "міндеттерді", "адал", "әрі", "уақтылы", "орындайды"]
RIGHT = ["Государственный", "служащий", "исполняет", "возложенные", "на", "него", "обязанности", "честно"]


def two_columns(pdf: FPDF) -> None:
    for row in range(14):
        pdf.text(50, 60 + 14 * row, f"{LEFT[row % 9]} {LEFT[(row + 1) % 9]} сөзі{row}"[:34].ljust(34, "а"))
        pdf.text(320, 60 + 14 * row, f"{RIGHT[row % 8]} {RIGHT[(row + 1) % 8]} слово{row}"[:34].ljust(34, "о"))


@BOTH
def test_columns_of_running_text_are_read_one_after_the_other(engine: PdfEngine) -> None:
    source = read(drawn(two_columns), engine)
    found = source.text.split("\n")
    assert source.layout.tables == []
    assert len(found) == 29
    assert found[13].startswith(LEFT[13 % 9])
    assert found[14].startswith(RIGHT[0])


SHORT = ["Инженер", "Высшее образование", "Стаж один год", "Ведёт учёт дел", "и журналы"]
POSTS = ["Сторож", "Среднее образование", "Без стажа", "Охраняет склад", "и двор ночью"]
KAZAKH = ["Күзетші", "Жалпы орта білім", "Өтілі талап етілмейді", "Қойманы күзетеді", "және түнгі ауланы"]
Side = list[tuple[float, str]]
"""Lines, each with its distance from the one above."""


def side(*paragraphs: list[str], space: float = 10, times: int = 3) -> Side:
    """Lines of paragraphs, these parted by white space."""
    return [
        (13 + space * (number == 0), f"{line} {time}")
        for time in range(times)
        for paragraph in paragraphs
        for number, line in enumerate(paragraph)
    ]


def page(left: Side, right: Side, *, above: str = "", below: str = "") -> bytes:
    def draw(pdf: FPDF) -> None:
        for x, own in ((50, left), (310, right)):
            y = 60.0
            for gap, text in own:
                y += gap
                pdf.text(x, y, text)
        pdf.text(50, 50, above)
        pdf.text(50, 700, below)

    return drawn(draw)


@BOTH
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (side(SHORT[:1], SHORT[1:3], SHORT[3:]), side(POSTS[:2], POSTS[2:], space=7)),
        (side(SHORT, times=7, space=6), side(POSTS[:2], POSTS[2:])),
        (side(SHORT, times=6), side(POSTS)),  # lines at common heights
        (side(KAZAKH, times=5), side(POSTS, times=5)),  # lines at common heights
        (side(SHORT[:2], SHORT[2:], space=13), side(POSTS, space=13)),  # the same
        (
            side(SHORT[:1], SHORT[1:3], SHORT[3:], times=2),
            [(6, POSTS[0]), *side(POSTS[1:3], POSTS[3:], space=7, times=2)][:7],
        ),
    ],
    ids=["paragraphs", "a longer column", "a much longer column", "two languages", "space beside lines", "a few lines"],
)
def test_columns_of_paragraphs_are_read_one_after_the_other(left: Side, right: Side, engine: PdfEngine) -> None:
    source = read(page(left, right, above="Талаптар / Требования"), engine)
    assert source.layout.tables == []
    texts = ["Талаптар / Требования", *(text for _, text in [*left, *right])]
    assert [line.strip() for line in source.text.split("\n") if line.strip()] == texts


@BOTH
def test_what_stands_apart_below_both_columns_follows_them(engine: PdfEngine) -> None:
    left, right = side(SHORT[:1], SHORT[1:]), side(POSTS[:2], POSTS[2:], space=7)
    found = read(page(left, right, below="Телефон 1234"), engine).text.split()
    assert found[-2:] == ["Телефон", "1234"]


@BOTH
@pytest.mark.parametrize(
    ("last", "first", "apart"),
    [
        ("оклад 9 тенге", "Сторож 9", True),  # room for a word is left
        ("Ведёт учёт дел и книг.", "Сторож 9", True),
        ("Ведёт учёт материалов и", "Сторожей 9", False),
        ("оклад 9 тенге", "сторожа 9", False),
    ],
)
def test_what_begins_at_the_head_of_a_column_stands_apart(
    last: str, first: str, engine: PdfEngine, *, apart: bool
) -> None:
    left, right = side(["Ведёт учёт материалов и", "хранит их."], times=6), side(POSTS[:2], POSTS[2:], space=7)
    text = read(page([*left, (13, last)], [(10, first), *right]), engine).text
    assert text.partition(first)[0].endswith(f"{last}\n{chr(10) * apart}")


@BOTH
def test_a_gap_behind_the_mark_of_an_entry_parts_no_columns(engine: PdfEngine) -> None:
    def draw(pdf: FPDF) -> None:
        for row, text in enumerate(SHORT):
            pdf.text(50, 60 + 14 * row, "\u2022")
            pdf.text(72, 60 + 14 * row, text)

    assert tables(read(drawn(draw), engine)) == []


@BOTH
def test_a_line_that_breaks_in_its_column_goes_on(engine: PdfEngine) -> None:
    long = ["Ведёт учёт материалов и", "хранит их."]
    source = read(page(side(long, times=6), side(POSTS[:2], POSTS[2:], space=7)), engine)
    wrapped = [source.text[:end].rpartition("\n")[2] for end in source.layout.wrapped]
    assert f"{long[0]} 1" in wrapped
    assert f"{long[1]} 1" not in wrapped


def cards(pdf: FPDF, *, shaded: bool = False) -> None:
    for x, name in ((50.0, "а"), (270.0, "б")):
        for y in (60.0, 160.0):
            pdf.set_fill_color(220)
            pdf.rect(x, y, 200, 80, style="F" if shaded else "D")
            for line in range(4):
                pdf.text(x + 8, y + 16 + 15 * line, f"{name}{y:.0f}: жол {line}")


def shaded(pdf: FPDF) -> None:
    cards(pdf, shaded=True)


@BOTH
@pytest.mark.parametrize("draw", [cards, shaded])
def test_frames_that_stand_apart_are_read_one_by_one(draw: Draw, engine: PdfEngine) -> None:
    source = read(drawn(draw), engine)
    names = [word.rstrip(":") for word in source.text.split()[::3]]
    assert names == ["а60"] * 4 + ["б60"] * 4 + ["а160"] * 4 + ["б160"] * 4
    assert source.layout.tables == []


def test_frames_with_round_corners_are_frames() -> None:
    def draw(pdf: FPDF) -> None:
        for x in (50.0, 270.0):
            pdf.rect(x, 60, 200, 80, round_corners=True, corner_radius=8)
            for line in range(4):
                pdf.text(x + 8, 76 + 15 * line, f"{x:.0f}")

    assert read(drawn(draw)).text.split() == ["50"] * 4 + ["270"] * 4


def striped(pdf: FPDF) -> None:
    for row in range(4):
        for column, x in enumerate((50.0, 200.0, 350.0)):
            if column != 1:
                pdf.set_fill_color(220)
                pdf.rect(x, 60 + 40 * row, 150, 36, style="F")
            for line in range(2):
                pdf.text(x + 8, 76 + 40 * row + 13 * line, "абвгд"[: 1 + (row + 2 * column + 3 * line) % 5])


@BOTH
def test_boxes_that_only_mark_columns_are_no_frames(engine: PdfEngine) -> None:
    (table,) = tables(read(drawn(striped), engine))
    assert [text for *_, text in table][:4] == ["а абвг", "абв а", "абвгд абв", "аб абвгд"]


ROWS = [
    ("cells that begin at one height", side(SHORT, space=6), side(POSTS, space=6)),
    ("short cells beside long ones", [(71.0, text) for text in SHORT], side(POSTS, space=6, times=5)),
    (
        "cells with one middle",
        [(26.0, f"{text} 1") for text in SHORT * 2],
        [(0.0, ""), *[(13.0, f"{text} 2") for text in POSTS * 4]],
    ),
]


def numbered(pdf: FPDF) -> None:
    for row in range(20):
        texts = str(row + 1), f"{KAZAKH[row % 5]} {KAZAKH[row // 5]}", f"{POSTS[row % 5]} {POSTS[row // 5]}", "2"
        for x, text in zip((50, 80, 300, 530), texts, strict=True):
            pdf.text(x, 60 + 18 * row, text)


def overhanging(pdf: FPDF) -> None:
    for row in range(3):
        y = 60 + 160 * row
        pdf.text(50, y, POSTS[0])
        for x, lines in ((160, 12 if row < 2 else 22), (330, 11)):
            for line in range(lines):
                pdf.text(x, y + 13 * line, f"{SHORT[line % 5]} {row}")


@BOTH
@pytest.mark.parametrize(("draw", "cells"), [(numbered, 80), (overhanging, 9)])
def test_what_has_more_columns_is_a_table(draw: Draw, cells: int, engine: PdfEngine) -> None:
    (table,) = tables(read(drawn(draw), engine))
    assert len(table) == cells


@BOTH
@pytest.mark.parametrize(("left", "right"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows_at_common_heights_are_a_table(left: Side, right: Side, engine: PdfEngine) -> None:
    assert tables(read(page(left, right), engine))


LABELS = ["Саны", "Білімі", "Жұмыс өтілі", "Міндеттері"]
VALUES = [["1"], ["Жоғары техникалық білім"], ["Кемінде екі жыл", "мамандығы бойынша"], ["Жөндейді.", "Есеп береді."]]


@BOTH
@pytest.mark.parametrize("space", [1, 2, 3, 4], ids="{} points apart".format)
def test_cards_of_labels_below_titles_are_tables_however_close_their_rows_are(space: int, engine: PdfEngine) -> None:
    def draw(pdf: FPDF) -> None:
        y = 60.0
        for title in ("Слесарь", "Инженер", "Электрик"):
            pdf.text(50, y, title)
            y += 26
            for label, lines in zip(LABELS, VALUES, strict=True):
                pdf.text(50, y, label)
                for line in lines:
                    pdf.text(310, y, line)
                    y += 13
                y += space

    found = [(text, *place) for *place, text in tables(read(drawn(draw), engine))[0]]
    for label, lines in zip(LABELS, VALUES, strict=True):
        rows = [row for text, row, *_ in found if text == label]
        assert len(rows) == len(LABELS) - 1
        assert {text for text, row, column, *_ in found if row in rows and column == 1} == {" ".join(lines)}


ASKED = [
    ("Жалпы орта білімі болуы керек", "Требуется общее среднее образование"),
    ("Жұмыс өтілі талап етілмейді", "Стаж работы не требуется"),
    ("Аумақты таза ұстайды", "Содержит территорию в чистоте"),
]


@BOTH
def test_what_all_posts_are_asked_for_in_two_languages_makes_no_labels(engine: PdfEngine) -> None:
    def draw(pdf: FPDF) -> None:
        y = 60.0
        for title in (("Күзетші", "Сторож"), ("Еден жуушы", "Уборщик"), ("Аула сыпырушы", "Дворник")):
            for left, right in (title, *ASKED):
                pdf.text(50, y, left)
                pdf.text(310, y, right)
                y += 13
            y += 10

    source = read(drawn(draw), engine)
    assert tables(source) == []
    assert source.text.index("Аула сыпырушы") < source.text.index("Сторож")


def half_ruled(pdf: FPDF) -> None:
    y = 60.0
    for row in (["Лауазымы", "Білімі", "Өтілі"], [SHORT[0], "", "от года|до трёх"], [POSTS[0], "среднее", "без|стажа"]):
        pdf.line(50, y, 500, y)
        height = 20 + 13 * max(cell.count("|") for cell in row)
        for x, cell in zip((55, 200, 350), row, strict=True):
            parts = cell.split("|")
            for number, part in enumerate(parts):
                pdf.text(x, y + height / 2 + 4 + 13 * (number - (len(parts) - 1) / 2), part)
        y += height
    pdf.line(50, y, 500, y)


@BOTH
def test_lines_across_part_rows_whose_cells_have_one_middle(engine: PdfEngine) -> None:
    (table,) = tables(read(drawn(half_ruled), engine))
    assert [text for *_, text in table] == [
        "Лауазымы", "Білімі", "Өтілі", "Инженер", "", "от года до трёх", "Сторож", "среднее", "без стажа",
    ]  # fmt: skip
