"""The files of fields: what they must hold, and what a user's own add."""

import re
from collections import Counter
from pathlib import Path

import pytest
from fields_kit import RULES, coded, traced
from places import ROOT

from kqparse.errors import GrammarError
from kqparse.grammar import grammar
from kqparse.grammar.fields.tables import FieldExample
from kqparse.model import LANGUAGES, Language
from kqparse.requirement.fields import fields_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_stands_twice(language: Language) -> None:
    key = RULES.of(language).forms.key
    spelt = Counter(key(name) for entry in RULES.entries for name in entry.names[language])
    assert [name for name, count in spelt.items() if count > 1] == []


@pytest.mark.parametrize("example", RULES.examples, ids=lambda example: example.text)
def test_the_examples_of_the_file(example: FieldExample) -> None:
    told = [text.replace(" = ", " ") for text in example.fields]
    assert coded(example.text, example.language) == told


def test_both_languages_have_examples_and_counterexamples() -> None:
    assert {(example.language, bool(example.fields)) for example in RULES.examples} == {
        ("kk", True),
        ("kk", False),
        ("ru", True),
        ("ru", False),
    }


def test_there_are_several_hundred_specialities() -> None:
    assert all(sum(len(entry.names[language]) for entry in RULES.entries) > 1000 for language in LANGUAGES)


def test_every_direction_has_one_line() -> None:
    directions = [entry.kz_direction for entry in RULES.entries if entry.kz_direction]
    assert Counter(direction for direction in directions if direction != "6B123").most_common(1)[0][1] == 1
    assert {f"6B{area:02}" for area in range(1, 13)} <= set(directions)


def test_a_line_of_ones_own_adds_a_field(tmp_path: Path) -> None:
    readme = (ROOT / "grammars" / "README.md").read_text(encoding="utf-8")
    block = next(block for block in re.findall(r"```toml\n(.*?)```", readme, re.DOTALL) if block.startswith("fields"))
    (tmp_path / "fields").mkdir()
    (tmp_path / "fields" / "02-own.toml").write_text(block, encoding="utf-8")
    rules = grammar(tmp_path).fields
    for text in ("Шежіретану мамандығы бойынша жоғары білім", "Шежиретануға бейімді жоғары білім"):
        (field,) = fields_in(traced(text), "kk", rules, []).found
        assert field.isced_f == "0322"
    (field,) = fields_in(traced("Высшее образование в области генеалогии"), "ru", rules, []).found
    assert field.isced_f == "0322"


@pytest.mark.parametrize("row", ["0322 шежіретану | генеалогия", "32x | а | б", "0322 | а", "0322 5B01 | а | б"])
def test_a_line_that_cannot_be_read_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "fields").mkdir()
    (tmp_path / "fields" / "own.toml").write_text(f"fields = ['{row}']", encoding="utf-8")
    with pytest.raises(GrammarError, match=r"own\.toml"):
        grammar(tmp_path)
