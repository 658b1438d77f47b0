"""What stands behind a title: category, codes, number of staff units, in any order and any split over lines."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.told_lines import ToldPart
from kqparse.grammar.values.categories import CATEGORY
from kqparse.late_pattern import FIGURE, LETTERS, late_pattern
from kqparse.records import Block, Heading
from kqparse.split.headings.names import Names
from kqparse.split.prose.usage import words
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.kept import keep
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, cut

_SLOTS = {"category": "category", "codes": "codes", "headcount": "number"}
_REMARK = late_pattern(r"[\s,]*\([^()]*\)[\s,;\u2013\u2014-]*")
"""A remark in brackets, of any length: for how long the post is vacant."""
_ENDING = late_pattern(rf"(?:,|\s[/{re.escape(DASHES)}])\s*$")
_LETTERED = late_pattern(r"[^\W\d_]\s?[-\u2013]\s?[^\W\d_]{1,4}\s?[-\u2013]\s?[0-9]")
_REMARKED = late_pattern(r"\s*\([^()\n]*[^\W\d_]")
"""A remark in brackets behind a category."""
_WORD_BEHIND = late_pattern(r" [^\W\d_]{3}")
_LED = late_pattern(rf"({CATEGORY})[\s,:{re.escape(DASHES)}]+(?=[^\W\d_]{{2}})")
"""A category that a line begins with,"""
_LED_SIGN = late_pattern(rf"[,:]\s+(?=[^\W\d_]{{2}})|\s[{re.escape(DASHES)}]\s+(?=[^\W\d_]{{2}})")
"""and the sign behind one that a word tells."""
_LINE_END = late_pattern(r"[ \t.;]*(?:\n|$)")
_PARTING = f", /{DASHES}"
_KEPT, _LONGEST_KEPT = 4096, 2000
"""Texts whose parts are remembered, and their characters."""
_MOST_TOLD = 2
"""Parts of a tail that count as signs of a post."""
_MOST_STRAY_WORDS = 3
"""More words than this between two parts are no stray name: the second part belongs to another heading."""


class Printed(Protocol):
    """A text, and the same in lower case."""

    @property
    def text(self) -> str:
        """As it is printed."""

    @property
    def small(self) -> str:
        """In lower case, as long."""


class Part(Struct, frozen=True):
    """One part of a tail: its phrase `[start, end)` in the edited text, and its value in it."""

    name: str
    start: int
    end: int
    value: tuple[int, int]


class Tail(Struct, frozen=True):
    """The parts behind one title, in order."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where it begins in the edited text."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1].end

    def traced(self, of: EditedText) -> dict[str, tuple[Traced, Traced]]:
        """For each part its value and its whole phrase."""
        return {part.name: (cut(of, *part.value), cut(of, part.start, part.end)) for part in self.parts}

    def between(self, of: EditedText) -> list[Traced]:
        """What stands between the parts and is no sign: stray text."""
        gaps = [
            cut(of, before.end, after.start).strip(" ,;.():-\u2013\u2014") for before, after in pairwise(self.parts)
        ]
        return [gap for gap in gaps if any(map(str.isalnum, gap.text))]


def tails(of: EditedText, start: int, end: int, family: FamilyRules, names: Names) -> list[Tail]:
    """Every tail in `[start, end)`, in order."""
    found = parts(of, start, end, family)
    grouped: list[list[Part]] = []
    end = start
    for part in found:
        last = grouped[-1][-1] if grouped else None
        between = len(words(of.text[end : part.start])) if last else 0
        end = part.end
        if last and part.name == last.name == "codes" and between < 2:
            grouped[-1][-1] = Part(part.name, last.start, part.end, (last.value[0], part.value[1]))
        elif last and not between and any(part.name == own.name for own in grouped[-1]):
            continue  # said twice: stray, since no title stands between
        elif last and _goes_on(of, grouped[-1], part, names):
            grouped[-1].append(part)
        else:
            grouped.append([part])
    return [Tail(tuple(parts)) for parts in grouped]


