"""The plain form of a page to blocks, in one pass over its tags."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from kqparse.late_pattern import late_pattern
from kqparse.limits import Limits
from kqparse.read.flow import Block, Grid, Noise
from kqparse.read.html.as_written import read_as_written
from kqparse.read.html.elements import (
    BLOCKS,
    CONTENT,
    EMPTY,
    FURNITURE,
    NEVER_SHAPED,
    OUTER_FURNITURE,
    PARAGRAPHS,
    ROLES,
    RUNNING_HEADS,
)
from kqparse.read.html.in_order import MOST_WITHIN, in_order
from kqparse.read.html.lists import MARK, EntryList
from kqparse.read.html.markup import ATTRIBUTES, CONTENT_MARK, forms, told
from kqparse.read.html.preformatted import drawn_blocks
from kqparse.read.html.shapes import Shapes
from kqparse.read.html.text import is_shown, shown, with_labels_apart
from kqparse.read.numerals import whole
from kqparse.read.raised import with_raised

_PARAGRAPH = rf"<p{ATTRIBUTES}>[^<]*+</p> *+"
_CELL = rf"<t[dh]{ATTRIBUTES}>(?: *+<p{ATTRIBUTES}>)?[^<]*+(?:</p> *+)?</t[dh]> *+"
"""A cell of one paragraph."""
_ROW = rf"<(?:tr{ATTRIBUTES}|/tr|t(?:body|foot|head){ATTRIBUTES})> *+"
"""Where rows begin and end, and where a group of them begins."""
_GROUP_END = "</t(?:body|foot|head)> *+"
_PIECE = late_pattern(
    rf"((?:{_PARAGRAPH})++)?"
    rf"(?:<table{ATTRIBUTES}> *+((?:{_CELL}|{_ROW}|{_GROUP_END})*+)(</table> *+)?|((?:{_CELL}|{_ROW})++))?"
    rf"(?(1)|(?(2)|(?(4)|<(/?[a-z][^\s>]*+)({ATTRIBUTES})>)))([^<]*+)"
)
"""Paragraphs, then a table, as far as its cells are of one paragraph each, or rows of such cells; or any other tag; and
the text behind it.
"""
_PARAGRAPHS = late_pattern(rf"<(?:p|h[1-6]){ATTRIBUTES}>([^<]*+)")
_CELLS = late_pattern(rf"<t[dh]{ATTRIBUTES}>(?: *+<p{ATTRIBUTES}>)?([^<]*+)")
_ROWS = late_pattern(rf"<t([rdh])({ATTRIBUTES})>(?: *+<p{ATTRIBUTES}>)?([^<]*+)")
"""Of rows and cells of one paragraph each: the kind of tag, and the text of a cell."""
_GROUP_ENDS = late_pattern(_GROUP_END)
_MERGES = late_pattern(r'span="(?!1")')
_TO_THE_END = 65_534
"""Rows that a cell may span; `0` means all that follow."""


class Reading:
    """Gathers blocks; `_pieces` are the paragraph so far, `_mark` is what the next one begins with."""

    def __init__(self, html: str) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._mark = ""
        self._sinks: list[list[Block]] = []
        self._grids: list[Grid] = []
        self._lists: list[EntryList] = []
        self._outer_lists: list[list[EntryList]] = []
        self._left: list[tuple[int, int]] = []
        self._shapes = Shapes()
        self._noise = int(f'{CONTENT_MARK}="' in html)  # until the content begins, where the page tells it
        self._within = 0
        flush = {
            *PARAGRAPHS,
            *EMPTY,
            *([] if "role=" in html or RUNNING_HEADS.search(html) or self._noise else ["div"]),
        }
        self._tags: dict[str, Callable[[str], None]] = {
            **{tag: partial(self._begin_part, tag) for tag in BLOCKS},
            **dict.fromkeys((f"/{tag}" for tag in BLOCKS), self._end_part),
            **dict.fromkeys((*flush, *(f"/{tag}" for tag in flush)), self._flush),
            "br": self._break,
            "caption": self._begin_caption,
            "/caption": self._end_caption,
            "li": self._begin_entry,
            "/li": self._end_entry,
            "/pre": self._end_preformatted,
            "table": self._begin_table,
            "/table": self._end_table,
            **dict.fromkeys(("td", "th"), self._begin_cell),
            **dict.fromkeys(("/td", "/th"), self._end_cell),
            "tr": self._begin_row,
            **dict.fromkeys(("tbody", "tfoot", "thead", "/tr"), self._flush),
            **dict.fromkeys(("/tbody", "/tfoot", "/thead"), self._end_group),
            **{tag: partial(self._begin_list, tag) for tag in ("ol", "ul")},
            **dict.fromkeys(("/ol", "/ul"), self._end_list),
        }
        if "table-cell" in html:
            for tag in BLOCKS - NEVER_SHAPED:
                begin, end = self._tags[tag], self._tags[f"/{tag}"]
                self._tags[tag] = partial(self._begin_shape, begin)
                self._tags[f"/{tag}"] = partial(self._end_shape, end)

    def run(self, html: str) -> bool:
        """Read all of a page; whether it is in the plain form."""
        tags, pieces = self._tags, self._pieces
        at = 0
        for piece in _PIECE.finditer(html):
            if piece.start() != at:
                return False
            at = piece.end()
            paragraphs, table, whole_table, rows, name, attributes, text = piece.groups()
            if name:
                begin = tags.get(name)
                if begin is None:
                    return False
                begin(attributes)
            else:
                if paragraphs:
                    self._paragraphs(paragraphs)
                if rows:
                    self._rows(rows)
                elif table is not None:
                    self._begin_table()
                    self._groups(table)
                    if whole_table:
                        self._end_table()
            if text and (pieces or not text.isspace()):
                pieces.append(text)
        self._flush()
        tags.clear()  # they hold this object, and it them
        return at == len(html)

    def _flush(self, _: str = "") -> None:
        """The paragraph ends."""
        pieces = self._pieces
        if not pieces:
            return
        text = shown(pieces[0] if len(pieces) == 1 else "".join(pieces))
        pieces.clear()
        if text and not text.isspace():
            if self._mark:
                text = self._mark + text.lstrip()
                self._mark = ""
            self.blocks.append(Noise(text) if self._noise else text)

    def _paragraphs(self, html: str) -> None:
        """Paragraphs of text alone that follow each other."""
        self._flush()
        texts: list[str] = _PARAGRAPHS.findall(html)
        if self._mark or self._noise:
            for text in texts:
                self._pieces.append(text)
                self._flush()
        else:
            self.blocks += texts if is_shown(html) else map(shown, texts)

    def _break(self, _: str) -> None:
        self._pieces.append("\n")

    # Parts of the page

    def _begin_part(self, tag: str, attributes: str) -> None:
        self._flush()
        self._left.append((self._noise, self._within))
        if CONTENT_MARK in attributes:
            self._noise = 0
            self._within += 1
        else:
            self._noise += tag in FURNITURE or (tag in OUTER_FURNITURE and not self._within)
            self._noise += "role=" in attributes and told(attributes).get("role") in ROLES
            self._noise += tag == "div" and bool(RUNNING_HEADS.search(attributes))
            self._within += tag in CONTENT

    def _end_part(self, _: str = "") -> None:
        self._flush()
        self._noise, self._within = self._left.pop()

    def _end_preformatted(self, _: str) -> None:
        if not (self._mark or self._noise) and (drawn := drawn_blocks("".join(self._pieces))):
            self._pieces.clear()
            self.blocks += drawn
        self._end_part()

    def _begin_entry(self, attributes: str) -> None:
        self._flush()
        self._mark = self._lists[-1].mark(attributes) if self._lists else MARK

    def _end_entry(self, _: str) -> None:
        """The number of an entry without text is shown all the same, as in a column that counts the rows of a table."""
        self._flush()
        if self._mark and self._lists and self._lists[-1].numbered:
            self._pieces.append(self._mark)
            self._mark = ""
            self._flush()
        self._mark = ""

    def _begin_list(self, tag: str, attributes: str) -> None:
        self._flush()
        self._lists.append(EntryList(attributes, numbered=tag == "ol"))

    def _end_list(self, _: str) -> None:
        self._flush()
        self._lists.pop()

    # Tables

    def _begin_table(self, _: str = "") -> None:
        self._flush()
        grid = Grid(frames=True)
        self.blocks.append(grid)
        self._grids.append(grid)
        self._outer_lists.append(self._lists)
        self._lists = []

    def _end_table(self, _: str = "") -> None:
        self._flush()
        self._grids.pop()
        self._lists = self._outer_lists.pop()

    def _begin_row(self, _: str = "") -> None:
        if self._grids:
            self._grids[-1].begin_row()

    def _end_group(self, _: str = "") -> None:
        """Cells reach down to the end of the rows that a head, a body or a foot holds, and no further."""
        self._flush()
        if self._grids:
            self._grids[-1].close_group()

    def _begin_shape(self, begin: Callable[[str], None], attributes: str) -> None:
        """Styles may make a table, a row or a cell of it."""
        begin(attributes)
        for shape in self._shapes.begin(attributes):
            self._mark = ""  # no entry of a list
            if shape == "table":
                self._begin_table()
            elif shape == "row":
                self._begin_row()
            else:
                self._begin_cell("")

    def _end_shape(self, end: Callable[[str], None], _: str) -> None:
        shape = self._shapes.end()
        if shape == "table":
            grid = self._grids[-1]
            self._end_table()
            if not grid.rows:  # styles make tables of titles too, to set them in the middle
                del self.blocks[self._place(grid)]
        elif shape == "cell":
            self._end_cell()
        end("")

    def _begin_caption(self, _: str) -> None:
        self._flush()
        self._sinks.append(self.blocks)
        if self._grids:
            self.blocks = []

    def _end_caption(self, _: str) -> None:
        """What stands over a table comes before it."""
        self._flush()
        own, self.blocks = self.blocks, self._sinks.pop()
        if own is not self.blocks:
            at = self._place(self._grids[-1])
            self.blocks[at:at] = own

    def _place(self, grid: Grid) -> int:
        """Where a table stands among the blocks."""
        at = len(self.blocks) - 1
        while self.blocks[at] is not grid:
            at -= 1
        return at

    def _begin_cell(self, attributes: str) -> None:
        self._flush()
        self._sinks.append(self.blocks)
        if self._grids and self._grids[-1].rows:
            own = told(attributes) if "span=" in attributes else {}
            rows = whole(own.get("rowspan"), 1) or _TO_THE_END
            self.blocks = self._grids[-1].cell(whole(own.get("colspan"), 1), rows).blocks

    def _end_cell(self, _: str = "") -> None:
        self._flush()
        self._mark = ""
        self.blocks = self._sinks.pop()

    def _groups(self, html: str) -> None:
        """Groups of rows of such cells; the last may go on."""
        if "span=" not in html:
            self._rows(html)
            return
        first, *others = _GROUP_ENDS.split(html)
        self._rows(first)
        for group in others:
            self._end_group()
            self._rows(group)

    def _rows(self, html: str) -> None:
        """Rows of cells of one paragraph each; the first may be the rest of a row."""
        self._flush()
        rest, *rows = html.split("<tr")
        if rest:
            self._one_by_one(rest)
        if self._mark or self._noise or not self._grids:
            self._one_by_one(html[len(rest) :])
            return
        as_shown = is_shown(html)
        merged = "span=" in html
        for alone, group in groupby(rows, lambda row: _MERGES.search(row) is not None) if merged else [(False, rows)]:
            if alone:
                self._one_by_one("".join(f"<tr{row}" for row in group))
            else:
                texts: list[list[str]] = list(map(_CELLS.findall, group))
                self._grids[-1].rows_of(texts if as_shown else [list(map(shown, row)) for row in texts])

    def _one_by_one(self, html: str) -> None:
        for tag, attributes, text in _ROWS.findall(html):
            if tag == "r":
                self._begin_row()
            else:
                self._begin_cell(attributes)
                self._pieces.append(text)
                self._end_cell()


def page_blocks(page: str, name: str, limits: Limits, *, whole: bool = True) -> list[Block]:
    """The paragraphs and tables of a page.

    Args:
        page: its text.
        name: of the source, for messages.
        limits: how much it may ask for.
        whole: whether it is all of the document; within another one its blocks may stand in a cell, one by one.

    Raises:
        KqparseError: with code KQ903 if its elements stand too deep in each other.
    """
    page = with_labels_apart(with_raised(page))
    written = read_as_written(page) if whole else None
    if written:
        return [*written]
    form = in_order(page) if limits.web_elements >= MOST_WITHIN else None
    if form is not None:
        reading = Reading(form)
        if reading.run(form):
            return reading.blocks
    for form in forms(page, name, limits):
        reading = Reading(form)
        if reading.run(form):
            return reading.blocks
    return []
