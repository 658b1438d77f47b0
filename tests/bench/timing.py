"""Medians of functions that run in turn, so that a slower moment of the machine slows all of them."""

import gc
import statistics
import time
from collections.abc import Callable

RUNS = 7
_LARGE = 1 << 20
"""Bytes of a piece of memory for which the C library puts together all small ones that were given back."""


def medians(*functions: Callable[[], object], runs: int = RUNS) -> list[float]:
    """The median seconds of each function, all of them run in turn after a round that warms up."""
    taken: list[list[float]] = [[] for _ in functions]
    for run in range(runs + 1):
        for index, function in enumerate(functions):
            gc.collect()  # what one leaves behind is not swept up in another's time,
            bytearray(_LARGE)  # nor by the C library, which puts that off until it is asked for much
            start = time.perf_counter()
            function()
            if run:
                taken[index].append(time.perf_counter() - start)
    return [statistics.median(seconds) for seconds in taken]
