"""A call for candidates, and the pay that it offers."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from kqparse.model.act import IsoDate
from kqparse.model.values import Provenance, ProvenanceBoxes, Record, Text

AnnouncementKind = Literal["general", "internal"]
Amount = Annotated[int, Meta(ge=0)]
Period = Literal["day", "hour", "month", "week", "year"]


class Announcement(Record, frozen=True, kw_only=True):
    """Who looks for candidates, in what kind of competition, since when and until when (dates in ISO form)."""

    body: Text | None
    kind: AnnouncementKind | None
    published: IsoDate | None
    deadline: IsoDate | None
    provenance: Provenance
    provenance_boxes: ProvenanceBoxes | UnsetType = UNSET


class Salary(Record, frozen=True, kw_only=True):
    """The pay of a post: its bounds in whole units of the currency (ISO 4217), equal where one sum is printed.

    `period` is what one sum is paid for, null where the text does not say.
    """

    min: Amount | None
    max: Amount | None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] | None
    period: Period | None
