"""Editorial notes: what later acts did to an act and its annexes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from kqparse.citations.kazakh import KazakhReader
from kqparse.citations.reading import Citation, citations
from kqparse.citations.tokens import Token, tokens
from kqparse.frozen import Frozen
from kqparse.grammar.acts.rules import ActRules
from kqparse.grammar.acts.tables import NoteKind
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import ActParts, ActReferenceParts, AmendmentParts
from kqparse.split.cells.grids import inside
from kqparse.split.prose.joining import Para, Prose, small_texts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, of_pieces

_ONE = late_pattern(r"[0-9]+(?:[-\u2010\u2011\u2013][0-9]+)*\)?")
_LONGEST_TARGET = 120
_SHORT = 60
_LONGEST_STRUCK = 600
_MARKED = late_pattern(r"\([^()]{0,12}\.[^()]{0,12}\.[^()]{0,12}\)\.?$")
"""Abbreviations in brackets at the end of a line, as some publishers mark a note: (см. стар. ред.)."""
_MARK_ENDS = (")", ").")
_LONGEST_NOTE = 20_000
"""A longer paragraph is no note, whatever it begins with."""


class _Clause(Frozen, frozen=True):
    """A verb of a note with the targets before it and the acts behind it."""

    kind: NoteKind
    targets: list[Traced]
    by: list[ActReferenceParts]


def notes(paras: Sequence[Para], rules: ActRules, texts: Sequence[str] | None = None) -> list[AmendmentParts]:
    """The amendments that editorial notes among paragraphs tell; one that the whole act is repealed tells none.

    `texts` are the paragraphs in lower case, where they are known.
    """
    likely = _likely(small_texts(paras) if texts is None else texts, rules)
    return [amendment for at, small in likely for amendment in note(paras[at].text, rules, small)]


def _likely(texts: Sequence[str], rules: ActRules) -> list[tuple[int, str]]:
    """The indices of the paragraphs that may be notes by their first words or last signs, and they in lower case."""
    every = "\n".join(texts)
    gone = any(word in every for word in rules.notes.gone)
    begun = (*rules.notes.begun, *(rules.notes.places if gone else ()))
    letters = frozenset(word[0] for word in begun)
    return [
        (at, small)
        for at, small in enumerate(texts)
        if small.endswith(_MARK_ENDS) or (small[:1] in letters and small.startswith(begun))
    ]


def is_note(text: str, rules: ActRules) -> bool:
    """Whether a paragraph is a note of the editors, about an amendment or not; that the act is repealed is one."""
    small = lower(text)
    led = small.startswith(rules.notes.begun) and (rules.notes.start.match(small) or rules.notes.publisher.match(small))
    return bool(led or rules.ended.match(small))


def is_heading_of_note(text: str, rules: ActRules) -> bool:
    """Whether it is a short line that only announces a publisher's note, which the next paragraph holds."""
    return len(text) < _SHORT and bool(rules.notes.publisher.match(lower(text)))


def editorial(whole: Prose, tables: Sequence[Span], head: ActParts | None, rules: ActRules) -> list[Para]:
    """The paragraphs of a text behind its act, outside of tables, that are notes of the editors as a whole.

    A note that tells of no change may be one of the act itself.
    """
    first = bisect_left(whole.paras, head.end if head else 0, key=attrgetter("start"))
    own = whole.paras[first:]
    # The act has those of all paragraphs.
    known = {amendment.text for amendment in head.amendments} if head else None
    told: set[int] = set()
    for at, small in _likely(whole.small[first:], rules):
        if rules.notes.publisher.match(small):
            told |= {at, at + 1} if len(small) < _SHORT else {at}  # a short one announces what follows
        elif at in told:
            continue
        elif own[at].text in known if known is not None else note(own[at].text, rules, small):
            told.add(at)
    return [own[at] for at in sorted(told) if at < len(own) and not inside(tables, own[at].start)]


def note(text: Traced, rules: ActRules, small: str = "") -> list[AmendmentParts]:
    """The amendments of one paragraph, `small` in lower case where it is known; none if it is no editorial note."""
    small = small or lower(text.text)
    start = rules.notes.start.match(small)
    if len(small) > (_LONGEST_NOTE if start else _LONGEST_STRUCK):
        return []
    if start is None and not _MARKED.search(small):
        return _in_place(text, small, rules)
    clauses = _clauses(text, small, start.end(), rules) if start else _marked(text, small, rules)
    found: list[AmendmentParts] = []
    for clause in clauses:
        if clause.kind == "repealed" and all(rules.forms.of(lower(target.text)) for target in clause.targets):
            continue  # the act itself
        targets: list[Traced | None] = [*clause.targets] or [None]
        acts: list[ActReferenceParts | None] = [*clause.by] or [None]
        found += [AmendmentParts(text, target, clause.kind, by) for target in targets for by in acts]
    return found


def _marked(text: Traced, small: str, rules: ActRules) -> list[_Clause]:
    """The clauses of a note that only its end marks as one, with what they changed; the act may stand before that."""
    first = next(iter(citations(text.text, rules)), None)
    by = [first.parts(text)] if first and not first.start else []
    clauses = _clauses(text, small, first.end if first and by else 0, rules)
    clauses = [clause._replace(by=clause.by or by) for clause in clauses if clause.targets]
    return [clause for clause in clauses if clause.by]


