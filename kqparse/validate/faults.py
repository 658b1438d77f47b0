"""A fault as the user sees it, and lists of faults as text and as JSON."""

from collections.abc import Iterable

import msgspec

from kqparse.model.codec import indented
from kqparse.printable import printable
from kqparse.validate.breach import Path


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of one document.

    Attributes:
        file: the file as the user named it, `-` for standard input.
        line: the line of the faulty value in the file, from 1; in JSON Lines the line of its record.
        pointer: the faulty value as a JSON pointer (RFC 6901), empty for the document itself.
        rule: short name of the broken rule.
        what: what is wrong with the value.
        why: the rule in words.
    """

    file: str
    line: int
    pointer: str
    rule: str
    what: str
    why: str

    def text(self) -> str:
        """The fault on one line: `FILE:LINE: POINTER: what (why)`."""
        line = f"{self.file}:{self.line}: {self.pointer or '(document)'}: {self.what} ({self.why})"
        return printable(line)


def pointer(path: Path) -> str:
    """The JSON pointer (RFC 6901) that follows `path`."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in path)


def as_text(faults: Iterable[Fault]) -> str:
    """One line for each fault; empty if there is none."""
    return "".join(fault.text() + "\n" for fault in faults)


def as_json(faults: Iterable[Fault], *, documents: int) -> str:
    """The faults as a JSON object `{documents, faults: [{file, line, pointer, rule, what, why}]}`.

    Args:
        faults: in the order in which they shall stand.
        documents: how many documents were checked.
    """
    told = [msgspec.structs.replace(fault, file=_encodable(fault.file)) for fault in faults]
    return indented({"documents": documents, "faults": told}).decode()


def _encodable(name: str) -> str:
    """A file name that is no UTF-8 arrives with lone surrogates, which JSON output cannot hold."""
    return name.encode("utf-8", "backslashreplace").decode()
