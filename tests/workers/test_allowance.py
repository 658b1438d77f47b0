"""Our own code in this process is held to its allowance, and what was set before is set again."""

import contextlib
import re
import resource
import signal
from collections.abc import Callable
from threading import Thread
from types import FrameType

import pytest

from kqparse.allowance import Allowance, OverAllowanceError, held

ALLOWED = Allowance(seconds=0.2, memory=64 << 20)
PATIENT = Allowance(seconds=120, memory=64 << 20)


def steps() -> None:
    while True:
        pass


def pattern() -> None:
    re.match("(a+)+b", "a" * 64)


def deaf() -> None:
    """What goes on after any error of its own."""
    while True:
        with contextlib.suppress(Exception):
            steps()


def memory() -> None:
    kept = [bytearray(1 << 20) for _ in range(1000)]
    assert kept


@pytest.mark.parametrize(
    ("task", "allowed", "words"),
    [
        (steps, ALLOWED, "it took more than 0.2 seconds"),
        (pattern, ALLOWED, "it took more than 0.2 seconds"),
        (deaf, ALLOWED, "it took more than 0.2 seconds"),
        (memory, PATIENT, "it took more than 64 MiB of memory"),
    ],
)
def test_over_the_allowance(task: Callable[[], None], allowed: Allowance, words: str) -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA), signal.getsignal(signal.SIGALRM)
    with pytest.raises(OverAllowanceError, match=words), held(allowed):
        task()
    assert (resource.getrlimit(resource.RLIMIT_DATA), signal.getsignal(signal.SIGALRM)) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_within_the_allowance_an_error_is_what_it_was() -> None:
    with pytest.raises(KeyError), held(ALLOWED):
        raise KeyError


def test_an_alarm_of_someone_else_is_left_as_it_was() -> None:
    def own(number: int, frame: FrameType | None) -> None: ...

    before = signal.signal(signal.SIGALRM, own)
    try:
        with held(ALLOWED):
            assert signal.getsignal(signal.SIGALRM) is not own
        assert signal.getsignal(signal.SIGALRM) is own
    finally:
        signal.signal(signal.SIGALRM, before)


def test_beside_the_main_thread_nothing_is_held_and_nothing_fails() -> None:
    """Each thread would set again what it found, which may be what another one has set."""
    before = resource.getrlimit(resource.RLIMIT_DATA)
    found: list[tuple[int, int]] = []

    def task() -> None:
        with held(ALLOWED):
            found.append(resource.getrlimit(resource.RLIMIT_DATA))

    thread = Thread(target=task)
    thread.start()
    thread.join()
    assert found == [before]


def test_a_cap_that_is_lower_already_stays() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (2 << 30, before[1]))
    try:
        with held(Allowance(10, 8 << 30)):
            assert resource.getrlimit(resource.RLIMIT_DATA)[0] == 2 << 30
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)
