"""Families whose evidence is told by a second process: the choice is the one that is made without it."""

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from places import ROOT, SAMPLES

from kqparse import pipeline, read, split
from kqparse.grammar import grammar
from kqparse.grammar.grammar import AnyFamily, Grammar
from kqparse.split.choosing import choice
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.choosing.mechanisms import read as read_as
from kqparse.split.opening import opened
from kqparse.split.reading import Reading
from kqparse.workers import Allowance, Pool, Task
from kqparse.workers.worker import forks

ALLOWED = Allowance(seconds=60, memory=500 << 20)


class Chosen(NamedTuple):
    family: str | None
    tried: dict[str, str]
    evidence: dict[str, int]
    titles: list[str | None]
    here: list[str]


def chosen(path: Path, *, lost: bool = False) -> Chosen:
    """What is chosen for a file, and which families this process has read for that; any other one may be lost."""
    words = grammar()
    here: list[str] = []
    own = os.getpid()

    def noting(body: Body, family: AnyFamily, grammar: Grammar) -> Reading:
        here.append(family.table.name)
        if lost and os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_as(body, family, grammar)

    choice.read = noting  # type: ignore[attr-defined]  # the process is a worker, and ends with the test
    found = choice.choose(opened(read.run(path.read_bytes(), path.name, words), words).body, words)
    titles = [block.heading.title.text if block.heading.title else None for block in found.reading.blocks]
    name = found.family.table.name if found.family else None
    return Chosen(name, found.tried, found.reading.evidence, titles, here)


def by_worker(processors: int, work: Callable[[Path], Chosen] = chosen) -> list[Chosen]:
    with Pool(work, 1, ALLOWED._replace(processors=processors)) as pool:
        tasks = [Task(path, 1) for path in SAMPLES]
        return list(pool.in_order(tasks, lambda path, why, remedy: pytest.fail(why)))


LIKELY = [
    (["tabbed-job-table.ru.txt"] * 2, ["tabbed-job-tables"]),
    (["bilingual-requirement-table.kk-ru.txt"] * 2, ["bilingual-requirement-tables"]),
    (
        ["qualification-characteristics.kk.txt"] + ["tabbed-job-table.ru.txt"] * 3,
        ["bilingual-requirement-tables", "tabbed-job-tables"],
    ),
]
"""What is gone on with, for some samples behind one another: what is likely, and where that was wrong what is."""


def gone_on_with(names: list[str]) -> tuple[list[str | None], str]:
    """The families that a text is gone on with as, one after the other, and the document at the end."""
    data, words = b"\n\n".join([(ROOT / "samples" / name).read_bytes() for name in names]), grammar()
    source = read.run(data, "samples.txt", words)
    families = [one.family.table.name if one.family else None for one in split.likely_first(source, words)]
    return families, repr(pipeline.finish(source, words).document)


@pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")
def test_what_is_likely_is_gone_on_with_until_another_family_is_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kqparse.split.choosing.evidence_beside._LARGE", 0)
    grammar()
    found = []
    for processors in (1, 2):
        with Pool(gone_on_with, 1, ALLOWED._replace(processors=processors)) as pool:
            tasks = [Task(names, 1) for names, _ in LIKELY]
            found.append(list(pool.in_order(tasks, lambda names, why, remedy: pytest.fail(why))))
    alone, helped = found
    assert [families for families, _ in helped] == [families for _, families in LIKELY]
    assert [families for families, _ in alone] == [families[-1:] for _, families in LIKELY]
    assert [document for _, document in helped] == [document for _, document in alone]


@pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")
def test_the_choice_is_the_same_and_less_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kqparse.split.choosing.evidence_beside._LARGE", 0)
    grammar()
    alone, helped = by_worker(1), by_worker(2)
    assert [one._replace(here=[]) for one in helped] == [one._replace(here=[]) for one in alone]
    assert sum(len(one.here) for one in helped) < sum(len(one.here) for one in alone)


@pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")
def test_what_a_second_process_is_lost_over_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kqparse.split.choosing.evidence_beside._LARGE", 0)
    grammar()
    alone, left = by_worker(1), by_worker(2, partial(chosen, lost=True))
    assert [one._replace(here=[]) for one in left] == [one._replace(here=[]) for one in alone]
