"""What is said beside the data: one console, on standard error."""

import sys
from collections.abc import Collection, Iterable, Iterator
from time import monotonic
from typing import TypeVar

from kqparse.cli import status
from kqparse.cli.standard_output import UnreadError, close
from kqparse.errors import KqparseError
from kqparse.printable import printable

T = TypeVar("T")
_REDRAWN = 0.1
"""Seconds after which the bar is drawn anew."""


def say(line: str) -> None:
    """One line on standard error, whatever is in the names that it tells; what it cannot show is escaped.

    Raises:
        UnreadError: if nobody reads it any more.
    """
    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "utf-8"
    try:
        print(printable(line).encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)
    except BrokenPipeError:
        close(sys.stderr)
        raise UnreadError from None


def tell(error: KqparseError) -> None:
    """An error in its one line."""
    say(error.line())


def pass_over(what: str) -> None:
    """What was found and is not read."""
    say(f"passed over: {what}")


def tell_each(errors: Collection[KqparseError]) -> int:
    """Errors of files that could not be used, and the exit status of a command that has done the others."""
    for error in errors:
        tell(error)
    return status.FAILED if errors else status.WELL


def progress(items: Iterable[T], total: int, *, quiet: bool) -> Iterator[T]:
    """The items, with a bar while they are worked through; only on a terminal and only for more than one.

    The bar keeps the rules of terminals: no colour where NO_COLOR is set, none at all on a dumb one.
    """
    if quiet or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    # Without a thread of its own, beside which no worker could be forked.
    bar = Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
    drawn = 0.0
    with bar:
        task = bar.add_task("kqparse", total=total)
        for item in items:
            yield item
            bar.advance(task)
            if (now := monotonic()) - drawn > _REDRAWN:
                bar.refresh()
                drawn = now
