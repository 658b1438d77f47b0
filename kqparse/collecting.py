"""When Python's collector of cyclic garbage may look."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


class _Frozen:
    """Whether anything was frozen in this process; to count what is takes as long as a short document."""

    ever = False


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector from looking until the end of what is done within.

    For work that makes many records, keeps them all and ties none into a cycle: each look would find nothing, and looks
    grow with what there is to look at. So what was made is not looked at right behind it either, but with all else that
    is old; where a process has frozen something that is not to be told, its records are looked at as others are.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        _Frozen.ever = _Frozen.ever or gc.get_freeze_count() > 0
        if not _Frozen.ever:
            gc.freeze()  # moves all that there is
            gc.unfreeze()  # to what is old
        gc.enable()


@contextmanager
def loading() -> Iterator[None]:
    """Keep the collector from looking at what is loaded within, then and later, since it stays until the process ends.

    What this process has made before is not looked at later either.
    """
    gc.disable()
    _Frozen.ever = True
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
