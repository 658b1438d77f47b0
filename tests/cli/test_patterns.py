"""Which paths a glob pattern fits."""

import pytest

from kqparse.patterns import Patterns, fits


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("*.txt", ["a.txt", "deep/er/a.txt"], ["a.txt.bak", "a.TXT"]),
        ("old", ["old", "old/a.txt", "x/old/y/a.txt"], ["older/a.txt", "a/gold"]),
        ("old/", ["old/a.txt", "x/old/a.txt"], ["older/a.txt"]),
        ("a?.txt", ["ab.txt"], ["a.txt", "abc.txt"]),
        ("[ab].txt", ["a.txt", "b.txt"], ["c.txt"]),
        ("бұйрық*", ["бұйрық-1.txt", "2024/бұйрықтар/1.txt"], ["Бұйрық.txt"]),
        ("2024/*.txt", ["2024/a.txt"], ["2024/05/a.txt", "x/2024/a.txt", "a.txt"]),
        ("2024/*", ["2024/a.txt", "2024/05/a.txt"], ["2023/a.txt"]),
        ("2024/**/a.txt", ["2024/a.txt", "2024/05/a.txt", "2024/05/06/a.txt"], ["2024/05/b.txt"]),
        ("**/05/*.txt", ["05/a.txt", "2024/05/a.txt"], ["2024/06/a.txt", "05/x/a.doc"]),
        ("/a.txt", ["a.txt"], ["deep/a.txt"]),
        ("**", ["a.txt", "deep/a.txt"], []),
        ("**/a/**/a/**/a/**/b", ["a/a/a/b"], ["a/" * 3000 + "c"]),
        ("", [], ["a.txt"]),
    ],
)
def test_a_pattern(pattern: str, yes: list[str], no: list[str]) -> None:
    assert [name for name in yes + no if fits(pattern, name)] == yes


def test_letters_with_marks_are_one_however_they_are_stored() -> None:
    assert fits("й*", "й.txt")


@pytest.mark.parametrize(
    ("include", "exclude", "taken"),
    [
        ((), (), ["a.kk.txt", "a.ru.txt", "old/b.kk.txt"]),
        (("*.kk.txt",), (), ["a.kk.txt", "old/b.kk.txt"]),
        ((), ("old",), ["a.kk.txt", "a.ru.txt"]),
        (("*.kk.txt",), ("old",), ["a.kk.txt"]),
        (("a.*", "old"), ("*.ru.txt",), ["a.kk.txt", "old/b.kk.txt"]),
    ],
)
def test_include_and_exclude(include: tuple[str, ...], exclude: tuple[str, ...], taken: list[str]) -> None:
    names = ["a.kk.txt", "a.ru.txt", "old/b.kk.txt"]
    assert [name for name in names if Patterns(include, exclude).take(name)] == taken
