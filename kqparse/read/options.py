"""What a user may say about the reading of a source."""

from typing import Literal, NamedTuple

from kqparse.limits import DEFAULT, Limits

PdfEngine = Literal["auto", "pdfium", "pdfminer"]


class Vocabulary(NamedTuple):
    """What tells a right reading from a wrong one: small words of both languages, and signs that no word has."""

    words: frozenset[str]
    odd: frozenset[str]


class ReadOptions(NamedTuple):
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
    vocabulary: Vocabulary = Vocabulary(frozenset(), frozenset())
