"""The lines of a list of posts, and the figures on them that may be numbers of rows.

A figure may stand alone on its line, lead it, or end it. Which of them are numbers of rows is not told here: the figure
of `18 жастан` leads a line, too. An entry with its own number within a line (`…; 2) врач`) is a line of its own.

Guarantees:
    * every line is text, a figure alone, or the heads of columns; together they are all that is not white space.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kqparse.grammar.post_lists import ListRules
from kqparse.split.list_tables import NO_ROWS, Row, TableRows
from kqparse.split.paragraphs import paragraphs
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

Place = Literal["alone", "lead", "trail"]
_LONGEST_HEADS = 120
_HEAD_LINES = 3
_LONGEST_GAP = 40
"""Characters behind a figure in which a blank line is looked for."""
_AROUND = " .)"
_ALONE = re.compile(r"\W{0,3}([0-9]{1,3})\W{0,3}")
_LEAD = re.compile(r"(?:№\s?)?([0-9]{1,3})(\s?[.)](?![0-9])|\s[-\u2013\u2014](?=\s)|(?=\s))\s*(?=[^\s.,)])")
_TRAIL = re.compile(r"(?<=[^\s0-9])\s+([0-9]{1,3})$")
_ENTRY = re.compile(r"(?<=[:;.,])\s+(?=[0-9]{1,2}\s?\)\s)")
_WORD = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")


class Mark(NamedTuple):
    """A figure that may be the number of a row.

    Attributes:
        value: the number.
        place: where it stands on its line.
        signed: whether a point, a bracket or a dash stands behind it.
        start, end: with that sign, in the edited text.
        loose: whether a blank line stands beside a figure that is alone.
    """

    value: int
    place: Place
    signed: bool
    start: int
    end: int
    loose: bool = False


class Line(NamedTuple):
    """A line of text.

    Attributes:
        of, start, end: where it stands.
        blank: whether a blank line stands before it.
        headed: whether heads of columns do.
        above: the figures alone on lines right above it.
        mark: its own figure.
        tail: the figure that it ends with, that one or another.
        row: of a table that the format draws, in which it stands; its figures may stand in cells beside it.
    """

    of: EditedText
    start: int
    end: int
    blank: bool
    headed: bool
    above: tuple[Mark, ...]
    mark: Mark | None
    tail: Mark | None
    row: Row | None = None

    @property
    def text(self) -> str:
        """All of it."""
        return self.of.text[self.start : self.end]

    @property
    def words(self) -> str:
        """Its text without its own figure."""
        if self.mark is None:
            return self.text
        lead = self.mark.place == "lead"
        return self.of.text[self.mark.end : self.end].lstrip() if lead else self.of.text[self.start : self.mark.start]


class Lines(NamedTuple):
    """Lines of text, figures alone below the last of them, heads of columns."""

    lines: list[Line]
    below: tuple[Mark, ...]
    heads: list[Traced]


def list_lines(of: EditedText, begin: int, rules: ListRules, tables: TableRows = NO_ROWS) -> Lines:
    """The lines from `begin` on; `tables` are those that the format draws."""
    found: list[Line] = []
    heads: list[Traced] = []
    above: list[Mark] = []
    places = list(_stretches(of, begin))
    head = _heads(of, places, rules)
    last, blank, headed = begin, False, False
    for at, (start, end) in enumerate(places):
        text = of.text[start:end]
        blank = blank or of.text.count("\n", last, start) > 1
        alone = _ALONE.fullmatch(text)
        if at in head:
            heads.append(cut(of, start, end))
            blank = headed = True
        elif start in tables.figures:
            pass
        elif alone:
            loose = blank or _blank_follows(of.text[end : end + _LONGEST_GAP])
            place = (start + alone.start(1), start + alone.end(1))
            above.append(Mark(int(alone.group(1)), "alone", not text[-1].isdigit(), *place, loose))
        else:
            line = Line(of, start, end, bool(found) and blank, headed, tuple(above), *_marks(text, start))
            found.append(_in_table(line, tables) if tables.rows else line)
            above = []
            blank = headed = False
        last = end
    return Lines(found, tuple(above), heads)


def _in_table(line: Line, tables: TableRows) -> Line:
    """A line with its row, and with the figures of the cells beside it as its own."""
    number, count = tables.numbers.get(line.start), tables.counts.get(line.end)
    line = line._replace(row=tables.rows.get(line.start) or tables.rows.get(line.end))
    if number:
        mark = Mark(int(number.text.strip(_AROUND)), "lead", True, number.start, number.end)
        line = line._replace(start=number.start, mark=mark)
    if count:
        tail = Mark(int(count.text.strip(_AROUND)), "trail", False, count.start, count.end)
        line = line._replace(end=count.end, tail=tail, mark=line.mark or tail)
    return line


def _stretches(of: EditedText, begin: int) -> Iterator[tuple[int, int]]:
    """Lines and cells that are not signs alone, parted before entries with their own numbers."""
    for line in paragraphs(of):
        if line.start < begin or not _WORD.search(line.text):
            continue
        at = line.start
        for entry in _ENTRY.finditer(of.text, line.start, line.end):
            yield at, entry.start()
            at = entry.end()
        yield at, line.end


def _blank_follows(text: str) -> bool:
    rest = text.lstrip(" \t\r\f")
    return rest.startswith("\n") and rest[1:].lstrip(" \t\r\f").startswith("\n")


def _marks(text: str, start: int) -> tuple[Mark | None, Mark | None]:
    """The figure of a line, which may lead or end it, and the one that it ends with."""
    lead, trail = _LEAD.match(text), _TRAIL.search(text)
    lead = lead if lead and _LETTER.search(text, lead.end()) else None
    tail = Mark(int(trail.group(1)), "trail", False, start + trail.start(1), start + trail.end()) if trail else None
    if lead is None:
        return tail, tail
    end = start + len(lead.group().rstrip())
    return Mark(int(lead.group(1)), "lead", bool(lead.group(2)), start, end), tail


def _heads(of: EditedText, places: list[tuple[int, int]], rules: ListRules) -> set[int]:
    """Which lines hold nothing but heads of columns, each of which may go on over several lines."""
    found: set[int] = set()
    for at in range(len(places)):
        for count in range(_HEAD_LINES, 0, -1):
            text = " ".join(of.text[start:end] for start, end in places[at : at + count])
            if at not in found and _is_heads(text, rules):
                found.update(range(at, min(at + count, len(places))))
                break
    return found


def _is_heads(text: str, rules: ListRules) -> bool:
    """Whether a text is heads of columns alone; they begin with a capital or have a number sign."""
    first = _LETTER.search(text)
    if len(text) > _LONGEST_HEADS or not ("№" in text or (first and first.group().isupper())):
        return False
    small = rules.fold(text)
    at = 0
    while at < len(small):
        match = rules.column_heads.match(small, at)
        if match is None and small[at].isalnum():
            return False
        at = match.end() if match else at + 1
    return True


__all__ = ["Line", "Lines", "Mark", "list_lines"]
