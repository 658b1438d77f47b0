"""The elements of a page to blocks, in one walk without recursion."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kqparse.limits import Limits
from kqparse.read.flow import Block, Grid, Noise
from kqparse.read.html.depth import guarded
from kqparse.read.html.elements import (
    BLOCKS,
    CONTENT,
    FURNITURE,
    OUTER_FURNITURE,
    REGISTER,
    ROLES,
    UNREAD,
)
from kqparse.read.numerals import latin, roman, whole

_BLANKS = re.compile(r"[ \t\r\f]{2,}|[\t\r\f]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BARE_LIST = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_PLAIN = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_BULLET = "\u2022 "
_TO_THE_END = 65_534
"""Rows that a cell may span; `0` means all that follow."""
_FORMS: dict[str, Callable[[int], str]] = {
    "a": latin,
    "A": lambda number: latin(number).upper(),
    "i": roman,
    "I": lambda number: roman(number).upper(),
}


class _List:
    """A list while it is read: how its entries are marked, and the next number."""

    __slots__ = ("form", "next", "plain")

    def __init__(self, node: LexborNode) -> None:
        attributes = node.attributes
        self.plain = bool(_BARE_LIST.search(attributes.get("style") or ""))
        self.form = _FORMS.get(attributes.get("type") or "", str) if node.tag == "ol" else None
        self.next = whole(attributes.get("start"), 1)

    def mark(self, node: LexborNode) -> str:
        """The mark of the next entry."""
        if self.plain:
            return ""
        if self.form is None:
            return _BULLET
        number = whole(node.attributes.get("value"), self.next)
        self.next = number + 1
        return f"{self.form(number)}. "


class _Open(NamedTuple):
    """An open element: its children still to come, and what is done at its end."""

    children: Iterator[LexborNode]
    close: Callable[[], None] | None


class _Walk:
    """Gathers blocks; `_pieces` are the paragraph so far, `_mark` is what the next one begins with."""

    def __init__(self, tree: LexborHTMLParser, html: str) -> None:
        self.blocks: list[Block] = []
        lower = html.lower()
        self._may_hide = "hidden" in lower or "display" in lower
        self._roles = "role=" in lower
        self._spans = "rowspan" in lower or "colspan" in lower
        self._pieces: list[str] = []
        self._mark = ""
        self._sinks: list[list[Block]] = []
        self._grids: list[Grid] = []
        self._lists: list[_List] = []
        self._noise = 0
        self._content = {node.mem_id for node in tree.css(REGISTER)}
        if not self._content:
            self._content = {node.mem_id for node in tree.css("main")}
        if self._content:
            self._noise = 1  # until the content begins
        self._within = 0
        self._preformatted = 0
        self._begin: dict[str, Callable[[LexborNode, str], Callable[[], None] | None]] = {
            **dict.fromkeys(BLOCKS, self._begin_block),
            **dict.fromkeys(("td", "th"), self._begin_cell),
            **dict.fromkeys(("ol", "ul"), self._begin_list),
            "caption": self._begin_caption,
            "li": self._begin_entry,
            "pre": self._begin_preformatted,
            "table": self._begin_table,
            "tr": self._begin_row,
        }

    def run(self, root: LexborNode) -> None:
        """Read all that stands in an element."""
        stack = [_Open(root.iter(include_text=True), None)]
        while stack:
            node = next(stack[-1].children, None)
            if node is None:
                close = stack.pop().close
                if close:
                    close()
            elif node.is_text_node:
                self._text(node.text_content or "")
            else:
                tag = node.tag or ""
                if tag == "br":
                    self._pieces.append("\n")
                elif tag not in UNREAD and not (self._may_hide and _is_hidden(node)):
                    stack.append(_Open(node.iter(include_text=True), self._open(node, tag)))
        self._flush()

    def _text(self, text: str) -> None:
        if "\n" in text and not self._preformatted:
            text = text.replace("\n", " ")
        self._pieces.append(text)

    def _flush(self) -> None:
        """The paragraph ends."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces = []
        if text and not text.isspace():
            if "  " in text or "\t" in text or "\r" in text:
                text = _BLANKS.sub(" ", text)
            if self._mark:
                text = self._mark + text.lstrip()
                self._mark = ""
            self.blocks.append(Noise(text) if self._noise else text)

    def _open(self, node: LexborNode, tag: str) -> Callable[[], None] | None:
        """Begin an element; gives what is done at its end."""
        begin = self._begin.get(tag)
        if begin:
            return begin(node, tag)
        # A badge is a paragraph of its own; any other inline element is a part of one.
        return self._begin_block(node, tag) if tag == "span" and node.mem_id in self._content else None

    # Paragraphs, lists and parts of the page

    def _begin_block(self, node: LexborNode, tag: str) -> Callable[[], None]:
        self._flush()
        if self._content and node.mem_id in self._content:
            noise, within, self._noise = self._noise, self._within, 0
            self._within += 1
            return lambda: self._leave(noise, within)
        if tag in _PLAIN or (tag == "div" and not self._roles):
            return self._flush
        noise, within = self._noise, self._within
        self._within += tag in CONTENT
        self._noise += tag in FURNITURE or (tag in OUTER_FURNITURE and not within)
        self._noise += self._roles and node.attributes.get("role") in ROLES
        return lambda: self._leave(noise, within)

    def _leave(self, noise: int, within: int) -> None:
        self._flush()
        self._noise, self._within = noise, within

    def _begin_entry(self, node: LexborNode, _: str) -> Callable[[], None]:
        self._flush()
        self._mark = self._lists[-1].mark(node) if self._lists else _BULLET
        return self._end_entry

    def _end_entry(self) -> None:
        self._flush()
        self._mark = ""

    def _begin_list(self, node: LexborNode, _: str) -> Callable[[], None]:
        self._flush()
        self._lists.append(_List(node))
        return self._end_list

    def _end_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _begin_preformatted(self, _: LexborNode, __: str) -> Callable[[], None]:
        self._flush()
        self._preformatted += 1
        return self._end_preformatted

    def _end_preformatted(self) -> None:
        self._flush()
        self._preformatted -= 1

    # Tables

    def _begin_table(self, _: LexborNode, __: str) -> Callable[[], None]:
        self._flush()
        grid = Grid(frames=True)
        self.blocks.append(grid)
        self._grids.append(grid)
        lists, self._lists = self._lists, []
        return lambda: self._end_table(lists)

    def _end_table(self, lists: list[_List]) -> None:
        self._flush()
        self._grids.pop()
        self._lists = lists

    def _begin_row(self, _: LexborNode, __: str) -> None:
        if self._grids:
            self._grids[-1].begin_row()

    def _begin_caption(self, _: LexborNode, __: str) -> Callable[[], None]:
        self._flush()
        if not self._grids:
            return self._flush
        self._sinks.append(self.blocks)
        self.blocks = []
        return self._end_caption

    def _end_caption(self) -> None:
        """What stands over a table comes before it."""
        self._flush()
        own, self.blocks = self.blocks, self._sinks.pop()
        at = self.blocks.index(self._grids[-1])
        self.blocks[at:at] = own

    def _begin_cell(self, node: LexborNode, _: str) -> Callable[[], None] | None:
        self._flush()
        if not self._grids or not self._grids[-1].rows:
            return self._flush
        rows = columns = 1
        if self._spans:
            attributes = node.attributes
            rows = whole(attributes.get("rowspan"), 1) or _TO_THE_END
            columns = whole(attributes.get("colspan"), 1)
        box = self._grids[-1].cell(columns, rows)
        self._sinks.append(self.blocks)
        self.blocks = box.blocks
        return self._end_cell

    def _end_cell(self) -> None:
        self._flush()
        self._mark = ""
        self.blocks = self._sinks.pop()


def page_blocks(html: str, name: str, limits: Limits) -> list[Block]:
    """The paragraphs and tables of a page.

    Raises:
        KqparseError: with code KQ903 if its elements stand too deep in each other.
    """
    tree = LexborHTMLParser(guarded(html, name, limits))
    walk = _Walk(tree, html)
    if tree.root is not None:
        walk.run(tree.root)
    return walk.blocks


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
