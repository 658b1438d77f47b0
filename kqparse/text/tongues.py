"""Which words of a text are Kazakh and which are Russian, decided once for the whole text.

A cell that says everything twice is in one language first and then in the other. A single line may show no sign of
either (a list of names, a Kazakh line without a Kazakh letter), so no line is judged for itself: every place to change
the language at is weighed against all words, and the best one is taken.

* A word speaks for a language by its letters, by being one of its small words, or by its ending.
* A change costs little between sentences, at a slash or a wide gap, and much within a line.
* A second change must be borne by strong evidence on both sides of it.

Guarantees: time linear in the text; nothing is lost but separators between the languages.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kqparse.model import LANGUAGES, Language
from kqparse.text.traced import Traced, join

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")
_SEPARATORS = " /|"
_SENTENCE_END = re.compile(r"[.;!?…][»”\")]*$")
_WIDE_GAP = re.compile(r"\t| {3,}")
_LETTER, _SMALL_WORD, _ENDING = 4.0, 3.0, 2.0
_LONGEST_ENDING = 6
_BREAKS = ("-", "\u00ad")
"""What breaks a word at a line end; no language begins within a word."""
_NEVER = 1e6
_CHANGE = 0.5
_NAMED = 0.25
"""What a word within quotation marks weighs, as a share."""
_LONGEST_NAME = 12
_MOST_SENTENCES = 6
_ECHO = 0.6
"""The share of words that two halves of a text without signs must have in common to be translations."""
_STEM = 5
_NAME = re.compile(r"[^\W\d_]{3,}")
_WITHIN_SENTENCE = {"capital": 1.5, "small": 3.0}
_WITHIN_LINE = {"sentence": 0.5, "phrase": 3.0}
_AGAIN = {"gap": 3.0, "sentence": 4.0, "other": 12.0}


class TongueRules:
    """Tells single words of Kazakh and of Russian apart."""

    def __init__(
        self,
        letters: Mapping[Language, re.Pattern[str]],
        words: Mapping[Language, frozenset[str]],
        endings: Mapping[Language, frozenset[str]],
    ) -> None:
        """Take for each language its own letters, small words and endings of words, all in lower case."""
        self._letters = letters
        self._words = words
        self._endings = endings
        self._weighed = lru_cache(maxsize=1 << 16)(self._weight)

    def weight(self, text: str) -> float:
        """How much the words of a text speak for Kazakh; below zero for Russian. Initials say nothing."""
        words = [word for word in _WORD.findall(text) if len(word) > 1 or word.islower()]
        return sum([self._weighed(word.lower()) for word in words])

    def spoken(self, text: str) -> Language | None:
        """The language that the words of a text speak for, None where they speak for none."""
        weight = self.weight(text)
        return None if not weight else "kk" if weight > 0 else "ru"

    def _weight(self, word: str) -> float:
        signs = {language: self._sign(word, language) for language in LANGUAGES}
        return signs["kk"] - signs["ru"]

    def _sign(self, word: str, language: Language) -> float:
        if self._letters[language].search(word):
            return _LETTER
        if word in self._words[language]:
            return _SMALL_WORD
        longest = min(_LONGEST_ENDING, len(word) - 1)
        return next(
            (_ENDING + size / 10 for size in range(longest, 0, -1) if word[-size:] in self._endings[language]), 0
        )


NO_TONGUES = TongueRules(
    letters=dict.fromkeys(LANGUAGES, re.compile("(?!)")),
    words=dict.fromkeys(LANGUAGES, frozenset()),
    endings=dict.fromkeys(LANGUAGES, frozenset()),
)


class _Token(NamedTuple):
    """A run of signs without blanks: where it stands, how much it weighs, what a change before it costs."""

    line: int
    start: int
    end: int
    weight: float
    change: float
    again: float


class _Turn(NamedTuple):
    """A language begins at a word; `before` is the turn before, so that readings share what they have in common."""

    begin: int
    language: Language
    before: "_Turn | None"


class _Way(NamedTuple):
    """The best reading up to a word: what it weighs, and its last turn."""

    score: float
    turn: _Turn


def parted(lines: Sequence[Traced], rules: TongueRules, first: Language = "kk") -> list[tuple[Language, Traced]]:
    """The lines of one text as stretches by language, in reading order; `first` is the one to expect first."""
    tokens = _tokens(lines, rules)
    if not tokens:
        return []
    stretches: list[tuple[Language, Traced]] = []
    end = len(tokens)
    best = _best(tokens, first)
    turn: _Turn | None = best if best.before else _echo(lines, tokens, best.language, first)
    while turn:
        text = _text(lines, tokens[turn.begin : end]).strip(_SEPARATORS)
        if text:
            stretches.append((turn.language, text))
        end, turn = turn.begin, turn.before
    return stretches[::-1]


def by_tongue(stretches: Sequence[tuple[Language, Traced]]) -> dict[Language, Traced]:
    """What each language says, Kazakh first, as running text."""
    found = {language: [text for own, text in stretches if own == language] for language in LANGUAGES}
    return {language: join(texts).tidy() for language, texts in found.items() if texts}


def _tokens(lines: Sequence[Traced], rules: TongueRules) -> list[_Token]:
    tokens: list[_Token] = []
    before = ""
    quoted = 0
    for index, line in enumerate(lines):
        end = 0
        for match in _TOKEN.finditer(line.text):
            token = match.group()
            gap = "\n" if not end else line.text[end : match.start()]
            change, again = _cost(before, token, gap)
            quoted = _LONGEST_NAME if "«" in token else quoted - 1
            # A name in quotation marks may be of the other language.
            weight = rules.weight(token) * (_NAMED if quoted > 0 else 1.0)
            tokens.append(_Token(index, *match.span(), weight, change, again))
            quoted = 0 if "»" in token else quoted
            before, end = token, match.end()
    return tokens


def _cost(before: str, token: str, gap: str) -> tuple[float, float]:
    """What a change of language costs before a token: the first time, and again."""
    if before.endswith(_BREAKS) and gap == "\n":
        return _NEVER, 0.0
    if _WIDE_GAP.search(gap):
        return _CHANGE, _AGAIN["gap"]
    begins = token.lstrip("«\"'(“„")[:1]
    if before.endswith("/") or token.startswith("/"):
        return _CHANGE, _AGAIN["other"]
    ended = bool(_SENTENCE_END.search(before))
    cost = _CHANGE
    if not ended or begins.islower():
        cost += _WITHIN_SENTENCE["small" if begins.islower() else "capital"]
    if gap != "\n":
        cost += _WITHIN_LINE["sentence" if ended else "phrase"]
    return cost, _AGAIN["sentence" if cost == _CHANGE else "other"]


def _best(tokens: Sequence[_Token], first: Language) -> _Turn:
    """The reading with most weight: the ways to each language, without and with a change before."""
    order: tuple[Language, Language] = ("ru", "kk") if first == "ru" else ("kk", "ru")
    once = {language: _Way(0.0, _Turn(0, language, None)) for language in order}
    changed: dict[Language, _Way] = {}
    for index, token in enumerate(tokens):
        following: dict[Language, _Way] = {}
        for language, rival in zip(order, reversed(order), strict=True):
            ways = [changed[language]] if language in changed else []
            if index:
                ways.append(_turned(once[rival], token.change, index, language))
            if rival in changed:
                ways.append(_turned(changed[rival], token.change + token.again, index, language))
            if ways:
                following[language] = _weighed(max(ways, key=_score), token)
        once = {language: _weighed(way, token) for language, way in once.items()}
        changed = following
    return max([*once.values(), *changed.values()], key=_score).turn


def _echo(lines: Sequence[Traced], tokens: Sequence[_Token], only: Language, first: Language) -> _Turn:
    """Where words show one language alone: two sentences or lists that say the same (names, figures) are in both."""
    whole = _Turn(0, only, None)
    sentences = [index for index, token in enumerate(tokens) if index and token.change <= 2 * _CHANGE]
    for index in sentences if len(sentences) <= _MOST_SENTENCES else ():
        halves = [_stems(lines, tokens[:index]), _stems(lines, tokens[index:])]
        least = min(map(len, halves))
        weights = [sum(token.weight for token in own) for own in (tokens[:index], tokens[index:])]
        sign = 1 if first == "kk" else -1
        alike = least and len(halves[0] & halves[1]) >= _ECHO * least
        # A Kazakh sentence without a Kazakh letter before its Russian translation, and nothing else.
        silent = len(sentences) == 1 and not weights[0] and weights[1] and least >= _ECHO * max(map(len, halves))
        if (alike or silent) and sign * weights[0] >= 0 >= sign * weights[1]:
            return _Turn(index, "ru" if first == "kk" else "kk", _Turn(0, first, None))
    return whole


def _stems(lines: Sequence[Traced], tokens: Sequence[_Token]) -> set[str]:
    texts = [lines[token.line].text[token.start : token.end].lower() for token in tokens]
    return {word[:_STEM] for text in texts for word in _NAME.findall(text)}


def _score(way: _Way) -> float:
    return way.score


def _turned(way: _Way, cost: float, index: int, language: Language) -> _Way:
    return _Way(way.score - cost, _Turn(index, language, way.turn))


def _weighed(way: _Way, token: _Token) -> _Way:
    own = token.weight if way.turn.language == "kk" else -token.weight
    return _Way(way.score + own, way.turn)


def _text(lines: Sequence[Traced], tokens: Sequence[_Token]) -> Traced:
    pieces: list[Traced] = []
    at = 0
    while at < len(tokens):
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].line == tokens[at].line:
            last += 1
        pieces.append(lines[tokens[at].line][tokens[at].start : tokens[last].end])
        at = last + 1
    return join(pieces)
