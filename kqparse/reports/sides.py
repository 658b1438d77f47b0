"""The texts that a finding is about, Kazakh beside Russian, with what differs marked."""

from collections.abc import Iterator
from typing import NamedTuple

from kqparse.model import LANGUAGES, Diagnostic, Language, Position, Span, Spans, Text, TextSpans, said
from kqparse.model.spans import meet
from kqparse.reports.choice import Told

_CONTEXT = 60
"""Characters that are shown on each side of what is marked."""


class Side(NamedTuple):
    """A text in one language: what stands before what is marked, the marked text (may be empty), what stands behind."""

    language: Language
    before: str
    marked: str
    behind: str


def sides(told: Told) -> list[Side]:
    """The two texts of the value that the finding's evidence lies in; of a heading its titles with what differs.

    What is marked is what the finding's `data` names of that language, if the text has it in these words, else what
    lies under the finding's spans. Where another document has the other text, what it says in its place is shown.
    """
    name, own = _of_post(told.position, told.finding, told.finding.spans)
    _, beside = _of_post(told.other, told.finding, [*told.beside])
    if not beside and told.other:
        beside = next((_unmarked(text) for each, text, _ in _values(told.other) if each == name), [])
    return sorted([*own, *beside]) or _heading(told)


def _of_post(position: Position | None, finding: Diagnostic, found: Spans) -> tuple[str, list[Side]]:
    """What the value of a post is that some evidence lies in, and its texts."""
    for name, text, spans in _values(position) if position and found else ():
        if any(meet(found, _in(spans, language)) for language in LANGUAGES):
            return name, [
                _side(
                    language, value, _marked(finding, language, value, _under(found, _in(spans, language), len(value)))
                )
                for language, value in said(text)
            ]
    return "", []


def _unmarked(text: Text) -> list[Side]:
    return [_side(language, value, (0, 0)) for language, value in said(text)]


def _heading(told: Told) -> list[Side]:
    """The titles of a post with what its heading says otherwise in each language: units, a number, a category."""
    values = {language: told.finding.data.get(language) for language in LANGUAGES}
    if told.position is None or None in values.values():
        return []
    titles = dict(pair for post in (told.position, told.other) if post and post.title for pair in said(post.title))
    leads = {language: f"{titles[language]}: " if language in titles else "" for language in LANGUAGES}
    return [Side(language, leads[language], str(values[language]), "") for language in LANGUAGES]


def _values(position: Position) -> Iterator[tuple[str, Text, TextSpans]]:
    """The texts of a position, criteria first, each with what it is."""
    for criterion in position.criteria:
        yield criterion.kind, criterion.text, criterion.spans
    for name, value in (("title", position.title), ("section", position.section)):
        if value is not None:
            own = {key: position.provenance.get(f"{name}.{key}", []) for key in LANGUAGES}
            yield name, value, TextSpans(kk=own["kk"], ru=own["ru"])


def _in(spans: TextSpans, language: Language) -> Spans:
    return getattr(spans, language) or []


def _marked(finding: Diagnostic, language: Language, text: str, under: Span) -> Span:
    """Where the part of a text stands that a finding is about: what it names, else what lies under its evidence."""
    for name in (language, "read", "printed"):
        named = finding.data.get(name)
        if isinstance(named, str) and named and (at := text.find(named)) >= 0:
            return at, at + len(named)
    return under


def _under(found: Spans, spans: Spans, length: int) -> Span:
    """Where in a text what lies under other spans begins and ends, if its pieces are joined by a blank each.

    Where they are not (a word broken at a line end, blanks run together), it is not known what stands where.
    """
    if sum(end - start for start, end in spans) + len(spans) - 1 != length:
        return 0, 0
    places: list[int] = []
    before = 0
    for start, end in spans:
        for low, high in found:
            if low < end and start < high:
                places += [before + max(low, start) - start, before + min(high, end) - start]
        before += end - start + 1
    return (min(places), max(places)) if places else (0, 0)


def _side(language: Language, text: str, marked: Span) -> Side:
    start, end = marked
    if start == end:
        return Side(language, _cut(text, 2 * _CONTEXT), "", "")
    before = text[max(start - _CONTEXT, 0) : start]
    behind = text[end : end + _CONTEXT]
    return Side(
        language,
        ("…" if start > _CONTEXT else "") + before,
        text[start:end],
        behind + ("…" if end + _CONTEXT < len(text) else ""),
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"
