"""The output contract as typed records. Imports nothing else of kqparse."""

from kqparse.model.act import Act, ActReference, Amendment, Registration, Signatory
from kqparse.model.announcement import Announcement, AnnouncementKind, Period, Salary
from kqparse.model.codec import from_json, to_json
from kqparse.model.document import (
    SCHEMA_VERSION,
    Abbreviation,
    Coverage,
    Diagnostic,
    Document,
    Passage,
    Scale,
    ScaleRow,
    Source,
)
from kqparse.model.position import Criterion, CriterionKind, Item, Position
from kqparse.model.requirement import Education, Experience, Field, Grade, Qualification
from kqparse.model.values import (
    LANGUAGES,
    Language,
    Provenance,
    Span,
    Spans,
    Text,
    TextSpans,
    by_language,
    spans_by_language,
    spans_of,
    texts_of,
)

__all__ = [
    "LANGUAGES",
    "SCHEMA_VERSION",
    "Abbreviation",
    "Act",
    "ActReference",
    "Amendment",
    "Announcement",
    "AnnouncementKind",
    "Coverage",
    "Criterion",
    "CriterionKind",
    "Diagnostic",
    "Document",
    "Education",
    "Experience",
    "Field",
    "Grade",
    "Item",
    "Language",
    "Passage",
    "Period",
    "Position",
    "Provenance",
    "Qualification",
    "Registration",
    "Salary",
    "Scale",
    "ScaleRow",
    "Signatory",
    "Source",
    "Span",
    "Spans",
    "Text",
    "TextSpans",
    "by_language",
    "from_json",
    "spans_by_language",
    "spans_of",
    "texts_of",
    "to_json",
]
