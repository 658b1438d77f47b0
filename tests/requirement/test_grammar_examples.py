"""Every example and counterexample that stands in the grammar files of requirements."""

import pytest
from requirement_kit import nameless, taught, ways

from kqparse.grammar.load import Files
from kqparse.grammar.requirements.tables import CounterExample, RequirementExample, RequirementWords
from kqparse.resources import folder

_FILES = Files(folder("grammars"))
_TABLES = [_FILES.table(name, RequirementWords) for name in _FILES.tables if name.startswith("requirements/")]
EXAMPLES = [example for table in _TABLES for example in table.examples]
COUNTER = [example for table in _TABLES for example in table.counterexamples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_example(example: RequirementExample) -> None:
    if example.education is not None:
        assert taught(example.text, example.lang) == example.education
    if example.experience is not None:
        assert ways(example.text, example.lang) == example.experience


@pytest.mark.parametrize("example", COUNTER, ids=lambda example: example.text)
def test_counterexample(example: CounterExample) -> None:
    said = f"{taught(example.text, example.lang)} {nameless(example.text, example.lang)}"
    assert example.never not in said


def test_each_file_of_words_has_examples() -> None:
    assert sum(bool(table.examples) for table in _TABLES) >= 4
    assert all(example.education is not None or example.experience is not None for example in EXAMPLES)
