"""Counts of right, missing and extra values per field, and what was taken for what."""

from collections import Counter
from itertools import zip_longest
from typing import NamedTuple

from kqparse.evaluate.cases import Facts
from kqparse.evaluate.pairing import Pairing


class FieldScore(NamedTuple):
    """The values of one field, counted as a multiset over all cases.

    Attributes:
        right: values that both sides have.
        missing: values that only the checked side has.
        extra: values that only the read side has.
    """

    right: int = 0
    missing: int = 0
    extra: int = 0

    def precision(self) -> float | None:
        """The share of what was read that is right; None where nothing was read."""
        return _share(self.right, self.right + self.extra)

    def recall(self) -> float | None:
        """The share of what there is that was read; None where there is nothing."""
        return _share(self.right, self.right + self.missing)

    def f1(self) -> float | None:
        """The harmonic mean of both; None where neither side has a value."""
        return _share(2 * self.right, 2 * self.right + self.missing + self.extra)


class Confusion(NamedTuple):
    """A checked value, what stands in its place (None: nothing), and how often."""

    field: str
    gold: str | None
    output: str | None
    times: int


class Wrong(NamedTuple):
    """One case that is not wholly right: its name and the fields that differ."""

    name: str
    fields: list[str]


class Evaluation(NamedTuple):
    """The result of a comparison.

    Attributes:
        fields: the score of each judged field, in the order in which they were met.
        confusions: the commonest first.
        wrong: the paired cases that differ.
        paired, missing, extra: how many cases were paired, and the names of the others.
    """

    fields: dict[str, FieldScore]
    confusions: list[Confusion]
    wrong: list[Wrong]
    paired: int
    missing: list[str]
    extra: list[str]


def evaluated(pairing: Pairing) -> Evaluation:
    """Score paired cases.

    A missing case misses all its values. An extra one has them too many; those of documents of which nothing was
    checked are none of the comparison.
    """
    counts: dict[str, Counter[str]] = {}
    confused: Counter[tuple[str, str | None, str | None]] = Counter()
    wrong: list[Wrong] = []
    for gold, output in pairing.pairs:
        differ = [name for name in gold.facts if _compare(name, gold.facts, output.facts, counts, confused)]
        if differ:
            wrong.append(Wrong(gold.name, differ))
    checked = {gold.group for gold, _ in pairing.pairs} | {case.group for case in pairing.missing}
    for case in pairing.missing:
        for name, values in case.facts.items():
            counts.setdefault(name, Counter())["missing"] += len(values)
    extra = [case for case in pairing.extra if case.group is None or case.group in checked]
    for case in extra:
        for name, values in case.facts.items() if case.group is not None else ():
            if name in counts:
                counts[name]["extra"] += len(values)
    ordered = sorted(confused.items(), key=lambda entry: (-entry[1], *(value or "" for value in entry[0])))
    return Evaluation(
        {name: FieldScore(count["right"], count["missing"], count["extra"]) for name, count in counts.items()},
        [Confusion(*what, times) for what, times in ordered],
        wrong,
        len(pairing.pairs),
        [case.name for case in pairing.missing],
        [case.name for case in extra],
    )


def _compare(
    name: str,
    gold: Facts,
    output: Facts,
    counts: dict[str, Counter[str]],
    confused: Counter[tuple[str, str | None, str | None]],
) -> bool:
    """Count one field of one pair; whether it differs."""
    there, read = Counter(gold[name]), Counter(output.get(name, ()))
    missing, extra = sorted((there - read).elements()), sorted((read - there).elements())
    count = counts.setdefault(name, Counter())
    count["right"] += (there & read).total()
    count["missing"] += len(missing)
    count["extra"] += len(extra)
    confused.update((name, *pair) for pair in zip_longest(missing, extra))
    return bool(missing or extra)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
