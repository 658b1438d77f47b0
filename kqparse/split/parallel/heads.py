"""Headings that name a post in both languages: numbers, titles and parts told apart by language.

A heading begins with a number that a title follows, and has the number of staff units or a table behind it; lines that
only begin with figures (`3-5 жыл`, `23.00.00`, points of a list) have neither. The other language has a heading of its
own, or stands behind a slash or a line end in the same one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.told_lines import ToldLine
from kqparse.model import LANGUAGES, Language
from kqparse.records import Heading
from kqparse.split.bilingual.two_languages import halves, in_order
from kqparse.split.headings.tails import Part, parts
from kqparse.split.prose.groups import SIGNS, within
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.text.edits import EditedText
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced, cut, join

_AROUND_PARTS = " ,;:()[]"


class Lead(Struct, frozen=True):
    """A number before a title: its place in the text."""

    start: int
    end: int


def leads(lines: Sequence[Paragraph], told: Sequence[ToldLine]) -> list[Lead | None]:
    """For each line the number that begins it and has a title behind it, there or on the following line."""
    followings = [*told[1:], None]
    return [
        Lead(line.start, line.start + own.number)
        if own.number and (following.title if own.alone and following else own.titled)
        else None
        for line, own, following in zip(lines, told, followings, strict=False)
    ]


def read(
    of: EditedText, lines: Sequence[Paragraph], leads: Sequence[Lead], family: FamilyRules, order: Sequence[Language]
) -> dict[Language, Heading]:
    """The headings in some lines by language, in the order in which they are printed; one language may be missing.

    Where words show no language, the two sides of a slash have the `order` of the document.
    """
    end = lines[-1].end
    told = parts(of, lines[0].start, end, family)
    begin = leads[0].end if leads else lines[0].start
    if len(leads) > 1:
        places = [(begin, leads[1].start), (leads[1].end, end)]
        sides = [_Side.of(of, lines, told, place, own) for place, own in zip(places, leads, strict=True)]
        return _two(sides, family.tongues)
    titles = [text for text in _between(lines, begin, end, told) if any(map(str.isalpha, text.text))]
    stretches = halves(titles, family.tongues, _order(of, told, family.tongues) or order)
    if len(stretches) != len(LANGUAGES):
        stretches = halves([line.traced() for line in within(lines, begin, end)], family.tongues)
    if len(stretches) == 1 and len(titles) == len(LANGUAGES) and family.table.languages != "one":
        # Of two lines that name a post one may show no language.
        by_line = in_order(titles[0], titles[1], family.tongues) or dict(stretches)
        stretches = sorted(by_line.items(), key=lambda stretch: stretch[1].start)
    if not stretches:
        return {}  # parts alone, without a title in either language
    bounds = [begin, *(text.start for _, text in stretches[1:]), end]
    found: dict[Language, _Side] = {}
    for (language, _), place in zip(stretches, pairwise(bounds), strict=True):
        number = leads[0] if leads and not found else None
        found.setdefault(language, _Side.of(of, lines, told, place, number))
    return {language: side.heading() for language, side in _shared_out(found, family.tongues).items()}


def _order(of: EditedText, told: Sequence[Part], tongues: TongueRules) -> list[Language]:
    """In which order the languages say a part that is said in both (1 бірлік / 1 единица); empty where none is."""
    for part, other in pairwise(told):
        spoken = [tongues.spoken(of.text[own.start : own.end]) for own in (part, other)]
        order = [language for language in spoken if language]
        if part.name == other.name and set(order) == set(LANGUAGES):
            return order
    return []


class _Side(Struct, frozen=True):
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
        own = [part for part in told if start <= part.start < end]
        texts = list(_between(lines, start, end, own))
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
            said, first_phrase = by_name.setdefault(name, (own, phrase))
            if said is not own and said.text == own.text:
                # Said in both languages behind one title: (2 бірлік / 2 единицы).
                by_name[name] = (said, join([first_phrase, phrase]))
        bare = [text.strip(SIGNS + "()") for text in stray]
        return Heading(_title(title), self.lead, by_name, [text for text in bare if any(map(str.isalpha, text.text))])


def _shared_out(sides: Mapping[Language, _Side], tongues: TongueRules) -> Mapping[Language, _Side]:
    """Sides, of which the last one leaves the other what below both titles is said in the other language."""
    if len(sides) != len(LANGUAGES):
        return sides
    first, last = sides
    held = {name for name, _, _ in sides[first].parts}
    named = Counter(name for name, _, _ in sides[last].parts)
    moved = [
        part
        for part in sides[last].parts
        if part[0] not in held and named[part[0]] > 1 and tongues.spoken(part[2].text) == first
    ]
    if not moved:
        return sides
    left = [part for part in sides[last].parts if part not in moved]
    one, other = sides[first], sides[last]
    return {first: _Side(one.lead, [*one.parts, *moved], one.texts), last: _Side(other.lead, left, other.texts)}


def _between(lines: Sequence[Paragraph], begin: int, end: int, told: Sequence[Part]) -> Iterator[Traced]:
    """The text of `[begin, end)` without its parts, in pieces of one line, without signs at their ends."""
    at = begin
    for start, stop in [*((part.start, part.end) for part in told), (end, end)]:
        for piece in within(lines, at, start):
            if piece.text.strip(_AROUND_PARTS):
                yield piece.traced()
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
