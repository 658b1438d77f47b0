"""Pages of a PDF are drawn for recognition in a process of their own, always alike."""

from pathlib import Path

import pypdfium2
import pytest
from described import described
from description import Paragraph
from places import ROOT
from seed_files import unpacked
from to_pdf import to_pdf
from to_scan import need_ocr

from kqparse.read.pdf.apart import Grey, Wanted, drawn
from kqparse.read.pdf.faults import DamagedError

SOUND = to_pdf([Paragraph("Бас маман")] * 60)
ASKED = [Wanted(1, 72), Wanted(0, 100)]


@pytest.fixture(autouse=True)
def _pillow() -> None:
    need_ocr()


def here(data: bytes, wanted: Wanted) -> Grey:
    with pypdfium2.PdfDocument(data) as document:
        image = document[wanted.page].render(scale=wanted.dpi / 72, grayscale=True).to_pil().convert("L")
        return Grey(image.width, image.height, image.tobytes())


def test_pictures_are_those_of_the_library() -> None:
    assert list(drawn(SOUND, None, ASKED)) == [here(SOUND, wanted) for wanted in ASKED]


def test_a_font_that_is_damaged_looks_alike_whatever_was_drawn_before() -> None:
    """A font's dictionary ends too early, so that another font stands in for it, a different one each time."""
    whole = unpacked(to_pdf(described(ROOT / "samples" / "job-card.ru.txt")))
    end = b"/Type /Font\n>>\nendobj"
    start = whole.index(b"/Subtype /Type0\n")
    stop = whole.index(end, start) + len(end)
    between = whole[start:stop].removeprefix(b"/Subtype /Type0\n").removesuffix(end)
    damaged = whole[:start] + b"/Type /Font\nendobj\n" + between + b"/Subtype /Type0\n>>" + whole[stop:]
    pictures: list[Grey] = []
    for _ in range(3):
        here(damaged, Wanted(0, 72))
        pictures += drawn(damaged, None, [Wanted(0, 72)])
    assert pictures == [pictures[0]] * 3


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", SOUND[:2000]])
def test_what_cannot_be_drawn(data: bytes) -> None:
    with pytest.raises(DamagedError, match="its pages cannot be drawn"):
        list(drawn(data, None, ASKED))


def test_nothing_is_imported_from_the_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    assert len(list(drawn(SOUND, None, ASKED))) == len(ASKED)


def test_who_has_seen_enough_leaves_no_process_behind() -> None:
    pictures = drawn(SOUND, None, ASKED)
    next(pictures)
    pictures.close()
    assert list(pictures) == []
