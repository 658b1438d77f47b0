"""Old Word documents that LibreOffice makes of samples are read by the real programs, and give the values of the texts."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lay_out import FOLDER
from places import ROOT
from test_values_in_every_format import codes, values
from test_xlsx import POSTS

from kqparse import Document, extract
from kqparse.read import doc

SAMPLES = ["tabbed-job-table.kk", "post-list.kk"]


def need(*programs: str) -> None:
    """Skip where a program is missing; CI says by KQPARSE_OFFICE_REQUIRED that it must not be."""
    lacking = [name for name in programs if not shutil.which(name)]
    if lacking and not os.environ.get("KQPARSE_OFFICE_REQUIRED"):
        pytest.skip(f"not on this machine: {', '.join(lacking)}")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as DOC."""
    need("soffice")
    folder = tmp_path_factory.mktemp("doc")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    names = [str(FOLDER / f"{name}.docx") for name in SAMPLES]
    command = [
        "soffice",
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        "doc:MS Word 97",
        "--outdir",
        str(folder),
        *names,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


def same(name: str, document: Document) -> None:
    text = extract(ROOT / "samples" / f"{name}.txt")
    assert document.source.media_type == "application/msword"
    assert values(document) == values(text)
    assert document.coverage.unassigned == 0
    assert "KQ207" not in codes(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_by_libreoffice(made: Path, name: str) -> None:
    same(name, extract(made / f"{name}.doc"))


@pytest.mark.parametrize("name", SAMPLES)
def test_by_antiword(made: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    need("antiword")
    monkeypatch.setattr(doc, "_OFFICE", ())
    same(name, extract(made / f"{name}.doc"))


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_workbooks_by_libreoffice(kind: str, tmp_path: Path) -> None:
    need("soffice")
    (tmp_path / "posts.xlsx").write_bytes(POSTS)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "posts.xlsx")], check=True, capture_output=True, timeout=300)
    made, document = extract(tmp_path / f"posts.{kind}"), extract(tmp_path / "posts.xlsx")
    assert [values(document), document.coverage] == [values(made), made.coverage]
