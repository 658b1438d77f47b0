"""A fault of a grammar file as the user sees it, and lists of faults as text and as JSON."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from kqparse.model.codec import indented
from kqparse.printable import printable

Rule = Literal[
    "syntax", "shape", "engine", "duplicate", "conflict", "unreachable", "pattern", "range", "language", "no-examples",
    "example",
]  # fmt: skip


class Fault(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One fault.

    Attributes:
        file: the file as it was found.
        line: the line of the entry, from 1.
        rule: the short name of the broken rule.
        what: what is wrong, in words.
    """

    file: str
    line: int
    rule: Rule
    what: str

    def text(self) -> str:
        """The fault on one line: `FILE:LINE: RULE: what`."""
        return printable(f"{self.file}:{self.line}: {self.rule}: {self.what}")


def as_text(faults: Iterable[Fault]) -> str:
    """One line for each fault; empty if there is none."""
    return "".join(fault.text() + "\n" for fault in faults)


def as_json(faults: Iterable[Fault], *, files: int) -> str:
    """The faults as a JSON object `{files, faults: [{file, line, rule, what}]}`."""
    told = [
        msgspec.structs.replace(each, file=each.file.encode("utf-8", "backslashreplace").decode()) for each in faults
    ]
    return indented({"files": files, "faults": told}).decode()
