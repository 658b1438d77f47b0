"""Headings of posts: sections, titles, tails and stray text told apart."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from kqparse.grammar.phrasing.forms import value
from kqparse.records import Heading, Parts
from kqparse.split.headings.tails import Tail, led, ranked
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.groups import SIGNS, begins_anew, joined, trimmed, within
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import words
from kqparse.split.sheets.clues import Clues
from kqparse.split.sheets.layers import Around, LayerRules
from kqparse.split.sheets.limits import MOST_STRAY_WORDS, Limits
from kqparse.split.sheets.sections import department
from kqparse.split.sheets.strays import Strays, texts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAST_WORD = 3
"""Letters of the longest word of a title at least: `C-SV-3, C-SV-4` is none."""


class Found(NamedTuple):
    """A post's heading, with the section heading right before it, if there is one, and its department."""

    section: Traced | None
    heading: Heading
    department: str | None


class Run(Struct, frozen=True):
    """What a run of lines outside of cells holds.

    Attributes:
        rest: lines at its head that go on from the table before it.
        above: headings of the document and of units within which the last section lies.
        found: the headings of posts.
        behind: lines behind the last heading that are text of its post.
    """

    rest: list[Paragraph]
    above: list[Traced]
    found: list[Found]
    behind: list[Paragraph]


