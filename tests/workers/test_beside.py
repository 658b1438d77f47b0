"""A second process: what it makes or raises comes to the worker that has begun it, and that it was lost."""

import os
import signal
import time
from pathlib import Path
from select import select

import pytest
from orders import obey

from kqparse.workers import Allowance, Pool, Task
from kqparse.workers.beside import Beside, LostError
from kqparse.workers.worker import forks

pytestmark = pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")

ALLOWED = Allowance(seconds=60, memory=100 << 20)


def make(what: str) -> str:
    obey(what)
    return f"{what}, beside {os.getppid()}"


def work(what: str) -> str:
    beside = Beside([lambda: make(what)], ALLOWED.seconds)
    assert not (what.startswith("sleep") and beside.is_there())
    try:
        result = beside.result()
    except LostError:
        return "lost"
    assert result == f"{what}, beside {os.getpid()}"
    return "beside"


def answers(tasks: list[str], seconds: float = 60) -> list[str]:
    with Pool(work, 1, ALLOWED._replace(seconds=seconds)) as pool:
        return list(pool.in_order([Task(task, 1) for task in tasks], lambda task, why, remedy: why))


def test_what_it_makes() -> None:
    assert answers(["sleep 0.01", "a", "b"]) == ["beside", "beside", "beside"]


def work_on_several(what: str) -> str:
    beside = Beside([lambda: make(what), lambda: make("raise so"), lambda: make("b")], ALLOWED.seconds)
    told = beside.result()
    try:
        beside.result()
    except ValueError as fault:
        told += f", {fault}"
    deadline = time.monotonic() + 10
    while not beside.is_there() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert beside.is_there()
    assert beside.result() == f"b, beside {os.getpid()}"
    beside.end()
    return told.removesuffix(str(os.getpid()))


def test_several_things_come_one_after_the_other() -> None:
    with Pool(work_on_several, 1, ALLOWED) as pool:
        [told] = pool.in_order([Task("a", 1)], lambda task, why, remedy: why)
    assert told.startswith("a, beside")
    assert told.endswith(", so")


def test_what_it_raises() -> None:
    with pytest.raises(ValueError, match="so"):
        answers(["raise so"])


@pytest.mark.parametrize(
    ("task", "why"),
    [
        ("sleep 60", "it took more than 2 seconds"),
        ("take 300", "lost"),
        ("die SIGKILL", "lost"),
        ("die SIGTERM", "lost"),
        ("exit 0", "lost"),
    ],
)
def test_how_it_ends(task: str, why: str) -> None:
    assert answers([task, "a"], seconds=2) == [why, "beside"]


def outlive(told: str) -> None:
    with Path(told).open("w"):
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)


def end_early(told: str) -> str:
    return f"not ended: {Beside([lambda: outlive(told)], 60).result()}"


def test_it_ends_with_its_worker_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "open")
    held = os.open(tmp_path / "open", os.O_RDONLY | os.O_NONBLOCK)
    with Pool(end_early, 1, ALLOWED._replace(seconds=5)) as pool:
        found = list(pool.in_order([Task(str(tmp_path / "open"), 1)], lambda told, why, remedy: why))
    assert found == ["its process was ended by SIGKILL"]
    assert select([held], [], [], 10)[0]  # by its end, since nothing is written
    assert not os.read(held, 1)
    os.close(held)
