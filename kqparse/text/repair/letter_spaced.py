"""Words in capitals whose letters are set apart by blanks, П Р И К А З: closed up where the grammar knows them.

Two or more blanks part such words; where one does, known words tell where. Letters that make no known words are left:
heads of columns and entries of a list may be letters in a row. Only blanks are taken out, in linear time.
"""

from collections.abc import Iterator

from kqparse.late_pattern import late_pattern
from kqparse.text.edits import Edit
from kqparse.text.repair.word_list import WordList

_WITHIN = late_pattern(" [\u0400-\u052f] [\u0400-\u052f] [\u0400-\u052f](?![^\\W_])")
"""Looked for in place of all of a run, by the blank that it begins with: that is much sooner."""
_RUN = late_pattern("[\u0400-\u052f](?: [\u0400-\u052f])++(?![^\\W_])")
_SHORTEST, _LONGEST = 4, 30
"""Letters of a word."""
_ENDING = 3
"""Letters at its end in which a word may differ from a known one."""
_MOST = 100
"""Letters of a run that known words part."""


def letter_spaced(text: str, words: WordList) -> list[Edit]:
    """The words whose letters are set apart, closed up, ascending."""
    return list(_closed(text, words))


def _closed(text: str, words: WordList) -> Iterator[Edit]:
    at = 0
    while found := _WITHIN.search(text, at):
        run = _RUN.match(text, max(found.start() - 1, 0)) or _RUN.match(text, found.start() + 1)
        at = run.end() if run else found.end()
        if run is None or not run.group().isupper() or text[max(run.start() - 1, 0) : run.start()].isalnum():
            continue
        letters, start = run.group().split(" "), run.start()
        for size in _sizes("".join(letters).lower(), words):
            yield Edit(start, start + 2 * size - 1, "".join(letters[:size]))
            start, letters = start + 2 * size, letters[size:]


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
