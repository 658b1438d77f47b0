"""Lays texts out in every format: `python tests/layout/lay_out.py FOLDER [TEXT...]`; the samples where none is named.

`FOLDER` gets for each text one file a format, under its name. So each family has samples in all formats, made from one
text; what is made is the same on every run but for the time stamps that the formats' own libraries write.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from described import described
from description import Document
from places import SAMPLES
from to_docx import to_docx
from to_html import to_html, to_markdown
from to_odt import to_odt
from to_pdf import Style, to_pdf
from to_rtf import to_rtf

MAKERS: dict[str, Callable[[Document], bytes]] = {
    "docx": to_docx,
    "html": to_html,
    "md": to_markdown,
    "odt": to_odt,
    "rtf": to_rtf,
    "pdf": to_pdf,
    "unruled.pdf": lambda document: to_pdf(document, Style(rules="none")),
}
"""By the suffix of the file."""


def main(arguments: Sequence[str]) -> None:
    """Lay out the texts that are named."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for text in [Path(name) for name in arguments[1:]] or SAMPLES:
        document = described(text)
        for suffix, make in MAKERS.items():
            (folder / f"{text.stem}.{suffix}").write_bytes(make(document))


if __name__ == "__main__":
    main(sys.argv[1:])
