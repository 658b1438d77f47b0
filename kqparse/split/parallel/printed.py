"""The printed lines of a table that was flattened to text: page breaks out, heads of columns and labels known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.families import FamilyRules, ToldLine
from kqparse.grammar.labels import Label, LabelLines
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.split.parallel.printed_lines import LEAST_HEADS, told_line
from kqparse.split.prose_lines import PAGE
from kqparse.text.edits import EditedText
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced

_ENDS = (".", ";", "!", "?")
_BEFORE_VALUE = ' ,«"(-–—'
_FIGURES = late_pattern("[0-9]+")
_LONGEST_NAME = 40
"""Characters of what a column of a language is called."""


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
    every = paragraphs(of, start)
    texts = [of.text[line.start : line.end] for line in every]
    told = [told_line(text, family) for text in texts]
    if any(line.cuts for line in told):
        every = [piece for line, own in zip(every, told, strict=True) for piece in _pieces(line, own.cuts)]
        texts = [line.text for line in every]
        told = [told_line(text, family) for text in texts]
    figures = [line.figure for line in told]
    breaks = _beside_page_breaks(of, every) | _alone(every, texts, figures)
    taken = [
        line.start in known or (figure and line.start in breaks) for line, figure in zip(every, figures, strict=True)
    ]
    pages = [line for line, page in zip(every, taken, strict=True) if page]
    clean = blotted(of, pages)
    if pages:
        every = [replace(line, of=clean) for line, page in zip(every, taken, strict=True) if not page]
        texts = [text for text, page in zip(texts, taken, strict=True) if not page]
        told = [line for line, page in zip(told, taken, strict=True) if not page]
    looked = LabelLines(texts, family.phrases)
    columns = _columns(texts, told, looked, family.tongues)
    labels = [None if column else looked.pure(index) for index, column in enumerate(columns)]
    if family.table.languages == "one":
        labels = _with_beside(labels, texts, told=any(columns))
    return Page(clean, every, told, columns, labels, [line.traced() for line in pages])


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
    often = Counter(_FIGURES.sub("#", line.text) for line in heads)
    # The number of a page may have words with it: those lines are as many as the pages.
    most = max([len(pages), *(count for text, count in often.items() if "#" in text)])
    yield from pages
    yield from (line for line in heads if 2 * often[_FIGURES.sub("#", line.text)] > most)


def _alone(lines: Sequence[Paragraph], texts: Sequence[str], figures: Sequence[bool]) -> set[int]:
    """Starts of lines of figures between two texts that are complete without them."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        if not figures[at]:
            at += 1
            continue
        first = at
        while at < len(lines) and figures[at]:
            at += 1
        complete = not first or texts[first - 1].endswith(_ENDS)
        if complete and (at == len(lines) or texts[at][:1].isupper()):
            found.update(line.start for line in lines[first:at])
    return found


def _columns(texts: Sequence[str], told: Sequence[ToldLine], looked: LabelLines, tongues: TongueRules) -> list[bool]:
    """For each line whether it is one of heads of columns: such lines together hold two heads at least.

    Columns may be called by their languages, behind such a head or alone where a table begins. A label
    may have a word in common with them (қосымша талаптар) and leave it on a line of its own, in small letters.
    """
    found = [False] * len(texts)
    at = 0
    while at < len(texts):
        end = at
        while end < len(texts) and told[end].heads and (end > at or texts[end][:1].isupper()):
            end += 1
        behind = texts[end : end + len(LANGUAGES)]
        sides = {tongues.named(text) for text in behind if len(text) <= _LONGEST_NAME} == set(LANGUAGES)
        sides = sides and (end > at or _opens_table(end + len(behind), told, looked))
        end += len(behind) if sides else 0
        if sides or sum([line.heads for line in told[at:end]]) >= LEAST_HEADS:
            found[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return found


def _opens_table(at: int, told: Sequence[ToldLine], looked: LabelLines) -> bool:
    """Whether the label that tables begin with stands there, or behind its number; else languages are what is asked."""
    at += at < len(told) and told[at].figure
    own = looked.pure(at) if at < len(told) else None
    labels = (looked.pure(index) for index in range(at + 1) if own)
    first = next((label for label in labels if label and label.shape != "beside"), None)
    return own is not None and first is not None and own.kind == first.kind


def _pieces(line: Paragraph, cuts: Sequence[int]) -> list[Paragraph]:
    """A line, parted at some of its places, if there are any."""
    if not cuts:
        return [line]
    places = [0, *cuts, line.end - line.start]
    clipped = [line.clipped(line.start + begin, line.start + end) for begin, end in pairwise(places)]
    return [piece for piece in clipped if piece]


def _beside_page_breaks(of: EditedText, lines: Sequence[Paragraph]) -> set[int]:
    """Starts of lines right before or behind a form feed of the source."""
    beside: set[int] = set()
    if "\f" not in of.source:
        return beside
    for before, line in pairwise(lines):
        gap = of.source[of.source_end(before.end) : of.source_start(line.start)]
        if "\f" in gap:
            beside |= {before.start, line.start}
    return beside
