"""Judges many generated inputs in a process of their own, which is ended when it hangs and begun anew when it dies."""

import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from judge import fault_of

from kqparse.limits import DEFAULT

SECONDS = float(DEFAULT.seconds)
"""What one input may take; those of a hunt are small."""
MEMORY = 2 << 30
"""Bytes that a process may have beside what it began with."""

Make = Callable[[int], bytes]
"""From the number of a case to its bytes, always the same."""


class Found(NamedTuple):
    """A case in which something does not hold."""

    number: int
    fault: str


class Tally(NamedTuple):
    """How a hunt went: what was found, the slowest case with its time, and the most memory of a process in bytes."""

    judged: int
    found: list[Found]
    slowest: tuple[float, int]
    memory: int


def hunt(make: Make, numbers: range, jobs: int, until: float = float("inf")) -> Tally:
    """Judge cases, in order within each of several processes.

    Args:
        make: from number to bytes.
        numbers: the cases.
        jobs: how many processes.
        until: when to stop, by the monotonic clock.
    """
    shares = [numbers[start::jobs] for start in range(jobs)]
    runs = [_Run(make, share) for share in shares]
    found: list[Found] = []
    while any(run.going for run in runs) and time.monotonic() < until:
        for run in runs:
            found += run.step()
    for run in runs:
        run.end()
    slowest = max((run.slowest for run in runs), default=(0.0, 0))
    judged = sum(run.judged for run in runs)
    return Tally(judged, sorted(found), slowest, max(run.memory for run in runs))


class _Run:
    """One process after the other, over a share of the cases."""

    def __init__(self, make: Make, numbers: range) -> None:
        self._make, self._left = make, numbers
        self._process: BaseProcess | None = None
        self._channel: Connection | None = None
        self._since = time.monotonic()
        self.slowest = (0.0, 0)
        self.judged = self.memory = 0

    @property
    def going(self) -> bool:
        return bool(self._left)

    def step(self) -> Iterator[Found]:
        """Wait a little for the next answer."""
        if not self._left:
            return
        if self._process is None or self._channel is None:
            self._begin()
            return
        number = self._left[0]
        if self._channel.poll(0.05):
            try:
                fault, self.memory = self._channel.recv()
            except EOFError:
                self._process.join()
                fault = f"the process dies ({self._process.exitcode})"
                self._process = None
        elif time.monotonic() - self._since > SECONDS:
            fault = "it hangs"
            self.end()
        else:
            return
        now = time.monotonic()
        self.slowest = max(self.slowest, (now - self._since, number))
        self._since, self._left = now, self._left[1:]
        self.judged += 1
        if fault:
            yield Found(number, fault)

    def end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _begin(self) -> None:
        context = multiprocessing.get_context("fork")
        self._channel, far = context.Pipe()
        self._process = context.Process(target=_judge_all, args=(self._make, self._left, far), daemon=True)
        self._process.start()
        far.close()
        self._since = time.monotonic()


def _judge_all(make: Make, numbers: range, channel: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for number in numbers:
        fault = fault_of(make(number), twice=number % 16 == 0)
        channel.send((fault, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10))
