"""The mechanism `list`: numbered rows under the headings of sectors, each of which names a post or several.

Guarantees:
    * every line is part of a row, the heading of a sector, the head of a column, a page number, or an aside;
    * every post of a row has the row's number; a post's words are its title or lead it.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.post_lists import Employing, ListRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside, Block, Heading, PassageKind
from kqparse.split.abbreviations import abbreviations
from kqparse.split.acts.body import box
from kqparse.split.cells.grids import Grid
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import ranked
from kqparse.split.headings.title_words import is_clause
from kqparse.split.lists.cells import Cell, cells, text_of
from kqparse.split.lists.lines import Mark, list_lines
from kqparse.split.lists.named import are_posts, may_be_posts, name_posts
from kqparse.split.lists.others import of_others
from kqparse.split.lists.posts import posts
from kqparse.split.lists.rows import Unit, units
from kqparse.split.lists.tables import table_rows
from kqparse.split.prose.joining import Para
from kqparse.split.prose.usage import Usage
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, cut, join

_LONGEST_HEADING = 300
_LONGEST_HEAD = 40
_LEAST_SHARE = 0.5
"""Rows and headings of sectors must be this share of a text for it to be a list."""
_ENDS = (".", ";", ":")


def of_people(text: str, rules: ListRules, grids: Sequence[Grid]) -> bool:
    """Whether a line or cell heads a column of names: such a list is one of people, not of posts.

    Of what would head a column, a row of its own in a drawn table is the heading of a sector (Образование).
    """
    texts = {rules.fold(piece.strip(" .:")) for piece in re.split(r"[\t\n|]", text) if len(piece) <= _LONGEST_HEAD}
    heads = {each for each in texts if rules.against.fullmatch(each)}
    sectors = table_rows(grids).alone.values() if heads else ()
    return not heads.issubset({rules.fold(line.text.strip(" .:")) for line in sectors})


_SUM = late_pattern(r"(?<![0-9])[0-9]{1,3}(?: [0-9]{3})++$")
"""What a row of a table of pay ends with."""


class _Entry(Struct, frozen=True):
    """A unit of the text with the words of its lines, the printed number, and a figure in a cell of the last line."""

    unit: Unit
    text: Traced
    number: Traced | None
    figure: Traced | None
    cells: list[Cell]


def attempt(  # noqa: PLR0913  all that is known of the text
    of: EditedText,
    start: int,
    paras: Sequence[Para],
    rules: ListRules,
    grammar: Grammar,
    *,
    grids: Sequence[Grid] = (),
    named: bool = False,
) -> Reading:
    """Read a text from `start` on as a list of posts; `paras` are its paragraphs, `grids` its tables.

    What stands elsewhere may have `named` it one: no heading is awaited then.
    """
    lines, below, heads = list_lines(of, start, rules, table_rows(grids))
    found = cells(lines, rules, grammar.acts)
    headed = named or any(cell.role in ("sector", "title") for cell in found) or heads
    if not headed or of_people(of.text[start:], rules, grids) or of_others(found, grids, rules):
        return _nothing()
    counted = any(rules.count_heads.search(rules.fold(head.text)) for head in heads)
    entries, pages = _entries(of, found, below, rules, grammar.titles, counted=counted, named=named)
    spelled = abbreviations([para.text for para in paras], grammar.abbreviations, grammar.languages)
    shorts = [each.short.text for each in spelled if rules.institution.search(rules.fold(each.long.text))]
    employing = rules.employing(shorts)
    rows = [entry.text for entry in entries if entry.unit.kind == "row"]
    if 2 * sum(_SUM.search(row.text) is not None for row in rows) > len(rows):
        return _nothing()  # of a table of pay
    names = Names(grammar.offices, Usage(of))
    if any(map(_unnumbered, entries)) and not are_posts(rows, names, grammar.titles):
        return _nothing()
    telling = name_posts(rows, grammar.titles)
    listing = any(rules.post_heads.search(rules.fold(head.text)) for head in heads)
    listing = listing or ((named or bool(heads)) and telling)
    above = box(paras, 0, grammar.acts) if paras else 0
    boxed = paras[above - 1].end if above else start
    evidence = _evidence(
        [entry for entry in entries if entry.text.end > boxed], found, rules, listing=listing, named=telling
    )
    if all(evidence.values()) and not may_be_posts(rows, names, grammar.titles):
        evidence = dict.fromkeys(evidence, 0)
    blocks = list(_blocks(entries, employing, rules, grammar))
    return Reading(blocks, _asides(entries), evidence, noise=heads, prose=False, pages=pages)


def _nothing() -> Reading:
    return Reading([], [], {"headings": 0, "rows": 0}, prose=False)


def _entries(  # noqa: PLR0913  the words of lists and those of titles
    of: EditedText,
    found: Sequence[Cell],
    below: tuple[Mark, ...],
    rules: ListRules,
    titles: TitleRules,
    *,
    counted: bool,
    named: bool,
) -> tuple[list[_Entry], list[Traced]]:
    """The units with their texts, and page numbers: figures alone that no row took and no sentence needs.

    Args:
        of: the text.
        found: its cells.
        below: the figures alone behind the last of them.
        rules: the words of lists.
        titles: the words of titles, of which a clause is none.
        counted: whether a figure at the end of a row is its number of staff units.
        named: whether the cells are of a list that stands elsewhere.
    """
    read = [_unless_clause(unit, found, rules, titles) for unit in units(found, below, within=named)]
    numbers = {unit.mark.start for unit in read if unit.mark}
    gaps = [*(cell.above for cell in found[1:]), below]
    counts: dict[int, Traced | None] = {}
    for unit in read:
        if unit.kind == "row":
            line = found[unit.last].lines[-1]
            trailing = [line.tail] if counted and line.tail else []
            counts[unit.last] = _count(of, line.end, [*trailing, *gaps[unit.last]], numbers)
    used = numbers | {count.start for count in counts.values() if count}
    alone = [*(mark for cell in found for line in cell.lines for mark in line.above), *below]
    inside = {mark.start for cell in found for line in cell.lines[1:] for mark in line.above}
    pages = [one for one in alone if one.start not in used and (one.loose or one.start not in inside)]
    # A sector keeps its number.
    gone = (
        used - numbers
        | {page.start for page in pages}
        | {unit.mark.start for unit in read if unit.mark and unit.kind == "row"}
    )
    entries: list[_Entry] = []
    for unit in read:
        own = found[unit.first : unit.last + 1]
        text = text_of([line for cell in own for line in cell.lines], gone)
        number = cut(of, unit.mark.start, unit.mark.end) if unit.mark and unit.mark.end > unit.mark.start else None
        entries.append(_Entry(unit, text, number, counts.get(unit.last), list(own)))
    return entries, [cut(of, page.start, page.end) for page in pages]


def _unless_clause(unit: Unit, found: Sequence[Cell], rules: ListRules, titles: TitleRules) -> Unit:
    """A unit, but a row that is a clause is text outside of rows; the heading of a sector in it leads no clause."""
    if unit.kind != "row":
        return unit
    words = " ".join([line.words for cell in found[unit.first : unit.last + 1] for line in cell.lines])
    said = words[_sector_end(words, rules) :]
    return unit._replace(kind="other", mark=None) if is_clause(said, titles) else unit


def _sector_end(text: str, rules: ListRules) -> int:
    """Where the heading of a sector ends that a colon parts from the posts behind it, 0 where none leads a text."""
    at = text.find(":")
    return at if 0 < at <= _LONGEST_HEADING and rules.sectors.search(rules.fold(text[:at])) else 0


def _count(of: EditedText, end: int, behind: Sequence[Mark], numbers: set[int]) -> Traced | None:
    """The figure on the last line of a row, which ends at `end`, in a cell of its own or under the head of a column."""
    mark = next((one for one in behind if one.start not in numbers), None)
    if mark is None or "\n" in of.text[end : mark.start]:
        return None
    return cut(of, mark.start, mark.end)


def _blocks(entries: Sequence[_Entry], employing: Employing, rules: ListRules, grammar: Grammar) -> Iterator[Block]:
    section: Traced | None = None
    for entry in entries:
        if entry.unit.kind == "sector":
            section = entry.text.strip(" :")
        elif entry.unit.kind == "row":
            own, number = _own_sector(entry, rules), entry.number
            section = own or section
            named = posts(entry.text, employing, rules, counted=entry.figure is not None)
            for post in named:
                count = (entry.figure, entry.figure) if entry.figure and len(named) == 1 else None
                units = post.units or count
                parts = {"headcount": units} if units else {}
                if number and number.text[0].isalpha():
                    parts["lead"] = number, number  # а) учитель
                last = ranked(post.title, grammar)
                if last:
                    parts["category"] = last.category, last.phrase
                title = last.title if last else post.title
                words = post.words._replace(lead=[]) if own else post.words
                yield Block(section, Heading(title or None, None if own else number, parts, [], words), [])


def _own_sector(entry: _Entry, rules: ListRules) -> Traced | None:
    """The heading of a sector, with its number, that leads the posts of a row: such a row has no number of its own."""
    at = _sector_end(entry.text.text, rules)
    if not at:
        return None
    return join([part for part in (entry.number, entry.text[:at].strip()) if part])


def _asides(entries: Sequence[_Entry]) -> list[Aside]:
    """Units outside of rows, a heading over several lines as one; headings of sectors without a row."""
    groups: list[tuple[PassageKind, list[Traced]]] = []
    kind: PassageKind = "heading"
    for at, entry in enumerate(entries):
        following = entries[at + 1].unit.kind if at + 1 < len(entries) else "other"
        if entry.unit.kind == "other":
            before, kind = kind, _kind(entry, kind)
            parted = not at or entries[at - 1].unit.kind != "other" or entry.cells[0].lines[0].blank
            if parted or not before == kind == "heading":
                groups.append((kind, []))
            groups[-1][1].append(entry.text)
        elif entry.unit.kind == "sector" and following != "row":
            groups.append(("heading", [entry.text]))
        else:
            kind = "other"
    return [Aside(kind, join(texts)) for kind, texts in groups]


def _kind(entry: _Entry, before: PassageKind) -> PassageKind:
    """The kind of text outside of rows; what follows the beginning of a note belongs to it."""
    told = next((cell.kind for cell in entry.cells if cell.kind), None)
    if told:
        return told
    if before == "note":
        return "note"
    if entry.text.text.endswith(_ENDS):
        return "provision"
    return "heading" if len(entry.text) <= _LONGEST_HEADING else "other"


def _unnumbered(entry: _Entry) -> bool:
    """Whether a row has a dash, or nothing, in the place of its number."""
    printed = entry.number.text if entry.number else ""
    return entry.unit.kind == "row" and entry.unit.mark is not None and not any(map(str.isdigit, printed))


def _evidence(
    entries: Sequence[_Entry], found: Sequence[Cell], rules: ListRules, *, listing: bool, named: bool
) -> dict[str, int]:
    """Headings and numbered rows, none of these where rows are not most of the text.

    Labelled points are no rows; `listing` says that heads of columns tell of posts, `named` that rows do. Where none
    does, the heading of a sector must.
    """
    numbered = [entry for entry in entries if entry.unit.kind == "row" and entry.unit.mark]
    texts = [(entry, rules.fold(entry.text.text)) for entry in numbered]
    rows = [entry for entry, text in texts if not (rules.labels.match(text) or rules.asks.search(text))]
    sectors = [entry for entry in entries if entry.unit.kind == "sector"]
    titles = sum(cell.role == "title" for cell in found)
    # Titles, stamps and notes stand around lists of any length.
    plain = [entry for entry in entries if not all(cell.role in ("end", "title") for cell in entry.cells)]
    whole = sum(len(entry.text) for entry in plain)
    listed = sum(len(entry.text) for entry in [*rows, *sectors])
    most = listed >= _LEAST_SHARE * whole
    known = sum(
        any(cell.role == "sector" for cell in entry.cells)
        and (named or rules.sector_heads.search(rules.fold(entry.text.text)) is not None)
        for entry in sectors
    )
    return {"headings": known + titles + listing if most else 0, "rows": len(rows) if most else 0}