class Headings:
    """Reads the runs of one text."""

    def __init__(self, clues: Clues, layers: LayerRules, limits: Limits) -> None:
        self._clues = clues
        self._layers = layers
        self._limits = limits
        self._strays = Strays(clues, layers)

    def read(self, lines: Sequence[Paragraph], tails: Sequence[Tail], around: Around) -> Run:
        """Take a run apart that has tails or opens a table."""
        result = Run([], [], [], [])
        at = lines[0].start
        for tail in tails:
            own = self._same_line_off(within(lines, at, tail.start), at, result)
            around = self._add(own, tail, around, result)
            self._take_rank_above(result)
            at = tail.end
        if not tails:
            self._add(list(lines), None, around, result)
        elif result.found:
            self._behind(self._same_line_off(within(lines, at, lines[-1].end), at, result), around, result)
        return result

    def _take_rank_above(self, result: Run) -> None:
        """Give the last post the category in a line above its title, where no other post has it: С-4 ⏎ Бас маман."""
        if not result.found[1:]:
            return
        above, below = result.found[-2:]
        rank, heading = above.heading, below.heading
        alone = rank.parts.keys() == {"category"} and (rank.title is None or self._is_over_tail(rank))
        if alone and heading.title is not None and "category" not in heading.parts:
            parts, stray = {**rank.parts, **heading.parts}, [*rank.stray, *heading.stray]
            section = below.section or rank.title or above.section
            result.found[-2:] = [Found(section, heading._replace(parts=parts, stray=stray), below.department)]

    def _same_line_off(self, lines: list[Paragraph], at: int, result: Run) -> list[Paragraph]:
        """The lines without what follows the last tail on its own line: stray text, or its title."""
        if not result.found:
            return lines
        end = self._clues.of.text.find("\n", at)
        own = [line for line in lines if end < 0 or line.start < end]
        section, heading, own_department = result.found[-1]
        title, above = joined(own) if own else None, heading.title
        number = above is not None and not any(map(str.isalpha, above.text))
        over = above is not None and not number and self._is_over_tail(heading)
        if title and (above is None or number or over) and names_post(title, self._clues.grammar.titles):
            of_document = over and above is not None and self._layers.of_document(above.text)
            result.above.extend([above] if of_document and above else [])
            ordinal = heading.ordinal or (above if number else None)
            section = above if over and not of_document else section
            result.found[-1] = Found(section, heading._replace(title=trimmed(title), ordinal=ordinal), own_department)
        else:
            heading.stray.extend(texts(own))
        return lines[len(own) :]

    def _behind(self, lines: list[Paragraph], around: Around, result: Run) -> None:
        """Lines behind the last tail: its title if none stood before it, else stray text, a further title, or text."""
        section, heading, own = result.found[-1]
        over = heading.title if section is None and self._has_title_below(heading, lines) else None
        if (heading.title is None or over) and around.table and lines:
            kept, stray = self._strays.lines(lines)
            title, misplaced = self._strays.title(kept)
            heading = heading._replace(title=title, stray=[*heading.stray, *stray, *misplaced])
            result.found[-1] = Found(over or section, heading, own)
            return
        further = self._limits.further_title(lines, around)
        for line in lines[:further]:
            short = len(words(line.text)) <= MOST_STRAY_WORDS or self._clues.names.alone(line.text)
            if around.table or short:
                heading.stray.extend(texts([line]))
            else:
                result.behind.append(line)
        if further < len(lines):
            self._add(lines[further:], None, around, result)

    def _has_title_below(self, heading: Heading, lines: Sequence[Paragraph]) -> bool:
        """Whether a unit stands over a line with nothing but a category or codes, and the title in a line below it."""
        below = joined(list(lines))
        return bool(below and self._is_over_tail(heading) and names_post(below, self._clues.grammar.titles))

    def _is_over_tail(self, heading: Heading) -> bool:
        """Whether what seems a title is a unit, or the document's own heading, in lines above the tail."""
        tail = min((phrase.start for _, phrase in heading.parts.values()), default=0)
        return heading.title is not None and self._is_apart(heading.title, tail)

    def _is_apart(self, unit: Traced, start: int) -> bool:
        """Whether a text names a unit or is the document's own heading, in lines above a place."""
        layers = self._layers
        above = "\n" in self._clues.of.text[unit.end : start]
        return above and (layers.names_unit(unit.text) or layers.of_document(unit.text))

    def _add(self, lines: list[Paragraph], tail: Tail | None, around: Around, result: Run) -> Around:
        """Read a heading out of the lines before its tail and add it to `result`; what then stands around the next."""
        if lines and not result.found:
            going_on = self._limits.going_on(lines, around, titled=tail is not None or around.fresh)
            result.rest.extend(lines[:going_on])
            lines = lines[going_on:]
        lines, stray = self._strays.lines(lines, self._limits.of_document(lines, around))
        parts = tail.traced(self._clues.of) if tail else {}
        told = department(parts, self._clues.grammar)
        layers = self._layers.layers(self._layers.grouped(lines), around, same_department=_goes_on(around, told))
        title, misplaced = self._strays.title(layers.title)
        if tail is None and not (title and any(len(word) >= _LEAST_WORD for word in words(title.text))):
            result.rest.extend(lines)
            return around
        between = tail.between(self._clues.of) if tail else []
        over = title if tail and title and not layers.section and self._is_over(title, tail, between) else None
        number = title if title and between and not any(map(str.isalpha, title.text)) else None
        title = self._title_between(between) if over or number or title is None else title
        ordinal, title = self._without_lead(title, parts)
        ordinal = ordinal or number  # it stands before the category that the title stands behind
        title = self._without_last(self._without_parts(title, parts), parts)
        title = self._unnamed(title, parts) if parts else title
        heading = Heading(title, ordinal, parts, [*stray, *misplaced, *between])
        result.above.extend(filter(None, map(joined, layers.above)))
        if over and self._layers.of_document(over.text):
            result.above.append(over)
            over = None
        section = over or joined(layers.section)
        told = told or department(parts, self._clues.grammar)  # codes may stand before the title
        result.found.append(Found(section.strip(SIGNS) if section else None, heading, told))
        own = section.text if section else around.section
        return around._replace(first=False, section=own, department=told)

    def _is_over(self, unit: Traced, tail: Tail, between: Sequence[Traced]) -> bool:
        """Whether a unit, or the document's heading, stands over a line with a category or codes before the title."""
        titled = between and between[0].text.lstrip(SIGNS)[:1].isupper() and self._title_between(list(between[:1]))
        return bool(titled and self._is_apart(unit, tail.start))

    def _title_between(self, between: list[Traced]) -> Traced | None:
        """The title where it stands behind the first part of its tail; it is taken out of what stands between parts."""
        for index, text in enumerate(between):
            spoken = any(map(str.islower, words(text.text))) and not self._clues.names.alone(text.text)
            if spoken or names_post(text, self._clues.grammar.titles):
                return trimmed(between.pop(index).tidy())
        return None

    def _without_lead(self, title: Traced | None, parts: Parts) -> tuple[Traced | None, Traced | None]:
        """The number before a title, and the title without what leads it; a lead without a number becomes a part."""
        form = self._clues.family.lead
        match = form.match(lower(title.text)) if title and form else None
        if not title or not match or match.end() == len(title.text):
            return None, title
        lead, rest = title[: match.end()].strip(), trimmed(title[match.end() :])
        if value(match, "ordinal"):
            return lead, rest
        parts["lead"] = (lead, lead)
        return None, rest

    def _unnamed(self, title: Traced | None, parts: Parts) -> Traced | None:
        """The title without a word for posts that leads to it, which becomes a part."""
        form = self._clues.family.named
        match = form.match(lower(title.text)) if title and form else None
        if not title or not match or match.end() == len(title.text):
            return title
        word = title[: match.end()].strip()
        parts["named"] = (word, word)
        return trimmed(title[match.end() :])

    def _without_parts(self, title: Traced | None, parts: Parts) -> Traced | None:
        """The title without a category or codes that stand before it; they become parts."""
        first = led(title, self._clues.grammar) if title and "category" not in parts else None
        if first and begins_anew(first.title.text):
            parts["category"] = (first.category, first.phrase)
            title = first.title
        for name in ("category", "codes"):
            form = self._clues.family.parts.get(name)
            match = form.match(lower(title.text)) if title and form and name not in parts else None
            place = value(match, name) if match else None
            rest = trimmed(title[match.end() :]) if title and match else None
            # Nothing tells what is bare, unless it begins as codes of posts do: 01-2 Главный юрист.
            told = match and (place != match.span() or not match.group()[0].isalnum() or match.group()[0] == "0")
            if title and match and place and rest and told:
                parts[name] = (title[place[0] : place[1]], title[: match.end()])
                title = rest
        return title

    def _without_last(self, title: Traced | None, parts: Parts) -> Traced | None:
        """The title without a category that ends it behind a sign: no word tells it, but the table below."""
        found = ranked(title, self._clues.grammar) if title and "category" not in parts else None
        if found is None:
            return title
        parts["category"] = (found.category, found.phrase)
        return trimmed(found.title)


def _goes_on(around: Around, department: str | None) -> bool:
    """Whether a section goes on with a post of some department: that of the post before."""
    return around.section is not None and department is not None and department == around.department
