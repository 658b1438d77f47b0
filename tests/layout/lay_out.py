"""Lays texts out in every format: `python tests/layout/lay_out.py FOLDER [TEXT...]`, the samples where none is named.

`FOLDER` gets for each text one file a format, under its name; what is made is the same on every run. Without arguments
(`make samples`) the samples are written anew into `samples-in-formats/`, so that each family lies there as PDF with and
without ruling lines, DOCX, HTML and TXT, all made from one text.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from described import described
from description import Document, expected_text
from places import ROOT, SAMPLES
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
    "txt": lambda document: expected_text(document).encode(),
    "unruled.pdf": lambda document: to_pdf(document, Style(rules="none")),
}
"""By the suffix of the file."""


def shipped(text: Path) -> tuple[str, ...]:
    """The formats in which a sample lies beside its text; as plain text where the sample itself is none."""
    return ("docx", "html", "pdf", "unruled.pdf", *([] if text.suffix == ".txt" else ["txt"]))


FOLDER = ROOT / "samples-in-formats"


def files(text: Path, suffixes: Sequence[str]) -> dict[str, bytes]:
    """A text in formats: name and content of each file."""
    document = described(text)
    return {f"{text.stem}.{suffix}": MAKERS[suffix](document) for suffix in suffixes}


def main(arguments: Sequence[str]) -> None:
    """Lay out the texts that are named in all formats; without a name the samples, as they are shipped."""
    folder, texts = (
        (Path(arguments[0]), [Path(name) for name in arguments[1:]] or SAMPLES) if arguments else (FOLDER, SAMPLES)
    )
    for file in [] if arguments else FOLDER.iterdir():
        if file.name != "README.md":
            file.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        for name, content in files(text, tuple(MAKERS) if arguments else shipped(text)).items():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
