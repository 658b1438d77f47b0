"""A fault of a document as the user sees it."""

from kqparse.file_faults import FileFault
from kqparse.validate.breach import Path


class Fault(FileFault, frozen=True, kw_only=True):
    """One fault of one document; its line is that of the faulty value, in JSON Lines that of its record.

    Attributes:
        pointer: the faulty value as a JSON pointer (RFC 6901), empty for the document itself.
        rule: short name of the broken rule.
        what: what is wrong with the value.
        why: the rule in words.
    """

    pointer: str
    rule: str
    what: str
    why: str

    def text(self) -> str:
        """The fault on one line: `FILE:LINE: POINTER: what (why)`."""
        return f"{self.file}:{self.line}: {self.pointer or '(document)'}: {self.what} ({self.why})"


def pointer(path: Path) -> str:
    """The JSON pointer (RFC 6901) that follows `path`."""
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in path)
