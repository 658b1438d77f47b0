"""The columns of a table of posts, and what their cells tell of them: what is counted, on which step posts stand.

Two columns may say the same in Kazakh and in Russian, below one head that is merged over both:

Должность                    | Образование     a lower row names the languages,
на казахском  | на русском   |                 or else the cells of titles tell them
"""

from collections.abc import Mapping, Sequence

from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.grammar.values.categories import TIER
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.split.cells.grids import GridCell
from kqparse.split.headings.title_words import names_post
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced

_COUNT = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?([^\W\d_][^\d]*)")
_NUMBER = late_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVX]{1,5}")
_FIRST = ("1", "1.1", "I")
_LONGEST_COUNT = 30
_TWO = 2
_TIER = late_pattern(TIER)


class Column(Frozen, frozen=True):
    """What a column says: a part of a heading or a criterion; neither where no list has its head.

    Attributes:
        labels: the printed head by language; under None where no language is told.
        of: the printed cell.
        paid: some cell below it says that an amount is pay.
    """

    part: ColumnPart | None
    kind: CriterionKind | None
    labels: dict[Language | None, Traced]
    of: GridCell
    paid: bool = False


def told_by_cells(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules
) -> dict[int, Column]:
    """The columns of a table, with what the cells in its `rows` below the header tell of them.

    A column that no list has is that of staff units where all its cells count some (2 persons), and it alone. One of
    categories is that of links and steps where a cell has both: C-1 below A1-3 is no category. Below a head of titles
    that is merged over several columns categories and numbers may stand in one of them. Codes that several posts have
    are those of units or of trades.
    """
    found = dict(columns) | _of_units(columns, family) | _shared_codes(rows, columns)
    headless = [at for at, own in columns.items() if not (own.part or own.kind or own.labels)]
    for at in [*_merged_titles(columns), *headless]:
        texts = [cell.text for row in rows for cell in row if cell.column == at and cell.lines]
        part = _part(texts, family)
        found[at] = (
            columns[at]._replace(part=part) if part == "category" or (part and at not in headless) else found[at]
        )
    below = {at: [lower(c.text) for row in rows for c in row if c.column == at and c.lines] for at in _open(columns)}
    unknown = [at for at, texts in below.items() if not columns[at].part and texts]
    units = [at for at in unknown if all(counts_units(text, family) for text in below[at])]
    if len(units) == 1 and not any(own.part == "headcount" for own in columns.values()):
        found[units[0]] = columns[units[0]]._replace(part="headcount")
    for at, texts in below.items():
        if columns[at].part == "category" and any(map(_TIER.fullmatch, texts)):
            found[at] = columns[at]._replace(part="tier")
    return found


def _of_units(columns: Mapping[int, Column], family: FamilyRules) -> dict[int, Column]:
    """The columns of numbers that are not those of each post, where others are.

    One between those of units and of titles counts all posts of a unit; others say how many are filled, or free.
    """
    titled = min((at for at, own in columns.items() if own.part == "title"), default=0)
    counted = [at for at, own in columns.items() if own.part == "headcount"]
    before = [at for at in counted if at < titled and (unit := columns.get(at - 1)) and unit.part == "unit"]
    others = before if max(counted, default=0) > titled else []
    others += [at for at in counted if at not in others and family.actual.search(lower(columns[at].of.text))]
    return {at: columns[at]._replace(part="sum") for at in others} if len(others) < len(counted) else {}