def _in_place(text: Traced, small: str, rules: ActRules) -> list[AmendmentParts]:
    """What stands in the place of a point that is no more: its number, and by which act it was struck out."""
    head = small[:_LONGEST_TARGET]
    if not head.startswith(rules.notes.places) or not any(map(head.__contains__, rules.notes.gone)):
        return []  # the pattern is large: it is asked only where both stand
    struck = rules.notes.struck.match(small)
    by = [one for one in citations(text.text, rules) if one.start >= struck.end()] if struck else []
    if struck is None or not by:
        return []
    target = text[struck.start("target") : struck.end("target")].strip(" .")
    return [AmendmentParts(text, target, "repealed", by[0].parts(text))]


def _clauses(text: Traced, small: str, begin: int, rules: ActRules) -> list[_Clause]:
    verbs = list(rules.notes.verb.finditer(small, begin))
    found = tokens(text.text, rules) if verbs else []
    quoted = [(token.start, token.end) for token in found if token.kind in ("bracket", "quote")]
    verbs = [match for match in verbs if not _inside(match.start(), quoted)]
    if not verbs:
        return []
    cited = citations(text.text, rules, found)
    clauses: list[_Clause] = []
    ends = [match.start() for match in verbs[1:]] + [len(small)]
    at = begin
    pending: list[_Clause] = []
    targets: list[Traced] = []
    shared = _Shared(text, rules, cited, found)
    for verb, end in zip(verbs, ends, strict=True):
        own = [one for one in cited if verb.end() <= one.start < end] or shared.between(verb.end(), end)
        kind = rules.notes.kind_of(verb.group())
        behind = own[0].start if own else end
        named = _targets(text, small, at, verb.start(), rules)
        added = _targets(text, small, verb.end(), behind, rules) if kind == "added" else []
        targets = added or named or targets or _whole(text, at, verb.start())
        if clauses and not own and not named and not added and clauses[-1].kind == kind:
            continue
        by = [one.parts(text) for one in own]
        pending.append(_Clause(kind, targets, by))
        if by:
            clauses += [clause._replace(by=by) for clause in pending]
            pending = []
            at = max(verb.end(), own[-1].end)
        else:
            at = verb.end()
    return _without_twins(clauses + pending)


class _Shared:
    """Acts of a note that share one word for their form, which only the last clause prints."""

    def __init__(self, text: Traced, rules: ActRules, cited: Sequence[Citation], found: list[Token]) -> None:
        self._last = cited[-1] if cited else None
        plural = self._last is not None and self._last.word.language == "kk" and self._last.word.ending.plural
        self._tokens = found if plural else []
        self._starts = [token.start for token in self._tokens]
        self._reader = KazakhReader(text.text, self._tokens, rules)

    def between(self, start: int, end: int) -> list[Citation]:
        """The act told between two verbs."""
        if self._last is None or not self._tokens:
            return []
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        dated = max((at for at in range(first, last) if self._tokens[at].kind in ("bracket", "number")), default=None)
        found = self._reader.before(dated + 1, first, self._last.word) if dated is not None else None
        return [found] if found else []


def _without_twins(clauses: list[_Clause]) -> list[_Clause]:
    """`өзгеріс пен толықтыру енгізілді` is one change: neighbours alike in all are one."""
    kept = clauses[:1]
    for before, clause in pairwise(clauses):
        if (before.kind, before.targets, before.by) != (clause.kind, clause.targets, clause.by):
            kept.append(clause)
    return kept


def _targets(text: Traced, small: str, start: int, end: int, rules: ActRules) -> list[Traced]:
    """What a stretch names as changed; a list of numbers with one noun gives one target each."""
    found: list[Traced] = []
    pattern = rules.notes.target_kk
    matches = list(pattern.finditer(small, start, end))
    if not matches:
        pattern = rules.notes.target_ru
        matches = list(pattern.finditer(small, start, end))
        matches = _outer(matches, small, first=True)
    else:
        matches = _outer(matches, small, first=False)
    for match in matches:
        numbers = match.span("numbers")
        ones = list(_ONE.finditer(small, *numbers)) if numbers[0] >= 0 else []
        for one in ones if len(ones) > 1 else [None]:
            found.append(_target(text, match, one))
    return found


def _outer(matches: list[re.Match[str]], small: str, *, first: bool) -> list[re.Match[str]]:
    """Of a chain (пункта 3 подпункт 5) one member: the first in Russian, the last in Kazakh."""
    kept: list[re.Match[str]] = []
    for match in matches:
        chained = bool(kept) and not small[kept[-1].end() : match.start()].strip()
        if not chained:
            kept.append(match)
        elif not first:
            kept[-1] = match
    return kept


def _target(text: Traced, match: re.Match[str], one: re.Match[str] | None) -> Traced:
    """A target as printed: the whole, or one number of a list and the noun."""
    if one is None:
        return text[match.start() : match.end()].tidy()
    number, noun = text[one.start() : one.end()], text[match.start("noun") : match.end("noun")]
    parts = [number, noun] if match.start("numbers") < match.start("noun") else [noun, number]
    # `17, 18-тармақтар`: the dash belongs to the noun; `пункты 3 и 4`: a blank parts them.
    dash = match.end("numbers") < match.start("noun") and not text.text[match.end("numbers")].isspace()
    if dash:
        parts[1] = text[match.end("numbers") : match.end("noun")]
    return of_pieces(
        text.of,
        [piece for part in parts for piece in part.pieces],
        [*parts[0].joiners, "" if dash else " ", *parts[1].joiners],
    )


def _whole(text: Traced, start: int, end: int) -> list[Traced]:
    """The words before the verb, where they are short and name something by a capital (Қағида жаңа редакцияда)."""
    piece = text[start:end].strip(" -\u2013\u2014,;:.")
    return [piece.tidy()] if piece and len(piece) <= _LONGEST_TARGET and piece.text[0].isupper() else []


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (at, at)) - 1
    return index >= 0 and spans[index][0] < at < spans[index][1]
