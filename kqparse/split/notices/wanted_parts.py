"""The stretches of several posts that one sentence names, in a row, each with what is asked of it, or before its verb.

What stands behind a comma may as well go on with the title before it (учителей химии, физики и биологии). So a row
counts only where each title is a word alone, or has a word for a post. In brackets each may have its hours or units.
Where nothing tells the name of who needs a post from it, the post has a word for one: Мектепке аспазшы қажет.

Guarantees: a row is taken whole or not at all; the stretches cover all of the sentence but for the signs between them;
time is linear in it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.mechanisms.wanted import MOST_ALONE, WantedRules
from kqparse.late_pattern import WORD, late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import BRACKETS, outside
from kqparse.split.notices.marks import NAMED, Post
from kqparse.split.notices.wanted_posts import Asked

_COMMA = late_pattern(r",\s++(?=(?:[0-9]{1,2}-)?[^\W\d_])")
_BEHIND_BRACKET = late_pattern(rf"\){_COMMA.pattern}")
_BLANKS = late_pattern(r"\s+")
_FEWEST = 2
_MOST = 40
"""Pieces between commas at most in which posts are looked for."""
_FEW = 2
"""Words of a title behind a word that only its case tells to need the post."""
_SHORTEST = 4
"""Letters of such a word: a shorter one has its ending from nothing."""
_PARTS = late_pattern(r"[,(]")


def parts(asked: Asked, text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons, and within each those that commas part.

    A comma parts two posts where it stands behind a bracket and each has one, or where the title of another post with
    its number of units or what is asked of it stands behind; behind a colon a title alone does.

    Args:
        asked: what the paragraph asks for.
        text: the paragraph.
        start, end: the stretch of all posts.
    """
    led = text[:start].rstrip().endswith(":")
    for low, high in _between_semicolons(text, start, end):
        commas = _behind_brackets(text, low, high) or _before_titles(asked, text, (low, high), led=led)
        for first, last in pairwise((low, *commas, high)):
            yield first, first + len(text[first:last].rstrip(" ,"))


