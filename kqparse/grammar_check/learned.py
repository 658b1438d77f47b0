"""Which record each grammar file holds, learnt by watching the loader ask for them."""

from pathlib import Path
from typing import Any, TypeVar

from kqparse.grammar.load import Files
from kqparse.grammar.tables import Table

T = TypeVar("T", bound=Table)


class WatchedFiles(Files):
    """Grammar files that remember as what they were asked for.

    Attributes:
        kinds: for each name the record that the loader made of it.
    """

    def __init__(self, shipped: Path, *overlays: Path) -> None:
        """Read the folders, as `Files` does."""
        self.kinds: dict[str, type[Table]] = {}
        super().__init__(shipped, *overlays)

    def table(self, name: str, kind: type[T]) -> T:
        """The content of a file as its record, which is remembered."""
        self.kinds[name] = kind
        return super().table(name, kind)

    def kind_of(self, name: str, content: dict[str, Any]) -> type[Table] | None:
        """The record of a file: the one that was asked for, or that of a family of the same mechanism."""
        if name in self.kinds or "mechanism" not in content:
            return self.kinds.get(name)
        alike = (other for other, table in self.tables.items() if table.get("mechanism") == content["mechanism"])
        return next((self.kinds[other] for other in alike if other in self.kinds), None)
