"""Posts in running lines, each with its number of staff units or its category, under the titles of departments.

    Отдел кадровой работы:                  Отдел кадровой работы
    Руководитель отдела – 1 единица         Руководитель отдела С-3
    Главный специалист – 2 единицы          Главный специалист С-4

The number may stand alone in the line below, as an export prints a table of two columns; or behind a blank alone, and
before what is paid, where a line above has the heads of these columns (Должность Количество Оклад). Such lines are rows
of a table that has titles and numbers alone. They count where the title of the document is that of a staff schedule and
most of them name offices; what stands between them is a section.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.cells.grids import CellLines, Grid, GridCell, bounded, inside
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.paragraphs import Paragraph, paragraphs
from kqparse.split.rows.columns import Column
from kqparse.split.rows.counted_lines import Line, is_section, may_tell, parted, told_lines
from kqparse.split.rows.counted_places import counts_by_word, is_counted
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import told_head
from kqparse.split.rows.sections import ends_table, heads_posts
from kqparse.split.rows.titles import names_unit
from kqparse.split.rows.words import Requirements
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key, lower
from kqparse.text.traced import Traced

_COLUMNS: tuple[ColumnPart, ...] = ("number", "title", "category", "headcount", "codes", "salary")
_HEADS = 2
"""Heads of the columns of titles and of numbers, one below the other."""
_LONGEST_HEADS, _MOST_WORDS = 100, 4
"""Letters of a line of heads, and words of one of them."""
_LEAST = 3
"""Lines with numbers that make such a list."""
_LAST_LINES = 400
"""Characters at the end of a text among which its sum stands."""
_FIRST = 1200
"""Characters at the beginning of a text among which heads stand that alone tell what it counts."""
_VALUE = late_pattern(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?")
_GREATEST_LEAST = 9
"""Units of the least of some posts: a schedule of more has some single ones."""
_FAR = 6
"""Lines above the first post among which a title stands; between two posts of one list fewer."""


class Counted(Struct, frozen=True):
    """Lines as a table of numbers, titles and staff units.

    `names` are signs around these and heads, `sums` the units of sections.
    """

    grid: Grid
    header: Head
    names: list[Traced]
    sums: list[Traced]
    posts: int


def may_count(text: str, family: FamilyRules) -> bool:
    """Whether a text may have such lines, and has a word of the title of a schedule or tells what it counts."""
    if not may_tell(text, _LEAST):
        return False
    told = family.of_document(text) or counts_by_word(text, family) or _summed(text, family)
    return told or _begins_headed(text, family)


def _begins_headed(text: str, family: FamilyRules) -> bool:
    """Whether heads of titles and of staff units stand one below the other at the beginning of a text."""
    lines = [line.strip(" .:") for line in lower(text[:_FIRST]).split("\n") if line.strip()]
    heads = [family.row_parts.get(line, (None,))[0] for line in lines]
    return ("title", "headcount") in pairwise(heads)


def _summed(text: str, family: FamilyRules) -> bool:
    """Whether one of the last lines of a text begins with the word for a sum."""
    ending = lower(text[-_LAST_LINES:])
    return any(f"\n{word}" in ending for word in family.table.sums)


def _are_few(titles: Sequence[Traced], family: FamilyRules, grammar: Grammar, *, headed: bool) -> bool:
    """Whether too few titles, or too few of them names of posts, make a list; heads say that rows are posts."""
    named = sum(names_post(title, grammar.titles) for title in titles)
    others = sum(_sums_up(title, family, grammar) for title in titles)
    few = 2 * named < len(titles) if headed else 2 * named <= len(titles) - others
    return few or len(titles) < (_HEADS if headed else _LEAST)


def counted(
    of: EditedText, family: FamilyRules, grammar: Grammar, start: int, taken: Sequence[tuple[int, int]]
) -> Counted | None:
    """The lines of a text that count posts, as one table; None where they are none of a staff schedule.

    They begin at `start`, outside of the stretches that tables take.
    """
    if not may_count(of.text[start:], family):
        return None
    every = [line for line in paragraphs(of, start) if not inside(taken, line.start)]
    over = [line for line in every if _tells_columns(line, family)]  # they may stand again below each unit
    again = {line.start for line in over[1:]}
    every = parted([line for line in every if line.start not in again], family)
    lines, told = told_lines(every, family, grammar, columned=bool(over))
    below = over[0].start if over else start - 1
    first = next((at for at, own in enumerate(told) if own and lines[at].start > below), None)
    if first is None:
        return None
    heads = _heads(lines[:first], family)
    section = not heads and first > 0 and is_section(lines[first - 1])
    heads = _heads(lines[: first - 1], family) if section else heads
    headed = heads or _headed(lines[:first], family) or _of_unit(lines[:first], told[first:], grammar)
    if not (headed or _adds_up(told[first:], family)):
        return None
    end = _end(lines, told, first, family)
    if section and (heads or not family.of_document(lines[first - 1].text)):
        alone = all(own and not own.section for own in told[first:end])
        first -= not (alone and first > 1 and _goes_on_title(of.text, lines[first - 2 : first + 1], family, grammar))
    names = [line.traced() for line in lines[first - heads : first]]
    shown = [own for own in told[first:end] if own]
    posts = [own for own in shown if not own.section]
    few = _are_few([own.title for own in posts], family, grammar, headed=bool(heads))
    if few or not _count_units(posts, family, grammar, headed=bool(heads)):
        return None
    rows = [_row(at, line, own) for at, (line, own) in enumerate(zip(lines[first:end], told[first:end], strict=True))]
    cells = [cell for row in rows for cell in row]
    grid = bounded(cells)
    if grid is None:
        return None
    of_pay = GridCell(0, 0, 1, 1, CellLines([(over[0] if over else lines[first]).traced()]))
    columns = _columns(posts, cells[0], of_pay, paid=bool(over))
    if said := [own.rest for own in posts if own.rest]:
        columns[len(_COLUMNS)] = Column(None, _kind(said, Requirements(family, grammar)), {}, cells[0])
    signs = [*names, *(sign for own in shown for sign in own.signs)]
    signs += [line.traced() for line in over[1:] if line.start < lines[end - 1].start]
    bare = [line for line, own in zip(lines[first:end], told[first:end], strict=True) if own is None]
    signs += [line.traced()[-1:] for line in bare if line.text.endswith(":")]
    sums = [own.units for own in shown if own.section and own.units]
    return Counted(grid, Head(0, 0, columns, []), signs, sums, len(posts))


def _count_units(posts: Sequence[Line], family: FamilyRules, grammar: Grammar, *, headed: bool) -> bool:
    """Whether the numbers of posts may be of staff units, where they have any; heads say that they are."""
    counts = [own.units.text for own in posts if own.units and not _sums_up(own.title, family, grammar)]
    units = [text for text in counts if not family.load.search(lower(text))]
    return bool(units or not counts) and (headed or may_be_units(units))


def _columns(posts: Sequence[Line], cell: GridCell, of_pay: GridCell, *, paid: bool) -> dict[int, Column]:
    """The columns of the table: that of pay where a head or a post has some, that of codes where a post has."""
    return {
        at: Column(part, None, {}, of_pay if part == "salary" else cell)
        for at, part in enumerate(_COLUMNS)
        if (part != "salary" or paid or any(own.pay for own in posts))
        and (part != "codes" or any(own.codes for own in posts))
    }


def _kind(said: Sequence[Traced], reads: Requirements) -> CriterionKind:
    """What kind of criterion stands behind numbers in brackets: what is required, where one names its measure."""
    return "qualification_requirements" if any(reads.whole(reads.spoken([one]), None) for one in said) else "other"


def _sums_up(title: Traced, family: FamilyRules, grammar: Grammar) -> bool:
    """Whether what stands before a number begins as a sum does, or names a unit."""
    return lower(title.text).startswith(tuple(family.table.sums)) or names_unit(title, grammar) is True


def _headed(lines: Sequence[Paragraph], family: FamilyRules) -> bool:
    """Whether the title of a schedule stands among the last lines above the first post, or begins the document."""
    return titles_schedule([line.text for line in [*lines[:1], *lines[-_FAR:]]], family)


def titles_schedule(above: Sequence[str], family: FamilyRules) -> bool:
    """Whether one of the lines above a list is its title, and the last of them counts neither hours nor days.

    Behind a number these are only a time that it tells (на 21 день).
    """
    if not any(map(family.of_document, above)):
        return False
    small = lower(above[-1])
    return all(small[: found.start()].rstrip()[-1:].isdecimal() for found in family.load.finditer(small))


def _goes_on_title(text: str, lines: Sequence[Paragraph], family: FamilyRules, grammar: Grammar) -> bool:
    """Whether the second of three lines goes on with the title right above it, and shows no sign of a section."""
    title, line, post = lines
    blank = ["\n" in text[before.end : own.start].strip(" ")[1:] for before, own in ((title, line), (line, post))]
    return blank == [False, True] and family.of_document(title.text) and not heads_posts(line.traced(), family, grammar)


def may_be_units(printed: Sequence[str]) -> bool:
    """Whether numbers may be of staff units: rooms and telephones are all greater, or count on from one."""
    found = [_VALUE.fullmatch(text) for text in printed]
    values = [float(value[0].replace(",", ".")) for value in found if value]
    counting = len(values) > _LEAST and values == [float(at + 1) for at in range(len(values))]
    return len(values) < len(printed) or not (counting or min(values, default=0) > _GREATEST_LEAST)


def _adds_up(told: Sequence[Line | None], family: FamilyRules) -> bool:
    """Whether the last line with a number has the word for a sum, and the sum of the numbers above it.

    Behind that word there is none of what else is summed up: Всего кабинетов – 7.
    """
    counts = [(lower(own.title.text), own.units.text) for own in told if own and own.units and not own.section]
    found = [_VALUE.match(units) for _, units in counts]
    values = [round(100 * float(value[0].replace(",", "."))) for value in found if value]
    last = counts[-1][0] if counts else ""
    word = next((own for own in family.table.sums if last.startswith(own)), None)
    behind = last[len(word) :].strip(" .:") if word else ""
    summed = word is not None and (not behind or family.of_document(behind) or is_counted(behind, family))
    return summed and len(values) > _LEAST and values[-1] == sum(values[:-1])


def _of_unit(above: Sequence[Paragraph], told: Sequence[Line | None], grammar: Grammar) -> bool:
    """Whether all that stands below the name of a unit is posts, each with its number of what is counted."""
    return (
        len(above) == 1
        and grammar.offices.unit.begins_or_ends(lower(above[0].text))
        and all(own and own.worded and names_post(own.title, grammar.titles) for own in told)
    )


def _heads(lines: Sequence[Paragraph], family: FamilyRules) -> int:
    """How many of the last lines are heads of the columns, of titles and of staff units."""
    if lines and _tells_columns(lines[-1], family):
        return 1
    told = [told_head([line], [line.text], family, longer=True) for line in lines[-_HEADS:]]
    return _HEADS if {"title", "headcount"} == {own[0] for own in told if own} else 0


def _tells_columns(line: Paragraph, family: FamilyRules) -> bool:
    """Whether a line has the heads of titles and of staff units, and behind these of pay or of nothing."""
    key = label_key(line.text)
    if len(key) > _LONGEST_HEADS or not key.startswith(family.titles):
        return False
    words = key.split()
    parts: list[ColumnPart] = []
    at = 0
    while at < len(words):
        ends = range(min(at + _MOST_WORDS, len(words)), at, -1)
        known = next((end for end in ends if " ".join(words[at:end]).strip(" ,.") in family.row_parts), at)
        parts += [family.row_parts[" ".join(words[at:known]).strip(" ,.")][0]] if known > at else []
        at = max(known, at + 1)
    return parts in (["title", "headcount"], ["title", "headcount", "salary"])


def _end(lines: Sequence[Paragraph], told: Sequence[Line | None], first: int, family: FamilyRules) -> int:
    """The line behind the last post: one that ends a table, a sentence, or too many lines without a number."""
    end = first + 1
    for at in range(first + 1, len(lines)):
        if told[at]:
            end = at + 1
        elif at - end >= _FAR // 2 or not is_section(lines[at]) or ends_table(lines[at].text, family):
            break
    return end


def _row(at: int, line: Paragraph, own: Line | None) -> Iterator[GridCell]:
    if own is None or own.section:
        yield GridCell(at, 0, 1, len(_COLUMNS) + 1, CellLines([own.title if own else line.traced().strip(":")]))
        return
    for column, part in enumerate((own.number, own.title, own.category, own.units, own.codes, own.pay, own.rest)):
        yield GridCell(at, column, 1, 1, CellLines([part] if part else []))
