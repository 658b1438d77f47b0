"""The tokens of an RTF document to blocks."""

import codecs
import re
from collections.abc import Callable
from functools import partial

from kqparse.limits import Limits
from kqparse.read.flow import Block, Noise, aside
from kqparse.read.raised import raised
from kqparse.read.refusals import over_limit, refused
from kqparse.read.rtf.tables import Edge, OpenTable
from kqparse.read.rtf.words import CODE_PAGES, DEFAULTS, ESCAPES, HEADS, OPTIONAL, SIGNS, UNREAD
from kqparse.read.symbols import in_font, is_symbolic

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?"  # a control word
    rb"|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)


class _Group:
    """What holds within braces, and is as before behind them."""

    def __init__(self, before: "_Group | None", codec: str) -> None:
        self.codec = codec
        self.font = ""
        """The name of a symbol font."""
        self.hidden = self.deleted = self.raised = self.silent = False
        self.level, self.substitutes = 0, 1
        if before:
            self.__dict__.update(before.__dict__)
        self.destination: str | None = "fonts" if before and before.destination == "fonts" else None
        self.starred = False


class _Part:
    """A stream of its own: the body, a running head or a note."""

    __slots__ = ("blocks", "pieces", "tables")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.tables: list[OpenTable] = []

    def sink(self, level: int) -> list[Block]:
        """What takes a paragraph so deep in tables; deeper ones end, new ones begin."""
        while len(self.tables) > level:
            grid = self.tables.pop().grid()
            (self.tables[-1].blocks if self.tables else self.blocks).append(grid)
        while len(self.tables) < level:
            self.tables.append(OpenTable())
        return self.tables[-1].blocks if self.tables else self.blocks

    def end_paragraph(self, level: int) -> None:
        """The paragraph ends."""
        text = "".join(self.pieces)
        self.pieces = []
        sink = self.sink(level)
        if text:
            sink.append(text)


