"""XML of office documents, read by expat without ever following an entity.

A document type declaration is refused outright: these formats forbid it, and entity bombs and external entities need
it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple
from xml.parsers import expat

from kqparse.errors import KqparseError
from kqparse.read.limits import ELEMENT_DEPTH
from kqparse.read.refusals import over_limit, refused

Attributes = dict[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]


_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<\w[^>]*>", re.DOTALL)


class XmlReader:
    """Calls handlers by the name of the element.

    Args:
        name: of the source, for messages.
        starts, ends: for the beginning and the end of elements, by `namespace:local`; others are passed by.
    """

    def __init__(self, name: str, starts: Mapping[str, Start], ends: Mapping[str, End]) -> None:
        self._name = name
        self._starts, self._ends = starts, ends
        self._skipped = 0

    def read(self, data: bytes) -> None:
        """Read a part.

        Raises:
            KqparseError: KQ901 if it is no well-formed XML, KQ903 if its elements stand too deep in each other.
        """
        self._parser = _parser(self._name, namespaces=not _declares_at_root(data))
        self._parser.StartElementHandler = self._root
        _feed(self._parser, self._name, [data])

    def text(self, take: Callable[[str], object] | None) -> None:
        """From now on characters go to `take`, or nowhere."""
        self._parser.CharacterDataHandler = take

    def skip(self) -> None:
        """Pass by all that stands in the element which has just begun."""
        self._skipped = 1
        self._before = self._parser.CharacterDataHandler
        self._parser.CharacterDataHandler = None
        self._parser.StartElementHandler = self._skip_start
        self._parser.EndElementHandler = self._skip_end

    def _root(self, tag: str, attributes: Attributes) -> None:
        """Give the handlers the names that this part writes."""
        prefixes = {
            space: key.partition(":")[2] for key, space in attributes.items() if key == "xmlns" or key[:6] == "xmlns:"
        }
        starts = {_written(full, prefixes): handler for full, handler in self._starts.items()}
        ends = {_written(full, prefixes): handler for full, handler in self._ends.items()}
        self._start, self._end = _dispatch(self._name, starts, ends)
        self._resume()
        self._start(tag, attributes)

    def _resume(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _skip_start(self, _tag: str, _attributes: Attributes) -> None:
        self._skipped += 1
        if self._skipped > ELEMENT_DEPTH:
            raise _too_deep(self._name)

    def _skip_end(self, tag: str) -> None:
        self._skipped -= 1
        if not self._skipped:
            self._resume()
            self._parser.CharacterDataHandler = self._before
            self._end(tag)


def _declares_at_root(data: bytes) -> bool:
    """Whether all prefixes are declared at the root, as nearly every program does: then names need no resolving,
    which is a quarter of the reading.
    """
    root = _ROOT.match(data)
    return root is not None and 0 < data.count(b"xmlns") == root.group().count(b"xmlns")


def _written(full: str, prefixes: Mapping[str, str]) -> str:
    """The name of an element as a part writes it that declares these prefixes at its root."""
    space, _, local = full.rpartition(":")
    prefix = prefixes.get(space)
    return full if prefix is None else f"{prefix}:{local}" if prefix else local


def _dispatch(
    name: str, starts: Mapping[str, Start], ends: Mapping[str, End]
) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
    """What expat calls for each element; closures, since they run for every one of them."""
    depth = 0

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if tag in starts:
            starts[tag](attributes)
        if depth > ELEMENT_DEPTH:
            raise _too_deep(name)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if tag in ends:
            ends[tag]()

    return start, end


class Node(NamedTuple):
    """An element of a small part, with local names."""

    tag: str
    attributes: Attributes
    children: list["Node"]

    def all(self, tag: str) -> list["Node"]:
        """The children of this name."""
        return [child for child in self.children if child.tag == tag]

    def first(self, *path: str) -> "Node | None":
        """The first descendant along a path of names."""
        node: Node | None = self
        for tag in path:
            node = next((child for child in node.children if child.tag == tag), None) if node else None
        return node

    def value(self, *path: str) -> str | None:
        """The attribute `val` of the first descendant along a path."""
        node = self.first(*path)
        return node.attributes.get("val") if node else None


def tree(name: str, chunks: Iterable[bytes], wanted: Collection[str]) -> Node:
    """The elements of a small part, such as a list of styles, without its text.

    Args:
        name: of the source, for messages.
        chunks: the bytes of the part.
        wanted: the local names below the root to keep; elements of others are left out with all that is in them.

    Raises:
        KqparseError: as `XmlReader.read` does.
    """
    root = Node("", {}, [])
    above = [root]
    left_out = 0
    parser = _parser(name, namespaces=True)

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal left_out
        local = tag[tag.rfind(":") + 1 :]
        if left_out or (local not in wanted and len(above) > 1):
            left_out += 1
        else:
            node = Node(local, {key[key.rfind(":") + 1 :]: value for key, value in attributes.items()}, [])
            above[-1].children.append(node)
            above.append(node)
        if len(above) + left_out > ELEMENT_DEPTH:
            raise _too_deep(name)

    def end(_: str) -> None:
        nonlocal left_out
        if left_out:
            left_out -= 1
        else:
            above.pop()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    _feed(parser, name, chunks)
    return root.children[0]


def _parser(name: str, *, namespaces: bool) -> expat.XMLParserType:
    def doctype(*_: object) -> None:
        raise refused(name, "its XML declares a document type, which may hide entities", "save it anew")

    parser = expat.ParserCreate(namespace_separator=":") if namespaces else expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = doctype
    return parser


def _feed(parser: expat.XMLParserType, name: str, chunks: Iterable[bytes]) -> None:
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        where = f"line {fault.lineno}, column {fault.offset}"
        raise refused(name, f"its XML is damaged at {where}", "get a whole copy of it") from None


def _too_deep(name: str) -> KqparseError:
    return over_limit(name, f"more than {ELEMENT_DEPTH} elements within each other")
