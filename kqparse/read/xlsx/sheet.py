"""The elements of a sheet to the texts of its cells."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from kqparse.late_pattern import late_pattern
from kqparse.limits import Limits
from kqparse.read.numerals import whole
from kqparse.read.raised import raised
from kqparse.read.refusals import over_limit
from kqparse.read.tags import Attributes, Handlers, Start, Words, attribute
from kqparse.read.xlsx.formats import Format
from kqparse.read.xml import XmlReader

_SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_REFERENCE = late_pattern(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MOST_HIDDEN = 16_384
_PLAIN = Format()

T = TypeVar("T")


class Merged(NamedTuple):
    """Cells that are one: the first and the last row and column."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """A sheet.

    Attributes:
        rows: for each row in order the texts of its cells by their columns, both from 0; no text is blank.
        framed: the places of the cells that lines are drawn around.
        merged: cells that are one, by their first row.
    """

    rows: dict[int, dict[int, str]]
    framed: set[tuple[int, int]]
    merged: dict[int, list[Merged]]


class _Text:
    """The text of a cell while it is read, which may consist of stretches that look otherwise."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._raised = False

    def handlers(self) -> tuple[dict[str, Start], dict[str, Words]]:
        """What begins a stretch, tells where it stands, and holds its words."""
        return {"r": self._stands, "vertAlign": self._stands}, {"t": self._words, "v": self._words}

    def _stands(self, attributes: Attributes) -> None:
        self._raised = attribute(attributes, "val") == "superscript"

    def _words(self, words: str) -> None:
        self._pieces.append(raised(words) if self._raised else words)

    def taken(self) -> str:
        """The text, of which nothing is left."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._raised = False
        return text


def shared_texts(data: bytes, name: str, limits: Limits) -> list[str]:
    """The texts that cells refer to by number; raises as `XmlReader.read` does."""
    found: list[str] = []
    text = _Text()
    starts, words = text.handlers()
    ends = _named({"si": lambda: found.append(text.taken())})
    XmlReader(name, limits, Handlers(_named(starts), ends, _named(words), _named({"rPh": None}))).read(data)
    return found


class SheetReader:
    """Reads the cells of a sheet.

    Args:
        name: of the source, for messages.
        limits: how much it may ask for.
        texts: those that cells refer to by number.
        formats: those that cells refer to by number.
    """

    def __init__(self, name: str, limits: Limits, texts: Sequence[str], formats: Sequence[Format]) -> None:
        self._rows: dict[int, dict[int, str]] = {}
        self._framed: set[tuple[int, int]] = set()
        self._merged: dict[int, list[Merged]] = {}
        self._name, self._limits = name, limits
        self._texts, self._formats = texts, formats
        self._hidden: set[int] = set()
        self._row = self._column = -1
        self._kind: str | None = None
        self._format = _PLAIN
        self._text = _Text()
        starts, words = self._text.handlers()
        starts |= {"row": self._begin_row, "c": self._begin_cell, "col": self._columns, "mergeCell": self._merge}
        handlers = Handlers(_named(starts), _named({"c": self._end_cell}), _named(words), _named({"rPh": None}))
        self.reader = XmlReader(name, limits, handlers)

    def sheet(self) -> Sheet:
        """What has been read."""
        return Sheet(dict(sorted(self._rows.items())), self._framed, self._merged)

    def _columns(self, attributes: Attributes) -> None:
        if attribute(attributes, "hidden") in ("1", "true"):
            first, last = (whole(attribute(attributes, key), 0) for key in ("min", "max"))
            self._hidden.update(range(first - 1, min(last, _MOST_HIDDEN)))

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = whole(attribute(attributes, "r"), self._row + 2) - 1
        self._column = -1

    def _begin_cell(self, attributes: Attributes) -> None:
        at = _place(attribute(attributes, "r") or "")
        self._column = at[1] if at else self._column + 1
        self._kind = attribute(attributes, "t")
        number = whole(attribute(attributes, "s"), 0)
        self._format = self._formats[number] if 0 <= number < len(self._formats) else _PLAIN
        if self._format.framed:
            self._framed.add((self._row, self._column))
            if len(self._framed) > self._limits.cells:
                raise over_limit(self._name, f"more than {self._limits.cells} cells of tables")

    def _end_cell(self) -> None:
        text = self._text.taken()
        if self._kind == "s":
            number = whole(text, -1)
            text = self._texts[number] if 0 <= number < len(self._texts) else ""
        elif self._kind in (None, "n"):
            text = self._format.shown(text)
        if text.strip() and self._kind != "e" and self._column not in self._hidden:
            self._rows.setdefault(self._row, {})[self._column] = text

    def _merge(self, attributes: Attributes) -> None:
        places = [_place(corner) for corner in (attribute(attributes, "ref") or "").split(":")]
        if len(places) == len(("first", "last")) and (first := places[0]) and (last := places[1]):
            self._merged.setdefault(first[0], []).append(Merged(*first, *last))


def _place(reference: str) -> tuple[int, int] | None:
    """Row and column of `B7`, from 0."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _named(handlers: Mapping[str, T]) -> dict[str, T]:
    return {f"{space}:{local}": handler for space in _SPACES for local, handler in handlers.items()}
