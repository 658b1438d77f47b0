"""Headings that name a post in both languages: numbers, titles and parts told apart by language.

A heading begins with a number that a title follows, and has the number of staff units or a table behind it; lines that
only begin with figures (`3-5 жыл`, `23.00.00`, points of a list) have neither. The other language has a heading of its
own, or stands behind a slash or a line end in the same one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.forms import value
from kqparse.model import Language
from kqparse.records import Heading
from kqparse.split.groups import SIGNS, within
from kqparse.split.paragraphs import Paragraph
from kqparse.split.tails import Part, parts
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules, parted
from kqparse.text.traced import Traced, cut, join

_TITLE = re.compile(r"\s*(?:[\"«“„]|\(?[^\W\d_])")
_EDGES = SIGNS + "()[]"


class Lead(NamedTuple):
    """A number before a title: its place in the text."""

    start: int
    end: int


def lead(line: Paragraph, family: FamilyRules) -> Lead | None:
    """The number that begins a line and has a title behind it."""
    match = family.lead.match(lower(line.text)) if family.lead else None
    if match is None or not value(match, "ordinal") or not _TITLE.match(line.text, match.end()):
        return None
    return Lead(line.start, line.start + len(match.group().rstrip()))


def read(
    of: EditedText, lines: Sequence[Paragraph], leads: Sequence[Lead], family: FamilyRules
) -> dict[Language, Heading]:
    """The headings in some lines by language, in the order in which they are printed; one language may be missing."""
    end = lines[-1].end
    told = parts(of, lines[0].start, end, family)
    bounds = [lines[0].start, *(own.start for own in leads[1:]), end]
    if len(leads) > 1:
        sides = [_Side.of(of, lines, told, (bounds[i], bounds[i + 1]), own) for i, own in enumerate(leads)]
        return _two(sides, family.tongues)
    whole = _Side.of(of, lines, told, (lines[0].start, end), leads[0] if leads else None)
    return _one(whole, family.tongues)


class _Side(NamedTuple):
    """What one heading holds: its number, its parts, and the text that is neither, in pieces of one line."""

    lead: Traced | None
    parts: list[tuple[str, Traced, Traced]]
    texts: list[Traced]

    @classmethod
    def of(
        cls,
        of: EditedText,
        lines: Sequence[Paragraph],
        told: Sequence[Part],
        place: tuple[int, int],
        number: Lead | None,
    ) -> "_Side":
        start, end = place
        own = [part for part in told if start <= part.start and part.end <= end]
        begin = number.end if number else start
        texts = list(_between(lines, begin, end, own))
        named = [(part.name, cut(of, *part.value), cut(of, part.start, part.end)) for part in own]
        return cls(cut(of, number.start, number.end) if number else None, named, texts)

    def heading(self) -> Heading:
        """As a heading in one language: what stands behind the first part is stray."""
        first = min((phrase.start for _, _, phrase in self.parts), default=None)
        title = [text for text in self.texts if first is None or text.start < first]
        stray = [text for text in self.texts if text not in title]
        if not title and stray:
            title, stray = stray, []
        by_name: dict[str, tuple[Traced, Traced]] = {}
        for name, own, phrase in self.parts:
            by_name.setdefault(name, (own, phrase))
        return Heading(_title(title), self.lead, by_name, [text for text in stray if any(map(str.isalpha, text.text))])


def _between(lines: Sequence[Paragraph], begin: int, end: int, told: Sequence[Part]) -> Iterator[Traced]:
    """The text of `[begin, end)` without its parts, in pieces of one line, without signs at their ends."""
    at = begin
    for start, stop in [*((part.start, part.end) for part in told), (end, end)]:
        for piece in within(lines, at, start):
            text = piece.traced()
            if any(map(str.isalnum, text.text)):
                yield text
        at = max(stop, at)


def _title(texts: Sequence[Traced]) -> Traced | None:
    if not texts:
        return None
    title = join(texts).tidy().strip(SIGNS)
    while title.text.endswith("(") or (title.text.endswith("[")):
        title = title[:-1].strip(SIGNS)
    return title.strip(SIGNS) or None


def _two(sides: Sequence[_Side], tongues: TongueRules) -> dict[Language, Heading]:
    """Two headings with a number each; the one that speaks more for Kazakh is Kazakh."""
    weights = [
        sum(tongues.weight(text.text) for text in [*side.texts, *(part[2] for part in side.parts)]) for side in sides
    ]
    order: list[Language] = ["ru", "kk"] if weights[0] < weights[1] else ["kk", "ru"]
    return dict(zip(order, [side.heading() for side in sides], strict=True))


def _one(side: _Side, tongues: TongueRules) -> dict[Language, Heading]:
    """One heading with one number: its text and its parts given to the languages."""
    stretches = parted(side.texts, tongues)
    found: dict[Language, _Side] = {}
    for language, text in stretches:
        own = found.setdefault(language, _Side(None if found else side.lead, [], []))
        own.texts.append(text)
    for part in side.parts if found else []:
        spoken = tongues.spoken(part[2].text)
        found[spoken if spoken in found else next(iter(found))].parts.append(part)
    return {language: own.heading() for language, own in found.items()}
