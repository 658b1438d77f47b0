"""How the lines of a text are laid out: what its format tells of them, and what shows of itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import islice, pairwise

from kqparse.frozen import Frozen
from kqparse.grammar.acts.rules import ProseRules
from kqparse.grammar.phrasing.alternative import Alternative
from kqparse.split.prose.lines import END_SIGNS, ENDS, Line
from kqparse.text.edits import EditedText

INDENT = 3
"""Blanks at the head of a line from which on it is indented."""
_FULL = 0.7
"""A line of at least this share of the usual width is full: if it ends no sentence, the next line goes on with it."""
_WIDEST = 0.9
"""The share of the lines of a text that are no longer than its width."""
_LEAST_INDENTED = 5
_LEAST_GAPS = 4
_LEAST_WIDTH = 42
"""Characters from which on a line is full, where few blank lines stand."""
_MOST_ENDED = 0.2
"""The share of lines without a gap behind them that end a sentence where a width breaks them all."""
_LEAST_SMALL, _MOST_CAPITALS = 5, 0.5
"""Lines of a text without capitals at least, and capitals for each of them at most."""
_LEAST_LABELS = 3
"""Lines that are labels of cells, whole, which a form has at least; one may be of a heading."""


class Told(Frozen, frozen=True):
    """What a format tells of lines.

    Attributes:
        cells: the number of the cell in which a line stands that stands in one, by where it begins.
        pages: where pages begin, in order.
        wrapped: where lines end that the width of a page breaks; None where there are no pages.
        whole: whether no width breaks lines: each is a paragraph, or ends where its author broke it.
    """

    cells: Mapping[int, int] = {}
    pages: Sequence[int] = ()
    wrapped: Set[int] | None = None
    whole: bool = False

    @property
    def broken(self) -> bool:
        """Whether pages have a width that breaks lines."""
        return self.wrapped is not None

    def within(self, start: int, end: int) -> "Told":
        """What is told of the lines of a stretch, its pages and line ends counted from its start."""
        if self.wrapped is None:
            return self
        pages = [at - start for at in self.pages if start <= at < end]
        return self._replace(pages=pages, wrapped={at - start for at in self.wrapped if start < at <= end})


NOTHING_TOLD = Told()


HEAD = 3
"""Letters of the beginnings of a pattern that are looked at before it is asked."""


class Heads(Frozen, frozen=True):
    """What all begins with that a pattern matches: the first signs of some beginnings, `HEAD` letters of the others."""

    signs: frozenset[str]
    letters: frozenset[str]


@lru_cache(maxsize=16)
def heads_of(pattern: re.Pattern[str]) -> Heads | None:
    """What a pattern begins with; None where that is not known."""
    alternatives: Sequence[Alternative] = getattr(pattern, "alternatives", ())
    starts = {start for each in alternatives for start in each.starts or ()}
    if not starts:
        return None
    long = {start for start in starts if len(start) >= HEAD}
    return Heads(frozenset(start[0] for start in starts - long), frozenset(start[:HEAD] for start in long))


class TextLayout(Frozen, frozen=True):
    """By what lines are put together."""

    of: EditedText
    rules: ProseRules
    told: Told
    indented: bool
    parted: bool  # full lines go on
    gapped: bool  # lines between which no gap stands go on
    form: bool  # cells are printed one below the other
    width: int  # from which on a line is full
    begun: Heads | None  # what begins a paragraph
    small: bool  # lines begin with small letters, which tell nothing

    def full(self, line: Line) -> bool:
        """Whether there was no room for more in a line."""
        wrapped = self.told.wrapped
        if wrapped is None or line.start in self.told.cells:
            return line.end - line.begin >= self.width
        return line.end in wrapped

    def ends(self, line: Line, following: Line) -> bool:
        """Whether a line is known to be broken by no width: it leaves room, or a gap stands behind it on its page."""
        if self.gapped and following.blank_before and not self._page_between(line, following):
            return True
        if self.told.wrapped is None or line.start in self.told.cells:
            return self.told.whole
        return line.end not in self.told.wrapped

    def alike(self, other: "TextLayout") -> bool:
        """Whether lines are put together by both in one way; their width counts only where full lines go on."""
        full_go_on = self.indented or self.parted or self.gapped
        return self == (other if full_go_on else other._replace(width=self.width))

    def _page_between(self, line: Line, following: Line) -> bool:
        pages = self.told.pages
        return bisect_left(pages, line.end) != bisect_right(pages, following.start)


def laid_out(
    of: EditedText, lines: Sequence[Line], rules: ProseRules, told: Told, whole: TextLayout | None = None
) -> TextLayout:
    """How lines are laid out, told by those that stand in no table; by all where there are no others.

    Of lines that are some of a longer text, `whole` is how that is laid out: where it is no form, they are none.
    """
    beside = [line for line in lines if line.start not in told.cells] if told.cells else lines
    beside = beside or lines
    # The width of a page is that of many lines, and few are longer; without one, the longest lines differ widely.
    lengths = sorted([line.end - line.begin for line in beside])
    width = int(_FULL * lengths[int(_WIDEST * len(lengths))])
    pairs = list(pairwise(lines))
    if told.cells and len(beside) < len(lines):
        cells = told.cells
        pairs = [pair for pair in pairs if pair[0].start not in cells and pair[1].start not in cells]
    direct = [pair for pair in pairs if not pair[1].blank_before]
    if told.wrapped is None and len(pairs) >= _LEAST_GAPS and not direct:
        told = told._replace(whole=True)
    gaps = len(pairs) - len(direct)
    parted = told.broken or _is_parted(of, direct, gaps, width)
    form = (whole is None or whole.form) and _is_form(of, lines, rules)
    gapped = gaps >= _LEAST_GAPS and _is_gapped(of, direct, told, width)
    indented = _is_indented(of.text, beside, pairs, width)
    small = _is_small(of.text, lines, direct, width)
    return TextLayout(of, rules, told, indented, parted, gapped, form, width, heads_of(rules.starts), small)


def _is_small(text: str, lines: Sequence[Line], direct: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Whether a text has next to no capitals, none at the head of a line, and no width breaks most of its lines."""
    if any(text[line.start].isupper() for line in lines):  # most texts: asked first, since it ends so soon
        return False
    if sum(text[line.start].islower() for line in lines) < _LEAST_SMALL:
        return False
    behind = [before for before, line in direct if text[line.start].islower()]
    full = [line for line in behind if line.end - line.begin >= max(width, _LEAST_WIDTH)]
    return 2 * len(full) <= len(behind) and sum(map(str.isupper, text)) <= _MOST_CAPITALS * len(lines)


