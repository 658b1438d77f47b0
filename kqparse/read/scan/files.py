"""The pages of a picture file as recognition takes them: in shades of grey, as they are shown, fine enough."""

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps

from kqparse.limits import Limits
from kqparse.read.refusals import over_limit, refused
from kqparse.read.scan.recognition import Picture

_PAGE_WIDTH = 8.27
"""Inches: a picture that tells no dots per inch, or absurd ones, is taken for a page of A4."""
_DPI = range(72, 1201)
_COARSE, _FINE = 200, 450
"""Dots per inch below which a picture is doubled, since Tesseract wants about 300, and above which it is halved."""
_FORMATS = ("JPEG", "PNG", "TIFF")


def pictures(data: bytes, name: str, limits: Limits) -> Iterator[Picture]:
    """The pages of a picture file, one at a time.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ903 if it has too many pages or dots.
    """
    for number, frame in enumerate(_frames(data, name, limits.pixels)):
        if number >= limits.pages:
            raise over_limit(name, f"more than {limits.pages} pages", "split the document")
        yield frame


def _frames(data: bytes, name: str, most: int) -> Iterator[Picture]:
    try:
        # The library warns of what may be a bomb; our own bound is told before a dot is unpacked.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                count = getattr(image, "n_frames", 1)
                for index in range(count if image.format == "TIFF" else 1):
                    image.seek(index)
                    _bounded(image, name, most)
                    yield prepared(image)
    except Image.DecompressionBombError:
        raise over_limit(name, f"more than {most} dots in a picture", "scan it anew, more coarsely") from None
    except (OSError, SyntaxError, ValueError, EOFError):
        raise refused(name, "its picture is damaged", "scan it anew") from None


def _bounded(image: Image.Image, name: str, most: int) -> None:
    if image.width * image.height > most:
        raise over_limit(name, f"more than {most} dots in a picture", "scan it anew, more coarsely")


def prepared(image: Image.Image) -> Picture:
    """A picture as recognition takes it."""
    told = image.info.get("dpi", (0, 0))[0]
    upright = ImageOps.exif_transpose(image)
    grey = _grey(upright)
    dpi = round(float(told)) if told and round(float(told)) in _DPI else round(min(grey.size) / _PAGE_WIDTH)
    dpi = max(dpi, 1)
    if dpi < _COARSE:
        return Picture(grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.LANCZOS), 2 * dpi)
    return Picture(grey.reduce(2), dpi // 2) if dpi > _FINE else Picture(grey, dpi)


def _grey(image: Image.Image) -> Image.Image:
    """Shades of grey; what is transparent is paper."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda shade: shade / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        drawn = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("L")
    return image.convert("L")
