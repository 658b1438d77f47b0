"""When Python's collector of cyclic garbage may look."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector from looking until the end of what is done within.

    For work that makes many records, keeps them all and ties none into a cycle: each look would find nothing, and looks
    grow with what there is to look at.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def loading() -> Iterator[None]:
    """Keep the collector from looking at what is loaded within, then and later, since it stays until the process ends.

    What this process has made before is not looked at later either.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
