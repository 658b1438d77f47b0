"""What styles say about paragraphs and runs: the list that they number by, and whether they hide text."""

from typing import NamedTuple

from kqparse.limits import Limits
from kqparse.read.docx.names import by_name, full, val
from kqparse.read.docx.numbering import is_on
from kqparse.read.numerals import whole
from kqparse.read.tags import Attributes, Handlers, Start, attribute
from kqparse.read.xml import XmlReader

_UNREAD = ("docDefaults", "latentStyles", "pPrChange", "rPrChange", "tblStylePr")
_MOST_STEPS = 20
"""Styles that rest on each other; a longer chain goes in a circle."""


class Styles(NamedTuple):
    """What the styles of a document say, those that they rest on taken in.

    Attributes:
        default: the style of paragraphs that name none.
        numbers: for a style the list and, where it tells it, the level.
        hidden: the styles that hide their text.
        lists: for a numbering style its list.
        telling: whether runs may tell that their text is hidden or raised; where none does, they need no look.
    """

    default: str | None
    numbers: dict[str, tuple[str, int | None]]
    hidden: set[str]
    lists: dict[str, str]
    telling: bool = False


class _Style:
    """A style as it stands in the part."""

    __slots__ = ("based_on", "default", "hides", "kind", "level", "list", "name")

    def __init__(self, attributes: Attributes) -> None:
        self.name = attribute(attributes, "styleId") or ""
        self.kind = attribute(attributes, "type") or "paragraph"
        self.default = is_on(attribute(attributes, "default") or "0")
        self.based_on: str | None = None
        self.list: str | None = None
        self.level: int | None = None
        self.hides: bool | None = None


def styles(name: str, limits: Limits, part: bytes | None) -> Styles:
    """Read the styles part of the source called `name`, None where there is none."""
    found = Styles(None, {}, set(), {})
    own = _own(name, limits, part) if part else {}
    for style in own.values():
        chain = _chain(own, style)
        number = next((each.list for each in chain if each.list is not None), None)
        if number and style.kind == "numbering":
            found.lists[style.name] = number
        elif number:
            found.numbers[style.name] = number, next((each.level for each in chain if each.level is not None), None)
        if next((each.hides for each in chain if each.hides is not None), False):
            found.hidden.add(style.name)
        if style.default and style.kind == "paragraph":
            found = found._replace(default=style.name)
    return found


def _own(name: str, limits: Limits, part: bytes) -> dict[str, _Style]:
    """The styles by their names."""
    read: list[_Style] = []

    def begin(attributes: Attributes) -> None:
        style = _Style(attributes)
        if style.kind == "table":  # no paragraph or run names it
            reader.skip()
        else:
            read.append(style)

    def based_on(attributes: Attributes) -> None:
        read[-1].based_on = val(attributes)

    def list_of(attributes: Attributes) -> None:
        read[-1].list = val(attributes)

    def level(attributes: Attributes) -> None:
        read[-1].level = whole(val(attributes), 0)

    def vanish(attributes: Attributes) -> None:
        read[-1].hides = is_on(val(attributes))

    handlers: dict[str, Start] = {"basedOn": based_on, "numId": list_of, "ilvl": level, "vanish": vanish}
    handlers["style"] = begin
    reader = XmlReader(name, limits, Handlers(by_name(handlers), {}, {}, full(_UNREAD)), quick=True)
    reader.read(part)
    return {style.name: style for style in read}


def _chain(own: dict[str, _Style], style: _Style) -> list[_Style]:
    """The style and those that it rests on."""
    chain = [style]
    while len(chain) < _MOST_STEPS and (below := own.get(chain[-1].based_on or "")):
        chain.append(below)
    return chain
