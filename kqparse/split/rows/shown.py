"""Tables whose heads no list has: what a column says is told by the words of its head and by the cells below it.

    Кто нужен           | Что заканчивал        | Сколько лет работы
    Главный экономист   | высшее экономическое  | не менее 3 лет

A head alone is believed of titles and figures only. What is asked must stand in the cells: a column of levels asks for
an education, one of amounts for work where its head or its cells speak of work.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.model import CriterionKind, Language
from kqparse.split.cells.grids import GridCell
from kqparse.split.headings.names import Names
from kqparse.split.headings.title_words import names_post
from kqparse.split.prose.usage import Usage
from kqparse.split.rows.columns import Column, in_one, names_sides, told_by_cells
from kqparse.split.rows.heads import Head, numbering
from kqparse.split.rows.known_heads import known_head
from kqparse.split.rows.words import Requirements
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_WIDEST = 8
"""Columns of such a table at most."""
_MOST_CELLS = 4000
"""Cells of a table that is read so; longer ones have heads."""
_LONGEST_TITLE = 120
_MOST = 0.75
"""Of the cells of a column that ask for something so many ask for the same; in others none of it may be asked."""
LEAST_ROWS = 2
"""Rows that tell titles by what stands beside them, where no head does."""
_ENDS = (".", ";", ":", "?", "!")
_ASKED: tuple[CriterionKind, ...] = ("education", "experience", "qualification_requirements")


class Shows:
    """What cells show by their words."""

    def __init__(self, of: EditedText, family: FamilyRules, grammar: Grammar, *, least: int = LEAST_ROWS) -> None:
        self.family = family
        self.least = least
        self._reads = Requirements(family, grammar)
        self._names = Names(grammar.offices, Usage(of))
        self._titles = grammar.titles
        self._unit = grammar.offices.unit

    def office(self, text: Traced) -> bool:
        """Whether a text begins or ends as titles do."""
        return names_post(text, self._titles)

    def unit(self, text: Traced) -> bool:
        """Whether a text begins or ends with the name of a unit."""
        return self._unit.begins_or_ends(lower(text.text))

    def units(self, cells: Sequence[GridCell]) -> bool:
        """Whether all of some cells name units, and none a post."""
        return bool(cells) and all(self.unit(cell.whole) and not self.office(cell.whole) for cell in cells)

    def person(self, text: Traced) -> bool:
        """Whether a text is a name: by its surname or initials, or since each of its words has a capital."""
        if self._names.alone(text.text):
            return True
        words = text.text.split()
        return len(words) > 1 and all(word[:1].isupper() for word in words) and not self.office(text)

    def title(self, text: Traced) -> bool:
        """Whether a text may be a title: short, with a capital, no sentence, no person and nothing that is asked."""
        own = text.text
        if not own[:1].isupper() or len(own) > _LONGEST_TITLE or own.endswith(_ENDS) or self.person(text):
            return False
        first, *rest = own.split()
        if first.lower().startswith(self.family.document_heads):
            # What a Kazakh title says of its office stands before that: Кадрлар бөлімінің бас маманы.
            return len(rest) > 1 and self.office(text) and self._reads.language(text) == "kk"
        return self.asked([text]) is None

    def asked(self, lines: Sequence[Traced]) -> CriterionKind | None:
        """What lines ask for as a whole."""
        texts = self._reads.spoken(lines)
        taught, worked = self._reads.taught(texts), self._reads.worked(texts)
        if taught and worked:
            return "qualification_requirements"
        return "education" if taught else "experience" if worked else None

    def bounded(self, cell: GridCell) -> bool:
        """Whether a cell has a word of how much is asked at least, or that nothing is, and none that is not known."""
        if not self.family.bounds.search(lower(cell.text)):
            return False
        texts = self._reads.spoken(cell.lines)
        return not any(self._reads.reader.read(text.text, name, "experience").findings for name, text in texts.items())

    def works(self, lines: Sequence[Traced]) -> bool:
        """Whether lines speak of work, and not of any length of time."""
        return self._reads.of_work(self._reads.spoken(lines))


def shown_head(rows: Sequence[Sequence[GridCell]], shows: Shows) -> Head | None:
    """The header of a table whose rows are posts, by its words and by what stands below; None where they tell none."""
    own = [[cell for cell in row if cell.row == index and cell.lines] for index, row in enumerate(rows)]
    first = next((index for index, cells in enumerate(own) if len(cells) > 1), None)
    if first is None or sum(map(len, own)) > _MOST_CELLS:
        return None
    heads = [] if any(shows.asked(cell.lines) for cell in own[first]) else own[first]
    below = own[first + bool(heads)] if first + bool(heads) < len(own) else []
    sides = below if heads and names_sides(below, shows.family.tongues) else []
    end = first + bool(heads) + bool(sides)
    body = [cells for cells in own[end:] if len(cells) > 1 and not numbering(cells)]
    columns = _columns(heads, body, shows, spread=bool(sides))
    if columns is None:
        return None
    for cell in sides:
        if language := shows.family.tongues.named(cell.text):
            columns[cell.column] = in_one(columns[cell.column], language)
    columns = told_by_cells(body, columns, shows.family)
    named = [cell for cells in body for cell in cells if columns[cell.column].part == "title"]
    if any(known_head(cell, shows.family) and not shows.office(cell.whole) for cell in named):
        return None  # a table of anything, laid on its side: its heads stand where titles do
    titles = [cell.whole for cell in named]
    posts = sum(map(shows.office, titles)) / max(len(titles), 1)
    if not _are_of_posts(columns, len(body) >= shows.least, posts) or 2 * sum(map(shows.person, titles)) > len(titles):
        return None
    return Head(first, end, columns, [*heads, *sides])


def _columns(
    heads: Sequence[GridCell], body: Sequence[Sequence[GridCell]], shows: Shows, *, spread: bool
) -> dict[int, Column] | None:
    """What each column says, with `spread` also further ones below its head; None where one tells of no posts."""
    by_head = {at: cell for cell in heads for at in range(cell.column, cell.column + (cell.columns if spread else 1))}
    below: dict[int, list[GridCell]] = {}
    for cell in chain.from_iterable(body):
        below.setdefault(cell.column, []).append(cell)
    if not body or len(by_head.keys() | below.keys()) > _WIDEST:
        return None
    columns: dict[int, Column] = {}
    untold: dict[tuple[CriterionKind, Language | None], list[int]] = {}
    for at in sorted(by_head.keys() | below.keys()):
        head, cells = by_head.get(at), below.get(at, [])
        known = known_head(head, shows.family) if head else None
        if known and known.part == "person":
            return None
        kind = _asked(cells, known, shows, headed=head is not None)
        if head and kind == "education" and (known is None or known.kind == "other") and not any(map(_speaks, cells)):
            kind = None
        if known and (known.part or known.kind not in _ASKED or kind):
            columns[at] = known._replace(kind=kind or known.kind)
        else:
            columns[at] = _unlisted(kind, head, cells)
            if kind:
                untold.setdefault((kind, shows.family.tongues.spoken(cells[0].text)), []).append(at)
    for several in untold.values():
        if len(several) > 1:  # each in some case, which its head names
            columns |= {at: columns[at]._replace(kind="other") for at in several}
    titled = any(column.part == "title" for column in columns.values())
    return columns if titled else _with_title(columns, below, shows)


def _with_title(
    columns: dict[int, Column], below: Mapping[int, Sequence[GridCell]], shows: Shows
) -> dict[int, Column] | None:
    """Columns with that of titles, the first but one of numbers and one of units; None where titles are no such."""
    at = min(columns)
    leading: list[tuple[ColumnPart, Callable[[Sequence[GridCell]], bool]]]
    leading = [("number", _counts), ("unit", shows.units)]
    for part, told in leading:
        if columns[at].part == part or (not columns[at].kind and told(below.get(at, []))):
            columns[at] = columns[at]._replace(part=part)
            at = min((other for other in columns if other > at), default=at)
    if columns[at].part or columns[at].kind or not all(shows.title(cell.whole) for cell in below.get(at, [])):
        return None
    columns[at] = columns[at]._replace(part="title")
    return columns


def _unlisted(kind: CriterionKind | None, head: GridCell | None, cells: Sequence[GridCell]) -> Column:
    """A column under a head that no list has."""
    return Column(None, kind, {None: head.whole.strip(" :.;,")} if head else {}, head or cells[0])


def _speaks(cell: GridCell) -> bool:
    """Whether a cell has more than a word: high and middle (жоғары, среднее) are said of risks and prices, too."""
    return len(cell.text.split()) > 1


def _counts(cells: Sequence[GridCell]) -> bool:
    return bool(cells) and all(cell.text.strip(" .)").isdecimal() for cell in cells)


def _asked(
    cells: Sequence[GridCell], known: Column | None, shows: Shows, *, headed: bool = True
) -> CriterionKind | None:
    """What the cells of a column ask for, where most of them do and its head says nothing else.

    Below a head that no list has a length of time is one of work only where words say so; where there is no head at
    all, words of how much is asked at least are enough.
    """
    if known and (known.part or known.kind not in (*_ASKED, "other")):
        return None
    known = known if known and known.kind != "other" else None
    if not headed and _counts(cells):
        return None
    asked: Counter[CriterionKind] = Counter(filter(None, (shows.asked(cell.lines) for cell in cells)))
    if 2 * asked.total() <= len(cells):
        return None
    if known and (known.kind in asked or known.kind == "qualification_requirements"):
        return known.kind
    most, count = asked.most_common(1)[0]
    plain = "qualification_requirements" not in asked
    if known or (plain and _MOST * asked.total() > count):
        return None
    kind = most if plain else "qualification_requirements"
    spoken = kind == "education" or any(shows.works(cell.lines) for cell in cells)
    bounded = not headed and 2 * sum(map(shows.bounded, cells)) > len(cells)
    return kind if spoken or bounded else None


def _are_of_posts(columns: dict[int, Column], enough_rows: bool, posts: float) -> bool:
    """Whether columns describe posts: a head names titles, or education and work are asked of what cells name as posts.

    Where few do, each column must be known; where most do and each column is known, education alone is enough. `posts`
    is the share of titles that are known as names of posts.
    """
    titled = any(column.part == "title" and any(column.labels) for column in columns.values())
    kinds = {column.kind for column in columns.values()}
    known = sum(bool(column.part or column.kind) for column in columns.values())
    most, every = 2 * known > len(columns), known == len(columns)
    if titled:
        return not kinds.isdisjoint(_ASKED) and most
    taught = any(column.kind == "education" and any(column.labels) for column in columns.values())
    both = "qualification_requirements" in kinds or {"education", "experience"} <= kinds
    enough = (posts > 0 and every) or (2 * posts >= 1 and most) if both else 2 * posts >= 1 and every and taught
    return enough_rows and enough
