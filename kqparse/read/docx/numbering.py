"""Printed numbers of paragraphs, which a Word document does not hold but counts.

Lists that rest on one definition count on together; a start that a list overrides holds from its first paragraph on.
A level begins anew behind a paragraph of a higher one.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.limits import MARK
from kqparse.read.numerals import FORMS, russian, whole
from kqparse.read.symbols import bullet
from kqparse.read.xml import Node

NUMBERING_ELEMENTS = frozenset(
    {"abstractNum", "abstractNumId", "isLgl", "lvl", "lvlOverride", "lvlRestart", "lvlText", "num", "numFmt"}
    | {"numStyleLink", "pStyle", "start", "startOverride", "suff"}
)
"""What is read of the numbering part."""
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "lowerLetter": FORMS["a"],
    "upperLetter": FORMS["A"],
    "lowerRoman": FORMS["i"],
    "upperRoman": FORMS["I"],
    "russianLower": russian,
    "russianUpper": lambda number: russian(number).upper(),
    "none": lambda _: "",
}
_PLACE = late_pattern("%([1-9])")
_LEVELS = 9
_MOST_LINKS = 20


class Level(NamedTuple):
    """A level of a list: where it starts, how its number looks, after which level it begins anew (0: after none)."""

    start: int
    format: str
    text: str
    joint: str
    legal: bool
    restart: int | None
    style: str | None


class Definition(NamedTuple):
    """A list definition: its levels, or the style that names another one."""

    levels: dict[int, Level]
    style_link: str | None


class List(NamedTuple):
    """A list: its definition, and what it overrides."""

    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """Counts the numbered paragraphs of a document.

    Args:
        root: the numbering part, None where there is none.
        list_of_style: the list that a numbering style names.
    """

    def __init__(self, root: Node | None, list_of_style: dict[str, str]) -> None:
        self._definitions = {
            node.attributes.get("abstractNumId", ""): _definition(node) for node in _all(root, "abstractNum")
        }
        self._lists = {node.attributes.get("numId", ""): _list(node) for node in _all(root, "num")}
        self._list_of_style = list_of_style
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, number_id: str, style: str | None) -> int:
        """The level that a definition gives to paragraphs of a style; the first where it names none."""
        own = self._lists.get(number_id)
        levels = self._definitions[self._target(own)].levels if own and self._target(own) in self._definitions else {}
        return next((index for index, level in levels.items() if style and level.style == style), 0)

    def next(self, number_id: str, index: int) -> str:
        """The number of the next paragraph of a list and level, with what parts it from the text; may be empty."""
        own = self._lists.get(number_id)
        if own is None or not 0 <= index < _LEVELS:
            return ""
        key = self._target(own)
        level = self._level(own, key, index)
        if level is None:
            return ""
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        self._count(counts, number_id, own, key, index)
        printed = bullet(level.text) if level.format == "bullet" else self._printed(level, own, key, counts)
        return printed + level.joint if printed else ""

    def _target(self, own: List) -> str:
        """The definition of a list, behind links to numbering styles."""
        key = own.definition
        for _ in range(_MOST_LINKS):
            definition = self._definitions.get(key)
            linked = self._lists.get(self._list_of_style.get((definition and definition.style_link) or "", ""))
            if linked is None or linked.definition == key:
                break
            key = linked.definition
        return key

    def _level(self, own: List, key: str, index: int) -> Level | None:
        definition = self._definitions.get(key)
        return own.levels.get(index) or (definition.levels.get(index) if definition else None)

    def _start(self, own: List, key: str, index: int) -> int:
        level = self._level(own, key, index)
        return own.starts.get(index, level.start if level else 1)

    def _count(self, counts: list[int | None], number_id: str, own: List, key: str, index: int) -> None:
        count = counts[index]
        fresh = index in own.starts and (number_id, index) not in self._begun
        self._begun.add((number_id, index))
        counts[index] = self._start(own, key, index) if fresh or count is None else count + 1
        for deeper in range(index + 1, _LEVELS):
            level = self._level(own, key, deeper)
            restart = level.restart if level else None
            if restart is None or index < restart:
                counts[deeper] = None

    def _printed(self, level: Level, own: List, key: str, counts: list[int | None]) -> str:
        def number(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            count = counts[index]
            count = self._start(own, key, index) if count is None else count
            other = self._level(own, key, index)
            form = _FORMATS.get(other.format) if other and not level.legal else None
            return form(count) if form else str(count)

        return _PLACE.sub(number, level.text)


def _all(root: Node | None, tag: str) -> list[Node]:
    return root.all(tag) if root else []


def _definition(node: Node) -> Definition:
    return Definition(dict(map(_level, node.all("lvl"))), node.value("numStyleLink"))


def _list(node: Node) -> List:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in node.all("lvlOverride"):
        index = whole(override.attributes.get("ilvl"), 0)
        if own := override.first("lvl"):
            levels[index] = _level(own)[1]
        if (start := override.value("startOverride")) is not None:
            starts[index] = whole(start, 1)
    return List(node.value("abstractNumId") or "", starts, levels)


def _level(node: Node) -> tuple[int, Level]:
    restart = node.value("lvlRestart")
    legal = node.first("isLgl")
    return whole(node.attributes.get("ilvl"), 0), Level(
        start=whole(node.value("start"), 1),
        format=node.value("numFmt") or "decimal",
        text=(node.value("lvlText") or "")[:MARK],
        joint="" if node.value("suff") == "nothing" else " ",
        legal=legal is not None and is_on(legal.attributes.get("val")),
        restart=None if restart is None else whole(restart, 0),
        style=node.value("pStyle"),
    )


def is_on(value: str | None) -> bool:
    """Whether a switch without or with this value is on."""
    return value not in ("0", "false", "off")
