"""From bytes to JSON in memory, beside finding the words of the same text.

Cold means a text that a process has not met, not a process that has not met its grammar: each run is a child of one that
has read all samples but the measured text, so that patterns which are compiled at their first use are there, and of what
is remembered of words and requirements only what the samples share with the text. Warm means the same text again.
"""

import gc
import os
import pickle
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import regex
from figures import Figure, Section, slower
from inputs import long_text, texts
from places import SAMPLES
from timing import RUNS, medians

from kqparse import extract, to_json


def in_child(function: Callable[[], Any]) -> Any:
    """What a function gives in a child of this process, which leaves nothing behind in this one."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with os.fdopen(writer, "wb") as out:
            pickle.dump(function(), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as source:
        result = pickle.load(source)
    os.waitpid(child, 0)
    return result


def _taken(function: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _to_json(data: bytes) -> bytes:
    return to_json(extract(data, "x"))


def _cold(path: Path) -> float:
    """The median of several first readings of a text, by a process that has read the samples."""
    for sample in SAMPLES:
        if sample.suffix == ".txt" and sample != path:
            _to_json(sample.read_bytes())
    whole = partial(_to_json, path.read_bytes())
    taken: list[float] = [in_child(partial(_taken, whole)) for _ in range(RUNS)]
    return statistics.median(taken)


def _against_words() -> Iterator[Figure]:
    cold_sum = warm_sum = words_sum = size = 0.0
    for path in texts():
        data = path.read_bytes()
        text = data.decode()
        whole = partial(_to_json, data)
        cold = in_child(partial(_cold, path))
        words, warm = medians(partial(regex.findall, r"\w+", text), whole)
        name = f"{path.name[:3] if path.name[:3].isdigit() else path.name}, {len(data) / 1000:.0f} kB"
        yield slower(f"{name}, cold", cold, words, "words", 20)
        cold_sum, warm_sum, words_sum, size = cold_sum + cold, warm_sum + warm, words_sum + words, size + len(data)
    yield slower(f"all, cold ({size / cold_sum / 1e6:.2f} MB/s)", cold_sum, words_sum, "words", 20)
    yield slower(f"all, warm ({size / warm_sum / 1e6:.2f} MB/s)", warm_sum, words_sum, "words", 8)


def _growth() -> Iterator[Figure]:
    data = long_text(texts()[0])
    sizes = [1, 2, 4, 8]
    taken = medians(*[lambda size=size: extract(data * size, "x") for size in sizes], runs=3)
    for size, one in zip(sizes[1:], taken[1:], strict=True):
        yield slower(f"{size} times the text, by its length", one / size, taken[0], "once", 1.25)


SECTIONS = [
    Section(
        'Text to JSON, beside `regex.findall(r"\\w+")`',
        _against_words,
        "Cold: a text that the process has not met; it has read the samples. Warm: the same text again.",
    ),
    Section("Growth with the length of a text", _growth, "Time by length, beside that of the text once."),
]
