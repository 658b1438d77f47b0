"""A report for programs and spreadsheets."""

import csv
import io

from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.model.codec import indented
from kqparse.model.wording import text_in_words
from kqparse.reports.choice import Report
from kqparse.reports.sides import sides


def as_json(report: Report, language: Tongue) -> str:
    """One object: the findings as documents have them, each with its document, the post's title, texts and print."""
    findings = [
        {
            "document": told.document.source.name,
            "title": told.position.title if told.position else None,
            "code": told.finding.code,
            "severity": told.finding.severity,
            "message": sentence(told.finding, language),
            "position": told.finding.position,
            "spans": told.finding.spans,
            "data": told.finding.data,
            "texts": {side.language: side.before + side.marked + side.behind for side in sides(told)},
            "print": told.print,
        }
        for told in report.told
    ]
    data = {"documents": report.documents, "known": report.known, "findings": findings}
    return indented(data).decode()


def as_csv(report: Report, language: Tongue) -> str:
    """A row a finding."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["document", "position", "title", "code", "severity", "message", "text_kk", "text_ru"])
    for told in report.told:
        texts = {side.language: side.before + side.marked + side.behind for side in sides(told)}
        writer.writerow(
            [
                told.document.source.name,
                told.finding.position or "",
                text_in_words(told.position.title) if told.position else "",
                told.finding.code,
                told.finding.severity,
                sentence(told.finding, language),
                texts.get("kk", ""),
                texts.get("ru", ""),
            ]
        )
    return out.getvalue()