def _shared_codes(rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """The columns of codes that are not those of each post: on an average two rows have the same one."""
    found: dict[int, Column] = {}
    for at in [at for at, own in columns.items() if own.part == "codes"]:
        cells = {cell.row: cell.text for row in rows for cell in row if cell.column == at and cell.lines}
        if len(cells) > _TWO and _TWO * len(set(cells.values())) <= len(cells):
            found[at] = columns[at]._replace(part="sum")
    return found


def told_by_titles(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], titles: TitleRules
) -> dict[int, Column]:
    """The columns of a table: of two below one head of titles, of which one alone names posts, the other has units."""
    merged = _merged_titles(columns)
    if len(merged) != _TWO or columns[merged[0]].labels.keys() != columns[merged[1]].labels.keys():
        return dict(columns)
    named = [
        at
        for at in merged
        if any(names_post(cell.whole, titles) for row in rows for cell in row if cell.column == at and cell.lines)
    ]
    units = set(merged).difference(named) if named else ()
    return {at: own._replace(part="unit") if at in units else own for at, own in columns.items()}


def unheaded_numbers(rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """The first column, if nothing heads it and its cells count the rows below the header, which no two do alike."""
    first = min(columns, default=0) - 1
    led = [row[0] for row in ([cell for cell in row if cell.lines] for row in rows) if len(row) > 1]
    cells = [cell for cell in led if cell.column == first and cell.columns == 1]
    texts = [cell.text.rstrip(" .)") for cell in cells]
    alike = len(set(texts)) < len(texts) or not texts or texts[0] not in _FIRST
    counts = not alike and len(texts) > 1 and all(map(_NUMBER.fullmatch, texts))
    return {first: Column("number", None, {}, cells[0])} if counts else {}


def _merged_titles(columns: Mapping[int, Column]) -> list[int]:
    """The columns of titles below a head that is merged over more of them."""
    return [at for at, own in columns.items() if own.part == "title" and own.of.columns > 1]


def _part(texts: Sequence[str], family: FamilyRules) -> ColumnPart | None:
    """What all cells of a column are that has a category or a number in each."""
    category = family.parts.get("category")
    if texts and category and all(category.fullmatch(lower(text)) for text in texts):
        return "category"
    return "number" if texts and all(text.strip(" .)").isdecimal() for text in texts) else None


def _open(columns: Mapping[int, Column]) -> list[int]:
    """The columns of which cells may tell more: those that no list has, and those of categories."""
    return [at for at, own in columns.items() if own.part == "category" or not (own.part or own.kind)]


def counts_units(small: str, family: FamilyRules) -> bool:
    """Whether a text in lower case is a number of what is counted under a head of staff units."""
    said = _COUNT.fullmatch(small) if len(small) <= _LONGEST_COUNT else None
    counted = family.further.get("headcount")
    return said is not None and counted is not None and counted.match(said[1]) is not None


def names_sides(cells: Sequence[GridCell], tongues: TongueRules) -> bool:
    """Whether the cells of a row name both languages and nothing else."""
    return {tongues.named(cell.text) for cell in cells} == set(LANGUAGES)


def in_one(column: Column, language: Language) -> Column:
    """A column below a merged head with what it says in one language."""
    label = column.labels.get(language) or next(iter(column.labels.values()))
    return column._replace(labels={language: label})


def titles_by_language(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules
) -> dict[int, Column]:
    """Two columns of titles below one head, each with its language: as the cells tell, else as the head prints them.

    Where the cells of both speak one language and differ, they say different things.
    """
    titled = sorted(at for at, own in columns.items() if own.part == "title")
    if len(titled) != len(LANGUAGES):
        return {}
    one, other = (columns[at] for at in titled)
    if one.of is not other.of or one.labels != other.labels:
        return {}
    texts = [" ".join(cell.text for row in rows for cell in row if cell.column == at) for at in titled]
    told = [family.tongues.spoken(text) for text in texts]
    if len(set(told)) < len(LANGUAGES) or None in told:
        if len(one.labels) < len(LANGUAGES) or (told[0] == told[1] and texts[0] != texts[1]):
            return {}
        first = next(iter(one.labels)) if told[0] == told[1] else told[0] or next(k for k in one.labels if k != told[1])
        told = [first, *(language for language in one.labels if language != first)]
    return {at: in_one(columns[at], language) for at, language in zip(titled, told, strict=True) if language}
