"""The example of the output contract, where it lies beside the project."""

import json
from typing import Any

import pytest
from places import ROOT

from kqparse import extract, to_json

FOLDER = ROOT.parent / "shared" / "example"
KEYS = ("id", "ordinal", "title", "section", "category", "codes", "headcount", "criteria", "provenance", "spans")


@pytest.fixture(scope="module")
def both() -> tuple[dict[str, Any], dict[str, Any]]:
    """What we say of the example, and what the contract does."""
    path = FOLDER / "bilingual.txt"
    if not path.exists():
        pytest.skip("no example: ../shared/example does not lie beside this checkout")
    expected = json.loads((FOLDER / "bilingual.txt.json").read_text(encoding="utf-8"))
    return json.loads(to_json(extract(path))), expected


@pytest.mark.parametrize("key", KEYS)
def test_position(both: tuple[dict[str, Any], dict[str, Any]], key: str) -> None:
    assert [one[key] for one in both[0]["positions"]] == [one[key] for one in both[1]["positions"]]


@pytest.mark.parametrize("key", ["act", "coverage", "passages", "source"])
def test_document(both: tuple[dict[str, Any], dict[str, Any]], key: str) -> None:
    assert both[0][key] == both[1][key]


def test_findings(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    own, expected = (document["diagnostics"] for document in both)
    assert sorted(own, key=lambda one: str(one["code"])) == expected
