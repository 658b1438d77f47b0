"""The post, or several in a row, between who needs it and the verb: Мектепке аспазшы қажет.

Guarantees: a row is taken whole or not at all; where nothing tells the name of who needs it from a post, the post has a
word for one.
"""

from collections.abc import Iterator

from kqparse.grammar.notices import NoticeRules
from kqparse.grammar.wanted import MOST_ALONE
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.notices.bracketed import outside
from kqparse.split.notices.marks import NAMED
from kqparse.split.notices.wanted_parts import parts, row
from kqparse.split.notices.wanted_posts import Asked
from kqparse.split.notices.wanted_told import Post

_FEW = 2
"""Words of a title behind a word that only its case tells to need the post."""
_SHORTEST = 4
"""Letters of such a word: a shorter one has its ending from nothing."""
_PARTS = late_pattern(r"[,(]")
_WORD = late_pattern(r"\w+")


def closing(asked: Asked, small: str, places: tuple[int, Span], rules: NoticeRules) -> tuple[list[Post], bool] | None:
    """The posts, and whether who needs them stands before them; None without any.

    Args:
        asked: what the paragraph asks for.
        small: the paragraph in lower case.
        places: where the sentence begins, and where its verb stands.
        rules: the words of the family.
    """
    begin, verb = places
    words = [match.span() for match in outside(_WORD, small, begin, verb[0])]
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
    words: list[str] = _WORD.findall(small)
    return words[-1]


def _ends_needing(word: str, rules: NoticeRules, *, bare: bool) -> bool:
    """Whether a word may end the name of who needs the post: by its case, or as the name of a body ends.

    A word for a body may be `bare` where it owns no post behind it.
    """
    if rules.body_closers.fullmatch(word) or rules.wanted.dative(word):
        return True
    known = rules.bodies.fullmatch(word) or rules.wanted.bodies.fullmatch(word)
    return known is not None and (bare or word.endswith(rules.body_endings)) and not rules.wanted.is_post(word)
