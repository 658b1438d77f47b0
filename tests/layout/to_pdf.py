"""Lays a document out as PDF, in the ways in which programs do: with ruling lines of several kinds or without, cell by
cell or line by line, rows cut by page breaks, running heads, turned pages.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from description import Cell, Document, Paragraph, Table, placed
from fontpkg_pt_sans import ROOT
from fpdf import FPDF

FONT = ROOT / "files" / "PT_Sans-Web-Regular.ttf"


class Style(NamedTuple):
    """How a document is printed; sizes in points.

    Attributes:
        rules: lines of tables as strokes, as thin filled boxes, as a frame around each cell, or none.
        order: the text of a row is drawn cell by cell, or line by line across its cells.
        split: whether a row may go on over a page break.
        closed: whether a cell that goes on is closed at the page break by a line.
        head: a line at the top of each page.
        numbered: whether pages have numbers at the bottom.
        turn: by how much the pages are turned when they are shown.
        row_gap: white space between rows.
        indent: how much further in the first line of a paragraph begins.
        gap: white space behind a paragraph, in lines.
        centred: whether the lines of a paragraph are centred.
        justified: whether the words of a line that the width breaks are spread over all of it.
    """

    rules: Literal["strokes", "boxes", "frames", "none"] = "strokes"
    order: Literal["cells", "lines"] = "cells"
    split: bool = True
    closed: bool = True
    head: str | None = None
    numbered: bool = False
    turn: Literal[0, 90, 180, 270] = 0
    size: float = 11
    margin: float = 50
    row_gap: float = 0
    indent: float = 0
    gap: float = 0.5
    centred: bool = False
    justified: bool = False
    width: float = 595
    height: float = 842


def to_pdf(document: Document, style: Style | None = None) -> bytes:
    """The document as PDF."""
    style = style or Style()
    printer = _Printer(style)
    for block in document:
        if isinstance(block, Paragraph):
            printer.paragraph(block)
        else:
            printer.table(block)
    printer.close_page()
    for page in printer.pdf.pages.values():
        if style.turn:
            page.rotate = style.turn  # type: ignore[attr-defined]
    return bytes(printer.pdf.output())


class _Laid(NamedTuple):
    """A cell with its lines and its place."""

    row: int
    column: int
    cell: Cell
    lines: list[str]


class _Printer:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.pdf = FPDF(unit="pt", format=(style.width, style.height))
        self.pdf.set_auto_page_break(False)
        self.pdf.add_font("text", fname=FONT)
        self.pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
        self.pitch = 1.25 * style.size
        self.pad = 4.0
        self.page = 0
        self.y = 0.0
        self.new_page()

    @property
    def bottom(self) -> float:
        return self.style.height - self.style.margin - 20

    def new_page(self) -> None:
        if self.page:
            self.close_page()
        self.page += 1
        self.pdf.add_page()
        self.pdf.set_font("text", size=self.style.size)
        if self.style.head:
            self.text(self.style.margin, 30, self.style.head)
        self.y = self.style.margin

    def close_page(self) -> None:
        if self.style.numbered:
            self.text(self.style.width / 2, self.style.height - 25, str(self.page))

    def text(self, x: float, y: float, line: str) -> None:
        if line:
            self.pdf.text(x, y, line)

    def wrapped(self, text: str, width: float, indent: float = 0) -> list[str]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                room = width - (0 if lines else indent)
                if line and self.pdf.get_string_width(f"{line} {word}") > room:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}" if line else word
            lines.append(line)
        return lines

    def paragraph(self, paragraph: Paragraph) -> None:
        style = self.style
        width = style.width - 2 * style.margin
        lines = self.wrapped(paragraph.text, width, style.indent)
        for number, line in enumerate(lines):
            if self.y + self.pitch > self.bottom:
                self.new_page()
            x, y = style.margin + (0 if number else style.indent), self.y + style.size
            room = style.margin + width - x - self.pdf.get_string_width(line)
            if style.justified and number + 1 < len(lines):
                self.spread(x, y, line.split(" "), room)
            else:
                self.text(x + (room / 2 if style.centred else 0), y, line)
            self.y += self.pitch
        self.y += style.gap * self.pitch

    def spread(self, x: float, y: float, words: list[str], room: float) -> None:
        """A line whose blanks share the room that it leaves."""
        for word in words:
            self.text(x, y, word)
            x += self.pdf.get_string_width(f"{word} ") + room / max(len(words) - 1, 1)

    def table(self, table: Table) -> None:
        xs = [self.style.margin]
        for share in table.widths:
            xs.append(xs[-1] + share * (self.style.width - 2 * self.style.margin))
        laid = [
            _Laid(row, column, cell, self.wrapped(cell.text, xs[column + cell.columns] - xs[column] - 2 * self.pad))
            for row, column, cell in placed(table)
        ]
        heads = [item for item in laid if item.row < table.heads]
        for index, group in enumerate(_groups(laid)):
            self._group(xs, group, heads if index else [])
        self.y += self.pitch

    def _group(self, xs: Sequence[float], group: list[_Laid], heads: list[_Laid]) -> None:
        """Rows that merged cells hold together; a single row may be cut by a page break."""
        while group:
            need = sum(self._heights(group))
            room = self.bottom - self.y
            if need <= room:
                self._draw(xs, group, top=True, bottom=True)
                return
            count = int((room - 2 * self.pad) // self.pitch)
            single = all(item.cell.rows == 1 and item.row == group[0].row for item in group)
            if self.style.split and single and count > 0:
                now = [item._replace(lines=item.lines[:count]) for item in group]
                group = [item._replace(lines=item.lines[count:]) for item in group]
                self._draw(xs, now, top=True, bottom=self.style.closed)
            self.new_page()
            for head in _groups(heads):
                self._draw(xs, head, top=True, bottom=True)

    def _heights(self, group: list[_Laid]) -> list[float]:
        first, count = group[0].row, max(item.row + item.cell.rows for item in group) - group[0].row
        heights = [self.pitch + 2 * self.pad] * count
        for item in sorted(group, key=lambda item: item.cell.rows):
            own = range(item.row - first, item.row - first + item.cell.rows)
            need = len(item.lines) * self.pitch + 2 * self.pad + self.style.row_gap
            heights[own[-1]] += max(0.0, need - sum(heights[row] for row in own))
        return heights

    def _draw(self, xs: Sequence[float], group: list[_Laid], *, top: bool, bottom: bool) -> None:
        heights = self._heights(group)
        ys = [self.y]
        for height in heights:
            ys.append(ys[-1] + height)
        first = group[0].row
        pieces: list[tuple[float, float, str]] = []
        for item in group:
            begin, end = ys[item.row - first], ys[item.row - first + item.cell.rows]
            left, right = xs[item.column], xs[item.column + item.cell.columns]
            last = end == ys[-1]
            self._frame(left, begin, right, end, top=top, bottom=bottom or not last)
            for number, line in enumerate(item.lines):
                y = begin + self.pad + self.style.size + number * self.pitch
                pieces.append((left + self.pad, y, line))
        if self.style.order == "lines":
            pieces.sort(key=lambda piece: (piece[1], piece[0]))
        for piece in pieces:
            self.text(*piece)
        self.y = ys[-1]

    def _frame(self, left: float, top_y: float, right: float, bottom_y: float, *, top: bool, bottom: bool) -> None:
        if self.style.rules == "none":
            return
        if self.style.rules == "frames" and top and bottom:
            self.pdf.rect(left, top_y, right - left, bottom_y - top_y)
            return
        sides = [(left, top_y, left, bottom_y), (right, top_y, right, bottom_y)]
        sides += [(left, top_y, right, top_y)] if top else []
        sides += [(left, bottom_y, right, bottom_y)] if bottom else []
        for x0, y0, x1, y1 in sides:
            if self.style.rules == "boxes":
                self.pdf.rect(x0, y0, max(x1 - x0, 0.48), max(y1 - y0, 0.48), style="F")
            else:
                self.pdf.line(x0, y0, x1, y1)


def _groups(laid: list[_Laid]) -> Iterator[list[_Laid]]:
    """Rows that a merged cell joins, together."""
    group: list[_Laid] = []
    end = 0
    for item in laid:
        if group and item.row >= end:
            yield group
            group = []
        group.append(item)
        end = max(end, item.row + item.cell.rows)
    if group:
        yield group
