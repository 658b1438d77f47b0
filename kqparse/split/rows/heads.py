"""The header of a table whose rows are posts: what each column says of them."""

from collections.abc import Sequence
from itertools import chain, pairwise

from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.model import Language
from kqparse.split.cells.grids import CellLines, GridCell
from kqparse.split.rows.columns import Column, counts_units, in_one, titles_by_language, told_by_cells
from kqparse.split.rows.known_heads import beside_titles, known_head, told_cell
from kqparse.text.fold import label_key, lower
from kqparse.text.traced import Traced

_FIRST_ROWS = 12
"""Rows of a table in which its header is looked for; others may stand above it."""
_DEEPEST = 4
_LEAST_TOLD = 3
"""Columns that a header must name at least, the title's among them."""


class Head(Frozen, frozen=True):
    """A header.

    Attributes:
        first, end: its rows, `[first, end)`.
        columns: by the column of the table.
        cells: all its cells.
    """

    first: int
    end: int
    columns: dict[int, Column]
    cells: list[GridCell]

    @property
    def bilingual(self) -> bool:
        """Whether a head says its word in two languages, or what it heads stands in a column for each of two."""
        spoken: dict[tuple[int, int], set[Language]] = {}
        for column in self.columns.values():
            spoken.setdefault(_identity(column.of), set()).update(own for own in column.labels if own)
        return len(self.title_languages) > 1 or any(len(languages) > 1 for languages in spoken.values())

    @property
    def title_languages(self) -> dict[Language, int]:
        """The columns of titles by the language of their head, where each has a column of its own."""
        titled = {at: column.labels for at, column in self.columns.items() if column.part == "title"}
        return {language: at for at, own in titled.items() if len(own) == 1 for language in own if language}

    @property
    def order(self) -> list[Language]:
        """The languages in the order in which the columns of titles, else the first head in both, have them."""
        titled = self.title_languages
        if len(titled) > 1:
            return sorted(titled, key=titled.__getitem__)
        spoken = ([own for own in column.labels if own] for column in self.columns.values())
        return next((own for own in spoken if len(own) > 1), [])

    def part(self, cell: GridCell) -> ColumnPart | None:
        """The part of a post that the column of a cell has."""
        column = self.columns.get(cell.column)
        return column.part if column else None

    @property
    def told(self) -> set[str]:
        """What its columns say beside titles and numbers."""
        said = {column.kind or column.part for column in self.columns.values()}
        told: set[str] = {what for what in said if what and what not in ("title", "number", "other")}
        # As in a notice: what is asked as a whole is education and work.
        return told | {"education", "experience"} if "qualification_requirements" in told else told

    def repeated(self, cells: Sequence[GridCell]) -> bool:
        """Whether a row says nothing but what the header says, as it does on the next page."""
        known = {label_key(cell.text) for cell in self.cells}
        texts = [label_key(cell.text) for cell in cells if cell.lines]
        return len(texts) > 1 and all(text in known for text in texts)


def head(rows: Sequence[Sequence[GridCell]], family: FamilyRules, *, bare: bool = False) -> Head | None:
    """The header of a table, if its rows are posts; a list of people is no such table.

    With `bare` a number of staff units beside the title is enough.
    """
    if not any(_heads_titles(cell, family) for row in rows[: _FIRST_ROWS + _DEEPEST] for cell in row if cell.lines):
        return None
    for first, cells in enumerate(rows[:_FIRST_ROWS]):
        depth = max((cell.rows for cell in cells if cell.row == first), default=1)
        if depth > _DEEPEST:
            continue
        own, columns = _level(rows, first, first + depth, family)
        while first + depth < len(rows) and _goes_on(rows[first + depth], columns, family):
            depth += 1
            own, columns = _level(rows, first, first + depth, family)
        found = Head(first, first + depth, columns, own)
        if any(column.part == "person" for column in columns.values()) and not (bare and _held(rows, found)):
            return None
        told = _tells(found, family) or (bare and (_counts(found) or _counts_below(rows, found, family)))
        if (told and not _against(found, family)) or (bare and _graded(found)):
            below = rows[found.end :]
            columns = told_by_cells(below, found.columns, family)
            return found._replace(columns={**columns, **titles_by_language(below, columns, family)})
    return None


