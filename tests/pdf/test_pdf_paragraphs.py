"""Paragraphs of a PDF, however a page sets them: what the width breaks goes on, what ends by itself does not."""

import pytest
from described import described
from description import Paragraph, rows_of
from fpdf import FPDF
from pdf_reading import read
from places import ROOT
from test_pdf_drawn import drawn
from test_pdf_samples import BOTH, values
from to_pdf import Style, to_pdf

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import PdfEngine, ReadOptions
from kqparse.read.pdf.page import Box
from kqparse.read.pdf.pdfium import PdfiumPage
from kqparse.read.pdf.turn import Turn

STYLES = {
    "a gap behind each": Style(),
    "a gap, justified": Style(justified=True),
    "indented": Style(indent=35, gap=0),
    "indented and justified": Style(indent=35, gap=0, justified=True),
    "neither gap nor indent": Style(gap=0),
    "large letters": Style(size=15),
    "narrow pages": Style(width=380),
}


@BOTH
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["point-scale.kk", "point-scale.ru", "appointment-provisions.ru"])
def test_an_act_is_the_same_in_every_style(name: str, style: str, engine: PdfEngine) -> None:
    path = ROOT / "samples" / f"{name}.txt"
    document = extract(to_pdf(described(path), STYLES[style]), path.name, pdf_engine=engine)
    assert values(document) == values(extract(path))
    assert document.coverage.unassigned == 0


LONG = "Мұрағат қызметкерлерінің лауазымдарына қойылатын біліктілік талаптарын бекіту туралы аудан әкімінің өкімі"
WRAPS = {
    "left": (Style(), LONG, [True, False]),
    "centred": (Style(centred=True), LONG, [True, False]),
    "justified": (Style(justified=True), LONG, [True, False]),
    "short lines": (Style(), "Мұрағатшы\nХранитель\nБас маман", [False, False, False]),
}


@BOTH
@pytest.mark.parametrize("name", WRAPS)
def test_lines_that_the_width_breaks(name: str, engine: PdfEngine) -> None:
    style, text, expected = WRAPS[name]
    filler = Paragraph(f"{LONG}. {LONG}. {LONG}.")
    data = to_pdf([filler, Paragraph(text), rows_of(["а", LONG]), Paragraph("Соңы.")], style)
    source = run(data, "x.pdf", grammar(), ReadOptions(pdf_engine=engine))
    begin = source.text.index("\n\n") + 2
    ends = [begin + at for at, sign in enumerate(source.text[begin:]) if sign == "\n"][: len(expected)]
    assert [end in source.layout.wrapped for end in ends] == expected


REGISTER = ["Реестр должностей Службы охраны озер", "Звено А1", "Ступень 1", "Начальник службы", "Первый заместитель"]
ALIKE = [
    "Перечень должностей по категориям",
    "Категория C-4",
    "Начальник территориальной службы",
    "Категория C-5",
    "Старший инспектор отдела",
    "Главный инспектор отдела",
]
ENTRIES = [
    "1) Лоцман – высшее морское",
    "образование, стаж не менее",
    "трёх лет;",
    "2) Матрос – среднее общее",
    "образование.",
]
HYPHENED = ["Начальник службы охраны озер и бере-", "говой линии", "1) ведет журнал наблюдений за пти-", "цами", *ALIKE]


@BOTH
@pytest.mark.parametrize(
    ("paragraphs", "broken"),
    [
        (REGISTER, False),
        (ALIKE, False),
        (HYPHENED, True),
        (ENTRIES, True),
        ([f"{LONG}.", *REGISTER], True),
        ([f"{LONG}. {LONG}. {LONG}."], True),
    ],
    ids=[
        "short lines alone",
        "lines of like length",
        "hyphens at line ends",
        "entries that go on",
        "below a long one",
        "a narrow page",
    ],
)
def test_lines_far_from_the_side_of_a_page_are_broken_by_none(
    paragraphs: list[str], engine: PdfEngine, *, broken: bool
) -> None:
    data = to_pdf([Paragraph(text) for text in paragraphs], Style(gap=0))
    source = run(data, "x.pdf", grammar(), ReadOptions(pdf_engine=engine))
    assert bool(source.layout.wrapped) == broken


@pytest.mark.parametrize("above", [0.0, 0.15])
def test_a_font_may_not_tell_how_high_its_letters_are(monkeypatch: pytest.MonkeyPatch, above: float) -> None:
    def place(page: PdfiumPage, index: int, turn: Turn | None = None) -> Box:
        left, top, right, bottom = page._ink(index, turn)
        return left, top - above, right, bottom

    monkeypatch.setattr("kqparse.read.pdf.native.loose_box", lambda *_: 0)
    monkeypatch.setattr(PdfiumPage, "_place", place)  # boxes are those of what letters draw, or a little higher
    line = "Провизор, бухгалтер,"
    assert read(to_pdf([Paragraph(line)]), "pdfium").text == f"{line}\n"


@BOTH
@pytest.mark.parametrize(
    ("above", "text", "indented"),
    [
        ("1) ведёт учёт материалов и", "журнал их выдачи;", False),
        ("ведёт учёт материалов;", "журнал их выдачи;", True),
        ("Ведёт учёт материалов", "Журнал их выдачи", True),
    ],
)
def test_the_indent_of_a_line_that_hangs_below_another_begins_nothing(
    above: str, text: str, engine: PdfEngine, *, indented: bool
) -> None:
    def draw(pdf: FPDF) -> None:
        for row, (x, own) in enumerate([(50, above), (76, text), (76, text), (50, f"{above} и прочее")]):
            pdf.text(x, 60 + 14 * row, own)

    lines = read(drawn(draw), engine).text.split("\n")
    assert [line.startswith(" ") for line in lines[1:3]] == [indented, indented]
