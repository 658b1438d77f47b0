"""Numbers of list entries in an OpenDocument text, which it does not hold but counts."""

from typing import NamedTuple

from kqparse.limits import MARK
from kqparse.read.numerals import FORMS, whole
from kqparse.read.symbols import BULLET, bullet
from kqparse.read.xml import Node


class Level(NamedTuple):
    """A level of a list style: its sign where it has a bullet, else how its number looks and where it starts."""

    bullet: str | None
    form: str
    prefix: str
    suffix: str
    start: int
    shown: int


class _List:
    """A list while it is read; `goes_on` says that no entry of its own has come yet where it goes on with another."""

    __slots__ = ("counts", "goes_on", "style")

    def __init__(self, style: str, counts: list[int], *, goes_on: bool) -> None:
        self.style, self.counts, self.goes_on = style, counts, goes_on


def list_styles(roots: list[Node]) -> dict[str, dict[int, Level]]:
    """The levels of each list style."""
    return {
        style.attributes.get("name", ""): {
            whole(level.attributes.get("level"), 1): _level(level) for level in style.children
        }
        for root in roots
        for group in root.children
        for style in group.all("list-style")
    }


def _level(node: Node) -> Level:
    own = node.attributes
    return Level(
        bullet=bullet(own.get("bullet-char", BULLET)[:1]) if node.tag == "list-level-style-bullet" else None,
        form=own.get("num-format", ""),
        prefix=own.get("num-prefix", "")[:MARK],
        suffix=own.get("num-suffix", "")[:MARK],
        start=whole(own.get("start-value"), 1),
        shown=whole(own.get("display-levels"), 1),
    )


class ListStyles:
    """Counts the entries of a document's lists."""

    def __init__(self, styles: dict[str, dict[int, Level]]) -> None:
        self._styles = styles
        self._open: list[_List] = []
        self._last: dict[str, list[int]] = {}
        """For each style the numbers that its list ended with, and those of the lists within its last entry."""

    def begin(self, style: str | None, *, goes_on: bool) -> None:
        """A list begins; within another it takes that one's style, and goes on where that one does."""
        outer = self._open[-1] if self._open else None
        name = style or (outer.style if outer else "")
        goes_on = goes_on or (outer is not None and outer.goes_on and outer.style == name)
        depth = len(self._open)
        before = self._last.get(name, []) if goes_on else []
        counts = [*(outer.counts if outer else []), before[depth] if len(before) > depth else self._start(name, depth)]
        self._open.append(_List(name, counts, goes_on=goes_on))

    def end(self) -> None:
        """The list ends."""
        ended = self._open.pop()
        self._last[ended.style] = ended.counts + self._last.get(ended.style, [])[len(ended.counts) :]

    def entry(self, start: str | None) -> str:
        """The mark of the next entry, with a blank behind it; may be empty."""
        if not self._open:
            return ""
        own, depth = self._open[-1], len(self._open) - 1
        levels = self._styles.get(own.style, {})
        level = levels.get(depth + 1)
        number = whole(start, 0) if start else own.counts[-1] + 1
        own.counts[-1] = number
        own.goes_on = False
        self._last[own.style] = self._last.get(own.style, [])[: depth + 1]
        if level is None:
            return ""
        if level.bullet is not None:
            return f"{level.bullet} "
        first = max(depth + 1 - level.shown, 0)
        shown = [_printed(levels.get(index + 1), own.counts[index]) for index in range(first, depth + 1)]
        mark = ".".join(part for part in shown if part)
        return f"{level.prefix}{mark}{level.suffix} " if mark else ""

    def _start(self, style: str, depth: int) -> int:
        level = self._styles.get(style, {}).get(depth + 1)
        return (level.start if level else 1) - 1


def _printed(level: Level | None, number: int) -> str:
    """The number; in figures where nothing here knows how it looks. Russian letters are told by a series of them."""
    if level is None or not level.form:
        return ""
    return FORMS.get(level.form[0], str)(number)
