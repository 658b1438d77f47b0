"""The elements of an OpenDocument text to blocks."""

from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.limits import Limits, amount
from kqparse.read.flow import Block, Grid
from kqparse.read.numerals import whole
from kqparse.read.odt.lists import ListStyles
from kqparse.read.raised import raised
from kqparse.read.refusals import over_limit
from kqparse.read.symbols import in_font
from kqparse.read.tags import Attributes, End, Handlers, Start, attribute
from kqparse.read.xml import XmlReader

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_UNREAD = (
    "text:tracked-changes", "office:annotation", "text:note-citation", "text:ruby-text", "office:forms", "svg:title",
    "svg:desc", "text:table-of-content-source", "text:alphabetical-index-source", "text:index-title-template",
    "table:shapes", "text:sequence-decls", "text:hidden-text",
)  # fmt: skip
_SPACES = {"draw": "drawing", "svg": "svg-compatible"}
_BLANKS = late_pattern(r"[ \t\r\n]+")
_MOST_BLANKS = 200
"""Blanks in a row that one element may stand for."""


def _full(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{_OASIS}:{_SPACES.get(prefix, prefix)}:1.0:{local}"


class _Table:
    """A table while it is read; a row is put into the grid at its end, since it may stand for several."""

    __slots__ = ("grid", "repeats", "row")

    def __init__(self) -> None:
        self.grid = Grid()
        self.row: list[_Cell] = []
        self.repeats = 1


class _Cell(NamedTuple):
    columns: int
    rows: int
    repeats: int
    blocks: list[Block]


class _Paragraph:
    """A paragraph while it is read, and the blocks of text boxes anchored in it."""

    __slots__ = ("boxes", "pieces")

    def __init__(self, mark: str) -> None:
        self.pieces = [mark] if mark else []
        self.boxes: list[Block] = []


class SpanStyles(NamedTuple):
    """What styles say of a stretch of text: those that hide or raise it, and the symbol fonts of others."""

    hidden: set[str]
    raised: set[str]
    fonts: dict[str, str]


class StoryReader:
    """Reads the elements of a part into blocks.

    Args:
        name: of the source, for messages.
        lists: counts the entries of lists.
        spans: the styles of stretches of text.
        limits: how much the source may ask for.
        bodies: the elements whose text is read: `text`, or `header` and `footer`.
    """

    def __init__(
        self, name: str, lists: ListStyles, spans: SpanStyles, limits: Limits, bodies: tuple[str, ...]
    ) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Block] = []
        self._lists = lists
        self._span_styles = spans
        self._font = ""
        self._raised = False
        self._around: list[tuple[str, bool]] = []
        self._sinks: list[list[Block]] = []
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._entry: str | None = None  # of an entry that has no paragraph yet: where it starts, or nothing
        self._within = 0
        self._name = name
        self._limits = limits
        self._repeated = 0
        self.reader = XmlReader(name, limits, Handlers(self._starts(bodies), self._ends(bodies), {}))

    def _starts(self, bodies: tuple[str, ...]) -> dict[str, Start]:
        handlers: dict[str, Start] = {
            "text:p": self._begin_paragraph, "text:h": self._begin_paragraph, "text:span": self._span,
            "text:s": self._blanks, "text:tab": self._put("\t"), "text:line-break": self._put("\n"),
            "text:list": self._begin_list, "text:list-item": self._begin_entry,
            "text:note-body": self._begin_inset, "draw:text-box": self._begin_inset,
            "table:table": self._begin_table, "table:table-row": self._begin_row,
            "table:table-cell": self._begin_cell,
        }  # fmt: skip
        handlers.update(dict.fromkeys(_UNREAD, lambda _: self.reader.skip()))
        handlers = {_full(short): self._read(handler) for short, handler in handlers.items()}
        for body in bodies:
            handlers[_full(f"office:{body}" if body == "text" else f"style:{body}")] = self._begin_body
        return handlers

    def _ends(self, bodies: tuple[str, ...]) -> dict[str, End]:
        handlers: dict[str, End] = {
            "text:span": self._end_span, "text:p": self._end_paragraph, "text:h": self._end_paragraph,
            "text:list": self._lists.end,
            "text:list-item": self._end_entry, "text:list-header": self._end_entry, "text:note-body": self._end_note,
            "draw:text-box": self._end_box, "table:table": self._end_table, "table:table-cell": self._end_cell,
            "table:table-row": self._end_row,
        }  # fmt: skip
        ends = {_full(short): self._ended(handler) for short, handler in handlers.items()}
        for body in bodies:
            ends[_full(f"office:{body}" if body == "text" else f"style:{body}")] = self._end_body
        return ends

    def _read(self, handler: Start) -> Start:
        """Elements count only within the bodies."""
        return lambda attributes: handler(attributes) if self._within else None

    def _ended(self, handler: End) -> End:
        return lambda: handler() if self._within else None

    def _begin_body(self, _: Attributes) -> None:
        self._within += 1

    def _end_body(self) -> None:
        self._within -= 1

    # Paragraphs

    def _begin_paragraph(self, _: Attributes) -> None:
        mark = "" if self._entry is None else self._lists.entry(self._entry)
        self._entry = None
        self._paragraphs.append(_Paragraph(mark))
        self._listen()

    def _listen(self) -> None:
        self.reader.text(self._characters if self._paragraphs else None)

    def _characters(self, text: str) -> None:
        text = _BLANKS.sub(" ", text)
        text = in_font(text, self._font) if self._font else text
        self._paragraphs[-1].pieces.append(raised(text) if self._raised else text)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        text = "".join(paragraph.pieces)
        if text:
            self.blocks.append(text)
        self.blocks += paragraph.boxes
        self._listen()

    def _span(self, attributes: Attributes) -> None:
        style = attribute(attributes, "style-name") or ""
        self._around.append((self._font, self._raised))
        self._font = self._span_styles.fonts.get(style, self._font)
        self._raised = self._raised or style in self._span_styles.raised
        if style in self._span_styles.hidden:
            self.reader.skip()

    def _end_span(self) -> None:
        self._font, self._raised = self._around.pop()

    def _put(self, sign: str) -> Start:
        def put(_: Attributes) -> None:
            if self._paragraphs:
                self._paragraphs[-1].pieces.append(sign)

        return put

    def _blanks(self, attributes: Attributes) -> None:
        self._put(" " * min(whole(attribute(attributes, "c"), 1), _MOST_BLANKS))(attributes)

    # Lists

    def _begin_list(self, attributes: Attributes) -> None:
        goes_on = attribute(attributes, "continue-numbering") == "true" or attribute(attributes, "continue-list")
        self._lists.begin(attribute(attributes, "style-name"), goes_on=bool(goes_on))

    def _begin_entry(self, attributes: Attributes) -> None:
        self._entry = attribute(attributes, "start-value") or ""

    def _end_entry(self) -> None:
        self._entry = None

    # Notes and text boxes, which stand in a paragraph

    def _open(self) -> None:
        self._sinks.append(self.blocks)
        self.blocks = []

    def _close(self) -> list[Block]:
        blocks, self.blocks = self.blocks, self._sinks.pop()
        return blocks

    def _begin_inset(self, _: Attributes) -> None:
        self._open()
        self.reader.text(None)

    def _end_note(self) -> None:
        self.notes += self._close()
        self._listen()

    def _end_box(self) -> None:
        blocks = self._close()
        if self._paragraphs:
            self._paragraphs[-1].boxes += blocks
        else:
            self.blocks += blocks
        self._listen()

    # Tables

    def _begin_table(self, _: Attributes) -> None:
        self._tables.append(_Table())
        self.blocks.append(self._tables[-1].grid)

    def _end_table(self) -> None:
        del self._tables[-1:]

    def _begin_row(self, attributes: Attributes) -> None:
        if not self._tables:
            self._begin_table(attributes)
        self._tables[-1].row = []
        self._tables[-1].repeats = whole(attribute(attributes, "number-rows-repeated"), 1)

    def _begin_cell(self, attributes: Attributes) -> None:
        columns, rows, repeats = (
            whole(attribute(attributes, name), 1)
            for name in ("number-columns-spanned", "number-rows-spanned", "number-columns-repeated")
        )
        self._open()
        if self._tables:
            self._tables[-1].row.append(_Cell(columns, rows, repeats, self.blocks))

    def _end_cell(self) -> None:
        self._close()

    def _end_row(self) -> None:
        """Rows and cells that stand for several are repeated where they hold text alone; what fills a page is empty."""
        table = self._tables[-1]
        rows = table.repeats if self._repeats(table.row, table.repeats) else 1
        for _ in range(rows):
            table.grid.begin_row()
            for cell in table.row:
                times = cell.repeats if self._repeats([cell], cell.repeats) else 1
                for _ in range(times):
                    table.grid.cell(cell.columns, cell.rows).blocks.extend(cell.blocks)
                table.grid.skip((cell.repeats - times) * cell.columns)

    def _repeats(self, cells: list[_Cell], times: int) -> bool:
        """Whether cells are to be repeated, which counts against the limit."""
        blocks = [block for cell in cells for block in cell.blocks]
        texts = [block for block in blocks if isinstance(block, str)]
        if times < 2 or not texts or len(texts) < len(blocks):
            return False
        self._repeated += times * sum(map(len, texts))
        if self._repeated > self._limits.repeated:
            what = f"repeated cells of more than {amount(self._limits.repeated)} characters"
            raise over_limit(self._name, what)
        return True
