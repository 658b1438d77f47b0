"""Posts of a notice by what stands behind their titles: a category, a code, a number of staff units."""

import re
from collections.abc import Container, Iterator, Mapping

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import Part, Tail, parts, tails
from kqparse.split.notices.marks import BULLETS, NUMBERED, QUOTES, WORD, Places, Segment, Within, bars, sentences
from kqparse.split.notices.parts import Stretch
from kqparse.split.notices.wanted_posts import Asked
from kqparse.split.notices.whom import before_whom
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced

BEHIND_TAIL = late_pattern(r"[\s).,;:»\"–—-]*")
_CATEGORY_BEHIND = late_pattern(r"\s*[,–—-]\s+([^\W\d_](?:[\s–-]{0,3}[^\W_]{1,4}){1,3})[.;,]?$")
_SLASH = late_pattern(r"\s*/\s*")
_COLON = late_pattern(r":\s")
_DASH = late_pattern(r"\s+[-\u2013\u2014]\s+")
_BULLET = late_pattern(rf"[{BULLETS}]{{1,3}}\s")
_LETTER = late_pattern(r"[^\W\d_]\)\s+")
"""That of an item of a list: а) повар."""
_NUMBER = late_pattern(r"\s*(?:[0-9]{1,3}(?:[.,][0-9]{1,2}(?![.,]?\d))?(?!\d)|[^\W\d_]+)")
"""A number in figures, or a word that may be one."""
_LAST_NUMBER = late_pattern(
    r"((?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*)\s*+[\u2013\u2014-]\s++([0-9]{1,2}(?:[.,][0-9]{1,2})?)$"
)
_BEFORE_TAIL = " ,;(\u2013\u2014-"
_BRACKET = late_pattern(r"\s*\(([^()]++)\)\s*")
_LONGEST_TITLE, _LONGEST_PREPOSITION = 220, 3
LONGEST_TAIL = 60
"""Characters at the end of a paragraph in which a category is looked for."""


def posts(text: Traced, own: Within, rules: NoticeRules, names: Names, *, led: bool = False) -> Iterator[Segment]:
    """Posts by what stands behind their titles; `led` says that they are of a list below a call."""
    if not text:
        return
    if "tail" not in rules.table.posts:
        yield from _tail_alone(text, rules, names)
        return
    floor, places = 0, Places(text)
    alone = _by_category(text, rules)
    if alone:
        yield alone
        return
    _, call = (0, 0) if led else next(own.find(rules.calls), (0, len(text) + 1))
    for tail in tails(text.of, text.start, text.end, rules.heading, names):
        at, end = places.inside(tail.start), places.inside(tail.end)
        if at is None or end is None or at < floor or not _telling(tail):
            continue
        behind = BEHIND_TAIL.match(text.text, end)
        stop = behind.end() if behind else end
        begin = _title_start(text.text, own, rules, floor, at)
        if floor:  # what a bracket says of the post before may end its line
            begin = max([begin, *(head for head in places.heads() if head < at and text.text[:head].endswith(") "))])
        start = _behind_terms(text.text, own, rules, (_behind_label(text.text, own, rules, (begin, at)), at))
        point = NUMBERED.match(text.text, start)
        if _leads(text.text, (point.end() if point else start, at), end) or _is_before(text, tail, rules):
            floor = stop
            continue
        if floor and rules.terms.match(lower(text.text[start:at]).strip(_BEFORE_TAIL)):
            # For how long the post is vacant stands between its category and its number of units.
            yield Segment("post", start, stop, tail=tail, title=(at, at))
        elif at - start <= _LONGEST_TITLE and _titled(
            text.text,
            (start, at),
            tail,
            rules,
            called=call <= start or start > begin or _on_line(own, places, start, at, rules),
        ):
            place = (start, point.end()) if point and point.end() <= at else None
            letter = _LETTER.match(text.text, start, at)
            begin = place[1] if place else letter.end() if letter else start
            name = Asked(text.text, own, rules).behind_place(begin, at)
            title = (name, before_whom(own.small, name, at, rules))
            yield Segment("post", start, stop, point=place, tail=tail, title=title)
        floor = stop


def _on_line(own: Within, places: Places, start: int, end: int, rules: NoticeRules) -> bool:
    """Whether a title begins a line that goes on from the one above, and words tell that it names a post."""
    words = own.small[start:end].strip(_BEFORE_TAIL).split() if start in places.heads() else []
    return bool(words) and any(map(rules.wanted.is_agent, (words[0], words[-1])))


