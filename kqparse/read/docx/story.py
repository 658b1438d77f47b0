"""One story of a Word document (its body, a header, its notes): paragraphs and tables from the elements.

Tracked changes are taken as accepted: what is inserted is kept, what is deleted or moved away is not read, and a
paragraph whose mark is deleted runs on in the next. Hidden text is not read, nor are the instructions of fields; their
results are. Content controls, links and custom markup are looked through. A text box stands behind its paragraph, once.
"""

from collections.abc import Callable
from typing import NamedTuple

from kqparse.limits import Limits
from kqparse.read.docx.names import ALTERNATIVES, CHOICE, FALLBACK, MATHS, by_name, full, val
from kqparse.read.docx.numbering import Numbering, is_on
from kqparse.read.docx.paragraph import OpenParagraph
from kqparse.read.docx.styles import Styles
from kqparse.read.docx.tables import Tables, rows_apart, single_paragraphs
from kqparse.read.flow import Block
from kqparse.read.numerals import whole
from kqparse.read.raised import raised
from kqparse.read.symbols import symbol
from kqparse.read.tags import Attributes, End, Handlers, Start, Whole, Words, attribute
from kqparse.read.xml import XmlReader

_OLD_PROPERTIES = ("pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange")
_UNREAD = (*_OLD_PROPERTIES, "numberingChange", "instrText", "delText", "delInstrText", "rt", "sdtPr", "tabs")

Chunk = Callable[[str], list[Block]]


class Story(NamedTuple):
    """What was read: the blocks, and the notes referred to, `(kind, id)`, in order."""

    blocks: list[Block]
    notes: list[tuple[str, str]]


