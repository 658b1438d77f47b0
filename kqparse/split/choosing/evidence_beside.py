"""What families show of a large text, found by two processes where a processor is to spare, each of them some."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from kqparse.allowance import ALLOWED

if TYPE_CHECKING:
    from kqparse.workers.beside import Beside

Evidence = dict[str, int]
Meanwhile = Callable[[Callable[[], bool]], None]
"""Work for whoever has to wait, until that says that nothing is to be awaited."""
_LARGE = 1 << 16
"""Characters of a text that take a family longer than a process takes to begin."""


class Shown(Struct, frozen=True):
    """What a family shows of a text: the most, by a look, and what its reading shows; None where it was not read."""

    most: dict[str, float]
    evidence: Evidence | None


Find = Callable[[str], Shown]


def pays(text: str) -> bool:
    """Whether a text is large enough for two processes, and there may be a second one."""
    if len(text) < _LARGE or ALLOWED.get() is None:
        return False
    from kqparse.workers.spare import to_spare  # noqa: PLC0415  (a little text, or one read in no worker, needs none)

    return to_spare()


def shown_by_two(
    first: str, others: Callable[[], Sequence[str]], find: Find, meanwhile: Meanwhile, count: int
) -> Iterator[dict[str, Shown]]:
    """What some families show of a text for which that `pays`; nothing where there is no second process.

    What the first one shows is given at once, for whoever asks to go on with; then what the others show.

    This process takes the first and then goes on from the last, the other from the second, until they meet. Evidence is
    little; the blocks of a family would take as long on the way as to be read here, and only the one that fits best
    needs them.

    Args:
        first: the most promising family.
        others: tells all others in order, by a look at the text for each, which the second process takes.
        find: what a family shows.
        meanwhile: see there.
        count: how many families there are.
    """
    in_order = cache(others)
    finds = [lambda place=place: find(in_order()[place]) for place in range(count - 1)]
    beside = _begun([in_order, *finds]) if finds else None
    if beside is None:
        return
    from kqparse.workers.beside import LostError  # noqa: PLC0415

    found: dict[str, Shown] = {}
    try:
        yield {first: find(first)}
        if not beside.is_there():
            in_order()  # what a look at all families has told helps to read any of them, here too
        names: Sequence[str] = beside.result()
        coming = deque(names)
        for name in reversed(names):
            while coming and beside.is_there():
                found[coming.popleft()] = beside.result()
            if name in found:
                break
            if coming and name == coming[0]:
                meanwhile(beside.is_there)
                found[name] = beside.result()
                break
            found[name] = find(name)
    except LostError:
        found |= {name: find(name) for name in in_order() if name not in found}
    finally:
        beside.end()
    yield found


def _begun(makes: Sequence[Callable[[], Any]]) -> "Beside[Any] | None":
    from kqparse.workers.spare import begun_beside  # noqa: PLC0415

    return begun_beside(makes)
