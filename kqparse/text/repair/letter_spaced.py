"""Words whose letters blanks set apart, П Р И К А З or О п л а т а: closed up where the grammar knows them.

Two or more blanks part such words; where one does, known words or a capital behind a small letter tell where. Letters
that make no known words are left: heads of columns and entries of a list may be letters in a row. Where several words
of a text are set apart, unknown ones are closed up as well, and those of two letters that nothing but wide gaps and
signs stand beside. Only blanks are taken out, those of the
gaps but for one too, in linear time.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.late_pattern import late_pattern
from kqparse.text.edits import Edit
from kqparse.text.repair.word_list import WordList

_WITHIN = late_pattern(" [\u0400-\u052f] [\u0400-\u052f] [\u0400-\u052f](?![^\\W_])")
"""Looked for before all runs are, by the blank that it begins with: that is much sooner."""
_APART = "(?<![^\\W_])[\u0400-\u052f](?: [\u0400-\u052f](?![^\\W_]))"
_RUN = late_pattern(f"{_APART}++")
_ROW = late_pattern(f"{_APART}{{2,}}+(?: {{2,}}{_APART}++)*+")
"""Such words in a row, known or not."""
_BLANKS = ("\u00a0", "\u2009", "\u202f")
"""Blanks that may stand for a plain one."""
_WORD_BEFORE, _WORD_BEHIND = late_pattern(r"[^\W_] ?\Z"), late_pattern(r" ?[^\W_]")
_SHORTEST, _LONGEST = 4, 30
"""Letters of a word."""
_ENDING = 3
"""Letters at its end in which a word may differ from a known one."""
_MOST = 100
"""Letters of a run that known words part."""
_LEAST_WORDS = 3
"""Known words by which a text is one whose words are set apart; no fewer than other runs of as many letters."""


def letter_spaced(text: str, words: WordList) -> list[Edit]:
    """The words whose letters are set apart, closed up, ascending."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    if not _WITHIN.search(text):
        return []
    read: dict[int, list[int]] = {}
    runs = {match.start(): match.group().split(" ") for match in _RUN.finditer(text)}
    for start, letters in runs.items():
        parts = _by_case(letters)
        sizes = [_sizes("".join(part).lower(), words) for part in parts] if len(letters) >= _SHORTEST else []
        read[start] = [size for own in sizes for size in own] if all(sizes) else []
    known = sum(map(bool, read.values()))
    long = sum(len(letters) >= _SHORTEST for letters in runs.values())
    if known >= _LEAST_WORDS and long <= 2 * known:
        read |= {start: _lone(text, start, runs[start]) for start, sizes in read.items() if not sizes}
    closed = [edit for start, letters in runs.items() for edit in _closed(start, letters, read[start])]
    return sorted([*closed, *_between(text, closed)])


def solid(text: str) -> str:
    """A text with a letter for each blank in and between such words, in which no columns are told by them."""
    return _ROW.sub(lambda row: row[0].replace(" ", row[0][0]), text) if _WITHIN.search(text) else text


def _closed(start: int, letters: Sequence[str], sizes: Sequence[int]) -> Iterator[Edit]:
    for size in sizes:
        if size > 1:
            yield Edit(start, start + 2 * size - 1, "".join(letters[:size]))
        start, letters = start + 2 * size, letters[size:]


def _between(text: str, closed: Sequence[Edit]) -> Iterator[Edit]:
    """What is more than one blank between two such words, dropped."""
    for before, behind in pairwise(closed):
        if behind.start - before.end > 1 and not text[before.end : behind.start].strip(" "):
            yield Edit(before.end + 1, behind.start, "")


def _by_case(letters: Sequence[str]) -> list[Sequence[str]]:
    """A run parted before each capital behind a small letter."""
    begins = [at for at in range(1, len(letters)) if letters[at].isupper() and letters[at - 1].islower()]
    return [letters[begin:end] for begin, end in zip([0, *begins], [*begins, len(letters)], strict=True)]


def _lone(text: str, start: int, letters: Sequence[str]) -> list[int]:
    """How many letters each word of a run has that is not known, in a text whose words are set apart."""
    end = start + 2 * len(letters) - 1
    beside = _WORD_BEFORE.search(text, max(start - 2, 0), start) or _WORD_BEHIND.match(text, end)
    return [] if beside and len(letters) < _SHORTEST else [*map(len, _by_case(letters))]


def _sizes(letters: str, words: WordList) -> list[int]:
    """How many letters each word of a run has; none where it is not made of known words."""
    if _is_known(letters, words):
        return [len(letters)]
    ways: dict[int, list[int]] = {0: []}  # by how many letters are read
    for end in range(_SHORTEST, min(len(letters), _MOST) + 1):
        for begin in range(max(end - _LONGEST, 0), end - _SHORTEST + 1):
            if begin in ways and _is_known(letters[begin:end], words):
                ways[end] = [*ways[begin], end - begin]
                break
    return ways.get(len(letters), [])


def _is_known(word: str, words: WordList) -> bool:
    """Whether a word is known but for its ending."""
    return words.begins(word, max(len(word) - _ENDING - 1, _SHORTEST))
