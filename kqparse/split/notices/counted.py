"""How many staff units a post has that a sentence names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import attrgetter

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import Part, Tail, tails
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.split.notices.marks import BARE_UNITS, Segment
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_DASH = late_pattern(r"(?:\s[-\u2013\u2014]\s+|\s\(|[,.]\s+)(?=[0-9])")
_STOP = late_pattern(r"\.\s+(?=[0-9])")


def counted(para: Traced, called: Sequence[Segment], rules: NoticeRules, names: Names) -> Iterator[Segment]:
    """Posts that sentences name, each with the number of staff units right behind its title, or before it."""
    own: list[Tail] | None = None
    roles = {mark.role for mark in called}
    for named, following in zip_longest(called, called[1:]):
        if named.role != "named" or named.title is None:
            yield named
            if named.role == "clause":
                end = following.start if following else len(para)
                units = list(_behind_bracket(para, named.start, end, rules))
                yield from units or _at_end(para, named.start, end, rules, _DASH if "named" in roles else _STOP)
            continue
        behind = para.text[named.title[1] : named.end].rstrip(" .,;")
        bare = BARE_UNITS.match(behind)
        if bare and not BRACKETS.sub("", behind[bare.end() :]).strip():  # how many hours it has may stand in brackets
            number = para[named.title[1] :][slice(*bare.span(bare.lastindex or 0))]
            place = number.start, number.end
            yield named._replace(tail=Tail((Part("headcount", *place, place),)))
            continue
        word = para[named.start : named.title[0]].strip()
        word = word[word.text.rfind(" ") + 1 :]  # behind what joins it to another
        if lower(word.text) in rules.wanted.counts or word.text.isdigit():
            place = word.start, word.end
            yield named._replace(tail=Tail((Part("headcount", *place, place),)))
            continue
        found: Tail | None = None
        for begin, end in ((named.title[1], named.end), (named.start, named.title[0])):
            if begin < end and not found:
                own = tails(para.of, para.start, para.end, rules.heading, names) if own is None else own
                low, high = (para[at : at + 2].start for at in (begin, end - 1))  # a joiner stands nowhere
                at = bisect_left(own, low, key=attrgetter("start"))
                found = own[at] if at < len(own) and own[at].start <= high else None
        yield named._replace(tail=found) if found else named


def _at_end(para: Traced, start: int, end: int, rules: NoticeRules, sign: re.Pattern[str]) -> Iterator[Segment]:
    """The number of units behind the last sign of what is asked: водитель, стаж от 3 лет – 4 чел.

    Where no sentence names a post, which may be one of several, only a sentence of its own counts: … 3 лет. 2 единицы.
    """
    text, forms = para.text[start:end], rules.heading.parts.get("headcount")
    dash = next(reversed(list(sign.finditer(text))), None)
    match = forms.match(lower(text[dash.end() :])) if forms and dash else None
    number = value(match, "number") if match else None
    if dash is None or match is None or number is None:
        return
    begin = start + dash.end()
    behind = para.text[begin + match.end() : end]
    if behind.strip(" .,;)")[:1].isalnum() and not behind.startswith((",", ";", ".,")):
        return
    figure, phrase = para[begin + number[0] : begin + number[1]], para[begin : begin + match.end()]
    part = Part("headcount", phrase.start, phrase.end, (figure.start, figure.end))
    at = start + dash.start()
    yield Segment("post", at, begin + match.end(), tail=Tail((part,)), title=(at, at))


def _behind_bracket(para: Traced, start: int, end: int, rules: NoticeRules) -> Iterator[Segment]:
    """The number of units behind the bracket that says what is asked of a post: повар (опыт 2 года) – 3 единицы."""
    text, closed = para.text, -1
    if text[max(start - 1, 0) : start] == "(":
        closed = text.find(")", start, end)
    rest = text[closed + 1 : end] if closed >= 0 else ""
    begin = closed + 1 + len(rest) - len(rest.lstrip(" ,–—-"))
    forms = rules.heading.parts.get("headcount")
    match = forms.match(lower(text[begin:end])) if forms and rest else None
    number = value(match, "number") if match else None
    bare = BARE_UNITS.match(text, closed + 1, end) if rest and number is None else None
    if match and number:
        figure, stop = para[begin + number[0] : begin + number[1]], begin + match.end()
    elif bare:
        figure, stop = para[slice(*bare.span(bare.lastindex or 0))], bare.end()
    else:
        return
    phrase = para[begin:stop]
    part = Part("headcount", phrase.start, phrase.end, (figure.start, figure.end))
    stop += len(more := text[stop:end]) - len(more.lstrip(" .,;"))  # of a short form, of the row
    yield Segment("post", closed, stop, tail=Tail((part,)), title=(closed, closed))
