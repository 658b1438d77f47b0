"""A page as its parser has understood it, written anew in so plain a form that one pattern reads it.

Elements are balanced and lower-case, text has no sign of markup, and tags without a meaning for the text are gone. One
pass proves that what the parser writes can be read so; a page whose names of elements or attributes are so odd that it
cannot (`<p a"b>`) is written element by element instead.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kqparse.late_pattern import late_pattern
from kqparse.limits import Limits
from kqparse.read.html.depth import elements
from kqparse.read.html.elements import (
    BLOCKS,
    EMPTY,
    FIELD_SIGNS,
    FIELD_TAGS,
    FIELDS,
    HEADING_SIGNS,
    HEADINGS,
    LEAST_FIELDS,
    NOTE_MARKS,
    NOTE_SIGNS,
    REGISTER,
    REGISTER_SIGNS,
    UNREAD,
)
from kqparse.read.html.shapes import is_shaped
from kqparse.read.html.text import laid_out, unescaped

CONTENT_MARK = "kqparse-content"
"""An attribute of the elements that hold the content of the page."""
ATTRIBUTES = r'(?: [^\s"\'<>=/]++="[^"<]*+")*+'
"""The attributes of an element in the plain form."""

_TOLD = frozenset({"role", "rowspan", "colspan", "start", "type", "value", "style", "reversed", CONTENT_MARK})
"""Attributes with a meaning for the text."""
_KEPT = BLOCKS | {"br", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_FREQUENT = ("p", "td", "tr", "tbody", "br", "table")
_KEPT_NAMES = "|".join([*_FREQUENT, *sorted(_KEPT.difference(_FREQUENT))])  # what is tried first is found soonest
_FREQUENT_INLINE = frozenset({"a", "b", "em", "font", "i", "img", "span", "strong", "sup", "u"})
"""Where these are, the page is surely not in the plain form as the parser writes it."""
_UNTOLD = late_pattern(rf"<!--.*?-->|<\?[^>]*>|<(?!/?(?:{_KEPT_NAMES})[ >])/?[a-z][^\s>]*+{ATTRIBUTES}>", re.DOTALL)
"""Tags without a meaning for the text."""
_ALL_SOUND = late_pattern(
    rf"[^<]*+(?:<(?:/?[a-z][a-z0-9:-]*+{ATTRIBUTES}>|!--(?:[^-]++|-(?!->))*+-->|\?[^<>]*+>)[^<]*+)*+"
)
_ANY_TAG = late_pattern(f"<!--.*?-->|<(/?)([a-z][^\\s>]*+)({ATTRIBUTES})>", re.DOTALL)
_RAW = frozenset({"noembed", "noframes", "plaintext", "xmp"})
"""Elements whose text is written as it is, with signs of markup in it."""
_FRAMES = late_pattern(r"</?(?:frame|frameset|noframes)\b[^<>]*>", re.IGNORECASE)
_HIDING = r"(?:display\s*:\s*none|visibility\s*:\s*hidden)"
_HIDDEN = late_pattern(_HIDING, re.IGNORECASE)
HIDES = late_pattern(f' style="(?i:[^"]*?{_HIDING})')
_OPENING = ("aria-controls", "data-target", "data-bs-target", "href")
"""Attributes by which controls tell what they open."""
_PANEL = late_pattern(r"\btabpanel\b|\b(?:accordion|collaps|faq|spoiler|tabs?(?:content|item|pane|(?![a-z])))")
"""Roles and classes of what controls open that name nothing."""
_WINDOW = late_pattern(r"\b(?:dialog|alertdialog|modal|menu|navbar|dropdown|offcanvas|popup)\b")
_ATTRIBUTE = late_pattern(r' ([^=]+)="([^"]*)"')
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def forms(page: str, name: str, limits: Limits) -> Iterator[str]:
    """The body of a page without what a browser does not show, in forms each of which takes more work.

    The last one surely is in the plain form; one before it may be.

    Args:
        page: its text.
        name: of the source, for messages.
        limits: how much it may ask for.

    Raises:
        KqparseError: with code KQ903 if its elements stand too deep in each other.
    """
    html = page.encode()
    names = elements(html, name, limits)
    if "frameset" in names:  # what it shows where there are no frames is all that is in it
        html = _FRAMES.sub("", page).encode()
        names = elements(html, name, limits)
    tree = LexborHTMLParser(html)
    body = tree.body or tree.root
    if body is None:
        return
    if "ol" in names and "reversed" in page:
        _count_down(tree)
    _show_fields(tree, page)
    opened = _with_headings(tree, page) if "button" in names else frozenset()
    if unread := names & UNREAD:
        _take_out(tree.css(", ".join(sorted(unread))))
    if "a" in names and any(sign in page for sign in NOTE_SIGNS):
        _take_out(tree.css(NOTE_MARKS))
    if "tfoot" in names:
        _feet_last(tree)
    written = body.html or ""
    if _without_hidden(tree, written, opened) + _with_content_marked(tree, names, written):
        written = body.html or ""
    shaped = "table-cell" in written
    if shaped:
        written = _with_divisions(written)
    if not names & _RAW:
        if not names & _FREQUENT_INLINE:
            yield laid_out(written)
        if _ALL_SOUND.fullmatch(written):
            yield laid_out(_UNTOLD.sub("", written))
    yield laid_out("".join(_rewritten(body, shaped=shaped)))


def told(attributes: str) -> dict[str, str]:
    """Attributes of the plain form by their names."""
    # Of attributes of one name the first holds, as for a browser.
    return {key: unescaped(value) for key, value in reversed(_ATTRIBUTE.findall(attributes))} if attributes else {}


def _without_hidden(tree: LexborHTMLParser, written: str, opened: frozenset[str]) -> bool:
    """Take out of the page what it hides, but not what its reader opens; whether it hides anything."""
    signs = [(' hidden="' in written, "[hidden]", None), (HIDES.search(written), "[style]", _HIDDEN)]
    for selector, hides in [(selector, hides) for there, selector, hides in signs if there]:
        opened |= _opened(tree)
        nodes = [node for node in tree.css(selector) if not hides or hides.search(node.attributes.get("style") or "")]
        _take_out([node for node in nodes if not _is_opened(node, opened)])
    return any(there for there, _, _ in signs)


def _opened(tree: LexborHTMLParser) -> frozenset[str]:
    """The names (`id`) of what the page's controls open: tabs, entries of an accordion."""
    nodes = tree.css(", ".join(f"[{key}]" for key in _OPENING))
    told = (node.attributes.get(key) or "" for node in nodes for key in _OPENING)
    return frozenset(name.removeprefix("#") for names in told for name in names.split() if len(name) > 1)


