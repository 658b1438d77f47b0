"""How a document itself writes its words: evidence where a line break leaves two readings.

A capital at the head of a line says little, since headings and lines of a title both may begin with one. But a document
writes most words more than once: a word that it has in small letters begins something new where it stands with a
capital, and one that it has with a capital inside its lines is a name, so that the line may go on with it.

Guarantees: one pass over the text, and only when something is asked for.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from kqparse.late_pattern import LAST_LETTERS, LETTERS
from kqparse.text.edits import EditedText
from kqparse.text.runs import counted

_FEW = 32
"""Stems that are looked for one by one."""
_STEM = 5
"""Letters by which a word is known again with another ending."""


def stem(word: str) -> str:
    """What a word has in common with its other forms."""
    return word[:_STEM].lower()


def words(text: str) -> list[str]:
    """The words of a text."""
    return LETTERS.findall(text)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Each word with a capital and small letters behind it that stands behind another on a line, with that one."""
    # Parted at blanks, since few words have a capital: a pattern would look at every letter.
    parts = text.split(" ")
    begun = {part: word[0] for part in set(parts) if not part[:1].islower() and (word := LETTERS.match(part))}
    named = {part: word for part, word in begun.items() if word[1:].islower()}
    for index in [index for index, part in enumerate(parts) if part in named]:
        # One blank or two may stand between them.
        beside = parts[index - 1] or parts[max(index - 2, 0)] if index else ""
        before = LAST_LETTERS.search(beside)
        if before:
            yield before.group(), named[parts[index]]


def _before(text: str, at: int) -> str:
    """The word on the line behind which a word begins that `_named` has; empty if there is none."""
    end = at - 1
    if end < 0 or text[end] != " ":
        return ""
    end -= text.endswith(" ", 0, end)
    before = LAST_LETTERS.search(text, text.rfind(" ", 0, end) + 1, end)
    return before.group() if before else ""


class _Found(Struct, frozen=True):
    """A stem in a text: how often it stands in small letters; behind which words, how often, with a capital."""

    small: int
    behind: Mapping[str, int]


class Usage:
    """The words of one text.

    Of most texts little is asked, so that the first few stems are looked for; where more are, all are counted.
    """

    def __init__(self, of: EditedText) -> None:
        self._of = of
        self._known: dict[str, _Found] = {}

    @cached_property
    def _small(self) -> frozenset[str]:
        """Words in small letters."""
        return frozenset(filter(str.islower, words(" ".join(self._of.runs))))

    @cached_property
    def _common(self) -> Counter[str]:
        """Stems of words in small letters."""
        common: Counter[str] = Counter()
        for word, count in counted(self._of.runs, words).items():
            if word.islower():
                common[stem(word)] += count
        return common

    @cached_property
    def _behind(self) -> dict[str, Counter[str]]:
        """Stems with a capital inside a line, each with the words before it."""
        found: dict[str, Counter[str]] = {}
        for before, word in _named(self._of.text):
            found.setdefault(stem(word), Counter())[before.lower()] += 1
        return found

    def _found(self, word: str) -> _Found:
        """What the document has of a word, with whatever ending."""
        own = stem(word)
        if own not in self._known:
            few = len(self._known) < _FEW
            self._known[own] = self._looked_for(own) if few else _Found(self._common[own], self._behind.get(own, {}))
        return self._known[own]

    def _looked_for(self, own: str) -> _Found:
        text, small = self._of.text, self._of.small
        count = 0
        behind: Counter[str] = Counter()
        at = small.find(own) if own else -1
        while at >= 0:
            match = None if LAST_LETTERS.search(text, max(at - 1, 0), at) else LETTERS.match(text, at)
            word = match.group() if match else ""
            own_word = stem(word) == own
            count += own_word and word.islower()
            if own_word and not word[0].islower() and word[1:].islower():
                before = _before(text, at)
                behind.update([before.lower()] if before else ())
            at = small.find(own, at + 1)
        return _Found(count, behind)

    def small(self, word: str) -> bool:
        """Whether the document has this very word in small letters."""
        return word.lower() in self._small

    def common(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, in small letters and not rather with a capital."""
        found = self._found(word)
        return 0 < found.small >= sum(found.behind.values())

    def name(self, word: str) -> bool:
        """Whether it has the word, with whatever ending, rather with a capital inside its lines."""
        found = self._found(word)
        return sum(found.behind.values()) > found.small

    def together(self, before: str, word: str) -> int:
        """How often it has the word, with whatever ending and a capital, right behind another on one line."""
        return self._found(word).behind.get(before.lower(), 0)
