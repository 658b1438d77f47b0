"""What is made when it is first used: of files that are trusted alone, and the same as what is made at once."""

import re

import pytest

from kqparse.grammar.phrasing.alternative import Starts
from kqparse.grammar.phrasing.alternatives import first_of
from kqparse.grammar.phrasing.forms import FormError, compiled
from kqparse.grammar.phrasing.late import late, make, trusting, when_used


def test_what_is_trusted_is_made_once_and_at_its_first_use() -> None:
    made: list[str] = []

    def make() -> re.Pattern[str]:
        made.append("now")
        return re.compile("a+")

    with trusting():
        later = when_used(make)
        assert made == []
    assert [match.group() for match in later.finditer("aa b a")] == ["aa", "a"]
    assert later.pattern == "a+"
    assert made == ["now"]


def test_what_was_put_off_can_be_made_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def put_off() -> re.Pattern[str]:
        made.append("now")
        return late("a+")

    with trusting():
        later = when_used(put_off)
    make(later)
    make("what was never put off")
    assert made == ["now"]
    monkeypatch.delattr(re, "compile")  # it is compiled too
    assert [match.group() for match in later.finditer("aa b a")] == ["aa", "a"]


def test_what_is_not_trusted_is_made_at_once() -> None:
    with pytest.raises(FormError):
        compiled(["[unclosed"], {})


def test_trust_ends() -> None:
    with trusting():
        compiled(["[unclosed"], {})
    with pytest.raises(FormError):
        compiled(["[unclosed"], {})


FORMS = ["{number} [штатн~] единиц~", "<с|от> дня", "№ {number}", "пояснение"]
TEXTS = ["5 штатных единиц", "от дня", "№ 7", "пояснения", "единица", ""]


@pytest.mark.parametrize("text", TEXTS)
def test_forms_find_the_same_whenever_they_are_compiled(text: str) -> None:
    slots = {"number": "[0-9]+"}
    with trusting():
        later = compiled(FORMS, slots)
    found, expected = later.match(text), compiled(FORMS, slots).match(text)
    assert (found and found.regs) == (expected and expected.regs)


# So many that they are looked for word by word.
MANY = [*FORMS, *(f"слово{sign} {{number}}" for sign in "абвгдежзиклмнопрстуфхцчшщ"), "( <с|от> дня"]
LONGER = [
    "до 5 штатных единиц, № 7 и № 8",
    "при5 единиц 6 единиц",
    "слова 1; слово 2",
    "словок 3 словол 4",
    "(от дня",
    "ничего",
    "",
]


@pytest.mark.parametrize("text", LONGER)
@pytest.mark.parametrize("place", [(0, 100), (3, 100), (0, 9), (2, 12)])
def test_many_forms_are_found_where_one_pattern_finds_them(text: str, place: tuple[int, int]) -> None:
    slots = {"number": "[0-9]+"}
    later = compiled(MANY, slots)
    found, expected = later.search(text, *place), re.compile(later.pattern).search(text, *place)
    assert (found and found.span()) == (expected and expected.span())


STARTS: list[tuple[str, list[str], bool]] = [
    ("единицы", ["единиц~", "слово"], True),
    ("ед", ["единиц~", "слово"], False),
    ("слово", ["единиц~", "слово"], True),
    ("сдан", ["единиц~", "слово"], False),
    ("", ["слово"], False),
    # What begins with a value may begin with anything.
    ("сдан", ["слово", "{number} слово"], True),
]


@pytest.mark.parametrize(("text", "forms", "expected"), STARTS)
def test_where_none_of_some_patterns_may_begin(text: str, forms: list[str], expected: bool) -> None:
    patterns = [compiled([form], {"number": "[a-z]+"}) for form in forms]
    assert Starts(patterns).may_stand(f"- {text}", 2) == expected


def test_a_source_that_is_told_late_is_told_once_and_where_trusted_only() -> None:
    told: list[str] = []

    def source() -> str:
        told.append("now")
        return "a+"

    with trusting():
        later = late(source)
    assert told == []
    assert later.fullmatch("aa")
    assert later.pattern == "a+"
    assert told == ["now"]
    late(source)
    assert told == ["now", "now"]


FIRST: list[tuple[str, bool]] = [
    ("5 единиц.", True),
    ("iv раздел:", True),
    ("раздел 7", True),
    ("раздела 7", False),
    ("5 единиц и более", False),
    ("1. лист", False),
    ("от дня", True),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_several_patterns_begin_a_text_as_each_of_them_would(text: str, expected: bool) -> None:
    slots = {"number": "(?:[0-9]{1,3}|[ivx]{1,4})"}
    groups = [["{number} единиц~", "{number} раздел", "раздел {number}"], ["<от|с> дня", "[и] лист {number}"]]
    patterns = [compiled(forms, slots) for forms in groups]
    found = first_of(patterns, r"(?=\s*[.:]|$)")
    assert (found.match(f"- {text}", 2) is not None) == expected
    assert (re.compile(found.pattern).match(f"- {text}", 2) is not None) == expected
