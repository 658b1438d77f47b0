"""Judges many generated inputs in a process of their own, which is ended when it hangs and begun anew when it dies."""

import multiprocessing
import resource
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from judge import fault_of

from kqparse.limits import DEFAULT

SECONDS = DEFAULT.seconds
"""Of the processor, what one input may take, so that other programs on the machine do no harm."""
_WAITED = 10 * SECONDS
"""By the clock on the wall, after which a process that takes no time of the processor waits for ever."""
HANGS = "it hangs"
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
                fault, self.memory, took = self._channel.recv()
            except EOFError:
                self._process.join()
                fault = told(self._process.exitcode)
                took = float(SECONDS)
                self._process = None
        elif time.monotonic() - self._since > _WAITED:
            fault, took = HANGS, float(_WAITED)
            self.end()
        else:
            return
        self.slowest = max(self.slowest, (took, number))
        self._since, self._left = time.monotonic(), self._left[1:]
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
        data = make(number)
        since = allow_seconds()
        fault = fault_of(data, twice=number % 8 == 0, scans=number % 32 == 0)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
        channel.send((fault, memory, time.process_time() - since))


def allow_seconds() -> float:
    """Let this process take so much more time of the processor, and be ended then; gives what it has taken."""
    since = time.process_time()
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(since) + 1 + SECONDS, hard))
    return since


def told(exit_code: int | None) -> str:
    """Why a process that judged an input has ended."""
    return HANGS if exit_code == -signal.SIGXCPU else f"the process dies ({exit_code})"
