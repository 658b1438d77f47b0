"""Lines drawn on a picture are found, strokes of letters are not; words come with their places and confidence."""

import pytest
from description import Paragraph
from PIL import Image, ImageDraw
from to_pdf import Style, to_pdf
from to_scan import Fault, pictures

from kqparse.read.scan.drawn import strokes
from kqparse.read.scan.hocr import TextLine, Word, text_lines
from kqparse.read.scan.page import ScannedPage, Sight


def grid(thickness: int = 4, askew: float = 0, shade: int = 20) -> Image.Image:
    """Three lines across and two down, beside text."""
    image = Image.new("L", (1200, 900), 240)
    draw = ImageDraw.Draw(image)
    for y in (100, 300, 500):
        draw.line((100, y, 1100, y), shade, thickness)
    for x in (100, 1100):
        draw.line((x, 100, x, 500), shade, thickness)
    draw.rectangle((100, 600, 500, 700), 20)  # as black as letters are
    return image.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=240)


@pytest.mark.parametrize("thickness", [2, 4, 9])
@pytest.mark.parametrize("askew", [0, 0.5, -1.5])
@pytest.mark.parametrize("shade", [20, 160])
def test_lines_are_found(thickness: int, askew: float, shade: int) -> None:
    page = ScannedPage(Sight([], strokes(grid(thickness, askew, shade), 300), 1200, 900, 300, 0))
    assert len(page.rulings.across) == 3
    assert len(page.rulings.down) == 2
    for line in page.rulings.across:
        assert line.end - line.start == pytest.approx(1000 * 72 / 300, abs=3)
    gaps = [page.rulings.across[at + 1].at - page.rulings.across[at].at for at in (0, 1)]
    assert gaps == pytest.approx([48, 48], abs=0.7)


WORDS = "ҚАРЖЫ ШАРТЫ — ЖЫЛДЫҢ ШЕШІМІ, ІС-ТӘЖІРИБЕ ЖӘНЕ БІЛІМ ШАҢДАНДЫ"


def test_letters_are_no_lines() -> None:
    (image,) = pictures(to_pdf([Paragraph(WORDS)], Style(size=9)), Fault(specks=10))
    assert strokes(image, 300) == ([], [])


def test_strokes_of_large_letters_are_no_lines_of_tables() -> None:
    (image,) = pictures(to_pdf([Paragraph(WORDS)], Style(size=22)))
    assert strokes(image, 300) != ([], [])
    word = Word(WORDS, (0, 0, *image.size), 90)
    page = ScannedPage(
        Sight([TextLine([word], word.box, 0, 0, 90, 20, False)], strokes(image, 300), *image.size, 300, 0)
    )
    assert (page.rulings.across, page.rulings.down) == ([], [])


def test_a_black_page_has_no_lines() -> None:
    assert strokes(Image.new("L", (800, 800), 0), 300) == ([], [])


LINE = """<span class='ocr_line' title="bbox 100 200 500 240; baseline 0.01 -9; x_size 40; x_descenders 9; x_ascenders 8">
<span class='ocrx_word' title='bbox 100 200 180 231; x_wconf 96'>Үй</span>
<span class='ocrx_word' title='bbox 200 200 500 240; x_wconf 41'>&lt;қаһар&gt;</span>
<span class='ocrx_word' title='bbox 498 190 502 250; x_wconf 30'> | </span></span>"""


def test_words_of_a_line() -> None:
    (line,) = text_lines(LINE)
    assert line.words == [
        Word("Үй", (100, 200, 180, 231), 96),
        Word("<қаһар>", (200, 200, 500, 240), 41),
        Word("|", (498, 190, 502, 250), 30),
    ]
    assert (line.slope, line.offset, line.size, line.below, line.turned) == (0.01, -9, 40, 9, False)


def test_a_drawn_line_is_no_word() -> None:
    image = Image.new("L", (800, 600), 255)
    ImageDraw.Draw(image).line((500, 100, 500, 400), 0, 4)
    lines = text_lines(LINE)
    drawn = ScannedPage(Sight(lines, strokes(image, 300), 800, 600, 300, 0))
    plain = ScannedPage(Sight(lines, strokes(Image.new("L", (800, 600), 255), 300), 800, 600, 300, 0))
    assert [line.text for line in drawn.lines] == ["Үй <қаһар>"]
    assert [line.text for line in plain.lines] == ["Үй <қаһар> |"]
    dashed = Image.new("L", (800, 600), 255)
    ImageDraw.Draw(dashed).line((500, 190, 500, 250), 0, 4)
    short = ScannedPage(Sight(lines, strokes(dashed, 300), 800, 600, 300, 0))
    assert [line.text for line in short.lines] == ["Үй <қаһар> |"]
    assert drawn.doubts(drawn.lines[0]) == [(3, 10, 41)]
