"""Pages drawn by hand: what the layout of a description does not show."""

import io
from collections.abc import Callable
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fpdf import FPDF
from pdf_reading import read, tables, words
from to_pdf import FONT

from kqparse.read.options import PdfEngine

Draw = Callable[[FPDF], None]
BOTH = pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])


def drawn(*pages: Draw, size: float = 11, height: float = 842) -> bytes:
    pdf = FPDF(unit="pt", format=(595, height))
    pdf.add_font("text", fname=FONT)
    for page in pages:
        pdf.add_page()
        pdf.set_font("text", size=size)
        page(pdf)
    return bytes(pdf.output())


def grid(pdf: FPDF, xs: list[float], ys: list[float]) -> None:
    for y in ys:
        pdf.line(xs[0], y, xs[-1], y)
    for x in xs:
        pdf.line(x, ys[0], x, ys[-1])


def lines(pdf: FPDF, *texts: tuple[float, float, str]) -> None:
    for x, y, text in texts:
        pdf.text(x, y, text)


def text_of(*pages: Draw, engine: PdfEngine = "pdfium") -> str:
    return read(drawn(*pages), engine).text


def beside_and_between(pdf: FPDF) -> None:
    grid(pdf, [150, 250, 400], [100, 120, 140])
    grid(pdf, [150, 250, 400], [200, 220, 240])
    lines(pdf, (160, 114, "а1"), (260, 114, "б1"), (160, 134, "а2"), (260, 134, "б2"))
    lines(pdf, (160, 214, "в1"), (260, 214, "г1"), (160, 234, "в2"), (260, 234, "г2"))
    lines(pdf, (50, 80, "Үстінде"), (50, 170, "Арасында"), (430, 134, "жанында"), (50, 270, "Астында"))


@BOTH
def test_text_beside_and_between_tables_stays_in_its_place(engine: PdfEngine) -> None:
    text = text_of(beside_and_between, engine=engine)
    assert words(text) == "Үстінде а1 б1 а2 б2 жанында Арасында в1 г1 в2 г2 Астында"
    assert "\tжанында" not in text


def one_string_over_two_cells(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 120, 140])
    blanks = " " * 45
    lines(pdf, (55, 114, f"Білімі{blanks}Жоғары"), (55, 134, f"Өтілі{blanks}Талап жоқ"))


@BOTH
def test_one_string_over_two_cells_is_cut_at_the_blank(engine: PdfEngine) -> None:
    cells = tables(read(drawn(one_string_over_two_cells), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі", "Жоғары", "Өтілі", "Талап жоқ"]


def larger_beside_two_lines(pdf: FPDF) -> None:
    grid(pdf, [50, 150, 400], [100, 140])
    pdf.set_font_size(8)
    lines(pdf, (55, 116, "Техник-"), (55, 126, "метеоролог"))
    pdf.set_font_size(11)
    lines(pdf, (118, 122.5, "мен"), (155, 122.5, "Білімі орта"))


def test_a_larger_line_beside_two_lines_is_none_of_them() -> None:
    [cells] = tables(read(drawn(larger_beside_two_lines)))
    assert [cell[4] for cell in cells] == ["Техник- мен метеоролог", "Білімі орта"]


def too_long_for_its_cell(pdf: FPDF) -> None:
    grid(pdf, [50, 120, 500], [100, 120, 140])
    lines(pdf, (55, 114, "Біліктілікке қойылатын талаптар"), (55, 134, "Өтілі"), (125, 134, "Екі жыл"))


@BOTH
def test_a_text_too_long_for_its_cell_stays_whole(engine: PdfEngine) -> None:
    cells = tables(read(drawn(too_long_for_its_cell), engine))
    assert [cell[4] for cell in cells[0]] == ["Біліктілікке қойылатын талаптар", "", "Өтілі", "Екі жыл"]


def right_cell_first(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 140])
    lines(pdf, (205, 114, "Жоғары"), (205, 130, "білім"), (55, 114, "Білімі"), (55, 130, "мен біліктілігі"))


@BOTH
def test_cells_stand_from_left_to_right_whatever_was_drawn_first(engine: PdfEngine) -> None:
    assert text_of(right_cell_first, engine=engine) == "\tБілімі\n\tмен біліктілігі\n\tЖоғары\n\tбілім\n"


def framed(pdf: FPDF) -> None:
    pdf.rect(40, 40, 500, 700)
    lines(pdf, (60, 80, "Жақтаудағы мәтін"), (60, 94, "екінші жол"))
    pdf.line(60, 82, 160, 82)


@BOTH
def test_a_frame_and_an_underline_make_no_table(engine: PdfEngine) -> None:
    source = read(drawn(framed), engine)
    assert source.layout.tables == []
    assert source.text == "Жақтаудағы мәтін\nекінші жол\n"


def underlined_in_cell(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 150, 170])
    lines(pdf, (55, 114, "Білімі"), (205, 114, "Жоғары"), (205, 130, "білім"), (55, 164, "а"), (205, 164, "б"))
    pdf.line(205, 116, 245, 116)


