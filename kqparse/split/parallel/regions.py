"""Where the headings of posts stand among the printed lines of bilingual tables."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import LETTER, late_pattern
from kqparse.model import LANGUAGES, Language
from kqparse.split.bilingual.two_languages import both, halves
from kqparse.split.headings.tails import Part, parts
from kqparse.split.headings.title_words import is_clause, names_post
from kqparse.split.parallel.heads import Lead, leads
from kqparse.split.parallel.printed import Page
from kqparse.split.parallel.section_heads import ended
from kqparse.split.prose.groups import SIGNS, Group, grouped
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules

_LONGEST = 8
"""Lines of a heading in both languages at most."""
_STROKE = " / "
_TO_SIGN = "__"
_LONGEST_VALUE = 32
"""Lines of what a label asks, where another post follows."""
_LABELLED = late_pattern(r"[^\W\d_]\s?:\s")


class Region(NamedTuple):
    """Lines `[start, end)` with the heading of one post: its numbers, the languages it is in, where its table begins.

    The last is known of headings without a number.
    """

    start: int
    end: int
    leads: tuple[Lead, ...]
    languages: frozenset[Language]
    table: int = 0


class Regions:
    """Finds the headings in the lines of one text."""

    def __init__(self, page: Page, family: FamilyRules, grammar: Grammar) -> None:
        self._of = page.of
        self._page = page
        self._family = family
        self._titles = grammar.titles
        self._leads = leads(page.lines, page.told)
        self.order = _order(page, family.tongues)
        self._opening = page.opening

    def posts(self) -> list[Region]:
        """The heading of every post, in order."""
        likely = [(index, number) for index, number in enumerate(self._leads) if number]
        numbered = [region for index, number in likely if (region := self._numbered(index, number))]
        found = list(self._paired(_apart(numbered)))
        ends = {region.end for region in found}
        taken = {index for region in found for index in range(region.start, region.end)}
        bare = [self._bare(index, taken) for index in self._tables() if index not in ends]
        return self._of_posts(_apart(sorted([*found, *(region for region in bare if region)])))

    def _of_posts(self, regions: Sequence[Region]) -> list[Region]:
        """The headings without the title of the document, which heads of columns alone part from the first post."""
        if len(regions) < 2 or not regions[0].table or regions[0].leads:
            return [*regions]
        first, second = regions[:2]
        titled = all(self._page.columns[first.end : second.start]) and not self._parts(first.start, first.end)
        return [*(regions[1:] if titled and self._parts(second.start, second.end) else regions)]

    def unlisted_end(self, region: Region) -> int:
        """Which line behind a heading has no label that no list has, with its value behind it, and is no such head."""
        page = self._page
        at = max(region.end, region.table)
        while (
            at < len(page.lines) and not (page.labels[at] or page.columns[at]) and _LABELLED.search(page.lines[at].text)
        ):
            at += 1
        return at

    def table_end(self, start: int, stop: int) -> int:
        """Which of some lines behind a heading ends its table: one that begins so, behind a complete text.

        Lines behind a blank one that have a place to sign do so, too.
        """
        lines = self._page.lines
        ends = (index for index in range(start, stop) if self._page.told[index].ends)
        end = next((index for index in ends if index == start or ended(lines[index - 1].text)), stop)
        signed = (index for index in range(start, end) if _TO_SIGN in lines[index].text)
        if (place := next(signed, None)) is None:
            return end
        blank = (index for index in range(place, start, -1) if self._blank_before(index))
        return next(blank, end)

    def _blank_before(self, index: int) -> bool:
        before, line = self._page.lines[index - 1 : index + 1]
        return self._of.text.count("\n", before.end, line.start) > 1

    def _tables(self) -> Iterator[int]:
        """Lines with which a table begins: the first of its column heads, else its first label.

        Column heads that stand once are those of all tables.
        """
        columns = self._page.columns
        headed = [index for index, own in enumerate(columns) if own and not (index and columns[index - 1])]
        if len(headed) <= 1:
            yield from (index for index in range(len(columns)) if self._opens(index) and not columns[index])
        yield from headed

    def _opens(self, index: int) -> bool:
        """Whether a table begins with a line."""
        label = self._page.labels[index]
        return self._page.columns[index] or (label is not None and self._told(index) and label.kind == self._opening)

    def _told(self, index: int) -> bool:
        label = self._page.labels[index]
        return label is not None and label.shape != "beside"

    def _numbered(self, start: int, number: Lead) -> Region | None:
        """The heading that begins with the number of a line, None where it is a number of another kind."""
        if self._page.labels[start]:
            return None
        limit = min(start + _LONGEST, len(self._page.lines))
        stop = next((index for index in range(start + 1, limit) if self._stops(index)), limit)
        told = self._parts(start, stop)
        if told:
            above = [line for line in self._page.lines[start:stop] if line.end <= told[0].start]
            if any(ended(line.text) and LETTER.search(line.text) for line in above):
                return None  # an entry of a list above the heading
            last = next(
                index for index in range(stop - 1, start - 1, -1) if self._page.lines[index].start < told[-1].end
            )
            return self._region(start, self._with_other_title(start, last + 1, stop), (number,))
        plain = stop < len(self._page.lines) and (self._opens(stop) or self._goes_on(start, stop))
        if plain and not any(ended(line.text) for line in self._page.lines[start:stop]):
            return self._region(start, stop, (number,))
        return None

    def _goes_on(self, start: int, other: int) -> bool:
        """Whether a line has the number of a heading before it, whose other language it is, and a table below it."""
        lines, leads = self._page.lines, self._leads
        one, two = leads[start], leads[other]
        limit = min(other + _LONGEST, len(lines))
        stop = next((index for index in range(other + 1, limit) if self._stops(index)), None)
        if one is None or two is None or stop is None or not self._opens(stop) or ended(lines[stop - 1].text):
            return False
        numbers = [self._of.text[own.start : own.end].strip(SIGNS) for own in (one, two)]
        return numbers[0] == numbers[1]

    def _stops(self, index: int) -> bool:
        return self._page.columns[index] or self._told(index) or self._leads[index] is not None

    def _parts(self, start: int, stop: int) -> list[Part]:
        lines = self._page.lines
        return parts(self._of, lines[start].start, lines[stop - 1].end, self._family)

    def _with_other_title(self, start: int, end: int, stop: int) -> int:
        """Where a heading ends whose other language has a title without number and parts before the table."""
        rest = self._page.lines[end:stop]
        if not rest or stop >= len(self._page.lines) or not self._opens(stop):
            return end
        own, other = self._languages(self._page.lines[start:end]), self._languages(rest)
        closed = any(ended(line.text) for line in rest)
        return stop if len(own) == len(other) == 1 and own != other and not closed else end

    def _languages(self, lines: Sequence[Paragraph], order: Sequence[Language] = ()) -> frozenset[Language]:
        return frozenset(own for own, _ in halves([line.traced() for line in lines], self._family.tongues, order))

    def _region(self, start: int, end: int, leads: tuple[Lead, ...]) -> Region:
        return Region(start, end, leads, self._languages(self._page.lines[start:end]))

    def _paired(self, regions: Sequence[Region]) -> Iterator[Region]:
        """Headings of one post in two languages as one."""
        at = 0
        while at < len(regions):
            one = regions[at]
            other = regions[at + 1] if at + 1 < len(regions) else None
            after = regions[at + 2] if at + 2 < len(regions) else None
            if other and self._twins(one, other) and not (after and self._closer(one, other, after)):
                yield Region(one.start, other.end, one.leads + other.leads, one.languages | other.languages)
                at += 2
            else:
                yield one
                at += 1

    def _twins(self, one: Region, other: Region) -> bool:
        """Whether two headings are of one post: they touch, and each is in a language of its own.

        One that shows no language may be a name that both have (слесарь); then the numbers must agree, as where they
        print the same.
        """
        if one.end != other.start or len(one.languages) > 1 or len(other.languages) > 1:
            return False
        texts = [self._text(region) for region in (one, other)]
        weights = [self._family.tongues.weight(text) for text in texts]
        agree = lower(texts[0]) == lower(texts[1]) or (0 in weights and weights[0] != weights[1])
        return weights[0] * weights[1] < 0 or (agree and self._number(one) == self._number(other))

    def _text(self, region: Region) -> str:
        return " ".join([line.text for line in self._page.lines[region.start : region.end]])

    def _closer(self, one: Region, other: Region, after: Region) -> bool:
        """Whether a heading bears the number of the one behind it, and not that of the one before."""
        return self._twins(other, after) and self._number(other) == self._number(after) != self._number(one)

    def _number(self, region: Region) -> str:
        own = region.leads[0]
        return self._of.text[own.start : own.end].strip(SIGNS)

    def _bare(self, table: int, taken: set[int]) -> Region | None:
        """A heading without a number before a table: the groups with parts, else the last one of each language."""
        groups = grouped(self._before(table, taken))
        end = table
        told = {index for index, group in enumerate(groups) if self._has_parts(group)}
        # Behind the parts of a heading that has both languages a label, or heads, that no list has may begin the table.
        while (
            told
            and max(told) < len(groups) - 1
            and (_LABELLED.search(groups[-1].text) or self._in_both(groups[: max(told) + 1]))
        ):
            end -= len(groups.pop().lines)
        if told:
            start = min(told)
            # A category or a number of units may stand below the title, or above it.
            untitled = start > self._values(groups, end) and not self._has_title(groups[start])
            below = [group for group in groups[start + 1 :] if untitled and self._has_title(group)]
            start -= untitled and not self._in_both(below)
            if len(groups) - start > len(LANGUAGES) and all(_LABELLED.search(group.text) for group in groups[start:]):
                return None  # each part has a label: a form
        elif self._page.columns[table] and groups:
            two = len(groups) > 1 and not self._in_both(groups[-1:]) and self._differ(groups[-2], groups[-1])
            start = len(groups) - (2 if two else 1)
        else:
            named = next((count for count in (1, 2) if self._names_post(groups[-count:])), None)
            if named is None and not self._between_rows(table, groups):
                return None
            start = len(groups) - (named or len(groups))
        if any(group.text.endswith(":") for group in groups[max(start - 1, 0) : start + 1]):
            return None  # a title with a label of its own: a form too
        size = sum(len(group.lines) for group in groups[start:])
        languages = self._languages(self._page.lines[end - size : end], self.order)
        lone = self._page.columns[table] and not told and len(languages) < len(LANGUAGES)
        return None if lone else Region(end - size, end, (), languages, table)

    def _values(self, groups: Sequence[Group], end: int) -> int:
        """How many of the groups of lines before a place are what the label above them asks, at least.

        Where that begins in the line of the label only what goes on in small letters is.
        """
        begin = end - sum(len(group.lines) for group in groups)
        if not groups or not begin or not self._told(begin - 1):
            return 0
        if _LABELLED.search(self._page.lines[begin - 1].text):
            return int(groups[0].text[:1].islower())
        return 1 + (len(groups) > 1 and self._differ(groups[0], groups[1]))

    def _names_post(self, groups: Sequence[Group]) -> bool:
        """Whether one or two groups of lines name a post in both languages; what has a label in no cell is a form's."""
        labelled = any(_LABELLED.search(group.text) and not group.lines[0].led for group in groups)
        sides = (both(groups, self._family.tongues, self.order) if groups and not labelled else None) or {}
        return len(sides) == len(LANGUAGES) and all(names_post(side, self._titles) for side in sides.values())

    def _between_rows(self, table: int, groups: Sequence[Group]) -> bool:
        """Whether a line in each language, or one by a slash, stands between two with labels and what they say."""
        lines = [line.text for group in groups for line in group.lines]
        begin = table - len(lines)
        lines = lines[0].split(_STROKE) if len(lines) == 1 else lines
        above = slice(max(begin - _LONGEST_VALUE, 0), begin)
        told = [(one, line.text) for one, line in zip(self._page.labels[above], self._page.lines[above], strict=True)]
        before = [label.shape == "parted" or _LABELLED.search(text) for label, text in told if label]
        if len(lines) != len(LANGUAGES) or not any(before[-1:]):
            return False
        one, other = map(self._family.tongues.weight, lines)
        return (
            one * other <= 0
            and one != other
            and not any(text[0].islower() or _LABELLED.search(text) or is_clause(text, self._titles) for text in lines)
        )

    def _in_both(self, groups: Sequence[Group]) -> bool:
        """Whether lines have both languages."""
        return len(self._languages([line for group in groups for line in group.lines], self.order)) == len(LANGUAGES)

    def _before(self, table: int, taken: set[int]) -> list[Paragraph]:
        """The lines right before a table that may be a heading."""
        start = table
        while start > max(table - _LONGEST, 0) and start - 1 not in taken:
            line = self._page.lines[start - 1]
            if self._page.columns[start - 1] or self._told(start - 1) or ended(line.text):
                break
            start -= 1
        return self._page.lines[start:table]

    def _has_parts(self, group: Group) -> bool:
        return bool(parts(self._of, group.lines[0].start, group.lines[-1].end, self._family))

    def _has_title(self, group: Group) -> bool:
        """Whether lines with parts say anything else."""
        start, end = group.lines[0].start, group.lines[-1].end
        at, rest = start, ""
        for part in parts(self._of, start, end, self._family):
            rest += self._of.text[at : part.start]
            at = max(at, part.end)
        return any(map(str.isalnum, rest + self._of.text[at:end]))

    def _differ(self, one: Group, other: Group) -> bool:
        spoken = [self._family.tongues.spoken(group.text) for group in (one, other)]
        return None not in spoken and spoken[0] != spoken[1]


def _order(page: Page, tongues: TongueRules) -> list[Language]:
    """In which order the first heads of columns, or the first label, that say something in both languages do so."""
    cells = [index for index, column in enumerate(page.columns) if column or page.labels[index]]
    for index in cells:
        named = [tongues.named(line.text) for line in page.lines[index : index + len(LANGUAGES)]]
        spoken = [language for language, _ in halves([page.lines[index].traced()], tongues)]
        for order in (named, spoken):
            if set(order) == set(LANGUAGES) and len(order) == len(LANGUAGES):
                return [language for language in order if language]
    return []


def _apart(regions: Sequence[Region]) -> list[Region]:
    """The regions without those that begin within one before them."""
    kept: list[Region] = []
    for region in regions:
        if not kept or region.start >= kept[-1].end:
            kept.append(region)
    return kept
