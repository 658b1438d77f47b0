"""A paragraph of a notice to segments: headings of posts and groups, labels, clauses, calls, plain text.

A label opens a segment at the beginning of a sentence, or anywhere with a capital and a colon; a clause, at the
beginning of a sentence or of a part behind a semicolon; a post, where a category, a code or a number of units ends its
title.

Guarantees: segments stand in order and share no character; what lies between them holds no letter and no figure; time
is linear in the paragraph.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter

from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.grammar.phrasing.finder import Finders, shared_finders
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Span
from kqparse.split.headings.names import Names
from kqparse.split.notices.contacts import names_contact, plain, streets
from kqparse.split.notices.counted import counted
from kqparse.split.notices.going_on import begins_line, ends_heading, fills_line, words_before
from kqparse.split.notices.marks import (
    BULLETS,
    POINT,
    QUOTES,
    WORD,
    Places,
    Segment,
    SegmentRole,
    Within,
    apart,
    beginnings,
    behind_twin,
    first_said,
    further_sign,
    sentences,
    whole_sentences,
    with_called,
    withins,
)
from kqparse.split.notices.openings import below_parts, openings
from kqparse.split.notices.paid import above_pay, behind_category, behind_posts, lines_of_pay, priced, rated
from kqparse.split.notices.paid_first import with_pay_first
from kqparse.split.notices.posts import posts
from kqparse.split.notices.purpose import posts_called, without_posts
from kqparse.split.notices.wanted import wanted
from kqparse.split.notices.wanted_lists import Wording
from kqparse.text.fold import lower
from kqparse.text.seen import Seen, WordCounts
from kqparse.text.traced import Traced

_BEHIND = late_pattern(r"\s*(?::|[-–—](?=\s)|$)")
_COUNTED = late_pattern(r"\s*(?:№\s*)?[0-9]{1,2}(?:\s*[.:)](?=\s)|\s+[-\u2013\u2014](?=\s)|$)")
"""The number of a post behind the label of its title, which may stand on the next line: Вакансия № 2. Кладовщик."""
_SIGN = late_pattern(r"[^\w\s-]")
_SIGNED = late_pattern(rf"\s*[{BULLETS}]")
_PARTED = late_pattern(r"[,;(]\s*$")
_AMOUNT = late_pattern(r"\s*+(?:[:\u2013\u2014-]\s*+)?(?:[^\W\d_]{1,3}\s)?[0-9]")
"""An amount right behind the words for pay, a preposition before it at most."""
_FIRST: dict[SegmentRole, int] = {"group": 0, "part": 0, "person": 0, "named": 1, "post": 1, "call": 2}
"""What counts first where several segments begin at one place."""
_OF_SOMEONE: tuple[CriterionKind, ...] = ("duties", "knowledge", "qualification_requirements")
_ANYWHERE: tuple[CriterionKind, ...] = ("education", "experience")
"""Kinds of clauses that are known by words anywhere in their sentence."""


class Paragraphs:
    """The paragraphs of a notice, with the places at which labels, clauses and calls begin in each of them."""

    def __init__(
        self,
        paras: Sequence[Traced],
        rules: NoticeRules,
        names: Names,
        salaries: SalaryRules,
        words: WordCounts | None = None,
    ) -> None:
        """Take paragraphs, the words of the family, and those of the whole text where they are counted."""
        self._paras = paras
        self._salaries = salaries
        self._rules = rules
        self._names = names
        every = (*rules.labels, *rules.clauses)
        finders = (rules.calls, rules.wanted.verbs, rules.streets, *(forms.finder for forms in every))
        self._withins = _withins(tuple([para.text for para in paras]), shared_finders(finders), words)

    def segments(self) -> Iterator[tuple[int, Segment]]:
        """The segments of every paragraph in order, each with the number of its paragraph."""
        called = wanted(wording := Wording(self._paras, self._withins, self._rules))
        led = labelled = below = False  # whether a call leads to its list, and labels of pay and others stand above
        nobody = without_posts(self._withins, self._rules)
        for number, (para, own) in enumerate(zip(self._paras, self._withins, strict=True)):
            marks = [*_marks(para, own, self._rules, self._names, self._salaries, led=led)]
            marks = [*behind_category(para.text, marks, self._salaries)]
            marks = [mark for mark in marks if mark.role != "call" or not nobody(own, (mark.start, mark.end))]
            led = _leads_on(para.text, marks, led=led)
            paid = any(mark.role == "salary" for mark in marks)
            pay = list(self._paid(para, labelled=labelled or paid))
            found = [*pay, *above_pay(rated(marks, para.text, self._salaries), pay)]
            labelled = paid
            naming = [*counted(para, called.get(number, ()), self._rules, self._names)]
            if any(mark.role == "named" for mark in naming):
                asked = partial(wording.asked, number)
                naming = list(with_pay_first(para.text, naming, asked, self._rules, self._salaries))
                found += priced(para, [mark for mark in naming if mark.role == "named"], self._salaries)
            houses = () if found or naming or below else streets(own, self._rules)
            below = any(mark.role == "label" and mark.end == len(para.text) for mark in marks)
            yield from ((number, segment) for segment in _segments(para.text, found, naming, houses))

    def _paid(self, para: Traced, *, labelled: bool) -> Iterator[Segment]:
        """Lines of pay; behind a label of pay they are its text, where posts do not stand in cards alone."""
        cards = "tail" not in self._rules.table.posts
        for line in lines_of_pay(para, self._salaries) if cards or _SIGNED.match(para.text) or not labelled else ():
            if cards or not self._rules.category.match(lower(para.text[line.start : line.end])):
                yield line


@lru_cache(maxsize=1)
def _withins(texts: tuple[str, ...], finders: Finders, words: WordCounts | None) -> Sequence[Within]:
    """Some paragraphs with where forms begin in them, remembered for the next family that has the same words."""
    seen = Seen("\n".join(texts), texts)
    if words is not None:
        seen.words = words  # of the whole text: what was asked of them need not be asked again
    return list(withins(seen, texts, beginnings(finders.there(seen.words), seen)))


def _segments(text: str, found: Sequence[Segment], called: Sequence[Segment], houses: Sequence[int]) -> list[Segment]:
    """The segments of one paragraph: all that is found in it, what a sentence that calls for posts names, addresses."""
    known = with_called(text, found, called) if called else found
    marks = apart(sorted(known, key=_order))
    kept: list[Segment] = []
    at = 0
    for mark in marks:
        kept += plain(text, at, mark.start, houses)
        kept.append(mark)
        at = mark.end
    return [*kept, *plain(text, at, len(text), houses)]


def _order(mark: Segment) -> tuple[int, int, bool, int, bool]:
    """By what a mark stands before others: of labels that end alike one that asks for all is the last."""
    whole = mark.kind == "qualification_requirements"
    return mark.start, _FIRST.get(mark.role, 3), not mark.line, -mark.end, whole


def _leads_on(text: str, marks: Sequence[Segment], *, led: bool) -> bool:
    """Whether a paragraph calls for what is listed below it, or is of such a list, which goes on."""
    if text.rstrip().endswith(":"):
        return any(mark.role in ("call", "part") for mark in marks)
    return led and any(mark.role in ("post", "part") for mark in marks)


def _marks(  # noqa: PLR0913  what is known of the paragraph
    text: Traced, own: Within, rules: NoticeRules, names: Names, salaries: SalaryRules, *, led: bool
) -> Iterator[Segment]:
    found = list(below_parts(list(posts(text, own, rules, names, led=led)), text, own, rules))
    calls = list(own.find(rules.calls)) if rules.calls in own.starts else []  # which are no part, whoever calls
    opening = list(openings(text, own.small, rules, headed=bool(found or calls)))
    paid = list(behind_posts(text.text, found, salaries))
    yield from found
    yield from opening
    yield from paid
    if not own.starts:
        return
    begins = _begins(text.text, [mark.end for mark in (*found, *opening, *paid)], rules)
    ends = [mark.end for mark in (*found, *paid)]  # behind which sentences begin
    heads = Places(text).heads()
    yield from (Segment("call", *span) for span in posts_called(own.small, calls, rules))
    whose = "tail" in rules.table.posts  # cards have but one post
    lines: list[int] = []  # where labels begin lines
    for forms in rules.labels:
        if forms.finder in own.starts:
            labels = _labels(text.text, own, forms, begins, heads, rules=rules, whose=whose)
            if forms.role == "wanted":  # Требуется знание языка.
                labels = (each for each in labels if not _names_other(own.small, each.end, rules))
            for each in labels:
                if each.line and ends_heading(text.text, opening, each.start):
                    continue
                if each.role != "salary" or not rules.accounts.match(own.small, each.end):
                    lines += [each.start] if each.line and each.role == "label" else []
                    ends += [each.end] if each.role == "general" else []
                    yield each
    yield from _further_labels(text.text, own, rules, begins)
    first = max((mark.end for mark in opening), default=0)
    before = [(end, next((mark.start for mark in found if mark.start >= end), len(text))) for end in sorted(ends)]
    yield from _clauses(text.text, own, rules, begins, (first, before, sorted(lines)))


def _clauses(
    text: str,
    own: Within,
    rules: NoticeRules,
    begins: dict[int, Span],
    starts: tuple[int, Sequence[Span], Sequence[int]],
) -> Iterator[Segment]:
    """Each sentence by the criterion that it begins; education and work in one sentence are a whole requirement.

    `starts` are where sentences begin, and in order the stretches behind posts, in which something is said of them,
    too, and the places of labels that begin their lines: their words are none of the sentence before them.
    """
    first_start, ends, lines = starts
    there = [forms for forms in rules.clauses if forms.finder in own.starts]
    every = whole_sentences(text, first_start, len(text), rules) if there else ()
    for begin, high in (part for sentence in every for part in _behind_posts(text, sentence, ends)):
        at, behind = begins.get(begin, (begin, begin))
        # The full stop of a number ends no sentence: 2. Высшее образование.
        low = at if behind == begin else begin
        point = (low, behind) if behind > low else None
        label = bisect_right(lines, behind)
        stop = min([high, *lines[label : label + 1]])
        first: NoticeForms | None = None
        said: dict[CriterionKind | None, NoticeForms] = {}
        told_at = high
        for forms in there:
            span = first_said(own, forms, (behind, stop), rules)
            whose = span and forms.kind == "duties" and text[behind : span[0]].strip().isalpha()  # Аспаздың міндетіне
            if span and (whose or (span[0] <= behind + 1 and span[0] in begins)):
                first = first or forms
            if span and forms.kind in _ANYWHERE:
                said.setdefault(forms.kind, forms)
                told_at = min(told_at, span[0])
        told = first or next(iter(said.values()), None)
        if told:
            # What a comma parts from the words of the criterion may be of another: высшее техническое, стаж 2 года.
            further = len(said) > 1 or (first is None and _further(text, behind, told_at))
            kind = "qualification_requirements" if told.kind in said and further else told.kind
            yield Segment("clause", low, behind, kind, told.language, point, begun=first is not None)
        comma = text.rfind(", ", behind, high) + 2 if text[:high].rstrip().endswith(":") else high
        spans = ((forms, next(own.find(forms.finder, comma, high), None)) for forms in there if comma > 1)
        if other := next((forms for forms, span in spans if span and span[0] == comma), None):
            # … высшее образование, наличие следующих компетенций: …
            yield Segment("clause", comma, comma, other.kind, other.language, begun=True)


def _behind_posts(text: str, sentence: Span, ends: Sequence[Span]) -> Iterator[Span]:
    """What a sentence says behind each of its posts; a sentence without posts is all one."""
    begin, high = sentence
    low = bisect_right(ends, (begin, len(text)))
    inside = ends[low : bisect_left(ends, (high,), low)]
    if not inside:
        yield sentence
    for end, stop in inside:
        if WORD.search(text, end, min(stop, high)):
            yield end, min(stop, high)


def _further(text: str, start: int, end: int) -> bool:
    """Whether words and a comma stand in a stretch before the words of a criterion."""
    comma = text.rfind(",", start, end)
    return comma > 0 and WORD.search(text, start, comma) is not None


def _begins(text: str, further: Sequence[int], rules: NoticeRules) -> dict[int, Span]:
    """Where sentences begin, each with its number; behind the number and behind an opening sign they begin too."""
    found: dict[int, Span] = {}
    for low in [*(low for low, _ in whole_sentences(text, 0, len(text), rules)), *further]:
        point = POINT.match(text, low)
        if low in found and not point:
            continue  # the full stop of a number ends no sentence
        behind = point.end() if point else low
        found[low] = found[behind] = (low, behind)
        if text[behind : behind + 1] in QUOTES + "(":
            found[behind + 1] = (low, behind)
    return found


def _further_labels(text: str, own: Within, rules: NoticeRules, begins: dict[int, Span]) -> Iterator[Segment]:
    """Labels of education and work behind a comma of the sentence that the other one opens, each with its sign.

    Білімі – жоғары, жұмыс тәжірибесі – 2 жыл.
    """
    there = [forms for forms in rules.labels if forms.kind in _ANYWHERE and forms.finder in own.starts]
    for low, high in sentences(text, 0, len(text)) if len(there) > 1 else ():
        kind: CriterionKind | None = None
        spans = [(span, forms) for forms in there for span in own.find(forms.finder, low, high)]
        spans.sort(key=itemgetter(0))
        for span, forms in spans:
            sign = _BEHIND.match(text, span[1])
            first = kind is None and begins.get(span[0], (-1, -1))[0] == low
            if sign and kind not in (None, forms.kind) and text[low : span[0]].rstrip().endswith(","):
                yield Segment("label", span[0], sign.end(), forms.kind, forms.language)
            kind = forms.kind if sign and first else kind


def _labels(  # noqa: PLR0913  what is known of the paragraph
    text: str,
    own: Within,
    forms: NoticeForms,
    begins: dict[int, Span],
    heads: set[int],
    *,
    rules: NoticeRules,
    whose: bool,
) -> Iterator[Segment]:
    loose = forms.role in ("aside", "deadline", "general", "salary")
    for begin, alone in own.find(forms.finder):
        end = behind_twin(own, alone, forms, rules)
        qualified = rules.qualifiers.before(own.small, begin)
        at = qualified if qualified in begins or qualified in heads or text[qualified].isupper() else begin
        sign = (_COUNTED.match(text, end) if forms.role == "title" else None) or _BEHIND.match(text, end)
        point = begins.get(at)
        dated = (forms.role == "published" or forms.kind == "other") and text[end : end + 2].strip().isdigit()
        sign = sign or (
            further_sign(text, end, forms, rules, whose=whose and forms.kind in _OF_SOMEONE) if point else None
        )
        colon = sign is not None and ":" in sign.group()
        closed = colon and forms.role in ("label", "salary")
        own_words = whose and forms.kind in _OF_SOMEONE
        led = words_before(text, at, begins, numbered=not own_words) if closed and not point else None
        # What begins a criterion itself is no part of its label: 2) одного из следующих требований по опыту работы:
        if led and any(low == led[1] for clause in rules.clauses for low, _ in own.find(clause.finder, led[1], end)):
            continue
        # A single word leads to something other than a criterion only with a sign behind it.
        if forms.role == "person" and not (sign and at == 0 and not names_contact(text, sign.end())):
            continue
        if forms.role == "wanted":
            if at == 0:
                yield Segment("title", at, sign.end() if sign else end, forms.kind, forms.language, line=True)
        elif point and (sign or dated or (loose and _may_lead(text, point, end, forms))):
            low, behind = point
            number = (low, behind) if behind > low else None
            stop = sign.end() if sign else end
            yield Segment(forms.role, low, stop, forms.kind, forms.language, number, line=low in heads)
        elif at in heads and fills_line(text, (at, end), heads, forms):
            yield Segment(forms.role, at, end, forms.kind, forms.language, line=True)
        elif sign and led:
            yield Segment(forms.role, led[0], sign.end(), forms.kind, forms.language, led)
        elif sign and colon and (text[at].isupper() or begins_line(own, (qualified, at, end), heads, forms, rules)):
            yield Segment(forms.role, at, sign.end(), forms.kind, forms.language, line=at in heads)
        elif forms.role == "salary" and (at in heads or (_PARTED.search(text, 0, at) and _AMOUNT.match(text, end))):
            yield Segment(forms.role, at, end, forms.kind, forms.language, line=True)


def _names_other(small: str, start: int, rules: NoticeRules) -> bool:
    """Whether what is wanted is no post, by the words up to the first sign."""
    sign = _SIGN.search(small, start)
    return rules.wanted.names_other(small, start, sign.start() if sign else len(small))


def _may_lead(text: str, point: Span, end: int, forms: NoticeForms) -> bool:
    """Whether a label without a sign leads to something: one of pay; or of several words, or cut short, in no list.

    Обязанности: прием документов граждан.
    """
    listed = text[: point[0]].rstrip().endswith(":")
    return forms.role == "salary" or (not listed and any(sign in text[point[1] : end].strip() for sign in " ."))
