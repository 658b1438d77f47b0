"""The printed lines of a table that was flattened to text: page breaks out, heads of columns and labels known."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import Label, LabelLines
from kqparse.grammar.told_lines import ToldLine
from kqparse.late_pattern import FIGURES
from kqparse.model import LANGUAGES, CriterionKind
from kqparse.split.parallel.printed_lines import LEAST_HEADS, told_lines
from kqparse.split.prose.lines import PAGE
from kqparse.split.prose.paragraphs import Paragraph, places
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced

_ENDS = (".", ";", "!", "?")
_BEFORE_VALUE = ' ,«"(-–—'

Place = tuple[int, int, bool]
"""A line: where it begins and ends, and whether a tab stands before it."""


class Page(Struct, frozen=True):
    """The lines of one text.

    Attributes:
        of: the text, page numbers blotted out.
        lines: those that are no page number, in order.
        told: what each of them says by itself.
        columns: for each line whether it holds nothing but heads of columns.
        labels: for each line the label that begins it, if one does.
        pages: the lines with page numbers.
    """

    of: EditedText
    lines: list[Paragraph]
    told: list[ToldLine]
    columns: list[bool]
    labels: list[Label | None]
    pages: list[Traced]

    @property
    def below(self) -> int:
        """The first line that is no heading of the document, which may read as a label: heads of columns, or line 1."""
        return self.columns.index(True) if True in self.columns else 1

    @property
    def opening(self) -> CriterionKind | None:
        """The kind of the label that tables begin with."""
        own = [label.kind for label in self.labels[self.below :] if label and label.shape != "beside"]
        often = Counter(own)
        return next((kind for kind in own if 2 * often[kind] > max(often.values())), None)


def printed(of: EditedText, family: FamilyRules, furniture: Sequence[Traced], start: int) -> Page:
    """The lines from `start` on; `furniture` are page numbers and running heads that are known already."""
    known = {line.start for line in trusted(furniture)}
    every = places(of, start)
    texts = [of.text[begin:end] for begin, end, _ in every]
    told = told_lines(texts, family)
    if [line for line in told if line.cuts]:
        cut = [_pieces(of, place, own.cuts) if own.cuts else (place,) for place, own in zip(every, told, strict=True)]
        every = [piece for pieces in cut for piece in pieces]
        texts = [of.text[begin:end] for begin, end, _ in every]
        told = told_lines(texts, family)
    figures = [index for index, line in enumerate(told) if line.figure]
    breaks = _beside_page_breaks(of, every) | _alone(texts, figures)
    numbers = breaks.intersection(figures)
    taken = [begin in known or index in numbers for index, (begin, _, _) in enumerate(every)]
    pages = [Paragraph(of, *place) for place, page in zip(every, taken, strict=True) if page]
    clean = blotted(of, pages)
    lines = [Paragraph(clean, *place) for place, page in zip(every, taken, strict=True) if not page]
    if pages:
        texts = [text for text, page in zip(texts, taken, strict=True) if not page]
        told = [line for line, page in zip(told, taken, strict=True) if not page]
    looked = LabelLines(texts, family.phrases)
    columns = _columns(texts, told, looked)
    likely = zip(columns, looked.opening, strict=True)
    labels = [looked.pure(index) if may and not column else None for index, (column, may) in enumerate(likely)]
    if family.table.languages == "one":
        labels = _with_beside(labels, texts, told=any(columns))
    return Page(clean, lines, told, columns, labels, [line.traced() for line in pages])


def _with_beside(labels: Sequence[Label | None], texts: Sequence[str], *, told: bool) -> list[Label | None]:
    """The labels; one that nothing parts from its value is told by heads of columns, or by its repetition."""
    beside = [
        label is not None
        and label.shape == "beside"
        and label.exact  # words of a value may be near to a label
        and _new(text)
        and _new(text[label.pieces[-1].end :])
        for label, text in zip(labels, texts, strict=True)
    ]
    often = Counter(label.kind for label, own in zip(labels, beside, strict=True) if label and own)
    return [
        label._replace(shape="parted") if label and own and (told or often[label.kind] > 1) else label
        for label, own in zip(labels, beside, strict=True)
    ]


def _new(text: str) -> bool:
    """Whether a text begins something new, with a capital or a figure."""
    first = text.lstrip(_BEFORE_VALUE)[:1]
    return first.isupper() or first.isdigit()


def blotted(of: EditedText, lines: Sequence[Paragraph | Traced]) -> EditedText:
    """The text with blanks in place of some lines, so that what stands on both sides of them is read as one."""
    pieces: list[str] = []
    at = 0
    for line in lines:
        pieces += (of.text[at : line.start], " " * (line.end - line.start))
        at = line.end
    return of.replaced("".join([*pieces, of.text[at:]])) if lines else of


def trusted(furniture: Sequence[Traced]) -> Iterator[Traced]:
    """The page numbers, and those running heads that most pages have: cells of such tables repeat themselves too."""
    pages = [line for line in furniture if PAGE.fullmatch(line.text)]
    heads = [line for line in furniture if not PAGE.fullmatch(line.text)]
    often = Counter(FIGURES.sub("#", line.text) for line in heads)
    # The number of a page may have words with it: those lines are as many as the pages.
    most = max([len(pages), *(count for text, count in often.items() if "#" in text)])
    yield from pages
    yield from (line for line in heads if 2 * often[FIGURES.sub("#", line.text)] > most)


def _alone(texts: Sequence[str], figures: Sequence[int]) -> set[int]:
    """Lines of figures between two texts that are complete without them."""
    found: set[int] = set()
    own, at = set(figures), 0
    for first in figures:
        if first < at:
            continue
        at = first + 1
        while at in own:
            at += 1
        complete = not first or texts[first - 1].endswith(_ENDS)
        if complete and (at == len(texts) or texts[at][:1].isupper()):
            found.update(range(first, at))
    return found


def _columns(texts: Sequence[str], told: Sequence[ToldLine], looked: LabelLines) -> list[bool]:
    """For each line whether it is one of heads of columns: such lines together hold two heads at least.

    Columns may be called by their languages, behind such a head or alone where a table begins. A label
    may have a word in common with them (қосымша талаптар) and leave it on a line of its own, in small letters.
    """
    found = [False] * len(texts)
    end = 0
    for at in [index for index, line in enumerate(told) if line.heads or line.names]:
        if at < end:
            continue
        end = at
        while end < len(texts) and told[end].heads and (end > at or texts[end][:1].isupper()):
            end += 1
        behind = [line.names for line in told[end : end + len(LANGUAGES)]]
        sides = set(behind) == set(LANGUAGES) and (end > at or _opens_table(end + len(behind), told, looked))
        end += len(behind) if sides else 0
        if sides or sum([line.heads for line in told[at:end]]) >= LEAST_HEADS:
            found[at:end] = [True] * (end - at)
    return found


def _opens_table(at: int, told: Sequence[ToldLine], looked: LabelLines) -> bool:
    """Whether the label that tables begin with stands there, or behind its number; else languages are what is asked."""
    at += at < len(told) and told[at].figure
    own = looked.pure(at) if at < len(told) else None
    labels = (looked.pure(index) for index in range(at + 1) if own)
    first = next((label for label in labels if label and label.shape != "beside"), None)
    return own is not None and first is not None and own.kind == first.kind


def _pieces(of: EditedText, place: Place, cuts: Sequence[int]) -> list[Place]:
    """A line, parted at some of its places."""
    line = Paragraph(of, *place)
    cut = pairwise([line.start, *(line.start + at for at in cuts), line.end])
    clipped = [line.clipped(begin, end) for begin, end in cut]
    return [(piece.start, piece.end, piece.led) for piece in clipped if piece]


def _beside_page_breaks(of: EditedText, lines: Sequence[Place]) -> set[int]:
    """Lines right before or behind a form feed of the source."""
    beside: set[int] = set()
    at = of.source.find("\f")
    while at >= 0:
        # The line before which it stands, or one beside that where an edit spans it.
        near = bisect_left(lines, (of.edited(at),))
        for index in range(max(near - 2, 0), min(near + 1, len(lines) - 1)):
            if of.source_end(lines[index][1]) <= at < of.source_start(lines[index + 1][0]):
                beside |= {index, index + 1}
        at = of.source.find("\f", at + 1)
    return beside
