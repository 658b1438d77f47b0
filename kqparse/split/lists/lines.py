"""The lines of a list of posts, and the figures on them that may be numbers of rows.

A figure may stand alone on its line, lead it, or end it. Which of them are numbers of rows is not told here: the figure
of `18 жастан` leads a line, too. An entry with its own number within a line (`…; 2) врач`) is a line of its own.

Guarantees:
    * every line is text, a figure alone, or the heads of columns; together they are all that is not white space.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.late_pattern import LETTER, LETTER_OR_FIGURE, late_pattern
from kqparse.model import Span
from kqparse.split.lists.tables import NO_ROWS, Row, TableRows
from kqparse.split.prose.paragraphs import places
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut

Place = Literal["alone", "lead", "trail"]
_LONGEST_HEADS = 120
_HEAD_LINES = 3
_LONGEST_GAP = 40
"""Characters behind a figure in which a blank line is looked for."""
_AROUND = " .)"
_LONGEST_ALONE = 9
# Staff units may be parts (1,5); behind a point only quarters and halves are, for dates have others.
_PART = r"(?:,[0-9]{1,2}|[.](?:50?|[27]5))?"
_ALONE = late_pattern(rf"\W{{0,3}}(([0-9]{{1,3}}){_PART})\W{{0,3}}")
_LEAD = late_pattern(r"(?:№\s?)?([0-9]{1,3})(\s?[.)](?![0-9])|\s[-\u2013\u2014](?=\s)|(?=\s))\s*(?=[^\s.,)])")
_BULLET = late_pattern("[-\u2013\u2014\u2022*\u00b7]\\s+(?=[^\\W\\d_])")
"""The dash or dot before an entry that begins with a word."""
_LETTERED = late_pattern(r"([^\W\d_])(?:\)\s+(?=[^\W\d_]{2})|\.\s+(?=[^\W\d_]{3}))")
"""The letter of an entry: а) учитель, А. Учитель; initials stand before points, too."""
_LEAST_UNNUMBERED = 3
"""Entries without numbers that a list has at least: fewer may be anything else."""
_LEAST_HEADINGS = 2
_BESIDE = -1
"""The number of a table that tabs make."""
_LEADS = frozenset("№0123456789")
_TRAIL = late_pattern(rf"(?<=[^\s0-9])\s+(([0-9]{{1,3}}){_PART})$")
_ENTRY = late_pattern(r"(?<=[:;.,])\s+(?=[0-9]{1,2}\s?\)\s)")


class Mark(Struct, frozen=True):
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
        words: its text without its own figure.
        small: the same folded.
        row: of a table that the format draws, in which it stands; its figures may stand in cells beside it.
        alone: whether it begins a row of such a table that has text in one cell only.
        headed_rows: whether its number counts headings, since those of rows below it have another sign.
    """

    of: EditedText
    start: int
    end: int
    blank: bool
    headed: bool
    above: tuple[Mark, ...]
    mark: Mark | None
    tail: Mark | None
    words: str
    small: str
    row: Row | None = None
    alone: bool = False
    headed_rows: bool = False


class Lines(NamedTuple):
    """Lines of text, figures alone below the last of them, heads of columns."""

    lines: list[Line]
    below: tuple[Mark, ...]
    heads: list[Traced]


class _Stretch(NamedTuple):
    """A line or cell, and where the first letter or figure in it stands."""

    start: int
    end: int
    first: int


