"""A report to be read: plain for a terminal, Markdown for a page or a letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kqparse.diagnostics import gathered
from kqparse.diagnostics.sentences import Tongue, sentence
from kqparse.late_pattern import late_pattern
from kqparse.model.wording import names_apart, text_in_words
from kqparse.printable import printable_lines
from kqparse.reports.choice import Report, Told
from kqparse.reports.sides import Side, sides

_SPECIAL = late_pattern(r"([\\`*_\[\]<>|#])")


def as_text(report: Report, language: Tongue) -> str:
    """Findings grouped by document and position, the two texts below each, the difference in ⟦ ⟧."""
    lines: list[str] = []
    for name, found in _by_document(report.told):
        lines.append(name)
        for head, own in _by_position(found):
            lines.append(f"  {head}")
            for told, times in gathered(own, lambda told: told.finding):
                lines.append(f"    {told.finding.code} {_weight(told, times)}: {sentence(told.finding, language)}")
                lines += [f"      {side.language}: {_plain(side)}" for side in sides(told)]
    return printable_lines([*lines, _closing(report)])


def as_markdown(report: Report, language: Tongue) -> str:
    """The same as Markdown: a heading a document and a position, a table of the two texts below a finding."""
    lines = ["# Findings", ""]
    for name, found in _by_document(report.told):
        lines += [f"## {_escaped(name)}", ""]
        for head, own in _by_position(found):
            lines += [f"### {_escaped(head)}", ""]
            for told, times in gathered(own, lambda told: told.finding):
                said = _escaped(sentence(told.finding, language))
                lines.append(f"- **{told.finding.code}** ({_weight(told, times)}) {said}")
                lines += [f"  - {side.language}: {_bold(side)}" for side in sides(told)]
            lines.append("")
    return printable_lines([*lines, _closing(report)])


def _by_document(told: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    """Findings by document."""
    called = names_apart(one.document.source for one in told)
    for name, found in groupby(told, key=lambda one: called(one.document.source)):
        yield name, list(found)


def _by_position(told: Iterable[Told]) -> Iterator[tuple[str, list[Told]]]:
    """The findings of a document by position, in the order of its positions; those of no position first."""
    found = list(told)
    places = {position.id: place for place, position in enumerate(found[0].document.positions)}
    groups: dict[str, list[Told]] = {}
    for one in sorted(found, key=lambda one: places[one.position.id] if one.position else -1):
        groups.setdefault(_head(one), []).append(one)
    yield from groups.items()


def _weight(told: Told, times: int) -> str:
    return told.finding.severity + (f" ×{times}" if times > 1 else "")


def _head(told: Told) -> str:
    position = told.position
    return f"{position.id} {text_in_words(position.title)}" if position else "(document)"


def _plain(side: Side) -> str:
    marked = f"⟦{side.marked}⟧" if side.marked else ""
    return f"{side.before}{marked}{side.behind}"


def _bold(side: Side) -> str:
    marked = f"**{_escaped(side.marked)}**" if side.marked else ""
    return f"{_escaped(side.before)}{marked}{_escaped(side.behind)}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _closing(report: Report) -> str:
    counts = Counter(one.finding.severity for one in report.told)
    told = f"{counts['error']} E, {counts['warning']} W, {counts['info']} I"
    known = f"; {report.known} known before" if report.known else ""
    return f"{report.documents} documents, findings: {told}{known}"
