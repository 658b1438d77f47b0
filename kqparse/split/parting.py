"""A text in portions, at the boxes of its annexes, each with a text of its own that leads back to the whole.

Mechanisms read a portion as they read a document. What they find is then carried back, so that every piece is one of
the whole text.

Guarantees:
    * portions follow each other, share no character, and cover the text from where they begin;
    * what looks like the box of an annex within a table parts nothing;
    * time is linear in the text.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import Any, TypeVar, cast

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.acts.rules import ProseRules
from kqparse.model import Span
from kqparse.split.acts.body import annex_start, box, may_be_boxes
from kqparse.split.cells.grids import Grid, inside, numbered, stretches
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.prose.joining import Para, prose
from kqparse.split.prose.within import paras_within
from kqparse.text.edits import EditedText
from kqparse.text.seen import words_of
from kqparse.text.traced import Traced, cut, of_pieces

T = TypeVar("T")


class Portion:
    """A stretch of the text.

    Attributes:
        begin, end: where it stands in the whole.
        annex: whether the box of an annex begins it.
        base: what leads an offset in it back to the whole.
    """

    def __init__(self, whole: Body, rules: ProseRules, place: Span, *, annex: bool) -> None:
        """Take a stretch; a line end before it stays, which tells that it does not begin the document."""
        self.begin, self.end = place
        self.annex = annex
        # What begins within a line, behind a quote, begins one for those who read it.
        self.base = self.begin - whole.of.text[max(self.begin - 1, 0) : self.begin].isspace()
        self._whole = whole
        self._rules = rules

    @property
    def text(self) -> str:
        """Its text."""
        return self._whole.of.text[self.begin : self.end]

    @property
    def small(self) -> str:
        """It in lower case."""
        return self._whole.of.small[self.begin : self.end]

    @property
    def words(self) -> Counter[str]:
        """The words in it, with their numbers."""
        return words_of(self.small)

    @property
    def gridded(self) -> bool:
        """Whether it has tables."""
        return bool(self._tables)

    @property
    def rearranged(self) -> bool:
        """Whether link text was put back in its paragraphs, or page numbers taken out of the whole."""
        paras = self._whole.paras
        first, last = (bisect_left(paras, at, key=attrgetter("start")) for at in (self.begin, self.end))
        return bool(self._whole.furniture) or any(para.moved for para in paras[first:last])

    @cached_property
    def body(self) -> Body:
        """Its own text with its paragraphs, for the mechanisms."""
        text = self._whole.of.text[self.base : self.end]
        own = EditedText(text, text)
        grids = [_shifted(grid, own, -self.base) for grid in self._tables]
        told = self._whole.told.within(self.base, self.end)
        told = told._replace(cells=numbered(grids) if told.cells else {})
        known = self._as_in_whole(own)
        out = [line for line in self._whole.breaks if self.begin <= line.start and line.end <= self.end]
        breaks = [cut(own, line.start - self.base, line.end - self.base) for line in out]
        if known:
            return Body(own, self.begin - self.base, known, [], grids, told, breaks=breaks)
        read = prose(own, self._rules, self.begin - self.base, told=told)
        return Body(own, self.begin - self.base, read.paras, read.furniture, grids, told, breaks=breaks)

    def _as_in_whole(self, own: EditedText) -> list[Para] | None:
        """Its paragraphs where they are those of the whole, which is most often."""
        whole = self._whole.prose
        return paras_within(whole, self._whole.told, (self.begin, self.end), own, self.base) if whole else None

    @property
    def _tables(self) -> Sequence[Grid]:
        grids = self._whole.grids
        first, last = (bisect_left(grids, at, key=attrgetter("start")) for at in (self.begin, self.end))
        return grids[first:last]


class Parting:
    """The portions of one text."""

    def __init__(self, whole: Body, grammar: Grammar) -> None:
        self._whole = whole
        self._grammar = grammar

    def portions(self) -> list[Portion]:
        """The portions, those without any text left out."""
        return [self.portion(*place, annex=annex) for place, annex in self.places()]

    def places(self) -> list[tuple[Span, bool]]:
        """Where the portions stand, each with whether the box of an annex begins it."""
        of, start = self._whole.of, self._whole.start
        tables = stretches(self._whole.grids)
        boxes = {at for at in _boxes(self._whole, self._grammar) if not inside(tables, at - 1)}
        cuts = [*sorted({start, *boxes}), len(of.text)]
        return [((begin, end), begin in boxes) for begin, end in pairwise(cuts) if of.text[begin:end].strip()]

    def portion(self, begin: int, end: int, *, annex: bool) -> Portion:
        """The portion `[begin, end)`."""
        return Portion(self._whole, self._grammar.prose, (begin, end), annex=annex)

    def back(self, found: T, portion: Portion) -> T:
        """What was found in a portion as pieces of the whole text."""
        return cast("T", _carried(found, _Way(self._whole.of, portion.base, out=True)))


def _shifted(grid: Grid, own: EditedText, by: int) -> Grid:
    cells = cast("list[Any]", _carried(grid.cells, _Way(own, by)))
    return Grid(cells, grid.start + by, grid.end + by)


class _Way:
    """From one text to another: the other text, and what an offset grows by.

    A text that differs from the portion's by letters, in which page numbers are blank, has its like beside the whole.
    """

    def __init__(self, of: EditedText, by: int, *, out: bool = False) -> None:
        """Lead to the text `of`; `out` of a portion, or else into one."""
        self._of = of
        self._by = by
        self._out = out
        self._known: dict[int, EditedText] = {}

    def __call__(self, text: Traced) -> Traced:
        pieces = [(start + self._by, end + self._by) for start, end in text.pieces]
        return of_pieces(self._like(text.of), pieces, text.joiners)

    def _like(self, own: EditedText) -> EditedText:
        if id(own) not in self._known:
            self._known[id(own)] = self._replaced(own) if self._out else self._of
        return self._known[id(own)]

    def _replaced(self, own: EditedText) -> EditedText:
        whole = self._of.text
        stretch = (self._by, self._by + len(own.text))
        if whole[slice(*stretch)] == own.text:
            return self._of
        return self._of.replaced(whole[: stretch[0]] + own.text + whole[stretch[1] :])


def _carried(value: object, way: _Way) -> object:
    """A record with every piece of text in it carried along."""
    if isinstance(value, Traced):
        return way(value)
    if isinstance(value, Frozen):
        return type(value)(*(_carried(getattr(value, name), way) for name in value.__struct_fields__))
    if isinstance(value, tuple):
        parts: list[Any] = [_carried(part, way) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if isinstance(value, list):
        return type(value)(_carried(part, way) for part in value)
    if isinstance(value, Mapping):
        return {key: _carried(part, way) for key, part in value.items()}
    return value


def _boxes(whole: Body, grammar: Grammar) -> Iterator[int]:
    """Where the boxes of annexes begin."""
    paras = whole.paras
    behind = 0
    for at in may_be_boxes(whole.small_paras, grammar.acts):
        lines = box(paras, at, grammar.acts) if at >= behind else 0
        if lines:
            yield paras[annex_start(paras, at, grammar.acts)].start
            behind = at + lines
