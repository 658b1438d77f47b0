"""How a run wants its tables: for Excel, in which words, with which rows. Every writer of tables asks here."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from kqparse.emit.columns import PositionRow
from kqparse.emit.tables import TABLES, Table
from kqparse.model import Position
from kqparse.records import Parsed

if TYPE_CHECKING:
    from kqparse.diagnostics.sentences import Tongue


class Layout(Struct, frozen=True):
    """What the user says about tables.

    Attributes:
        excel: write CSV for a double click in Excel; the other formats have no such choice.
        labels: the language of column heads and words such as `higher`, None for the names of the schema. A database
            keeps the names, by which it is asked.
        expand: whether positions get a row for each staff code. A database keeps a row for each position, by which its
            tables join.
        review: the address of a review page that the rows of a workbook lead to.
    """

    excel: bool = False
    labels: "Tongue | None" = None
    expand: Literal["codes"] | None = None
    review: str | None = None

    def tables(self) -> Mapping[str, Table[Any]]:
        """The tables by their names, laid out so."""
        found: dict[str, Table[Any]] = dict(TABLES)
        if self.expand == "codes":
            found["positions"] = _by_code(TABLES["positions"])
        if self.labels is not None:
            from kqparse.emit.labels import labelled  # noqa: PLC0415  (few runs ask for other words)

            found = {name: labelled(table, self.labels) for name, table in found.items()}
        return found


def _by_code(table: Table[PositionRow]) -> Table[PositionRow]:
    def rows(parsed: Parsed) -> Iterator[PositionRow]:
        for row in table.rows(parsed):
            for position in _of_one_code(row.position):
                yield row._replace(position=position)

    return table._replace(rows=rows)


def _of_one_code(position: Position) -> Iterator[Position]:
    """The position once for each of its codes.

    A code stands for one staff unit where there are as many codes as units. Where there are not (KQ206), nobody can say
    which code has how many, so the units of each are unknown.
    """
    if len(position.codes) < 2:
        yield position
        return
    units = 1 if position.headcount == len(position.codes) else None
    for code in position.codes:
        yield replace(position, codes=[code], headcount=units)
