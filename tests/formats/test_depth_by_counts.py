"""Whether elements stand too deep in each other, by counts alone: never said of those that do."""

from xml.parsers import expat

import pytest

from kqparse.read.tags import is_shallow

DEEPEST = 300
LIMIT = 200
MANY = "<a b='c'/>" * 20_000


def depth(data: bytes) -> int:
    """The same by a parser that looks at every element."""
    found, now = 0, 0

    def begin(*_: object) -> None:
        nonlocal found, now
        now += 1
        found = max(found, now)

    def end(_: str) -> None:
        nonlocal now
        now -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return found


@pytest.mark.parametrize(
    "inside",
    [
        "",
        MANY,
        "<a>x</a>" * 20_000,
        "x/>" * 5_000,
        "<a b='/>'></a>" * 5_000,
        f"{MANY}{'<c>' * LIMIT}{'</c>' * LIMIT}",
        f"{'<c>' * LIMIT}{MANY}{'</c>' * LIMIT}",
        f"{'x/>' * 5_000}{'<c>' * LIMIT}{MANY}{'</c>' * LIMIT}{'<d>' * DEEPEST}{'</d>' * DEEPEST}",
    ],
    ids=lambda inside: inside[:12] or "nothing",
)
@pytest.mark.parametrize("around", [0, 99, 298, 299, 300, 301, 5_000])
def test_it_is_never_said_of_deep_ones(inside: str, around: int) -> None:
    data = f"{'<e>' * around}<f>{inside}</f>{'</e>' * around}".encode()
    assert not is_shallow(data, DEEPEST) or depth(data) <= DEEPEST


@pytest.mark.parametrize("words", ["x", "x/&gt;"])
def test_it_is_said_of_long_documents(words: str) -> None:
    data = ("<f>" + f"<p><q r='s'/><t>{words}</t></p>" * 20_000 + "</f>").encode()
    assert is_shallow(data, 10_000)
