"""The one family of errors that leaves the package."""

from collections.abc import Callable
from pathlib import Path
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


def stumbled(name: str, fault: Exception) -> KqparseError:
    """KQ901: a source over which our own code stumbled, with the place where, for whoever mends it."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    at = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    what = f"source cannot be read: kqparse has a fault ({type(fault).__name__}{at}: {fault})"
    return KqparseError(name, what, "report it, with the document if you may", code="KQ901")


def _restored(kind: type[KqparseError], line: str, content: dict[str, Any]) -> KqparseError:
    """An error as it was in another process."""
    error = kind.__new__(kind, line)
    error.__dict__.update(content)
    return error
