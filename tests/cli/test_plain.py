"""The call that is made most: understood as the library of the command line understands it, and no other one."""

import signal
import sys

import pytest

from kqparse.cli.app import run
from kqparse.cli.plain import plain_call

PLAIN = [
    "extract a.txt",
    "extract a b/c -o out",
    "extract -o out a",
    "extract a --output out --format csv,json",
    "extract a -f csv -q",
    "extract --quiet a -o out/posts.xlsx",
    "extract -q a -q",
    "extract -f jsonl ~ a=b",
]
OTHER = [
    "",
    "extract",
    "extract -q",
    "extract -o out",
    "extract a -o",
    "extract a -f",
    "extract a -o -",
    "extract a -o -q",
    "extract a -o out -o other",
    "extract a -f csv --format json",
    "extract a --output=out",
    "extract a -oout",
    "extract a -qv",
    "extract a -v",
    "extract a --",
    "extract -",
    "extract a --labels ru",
    "extract a --help",
    "validate a",
    "a extract",
]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What `extract` is asked for, call by call."""
    calls: list[tuple[object, ...]] = []

    def extract_all(*call: object) -> int:
        calls.append(call)
        return 7

    monkeypatch.setattr("kqparse.cli.extract.extract_all", extract_all)
    return calls


@pytest.mark.skipif(sys.platform == "win32", reason="commands see to patterns of names there")
@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_call_is_taken_as_the_library_takes_it(
    line: str, asked: list[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    call = plain_call(line.split())
    assert call is not None
    assert call() == 7
    monkeypatch.setattr(sys, "argv", ["kqparse", *line.split()])
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert run() == 7
    assert asked[0] == asked[1]


@pytest.mark.parametrize("words", [*map(str.split, OTHER), ["extract", ""], ["extract", "a", "-o", ""]])
def test_any_other_call_is_left_to_the_library(words: list[str]) -> None:
    assert plain_call(words) is None


def test_a_shell_that_asks_how_words_go_on_is_answered_by_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_KQPARSE_COMPLETE", "complete_zsh")
    assert plain_call(["extract", "a"]) is None
