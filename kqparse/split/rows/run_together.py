"""Tables whose rows the text of a PDF runs together: a blank alone parts the cells that stand on one line.

    № п/п Должность Количество Образование
    1 Лоцман 2 Высшее юридическое
    образование                               a cell may go on over lines
    2 Боцман 1 Среднее

A number begins each row, and a capital letter, a figure, or words of what its head asks for each cell. Lines are parted
before these, and read as cells that stand one below the other (`stacked`), where a piece may go on with the one above.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.requirement.tokens.lexer import Kind
from kqparse.split.prose.paragraphs import Paragraph, blank_between, paragraphs
from kqparse.split.rows.counted_places import columned_places
from kqparse.split.rows.words import Requirements
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES

_LINE_END = late_pattern(r"\n")
_WORD = late_pattern(r"[^\W_]")
_TOKEN = late_pattern(r"\S+")
_ROW = late_pattern(r"([0-9]{1,3})[.)]?(?=\s+(\S)|$)")
_NUMBER = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_THOUSANDS = late_pattern(r"[0-9]{3}")
_AMOUNT = late_pattern(r"[0-9]{4,9}(?:[.,][0-9]{1,2})?")
"""A number without blanks that is too large for one of units: behind such a one it begins a cell of its own."""
_OPENING = "«\"'(“„"
_HOLDS = (",", "(", "«", "/", ":")
"""Behind these a cell goes on, whatever the next word begins with."""
_LEAST_ROWS = 2
_FIRST_ROWS = ("\n1 ", "\n1. ")
_LONGEST_HEADS = 500
"""Letters of the heads of a table at most."""
_ASKED: dict[Kind, CriterionKind] = {
    "level": "education",
    "amount": "experience",
    "none": "experience",
    "experience": "experience",
}
"""Of what words the cell below such a head begins with, but for the last ones, which titles have too."""
_LONGEST_BOUND = 3
"""Letters of a word that belongs to the sum behind it: от 100 000."""


class Parted(NamedTuple):
    """The lines of a text, from the heads of such a table on parted where cells may begin.

    Attributes:
        every: the lines and their parts, in order.
        first: where those heads begin.
        end: where the last row ends.
    """

    every: list[Paragraph]
    first: int
    end: int


def heads_at(small: str, family: FamilyRules, start: int = 0) -> int:
    """Where the heads of such a table begin in a text in lower case, from `start` on; -1 where none do."""
    for sign in _FIRST_ROWS:
        row = small.find(sign, start)
        while row >= 0:
            first = max(start, row - _LONGEST_HEADS)
            begins = [first, *(first + match.end() for match in _LINE_END.finditer(small[first:row]))]
            for at in begins:
                if small.startswith(family.number_heads, at) and _heads_titles(small[at:row], family):
                    return at
            row = small.find(sign, row + 1)
    return -1


def _heads_titles(small: str, family: FamilyRules) -> bool:
    """Whether words stand behind the head of numbers, the head of titles among them: `№ 5` is the number of an act."""
    word = _WORD.search(small, len(small.split(None, 1)[0]))
    return word is not None and word.group().isalpha() and any(head in small for head in family.titles)


class _Asked:
    """Where in the rows of a table cells begin with words of the education and the work that their heads ask for."""

    def __init__(self, heads: str, family: FamilyRules, grammar: Grammar) -> None:
        labels = family.labels.items()
        asked: set[CriterionKind] = {
            kind for label, (kind, _) in labels if kind in ("education", "experience") and label in heads
        }
        self._heads = asked if len(asked) > 1 else set[CriterionKind]()
        self._left: set[CriterionKind] = set()
        known = {part: heads.rfind(head) for head, (part, _) in family.row_parts.items() if head in heads}
        self._paid = "headcount" in known and known.get("salary", -1) > known["headcount"]
        self._reads = Requirements(family, grammar)

    def begins_row(self) -> None:
        """Look for all that is asked anew."""
        self._left = set(self._heads)

    def places(self, line: Paragraph) -> set[int]:
        """The places in a line of the row where cells begin that have not begun above it."""
        paid = columned_places(line.text) if self._paid else None
        found = {paid.units[0], paid.pay[0]} if paid and paid.units and paid.pay else set[int]()
        if not self._left:
            return found
        text = line.traced()
        for token in self._reads.reader.measured(text.text, self._reads.language(text)).tokens:
            kind = _ASKED.get(token.kind)
            if kind in self._left and (token.kind != "experience" or "education" not in self._left):
                self._left.discard(kind)
                found.add(token.start)
        return found


def run_together(of: EditedText, family: FamilyRules, grammar: Grammar, start: int) -> Parted | None:
    """The lines of a text from `start` on, parted from such a table on; None where there is no such table."""
    first = heads_at(of.small, family, start)
    if first < 0:
        return None
    lines = paragraphs(of, start)
    behind = bisect_left(lines, first, key=attrgetter("start"))
    found = lines[:behind]
    rows = most = 0
    begun: list[int] = []  # the lines that begin rows
    anew = False
    asked: _Asked | None = None
    for at, line in enumerate(lines[behind:], start=behind):
        anew = anew or of.small.startswith(family.number_heads, line.start)
        following = lines[at + 1].text[:1] if at + 1 < len(lines) else ""
        row = _ROW.match(line.text)
        begins = row.end() if row and _is_capital(row[2] or _OPENING) else 0
        if row and begins:
            number = int(row[1])
            if number == rows + 1 or (anew and number == 1):
                rows, most, anew = number, max(most, number), False
                begun.append(at)
                asked = asked or _Asked(of.small[first : line.start], family, grammar)
                asked.begins_row()
            found.append(Paragraph(of, line.start, line.start + begins, line.led))
        found += _pieces(line, begins, family, asked.places(line) if asked else set(), goes_on=following.islower())
    if most < _LEAST_ROWS:
        return None
    end = _end(lines, begun)
    return Parted([piece for piece in found if piece.start < end], first, end)


def _end(lines: Sequence[Paragraph], begun: Sequence[int]) -> int:
    """Where the last row ends: at a blank line behind it, where elsewhere such stand only before rows."""
    rows = frozenset(begun)
    within = (at for at in range(begun[0] + 1, begun[-1]) if at not in rows)
    end = lines[-1].end
    if any(blank_between(lines[at - 1], lines[at]) for at in within):
        return end
    behind = range(begun[-1] + 1, len(lines))
    return next((lines[at].start for at in behind if blank_between(lines[at - 1], lines[at])), end)


def _pieces(line: Paragraph, first: int, family: FamilyRules, asked: Set[int], *, goes_on: bool) -> Iterator[Paragraph]:
    """A line from one of its letters on, parted where cells may begin; `goes_on` says so of the next line.

    Where what is `asked` begins, cells do.
    """
    words = [(match.start(), match.group()) for match in _TOKEN.finditer(line.text, first)]
    if [word for _, word in words] == [str(number) for number in range(1, len(words) + 1)]:
        yield from (Paragraph(line.of, line.start + at, line.start + at + len(word), line.led) for at, word in words)
        return  # the numbers of the columns
    places = [place for place, _ in words[:1]]
    for at in range(1, len(words)):
        behind = words[at + 1][1] if at + 1 < len(words) else "" if goes_on else _OPENING
        begins = _begins_cell(words[at - 1][1], words[at][1], behind)
        if begins is None:
            begins = not family.bounds.search(lower(" ".join(word for _, word in words[max(0, at - 2) : at])))
        if begins or words[at][0] in asked:
            places.append(words[at][0])
    for begin, end in pairwise([*places, len(line.text)]):
        if piece := line.clipped(line.start + begin, line.start + end):
            yield piece


def _begins_cell(before: str, word: str, behind: str) -> bool | None:
    """Whether a cell may begin with a word, by the words around it; `behind` is a quote where a line ends so.

    None where one does so with a number and its unit (1 год), if no bound stands before it.
    """
    if before.endswith(_HOLDS):
        return False
    if _is_capital(word):
        return before[-1].islower() or not before[-1].isalpha()
    if _AMOUNT.fullmatch(word):
        return any(own.fullmatch(before) for own in (_NUMBER, _AMOUNT))
    if _NUMBER.fullmatch(word) and not _AMOUNT.fullmatch(behind):
        if _is_capital(behind) or len(before) <= _LONGEST_BOUND or not before[-1].isalpha():
            return before[-1].isalpha() and _is_capital(behind)
        return True if _THOUSANDS.match(behind) else None
    return _NUMBER.fullmatch(word) is not None or (word in DASHES and _is_capital(behind))


def _is_capital(word: str) -> bool:
    bare = word.lstrip(_OPENING)
    return bare[:1].isupper() or bool(word and not bare)