class Reader:
    """Reads a document.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
    """

    def __init__(self, name: str, limits: Limits) -> None:
        self.notes: list[Block] = []
        self.heads: list[Block] = []
        self._name = name
        self._limits = limits
        self._codec = "cp1252"
        self._fonts: dict[int, str | None] = {}
        self._names: dict[int, str] = {}
        self._font = self._default_font = 0
        self._group = _Group(None, self._codec)
        self._groups: list[_Group] = []
        self._part = _Part()
        self._parts: list[_Part] = []
        self._edges: list[Edge] = []
        self._down = self._across = False
        self._substitute = 0  # characters still to come that only stand in for one told by its number
        self._high = 0  # the first half of a pair
        self._at = 0
        self._ended = False
        self._words = self._handlers()

    def read(self, data: bytes) -> list[Block]:
        """The blocks of the body.

        Raises:
            KqparseError: KQ901 if the document is cut off, KQ903 if it is nested too deeply.
        """
        take = {1: self._word, 2: self._word, 3: self._code, 4: self._escape, 5: self._brace, 6: self._text}
        self._at = 0
        while self._at < len(data) and not self._ended:
            token = _TOKEN.match(data, self._at)
            if token is None:
                break
            self._at = token.end()
            if token.lastindex:
                take[token.lastindex](token)
        if not self._ended:
            raise refused(self._name, "it is cut off", "get a whole copy of it")
        self._part.end_paragraph(0)
        return self._part.blocks

    # Groups and destinations

    def _brace(self, token: re.Match[bytes]) -> None:
        self._substitute = 0
        if token[5] == b"{":
            self._groups.append(self._group)
            self._group = _Group(self._group, self._codec)
            if len(self._groups) > self._limits.elements:
                raise over_limit(self._name, f"more than {self._limits.elements} groups within each other")
        elif self._groups:
            self._end_group()
            self._ended = not self._groups

    def _end_group(self) -> None:
        destination = self._group.destination
        self._group = self._groups.pop()
        if destination == "fonts" and self._group.destination != "fonts":
            self._use_font(self._default_font)
        if destination in ("head", "note", "box"):
            part, self._part = self._part, self._parts.pop()
            part.end_paragraph(0)
            if destination == "head":
                self.heads += aside(part.blocks, Noise)
            elif destination == "note":
                self.notes += part.blocks
            else:
                self._part.sink(self._group.level).extend(part.blocks)

    def _begin_part(self, destination: str) -> None:
        self._group.destination = destination
        self._group.level = 0
        self._parts.append(self._part)
        self._part = _Part()

    # Words and signs

    def _word(self, token: re.Match[bytes]) -> None:
        word = token[1].decode("ascii")
        number = int(token[2]) if token[2] else None
        if word == "bin":
            self._at += max(number or 0, 0)
            return
        group = self._group
        if self._substitute and word != "uc":
            self._substitute -= 1
        if word in UNREAD or (group.starred and word not in OPTIONAL):
            group.silent = True
        elif group.starred and word == "ud":
            # It stands in the group of `upr`, and is as silent as what that one stands in: names in `info` are no text.
            group.silent = len(self._groups) > 1 and self._groups[-2].silent
        group.starred = False
        handler = self._words.get(word)
        if handler:
            handler(number)
        elif word in SIGNS:
            self._put(SIGNS[word])

    def _escape(self, token: re.Match[bytes]) -> None:
        sign = token[4].decode("latin-1")
        if sign == "*":
            self._group.starred = True
        elif sign in ESCAPES:
            self._put(ESCAPES[sign])
        elif sign in "\r\n":
            self._end_paragraph(None)

    def _code(self, token: re.Match[bytes]) -> None:
        self._bytes(bytes([int(token[3], 16)]))

    def _text(self, token: re.Match[bytes]) -> None:
        self._bytes(token[6])

    def _bytes(self, data: bytes) -> None:
        dropped = min(self._substitute, len(data))
        self._substitute -= dropped
        group = self._group
        if group.destination == "fonts":
            if not group.silent:
                self._names.setdefault(self._font, data.decode("latin-1").strip(" ;"))
            return
        if dropped < len(data):
            self._put(data[dropped:].decode(group.codec, "replace"))

    def _put(self, text: str) -> None:
        group = self._group
        if not (group.silent or group.hidden or group.deleted or group.destination == "fonts"):
            text = in_font(text, group.font) if group.font else text
            self._part.pieces.append(raised(text) if group.raised else text)

    def _unicode(self, number: int | None) -> None:
        code = (number or 0) % 0x10000
        self._substitute = self._group.substitutes
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._put(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            self._put(chr(code))

    # What words do

    def _handlers(self) -> dict[str, Callable[[int | None], None]]:
        handlers: dict[str, Callable[[int | None], None]] = {
            "par": self._end_paragraph, "sect": self._end_paragraph, "page": self._end_paragraph,
            "column": self._end_paragraph,
            "pard": lambda _: self._at_level(0), "intbl": lambda _: self._at_level(max(self._group.level, 1)),
            "itap": lambda number: self._at_level(number or 0), "plain": self._plain,
            **dict.fromkeys(("nosupersub", "sub"), lambda _: self._switch("raised", 0)),
            "super": partial(self._switch, "raised"), "v": partial(self._switch, "hidden"),
            "deleted": partial(self._switch, "deleted"),
            "u": self._unicode, "uc": self._substitutes,
            "f": self._use_font, "deff": self._name_default, "fcharset": self._charset, "fonttbl": self._begin_fonts,
            "ansicpg": self._code_page,
            "cell": lambda _: self._end_cell(1), "nestcell": lambda _: self._end_cell(max(self._group.level, 2)),
            "row": lambda _: self._end_row(1), "nestrow": lambda _: self._end_row(max(self._group.level, 2)),
            "trowd": lambda _: self._edges.clear(), "cellx": self._edge, "clvmrg": lambda _: self._merge(down=True),
            "clmrg": lambda _: self._merge(down=False), "footnote": lambda _: self._begin_part("note"),
            **dict.fromkeys(("shptxt", "dptxbxtext"), lambda _: self._begin_part("box")),
        }  # fmt: skip
        handlers.update(dict.fromkeys(HEADS, lambda _: self._begin_part("head")))
        handlers.update({word: partial(self._default_codec, codec) for word, codec in DEFAULTS.items()})
        return handlers

    def _end_paragraph(self, _: int | None) -> None:
        if not self._group.silent:
            self._part.end_paragraph(self._group.level)

    def _at_level(self, level: int) -> None:
        if level > self._limits.tables:
            raise over_limit(self._name, f"more than {self._limits.tables} tables within each other")
        self._group.level = level

    def _plain(self, _: int | None) -> None:
        self._group.hidden = self._group.deleted = self._group.raised = False
        self._use_font(self._default_font)

    def _switch(self, what: str, number: int | None) -> None:
        setattr(self._group, what, number != 0)

    def _substitutes(self, number: int | None) -> None:
        self._group.substitutes = max(number or 0, 0)

    # Code pages

    def _begin_fonts(self, _: int | None) -> None:
        self._group.destination = "fonts"

    def _use_font(self, number: int | None) -> None:
        self._font = number or 0
        name = self._names.get(self._font, "")
        self._group.font = name if is_symbolic(name) else ""
        self._group.codec = "latin-1" if self._group.font else self._fonts.get(self._font) or self._codec

    def _name_default(self, number: int | None) -> None:
        """The font of text that names none."""
        self._default_font = number or 0

    def _charset(self, number: int | None) -> None:
        self._fonts[self._font] = CODE_PAGES.get(number or 0)

    def _code_page(self, number: int | None) -> None:
        try:
            codecs.lookup(f"cp{number}")
        except LookupError:
            return
        self._default_codec(f"cp{number}", None)

    def _default_codec(self, codec: str, _: int | None) -> None:
        self._codec = self._group.codec = codec

    # Tables

    def _end_cell(self, level: int) -> None:
        if not self._group.silent:
            self._part.end_paragraph(level)
            self._part.tables[level - 1].end_cell()

    def _end_row(self, level: int) -> None:
        self._part.sink(level)
        self._part.tables[level - 1].end_row(list(self._edges))

    def _edge(self, number: int | None) -> None:
        self._edges.append(Edge(number or 0, self._down, self._across))
        self._down = self._across = False

    def _merge(self, *, down: bool) -> None:
        self._down, self._across = self._down or down, self._across or not down
