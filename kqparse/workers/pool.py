"""Tasks to answers, in order, by workers that are killed when they take too much."""

import contextlib
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from math import inf
from types import TracebackType
from typing import Any, Generic, TypeVar

from kqparse.allowance import OUT_OF_MEMORY, REMEDY, Allowance
from kqparse.frozen import Frozen
from kqparse.workers.worker import RAISED, Worker

A = TypeVar("A")
R = TypeVar("R")

CHUNK_COST = 1 << 16
CHUNK_TASKS = 16
"""A chunk is closed when it has so much cost or so many tasks: large enough that handing over costs nothing."""
WINDOW = 4
"""So many chunks a worker may be under way or wait for their turn, so that memory stays bounded."""
_ALONE = "read it alone"

Chunk = list[tuple[int, A]]


class Task(Frozen, Generic[A], frozen=True):
    """What a worker is given, and what it is reckoned to cost: the bytes of a source."""

    argument: A
    cost: int


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(Generic[A, R]):
    """Some workers, begun at once and ended with the block.

    Args:
        work: what is done with each argument, the same whatever was done before; where workers are not forked it is
            pickled.
        jobs: how many workers at most.
        allowance: what one task may take.
    """

    def __init__(self, work: Callable[[A], R], jobs: int, allowance: Allowance) -> None:
        self._work = work
        self._allowance = allowance
        self._workers: list[Worker] = []
        self._all_given = False
        for _ in range(jobs):
            self._begin()

    def __enter__(self) -> "Pool[A, R]":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.end()
        self._workers = []

    def in_order(self, tasks: Iterable[Task[A]], lost: Callable[[A, str, str], R]) -> Iterator[R]:
        """The answers to tasks, in their order whatever the number of workers.

        Args:
            tasks: taken as they are needed.
            lost: the answer to a task whose worker was killed over it or died: from its argument, why, and what to do.

        Raises:
            Exception: what `work` raises, in the place of its answer.
        """
        chunks = _chunks(tasks)
        again: deque[Chunk[A]] = deque()
        ready: dict[int, tuple[bool, Any]] = {}
        given: deque[int] = deque()  # the last number of each chunk that is under way or waits
        answered = 0
        while True:
            for worker in list(self._workers):
                if not worker.held and (chunk := self._next(chunks, again, given)):
                    self._give(worker, chunk)
            if self._all_given and not again and not any(worker.held for worker in self._workers):
                # Their memory is freed while the last answers are written, for which the end would else wait.
                for worker in self._workers:
                    worker.dismiss()
            if answered in ready:
                failed, answer = ready.pop(answered)
                if failed:
                    raise answer
                yield answer
                answered += 1
                if answered > given[0]:
                    given.popleft()
                # What was done with the answer took its time, and a worker may have come to the end of its chunk.
                self._collect(ready, again, lost, patience=0)
            elif given:
                self._collect(ready, again, lost)
            else:
                return

    def _next(self, chunks: Iterator[Chunk[A]], again: deque[Chunk[A]], given: deque[int]) -> Chunk[A] | None:
        """What to do next: first what a dead worker has left undone."""
        if again:
            return again.popleft()
        if len(given) >= WINDOW * len(self._workers):
            return None
        chunk = next(chunks, None)
        if chunk:
            given.append(chunk[-1][0])
        self._all_given = chunk is None
        return chunk

    def _give(self, worker: Worker, chunk: Chunk[A]) -> None:
        """Give a chunk to a worker, or where it has died while idle, for which no task is to blame, to another."""
        try:
            worker.give(chunk)
        except OSError:
            worker.held.clear()
            self._workers.remove(worker)
            worker.end()
            self._begin()
            with contextlib.suppress(OSError):  # its channel then tells that it has died
                self._workers[-1].give(chunk)

    def _collect(
        self,
        ready: dict[int, tuple[bool, Any]],
        again: deque[Chunk[A]],
        lost: Callable[[A, str, str], R],
        patience: float = inf,
    ) -> None:
        """Wait for answers, for deaths, or for the first worker to run out of time; at most so many seconds."""
        from multiprocessing.connection import wait  # noqa: PLC0415

        busy = {worker.channel: worker for worker in self._workers if worker.held}
        if not busy:
            return
        least = min(worker.since for worker in busy.values()) + self._allowance.seconds - time.monotonic()
        for channel in wait(list(busy), max(min(least, patience), 0)):
            worker = busy[channel]  # type: ignore[index]  # wait gives back what it was given
            try:
                verdict, answer = worker.channel.recv()
            except (EOFError, OSError):
                number, argument = self._leave(worker, again)
                ready[number] = False, lost(argument, *self._death(worker.ended()))
                continue
            worker.since = time.monotonic()
            ready[worker.held.popleft()[0]] = verdict == RAISED, answer
        for worker in busy.values():
            late = time.monotonic() - worker.since > self._allowance.seconds
            # An answer that waits was in time: we have been slow to take it.
            if late and worker.held and worker in self._workers and not worker.channel.poll():
                number, argument = self._leave(worker, again)
                worker.end()
                ready[number] = False, lost(argument, self._allowance.out_of_time(), REMEDY)

    def _leave(self, worker: Worker, again: deque[Chunk[A]]) -> tuple[int, A]:
        """Put another worker in the place of one, which does what was left; returns the task that it was at."""
        self._workers.remove(worker)
        culprit = worker.held.popleft()
        if worker.held:
            again.append(list(worker.held))
        self._begin()
        return culprit

    def _begin(self) -> None:
        self._workers.append(Worker(self._work, self._allowance, self._workers))

    def _death(self, status: int) -> tuple[str, str]:
        """Why a worker has ended, and what to do."""
        if status == OUT_OF_MEMORY:
            return self._allowance.out_of_memory(), REMEDY
        if status < 0:
            name = signal.Signals(-status).name if -status in signal.valid_signals() else f"signal {-status}"
            if -status == signal.SIGABRT:
                return f"its process was ended by {name}, as libraries do that get no more memory", REMEDY
            return f"its process was ended by {name}", "a system does so when memory runs out; " + _ALONE
        return f"its process ended with status {status}", _ALONE


def _chunks(tasks: Iterable[Task[A]]) -> Iterator[Chunk[A]]:
    """Tasks numbered and put together, so that a chunk of small ones costs about as much as a large one."""
    chunk: Chunk[A] = []
    cost = 0
    for number, task in enumerate(tasks):
        chunk.append((number, task.argument))
        cost += task.cost
        if cost >= CHUNK_COST or len(chunk) >= CHUNK_TASKS:
            yield chunk
            chunk, cost = [], 0
    if chunk:
        yield chunk