def list_lines(of: EditedText, begin: int, rules: ListRules, tables: TableRows = NO_ROWS) -> Lines:
    """The lines from `begin` on; `tables` are those that the format draws."""
    found: list[Line] = []
    heads: list[Traced] = []
    above: list[Mark] = []
    small = rules.fold(of.text)  # once for all lines
    stretches = list(text_stretches(of, begin))
    head = _heads(of, small, stretches, rules)
    lettered = _lettered(of.text, stretches)
    first = min(lettered, default=0)
    entries = lettered or _unnumbered(of.text, small, stretches, rules)
    beside = _beside(of.text, stretches)
    last, blank, headed = begin, False, False
    entry = 0
    for at, (start, end, _) in enumerate(stretches):
        blank = blank or of.text.count("\n", last, start) > 1
        alone = _ALONE.fullmatch(of.text, start, end) if end - start <= _LONGEST_ALONE else None
        if at in head:
            heads.append(cut(of, start, end))
            blank = headed = True
        elif start in tables.figures or start in beside:
            pass
        elif alone:
            loose = blank or _blank_follows(of.text[end : end + _LONGEST_GAP])
            above.append(Mark(int(alone[2]), "alone", not of.text[end - 1].isdigit(), *alone.span(1), loose))
        else:
            around = (bool(found) and blank, headed, tuple(above))
            own = _line(of, small, (start, end), around, tables)
            if number := beside.get(stretches[at - 1].start if at else -1):
                own = own._replace(start=number.start, mark=number, words=of.text[start:end], small=small[start:end])
            if beside and (number or found):
                goes_on = number is None and own.words[:1].islower()
                row = found[-1].row if goes_on else (_BESIDE, len(found))
                own = own._replace(row=row, alone=number is None and not goes_on)
            entry = entry if lettered or start in entries else 0  # letters go on behind an entry over several lines
            if title := entries.get(start):
                entry = 1 if lettered and of.text[start] == of.text[first] else entry + 1
                mark = Mark(entry, "lead", True, start, start + len(of.text[start:title].rstrip()))
                own = own._replace(mark=mark, words=of.text[title:end], small=small[title:end])
            found.append(own)
            above = []
            blank = headed = False
        last = end
    return Lines(_headings(found), tuple(above), heads)


def _headings(lines: list[Line]) -> list[Line]:
    """The lines; those that points count from one on are headings where brackets count the lines right below each."""
    led = [line.of.text[line.mark.end - 1] if line.mark and line.mark.place == "lead" else "" for line in lines]
    found = [at for at, sign in enumerate(led) if sign == "."]
    values = [mark.value for at in found if (mark := lines[at].mark)]
    if len(found) < _LEAST_HEADINGS or values != [*range(1, len(found) + 1)]:
        return lines
    if any(led[at + 1 : at + 2] != [")"] or lines[at].words.endswith((".", ";", ",")) for at in found):
        return lines
    own = set(found)
    return [line._replace(headed_rows=True) if at in own else line for at, line in enumerate(lines)]


def _line(
    of: EditedText, small: str, place: Span, around: tuple[bool, bool, tuple[Mark, ...]], tables: TableRows
) -> Line:
    """A line with the figures on it or, in a table, in the cells beside it; `around` tells what stands above it."""
    start, end = place
    mark, tail = _marks(of.text, start, end)
    number, count = tables.numbers.get(start), tables.counts.get(end)
    row = tables.rows.get(start) or tables.rows.get(end)
    if number:
        mark = Mark(int(number.text.strip(_AROUND)), "lead", True, number.start, number.end)
        start = number.start
    if count:
        whole = count.text.strip(_AROUND).replace(",", ".").partition(".")[0]
        tail = Mark(int(whole), "trail", False, count.start, count.end)
        end, mark = count.end, mark or tail
    begin, stop = start, end
    if mark and mark.place == "lead":
        begin = mark.end + len(of.text[mark.end : end]) - len(of.text[mark.end : end].lstrip())
    elif mark:
        stop = mark.start
    alone = place[0] in tables.alone
    return Line(of, start, end, *around, mark, tail, of.text[begin:stop], small[begin:stop], row, alone)


def _beside(text: str, stretches: Sequence[_Stretch]) -> dict[int, Mark]:
    """The figures, by where they begin, that a tab parts from the row in their line, if all count rows so, from 1 on.

    Where a row is broken over several lines, its number may stand beside any of them: it tells nothing of them.
    """
    found: dict[int, Mark] = {}
    for (start, end, _), (behind, stop, _) in pairwise(stretches):
        alone = _ALONE.fullmatch(text, start, end) if end - start <= _LONGEST_ALONE else None
        if not alone or "\n" in text[end:behind]:
            continue
        mark = Mark(int(alone[2]), "lead", True, start, end)
        if (
            mark.value != len(found) + 1
            or text[behind:stop][:1].islower()
            or text[text.rfind("\n", 0, start) + 1 : start].strip()
        ):
            return {}
        found[start] = mark
    return found if len(found) >= _LEAST_UNNUMBERED else {}


def text_stretches(of: EditedText, begin: int) -> Iterator[_Stretch]:
    """Lines and cells that are not signs alone, parted before entries with their own numbers."""
    for start, end, _ in places(of):
        first = LETTER_OR_FIGURE.search(of.text, start, end) if start >= begin else None
        if first is None:
            continue
        at = start
        for entry in _ENTRY.finditer(of.text, start, end) if of.text.find(")", start, end) > 0 else ():
            yield _Stretch(at, entry.start(), max(first.start(), at))
            at = entry.end()
        yield _Stretch(at, end, max(first.start(), at))


