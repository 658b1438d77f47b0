"""How many staff units a post has that a sentence names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kqparse.grammar.notices import NoticeRules
from kqparse.split.names import Names
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.split.notices.marks import BARE_UNITS, Segment
from kqparse.split.tails import Part, Tail, tails
from kqparse.text.fold import lower
from kqparse.text.traced import Traced


def counted(para: Traced, called: Sequence[Segment], rules: NoticeRules, names: Names) -> Iterator[Segment]:
    """Posts that sentences name, each with the number of staff units right behind its title, or before it."""
    own: list[Tail] | None = None
    for named in called:
        if named.role != "named" or named.title is None:
            yield named
            continue
        behind = para.text[named.title[1] : named.end].rstrip(" .,;")
        bare = BARE_UNITS.match(behind)
        if bare and not BRACKETS.sub("", behind[bare.end() :]).strip():  # how many hours it has may stand in brackets
            number = para[named.title[1] :][slice(*bare.span(bare.lastindex or 0))]
            place = number.start, number.end
            yield named._replace(tail=Tail((Part("headcount", *place, place),)))
            continue
        word = para[named.start : named.title[0]].strip()
        if lower(word.text) in rules.wanted.counts:
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
