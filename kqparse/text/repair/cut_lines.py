"""Plain text cut at a width, within words too, without hyphens: противоэпизоотически⏎х. Its lines are put together.

Nearly all lines that another one follows directly are as long as the width then, but for a blank that was cut off;
where words wrap, few are. Halves are one word unless both are known words. Linear in the text.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from kqparse.frozen import Frozen
from kqparse.late_pattern import LAST_LETTERS, LETTERS, late_pattern
from kqparse.model.values import Span
from kqparse.text.edits import EditedText
from kqparse.text.repair.broken import Known, whole_words

_LEAST, _SHARE = 4, 0.6
"""Lines of all the width that go on, and their share of those that no more than a word is missing from."""
_NARROWEST, _SPARE, _WRAPPED = 20, 2, 10
"""Letters of a width; those that may be missing at an end; those of a word that is put on the next line."""
_LEAST_BROKEN = 2
"""Known words that line ends break."""
_ENDS = ".;:!?"
_OPENING, _CLOSING = "(\u00ab\u2116-", ".,;:)\u00bb-"
"""What belongs to a word or figure behind it, and before it."""
_ENTRY = late_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]")
_LONGEST, _LONG = 64, 5
"""Letters of a half, beyond which it is no word; and from which on one that is a word is no rest of another."""


class CutLines(Frozen, frozen=True):
    """What joins lines.

    Attributes:
        broken: line ends within words.
        blanks: line ends that are read as a blank.
    """

    broken: Sequence[Span]
    blanks: Sequence[int]


UNCUT = CutLines((), ())


def cut_lines(text: str, vocabulary: Callable[[], Known]) -> CutLines:
    """The ends of lines that a width cuts; none in any other text."""
    lines = text.split("\n")
    width = max(map(len, lines))
    # Of most texts the lengths of lines alone tell that no width cuts them.
    if not _are_full(Counter(map(len, lines)), width):
        return UNCUT
    places = list(_followed(lines))
    if not _are_full(Counter([end - start for start, end in places if text[end + 1].islower()]), width):
        return UNCUT
    ends = [end for _, end in places]
    whole = {*whole_words(text, ends, vocabulary)}
    if len(whole) < _LEAST_BROKEN:
        return UNCUT
    words = vocabulary()
    known = words.whole | words.others
    broken: list[Span] = []
    blanks: list[int] = []
    for start, end in places:
        size = end - start
        full = size == width
        if end in whole or (full and (_is_cut(text, end, known) or _is_solid(text, end))):
            broken.append((end, end + 1))
        elif size >= width - _SPARE and _goes_on(text, end, full=full):
            blanks.append(end)
    return CutLines(broken, blanks)


def with_blanks(text: EditedText, blanks: Sequence[int]) -> EditedText:
    """A text with blanks for line ends, which are told by their places in its source."""
    signs = [*text.text]
    for at in map(text.edited, blanks):
        if signs[at : at + 1] == ["\n"]:
            signs[at] = " "
    return text.replaced("".join(signs))


def _followed(lines: Sequence[str]) -> Iterator[Span]:
    """The lines that another one follows directly."""
    at = 0
    for line, following in pairwise(lines):
        if line and following[:1].strip() and not line[-1].isspace() and "\t" not in line:
            yield at, at + len(line)
        at += len(line) + 1


def _are_full(sizes: Mapping[int, int], width: int) -> bool:
    """Whether of the lines from whose ends no more than a word is missing nearly all are as long as a width."""
    full = sum(sizes[size] for size in range(width - _SPARE, width + 1))
    long = sum(sizes[size] for size in range(width - _WRAPPED, width + 1))
    return width >= _NARROWEST and full >= max(_LEAST, _SHARE * long)


def _is_cut(text: str, end: int, known: frozenset[str]) -> bool:
    """Whether a line of all the width ends within a word: one of the halves is no word."""
    left, right = LAST_LETTERS.search(text, max(end - _LONGEST, 0), end), LETTERS.match(text, end + 1)
    if not (left and right and (right[0][0].islower() or (left[0].isupper() and right[0].isupper()))):
        return False
    begun, rest = left[0].lower(), right[0].lower()
    return rest not in known or (begun not in known and len(rest) < _LONG)


def _is_solid(text: str, end: int) -> bool:
    """Whether signs on both sides of a line end belong together."""
    last, first = text[end - 1], text[end + 1]
    if (last.isdigit() and first.isdigit()) or (last in _OPENING and first.isalnum()):
        return True
    entry = first == "-" and text[end + 2 : end + 3].isspace()
    return first in _CLOSING and last.isalnum() and not entry


def _goes_on(text: str, end: int, *, full: bool) -> bool:
    """Whether a line goes on behind its end."""
    first = text[end + 1]
    if first.isdigit() and text[end - 1] not in _ENDS:
        return _ENTRY.match(text, end + 1) is None
    return first.islower() or (full and text[end - 1] not in _ENDS and first.isalpha())
