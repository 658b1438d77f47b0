"""What the parts of a record refer to, and how a part that cannot be read is told."""

from collections.abc import Mapping, Sequence

from kqparse.grammar.grammar import AnyFamily
from kqparse.text.edits import EditedText


class References:
    """What stands beside a record: its edited text, and the families that it names.

    Attributes:
        texts: the edited text that pieces are cut from, and behind it those that differ from it by letters alone, such
            as the one in which page numbers are blank; empty until one is met.
        families: by name.
    """

    def __init__(self, families: Mapping[str, AnyFamily], texts: Sequence[EditedText] = ()) -> None:
        self.families = families
        self.texts = list(texts)

    def keep(self, text: EditedText) -> int:
        """Take an edited text that a part refers to; which of the texts it is.

        Raises:
            ValueError: at one of another source, or with other edits, which a record has no place for: a fault of ours.
        """
        for index, known in enumerate(self.texts):
            if known is text or known == text:
                return index
        same = not self.texts or len(self.texts[0].text) == len(text.text)
        if not same or (self.texts and self.texts[0].replaced(text.text) != text):
            raise ValueError("a record refers to one edited text")
        self.texts.append(text)
        return len(self.texts) - 1


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
