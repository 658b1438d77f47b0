"""The forms of a report by their names."""

from collections.abc import Callable, Mapping

from kqparse.diagnostics.sentences import Tongue
from kqparse.reports.choice import Report
from kqparse.reports.to_data import as_csv, as_json
from kqparse.reports.to_sarif import as_sarif
from kqparse.reports.to_text import as_markdown, as_text

Form = Callable[[Report, Tongue], str]

FORMS: Mapping[str, Form] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "sarif": as_sarif,
    "csv": as_csv,
}
"""What makes the text of a report in each form, sentences in the reader's language."""
