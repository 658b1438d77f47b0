"""Long text must be worked through: what takes more than linear time does not come to an end.

Time itself is never compared in a test; the benchmark shows it. Here a run over much text is only ended when it has
used a whole minute of the processor, where a linear one uses a second at most.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

LIMIT = 60
"""Seconds of the processor's time, so that a busy machine makes no difference."""


@contextmanager
def finishing() -> Iterator[None]:
    """Fail what does not come to an end."""

    def stop(signum: int, frame: FrameType | None) -> None:
        raise AssertionError(f"not done after {LIMIT} seconds of the processor's time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def finishes(run: Callable[[int], object], size: int = 100_000) -> None:
    """Run over so many units of text."""
    with finishing():
        run(size)
