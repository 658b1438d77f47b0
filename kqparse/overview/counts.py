"""How many posts and staff units there are by section, category, level, months and field, and what was found."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from kqparse.model import Document, Position
from kqparse.model.wording import NOTHING, text_in_words
from kqparse.printable import shortened

_BESIDE = 9
"""Columns beside a name and its bar: the indent, the number, and what parts them."""
_NARROW = 20


class Counts(NamedTuple):
    """Counts over documents.

    Attributes:
        documents, positions: how many.
        units: staff units, as far as they are told.
        groups: for each kind of group (`section`, `category`, `level`, `months`, `field`) the posts of each, most
            first; a post without the value counts as `none`, one with several levels or fields in each of them.
        findings: by code.
    """

    documents: int
    positions: int
    units: float
    groups: dict[str, list[tuple[str, int]]]
    findings: dict[str, int]

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        groups = {name: dict(rows) for name, rows in self.groups.items()}
        return {**self._asdict(), "groups": groups}

    def lines(self, columns: int = 100, bar: int = 30) -> list[str]:
        """Tables with bars of at most `bar` signs, in lines of at most `columns`."""
        told = [f"{self.documents} documents, {self.positions} positions, {_plain(self.units)} staff units"]
        for name, rows in (*self.groups.items(), ("findings", list(self.findings.items()))):
            if rows:
                told += ["", name, *_bars(rows, columns, bar)]
        return told


def counts(documents: Iterable[Document]) -> Counts:
    """Count over documents, one at a time."""
    number = positions = 0
    units: float = 0
    groups: dict[str, Counter[str]] = {name: Counter() for name in ("section", "category", "level", "months", "field")}
    findings: Counter[str] = Counter()
    for document in documents:
        number += 1
        positions += len(document.positions)
        findings.update(finding.code for finding in document.diagnostics)
        for position in document.positions:
            units += position.headcount or 0
            for name, values in _values(position).items():
                groups[name].update(values or [NOTHING])
    ordered = {name: sorted(own.items(), key=lambda row: (-row[1], row[0])) for name, own in groups.items()}
    ordered["months"].sort(key=lambda row: int(row[0]) if row[0].isdecimal() else -1)
    return Counts(number, positions, units, ordered, dict(sorted(findings.items())))


def _values(position: Position) -> dict[str, list[str]]:
    """What a post counts under in each kind of group, each once."""
    education, experience = position.education, position.experience
    months = experience.min_months if experience else None
    fields = education.fields if education else []
    return {
        "section": [text_in_words(position.section)] if position.section else [],
        "category": [position.category] if position.category else [],
        "level": [*education.levels] if education else [],
        "months": [str(months)] if months is not None else [],
        "field": sorted({field.isced_f or text_in_words(field.text) for field in fields}),
    }


def _bars(rows: list[tuple[str, int]], columns: int, bar: int) -> list[str]:
    most = max(count for _, count in rows)
    wide = min(max(len(name) for name, _ in rows), max(columns - _BESIDE - bar, _NARROW))
    long = max(min(bar, columns - _BESIDE - wide), 1)
    return [
        f"  {shortened(name, wide):<{wide}} {count:>5} {'█' * max(round(long * count / most), 1)}".rstrip()
        for name, count in rows
    ]


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