def _lettered(text: str, stretches: Sequence[_Stretch]) -> dict[int, int]:
    """Where the entries begin that letters count, each with where its title does.

    Numbers among them count their parts; where some do not, letters count what such an entry names.
    """
    led = [(at, _LETTERED.match(text, at, end)) for at, end, _ in stretches if text.startswith((")", "."), at + 1)]
    found = {at: letter.end() for at, letter in led if letter}
    if len(found) < _LEAST_UNNUMBERED:
        return {}
    numbered = [
        at for at, (start, end, _) in enumerate(stretches) if text[start].isdigit() and _LEAD.match(text, start, end)
    ]
    heads = all(at + 1 < len(stretches) and stretches[at + 1].start in found for at in numbered)
    return found if heads else {}


def _unnumbered(text: str, small: str, stretches: Sequence[_Stretch], rules: ListRules) -> dict[int, int]:
    """Where the entries begin of a text without any number, each with where its title does.

    A dash marks them, a number of staff units ends them, or they are small words that a semicolon ends, below a
    line like a heading; each is counted from its heading on.
    """
    if any(_LEAD.match(text, start, end) or _ALONE.fullmatch(text, start, end) for start, end, _ in stretches):
        return {}
    found: dict[int, int] = {}
    listing = False
    for start, end, _ in stretches:
        closed = text[end - 1] == ";" or (text[end - 1] == "." and listing)
        if listing and closed and text[start].islower():
            found[start] = start
        listing = (listing and text[end - 1] == ";") or (text[start].isupper() and text[end - 1] not in ".,;")
        bullet = _BULLET.match(text, start, end)
        units = list(rules.headcount.finditer(small, start, end)) if bullet is None else ()
        if bullet or (units and text[units[0].start() - 1 : units[0].start()].isspace() and units[-1].end() >= end - 1):
            found[start] = bullet.end() if bullet else start
    return found if len(found) >= _LEAST_UNNUMBERED else {}


def _blank_follows(text: str) -> bool:
    rest = text.lstrip(" \t\r\f")
    return rest.startswith("\n") and rest[1:].lstrip(" \t\r\f").startswith("\n")


def _marks(text: str, start: int, end: int) -> tuple[Mark | None, Mark | None]:
    """The figure of a line, which may lead or end it, and the one that it ends with."""
    trail = _TRAIL.search(text, start, end) if text[end - 1].isdigit() else None
    tail = Mark(int(trail[2]), "trail", False, *trail.span(1)) if trail else None
    lead = _LEAD.match(text, start, end) if text[start] in _LEADS else None
    if lead is None or not LETTER.search(text, lead.end(), end):
        return tail, tail
    return Mark(int(lead[1]), "lead", bool(lead[2]), start, start + len(lead[0].rstrip())), tail


def _heads(of: EditedText, small: str, stretches: list[_Stretch], rules: ListRules) -> set[int]:
    """Which lines hold nothing but heads of columns, each of which may go on over several lines."""
    found: set[int] = set()
    for at, (begin, _, first) in enumerate(stretches):
        # Seldom does a line begin like the head of a column; the others need not be put together.
        signed = begin < first and any(small.startswith(rules.head_starts, sign) for sign in range(begin, first))
        if at in found or not (signed or small.startswith(rules.head_starts, first)):
            continue
        for count in range(_HEAD_LINES, 0, -1):
            text = " ".join([of.text[start:end] for start, end, _ in stretches[at : at + count]])
            if _is_heads(text, rules):
                found.update(range(at, min(at + count, len(stretches))))
                break
    # Alone such a word begins remarks; right behind heads it is one of them.
    behind = [at + 1 for at in found if at + 1 < len(stretches)]
    found.update([at for at in behind if rules.remark_heads.fullmatch(small, *stretches[at][:2])])
    return found


def _is_heads(text: str, rules: ListRules) -> bool:
    """Whether a text is heads of columns alone; they begin with a capital or have a number sign."""
    first = LETTER.search(text)
    if len(text) > _LONGEST_HEADS or not ("№" in text or (first and first.group().isupper())):
        return False
    return only_heads(text, rules)


def only_heads(text: str, rules: ListRules) -> bool:
    """Whether a text is heads of columns and signs alone."""
    small = rules.fold(text)
    at = 0
    while at < len(small):
        match = rules.column_heads.match(small, at)
        if match is None and small[at].isalnum():
            return False
        at = match.end() if match else at + 1
    return True
