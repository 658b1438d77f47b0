"""Heads of messages in a text that was copied from a chat: who wrote, and when. They are noise, each message is a line.

A head has its time in brackets, before a dash or a name, or behind a name on a line of its own. Heads without a day in
brackets or a dash begin the text, as times within it are those of meetings. What somebody else than who wrote most says
in a few words between the messages (thanks, questions) is a note.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?"
_DAY = r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}"
_WHEN = rf"(?:{_DAY},? {_CLOCK}|{_CLOCK},? {_DAY})"
_ANY = rf"(?:{_WHEN}|{_CLOCK})"
_NAME = r"[^\W\d_][^\n:;,.\[\]()]{0,39}|\+[0-9][0-9 ()-]{8,20}"
_HEAD = late_pattern(
    rf"^[ \t]*+(?:\[(?:(?P<dated>{_WHEN})|{_CLOCK})\][ \t]*(?:(?P<name>{_NAME}):[ \t]*+)?"
    rf"|{_WHEN} [-–—] (?P<exported>{_NAME}):[ \t]*+"
    rf"|{_ANY},?[ \t]+(?P<called>{_NAME}):[ \t]++"
    rf"|(?P<above>{_NAME}),?[ \t]+[\[(]?{_ANY}[\])]?:?[ \t]*+$"
    rf"|(?P<before>{_NAME}),?[ \t]+[\[(]?{_ANY}[\])]?:[ \t]++"
    rf"|(?P<clock>{_CLOCK})(?![ \t]*[-–—][ \t]*[0-9])[ \t]++(?=[^\W\d_]))",
    re.MULTILINE,
)
_TIMES = late_pattern(r"[0-9]:[0-9]{2}(?![0-9])")
_LINE = late_pattern(r"(?m)^[ \t]*+\S")
_LEAST, _LEAST_BY_CLOCK = 2, 3
"""Heads of a chat, where no brackets tell one, and where they have times alone."""
_LONGEST_REMARK = 60
_FIGURE = late_pattern(r"[0-9]")


class Chat(NamedTuple):
    """The heads of messages, and what others say between these, in order."""

    heads: Sequence[Span] = ()
    remarks: Sequence[Span] = ()


def chat(text: str) -> Chat:
    """What of a text tells that it was copied from a chat; nothing where it was not. Linear in its length."""
    if not _TIMES.search(text):
        return Chat()
    heads = [*_HEAD.finditer(text)]
    named = [head for head in heads if not head["clock"]]
    if named and _is_chat(text, named):
        return Chat([head.span() for head in named], _remarks(text, named))
    timed = [head for head in heads if head["clock"]]
    lines = sum(1 for _ in _LINE.finditer(text)) if len(timed) >= _LEAST_BY_CLOCK else 0
    if not (2 * len(timed) >= lines > 0 and _begins(text, timed[0])):
        return Chat()
    rising = all(_minutes(one["clock"]) <= _minutes(other["clock"]) for one, other in pairwise(timed))
    return Chat([head.span() for head in timed]) if rising else Chat()


def _is_chat(text: str, heads: Sequence[re.Match[str]]) -> bool:
    """Whether a head has day and time in brackets, or some are by few who write again."""
    if any(head["dated"] for head in heads):
        return True
    names = Counter(map(_name, heads))
    few = len(heads) >= _LEAST and (len(names) == 1 or 2 * len(names) <= len(heads))
    return few and (any(head["exported"] for head in heads) or _begins(text, heads[0]))


def _begins(text: str, head: re.Match[str]) -> bool:
    """Whether no more than a line stands above a head."""
    return "\n" not in text[: head.start()].strip()


def _name(head: re.Match[str]) -> str | None:
    return head["name"] or head["exported"] or head["called"] or head["above"] or head["before"]


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")[:2]
    return 60 * int(hour) + int(minute[:2])


def _remarks(text: str, heads: Sequence[re.Match[str]]) -> list[Span]:
    """Messages of a few words without a figure that others wrote than who wrote most."""
    ends = [head.start() for head in heads[1:]] + [len(text)]
    messages = [(_name(head), head.end(), end) for head, end in zip(heads, ends, strict=True)]
    written: Counter[str | None] = Counter()
    for name, start, end in messages:
        written[name] += end - start
    most = written.most_common(1)[0][0]
    found: list[Span] = []
    for name, start, end in messages:
        said = text[start:end].strip()
        short = 0 < len(said) <= _LONGEST_REMARK and "\n" not in said and not _FIGURE.search(said)
        if name != most and short:
            begin = text.index(said, start)
            found.append((begin, begin + len(said)))
    return found
