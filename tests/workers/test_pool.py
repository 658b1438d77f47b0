"""The pool of workers: order, limits, deaths."""

import multiprocessing
import os
import threading
from collections.abc import Iterator

import pytest
from orders import obey

from kqparse.workers import Allowance, Pool, Task

ALLOWED = Allowance(seconds=60, memory=100 << 20)


def work(argument: str) -> str:
    """What an argument says: sleep, take memory, die, raise; else it comes back."""
    obey(argument)
    return argument.upper()


def lost(argument: str, why: str, remedy: str) -> str:
    return f"{argument}: {why}"


def answers(arguments: list[str], jobs: int = 2, cost: int = 1, allowance: Allowance = ALLOWED) -> list[str]:
    with Pool(work, jobs, allowance) as pool:
        return list(pool.in_order([Task(argument, cost) for argument in arguments], lost))


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("cost", [1, 30_000, 1 << 20])
def test_answers_come_in_order(jobs: int, cost: int) -> None:
    arguments = ["sleep 0.05", *(f"a{number}" for number in range(200)), "sleep 0.01", "z"]
    assert answers(arguments, jobs, cost) == [argument.upper() for argument in arguments]


def test_nothing_in_nothing_out() -> None:
    assert answers([]) == []


ENDS = {
    "sleep 60": "it took more than 3 seconds",
    "take 300": "it took more than 100 MiB of memory",
    "die SIGKILL": "its process was ended by SIGKILL",
    "die SIGTERM": "its process was ended by SIGTERM",
    "exit 3": "its process ended with status 3",
}


@pytest.mark.parametrize("cost", [1, 1 << 20], ids=["in one chunk", "in chunks of one"])
@pytest.mark.parametrize("end", ENDS)
def test_a_task_that_ends_its_worker_is_told_and_the_others_are_done(end: str, cost: int) -> None:
    arguments = ["a", "b", end, "c", "d", "e"]
    expected = ["A", "B", f"{end}: {ENDS[end]}", "C", "D", "E"]
    own = ALLOWED._replace(seconds=3) if end.startswith("sleep") else ALLOWED
    assert answers(arguments, 2, cost, own) == expected


def test_every_task_may_end_its_worker() -> None:
    assert answers(["exit 1"] * 20) == ["exit 1: its process ended with status 1"] * 20


def test_a_worker_that_is_killed_while_idle_is_not_missed() -> None:
    with Pool(work, 1, ALLOWED) as pool:
        process = pool._workers[0]._process
        process.kill()
        process.join()
        assert list(pool.in_order([Task("a", 1), Task("b", 1)], lost)) == ["A", "B"]


def test_what_the_work_raises_comes_in_its_place() -> None:
    with Pool(work, 2, ALLOWED) as pool:
        coming = pool.in_order([Task(each, 1) for each in ["a", "raise no", "b"]], lost)
        assert next(coming) == "A"
        with pytest.raises(ValueError, match="no"):
            next(coming)


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[Task[str]]:
        nonlocal taken
        while True:
            taken += 1
            yield Task("a", 1 << 20)

    with Pool(work, 2, ALLOWED) as pool:
        coming = pool.in_order(endless(), lost)
        assert [next(coming) for _ in range(100)] == ["A"] * 100
    assert taken < 120


def test_memory_is_given_back_between_tasks() -> None:
    assert answers(["take 60"] * 6, jobs=1) == ["TAKE 60"] * 6


def test_beside_threads_nothing_is_forked() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert answers(["a", "exit 2", "b"]) == ["A", "exit 2: its process ended with status 2", "B"]
    finally:
        stop.set()
        thread.join()


def test_workers_end_while_the_last_answers_are_taken() -> None:
    with Pool(os.fspath, 2, ALLOWED) as pool:
        taken = pool.in_order([Task(argument, 1 << 20) for argument in "abcd"], lost)
        workers = multiprocessing.active_children()
        assert next(taken) == "a"
        assert any(worker.is_alive() for worker in workers)  # the others are still under way
        assert list(taken) == ["b", "c", "d"]
        for worker in workers:
            worker.join(10)
        assert not any(worker.is_alive() for worker in workers)


def test_no_worker_outlives_its_pool() -> None:
    with Pool(work, 2, ALLOWED) as pool:
        coming = pool.in_order([Task("sleep 60", 1), Task("sleep 60", 1 << 20), Task("a", 1)], lost)
        pids = [worker._process.pid for worker in pool._workers]
        del coming
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
