"""Files that are pictures of pages: PNG, JPEG, and TIFF with a page or many."""

from kqparse.read.options import ReadOptions
from kqparse.read.pdf.arrangement import arranged
from kqparse.read.refusals import UnsupportedError
from kqparse.read.registry import PICTURES
from kqparse.read.scan.tesseract import remedy
from kqparse.read.source import source_text
from kqparse.records import SourceText


def read_picture(data: bytes, name: str, options: ReadOptions) -> SourceText:
    """Read pictures of pages.

    Raises:
        KqparseError: KQ901 if it is damaged, KQ903 if it is too large or takes too long.
        UnsupportedError: if nothing here recognises its text, or if it has none.
    """
    media_type, kind = next(told for magic, told in PICTURES.items() if data.startswith(magic))
    lacking = remedy()
    if lacking:
        raise UnsupportedError(name, kind, lacking)
    # They need the library that the extra brings.
    from kqparse.read.scan.files import pictures  # noqa: PLC0415
    from kqparse.read.scan.recognition import pages  # noqa: PLC0415

    reading = arranged(pages(pictures(data, name, options.limits), name, options.limits), boxes=options.boxes)
    if reading.fault:
        raise UnsupportedError(name, f"{kind} without text", "scan it anew if it has some")
    source = source_text(data, name, media_type, reading.text, reading.layout)
    return source._replace(pages=len(reading.layout.pages), findings=reading.findings)
