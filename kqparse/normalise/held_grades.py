"""Clauses within the requirement of a post that hold for those of one category alone.

    высшее образование; для педагога-модератора стаж не менее 2 лет, педагога-эксперта не менее 3 лет

The words before the first category hold for each of them; so do the words of a level.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules, GradeCategory, GradeLevel, TeacherCategory
from kqparse.late_pattern import late_pattern
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_CLAUSE = late_pattern(r"(?:;|\.(?=\s))\s*")
_SIGNS = f" ,;:.{DASHES}"


Category = GradeCategory | TeacherCategory


class Held(Struct, frozen=True):
    """What a category asks for: its name and words, the level that they speak of, and its text."""

    level: GradeLevel | None
    category: Category
    phrase: Traced
    text: Traced


class Parted(NamedTuple):
    """A requirement: what holds for the post, and what for its categories."""

    own: list[Traced]
    held: list[Held]


def parted(paragraphs: Sequence[Traced], rules: CharacteristicsRules) -> Parted:
    """The clauses of a requirement, those that hold for categories alone apart."""
    own: list[Traced] = []
    held: list[Held] = []
    for paragraph in paragraphs:
        level: GradeLevel | None = None
        for clause in _clauses(paragraph):
            found, before = _held(clause, rules)
            # Of a level that one clause names those behind it in its paragraph are, too.
            level = next((each.level for each in found if each.level), level)
            held += [replace(each, level=level) for each in found]
            own += [before or clause] if before or not found else []
    return Parted(own, held)


def _clauses(paragraph: Traced) -> Iterator[Traced]:
    at = 0
    for match in _CLAUSE.finditer(paragraph.text):
        yield paragraph[at : match.end()].strip()
        at = match.end()
    if paragraph.text[at:].strip():
        yield paragraph[at:].strip()


def _held(clause: Traced, rules: CharacteristicsRules) -> tuple[list[Held], Traced | None]:
    """What a clause says of categories, nothing where no words hold it to one; and what it says before them of all.

    A comma parts that from the first category: высшее образование без стажа, для педагога-модератора – 2 года.
    """
    folded = rules.fold(clause.text)
    first = rules.holders.search(folded)
    if first is None:
        return [], None
    places = _places(folded, first.start(), rules)
    phrases = [clause[start:end] for start, end, _ in places]
    head = clause[: first.start()].strip(_SIGNS)
    said = clause.text[: first.start()].rstrip().endswith(",")
    behind = [*(start for start, _, _ in places[1:]), len(clause)]
    pieces = [clause[end:stop].strip(_SIGNS) for (_, end, _), stop in zip(places, behind, strict=True)]
    if not pieces[-1]:  # what a category asks for stands before it
        before = [0, *(end for _, end, _ in places[:-1])]
        pieces = [clause[at:start].strip(_SIGNS) for at, (start, _, _) in zip(before, places, strict=True)]
        head = head[:0]
    level = next((value for value, pattern in rules.levels if pattern.search(folded)), None)
    own = head if head and said and level is None else None
    found: list[Held] = []
    for (_, _, category), phrase, piece in zip(places, phrases, pieces, strict=True):
        parts = [part for part in (None if own else head, piece) if part]
        if parts:
            found.append(Held(level, category, phrase, join(parts).tidy()))
    return found, own if found else None


def _places(folded: str, first: int, rules: CharacteristicsRules) -> list[tuple[int, int, Category]]:
    """Where categories stand from the first one that words are held to on, each with those words."""
    found: list[tuple[int, int, Category]] = []
    for category, pattern in rules.categories:
        found += [(match.start(), match.end(), category) for match in pattern.finditer(folded, first)]
    bounds = list(rules.holders.places(folded, first))
    apart: list[tuple[int, int, Category]] = []
    for start, end, category in sorted(found, key=lambda place: (place[0], -place[1])):
        if not apart or start >= apart[-1][1]:
            around = next(((left, right) for left, right in bounds if left <= start < right), (start, end))
            apart.append((*around, category))
    return apart
