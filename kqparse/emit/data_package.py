"""`datapackage.json`: what the CSV files of a folder are, for programs that read Frictionless Data Packages.

Source: Data Package and Table Schema, specs.frictionlessdata.io.
"""

from collections.abc import Sequence
from typing import Any

from kqparse.emit.labels import head
from kqparse.emit.layout import Layout
from kqparse.emit.tables import KEYS, TABLES
from kqparse.model.codec import indented

_TYPES = {"text": "string", "number": "number"}


def data_package(tables: Sequence[str], layout: Layout) -> bytes:
    """The package of some tables, each a file `NAME.csv` beside it, laid out as they are."""
    resources = [_resource(name, tables, layout) for name in tables]
    package = {"name": "kqparse", "profile": "tabular-data-package", "resources": resources}
    return indented(package)


def _resource(name: str, tables: Sequence[str], layout: Layout) -> dict[str, Any]:
    dialect = {"delimiter": ";"} if layout.excel else {}
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8-sig" if layout.excel else "utf-8",
        "dialect": {**dialect, "lineTerminator": "\r\n"},
        "schema": _schema(name, tables, layout),
    }


def _schema(name: str, tables: Sequence[str], layout: Layout) -> dict[str, Any]:
    fields: list[dict[str, Any]] = []
    required = set(KEYS[name]) - {"grade"} if name in KEYS else {"document"}
    for column in TABLES[name].columns:
        field: dict[str, Any] = {"name": _head(name, column.name, layout), "type": _TYPES[column.kind]}
        if column.kind == "number" and layout.excel:
            field["decimalChar"] = ","
        if column.name in required:
            field["constraints"] = {"required": True}
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    # A position that has several rows is no key any more.
    if layout.expand is not None:
        return schema
    if name == "positions":
        schema["primaryKey"] = _key(name, layout)
    elif name in KEYS and "positions" in tables:
        own = [_head(name, column, layout) for column in KEYS["positions"]]
        reference = {"resource": "positions", "fields": _key("positions", layout)}
        schema["foreignKeys"] = [{"fields": own, "reference": reference}]
    return schema


def _key(name: str, layout: Layout) -> list[str]:
    return [_head(name, column, layout) for column in KEYS[name]]


def _head(table: str, column: str, layout: Layout) -> str:
    return column if layout.labels is None else head(table, column, layout.labels)
