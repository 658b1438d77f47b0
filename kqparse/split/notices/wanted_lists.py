"""Posts in lists below the words that call for them.

Guarantees: a list is taken whole or not at all; time is linear in the text.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import HYPHENED, late_pattern
from kqparse.split.notices.marks import BULLETS, NAMED, POINT, Places, Post, Segment, Within, bars
from kqparse.split.notices.openings import is_part
from kqparse.split.notices.wanted_lines import CONTACT, lines_of
from kqparse.split.notices.wanted_posts import Asked
from kqparse.text.traced import Traced

_ITEM = late_pattern(rf"\s*(?:([0-9]{{1,2}})([.)])|([{BULLETS}\u200d]{{1,5}}|[^\W\d_](?=\)))\)?)\s*")
_PICTURES = "\u2600"
"""The first of the signs that are pictures."""
_ARROWS = "\u2190"
"""The first of the signs that are arrows and pictures."""
_PICTURE = r"[\s\u200d\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"
_PICTURED = late_pattern(rf"(?<!{_PICTURE}){_PICTURE}++$")
"""Pictures at the end; each run of them is looked at once."""
_COUNTED = "1"
"""Begins the mark of items with numbers, before their sign."""
_LETTERED = ")"
"""Stands for that of items with letters: а) повар; б) кассир."""
_LEAD = late_pattern(r"\W*[^\W\d_][^\d_.:;!?]{2,60}:\s+")
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
        """The paragraph `at`, without the pictures that end it: Қызметкерлер керек! 🔥."""
        text = self.paras[at].text
        return _PICTURED.sub("", text) if text[-1:] >= _ARROWS else text

    def never(self, item: "Item") -> bool:
        """Whether the title of an item has a word or a category that no title has, or names a body."""
        small, (low, high) = self.owns[item.at].small, item.post.title
        body = self.rules.bodies.match(small, low, high) and NAMED.search(small, low, high)
        return bool(body or bars(self.rules, small, low, high) or self.rules.category.search(small, low, high))

    def names_post(self, at: int, begin: int) -> bool:
        """Whether a word for a post stands in the paragraph `at` behind `begin`."""
        return self.posts_in(at, begin, len(self.owns[at].small))

    def posts_in(self, at: int, begin: int, end: int) -> bool:
        """Whether a word for a post stands in a stretch of the paragraph `at`."""
        return any(map(self.rules.wanted.is_post, HYPHENED.findall(self.owns[at].small, begin, end)))

    def asked(self, at: int) -> Asked:
        """What the paragraph `at` asks for."""
        return Asked(self.text(at), self.owns[at], self.rules)


class Item(Frozen, frozen=True):
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
        if found and sign == mark and number == 1:
            break  # another list
        counted = mark.startswith(_COUNTED)
        follows = (sign == mark and number in (0, len(found) + 1)) or _is_pictured(wording, at, (mark or "", sign))
        if not follows or (sign and CONTACT.search(wording.text(at))):
            over = not mark and sign and _leads(wording, found)
            between = counted or over or (mark and ((sign and sign != mark) or _tells(wording, at)))
            if not between or at - behind >= _MOST_BETWEEN:
                break
            continue
        known = counted or at == behind or wording.names_post(at, begin) or _has_items(wording, at, sign)
        if not known and not _is_pictured(wording, at, (mark or "", sign)):
            break
        if not sign and wording.text(at)[:1].isupper() != wording.text(first)[:1].isupper():
            break
        named = list(_named(wording, at, begin)) if sign else _of_lines(wording, at, further=_leads(wording, found))
        if at > behind and any(_same(wording, found, Item(at, post)) for post in named):
            break  # what is asked of each, below the list
        woven = sign == _LETTERED and _has_letters(wording, at)
        if woven or not named or len(found) + len(named) > _MOST_ITEMS:
            return ([], first) if sign or named else (found, behind)
        found += [Item(at, post) for post in named]
        behind = at + 1
    return found, behind


def _same(wording: Wording, found: Sequence[Item], item: Item) -> bool:
    """Whether an item that leads with a colon to what is asked has the title of one before it."""
    title = wording.owns[item.at].small[slice(*item.post.title)]
    led = wording.text(item.at)[item.post.title[1] :].lstrip()[:1] == ":"
    return led and any(wording.owns[one.at].small[slice(*one.post.title)] == title for one in found)


def _leads(wording: Wording, found: Sequence[Item]) -> bool:
    """Whether the last of some items leads with a colon to what is asked of it."""
    return bool(found) and wording.text(found[-1].at).endswith(":")


def _of_lines(wording: Wording, at: int, *, further: bool) -> list[Post]:
    """The posts of a paragraph without marks; that of one with a colon over marked entries that ask for something.

    Where it is a `further` one of such, whatever its entries are.
    """
    text = wording.text(at)
    if not (text.endswith(":") and marked(wording, at + 1) and (further or _tells(wording, at + 1))):
        return lines_of(wording.paras[at], wording.asked(at), wording.rules)
    asked = wording.asked(at)
    post = asked.post(0, len(text) - 1, whole=False)
    plain = post is not None and post.rest[0] == post.rest[1] and asked.is_office(post)
    return [post._replace(rest=(len(text), len(text)))] if post and plain else []


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
    below = range(first, min(first + _MOST_BELOW, len(wording.paras)))
    return any(_tells(wording, at) or _tells(wording, at, led=True) for at in below)


def behind_list(wording: Wording, first: int) -> int:
    """The number of the paragraph behind a list of items with marks that begins with the paragraph `first`."""
    limit = min(len(wording.paras), first + _MOST_ITEMS)
    return next((at for at in range(first, limit) if not marked(wording, at)), limit)


def first_told(wording: Wording) -> int:
    """The number of the first paragraph that begins with work, education or pay; that behind the last without one."""
    return next((at for at in range(len(wording.paras)) if _tells(wording, at)), len(wording.paras))


def _tells(wording: Wording, at: int, *, led: bool = False) -> bool:
    """Whether a paragraph begins with work, education or pay, behind whom it `led` to with a colon: Врачи: …"""
    opened = _LEAD.match(wording.text(at)) if led else POINT.match(wording.text(at)) or _OPENED.match(wording.text(at))
    if led and not opened:
        return False
    return wording.asked(at).tells(opened.end() if opened else 0, len(wording.text(at)))


def marked(wording: Wording, at: int) -> bool:
    """Whether a number or a sign stands before the paragraph `at`."""
    return at < len(wording.paras) and bool(_marked(wording.text(at))[0])


def _marked(text: str) -> tuple[str, int, int]:
    """What stands before an item: its mark, where the item begins, its number, 0 without one."""
    own = _ITEM.match(text)
    if own is None:
        return "", 0, 0
    if own[1]:
        return _COUNTED + own[2], own.end(), int(own[1])
    return (_LETTERED if own[3].isalpha() else own[3]), own.end(), 0


def _has_letters(wording: Wording, at: int) -> bool:
    """Whether lines below the first one of a paragraph begin with letters, as further items that nothing parts do."""
    below = (_ITEM.match(wording.text(at), head) for head in Places(wording.paras[at]).heads() if head)
    return any(own and own[3] and own[3].isalpha() for own in below)


def _has_items(wording: Wording, at: int, sign: str) -> bool:
    """Whether an item stands over items of another sign, the first of which asks for something."""
    below = _marked(wording.text(at + 1))[0] if at + 1 < len(wording.paras) else ""
    return below not in ("", sign) and _tells(wording, at + 1)


def _is_pictured(wording: Wording, at: int, signs: tuple[str, str]) -> bool:
    """Whether pictures stand before an item and another, each its own, and words tell that it names a post."""
    if not all(sign and sign[0] >= _PICTURES for sign in signs):
        return False
    post = next(_named(wording, at, _marked(wording.text(at))[1]), None)
    return post is not None and wording.asked(at).is_office(post)


def _named(wording: Wording, at: int, begin: int) -> Iterator[Post]:
    """The post of an item with a mark; an item that begins with what is asked names none."""
    asked = wording.asked(at)
    post = (
        None
        if asked.labelled(begin, colon=True)
        else asked.post(begin, len(wording.text(at).rstrip(" ;")), whole=False)
    )
    if post:
        yield post._replace(start=0)


def told_all(wording: Wording, first: int) -> list[Item]:
    """The items of a list that are posts for sure; none where one is not."""
    titles = [] if (listed := told_items(wording, first)) else items(wording, first)[0]
    if not marked(wording, first):
        listed = [item for item in listed if not _heads_part(wording, item)]
    listed = listed or (titles if all(_is_title(wording, item) for item in titles) else [])
    told = all(_is_told(wording, item) or _is_title(wording, item) for item in listed)
    known = marked(wording, first) or (len(listed) > 1 and told)
    return listed if known and not any(wording.never(item) for item in listed) else []


def _is_told(wording: Wording, item: Item) -> bool:
    """Whether an item tells work, education, pay or the number of units."""
    asked, post = wording.asked(item.at), item.post
    return post.telling or asked.counted(post) or asked.pays(post.rest[0])


def _is_title(wording: Wording, item: Item) -> bool:
    """Whether an item has nothing but a title with a word for a post."""
    post = item.post
    return not wording.text(item.at)[post.title[1] : max(post.rest)].strip(" .;") and wording.posts_in(
        item.at, *post.title
    )


def _heads_part(wording: Wording, item: Item) -> bool:
    """Whether an item is a line that names a unit and no post, over those of its posts."""
    text, own = wording.text(item.at), wording.owns[item.at]
    low, high = item.post.title
    whole = not text[high:].strip() and not wording.posts_in(item.at, low, high)
    return whole and is_part(text, own.small, wording.rules)
