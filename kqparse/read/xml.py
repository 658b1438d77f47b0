"""XML of office documents, read by expat without ever following an entity.

A document type declaration is refused outright: these formats forbid it, and entity bombs and external entities need
it.
"""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple
from xml.parsers import expat

from kqparse.errors import KqparseError
from kqparse.limits import Limits
from kqparse.read.refusals import over_limit, refused
from kqparse.read.tags import Handlers, Scan, is_shallow, prefixes_at_root


class XmlReader:
    """Calls handlers by the name of the element, `namespace:local`; elements without one are passed by.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
        handlers: what is called.
        quick: whether text matters only in elements that hold nothing else, which most parts are then read by in a
            fifth of the time (see `tags`).
    """

    def __init__(self, name: str, limits: Limits, handlers: Handlers, *, quick: bool = False) -> None:
        self._name = name
        self._limits = limits
        self._handlers = handlers
        self._quick = quick
        self._events = _Events(name, limits.elements, handlers)
        self._scan: Scan | None = None

    def read(self, data: bytes) -> None:
        """Read a part.

        Raises:
            KqparseError: KQ901 if it is no well-formed XML, KQ903 if its elements are too many or too deep.
        """
        if len(data) > self._limits.tags < data.count(b"<"):
            raise over_limit(self._name, f"more than {self._limits.tags} tags")
        prefixes = prefixes_at_root(data) if self._quick else None
        if prefixes is None or not is_shallow(data, self._limits.elements):
            self._events.read(data)
            return
        _feed(_parser(self._name, spaces=False), self._name, [data])
        self._scan = Scan(self._handlers.renamed(prefixes))
        self._scan.read(data)

    def text(self, take: Callable[[str], object] | None) -> None:
        """From now on characters go to `take`, or nowhere; not where the reading is quick."""
        self._events.text(take)

    def skip(self) -> None:
        """Pass by all that stands in the element which has just begun."""
        (self._scan or self._events).skip()


class _Events:
    """Expat calls for every element."""

    def __init__(self, name: str, deepest: int, handlers: Handlers) -> None:
        self._name = name
        self._deepest = deepest
        self._starts, self._ends, self._words, self._skips, *_ = handlers
        self._pieces: list[str] = []
        self._depth = self._skipped = 0
        self._before: Callable[[str], object] | None = None
        self._parser = _parser(name)
        self._resume()

    def read(self, data: bytes) -> None:
        _feed(self._parser, self._name, [data])

    def text(self, take: Callable[[str], object] | None) -> None:
        self._parser.CharacterDataHandler = take

    def skip(self) -> None:
        self._skipped = self._depth
        self._before = self._parser.CharacterDataHandler
        self._parser.CharacterDataHandler = None
        self._parser.StartElementHandler = self._pass_start
        self._parser.EndElementHandler = self._pass_end

    def _resume(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._pass_start(tag, attributes)
        if tag in self._words:
            self._parser.CharacterDataHandler = self._pieces.append
        elif tag in self._starts:
            self._starts[tag](attributes)
        elif tag in self._skips:
            self.skip()

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if tag in self._words:
            self._parser.CharacterDataHandler = None
            self._words[tag]("".join(self._pieces))
            self._pieces = []
        elif tag in self._ends:
            self._ends[tag]()

    def _pass_start(self, _: str, __: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > self._deepest:
            raise _too_deep(self._name, self._deepest)

    def _pass_end(self, tag: str) -> None:
        if self._depth == self._skipped:
            self._resume()
            self._parser.CharacterDataHandler = self._before
            self._end(tag)
        else:
            self._depth -= 1


class Node(NamedTuple):
    """An element of a small part, with local names."""

    tag: str
    attributes: dict[str, str]
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


def tree(name: str, limits: Limits, chunks: Iterable[bytes], wanted: Collection[str]) -> Node:
    """The elements of a small part, such as a list of styles, without its text.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
        chunks: the bytes of the part.
        wanted: the local names below the root to keep; elements of others are left out with all that is in them.

    Raises:
        KqparseError: as `XmlReader.read` does.
    """
    root = Node("", {}, [])
    above = [root]
    left_out = 0
    parser = _parser(name)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal left_out
        local = tag[tag.rfind(":") + 1 :]
        if left_out or (local not in wanted and len(above) > 1):
            left_out += 1
        else:
            node = Node(local, {key[key.rfind(":") + 1 :]: value for key, value in attributes.items()}, [])
            above[-1].children.append(node)
            above.append(node)
        if len(above) + left_out > limits.elements:
            raise _too_deep(name, limits.elements)

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


def _parser(name: str, *, spaces: bool = True) -> expat.XMLParserType:
    """A parser that refuses document types, and encodings that no XML is in.

    `spaces` says whether it resolves namespaces, at thrice the time.
    """

    def doctype(*_: object) -> None:
        raise refused(name, "its XML declares a document type, which may hide entities", "save it anew")

    def declared(_: str, encoding: str | None, __: int) -> None:
        if encoding and not _is_known(encoding):
            raise refused(
                name, f"its XML is said to be in {encoding[:40]}, which is no encoding of XML", "save it anew"
            )

    parser = expat.ParserCreate(namespace_separator=":" if spaces else None)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declared
    return parser


def _is_known(encoding: str) -> bool:
    """Whether the library can read an encoding; the names that it does not know itself it asks Python for."""
    try:
        expat.ParserCreate().Parse(f"<?xml version='1.0' encoding='{encoding}'?><x/>".encode(), True)
    except (LookupError, ValueError):
        return False
    except expat.ExpatError:
        pass  # said of the document itself, with its place
    return True


def _feed(parser: expat.XMLParserType, name: str, chunks: Iterable[bytes]) -> None:
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        where = f"line {fault.lineno}, column {fault.offset}"
        raise refused(name, f"its XML is damaged at {where}", "get a whole copy of it") from None


def _too_deep(name: str, most: int) -> KqparseError:
    return over_limit(name, f"more than {most} elements within each other")
