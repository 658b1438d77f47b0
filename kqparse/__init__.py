"""kqparse: what a post demands, read from the orders and job tables of Kazakhstan's state bodies.

Example:
    >>> import kqparse
    >>> document = kqparse.extract("samples/tabbed-job-table.kk.txt")
    >>> print(kqparse.to_json(document).decode())  # doctest: +SKIP

Each folder is a room, whose first lines tell its modules. Those that stand here lead from files to documents:

* `sources` are files that paths lead to (`patterns`, `file_bytes`, `archives`), some of them a part of the `shards` of
  a run, or documents that were extracted before (`given`); `beside` them stand files that are no documents.
* `pipeline` puts one through the stages, `batch` one after the other, a `workforce` several at once, each within the
  `limits` and its `allowance`; `filters` are the stages one by one.
* `errors` are all that leave the package; `file_faults` are told of a user's own files, in `printable` lines.
* `frozen` is what records are made of, `late_pattern` what patterns are; `resources` tells where grammars and schema
  lie, `collecting` when Python's collector may look.
"""

TYPE_CHECKING = False
"""As in `typing`, whose import would cost more than all else that `kqparse --version` does."""

if TYPE_CHECKING:
    from kqparse.batch import extract, iter_documents
    from kqparse.errors import KqparseError
    from kqparse.limits import Limits
    from kqparse.model import Diagnostic, Document, Position, to_json

__version__ = "0.1.0"

__all__ = [
    "Diagnostic",
    "Document",
    "KqparseError",
    "Limits",
    "Position",
    "__version__",
    "extract",
    "iter_documents",
    "to_json",
]

_HOMES = {
    "Diagnostic": "kqparse.model",
    "Document": "kqparse.model",
    "KqparseError": "kqparse.errors",
    "Limits": "kqparse.limits",
    "Position": "kqparse.model",
    "extract": "kqparse.batch",
    "iter_documents": "kqparse.batch",
    "to_json": "kqparse.model",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `kqparse --version` loads nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kqparse' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)
