"""What stands in the runs of a text, which are what blanks part: most of them repeat, and are looked at once."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence


def counted(runs: Mapping[str, int], find: Callable[[str], list[str]]) -> Counter[str]:
    """How often what `find` finds stands in a text; it must not reach over a blank.

    Args:
        runs: the runs of the text with their numbers.
        find: finds all that is looked for in some runs with blanks between them.
    """
    alike: dict[int, list[str]] = {}
    for run, count in runs.items():
        alike.setdefault(count, []).append(run)
    found: Counter[str] = Counter()
    for count, own in alike.items():
        words = find(" ".join(own))
        if count == 1:
            found.update(words)
        else:
            for word in words:
                found[word] += count
    return found


def without(runs: Counter[str], gone: Sequence[str]) -> Counter[str]:
    """The runs of a text but for those of a part of it, which begins and ends at blanks."""
    left = runs.copy()
    left.subtract(gone)  # many times as fast as to make the difference of two
    for run in set(gone):
        if not left[run]:
            del left[run]
    return left
