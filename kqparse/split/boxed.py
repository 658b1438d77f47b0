"""The box of an annex above a document without an act: who approved it, and when; it is no heading."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from kqparse.grammar import Grammar
from kqparse.records import Aside
from kqparse.split.acts.body import box, ends_annex
from kqparse.split.headings.title_words import names_office
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower

_MOST_BOXES = 3
_MOST_LINES = 7
"""Lines of a box."""
_LINES = ("heading", "provision", "preamble")
_LONGEST_LINE = 150
_LONGEST_FORM = 5
_BLANK = "__"
_QUOTES = ("«", '"', "“")
_ENDS = (".", ";", ":")


def with_box_above(asides: Sequence[Aside], paras: Sequence[Para], grammar: Grammar) -> list[Aside]:
    """The asides of a document; those of a box that stands above all else are stamps, and what of one is in it."""
    end = _end(paras, grammar)
    return [part for one in asides for part in _parted(one, end)]


def _parted(aside: Aside, end: int) -> list[Aside]:
    """A line, as a stamp where it stands in the box that ends there, in two where it goes on behind that."""
    text = aside.text
    lines = zip(text.pieces, [*text.joiners, ""], strict=True)
    inside = sum(high - low + len(joiner) for (low, high), joiner in lines if high <= end)
    if aside.kind not in _LINES or not inside:
        return [aside]
    stamp = aside._replace(kind="stamp", text=text[:inside].strip())
    return [stamp, aside._replace(text=text[inside:])] if inside < len(text) else [stamp]


def _end(paras: Sequence[Para], grammar: Grammar) -> int:
    """Where the boxes end that a text begins with: that of an annex, who agreed, who approved it; 0 without one."""
    end = _one_end(paras, grammar)
    for _ in range(_MOST_BOXES - 1):
        below = bisect_left(paras, end, key=attrgetter("start")) if end else len(paras)
        if below == len(paras) or not _boxed(paras, below, grammar):
            break
        end = _one_end(paras[below:], grammar)
    return end


def _boxed(paras: Sequence[Para], at: int, grammar: Grammar) -> int:
    """How many paragraphs a box has that begins at a paragraph: of who agreed the word is known alone."""
    text = paras[at].text.text
    agreed = len(text) <= _LONGEST_LINE and grammar.acts.agreed.match(lower(text)) is not None
    return int(agreed) or box(paras, at, grammar.acts)


def _one_end(paras: Sequence[Para], grammar: Grammar) -> int:
    """Where a box ends that a text begins with, below the name of a body at most; 0 without one.

    A Russian box begins with its word and goes on to a blank line, if there is one, else with whoever approved it; a
    Kazakh one ends with its word.
    """
    rules = grammar.acts
    first = 1 if len(paras) > 1 and _is_firm(paras[0].text.text) else 0
    lines = first + _boxed(paras, first, grammar) if paras else 0
    if lines > first:
        behind = range(lines, min(_MOST_LINES, len(paras)))
        texts = {at: paras[at].text for at in behind}  # an office, or a place for a hand and a day
        others = (at for at, text in texts.items() if not (_BLANK in text.text or names_office(text, grammar.titles)))
        approved = next(others, lines)
        blank = next((at for at in behind if paras[at].alone and at >= approved), approved)
        return paras[blank - 1].end
    for at, para in enumerate(paras[:_MOST_LINES]):
        if at and para.alone:
            break
        if ends_annex(lower(para.text.text[-_LONGEST_LINE:]), rules):
            return para.end
        if len(para.text) > _LONGEST_LINE or para.text.text.endswith(_ENDS):
            break
    return 0


def _is_firm(line: str) -> bool:
    """Whether a line is the name of a body in quotes, its legal form shortened at an edge: АО «Маяк», «Маяк» ММ."""
    edges = (line.split(maxsplit=1)[0], line.rsplit(maxsplit=1)[-1])
    return any(quote in line for quote in _QUOTES) and any(len(e) <= _LONGEST_FORM and e.isupper() for e in edges)
