"""A label whose lines a page break parts is one label, and its value keeps its own lines."""

from fpdf import FPDF
from test_pdf_drawn import drawn, grid, lines

import kqparse

XS = [50.0, 200.0, 500.0]


def head(pdf: FPDF, y: float, number: int) -> None:
    lines(pdf, (50, y, f"Главный специалист, категория D-O-5 (№ 03-{number}), 1 единица"))


def test_a_label_that_goes_on_behind_a_page_break() -> None:
    def first(pdf: FPDF) -> None:
        head(pdf, 700, 1)
        grid(pdf, XS, [710, 730, 750, 768])
        lines(pdf, (55, 724, "Образование"), (205, 724, "Высшее образование."))
        lines(pdf, (55, 744, "Опыт работы"), (205, 744, "Не требуется."))
        lines(pdf, (55, 764, "Функциональные"), (205, 764, "Ведет реестр. Готовит ответы на"))

    def second(pdf: FPDF) -> None:
        grid(pdf, XS, [60, 80])
        lines(pdf, (55, 74, "обязанности"), (205, 74, "обращения граждан."))
        head(pdf, 110, 2)
        grid(pdf, XS, [120, 140, 160])
        lines(pdf, (55, 134, "Образование"), (205, 134, "Высшее образование."))
        lines(pdf, (55, 154, "Опыт работы"), (205, 154, "Не требуется."))

    document = kqparse.extract(drawn(first, second))
    assert [[(each.kind, each.text.ru) for each in position.criteria] for position in document.positions] == [
        [
            ("education", "Высшее образование."),
            ("experience", "Не требуется."),
            ("duties", "Ведет реестр. Готовит ответы на обращения граждан."),
        ],
        [("education", "Высшее образование."), ("experience", "Не требуется.")],
    ]
    assert document.positions[0].criteria[2].label == kqparse.model.Text(ru="Функциональные обязанности")
    assert document.coverage.unassigned == 0


def test_a_row_of_which_the_next_page_has_but_the_lower_edge_is_whole() -> None:
    """Programs that break rows anywhere leave a stub of the row's lines above the first row of the next page."""

    def first(pdf: FPDF) -> None:
        head(pdf, 700, 1)
        grid(pdf, XS, [710, 730, 750])
        for x in XS:
            pdf.line(x, 750, x, 768)
        lines(pdf, (55, 724, "Критерии"), (205, 724, "Требования"))
        lines(pdf, (55, 744, "Образование"), (205, 744, "Высшее образование"))
        lines(pdf, (55, 764, "Опыт работы"), (205, 764, "Не требуется"))

    def second(pdf: FPDF) -> None:
        for x in XS:
            pdf.line(x, 54, x, 60)
        grid(pdf, XS, [60, 80])
        lines(pdf, (55, 74, "Обязанности"), (205, 74, "Ведет реестр."))
        head(pdf, 110, 2)
        grid(pdf, XS, [120, 140, 160])
        lines(pdf, (55, 134, "Образование"), (205, 134, "Высшее образование."))
        lines(pdf, (55, 154, "Опыт работы"), (205, 154, "Не требуется."))

    document = kqparse.extract(drawn(first, second))
    assert [each.text.ru for each in document.positions[0].criteria] == [
        "Высшее образование",
        "Не требуется",
        "Ведет реестр.",
    ]


def test_a_row_that_goes_on_below_heads_from_which_no_line_parts_it() -> None:
    """Programs that part rows at a page's end may draw no line above the second half, right below the heads."""
    xs = [50.0, 180.0, 260.0, 400.0, 560.0]
    heads = [(55, "Должность"), (185, "Кол-во ед."), (265, "Образование"), (405, "Стаж работы")]

    def first(pdf: FPDF) -> None:
        grid(pdf, xs, [700, 720, 768])
        lines(pdf, *((x, 714, text) for x, text in heads))
        lines(pdf, (55, 734, "Смотритель"), (185, 734, "2"), (265, 734, "Высшее"), (405, 734, "Не менее трех лет"))
        lines(pdf, (265, 750, "юридическое"), (405, 750, "по специальности"))

    def second(pdf: FPDF) -> None:
        grid(pdf, xs, [60, 100, 120])
        lines(pdf, *((x, 74, text) for x, text in heads))
        lines(pdf, (55, 94, "порта"), (265, 94, "образование"))
        lines(pdf, (55, 114, "Боцман"), (185, 114, "1"), (265, 114, "Среднее"), (405, 114, "Не требуется"))

    document = kqparse.extract(drawn(first, second))
    assert [
        (post.title and post.title.ru, post.headcount, *(each.text.ru for each in post.criteria))
        for post in document.positions
    ] == [
        ("Смотритель порта", 2, "Высшее юридическое образование", "Не менее трех лет по специальности"),
        ("Боцман", 1, "Среднее", "Не требуется"),
    ]
    assert document.coverage.unassigned == 0
