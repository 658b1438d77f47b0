"""Rows that an export made of the lines of cells: what is broken over lines in a cell stands in several rows.

    C-SV-4 | Начальник отдела | Высшее образование: | не менее трех
           | маяков           | право, финансы      | лет

Such a row has neither a category nor a number, each of its cells goes on in small letters or in brackets, and none says
by itself what its column asks about, unless numbers tell where posts begin. Where a table has merged cells, its rows
are rows; but one in the other language says the one above again.
"""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import Language
from kqparse.split.cells.grids import GridCell, InTurn
from kqparse.split.headings.title_words import names_office
from kqparse.split.rows.heads import Head
from kqparse.split.rows.titles import names_unit
from kqparse.split.rows.words import ABOUT, Requirements
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules, parted
from kqparse.text.traced import Traced

_COUNTS = ("category", "headcount")
_OPENING = '(«"'
_OF_A_ROW = ("category", "codes", "headcount", "number")


def unbroken(
    rows: Sequence[list[GridCell]], header: Head, family: FamilyRules, grammar: Grammar
) -> list[list[GridCell]]:
    """The rows, those that go on with the one above, or say it in the other language, put into it: nothing is left."""
    found = list(rows)
    merged = any(cell.rows > 1 for row in rows[header.end :] for cell in row)
    reads = Requirements(family, grammar)
    above = -1
    small = merged or _in_small_letters(rows[header.end :], header)
    for index in range(header.end, len(found)):
        begun = index > header.end and not small and _completes(found[index - 1], found[index], header, grammar)
        above = index - 1 if begun else above
        before, row = found[above] if above >= 0 else [], found[index]
        sides = _said_again(before, row, header, family.tongues) if before and header.bilingual else ()
        if begun or sides or (before and not merged and _goes_on(before, row, header, reads, grammar)):
            more = {cell.column: cell.lines for cell in row if cell.row == index}
            found[above] = [cell._replace(lines=_together(cell, more.get(cell.column, []), sides)) for cell in before]
            found[index] = []
        else:
            above = index if len([cell for cell in row if cell.lines]) > 1 else -1
    return found


def _together(cell: GridCell, more: Sequence[Traced], sides: Sequence[Language]) -> list[Traced]:
    """The lines of a cell with those of the row below, each row in one language where `sides` tells them."""
    if more and sides:
        return InTurn(dict(zip(sides, (cell.lines, more), strict=True)))
    return [*cell.lines, *more]


def _said_again(
    above: Sequence[GridCell], row: Sequence[GridCell], header: Head, tongues: TongueRules
) -> Sequence[Language]:
    """The languages of two rows where the cells of the second, its title among them, say what the first does."""
    own = {cell.column: cell for cell in row if cell.lines and cell not in above}
    over = [cell for cell in above if cell.lines and cell.column in own]
    parts = [header.part(cell) for cell in over]
    if len(over) < len(own) or "title" not in parts or any(part in _OF_A_ROW for part in parts):
        return ()
    sides = [
        {lang for lang, _ in parted([line for c in cells for line in c.lines], tongues)}
        for cells in (over, own.values())
    ]
    apart = len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]
    return [language for side in sides for language in side] if apart else ()


def _is_counted(row: Sequence[GridCell], header: Head) -> bool:
    """Whether a row has a number and a title with a capital: then it is plain what begins a post, and what does not."""
    # Of a cell that has grown long only its beginning is looked at.
    parts = {header.part(cell): cell.lines[0].text for cell in row if cell.lines}
    return "number" in parts and parts.get("title", "")[:1].isupper()


def _in_small_letters(rows: Sequence[Sequence[GridCell]], header: Head) -> bool:
    """Whether titles begin in small letters: one does in a row with a number of units right below another such row."""
    cells = [[cell for cell in row if cell.lines] for row in rows]
    counted = [any(header.part(cell) == "headcount" for cell in row) for row in cells]
    small = [any(header.part(cell) == "title" and cell.text[:1].islower() for cell in row) for row in cells]
    return any(map(all, zip(counted, counted[1:], small[1:], strict=False)))


def _completes(above: Sequence[GridCell], row: Sequence[GridCell], header: Head, grammar: Grammar) -> bool:
    """Whether a row ends the title that the one above begins, and has in its last line what that one is blank in.

    2 | Уборщик служебных |        The name of a unit begins no title, it is that of a section.
      | помещений         | 2,75
    """
    before = {cell.column: cell for cell in above if cell.lines}
    title = next((cell for cell in before.values() if header.part(cell) == "title"), None)
    printed = [cell for cell in row if cell.lines]
    more = [header.part(cell) for cell in printed if cell.column not in before]
    over = [cell for cell in printed if cell.column in before]
    if title is None or title.column not in {cell.column for cell in over} or not set(_COUNTS).intersection(more):
        return False
    counted = "number" in map(header.part, before.values())
    asks = any(column.kind in ABOUT for column in header.columns.values())
    small = all(cell.text.lstrip(_OPENING)[:1].islower() for cell in over)
    return small and "number" not in more and (counted or not asks) and not names_unit(title.whole, grammar)


def _goes_on(
    above: Sequence[GridCell], row: Sequence[GridCell], header: Head, reads: Requirements, grammar: Grammar
) -> bool:
    before = {cell.column: cell for cell in above}
    printed = [cell for cell in row if cell.lines]
    counted = _is_counted(above, header)
    titled, whole = False, 0
    for cell in printed:
        column, over = header.columns.get(cell.column), before.get(cell.column)
        if (
            over is None
            or not over.lines
            or not cell.text.lstrip(_OPENING)[:1].islower()
            or (column and column.part in _OF_A_ROW)
        ):
            return False
        if column and column.part == "title":
            titled = True
            last = lower(over.lines[-1].text).split()[-1]
            degree = last in grammar.titles.begins and last not in grammar.titles.russian
            if not degree and names_office(cell.lines[0], grammar.titles):
                return False
        if column and column.kind in ABOUT:
            about = ABOUT[column.kind]
            # What stands above may have grown long: it is read only where it matters.
            whole += all(reads.whole(reads.spoken(each.lines), about) for each in (cell, over))
            if whole > counted:  # where numbers tell posts, one level may still stand below another
                return False
    return titled
