"""The items of a list of posts below the words that call for them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from kqparse.grammar.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.marks import BULLETS, NAMED, POINT, Places, Segment, Within
from kqparse.split.notices.wanted_posts import Asked
from kqparse.split.notices.wanted_told import Post
from kqparse.split.title_words import is_clause
from kqparse.text.traced import Traced

_ITEM = late_pattern(rf"\s*(?:([0-9]{{1,2}})[.)]|([{BULLETS}\u200d]{{1,5}}))\s*")
_CONTACT = late_pattern(r"[@]|[0-9][-\s()]*(?:[0-9][-\s()]*){9}")
_PICTURES = "\u2600"
"""The first of the signs that are pictures."""
_COUNTED = "1"
"""Stands for the mark of items with numbers."""
_WORDS = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENED = late_pattern(r"\W*")
_MOST_BELOW = 8
"""Paragraphs below in which is looked for what is asked."""
_MOST_ITEMS = 400
_MOST_BETWEEN = 8
"""Paragraphs between numbered items: what is asked of the one above."""


class Wording(Struct, frozen=True):
    """The paragraphs of a text, where forms begin in each of them, and the family's words."""

    paras: Sequence[Traced]
    owns: Sequence[Within]
    rules: NoticeRules

    def text(self, at: int) -> str:
        """The paragraph `at`."""
        return self.paras[at].text

    def never(self, item: "Item") -> bool:
        """Whether the title of an item has a word or a category that no title has, or names a body."""
        small, (low, high) = self.owns[item.at].small, item.post.title
        body = self.rules.bodies.match(small, low, high) and NAMED.search(small, low, high)
        return bool(body or any(form.search(small, low, high) for form in (self.rules.never, self.rules.category)))

    def names_post(self, at: int, begin: int) -> bool:
        """Whether a word for a post stands in the paragraph `at` behind `begin`."""
        return self.posts_in(at, begin, len(self.owns[at].small))

    def posts_in(self, at: int, begin: int, end: int) -> bool:
        """Whether a word for a post stands in a stretch of the paragraph `at`."""
        return any(map(self.rules.wanted.is_post, _WORDS.findall(self.owns[at].small, begin, end)))

    def asked(self, at: int) -> Asked:
        """What the paragraph `at` asks for."""
        return Asked(self.text(at), self.owns[at], self.rules)


class Item(NamedTuple):
    """A post of a list, and the number of its paragraph."""

    at: int
    post: Post


def items(wording: Wording, first: int) -> tuple[list[Item], int]:
    """The items of a list from the paragraph `first` on, and the number of the paragraph behind them.

    A list whose items have numbers may have paragraphs between them, one with signs such as say what is asked or have
    another sign. Else it ends where another paragraph stands: of items with nothing before them one with a capital,
    where they have none, or without. One item that names no post leaves nothing of a list with signs or numbers.
    """
    found: list[Item] = []
    mark: str | None = None
    behind = first
    for at in range(first, len(wording.paras)):
        sign, begin, number = _marked(wording.text(at))
        mark = sign if mark is None else mark
        follows = (sign == mark and number in (0, len(found) + 1)) or _is_pictured(wording, at, (mark or "", sign))
        if not follows or _CONTACT.search(wording.text(at)):
            between = mark == _COUNTED or (mark and ((sign and sign != mark) or _tells(wording, at)))
            if not between or at - behind >= _MOST_BETWEEN:
                break
            continue
        if mark != _COUNTED and at > behind and not wording.names_post(at, begin):
            break
        if not sign and wording.text(at)[:1].isupper() != wording.text(first)[:1].isupper():
            break
        named = list(_named(wording, at, begin)) if sign else list(_lines(wording, at))
        if not named or len(found) + len(named) > _MOST_ITEMS:
            return ([], first) if sign or named else (found, behind)
        found += [Item(at, post) for post in named]
        behind = at + 1
    return found, behind


