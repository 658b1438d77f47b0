"""Bilingual tables for the tests, and a short view of what was read of them."""

from typing import NamedTuple

from kqparse import Document, extract
from kqparse.model import Criterion, Position, Text

COLUMNS = "Өлшемдер / Критерии Талаптар / Требования\n"
HEADING = "1. Қоймашы, (1 бірлік)\n1. Кладовщик, (1 единица)\n"
EDUCATION = "Білімі / Образование\nОрта білім.\nСреднее образование.\n"
EXPERIENCE = "Жұмыс өтілі / Стаж работы\nКемінде бір жыл.\nНе менее одного года.\n"
TABLE = COLUMNS + EDUCATION + EXPERIENCE
NEXT = "2. Күзетші, (1 бірлік)\n2. Сторож, (1 единица)\n" + TABLE


class Pair(NamedTuple):
    """A text by language, None where a language is missing."""

    kk: str | None
    ru: str | None


def read(text: str) -> Document:
    return extract(text.encode(), "table")


def pair(text: Text | None) -> Pair | None:
    if text is None:
        return None
    return Pair(text.kk if isinstance(text.kk, str) else None, text.ru if isinstance(text.ru, str) else None)


def posts(document: Document) -> list[tuple[int | None, Pair | None, float | None]]:
    """Number, title and staff units of each post."""
    return [(position.ordinal, pair(position.title), position.headcount) for position in document.positions]


def criteria(position: Position) -> dict[str, Pair | None]:
    return {criterion.kind: pair(criterion.text) for criterion in position.criteria}


def labels(position: Position) -> dict[str, Pair | None]:
    return {criterion.kind: pair(criterion.label) for criterion in position.criteria}


def cell(lines: str, *, behind: str = "") -> Criterion:
    """The first criterion of a post whose table holds these lines, amid a document of posts of the usual kind."""
    document = read(HEADING + COLUMNS + lines.strip("\n") + "\n" + behind + NEXT)
    return document.positions[0].criteria[0]


def codes(document: Document) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.position) for finding in document.diagnostics]