@BOTH
def test_an_underline_does_not_part_a_cell(engine: PdfEngine) -> None:
    cells = tables(read(drawn(underlined_in_cell), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі", "Жоғары білім", "а", "б"]


def white_line(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 140])
    pdf.set_draw_color(255, 255, 255)
    pdf.line(50, 120, 500, 120)
    lines(pdf, (55, 114, "Білімі"), (55, 134, "мен өтілі"), (205, 114, "Жоғары"), (205, 134, "білім"))


@BOTH
def test_white_lines_part_nothing(engine: PdfEngine) -> None:
    cells = tables(read(drawn(white_line), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі мен өтілі", "Жоғары білім"]


def dashed(pdf: FPDF) -> None:
    pdf.set_dash_pattern(dash=2, gap=2)
    grid(pdf, [50, 200, 500], [100, 120])
    lines(pdf, (55, 114, "Білімі"), (205, 114, "Жоғары"))


def dotted_by_boxes(pdf: FPDF) -> None:
    for x in range(50, 500, 4):
        for y in (100, 120):
            pdf.rect(x, y, 3, 0.5, style="F")
    for y in range(100, 120, 4):
        for x in (50, 200, 499):
            pdf.rect(x, y, 0.5, 3, style="F")
    lines(pdf, (55, 114, "Білімі"), (205, 114, "Жоғары"))


@BOTH
@pytest.mark.parametrize("draw", [dashed, dotted_by_boxes])
def test_dashed_and_dotted_lines_are_lines(draw: Draw, engine: PdfEngine) -> None:
    assert [cell[4] for cell in tables(read(drawn(draw), engine))[0]] == ["Білімі", "Жоғары"]


def shaded_head(pdf: FPDF) -> None:
    pdf.set_fill_color(210)
    pdf.rect(50, 100, 450, 20, style="F")
    pdf.rect(205, 126, 40, 12, style="F")
    grid(pdf, [50, 200, 500], [100, 140, 160])
    lines(pdf, (55, 114, "Критерий"), (205, 114, "Талаптар"), (55, 134, "Білімі"), (205, 134, "Жоғары"))
    lines(pdf, (55, 154, "Өтілі"), (205, 154, "Жоқ"))


@BOTH
def test_a_head_that_is_only_shaded_is_a_row(engine: PdfEngine) -> None:
    cells = tables(read(drawn(shaded_head), engine))
    assert [cell[4] for cell in cells[0]] == ["Критерий", "Талаптар", "Білімі", "Жоғары", "Өтілі", "Жоқ"]


def no_outer_sides(pdf: FPDF) -> None:
    for y in (100, 120, 140):
        pdf.line(50, y, 500, y)
    pdf.line(200, 100, 200, 140)
    lines(pdf, (55, 114, "Білімі"), (205, 114, "Жоғары"), (55, 134, "Өтілі"), (205, 134, "Жоқ"))


@BOTH
def test_a_table_without_outer_sides(engine: PdfEngine) -> None:
    cells = tables(read(drawn(no_outer_sides), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі", "Жоғары", "Өтілі", "Жоқ"]


def side_drawn_in_part(pdf: FPDF) -> None:
    for y in (120, 140, 160):
        pdf.line(50, y, 500, y)
    pdf.line(200, 100, 200, 180)
    pdf.line(500, 100, 500, 120)
    pdf.line(200, 100, 500, 100)
    for y, label, value in ((114, "Критерий", "Талаптар"), (134, "Білімі", "Жоғары"), (154, "Өтілі", "Жоқ")):
        lines(pdf, (55, y, label), (205, y, value))


@BOTH
def test_a_side_that_is_drawn_in_part_is_closed_by_the_lines_that_run_up_to_it(engine: PdfEngine) -> None:
    cells = tables(read(drawn(side_drawn_in_part), engine))
    assert [cell[4] for cell in cells[0][2:]] == ["Білімі", "Жоғары", "Өтілі", "Жоқ"]


def ruled_across_alone(pdf: FPDF) -> None:
    for y in (46, 90, 124, 144):
        pdf.line(50, y, 500, y)
    lines(pdf, (50, 60, "Кәсіби"), (50, 82, "құзыреті"), (250, 60, "Еңбек заңнамасын білуі."), (250, 82, "Тіл білуі."))
    lines(pdf, (50, 104, "Практикалық"), (50, 118, "Тәжірибесі"), (250, 104, "Кемінде үш"), (250, 118, "Жыл."))
    lines(pdf, (50, 138, "Өзге"), (250, 138, "Жоқ"))


@BOTH
def test_rows_between_lines_that_are_ruled_across_alone(engine: PdfEngine) -> None:
    cells = tables(read(drawn(ruled_across_alone), engine))
    expected = ["Кәсіби құзыреті", "Еңбек заңнамасын білуі. Тіл білуі.", "Практикалық Тәжірибесі", "Кемінде үш Жыл."]
    assert [cell[4] for cell in cells[0]] == [*expected, "Өзге", "Жоқ"]


@BOTH
@pytest.mark.parametrize("places", [(46, 64), (46, 122), (64, 122), (46, 64, 122)])
def test_lines_around_the_heads_or_the_table_part_no_rows(places: tuple[float, ...], engine: PdfEngine) -> None:
    words = [["Лауазымы", "Санаты", "Білімі"], ["Бас маман", "D-O-4", "жоғары"], ["Жетекші маман", "D-O-5", "орта"]]
    words += [["Бөлім басшысы", "D-O-3", "жоғары құқықтық"], ["Кеңесші", "D-O-2", "жоғары"]]

    def page(pdf: FPDF) -> None:
        for y in places:
            pdf.line(50, y, 500, y)
        for number, row in enumerate(words):
            lines(pdf, *((x, 60 + 14 * number, text) for x, text in zip((55, 220, 350), row, strict=True)))

    [cells] = tables(read(drawn(page), engine))
    assert [cell[4] for cell in cells] == [text for row in words for text in row]


def table_in_a_cell(pdf: FPDF) -> None:
    grid(pdf, [50, 200, 500], [100, 200])
    grid(pdf, [220, 300, 400], [140, 160, 180])
    lines(pdf, (55, 114, "Жалақысы"), (205, 114, "Кесте бойынша:"), (205, 196, "соңы"))
    lines(pdf, (225, 154, "1 жыл"), (305, 154, "100"), (225, 174, "2 жыл"), (305, 174, "120"))


@BOTH
def test_a_table_in_a_cell_belongs_to_both(engine: PdfEngine) -> None:
    outer, inner = tables(read(drawn(table_in_a_cell), engine))
    assert [cell[4] for cell in outer] == ["Жалақысы", "Кесте бойынша: 1 жыл 100 2 жыл 120 соңы"]
    assert [cell[4] for cell in inner] == ["1 жыл", "100", "2 жыл", "120"]


@BOTH
@pytest.mark.parametrize(("angle", "x", "y", "step"), [(90, 65, 190, 13), (-90, 80, 105, -13)], ids=["up", "down"])
@pytest.mark.parametrize(
    "text", ["Бірлік|саны", "Еңбек|өтілі, жыл", "Ш т а т|б і р л і г і"], ids=["", "wider", "letters"]
)
def test_text_that_climbs_or_falls_in_a_cell(
    engine: PdfEngine, angle: float, x: float, y: float, step: float, text: str
) -> None:
    def upright_head(pdf: FPDF) -> None:
        grid(pdf, [50, 90, 500], [100, 200, 220])
        for at, line in enumerate(text.split("|")):
            with pdf.rotation(angle, x + at * step, y):
                place = x + at * step
                for letter in line.split(" ") if line.count(" ") > 2 else [line]:
                    pdf.text(place, y, letter)
                    place += pdf.get_string_width(letter) + 0.2
        lines(pdf, (100, 150, "Лауазымы"), (55, 214, "2"), (100, 214, "Бас маман"))

    cells = tables(read(drawn(upright_head), engine))
    head = text.replace(" ", "").replace("|", " ") if text.count(" ") > 2 else text.replace("|", " ")
    assert [cell[4] for cell in cells[0]] == [head, "Лауазымы", "2", "Бас маман"]


def sideways(pdf: FPDF) -> None:
    with pdf.rotation(90, 297, 421):
        grid(pdf, [50, 200, 500], [300, 320, 340])
        lines(pdf, (55, 314, "Білімі"), (205, 314, "Жоғары білім"), (55, 334, "Өтілі"), (205, 334, "Үш жыл"))
        lines(pdf, (50, 290, "Бас маман"), (50, 370, "Ескерту"))


@BOTH
def test_a_page_drawn_sideways(engine: PdfEngine) -> None:
    expected = "Бас маман\n\tБілімі\n\tЖоғары білім\n\tӨтілі\n\tҮш жыл\nЕскерту\n"
    assert text_of(sideways, engine=engine).replace("\n\n", "\n") == expected


def with_forms(data: bytes, *forms: tuple[Draw, pypdfium2.PdfMatrix]) -> bytes:
    """A page that draws others as forms."""
    target = pypdfium2.PdfDocument(data)
    page = target[0]
    for draw, matrix in forms:
        source = pypdfium2.PdfDocument(drawn(draw))
        drawn_so = pdfium.FPDF_NewXObjectFromPage(target, source, 0)
        form = pypdfium2.PdfObject(pdfium.FPDF_NewFormObjectFromXObject(drawn_so))
        form.set_matrix(matrix)
        page.insert_obj(form)
    page.gen_content()
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


@BOTH
def test_a_table_within_a_form(engine: PdfEngine) -> None:
    half = pypdfium2.PdfMatrix().scale(0.5, 0.5).translate(40, 300)
    cells = tables(read(with_forms(drawn(lambda _: None), (right_cell_first, half)), engine))
    assert [cell[4] for cell in cells[0]] == ["Білімі мен біліктілігі", "Жоғары білім"]


def under_heads(pdf: FPDF) -> None:
    grid(pdf, [50, 80, 110, 500], [100, 200, 220])
    lines(pdf, (55, 214, "1"), (85, 214, "2"), (115, 214, "мамандығы бойынша кемінде үш жыл"))


@BOTH
def test_heads_that_climb_beside_each_other(engine: PdfEngine) -> None:
    heads = ((70, 660, "Нөмірі"), (100, 650, "Штат бірліктері"), (130, 665, "Өтілі"))
    turned = pypdfium2.PdfMatrix().rotate(-90)
    forms = [(partial(FPDF.text, x=0, y=842, text=head), turned.translate(x, y)) for x, y, head in heads]
    cells = tables(read(with_forms(drawn(under_heads), *forms), engine))
    assert [cell[4] for cell in cells[0]][:3] == [head for *_, head in heads]


def raised_figures(pdf: FPDF) -> None:
    for y, (word, figure, size) in enumerate(
        (("маман", "1", 7), ("бөлім.", "2)", 7), ("нөмір", "3", 11), ("ай", "²", 11))
    ):
        pdf.set_font_size(11)
        lines(pdf, (50, 100 + 30 * y, word))
        x = 50 + pdf.get_string_width(word)
        pdf.set_font_size(size)
        lines(pdf, (x, 100 + 30 * y - (4 if size == 7 else 0), figure))


@BOTH
def test_figures_that_stand_raised_behind_a_word_are_told_from_it(engine: PdfEngine) -> None:
    assert words(text_of(raised_figures, engine=engine)) == "маман¹ бөлім.²⁾ нөмір3 ай²"


def hyphens(pdf: FPDF) -> None:
    lines(pdf, (50, 60, "ақпараттық-"), (50, 74, "коммуникациялық тех-"), (50, 88, "нологиялар"))


@BOTH
def test_hyphens_at_line_ends_stay_as_printed(engine: PdfEngine) -> None:
    assert text_of(hyphens, engine=engine) == "ақпараттық-\nкоммуникациялық тех-\nнологиялар\n"


def paragraphs(pdf: FPDF) -> None:
    lines(pdf, (85, 60, "1. Осы тармақ бірінші жолдан басталады және толық жолды алып,"))
    lines(pdf, (50, 74, "екінші жолда аяқталады әрі ол да толық болып шығады, сосын нүкте."))
    lines(pdf, (85, 88, "2. Екінші тармақ та шегініспен басталып, толық жолды алып тұр,"), (50, 102, "және бітеді."))
    lines(pdf, (50, 140, "Бөлек тұрған жол"))


@BOTH
def test_indents_and_gaps_of_paragraphs_are_kept(engine: PdfEngine) -> None:
    found = text_of(paragraphs, engine=engine).split("\n")
    assert [line[:8] for line in found] == ["      1.", "екінші ж", "      2.", "және біт", "", "Бөлек тұ", ""]


def signed(pdf: FPDF) -> None:
    for row, (label, value) in enumerate((("Білімі", "Жоғары"), ("Өтілі", "Үш жыл"), ("Санаты", "E-4"))):
        lines(pdf, (50, 60 + 14 * row, label), (200, 60 + 14 * row, value))
    lines(pdf, (50, 140, "Аудан әкімі"), (420, 140, "Б. Сынақбаев"))


@BOTH
def test_a_signature_is_no_row_of_a_table_above_it(engine: PdfEngine) -> None:
    source = read(drawn(signed), engine)
    assert [cell[4] for cell in tables(source)[0]] == ["Білімі", "Жоғары", "Өтілі", "Үш жыл", "Санаты", "E-4"]
    assert source.text.endswith("\nАудан әкімі Б. Сынақбаев\n")


LETTERS = "Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і"


@BOTH
def test_kazakh_letters(engine: PdfEngine) -> None:
    assert text_of(lambda pdf: pdf.text(50, 60, LETTERS), engine=engine) == f"{LETTERS}\n"