def _is_opened(node: LexborNode, opened: frozenset[str]) -> bool:
    """Whether an element is hidden only until a reader opens it; windows with a form to fill in are no content."""
    told = node.attributes
    kind = f"{told.get('role')} {told.get('class')}"
    controlled = _PANEL.search(kind) or (told.get("id") or "") in opened
    return bool(controlled) and not (_WINDOW.search(kind) or node.css_first("form"))


def _with_headings(tree: LexborHTMLParser, page: str) -> frozenset[str]:
    """Leave the text of buttons that are headings; what the page's controls open, buttons among them."""
    opened = _opened(tree)
    for button in tree.css(HEADINGS) if HEADING_SIGNS.search(page) else []:
        button.unwrap()
    return opened


def is_filled(page: str) -> bool:
    """Whether a page may have a form that has been filled in."""
    return any(sign in page for sign in FIELD_TAGS) and len(FIELD_SIGNS.findall(page)) >= LEAST_FIELDS


def _show_fields(tree: LexborHTMLParser, page: str) -> None:
    """Put what fields of a form show in their place, if a text stands in several."""
    if not is_filled(page):
        return
    nodes = [
        (node, node.attributes.get("value") or "" if node.tag == "input" else node.text()) for node in tree.css(FIELDS)
    ]
    filled = [(node, text) for node, text in nodes if text.strip()]
    typed = sum(node.tag != "option" for node, _ in filled)
    for node, text in filled if typed >= LEAST_FIELDS else ():
        shown, *_ = LexborHTMLParser(f"<div>{_escaped(text)}</div>").css("div")
        (node.parent if node.tag == "option" and node.parent else node).replace_with(shown)


def _count_down(tree: LexborHTMLParser) -> None:
    """Tell lists that count down where they start, which is the number of their entries unless they say it."""
    for node in tree.css("ol[reversed]:not([start])"):
        entries = [child for child in node.iter() if child.tag == "li"]
        node.attrs["start"] = str(len(entries))


def _feet_last(tree: LexborHTMLParser) -> None:
    """Put the foot of each table, which may be written first, where it is shown."""
    for foot in tree.css("table > tfoot"):
        last = foot.parent and foot.parent.last_child
        if last is not None and last != foot:
            last.insert_after(foot, move=True)


def _take_out(nodes: list[LexborNode]) -> None:
    for node in reversed(nodes):  # the inner ones before those that hold them
        if node.tag not in ("body", "frameset", "html"):  # some pages hide all of themselves until a script has run
            node.decompose()


def _with_content_marked(tree: LexborHTMLParser, names: set[str], written: str) -> bool:
    """Mark what holds the content of the page; whether the page tells that."""
    content = tree.css(REGISTER) if names & {"div", "span"} and any(sign in written for sign in REGISTER_SIGNS) else []
    if not content and "main" in names:
        content = tree.css("main")
    for node in reversed(content):  # the inner ones before those that hold them
        if node.tag == "span":
            # A badge is a paragraph of its own; any other inline element is a part of one.
            part, *_ = LexborHTMLParser(f'<section {CONTENT_MARK}="1">{node.html}</section>').css("section")
            node.replace_with(part)
        else:
            node.attrs[CONTENT_MARK] = "1"
    return bool(content)


def _with_divisions(written: str) -> str:
    """A page in which elements within lines that a style makes tables, rows or cells are divisions."""
    shaped: dict[str, list[bool]] = defaultdict(list)

    def anew(tag: re.Match[str]) -> str:
        end, name, attributes = tag.groups()
        if name is None or name in _KEPT:
            return tag[0]
        if not end:
            shaped[name].append(is_shaped(attributes))
            return f"<div{attributes}>" if shaped[name][-1] else tag[0]
        return "</div>" if shaped[name] and shaped[name].pop() else tag[0]

    return _ANY_TAG.sub(anew, written)


def _rewritten(body: LexborNode, *, shaped: bool) -> Iterator[str]:
    """The plain form, element by element; `shaped` tells whether styles make cells of any."""
    stack = [(iter([body]), "")]
    while stack:
        children, end = stack[-1]
        node = next(children, None)
        if node is None:
            yield end
            stack.pop()
        elif node.is_text_node:
            yield _escaped(node.text_content)
        elif node.is_element_node:
            told = "".join(f' {key}="{_escaped(value)}"' for key, value in node.attributes.items() if key in _TOLD)
            tag = "div" if shaped and node.tag not in _KEPT and is_shaped(told) else node.tag or ""
            if tag not in _KEPT:
                stack.append((node.iter(include_text=True), ""))
                continue
            yield f"<{tag}{told}>"
            stack.append((node.iter(include_text=True), "" if tag in EMPTY else f"</{tag}>"))


def _escaped(text: str | None) -> str:
    return (text or "").translate(_SIGNS)
