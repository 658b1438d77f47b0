"""A bilingual text laid out with real tables: for each post its labels in one column and its texts in the other."""

from pathlib import Path

from description import Cell, Document, Paragraph, Table

from kqparse import extract
from kqparse.grammar import grammar
from kqparse.model import Criterion, Position, Span
from kqparse.read import run


def in_tables(path: Path, between: str = " / ") -> Document:
    """The text at `path` with a table for each post; `between` parts the two languages of a label."""
    text = run(path.read_bytes(), path.name, grammar()).text
    document: Document = []
    at = 0
    for post in extract(path).positions:
        document += _lines(text[at : _first(post)])
        document.append(Table([[_label(own, between), _texts(own)] for own in post.criteria], [0.3, 0.7]))
        at = post.spans[0][1]
    return [*document, *_lines(text[at:])]


def _lines(text: str) -> list[Paragraph]:
    return [Paragraph(line.strip()) for line in text.split("\n") if any(map(str.isalnum, line))]


def _first(post: Position) -> int:
    """Where the criteria of a post begin, labels among them."""
    spans: list[Span] = [span for key, own in post.provenance.items() if key.startswith("criteria.") for span in own]
    for own in post.criteria:
        spans += [*(own.spans.kk or []), *(own.spans.ru or [])]
    return min(spans)[0]


def _label(own: Criterion, between: str) -> Cell:
    printed = [own.label.kk, own.label.ru] if own.label else []
    return Cell(between.join([text for text in printed if text]))


def _texts(own: Criterion) -> Cell:
    return Cell("\n".join([text for text in (own.text.kk, own.text.ru) if text]))