def parts(of: Printed, start: int, end: int, family: FamilyRules) -> list[Part]:
    """Every part in `[start, end)` that is told for one, in order, whatever title it stands behind."""
    small = of.small[start:end]
    told = family.told_parts.get(small)
    if told is None:
        told = tuple(sorted(_parts(small, family), key=lambda part: (part[1], -part[2])))
        if len(small) <= _LONGEST_KEPT:
            keep(family.told_parts, small, told, _KEPT)
    if not told:
        return []
    found = [Part(name, start + low, start + high, (start + at, start + to)) for name, low, high, at, to in told]
    return _without_weak(of, _apart(found))


class Ranked(Struct, frozen=True):
    """A title without the category at its end, that category, and its phrase."""

    title: Traced
    category: Traced
    phrase: Traced


def ranked(title: Traced, grammar: Grammar, *, bare: bool = False) -> Ranked | None:
    """A title with a category at its end that a word or brackets tell, or a comma, a dash or a slash before it.

    With `bare` a blank alone may part the two.

    Behind a sign alone a letter and a figure may be anything but where a series of categories has that letter, and a
    dash parts the two: B2 is a level of a language.
    """
    end = len(title.text) - title.text.endswith(")")
    for match in grammar.categories.behind.finditer(lower(title.text)) if FIGURE.search(title.text) else ():
        place, before = value(match, "category"), title.text[: match.start()].rstrip()
        closed = match.end() in (len(title.text), end if before.endswith("(") else -1)
        if not place or not closed or not before.strip(_PARTING):
            continue
        parted = before[-1:] in _PARTING or bare
        if place == match.span() and not (parted and in_series(title.text[slice(*place)], grammar)):
            continue
        rest = title[: match.start()].tidy().strip(_PARTING + "(")
        return Ranked(rest, title[place[0] : place[1]], title[match.start() : match.end()])
    return None


def led(title: Traced, grammar: Grammar) -> Ranked | None:
    """A title without the category that it begins with, that category, and its phrase: D-O-4, главный специалист."""
    if not FIGURE.search(title.text):
        return None
    small = lower(title.text)
    worded = grammar.categories.behind.match(small)
    place = value(worded, "category") if worded else None
    sign = _LED_SIGN.match(small, worded.end()) if worded and place and place != worded.span() else None
    if worded and place and sign:
        return Ranked(title[sign.end() :], title[slice(*place)], title[: worded.end()])
    match = _LED.match(small)
    if match is None or not in_series(title.text[slice(*match.span(1))], grammar):
        return None
    return Ranked(title[match.end() :], title[slice(*match.span(1))].strip(), title[: match.end()].strip(_PARTING))


def rank_alone(text: Traced, grammar: Grammar) -> tuple[Traced, Traced] | None:
    """The category that is all of a text, with a word beside it or none, and its phrase."""
    match = grammar.categories.behind.fullmatch(lower(text.text))
    place = value(match, "category") if match else None
    if not match or not place or (place == match.span() and not in_series(text.text, grammar)):
        return None
    return text[slice(*place)], text


def in_line_above(heading: Heading) -> tuple[Traced, Traced] | None:
    """The category of a post, and its phrase, where they stand in a line above its title."""
    title, own = heading.title, heading.parts.get("category")
    above = title and own and own[1].end < title.start and "\n" in title.of.text[own[1].end : title.start]
    return own if above else None


def ranked_below(blocks: Sequence[Block]) -> list[Block]:
    """Posts without a category have the one that stands above the title of a post before them, up to the next one."""
    found: list[Block] = []
    rank: tuple[Traced, Traced] | None = None
    for block in blocks:
        own = block.heading.parts.get("category")
        rank = in_line_above(block.heading) if own else rank
        parts = block.heading.parts if own or not rank else {**block.heading.parts, "category": rank}
        found.append(block._replace(heading=block.heading._replace(parts=parts)))
    return found


def in_series(printed: str, grammar: Grammar) -> bool:
    """Whether what has the shape of a category has letters as categories have, and a dash behind them."""
    letter = printed[0].translate(grammar.repair.scripts.latin)
    return _LETTERED.match(printed) is not None or (not printed.isalnum() and grammar.categories.has_letter(letter))


