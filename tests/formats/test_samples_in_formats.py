"""The samples in formats are what the script makes of their texts, and give the values of these in both engines."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lay_out import FOLDER, files, shipped
from places import SAMPLES
from test_values_in_every_format import of_text, values

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.read import run

WRITTEN = [(text, suffix) for text in SAMPLES for suffix in shipped(text)]
ALL = pytest.mark.parametrize(("text", "suffix"), WRITTEN, ids=lambda part: getattr(part, "stem", part))


def _letters(path: Path, data: bytes) -> Any:
    """A file without what depends on the library that packed it."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return {name: parts.read(name) for name in parts.namelist()}
    if path.suffix == ".pdf":
        source = run(data, path.name, grammar())
        return source.text, source.layout
    return data


@ALL
def test_files_are_what_the_script_makes(text: Path, suffix: str) -> None:
    path = FOLDER / f"{text.stem}.{suffix}"
    assert path.exists(), f"run `make golden`: {path.name} is missing"
    (made,) = files(text, [suffix]).values()
    assert _letters(path, path.read_bytes()) == _letters(path, made), f"run `make golden`: {path.name} is out of date"


def test_there_are_no_others() -> None:
    known = {f"{text.stem}.{suffix}" for text, suffix in WRITTEN}
    assert {file.name for file in FOLDER.iterdir()} == {*known, "README.md"}


@ALL
def test_each_gives_the_values_of_its_text(text: Path, suffix: str) -> None:
    path = FOLDER / f"{text.stem}.{suffix}"
    for engine in ("pdfium", "pdfminer") if path.suffix == ".pdf" else ("auto",):
        document = extract(path, pdf_engine=engine)
        assert values(document) == values(of_text(text)), engine
        assert document.coverage.unassigned == of_text(text).coverage.unassigned
        assert "KQ207" not in {finding.code for finding in document.diagnostics}
