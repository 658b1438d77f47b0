"""Which words of a text are Kazakh and which are Russian, decided once for the whole text.

A cell that says everything twice is in one language first and then in the other. A single line may show no sign of
either (a list of names, a Kazakh line without a Kazakh letter), so no line is judged for itself: every place to change
the language at is weighed against all words, and the best one is taken.

* A word speaks for a language by its letters, by being one of its small words, or by its ending.
* A change costs little between sentences, at a slash or a wide gap, and much within a line.
* A second change must be borne by strong evidence on both sides of it.

Cells repeat, and lines and words do even more, so each of them is weighed once and remembered.

Guarantees: time linear in the text; nothing is lost but separators between the languages.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from msgspec import Struct

from kqparse.late_pattern import LETTERS, UNBROKEN, late_pattern
from kqparse.model import LANGUAGES, OTHER, Language
from kqparse.text.fold import label_key
from kqparse.text.tongue_words import WordWeights
from kqparse.text.traced import Traced, join

_SEPARATORS = " /|"
_SENTENCE_END = late_pattern(r"[.;!?…][»”\")]*$")
_WIDE_GAP = late_pattern(r"\t| {3,}")
_OPENING = "«\"'(“„"
_BREAKS = ("-", "\u00ad")
"""What breaks a word at a line end; no language begins within a word."""
_NAMED = 0.25
"""What a word within quotation marks weighs, as a share."""
_LONGEST_NAME = 12
_MOST_SENTENCES = 6
_ECHO = 0.6
"""The share of words that two halves of a text without signs must have in common to be translations."""
_STEM = 5
_NAME = late_pattern(r"[^\W\d_]{3,}")
_WORDS_KEPT, _LINES_KEPT, _TEXTS_KEPT = 1 << 15, 1 << 12, 1 << 10
_LONGEST_LINE, _LONGEST_KEPT = 400, 20_000
"""Characters of a text beyond which it is not remembered."""


class _Cost(NamedTuple):
    """What a change of language costs at a place: the first time, and any other."""

    first: float
    again: float


_CHANGE = 0.5
_PLAIN, _SMALL, _SLASH, _CLOSING = 0, 1, 2, 3
"""What a word begins with: none of these, a small letter, a slash, a sign that closes what stands before it."""
_CLOSING_SIGNS = frozenset(")]»,;")
_OPEN, _ENDED, _SLASHED, _BROKEN = 0, 1, 2, 3
"""What a word ends with: none of these, the end of a sentence, a slash, a broken word."""
_OTHER = 12.0
"""What a further change costs where nothing invites one."""
_BY_SLASH = _Cost(_CHANGE, _CHANGE + _OTHER)
_BY_GAP = _Cost(_CHANGE, _CHANGE + 3.0)
_NEVER = _Cost(1e6, 1e6)


def _costs(end_of_sentence: float, within_sentence: float) -> tuple[tuple[_Cost, ...], ...]:
    """The costs of a change by what the word before ends with and the word behind begins with."""
    capital, small = 1.5, 3.0
    begun = _CHANGE + end_of_sentence
    ended = _Cost(begun, begun + (4.0 if begun == _CHANGE else _OTHER))
    goes_on = _CHANGE + small + end_of_sentence
    middle, inner = _CHANGE + capital + within_sentence, _CHANGE + small + within_sentence
    within = (_Cost(middle, middle + _OTHER), _Cost(inner, inner + _OTHER), _BY_SLASH, _NEVER)
    behind = (ended, _Cost(goes_on, goes_on + _OTHER), _BY_SLASH, _NEVER)
    return within, behind, (*(_BY_SLASH,) * 3, _NEVER), within


_WITHIN_LINE = _costs(0.5, 3.0)
_AT_LINE_END = (*_costs(0.0, 0.0)[:_BROKEN], (_NEVER,) * 4)


class _Sign(Struct, frozen=True, gc=False):
    """What a run of signs without blanks tells: how much it weighs, and what its edges say of a change beside it.

    Attributes:
        weight: how much its words speak for Kazakh; below zero for Russian.
        begins: what it begins with, as a column of the table of costs.
        ends: what it ends with, as a row of that table.
        opens, closes: whether a quotation opens or closes in it.
    """

    weight: float
    begins: int
    ends: int
    opens: bool
    closes: bool


class _Line(Struct, frozen=True, gc=False):
    """A line as far as it does not depend on the lines around it.

    Attributes:
        weights: of its words.
        costs: of a change before each of its words but the first.
        begins, ends: what its first word begins with and its last one ends with.
        quoted: up to how many words behind it a quotation that it opens may still go on.
    """

    weights: list[float]
    costs: list[_Cost]
    begins: int
    ends: int
    quoted: int


class _Turn(Struct, frozen=True, gc=False):
    """A language begins at a word; `before` is the turn before, so that readings share what they have in common."""

    begin: int
    language: Language
    before: "_Turn | None"


Stretch = tuple[Language, tuple[tuple[int, int, int], ...]]
"""A language, and what is in it: for each line its number and `[start, end)` in it."""


class TongueRules:
    """Tells the words of a text, and its lines, by language."""

    def __init__(self, words: WordWeights, names: Mapping[str, Language] | None = None) -> None:
        """Take what single words speak for, and what languages are called, in `label_key` form."""
        self._names = names or {}
        self._named_by = {name[:1] for name in self._names}
        self._weighed = lru_cache(maxsize=_WORDS_KEPT)(words.weight)
        self.sign = lru_cache(maxsize=_WORDS_KEPT)(self._read_sign)
        self.line = lru_cache(maxsize=_LINES_KEPT)(self._read_line)
        self._spoken = lru_cache(maxsize=_LINES_KEPT)(self._speaks)
        self.parted = lru_cache(maxsize=_TEXTS_KEPT)(self._part)

    def named(self, text: str) -> Language | None:
        """The language that the head of a column names; None for any other text."""
        first = text.lstrip().lstrip(" :.;,?")[:1]
        if first.lower() not in self._named_by and not first.isspace():
            return None  # as of most texts
        return self._names.get(label_key(text).replace(".", ""))

    def weight(self, text: str) -> float:
        """How much the words of a text speak for Kazakh; below zero for Russian. Initials say nothing."""
        return sum(map(self._weighed, LETTERS.findall(text)))

    def spoken(self, text: str) -> Language | None:
        """The language that the words of a text speak for, None where they speak for none."""
        return self._spoken(text) if len(text) <= _LONGEST_LINE else self._speaks(text)

    def _speaks(self, text: str) -> Language | None:
        weight = self.weight(text)
        return None if not weight else "kk" if weight > 0 else "ru"

    def _read_sign(self, token: str) -> _Sign:
        """What a run of signs without blanks tells."""
        if token.isalpha():
            return _Sign(self._weighed(token), _SMALL if token[0].islower() else _PLAIN, _OPEN, False, False)
        small = token.lstrip(_OPENING)[:1].islower()
        begins = _SLASH if token.startswith("/") else _SMALL if small else _PLAIN
        if token[0] in _CLOSING_SIGNS:
            begins = _CLOSING
        if token.endswith("/"):
            ends = _SLASHED
        elif token.endswith(_BREAKS):
            ends = _BROKEN
        else:
            ends = _ENDED if _SENTENCE_END.search(token) else _OPEN
        return _Sign(self.weight(token), begins, ends, "«" in token, "»" in token)

    def _read_line(self, text: str, quoted: int) -> _Line:
        """A line, not blank; a quotation before it may go on for so many words."""
        signs = list(map(self.sign, text.split()))
        weights = [sign.weight for sign in signs]
        if quoted > 0 or "«" in text:
            for at, sign in enumerate(signs):
                quoted = _LONGEST_NAME if sign.opens else quoted - 1
                # A name in quotation marks may be of the other language.
                weights[at] *= _NAMED if quoted > 0 else 1.0
                quoted = 0 if sign.closes else quoted
        costs = [_WITHIN_LINE[before.ends][sign.begins] for before, sign in pairwise(signs)]
        if "\t" in text or "   " in text:
            gaps = pairwise(UNBROKEN.finditer(text))
            wide = [_WIDE_GAP.search(text, before.end(), token.start()) for before, token in gaps]
            costs = [_BY_GAP if gap else cost for gap, cost in zip(wide, costs, strict=True)]
        return _Line(weights, costs, signs[0].begins, signs[-1].ends, max(quoted, 0))

    def _part(self, lines: tuple[str, ...], first: Language) -> list[Stretch]:
        """The lines of one text as stretches by language."""
        return _stretches(lines, self, first)


NO_TONGUES = TongueRules(
    WordWeights(
        letters=dict.fromkeys(LANGUAGES, late_pattern("(?!)")),
        words=dict.fromkeys(LANGUAGES, frozenset()),
        endings=dict.fromkeys(LANGUAGES, frozenset()),
    )
)


def parted(lines: Sequence[Traced], rules: TongueRules, first: Language = "kk") -> list[tuple[Language, Traced]]:
    """The lines of one text as stretches by language, in reading order; `first` is the one to expect first."""
    texts = tuple([line.text for line in lines])
    known = sum(map(len, texts)) <= _LONGEST_KEPT
    stretches = rules.parted(texts, first) if known else _stretches(texts, rules, first)
    found: list[tuple[Language, Traced]] = []
    for language, places in stretches:
        pieces = [
            lines[line] if stop - start == len(texts[line]) else lines[line][start:stop] for line, start, stop in places
        ]
        text = join(pieces).strip(_SEPARATORS)
        if text:
            found.append((language, text))
    return found


def by_tongue(stretches: Sequence[tuple[Language, Traced]]) -> dict[Language, Traced]:
    """What each language says, Kazakh first, as running text."""
    found = {language: [text for own, text in stretches if own == language] for language in LANGUAGES}
    return {language: join(texts).tidy() for language, texts in found.items() if texts}


class _Words(Struct, frozen=True):
    """The words of a text: their weights, the costs of a change before each, and where the words of each line begin."""

    weights: list[float]
    costs: list[_Cost]
    lines: list[int]
    begins: list[int]


def _stretches(lines: Sequence[str], rules: TongueRules, first: Language) -> list[Stretch]:
    words = _words(lines, rules)
    if not words.weights:
        return []
    best = _best(words, first)
    turn: _Turn | None = best if best.before else _echo(lines, words, best.language, first)
    found: list[Stretch] = []
    end = len(words.weights)
    while turn:
        found.append((turn.language, tuple(_places(lines, words, turn.begin, end))))
        end, turn = turn.begin, turn.before
    return found[::-1]


def _words(lines: Sequence[str], rules: TongueRules) -> _Words:
    found = _Words([], [], [], [])
    ends, quoted = _OPEN, 0
    for number, text in enumerate(lines):
        if not text or text.isspace():
            continue
        line = rules.line(text, quoted)
        found.lines.append(number)
        found.begins.append(len(found.weights))
        found.weights.extend(line.weights)
        found.costs.append(_AT_LINE_END[ends][line.begins])
        found.costs.extend(line.costs)
        ends, quoted = line.ends, line.quoted
    return found


def _places(lines: Sequence[str], words: _Words, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The places of the words `[begin, end)`, one for each line."""
    at = bisect_right(words.begins, begin) - 1
    while at < len(words.begins) and words.begins[at] < end:
        number = words.lines[at]
        first = max(begin - words.begins[at], 0)
        stop = words.begins[at + 1] if at + 1 < len(words.begins) else len(words.weights)
        text = lines[number]
        if first == 0 and end >= stop:
            yield number, len(text) - len(text.lstrip()), len(text.rstrip())
        else:
            tokens = list(UNBROKEN.finditer(text))
            yield number, tokens[first].start(), tokens[min(end, stop) - words.begins[at] - 1].end()
        at += 1


