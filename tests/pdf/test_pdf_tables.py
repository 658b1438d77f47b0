"""Tables that were laid out from a description come back as it says, however the program drew them."""

import pytest
from description import Cell, Document, Paragraph, rows_of
from pdf_reading import described, read, solid, tables, words
from to_pdf import Style, to_pdf

from kqparse.read.options import PdfEngine

DUTY = "Аудан халқының өтініштерін қабылдайды, жауаптарды дайындайды және апта сайын есеп береді. "
WORK = "Ведёт приём граждан; готовит сводки по району, участвует в проверках и отвечает на письма. "

SHEETS: Document = [
    Paragraph("Айқын ауданы әкімі аппаратының бас маманы, E-4 санаты (№ 03-2), 2 бірлік"),
    rows_of(
        ["Критерий", "Талаптар"],
        ["Білімі", "Жоғары білім /заңгерлік, экономикалық/. " + DUTY.strip()],
        ["Іс-тәжірибе", (DUTY * 3).strip()],
        ["Функционалдық міндеттері", ((DUTY + WORK) * 12).strip()],
        ["Өзге талаптар", "Жоқ"],
        widths=[0.3, 0.7],
        heads=1,
    ),
    Paragraph(("Кестеден кейінгі мәтін. " + WORK * 4).strip()),
    rows_of(
        ["№", "Лауазымы", "Білімі", "Өтілі"],
        ["1", "Бас маман", "Жоғары (құқық, экономика)", "3 жыл"],
        ["2", "Жетекші маман", "Техникалық және кәсіптік", "талап қойылмайды"],
        ["3", "Маман", DUTY.strip(), "1 жыл"],
        widths=[0.1, 0.3, 0.35, 0.25],
        heads=1,
    ),
    Paragraph("Ескерту. Кестелер жыл басындағы жағдай бойынша берілді."),
]
MERGED: Document = [
    Paragraph("Ведомство лауазымдары"),
    rows_of(
        [Cell("Санаты", rows=2), Cell("Лауазымы және біліміне қойылатын талап", columns=2)],
        ["Лауазымы", "Білімі"],
        [Cell("C-SV-1", rows=2), "Бастық", "Жоғары"],
        ["Орынбасар", "Жоғары, " + DUTY.strip()],
        [Cell("Бөлімдер", columns=3)],
        ["C-SV-2", "", "Жоғары\nнемесе орта білімнен кейінгі"],
        widths=[0.2, 0.4, 0.4],
    ),
    Paragraph("Тізімнің соңы"),
]
RULED = {
    "strokes": Style(),
    "thin boxes, drawn line by line": Style(rules="boxes", order="lines"),
    "a frame a cell": Style(rules="frames", split=False),
    "line by line": Style(order="lines"),
    "cells open at page breaks": Style(closed=False),
    "thin boxes open at page breaks": Style(rules="boxes", closed=False, order="lines"),
    "rows whole": Style(split=False),
    "running head and page numbers": Style(head="Айқын ауданының тізілімі", numbered=True),
    "narrow page": Style(width=420, size=9),
    "landscape": Style(width=842, height=595, numbered=True),
}


@pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
@pytest.mark.parametrize("style", RULED.values(), ids=RULED)
def test_ruled_tables_come_back(style: Style, engine: PdfEngine) -> None:
    assert tables(read(to_pdf(SHEETS * 2, style), engine)) == described(SHEETS * 2)


@pytest.mark.parametrize("style", RULED.values(), ids=RULED)
def test_merged_cells_stand_once_at_their_top_left(style: Style) -> None:
    assert tables(read(to_pdf(MERGED * 6, style))) == described(MERGED * 6)


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
def test_turned_pages(turn: int, engine: PdfEngine) -> None:
    style = Style(turn=turn, order="lines", numbered=True)  # type: ignore[arg-type]
    assert tables(read(to_pdf(SHEETS, style), engine)) == described(SHEETS)


@pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
@pytest.mark.parametrize("gap", [0, 6])
@pytest.mark.parametrize("order", ["cells", "lines"])
def test_tables_without_lines_by_alignment(order: str, gap: float, engine: PdfEngine) -> None:
    style = Style(rules="none", order=order, row_gap=gap, numbered=True)  # type: ignore[arg-type]
    assert tables(read(to_pdf(SHEETS * 2, style), engine)) == described(SHEETS * 2)


