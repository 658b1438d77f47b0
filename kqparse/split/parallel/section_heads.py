"""Where the headings of sections stand among the printed lines of bilingual tables, right above those of posts."""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import LabelLines
from kqparse.late_pattern import late_pattern
from kqparse.split.bilingual.two_languages import both
from kqparse.split.parallel.printed import Page
from kqparse.split.prose.groups import SIGNS, Group, begins_anew, grouped, without_number
from kqparse.split.prose.usage import words
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_SENTENCE = (".", ";", "!", "?", "…")
_CLOSING = '»”")'
_INNER_END = late_pattern(r"[.;:](?:\s|$)")
_MOST_SECTION_WORDS = 16
_MOST_BARE_WORDS = 8
"""A section that names no unit has so many words at most."""
_MOST_ABOVE = 12
"""Lines above the last word of a label in which the first may stand."""


class SectionHeads:
    """Finds the headings of sections in the lines of one text."""

    def __init__(self, page: Page, family: FamilyRules, grammar: Grammar) -> None:
        self._page = page
        self._family = family
        self._alone = family.table.languages == "one"
        self._unit = grammar.offices.unit
        self._looked = LabelLines([line.text for line in page.lines], family.phrases) if self._alone else None

    def begin(self, start: int, stop: int, *, first: bool) -> int:
        """Which of the lines before a heading begins that of a section; `first` says that no post stands before.

        The label of a cell in which nothing or a dash stands is none, nor is what alone stands below a label.
        """
        groups = grouped(self._page.lines[start:stop])
        for count in (1,) if self._alone else (2, 1):
            begin = stop - sum(len(group.lines) for group in groups[-count:])
            labels = [label for label in self._page.labels[begin:stop] if label and label.shape != "beside"]
            above = self._page.labels[begin - 1] if begin > start else None
            celled = any(self._page.columns[begin:stop]) or any(label.exact for label in labels)
            alone = above is not None and above.exact and above.shape == "alone"
            celled |= alone and not self._woven(begin - 1)
            if len(groups) < count or celled:
                continue
            if self._is_section(groups[-count:], groups[:-count], first=first):
                return begin
        return stop

    def _woven(self, line: int) -> bool:
        """Whether what reads as a label alone is the rest of one that has words of its value beside it already."""
        above = range(max(line - _MOST_ABOVE, 0), line)
        labels = [self._looked.woven(start, line + 1, {}) for start in above] if self._looked else []
        return any(label and label.pieces[-1].line == line for label in labels)

    def _is_section(self, groups: Sequence[Group], before: Sequence[Group], *, first: bool) -> bool:
        if any(ended(group.text) or not begins_anew(group.text) for group in groups):
            return False
        sides = both(groups, self._family.tongues)
        if sides is None:
            return False
        longest = max((len(words(side.text)) for side in sides.values()), default=0)
        if any(map(self._names_unit, sides.values())):
            return longest <= _MOST_SECTION_WORDS
        if any(_INNER_END.search(group.text) for group in groups):
            return False
        complete = bool(before) and ended(before[-1].text)
        # Above the first post stands the title of the document too, which has one of its words.
        apart = not any(self._family.of_document(side.text) for side in sides.values()) if first else complete
        return (len(sides) > 1 or self._alone) and apart and longest <= _MOST_BARE_WORDS

    def _names_unit(self, text: Traced) -> bool:
        """Whether a text ends with the name of a unit, or has one in it as Russian headings have."""
        small = lower(without_number(text.text).rstrip(SIGNS + "("))
        russian = self._family.tongues.weight(small) <= 0
        return self._unit.ends(small) or (russian and any(map(self._unit.ends, words(small))))


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.rstrip(_CLOSING).endswith(_SENTENCE)
