"""002, a list of posts by sector: facts that were taken by hand."""

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from typing import Any

import pytest
from laws import values
from places import seed
from test_invariance import DRESSES

from kqparse import Document, extract

_LIST = "№ Лауазымдардың"
_CARERS = 7
_CULTURE = [8, 8, 8, 9, 8, 8, 8, 9]
"""How many posts the rows 2 to 9 of the second sector name."""


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(seed("002"))


def test_posts_of_both_sectors(document: Document) -> None:
    sectors = [position.section and position.section.kk for position in document.positions]
    assert [len(list(group)) for _, group in groupby(sectors)] == [14, 67]
    assert document.source.family == "post-lists"


def test_numbers_of_rows(document: Document) -> None:
    numbers = [position.ordinal for position in document.positions]
    expected = [at for at in range(1, _CARERS + 1) for _ in range(2)] + [1]
    expected += [at for at, count in enumerate(_CULTURE, start=2) for _ in range(count)]
    assert numbers == expected


def test_institutions_level_and_category(document: Document) -> None:
    said = [
        (
            tuple(position.employers),
            position.qualification and position.qualification.level,
            position.qualification and position.qualification.category,
        )
        for position in document.positions
    ]
    one, two = ("ММ",), ("ММ", "МҚК")
    grades = [("high", "highest"), ("high", "first"), ("high", "second"), ("high", "none")]
    middle = [("mid", "first"), ("mid", "second"), ("mid", "none")]
    carers = [(one, *grade) for grade in [*grades, *middle] for _ in range(2)]
    culture = zip([*grades, ("mid", "highest"), *middle], _CULTURE, strict=True)
    assert said == [*carers, (two, None, None), *((two, *grade) for grade, count in culture for _ in range(count))]


def test_titles_are_the_names_of_posts(document: Document) -> None:
    titles = [str(position.title and position.title.kk) for position in document.positions]
    assert not any(":" in title or "санат" in title or title.split()[0] in ("маманы", "мамандар") for title in titles)
    counted = Counter(titles)
    assert [count for title, count in counted.items() if title.endswith("әлеуметтік қызметкер")] == [7, 7]
    assert counted["мәдени ұйымдастырушы (негізгі қызметтер)"] == 8
    assert counted["ұжым (үйірме) басшысы"] == 8
    assert counted["хореограф"] == 2


def test_findings_links_and_short_forms(document: Document) -> None:
    assert [item.code for item in document.diagnostics] == ["KQ104"] * 3
    assert [(one.short, one.long) for one in document.abbreviations] == [
        ("ММ", "мемлекеттік мекемелер"),
        ("МҚК", "мемлекеттік қазыналық кәсіпорындар"),
    ]


def test_coverage(document: Document) -> None:
    assert document.coverage.unassigned <= 0.003 * document.coverage.characters
    assert document.coverage.noise <= 0.03 * document.coverage.characters


def _positions(text: str) -> Any:
    return values(extract(text.encode()))["positions"]


def _rewrapped(text: str, width: int) -> str:
    parts = re.split(r"(\n[ \t]*\n\s*)", text)
    lines = [textwrap.wrap(re.sub(r"\(\s*\n", "(", part), width, break_on_hyphens=False) for part in parts]
    return "".join(part if not part.strip() else "\n".join(own) for part, own in zip(parts, lines, strict=True))


@pytest.mark.parametrize("width", [18, 24, 30, 45, 60, 90, 200])
def test_other_widths_change_no_value(width: int) -> None:
    # Blanks that the print has within a line would come and go with the breaks.
    text = seed("002").read_text(encoding="utf-8").replace("- режиссер", "-режиссер").replace(")\nбасшысы", ") басшысы")
    at = text.index(_LIST)
    assert _positions(text[:at] + _rewrapped(text[at:], width)) == _positions(text)


@pytest.mark.parametrize("dress", DRESSES)
def test_dress_of_characters_changes_no_value(dress: Callable[[str, random.Random], str]) -> None:
    text = seed("002").read_text(encoding="utf-8")
    assert _positions(dress(text, random.Random(2))) == _positions(text)


@pytest.mark.parametrize("step", [3, 5, 7, 11])
def test_other_page_breaks_change_no_value(step: int) -> None:
    text = seed("002").read_text(encoding="utf-8")
    at = text.index(_LIST)
    lines = text[at:].split("\n")
    broken = "\n".join(line + "\n\n\n" * (number % step == 2) for number, line in enumerate(lines))
    assert _positions(text[:at] + broken) == _positions(text)