def _is_indented(text: str, lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Whether indented lines begin paragraphs: there are several, and lines without indent follow long ones directly.

    Where they follow short ones as a rule, they begin something themselves: titles above what is asked.

    Those that hang below a number, and go on in small letters with the line above them, begin none.
    """
    indented = len([line for line in lines if line.indent >= INDENT])
    if indented < _LEAST_INDENTED:
        return False
    least = max(width, _LEAST_WIDTH) / 2
    direct = [(before, line) for before, line in pairs if not line.blank_before]
    behind = [one for one, line in direct if one.indent >= INDENT > line.indent]
    wrapped = [one for one in behind if one.end - one.begin >= least]
    if 2 * len(wrapped) < len(behind):
        return False
    if 10 * len(wrapped) < indented or not (hanging := _hanging(text, pairs)):
        return 10 * len(wrapped) >= indented
    begun = [line for line in wrapped if line.start not in hanging]
    return indented - len(hanging) >= _LEAST_INDENTED and 10 * len(begun) >= indented - len(hanging)


def _hanging(text: str, pairs: Sequence[tuple[Line, Line]]) -> set[int]:
    """Where indented lines begin that go on with a line without indent right above them."""
    return {
        line.start
        for before, line in pairs
        if before.indent < INDENT <= line.indent
        and not line.blank_before
        and text[line.start].islower()
        and not text.endswith(ENDS, before.start, before.end)
    }


def _is_parted(of: EditedText, direct: Sequence[tuple[Line, Line]], gaps: int, width: int) -> bool:
    """Whether most lines that no blank line follows are full, and two signs agree: several gaps, wide lines, breaks."""
    full = [pair for pair in direct if pair[0].end - pair[0].begin >= width]
    if not direct or 10 * len(full) < 6 * len(direct):
        return False
    several, wide = gaps >= _LEAST_GAPS, width >= _LEAST_WIDTH
    return (several and wide) or ((several or wide) and _are_broken(of.text, full))


def _are_broken(text: str, full: Sequence[tuple[Line, Line]]) -> bool:
    """Whether small letters stand behind full lines that end no sentence."""
    behind = [
        line
        for before, line in full
        if text[before.end - 1] not in END_SIGNS or not text.endswith(ENDS, before.start, before.end)
    ]
    return 3 * sum([text[line.start].islower() for line in behind]) >= len(behind) > 0


def _is_gapped(of: EditedText, direct: Sequence[tuple[Line, Line]], told: Told, width: int) -> bool:
    """Whether a width breaks nearly all lines that no gap follows; without pages few of them may end a sentence."""
    if told.wrapped is not None:
        return 10 * len([before for before, _ in direct if before.end in told.wrapped]) >= 9 * len(direct)
    full = [pair for pair in direct if pair[0].end - pair[0].begin >= width]
    if 10 * len(full) < 9 * len(direct) or width < _LEAST_WIDTH:
        return False
    text = of.text
    likely = [before for before, _ in direct if text[before.end - 1] in END_SIGNS]
    ended = [before for before in likely if text.endswith(ENDS, before.start, before.end)]
    return _MOST_ENDED * len(direct) >= len(ended) and _are_broken(text, full)


def _is_form(of: EditedText, lines: Sequence[Line], rules: ProseRules) -> bool:
    """Whether cells are printed one below the other: several lines are labels of such."""
    small, heads = of.small, heads_of(rules.lines)
    likely = lines
    if heads:
        signs, letters = heads.signs, heads.letters
        likely = [
            line for line in lines if small[line.start : line.start + HEAD] in letters or small[line.start] in signs
        ]
    labels = (line for line in likely if rules.lines.fullmatch(small, line.start, line.end))
    return len(likely) >= _LEAST_LABELS and len(list(islice(labels, _LEAST_LABELS))) == _LEAST_LABELS
