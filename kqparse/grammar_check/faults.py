"""A fault of a grammar file as the user sees it."""

from typing import Literal

from kqparse.file_faults import FileFault

Rule = Literal[
    "syntax", "shape", "engine", "duplicate", "conflict", "unreachable", "pattern", "range", "language", "no-examples",
    "example",
]  # fmt: skip


class Fault(FileFault, frozen=True, kw_only=True, order=True):
    """One fault of a grammar file.

    Attributes:
        rule: the short name of the broken rule.
        what: what is wrong, in words.
    """

    rule: Rule
    what: str

    def text(self) -> str:
        """The fault on one line: `FILE:LINE: RULE: what`."""
        return f"{self.file}:{self.line}: {self.rule}: {self.what}"
