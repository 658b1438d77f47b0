"""How time grows with the length of texts made to be slow: a text twice as long should take twice as long.

`python tests/bench/growth.py [KIB]` prints the figures by themselves, up to so many KiB.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "fuzz")]

from figures import Figure, Section, slower, table
from grammar_soup import soup
from places import ROOT

from kqparse import KqparseError, extract

LEAST, MOST = 64 << 10, int(os.environ.get("KQPARSE_BENCH_KIB", "8192")) << 10
"""Bytes of the shortest and the longest text."""
AT_MOST = 2.5
"""What a doubling may cost: twice the time, and a quarter more."""
AGAIN = 2
"""So often a doubling that seems to cost more is measured again: other programs take the processor's caches away."""
_SAMPLES = ROOT / "samples"


def _repeated(unit: str) -> Callable[[int], str]:
    """A text of one unit, over and over; `{n}` in it counts."""

    def make(size: int) -> str:
        length = len(unit.format(n=100).encode())
        return "".join(unit.format(n=number) for number in range(1, size // length + 2))

    return make


def _within(before: str, unit: str, behind: str) -> Callable[[int], str]:
    """A text in which one value is made of one unit, over and over."""
    return lambda size: before + _repeated(unit)(size) + behind


def _soup(size: int) -> str:
    """A text of the grammar's words, over and over: drawn anew at each length, it would be of another kind."""
    random = Random(20)
    block = ""
    while len(block.encode()) < LEAST:
        block += soup(random).decode() + "\n"
    return _repeated("{n}\n" + block.replace("{", "(").replace("}", ")"))(size)


def _sample(name: str) -> Callable[[int], str]:
    return _repeated((_SAMPLES / name).read_text(encoding="utf-8").replace("{", "(").replace("}", ")") + "\n")


_HEAD = "Бас маман, E-4 санаты (№ 01-1), 1 бірлік\n\tКритерий\n\tТалаптар\n\tБілімі\n\t"
_ROWS = (
    "Категория\tНаименование должности\tОбразование\tСтаж работы\n"
    "C-SV-4\tНачальник отдела\tВысшее образование:\tне менее трех\n"
)

FAMILIES: dict[str, Callable[[int], str]] = {
    "posts after posts": _sample("tabbed-job-table.kk.txt"),
    "characteristics after characteristics": _sample("qualification-characteristics.ru.txt"),
    "announcements after announcements": _sample("vacancy-announcement.kk.txt"),
    "rows after rows": _sample("post-list.ru.txt"),
    "one line without end": _repeated("бас маман жоғары білім, "),
    "one value without end": _within(_HEAD, "не менее {n} лет стажа или высшее образование, ", "\n"),
    "labels alone": _repeated("\tБілімі\n\tЖұмыс өтілі\n"),
    "headings alone": _repeated("Бас маман, E-4 санаты (№ 01-{n}), 1 бірлік\n"),
    "numbers alone": _repeated("{n}. {n}) {n}-{n} "),
    "lines of numbers": _repeated("{n}\n"),
    "open brackets and quotes": _repeated("((«« маман [{n} "),
    "acts cited": _repeated("Қазақстан Республикасы Үкіметінің 2020 жылғы 1 мамырдағы № {n} қаулысына сәйкес "),
    "words in two alphabets": _repeated("бiлiм ќызмeт ic-шapa й\u0306 жұ\u00adмыс-\n"),
    "a row that goes on in rows": _within(_ROWS, "\tмаяков {n}\tправо, финансы\tлет\n", ""),
    "narrow rows above a wide one": _within("", "{n}\tb\tc\nx\ty\n", "a\tb\tc\td\te\n"),
    "a post with rows without end": _within(_ROWS, "\t\tпо направлению {n}\tпо профилю\n", ""),
    "a drawn cell beside all rows": _within("+----+----+\n", "| аб | вг |\n+----+    +\n", "+----+----+\n"),
    "blanks without end": _within(_HEAD, " ", "\n"),
    "a word without end": _within("", "а", "\nБас маман, E-4 санаты (№ 01-1), 1 бірлік\n"),
    "lines of bars": _repeated("|\n"),
    "lines of points": _repeated(".\n"),
    "calls without end": _repeated("Объявляется конкурс на должность главного специалиста. Требования: опыт {n} лет. "),
    "entries without end": _within("1. Бас маман\n1) ", "жоғары білім; {n}) ", "\n"),
    "words of the grammar": _soup,
}
"""Texts by what they are made of."""


def taken(text: str) -> float:
    """The seconds of the processor that one reading takes, since another program on the machine may slow it."""
    data = text.encode()
    gc.collect()
    start = time.process_time()
    try:
        extract(data, "x")
    except KqparseError as fault:
        print(fault.line()[:200], file=sys.stderr)
    return time.process_time() - start


def growth(most: int = MOST) -> Iterator[Figure]:
    """For each family the doubling that costs most, of those that take long enough to be measured."""
    taken(FAMILIES["posts after posts"](LEAST))
    for name, make in FAMILIES.items():
        yield _worst(name, make, most)


def _worst(name: str, make: Callable[[int], str], most: int) -> Figure:
    sizes = [LEAST]
    while sizes[-1] < most:
        sizes.append(sizes[-1] * 2)
    times = [taken(make(size)) for size in sizes]
    figures = []
    for (smaller, larger), doubled in zip(pairwise(sizes), pairwise(times), strict=True):
        before, after = doubled
        for _ in range(AGAIN):
            if after > AT_MOST * before:
                again = taken(make(smaller)), taken(make(larger))
                before, after = min((before, after), again, key=lambda pair: pair[1] / pair[0])
        figures.append(slower(f"{name}, {larger >> 10} KiB", after, before, f"{smaller >> 10} KiB", AT_MOST))
    return max(figures, key=lambda figure: figure.ratio)


SECTIONS = [
    Section(
        "Growth",
        growth,
        f"Texts made to be slow, doubled from {LEAST >> 10} KiB to {MOST >> 10} KiB: for each family the doubling that "
        "costs most. One that seems to cost too much is measured again, twice at most, and the best of these counts.",
    )
]

if __name__ == "__main__":
    most = int(sys.argv[1]) << 10 if sys.argv[1:] else MOST
    for figure in growth(most):
        print(table([figure]).splitlines()[-1], flush=True)
