"""A report as SARIF 2.1.0, which editors and code hosts show beside the text.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

from typing import Any
from urllib.parse import quote

from kqparse.diagnostics import CODES
from kqparse.diagnostics.pages import pages
from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.model.codec import indented
from kqparse.reports.choice import Report, Told

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(report: Report, language: Tongue) -> str:
    """One run with a rule for each code that occurs; places are character offsets in the source text."""
    codes = sorted({told.finding.code for told in report.told})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "kqparse", "rules": list(map(_rule, codes))}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(told, language, codes.index(told.finding.code)) for told in report.told],
            }
        ],
    }
    return indented(log).decode()


def _rule(code: str) -> dict[str, Any]:
    page = pages()[code]
    return {
        "id": code,
        "shortDescription": {"text": CODES[code].says},
        "fullDescription": {"text": page.what},
        "help": {"text": f"{page.why} {page.do}"},
        "defaultConfiguration": {"level": _LEVELS[CODES[code].severity]},
    }


def _result(told: Told, language: Tongue, index: int) -> dict[str, Any]:
    uri = {"uri": quote(told.document.source.name)}
    regions = [{"charOffset": start, "charLength": end - start} for start, end in told.finding.spans]
    places = [{"physicalLocation": {"artifactLocation": uri, "region": region}} for region in regions]
    return {
        "ruleId": told.finding.code,
        "ruleIndex": index,
        "level": _LEVELS[told.finding.severity],
        "message": {"text": sentence(told.finding, language)},
        "locations": places[:1] or [{"physicalLocation": {"artifactLocation": uri}}],
        "relatedLocations": places[1:],
        "partialFingerprints": {"kqparse/v1": told.print},
        "properties": {"position": told.finding.position, "data": told.finding.data},
    }
