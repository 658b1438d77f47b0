"""Boxes: the page is drawn, and every value's text is found inside its boxes, all ink inside those of the page."""

from collections.abc import Iterator

import pypdfium2
import pytest
from description import Document, Paragraph, rows_of
from pdf_reading import read, solid
from PIL import ImageDraw
from to_pdf import Style, to_pdf

from kqparse import extract, to_json
from kqparse.model import Document as Result
from kqparse.model.values import Record
from kqparse.read.options import PdfEngine
from kqparse.validate import check_bytes

TALL = "Йода Ёлка Ңұсқа Құрық щётка, (қағаз) «үй» № 5-ші. "
POSTS: Document = [
    part
    for number in range(1, 7)
    for part in (
        Paragraph(f"Айқын ауданы әкімінің кеңесшісі, E-2 санаты (№ 0{number}-1), 1 бірлік"),
        rows_of(
            ["Критерий", "Талаптар"],
            ["Білімі", "Жоғары білім /заңгерлік, экономикалық/."],
            ["Мамандық біліктілігі", "Мемлекеттік тілде іс жүргізу тәртібін білуі. " + TALL * 4],
            ["Іс-тәжірибе", "Мемлекеттік қызмет өтілі үш жылдан кем емес."],
            ["Функционалдық міндеттері", ("Өтініштерді қабылдайды. " + TALL) * 5],
            widths=[0.3, 0.7],
            heads=1,
        ),
    )
]
STYLES = {
    "ruled": Style(numbered=True),
    "without lines": Style(rules="none", row_gap=4),
    "turned": Style(turn=90),
    "upside down": Style(turn=180, order="lines"),
}
BOTH = pytest.mark.parametrize("engine", ["pdfium", "pdfminer"])
ALL = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)

Placed = tuple[str, list[tuple[int, float, float, float, float]]]


def values(document: Result) -> Iterator[Placed]:
    """Every text with spans of its own, as printed, and its boxes."""
    for position in document.positions:
        assert position.title is not None
        assert position.provenance_boxes is not None
        yield str(position.title.kk), position.provenance_boxes["title.kk"]  # type: ignore[index]
        for criterion in position.criteria:
            yield str(criterion.text.kk), criterion.boxes.kk  # type: ignore[union-attr,misc]


def printed_in(pages: pypdfium2.PdfDocument, box: tuple[int, float, float, float, float]) -> str:
    """The characters whose middle lies in a box of the page as it is shown."""
    number, x0, y0, x1, y1 = box
    page = pages[number - 1]
    text = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    found = []
    for index in range(text.count_chars()):
        char = text.get_charbox(index)
        x, y = (char[0] + char[2]) / 2, (char[1] + char[3]) / 2
        turn = page.get_rotation()
        place = {
            0: (x - left, top - y),
            90: (y - bottom, x - left),
            180: (right - x, y - bottom),
            270: (top - y, right - x),
        }[turn]
        if x0 - 0.1 <= place[0] <= x1 + 0.1 and y0 <= place[1] <= y1:
            found.append(text.get_text_range(index, 1))
    return "".join(found).replace("\ufffe", "-")


@ALL
def test_the_text_of_each_value_stands_in_its_boxes(style: Style) -> None:
    data = to_pdf(POSTS, style)
    pages = pypdfium2.PdfDocument(data)
    document = extract(data, boxes=True)
    found = list(values(document))
    assert len(document.positions) == 6
    assert len({page for _, boxes in found for page, *_ in boxes}) > 1
    for text, boxes in found[:12]:
        assert solid("".join(printed_in(pages, box) for box in boxes)) == solid(text)


@BOTH
@ALL
def test_all_ink_of_a_page_lies_in_boxes(style: Style, engine: PdfEngine) -> None:
    data = to_pdf(POSTS, style._replace(rules="none"))
    source = read(data, engine, boxes=True)
    scale = 3
    for number, page in enumerate(pypdfium2.PdfDocument(data), 1):
        image = page.render(scale=scale).to_pil().convert("L")
        draw = ImageDraw.Draw(image)
        for fragment in source.layout.fragments:
            if fragment.page == number:
                x0, y0, x1, y1 = (scale * side for side in fragment.box)
                box = image.crop((int(x0), int(y0), int(x1) + 1, int(y1) + 1))
                assert box.getextrema()[0] < 128, f"no ink for {source.text[fragment.start : fragment.end]}"
                draw.rectangle((x0 - 2, y0 - 1, x1 + 2, y1 + 1), fill=255)
        assert image.getextrema()[0] > 200, "ink outside of all boxes"


@BOTH
def test_boxes_are_those_of_the_words(engine: PdfEngine) -> None:
    source = read(to_pdf(POSTS), engine, boxes=True)
    words = [source.text[fragment.start : fragment.end] for fragment in source.layout.fragments]
    assert "".join(words) == solid(source.text)
    assert {"Айқын", "кеңесшісі", ",", "E-2", "(№", "Йода", ")"} < set(words)
    assert all(
        fragment.box[0] < fragment.box[2] and fragment.box[1] < fragment.box[3] for fragment in source.layout.fragments
    )


def test_boxes_are_given_when_asked_for_alone() -> None:
    data = to_pdf(POSTS)
    plain, boxed = to_json(extract(data, "a.pdf")), to_json(extract(data, "a.pdf", boxes=True))
    assert b"boxes" not in plain
    assert boxed.count(b'"boxes"') > 10
    assert check_bytes(boxed, "a.pdf.json") == check_bytes(plain, "a.pdf.json") == []


def test_a_record_that_has_places_in_the_text_may_have_those_on_the_page() -> None:
    own = {record.__name__: set(record.__struct_fields__) for record in Record.__subclasses__()}
    missing = [name for name, keys in own.items() if "provenance" in keys and "provenance_boxes" not in keys]
    assert not missing
