"""Phrases and documents for the tests of the scorer: only what matters is written."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from kqparse.evaluate import Case, Evaluation, FieldScore, cases, evaluated, paired

Json = dict[str, Any]


def work(least: int | None = None, *scopes: str, most: int | None = None, **more: object) -> Json:
    """A condition of experience."""
    return {"kind": "experience", "min_months": least, "max_months": most, "scopes": list(scopes), **more}


def experience(*alternatives: Iterable[Json], least: int | None = None) -> Json:
    return {
        "min_months": least,
        "max_months": None,
        "alternatives": [{"conditions": list(way)} for way in alternatives],
    }


def education(*levels: str, fields: Iterable[Json] = (), scope: str = "unspecified") -> Json:
    return {"levels": list(levels), "degrees": [], "fields": list(fields), "field_scope": scope}


def phrase(text: str = "Стаж.", lang: str = "ru", **more: object) -> Json:
    return {"lang": lang, "text": text, **more}


def document(name: str, *positions: Json) -> Json:
    return {"source": {"name": name}, "positions": list(positions)}


def read(*records: Mapping[str, Any]) -> list[Case]:
    """The cases of records, written as JSON Lines."""
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return list(cases("some.jsonl", lines.encode()))


def compared(gold: Iterable[Json], output: Iterable[Json]) -> Evaluation:
    return evaluated(paired(read(*gold), read(*output)))


def score(gold: Json, output: Json, field: str) -> FieldScore:
    """The score of one field where two records are the same phrase."""
    return compared([phrase(**gold)], [phrase(**output)]).fields[field]
