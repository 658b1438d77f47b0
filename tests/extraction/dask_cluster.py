"""A Dask cluster of two workers on this machine, and what a run on one has written."""

import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

_CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        print(cluster.scheduler_address, *[worker.pid for worker in cluster.workers.values()], flush=True)
        sys.stdin.read()
"""


class Cluster:
    """Two worker processes, in a process of their own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CLUSTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdout
        self.address, *pids = self._process.stdout.readline().decode().split()
        self.pids = [int(pid) for pid in pids]

    def end(self) -> None:
        self._process.communicate(timeout=60)


class Done(NamedTuple):
    """How a run has ended, and what it said."""

    status: int
    said: bytes


def extracted(cluster: Cluster, inputs: Path, out: Path, *, kill_after: int, patience: float) -> Done:
    """Extract a folder on a cluster, one of whose workers is killed when so many parts are there."""
    command = [sys.executable, "-m", "kqparse", "extract", str(inputs), "-o", str(out), "--engine", "dask"]
    with subprocess.Popen([*command, "--scheduler", cluster.address], stderr=subprocess.PIPE) as process:
        while len(list(out.glob("part-*.jsonl"))) < kill_after and process.poll() is None:
            time.sleep(0.01)
        os.kill(cluster.pids[0], signal.SIGKILL)
        _, said = process.communicate(timeout=patience)
    return Done(process.returncode, said)


def parts(out: Path) -> bytes:
    """All parts, one behind the other, each as its manifest says."""
    data = b""
    entries = json.loads((out / "manifest.json").read_bytes())["parts"]
    for entry in entries:
        part = (out / entry["name"]).read_bytes()
        assert sha256(part).hexdigest() == entry["sha256"]
        assert part.count(b"\n") == entry["documents"]
        data += part
    assert sorted(path.name for path in out.iterdir()) == ["manifest.json", *(entry["name"] for entry in entries)]
    return data
