"""What styles say about paragraphs and runs: the list that they number by, and whether they hide text."""

from typing import NamedTuple

from kqparse.read.docx.numbering import is_on
from kqparse.read.numerals import whole
from kqparse.read.xml import Node

STYLE_ELEMENTS = frozenset({"basedOn", "ilvl", "numId", "numPr", "pPr", "rPr", "style", "vanish"})
"""What is read of the styles part."""
_MOST_STEPS = 20
"""Styles that rest on each other; a longer chain goes in a circle."""


class Styles(NamedTuple):
    """What the styles of a document say, those that they rest on taken in.

    Attributes:
        default: the style of paragraphs that name none.
        numbers: for a style the list and, where it tells it, the level.
        hidden: the styles that hide their text.
        lists: for a numbering style its list.
    """

    default: str | None
    numbers: dict[str, tuple[str, int | None]]
    hidden: set[str]
    lists: dict[str, str]


def styles(root: Node | None) -> Styles:
    """Read the styles part, None where there is none."""
    nodes = {node.attributes.get("styleId", ""): node for node in root.all("style")} if root else {}
    found = Styles(None, {}, set(), {})
    for name, node in nodes.items():
        kind = node.attributes.get("type", "paragraph")
        number = _inherited(nodes, name, "pPr", "numPr", "numId")
        number_id = number.attributes.get("val", "") if number else ""
        if kind == "numbering" and number_id:
            found.lists[name] = number_id
        elif number_id:
            level = _inherited(nodes, name, "pPr", "numPr", "ilvl")
            found.numbers[name] = (number_id, whole(level.attributes.get("val"), 0) if level else None)
        hidden = _inherited(nodes, name, "rPr", "vanish")
        if hidden and is_on(hidden.attributes.get("val")):
            found.hidden.add(name)
        if kind == "paragraph" and node.attributes.get("default") in ("1", "true", "on"):
            found = found._replace(default=name)
    return found


def _inherited(nodes: dict[str, Node], name: str, *path: str) -> Node | None:
    """The first property along the styles that this one rests on."""
    for _ in range(_MOST_STEPS):
        node = nodes.get(name)
        if node is None:
            return None
        if own := node.first(*path):
            return own
        name = node.value("basedOn") or ""
    return None
