"""The content of a page of the register of acts, where it is told by the classes of elements that stand in order."""

from collections.abc import Iterator
from itertools import pairwise

from kqparse.late_pattern import late_pattern
from kqparse.read.html.markup import CONTENT_MARK

BADGE, BADGE_END = "\3", "\4"
"""Signs in the place of the tags of a badge."""
_MARK = f' {CONTENT_MARK}="1"'
_OTHER = '(?: [a-z][a-z0-9:_-]*+="[^"<]*+")*?'
_BADGE = late_pattern(rf'<span{_OTHER} class="(?:[^"<>]* )?status(?: [^"<>]*)?"[^<>]*+>([^<]*+)</span>')
_STATUS = late_pattern(r"<span[^<>]*\bstatus\b")
_DIVISION = late_pattern(rf'<div{_OTHER} class="([^"<]*)"')
_ARTICLE = "<article"
_HOLDING = ({"container_gamma", "text"}, {"container_alpha", "slogan"})


_MOST = 100
"""More elements of the register than this no page of it has."""
_LONGEST_TAG = 1_000


def with_badges_told(html: str) -> str | None:
    """A page with signs for the tags of its badges; None where one is not so plain."""
    begins = _tags_with(html, "status")
    for begin in begins or ():
        if badge := _BADGE.match(html, begin):
            html = f"{html[:begin]}{BADGE}{badge[1]}{BADGE_END}{html[badge.end() :]}"
        elif _STATUS.match(html, begin):
            return None
    return None if begins is None else html


def with_content_marked(form: str) -> str | None:
    """A page in the plain form with its content marked, if it tells that; None where that is not so plain."""
    begins = _tags_with(form, "container_")
    if begins is None:
        return None
    marked: set[int] = set()
    for division in filter(None, (_DIVISION.match(form, begin) for begin in begins)):
        words = set(division[1].split(" "))
        end = division.end()
        if any(words >= holding for holding in _HOLDING):
            marked.add(end)
        if "container_gamma" in words:
            last = _end(form, end)
            marked.update(at + len(_ARTICLE) for at in _places(form, _ARTICLE, end, last))
    places = [0, *sorted(marked), len(form)]
    form = _MARK.join(form[begin:end] for begin, end in pairwise(places))
    if BADGE in form:
        return form.replace(BADGE, f"<section{_MARK}>").replace(BADGE_END, "</section>")
    return form if marked else form.replace("<main", f"<main{_MARK}")


def _tags_with(html: str, word: str) -> list[int] | None:
    """Where tags begin in which, or behind which, a word stands, the last one first, so that places before it hold.

    None if there are too many, or one is too long.
    """
    if html.count(word) > _MOST:
        return None
    begins = {html.rfind("<", max(0, at - _LONGEST_TAG), at) for at in _places(html, word, 0, len(html))}
    return None if -1 in begins else sorted(begins, reverse=True)


def _places(html: str, word: str, at: int, end: int) -> Iterator[int]:
    while (at := html.find(word, at, end)) >= 0:
        yield at
        at += 1


def _end(html: str, at: int) -> int:
    """Where the division ends whose begin stands before."""
    depth = 1
    begin = at
    while depth:
        end = html.find("</div>", at)
        if end < 0:
            return len(html)
        depth += html.count("<div", at, end) - 1
        begin, at = end, end + 1
    return begin