def told_items(wording: Wording, first: int) -> list[Item]:
    """The items of such a list, where work, education or pay is told of one of them, in them or below."""
    listed, behind = items(wording, first)
    told = any(
        item.post.telling or _told_in(wording, item) or wording.asked(item.at).counted(item.post) for item in listed
    )
    return listed if told or (listed and tells_below(wording, behind)) else []


def with_items(found: dict[int, list[Segment]], listed: Sequence[Item]) -> dict[int, list[Segment]]:
    """Segments with those of the items of a list."""
    for item in listed:
        found.setdefault(item.at, []).extend(item.post.segments(listed=True))
    return found


def _told_in(wording: Wording, item: Item) -> bool:
    """Whether what stands behind the title of an item, or the next paragraph, tells something of it."""
    text, rest = wording.text(item.at), item.post.rest[0]
    if text[rest:].strip():
        return wording.asked(item.at).tells(rest, len(text))
    return tells_below(wording, item.at + 1)


def tells_below(wording: Wording, first: int) -> bool:
    """Whether one of a few paragraphs begins with work, education or pay."""
    return any(_tells(wording, at) for at in range(first, min(first + _MOST_BELOW, len(wording.paras))))


def behind_list(wording: Wording, first: int) -> int:
    """The number of the paragraph behind a list of items with marks that begins with the paragraph `first`."""
    limit = min(len(wording.paras), first + _MOST_ITEMS)
    return next((at for at in range(first, limit) if not marked(wording, at)), limit)


def first_told(wording: Wording) -> int:
    """The number of the first paragraph that begins with work, education or pay; that behind the last without one."""
    return next((at for at in range(len(wording.paras)) if _tells(wording, at)), len(wording.paras))


def _tells(wording: Wording, at: int) -> bool:
    """Whether a paragraph begins with work, education or pay."""
    opened = POINT.match(wording.text(at)) or _OPENED.match(wording.text(at))
    return wording.asked(at).tells(opened.end() if opened else 0, len(wording.text(at)))


def marked(wording: Wording, at: int) -> bool:
    """Whether a number or a sign stands before the paragraph `at`."""
    return at < len(wording.paras) and bool(_marked(wording.text(at))[0])


def _marked(text: str) -> tuple[str, int, int]:
    """What stands before an item: its mark, where the item begins, its number, 0 without one."""
    own = _ITEM.match(text)
    if own is None:
        return "", 0, 0
    return (_COUNTED, own.end(), int(own[1])) if own[1] else (own[2], own.end(), 0)


def _is_pictured(wording: Wording, at: int, signs: tuple[str, str]) -> bool:
    """Whether pictures stand before an item and another, each its own, and words tell that it names a post."""
    if not all(sign and sign[0] >= _PICTURES for sign in signs):
        return False
    post = next(_named(wording, at, _marked(wording.text(at))[1]), None)
    return post is not None and wording.asked(at).is_office(post)


def _named(wording: Wording, at: int, begin: int) -> Iterator[Post]:
    """The post of an item with a mark; an item that begins with what is asked names none."""
    post = wording.asked(at).post(begin, len(wording.text(at).rstrip(" ;")), whole=False)
    if post:
        yield post._replace(start=0)


def _lines(wording: Wording, at: int) -> list[Post]:
    """The posts of a paragraph without marks, one on each of its lines; none where a line names something else."""
    text, asked = wording.text(at), wording.asked(at)
    if text.endswith(":"):
        return []  # a heading
    places: list[Span] = list(pairwise([*sorted(Places(wording.paras[at]).heads()), len(text)]))
    named: list[Post] = []
    for start, end in places:
        stop = start + len(text[start:end].rstrip(" ;,"))
        post = None if asked.labelled(start) else asked.post(start, stop, whole=False)
        clause = post is not None and is_clause(text[slice(*post.title)], wording.rules.wanted.titles)
        if post is None or clause:
            return []
        named.append(post)
    return named
