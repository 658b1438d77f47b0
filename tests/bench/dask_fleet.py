"""A Dask cluster on this machine, of whose two workers one is killed half-way, beside this machine alone."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from dask_cluster import Cluster, extracted, parts
from figures import Figure, Section, slower
from fleet import folder_of_small

DOCUMENTS = 2000
_PARTS = DOCUMENTS // 20
_COMMAND = str(Path(sys.executable).parent / "kqparse")


def _figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place:
        inputs, out = folder_of_small(Path(place), DOCUMENTS), Path(place) / "out"
        cluster = Cluster()
        try:
            start = time.perf_counter()
            done = extracted(cluster, inputs, out, kill_after=_PARTS // 2, patience=60 + DOCUMENTS)
            taken = time.perf_counter() - start
        finally:
            cluster.end()
        start = time.perf_counter()
        command = [_COMMAND, "extract", str(inputs), "-f", "jsonl", "-j", "2"]
        local = subprocess.run(command, capture_output=True, check=True)
        alone = time.perf_counter() - start
        ours, theirs = parts(out).splitlines(), local.stdout.splitlines()
    differing = sum(mine != other for mine, other in zip_longest(ours, theirs)) + (done.said != local.stderr)
    name = f"{DOCUMENTS} documents, one of two workers killed half-way"
    yield slower(name, taken, alone, "this machine alone, -j 2")
    yield Figure(
        "documents that differ", str(differing), f"{len(theirs)} documents", differing / len(theirs), at_most=0
    )


SECTIONS = [Section("On a Dask cluster", _figures, "A LocalCluster of two workers; one run.")]
