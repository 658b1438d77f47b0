"""Posts in rows and lists that a call of another form leads to, or that stand right before it.

Guarantees: a row or list is taken whole or not at all; time is linear in the text.
"""

from collections.abc import Iterator
from itertools import pairwise

from kqparse.model import Span
from kqparse.split.notices.bracketed import STOP, first_end
from kqparse.split.notices.marks import POINT, Segment, sentences
from kqparse.split.notices.openings import names_body
from kqparse.split.notices.purpose import before_vacancy
from kqparse.split.notices.wanted_closing import closing, needing
from kqparse.split.notices.wanted_items import Item, Wording, items, marked, told_items, with_items
from kqparse.split.notices.wanted_parts import parts, row
from kqparse.split.notices.wanted_told import Post

_LONGEST_LEAD = 120
_LEAST = 2
_MOST_BELOW = 60
"""Paragraphs below a call in which its posts are looked for anew."""


def behind_call(wording: Wording, number: int, *, called: bool) -> dict[int, list[Segment]]:
    """The posts of a paragraph or below it, by the numbers of their paragraphs; a call stands there or above.

    Where only a sentence has `called` that names no post (Нужны люди!), who needs somebody leads to a list.
    """
    if not called:
        listed = _told_all(wording, number + 1) if _names_whom(wording, number) else []
        return (
            with_items({number: [Segment("call", 0, len(wording.text(number)), line=True)]}, listed) if listed else {}
        )
    own = wording.owns[number]
    call = next(own.find(wording.rules.calls), None)
    row = _led_row(wording, number, call) or (_row_before(wording, number, call) if call else {})
    if row or not (names_body(own.small, wording.rules) or _calls_for_several(wording, number)):
        return row
    # Behind a call of another form items have marks, or ask each for something: else anything may stand there.
    return with_items({}, _told_all(wording, number + 1))


def _told_all(wording: Wording, first: int) -> list[Item]:
    """The items of a list that are posts for sure; none where one is not."""
    titles = [] if (listed := told_items(wording, first)) else items(wording, first)[0]
    listed = listed or (titles if all(_is_title(wording, item) for item in titles) else [])
    told = all(_is_told(wording, item) or _is_title(wording, item) for item in listed)
    known = marked(wording, first) or (len(listed) > 1 and told)
    return listed if known and not any(wording.never(item) for item in listed) else []


def _names_whom(wording: Wording, number: int) -> bool:
    """Whether the last sentence of a paragraph names who needs somebody, and a colon ends it."""
    text, small = wording.text(number), wording.owns[number].small
    last = max((low for low, _ in sentences(text, 0, len(text))), default=0)
    return text.endswith(":") and needing(small, (last, len(text)), wording.rules)


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


def _calls_for_several(wording: Wording, number: int) -> bool:
    """Whether a paragraph ends with a call of another form and a colon, and names no post itself."""
    text, own, rules = wording.text(number), wording.owns[number], wording.rules
    # Behind a line that calls, or cries, the colon may be missing.
    leads = text.endswith(":") or (text.rstrip("!")[-1:].isalnum() and marked(wording, number + 1))
    calls = list(own.find(rules.calls)) if leads else []
    named = bool(calls) and rules.naming.search(own.small[slice(*calls[-1])])
    return bool(calls) and not (named and wording.posts_in(number, calls[-1][1], len(text)))


def _led_row(wording: Wording, number: int, call: Span | None) -> dict[int, list[Segment]]:
    """Posts in a row, each with its number of units or a bracket, behind a call, or the name of a body and a colon.

    № 2 мектеп: физика мұғалімі – 1, логопед – 0,5.

    Args:
        wording: the paragraphs, of which one that calls stands there or above.
        number: of the paragraph.
        call: where it stands in the paragraph, if there.
    """
    text, own, rules = wording.text(number), wording.owns[number], wording.rules
    colon = text.find(":", call[1] if call else 0)
    signed = 0 < colon <= (call[1] if call else _LONGEST_LEAD)
    named_behind = call is not None and rules.naming.search(own.small[slice(*call)]) is not None
    if not (signed or named_behind) or not (call or names_body(own.small[:colon], rules)):
        return {}
    lead = colon + 1 if signed else call[1] if call else 0
    stop = first_end(STOP, text, lead, len(text))
    asked, end = wording.asked(number), len(text[: stop.start() if stop else None].rstrip(" .;"))
    begin = lead + len(text[lead:]) - len(text[lead:].lstrip())
    titles = [] if signed or begin >= end else row(own.small, (begin, end), rules.wanted)
    named = asked.row(titles or list(parts(asked, text, begin, end))) if begin < end else []
    if not named or (not signed and (len(named) < _LEAST or not text[begin].isalpha())):
        return {}
    named[1:] = [post._replace(start=before.rest[1]) for before, post in pairwise(named)]
    lead_in = Segment("call", *call, line=True) if call else Segment("part", 0, colon + 1)
    return {number: [lead_in, *(segment for post in named for segment in post.segments(listed=True))]}


def _row_before(wording: Wording, number: int, call: Span) -> dict[int, list[Segment]]:
    """Several posts in a row before a call that says whose it is: Аспаз мен күзетші лауазымдарына конкурс."""
    rules, own = wording.rules, wording.owns[number]
    if rules.of_post.match(own.small, call[0]) is None:
        return {}
    stop = before_vacancy(own.small, call[0], rules)
    found = closing(wording.asked(number), own.small, (0, (stop, stop)), rules)
    posts = found[0] if found else []
    words = [own.small[slice(*post.title)].split() for post in posts]
    if len(posts) < _LEAST or not all(rules.wanted.is_post(each[-1]) for each in words):
        return {}
    titles = [own.small[slice(*post.title)].strip() for post in posts]
    if all(any(map(title.__eq__, _begun(wording, number, len(title)))) for title in titles):
        return {number: [Segment("call", posts[0].start, call[1], line=True)]}  # a list below names them anew
    return {number: list(_before(posts, call[1]))}


def _begun(wording: Wording, number: int, length: int) -> Iterator[str]:
    """The first characters of the items below a paragraph, behind their marks."""
    for at in range(number + 1, min(number + 1 + _MOST_BELOW, len(wording.paras))):
        mark = POINT.match(wording.text(at))
        begin = mark.end() if mark else 0
        small = wording.owns[at].small
        if not small[begin + length : begin + length + 1].isalpha():
            yield small[begin : begin + length]


def _before(posts: list[Post], end: int) -> Iterator[Segment]:
    """The segments of posts before a call that ends at a place."""
    at = posts[0].title[0]
    if at:
        yield Segment("call", 0, at, line=True)
    for post in posts:
        yield from post._replace(start=at).segments(listed=True)
        at = max(post.rest)
    yield Segment("call", at, end, line=True)
