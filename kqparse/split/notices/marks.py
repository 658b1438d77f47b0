"""The segments of a paragraph of a notice, what they are found by, and what a sentence or list tells of a post."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from sys import maxsize
from typing import Literal, NamedTuple

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.grammar.phrasing.finder import Finder
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language, Span
from kqparse.split.headings.tails import Tail
from kqparse.split.notices.quotes import unnamed
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

SegmentRole = Literal[
    "aside", "body", "call", "clause", "deadline", "general", "group", "headcount", "label", "named", "others", "part",
    "pay", "person", "post", "published", "salary", "text", "title", "wanted",
]  # fmt: skip
_SENTENCE = late_pattern(r"[.!?;:…][»\")]*\s+")
"""A sign and what follows on it: what begins with a sign is found much sooner than what stands behind one."""
_NEAR = 10
"""Characters of a word cut short, its full stop and what blanks follow."""
NUMBERED = late_pattern(r"(?:(?:№\s*)?[0-9]{1,3}|[IVX\u0406\u0425]{1,4})[.)]\s*")
"""A number before a title, Roman ones too, of whose letters Cyrillic ones look the same."""
WORD = late_pattern(r"\w")
NAMED = late_pattern(r"[№«“\"]\s*\w")
"""A number or a name in quotes, as the names of bodies have."""
BULLETS = r"\-–—•*·\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
"""Signs before the items of a list, within a class of a pattern; pictures among them."""
POINT = late_pattern(rf"(?:№\s*)?(?:[0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{0,3}}[.)]|[{BULLETS}]{{1,3}}|[^\W\d_]\))\s*")
"""A number or sign before a sentence."""
QUOTES = '"«“„'
BARE_UNITS = late_pattern(
    r"\s*+(?:[-\u2013\u2014:]\s*+([0-9]{1,2}(?:[.,][0-9]{1,2})?)|\(([0-9]{1,2}(?:[.,][0-9]{1,2})?)\))"
    r"(?=\s*+(?:[,;).](?![0-9])|\(|$))"
)
"""A number of staff units right behind a title with no word beside it: кассир – 2."""
_FURTHER = late_pattern(r"\s*[,(][^.:;!?]{1,200}(?::(?=\s|$)|$)")
"""What may stand between a label and its colon: who laid it down, what else it speaks of."""
WHOSE = late_pattern(r"\s+[^\W\d_][^.:;!?,(/]{1,110}:(?=\s|$)")
"""Whose duties or requirements they are, before the colon of a label; behind a slash the other language goes on."""
_WHERE = late_pattern(r"\s+([^\W\d_]{1,2})\s+[^.:;!?]{2,110}:(?=\s|$)")
_SLASH = late_pattern(r"\s*/\s*")


class Segment(Frozen, frozen=True):
    """A piece `[start, end)` of a paragraph.

    Attributes:
        role: what it is.
        start, end: where it stands in the paragraph; of a label without what it leads to.
        kind, language: of a label or clause that begins a criterion.
        point: where the printed number stands that it begins with.
        tail: of a post what stands behind its title.
        title: of a post where its title stands.
        places: of a group its categories, of a post that a sentence names what is asked before its title.
        line: whether it begins a line.
        begun: whether a clause begins with its words, and has them nowhere else alone.
    """

    role: SegmentRole
    start: int
    end: int
    kind: CriterionKind | None = None
    language: Language | None = None
    point: Span | None = None
    tail: Tail | None = None
    title: Span | None = None
    places: Sequence[Span] = ()
    line: bool = False
    begun: bool = False


class Within(Struct, frozen=True):
    """A paragraph `[start, end)` of the running text in lower case, and where forms begin in it, for those that do."""

    running: str
    start: int
    end: int
    starts: Mapping[Finder, Sequence[int]]

    @property
    def small(self) -> str:
        """The paragraph."""
        return self.running[self.start : self.end]

    def find(self, finder: Finder, begin: int = 0, end: int | None = None) -> Iterator[Span]:
        """The forms in `[begin, end)` of the paragraph, as a search from left to right finds them."""
        starts = self.starts.get(finder)
        if not starts:
            return
        stop = self.end if end is None else self.start + end
        behind = self.start + begin
        for at in range(bisect_left(starts, behind), len(starts)):
            if starts[at] >= stop:
                return
            match = finder.pattern.match(self.running, starts[at], stop) if starts[at] >= behind else None
            if match:
                behind = match.end()
                yield match.start() - self.start, behind - self.start


def bars(rules: NoticeRules, small: str, start: int = 0, end: int = maxsize) -> bool:
    """Whether a stretch of text in lower case has words that no title has, but for those of its grade and of names."""
    if rules.never.search(small, start, end) is None:
        return False  # as most
    title = unnamed(small[start:end], rules.wanted.is_post)
    own = [match.span() for match in rules.graded[1].finditer(title)]
    found = (match.span() for match in rules.never.finditer(title))
    return any(not any(low <= at and stop <= high for low, high in own) for at, stop in found)


def first_said(own: Within, forms: NoticeForms, place: Span, rules: NoticeRules) -> Span | None:
    """Where words of a criterion first stand; those of education may be of a body or branch: в сфере образования."""
    spans = own.find(forms.finder, *place)
    if forms.kind != "education":
        return next(spans, None)
    return next((span for span in spans if not rules.wanted.is_own(own.small, span, place)), None)


_NOWHERE: dict[Finder, list[int]] = {}


def beginnings(finders: Iterable[Finder], seen: Seen) -> dict[int, dict[Finder, list[int]]]:
    """Where forms begin in the running text, by the numbers of its paragraphs."""
    found: dict[int, dict[Finder, list[int]]] = {}
    running = seen.running
    for finder in finders:
        for start in finder.starts(seen):
            if finder.pattern.match(running.small, start):
                number = bisect_right(running.starts, start) - 1
                found.setdefault(number, {}).setdefault(finder, []).append(start)
    return found


def withins(seen: Seen, texts: Sequence[str], begins: Mapping[int, Mapping[Finder, Sequence[int]]]) -> Iterator[Within]:
    """The paragraphs of a running text, in order, with the forms that begin in each."""
    running = seen.running
    for number, (text, start) in enumerate(zip(texts, running.starts, strict=False)):
        yield Within(running.small, start, start + len(text), begins.get(number, _NOWHERE))


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch, and its parts behind semicolons and colons."""
    at = start
    for match in _SENTENCE.finditer(text, max(start - 1, 0), end):
        yield at, match.end()
        at = match.end()
    if at < end:
        yield at, end


