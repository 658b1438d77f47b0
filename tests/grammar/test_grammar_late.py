"""What is made when it is first used: of files that are trusted alone, and the same as what is made at once."""

import re

import pytest

from kqparse.grammar.forms import FormError, compiled
from kqparse.grammar.late import late, make, trusting, when_used


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
