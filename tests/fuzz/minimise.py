"""A found case made small, as long as the same thing does not hold of it, and put where a test replays it."""

import time
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from hunt import HANGS, allow_seconds, told
from hunt import SECONDS as LIMIT
from judge import fault_of

CASES = Path(__file__).resolve().parents[1] / "hostile" / "cases"
SECONDS = 60.0
"""What is spent on one case."""
_WAITED = 2.5 * LIMIT


def minimised(data: bytes, fault: str) -> bytes:
    """A smaller file with the same fault: halves, quarters and so on are left out where it stays."""
    until = time.monotonic() + SECONDS
    pieces = 2
    while pieces <= 2 * len(data) and time.monotonic() < until:
        step = max(1, len(data) // pieces)
        for start in range(0, len(data), step):
            smaller = data[:start] + data[start + step :]
            if smaller and _judged_apart(smaller) == fault:
                data, pieces = smaller, max(2, pieces - 2)
                break
        else:
            pieces *= 2
    return data


def kept(data: bytes, fault: str) -> Path:
    """Write a case into the folder of cases; a fault that is known is not written twice."""
    CASES.mkdir(parents=True, exist_ok=True)
    path = CASES / f"{sha256(fault.encode()).hexdigest()[:10]}.bin"
    if not path.exists():
        path.write_bytes(minimised(data, fault))
    return path


def _judged_apart(data: bytes) -> str | None:
    """What does not hold, judged in another process, since this one must outlive a crash."""
    context = get_context("fork")
    near, far = context.Pipe()
    process = context.Process(target=_answer, args=(data, far), daemon=True)
    process.start()
    far.close()
    try:
        return near.recv() if near.poll(_WAITED) else HANGS
    except EOFError:
        process.join()
        return told(process.exitcode)
    finally:
        process.kill()
        process.join()


def _answer(data: bytes, channel: Connection) -> None:
    allow_seconds()
    channel.send(fault_of(data))
