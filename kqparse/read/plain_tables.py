"""The tables of plain text, whatever draws them: rules, bars, the signs of CSV, blanks, or line after line."""

from collections.abc import Iterator, Sequence

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.read.aligned_tables import aligned_tables
from kqparse.read.by_columns import by_columns
from kqparse.read.delimited import delimited
from kqparse.read.plain_rows import PlainTable
from kqparse.records import NO_LAYOUT, Layout, Table
from kqparse.text.repair.letter_spaced import solid
from kqparse.text.repair.wide_gaps import has_wide_gaps

_BOX = late_pattern("[\u2500-\u257f]")
_CORNER = late_pattern(r"\+(?![^-=\s])")
"""What draws boxes."""


def plain_tables(text: str) -> Layout:
    """The tables of a text; no layout where there is none. Linear in the length of the text."""
    whole = delimited(text)
    if whole.tables or whole.noise:
        return whole
    drawn: list[PlainTable] = []
    if _draws(text):  # as few texts do
        from kqparse.read.bars import barred  # noqa: PLC0415
        from kqparse.read.drawn_tables import drawn_tables  # noqa: PLC0415

        ruled = drawn_tables(text)
        drawn = sorted([*ruled, *barred(_without(text, ruled))])
    rest = _without(text, drawn)
    found = [*drawn, *([] if has_wide_gaps(rest) else aligned_tables(solid(rest)))]
    found = sorted([*found, *by_columns(_without(text, found))])
    if not found:
        return NO_LAYOUT
    return NO_LAYOUT._replace(
        tables=[Table(table.cells, table in drawn) for table in found if table.cells],
        noise=sorted(span for table in found for span in table.noise),
        leads=[lead for table in found for lead in _leads(text, table)],
    )


def _draws(text: str) -> bool:
    """Whether a bar, or what draws boxes, stands in a text, as it does where a table is drawn."""
    if "|" in text or "\u00a6" in text:
        return True
    return ("+" in text and _CORNER.search(text) is not None) or _BOX.search(text) is not None


def _without(text: str, tables: Sequence[PlainTable]) -> str:
    """The text with blanks for the lines of tables in it, so that everything else keeps its place."""
    pieces: list[str] = []
    at = 0
    for start, end, *_ in tables:
        begin = max(text.rfind("\n", 0, start) + 1, at)
        behind = text.find("\n", end)
        behind = len(text) if behind < 0 else behind
        if behind > begin:
            pieces += [text[at:begin], "\n".join(" " * len(line) for line in text[begin:behind].split("\n"))]
            at = behind
    return "".join([*pieces, text[at:]])


def _leads(text: str, table: PlainTable) -> Iterator[Span]:
    """What stands before each line of a cell: blanks, line breaks and signs."""
    begin = table.start
    while begin and text[begin - 1].isspace():
        begin -= 1
    for start, end in sorted(span for cell in table.cells for span in cell.spans):
        if begin < start:
            yield begin, start
        begin = end
