"""What the parts of a record refer to, and how a part that cannot be read is told."""

from collections.abc import Mapping

from kqparse.grammar.grammar import AnyFamily
from kqparse.text.edits import EditedText


class References:
    """What stands beside a record: its one edited text, and the families that it names.

    Attributes:
        text: the edited text that all pieces are cut from; None until one is met.
        families: by name.
    """

    def __init__(self, families: Mapping[str, AnyFamily], text: EditedText | None = None) -> None:
        self.families = families
        self.text = text

    def keep(self, text: EditedText) -> None:
        """Take an edited text that a part refers to.

        Raises:
            ValueError: at a second one, which a record has no place for: a fault of ours.
        """
        if self.text is None:
            self.text = text
        elif self.text is not text and self.text != text:
            raise ValueError("a record refers to one edited text")


class RecordError(Exception):
    """A part of a record that is not what its type asks for: `what` is wrong, and `path` the way to it."""

    def __init__(self, what: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(what, path)
        self.what = what
        self.path = path

    def below(self, step: str | int) -> "RecordError":
        """The same fault, seen from one step further out."""
        return RecordError(self.what, (step, *self.path))

    def line(self) -> str:
        """Fault and path in words."""
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{self.what} at {steps}" if steps else self.what
