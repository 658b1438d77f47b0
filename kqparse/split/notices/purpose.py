"""What a call or a heading is for: for candidates, or for goods, a grant, or news of posts that are free."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import WORD
from kqparse.model import Span
from kqparse.split.notices.contacts import names_contact
from kqparse.split.notices.marks import Within
from kqparse.text.fold import lower
from kqparse.text.seen import Seen

_BEFORE_CALL = 60
"""Characters before a call in which its purpose is looked for."""
_MOST_HEADINGS = 3
"""Paragraphs in which the heading of a text is looked for."""
_SIGNS = " .,:!"
_LONGEST_ABOVE = 300
"""The heading of what is asked of posts is at most so long."""


def calls(seen: Seen, rules: NoticeRules) -> int:
    """How many calls for candidates a text has at most."""
    return sum(not _is_told_otherwise(match, seen, rules) for match in rules.calls.matches(seen))


def _is_told_otherwise(match: re.Match[str], seen: Seen, rules: NoticeRules) -> bool:
    """Whether the paragraph of a call tells that it is for something else."""
    starts = seen.running.starts
    number = bisect_right(starts, match.start()) - 1
    start, end = starts[number], starts[number + 1] - 1
    if match.end() > end:
        return False  # over the end of its paragraph, where none is looked for when it is read
    return otherwise(seen.running.small[start:end], (match.start() - start, match.end() - start), rules)


def posts_called(small: str, calls: Sequence[Span], rules: NoticeRules) -> Iterator[Span]:
    """The calls of a paragraph that are for posts, without the legal form of who calls: ЖШС бос жұмыс орындары."""
    for start, end in calls:
        if not otherwise(small, (start, end), rules):
            form = rules.body_closers.match(small, start, end) if start else None
            yield form.end() if form else start, end


def otherwise(small: str, call: Span, rules: NoticeRules) -> bool:
    """Whether a call is for something that is no post (goods, a grant, the best of something), or only told of."""
    behind, before = rules.otherwise
    low = max(call[0] - _BEFORE_CALL, 0)
    if behind.match(small, call[1]) or _is_told_of(small, call, low, rules):
        return True
    if rules.naming[1].search(small[slice(*call)]) or rules.of_post.match(small, call[0]):
        return False  # it says itself that it is for a post
    found = before.search(small, low, call[0])
    # Words of titles tell no purpose: білім беру ұйымдарының бос лауазымдары.
    if found is None or rules.wanted.is_own(small, (found.start(), found.start() + 1), (low, call[0])):
        return False
    return not _of_body(small, (low, found.start(), call[0]), rules)


def without_posts(owns: Sequence[Within], rules: NoticeRules) -> Callable[[Within, Span], bool]:
    """Tells of a call in one of some paragraphs that it is for no posts.

    Their heading calls for something else, and it names none; or it is but the kind of what another one calls for.
    """
    elsewhere = any(_is_for_others(own.small, rules) for own in owns[:_MOST_HEADINGS])
    called = any(rules.calls in own.starts and not _names_kind(own.small, rules) for own in owns)

    def told(own: Within, call: Span) -> bool:
        other = elsewhere and not rules.contests[1].search(own.small, *call)
        return other or (called and _names_kind(own.small, rules))

    return told


def _is_for_others(small: str, rules: NoticeRules) -> bool:
    """Whether a paragraph speaks of a competition for something that is no post."""
    return any(rules.otherwise[0].match(small, match.end()) for match in rules.contests[0].finditer(small))


def _names_kind(small: str, rules: NoticeRules) -> bool:
    """Whether a paragraph is the name of a kind of competition and nothing else."""
    return any(words.fullmatch(small.strip(_SIGNS)) for _, words in rules.competitions)


def is_of_person(text: str, rules: NoticeRules) -> bool:
    """Whether a paragraph begins with a label that tells of a person, or offers a thing."""
    small = lower(text)
    labels = (forms.finder.pattern.match(small) for forms in rules.labels if forms.role == "person")
    return any(match and text.startswith(":", match.end()) and not names_contact(text, match.end()) for match in labels)


def invites(text: str, rules: NoticeRules) -> bool:
    """Whether a paragraph invites to something else than work."""
    small = lower(text)
    verb = rules.wanted.verbs.pattern.search(small)
    return verb is not None and rules.wanted.events.search(small, verb.end()) is not None


def _is_told_of(small: str, call: Span, low: int, rules: NoticeRules) -> bool:
    """Whether a text tells how such competitions are held: `порядок проведения конкурса на занятие должности`."""
    behind, before = rules.telling
    return bool(behind.match(small, call[1]) or before.search(small, low, call[0]))


def _of_body(small: str, places: tuple[int, int, int], rules: NoticeRules) -> bool:
    """Whether words before a call are of the name of a body, which begins before them or ends behind them.

    Управление государственных закупок объявляет конкурс; Жоба басқару орталығы конкурс жариялайды.
    """
    low, start, end = places
    words = [*WORD.findall(small, low, start)[-1:], *WORD.findall(small, start, end)[-1:]]
    return any(rules.bodies.fullmatch(word) for word in words)


def before_vacancy(small: str, end: int, rules: NoticeRules) -> int:
    """Where the words end that stand before those for a vacancy, which end at `end`: … маманы | бос мемлекеттік …"""
    for word in reversed(list(rules.body_ends.finditer(small, 0, end))):
        if small[word.end() : end].strip():
            break
        end = word.start()
    return end


def heads_sheet(text: str, rules: NoticeRules) -> bool:
    """Whether a text is the heading of what is asked of posts."""
    if len(text) > _LONGEST_ABOVE or text.endswith((".", ";")):
        return False
    return all(forms.search(lower(text)) for forms in rules.sheets)
