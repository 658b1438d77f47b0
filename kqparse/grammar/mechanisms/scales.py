"""Words of point scales, for the engine."""

import re
from typing import Literal

from kqparse.grammar.mechanisms.characteristics import ORDINAL
from kqparse.grammar.phrasing.any_of import at_edges
from kqparse.grammar.phrasing.forms import compiled, value
from kqparse.grammar.phrasing.looks import Compiled, Forms
from kqparse.grammar.phrasing.needs import Needs, worded
from kqparse.grammar.tables import Edges, FamilyFile, Number, Table
from kqparse.late_pattern import one_sign
from kqparse.text.fold import lower

_POINTS = rf"(?:[+]|{one_sign('-–−')}\s?)?[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?"
_MINUS = str.maketrans("\u2013\u2212,", "--.", " ")
"""How a number of points is written for a program."""


class ScaleEvidence(Table, frozen=True, kw_only=True):
    """How much a document must show to be taken for a point scale."""

    rows: Number = 2
    items: Number = 2


class PointScale(FamilyFile, frozen=True, kw_only=True):
    """`families/*.toml` of the mechanism `scale`: rows of points, each with the entries that earn them."""

    mechanism: Literal["scale"]
    evidence: ScaleEvidence = ScaleEvidence()
    points: list[str]
    column_heads: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    annexes: Edges = Edges()


class ScaleRules(Compiled[PointScale], frozen=True):
    """One family of point scales, ready for use; all patterns are for text in lower case.

    Attributes:
        points: the points of a row.
        column_heads: beginnings of the first head of the columns.
        ends: what ends a scale.
        annexes: finds that a text begins or ends as the heading of an annex does.
        look: what its evidence is looked for by; figures alone are points only under the head of a column.
    """

    points: re.Pattern[str]
    column_heads: re.Pattern[str]
    ends: re.Pattern[str]
    annexes: re.Pattern[str]

    def number(self, printed: str) -> float | None:
        """The points that a text is, a whole number if it can be, None if it is anything else."""
        small = lower(printed)
        match = self.points.fullmatch(small)
        place = value(match, "points") if match else None
        number = float(small[place[0] : place[1]].translate(_MINUS)) if place else None
        return int(number) if number is not None and number.is_integer() else number


def scale_rules(table: PointScale) -> ScaleRules:
    """Compile a family of point scales.

    Raises:
        FormError: if a form cannot be compiled.
    """
    return ScaleRules(
        table=table,
        points=compiled(table.points, {"points": _POINTS}),
        column_heads=compiled(table.column_heads),
        ends=compiled(table.ends),
        annexes=at_edges(table.annexes, {"ordinal": ORDINAL}),
        look={"rows": Forms(Needs(filter(worded, table.points)), unless=Needs(table.column_heads))},
    )
