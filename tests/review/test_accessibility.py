"""The review page for everyone: by keyboard alone, read aloud, in both themes, without motion (WCAG 2.2, A and AA)."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from opened_page import Opened, chromium, needs_browser
from places import ROOT
from playwright.sync_api import Browser

from kqparse import batch
from kqparse.grammar import grammar
from kqparse.review import Reviewed, review_page
from kqparse.sources import Source

pytestmark = needs_browser
SAMPLES = ("tabbed-job-table.kk.txt", "bilingual-requirement-table.kk-ru.txt")
IN_PAGE = Path(__file__).with_name("in_page.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("accessibility") / "report.html"
    outcomes = [batch.read(Source(str(ROOT / "samples" / name), name), grammar()) for name in SAMPLES]
    reviewed = [Reviewed(each.parsed.document, each.parsed.text) for each in outcomes if each.parsed]
    found.write_text(review_page(reviewed), encoding="utf-8")
    return found


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Opened]:
    page = Opened(browser, file)
    page.page.evaluate(f"window.ask = ({IN_PAGE})()")
    yield page
    page.page.close()
    assert page.noise == []


def everything(opened: Opened) -> None:
    """Bring all there is into sight: figures, coverage, a lit value, an editor with a fault, what was not read."""
    page = opened.page
    page.locator("#charts").click()
    page.locator("#coverage").click()
    page.locator("#positions li").nth(1).click()
    page.locator("summary").click()
    page.locator('[data-row="headcount"] [data-act="confirm"]').click()
    for field, value in (("category", "no"), ("education.levels", "")):
        row = page.locator(f'[data-row="{field}"]')
        row.locator('[data-act="correct"]').click()
        if value:
            row.locator("input").fill(value)
            row.get_by_role("button", name="Save").click()
    page.keyboard.press("n")
    page.locator("#next-finding").click()


def tree(opened: Opened) -> dict[str, dict[str, Any]]:
    """What Chromium tells a screen reader, by node."""
    session = opened.page.context.new_cdp_session(opened.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return {node["nodeId"]: node for node in nodes}


def role(node: dict[str, Any]) -> str:
    return "ignored" if node.get("ignored") else str(node["role"]["value"])


def shown_children(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for name in node.get("childIds", ()):
        child = nodes.get(name)
        if child is None:
            continue
        if role(child) in INVISIBLE:
            yield from shown_children(child, nodes)
        else:
            yield child


INVISIBLE = {"ignored", "generic", "none"}
NAMED = {"button", "link", "textbox", "searchbox", "spinbutton", "combobox", "checkbox", "listbox", "option", "image"}
NAMED |= {"navigation", "region", "heading", "RootWebArea", "DisclosureTriangle"}
CHILDREN = {"listbox": {"option"}, "list": {"listitem"}}
PARENTS = {"option": {"listbox", "MenuListPopup"}, "listitem": {"list"}}


def test_every_control_has_a_name_and_every_role_its_children(opened: Opened) -> None:
    everything(opened)
    nodes = tree(opened)
    seen = {role(node) for node in nodes.values()}
    assert {"listbox", "option", "button", "combobox", "searchbox", "checkbox", "status", "main", "navigation"} <= seen
    bare = [role(node) for node in nodes.values() if role(node) in NAMED and not node.get("name", {}).get("value")]
    assert bare == []
    for node in nodes.values():
        children = list(shown_children(node, nodes))
        if expected := CHILDREN.get(role(node)):
            assert {role(child) for child in children} <= expected, node["name"]
        for child in children:
            if role(child) in PARENTS and role(node) not in INVISIBLE:
                assert role(node) in PARENTS[role(child)]
    assert opened.page.evaluate("ask.dangling()") == opened.page.evaluate("ask.doubled()") == []
    levels = opened.page.evaluate("ask.headings()")
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert opened.page.title() == f"{SAMPLES[0]} – kqparse"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["by the system", "by the button"])
def test_all_text_stands_out_from_what_is_behind_it(opened: Opened, theme: str, chosen: str) -> None:
    other = "dark" if theme == "light" else "light"
    if chosen == "by the system":
        opened.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    else:
        opened.page.emulate_media(color_scheme="dark" if other == "dark" else "light")
        opened.page.locator("#theme").click()
    everything(opened)
    assert opened.page.evaluate("ask.texts()") > 100
    assert opened.page.evaluate("ask.faint()") == []
    dark = opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 27)"
    assert dark == (theme == "dark")


def test_paper_is_white_whatever_the_theme(opened: Opened) -> None:
    opened.page.emulate_media(color_scheme="dark")
    everything(opened)
    opened.page.emulate_media(color_scheme="dark", media="print")
    opened.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert opened.page.evaluate("ask.texts()") > 50
    assert opened.page.evaluate("ask.faint()") == []
    assert not opened.page.locator("header").is_visible()


def test_a_faint_text_would_be_told(opened: Opened) -> None:
    opened.page.evaluate("document.getElementById('said').style.color = 'rgb(200, 200, 200)'")
    opened.page.keyboard.press("n")
    (told,) = opened.page.evaluate("ask.faint()")
    assert told.startswith("p#said")


def test_tab_leads_to_every_control_in_order_and_out_again(opened: Opened) -> None:
    everything(opened)
    opened.page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)")
    opened.page.locator("h1").click()
    opened.page.evaluate(
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"
    )
    expected = opened.page.evaluate("ask.controls()")
    reached: list[str] = []
    for _ in range(len(expected) + 3):
        opened.page.keyboard.press("Tab")
        at = opened.page.evaluate("ask.focused()")
        if at is None or at["control"] in reached[:1]:
            break
        reached.append(at["control"])
        assert at["ring"], at["control"]
    assert reached == expected
    assert opened.page.evaluate("ask.small()") == []


def test_a_review_by_keyboard_alone(opened: Opened) -> None:
    page, press = opened.page, opened.page.keyboard.press
    press("/")
    page.keyboard.type("маман")
    assert page.evaluate("document.activeElement.id") == "search"
    page.locator("#positions").focus()
    count = page.locator("#positions li").count()
    press("End")
    active = page.locator("#positions").get_attribute("aria-activedescendant")
    chosen = page.locator("#positions [aria-selected=true]")
    assert (chosen.count(), chosen.get_attribute("id")) == (1, active)
    assert chosen.get_attribute("aria-posinset") == chosen.get_attribute("aria-setsize") == str(count)
    press("Home")
    press("ArrowDown")
    assert chosen.get_attribute("aria-posinset") == "2"
    page.locator('[data-path="category"]').focus()
    press("Enter")
    assert opened.lit() == ["E-5"]
    press("Tab")
    press("Enter")
    assert page.evaluate("document.activeElement.dataset.act") == "confirm", "who confirms stays where they are"
    assert page.evaluate("document.activeElement.ariaPressed") == "true"
    press("Tab")
    press("Enter")
    page.keyboard.type("E-3")
    press("Enter")
    assert page.evaluate("document.activeElement.dataset.act") == "correct"
    assert page.locator('[data-path="category"]').text_content() == "E-3"
    page.locator("#source").focus()
    told = set()
    for _ in range(6):
        press("ArrowRight")
        told.add((opened.said(), "".join(opened.lit())))
    assert len(told) > 3
    after = opened.lit()
    press("ArrowRight")
    press("ArrowLeft")
    assert opened.lit() == after


def test_keys_of_one_letter_can_be_turned_off(opened: Opened) -> None:
    opened.page.locator("#keys").uncheck()
    opened.page.locator("#positions").focus()
    before = opened.said()
    opened.page.keyboard.press("n")
    assert opened.said() == before
    opened.page.locator("#keys").check()
    opened.page.keyboard.press("n")
    assert "KQ205" in opened.said()


def test_the_page_and_its_texts_say_which_language_they_are_in(opened: Opened) -> None:
    page = opened.page
    page.select_option("#document", "1")
    for tongue in ("kk", "ru", "en"):
        page.select_option("#tongue", tongue)
        assert page.locator("html").get_attribute("lang") == tongue
        assert page.locator("#figures").get_attribute("aria-label") == page.locator("#charts").text_content()
    first = page.locator("#positions li").first
    assert first.locator("[lang=kk]").count() > 0
    assert first.locator("[lang=ru]").count() > 0
    for lang in ("kk", "ru"):
        assert page.locator(f'[data-path="title.{lang}"]').get_attribute("lang") == lang


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_nothing_moves_by_itself(opened: Opened, wish: str) -> None:
    opened.page.emulate_media(reduced_motion="reduce" if wish == "reduce" else "no-preference")
    everything(opened)
    assert opened.page.evaluate("ask.moving()") == []


def test_a_narrow_window_needs_no_scrolling_sideways(opened: Opened) -> None:
    opened.page.set_viewport_size({"width": 320, "height": 640})
    everything(opened)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 320
