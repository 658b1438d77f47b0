"""Names of the elements: the namespaces of Word documents, transitional and strict."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from kqparse.read.tags import Attributes, attribute

T = TypeVar("T")

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math:t",
    "http://purl.oclc.org/ooxml/officeDocument/math:t",
)
"""The text of formulas."""
_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ALTERNATIVES, CHOICE, FALLBACK = (f"{_MARKUP}:{local}" for local in ("AlternateContent", "Choice", "Fallback"))


def by_name(handlers: Mapping[str, T]) -> dict[str, T]:
    """Handlers of Word's elements under their full names."""
    return {f"{space}:{local}": handler for space in _WORD for local, handler in handlers.items()}


def full(names: Iterable[str]) -> set[str]:
    """The full names of Word's elements."""
    return {f"{space}:{local}" for space in _WORD for local in names}


def val(attributes: Attributes) -> str | None:
    """The attribute that holds a property's value."""
    return attribute(attributes, "val")
