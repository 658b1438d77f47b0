"""One worker: the process that does tasks, and the parent's hold on it."""

import contextlib
import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kqparse.allowance import ALLOWED, OUT_OF_MEMORY, Allowance, cap_memory

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext

DONE, RAISED = "done", "raised"
_THREADS = Path("/proc/self/task")
_END_SECONDS = 5.0


class Worker:
    """The parent's hold on one worker.

    Attributes:
        channel: where its answers come, one for each task, in order.
        held: the numbers of the tasks that it has not answered, with their arguments.
        since: when it was last heard of or given work, by the monotonic clock.
    """

    def __init__(self, work: Callable[[Any], Any], allowance: Allowance, others: Sequence["Worker"]) -> None:
        # What is begun before any worker is not kept waiting for this.
        from multiprocessing import get_context  # noqa: PLC0415

        context = get_context(_method())
        self.channel, far = context.Pipe()
        self.held: deque[tuple[int, Any]] = deque()
        self.since = time.monotonic()
        self._dismissed = False
        # A forked worker has a copy of the parent's ends, which would keep the others waiting when the parent dies.
        inherited = [self.channel, *[other.channel for other in others]] if context.get_start_method() == "fork" else []
        self._process = _process(context, (far, inherited, work, allowance))
        with _no_interrupt():
            self._process.start()
        far.close()

    def give(self, tasks: Sequence[tuple[int, Any]]) -> None:
        """Hand over a chunk of tasks; the worker must be idle.

        Raises:
            OSError: if it has died.
        """
        self.held.extend(tasks)
        self.since = time.monotonic()
        self.channel.send([argument for _, argument in tasks])

    def dismiss(self) -> None:
        """Let it end at once, and wait for nothing; it must be idle, and `end` is still to be called."""
        if not self._dismissed:
            self._dismissed = True
            _kill(self._process.pid)

    def end(self) -> int:
        """End it at once, with whatever programs it has started; returns its exit status, negative for a signal."""
        self._process.join(0)
        if self._process.exitcode is None:
            _kill(self._process.pid)
            self._process.join(_END_SECONDS)
        self.channel.close()
        return self._process.exitcode or 0

    def ended(self) -> int:
        """Its exit status, once its channel is closed; ends what it has left behind."""
        self._process.join(_END_SECONDS)
        if self._process.exitcode is not None:
            _kill_group(self._process.pid)
        return self.end()


def _process(context: "BaseContext", arguments: tuple[Any, ...]) -> Any:  # noqa: ANN401  each context has its own type
    return context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]


def forks() -> bool:
    """Whether a process may be forked: that takes 6 ms and shares what is loaded, but goes wrong beside threads."""
    return sys.platform == "linux" and _THREADS.exists() and len(list(_THREADS.iterdir())) == 1


def _method() -> str:
    if forks():
        return "fork"
    return "spawn" if sys.platform == "win32" else "forkserver"


@contextlib.contextmanager
def _no_interrupt() -> Iterator[None]:
    """Keep Ctrl-C and SIGTERM waiting while a worker begins, until it has shut its own ears."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _kill(pid: int | None) -> None:
    """Kill a worker and the programs that it has started, which are of its group."""
    if pid is None or _kill_group(pid):
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def _kill_group(group: int | None) -> bool:
    """Kill all processes of a group; whether there were any."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if group is not None and hasattr(os, "killpg"):
            os.killpg(group, signal.SIGKILL)
            return True
    return False


def _serve(
    channel: "Connection", inherited: Sequence["Connection"], work: Callable[[Any], Any], allowance: Allowance
) -> None:
    """The life of a worker: chunks in, an answer for each task out, until the parent closes the channel."""
    # The parent ends its workers; Ctrl-C is not for them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(os, "setpgid"):
        with contextlib.suppress(OSError):
            os.setpgid(0, 0)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    for other in inherited:
        other.close()
    gc.freeze()  # what was there before needs no collecting here, and so stays shared
    cap_memory(allowance.memory)
    ALLOWED.set(allowance)
    with contextlib.suppress(EOFError, OSError):
        while True:
            for argument in channel.recv():
                alarm(allowance.seconds)
                channel.send(answer(work, argument))
            alarm(0)


def answer(work: Callable[[Any], Any], argument: Any) -> tuple[str, Any]:  # noqa: ANN401  any task
    """What comes of a task: how it went, and the answer or what was raised."""
    try:
        return DONE, work(argument)
    except MemoryError:
        # Nothing more can be relied on, not even to tell; the status tells.
        os._exit(OUT_OF_MEMORY)
    except Exception as fault:
        from traceback import format_exc  # noqa: PLC0415  (it loads a lot, and few tasks fail so)

        fault.add_note(format_exc())
        return RAISED, fault


def alarm(seconds: float) -> None:
    """End this process by itself when the parent, who should have done so long before, is gone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 2 * seconds + _END_SECONDS if seconds else 0)
