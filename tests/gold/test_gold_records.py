"""The gold set itself: its size, that it covers the contract, and that each record keeps the contract's rules."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from gold_records import Record, pairs, records

from kqparse.model.requirement import Degree, FieldScope, Level, Scope

GOLD = [*records(), *pairs()]
AS_PRINTED = [record for record in GOLD if not record["id"].startswith("printing")]
"""The others have slips that are repaired before a value is taken."""
CODES = {"KQ301", "KQ302", "KQ303", "KQ305"}
KINDS = {"education", "experience", "programme", "training", "other"}


def conditions(record: Record) -> Iterator[dict[str, Any]]:
    """Every condition of a record, parts of conditions among them."""
    waiting = [
        one for way in (record["experience"] or {"alternatives": []})["alternatives"] for one in way["conditions"]
    ]
    while waiting:
        condition = waiting.pop()
        yield condition
        waiting += condition.get("includes", [])


def amount(way: dict[str, Any]) -> tuple[int, int | None] | None:
    """The largest binding amount of an alternative, with its upper end."""
    binding = [
        (one["min_months"], one["max_months"])
        for one in way["conditions"]
        if one["kind"] == "experience" and not one.get("preferred") and one["min_months"] is not None
    ]
    return max(binding, key=lambda pair: pair[0], default=None)


def test_there_are_enough_of_both_languages() -> None:
    count = Counter(record["lang"] for record in records())
    assert sum(count.values()) >= 420
    assert min(count.values()) >= 0.45 * sum(count.values())
    assert len(pairs()) >= 130


def test_no_phrase_and_no_id_stands_twice() -> None:
    texts = [(record["lang"], record["text"]) for record in records()]
    texts += [(language, pair[language]) for pair in pairs() for language in ("kk", "ru")]
    assert [text for text, times in Counter(texts).items() if times > 1] == []
    assert [name for name, times in Counter(record["id"] for record in GOLD).items() if times > 1] == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_word_of_the_contract_occurs_in_both_languages(language: str) -> None:
    own = [record for record in records() if record["lang"] == language]
    educations = [record["education"] for record in own if record["education"]]
    each = [condition for record in own for condition in conditions(record)]
    assert {level for education in educations for level in education["levels"]} == set(get_args(Level))
    assert {degree for education in educations for degree in education["degrees"]} == set(get_args(Degree))
    assert {education["field_scope"] for education in educations} == set(get_args(FieldScope))
    assert {scope for condition in each for scope in condition.get("scopes", [])} == set(get_args(Scope))
    assert {condition["kind"] for condition in each} == KINDS
    assert {code for record in own for code in record["codes"]} == CODES
    assert any(condition.get("strict") for condition in each)
    assert any(condition.get("preferred") for condition in each)
    assert any(part.get("includes") for condition in each for part in condition.get("includes", []))


@pytest.mark.parametrize("record", GOLD, ids=lambda record: record["id"])
def test_a_record_keeps_the_rules_of_the_contract(record: Record) -> None:
    education, experience = record["education"], record["experience"]
    expected = "education" if experience is None else "experience" if education is None else "requirement"
    assert record["kind"] == expected
    assert set(record["codes"]) <= CODES
    assert record["why"]
    for own in [education, *(one for one in conditions(record) if one["kind"] == "education")]:
        if own:
            check_education(own)
    for condition in conditions(record):
        check_condition(condition)
    if experience:
        ways = [found for way in experience["alternatives"] if (found := amount(way))]
        least = min(ways, key=lambda pair: pair[0], default=(None, None))
        assert (experience["min_months"], experience["max_months"]) == least


def check_education(education: dict[str, Any]) -> None:
    assert education["levels"] == sorted(set(education["levels"]))
    assert education["degrees"] == sorted(set(education["degrees"]))
    assert msgspec.convert(education["levels"], list[Level]) == education["levels"]
    assert msgspec.convert(education["degrees"], list[Degree]) == education["degrees"]
    assert (education["field_scope"] == "listed") == bool(education["fields"])


def check_condition(condition: dict[str, Any]) -> None:
    assert condition["kind"] in KINDS
    if condition["kind"] != "experience":
        return
    assert condition["scopes"] == sorted(set(condition["scopes"]))
    assert msgspec.convert(condition["scopes"], list[Scope]) == condition["scopes"]
    if condition["detail"] is not None:
        assert {"position", "sector"} & set(condition["scopes"])
    if condition["max_months"] is not None:
        assert condition["min_months"] < condition["max_months"]
    assert all(condition[mark] is True for mark in ("preferred", "strict") if mark in condition)


@pytest.mark.parametrize("record", AS_PRINTED, ids=lambda record: record["id"])
def test_what_is_as_printed_is_printed(record: Record) -> None:
    texts = {language: record[language] for language in ("kk", "ru") if language in record}
    texts = texts or {record["lang"]: record["text"]}
    education = record["education"] or {"fields": []}
    words = [field["text"] for field in education["fields"]]
    words += [words for one in conditions(record) for words in (one.get("detail"), one.get("text")) if words]
    for entry in words:
        assert set(entry) == set(texts)
        assert all(value in texts[language] for language, value in entry.items()), entry
