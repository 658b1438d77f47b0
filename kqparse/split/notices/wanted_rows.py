"""Posts of a paragraph that calls in another form, or names who needs somebody: in a row there, or in a list below it.

Guarantees: a row or list is taken whole or not at all; time is linear in the text.
"""

from collections.abc import Iterator
from itertools import pairwise

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.headings.title_words import is_clause
from kqparse.split.notices.bracketed import BRACKETS, STOP, first_end
from kqparse.split.notices.marks import POINT, QUOTES, Places, Post, Segment, sentences
from kqparse.split.notices.openings import group_head, is_part, names_body
from kqparse.split.notices.purpose import before_vacancy
from kqparse.split.notices.wanted_lists import Item, Wording, marked, told_all, with_items
from kqparse.split.notices.wanted_parts import closing, needing, parts, row

_OPEN_END = late_pattern(r"(?:\w!*|(?<!\w)[^\W\d_]\.)$")
"""What ends a line that leads on: a word, or a short one at the end of a date (на 01.08.2025 г.)."""
_LONGEST_LEAD, _PREPOSITION = 120, 3
_LEAST, _MOST_WORDS, _MOST_OFFICE = 2, 8, 4
_ENDING = 1
"""Letters of a word that other cases may change."""
_MOST_ANEW = 60
"""Paragraphs below a call in which its posts are looked for anew."""


def behind_call(wording: Wording, number: int, *, called: bool) -> dict[int, list[Segment]]:
    """The posts of a paragraph or below it, by the numbers of their paragraphs; a call stands there or above.

    Where only a sentence has `called` that names no post (Нужны люди!), who needs somebody leads to a list.
    """
    if not called:
        listed = told_all(wording, number + 1) if _names_whom(wording, number) else []
        return (
            with_items({number: [Segment("call", 0, len(wording.text(number)), line=True)]}, listed) if listed else {}
        )
    own = wording.owns[number]
    call = next(own.find(wording.rules.calls), None)
    row = _led_row(wording, number, call) or (_row_before(wording, number, call) if call else {})
    row = row or (_below_office(wording, number, call[1]) if call else _below_heading(wording, number))
    if row or not (names_body(own.small, wording.rules) or _calls_for_several(wording, number)):
        return row
    # Behind a call of another form items have marks, or ask each for something: else anything may stand there.
    return with_items({}, told_all(wording, number + 1)) or _in_parts(wording, number + 1)


def _in_parts(wording: Wording, first: int) -> dict[int, list[Segment]]:
    """The posts of lists one below the other, each with a heading that tells of no post: Врачебный персонал: ↵ 1. …"""
    found: dict[int, list[Segment]] = {}
    at = first
    while at + 1 < len(wording.paras) and (listed := _items_of_part(wording, at)):
        # A category is the heading of its group wherever it stands.
        para = wording.paras[at]
        heads = {} if group_head(para, wording.rules)[1] else {at: [Segment("part", 0, len(para))]}
        found = with_items({**found, **heads}, listed)
        at = listed[-1].at + 1
    return found


def _items_of_part(wording: Wording, at: int) -> list[Item]:
    """The posts of the list below a heading: with marks below a colon, each with its number of units below a unit."""
    if marked(wording, at + 1) and _heads_list(wording, at):
        return told_all(wording, at + 1)
    return _counted_below(wording, at)


def _counted_below(wording: Wording, at: int) -> list[Item]:
    """The posts with a number of units each that stand right below the heading of a part."""
    listed: list[Item] = []
    if at + 1 >= len(wording.paras):
        return listed
    calls = wording.rules.calls in wording.owns[at].starts or wording.rules.wanted.verbs in wording.owns[at].starts
    if calls or marked(wording, at) or not is_part(wording.text(at), wording.owns[at].small, wording.rules):
        return listed
    for number in range(at + 1, len(wording.paras)):
        asked = wording.asked(number)
        post = asked.post(0, len(wording.text(number).rstrip(" ;,.")), whole=False)
        if post is None or post.rest[0] != post.rest[1] or not asked.counted(post):
            break
        listed.append(Item(number, post._replace(start=0)))
    return listed


