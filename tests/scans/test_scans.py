"""Scans that the tests make of samples give the values of their texts, and say which words may be read wrong."""

import io
import os
import re
from typing import Any

import pypdfium2
import pytest
from described import described
from description import Document as Description
from description import Paragraph, rows_of
from PIL import Image
from places import ROOT
from to_pdf import Style, to_pdf
from to_scan import Fault, need_ocr, pictures, saved, to_scan

from kqparse import Document, KqparseError, extract
from kqparse.grammar import grammar
from kqparse.read import run
from kqparse.read.options import ReadOptions
from kqparse.records import SourceText


@pytest.fixture(autouse=True)
def _ocr() -> None:
    need_ocr()


LETTERS: Description = [
    Paragraph("Әкімдік және ғылым, Ғарыш; қаржы мен Құқық; теңге, жаңа."),
    Paragraph("Өңір, өкіл, Ұйым, тұрғын, Үкімет, үй, қаһарман, Іс, білім."),
]
POSTS: Description = [
    Paragraph("Айқын ауданы әкімінің кеңесшісі, E-2 санаты (№ 01-1), 1 бірлік"),
    rows_of(
        ["Критерий", "Талаптар"],
        ["Білімі", "Жоғары білім /экономика, заңгерлік/."],
        ["Мамандық біліктілігі", "Мемлекеттік тілде құжаттар дайындау тәртібін білуі."],
        ["Іс-тәжірибе", "Мемлекеттік қызмет өтілі үш жылдан кем емес."],
        ["Функционалдық міндеттері", "Өтініштерді қабылдайды, оларға жауап дайындайды."],
        widths=[0.3, 0.7],
        heads=1,
    ),
]
ASKEW = Fault(specks=12, askew=0.6)
CASES = {
    "clean": ("kk", "strokes", Fault()),
    "specks, askew": ("kk", "strokes", ASKEW),
    "turned, without lines": ("ru", "none", Fault(turn=90)),
}


def read(data: bytes, **options: Any) -> SourceText:
    return run(data, "x", grammar(), ReadOptions(**options))


def scan_of(name: str, rules: Any, fault: Fault) -> bytes:
    return to_scan(to_pdf(described(ROOT / "samples" / f"{name}.txt"), Style(rules=rules)), fault)


def told(document: Document) -> list[tuple[object, ...]]:
    """What was read of each post, but for its texts, in which letters may be read wrong."""
    return [
        (
            post.title,
            post.headcount,
            post.education and post.education.levels,
            post.experience and (post.experience.min_months, post.experience.max_months),
        )
        for post in document.positions
    ]


@pytest.mark.parametrize(("language", "rules", "fault"), CASES.values(), ids=CASES)
def test_samples_give_the_values_of_their_texts(language: str, rules: str, fault: Fault) -> None:
    name = f"tabbed-job-table.{language}"
    document = extract(scan_of(name, rules, fault))
    assert told(document) == told(extract(ROOT / "samples" / f"{name}.txt"))
    assert document.coverage.unassigned == 0
    assert (document.source.media_type, document.source.pages) == ("application/pdf", 2)


def test_all_kazakh_letters() -> None:
    text = read(to_scan(to_pdf(LETTERS))).text
    assert set("әғқңөұүіһӘҒҚӨҰҮІ") <= set(text)


def test_a_ruled_table_has_its_cells() -> None:
    (table,) = read(to_scan(to_pdf(POSTS), ASKEW)).layout.tables
    assert [(cell.row, cell.column) for cell in table.cells] == [(row, column) for row in range(5) for column in (0, 1)]
    assert all(cell.spans for cell in table.cells)


def test_words_that_may_be_read_wrong_are_told_with_their_confidence() -> None:
    data = to_scan(to_pdf([*POSTS, Paragraph("@#€ %&§ ¥£ ©® †‡ ¶±")]))
    source = read(data)
    (own,) = [finding for finding in source.findings if finding.code == "KQ107"]
    assert own.data["page"] == 1
    words = own.data["words"]
    assert [source.text[start:end] for start, end in own.spans] == [word["read"] for word in words]
    assert words
    assert all(0 <= word["confidence"] < 80 for word in words)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_where_the_text_was_printed(turn: Any) -> None:
    plain = to_pdf(POSTS)
    source = read(to_scan(plain, Fault(turn=turn)), boxes=True)
    page = pypdfium2.PdfDocument(plain)[0]
    printed, (width, height) = page.get_textpage(), page.get_size()
    assert len(source.layout.fragments) > 30
    for fragment in source.layout.fragments:
        word = source.text[fragment.start : fragment.end]
        x0, y0, x1, y1 = fragment.box
        box = {
            0: (x0, y0, x1, y1),
            90: (y0, height - x1, y1, height - x0),
            180: (width - x1, height - y1, width - x0, height - y0),
            270: (width - y1, x0, width - y0, x1),
        }[turn]
        left, top, right, bottom = (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1)
        found = printed.get_text_bounded(left, height - bottom, right, height - top).strip()
        assert found == word or word in {"Е-2", "-", "Іс-тәжірибе"}, (found, word)


def test_what_comes_out_does_not_depend_on_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    data = to_scan(to_pdf([Paragraph(word) for word in ("Бір", "екі", "үш", "төрт")], Style(height=120)))
    many = read(data, boxes=True)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert read(data, boxes=True) == many
    assert many.text.split() == ["Бір", "екі", "үш", "төрт"]


@pytest.mark.parametrize(
    ("form", "media_type", "pages"), [("PNG", "image/png", 1), ("JPEG", "image/jpeg", 1), ("TIFF", "image/tiff", 2)]
)
def test_pictures(form: Any, media_type: str, pages: int) -> None:
    images = pictures(to_pdf(POSTS))
    document = extract(saved(images * 2 if form == "TIFF" else images, form), "picture")
    assert (document.source.media_type, document.source.pages) == (media_type, pages)
    assert [str(post.title.kk) for post in document.positions if post.title] == [
        "Айқын ауданы әкімінің кеңесшісі"
    ] * pages
    assert all(post.experience and post.experience.min_months == 36 for post in document.positions)


def test_a_coarse_picture_is_made_finer() -> None:
    (image,) = pictures(to_pdf(POSTS))
    coarse = image.resize((image.width // 2, image.height // 2), Image.Resampling.BICUBIC)
    assert "кеңесшісі" in read(saved([coarse], "PNG")).text


def test_a_page_of_text_and_a_page_that_is_a_picture() -> None:
    mixed = pypdfium2.PdfDocument(to_pdf([Paragraph("Бірінші бет мәтін болып табылады")]))
    mixed.import_pages(pypdfium2.PdfDocument(to_scan(to_pdf(POSTS))))
    file = io.BytesIO()
    mixed.save(file)
    first, second = read(file.getvalue()).text.split("\f")
    assert first == "Бірінші бет мәтін болып табылады\n"
    assert "кеңесшісі" in second


def test_fonts_that_do_not_tell_their_letters_are_recognised() -> None:
    made = to_pdf([Paragraph("Бас маман, санаты"), rows_of(["Білімі", "Жоғары"], ["Өтілі", "Талап жоқ"])])
    data = re.sub(rb"/ToUnicode \d+ 0 R", lambda found: b" " * len(found[0]), made)
    assert read(data).text == read(made).text


def test_an_empty_page_is_told() -> None:
    empty = Image.new("L", (2480, 3508), 250)
    with pytest.raises(KqparseError, match=r"KQ901 .* a PNG picture without text"):
        read(saved([empty], "PNG"))
