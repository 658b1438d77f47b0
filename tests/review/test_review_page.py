"""The review page, opened in a browser: what is lit, how it is stepped through, and that documents cannot act in it."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from command_line import kqparse
from edition_factories import criterion, document, position
from opened_page import Opened, chromium, needs_browser
from places import ROOT
from playwright.sync_api import Browser

from kqparse import batch
from kqparse.corrections.correction import CORRECTABLE
from kqparse.grammar import grammar
from kqparse.model import CriterionKind
from kqparse.model.requirement import Degree, Level
from kqparse.records import PassageKind
from kqparse.review import Reviewed, review_page
from kqparse.sources import Source

pytestmark = needs_browser
SAMPLE = ROOT / "samples" / "tabbed-job-table.kk.txt"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def sample(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    parsed = batch.read(Source(str(SAMPLE), SAMPLE.name), grammar()).parsed
    assert parsed
    file = tmp_path / "report.html"
    file.write_text(review_page([Reviewed(parsed.document, parsed.text)]), encoding="utf-8")
    opened = Opened(browser, file)
    yield opened
    opened.page.close()
    assert opened.noise == []


def test_findings_go_on_in_the_next_document_that_has_any(browser: Browser, tmp_path: Path) -> None:
    names = ["vacancy-announcement.ru.txt", "bilingual-requirement-table.kk-ru.txt", "tabbed-job-table.kk.txt"]
    read = [batch.read(Source(str(ROOT / "samples" / name), name), grammar()).parsed for name in names]
    plain, *others = [Reviewed(each.document, each.text) for each in read if each]
    quiet = plain._replace(document=msgspec.structs.replace(plain.document, diagnostics=[]))
    file = tmp_path / "report.html"
    file.write_text(review_page([quiet, *others]), encoding="utf-8")
    opened = Opened(browser, file)
    keys, document = opened.page.keyboard, opened.page.locator("#document")
    keys.press("n")
    assert document.input_value() == "1"
    assert opened.said().startswith(f"{names[1]} 1/")
    keys.press("p")
    assert document.input_value() == "2", "before the first document with findings comes the last"
    count = int(opened.said().split("/")[1].split()[0])
    assert opened.said().startswith(f"{names[2]} {count}/{count} ")
    keys.press("n")
    assert document.input_value() == "1"
    assert opened.noise == []
    opened.page.close()


def test_a_click_on_a_value_lights_its_characters(sample: Opened) -> None:
    sample.page.locator("#positions li").nth(1).click()
    sample.page.locator('[data-path="category"]').click()
    assert sample.lit() == ["Е-2"], "the Cyrillic letters that stand in the source"
    sample.page.locator('[data-path="title.kk"]').click()
    assert "".join(sample.lit()) == "Аудан әкімінің кеңесшісі"


def test_words_of_the_schema_are_in_the_language_of_the_page(sample: Opened) -> None:
    sample.page.select_option("#tongue", "ru")
    sample.page.locator("#positions li").nth(1).click()
    assert sample.page.locator('[data-path="education.levels"]').text_content() == "высшее"


def test_a_click_in_the_text_shows_what_became_of_it(sample: Opened) -> None:
    line = sample.page.locator(".line", has_text="кеңесшісі").first
    line.click(position={"x": 60, "y": 10})
    assert "Title" in sample.said()
    assert "кеңесшісі" in "".join(sample.lit())


def test_findings_are_stepped_through_by_keyboard(sample: Opened) -> None:
    sample.page.keyboard.press("n")
    first = sample.said()
    assert "KQ205" in first
    assert "".join(sample.lit()) in first
    sample.page.keyboard.press("n")
    assert sample.said() != first
    sample.page.keyboard.press("p")
    assert sample.said() == first


def test_filters_and_search(sample: Opened) -> None:
    every = sample.page.locator("#positions li").count()
    sample.page.select_option("#category", "E-2")
    assert sample.page.locator("#positions li").count() == 2
    sample.page.select_option("#category", "")
    sample.page.fill("#search", "кеңесшісі")
    assert 0 < sample.page.locator("#positions li").count() < every
    sample.page.fill("#search", "")
    sample.page.locator("#only-findings").click()
    assert sample.page.locator("#positions li").count() == 2


def test_the_interface_speaks_three_languages(sample: Opened) -> None:
    heads = []
    for tongue in ("en", "ru", "kk"):
        sample.page.select_option("#tongue", tongue)
        heads.append(sample.page.locator("#source-head").text_content())
        assert sample.page.locator("html").get_attribute("lang") == tongue
    assert heads == ["Source text", "Исходный текст", "Бастапқы мәтін"]


def test_coverage_and_figures(sample: Opened) -> None:
    sample.page.locator("#coverage").click()
    assert sample.said().startswith("characters: ")
    sample.page.locator("#charts").click()
    assert sample.page.locator("#figures .bar").count() > 0


def test_a_correction_is_downloaded(sample: Opened, tmp_path: Path) -> None:
    sample.page.locator("#positions li").nth(1).click()
    row = sample.page.locator('[data-row="headcount"]')
    row.get_by_label("Correct: Staff units").click()
    row.locator("input").fill("3")
    row.locator("input").press("Enter")
    assert row.locator(".value").text_content() == "3"
    with sample.page.expect_download() as downloaded:
        sample.page.locator("#download").click()
    downloaded.value.save_as(tmp_path / "corrections.json")
    (made,) = json.loads((tmp_path / "corrections.json").read_text(encoding="utf-8"))["corrections"]
    assert (made["position"], made["field"], made["was"], made["value"]) == ("p2", "headcount", 1, 3)
    read = json.loads(kqparse("extract", SAMPLE, "--corrections", tmp_path / "corrections.json").stdout)
    assert read["positions"][1]["headcount"] == 3
    assert {"KQ206", "KQ212"} <= {found["code"] for found in read["diagnostics"] if found["position"] == "p2"}


# A field of the second post, what a reviewer does in its editor, and the value that comes of it.
EDITS = [
    ("category", {"fill": "е-3"}, "E-3"),
    ("codes", {"fill": "01-2; 01-3, 01-4"}, ["01-2", "01-3", "01-4"]),
    ("headcount", {"fill": "0,5"}, 0.5),
    ("education.levels", {"check": "postgraduate"}, ["higher", "postgraduate"]),
    ("experience.alternatives.0.conditions.0.min_months", {"fill": "24"}, 24),
    ("title.kk", {"fill": "Кеңесші"}, "Кеңесші"),
    ("ordinal", {"fill": "7"}, 7),
]


def test_every_kind_of_value_is_corrected(sample: Opened, tmp_path: Path) -> None:
    page = sample.page
    page.locator("#positions li").nth(1).click()
    page.locator("summary", has_text="Not read").click()
    for field, deed, _ in EDITS:
        row = page.locator(f'[data-row="{field}"]')
        row.locator('[data-act="correct"]').click()
        if "fill" in deed:
            row.locator("input").fill(deed["fill"])
        else:
            row.get_by_label(deed["check"]).check()
        row.get_by_role("button", name="Save").click()
        assert row.locator(".value.fixed").count() == 1
    assert page.locator('[data-path="experience.min_months"]').text_content() == "24", "it follows"
    made = page.evaluate("[...state.corrections.values()]")
    assert {each["field"]: each["value"] for each in made} == {field: value for field, _, value in EDITS}
    (tmp_path / "c.json").write_text(json.dumps({"kqparse_corrections": 1, "corrections": made}), encoding="utf-8")
    read = json.loads(kqparse("extract", SAMPLE, "--corrections", tmp_path / "c.json").stdout)
    found = [each["code"] for each in read["diagnostics"] if each["position"] == "p2"]
    assert (found.count("KQ212"), found.count("KQ213")) == (len(EDITS), 0)
    assert read["positions"][1]["experience"]["min_months"] == 24


def test_what_was_not_read_and_one_of_several_words_are_corrected(browser: Browser, tmp_path: Path) -> None:
    source = ROOT / "samples" / "post-list.kk.txt"
    parsed = batch.read(Source(str(source), source.name), grammar()).parsed
    assert parsed
    place = next(at for at, post in enumerate(parsed.document.positions) if post.qualification and not post.education)
    file = tmp_path / "report.html"
    file.write_text(review_page([Reviewed(parsed.document, parsed.text)]), encoding="utf-8")
    opened = Opened(browser, file)
    opened.page.locator("#positions li").nth(place).click()
    opened.page.locator("summary").click()
    for field in ("qualification.category", "education.levels", "experience.min_months"):
        row = opened.page.locator(f'[data-row="{field}"]')
        row.locator('[data-act="correct"]').click()
        if field == "qualification.category":
            row.locator("select").select_option(label="none")
        elif field == "education.levels":
            row.get_by_label("higher", exact=True).check()
        else:
            row.locator("input").fill("24")
        row.get_by_role("button", name="Save").click()
    made = opened.page.evaluate("[...state.corrections.values()]")
    (tmp_path / "c.json").write_text(json.dumps({"kqparse_corrections": 1, "corrections": made}), encoding="utf-8")
    read = json.loads(kqparse("extract", source, "--corrections", tmp_path / "c.json").stdout)
    post = read["positions"][place]
    assert post["qualification"]["category"] == "none"
    assert (post["education"]["levels"], post["experience"]["min_months"]) == (["higher"], 24)
    opened.page.close()


def test_no_value_of_a_wrong_kind_is_taken(sample: Opened) -> None:
    row = sample.page.locator('[data-row="category"]')
    row.locator('[data-act="correct"]').click()
    row.locator("input").fill("the fourth")
    row.get_by_role("button", name="Save").click()
    assert row.get_by_role("alert").text_content() == "There is no such value here."
    row.get_by_role("button", name="Cancel").click()
    assert sample.page.evaluate("state.corrections.size") == 0


def test_corrections_of_an_earlier_day_are_gone_on_with(sample: Opened, tmp_path: Path) -> None:
    digest = sample.page.evaluate("current().source.sha256")
    old = {"sha256": digest, "document": SAMPLE.name, "position": "p1", "field": "headcount", "was": 1, "value": 5}
    file = tmp_path / "corrections.json"
    file.write_text(json.dumps({"kqparse_corrections": 1, "corrections": [old]}), encoding="utf-8")
    sample.page.set_input_files("#load", file)
    sample.page.locator('[data-path="headcount"].fixed', has_text="5").wait_for()
    file.write_text("{", encoding="utf-8")
    sample.page.set_input_files("#load", file)
    sample.page.locator("#said", has_text="holds no corrections").wait_for()


def test_the_page_and_the_command_agree_on_what_can_be_corrected() -> None:
    script = (ROOT / "kqparse" / "review" / "page" / "3-fields.js").read_text(encoding="utf-8")
    (pattern,) = re.findall(r"const CORRECTABLE = /\^\(\?:(.*)\)\$/;", script)
    assert pattern == CORRECTABLE.pattern


def test_a_row_of_a_workbook_leads_to_its_position(browser: Browser, tmp_path: Path) -> None:
    both = [
        document(position(1, "Повар", spans=[[0, 5]]), name="a.txt"),
        document(position(1, "Юрист", spans=[[0, 5]]), position(2, "Врач", spans=[[6, 10]]), name="b.txt"),
    ]
    file = tmp_path / "report.html"
    file.write_text(review_page([Reviewed(one, "Юрист\nВрач") for one in both]), encoding="utf-8")
    opened = Opened(browser, file)
    first, second = (one.source.sha256[:12] for one in both)
    for place, title in ((f"{second}-p2", "Врач"), (f"{first}-p1", "Повар"), (f"{second}-", "Юрист")):
        opened.page.evaluate("place => { location.hash = place; }", place)
        opened.page.locator("#fields-head", has_text=title).wait_for()
    opened.page.close()


HOSTILE = "</script></textarea><img src=x onerror=alert(1)><script>alert(2)</script>\u202eabc\u202c 😀 end"


def test_what_documents_say_does_nothing(browser: Browser, tmp_path: Path) -> None:
    start = HOSTILE.index("end")
    duties = {**criterion("duties", ru=HOSTILE), "spans": {"ru": [[start, start + 3]]}}
    whole = document(position(1, HOSTILE, criteria=[duties], spans=[[0, len(HOSTILE)]]), name="</script>.txt")
    file = tmp_path / "hostile.html"
    file.write_text(review_page([Reviewed(whole, HOSTILE)]), encoding="utf-8")
    opened = Opened(browser, file)
    dialogs: list[str] = []
    opened.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    opened.page.locator('[data-path="criteria.0.text.ru"]').click()
    assert opened.lit() == ["end"], "offsets hold behind a character beyond U+FFFF"
    assert opened.page.locator("img, textarea").count() == 0
    assert "\u202e" not in (opened.page.locator("body").inner_text())
    assert (opened.noise, dialogs) == ([], [])
    opened.page.close()


def test_five_hundred_positions_stay_fluid(browser: Browser, tmp_path: Path) -> None:
    text = "\n".join([f"{number}. Специалист отдела {number}" for number in range(500)])
    starts = [text.index(f"{number}. Специалист") for number in range(500)]
    posts = [
        position(number + 1, f"Специалист отдела {number}", ordinal=number, spans=[[at, at + 5]])
        for number, at in enumerate(starts)
    ]
    file = tmp_path / "many.html"
    file.write_text(review_page([Reviewed(document(*posts), text)]), encoding="utf-8")
    opened = Opened(browser, file)
    opened.page.fill("#search", "отдела 49")
    assert opened.page.locator("#positions li").count() == 11
    opened.page.locator("#positions li").last.click()
    assert opened.page.locator("#fields-head").text_content() == "Специалист отдела 499"
    opened.page.close()


def test_the_same_documents_give_the_same_page() -> None:
    one = Reviewed(document(position(1, "Повар")), "Повар")
    assert review_page([one]) == review_page([one])


def test_every_word_of_the_interface_is_in_every_language() -> None:
    words = tomllib.loads((ROOT / "kqparse" / "review" / "words.toml").read_text(encoding="utf-8"))
    assert set(words) == {"en", "ru", "kk"}
    assert words["en"].keys() == words["ru"].keys() == words["kk"].keys()
    page = "".join([path.read_text(encoding="utf-8") for path in (ROOT / "kqparse" / "review" / "page").iterdir()])
    asked = set(re.findall(r'word\("(\w+)"\)|data-(?:word|label)="(\w+)"', page))
    assert {one or other for one, other in asked} <= words["en"].keys()
    kinds = {*get_args(CriterionKind), *get_args(Level), *get_args(Degree), *get_args(PassageKind)}
    assert kinds <= words["en"].keys()
