"""Lines of running text that are posts: a title, and beside it its number of staff units, its category, or both."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.values.categories import CATEGORY
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.tails import led, ranked
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.rows.columns import counts_units
from kqparse.split.rows.counted_places import (
    ALONE,
    Places,
    columned_places,
    led_places,
    may_count,
    paid_places,
    places_of,
)
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES
from kqparse.text.traced import Traced, join

_COMMA = late_pattern(r",(?=\s)")
_MARK = late_pattern(
    rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{1,3}})*[.)](?![0-9])|[0-9]{{1,3}}(?:\.[0-9]{{1,3}})+(?=\s)|[^\W\d_][.)](?=\s)|[{re.escape(DASHES)}•·*])\s*"
)
_SUM = late_pattern(r"(?<![0-9])[0-9]{4,9}+[^0-9\n\t]*+(?=[\n\t]|\Z)")
_NUMBERED_UNIT = late_pattern(r"№\s?[0-9]{1,3}\s[^\W\d_]|[0-9]{1,2}-[^\W\d_]|[«\"\u201c][^\W\d_]")
"""How a unit begins that its number or its name in quotes leads: № 1 before its word, 2-нші, «Name»."""
_NUMBER_SIGN = "№"
_SIGNS = " .,;:()"
_REMARK = late_pattern(r"\s\([^\W\d_][^()\n0-9]*\)$")
_CODES = late_pattern(rf"(?:,\s*|\s\(|\s[{re.escape(DASHES)}]\s|\s)(№[^()\n]*[\w])\)?[\s.;]*$")
"""The codes of a post behind their sign, at the end of its title."""
_CODES_AHEAD = late_pattern(rf"^(№\s?0[0-9]{{1,3}}(?:{DASH}[0-9]{{1,3}}){{0,4}})[\s,:{re.escape(DASHES)}]+(?=[^\W\d_])")
_PADDED = late_pattern(rf"(?:,\s?|\s?[({re.escape(DASHES)}]\s?)?№\s?0")
"""A code of one number: Директор школы № 5 has none."""
_CATEGORY_AT = late_pattern(
    rf"(?:^|[\n\t])[^\S\n\t]*(?:{CATEGORY})\s|(?<![^\W_])(?:{CATEGORY})(?=[^\n\t]{{0,12}}(?:[\n\t]|\Z))"
)
_LONGEST, _LONGEST_SAID = 120, 400
"""Characters of a line, and of one that says more of its post behind its number in brackets."""
_FEW = 4
"""Figures in a row from one on that may be numbers of units by chance."""
_MOST_LINES = 4
"""Lines of a cell."""


class Line(Struct, frozen=True):
    """A line with staff units or a category: its own number, its title, both with their words, and the signs around.

    A line that ends with a colon is the `section` of what stands below.
    """

    number: Traced | None
    title: Traced
    units: Traced | None
    category: Traced | None
    signs: list[Traced]
    section: bool
    pay: Traced | None = None
    rest: Traced | None = None
    codes: Traced | None = None

    @property
    def worded(self) -> bool:
        """Whether a word tells what its number counts."""
        return self.units is not None and any(map(str.isalpha, self.units.text))


def told_lines(
    lines: Sequence[Paragraph], family: FamilyRules, grammar: Grammar, *, columned: bool = False
) -> tuple[list[Paragraph], list[Line | None]]:
    """The lines with what each tells; of a title whose number stands alone below it the first line tells both.

    Where heads tell that they are `columned`, a blank alone parts a title from its number.

    Where figures above the titles count them all, most of them below a number of units, these are none; nor are they
    where all that stand alone count on from one.
    """
    figures = [figure for line in lines if (figure := line.text.rstrip(".")).isdecimal()]
    if not columned and {"1", "2"} <= set(figures):
        found = _told(lines, family, grammar, numbered=True)
        above = [before for before, own in pairwise(found[1]) if own and own.number][1:]
        if all(own is None or own.section or own.number for own in found[1]) and 2 * above.count(None) < len(above):
            return found
        if len(figures) > _FEW and figures == [str(count) for count in range(1, len(figures) + 1)]:
            return list(lines), [None] * len(lines)
    return _told(lines, family, grammar, numbered=False, columned=columned)


def parted(lines: Sequence[Paragraph], family: FamilyRules) -> list[Paragraph]:
    """The lines, a unit and each of its posts with their numbers that stand in one: Причал: лоцман – 1, матрос – 4."""
    return [piece for line in lines for piece in (_listed(line, family) or [line])]


def _listed(line: Paragraph, family: FamilyRules) -> list[Paragraph]:
    """A unit with its colon, and the posts behind it with their commas; nothing where some part is no such post."""
    colon = line.text.find(":")
    if colon < 0 or "," not in line.text[colon:]:
        return []
    ends = [line.start + found.end() for found in _COMMA.finditer(line.text, colon)]
    places = pairwise([line.start, line.start + colon + 1, *ends, line.end])
    head, *posts = [line.clipped(*place) for place in places]
    told = [post for post in posts if post and places_of(post.text, family)]
    return [head, *told] if head and len(told) == len(posts) > 1 else []


def _told(
    lines: Sequence[Paragraph], family: FamilyRules, grammar: Grammar, *, numbered: bool, columned: bool = False
) -> tuple[list[Paragraph], list[Line | None]]:
    kept: list[Paragraph] = []
    told: list[Line | None] = []
    number: Traced | None = None
    alone, count, at = False, 0, 0
    while at < len(lines):
        end = _cell_end(lines, at)
        cell = [line.traced() for line in lines[at:end]]
        own = _read(lines[at], family, grammar, columned=columned)
        step = 1
        counts = [numbered and _counts(lines[place : place + 2], count + 1) for place in (at, end)]
        if counts[0]:
            number, at, count = cell[0], at + 1, count + 1
            continue
        if (
            own is None
            and is_section(lines[at])
            and end < len(lines)
            and not counts[1]
            and _units(lines[end], family, grammar)
        ):
            own, step, alone = (
                Line(number, join(cell), lines[end].traced(), None, [], section=False),
                end + 1 - at,
                True,
            )
        elif own is None and (alone or number) and len(cell) > 1 and names_post(cell[0], grammar.titles):
            # How many there are is said in words (according to the plan of studies).
            own, step = Line(number, cell[0], join(cell[1:]), None, [], section=False), end - at
        kept.append(lines[at])
        told.append(own)
        number = None
        at += step
    return kept, told


def _counts(lines: Sequence[Paragraph], count: int) -> bool:
    """Whether the first of two lines is the number of the post that the second one names."""
    return len(lines) > 1 and lines[0].text.rstrip(".") == str(count) and is_section(lines[1])


def _units(line: Paragraph, family: FamilyRules, grammar: Grammar) -> bool:
    """Whether a line is nothing but a number of staff units, with the word of what is counted or without one."""
    told = ALONE.fullmatch(line.text) is not None or counts_units(lower(line.text), family)
    return told and led_places(line.text, family, grammar) is None


def _cell_end(lines: Sequence[Paragraph], at: int) -> int:
    """The line behind a cell: behind the lines that go on with it in small letters."""
    end = at + 1
    while end < len(lines) and end - at < _MOST_LINES and lines[end].text[:1].islower():
        end += 1
    return end


def is_section(line: Paragraph) -> bool:
    """Whether a line may name the part of a body that the posts below it belong to."""
    mark = _MARK.match(line.text)
    own = line.text[mark.end() if mark else 0 :]
    begins = own[:1].isupper() or _NUMBERED_UNIT.match(own) is not None
    return begins and len(own) <= _LONGEST and not own.endswith((".", ";", ","))


def _read(line: Paragraph, family: FamilyRules, grammar: Grammar, *, columned: bool = False) -> Line | None:
    """The title of a line with its number of units or its category; None for a line without both."""
    long = len(line.text) > _LONGEST
    if long and (len(line.text) > _LONGEST_SAID or ")" not in line.text[:_LONGEST]):
        return None
    whole = line.traced()
    ahead = led_places(line.text, family, grammar)
    mark = None if ahead else _MARK.match(line.text)
    begin = mark.end() if mark else 0
    rest, codes = (whole, None) if ahead else _coded(whole[begin:], family, grammar, columned=columned)
    rest, category = (rest, None) if ahead else _categorised(rest, grammar)
    places = ahead or _places(rest.text, family, grammar, columned=columned)
    if (places is None and category is None) or (long and not (places and places.rest)):
        return None
    # In small letters below the name of a unit a title is told by its words, or its number.
    numbered = any(map(str.isdecimal, line.text[:begin]))
    capital = rest.text[places.title[0] if places else 0 :][:1].isupper()
    if not (capital or (places and (numbered or names_post(rest[slice(*places.title)], grammar.titles)))):
        return None
    if places is None:
        places = Places((0, len(rest.text.rstrip(" .,;:("))), None)
    title = rest[slice(*places.title)].strip()
    if codes is None:
        title, codes = _with_codes(title, _CODES, grammar)
    if category is None:
        title, category = _categorised(title, grammar)
    section = line.text.endswith(":")
    lead = whole[:begin].strip()
    numbered = numbered and not section
    shown = (places.units, places.pay, places.rest)
    units, pay, further = (rest[slice(*place)].strip() if place else None for place in shown)
    if section:
        title = whole[: begin + places.title[1]].strip()
    told = (lead if numbered or section else None, title, units, category, codes, pay, further)
    signs = _outside(whole, [part for part in told if part])
    return Line(lead if numbered else None, title, units, category, signs, section, pay, further, codes)


def _places(text: str, family: FamilyRules, grammar: Grammar, *, columned: bool) -> Places | None:
    """Where in a line behind its own number all that it tells stands."""
    told = led_places(text, family, grammar) or paid_places(text, family, grammar)
    return told or (columned_places(text) if columned else None)


def _outside(whole: Traced, told: Sequence[Traced]) -> list[Traced]:
    """What of a line stands outside of what it tells."""
    found: list[Traced] = []
    at = whole.start
    for part in sorted(told, key=lambda part: part.start):
        found.append(whole[at - whole.start : max(part.start, at) - whole.start].strip())
        at = max(at, part.end)
    found.append(whole[at - whole.start :].strip())
    return [sign for sign in found if sign]


def _coded(whole: Traced, family: FamilyRules, grammar: Grammar, *, columned: bool) -> tuple[Traced, Traced | None]:
    """A line without the codes that it begins with, or ends with behind its number of units, and these."""
    rest, codes = _with_codes(whole, _CODES_AHEAD, grammar)
    if codes or _NUMBER_SIGN not in whole.text or _places(whole.text, family, grammar, columned=columned):
        return rest, codes
    return _with_codes(whole, _CODES, grammar)


def _with_codes(title: Traced, form: re.Pattern[str], grammar: Grammar) -> tuple[Traced, Traced | None]:
    """A text without the codes at one end of it, and these."""
    found = form.search(title.text) if _NUMBER_SIGN in title.text else None
    if found is None or not (
        grammar.codes.expand(found[1]) or (_PADDED.match(found[0]) and grammar.codes.alone(found[1]))
    ):
        return title, None
    rest = title[: found.start()] if found.start() else title[found.end() :]
    return rest.strip(), title[found.start(1) : found.end(1)]


def _categorised(whole: Traced, grammar: Grammar) -> tuple[Traced, Traced | None]:
    """A line without the category that it begins or ends with, and that category with its word."""
    if first := led(whole, grammar):
        return first.title, first.category
    own = whole[: len(whole.text.rstrip(" .;,"))]
    remark = _REMARK.search(own.text)  # which belongs to the title
    last = ranked(own[: remark.start()] if remark else own, grammar, bare=True)
    if last is None:
        return whole, None
    return join([last.title, own[remark.start() :].strip()]) if remark else last.title, last.phrase.strip(_SIGNS)


def may_tell(text: str, least: int) -> bool:
    """Whether so many lines of a text may be such."""
    further = (sum(1 for _ in islice(form.finditer(text), least)) == least for form in (_CATEGORY_AT, _SUM))
    return may_count(text, least) or any(further)
