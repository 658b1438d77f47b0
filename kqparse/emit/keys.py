"""The columns by which the rows of each table are told apart, and by which tables join."""

KEYS: dict[str, tuple[str, ...]] = {
    "positions": ("document", "position_id"),
    "grades": ("document", "position_id", "grade"),
    "requirements": ("document", "position_id", "grade", "alternative", "condition"),
    "fields": ("document", "position_id", "grade", "field"),
    "criteria": ("document", "position_id", "criterion"),
    "references": ("document", "position_id", "reference"),
}
"""`grade` is empty for what the post itself asks for. Findings have no key: a document may have two alike."""