@pytest.mark.parametrize("style", [*RULED.values(), Style(rules="none", row_gap=4)])
def test_no_character_is_lost_or_doubled(style: Style) -> None:
    source = read(to_pdf(SHEETS * 2 + MERGED, style))
    noise = "".join(solid(source.text[start:end]) for start, end in source.layout.noise)
    printed = "".join(
        block.text if isinstance(block, Paragraph) else "".join(cell.text for row in block.rows for cell in row)
        for block in SHEETS * 2 + MERGED
    )
    assert sorted(solid(source.text)) == sorted(solid(printed) + noise)


def test_stream_of_a_small_document() -> None:
    document: Document = [
        Paragraph("Ауыл әкімі"),
        rows_of(["Білімі", "Жоғары білім."], ["Өтілі", "Кемінде 2 жыл\nнемесе басқа"]),
        Paragraph("Соңы"),
    ]
    source = read(to_pdf(document))
    assert source.text == "Ауыл әкімі\n\tБілімі\n\tЖоғары білім.\n\tӨтілі\n\tКемінде 2 жыл\n\tнемесе басқа\nСоңы\n"
    assert source.layout.pages == [0]
    assert source.pages == 1


def test_lines_of_cells_alone_are_led_by_a_tab() -> None:
    source = read(to_pdf(SHEETS, Style(head="Тізілім", numbered=True)))
    inside = {start for table in source.layout.tables for cell in table.cells for start, _ in cell.spans}
    inside |= {start for start, _ in source.layout.noise if source.text[start - 1] == "\t"}
    led = {at + 1 for at, sign in enumerate(source.text) if sign == "\t"}
    assert led == inside


def test_pages_are_parted_by_form_feeds() -> None:
    source = read(to_pdf(SHEETS * 2))
    assert source.pages == len(source.layout.pages) == source.text.count("\f") + 1
    assert all(source.text[start - 1] == "\f" for start in source.layout.pages[1:])


def test_repeated_heads_of_a_table_are_noise() -> None:
    source = read(to_pdf(SHEETS * 2))
    assert [words(source.text[start:end]) for start, end in source.layout.noise] == ["Критерий", "Талаптар"]


def test_same_bytes_same_reading() -> None:
    data = to_pdf(SHEETS + MERGED)
    assert read(data, boxes=True) == read(data, boxes=True)


def test_a_row_with_another_number_does_not_go_on_with_the_one_before() -> None:
    number: list[list[str | Cell]] = [["№", "Должность", "Стаж", "Обязанности"]]
    posts: list[list[str | Cell]] = [
        [str(at), name, "не менее года", "ведёт учёт " * 40] for at, name in enumerate(("Лоцман", "Боцман"), 1)
    ]
    document: Document = [rows_of(*number, *posts, widths=[0.1, 0.2, 0.2, 0.5], heads=1)]
    source = read(to_pdf(document, Style(height=330, split=False)))
    assert tables(source) == described(document)
    assert len(source.layout.pages) > 1


def test_a_row_with_a_code_of_its_own_does_not_go_on_with_the_one_before() -> None:
    posts: list[list[str | Cell]] = [
        [f"03-{number}", "Врач", "", "высшее медицинское образование без предъявления требований к стажу " * 3]
        for number in range(1, 8)
    ]
    document: Document = [rows_of(["Код", "Должность", "Категория", "Требования"], *posts, widths=[0.1, 0.2, 0.2, 0.5])]
    source = read(to_pdf(document, Style(height=300, split=False)))
    assert tables(source) == described(document)
    assert len(source.layout.pages) > 1


def test_the_value_of_another_label_does_not_go_on_with_the_one_before() -> None:
    labels = ["Должность", "Образование", "Опыт работы", "Навыки"]
    values = ["не менее двух лет на судах " * 6, "кемелерде кемінде екі жыл " * 6]
    card: list[list[str | Cell]] = [[label, *values] for label in labels]
    document: Document = [rows_of(*card, widths=[0.3, 0.35, 0.35])]
    source = read(to_pdf(document, Style(height=330, split=False)))
    assert tables(source) == described(document)
    assert len(source.layout.pages) > 1


def test_a_name_in_capitals_goes_on_behind_a_page_break_where_its_row_has_nothing_else() -> None:
    unit = "Управление кадров общества Морская Компания Северный Путь Берег Каспия"
    duties = "ведение учёта материалов и оборудования, подготовка отчётов за квартал и за год, проверка расчётов и смет"
    posts: list[list[str | Cell]] = [
        [unit, name, "высшее", f"{duties}, участие в комиссиях порта"] for name in ("Лоцман", "Боцман", "Матрос")
    ]
    document: Document = [rows_of(*posts, widths=[0.2, 0.2, 0.2, 0.4])]
    source = read(to_pdf(document, Style(height=260)))
    assert tables(source) == described(document)
    assert len(source.layout.pages) > 1
