"""The columns of a table of posts, and what their cells tell of them: what is counted, on which step posts stand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kqparse.grammar.category_shape import TIER
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.split.grids import GridCell
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_COUNT = late_pattern(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?([^\W\d_][^\d]*)")
_LONGEST_COUNT = 30
_TIER = late_pattern(TIER)


class Column(NamedTuple):
    """What a column says: a part of a heading or a criterion; neither where no list has its head.

    Attributes:
        labels: the printed head by language; under None where no language is told.
        of: the printed cell.
    """

    part: ColumnPart | None
    kind: CriterionKind | None
    labels: dict[Language | None, Traced]
    of: GridCell


def told_by_cells(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules
) -> dict[int, Column]:
    """The columns of a table, with what the cells in its `rows` below the header tell of them.

    A column that no list has is that of staff units where all its cells count some (2 persons), and it alone. One of
    categories is that of links and steps where a cell has both: C-1 below A1-3 is no category. Of two columns of titles
    below one head each has the titles of one language.
    """
    found = {**columns, **_by_language(rows, columns, family)}
    below = {at: [lower(c.text) for row in rows for c in row if c.column == at and c.lines] for at in _open(columns)}
    unknown = [at for at, texts in below.items() if not columns[at].part and texts]
    units = [at for at in unknown if all(counts_units(text, family) for text in below[at])]
    if len(units) == 1 and not any(own.part == "headcount" for own in columns.values()):
        found[units[0]] = columns[units[0]]._replace(part="headcount")
    for at, texts in below.items():
        if columns[at].part == "category" and any(map(_TIER.fullmatch, texts)):
            found[at] = columns[at]._replace(part="tier")
    return found


def _by_language(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules
) -> dict[int, Column]:
    """Two columns of titles below one head, each with its language: as the cells tell, else as the head prints them."""
    titled = sorted(at for at, own in columns.items() if own.part == "title")
    if len(titled) != len(LANGUAGES) or columns[titled[0]].of is not columns[titled[1]].of:
        return {}
    texts = [" ".join(cell.text for row in rows for cell in row if cell.column == at) for at in titled]
    told = [family.tongues.spoken(text) for text in texts]
    labels = columns[titled[0]].labels
    if len(set(told)) < len(LANGUAGES) or None in told:
        if len(labels) < len(LANGUAGES):
            return {}
        first = next(iter(labels)) if told[0] == told[1] else told[0] or next(one for one in labels if one != told[1])
        told = [first, *(one for one in labels if one != first)]
    label = next(iter(labels.values()))
    return {
        at: columns[at]._replace(labels={language: labels.get(language, label)})
        for at, language in zip(titled, told, strict=True)
    }


def _open(columns: Mapping[int, Column]) -> list[int]:
    """The columns of which cells may tell more: those that no list has, and those of categories."""
    return [at for at, own in columns.items() if own.part == "category" or not (own.part or own.kind)]


def counts_units(small: str, family: FamilyRules) -> bool:
    """Whether a text in lower case is a number of what is counted under a head of staff units."""
    said = _COUNT.fullmatch(small) if len(small) <= _LONGEST_COUNT else None
    counted = family.further.get("headcount")
    return said is not None and counted is not None and counted.match(said[1]) is not None
