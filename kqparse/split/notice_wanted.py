"""A sentence that begins its paragraph and names the posts itself, each with the work or education that is asked of it.

Guarantees: a sentence is taken whole or not at all; only where work or education is asked of one of its posts, and who
needs them is told or nobody is; time is linear in the paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kqparse.grammar.notices import NoticeForms, NoticeRules
from kqparse.model import CriterionKind, Language, Span
from kqparse.split.notice_marks import Segment, Within, beginnings, withins
from kqparse.split.prose import Para
from kqparse.text.seen import Seen

_STOP = re.compile(r"[.!?\u2026]+(?:\s+(?=[^\W\d_])|\s*$)")
_SIGN = re.compile(r"\s*(?:,\s*|:\s*|\s[-\u2013\u2014]\s+)")
_TITLE_END = re.compile(r"\s*,\s*|\s+[-\u2013\u2014]\s+")
_LEAD_STOP = re.compile(r"[.!?;:](?:\s|$)")
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"(?:[-\u2013\u2014\u2022*\u00b7]\s+|[0-9]{1,2}[.)]\s*)?")
_LONGEST_LEAD = 160
_LONGEST_TITLE = 100
_MOST_WORDS = 8
_NEAR = 3
"""Characters before the words of a criterion at most: a preposition."""
_TELLING: tuple[CriterionKind, ...] = ("education", "experience")


class _Post(NamedTuple):
    """A post: its whole stretch, its title, and where what is asked of it begins and ends."""

    start: int
    title: Span
    rest: Span
    kind: CriterionKind | None
    language: Language | None


def wanted(text: str, own: Within, rules: NoticeRules) -> list[Segment]:
    """The call and the posts of such a sentence at the beginning of a paragraph; nothing where none stands there."""
    verb = next(own.find(rules.wanted.verbs), None) if "tail" in rules.table.posts else None
    if verb is None or verb[0] > _LONGEST_LEAD or rules.wanted.denied(own.small, verb[0]):
        return []
    if _LEAD_STOP.search(text, 0, verb[0]):
        return []
    sentence = _Sentence(text, own, rules, verb)
    closing = rules.wanted.closing.match(own.small, verb[0])
    colon = text[verb[1] :].lstrip()[:1] == ":"
    return list(sentence.closed() if closing and not colon else sentence.listed())


def wanted_paragraphs(paras: Sequence[Para], seen: Seen, rules: NoticeRules) -> int:
    """How many paragraphs begin with such a sentence; `seen` are all of them.

    Few do of those that have its verb, so that only these are looked at for what they ask for.
    """
    if "tail" not in rules.table.posts or not rules.wanted.verbs.needs.most(seen.words):
        return 0
    running = seen.running
    numbers = {bisect_right(running.starts, verb.start()) - 1 for verb in rules.wanted.verbs.matches(seen)}
    texts = [paras[number].text.text for number in sorted(numbers)]
    own = Seen("\n".join(texts), texts)
    begins = beginnings([rules.wanted.verbs, *(forms.finder for forms in rules.clauses)], own)
    paragraphs = withins(own, texts, begins)
    return sum(bool(wanted(text, within, rules)) for text, within in zip(texts, paragraphs, strict=True))


class _Sentence:
    """One such sentence."""

    def __init__(self, text: str, own: Within, rules: NoticeRules, verb: Span) -> None:
        self._text = text
        self._own = own
        self._small = own.small
        self._rules = rules
        self._verb = verb
        stop = _STOP.search(text, verb[1])
        self._end = stop.start() if stop else len(text)
        self._clauses = [forms for forms in rules.clauses if forms.finder in own.starts]

    def listed(self) -> Iterator[Segment]:
        """Posts behind the verb, with semicolons between them."""
        start, verb = self._verb
        if start and not self._needing(0, start):
            return
        sign = _SIGN.match(self._text, verb)
        begin = sign.end() if sign else verb
        posts: list[_Post] = []
        for low, high in _parts(self._text, begin, self._end):
            title = _TITLE_END.search(self._text, low, high)
            ends = title.span() if title else (high, high)
            post = self._post((low, ends[0]), (ends[1], high))
            if post is None:
                return
            posts.append(post)
        if any(post.kind in (*_TELLING, "qualification_requirements") for post in posts):
            yield Segment("call", 0, begin, line=True)
            for post in posts:
                yield from _segments(post, post.rest[0])

    def closed(self) -> Iterator[Segment]:
        """The one post between who needs it and the verb."""
        words = [match.span() for match in _WORD.finditer(self._text, 0, self._verb[0])]
        # The last word is of the title: a nurse ends as who needs her does.
        needing = (end for low, end in words[:-1] if self._small[low:end].endswith(self._rules.wanted.datives))
        lead = next((end for end in reversed(list(needing)) if self._needing(0, end)), None)
        sign = _SIGN.match(self._text, self._verb[1])
        if lead is None or sign is None:
            return
        begin = next(low for low, _ in words if low >= lead)
        post = self._post((begin, self._verb[0]), (sign.end(), self._end))
        if post and post.kind in (*_TELLING, "qualification_requirements"):
            yield Segment("call", 0, begin, line=True)
            yield from _segments(post, sign.end())

    def _needing(self, start: int, end: int) -> bool:
        """Whether a stretch names who may need somebody."""
        found = (self._rules.wanted.bodies, self._rules.bodies)
        return any(form.search(self._small, start, end) for form in found)

    def _post(self, title: Span, rest: Span) -> _Post | None:
        """A post by its title and by what is asked of it; None where these are something else."""
        mark = _MARK.match(self._text, *title)
        low, high = mark.end() if mark else title[0], title[1]
        name = self._text[low:high].rstrip()
        never = (self._rules.wanted.never, self._rules.loads, self._rules.calls.pattern)
        short = len(name) <= _LONGEST_TITLE and len(name.split()) <= _MOST_WORDS
        if not short or not name[:1].isalpha() or any(form.search(self._small, low, high) for form in never):
            return None
        if any(True for forms in self._clauses for _ in self._own.find(forms.finder, low, high)):
            return None
        if not self._text[slice(*rest)].strip():
            return _Post(title[0], (low, low + len(name)), rest, None, None)
        told = self._told(*rest)
        return _Post(title[0], (low, low + len(name)), rest, *told) if told else None

    def _told(self, start: int, end: int) -> tuple[CriterionKind, Language] | None:
        """The kind of what is asked, which begins a stretch; of work and education together that of both."""
        begun: NoticeForms | None = None
        said: dict[CriterionKind | None, NoticeForms] = {}
        for forms in self._clauses:
            span = next(self._own.find(forms.finder, start, end), None)
            if span and span[0] <= start + _NEAR:
                begun = begun or forms
            if span and forms.kind in _TELLING:
                said[forms.kind] = forms
        if begun is None or begun.kind is None:
            return None
        return "qualification_requirements" if len(said) > 1 else begun.kind, begun.language


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons."""
    at = start
    while at < end:
        sign = text.find(";", at, end)
        stop = sign if sign >= 0 else end
        low = at + len(text[at:stop]) - len(text[at:stop].lstrip())
        if low < stop:
            yield low, stop
        at = stop + 1


def _segments(post: _Post, begin: int) -> Sequence[Segment]:
    """A post up to `begin`, and what is asked of it."""
    named = Segment("named", post.start, begin, title=post.title)
    if post.kind is None:
        return [named]
    return [named, Segment("clause", begin, begin, post.kind, post.language)]


__all__ = ["wanted", "wanted_paragraphs"]
