"""What paragraphs may show of a notice at most, told before they are read as one.

Guarantees: no more is told by its reading. Whoever asks gives the paragraphs as cells part them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import Grid
from kqparse.split.headings.tails import parts
from kqparse.split.notices.asked import FIRST_PIECES
from kqparse.split.notices.marks import WORD, Places
from kqparse.split.notices.openings import group_head
from kqparse.split.notices.paid import lines_of_pay
from kqparse.split.notices.posts import LONGEST_TAIL
from kqparse.split.notices.purpose import heads_sheet
from kqparse.split.notices.tables import by_category
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

_WHOLE = "qualification_requirements"
_ASKED = ("education", "experience", "knowledge", _WHOLE)
"""Kinds of criteria whose label may ask something of whoever takes a post, which is an offer."""
_BOTH = ("education", "experience")
_DESCRIBING = ("duties", _WHOLE, *_BOTH)
"""Those whose labels describe a post that words of posts name."""
_OFFERING = ("headcount", "salary")
_GOES_ON = late_pattern(r"[\w,]\s*$")
"""What stands before words within a sentence."""
_LAST = 16
"""Characters before a label in which that is looked for; paragraphs are tidy."""
_COLON = late_pattern(r"\s*(?::|/\s*\w)")
_SIGN = late_pattern(rf"{_COLON.pattern}|\s*(?:[-–—]\s|$)|\s*[,(][^.:;!?]{{1,200}}(?::|$)")
"""What stands behind a label, who laid it down or the label in the other language between."""


def groups(paras: Sequence[Para], grids: Sequence[Grid], rules: NoticeRules, grammar: Grammar) -> int:
    """How many paragraphs are headings of requirements to categories at most; tables of such count as one."""
    may_head = [para.text for para in paras if rules.groups.may_be_in(para.text.small)]
    found = sum(group_head(text, rules)[1] is not None for text in may_head)
    family = grammar.families.get(rules.table.tables) if rules.table.tables else None
    tables = isinstance(family, FamilyRules) and any(by_category(grid, family, rules)[1] for grid in grids)
    return found + tables


def offers(paras: Sequence[Para], seen: Seen, rules: NoticeRules, salaries: SalaryRules) -> float:
    """Infinite where any paragraph of cards may be an offer, else 0.

    Args:
        paras: the paragraphs.
        seen: a look at them.
        rules: the words of the family.
        salaries: the words of pay.
    """
    texts = [para.text for para in paras]
    told = any(heads_sheet(text.text, rules) for text in texts[:FIRST_PIECES])
    told = told or any(_offers(_Labels(texts, seen, rules), rules))
    told = told or any(_is_tail(text, rules) or any(lines_of_pay(text, salaries)) for text in texts)
    return inf if told else 0


def _offers(labels: "_Labels", rules: NoticeRules) -> Iterator[bool]:
    """For labels that may be offers by their kind, wherever they may open a segment, whether they may be any there."""
    asks = rules.asking.search(labels.small) is not None
    there = {
        forms.kind for forms in rules.labels if forms.kind in _DESCRIBING and any(True for _ in labels.opening(forms))
    }
    yield "duties" in there and (_WHOLE in there or there.issuperset(_BOTH))
    for forms in rules.labels:
        if forms.kind == "other" or forms.role in _OFFERING:
            yield from (True for _ in labels.opening(forms))
        elif asks and forms.kind in _ASKED:
            asking = (rules.asking.search(lower(text.text)) for text in labels.opening(forms))
            # Without the name of a post what stands below a label of all requirements tells of no offer.
            yield any(asking) and (forms.kind != _WHOLE or labels.name_titles())


class _Labels:
    """Where labels may open segments of some paragraphs."""

    def __init__(self, texts: Sequence[Traced], seen: Seen, rules: NoticeRules) -> None:
        self._texts = texts
        self._seen = seen
        self._rules = rules
        self._heads: dict[int, set[int]] = {}
        self.small = seen.running.small

    def name_titles(self) -> bool:
        """Whether labels may name posts."""
        labels = [forms for forms in self._rules.labels if forms.role == "title"]
        return any(True for forms in labels for _ in self.opening(forms))

    def opening(self, forms: NoticeForms) -> Iterator[Traced]:
        """The paragraphs in which a label may open a segment, each once."""
        starts, done = self._seen.running.starts, -1
        for start in forms.finder.starts(self._seen):
            match = forms.finder.pattern.match(self.small, start)
            number = bisect_right(starts, start) - 1
            begin = starts[number]
            if match and number != done and self._opens(number, start - begin, match.end() - begin, forms):
                done = number
                yield self._texts[number]

    def _opens(self, number: int, start: int, end: int, forms: NoticeForms) -> bool:
        """Whether a label `[start, end)` of a paragraph may open a segment, told by what stands around it.

        Within a sentence a colon must stand behind it. Where a sentence begins, those of terms and pay need no sign.
        """
        text = self._texts[number].text
        if self._rules.table.groups or _COLON.match(text, end):
            return True
        begin = self._seen.running.starts[number]
        start = self._rules.qualifiers.before(self.small, begin + start) - begin
        low = max(start - _LAST, 0)
        if _GOES_ON.search(text, low, start) and start not in self._lines(number):
            return forms.role == "salary" and text[low:start].rstrip().endswith(",")
        return forms.kind == "other" or forms.role == "salary" or _SIGN.match(text, end) is not None

    def _lines(self, number: int) -> set[int]:
        """Where the lines of a paragraph begin; labels ask again and again."""
        if number not in self._heads:
            self._heads[number] = Places(self._texts[number]).heads()
        return self._heads[number]


def _is_tail(text: Traced, rules: NoticeRules) -> bool:
    """Whether a short paragraph may be what stands behind a title above it, and nothing more."""
    if len(text) > LONGEST_TAIL or len(text.pieces) != 1:
        return False
    found = parts(text.of, text.start, text.end, rules.heading)
    return bool(found) and not WORD.search(text.text, 0, found[0].start - text.start)
