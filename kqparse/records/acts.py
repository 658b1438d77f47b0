"""The act that a source publishes, and the acts that it cites, as they are printed."""

from typing import Literal, NamedTuple

from kqparse.model.act import Form
from kqparse.text.traced import Traced


class ActReferenceParts(NamedTuple):
    """Another act as a text cites it: the whole citation, and those of its parts that it names."""

    text: Traced
    form: Form | None
    title: Traced | None
    issuer: Traced | None
    date: Traced | None
    number: Traced | None


class AmendmentParts(NamedTuple):
    """An editorial note about a change: the note, what was changed, how, and by which act."""

    text: Traced
    target: Traced | None
    kind: Literal["added", "changed", "repealed", "reworded"]
    by: ActReferenceParts | None
