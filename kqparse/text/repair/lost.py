"""Kazakh letters for which a program that had none of them printed question marks: жо?ары, ж?мыс ?тілі.

A text is one of these where question marks stand within several Cyrillic words, and more often than true Kazakh
letters; in any other a mark is a letter only within a word of small letters that the grammar's words tell. What a mark
was is told by the words of the grammar, and in endings by themselves; where no word or several of different letters
fit, it stays as printed.

Guarantees: no letter is read that the grammar's words do not tell; time is linear in the text.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import Repair
from kqparse.text.repair.word_list import SHORTEST_STEM

_CYRILLIC = r"\u0400-\u052f"
_BEGINS = rf"(?<![\w?{_CYRILLIC}])"
"""Not all of these signs are letters, and none that goes on with others may begin a word: time stays linear."""
_WORD = late_pattern(
    rf"{_BEGINS}[{_CYRILLIC}?]*[{_CYRILLIC}]\?[{_CYRILLIC}?]*|{_BEGINS}\?+[{_CYRILLIC}][{_CYRILLIC}?]*"
)
_WITHIN = late_pattern(rf"[{_CYRILLIC}]\?[{_CYRILLIC}]")
_ALONE = late_pattern(rf"[{_CYRILLIC}]+(?:\?+[{_CYRILLIC}]+)+")
_SENTENCE = late_pattern(r"(?:^|[.!:\n])\s*$")
_LEAST_WITHIN = 3
"""Marks within words that make such a text,"""
_LEAST_WORDS = 2
"""and different words that have them."""
_SHORTEST_BEFORE = 3
"""Letters before an ending that is told by itself."""
_BEFORE = 8
"""Characters before a word in which a sentence may end."""


class LostLetters(Struct, frozen=True):
    """Letters that may be lost, in lower case.

    Attributes:
        own: all of them.
        vowels: letters of Kazakh that are vowels.
        softened: what the last letter of a word is before a vowel, where it is another.
    """

    own: str
    vowels: str
    softened: Mapping[str, str]


class KnownWords:
    """Words with letters that may be lost, found by what is left of them; looked up when first asked for."""

    def __init__(self, letters: LostLetters, words: Callable[[], Iterable[str]]) -> None:
        """Take what gives the words, in lower case."""
        self._words, self._letters = words, letters
        self._hard = {soft: hard for hard, soft in letters.softened.items()}
        self._marks = str.maketrans(dict.fromkeys(letters.own, "?"))

    def told(self, small: str) -> str | None:
        """The one way in which a word is a known one, or begins as one does up to its last mark.

        The longest beginning tells: `маманды?ына` begins as мамандығы, not as мамандық.
        """
        whole, begun = self._by_marks
        ways = self._ways(whole, small)
        least = max(small.rindex("?") + 1, SHORTEST_STEM)
        for length in range(min(len(small), self._longest), least - 1, -1):
            if ways:
                break
            ways = {self._joined(way, small[length:]) for way in self._ways(begun, small[:length])}
        return ways.pop() if len(ways) == 1 else None

    def _joined(self, begun: str, rest: str) -> str:
        """A beginning with what another form of the word has behind it, before which its last letter may change."""
        last = self._hard.get(begun[-1], begun[-1])
        if rest[:1] and rest[0] in self._letters.vowels:
            last = self._letters.softened.get(last, last)
        return begun[:-1] + last + rest

    def _ways(self, known: dict[str, set[str]], small: str) -> set[str]:
        ways = known.get(small.translate(self._marks), ())
        return {way for way in ways if all(sign in ("?", letter) for sign, letter in zip(small, way, strict=True))}

    @cached_property
    def _by_marks(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Whole words, and beginnings that tell one, by themselves with a mark for each letter that may be lost."""
        whole: dict[str, set[str]] = {}
        begun: dict[str, set[str]] = {}
        for word in self._words():
            marked = word.translate(self._marks)
            if "?" in marked:
                whole.setdefault(marked, set()).add(word)
                for length in range(max(SHORTEST_STEM, marked.index("?") + 1), len(word) + 1):
                    begun.setdefault(marked[:length], set()).add(word[:length])
        return whole, begun

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._by_marks[0]), default=0)


class LostRules(Struct, frozen=True):
    """What the grammar says about lost letters.

    Attributes:
        letters: those that only Kazakh has.
        words: words with such letters; of several kinds what the first tell counts.
        endings: endings of words with such letters, by themselves with a mark for each; the first that fits counts.
    """

    letters: LostLetters
    words: tuple[KnownWords, ...]
    endings: Mapping[str, str]


class LostWord(Struct, frozen=True):
    """A word with marks, and where it stands."""

    start: int
    end: int
    text: str


def lost_words(text: str, rules: LostRules) -> list[LostWord]:
    """The words with marks of a text that lost its Kazakh letters; of any other those that are known words."""
    if "?" not in text or not _WITHIN.search(text):
        return []
    found = [LostWord(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]
    within = [word for word in found if _WITHIN.search(word.text)]
    small = text.lower()
    many = len(_WITHIN.findall(text)) >= _LEAST_WITHIN and len({word.text.lower() for word in found}) >= _LEAST_WORDS
    if many and len(within) > sum(map(small.count, rules.letters.own)):
        return found
    return [word for word in within if _is_known(word.text, rules)]


def _is_known(word: str, rules: LostRules) -> bool:
    """Whether the words tell a word with marks by itself: behind a question a word mostly has a capital."""
    return _ALONE.fullmatch(word) is not None and word[1:].islower() and _by_words(word.lower(), rules) is not None


def lost_repairs(text: str, rules: LostRules) -> list[Repair]:
    """What to exchange in `text`, ascending."""
    known: dict[str, str | None] = {}
    repairs: list[Repair] = []
    for word in lost_words(text, rules):
        small = word.text.lower()
        if small not in known:
            known[small] = _read(small, rules)
        read = known[small]
        if read is not None:
            begins = _SENTENCE.search(text, max(word.start - _BEFORE, 0), word.start) is not None
            cased = _cased(word.text, read, begins=begins)
            repairs.append(Repair(word.start, word.end, word.text, cased, "Cyrillic"))
    return repairs


def _read(small: str, rules: LostRules) -> str | None:
    """What a word is, its ending told by itself where no word tells all of it; None where its letters are not told."""
    own = _by_words(small, rules)
    if own is None:
        ending = next((each for marked, each in rules.endings.items() if small.endswith(marked)), "")
        stem = small[: -len(ending)] if ending else ""
        begun = stem if "?" not in stem else _by_words(stem, rules)
        own = begun + ending if begun and len(begun) >= _SHORTEST_BEFORE else None
    return own


def _by_words(small: str, rules: LostRules) -> str | None:
    return next((told for words in rules.words if (told := words.told(small)) is not None), None)


def _cased(printed: str, read: str, *, begins: bool) -> str:
    """A word in the case of the printed one; a lost first letter is a capital where a sentence `begins`, or all are."""
    letters = [
        letter.upper() if sign.isupper() or (sign == "?" and (printed.isupper() or (not at and begins))) else letter
        for at, (sign, letter) in enumerate(zip(printed, read, strict=True))
    ]
    return "".join(letters)
