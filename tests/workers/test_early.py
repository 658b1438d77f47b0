"""What is made while something else is done: it is there in the end, or nothing where it has not come to its end."""

import pytest
from orders import obey

from kqparse.workers import Allowance
from kqparse.workers.early import Early
from kqparse.workers.worker import forks

ALLOWED = Allowance(seconds=60, memory=100 << 20)
LONG = "long " * 100_000

pytestmark = pytest.mark.skipif(not forks(), reason="no second process is begun where none can be forked")


def made(what: str) -> str:
    obey(what)
    return what


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("a", "a"),
        ("sleep 0.01", "sleep 0.01"),
        (LONG, LONG),
        ("raise so", None),
        ("die SIGKILL", None),
        ("die SIGTERM", None),
        ("take 300", None),
        ("exit 0", None),
    ],
)
def test_what_is_there(what: str, expected: str | None) -> None:
    early = Early(lambda: made(what), ALLOWED)
    try:
        assert early.result() == expected
    finally:
        early.end()


def test_it_ends_when_nobody_takes_it() -> None:
    early = Early(lambda: made("sleep 60"), ALLOWED)
    assert not early.is_there()
    early.end()
    early.end()
