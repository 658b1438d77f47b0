"""Sentences of two texts that say the same, aligned by their lengths and by what no translation changes.

Translations of a sentence are about as long as it; numbers, words in Latin letters and codes stay as they are. Text in
brackets does not count, since a gloss often stands in one language only. Sentences may be joined or split in
translation: one is taken for missing only if every alignment in which none is missing is much worse.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from sys import maxsize
from types import MappingProxyType
from typing import NamedTuple

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model import LANGUAGES, Language

Place = tuple[int, int]

_END = late_pattern(r"[.!?\u2026]+[\u00bb\u201d\"')]*(?!$)|;(?=\s)")
_OPENING = "\u00ab\u201c\"'( "
_NOT_SAID = late_pattern(r"\([^()]*\)|(?:^|(?<=[.!?;:]\s))[0-9]{1,3}(?:\.[0-9]{1,3})*[.)](?=\s)")
"""What has no counterpart in a translation: a gloss in brackets, the number of a point."""
_JOINT = late_pattern(r"[,;:\u2013\u2014]| - |[.!?](?=\s)")
_ANCHOR = late_pattern(r"[0-9]+|[A-Za-z]{2,}")
_LEAST = 2
"""Numerals from which on one counts: «one» may be left out."""
_LOOKED_AT = 8
"""Characters behind a sign within which the next sentence begins."""
_SHORTEST = 12
"""Characters of a sentence without brackets; what is shorter joins its neighbour."""
_MOST = 40
"""Sentences of a text beyond which none is said to be missing: translations of so long a text are rarely parallel."""
_JOINED = 12
"""Sentences that one of the other language may stand for."""
_SPREAD = 2.5
"""Variance of the length of a translation, by character of the text; requirements keep closer to it than the speeches
on which the measure was made (Gale and Church, 1993: 6.8).
"""
_PRIOR = {(1, 1): 0.0, (1, 0): 4.5, (0, 1): 4.5}
_MERGED = 2.3
_MERGED_ENTRIES = 4.5
"""What it costs to take two sentences for one, and two entries of a list for an entry: translations keep them."""
_UNJOINED = 5.0
"""What it costs, sentence by sentence, to take several for one that has no comma or conjunction to join them."""
_FOREIGN = 3.0
"""What an anchor costs that stands in one language only."""
_COGNATE = 2.0
"""What it is worth that both sides have a word that begins alike, as loan words do."""
_MEANT, _MEANT_OFTEN = 4.0, 2
"""What it is worth that both sides say a thing in words that translate each other, and how many such things count."""
_BEGINNING = 5
_FEWEST = 2
"""Sentences from which on each of two texts of as many may lack one of the other."""
_FEW = 2
"""How many one of them may have alone that are told by what all of them say."""
_PLAINLY = 2
"""How much more pairs in another place share than sentences in one place do, if those are no pairs."""
_SAID = 2
"""Things that a sentence says of which the other in its place says none, if they are not one that was translated."""
_SURE = 4.0
"""How much worse an alignment must be in which no sentence is missing."""
_CLOSE = 1.0
"""How much worse it may be that another sentence is the missing one, for both to be named."""
_NEVER = float("inf")


def _nothing(text: str, language: Language) -> frozenset[str]:
    return frozenset()


class Conjunctions(Frozen, frozen=True):
    """The conjunctions of both languages, and what else tells that sentences say the same.

    Attributes:
        words, fold: those of each language, as a lexicon folds its words: «не» is one in Kazakh alone.
        meanings: what a text of a language says in terms of both: levels of education, kinds of work.
        numerals: what the words for numbers count, which one language may print in figures.
    """

    words: Mapping[Language, frozenset[str]]
    fold: Callable[[str], str]
    meanings: Callable[[str, Language], frozenset[str]] = _nothing
    numerals: Mapping[str, float] = MappingProxyType({})

    def joints(self, text: str, language: Language) -> int:
        """How many of them a text of a language has."""
        own = self.words[language]
        return sum(word in own for word in LETTERS.findall(self.fold(text)))

    def anchors(self, text: str) -> frozenset[str]:
        """What no translation changes: figures, numerals as figures, words in Latin letters."""
        counted = [self.numerals[word] for word in LETTERS.findall(text.lower()) if word in self.numerals]
        return frozenset([*_ANCHOR.findall(text), *[f"{number:g}" for number in counted if number >= _LEAST]])

    def places(self, text: str, language: Language, start: int = 0, end: int = maxsize) -> list[Place]:
        """Where they stand in a stretch of a text of a language."""
        own, folded = self.words[language], self.fold(text[start:end])
        places = [word.span() for word in LETTERS.finditer(text, start, end)]
        return [(begin, stop) for begin, stop in places if folded[begin - start : stop - start] in own]


class Sentence(Struct, frozen=True):
    """A sentence: its place in the text; and without brackets its length, what no translation changes, the beginnings
    of its long words, how many signs and words join its parts, and what it says in terms of both languages.
    """

    place: Place
    length: int
    anchors: frozenset[str]
    beginnings: frozenset[str]
    joints: int
    meanings: frozenset[str]
    entry: bool


class Missing(NamedTuple):
    """The sentences that the other text has not: of each its place, or those of several any of which it may be."""

    kk: list[tuple[Place, ...]]
    ru: list[tuple[Place, ...]]


def missing(kk: str, ru: str, joining: Conjunctions) -> Missing:
    """The sentences that stand in one of two texts only."""
    plain = [said(text) for text in (kk, ru)]
    places = [sentences(text) for text in plain]
    counts = [len(each) for each in places]
    if max(counts) > _MOST or min(counts) < (_FEWEST if counts[0] == counts[1] else 1):
        return Missing([], [])
    own, other = (
        [sentence(text, *place, joining, language) for place in each]
        for text, each, language in zip(plain, places, LANGUAGES, strict=True)
    )
    if len(own) == len(other):
        return _told_apart(own, other)
    best, steps = _aligned(own, other, lacking=True)
    whole, _ = _aligned(own, other, lacking=False)
    if whole - best < _SURE and not _fewer(own, other) and not _fewer(other, own):
        return _told_apart(own, other)
    alone = [
        [own[i] for i, _, n, m in steps if (n, m) == (1, 0)],
        [other[j] for _, j, n, m in steps if (n, m) == (0, 1)],
    ]
    # Where one sentence of each is left over, they are a pair that was translated freely.
    if all(alone):
        return _told_apart(own, other)
    if len(steps) == max(len(own), len(other)) == min(len(own), len(other)) + 1:
        any_of = tuple(likely(own, other) if alone[0] else likely(other, own))
        return Missing([any_of], []) if alone[0] else Missing([], [any_of])
    return Missing([(each.place,) for each in alone[0]], [(each.place,) for each in alone[1]])


def _told_apart(own: Sequence[Sentence], other: Sequence[Sentence]) -> Missing:
    """The few sentences of which another text says nothing, where most others plainly say the same in their order.

    Of texts of as many sentences as many are left over in each; else any of the other text may say with its own what is
    left over.
    """
    shared = [[_shared(one, each) for each in other] for one in own]
    pairs = _said_alike(shared)
    alone = [sorted({*range(len(side))} - {pair[at] for pair in pairs}) for at, side in enumerate((own, other))]
    even = len(own) == len(other)
    if not 0 < max(map(len, alone)) <= min(_FEW, len(pairs)) or (all(alone) and not even):
        return Missing([], [])
    rivals = (alone[0], alone[1]) if even else (range(len(own)), range(len(other)))
    if any(shared[i][j] for i in alone[0] for j in rivals[1]) or any(shared[i][j] for i in rivals[0] for j in alone[1]):
        return Missing([], [])
    moved = even and sum(shared[i][j] for i, j in pairs) - sum(row[at] for at, row in enumerate(shared)) >= _PLAINLY
    said = [[own[i] for i in alone[0]], [other[j] for j in alone[1]]]
    if not all(_says_enough(each, moved=moved) for side in said for each in side):
        return Missing([], [])
    return Missing([(each.place,) for each in said[0]], [(each.place,) for each in said[1]])


def _says_enough(one: Sentence, *, moved: bool) -> bool:
    """Whether a sentence says something; and as much as it has words, where one that says none of it is in its place.

    Else words that no list has may say the same freely.
    """
    return len(one.meanings | one.anchors) >= (1 if moved else max(_SAID, len(one.beginnings)))


def _shared(one: Sentence, each: Sentence) -> int:
    """How much tells that two sentences say the same."""
    return (
        min(len(one.meanings & each.meanings), _MEANT_OFTEN)
        + len(one.anchors & each.anchors)
        + bool(one.beginnings & each.beginnings)
    )


def _said_alike(shared: Sequence[Sequence[int]]) -> list[Place]:
    """The pairs of sentences in their order that say most alike, by what each two share."""
    size, others = len(shared), len(shared[0])
    best = [[0] * (others + 1) for _ in range(size + 1)]
    for i in reversed(range(size)):
        for j in reversed(range(others)):
            paired = shared[i][j] + best[i + 1][j + 1] if shared[i][j] else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    found: list[Place] = []
    i = j = 0
    while i < size and j < others:
        if shared[i][j] and best[i][j] == shared[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _fewer(one: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    """Whether one text has fewer sentences than the other, even if all that joins its parts stood for a full stop."""
    return len(one) + sum(each.joints for each in one) < len(other)


def said(text: str) -> str:
    """A text of the same length, of which what stands in brackets and the numbers of points are blanked."""
    return _NOT_SAID.sub(lambda match: " " * len(match.group()), text)


def likely(longer: Sequence[Sentence], shorter: Sequence[Sentence]) -> Iterator[Place]:
    """The places of the sentences any of which may be the one too many, while the others pair in their order."""
    before = [*accumulate((_apart(one, each) for one, each in zip(longer, shorter, strict=False)), initial=0.0)]
    behind = [
        *accumulate((_apart(one, each) for one, each in zip(longer[:0:-1], shorter[::-1], strict=True)), initial=0.0)
    ]
    costs = [left + right for left, right in zip(before, reversed(behind), strict=True)]
    for one, cost in zip(longer, costs, strict=True):
        if cost < min(costs) + _CLOSE:
            yield one.place


def _apart(one: Sentence, each: Sentence) -> float:
    """What it costs to take two sentences for each other, what they say in terms of both languages among it."""
    return _cost([one], [each]) - _MEANT * min(len(one.meanings & each.meanings), _MEANT_OFTEN)


def sentences(plain: str) -> list[Place]:
    """The places of the sentences of a running text, and of the entries of a list of semicolons."""
    found: list[Place] = []
    start = 0
    ends = [match.end() for match in _END.finditer(plain) if match.group() == ";" or _ends(plain, match)]
    for end in [*ends, len(plain)]:
        if len(" ".join(plain[start:end].split())) >= _SHORTEST:
            found.append((end - len(plain[start:end].lstrip()), end))
            start = end
    if start < len(plain) and found:
        found[-1] = (found[-1][0], len(plain))
    return found


def _ends(text: str, sign: re.Match[str]) -> bool:
    """Whether a sentence ends at a sign: a capital follows, and what stands before is no single letter."""
    behind = text[sign.end() : sign.end() + _LOOKED_AT]
    before = text[max(sign.start() - 2, 0) : sign.start()]
    if not behind[:1].isspace() and not (before.isalpha() and before.islower()):
        return False
    whole = (len(before) == 2 and before.isalnum()) or not before[-1:].isalpha()
    return whole and behind.lstrip(_OPENING)[:1].isupper()


def sentence(plain: str, start: int, end: int, joining: Conjunctions, language: Language) -> Sentence:
    """What is compared of a part of a text without its brackets."""
    words = " ".join(plain[start:end].split())
    joints = len(_JOINT.findall(words.rstrip(" ;,"))) + joining.joints(words, language)
    long = [word for word in LETTERS.findall(joining.fold(words)) if len(word) >= _BEGINNING]
    beginnings = frozenset(word[:_BEGINNING] for word in long)
    meanings = joining.meanings(words, language)
    entry = words.endswith(";") or plain[:start].rstrip().endswith(";")
    return Sentence((start, end), len(words), joining.anchors(words), beginnings, joints, meanings, entry)


def _aligned(
    own: Sequence[Sentence], other: Sequence[Sentence], *, lacking: bool
) -> tuple[float, list[tuple[int, int, int, int]]]:
    """The cheapest alignment: its cost, and its steps `(i, j, n, m)`: n sentences from i on stand for m from j on."""
    shapes = [(1, 1), *((1, n) for n in range(2, _JOINED + 1)), *((n, 1) for n in range(2, _JOINED + 1))]
    shapes += [(1, 0), (0, 1)] if lacking else []
    costs = [[_NEVER] * (len(other) + 1) for _ in range(len(own) + 1)]
    ways: dict[Place, Place] = {}
    costs[0][0] = 0.0
    for i in range(len(own) + 1):
        for j in range(len(other) + 1):
            for n, m in shapes:
                if n <= i and m <= j and costs[i - n][j - m] < _NEVER and _joinable(own[i - n : i], other[j - m : j]):
                    cost = costs[i - n][j - m] + _cost(own[i - n : i], other[j - m : j])
                    if cost < costs[i][j]:
                        costs[i][j] = cost
                        ways[i, j] = (n, m)
    steps: list[tuple[int, int, int, int]] = []
    at = (len(own), len(other))
    while at in ways:
        n, m = ways[at]
        at = (at[0] - n, at[1] - m)
        steps.append((*at, n, m))
    return costs[-1][-1], steps[::-1]


def _joinable(own: Sequence[Sentence], other: Sequence[Sentence]) -> bool:
    """Whether one sentence has about as many parts as the other side has sentences."""
    one, several = sorted((own, other), key=len)
    return not one or len(several) <= one[0].joints + 2


def _cost(own: Sequence[Sentence], other: Sequence[Sentence]) -> float:
    shape = (len(own), len(other))
    if shape in _PRIOR and shape != (1, 1):
        return _PRIOR[shape]
    lengths = sum(one.length for one in own), sum(one.length for one in other)
    difference = (lengths[0] - lengths[1]) ** 2 / (_SPREAD * sum(lengths) / 2)
    anchors = [frozenset().union(*(one.anchors for one in side)) for side in (own, other)]
    alike = any(one.beginnings & each.beginnings or one.meanings & each.meanings for one in own for each in other)
    one, several = sorted((own, other), key=len)
    prior = sum(_MERGED_ENTRIES if each.entry and one[0].entry else _MERGED for each in several[:-1])
    unjoined = sum(each.joints for each in several) + len(several) - 1 - one[0].joints if len(several) > 1 else 0
    return (
        prior
        + difference / 2
        + _UNJOINED * min(max(unjoined, 0), len(several) - 1)
        + _FOREIGN * len(anchors[0] ^ anchors[1])
        - _COGNATE * alike
    )
