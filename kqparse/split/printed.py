"""The printed lines of a table that was flattened to text: page breaks out, heads of columns and labels known."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labels import Label, LabelLines
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAST_HEADS = 2
_ENDED = re.compile(r"[.;)»][ ]+(?=[^\W_])")
_NUMBER = re.compile(r"[0-9]{1,3}[.)] *")
_AHEAD = 120
"""Characters of a line in which a label or a number of a heading is looked for."""
_ENDS = (".", ";", "!", "?")
_FIGURES = re.compile("[0-9]+")
_PAGE = re.compile(r"[-–— ]*[0-9]{1,4}[-–— ]*")
_PAGE_SIGNS = frozenset("-–—0123456789")


class Page(NamedTuple):
    """The lines of one text.

    Attributes:
        of: the text, page numbers blotted out.
        lines: those that are no page number, in order.
        columns: for each line whether it holds nothing but heads of columns.
        labels: for each line the label that begins it, if one does.
        pages: the lines with page numbers.
    """

    of: EditedText
    lines: list[Paragraph]
    columns: list[bool]
    labels: list[Label | None]
    pages: list[Traced]


def printed(of: EditedText, family: FamilyRules, furniture: Sequence[Traced], start: int) -> Page:
    """The lines from `start` on; `furniture` are page numbers and running heads that are known already."""
    known = {line.start for line in _trusted(furniture)}
    every = [piece for line in paragraphs(of, start) for piece in _pieces(line, family)]
    texts = [line.text for line in every]
    figures = [text[0] in _PAGE_SIGNS and _PAGE.fullmatch(text) is not None for text in texts]
    breaks = _beside_page_breaks(of, every) | _alone(every, texts, figures)
    taken = [
        line.start in known or (figure and line.start in breaks) for line, figure in zip(every, figures, strict=True)
    ]
    pages = [line for line, page in zip(every, taken, strict=True) if page]
    clean = _without(of, pages)
    lines = [
        line if clean is of else line._replace(of=clean) for line, page in zip(every, taken, strict=True) if not page
    ]
    kept = [text for text, page in zip(texts, taken, strict=True) if not page]
    looked = LabelLines(kept, family.phrases)
    columns = _columns(kept, family)
    labels = [None if column else looked.pure(index) for index, column in enumerate(columns)]
    return Page(clean, lines, columns, labels, [line.traced() for line in pages])


def _without(of: EditedText, lines: Sequence[Paragraph]) -> EditedText:
    """The text with blanks in place of some lines, so that what stands on both sides of them is read as one."""
    pieces: list[str] = []
    at = 0
    for line in lines:
        pieces += (of.text[at : line.start], " " * (line.end - line.start))
        at = line.end
    return of.replaced("".join([*pieces, of.text[at:]])) if lines else of


def _trusted(furniture: Sequence[Traced]) -> Iterator[Traced]:
    """The page numbers, and those running heads that most pages have: cells of such tables repeat themselves too."""
    pages = [line for line in furniture if _PAGE.fullmatch(line.text)]
    heads = [line for line in furniture if not _PAGE.fullmatch(line.text)]
    often = Counter(_FIGURES.sub("#", line.text) for line in heads)
    yield from pages
    yield from (line for line in heads if 2 * often[_FIGURES.sub("#", line.text)] > len(pages))


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


def _columns(texts: Sequence[str], family: FamilyRules) -> list[bool]:
    """For each line whether it is one of heads of columns: such lines together hold two heads at least.

    A label may have a word in common with them (қосымша талаптар) and leave it on a line of its own, in small letters.
    """
    bare = [lower(text).lstrip("/| ") for text in texts]
    starts = family.column_starts
    heads = [_heads(text, family) if text.startswith(starts) and family.columns.fullmatch(text) else 0 for text in bare]
    found = [False] * len(texts)
    at = 0
    while at < len(texts):
        end = at
        while end < len(texts) and heads[end] and (end > at or texts[end][:1].isupper()):
            end += 1
        if sum(heads[at:end]) >= _LEAST_HEADS:
            found[at:end] = [True] * (end - at)
        at = max(end, at + 1)
    return found


def _heads(text: str, family: FamilyRules) -> int:
    """How many heads of columns a text holds."""
    return sum(1 for _ in family.column.finditer(lower(text)))


def _pieces(line: Paragraph, family: FamilyRules) -> list[Paragraph]:
    """A line, parted where a wider printing has put what is a line of its own behind something else."""
    text = line.text
    heads = list(_around_columns(text, lower(text), family)) if "/" in text else []
    ended = ". " in text or "; " in text or ") " in text or "» " in text  # most lines have none of them
    if not (heads or ended):
        return [line]
    cuts = {*heads, *(at for at in _sentences(text) if _begins(text[at : at + _AHEAD], family))}
    if not cuts:
        return [line]
    cuts |= {0, len(text)}
    clipped = [line.clipped(line.start + begin, line.start + end) for begin, end in pairwise(sorted(cuts))]
    return [piece for piece in clipped if piece]


def _around_columns(text: str, small: str, family: FamilyRules) -> Iterator[int]:
    """Where heads of columns begin and end within a line: those of both columns at least, parted by a slash."""
    for match in family.columns.finditer(small):
        heads = _heads(match.group(), family)
        if heads >= _LEAST_HEADS and "/" in match.group().strip(" /") and text[match.start()].isupper():
            yield from match.span()


def _sentences(text: str) -> Iterator[int]:
    """Where within a line something begins behind a full stop or a bracket."""
    for match in _ENDED.finditer(text):
        if not _NUMBER.fullmatch(text, 0, match.end()):
            yield match.end()


def _begins(text: str, family: FamilyRules) -> bool:
    """Whether a text begins with the number of a heading, or with a label in both languages."""
    match = family.lead.match(lower(text)) if family.lead else None
    if match:
        following = text[match.end() :].lstrip()[:1]
        return not following or following.isupper() or following in '«"'
    label = LabelLines([text], family.phrases).pure(0) if text[0].isupper() else None
    return label is not None and label.slash


def _beside_page_breaks(of: EditedText, lines: Sequence[Paragraph]) -> set[int]:
    """Starts of lines right before or behind a form feed of the source."""
    beside: set[int] = set()
    for before, line in pairwise(lines):
        gap = of.source[of.source_end(before.end) : of.source_start(line.start)]
        if "\f" in gap:
            beside |= {before.start, line.start}
    return beside