def numbering(cells: Sequence[GridCell]) -> bool:
    """Whether a row numbers the columns: 1, 2, 3 and on."""
    texts = [cell.text.strip(" .") for cell in cells]
    if len(texts) <= 1 or not all(text.isdecimal() for text in texts):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(texts))


def _level(
    rows: Sequence[Sequence[GridCell]], first: int, end: int, family: FamilyRules
) -> tuple[list[GridCell], dict[int, Column]]:
    """The cells of the rows `[first, end)`, and what they say as heads."""
    own = [cell for row in rows[first:end] for cell in row if cell.row >= first and cell.lines]
    # The last head may be merged over columns that no other head tells.
    last = max((cell.column for row in rows[first : end + 1] for cell in row), default=0)
    return own, _columns(list(dict.fromkeys(map(_identity, own))), own, family, last)


def _heads_titles(cell: GridCell, family: FamilyRules) -> bool:
    told = told_cell(cell, family, longer=True)
    return told is not None and told[0] == "title"


def _goes_on(row: Sequence[GridCell], columns: dict[int, Column], family: FamilyRules) -> bool:
    """Whether a row is a lower level of the heads above it: it heads criteria, and is blank under the title.

    Or it names the languages of columns below heads that are merged over two, or that of one column, or says the same
    heads in the other one.
    """
    cells = [cell for cell in row if cell.lines]
    above = [columns.get(cell.column) for cell in cells]
    merged = len(cells) == 1 or all(own is None or own.of.columns > 1 for own in above)
    if cells and merged and all(family.tongues.named(cell.text) for cell in cells):
        return True
    known = [told_cell(cell, family, longer=len(cells) > 1) for cell in cells]
    if len(cells) > 1 and all(own and found == (own.part, own.kind) for own, found in zip(above, known, strict=True)):
        return any(own and own.part == "title" for own in above)
    if not cells or not columns or any(own and own.part for own in above):
        return False
    return all(found is not None and found[1] for found in known)


def _identity(cell: GridCell) -> tuple[int, int]:
    return cell.row, cell.column


def _heads(found: Head) -> list[Column]:
    """Its columns, those under one head once."""
    return list({_identity(column.of): column for column in found.columns.values()}.values())


def _tells(found: Head, family: FamilyRules) -> bool:
    """Whether titles stand in one column and criteria in others or in theirs, and most of the header is known."""
    columns = _heads(found)
    known = [column for column in columns if column.part or column.kind]
    titled = any(column.part == "title" for column in known)
    whole = any(column.kind == "qualification_requirements" or _asks_within(column, family) for column in known)
    asked = whole or any(column.kind and column.kind != "other" for column in known)
    # One column may have all that is asked, and lines of forms say by their signs what they are.
    least = _LEAST_TOLD - (whole or family.table.heads == "signed")
    return titled and asked and len(known) >= least and 2 * len(known) >= len(columns)


def _asks_within(column: Column, family: FamilyRules) -> bool:
    """Whether a head of titles says that what is asked stands beside them."""
    return column.part == "title" and beside_titles(column.of, family, "qualification_requirements") is not None


def _counts(found: Head) -> bool:
    """Whether one column has titles and one numbers of staff units, and most of the header in words is known."""
    parts = {column.part for column in found.columns.values()}
    told = [bool(own.part or own.kind) for own in _heads(found) if any(map(str.isalpha, own.of.text))]
    return {"title", "headcount"} <= parts and 2 * sum(told) >= len(told)


