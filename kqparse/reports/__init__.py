"""Reports of findings for people and for other programs: chosen, weighed, and told in five forms.

    documents → choice (select, ignore, severities, baseline) → Report → text, markdown, json, sarif, csv

Guarantees:
    * a finding that was chosen stands in every form, once, in source order below its document;
    * a form never depends on the terminal; the same documents and settings give the same bytes.
"""

from kqparse.reports.choice import Report, Told, chosen
from kqparse.reports.counterparts import with_counterparts
from kqparse.reports.forms import FORMS, Form
from kqparse.reports.repeals import with_repeals
from kqparse.reports.settings import Settings, settings

__all__ = ["FORMS", "Form", "Report", "Settings", "Told", "chosen", "settings", "with_counterparts", "with_repeals"]