def _best(words: _Words, first: Language) -> _Turn:
    """The reading with most weight: the ways to each language, without and with a change before."""
    one, other = first, OTHER[first]
    sign = 1.0 if one == "kk" else -1.0
    whole_one, whole_other = _Turn(0, one, None), _Turn(0, other, None)
    turn_one, turn_other = whole_one, whole_other
    pure_one = sign * words.weights[0]
    pure_other = -pure_one
    to_one = to_other = -inf
    places = zip(words.weights, words.costs, strict=True)
    next(places)
    for index, (weight, (cost, again)) in enumerate(places, start=1):
        own = sign * weight
        into_one, into_other, before = to_one, to_other, turn_one
        if pure_other - cost > into_one:
            into_one, turn_one = pure_other - cost, _Turn(index, one, whole_other)
        if to_other - again > into_one:
            into_one, turn_one = to_other - again, _Turn(index, one, turn_other)
        if pure_one - cost > into_other:
            into_other, turn_other = pure_one - cost, _Turn(index, other, whole_one)
        if to_one - again > into_other:
            into_other, turn_other = to_one - again, _Turn(index, other, before)
        to_one, to_other = into_one + own, into_other - own
        pure_one += own
        pure_other -= own
    best = max(pure_one, pure_other, to_one, to_other)
    if best == pure_one:
        return whole_one
    if best == pure_other:
        return whole_other
    return turn_one if best == to_one else turn_other