def _leads(text: str, before: Span, end: int) -> bool:
    """Whether a tail that ends at `end` fills a bracket that its title stands behind: (2 адам) жүргізуші."""
    closed = text[slice(*before)].strip() == "(" and text[end : end + 1] == ")"
    return closed and WORD.search(text, end + 1) is not None


def _is_before(text: Traced, tail: Tail, rules: NoticeRules) -> bool:
    """Whether a category stands before its title: С-О-5 санатындағы бас маман."""
    first = tail.parts[0]
    *_, last = text.of.text[first.start : first.end].split()
    return first.name == "category" and rules.body_ends.fullmatch(lower(last)) is not None


def number_at(value: Stretch, rules: NoticeRules, numerals: Mapping[str, float]) -> re.Match[str] | None:
    """The number of staff units that begins a value, in figures or as one of the `numerals`, with the blanks before it.

    Where hours are counted, there is none.
    """
    found = _NUMBER.match(value.para.text, value.start)
    word = lower(found.group().strip()) if found else ""
    counts_hours = found is not None and rules.loads.search(value.para.small[value.start : value.end]) is not None
    return None if counts_hours or (word.isalpha() and word not in numerals) else found


def without_tail(title: Traced, rules: NoticeRules) -> tuple[Traced, dict[str, tuple[Traced, Traced]]]:
    """A title without the number of units that ends it or, in a call, its category, and these as values and phrases."""
    names = ("headcount", "category") if "tail" in rules.table.posts else ("headcount",)
    name, found = _ending(title, names, rules)
    return (name, Tail(found).traced(title.of)) if found else _bare_number(title, rules)


def _ending(title: Traced, names: Container[str], rules: NoticeRules) -> tuple[Traced, tuple[Part, ...]]:
    """A title without the parts of some names that end it, one of each, and these."""
    own = parts(title.of, title.start, title.end, rules.heading) if len(title.pieces) == 1 else []
    found: tuple[Part, ...] = ()
    while own and own[-1].name in names and own[-1].start > title.start:
        part = own.pop()
        if title.text[part.end - title.start :].strip(" ).;,") or part.name in [other.name for other in found]:
            break
        title, found = title[: part.start - title.start].strip(_BEFORE_TAIL), (part, *found)
    return title, found


def _bare_number(title: Traced, rules: NoticeRules) -> tuple[Traced, dict[str, tuple[Traced, Traced]]]:
    """The same where a number alone stands behind a dash and a title with a word for a post: Матрос – 2."""
    bare = _LAST_NUMBER.search(title.text)
    wanted, words = rules.wanted, lower(title.text[: bare.end(1)]).split() if bare else []
    if bare is None or not any(wanted.is_post(word) or wanted.vague.fullmatch(word) for word in words):
        return title, {}
    number = title[bare.start(2) :]
    return title[: bare.end(1)], {"headcount": (number, number)}


def beside_post(text: Traced, rules: NoticeRules) -> dict[str, tuple[Traced, Traced]]:
    """What stands before a post or between it and its call: … лауазымына 2 бірлікке конкурс жариялайды."""
    own = parts(text.of, text.start, text.end, rules.heading) if len(text.pieces) == 1 and text else []
    found = {part.name: part for part in own if part.name in ("category", "headcount")}
    return Tail(tuple(found.values())).traced(text.of)


def has_category(title: Traced, rules: NoticeRules) -> bool:
    """Whether a title has its category or its codes in its line."""
    found = parts(title.of, title.start, title.end, rules.heading)
    return any(part.name in ("category", "codes") for part in found)


def _tail_alone(text: Traced, rules: NoticeRules, names: Names) -> Iterator[Segment]:
    """A short paragraph that is the tail of a title above it and nothing more: Категория должности: C-O-4."""
    if len(text) > LONGEST_TAIL or len(text.pieces) != 1:
        return
    if rules.category.fullmatch(lower(text.text)):
        # Without a word beside it only a line of its own tells that it is one.
        yield Segment("post", 0, len(text), tail=Tail((_category(text),)), title=(0, 0))
        return
    own = tails(text.of, text.start, text.end, rules.heading, names)
    if len(own) != 1 or own[0].start < text.start or own[0].end > text.end:
        return
    before, behind = text.text[: own[0].start - text.start], text.text[own[0].end - text.start :]
    if not WORD.search(before) and not WORD.search(behind) and _telling(own[0]):
        yield Segment("post", 0, len(text), tail=own[0], title=(0, 0))


def _category(text: Traced) -> Part:
    """A text that is a category and nothing more."""
    return Part("category", text.start, text.end, (text.start, text.end))