class StoryReader:
    """Reads the elements of a part into blocks.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
        numbering: counts numbered paragraphs through all stories.
        styles: of the document.
        chunk: gives what stands in a document that is taken in, by the name of its relation.
    """

    def __init__(self, name: str, limits: Limits, numbering: Numbering, styles: Styles, chunk: Chunk) -> None:
        self.notes: dict[str, list[Block]] = {}
        self._note = ""
        self._chunk = chunk
        self._numbering = numbering
        self._styles = styles
        self._blocks: list[Block] = []
        self._sinks: list[tuple[list[Block], list[str]]] = []
        self._paragraph = OpenParagraph([])
        self._paragraphs: list[OpenParagraph] = []
        self._carried: list[str] = []
        self._tables = Tables()
        self._references: list[tuple[str, str]] = []
        self._fields: list[bool] = []
        self._taken: list[bool] = []
        self._hidden = self._silent = self._raised = False
        self._within = ""
        # What means nothing by itself within a row or paragraph.
        idle = {"p", "pPr", "r", "tc", "tr", "trPr"} | (set() if styles.numbers else {"pStyle"})
        wholes: dict[str, Whole] = {"p": self._whole_paragraph, "tbl": self._whole_table, "tr": self._whole_row}
        handlers = Handlers(
            self._starts(),
            self._ends(),
            self._words(),
            skips=full(_UNREAD),
            wholes=by_name(wholes),
            idle=full(idle),
            parts=full(("p", "tc", "tr")),
        )
        self.reader = XmlReader(name, limits, handlers, quick=True)

    def story(self) -> Story:
        """What has been read."""
        self._flush()
        return Story(self._blocks, self._references)

    def _starts(self) -> dict[str, Start]:
        tables = self._tables
        handlers: dict[str, Start] = {
            "p": self._begin_paragraph, "pPr": self._enter("pPr"), "pStyle": self._keep("style"),
            "numId": self._keep("list"), "ilvl": self._level, **dict.fromkeys(("tab", "ptab"), self._put("\t")),
            **dict.fromkeys(("br", "cr"), self._put("\n")), "noBreakHyphen": self._put("\u2011"), "sym": self._symbol,
            "softHyphen": self._put("\u00ad"), "fldChar": self._field, "del": self._deleted, "moveFrom": self._deleted,
            "footnoteReference": self._refer("footnote"), "endnoteReference": self._refer("endnote"),
            "footnote": self._begin_note, "endnote": self._begin_note, "txbxContent": self._begin_box,
            "tbl": self._begin_table, "tr": tables.begin_row, "trPr": self._enter("trPr"), "tc": self._begin_cell,
            "gridBefore": tables.grid_before, "gridSpan": tables.grid_span, "vMerge": tables.v_merge,
            "hMerge": tables.h_merge, "cellDel": tables.cell_deleted, "altChunk": self._take_in, "framePr": self._frame,
            "hidden": self._hide_row,
        }  # fmt: skip
        if self._styles.telling:
            handlers.update({"r": self._begin_run, "rStyle": self._run_style, "vanish": self._vanish})
            handlers["vertAlign"] = self._raise
        own: dict[str, Start] = {
            ALTERNATIVES: lambda _: self._taken.append(False), CHOICE: self._choice, FALLBACK: self._choice,
        }  # fmt: skip
        return {**by_name(handlers), **own}

    def _ends(self) -> dict[str, End]:
        handlers: dict[str, End] = {
            "p": self._end_paragraph, "pPr": self._leave, "trPr": self._leave,
            "tbl": self._tables.end, "tr": self._tables.end_row, "tc": self._end_cell,
            "txbxContent": self._end_box, "footnote": self._end_note, "endnote": self._end_note,
        }  # fmt: skip
        return {**by_name(handlers), ALTERNATIVES: self._end_alternatives}

    def _words(self) -> dict[str, Words]:
        return {**by_name({"t": self._text}), **dict.fromkeys(MATHS, self._text)}

    def _enter(self, properties: str) -> Start:
        """Switches mean something of their own within properties of a paragraph or row."""

        def enter(_: Attributes) -> None:
            self._within = properties

        return enter

    def _leave(self) -> None:
        self._within = ""

    # Blocks are gathered in the innermost sink: the story, a cell, a text box or a note.

    def _open(self) -> None:
        self._sinks.append((self._blocks, self._carried))
        self._blocks, self._carried = [], []

    def _close(self) -> list[Block]:
        self._flush()
        blocks = self._blocks
        self._blocks, self._carried = self._sinks.pop()
        return blocks

    def _flush(self) -> None:
        """A paragraph whose mark is deleted ends all the same where nothing follows it."""
        if self._carried:
            self._blocks.append("".join(self._carried))
            self._carried = []

    # Paragraphs

    def _begin_paragraph(self, _: Attributes) -> None:
        self._paragraphs.append(self._paragraph)
        self._paragraph = OpenParagraph(self._carried)
        self._carried = []

    def _keep(self, what: str) -> Start:
        return lambda attributes: setattr(self._paragraph, what, val(attributes))

    def _level(self, attributes: Attributes) -> None:
        self._paragraph.level = whole(val(attributes), 0)

    def _frame(self, attributes: Attributes) -> None:
        """A large first letter is a paragraph of its own, whose text goes on in the next."""
        if attribute(attributes, "dropCap") not in (None, "none"):
            self._paragraph.merged = True

    def _end_paragraph(self) -> None:
        paragraph = self._paragraph
        self._paragraph = self._paragraphs.pop()
        if self._fields:
            self._fields = [opened for opened in self._fields if not opened]
            self._hide(self._hidden)
        if paragraph.merged:
            self._carried = paragraph.pieces
        else:
            text = paragraph.number(self._numbering, self._styles) + "".join(paragraph.pieces)
            if text:
                self._blocks.append(text)
        self._blocks += paragraph.boxes

    def _whole_paragraph(self, words: list[tuple[str, str]]) -> None:
        """A paragraph that holds text alone."""
        if not self._carried and self._plain():
            if text := "".join([piece for piece, _ in words]):
                self._blocks.append(text)
            return
        self._begin_paragraph({})
        if self._hidden:
            self._hide(False)
        self._text("".join([piece for piece, _ in words]))
        self._end_paragraph()

    def _plain(self) -> bool:
        """Whether a paragraph that holds text alone is nothing but its text."""
        return not (self._fields or self._hidden or self._styles.default in self._styles.numbers)

    # Runs

    def _begin_run(self, _: Attributes) -> None:
        self._raised = False
        if self._hidden:
            self._hide(False)

    def _hide(self, hidden: bool) -> None:
        """Text is silent while it is hidden or the instruction of a field goes on."""
        self._hidden = hidden
        self._silent = hidden or any(self._fields)

    def _run_style(self, attributes: Attributes) -> None:
        if not self._within:
            self._hide(val(attributes) in self._styles.hidden)

    def _vanish(self, attributes: Attributes) -> None:
        if not self._within:
            self._hide(is_on(val(attributes)))

    def _raise(self, attributes: Attributes) -> None:
        self._raised = not self._within and val(attributes) == "superscript"

    def _text(self, text: str) -> None:
        if not self._silent:
            self._paragraph.pieces.append(raised(text) if self._raised else text)

    def _put(self, sign: str) -> Start:
        def put(_: Attributes) -> None:
            if not self._silent:
                self._paragraph.pieces.append(sign)

        return put

    def _symbol(self, attributes: Attributes) -> None:
        self._put(symbol(attribute(attributes, "font"), attribute(attributes, "char")))(attributes)

    def _field(self, attributes: Attributes) -> None:
        """`_fields` holds for each open field whether its instruction goes on."""
        kind = attribute(attributes, "fldCharType")
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._hide(self._hidden)

    def _deleted(self, _: Attributes) -> None:
        """Of a paragraph's mark, a row, or text."""
        if self._within == "pPr":
            self._paragraph.merged = True
        elif self._within == "trPr":
            self._tables.row_deleted()
        else:
            self.reader.skip()

    def _hide_row(self, attributes: Attributes) -> None:
        if self._within == "trPr" and is_on(val(attributes)):
            self._tables.row_deleted()

    # Notes, text boxes and alternatives

    def _refer(self, kind: str) -> Start:
        def refer(attributes: Attributes) -> None:
            if not self._hidden:
                self._references.append((kind, attribute(attributes, "id") or ""))

        return refer

    def _begin_note(self, attributes: Attributes) -> None:
        self._open()
        own = attribute(attributes, "type") in (None, "normal")
        self._note = (attribute(attributes, "id") or "") if own else ""

    def _end_note(self) -> None:
        self.notes[self._note] = self._close()

    def _begin_box(self, _: Attributes) -> None:
        self._open()
        self._paragraphs.append(self._paragraph)

    def _end_box(self) -> None:
        self._paragraph = self._paragraphs.pop()
        self._paragraph.boxes += self._close()

    def _take_in(self, attributes: Attributes) -> None:
        """Another document stands here."""
        self._flush()
        self._blocks += self._chunk(attribute(attributes, "id") or "")

    def _choice(self, _: Attributes) -> None:
        """Of several forms of one thing the first is read."""
        if self._taken and self._taken[-1]:
            self.reader.skip()
        elif self._taken:
            self._taken[-1] = True

    def _end_alternatives(self) -> None:
        self._taken.pop()

    # Tables

    def _begin_table(self, _: Attributes) -> None:
        self._flush()
        self._blocks.append(self._tables.begin())

    def _whole_table(self, words: list[tuple[str, str]]) -> None:
        """A table of such rows alone as follow."""
        self._begin_table({})
        if self._plain() and (rows := single_paragraphs(words)):
            self._tables.text_rows(rows)
        else:
            for row in rows_apart(words):
                self._whole_row(row)
        self._tables.end()

    def _whole_row(self, words: list[tuple[str, str]]) -> None:
        """A row of unmerged cells whose paragraphs hold text alone."""
        plain = self._plain()
        if plain and (rows := single_paragraphs(words)):
            self._tables.text_rows(rows)
            return
        cells: list[list[Block]] = []
        pieces: list[str] = []
        blocks: list[Block] = []
        for piece, part in words:
            if not part:
                pieces.append(piece)
            elif part[-1] != "p":
                cells.append(blocks)
                blocks = []
            elif not plain:
                self._open()
                self._whole_paragraph([(piece, "") for piece in pieces])
                blocks += self._close()
                pieces = []
            elif pieces:
                blocks.append(pieces[0] if len(pieces) == 1 else "".join(pieces))
                pieces = []
        self._tables.whole_row(cells)

    def _begin_cell(self, _: Attributes) -> None:
        self._open()
        self._tables.begin_cell()

    def _end_cell(self) -> None:
        self._tables.end_cell(self._close())
