"""What a document says does not depend on how its characters are dressed."""

import random
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from laws import values
from places import SAMPLES, seed

from kqparse import extract

_TWINS = dict(zip("асеіорхуАВСЕНІКМОРТХ", "aceiopxyABCEHIKMOPTX", strict=True))
_WORD = re.compile(r"[^\W\d_]+")


def look_alikes(text: str, chance: random.Random) -> str:
    """Some letters of each Cyrillic word typed in Latin; one letter that only Cyrillic has tells the word."""

    def flip(match: re.Match[str]) -> str:
        word = match.group()
        if all(letter in _TWINS for letter in word):
            return word
        return "".join(_TWINS.get(letter, letter) if chance.random() < 0.3 else letter for letter in word)

    return _WORD.sub(flip, text)


def all_look_alikes(text: str) -> str:
    """Every letter that can be typed in Latin; capitals alone stay, which name categories of vehicles and programs."""

    def flip(match: re.Match[str]) -> str:
        word = match.group()
        return word if len(word) == 1 and word.isupper() else "".join(_TWINS.get(letter, letter) for letter in word)

    return _WORD.sub(flip, text)


def no_break_blanks(text: str, chance: random.Random) -> str:
    return re.sub(" ", lambda _: chance.choice(" \u00a0\u202f"), text)


def soft_hyphens(text: str, chance: random.Random) -> str:
    return re.sub(r"(?<=\w)(?=\w)", lambda _: "\u00ad" if chance.random() < 0.1 else "", text)


def no_break_hyphens(text: str, chance: random.Random) -> str:
    return re.sub("-", lambda _: chance.choice("-\u2011"), text)


def carriage_returns(text: str, _: random.Random) -> str:
    return text.replace("\n", "\r\n")


def decomposed(text: str, _: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def byte_order_mark(text: str, _: random.Random) -> str:
    return "\ufeff" + text


def double_spaced(text: str, _: random.Random) -> str:
    return text.replace("\n", "\n\n")


def marked_up(text: str, chance: random.Random) -> str:
    """As Markdown and web pages print it."""
    text = re.sub(r"([.()_*#\[\]])", lambda sign: f"\\{sign[1]}" if chance.random() < 0.3 else sign[1], text)
    text = re.sub(" ", lambda _: "&nbsp;" if chance.random() < 0.1 else " ", text.replace("«", "&laquo;"))
    return re.sub(r"^(\s*)([^\W\d_][^\n*]+?)(?=\s*$)", r"\1**\2**", text, flags=re.MULTILINE)


def all_at_once(text: str, chance: random.Random) -> str:
    for dress in (look_alikes, no_break_blanks, soft_hyphens, no_break_hyphens, decomposed, carriage_returns):
        text = dress(text, chance)
    return text


DRESSES = [
    look_alikes, no_break_blanks, soft_hyphens, no_break_hyphens, carriage_returns, decomposed, byte_order_mark,
    double_spaced, marked_up, all_at_once,
]  # fmt: skip


def _same(path: Path, dress: Callable[[str, random.Random], str]) -> None:
    text = path.read_text(encoding="utf-8")
    plain = values(extract(text.encode(), path.name))
    assert any(plain.values()), path.name
    for number in range(3):
        dressed = dress(text, random.Random(f"{path.name} {number}"))
        if dressed == text:
            assert dress is no_break_hyphens, "a text without a hyphen has none to dress"
            continue
        assert values(extract(dressed.encode(), path.name)) == plain


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("path", [path for path in SAMPLES if path.suffix == ".txt"], ids=lambda path: path.name)
def test_samples(path: Path, dress: Callable[[str, random.Random], str]) -> None:
    _same(path, dress)


@pytest.mark.parametrize("dress", DRESSES)
def test_the_first_seed(dress: Callable[[str, random.Random], str]) -> None:
    _same(seed("000"), dress)


@pytest.mark.parametrize("dress", [look_alikes, no_break_blanks, all_at_once])
def test_the_second_seed(dress: Callable[[str, random.Random], str]) -> None:
    _same(seed("001"), dress)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_seeds_typed_in_latin_where_nobody_sees_it(number: str) -> None:
    """Passages left out: of a lone `То` nothing tells what it is."""
    text = seed(number).read_text(encoding="utf-8")
    plain, dressed = (values(extract(of.encode(), number)) for of in (text, all_look_alikes(text)))
    assert plain["positions"] or plain["scales"]
    for key in plain.keys() - {"passages"}:
        assert dressed[key] == plain[key]


@pytest.mark.parametrize("number", ["002", "003"])
def test_seeds_of_broken_lines_double_spaced(number: str) -> None:
    _same(seed(number), double_spaced)


@pytest.mark.parametrize("name", ["tabbed-job-table.kk", "plain-job-table.ru", "bilingual-requirement-table.kk-ru"])
def test_labels_broken_by_hyphens(name: str) -> None:
    """The first word of labels and heads in narrow columns."""
    [path] = [path for path in SAMPLES if path.name == f"{name}.txt"]
    text = path.read_text(encoding="utf-8")
    broken = re.sub(
        r"^(\s*(?:Функциональ|Функционал|Мамандық біліктіл|Өлшем|Критери|Образ))(?=\w)", r"\1-\n", text, flags=re.M
    )
    assert broken.count("-\n") > text.count("-\n") + 3
    assert values(extract(broken.encode(), path.name)) == values(extract(text.encode(), path.name))
