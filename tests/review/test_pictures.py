"""The pages of a PDF on the review page: a click on a value lights its box, a click in the picture finds its value."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import kqparse
from described import described
from opened_page import Opened, chromium, needs_browser
from places import ROOT
from playwright.sync_api import Browser
from to_pdf import Style, to_pdf

from kqparse.given import Taking

pytestmark = needs_browser
SAMPLE = ROOT / "samples" / "tabbed-job-table.kk.txt"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a sample that is laid out as PDF."""
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "table.pdf").write_bytes(to_pdf(described(SAMPLE), Style()))
    done = kqparse("report", folder / "table.pdf", "-o", folder / "report.html")
    assert done.returncode == 0, done.stderr.decode()
    return folder / "report.html"


def test_values_are_lit_in_the_picture(report: Path, browser: Browser) -> None:
    opened = Opened(browser, report)
    pages = opened.page.locator(".page img")
    assert pages.count() > 0
    assert all(picture.evaluate("picture => picture.naturalWidth > 500") for picture in pages.all())
    opened.page.locator("#positions li").nth(1).click()
    opened.page.locator('[data-path="title.kk"]').click()
    box = opened.page.locator(".page .box").first
    assert "".join(opened.lit()) == "Аудан әкімінің кеңесшісі"
    assert box.is_visible()
    area = box.bounding_box()
    assert area
    assert area["width"] > area["height"] > 0
    opened.page.close()
    assert opened.noise == []


def test_a_click_in_the_picture_finds_its_value(report: Path, browser: Browser) -> None:
    opened = Opened(browser, report)
    opened.page.locator("#positions li").nth(1).click()
    opened.page.locator('[data-path="title.kk"]').click()
    box = opened.page.locator(".page .box").first.bounding_box()
    assert box
    opened.page.evaluate("light([], false)")
    assert opened.lit() == []
    opened.page.mouse.click(box["x"] + 2, box["y"] + box["height"] / 2)
    assert "Title" in opened.said()
    assert "".join(opened.lit()) == "Аудан әкімінің кеңесшісі"
    opened.page.close()


def test_without_pictures_the_page_has_the_text_alone(report: Path, tmp_path: Path) -> None:
    done = kqparse("report", report.parent / "table.pdf", "--no-pictures", "-o", tmp_path / "bare.html")
    assert done.returncode == 0
    assert "data:image/png" not in (tmp_path / "bare.html").read_text(encoding="utf-8")
    assert "data:image/png" in report.read_text(encoding="utf-8")


def test_without_the_extra_one_line_says_what_to_do(report: Path, tmp_path: Path) -> None:
    shutil.copy(report.parent / "table.pdf", tmp_path)
    (tmp_path / "PIL.py").write_text("raise ImportError", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kqparse", "report", "table.pdf", "-o", "report.html"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"pip install 'kqparse[report]', or --no-pictures" in done.stderr
    assert not (tmp_path / "report.html").exists()


def test_pages_without_a_picture_are_told_here_and_there(
    report: Path, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kqparse.cli import report as command  # noqa: PLC0415

    monkeypatch.setattr(command, "_PAGES", 1)
    source = report.parent / "table.pdf"
    pages = kqparse("read", source, "--text").stdout.count(b"\f") + 1
    assert pages > 1
    wanted = command.Reporting("en", (), pictures=True, force=Taking(jobs=1))
    output = tmp_path / "report.html"
    assert command.write_report([source], output, wanted, quiet=False) == 0
    told = f"table.pdf: {pages - 1} pages without a picture, for a page of review holds 1"
    assert told in capsys.readouterr().err
    opened = Opened(browser, output)
    assert opened.page.locator(".page img").count() == 1
    assert opened.page.locator("#pages .note").text_content() == f"Pages without a picture: {pages - 1} / {pages}"
    opened.page.close()


def test_standard_input_is_told_to_have_no_pictures(report: Path, tmp_path: Path) -> None:
    data = (report.parent / "table.pdf").read_bytes()
    done = kqparse("report", "-", "-o", tmp_path / "report.html", stdin=data)
    assert done.returncode == 0
    assert b"pages without a picture, for standard input is read once" in done.stderr
