"""What a benchmark gives: figures side by side, and whether each keeps the bound that was set for it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class NotMeasuredError(Exception):
    """What this machine lacks that a section needs."""


class Figure(NamedTuple):
    """One line: ours beside another's.

    Attributes:
        name: what was done, and on what.
        ours: our figure with its unit, such as `12.3 ms`.
        theirs: what it stands beside, figure and name, such as `1.3 ms, re.findall`.
        ratio: the one divided by the other: ours by theirs where `at_most` bounds it, theirs by ours where `at_least`
            does.
        at_most: the largest ratio that we want.
        at_least: the smallest ratio that we want.
    """

    name: str
    ours: str
    theirs: str
    ratio: float
    at_most: float | None = None
    at_least: float | None = None

    @property
    def wanted(self) -> str:
        """The bound and whether it is kept."""
        if self.at_most is not None:
            return f"at most {self.at_most:g}: {'met' if self.ratio <= self.at_most else 'NOT MET'}"
        if self.at_least is not None:
            return f"at least {self.at_least:g}: {'met' if self.ratio >= self.at_least else 'NOT MET'}"
        return ""


class Section(NamedTuple):
    """A part of the benchmark.

    Attributes:
        title: its heading.
        measure: gives its figures.
        note: how they were taken, where that is not plain from the heading.
    """

    title: str
    measure: Callable[[], Iterable[Figure]]
    note: str = ""


def seconds(value: float) -> str:
    """A time in the unit that reads best."""
    if value >= 1:
        return f"{value:.2f} s"
    return f"{value * 1000:.1f} ms" if value >= 0.001 else f"{value * 1e6:.0f} µs"


def slower(name: str, ours: float, theirs: float, other: str, at_most: float | None = None) -> Figure:
    """How many times another's seconds we take."""
    return Figure(name, seconds(ours), f"{seconds(theirs)}, {other}", ours / theirs, at_most=at_most)


def faster(name: str, ours: float, theirs: float, other: str, at_least: float | None = None) -> Figure:
    """How many times our seconds another takes."""
    return Figure(name, seconds(ours), f"{seconds(theirs)}, {other}", theirs / ours, at_least=at_least)


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table of Markdown."""
    rows = [
        f"| {figure.name} | {figure.ours} | {figure.theirs} | {figure.ratio:.2f} | {figure.wanted} |"
        for figure in figures
    ]
    return "\n".join(["| what | ours | beside | ratio | wanted |", "| --- | --- | --- | --- | --- |", *rows])
