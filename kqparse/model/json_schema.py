"""The model as JSON Schema (2020-12), which `schema/document.schema.json` holds."""

from typing import Any

import msgspec

from kqparse.model.codec import indented
from kqparse.model.document import Document

SCHEMA_ID = "urn:kqparse:document:1.0"


def document_schema() -> dict[str, Any]:
    """The JSON Schema of a document, made from the records themselves."""
    (root,), definitions = msgspec.json.schema_components([Document], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "kqparse document",
        **root,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def schema_bytes() -> bytes:
    """The schema as it is filed and printed."""
    return indented(document_schema())
