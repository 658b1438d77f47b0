"""The posts that one row of a list names, and what the row says of all of them.

    ММ және МҚК біліктілігі жоғары деңгейдегі бірінші санатты маманы: библиограф, кітапханашы

The words before the colon tell institutions, level and category; the parts behind it, which commas outside of brackets
part, are a post each. Words of level and category lead posts without a colon too. Any other row is one post, under its
own words.

Guarantees:
    * every word of a row is part of a title or of what leads it;
    * a comma within a name parts no posts (`…ларға, …ларға күтім жасау жөніндегі қызметкер`);
    * time is linear in the row.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.characteristics import GradeCategory, GradeLevel
from kqparse.grammar.mechanisms.post_lists import Employing, ListRules
from kqparse.grammar.phrasing.alternatives import may_be_in
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.values.categories import CATEGORY, RANK
from kqparse.late_pattern import LETTER_OR_FIGURE, LETTERS, late_pattern
from kqparse.model import Span
from kqparse.records import RowWords
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

T = TypeVar("T")
_SIGNS = " .,:;•" + DASHES
_COLON = late_pattern(r"[:()]")
_PART = late_pattern(r"[,;()]")
_RANK = late_pattern(rf"(?:{RANK})(?:\s[^\W\d_]+)?")
_CIVIL = late_pattern(rf"(?<![^\W_])(?:{CATEGORY})")  # E-1 санаты is no first category
_LEAST_PARTS = 2
_STEM = 5
"""Letters that two names of one post have in common at their beginning."""
_SHORT = 3
"""Letters of a word that may be a preposition."""
_GOVERNS = 200
"""Characters of a part in which a word is looked for that governs the next one."""
_RANKS = 80
"""Characters before the words of a level or category in which others are looked for."""
_NOTHING = RowWords([], None, None, [])


class Post(Frozen, frozen=True):
    """One post of a row: its title, what is said of it, its number of staff units with the whole phrase."""

    title: Traced
    words: RowWords
    units: tuple[Traced, Traced] | None = None


class _Named(Struct, frozen=True):
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


def posts(text: Traced, employing: Employing, rules: ListRules, *, counted: bool = False) -> list[Post]:
    """The posts of a row, in order.

    Args:
        text: running text without the number.
        employing: finds institutions.
        rules: the words of lists.
        counted: whether one number of staff units stands beside the row.
    """
    return _Row(text, employing, rules, counted=counted).posts()


def graded(title: Traced, rules: ListRules) -> tuple[Traced, RowWords | None]:
    """The title of one post without its words of level and category, and what these say, None where there are none."""
    return _Row(title, rules.employing(()), rules, counted=False).graded()


def graded_title(title: Traced, grammar: Grammar) -> tuple[Traced, RowWords | None]:
    """The same by the words of the first family of lists; the title itself where there is none."""
    lists = list_rules(grammar)
    return graded(title, lists) if lists else (title, None)


def list_rules(grammar: Grammar) -> ListRules | None:
    """The words of the first family of lists."""
    return next((own for own in grammar.families.values() if isinstance(own, ListRules)), None)


class _Row:
    """Reads one row."""

    def __init__(self, text: Traced, employing: Employing, rules: ListRules, *, counted: bool) -> None:
        self._text = text
        self._counted = counted
        self._small = rules.fold(text.text)
        self._employing = employing
        self._rules = rules
        # Of all words of level and category a row may have few: its parts need not be asked for the others.
        self._levels = [own for own in rules.levels if may_be_in(own[1], self._small)]
        self._categories = [own for own in rules.categories if may_be_in(own[1], self._small)]
        self._graded = _CIVIL.sub(lambda own: "_" * len(own[0]), self._small) if self._categories else self._small

    def posts(self) -> list[Post]:
        """The posts of the row."""
        whole = (0, len(self._small))
        colon = _colon(self._text.text)
        named = self._named((0, colon) if colon is not None else whole)
        end = colon if colon is not None else self._lead_end(named)
        if end is None:
            parts = self._graded_apart(named) or self._listed(named) or [whole]
            return self._employed([self._own(span, _NOTHING) for span in parts], named)
        if self._text[end:].strip(_SIGNS):
            office = self._text[:end].strip(_SIGNS)
            if self._rules.elliptical.fullmatch(self._rules.fold(office.text)):
                return [self._of_office(office, span) for span in self._titles(end)]
            words = self._words(named, [(0, end)])
            return [self._own(span, words) for span in self._titles(end)]
        generic = [match.span() for match in self._rules.generic.finditer(self._small, 0, end)][-1:]
        if generic:
            return [Post(self._text[slice(*generic[0])], self._words(named, _between(whole, generic)))]
        return [self._own(whole, _NOTHING)]

    def graded(self) -> tuple[Traced, RowWords | None]:
        """The whole as one title without its words of level and category, and what these say."""
        whole = (0, len(self._small))
        named = replace(self._named(whole), employers=[])
        parts = self._without(whole, named.graded)
        return (join(parts).tidy(), self._words(named, named.graded)) if named.graded and parts else (self._text, None)

    def _without(self, span: Span, graded: Sequence[Span]) -> list[Traced]:
        """What is left of a stretch without words of level and category, and without the brackets around them."""
        gone = [self._with_brackets(one) for one in graded]
        parts = [part for one in _between(span, gone) if (part := self._text[slice(*one)].strip(_SIGNS))]
        # Words that tie two of those to each other say nothing alone: высшей, первой категории и без категории.
        return parts[:1] + [part for part in parts[1:] if not self._rules.open.fullmatch(self._rules.fold(part.text))]

    def _employed(self, posts: list[Post], named: _Named) -> list[Post]:
        """Posts without a lead: institutions at the head or the end of the row, and nowhere else, are those of all."""
        own = [post.words.employers for post in posts if post.words.employers]
        # A part may end with a shorter name that is none within the row.
        if len(posts) == 1 or len(own) != 1 or not named.employers:
            return posts
        begin = min(start for _, (start, _) in named.employers)
        end = max(end for _, (_, end) in named.employers)
        if self._small[:begin].strip(_SIGNS) and self._small[end:].strip(_SIGNS):
            return posts
        return [post._replace(words=post.words._replace(employers=own[0])) for post in posts]

    def _own(self, span: Span, words: RowWords) -> Post:
        """A post under its own words, out of which those of level, category and staff units are taken."""
        span, units = self._without_units(span)
        own = self._named(span)
        parts = self._without(span, own.graded)
        title = join(parts) if parts else self._text[slice(*span)].strip(_SIGNS)
        added = self._words(own, own.graded if parts else [])
        said = RowWords(
            words.employers or added.employers,
            added.level or words.level,
            added.category or words.category,
            [*words.lead, *added.lead],
        )
        return Post(title.tidy(), said, units)

    def _without_units(self, span: Span) -> tuple[Span, tuple[Traced, Traced] | None]:
        """A post without the number of staff units that it ends with, and that number."""
        start, end = span
        for match in self._rules.headcount.finditer(self._small, start, end):
            number = value(match, "number")
            before = len(self._small[start : match.start()].rstrip(_SIGNS + "("))
            if number and before and not self._small[match.end() : end].strip(_SIGNS + "()"):
                return (start, start + before), (self._text[slice(*number)], self._text[slice(*match.span())])
        return span, None

    def _with_brackets(self, span: Span) -> Span:
        """A stretch with the brackets that hold nothing else."""
        start, end = span
        small = self._small
        held = start and end < len(small) and small[start - 1] == "(" and small[end] == ")"
        return (start - 1, end + 1) if held else span

    def _titles(self, begin: int) -> list[Span]:
        """Where the posts behind a lead stand."""
        found: list[Span] = []
        goes_on = False
        graded = self._named((begin, len(self._small))).graded if self._levels or self._categories else ()
        for start, end in _parts(self._small, begin):
            part = self._small[start:end].strip(_SIGNS)
            if not LETTER_OR_FIGURE.search(part):
                continue
            begun = found[-1][0] if found else start
            before = self._small[begun : min(start, begun + _GOVERNS)]
            goes_on = goes_on or any(first < start < last for first, last in graded)  # высшей, первой категории
            if found and (goes_on or self._governed(before, part) or self._rules.continued.match(part)):
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
            goes_on = bool(self._rules.unfinished.search(part))
        return found

    def _lead_end(self, named: _Named) -> int | None:
        """Where the words that lead posts end; None where a row does not begin with level or category among them."""
        generic = [match.span() for match in self._rules.generic.finditer(self._small)]
        telling = frozenset(named.graded)
        at, graded = 0, False
        for start, end in sorted([*(span for _, span in named.employers), *named.graded, *generic]):
            gap = self._small[at:start].strip(" ,")
            if gap and not self._rules.open.fullmatch(gap):
                break
            at, graded = max(at, end), graded or (start, end) in telling
        return at if graded else None

    def _graded_apart(self, named: _Named) -> list[Span]:
        """The posts of a row without a lead that gives one of them a level or category of its own; else none."""
        parts = self._titles(0)
        first = min((start for start, _ in named.graded), default=len(self._small))
        return parts if len(parts) > 1 and first < parts[-2][1] else []

    def _listed(self, named: _Named) -> list[Span]:
        """The posts of a row without a lead; none where it may be one with two names, or with units of their own.

        Бухгалтер, бухгалтер-кассир is one post, as is one whose parts do not stand each for itself.
        """
        parts = self._titles(0)
        counted = self._counted or self._rules.headcount.search(self._small) is not None
        if len(parts) < _LEAST_PARTS or named.graded or counted:
            return []
        # Of letters as they are printed: folded, those of Kazakh words end as a Russian genitive does.
        words = [lower(self._text.text[start:end]).strip(_SIGNS) for start, end in parts]
        by_itself = not any(self._goes_with(before, part) for before, part in pairwise(words))
        two_names = len(parts) == _LEAST_PARTS and words[0][:_STEM] == words[1][:_STEM]
        firsts = [word.split(None, 1) for word in words]
        # главный режиссер, главный дирижер: of one word and something else each
        two_names = two_names and not (firsts[0][0] == firsts[1][0] and min(map(len, firsts)) > 1)
        owner = self._rules.fold(words[1].split()[0]) if two_names else ""
        two_names = two_names and not self._rules.unfinished.search(owner)  # басшының орынбасары
        return [] if two_names or not by_itself else parts

    def _governed(self, before: str, part: str) -> bool:
        """Whether a part goes on with a word of the part before that governs it: `работник по уходу, надзору`."""
        if not self._rules.governing.search(before) or not self._rules.governed.match(part):
            return False
        first = LETTERS.findall(part)[0]
        plural = tuple([ending for ending in self._rules.plural if first.endswith(ending)])
        return not plural or any(word.endswith(plural) for word in LETTERS.findall(before))

    def _goes_with(self, before: str, part: str) -> bool:
        """Whether a part is or begins with no title, by its first word: `автоматики` behind `инженер связи`."""
        first = LETTERS.match(part)
        if first is None or _RANK.fullmatch(part):
            return True
        if self._rules.oblique.match(part):
            return not self._agrees(part)
        if first.group().endswith(self._rules.feminine):
            return False
        if not first.group().endswith(self._rules.genitive):
            return False
        return any(word.endswith(self._rules.genitive) for word in LETTERS.findall(before)[1:])

    def _agrees(self, part: str) -> bool:
        """Whether a part begins with an adjective in the nominative that ends as in an oblique case: `зубной врач`."""
        first, *noun = LETTERS.findall(part)[:2]
        named = noun and len(noun[0]) > _SHORT and not noun[0].endswith(self._rules.genitive)
        return bool(named) and first.endswith(self._rules.masculine) and not self._rules.oblique.match(noun[0])

    def _of_office(self, office: Traced, span: Span) -> Post:
        """A post whose office stands before a colon."""
        post = self._own(span, _NOTHING)
        return post._replace(title=join([office, post.title]))

    def _words(self, named: _Named, lead: Iterable[Span]) -> RowWords:
        def piece(one: tuple[T, Span] | None) -> tuple[T, Traced] | None:
            return (one[0], self._text[slice(*one[1])].tidy()) if one else None

        return RowWords(
            employers=[(short, self._text[slice(*span)].tidy()) for short, span in named.employers],
            level=piece(named.level),
            category=piece(named.category),
            lead=[part for span in lead if (part := self._text[slice(*span)].strip())],
        )

    def _named(self, span: Span) -> _Named:
        level, first = self._value(span, self._levels)
        category, second = self._value(span, self._categories)
        employers: dict[str, Span] = {}
        for short, place in self._employing.find(self._small, *span):
            employers.setdefault(self._employing.as_printed(short, self._text.text[slice(*place)]), place)
        return _Named(list(employers.items()), level, category, [*first, *second])

    def _value(
        self, span: Span, forms: Iterable[tuple[T, re.Pattern[str]]]
    ) -> tuple[tuple[T, Span] | None, list[Span]]:
        """The one value whose words a stretch holds, and the places of all such words."""
        found: list[tuple[T, Span]] = []
        several = False
        for known, form in forms:
            for start, end in (match.span() for match in form.finditer(self._graded, *span)):
                others = self._rules.ranks.search(self._small, max(span[0], start - _RANKS), start)
                several = several or others is not None
                found.append((known, (others.start() if others else start, end)))
        one = not several and len({known for known, _ in found}) == 1
        return (found[0] if one else None), [place for _, place in found]


def _between(whole: Span, gone: Iterable[Span]) -> Iterator[Span]:
    """What is left of a stretch, in order."""
    at = whole[0]
    for start, end in sorted(gone):
        yield at, max(at, start)
        at = max(at, end)
    yield at, whole[1]


def _colon(text: str) -> int | None:
    """Where the first colon outside of brackets stands, None if no words follow it."""
    depth, last = 0, text.rfind(")")
    for match in _COLON.finditer(text):
        if match.group() == ":" and (not depth or last < match.start()):
            return match.start() if text[match.end() :].strip(_SIGNS) else None
        depth = max(depth + {"(": 1, ")": -1}.get(match.group(), 0), 0)
    return None


def _parts(text: str, begin: int) -> Iterator[Span]:
    """Stretches between commas and semicolons outside of brackets; a bracket that is never closed parts nothing."""
    depth, at, last = 0, begin, text.rfind(")")
    for match in _PART.finditer(text, begin):
        sign = match.group()
        if sign in "()":
            depth = max(depth + (1 if sign == "(" else -1), 0)
        elif depth == 0 or last < match.start():
            yield at, match.start()
            at = match.end()
    yield at, len(text)