def _echo(lines: Sequence[str], words: _Words, only: Language, first: Language) -> _Turn:
    """Where words show one language alone: two sentences or lists that say the same (names, figures) are in both."""
    whole = _Turn(0, only, None)
    sentences = [index for index, cost in enumerate(words.costs) if index and cost.first <= 2 * _CHANGE]
    if not sentences or len(sentences) > _MOST_SENTENCES:
        return whole
    stems = [_stems(token) for line in lines for token in line.split()]
    for index in sentences:
        halves = [set[str]().union(*own) for own in (stems[:index], stems[index:])]
        least = min(map(len, halves))
        weights = [sum(own) for own in (words.weights[:index], words.weights[index:])]
        sign = 1 if first == "kk" else -1
        alike = least and len(halves[0] & halves[1]) >= _ECHO * least
        # A Kazakh sentence without a Kazakh letter before its Russian translation, and nothing else.
        silent = len(sentences) == 1 and not weights[0] and weights[1] and least >= _ECHO * max(map(len, halves))
        if (alike or silent) and sign * weights[0] >= 0 >= sign * weights[1]:
            return _Turn(index, OTHER[first], _Turn(0, first, None))
    return whole


def _stems(token: str) -> set[str]:
    return {word[:_STEM] for word in _NAME.findall(token.lower())}