def _heads_list(wording: Wording, at: int) -> bool:
    """Whether a paragraph without a mark is a few words with a capital, no label and no call, that end with a colon."""
    text, calls = wording.text(at), wording.rules.calls
    brief = text[:1].isupper() and text.endswith(":") and len(text.split()) <= _MOST_WORDS
    known = marked(wording, at) or calls in wording.owns[at].starts or wording.asked(at).labelled(0)
    return brief and not known


def rows_in_parts(wording: Wording, first: int) -> dict[int, list[Segment]]:
    """Posts in a row on each line from a paragraph on, each with its number of units, behind whom they are: Врачи: …

    Or each on a line of its own, below the heading of a part.
    """
    if _counted_below(wording, first):
        return _in_parts(wording, first)
    found: dict[int, list[Segment]] = {}
    count = 0
    for at in range(first, len(wording.paras)):
        text, asked = wording.text(at), wording.asked(at)
        begin = text.find(":") + 1
        begin += len(text[begin:]) - len(text[begin:].lstrip())
        if not begin or len(text[:begin].split()) > _MOST_OFFICE or not text[0].isupper() or asked.labelled(0):
            break
        end = len(text.rstrip(" .;"))
        named = asked.row(list(parts(asked, text, begin, end))) if begin < end else []
        if not all(map(asked.counted, named)) or not named:
            break
        found[at] = [Segment("part", 0, begin), *_in_row(named)]
        count += len(named)
    return found if count >= _LEAST else {}


def _in_row(named: list[Post]) -> Iterator[Segment]:
    """The segments of posts in a row, each with the sign before it."""
    begun = [*named[:1], *(post._replace(start=before.rest[1]) for before, post in pairwise(named))]
    return (segment for post in begun for segment in post.segments(listed=True))


def _below_heading(wording: Wording, number: int) -> dict[int, list[Segment]]:
    """The posts of a list below a heading that has a word for posts and a colon: На должности старшего состава: …

    Each item has a word for a post itself, as no list of papers or deeds does.
    """
    text, own = wording.text(number), wording.owns[number]
    if not text.endswith(":") or len(text) > _LONGEST_LEAD or wording.asked(number).labelled(0):
        return {}
    # What goes on with duties begins with a small letter, and a duty with what is done.
    first = text.split()[0]
    deed = len(first) > _PREPOSITION and is_clause(first, wording.rules.wanted.titles)
    if not (
        text[0].isupper() and not deed and wording.rules.contests[1].search(own.small) and marked(wording, number + 1)
    ):
        return _below_office(wording, number, 0)
    listed = told_all(wording, number + 1)
    if len(listed) < _LEAST or not all(wording.posts_in(item.at, *item.post.title) for item in listed):
        return {}
    return with_items({number: [Segment("call", 0, len(text), line=True)]}, listed)


def _below_office(wording: Wording, number: int, begin: int) -> dict[int, list[Segment]]:
    """The bodies below words that name an office that each of them has: председателя: ↵ районного суда – 1; …

    They stand in a case, as no name in quotes does.
    """
    text, rules = wording.text(number), wording.rules
    words = wording.owns[number].small[begin:].rstrip(" :").split()
    found: dict[int, list[Segment]] = {}
    if not words or not text.endswith(":") or len(words) > _MOST_OFFICE or not rules.wanted.is_post(words[0]):
        return found
    for at in range(number + 1, len(wording.paras)):
        text, asked = wording.text(at), wording.asked(at)
        mark = POINT.match(text)
        post = asked.post(mark.end() if mark else 0, len(text.rstrip(" ;.")), whole=False)
        names = wording.owns[at].small[slice(*post.title)].split() if post else []
        body = any(map(rules.bodies.fullmatch, names)) and not any(map(rules.wanted.is_post, names))
        if post is None or not body or any(sign in text for sign in (":", *QUOTES)):
            break
        found[at] = list(post._replace(start=0, rest=(len(text), len(text)), kind=None).segments(listed=True))
    return found


