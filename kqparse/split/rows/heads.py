"""The header of a table whose rows are posts: what each column says of them."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from kqparse.grammar.families import FamilyRules, ToldHead, last_letters
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.split.grids import GridCell, running_text
from kqparse.split.paragraphs import Paragraph
from kqparse.split.rows.columns import Column, told_by_cells
from kqparse.split.rows.sides import in_one, names_sides, titles_by_language
from kqparse.text.fold import label_key, lower
from kqparse.text.kept import keep
from kqparse.text.placed import joins_plainly
from kqparse.text.tongues import parted
from kqparse.text.traced import Traced

_LONGEST_HEAD = 160
_FIRST_ROWS = 12
"""Rows of a table in which its header is looked for; others may stand above it."""
_DEEPEST = 4
_MOST_TOLD = 1 << 14
"""Heads, and lines that are none, that are remembered for a family."""
_LEAST_WORD = 3
"""Letters of a word that is no preposition."""
_WITH_TITLES: tuple[ColumnPart, ...] = ("unit", "category", "headcount")
"""What may stand in the cells of titles beside them, as a head says."""
_BESIDE = late_pattern(r"\s*[,/]\s*|\s[^\W\d_]{1,5}\s")
"""What stands between two heads in one cell: a sign, or a word as short as those that join."""
_LEAST_TOLD = 3
"""Columns that a header must name at least, the title's among them."""


class Head(NamedTuple):
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
        spoken: dict[tuple[int, int], set[Language | None]] = {}
        for column in self.columns.values():
            spoken.setdefault(_identity(column.of), set()).update(column.labels)
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
        if _tells(found) or (bare and _counts(found) and not _against(found, family)):
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
    return own, _columns(list(dict.fromkeys(map(_identity, own))), own, family)


def _heads_titles(cell: GridCell, family: FamilyRules) -> bool:
    told = told_cell(cell, family, longer=True)
    return told is not None and told[0] == "title"


def _goes_on(row: Sequence[GridCell], columns: dict[int, Column], family: FamilyRules) -> bool:
    """Whether a row is a lower level of the heads above it: it heads criteria, and is blank under the title.

    Or it names the languages of columns below heads that are merged over two.
    """
    cells = [cell for cell in row if cell.lines]
    above = [columns.get(cell.column) for cell in cells]
    if names_sides(cells, family.tongues) and all(own is None or own.of.columns > 1 for own in above):
        return True
    if not cells or not columns or any(own and own.part for own in above):
        return False
    known = [told_cell(cell, family, longer=len(cells) > 1) for cell in cells]
    return all(found is not None and found[1] for found in known)


def _identity(cell: GridCell) -> tuple[int, int]:
    return cell.row, cell.column


def _heads(found: Head) -> list[Column]:
    """Its columns, those under one head once."""
    return list({_identity(column.of): column for column in found.columns.values()}.values())


def _tells(found: Head) -> bool:
    """Whether titles stand in one column and criteria in others, and most of the header is known."""
    columns = _heads(found)
    known = [column for column in columns if column.part or column.kind]
    titled = any(column.part == "title" for column in known)
    asked = any(column.kind and column.kind != "other" for column in known)
    whole = any(column.kind == "qualification_requirements" for column in known)
    least = _LEAST_TOLD - whole  # one column may have all that is asked
    return titled and asked and len(known) >= least and 2 * len(known) >= len(columns)


def _counts(found: Head) -> bool:
    """Whether one column has titles and one numbers of staff units, and most of the header is known."""
    columns = _heads(found)
    parts = {column.part for column in columns}
    known = sum(bool(column.part or column.kind) for column in columns)
    return {"title", "headcount"} <= parts and 2 * known >= len(columns)


def _against(found: Head, family: FamilyRules) -> bool:
    """Whether a head tells that numbers are those of something else than posts."""
    heads = [label_key(column.of.text) for column in _heads(found) if column.part not in ("title", "unit")]
    return any(head == own or head.startswith(f"{own} ") for head in heads for own in family.against)


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


def _columns(places: Sequence[tuple[int, int]], cells: Sequence[GridCell], family: FamilyRules) -> dict[int, Column]:
    """For each column the lowest head over it that a list has, else the lowest one."""
    by_place = {_identity(cell): cell for cell in cells}
    last = max((column for _, column in places), default=0)
    found: dict[int, Column] = {}
    for place in sorted(places):
        cell = by_place[place]
        known, language = known_head(cell, family), family.tongues.named(cell.text)
        for column in range(cell.column, min(cell.column + cell.columns, last + 1)):
            above = found.get(column)
            own: dict[Language | None, Traced] = {None: cell.whole.strip(" :.;,")}
            if above and language and above.of.columns > 1:
                found[column] = in_one(above, language)
            elif known or above is None or not (above.part or above.kind):
                found[column] = known or Column(None, None, own, cell)
            elif above.part == "headcount" and any(map(str.isdigit, cell.text)):
                found[column] = above._replace(labels=own)  # how many units there are where it holds
    return found


def known_head(cell: GridCell, family: FamilyRules, *, longer: bool = True) -> Column | None:
    """A head that a list has: as a whole, in each of two languages, or (`longer`) with further words behind it."""
    whole = cell.whole
    if len(whole) > _LONGEST_HEAD:
        return None
    known = _exact(whole, cell, family) or _listed(whole, cell, family) or _both(whole, cell, family, longer=longer)
    return known or (_told_within(whole, cell, family, _longer(whole, cell, family)) if longer else None)


