"""What counts as a word of a grammar file, and which words must differ from one another."""

import tomllib

import pytest
from msgspec import field

from kqparse.grammar.tables import Number, Table
from kqparse.grammar_check.clashes import clashes
from kqparse.grammar_check.layers import Layer
from kqparse.grammar_check.lines import lines_of
from kqparse.grammar_check.words import words_of


class Entry(Table, frozen=True, kw_only=True):
    kind: str = "a"
    value: str | list[str] | None = None
    kk: list[str] = field(default_factory=list)
    ru: list[str] = field(default_factory=list)


class Kind(Table, frozen=True, kw_only=True):
    words: list[Entry] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    series: tuple[Number, Number] = (1, 1)
    examples: list[list[str]] = field(default_factory=list)


def layer(text: str, name: str = "things") -> Layer:
    return Layer(name, f"{name}.toml", tomllib.loads(text), lines_of(text))


def told(*layers: Layer) -> list[str]:
    words = [word for each in layers for word in words_of(each, Kind)]
    return [f"{fault.file}:{fault.line} {fault.rule}" for fault in clashes(words, {})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[words]]\nkk = ["а", "б"]\nru = ["а"]', ["а", "б", "а"]),
        # A key that may hold one value or several holds values.
        ('[[words]]\nvalue = ["higher"]\nkk = ["а"]', ["а"]),
        # Examples are no words, nor are numbers.
        ('series = [1, 2]\nexamples = [["а", "б"]]', []),
        # A row has a value, and words by language.
        ('rows = ["01 | а; б | в", "02 | г |"]', ["а", "б", "в", "г"]),
        # A row of two is a key with its value.
        ('rows = ["6B01 | 01"]', ["6B01"]),
        # A choice is no row.
        ('rows = ["<а | б> в"]', ["<а | б> в"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words_of(layer(text), Kind)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[words]]\nkk = ["а"]\nru = ["а"]', []),
        ('[[words]]\nkk = ["а"]\n[[words]]\nkk = ["а"]', ["things.toml:4 duplicate"]),
        ('[[words]]\nkk = ["а"]\n[[words]]\nkind = "b"\nkk = ["а"]', ["things.toml:5 conflict"]),
        (
            '[[words]]\nvalue = ["x"]\nkk = ["а"]\n[[words]]\nvalue = ["x", "y"]\nkk = ["а"]',
            ["things.toml:6 conflict"],
        ),
        ('rows = [\n"01 | а | б",\n"02 | в | а",\n"03 | а | г"]', ["things.toml:4 conflict"]),
        ('rows = [\n"01 | а; А | б"]', ["things.toml:2 duplicate"]),
        ('rows = [\n"6B01 | 01",\n"6B01 | 02"]', ["things.toml:3 conflict"]),
    ],
)
def test_words_that_clash(text: str, expected: list[str]) -> None:
    assert told(layer(text)) == expected


def test_files_of_one_folder_are_one_grammar_and_families_are_not() -> None:
    one, other = '[[words]]\nkk = ["а"]', '[[words]]\nkind = "b"\nkk = ["а"]'
    assert told(layer(one, "requirements/a"), layer(other, "requirements/b")) == ["requirements/b.toml:3 conflict"]
    assert told(layer(one, "families/a"), layer(other, "families/b")) == []
    assert told(layer(one, "a"), layer(other, "b")) == []
