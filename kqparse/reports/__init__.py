"""Reports of findings for people and for other programs: chosen, weighed, and told in five forms.

    documents → choice (select, ignore, severities, baseline) → Report → text, markdown, json, sarif, csv

Guarantees:
    * a finding that was chosen stands in every form, once, in source order below its document;
    * a form never depends on the terminal; the same documents and settings give the same bytes.
"""

from collections.abc import Callable, Mapping

from kqparse.diagnostics.sentences import Tongue
from kqparse.reports.choice import Report, Told, chosen
from kqparse.reports.counterparts import with_counterparts
from kqparse.reports.repeals import with_repeals
from kqparse.reports.settings import Settings, settings
from kqparse.reports.to_data import as_csv, as_json
from kqparse.reports.to_sarif import as_sarif
from kqparse.reports.to_text import as_markdown, as_text

FORMS: Mapping[str, Callable[[Report, Tongue], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "sarif": as_sarif,
    "csv": as_csv,
}
"""What makes the text of a report in each form, sentences in the reader's language."""

__all__ = ["FORMS", "Report", "Settings", "Told", "chosen", "settings", "with_counterparts", "with_repeals"]
