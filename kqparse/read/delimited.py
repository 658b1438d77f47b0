"""Tables of plain text whose cells semicolons, commas, bars or tabs part: what a spreadsheet saves as CSV or TSV.

    Должность;Образование;Стаж            every record has as many cells, with no blank behind a sign that parts them
    "Бас маман";"жоғары ""заң"" ісі"        a cell in quotes may hold the sign, line ends, and quotes written twice

Where most records have three cells or more, some may leave out the last ones: titles, sections, sums. Blanks stand
behind the signs of records all alike, in quotes or parted by semicolons. A record of one cell may stand in quotes;
those above the first record of several are no part of the table.

Above the first record a line may name the sign, as programs write it for Excel: `sep=;`. But for that a text is such
a table from its first line to its last, or none: within running text semicolons and commas part phrases. Tabs count
here only where quotes hold a cell that has quotes, tabs or line ends, or all cells of the first record; other columns
by tabs need no quotes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import NO_LAYOUT, Layout, Table, TableCell

_BLANKS = {";": r"[ \t]*", ",": r"[ \t]*", "|": r"[ \t]*", "\t": " *"}
"""What may stand around a cell in quotes, by the sign that parts cells."""
_CELLS = {
    sign: late_pattern(rf'{blanks}"((?:[^"]|"")*+)"{blanks}(?=[{sign}\r\n]|\Z)|([^{sign}\r\n]*)')
    for sign, blanks in _BLANKS.items()
}
"""A cell, in quotes or open."""
_WHOLE = {
    sign: rf'(?>{blanks}"(?:[^"]|"")*+"{blanks}(?=[{sign}\r\n]|\Z)|[^{sign}\r\n]*+)' for sign, blanks in _BLANKS.items()
}
_UNLED = {sign: late_pattern(rf"(?:{cell}(?:[{sign}](?! )|\r\n?|\n|\Z))*+") for sign, cell in _WHOLE.items()}
"""Cells as far as no blank stands behind a sign."""
_ENDS = {sign: late_pattern(rf"{cell}([{sign}]|\r\n?|\n|\Z)") for sign, cell in _WHOLE.items()}
"""What stands behind each cell."""
_ABOVE = {
    sign: late_pattern(rf"{lead}*(?:sep={re.escape(sign)}[ \t]*(?:\r\n?|\n){lead}*)?")
    for sign, lead in ((sign, r"[\r\n]" if sign == "\t" else r"\s") for sign in _CELLS)
}
"""What stands above the first record: blanks, and a line that names the sign."""
_LEAST_ROWS = 2
_LEAST_CELLS = {";": 2, ",": 3, "|": 3, "\t": 2}
"""One comma stands in many a line that is no record."""
_LEAST_RAGGED = 3
"""Cells of a record from which on others may have fewer."""
_LEAST_SPACED = 3
"""Records, and cells of each, where blanks stand behind the signs: fewer phrases may be alike by chance."""
_FIRST = 1000
"""Letters within which the first records begin."""
_ONLY_CELL = late_pattern(r'[ \t]*+(?:"((?:[^"]|"")*+)"[ \t]*+|([^"\r\n]*+))(?:\r\n?|\n|\Z)')
"""A record of one cell, in quotes or open."""
_HELD = late_pattern(r'(?<![^\t\r\n])"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
"""A cell in quotes among tabs."""
_ALL_HELD = late_pattern(r'"[^"\t\r\n]*"(?:\t"[^"\t\r\n]*")+(?=[\r\n])')
"""A first record with each of its cells in quotes."""
_BREAKS = late_pattern(r'["\t\r\n]')
"""What would break such a cell if it stood in no quotes."""
_INNER_TAB = late_pattern(r"[^ \t\r\n][ \t]*\t")
"""A tab that does not lead its line."""
_LINE_END = late_pattern(r"\r\n?|\n")
_DASHES = late_pattern(" *(?::-+:?|-+:|-{2,}) *")
_Cell = tuple[int, int, bool]
"""Where a cell begins and ends, and whether quotes hold it, which stand at its ends."""


def delimited(text: str) -> Layout:
    """The table that a text is; no layout where it is none. Linear in the length of the text."""
    for sign in _CELLS:
        rows = _rows(text, sign) if sign in text and (sign != "\t" or _held(text)) else []
        if len(rows) >= _LEAST_ROWS:
            return _layout(text, rows)
    return _one_column(text)


def _held(text: str) -> bool:
    """Whether quotes hold a cell among tabs that would break without them, or all of the first record.

    Every start ends at the next odd quote.
    """
    if text.startswith('"') and _ALL_HELD.match(text):
        return True
    at = text.find('"')
    while at >= 0:
        # Before most quotes stands something else: to go from one to the next is faster than to try every letter.
        held = _HELD.match(text, at) if not at or text[at - 1] in "\t\r\n" else None
        if held and _BREAKS.search(held[1]):
            return True
        at = text.find('"', held.end() if held else at + 1)
    return False


def _one_column(text: str) -> Layout:
    """The quotes around the records of one cell that a text is made of, and one of each that are doubled, as noise.

    All records stand in quotes, or all those, and no others, that hold the sign which would part cells.
    """
    first = text.find('"')
    at = max(text.rfind(end, 0, first) for end in "\r\n") + 1 if first >= 0 else 0
    if first < 0 or text[at:first].strip(" \t"):
        return NO_LAYOUT  # as most texts have none, or have one within a line
    noise: list[Span] = []
    above = text[:at]
    worded = bool(above.strip())
    signs = [sign for sign in _CELLS if sign not in above or (sign == "\t" and not _INNER_TAB.search(above))]
    quoted = 0
    while at < len(text) and (match := _ONLY_CELL.match(text, at)):
        if match[1] is None:
            worded = worded or bool(match[2].strip())
            signs = [sign for sign in signs if sign not in match[2]]
        else:
            start, end = match.span(1)
            noise += [(place, place + 1) for place in (start - 1, *_doubled(text, start, end), end)]
            signs = [sign for sign in signs if sign in match[1]]
            quoted += 1
        if worded and not signs:
            return NO_LAYOUT  # as is told of running text by a few lines
        at = match.end()
    return NO_LAYOUT._replace(noise=noise) if quoted >= _LEAST_ROWS and at == len(text) else NO_LAYOUT


def _rows(text: str, sign: str) -> list[list[_Cell]]:
    """The records of a text, all of one length; none where it is no table."""
    above = _ABOVE[sign].match(text)
    at, end = above.end() if above else 0, len(text.rstrip("\r\n" if sign == "\t" else None))
    if not _may_be_rows(text, sign, at, end):
        return []
    rows: list[list[_Cell]] = [[]]
    while match := _CELLS[sign].match(text, at, end):
        quoted = match.group(1) is not None
        rows[-1].append((*match.span(1 if quoted else 2), quoted))
        at = match.end()
        if text.startswith(sign, at, end):
            at += 1
            continue
        line_end = _LINE_END.match(text, at)
        if at >= end or line_end is None:
            break
        at = line_end.end()
        rows.append([])
    return _even(text, rows, _LEAST_CELLS[sign]) if at >= end else []


def _may_be_rows(text: str, sign: str, at: int, end: int) -> bool:
    """Whether a stretch may be records, told without its cells: running text mostly is none by its first lines."""
    if not _is_unled(text, sign, at, end):
        return _may_be_spaced(text, sign, at, end)
    lengths = _lengths(text, sign, at, end)
    if len(lengths) == 1:
        return max(lengths) >= _LEAST_CELLS[sign]
    worded = lengths.total() - lengths[1]  # those of one cell may be blank
    least = max(_LEAST_CELLS[sign], _LEAST_RAGGED)
    return any(length >= least and 2 * count >= worded for length, count in lengths.items())


def _is_unled(text: str, sign: str, at: int, end: int) -> bool:
    """Whether no blank stands behind a sign that parts cells; within quotes it parts none."""
    if text.startswith(f"{sign} ", end - 1):
        return False
    if not _may_hold(text, sign, at, end):
        return text.find(f"{sign} ", at, end) < 0
    unled = _UNLED[sign].match(text, at, end)
    return unled is not None and unled.end() >= end


def _may_hold(text: str, sign: str, at: int, end: int) -> bool:
    """Whether a quote stands where a cell begins, as in running text few do."""
    blanks, begins = " " if sign == "\t" else " \t", f"{sign}\r\n"
    quote = text.find('"', at, end)
    while quote >= 0:
        before = quote - 1
        while before >= at and text[before] in blanks:
            before -= 1
        if before < at or text[before] in begins:
            return True
        quote = text.find('"', quote + 1, end)
    return False


def _may_be_spaced(text: str, sign: str, at: int, end: int) -> bool:
    """Whether a stretch may be records with blanks behind signs: all of as many cells, but for a title above them."""
    quoted = text.startswith('"', at)
    if not quoted and sign != ";":
        return False
    first = text[at : at + _FIRST].splitlines()[:2]
    if max((line.count(sign) for line in first), default=0) + 1 < _LEAST_SPACED:
        return False
    lengths = _lengths(text, sign, at, end)
    lengths[1] -= len(lengths) > 1 and lengths[1] == 1
    cells, records = max((+lengths).items(), default=(0, 0))
    return len(+lengths) == 1 and cells >= _LEAST_SPACED and records >= _LEAST_SPACED


def _lengths(text: str, sign: str, at: int, end: int) -> Counter[int]:
    """How many records there are of each number of cells."""
    if not _may_hold(text, sign, at, end):
        lines = text[at:end].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return Counter([line.count(sign) + 1 for line in lines])
    signs = "".join(_ENDS[sign].findall(text, at, end)).replace("\r\n", "\n").replace("\r", "\n")
    return Counter([size + 1 for size in map(len, signs.split("\n"))])


def _even(text: str, rows: list[list[_Cell]], least: int) -> list[list[_Cell]]:
    """Records as long as most of them, shorter ones with empty cells; none where they make no table."""
    lengths = Counter(map(len, rows))
    if len(lengths) == 1:
        return rows if len(rows[0]) >= least else []
    worded = [row for row in rows if len(row) > 1 or text[row[0][0] : row[0][1]].strip()]
    lengths = Counter(map(len, worded))
    width = max(lengths, key=lambda length: (lengths[length], length))
    full = lengths[width]
    if width < max(least, _LEAST_RAGGED) or full < _LEAST_ROWS or 2 * full < len(worded):
        return []
    if any(text[start:end].strip() for row in worded for start, end, _ in row[width:]):
        return []
    return [[*row[:width], *[(row[-1][1], row[-1][1], False)] * (width - len(row))] for row in worded]


def _layout(text: str, rows: Sequence[Sequence[_Cell]]) -> Layout:
    cells: list[TableCell] = []
    noise: list[Span] = []
    leads: list[Span] = []
    at = 0
    rows = [row for row in rows if not _is_rule(text, row)]
    above = next((at for at, row in enumerate(rows) if not _is_title(text, row)), 0)
    for row, found in enumerate(rows, start=-above):
        for column, (start, end, quoted) in enumerate(found):
            lines = list(_lines(text, start, end))
            if row >= 0:
                cells.append(TableCell(row, column, 1, 1, lines))
            if quoted:
                noise += [(place, place + 1) for place in _doubled(text, start, end)]
            for begin, behind in lines:
                if at < begin:
                    leads.append((at, begin))
                    noise += [(place, place + 1) for place in range(at, begin) if not text[place].isspace()]
                at = behind
    noise += [(place, place + 1) for place in range(at, len(text)) if not text[place].isspace()]
    return NO_LAYOUT._replace(tables=[Table(cells)], noise=sorted(set(noise)), leads=leads)


def _is_title(text: str, row: Sequence[_Cell]) -> bool:
    """Whether a record has words in its first cell alone, as has one that stands above the table."""
    first, *others = (bool(text[start:end].strip()) for start, end, _ in row)
    return first and not any(others)


def _is_rule(text: str, row: Sequence[_Cell]) -> bool:
    """Whether a record is the rule under the head of a table, as in Markdown."""
    return all(_DASHES.fullmatch(text, start, end) for start, end, _ in row)


def _doubled(text: str, start: int, end: int) -> Iterator[int]:
    """Of quotes that are written twice within quotes the one away from the word that they stand at."""
    for match in re.finditer(r'""', text[start:end]):
        place = start + match.start()
        yield place + 1 if text[place - 1].isalnum() else place


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a cell that are not blank, without blanks at their ends."""
    for line in re.finditer(r"\S(?:[^\r\n]*\S)?", text[start:end]):
        yield start + line.start(), start + line.end()
