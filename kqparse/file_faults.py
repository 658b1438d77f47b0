"""Faults of files, told as lines and as JSON."""

from collections.abc import Iterable

import msgspec

from kqparse.model.codec import indented
from kqparse.printable import printable_lines


class FileFault(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A fault in a file.

    Attributes:
        file: the file as the user named it, `-` for standard input.
        line: the line in question, from 1.
    """

    file: str
    line: int

    def text(self) -> str:
        """The fault on one line."""
        raise NotImplementedError


def as_text(faults: Iterable[FileFault]) -> str:
    """One line for each fault; empty if there is none."""
    return printable_lines(fault.text() for fault in faults)


def as_json(faults: Iterable[FileFault], **counts: int) -> str:
    """The faults in their order as a JSON object: what was counted, and `faults`, each with its own keys.

    A name of a file that is no UTF-8 arrives with lone surrogates, which JSON cannot hold.
    """
    named = [(fault, fault.file.encode("utf-8", "backslashreplace").decode()) for fault in faults]
    return indented({**counts, "faults": [msgspec.structs.replace(fault, file=name) for fault, name in named]}).decode()