def told_head(lines: Sequence[Paragraph], texts: Sequence[str], family: FamilyRules, *, longer: bool) -> ToldHead:
    """What `known_head` makes of some lines, remembered by their texts where these are joined as they are anywhere."""
    key = tuple(texts), longer
    if key in family.told_heads:
        return family.told_heads[key]
    plain = all(joins_plainly(text, following) for text, following in pairwise(texts))
    # Most lines end with no word that a list has at the end of a head.
    if plain and not longer and last_letters(" ".join(texts).lower()) not in family.last_letters:
        return keep(family.told_heads, key, None, _MOST_TOLD)
    known = known_head(GridCell(0, 0, 1, 1, [line.traced() for line in lines]), family, longer=longer)
    told = (known.part, known.kind) if known else None
    return keep(family.told_heads, key, told, _MOST_TOLD) if plain else told


def told_cell(cell: GridCell, family: FamilyRules, *, longer: bool) -> ToldHead:
    """What `known_head` makes of a cell; tables have the same labels again and again, which are remembered."""
    if len(cell.whole) > _LONGEST_HEAD:
        return None
    texts = tuple([line.text for line in cell.lines])
    key = texts, longer
    if key in family.told_heads:
        return family.told_heads[key]
    known = known_head(cell, family, longer=longer)
    told = (known.part, known.kind) if known else None
    plain = all(joins_plainly(text, following) for text, following in pairwise(texts))
    return keep(family.told_heads, key, told, _MOST_TOLD) if plain else told


def _exact(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    key = label_key(whole.text)
    label = whole.strip(" :.;,*")
    known = family.label(key)
    if known:
        return Column(None, known[0], {known[1]: label}, cell)
    if key in family.row_parts:
        part, language = family.row_parts[key]
        return Column(part, None, {language: label}, cell)
    return None


def _listed(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    """A head that lists what stands in the cells below it: titles and the units that they belong to, with some part."""
    signs = [match.span() for match in _BESIDE.finditer(whole.text)]
    edges = [0, *chain.from_iterable(signs), len(whole)]
    sides = [whole[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True)]
    found = [_exact(side, cell, family) for side in sides] if signs and all(sides) else []
    titled = next((column for column in found if column and column.part == "title"), None)
    others = [column for column in found if column is not titled]
    if titled is None or not all(column and column.part in _WITH_TITLES for column in others):
        return None
    return titled._replace(labels={language: whole.strip(" :.;,*") for language in titled.labels})


def _both(whole: Traced, cell: GridCell, family: FamilyRules, *, longer: bool) -> Column | None:
    sides = [text.tidy() for _, text in parted(cell.lines, family.tongues)]
    if len(sides) == 1 and whole.text.count("/") == 1:
        at = whole.text.index("/")
        sides = [whole[:at].strip(), whole[at + 1 :].strip()]
    if len(sides) == 1:
        return _by_line(cell, family)
    if len(sides) != 2 or not all(sides):
        return None
    first, second = (_exact(side, cell, family) or (_longer(side, cell, family) if longer else None) for side in sides)
    if first is None or second is None or (first.part, first.kind) != (second.part, second.kind):
        return None
    return first._replace(labels={**first.labels, **second.labels})


def _by_line(cell: GridCell, family: FamilyRules) -> Column | None:
    """A head that says its word on its first lines, and in the other language on the rest, by the lists alone.

    Or that of one column below that of several: what is asked for, and of which kind.
    """
    for at in range(1, len(cell.lines)):
        first, second = (_exact(running_text(side), cell, family) for side in (cell.lines[:at], cell.lines[at:]))
        if first and second and first.kind == "qualification_requirements" and second.kind != first.kind:
            return second  # a head over several columns, in the cell of the first one
        if first and second and (first.part, first.kind) == (second.part, second.kind):
            both = {**first.labels, **second.labels}
            return first._replace(labels=both) if len(both) > 1 else None
    return None


def _longer(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    for end in _word_ends(whole.text):
        known = _exact(whole[:end], cell, family)
        if known and known.part == "category" and any(map(str.isdigit, whole.text[end:])):
            return None  # a category of posts, and no head over some
        if known and known.part in family.further and not _counts_further(whole.text[end:], family, known.part):
            return None
        general = known is not None and known.kind == "qualification_requirements"
        # «Требования» alone heads all criteria; with words behind it one of them, which some list has or none.
        if known and not (general and " " not in whole.text[:end].strip()):
            return known._replace(labels={language: whole.strip(" :.;,*") for language in known.labels})
    return None


def _counts_further(rest: str, family: FamilyRules, part: ColumnPart) -> bool:
    """Whether what follows on a head leaves it what it is: signs, a preposition, or words of what is counted."""
    first = rest.split(maxsplit=1)[0]
    if not first.isalpha() or len(first) < _LEAST_WORD:
        return True
    return family.further[part].search(lower(rest)) is not None


def _told_within(whole: Traced, cell: GridCell, family: FamilyRules, begun: Column | None) -> Column | None:
    """What a head asks for by the words within it, where it begins as another one does or as none.

    Words of several kinds (Образование и стаж) ask for all of them.
    """
    small = lower(whole.text)
    found = {kind for kind, forms in family.within if forms.search(small)}
    kinds = found | {begun.kind} if begun and begun.kind else found
    if begun and (len(kinds) == 1 or not kinds <= {kind for kind, _ in family.within}):
        return begun
    if not kinds or (begun and begun.part):
        return begun
    kind = kinds.pop() if len(kinds) == 1 else "qualification_requirements"
    return Column(None, kind, {family.tongues.spoken(whole.text): whole.strip(" :.;,*")}, cell)


def _word_ends(text: str) -> Iterator[int]:
    """Where words end within a text, the last first; none but whole words are left out behind them."""
    at = len(text)
    while (at := max(text.rfind(" ", 0, at), text.rfind("(", 0, at), text.rfind("/", 0, at))) > 0:
        yield at
