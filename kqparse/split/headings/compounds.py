"""Names of posts made of two, parted at their hyphen by a line end: Инженер-⏎гидролог.

The words of a document tell whether a hyphen at a line end is the word's own; before the name of a post it is,
even where neither half stands elsewhere.
"""

from collections.abc import Iterator

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.text.fold import lower

_BREAK = late_pattern(r"-(?<=[^\W\d_]-)([ \t]*+\n[ \t]*+)([^\W\d_]+)")
_LEFT = late_pattern(r"[^\W\d_]+\Z")
_LONGEST = 64
_SHORTEST = 5
"""Letters that the first half has at least: syllables have fewer."""
_ENDING = 2
"""Letters of the ending of a case."""


def parted_names(source: str, rules: TitleRules) -> Iterator[Span]:
    """What parts the halves of such names behind their hyphens, in order."""
    for match in _BREAK.finditer(source) if "-" in source else ():
        left = _LEFT.search(source, max(match.start() - _LONGEST, 0), match.start())
        first = lower(left[0]) if left else ""
        behind = lower(match[2])
        compound = len(first) >= _SHORTEST and not first.endswith(rules.linking) and _names_post(behind, rules)
        if compound and not _names_post(first + behind, rules):  # as делопроиз-водитель
            yield match.span(1)


def _names_post(word: str, rules: TitleRules) -> bool:
    """Whether a word is the name of a post in any case; of journalism (журналистика) it is none."""
    return any(word[:end] in rules.stems for end in range(max(len(word) - _ENDING, _SHORTEST - 1), len(word) + 1))
