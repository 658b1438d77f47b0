"""The paragraphs of a requirement to grades: what each level and category of a post asks for.

A grade is opened by a head: the words of a level, of a category, or of both, alone on their line or before a colon. A
level holds for all categories below it. What stands right below a level without a category has none.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules, GradeCategory, GradeLevel
from kqparse.late_pattern import late_pattern
from kqparse.model import Language, Span
from kqparse.normalise.held_grades import Category, parted
from kqparse.text.traced import Traced, join

T = TypeVar("T")
_LONGEST_HEAD = 160
_MOST_OTHER_WORDS = 4
"""Words beside those of level and category, and of the name of the post, that a head may hold: `specialist`."""
_SIGN = late_pattern(r":|\s[-–—](?=\s)")
_MARK = late_pattern(r"(?:[0-9]{1,2}|[^\W\d_])\)\s*|[-–—•]\s+")
_NO_HEAD = late_pattern(r"[0-9,;()]")
_ORDER: tuple[GradeCategory, ...] = ("highest", "first", "second", "none")
"""Categories as requirements list them."""
_EMPTY = late_pattern(r"\(\s*\)")
_ENTRY = late_pattern(r"[;.]\s+")


class GradeParts(Frozen, frozen=True):
    """One grade as it is printed.

    Attributes:
        level, category: what its head says.
        inferred: whether the category is left out in print and told by the grades beside it.
        text: what it asks for.
        spoken: the same by language, where the post is printed in both; else empty.
    """

    level: GradeLevel | None
    category: Category | None
    inferred: bool
    text: Traced
    spoken: Mapping[Language, Traced] = {}


class Grades(Struct, frozen=True):
    """The grades of a requirement, the spans of their heads, and where clauses of it are grades what is left of it.

    What is left of one that is printed in both languages is `rests`.
    """

    grades: list[GradeParts]
    claimed: list[Span]
    rest: Traced | None = None
    rests: Mapping[Language, Traced] = {}


class _Head(Struct, frozen=True):
    """The words that open a grade: its values, and where they end."""

    level: GradeLevel | None
    category: Category | None
    end: int


class _Open(Struct, frozen=True):
    """A grade whose text is still being gathered; `shared` says that clauses in it may hold for other categories."""

    level: GradeLevel | None
    category: Category | None
    parts: list[Traced]
    shared: bool = True


def grades(paragraphs: Sequence[Traced], rules: CharacteristicsRules, title: str = "") -> Grades:
    """The grades of one requirement point; none where no paragraph names a level or a category.

    Args:
        paragraphs: those of the point, in order.
        rules: the words of levels and categories.
        title: that of the post: below grades it heads the requirement to those without a category.
    """
    name = rules.fold(title)
    found: list[_Open] = []
    claimed: list[Span] = []
    level: GradeLevel | None = None
    above: list[Traced] = []
    apart = False
    stepped = bool(rules.beside) and any(rules.others.search(rules.fold(each.text)) for each in paragraphs)
    for entry in (entry for paragraph in paragraphs for entry in _entries(paragraph, name, rules, stepped=stepped)):
        at = 0
        while head := _head(entry.text, at, name, rules, stepped=stepped):
            level = head.level or level
            printed = entry[at : head.end].strip()
            holds = bool(rules.holders.search(rules.fold(printed.text)))
            found.append(_Open(level, head.category, [], head.category is None or holds))
            claimed += printed.spans()
            apart = apart or holds
            at = head.end
        end = 0 if at else _named(entry.text, at, name, rules)
        if end:
            found += [_Open(level, None, [])] if found else []
            claimed += entry[at:end].strip().spans()
            at = end
        rest = entry[at:].strip()
        if rest:
            (found[-1].parts if found else above).append(rest)
    own, first = _held(above, None, rules, claimed)
    parts: list[GradeParts] = []
    for grade in found:
        texts, held = _held(grade.parts, grade.level, rules, claimed) if grade.shared else (grade.parts, [])
        parts += [GradeParts(grade.level, grade.category, False, join(texts).tidy())] if texts else []
        parts += held
        apart = apart or bool(held)
    return Grades([*first, *_inferred(parts)], claimed, join(own).tidy() if own else None)


def held_grades(paragraphs: Sequence[Traced], rules: CharacteristicsRules) -> Grades:
    """The clauses of a requirement that hold for one category alone, and what is left of it.

    Calls and tables have no heads of grades, but they print such clauses: педагогу-мастеру стаж 5 лет.
    """
    if not any(rules.holders.search(rules.fold(paragraph.text)) for paragraph in paragraphs):
        return Grades([], [])
    claimed: list[Span] = []
    own, held = _held(paragraphs, None, rules, claimed)
    return Grades(held, claimed, join(own).tidy() if own and held else None)


def in_both(said: Mapping[Language, Grades]) -> Grades:
    """The grades of a requirement in two languages, those of one level and category together.

    One that the first language lacks stands behind the one that it follows in print.
    """
    parts: list[GradeParts] = []
    for language, own in said.items():
        alike: dict[tuple[GradeLevel | None, Category | None], deque[int]] = {}
        for at, one in enumerate(parts):
            alike.setdefault((one.level, one.category), deque()).append(at)
        behind: list[list[GradeParts]] = [[] for _ in range(len(parts) + 1)]
        last = 0
        for grade in own.grades:
            others = alike.get((grade.level, grade.category))
            if others:
                last = others.popleft() + 1
                parts[last - 1] = _said(parts[last - 1], grade, language)
            else:
                behind[last].append(_said(grade, grade, language))
        parts = [*behind[0], *(each for one, more in zip(parts, behind[1:], strict=True) for each in (one, *more))]
    claimed = [span for own in said.values() for span in own.claimed]
    return Grades(parts, claimed, rests={language: own.rest for language, own in said.items() if own.rest})


def _said(one: GradeParts, grade: GradeParts, language: Language) -> GradeParts:
    """A grade with what a language says of it."""
    return one._replace(spoken={**one.spoken, language: grade.text})


def _held(
    texts: Sequence[Traced], level: GradeLevel | None, rules: CharacteristicsRules, claimed: list[Span]
) -> tuple[Sequence[Traced], list[GradeParts]]:
    """Some texts without the clauses that hold for one category alone, and these as grades."""
    own, held = parted(texts, rules)
    if not held:
        return texts, []
    claimed += [span for each in held for span in each.phrase.spans()]
    return own, [GradeParts(each.level or level, each.category, False, each.text) for each in held]


def _inferred(parts: list[GradeParts]) -> list[GradeParts]:
    """Grades without a category, with the one that their place among the grades of their level tells."""
    done = list(parts)
    named = {(each.level, each.category) for each in parts}
    for index, grade in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if grade.category or following is None or following.level != grade.level or following.category not in _ORDER:
            continue
        place = _ORDER.index(following.category) - 1
        if place >= 0 and (grade.level, _ORDER[place]) not in named:
            done[index] = grade._replace(category=_ORDER[place], inferred=True)
    return done


def _entries(paragraph: Traced, name: str, rules: CharacteristicsRules, *, stepped: bool) -> Iterator[Traced]:
    """A paragraph, parted before each head within it; `name` is that of the post, `stepped` see `_head`."""
    begin = 0
    for match in _ENTRY.finditer(paragraph.text):
        # A head alone at the end of a paragraph is no head of what follows: it opens nothing there.
        at = match.end()
        if _head(paragraph.text, at, name, rules, alone=False, stepped=stepped) or _named(
            paragraph.text, at, name, rules
        ):
            yield paragraph[begin:at].strip()
            begin = at
    yield paragraph[begin:]


def _head(  # noqa: PLR0913  what is known of the point
    text: str, at: int, name: str, rules: CharacteristicsRules, *, alone: bool = True, stepped: bool = False
) -> _Head | None:
    """The head at `at`, if there is one, of a post by its `name`.

    `alone` says that it may be all that is left of the text, `stepped` that the point names categories of teachers: the
    first of these has no further word beside the others (педагог: …; педагог-модератор: …).
    """
    mark = _MARK.match(text, at)
    begin = mark.end() if mark else at
    window = text[begin : begin + _LONGEST_HEAD]
    sign = _SIGN.search(window)
    if sign is None and (not alone or len(text) > begin + _LONGEST_HEAD):
        return None
    head = rules.fold(window[: sign.start() if sign else None].rstrip(" .;"))
    if stepped and (plain := next((each for each, forms in rules.beside if forms.fullmatch(head)), None)):
        return _Head(None, plain, begin + sign.end() if sign else len(text))
    level, head = _taken(head, rules.levels)
    category, head = _taken(head, rules.categories)
    head = _EMPTY.sub(" ", head)
    # Of teachers the category without a further word has none of those of other posts.
    category = [each for each in category if each != "none"] if "teacher" in category else category
    others = set(head.split()).difference(name.split()) if level or category else ()
    if (not level and not category) or _NO_HEAD.search(head) or len(others) > _MOST_OTHER_WORDS:
        return None
    return _Head(
        level[0] if len(level) == 1 else None,
        category[0] if len(category) == 1 else None,
        begin + sign.end() if sign else len(text),
    )


def _named(text: str, at: int, name: str, rules: CharacteristicsRules) -> int:
    """Where a head ends that is the name of the post, or its first words; 0 where none stands there."""
    mark = _MARK.match(text, at)
    begin = mark.end() if mark else at
    sign = _SIGN.search(text, begin, begin + _LONGEST_HEAD)
    head = rules.fold(text[begin : sign.start()].strip()) if sign else ""
    whole = bool(head) and name.startswith(head) and not name[len(head) :][:1].isalnum()
    return sign.end() if sign and whole else 0


def _taken(head: str, forms: Iterable[tuple[T, re.Pattern[str]]]) -> tuple[list[T], str]:
    """The values whose words a head holds, and the head without these words; two at once are no value."""
    values: list[T] = []
    rest = head
    for value, pattern in forms:
        if pattern.search(head):
            values.append(value)
            rest = pattern.sub(" ", rest)
    return values, rest
