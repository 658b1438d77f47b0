"""Documents of the family for the tests of `split`: a heading, and a sheet of labels and values under it.

In a text a line `#` stands for a whole sheet in Kazakh, `##` for one in Russian.
"""

from typing import NamedTuple

from kqparse import Document, extract
from kqparse.model import Position, Text

SHEET_KK = """\
	Критерий
	Талаптар

	Білімі
	Жоғары білім /заңгерлік, экономикалық/.

	Мамандық біліктілігі
	Қазақстан Республикасының Конституциясын, аудан әкімдігінің жұмыс тәртібін білуі.

	Іс-тәжірибе
	Мемлекеттік қызмет өтілі екі жылдан кем емес.

	Функционалдық міндеттері
	Бас маман бөлімнің іс қағаздарын жүргізеді, құқық мәселелері бойынша кеңес береді.
"""
SHEET_RU = """\
	Критерий
	Требования

	Образование
	Высшее образование /юридическое, экономическое/.

	Профессиональная компетентность
	Знание Конституции Республики Казахстан и порядка работы акимата.

	Опыт работы
	Стаж государственной службы не менее двух лет.

	Функциональные обязанности
	Ведет делопроизводство отдела, готовит материалы для руководителя.
"""


class Row(NamedTuple):
    """What a heading says, in the order in which it is printed."""

    section: str | None
    title: str | None
    category: str | None
    codes: str
    headcount: float | int | None


def page(text: str) -> str:
    """The text with its sheets."""
    lines = []
    for line in text.split("\n"):
        lines.append({"#": SHEET_KK, "##": SHEET_RU}.get(line.strip(), line))
    return "\n".join(lines)


def read(text: str) -> Document:
    """The document of a text with `#` for sheets."""
    return extract(page(text).encode())


def only(text: Text | None) -> str | None:
    """A text in whichever language it is."""
    if text is None:
        return None
    return text.kk if isinstance(text.kk, str) else str(text.ru)


def row(position: Position) -> Row:
    """What the heading of a position says."""
    title, section = only(position.title), only(position.section)
    return Row(section, title, position.category, " ".join(position.codes), position.headcount)


def rows(document: Document) -> list[Row]:
    """What the headings of a document say."""
    return [row(position) for position in document.positions]


def stray(document: Document) -> list[str]:
    """What strayed into headings."""
    return [str(finding.data["printed"]) for finding in document.diagnostics if finding.code == "KQ205"]


def passages(document: Document) -> list[tuple[str, str]]:
    """Kind and text of the passages, without stray text; the document's own title is one that may stand in its act."""
    strays = stray(document)
    title = [("heading", str(only(document.act.title)))] if document.act and document.act.title else []
    found = [(passage.kind, str(only(passage.text))) for passage in document.passages]
    return title + [(kind, text) for kind, text in found if text not in strays]
