"""What is asked below a list of some of its posts alone: для врачей – высшее, для медсестёр – среднее специальное.

A sentence that a title begins tells of its post alone, too: Лоцман должен иметь стаж.

Guarantees: what names for whom it is asked goes to the posts whose titles have all its words, and to no other.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from kqparse.grammar.wanted import WantedRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Cell
from kqparse.split.notices.named_again import same_word, title_words
from kqparse.split.notices.parts import Holder
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAD = late_pattern(
    r"(?:^|(?<=[,;.:!])\s)\s*+(?:[-\u2013\u2014\u2022*]\s+)?"
    r"([^\W\d_][^\n,;.:!?()0-9\u2013\u2014]{1,60}?)(?:\s[-\u2013\u2014](?=\s)|:(?=\s))"
)
"""What may say for whom something is asked, between signs, with a dash or a colon behind it."""
_SENTENCE = late_pattern(r"(?:^|(?<=[.;!])\s)\s*+(?=[^\W\d_])")
_WORD = late_pattern(r"[^\W\d_]+")
_LONGEST_PREPOSITION = 3
_MOST_WORDS = 12
"""Words of a sentence among which a title begins it."""


class _Part(NamedTuple):
    """A stretch of what is asked: the words that say for whom, none where it is for all, what leads to it, and it."""

    words: tuple[str, ...]
    lead: Traced
    text: Traced


class ForWhom:
    """Tells of which posts of a list something is asked that stands below it.

    Attributes:
        claimed: words that say for whom, and labels below which nothing is left.
        unused: what is asked of no post.
    """

    def __init__(self, holders: Sequence[Holder], wanted: WantedRules) -> None:
        titles = [tuple(title_words(holder)) for holder in holders if holder.heading]
        self._titles = list(dict.fromkeys(titles))
        self._wanted = wanted
        self._known: dict[int, tuple[list[Cell], dict[int, list[_Part]]]] = {}
        self.claimed: list[Traced] = []
        self.unused: list[Traced] = []

    def made(self, group: Holder, post: Holder, *, shared: bool) -> list[Cell]:
        """The cells of what holds for several posts, as far as they are for one of them."""
        cells, parted = self._parted(group)
        if not parted:
            return group.made(shared=shared)
        own = title_words(post)
        said = {part.words for parts in parted.values() for part in parts if part.words and _fits(part.words, own)}
        most = max(map(len, said), default=0)
        known = {(), *(words for words in said if len(words) == most)}
        kept: list[Cell] = []
        for cell in cells:
            texts = (
                [part.text for part in parted[id(cell)] if part.words in known] if cell.role == "value" else [cell.text]
            )
            kept += [cell._replace(text=text, shared=shared) for text in texts]
        behind = [_is_value(cell) for cell in [*kept[1:], None][: len(kept)]]
        return [cell for cell, told in zip(kept, behind, strict=True) if told or _is_value(cell)]

    def _parted(self, group: Holder) -> tuple[list[Cell], dict[int, list[_Part]]]:
        """The cells of a group, and of those that name for whom they are the parts."""
        if id(group) not in self._known:
            cells = group.made(shared=True)
            values = [cell for cell in cells if cell.role == "value"]
            said = (_words(lead[1]) for cell in values for lead in _LEAD.finditer(cell.text.text))
            marks = {words[0] for words in said if words and self._names(words)}
            parted = {id(cell): list(self._parts(cell.text, marks)) for cell in values}
            found = [part for parts in parted.values() for part in parts if part.words]
            self._known[id(group)] = cells, parted if found else {}
            self.claimed += [part.lead for part in found if part.lead]
            self.claimed += [cell.text for cell in cells if found and cell.role == "label"]
            self.unused += [part.text for part in found if not any(_fits(part.words, own) for own in self._titles)]
        return self._known[id(group)]

    def _parts(self, text: Traced, marks: Set[str]) -> Iterator[_Part]:
        """What is asked in a text: from each lead that begins with one of some words to the next, and from each title
        that begins a sentence to its end.
        """
        leads = [
            (match.start(1), match.end(), words)
            for match in _LEAD.finditer(text.text)
            if (words := tuple(_words(match[1])))[:1] and words[0] in marks
        ]
        begins = [match.end() for match in _SENTENCE.finditer(text.text)] if len(self._titles) > 1 else []
        led = [low for low, _, _ in leads]
        for begin, end in pairwise([*begins, len(text)]):
            first = next((low for low in led if begin <= low < end), end)
            title = self._begun(text.text[begin:first])
            leads += [(begin, begin, title), *([(end, end, ())] if first == end else [])] if title else []
        leads = [(0, 0, ()), *sorted(leads, key=itemgetter(0))]
        for (start, low, words), (high, _, _) in pairwise([*leads, (len(text), 0, ())]):
            asked = text[low:high].strip(" ,;")
            if _WORD.search(asked.text):
                yield _Part(words, text[start:low].strip(), asked)

    def _begun(self, sentence: str) -> tuple[str, ...]:
        """The title that begins a sentence, in whatever case, a preposition before it at most; nothing without one."""
        words = _words(sentence)[:_MOST_WORDS]
        own = (words, words[1:]) if words and _is_short(words[0]) else (words,)
        found = (
            title
            for title in self._titles
            for said in own
            if title and len(title) < len(said) and all(map(same_word, said, title))
        )
        return max(found, key=len, default=())

    def _names(self, words: Sequence[str]) -> bool:
        """Whether some words name a post, by those of a title or others behind a preposition, and not only somebody."""
        if any(_fits(words, own) for own in self._titles):
            return True
        led = len(words) > 1 and _is_short(words[0]) and words[0] not in self._wanted.prepositions
        return led and self._wanted.is_post(words[-1]) and not self._wanted.vague.fullmatch(words[-1])


def _is_short(word: str) -> bool:
    """Whether a word may be a preposition, by its length."""
    return len(word) <= _LONGEST_PREPOSITION


def _is_value(cell: Cell | None) -> bool:
    return cell is not None and cell.role == "value"


def _words(text: str) -> list[str]:
    return _WORD.findall(lower(text))


def _fits(words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a title has all words that say for whom, save a preposition."""
    said = words[1:] if _is_short(words[0]) else words
    return bool(said) and all(any(same_word(word, own) for own in title) for word in said)
