"""The gold set as its records, and the feeding of it to a reader."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PAIRS = FOLDER / "parallel.jsonl"

Record = dict[str, Any]


def records() -> list[Record]:
    """Every phrase with its meaning, in the order of the files."""
    return [record for path in sorted(FOLDER.glob("*.jsonl")) if path != PAIRS for record in lines(path)]


def pairs() -> list[Record]:
    """Every pair of phrases of one meaning."""
    return lines(PAIRS)


def lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def phrases(language: str) -> list[str]:
    """Every phrase in one language, each on one line, those of the pairs last."""
    texts = [record["text"] for record in records() if record["lang"] == language]
    return [text.replace("\n", " ") for text in [*texts, *(pair[language] for pair in pairs())]]


def gold_bytes() -> bytes:
    """All files of the set as they stand."""
    return b"".join(path.read_bytes() for path in sorted(FOLDER.glob("*.jsonl")))
