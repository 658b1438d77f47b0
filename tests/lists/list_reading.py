"""Lists read by the shipped family, for the tests of this folder."""

from kqparse import Document, extract
from kqparse.grammar import grammar
from kqparse.grammar.mechanisms.post_lists import Employing, ListRules
from kqparse.split.lists.posts import Post, posts
from kqparse.text.edits import EditedText
from kqparse.text.traced import cut

_FAMILY = grammar().families["post-lists"]
assert isinstance(_FAMILY, ListRules)
RULES: ListRules = _FAMILY


def document(text: str) -> Document:
    return extract(text.encode(), "list")


def rows(of: Document) -> list[tuple[int | None, str]]:
    """Number and title of each post, in order."""
    return [(position.ordinal, _said(position.title)) for position in of.positions]


def sections(of: Document) -> list[str]:
    return [_said(position.section) for position in of.positions]


def row(text: str, *shorts: str) -> list[Post]:
    employing: Employing = RULES.employing(shorts)
    return posts(cut(EditedText(text, text), 0, len(text)), employing, RULES)


def _said(text: object) -> str:
    found = getattr(text, "kk", None) or getattr(text, "ru", None)
    return str(found) if found else ""
