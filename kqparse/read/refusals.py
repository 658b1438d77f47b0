"""The errors by which a source is refused, each with its code and what to do."""

from kqparse.errors import KqparseError


def refused(name: str, why: str, remedy: str) -> KqparseError:
    """KQ901: a source that is not read."""
    return KqparseError(name, f"source cannot be read: {why}", remedy, code="KQ901")


def encrypted(name: str, remedy: str = "save it without a password") -> KqparseError:
    """KQ902: a source that only a password opens."""
    return KqparseError(name, "source is encrypted", remedy, code="KQ902")


def over_limit(name: str, what: str, remedy: str = "split the document, or save it anew") -> KqparseError:
    """KQ903: a source that asks for more than `limits` allow."""
    return KqparseError(name, f"over a limit: {what}", remedy, code="KQ903")


class UnsupportedError(KqparseError):
    """KQ901: a source of a well-known format that holds no text for us (a picture, a workbook).

    In a folder such files are passed over and named; only one that is asked for by name fails.

    Attributes:
        kind: what it is, for example `a PNG picture`.
    """

    def __init__(self, name: str, kind: str, remedy: str) -> None:
        self.kind = kind
        super().__init__(name, f"source cannot be read: it is {kind}", remedy, code="KQ901")
