"""The parts of a call for candidates, and the pay of its posts, as values."""

from collections.abc import Mapping
from itertools import pairwise

from kqparse.diagnostics import finding
from kqparse.grammar import Grammar
from kqparse.model import LANGUAGES, Announcement, Diagnostic, Language, Provenance, Salary, Spans, Text
from kqparse.model.spans import merge
from kqparse.normalise.acts import day_value
from kqparse.normalise.agreed import Notes
from kqparse.records import AnnouncementParts, Heading
from kqparse.text.languages import language_of_name
from kqparse.text.lines import halves_number
from kqparse.text.traced import Traced

_TOO_MUCH = 1_000_000_000
"""Two amounts beside each other (150 000 200 000) make no pay of this size: what it is nobody can tell."""


def announcement_value(
    parts: AnnouncementParts, grammar: Grammar, default: Language
) -> tuple[Announcement, list[Diagnostic]]:
    """The announcement, and what of it was not understood; `default` is the language of text without a sign of any."""
    provenance: Provenance = {}
    bodies = parts.bodies or {}
    if parts.body and not bodies:
        bodies = {language_of_name(parts.body.text, grammar.languages) or default: parts.body}
    provenance |= {f"body.{language}": name.spans() for language, name in bodies.items()}
    if parts.kind:
        provenance["kind"] = parts.kind[1].spans()
    published = day_value(parts.published, "published", provenance, grammar.acts)
    deadline = day_value(parts.deadline, "deadline", provenance, grammar.acts)
    findings: list[Diagnostic] = []
    if parts.deadline and deadline is None:
        findings.append(finding("KQ301", parts.deadline.spans(), wording={"printed": parts.deadline.text}))
    if parts.deadline and published and deadline and deadline < published:
        # One of the two days is misprinted; nobody can hand in papers by this one.
        deadline = None
        findings.append(finding("KQ301", provenance.pop("deadline"), wording={"printed": parts.deadline.text}))
    value = Announcement(
        body=Text(**{language: name.text for language, name in bodies.items()}) if bodies else None,
        kind=parts.kind[0] if parts.kind else None,
        published=published,
        deadline=deadline,
        provenance=provenance,
    )
    return value, findings


def pay_in_each(heading: Heading, printed: Mapping[Language, Heading], grammar: Grammar, notes: Notes) -> Salary | None:
    """The pay of a post, by its heading in all languages; a finding where those in each of them differ."""
    pay = salary_value(heading, grammar, notes.provenance)
    if pay is None or len(printed) < len(LANGUAGES):
        return pay
    places: Provenance = {}
    evidence: Spans = []
    found: dict[Language, str] = {}
    for language, own in printed.items():
        if value := salary_value(own, grammar, places):
            ends = dict.fromkeys(str(end) for end in (value.min, value.max) if end is not None)
            found[language] = "\u2013".join(ends)
            evidence += places["salary"]
    if len(set(found.values())) > 1:
        notes.findings.append(finding("KQ201", merge(evidence), position=notes.name, data=dict(found.items())))
    return pay


def salary_value(heading: Heading, grammar: Grammar, provenance: Provenance) -> Salary | None:
    """The pay that a heading has, None if it has none or no pay could be so high; what it is in may stand elsewhere."""
    unit, phrase = heading.parts.get("salary", (None, None))
    if unit is None or phrase is None:
        return None
    apart = unit.pieces != phrase.pieces
    pay = grammar.salaries.read(f"{_in_pieces(phrase)} {unit.text}" if apart else _in_pieces(phrase))
    if pay is None or max(pay.least or 0, pay.most or 0) >= _TOO_MUCH:
        return None
    provenance["salary"] = merge([*phrase.spans(), *(unit.spans() if apart else ())])
    return Salary(min=pay.least, max=pay.most, currency=pay.currency, period=pay.period)


def _in_pieces(phrase: Traced) -> str:
    """A phrase whose pieces are parted, since what a wide blank parts is no one number: 87 412   117 997."""
    text = phrase.of.text
    first, *others = [text[start:end] for start, end in phrase.pieces]
    halves = [halves_number(text, before, after) for before, after in pairwise(phrase.pieces)]
    return first + "".join([f" {own}" if half else f"\n{own}" for half, own in zip(halves, others, strict=True)])
