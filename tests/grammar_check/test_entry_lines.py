"""Where the keys and entries of a TOML file stand."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import ROOT

from kqparse.grammar_check.lines import Path, line_at, lines_of

FILES = sorted((ROOT / "grammars").rglob("*.toml"))

TEXT = '''# A comment with [brackets] and = signs.
name = "a # b"

[heading]
lead = ["x", "y"] # behind
long = [
  "one", "two",

  # between
  "three",
]

[[labels]]
kind = "a"
kk = ["k"]

[[labels]]
kind = "b"
deep = { one = [1, [2,
  3]], two = "}" }

[dates.months]
1 = { kk = ["z"] }
"quoted key" = 'lit # eral'
a.b = 1

[[labels.parts]]
note = """
two
lines"""
end = true
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("heading",), 4),
        (("heading", "lead", 1), 5),
        (("heading", "long"), 6),
        (("heading", "long", 0), 7),
        (("heading", "long", 1), 7),
        (("heading", "long", 2), 10),
        (("labels", 0), 13),
        (("labels", 0, "kk", 0), 15),
        (("labels", 1, "kind"), 18),
        (("labels", 1, "deep", "one", 1, 0), 19),
        (("labels", 1, "deep", "one", 1, 1), 20),
        (("labels", 1, "deep", "two"), 20),
        (("dates", "months", "1", "kk", 0), 23),
        (("dates", "months", "quoted key"), 24),
        (("dates", "months", "a", "b"), 25),
        (("labels", 1, "parts", 0), 27),
        (("labels", 1, "parts", 0, "note"), 28),
        (("labels", 1, "parts", 0, "end"), 31),
    ],
)
def test_line(path: Path, line: int) -> None:
    assert lines_of(TEXT)[path] == line


def test_what_has_no_line_has_that_of_what_is_around_it() -> None:
    assert line_at(lines_of(TEXT), ("heading", "lead", 7, "x")) == 5
    assert line_at(lines_of(TEXT), ("nothing",)) == 1


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in entries:
        yield from paths(each, (*path, key))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_path_of_the_grammar_files_and_no_other_has_a_line(file: Any) -> None:
    text = file.read_text(encoding="utf-8")
    lines = lines_of(text)
    assert set(lines) == set(paths(tomllib.loads(text)))
    printed = text.split("\n")
    for path in lines:
        value: Any = tomllib.loads(text)
        for step in path:
            value = value[step]
        if isinstance(value, str) and re.fullmatch(r"[\w ]+", value):
            assert value in printed[lines[path] - 1]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6)
VALUES = st.recursive(
    WORDS | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


def written(value: Any) -> str:
    """A value as TOML, lists over several lines."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[\n" + "".join(f"  {written(each)}, # ]\n" for each in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{written(key)} = {written(each)}" for key, each in value.items()) + " }"
    return str(value)


@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_of_any_file_the_same_paths(content: dict[str, Any]) -> None:
    text = "".join(f"{written(key)} = {written(value)}\n" for key, value in content.items())
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # a line break within an inline table
        return
    assert set(lines_of(text)) == set(paths(read))


def test_deep_nesting_needs_no_recursion() -> None:
    assert max(len(path) for path in lines_of("a = " + "[" * 5000 + "]" * 5000)) == 5000