def whole_sentences(text: str, start: int, end: int, rules: NoticeRules) -> Iterator[Span]:
    """The sentences of a stretch, none parted by the full stop of a word cut short: высшее мед. образование."""
    low = start
    for _, high in sentences(text, start, end):
        if high == end or not text[high].islower() or not rules.shortened.search(text, max(high - _NEAR, low), high):
            yield low, high
            low = high


def apart(marks: Sequence[Segment]) -> list[Segment]:
    """The marks without those that begin within one before them, or where it begins."""
    kept: list[Segment] = []
    for mark in marks:
        if not kept or (mark.start >= kept[-1].end and mark.start > kept[-1].start):
            kept.append(mark)
    return kept


def _where(text: str, at: int, prepositions: Container[str]) -> re.Match[str] | None:
    """Where a post is, behind the label of titles and before its colon: Вакансия в АО «Маяк»: лоцман."""
    match = _WHERE.match(text, at)
    return match if match and match[1] in prepositions else None


def further_sign(text: str, end: int, forms: NoticeForms, rules: NoticeRules, *, whose: bool) -> re.Match[str] | None:
    """What stands between a label and its colon: who laid it down, where the post is or, for posts, whose it is."""
    own = _where(text, end, rules.wanted.prepositions) if forms.role == "title" else None
    own = own or _FURTHER.match(text, end)
    return own or (WHOSE.match(text, end) if whose else None)


def behind_twin(own: Within, end: int, forms: NoticeForms, rules: NoticeRules) -> int:
    """Where a label ends that is printed in both languages (Білімі / Образование); `end` where it is in one."""
    slash = _SLASH.match(own.small, end)
    if slash is None:
        return end
    twins = [
        other
        for other in rules.labels
        if (other.role, other.kind) == (forms.role, forms.kind) and other.language != forms.language
    ]
    spans = (next(own.find(twin.finder, slash.end()), (-1, end)) for twin in twins)
    return next((stop for at, stop in spans if at == slash.end()), end)


