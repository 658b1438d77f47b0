"""Phrases with choices, `[missing or not] <one|other>`, spelled out: as texts, or word by word as far as a text goes.

A few phrases of a grammar stand for hundreds of texts each, of which a document has one or two.
"""

from collections.abc import Iterable
from itertools import pairwise

from kqparse.grammar.phrasing.forms import bounded
from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.phrasing.marks import MARK, parts_of, texts_of
from kqparse.late_pattern import late_pattern

_WITHIN_WORD = late_pattern(r"[\[<\]>](?:(?<=[\w~\]>-][\[<])|(?<=[\]>])(?=[\w~-]))")
"""A mark beside a letter or another mark: a word may go on across it."""
_OPENING, _CLOSING = ("[", "<"), ("]", ">")
_UNIT = late_pattern(r"[^\W_]+(?:-[^\W_]+)*~?|[^\w\s]|_")

Rest = str | None
"""What is left of a phrase whose marks stand between its words; None at the end."""
Step = tuple[str, Rest] | None
"""A word or sign of a phrase, with what is left of it; None for the end."""
_ENDED: list[Step] = [None]


def steps(rest: Rest) -> list[Step]:
    """What may follow: words and signs, the end where the phrase may end there.

    No more of a phrase is taken apart than what it may begin with.
    """
    if not rest:
        return _ENDED
    word, _, behind = rest.partition(" ")
    if word.removesuffix("~").isalnum():  # as most
        return [(word, behind or None)]
    group = _group(rest) if word.startswith(_OPENING) else None
    if group:
        return _steps_of(*group)
    unit = _UNIT.search(rest)
    return [(unit[0], rest[unit.end() :].lstrip() or None)] if unit else _ENDED


def _steps_of(ways: Iterable[str], behind: str) -> list[Step]:
    """What may follow where one of several ways is taken, each of which leads on to what is behind them."""
    found: list[Step] = []
    for way in ways:
        if way.removesuffix("~").isalnum():
            found.append((way, behind or None))
        else:
            found += steps(f"{way} {behind}".strip())
    return found


def _group(rest: str) -> tuple[list[str], str] | None:
    """The ways of a choice, or of what may be missing, that a text begins with, and what is behind it.

    None where a mark that has no partner is a sign that is printed.
    """
    missing = rest[0] == "["
    end = rest.find("]" if missing else ">")
    inner = rest[1:end]
    if end < 0:
        return None
    if "[" in inner or "<" in inner:
        ways, end = _nested(rest)
    else:
        ways = inner.split("|")
    return [*ways, ""] if missing else ways, rest[end + 1 :].lstrip()


def _nested(rest: str) -> tuple[list[str], int]:
    """The ways of a group with others within it, and where it ends."""
    depth = 0
    parts = [0]
    for mark in MARK.finditer(rest):
        depth += (mark[0] in _OPENING) - (mark[0] in _CLOSING)
        if depth == 0 or (depth == 1 and mark[0] == "|"):
            parts.append(mark.start())
        if depth == 0:
            break
    return [rest[begin + 1 : end] for begin, end in pairwise(parts)], parts[-1]


def may_end(rest: Rest) -> bool:
    """Whether nothing need follow."""
    if not rest:
        return True
    group = _group(rest) if rest.startswith(_OPENING) else None
    if group is None:
        return False
    ways, behind = group
    return any(map(may_end, map(str.strip, ways))) and may_end(behind)


def whole_worded(phrase: str) -> list[str]:
    """A phrase whose marks stand between its words; where some stand within one, the texts that it stands for.

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    if not MARK.search(phrase):
        return [phrase]
    if not trusted():
        bounded(phrase)
    return variants(phrase) if _WITHIN_WORD.search(phrase) else [phrase]


def variants(phrase: str) -> list[str]:
    """A phrase with each choice of what may be missing (`[ ]`) or stands for another (`< | >`).

    Raises:
        FormError: if a mark has no partner, or it spells out too many texts.
    """
    bounded(phrase)
    return list(dict.fromkeys(" ".join(text.split()) for text in texts_of(parts_of(phrase))))
