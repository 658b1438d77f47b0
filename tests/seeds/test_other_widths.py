"""The characteristics order at other widths: no value changes."""

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest
from places import seed

from kqparse import extract, to_json

_PRINTED = 84
"""The width at which the order is printed, in characters."""
_PLACES = ("coverage", "provenance", "spans")


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Lines that one paragraph was wrapped into: each but the last is as full as the next word allows."""
    own: list[str] = []
    for line in text.split("\n"):
        first = line.split()[0] if line.strip() else ""
        wrapped = own and first and not line.startswith(" ") and len(own[-1].rstrip()) + len(first) > _PRINTED - 4
        if own and not wrapped:
            yield own
            own = []
        own.append(line)
    yield own


def _rewrapped(text: str, width: int) -> str:
    lines: list[str] = []
    for own in _paragraphs(text):
        running = " ".join([line.strip() for line in own])
        indent = own[0][: len(own[0]) - len(own[0].lstrip())]
        wrapped = textwrap.wrap(
            running, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
        )
        lines += wrapped or [""]
    return "\n".join(lines)


def _values(text: str) -> Any:
    document = json.loads(to_json(extract(text.encode(), "order.txt")))
    return [_without_places(document[key]) for key in ("positions", "act")]


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(own) for key, own in value.items() if key not in _PLACES}
    if isinstance(value, list):
        return [_without_places(own) for own in value]
    # A line that ended behind an opening mark has no blank there; printed within a line, it has.
    return re.sub(r"(?<=[(«]) | (?=[)».,;:])", "", value) if isinstance(value, str) else value


@pytest.mark.parametrize("width", [60, 100, 140])
def test_other_widths_change_no_value(width: int) -> None:
    text = seed("003").read_text(encoding="utf-8")
    other = _rewrapped(text, width)
    assert other.count("\n") != text.count("\n")
    # Displaced links are put back by the doubled blanks in their lines, which wrapping must keep: the act stands above.
    assert _values(other)[0] == _values(text)[0]