def _parts(small: str, family: FamilyRules) -> Iterator[ToldPart]:
    """The parts that forms find in a text in lower case."""
    spelled = any(word in small for word in family.spelled)
    if family.figured and not spelled and not FIGURE.search(small):
        return
    for name, pattern in family.parts.items():
        for match in pattern.finditer(small):
            yield name, *match.span(), *(value(match, _SLOTS[name]) or value(match, "code") or _worded(name, match))


def _worded(name: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the value of a part stands that has no figure: of a number in words it is the first word."""
    word = LETTERS.match(match.string, *match.span()) if name == "headcount" else None
    return word.span() if word else match.span()


def _apart(parts: Sequence[Part]) -> list[Part]:
    """The parts without those that overlap one before them.

    A number of units is none of a category, though it stands behind its letter: водитель категории D – 2 ставки.
    """
    kept: list[Part] = []
    for part in parts:
        last = kept[-1] if kept else None
        if last and last.name == "category" and part.name == "headcount" and last.start < part.start < last.end:
            kept[-1] = part
        elif last is None or part.start >= last.end:
            kept.append(part)
    return kept


def _without_weak(of: Printed, parts: Sequence[Part]) -> list[Part]:
    """The parts without those that no word, sign or bracket tells, unless only signs part them from one that is told.

    So `04-1` is a code in `E-2 санаты 04-1`, and 2011-2015 is none in a title.
    """
    parts = [part for part in parts if not _is_level(of, part)]
    keep = [not _weak(of, part) for part in parts]
    beside = [not words(of.text[one.end : other.start]) for one, other in pairwise(parts)]
    for index in reversed(range(len(beside))):
        keep[index] = keep[index] or (beside[index] and keep[index + 1])
    for index, near in enumerate(beside):
        keep[index + 1] = keep[index + 1] or (near and keep[index])
    return [part for part, kept in zip(parts, keep, strict=True) if kept]


def _is_level(of: Printed, part: Part) -> bool:
    """Whether a letter and a figure are no category, since a word goes on behind them: 2 орын (C1 деңгейі)."""
    bare = part.name == "category" and (part.start, part.end) == part.value
    return bare and of.text[part.start : part.end].isalnum() and _WORD_BEHIND.match(of.text, part.end) is not None


def _weak(of: Printed, part: Part) -> bool:
    bare = (part.start, part.end) == part.value
    lettered = bare and part.name == "category" and _LETTERED.fullmatch(of.text, part.start, part.end)
    if lettered and _REMARKED.match(of.text, part.end):
        return False  # with its letters it is plain before a bracket: бас маман E-R-4 (уақытша, 1 бірлік)
    if bare and part.name == "category" and _ENDING.search(of.text, max(part.start - 3, 0), part.start):
        # A category with its letters behind a sign ends the line of a title: Басқарма басшысы, D-O-1.
        return not _LETTERED.match(of.text, part.start, part.end) or not _LINE_END.match(of.text, part.end)
    if part.name == "codes" and of.text[slice(*part.value)].isdecimal():
        return True  # of one number: told only by what stands beside it
    return bare and (part.name == "category" or of.text[part.start].isdigit())


def _goes_on(of: EditedText, parts: Sequence[Part], part: Part, names: Names) -> bool:
    """Whether a part belongs to the tail before it: what stands between is nothing, a name, or no title."""
    if any(part.name == before.name for before in parts):
        return False
    gap = of.text[parts[-1].end : part.start]
    between = words(gap)
    if not between or names.alone(gap) or names.fragment(gap):
        return True
    if len(between) > _MOST_STRAY_WORDS:
        return _REMARK.fullmatch(gap) is not None
    on_new_line = "\n" in gap[: gap.index(between[0])]
    return between[0].islower() or not on_new_line


def tail_told(block: Block) -> int:
    """How much the tail of a heading tells: several parts more than one, which a line of any text may end with."""
    return min(len(block.heading.parts), _MOST_TOLD)
