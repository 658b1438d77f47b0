"""Which examples the laws are tried on, and what no test may leave behind.

The examples are the same in every run of the tests, others where `make fuzz` hunts.
"""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("hunt", print_blob=True)
settings.load_profile("same")

HEEDED = [getattr(signal, name) for name in ("SIGINT", "SIGPIPE", "SIGTERM") if hasattr(signal, name)]


@pytest.fixture(autouse=True)
def _signals_stay() -> Iterator[None]:
    """A test that leaves a signal to do something else has the tests behind it end without a word."""
    before = [signal.getsignal(number) for number in HEEDED]
    yield
    after = [signal.getsignal(number) for number in HEEDED]
    for number, handler in zip(HEEDED, before, strict=True):
        signal.signal(number, handler)
    assert after == before
