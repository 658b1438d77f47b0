"""Names of JSON files that a run puts beside documents, and that no document may have."""

PACKAGE = "datapackage.json"
"""Tells what the tables of a folder are."""
CORRECTIONS = "corrections.json"
"""Keeps a reviewer's words on a folder of results, or on a file of that name before it (`a.xlsx.corrections.json`)."""


def is_no_document(name: str) -> bool:
    """Whether a file of that name stands beside documents and is none."""
    return name in (PACKAGE, CORRECTIONS) or name.endswith(f".{CORRECTIONS}")