class Places:
    """Finds places of the edited text in a paragraph."""

    def __init__(self, text: Traced) -> None:
        self._found: list[tuple[int, int, int]] = []
        self._text = text.of.text
        at = 0
        for index, (start, end) in enumerate(text.pieces):
            at += len(text.joiners[index - 1]) if index else 0
            self._found.append((start, end, at))
            at += end - start
        self._found.sort()

    def inside(self, place: int) -> int | None:
        """A place as one of the paragraph, None where the paragraph has it not."""
        index = bisect_right(self._found, place, key=lambda found: found[0]) - 1
        if index < 0:
            return None
        start, end, at = self._found[index]
        return at + place - start if place <= end else None

    def heads(self) -> set[int]:
        """Where the pieces begin in the paragraph: its lines; only blanks part the pieces of one line."""
        ends = [0, *(end for _, end, _ in self._found)]
        parted = zip(ends, self._found, strict=False)
        return {at for end, (start, _, at) in parted if not at or self._text[end:start].strip(" ")}


def first_line(text: Traced) -> str:
    """The first line of a paragraph, with what parts it from the next."""
    return text.text[: min((head for head in Places(text).heads() if head), default=None)]


TELLING: tuple[CriterionKind, ...] = ("education", "experience", "qualification_requirements")
"""Kinds of criteria that tell a post from anything else that may be wanted."""


class Post(NamedTuple):
    """A post: its whole stretch, its title, and where what is asked of it begins and ends."""

    start: int
    title: Span
    rest: Span
    kind: CriterionKind | None
    language: Language | None
    labelled: bool = False
    before: "Demand | None" = None

    @property
    def telling(self) -> bool:
        """Whether work, education or pay is told of it."""
        return self.labelled or self.kind in TELLING or self.before is not None

    def segments(self, *, listed: bool = False) -> Sequence[Segment]:
        """Its title, and what is asked of it where no label says so; `listed` says that it is an item of a list."""
        named = Segment("named", self.start, self.rest[0], title=self.title, line=listed)
        if self.before:
            place, kind, language = self.before
            named = named._replace(places=[place], kind=kind, language=language)
        if self.kind is None or self.labelled:
            return [named]
        return [named, Segment("clause", self.rest[0], self.rest[0], self.kind, self.language)]


class Demand(NamedTuple):
    """What stands before a title and is asked of its post: 2 жыл өтілі бар аспаз."""

    place: Span
    kind: CriterionKind
    language: Language


class Told(NamedTuple):
    """What begins a stretch: the kind of a criterion, or a label."""

    kind: CriterionKind | None
    language: Language | None
    labelled: bool


def with_called(text: str, found: Sequence[Segment], called: Sequence[Segment]) -> list[Segment]:
    """The marks of a paragraph with those of a sentence that names posts there.

    What stands behind a title tells more of a post in a list than its item does, but for a bracket that asks.
    """
    listed = not any(
        mark.role == "call" or (mark.role == "clause" and text[max(mark.start - 1, 0) : mark.start] == "(")
        for mark in called
    )
    titles = [mark.title for mark in found if mark.role == "post" and mark.title and text[slice(*mark.title)].strip()]
    # Where it stands before the number of units the item does: повар, опыт от 1 года (2 единицы).
    asked = any(mark.role == "clause" and low < mark.start < high for mark in called for low, high in titles)
    if listed and titles and not asked:
        return [*found]
    first, behind = min(mark.end for mark in called), max(mark.end for mark in called)
    paid = [
        mark._replace(end=min([mark.end, *(own.start for own in called if own.start > mark.start)]))
        for mark in found
        if mark.role == "pay" and first <= mark.start < behind  # each behind its own post
    ]
    paid = [pay for pay in paid if not any(mark.start < pay.end and pay.start < mark.end for mark in called)]
    return [*called, *paid, *(mark for mark in found if mark.start >= behind)]
