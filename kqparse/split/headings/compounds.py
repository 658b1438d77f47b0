"""Names of posts made of two, parted at their hyphen by a line end: Инженер-⏎гидролог.

The words of a document tell whether a hyphen at a line end is the word's own; before the name of a post it is,
even where neither half stands elsewhere, unless both stand there as one word.
"""

from collections.abc import Iterator

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import LAST_LETTERS, late_pattern
from kqparse.model import Span
from kqparse.text.fold import lower

_BREAK = late_pattern(r"-(?<=[^\W\d_]-)([ \t]*+\n[ \t]*+)([^\W\d_]+)")
_LONGEST = 64
_SHORTEST = 5
"""Letters that a first half has at least which names no post itself: syllables have fewer."""
_ENDING = 2
"""Letters of the ending of a case."""


def parted_names(source: str, rules: TitleRules) -> Iterator[Span]:
    """What parts the halves of such names behind their hyphens, in order."""
    whole: dict[str, bool] = {}
    small = ""
    for match in _BREAK.finditer(source) if "-" in source else ():
        left = LAST_LETTERS.search(source, max(match.start() - _LONGEST, 0), match.start())
        first = lower(left[0]) if left else ""
        behind = lower(match[2])
        whole_word = len(first) >= _SHORTEST or first in rules.named
        name = _name(behind, rules) if whole_word and not first.endswith(rules.linking) else ""
        if not name or _name(first + behind, rules):  # as делопроиз-водитель
            continue
        if first + name not in whole:
            small = small or lower(source)
            whole[first + name] = first + name in small
        if not whole[first + name]:
            yield match.span(1)


def _name(word: str, rules: TitleRules) -> str:
    """The name of a post that a word is in any case, without its ending; of journalism (журналистика) it is none."""
    ends = range(max(len(word) - _ENDING, _SHORTEST - 1), len(word) + 1)
    return next((word[:end] for end in ends if word[:end] in rules.stems), word if word in rules.named else "")
