"""What a user may say about the reading of a source."""

from typing import Literal

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.limits import DEFAULT, Limits

PdfEngine = Literal["auto", "pdfium", "pdfminer"]


class Vocabulary(Struct, frozen=True):
    """What tells a right reading from a wrong one: words and endings of both languages, and signs that no word has.

    And `pages`, the words beside the number of a page.
    """

    words: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    odd: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether a word in small letters is one of these, or ends as one of either language does."""
        return word in self.words or any(word[cut:] in self.endings for cut in range(2, len(word) - 2))


class ReadOptions(Frozen, frozen=True):
    """Options of the reading; each reader takes those that concern it.

    Attributes:
        encoding: of a text, where the user knows better than its content tells.
        password: for an encrypted PDF.
        pdf_engine: which library reads PDF; `auto` takes the second where the first fails.
        boxes: whether the places of lines on their pages are asked for.
        limits: how much it may ask for.
        vocabulary: the words by which an encoding is told; `read.run` fills it in from the grammar.
    """

    encoding: str | None = None
    password: str | None = None
    pdf_engine: PdfEngine = "auto"
    boxes: bool = False
    limits: Limits = DEFAULT
    vocabulary: Vocabulary = Vocabulary()
