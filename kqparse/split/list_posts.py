"""The posts that one row of a list names, and what the row says of all of them.

    ММ және МҚК біліктілігі жоғары деңгейдегі бірінші санатты маманы: библиограф, кітапханашы

The words before the colon tell institutions, level and category; the parts behind it, which commas outside of brackets
part, are a post each. Words of level and category lead posts without a colon too. Any other row is one post, under its
own words.

Guarantees:
    * every word of a row is part of a title or of what leads it;
    * a comma within a name parts no posts (`…ларға, …ларға күтім жасау жөніндегі қызметкер`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from kqparse.grammar.characteristics import GradeCategory, GradeLevel
from kqparse.grammar.post_lists import ListRules
from kqparse.model import Span
from kqparse.records import RowWords
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

T = TypeVar("T")
_SIGNS = " .,:;•" + DASHES
_COLON = re.compile(r"[:()]")
_PART = re.compile(r"[,;()]")


_NOTHING = RowWords([], None, None, [])


class Post(NamedTuple):
    """One post of a row: its title, and what is said of it."""

    title: Traced
    words: RowWords


class _Named(NamedTuple):
    """What a stretch of text says of posts, each value with its place.

    Attributes:
        employers: short names of institutions.
        level, category: a value, None where two stand at once.
        graded: the places of all words of level and category.
    """

    employers: list[tuple[str, Span]]
    level: tuple[GradeLevel, Span] | None
    category: tuple[GradeCategory, Span] | None
    graded: list[Span]


def posts(text: Traced, shorts: Sequence[str], rules: ListRules) -> list[Post]:
    """The posts of a row, in order.

    Args:
        text: running text without the number.
        shorts: short forms of institutions that the document spells out.
        rules: the words of lists.
    """
    small = rules.fold(text.text)
    colon = _colon(text.text)
    named = _named(small, 0, colon if colon is not None else len(small), shorts, rules)
    end = colon if colon is not None else _lead_end(small, named, rules)
    if end is None and (parts := _graded_apart(text.text, small, named, rules)):
        return [_own(text, span, _NOTHING, shorts, rules) for span in parts]
    if end is not None and text[end:].strip(_SIGNS):
        words = _words(text, named, [(0, end)])
        return [_own(text, span, words, shorts, rules) for span in _titles(text.text, small, end, rules)]
    if end is not None and (generic := _last_generic(small, end, rules)):
        rest = [(0, generic[0]), (generic[1], len(small))]
        return [Post(text[slice(*generic)], _words(text, named, rest))]
    return [_own(text, (0, len(small)), _NOTHING, shorts, rules)]


def _own(text: Traced, span: Span, words: RowWords, shorts: Sequence[str], rules: ListRules) -> Post:
    """A post under its own words, out of which those of level and category are taken."""
    own = _named(rules.fold(text.text), *span, shorts, rules)
    gone = [_with_brackets(text.text, one) for one in own.graded]
    parts = [part for one in _between(span, gone) if (part := text[slice(*one)].strip(_SIGNS))]
    title = join(parts) if parts else text[slice(*span)].strip(_SIGNS)
    added = _words(text, own, own.graded if parts else [])
    said = RowWords(
        words.employers or added.employers,
        added.level or words.level,
        added.category or words.category,
        [*words.lead, *added.lead],
    )
    return Post(title.tidy(), said)


def _with_brackets(text: str, span: Span) -> Span:
    """A stretch with the brackets that hold nothing else."""
    start, end = len(text[: span[0]].rstrip()), span[1] + len(text[span[1] :]) - len(text[span[1] :].lstrip())
    held = start and end < len(text) and text[start - 1] == "(" and text[end] == ")"
    return (start - 1, end + 1) if held else span


def _between(whole: Span, gone: Iterable[Span]) -> Iterator[Span]:
    """What is left of a stretch, in order."""
    at = whole[0]
    for start, end in sorted(gone):
        yield at, max(at, start)
        at = max(at, end)
    yield at, whole[1]


def _colon(text: str) -> int | None:
    """Where the first colon outside of brackets stands that words follow."""
    depth = 0
    for match in _COLON.finditer(text):
        if match.group() == ":" and (not depth or ")" not in text[match.end() :]):
            return match.start() if text[match.end() :].strip(_SIGNS) else None
        depth = max(depth + {"(": 1, ")": -1}.get(match.group(), 0), 0)
    return None


def _titles(text: str, small: str, begin: int, rules: ListRules) -> list[Span]:
    """Where the posts behind a lead stand."""
    found: list[Span] = []
    goes_on = False
    for start, end in _parts(text, begin):
        part = small[start:end].strip(_SIGNS)
        if not part:
            continue
        if found and (goes_on or rules.continued.match(part)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        goes_on = bool(rules.unfinished.search(part))
    return found


def _parts(text: str, begin: int) -> Iterator[Span]:
    """Stretches between commas and semicolons outside of brackets; a bracket that is never closed parts nothing."""
    depth, at = 0, begin
    last = text.rfind(")")
    for match in _PART.finditer(text, begin):
        sign = match.group()
        if sign in "()":
            depth = max(depth + (1 if sign == "(" else -1), 0)
        elif depth == 0 or last < match.start():
            yield at, match.start()
            at = match.end()
    yield at, len(text)


def _lead_end(small: str, named: _Named, rules: ListRules) -> int | None:
    """Where the words of institution, level and category that a row begins with end; None without level and category."""
    generic = [match.span() for match in rules.generic.finditer(small)]
    spans = sorted([*(span for _, span in named.employers), *named.graded, *generic])
    at = 0
    graded = False
    for start, end in spans:
        gap = small[at:start].strip(" ,")
        if gap and not rules.open.fullmatch(gap):
            break
        at, graded = max(at, end), graded or (start, end) in named.graded
    return at if graded else None


def _graded_apart(text: str, small: str, named: _Named, rules: ListRules) -> list[Span]:
    """The posts of a row that has no lead but gives one of them a level or category of its own; else none."""
    parts = _titles(text, small, 0, rules)
    apart = any(start < end_of_part for _, end_of_part in parts[:-1] for start, _ in named.graded)
    return parts if apart else []


def _last_generic(small: str, end: int, rules: ListRules) -> Span | None:
    return next((match.span() for match in reversed([*rules.generic.finditer(small, 0, end)])), None)


def _words(text: Traced, named: _Named, lead: Iterable[Span]) -> RowWords:
    def piece(one: tuple[T, Span] | None) -> tuple[T, Traced] | None:
        return (one[0], text[slice(*one[1])].tidy()) if one else None

    return RowWords(
        employers=[(short, text[slice(*span)].tidy()) for short, span in named.employers],
        level=piece(named.level),
        category=piece(named.category),
        lead=[part for span in lead if (part := text[slice(*span)].strip())],
    )


def _named(small: str, begin: int, end: int, shorts: Sequence[str], rules: ListRules) -> _Named:
    """What the stretch `[begin, end)` of a folded text says of posts."""
    level, first = _value(small, begin, end, rules.levels)
    category, second = _value(small, begin, end, rules.categories)
    return _Named(_employers(small, begin, end, shorts, rules), level, category, [*first, *second])


def _value(
    small: str, begin: int, end: int, forms: Iterable[tuple[T, re.Pattern[str]]]
) -> tuple[tuple[T, Span] | None, list[Span]]:
    """The one value whose words a stretch holds, and the places of all such words."""
    found = [(value, match.span()) for value, form in forms for match in form.finditer(small, begin, end)]
    values = {value for value, _ in found}
    return (found[0] if len(values) == 1 else None), [span for _, span in found]


def _employers(
    small: str, begin: int, end: int, shorts: Sequence[str], rules: ListRules
) -> list[tuple[str, Span]]:
    """Institutions in the order of print, each kind once; none within the longer name of another."""
    forms = [*rules.employers, *((short, re.compile(rf"(?<!\w){re.escape(rules.fold(short))}(?!\w)")) for short in shorts)]
    found: list[tuple[str, Span]] = []
    for short, form in forms:
        for match in form.finditer(small, begin, end):
            start, stop = match.span()
            if all(stop <= other[0] or other[1] <= start for _, other in found):
                found.append((short, (start, stop)))
    kept: dict[str, Span] = {}
    for short, span in sorted(found, key=lambda one: one[1]):
        kept.setdefault(short, span)
    return list(kept.items())


__all__ = ["Post", "posts"]
