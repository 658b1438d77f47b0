"""One value that a reviewer has looked at."""

from msgspec import UNSET, UnsetType

from kqparse.late_pattern import late_pattern
from kqparse.model.values import Record

Plain = str | int | float | list[str] | None

_EXPERIENCE = r"experience\.(min_months|max_months|alternatives\.\d+\.conditions\.\d+\.(min_months|max_months))"
CORRECTABLE = late_pattern(
    r"(title|section)\.(kk|ru)|ordinal|category|codes|headcount|employers"
    r"|qualification\.(level|category)|education\.(levels|degrees)|education\.fields\.\d+\.(isced_f|kz_direction)"
    rf"|(grades\.\d+\.)?{_EXPERIENCE}"
    r"|(criteria|grades)\.\d+\.text\.(kk|ru)"
)
"""The fields that can be corrected: plain values, and no record as a whole."""


class Correction(Record, frozen=True, kw_only=True):
    """The new value, or that the old one is confirmed.

    Attributes:
        sha256: of the source.
        document: its name, for messages.
        position: the id of the position.
        field: where in the position the value stands: `headcount`, `title.kk`, `criteria.0.text.ru`.
        was: the value that was looked at.
        value: the right value, null for unknown; left out where the old one is confirmed.
        confirmed: true where the old one is right.
    """

    sha256: str
    document: str
    position: str
    field: str
    was: Plain
    value: Plain | UnsetType = UNSET
    confirmed: bool = False

    def changes(self) -> bool:
        """Whether the value becomes another one."""
        return self.value is not UNSET and not self.confirmed

    def said(self) -> Plain:
        """What the value is, by the reviewer's word."""
        return self.was if self.confirmed or self.value is UNSET else self.value
