"""Tables without ruling lines and more than two columns: columns, rows and merged cells told by where text stands."""

import pytest
from description import Cell, Document, Paragraph, rows_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_reading import described, read, solid, tables
from test_pdf_samples import BOTH
from to_pdf import Style, to_pdf

from kqparse.read.options import PdfEngine

BODY: list[list[str | Cell]] = [
    ["1", "Бас мұрағатшы", "E-3", "Жоғары білім: мұрағат ісі, тарих", "Кемінде 3 жыл"],
    ["2", "Мұрағат сақтаушы", "E-4", "Орта білімнен кейінгі білім", "Талап қойылмайды"],
    ["3", "Курьер", "E-5", "Жалпы орта білім", "Кемінде 1 жыл"],
]
HEAD: list[str | Cell] = ["Р/с №", "Лауазым атауы", "Санаты", "Білімі", "Жұмыс өтілі"]
WIDTHS = [0.1, 0.25, 0.1, 0.35, 0.2]

DOCUMENTS: dict[str, Document] = {
    "five columns": [rows_of(HEAD, *BODY, widths=WIDTHS)],
    "narrow gaps": [rows_of(HEAD, *BODY, widths=[0.08, 0.16, 0.09, 0.5, 0.17])],
    "a word that all but reaches the next column": [
        rows_of(
            ["Р/с №", "Лауазым атауы", "Санаты", "Штат бірлігі", "Лауазымдық жалақысы"],
            ["1", "Басшы", "А1-3", "1", "398 000"],
            ["2", "Әлеуметтанушы", "В2-2", "1,5", "231 700"],
            ["3", "Психолог", "В2-3", "0,5", "226 400"],
            widths=[0.16, 0.175, 0.17, 0.175, 0.32],
        )
    ],
    "heads of several columns": [
        rows_of(
            [Cell("№", rows=2), Cell("Лауазымы", rows=2), Cell("Кандидатқа талаптар", columns=2)],
            ["Білімі", "Өтілі"],
            ["1", "Мұрағатшы", "Жоғары білім", "Кемінде 2 жыл"],
            ["2", "Хранитель", "Орта білім", "Талап қойылмайды"],
            widths=[0.1, 0.4, 0.2, 0.3],
        )
    ],
    "titles across": [
        rows_of(
            HEAD,
            [Cell("Мұрағат бөлімі", columns=5)],
            *BODY[:2],
            [Cell("Шаруашылық бөлімінің қызметкерлері", columns=5)],
            BODY[2],
            widths=WIDTHS,
        )
    ],
    "a title right below heads of two lines": [
        rows_of(
            ["Р/с №", "Лауазым атауы", "Санаты", "Білімі", "Жұмыс\nөтілі"],
            [Cell("Мұрағат бөлімі", columns=5)],
            *BODY,
            widths=WIDTHS,
        )
    ],
    "labels of two lines": [
        rows_of(
            ["Санаты\nКатегория", "Лауазымы\nДолжность", "Білімі\nОбразование"],
            ["D-3", "Маман", "Жоғары\nВысшее"],
            ["D-4", "Хатшы", "Орта\nСреднее"],
        )
    ],
    "text around": [
        Paragraph("Мұрағат қызметкерлеріне қойылатын талаптар. Олар жыл сайын қаралады және бекітіледі."),
        rows_of(HEAD, *BODY, widths=WIDTHS),
        Paragraph("Ескерту. Өтіл еңбек кітапшасы бойынша есептеледі."),
    ],
}


@BOTH
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_laid_out_is_read_back(name: str, engine: PdfEngine) -> None:
    document = DOCUMENTS[name]
    assert tables(read(to_pdf(document, Style(rules="none")), engine)) == described(document)


@BOTH
@pytest.mark.parametrize(
    "style", [Style(rules="none", order="lines"), Style(rules="none", turn=90, width=842, height=595)]
)
def test_in_whatever_order_text_is_drawn(style: Style, engine: PdfEngine) -> None:
    document = DOCUMENTS["titles across"]
    assert tables(read(to_pdf(document, style), engine)) == described(document)


def posts(count: int) -> Document:
    rows: list[list[str | Cell]] = [[str(number), *BODY[number % 3][1:]] for number in range(1, count + 1)]
    return [rows_of(HEAD, *rows, widths=WIDTHS, heads=1)]


@BOTH
@pytest.mark.parametrize("split", [True, False])
def test_rows_over_pages_are_one_table_and_repeated_heads_are_noise(*, split: bool, engine: PdfEngine) -> None:
    document = posts(70)
    source = read(to_pdf(document, Style(rules="none", numbered=True, split=split)), engine)
    (table,) = tables(source)
    assert table == described(document)[0]
    assert len(source.layout.pages) > 2


@BOTH
def test_no_character_is_lost(engine: PdfEngine) -> None:
    wide: list[list[str | Cell]] = [
        ["1", "Бас мамандандырылғандық", "жауапкершілік-қамтамасызету", "а"],
        ["2", "б", "в", "г"],
    ]
    document: Document = [rows_of(["№", "Атауы", "Міндеті", "Саны"], *wide, widths=[0.1, 0.15, 0.15, 0.6])]
    source = read(to_pdf(document, Style(rules="none")), engine)
    printed = "".join(solid(cell[-1]) for cell in described(document)[0])
    assert sorted(solid(source.text)) == sorted(printed)


WORDS = st.lists(
    st.sampled_from(["Бас", "маман", "E-3", "№", "есеп", "1)", "білім,", "хат;", "қаржы", "тарих."]), max_size=6
)
ROW = st.lists(WORDS.map(" ".join), min_size=5, max_size=5)


@BOTH
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=2, max_size=8), columns=st.integers(2, 5), gap=st.sampled_from([0.0, 6.0]))
def test_every_character_stands_once(engine: PdfEngine, rows: list[list[str]], columns: int, gap: float) -> None:
    cells: list[list[str | Cell]] = [list(row[:columns]) for row in rows]
    document: Document = [Paragraph("Талаптар."), rows_of(*cells), Paragraph("Ескерту.")]
    source = read(to_pdf(document, Style(rules="none", row_gap=gap)), engine)
    printed = "".join(["Талаптар.", *(text for row in rows for text in row[:columns]), "Ескерту."])
    assert sorted(solid(source.text)) == sorted(solid(printed))
    spans = [span for table in source.layout.tables for cell in table.cells for span in cell.spans]
    assert len(spans) == len(set(spans))
