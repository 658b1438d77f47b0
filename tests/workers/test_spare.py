"""A second process where a processor stands idle: for whom it is, and that it ends."""

import os
import time
from collections.abc import Callable

import pytest

from kqparse.workers import Allowance, Pool, Task
from kqparse.workers.spare import begun_beside
from kqparse.workers.worker import forks

ALLOWED = Allowance(seconds=60, memory=100 << 20, processors=2)

pytestmark = pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")


def where(_: str) -> str:
    beside = begun_beside([os.getpid])
    if beside is None:
        return "here"
    return "beside" if beside.result() != os.getpid() else "here"


def within(_: str) -> str:
    beside = begun_beside([lambda: where("")])
    return f"{beside.result()} in it" if beside else "here"


def while_one_runs(_: str) -> str:
    beside = begun_beside([os.getpid])
    assert beside is not None
    found = where("")
    return f"{found}, then {where('')}" if beside.result() else found


def ended(_: str) -> str:
    beside = begun_beside([lambda: time.sleep(60)])
    assert beside is not None
    beside.end()
    beside.end()
    try:
        os.waitpid(-1, 0)
    except ChildProcessError:
        return "none is left"
    return "one is left"


@pytest.mark.parametrize(
    ("work", "processors", "expected"),
    [
        (where, 1, "here"),
        (where, 2, "beside"),
        (within, 2, "here in it"),
        (while_one_runs, 2, "here, then beside"),
        (ended, 2, "none is left"),
    ],
)
def test_who_has_a_second_process(work: Callable[[str], str], processors: int, expected: str) -> None:
    with Pool(work, 1, ALLOWED._replace(processors=processors)) as pool:
        assert list(pool.in_order([Task("", 1)], lambda task, why, remedy: why)) == [expected]


def test_it_is_for_workers_alone() -> None:
    assert where("") == "here"
