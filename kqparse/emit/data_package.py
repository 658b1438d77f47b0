"""`datapackage.json`: what the CSV files of a folder are, for programs that read Frictionless Data Packages.

Source: Data Package and Table Schema, specs.frictionlessdata.io.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from kqparse.emit.keys import KEYS
from kqparse.emit.tables import TABLES

_TYPES = {"text": "string", "number": "number"}


def data_package(tables: Sequence[str], *, excel: bool = False) -> bytes:
    """The package of some tables, each a file `NAME.csv` beside it; `excel` tells that they are written for Excel."""
    resources = [_resource(name, tables, excel=excel) for name in tables]
    package = {"name": "kqparse", "profile": "tabular-data-package", "resources": resources}
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _resource(name: str, tables: Sequence[str], *, excel: bool) -> dict[str, Any]:
    dialect = {"delimiter": ";"} if excel else {}
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8-sig" if excel else "utf-8",
        "dialect": {**dialect, "lineTerminator": "\r\n"},
        "schema": _schema(name, tables, excel=excel),
    }


def _schema(name: str, tables: Sequence[str], *, excel: bool) -> dict[str, Any]:
    fields: list[dict[str, Any]] = []
    required = set(KEYS[name]) - {"grade"} if name in KEYS else {"document"}
    for column in TABLES[name].columns:
        field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.kind]}
        if column.kind == "number" and excel:
            field["decimalChar"] = ","
        if column.name in required:
            field["constraints"] = {"required": True}
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if name == "positions":
        schema["primaryKey"] = list(KEYS[name])
    elif name in KEYS and "positions" in tables:
        own = list(KEYS["positions"])
        schema["foreignKeys"] = [{"fields": own, "reference": {"resource": "positions", "fields": own}}]
    return schema
