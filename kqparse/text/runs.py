"""What stands in the runs of a text, which are what blanks part: most of them repeat, and are looked at once."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence


def counted(runs: Mapping[str, int], find: Callable[[str], list[str]]) -> Counter[str]:
    """How often what `find` finds stands in a text; it must not reach over a blank.

    Args:
        runs: the runs of the text with their numbers.
        find: finds all that is looked for in some runs with blanks between them.
    """
    found = Counter(find(" ".join([run for run, count in runs.items() if count == 1])))
    alike: dict[int, list[str]] = {}
    for run, count in [(run, count) for run, count in runs.items() if count != 1]:
        alike.setdefault(count, []).append(run)
    for count, own in alike.items():
        for word, times in Counter(find(" ".join(own))).items():
            found[word] = found.get(word, 0) + times * count
    return found


def without(runs: Counter[str], gone: Sequence[str]) -> Counter[str]:
    """The runs of a text but for those of a part of it, which begins and ends at blanks."""
    left = runs.copy()
    left.subtract(gone)  # many times as fast as to make the difference of two
    for run in set(gone):
        if not left[run]:
            del left[run]
    return left
