"""Laws of lists: the layout of a page changes no value, and time is linear."""

import random
import re
import sys
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import keep, values
from list_reading import RULES, document
from places import ROOT

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.split.lists.mechanism import attempt
from kqparse.text.edits import EditedText

_SAMPLE = (ROOT / "samples" / "post-list.kk.txt").read_text(encoding="utf-8")
_LIST = _SAMPLE.index("№ р/с")
_POSTS = [
    "бағбан",
    "емші",
    "аға күтуші",
    "үйірме (топ) жетекшісі",
    "қоюшы суретші",
    "18 жасқа дейінгі балаларға күтуші",
]
_LEADS = [
    ("ММ біліктілігі жоғары деңгейдегі бірінші санатты маманы", "high", "first"),
    ("МКҚК және КММ біліктілігі орташа деңгейдегі санаты жоқ мамандар", "mid", "none"),
    ("Екінші санаттағы мамандар", None, "second"),
]
_SECTORS = ["Мәдениет саласындағы мамандардың лауазымдары", "Спорт саласы мамандарының лауазымдары"]
_PLACES = ["above", "within", "below", "first line", "later line"]

Row = tuple[int, list[str], int, str, bool]
"""Index of the lead, posts, width of lines, place of the number, whether a blank line stands before it."""

_ROW = st.tuples(
    st.integers(0, 2), st.lists(st.sampled_from(_POSTS), min_size=1, max_size=5, unique=True), st.integers(30, 90),
    st.sampled_from(_PLACES), st.booleans(),
)  # fmt: skip


def _printed(number: int, row: Row) -> str:
    lead, posts, width, place, blank = row
    lines = textwrap.wrap(f"{_LEADS[lead][0]}: {', '.join(posts)}", width, break_on_hyphens=False)
    middle = len(lines) // 2
    if place == "above":
        lines.insert(0, str(number))
    elif place == "below":
        lines.append(str(number))
    elif place == "within" and middle:
        lines.insert(middle, str(number))
    else:
        at = middle if place == "later line" else 0
        lines[at] = f"{number} {lines[at]}"
    return "\n".join(["", *lines] if blank else lines)


@given(st.lists(st.lists(_ROW, min_size=1, max_size=6), min_size=1, max_size=2))
@settings(deadline=None, max_examples=120)
def test_rows_wherever_their_numbers_stand(sectors: list[list[Row]]) -> None:
    text = "Лауазымдар тізбесі\n\n№ Лауазымның атауы\n"
    expected = []
    for sector, rows in zip(_SECTORS, sectors, strict=False):
        text += f"\n{sector}\n\n" + "\n".join(_printed(at, row) for at, row in enumerate(rows, start=1)) + "\n"
        for at, (lead, posts, *_) in enumerate(rows, start=1):
            expected += [(sector, at, post, *_LEADS[lead][1:]) for post in posts]
    if sum(map(len, sectors)) < 2:
        return
    found = document(text)
    assert [
        (
            position.section and position.section.kk,
            position.ordinal,
            position.title and position.title.kk,
            position.qualification and position.qualification.level,
            position.qualification and position.qualification.category,
        )
        for position in found.positions
    ] == expected


def _wrapped(text: str, width: int) -> str:
    """The lines of each block at another width; a break stays where it alone keeps a blank away."""
    blocks = re.split(r"(\n[ \t]*\n\s*)", text)
    return "".join(
        block if not block.strip() else "\n".join(textwrap.wrap(block, width, break_on_hyphens=False))
        for block in blocks
    )


@pytest.mark.parametrize("width", [44, 48, 52, 60, 75, 100, 150])
def test_other_widths_change_no_value(width: int) -> None:
    other = _SAMPLE[:_LIST] + _wrapped(_SAMPLE[_LIST:], width)
    assert values(extract(other.encode()))["positions"] == values(extract(_SAMPLE.encode()))["positions"]


def test_other_page_breaks_change_no_value() -> None:
    plain = values(extract(_SAMPLE.encode()))["positions"]
    for seed in range(25):
        chance = random.Random(seed)
        lines = _SAMPLE[_LIST:].split("\n")
        for _ in range(6):
            at = chance.randrange(2, len(lines))
            lines[at:at] = ["", "", ""]
        assert values(extract((_SAMPLE[:_LIST] + "\n".join(lines)).encode()))["positions"] == plain


@given(
    st.lists(
        st.sampled_from([*_POSTS, *(lead for lead, *_ in _LEADS), *_SECTORS, "1", "2", "2)", "3.", "№", ":", ",", ";", "(", "\n", "\n\n", "\t", "Ескерту", "тізбесі", "7 бірлік"]),
        min_size=1, max_size=60,
    ).map(" ".join)
)  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_soup_keeps_the_laws(text: str) -> None:
    whole = "Лауазымдар тізбесі\n1. Бағбан\n2. Емші\n" + text
    keep(whole.encode(), document(whole))


HOSTILE: dict[str, Callable[[int], str]] = {
    "rows": lambda n: "".join(f"{at}\nБағбан\n" for at in range(n)),
    "figures": lambda n: "1\n" * n,
    "capitals": lambda n: "Аспаз\n" * n,
    "institutions": lambda n: "1. " + "ММ және " * n,
    "colons": lambda n: "1. " + "маманы: " * n,
    "commas": lambda n: "1. маманы: " + "емші (, " * n,
    "levels": lambda n: "1. " + "жоғары деңгейдегі, " * n,
    "entries": lambda n: "1. " + "емші; 2) " * n,
    "blanks": lambda n: "1. емші;" + " " * n + "б",
    "one cell": lambda n: "1. маманы: " + "балаларға, " * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_text(name: str) -> None:
    small, large = (_steps(HOSTILE[name](size)) for size in (250, 2000))
    assert large <= 8 * 1.5 * small + 20_000


def _steps(text: str) -> int:
    """Calls of Python functions while a list is read: time itself would be another on every machine."""
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    of = EditedText("Лауазымдар тізбесі\n" + text, "Лауазымдар тізбесі\n" + text)
    before = sys.getprofile()
    sys.setprofile(called)
    try:
        attempt(of, 0, [], RULES, grammar())
    finally:
        sys.setprofile(before)
    return count
