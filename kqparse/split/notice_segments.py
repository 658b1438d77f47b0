"""A paragraph of a notice to segments: headings of posts and groups, labels, clauses, calls, plain text.

A label opens a segment at the beginning of a sentence, or anywhere with a capital and a colon; a clause, at the
beginning of a sentence or of a part behind a semicolon; a post, where a category, a code or a number of units ends its
title.

Guarantees: segments stand in order and share no character; what lies between them holds no letter and no figure; time
is linear in the paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from kqparse.grammar.finder import Finder
from kqparse.grammar.notices import NoticeForms, NoticeRules
from kqparse.model import CriterionKind, Language, Span
from kqparse.split.names import Names
from kqparse.split.tails import Tail, tails
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

SegmentRole = Literal[
    "aside", "body", "call", "clause", "deadline", "general", "group", "label", "part", "post", "published",
    "salary", "text", "title",
]  # fmt: skip
_SENTENCE = re.compile(r"(?<=[.!?;:…])[»\")]*\s+")
_POINT = re.compile(r"(?:№\s*)?(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[.)]|[-–—•*·]|[^\W\d_]\))\s*")
_NUMBERED = re.compile(r"(?:№\s*)?[0-9]{1,3}[.)]\s*")
_BEHIND = re.compile(r"\s*(?::|[-–—](?=\s)|$)")
_BEHIND_TAIL = re.compile(r"[\s).,;:»\"–—-]*")
_COLON = re.compile(r":\s")
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.|(?<![\w-])(?:\+7|8)\s?[-(]\s?\(?[0-9]{3,5}\)?|(?<!\w)[0-9]{2,3}-[0-9]{2}-[0-9]{2}(?!\w)"
    r"|https?://|www\."
)
_WORD = re.compile(r"\w")
_OPENING = '"«“„('
_LONGEST_TITLE = 220
_FIRST: dict[SegmentRole, int] = {"group": 0, "part": 0, "post": 1}
"""What counts first where several segments begin at one place."""
_ANYWHERE: tuple[CriterionKind, ...] = ("education", "experience")
"""Kinds of clauses that are known by words anywhere in their sentence."""


class Segment(NamedTuple):
    """A piece `[start, end)` of a paragraph.

    Attributes:
        role: what it is.
        start, end: where it stands in the paragraph; of a label without what it leads to.
        kind, language: of a label or clause that begins a criterion.
        point: where the printed number stands that it begins with.
        tail: of a post what stands behind its title.
        title: of a post where its title stands.
        places: of a group its categories.
        line: whether it begins a line.
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


_NOWHERE: dict[Finder, list[int]] = {}


class Paragraphs:
    """The paragraphs of a notice, with the places at which labels, clauses and calls begin in each of them."""

    def __init__(self, paras: Sequence[Traced], rules: NoticeRules, names: Names) -> None:
        self._paras = paras
        self._rules = rules
        self._names = names
        texts = [para.text for para in paras]
        self._seen = Seen("\n".join(texts), texts)
        self._starts: dict[int, dict[Finder, list[int]]] = {}
        for finder in (rules.calls, *(forms.finder for forms in (*rules.labels, *rules.clauses))):
            self._add(finder)

    def _add(self, finder: Finder) -> None:
        """Note where a kind of forms begins, by the numbers of paragraphs."""
        running = self._seen.running
        for start in finder.starts(self._seen):
            if finder.pattern.match(running.small, start):
                number = bisect_right(running.starts, start) - 1
                self._starts.setdefault(number, {}).setdefault(finder, []).append(start)

    def segments(self) -> Iterator[tuple[int, Segment]]:
        """The segments of every paragraph in order, each with the number of its paragraph."""
        running = self._seen.running
        for number, (para, start) in enumerate(zip(self._paras, running.starts, strict=False)):
            own = Within(running.small, start, start + len(para), self._starts.get(number, _NOWHERE))
            yield from ((number, segment) for segment in _segments(para, own, self._rules, self._names))


