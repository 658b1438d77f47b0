"""Positions and documents of which only the interesting part is written."""

import hashlib
from typing import Any

import msgspec

from kqparse.model import Document, Position

_NOTHING: dict[str, Any] = {
    "ordinal": None,
    "title": None,
    "section": None,
    "category": None,
    "codes": [],
    "headcount": None,
    "employers": [],
    "qualification": None,
    "criteria": [],
    "education": None,
    "experience": None,
    "grades": [],
    "references": [],
    "provenance": {},
    "spans": [[0, 1]],
}


def position(number: int, title: str, **parts: Any) -> Position:
    return msgspec.convert({**_NOTHING, "id": f"p{number}", "title": {"ru": title}, **parts}, Position)


def experience(*alternatives: list[dict[str, Any]]) -> dict[str, Any]:
    """Each alternative as its conditions, of which kind and spans may be left out."""
    filled: dict[str, Any] = {
        "max_months": None,
        "scopes": [],
        "detail": None,
        "includes": [],
        "kind": "experience",
        "spans": {},
    }
    return {
        "min_months": None,
        "max_months": None,
        "alternatives": [
            {"conditions": [{**filled, **condition} for condition in each], "text": {"ru": "…"}, "spans": {}}
            for each in alternatives
        ],
    }


def education(*levels: str, fields: tuple[str, ...] = ()) -> dict[str, Any]:
    named = [{"text": {"ru": name}, "spans": {}, "isced_f": None, "kz_direction": None} for name in fields]
    scope = "listed" if fields else "unspecified"
    return {"levels": list(levels), "degrees": [], "fields": named, "field_scope": scope, "provenance": {}}


def criterion(kind: str, **text: str) -> dict[str, Any]:
    return {"kind": kind, "label": None, "text": text, "spans": {}, "items": []}


def document(*positions: Position, name: str = "order.txt") -> Document:
    coverage = {"characters": 0, "assigned": 0, "noise": 0, "unassigned": 0, "unassigned_spans": []}
    source = {
        "name": name,
        "media_type": "text/plain",
        "sha256": hashlib.sha256(name.encode()).hexdigest(),
        "encoding": "utf-8",
        "characters": 0,
        "pages": None,
        "languages": ["ru"],
        "family": "tabbed-job-tables",
    }
    whole: dict[str, Any] = {
        "schema_version": "1.0",
        "source": source,
        "act": None,
        "abbreviations": [],
        "positions": msgspec.to_builtins(positions),
        "scales": [],
        "passages": [],
        "diagnostics": [],
        "coverage": coverage,
    }
    return msgspec.convert(whole, Document)
