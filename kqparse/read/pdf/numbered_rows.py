"""Where the rows of a table without ruling lines begin, if its first column numbers them.

Numbers that count on are believed more than the distances of lines, which letters and spacing make uneven: a row begins
at its number where that line has text in each column of the row, as cells do whose text stands at their tops; else at
the only white space between two numbers, as where it stands in their middles.
"""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf.page import Line

_NUMBER = late_pattern(r"([0-9]{1,3})[.)]?")
_LEAST = 3
"""Numbers that show that they count rows."""

Held = Sequence[Sequence[Sequence[Line]]]
"""For each column its pieces in each printed row."""


def beginnings(held: Held, spaces: Sequence[bool]) -> list[bool] | None:
    """For each printed row whether a row of the table begins there; None where no numbers tell.

    Args:
        held: what stands in the columns.
        spaces: for each printed row whether white space stands above it.
    """
    first = held[0]
    filled = [{column for column, own in enumerate(held) if own[row]} for row in range(len(first))]
    columns = {row for row in range(len(first)) if _heads(held, row)}
    numbers = [row for row in range(len(first)) if _number(first[row]) is not None and row not in columns]
    values = [_number(first[row]) or 0 for row in numbers]
    if len(numbers) < _LEAST or any(after != before + 1 for before, after in pairwise(values)):
        return None
    above = {row for row in range(1, numbers[0]) if _is_title(held, row)}
    titles = above | {row for row in range(numbers[0] + 1, len(first)) if first[row] and row not in numbers} - columns
    if any(filled[row] != {0} for row in titles):
        return None
    begins = {*numbers, *columns, *(row for row in titles if row - 1 not in titles or spaces[row])}
    begins |= {row for row in range(numbers[-1] + 1, len(first)) if spaces[row] and _sums(held, row)}
    ends = sorted([*begins, len(first)])
    heads = {row for row in range(numbers[0]) if spaces[row] and _goes_on_or_heads(filled, row)}
    if all(filled[row] >= set[int]().union(*filled[row:end]) for row, end in pairwise(ends) if row in numbers):
        return [row == 0 or row in begins or row in heads for row in range(len(first))]
    alone = [(row, after) for row, after in pairwise(numbers) if titles.isdisjoint(range(row, after))]
    if len(alone) < _LEAST - 1 or any(sum(spaces[row + 1 : after + 1]) != 1 for row, after in alone):
        return None
    return [row == 0 or spaces[row] or row in titles | columns for row in range(len(first))]


def _number(pieces: Sequence[Line]) -> int | None:
    """The number that is all of some pieces."""
    match = _NUMBER.fullmatch(pieces[0].text) if len(pieces) == 1 else None
    return int(match[1]) if match else None


def _is_title(held: Held, row: int) -> bool:
    """Whether a line above all numbers is a word alone in the first column, and more than heads that."""
    text = held[0][row][0].text if held[0][row] else ""
    return (
        text[:1].isupper() and text[:_LEAST].isalpha() and len(text) > _LEAST and not any(own[row] for own in held[1:])
    )


def _sums(held: Held, row: int) -> bool:
    """Whether a line has words and a figure beside them, as the sum below all rows."""
    texts = [own[row][0].text for own in held if own[row]]
    return any(text[:1].isupper() for text in texts) and any(text[:1].isdecimal() for text in texts)


def _goes_on_or_heads(filled: Sequence[set[int]], row: int) -> bool:
    """Whether a line above all numbers has several cells of a row from the page before, or heads below a title."""
    if 0 not in filled[row]:
        return len(filled[row]) > 1
    return all(len(own) == 1 and 0 not in own for own in filled[:row])


def _heads(held: Held, row: int) -> bool:
    """Whether a printed row only numbers the columns, as may stand below their heads."""
    numbers = [_number(own[row]) for own in held if own[row]]
    return len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)]