def _names_whom(wording: Wording, number: int) -> bool:
    """Whether the last sentence of a paragraph names who needs somebody, and a colon ends it."""
    text, small = wording.text(number), wording.owns[number].small
    last = max((low for low, _ in sentences(text, 0, len(text))), default=0)
    return text.endswith(":") and needing(small, (last, len(text)), wording.rules)


def _calls_for_several(wording: Wording, number: int) -> bool:
    """Whether a paragraph ends with a call of another form and a colon, and names no post itself."""
    text, own, rules = wording.text(number), wording.owns[number], wording.rules
    # Behind a line that calls, or cries, the colon may be missing.
    leads = text.endswith(":") or _OPEN_END.search(BRACKETS.sub("", text).rstrip()) is not None
    calls = list(own.find(rules.calls)) if leads else []
    named = bool(calls) and rules.naming[1].search(own.small[slice(*calls[-1])])
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
    colon = text.find(":", call[1] - 1 if call else 0)  # with which a call may end
    signed = 0 < colon <= (call[1] if call else _LONGEST_LEAD)
    named_behind = call is not None and rules.naming[1].search(own.small[slice(*call)]) is not None
    above = 0 if signed or call else _behind_body(wording, number)
    if not (signed or named_behind or above) or not (call or above or names_body(own.small[:colon], rules)):
        return {}
    lead = colon + 1 if signed else call[1] if call else above
    stop = first_end(STOP, text, lead, len(text))
    asked, end = wording.asked(number), len(text[: stop.start() if stop else None].rstrip(" .;"))
    begin = lead + len(text[lead:]) - len(text[lead:].lstrip())
    titles = [] if signed or begin >= end else row(own.small, (begin, end), rules.wanted)
    places = titles or list(parts(asked, text, begin, end)) if begin < end else []
    joined = bool(titles) and not _named_below(wording, number, titles[0])
    named = asked.row(places, joined=joined) if places else []
    if not named or (not (signed or above) and (len(named) < _LEAST or not text[begin].isalpha())):
        return {}
    lead_in = Segment("call", *call, line=True) if call else Segment("part", 0, lead)
    return {number: [lead_in, *_in_row(named)]}


def _behind_body(wording: Wording, number: int) -> int:
    """Where the second line of a paragraph begins whose first one is the name of a body, and of no post; else 0."""
    own, rules = wording.owns[number], wording.rules
    line = next(iter(sorted(Places(wording.paras[number]).heads() - {0})), 0)
    first = own.small[:line].split()
    posts = any(map(rules.wanted.is_post, first))
    return line if line and len(first) <= _MOST_WORDS and not posts and needing(own.small, (0, line), rules) else 0


def _named_below(wording: Wording, number: int, title: Span) -> bool:
    """Whether a paragraph below begins with a title that a call names in another case: лоцмана … Лоцман: …"""
    word = wording.owns[number].small[slice(*title)].split()[0]
    return word[:-_ENDING] in _begun(wording, number, max(len(word) - _ENDING, 1), within=True)


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
    return {number: list(before_verb(posts, 0, call[1]))}


def _begun(wording: Wording, number: int, length: int, *, within: bool = False) -> Iterator[str]:
    """The first characters of the items below a paragraph, behind their marks; a word may go on `within` it."""
    for at in range(number + 1, min(number + 1 + _MOST_ANEW, len(wording.paras))):
        mark = POINT.match(wording.text(at))
        begin = mark.end() if mark else 0
        small = wording.owns[at].small
        if within or not small[begin + length : begin + length + 1].isalpha():
            yield small[begin : begin + length]


def before_verb(posts: list[Post], begin: int, end: int) -> Iterator[Segment]:
    """The segments of posts before the verb or call that ends at a place, and of what begins it before them."""
    at = posts[0].title[0]
    if begin < at:
        yield Segment("call", begin, at, line=True)
    for post in posts:
        yield from post._replace(start=at).segments(listed=len(posts) > 1)
        at = max(post.rest)
    yield Segment("call", at, end, line=True)
