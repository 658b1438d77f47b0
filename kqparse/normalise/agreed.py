"""What the headings of a post say in each language, and the one value that they agree on."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from kqparse.diagnostics import finding
from kqparse.late_pattern import FIGURES
from kqparse.model import Diagnostic, Language, Provenance, Spans
from kqparse.model.plausible import is_headcount
from kqparse.normalise.counts import counted
from kqparse.records import Heading
from kqparse.text.traced import Traced

_N = TypeVar("_N", float, int, str)


class Notes(Struct, frozen=True):
    """What gathers while a position is built: its name and main language, its provenance and findings."""

    name: str
    language: Language
    provenance: Provenance
    findings: list[Diagnostic]

    def find(self, code: str, printed: Traced) -> None:
        """Note a finding about printed text."""
        data = {"printed": printed.text}
        self.findings.append(finding(code, printed.spans(), position=self.name, data=data))


def part(printed: Mapping[Language, Heading], name: str) -> Traced | None:
    """The value of a part, of the first language that prints it."""
    return next((heading.parts[name][0] for heading in printed.values() if name in heading.parts), None)


def _own(headings: Mapping[Language, Heading], name: str) -> Iterator[tuple[Language, Traced]]:
    """The value of a part in each language that prints one of its own."""
    seen: set[int] = set()
    for language, heading in headings.items():
        value = heading.parts[name][0] if name in heading.parts else None
        if value and value.start not in seen:
            seen.add(value.start)
            yield language, value


def in_each(
    headings: Mapping[Language, Heading], name: str, read: Callable[[Traced], str | None], notes: Notes, what: str
) -> str | None:
    """What a part says as it is read in each language; a finding where they differ."""
    found: dict[Language, str] = {}
    evidence: Spans = []
    for language, phrase in _own(headings, name):
        printed = phrase.tidy()
        if value := read(printed):
            found[language] = value
            evidence += printed.spans()
            if language == "kk" or len(found) == 1:
                notes.provenance[name] = printed.spans()
    return _agreed(found, "KQ407", evidence, notes, what=what)


def headcount(printed: Mapping[Language, Heading], numerals: Mapping[str, float], notes: Notes) -> float | int | None:
    """The number of staff units; a finding where the languages differ, or where what stands there can be none."""
    found: dict[Language, float | int] = {}
    evidence: Spans = []
    for language, heading in printed.items():
        if part := heading.parts.get("headcount"):
            value = counted(part[0].text, numerals)
            if value is None or not is_headcount(value):
                notes.find("KQ301", part[0])
                continue
            notes.provenance[f"headcount.{language}"] = part[1].tidy().spans()
            evidence += part[1].tidy().spans()
            found[language] = value
    return _agreed(found, "KQ401", evidence, notes)


def ordinal(printed: Mapping[Language, Heading], notes: Notes) -> int | None:
    """The number before a title; a finding where the languages differ."""
    found: dict[Language, int] = {}
    evidence: Spans = []
    for language, heading in printed.items():
        figures = FIGURES.search(heading.ordinal.text) if heading.ordinal else None
        if heading.ordinal and figures:
            notes.provenance[f"ordinal.{language}"] = heading.ordinal.spans()
            evidence += heading.ordinal.spans()
            found[language] = int(figures.group())
    return _agreed(found, "KQ201", evidence, notes)


def _agreed(found: Mapping[Language, _N], code: str, evidence: Spans, notes: Notes, **data: str) -> _N | None:
    """The Kazakh value, or the only one; a finding with some further data where the languages differ."""
    if not found:
        return None  # as of most parts
    if len(set(found.values())) > 1:
        notes.findings.append(finding(code, evidence, position=notes.name, data=dict([*data.items(), *found.items()])))
    return found.get("kk", next(iter(found.values())))
