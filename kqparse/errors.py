"""The one family of errors that leaves the package."""

from collections.abc import Callable
from typing import Any


class KqparseError(Exception):
    """A source or an option that cannot be used, told in one line: where, what, and what to do.

    Args:
        where: the file, option or folder concerned, as the user named it.
        what: what is wrong, without a full stop.
        remedy: what the user can do about it, or an empty string.
        code: the KQ9xx or KQ2xx code when a source failed, None when the fault is in the options of the call.
    """

    def __init__(self, where: str, what: str, remedy: str = "", code: str | None = None) -> None:
        self.where = where
        self.what = what
        self.remedy = remedy
        self.code = code
        super().__init__(self.line())

    def line(self) -> str:
        """The one line that is printed."""
        head = f"{self.where}: {self.code} " if self.code else f"{self.where}: "
        return head + self.what + (f"; {self.remedy}" if self.remedy else "")

    def __reduce__(self) -> tuple[Callable[..., "KqparseError"], tuple[Any, ...]]:
        # Errors come back from worker processes; by itself an exception would be made anew from its line alone.
        return _restored, (type(self), self.line(), self.__dict__)


class UsageError(KqparseError):
    """A wrong call: the command ends with status 2."""


class LineError(KqparseError):
    """A line that is no record which a filter can use; it is told by the filter that found it, and by no later one."""


class GrammarError(UsageError):
    """A grammar file that cannot be used; `where` is the file, `what` names the key."""


def _restored(kind: type[KqparseError], line: str, content: dict[str, Any]) -> KqparseError:
    """An error as it was in another process."""
    error = kind.__new__(kind, line)
    error.__dict__.update(content)
    return error
