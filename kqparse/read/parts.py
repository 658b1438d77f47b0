"""The parts of an office document, found by their relations."""

import posixpath
from collections.abc import Collection

from kqparse.limits import Limits
from kqparse.read.package import Package
from kqparse.read.refusals import refused
from kqparse.read.xml import Node, tree

_USUAL = "word/document.xml"


class Parts:
    """The main part and those related to it.

    Raises:
        KqparseError: with code KQ901 if there is no main part.
    """

    def __init__(self, package: Package, name: str, limits: Limits) -> None:
        self._package = package
        self._name = name
        self._limits = limits
        main = [target for kind, target, _ in self._relations("") if kind == "officeDocument" and target in package]
        self.document = main[0] if main else _USUAL
        if self.document not in package:
            raise refused(name, "it is an office file without a document in it", "get a whole copy of it")
        self._related = self._relations(self.document)

    def related(self, kind: str) -> list[str]:
        """The parts of a kind, in the order of their names, each once."""
        return sorted({target for own, target, _ in self._related if own == kind and target in self._package})

    def targets(self, part: str) -> dict[str, str]:
        """The parts to which one refers, by the names of its relations."""
        related = self._related if part == self.document else self._relations(part)
        return {key: target for _, target, key in related if target in self._package}

    def read(self, part: str) -> bytes:
        """The bytes of a part."""
        return self._package.read(part)

    def first(self, kind: str) -> bytes | None:
        """The first part of a kind, None where there is none."""
        parts = self.related(kind)
        return self._package.read(parts[0]) if parts else None

    def tree(self, kind: str, wanted: Collection[str]) -> Node | None:
        """The elements of these names in the first part of a kind, None where there is none."""
        part = self.first(kind)
        return None if part is None else tree(self._name, self._limits, [part], wanted)

    def _relations(self, part: str) -> list[tuple[str, str, str]]:
        """Kind, target and name of the relations of a part; those that lead out of the package are left out."""
        folder, base = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{base}.rels")
        if place not in self._package:
            return []
        found: list[tuple[str, str, str]] = []
        for node in tree(self._name, self._limits, self._package.chunks(place), ("Relationship",)).children:
            if node.attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, node.attributes.get("Target", "")))
                kind = posixpath.basename(node.attributes.get("Type", ""))
                found.append((kind, target.lstrip("/"), node.attributes.get("Id", "")))
        return found
