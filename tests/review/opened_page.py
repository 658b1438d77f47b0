"""A review page in a browser, with what it asked for and complained about."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_REQUIRED = bool(os.environ.get("KQPARSE_BROWSER_REQUIRED"))
needs_browser = pytest.mark.skipif(not CHROMIUM and not _REQUIRED, reason="no Chromium on this machine")
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as engine:
        opened = engine.chromium.launch(executable_path=CHROMIUM, args=_QUIET)
        yield opened
        opened.close()


class Opened:
    """A page, what it asked for beside itself, and what it said on the console."""

    def __init__(self, browser: Browser, file: Path) -> None:
        self.page: Page = browser.new_page(viewport={"width": 1400, "height": 900}, accept_downloads=True)
        self.noise: list[str] = []
        self.page.on("console", lambda said: self.noise.append(said.text))
        self.page.on("pageerror", lambda fault: self.noise.append(str(fault)))
        self.page.on("request", lambda asked: self._asked(asked.url, file))
        self.page.goto(file.as_uri())

    def _asked(self, url: str, file: Path) -> None:
        if url != file.as_uri() and not url.startswith("blob:"):
            self.noise.append(url)

    def lit(self) -> list[str]:
        return self.page.locator("mark.lit").all_text_contents()

    def said(self) -> str:
        return self.page.locator("#said").text_content() or ""
