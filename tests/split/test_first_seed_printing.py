"""The first seed says the same when its headings are split elsewhere, indented otherwise and crossed by names."""

import random
import re
from typing import Any

import pytest
from msgspec import to_builtins
from places import seed

from kqparse import Document, extract

NAMES = ["Тестбаев", "Сынақова", "Үлгібеко", "А.Б. Тестбаев", "Үлгіұлы Н."]


def values(of: Document) -> Any:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(entry) for key, entry in value.items() if key not in ("spans", "provenance")}
        return [bare(entry) for entry in value] if isinstance(value, list) else value

    return [bare(to_builtins(position)) for position in of.positions]


def is_heading(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("\t") and not line.rstrip().endswith(".") and " " in line.strip()


def another(text: str, chance: random.Random) -> str:
    """The text with every heading printed in another way."""
    lines: list[str] = []
    for line in text.split("\n"):
        if not is_heading(line):
            lines.append(line)
            continue
        if chance.random() < 0.2:
            lines.append(chance.choice(NAMES))
        split = re.sub(r" +", lambda _: chance.choice([" ", " ", " ", "\n", "\n\n   "]), line.strip())
        lines.append(chance.choice(["", "    "]) + re.sub(r",$", chance.choice(["", ","]), split))
        if "бірлік" in line and chance.random() < 0.2:
            lines.append(chance.choice(NAMES))
    return "\n".join(lines)


@pytest.mark.parametrize("number", range(3))
def test_another_printing(number: int) -> None:
    text = seed("000").read_text(encoding="utf-8")
    plain = extract(text.encode())
    other = extract(another(text, random.Random(number)).encode())
    assert len(plain.positions) == 52
    assert values(other) == values(plain)
    assert other.coverage.unassigned == 0
    assert {one.code for one in other.diagnostics if one.code.startswith("KQ2")} == {"KQ205"}


def test_without_heads_of_columns() -> None:
    text = seed("000").read_text(encoding="utf-8")
    bare = re.sub(r"\t(Критерий|Талаптар)\s*\n", "", text)
    assert bare != text
    assert values(extract(bare.encode())) == values(extract(text.encode()))


def test_with_headings_led_by_tabs() -> None:
    text = seed("000").read_text(encoding="utf-8")
    led = "\n".join("\t" + line.strip() if is_heading(line) else line for line in text.split("\n"))
    assert values(extract(led.encode())) == values(extract(text.encode()))