def _by_category(text: Traced, rules: NoticeRules) -> Segment | None:
    """A paragraph that is a title and, behind a comma or a dash, its category: such a category nothing else tells."""
    match = _CATEGORY_BEHIND.search(text.text, max(len(text) - LONGEST_TAIL, 0))
    start = match.start(1) if match else 0
    category = rules.category.match(lower(text.text), start) if match else None
    if not match or not category or category.end() != match.end(1):
        return None
    point = NUMBERED.match(text.text)
    begin = point.end() if point else 0
    title = text.text[begin : match.start()]
    if not title or not title[0].isupper() or len(title) > _LONGEST_TITLE or rules.category.search(lower(title)):
        return None
    if bars(rules, lower(title)):
        return None
    printed = text[start : match.end(1)]
    if len(printed.pieces) != 1:
        return None
    name, before = _ending(text[begin : match.start()], ("headcount", "codes"), rules)
    tail = Tail((*before, _category(printed)))
    number = (0, begin) if point else None
    return Segment("post", 0, len(text), point=number, tail=tail, title=(begin, begin + len(name)))


def _titled(text: str, place: Span, tail: Tail, rules: NoticeRules, *, called: bool) -> bool:
    """Whether what stands before a tail may be a title: small letters begin one only behind a call or in a list."""
    start, end = place
    first = WORD.search(text, start, end)
    point = NUMBERED.match(text, start)
    # A name in quotes may begin with a number: «№ 4 мектеп» директоры.
    quoted = first and text[start : first.start()].lstrip()[:1] in (*QUOTES,)
    number = first and not quoted and text[point.end() if point else first.start()].isdigit()
    if first and (number or bars(rules, lower(text[start:end]))):
        return False
    if _is_label(lower(text[start:end]).strip(" (–-"), rules) or _counts(lower(text[start:]), rules):
        return False
    if first is None or not first.group().islower():
        return True
    told = len(tail.parts) > 1 or text[end - 1 : end + 1].strip().startswith("(") or bool(_BULLET.match(text))
    return called or (told and start == 0)


def _is_label(small: str, rules: NoticeRules) -> bool:
    """Whether a text is a label of pay, a preposition behind it at most: должностной оклад для (категории C-O-5).

    Or one of what is asked: опыт работы (10 человек в подчинении).
    """
    labels = (label.finder.pattern.match(small) for label in rules.labels if label.role in ("label", "salary"))
    return any(label and len(small[label.end() :].strip()) <= _LONGEST_PREPOSITION for label in labels)


def _counts(small: str, rules: NoticeRules) -> bool:
    """Whether a text begins with a label of staff units, a colon or dash behind it or its twin in another language."""
    labels = [label.finder.pattern for label in rules.labels if label.role == "headcount"]
    ends = [match.end() for label in labels if (match := label.match(small))]
    slashes = [match.end() for end in ends if (match := _SLASH.match(small, end))]
    ends += [match.end() for at in slashes for label in labels if (match := label.match(small, at))]
    return any(small[end:].lstrip().startswith((":", *DASHES)) for end in ends)


def _telling(tail: Tail) -> bool:
    """Whether a tail stands behind a title for sure: it has a category or a code, or words beside its number."""
    return any(part.name in ("category", "codes") or part.value != (part.start, part.end) for part in tail.parts)


def _title_start(text: str, own: Within, rules: NoticeRules, floor: int, end: int) -> int:
    """Where the title that ends at `end` begins: behind a call, a sentence, a colon, or the post before."""
    start = floor
    for low, _ in sentences(text, floor, end):
        # The full stop of a number ends no sentence: 1. Бас маман.
        if low > floor and not NUMBERED.fullmatch(text, start, low):
            start = low
    calls = (rules.calls, rules.wanted.verbs)
    start = max([start, *(behind for call in calls for _, behind in own.find(call, start, end))])
    for match in _COLON.finditer(text, start, end):
        start = match.end()
    return start


def _behind_terms(text: str, own: Within, rules: NoticeRules, place: Span) -> int:
    """Where a title begins before which stands for how long its post is vacant, in brackets; else the same place."""
    bracket = _BRACKET.match(text, *place)
    return bracket.end() if bracket and rules.terms.match(own.small, bracket.start(1)) else place[0]


def _behind_label(text: str, own: Within, rules: NoticeRules, place: Span) -> int:
    """Where a title begins that a label and a dash stand before: бос лауазымы – бас маман; else the same place."""
    finders = [label.finder for label in rules.labels if label.role == "title"]
    dashes = (_DASH.match(text, high, place[1]) for finder in finders for _, high in own.find(finder, *place))
    return max((dash.end() for dash in dashes if dash), default=place[0])
