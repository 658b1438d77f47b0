"""Lines of a list put together where one plainly goes on with the other; what a break between two others costs.

A line in small letters, or behind a comma, goes on. Where that is not plain, the cell ends, and two prices are set: of
reading the next cell as the same row, and of reading it as a new one. `rows` weighs them against the numbers.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from kqparse.grammar.acts.rules import ActRules
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.records import PassageKind
from kqparse.split.acts.body import ends_annex, name_begin
from kqparse.split.lists.lines import Line, Mark
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, cut, join

Role = Literal["end", "part", "row", "sector", "title"]
_LONGEST_HEADING = 300
_HEADING_WORDS = range(2, 17)
"""How many words the heading of a sector has that is known by nothing else."""
_APART = 8.0
"""The price of reading two rows of a table as one."""
_NUMBERED = 6.0
"""That of reading a line that a number with a sign leads as going on: more than any gap in the numbers saves."""
_OPEN = (",", "-", "\u2013", "(", "«", "„", "/")
_CLOSED = (".", ";")
_OPENING = '(«„"'
_CONTINUING = ",;:)»•-\u2013\u2014"
"""What no row begins with: closing signs, and the marks of entries within one."""


class Prices(Struct, frozen=True):
    """What it costs to read a cell as one with the cell before it, and as the beginning of another row."""

    same: float
    other: float


class Cell(Struct, frozen=True):
    """Lines that belong together.

    Attributes:
        lines: one at least.
        prices: of the break before them.
        role: what its words say it is: the title of a list, the heading of a sector, that of a part
            (which tells of no list by itself), the end of a list, or any other.
        kind: for the end of a list, the kind of passage.
        heading: whether it could be the heading of a sector by its shape.
        leads: whether it begins with the heading of a sector, which the posts of the cell follow.
    """

    lines: list[Line]
    prices: Prices
    role: Role
    kind: PassageKind | None
    heading: bool
    leads: bool = False

    @property
    def above(self) -> tuple[Mark, ...]:
        """The figures alone between the cell before it and this one."""
        return self.lines[0].above

    def inner(self) -> Iterator[Mark]:
        """The figures on and between its lines."""
        for at, line in enumerate(self.lines):
            yield from line.above if at else ()
            if line.mark:
                yield line.mark


def cells(lines: Sequence[Line], rules: ListRules, acts: ActRules) -> list[Cell]:
    """The cells of lines, in order; `acts` has the words of annexes and signatures, which end a list."""
    groups: list[tuple[list[Line], Prices]] = []
    depth = 0
    for line in lines:
        before = groups[-1][0][-1] if groups else None
        if before is None:
            prices: Prices | None = Prices(0, 0)
        # Few lines have a second letter that is a capital; only these are looked at.
        elif line.blank and line.words[1:2] != line.small[1:2] and line.mark is None and _heads_act(line, acts):
            prices = Prices(_APART, 0)
        elif before.row or line.row:
            prices = None if before.row == line.row else Prices(_APART, 0)
        else:
            prices = _prices(before, line, depth, rules)
        if prices is None:
            groups[-1][0].append(line)
        else:
            groups.append(([line], prices))
            depth = 0
        depth = max(depth + line.words.count("(") - line.words.count(")"), 0)
    anew = [*(_begins_anew(group[0]) for group, _ in groups[1:]), False]
    return [
        _cell(group, prices, rules, acts, anew=begins) for (group, prices), begins in zip(groups, anew, strict=False)
    ]


def text_of(lines: Iterable[Line], gone: Container[int]) -> Traced:
    """The words of lines as running text, but for figures that begin at an offset among `gone`."""
    parts: list[Traced] = []
    for at, line in enumerate(lines):
        for mark in line.above if at else ():
            if mark.start not in gone:
                parts.append(cut(line.of, mark.start, mark.end))
        start = line.mark.end if line.mark and line.mark.place == "lead" and line.mark.start in gone else line.start
        end = line.tail.start if line.tail and line.tail.start in gone else line.end
        parts.append(cut(line.of, start, max(start, end)).strip())
    return join(parts).tidy()


def _heads_act(line: Line, acts: ActRules) -> bool:
    """Whether a line in capitals begins (Russian) or ends (Kazakh) with what an act is: its list ended above."""
    if not line.words.isupper():
        return False
    words = lower(line.words).split()
    first, last = acts.form_of(words[0]), acts.form_of(words[-1])
    return (first is not None and first.language == "ru") or (last is not None and last.language == "kk")


def _begins_anew(line: Line) -> bool:
    """Whether the numbers of rows begin anew with a line: the figure above it, or that it begins with, is 1."""
    marks = [*line.above[-1:], *([line.mark] if line.mark and line.mark.place == "lead" else [])]
    return any(mark.value == 1 for mark in marks)


def _cell(lines: list[Line], prices: Prices, rules: ListRules, acts: ActRules, *, anew: bool) -> Cell:
    """A cell; `anew` says that numbers begin anew below it, where even a single word may head them."""
    text = " ".join([line.words for line in lines[:8]])[: _LONGEST_HEADING + 1]
    small = " ".join([line.small for line in lines[:8]])[: _LONGEST_HEADING + 1]
    kind: PassageKind | None = next((kind for kind, starts in rules.ends if starts.match(small)), None)
    if kind is None and lines[0].blank and prices.same == _APART and _heads_act(lines[0], acts):
        kind = "heading"
    signed = kind is None and ":" not in text and (ends_annex(lower(text), acts) or name_begin(text, acts))
    # Глава I. Руководители looks like a name
    if signed and not (lines[0].headed_rows or rules.parts.match(small)):
        kind = "stamp"
    # A colon in the middle leads posts: such a cell is a row.
    led = ":" in text.rstrip(" :")
    # A row of a table whose first cell has a number and whose last one has another is that of a post.
    counted = lines[0].row is not None and lines[0].mark is not None and lines[-1].tail not in (None, lines[0].mark)
    heading = len(text) <= _LONGEST_HEADING and not text[:1].islower() and text[-1] not in ".;," and not led
    heading = heading and not counted
    role: Role = "end" if kind else "row"
    if kind is None and heading and rules.titles.search(small):
        role = "title"
    elif kind is None and heading and rules.sectors.search(small):
        told = not rules.parts.match(small) or rules.telling_sectors.search(small)
        role = "sector" if told else "part"
    elif kind is None and heading and lines[0].headed_rows:
        role = "part"
    headed = heading and (text[-1] == ":" or lines[0].alone or anew or len(text.split()) in _HEADING_WORDS)
    leads = role == "row" and _begins_sector(lines[0], rules)
    return Cell(lines, prices, role, kind, role in ("sector", "part") or headed, leads)


def _prices(before: Line, line: Line, depth: int, rules: ListRules) -> Prices | None:
    """The prices of a break between two lines, None where the second plainly goes on with the first."""
    words = line.words
    bare = words.lstrip(_OPENING)
    small = bare[:1].islower() or words[:1] in _CONTINUING
    led = line.mark is not None and line.mark.place == "lead"
    if small and not (led or line.above or line.blank):
        return None
    printed = before.words.rstrip()
    closed = printed.endswith(_CLOSED)
    unfinished = printed.endswith(_OPEN) or depth > 0 or rules.ends_open(before.small[: len(printed)])
    begun = line.small[:80]
    new = (
        not unfinished and not small and (_begins_sector(line, rules) or any(end.match(begun) for _, end in rules.ends))
    )
    if new or before.headed_rows or line.headed_rows:
        return Prices(_APART, 0)
    if line.mark and led:
        # Behind a colon the first of several points begins, even where it is the only one.
        listed = line.mark.value == 1 and printed.endswith(":")
        return _led(line.mark, small=small and not listed, closed=closed, unfinished=unfinished or printed[-1:] == ":")
    if small:
        return _small(line, closed=closed, unfinished=unfinished)
    leads = line.blank and bool(rules.leads.match(begun))
    if unfinished:
        # A comma may stand at the end of a row; what leads other rows then shows that one begins.
        return Prices(2, 0.5) if leads else Prices(0.7, 2) if line.blank else None
    return Prices(1, 1.5) if printed.endswith(":") else _capital(line, bare, leads=leads)


def _begins_sector(line: Line, rules: ListRules) -> bool:
    """Whether a line begins with the heading of a sector that a colon parts from the posts behind it."""
    heading, colon, posts = line.small[:_LONGEST_HEADING].partition(":")
    return bool(colon and posts.strip()) and rules.sectors.search(heading) is not None


def _capital(line: Line, bare: str, *, leads: bool) -> Prices:
    """Before a line that begins with a capital, behind one that may be complete."""
    # A short form may begin a line anywhere, a word with one capital seldom does.
    wrapped = 1.5 if bare[:2].isalpha() and bare[:2].isupper() else 3
    return Prices(4.5 if leads else 3.5 if line.blank or line.above else wrapped, 0)


def _led(mark: Mark, *, small: bool, closed: bool, unfinished: bool) -> Prices:
    """Before a line that a figure leads."""
    if closed:
        return Prices(_NUMBERED if mark.signed else 3, 0)
    if unfinished and not mark.signed:
        return Prices(0.5, 1.5)
    if mark.signed:
        return Prices(1.5 if small else 3 if unfinished else _NUMBERED, 0)
    return Prices(0, 2.5) if small else Prices(2.5, 0)


def _small(line: Line, *, closed: bool, unfinished: bool) -> Prices | None:
    """Before a line in small letters: it may begin a row where a figure alone or a blank line parts it."""
    if unfinished or not (line.above or line.blank):
        return None
    if line.above:
        return Prices(2, 0) if closed else Prices(1, 1)
    return None if closed else Prices(1, 2)