def _between_semicolons(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons that have something, without the blanks around them."""
    at = start
    while at < end:
        sign = text.find(";", at, end)
        stop = sign if sign >= 0 else end
        if own := text[at:stop].strip():
            low = text.index(own, at)
            yield low, low + len(own)
        at = stop + 1


def _behind_brackets(text: str, start: int, end: int) -> list[int]:
    """The places behind commas that stand behind brackets, where each post has one."""
    commas = [match.end() for match in _BEHIND_BRACKET.finditer(text, start, end)]
    return commas if all("(" in text[low:high] for low, high in pairwise((start, *commas, end))) else []


def _before_titles(asked: Asked, text: str, place: Span, *, led: bool) -> list[int]:
    """The places behind commas where another post begins, of which something is said if no colon has `led` to it."""
    start, end = place
    commas = [match.end() for match in outside(_COMMA, text, start, end)]
    bounds = [start, *commas, end]
    if not commas or len(bounds) > _MOST:
        return []
    pieces = [(low, low + len(text[low:high].rstrip(" ,"))) for low, high in pairwise(bounds)]
    return [
        low
        for at, (low, _) in enumerate(pieces)
        if at and asked.begins_post(pieces[at], pieces[at + 1 : at + 2], led=led)
    ]


def row(small: str, place: Span, rules: WantedRules) -> list[Span]:
    """The titles of a row, or nothing where a stretch is none.

    Args:
        small: the paragraph in lower case.
        place: the stretch of the titles.
        rules: what joins and ends them.
    """
    found: list[Span] = []
    at = place[0]
    for sign in outside(rules.joins, small, *place):
        found.append((at, sign.start()))
        at = sign.end()
    found.append((at, place[1]))
    # Commas alone part what is asked of one post, too: a row is one for sure where it is joined at its end, or where
    # words for posts begin or end each of it.
    titles = [BRACKETS.sub(" ", small[start:end]) for start, end in found]
    closed = len(found) >= _FEWEST and small[found[-2][1] : found[-1][0]].strip() != ","
    told = len(found) >= _FEWEST and (closed or all(_is_title(title, rules) for title in titles))
    return found if told and _alike(titles, rules) else []


def _is_title(title: str, rules: WantedRules) -> bool:
    words = title.split()
    plain = bool(words) and all(word.replace("-", "").isalpha() for word in words)
    return plain and (rules.is_post(words[0]) or rules.is_post(words[-1]))


def _alike(titles: Sequence[str], rules: WantedRules) -> bool:
    """Whether titles are words alone, or each has a word for a post."""
    words = [_BLANKS.split(title.strip()) for title in titles]
    if any(not each[0].replace("-", "").isalpha() for each in words):
        return False
    return all(len(each) == 1 for each in words) or all(any(map(rules.is_agent, each)) for each in words)


def closing(asked: Asked, small: str, places: tuple[int, Span], rules: NoticeRules) -> tuple[list[Post], bool] | None:
    """The posts, and whether who needs them stands before them; None without any.

    Args:
        asked: what the paragraph asks for.
        small: the paragraph in lower case.
        places: where the sentence begins, and where its verb stands.
        rules: the words of the family.
    """
    begin, verb = places
    words = [match.span() for match in outside(WORD, small, begin, verb[0])]
    # The last word is of the title: a nurse ends as who needs her does.
    # Облыстық музей экскурсовод іздейді is a body and its post, мектеп директоры a post.
    owned = bool(words) and small[slice(*words[-1])].endswith(rules.body_endings)
    bare = {low for low, _ in words[1:]} if not owned else set()
    ends = [high for low, high in words[:-1] if _ends_needing(small[low:high], rules, bare=low in bare)]
    ends = [end for end in ends if needing(small, (begin, end), rules) and not rules.wanted.governed(small, end)]
    # A word of a further title may end so, too: behind a comma or bracket none is of who needs them.
    sign = _PARTS.search(small, begin, verb[0])
    first = [end for end in ends if sign and end <= sign.start()]
    lead = max(first or ends, default=None)
    if lead is None and len(words) <= MOST_ALONE:
        lead = _unknown(small, words, rules)
    if not words or (lead is None and len(words) > MOST_ALONE and not asked.demand(words[0][0], verb[0])):
        return None
    start = next(low for low, _ in words if lead is None or low >= lead)
    attention = rules.wanted.attention.match(small, start, verb[0])
    start = attention.end() if attention else start
    place = start, start + len(small[start : verb[0]].rstrip())
    titles = row(small, place, rules.wanted)
    told = list(parts(asked, small, *place)) if not titles else []
    posts = (asked.row(told) if len(told) > 1 else []) or list(_posts(asked, titles or [place]))
    sure = _is_sure(small[begin:lead] if lead else "", small[slice(*verb)], rules)
    lasts = [_last_word(small[slice(*post.title)]) for post in posts]
    named = any(map(rules.wanted.is_post, lasts)) and all(map(rules.wanted.is_agent, lasts))
    if not posts or not (sure or named or any(post.before for post in posts)):
        return None
    return posts, lead is not None


def _unknown(small: str, words: list[Span], rules: NoticeRules) -> int | None:
    """Where the first word ends if its case tells that it needs the post of few words behind it, whatever it names.

    Of more words it may be the title's own: Халыққа қызмет көрсету маманы.
    """
    if not 1 < len(words) <= 1 + _FEW:
        return None
    (low, high), *_, last = words
    led = high - low >= _SHORTEST and rules.wanted.dative(small[low:high]) and not rules.wanted.governed(small, high)
    return high if led and rules.wanted.is_post(small[slice(*last)]) else None


def needing(small: str, place: Span, rules: NoticeRules) -> bool:
    """Whether a stretch names who may need somebody: by a word for a body, or a name in quotes."""
    return NAMED.search(small, *place) is not None or any(
        form.search(small, *place) for form in (rules.wanted.bodies, rules.bodies)
    )


def _posts(asked: Asked, places: list[Span]) -> Iterator[Post]:
    """The posts of some stretches, with what brackets behind them ask for; none where one says anything else."""
    posts = [(asked.post(*place, whole=False), place) for place in places]
    ended = (post and ((not post.kind and post.rest[0] == end) or asked.in_bracket(post)) for post, (_, end) in posts)
    if all(ended):
        yield from (post for post, _ in posts if post)


def _is_sure(lead: str, verb: str, rules: NoticeRules) -> bool:
    """Whether case or verb tell that the name of who needs something ends before the post, which may be any word."""
    if rules.wanted.bodies.search(verb):
        return True  # it speaks of work
    return not rules.wanted.taking.match(verb) and (not lead or rules.wanted.dative(_last_word(lead)))


def _last_word(small: str) -> str:
    words: list[str] = WORD.findall(small)
    return words[-1]


def _ends_needing(word: str, rules: NoticeRules, *, bare: bool) -> bool:
    """Whether a word may end the name of who needs the post: by its case, or as the name of a body ends.

    A word for a body may be `bare` where it owns no post behind it.
    """
    if rules.body_closers.fullmatch(word) or rules.wanted.dative(word):
        return True
    known = rules.bodies.fullmatch(word) or rules.wanted.bodies.fullmatch(word)
    return known is not None and (bare or word.endswith(rules.body_endings)) and not rules.wanted.is_post(word)
