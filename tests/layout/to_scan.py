"""Scans: the pages of a PDF drawn as pictures, with the faults that scanners add; and whether this machine reads them."""

import io
import os
import random
from typing import Literal, NamedTuple

import pypdfium2
import pytest
from fpdf import FPDF
from PIL import Image, ImageChops

from kqparse.read.scan.tesseract import remedy

DPI = 300
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}


class Fault(NamedTuple):
    """What a scanner does to a page: specks, degrees by which it lies askew, quarter turns clockwise in degrees."""

    specks: int = 0
    askew: float = 0
    turn: Literal[0, 90, 180, 270] = 0


def need_ocr() -> None:
    """Skip where scans cannot be read; CI says by KQPARSE_OCR_REQUIRED that it must not."""
    lacking = remedy()
    if lacking and not os.environ.get("KQPARSE_OCR_REQUIRED"):
        pytest.skip(lacking)


def pictures(pdf: bytes, fault: Fault | None = None) -> list[Image.Image]:
    """The pages of a PDF as pictures in shades of grey."""
    fault = fault or Fault()
    found = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        image = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        if fault.specks:
            image = ImageChops.add(image, _specks(number, image.size, fault.specks), offset=-128)
        if fault.askew:
            image = image.rotate(fault.askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        found.append(image.transpose(_TURNS[fault.turn]) if fault.turn else image)
    return found


def _specks(seed: int, size: tuple[int, int], spread: int) -> Image.Image:
    """Grey around 128, the same on every run."""
    tile = 256
    sown = random.Random(seed)
    noise = bytes(128 + round(sown.triangular(-2 * spread, 2 * spread)) for _ in range(tile * tile))
    whole = Image.new("L", size)
    for x in range(0, size[0], tile):
        for y in range(0, size[1], tile):
            whole.paste(Image.frombytes("L", (tile, tile), noise), (x, y))
    return whole


def to_scan(pdf: bytes, fault: Fault | None = None) -> bytes:
    """A PDF that has the pages of another as pictures alone."""
    made = FPDF(unit="pt")
    for image in pictures(pdf, fault):
        width, height = (72 * side / DPI for side in image.size)
        made.add_page(format=(width, height))
        made.image(image, 0, 0, width, height)
    return bytes(made.output())


def saved(images: list[Image.Image], form: Literal["JPEG", "PNG", "TIFF"]) -> bytes:
    """A picture file; of more than one page in TIFF alone."""
    file = io.BytesIO()
    more = {"save_all": True, "append_images": images[1:]} if form == "TIFF" else {}
    images[0].save(file, form, dpi=(DPI, DPI), **more)
    return file.getvalue()
