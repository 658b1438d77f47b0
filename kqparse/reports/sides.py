"""The texts that a finding is about, Kazakh beside Russian, with what differs marked."""

from collections.abc import Iterator
from typing import NamedTuple

from kqparse.model import LANGUAGES, Language, Spans, Text, TextSpans
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
    """The two texts of the value that the finding's evidence lies in; empty where it lies in none.

    What is marked is what the finding's `data` names of that language, as far as the text has it in these words.
    """
    if told.position is None or not told.finding.spans:
        return []
    for text, spans in _values(told):
        if any(_meet(told.finding.spans, _in(spans, language)) for language in LANGUAGES):
            return [
                _side(language, value, told.finding.data.get(language) or told.finding.data.get("printed"))
                for language in LANGUAGES
                if isinstance(value := getattr(text, language), str)
            ]
    return []


def _values(told: Told) -> Iterator[tuple[Text, TextSpans]]:
    """The texts of the position, criteria first."""
    position = told.position
    if position is None:
        return
    for criterion in position.criteria:
        yield criterion.text, criterion.spans
    for name, value in (("title", position.title), ("section", position.section)):
        if value is not None:
            own = {key: position.provenance.get(f"{name}.{key}", []) for key in LANGUAGES}
            yield value, TextSpans(kk=own["kk"], ru=own["ru"])


def _in(spans: TextSpans, language: Language) -> Spans:
    return getattr(spans, language) or []


def _meet(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _side(language: Language, text: str, printed: object) -> Side:
    at = text.find(printed) if isinstance(printed, str) and printed else -1
    if at < 0 or not isinstance(printed, str):
        return Side(language, _cut(text, 2 * _CONTEXT), "", "")
    end = at + len(printed)
    before = text[max(at - _CONTEXT, 0) : at]
    behind = text[end : end + _CONTEXT]
    return Side(
        language,
        ("…" if at > _CONTEXT else "") + before,
        printed,
        behind + ("…" if end + _CONTEXT < len(text) else ""),
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length] + "…"
