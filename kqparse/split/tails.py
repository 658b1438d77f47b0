"""What stands behind a title: category, codes, number of staff units, in any order and any split over lines."""

import re
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.forms import value
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, cut

_SLOTS = {"category": "category", "codes": "codes", "headcount": "number"}
_WORDS = re.compile(r"\w+")
_MOST_STRAY_WORDS = 3
"""More words than this between two parts are no stray name: the second part belongs to another heading."""


class Part(NamedTuple):
    """One part of a tail: its phrase `[start, end)` in the edited text, and its value in it."""

    name: str
    start: int
    end: int
    value: tuple[int, int]


class Tail(NamedTuple):
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
        pairs = zip(self.parts, self.parts[1:], strict=False)
        gaps = [cut(of, before.end, after.start).strip(" ,;.()") for before, after in pairs]
        return [gap for gap in gaps if gap and _WORDS.search(gap.text)]


def tails(of: EditedText, start: int, end: int, family: FamilyRules) -> list[Tail]:
    """Every tail in `[start, end)`, in order."""
    small = lower(of.text[start:end])
    found: list[Part] = []
    for name, pattern in family.parts.items():
        for match in pattern.finditer(small):
            place = value(match, _SLOTS[name]) or match.span()
            found.append(Part(name, start + match.start(), start + match.end(), (start + place[0], start + place[1])))
    found.sort(key=lambda part: (part.start, -part.end))
    grouped: list[list[Part]] = []
    for part in found:
        if grouped and part.start < grouped[-1][-1].end:
            continue
        if grouped and _goes_on(of, grouped[-1], part):
            grouped[-1].append(part)
        else:
            grouped.append([part])
    return [Tail(tuple(parts)) for parts in grouped]


def _goes_on(of: EditedText, parts: list[Part], part: Part) -> bool:
    if any(part.name == before.name for before in parts):
        return False
    return len(_WORDS.findall(of.text[parts[-1].end : part.start])) <= _MOST_STRAY_WORDS