def _counts_below(rows: Sequence[Sequence[GridCell]], found: Head, family: FamilyRules) -> bool:
    """Whether cells below tell what no head does: beside titles and their pay some say of how many units they are."""
    if not {"title", "salary"} <= {column.part for column in found.columns.values()}:
        return False
    others = {at for at, column in found.columns.items() if column.part is None}
    return any(
        counts_units(lower(cell.text), family) for row in rows[found.end :] for cell in row if cell.column in others
    )


def _graded(found: Head) -> bool:
    """Whether columns have titles, their categories and their pay, as in lists of vacancies; days may stand beside."""
    return {"title", "category", "salary"} <= {column.part for column in found.columns.values()}


def _against(found: Head, family: FamilyRules) -> bool:
    """Whether a head tells of something else than posts: of what is sold, or taught where titles may be trades."""
    heads = [label_key(column.of.text) for column in _heads(found) if column.part not in ("title", "unit")]
    titles = (lower(column.of.text) for column in found.columns.values() if column.part == "title")
    against = (*family.against, *(family.taught if any(map(family.trades.search, titles)) else ()))
    return any(head == own or head.startswith(f"{own} ") for head in heads for own in against)


def _held(rows: Sequence[Sequence[GridCell]], found: Head) -> bool:
    """Whether a table of posts names who holds them: behind the titles, nothing is asked, and no figures, as of births.

    A list of people begins with their names.
    """
    titled = min((at for at, column in found.columns.items() if column.part == "title"), default=None)
    named = {at for at, column in found.columns.items() if column.part == "person"}
    if titled is None or titled > min(named) or not _counts(found) or any(own.kind for own in found.columns.values()):
        return False
    cells = [cell for row in rows[found.end :] for cell in row if cell.column in named]
    return not any(map(str.isdigit, chain.from_iterable(cell.text for cell in cells)))


def _demanded(cell: GridCell, above: Column | None, family: FamilyRules) -> Column | None:
    """What a head below a merged one of demands says together with it: Требования / по образованию."""
    if above is None or above.kind != "qualification_requirements" or above.of.columns == 1 or not cell.lines:
        return None
    known = known_head(cell._replace(lines=CellLines([*above.of.lines, *cell.lines])), family)
    if known is None or known.kind in (None, above.kind):
        return None
    own = cell.whole.strip(" :.;,")
    return known._replace(labels=dict.fromkeys(known.labels, own), of=cell)


def _of_units(cell: GridCell, known: Column | None, above: Column, family: FamilyRules) -> Column:
    """A column below a head of staff units: how many there are in all, at some body, or how many of them are filled."""
    if known and known.part == "sum":
        return above
    filled = family.actual.search(lower(cell.text)) is not None
    return above._replace(part="sum" if filled else above.part, labels={None: cell.whole.strip(" :.;,")})


def _columns(
    places: Sequence[tuple[int, int]], cells: Sequence[GridCell], family: FamilyRules, last: int
) -> dict[int, Column]:
    """For each column up to the `last` the lowest head over it that a list has, else the lowest one."""
    by_place = {_identity(cell): cell for cell in cells}
    found: dict[int, Column] = {}
    for place in sorted(places):
        cell = by_place[place]
        known, language = known_head(cell, family), family.tongues.named(cell.text)
        known = known or _demanded(cell, found.get(cell.column), family)
        for column in range(cell.column, min(cell.column + cell.columns, last + 1)):
            above = found.get(column)
            own: dict[Language | None, Traced] = {None: cell.whole.strip(" :.;,")}
            if above and language and above.of.columns > 1:
                found[column] = in_one(above, language)
            elif above and above.part == "headcount" and above.of.columns > 1:
                found[column] = _of_units(cell, known, above, family)
            elif above and known is None and above.part == "salary" and above.of.columns > 1:
                found[column] = above._replace(labels=own)  # the least and the most that is paid
            elif above and known and (above.part, above.kind) == (known.part, known.kind):
                found[column] = known._replace(labels={**above.labels, **known.labels})
            elif known or above is None or not (above.part or above.kind):
                found[column] = known or Column(None, None, own, cell)
    return found
