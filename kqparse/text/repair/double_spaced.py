"""Text with a blank line behind each of its lines, as some converters print it: these blank lines say nothing.

It is told by rows of blank lines that are all odd, where several are longer than one, as they are when each line end is
printed twice; or by lines that go on with a small letter behind one, where the line before it has no room left.
"""

from collections import Counter
from itertools import pairwise

from kqparse.late_pattern import late_pattern

_BLANK_LINES = late_pattern(r"(?<=\S)[^\S\n]*+(?:\n[^\S\n]*+){2,}(?=\S)")
_ENDS = ".;:!?"
_WIDEST, _FULL = 0.9, 0.85
"""A line is full at so much of the width of a page, which so many lines do not exceed."""
_GO_ON = 0.1
_LEAST = 5
"""Lines that go on behind a blank line: this share of those with one before them, and no fewer than these."""
_ENTRIES = 0.2
"""Lines behind one that has room left, at most, of all that seem to go on: the entries of a list are so many."""
_DIRECT = 0.05
"""Lines without a blank line before them, at most."""
_LONGER = 2
"""Rows of several blank lines, at least, where no lines go on."""


def single_spaced(text: str) -> str:
    """A text of which half of the line ends are gone, if it is double-spaced; places in it stay the same."""
    if 3 * text.count("\n\n") < text.count("\n") or not _is_double_spaced(text):
        return text
    return _BLANK_LINES.sub(lambda match: _halved(match[0].split("\n")), text)


def _halved(parts: list[str]) -> str:
    """What is parted by line ends, with a blank for every other one."""
    pieces = [parts[0]]
    for number, part in enumerate(parts[1:], 1):
        pieces += (" " if number % 2 and number + 1 < len(parts) else "\n", part)
    return "".join(pieces)


def _is_double_spaced(text: str) -> bool:
    printed = text.split("\n")
    # Most texts have soon shown more lines without a blank one before them than such a text has.
    direct, before = int(_DIRECT * len(printed)) + 1, ""
    for line in map(str.strip, printed):
        direct -= bool(line and before)
        before = line
        if not direct:
            return False
    lines = [*map(str.strip, printed)]
    pairs = [*pairwise([number for number, line in enumerate(lines) if line])]
    ends = Counter([after - before for before, after in pairs])
    if not pairs or ends[1] > _DIRECT * len(pairs):
        return False
    if not any(count % 2 for count in ends) and len(pairs) - ends[2] >= _LONGER:
        return True
    lengths = sorted(map(len, filter(None, lines)))
    full = _FULL * lengths[int(_WIDEST * len(lengths))]
    behind_gap = [(lines[before], lines[after]) for before, after in pairs if after - before == 2]
    go_on = [len(one) >= full for one, other in behind_gap if other[0].islower() and one[-1] not in _ENDS]
    return go_on.count(True) >= max(_LEAST, _GO_ON * ends[2]) and go_on.count(False) <= _ENTRIES * len(go_on)