class Within(NamedTuple):
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
        starts = self.starts.get(finder, ())
        stop = self.end if end is None else self.start + end
        behind = self.start + begin
        for at in range(bisect_left(starts, behind), len(starts)):
            if starts[at] >= stop:
                return
            match = finder.pattern.match(self.running, starts[at], stop) if starts[at] >= behind else None
            if match:
                behind = match.end()
                yield match.start() - self.start, behind - self.start


def _segments(text: Traced, own: Within, rules: NoticeRules, names: Names) -> list[Segment]:
    """The segments of one paragraph."""
    marks = _apart(
        sorted(_marks(text, own, rules, names), key=lambda mark: (mark.start, _FIRST.get(mark.role, 2), -mark.end))
    )
    found: list[Segment] = []
    at = 0
    for mark in marks:
        found += _plain(text.text, at, mark.start)
        found.append(mark)
        at = mark.end
    return [*found, *_plain(text.text, at, len(text.text))]


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch, and its parts behind semicolons and colons."""
    at = start
    for match in _SENTENCE.finditer(text, start, end):
        yield at, match.end()
        at = match.end()
    if at < end:
        yield at, end


def _plain(text: str, start: int, end: int) -> Iterator[Segment]:
    """Text between marks, from the first sentence on that names a telephone or an address of the net set apart."""
    low = next((low for low, high in sentences(text, start, end) if _CONTACT.search(text, low, high)), end)
    for role, begin, stop in (("text", start, low), ("aside", low, end)):
        if _WORD.search(text, begin, stop):
            yield Segment("text" if role == "text" else "aside", begin, stop)


def _marks(text: Traced, own: Within, rules: NoticeRules, names: Names) -> Iterator[Segment]:
    posts = list(_posts(text, own, rules, names))
    opening = list(_opening(text.text, own.small, rules))
    begins = _begins(text.text, [mark.end for mark in (*posts, *opening)])
    heads = Places(text).heads()
    yield from posts
    yield from opening
    yield from (Segment("call", *span) for span in own.find(rules.calls))
    for forms in rules.labels:
        if forms.finder in own.starts:
            yield from _labels(text.text, own, forms, begins, heads)
    yield from _clauses(text.text, own, rules, begins, max((mark.end for mark in opening), default=0))


def _clauses(text: str, own: Within, rules: NoticeRules, begins: dict[int, Span], start: int) -> Iterator[Segment]:
    """Each sentence by the criterion that it begins; education and work in one sentence are a whole requirement."""
    there = [forms for forms in rules.clauses if forms.finder in own.starts]
    for low, high in sentences(text, start, len(text)) if there else ():
        behind = begins.get(low, (low, low))[1]
        point = (low, behind) if behind > low else None
        first: NoticeForms | None = None
        said: dict[CriterionKind | None, NoticeForms] = {}
        for forms in there:
            span = next(own.find(forms.finder, behind, high), None)
            if span and span[0] <= behind + 1 and span[0] in begins:
                first = first or forms
            if span and forms.kind in _ANYWHERE:
                said.setdefault(forms.kind, forms)
        told = first or next(iter(said.values()), None)
        if told:
            kind = "qualification_requirements" if told.kind in said and len(said) > 1 else told.kind
            yield Segment("clause", low, behind, kind, told.language, point)


def _begins(text: str, further: Sequence[int]) -> dict[int, Span]:
    """Where sentences begin, each with its number; behind the number and behind an opening sign they begin too."""
    found: dict[int, Span] = {}
    for low in [*(low for low, _ in sentences(text, 0, len(text))), *further]:
        point = _POINT.match(text, low)
        behind = point.end() if point else low
        found[low] = found[behind] = (low, behind)
        if text[behind : behind + 1] in _OPENING:
            found[behind + 1] = (low, behind)
    return found


def _opening(text: str, small: str, rules: NoticeRules) -> Iterator[Segment]:
    """The heading of requirements to categories, or of a part, at the beginning of the paragraph."""
    number = _POINT.match(text)
    behind = number.end() if number else 0
    found = rules.categories(text, behind)
    if found:
        behind_head = _BEHIND_TAIL.match(text, found[0])
        yield Segment(
            "group",
            0,
            behind_head.end() if behind_head else found[0],
            point=(0, behind) if behind else None,
            places=found[1],
        )
    if rules.parts.match(small) and text[-1] not in ";:,":
        yield Segment("part", 0, len(text))


def _posts(text: Traced, own: Within, rules: NoticeRules, names: Names) -> Iterator[Segment]:
    """Posts by what stands behind their titles."""
    if "tail" not in rules.table.posts or not text:
        return
    floor, places = 0, Places(text)
    _, call = next(own.find(rules.calls), (0, len(text) + 1))
    for tail in tails(text.of, text.start, text.end, rules.heading, names):
        at, end = places.inside(tail.start), places.inside(tail.end)
        if at is None or end is None or at < floor or not _telling(tail):
            continue
        behind = _BEHIND_TAIL.match(text.text, end)
        stop = behind.end() if behind else end
        start = _title_start(text.text, own, rules, floor, at)
        point = _NUMBERED.match(text.text, start)
        if at - start <= _LONGEST_TITLE and _titled(text.text, (start, at), tail, called=call <= start):
            place = (start, point.end()) if point and point.end() <= at else None
            yield Segment("post", start, stop, point=place, tail=tail, title=(place[1] if place else start, at))
        floor = stop


def _titled(text: str, place: Span, tail: Tail, *, called: bool) -> bool:
    """Whether what stands before a tail may be a title: small letters begin one only behind a call or in a list."""
    start, end = place
    first = _WORD.search(text, start, end)
    if first is None or not first.group().islower():
        return True
    told = len(tail.parts) > 1 or text[end - 1 : end + 1].strip().startswith("(")
    return called or (told and start == 0)


def _telling(tail: Tail) -> bool:
    """Whether a tail stands behind a title for sure: it has a category or a code, or words beside its number."""
    return any(part.name in ("category", "codes") or part.value != (part.start, part.end) for part in tail.parts)


def _title_start(text: str, own: Within, rules: NoticeRules, floor: int, end: int) -> int:
    """Where the title that ends at `end` begins: behind a call, a sentence, a colon, or the post before."""
    start = floor
    for low, _ in sentences(text, floor, end):
        # The full stop of a number ends no sentence: 1. Бас маман.
        if low > floor and not _NUMBERED.fullmatch(text, start, low):
            start = low
    start = max([start, *(behind for _, behind in own.find(rules.calls, start, end))])
    for match in _COLON.finditer(text, start, end):
        start = match.end()
    return start


class Places:
    """Finds places of the edited text in a paragraph."""

    def __init__(self, text: Traced) -> None:
        self._found: list[tuple[int, int, int]] = []
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
        """Where the pieces begin in the paragraph: its lines."""
        return {at for _, _, at in self._found}


def _labels(text: str, own: Within, forms: NoticeForms, begins: dict[int, Span], heads: set[int]) -> Iterator[Segment]:
    loose = forms.role in ("aside", "deadline", "general", "salary")
    for at, end in own.find(forms.finder):
        sign = _BEHIND.match(text, end)
        point = begins.get(at)
        # A single word leads to something other than a criterion only with a sign behind it.
        if point and (sign or (loose and (forms.role == "salary" or " " in own.small[at:end]))):
            low, behind = point
            number = (low, behind) if behind > low else None
            stop = sign.end() if sign else end
            yield Segment(forms.role, low, stop, forms.kind, forms.language, number, line=low in heads)
        elif sign and (text[at].isupper() or at in heads) and ":" in sign.group():
            yield Segment(forms.role, at, sign.end(), forms.kind, forms.language, line=at in heads)
        elif forms.role == "salary" and at in heads:
            yield Segment(forms.role, at, end, forms.kind, forms.language, line=True)


def _apart(marks: Sequence[Segment]) -> list[Segment]:
    """The marks without those that begin within one before them, or where it begins."""
    kept: list[Segment] = []
    for mark in marks:
        if not kept or (mark.start >= kept[-1].end and mark.start > kept[-1].start):
            kept.append(mark)
    return kept
