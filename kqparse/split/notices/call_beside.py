"""What a text says of its call beside its posts, whatever family reads these: who calls, how, until when.

A call whose posts stand in a table or in cards is read by the family of these; its letterhead, its title and what
stands below the posts are told of here, as is what the sentence of a call leaves untold.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kqparse.grammar import Grammar
from kqparse.grammar.acts.dates import DateRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import FIGURE, QUOTED, late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import ActParts, AnnouncementParts, Aside, Block, Cell
from kqparse.split.notices.body_names import called_bodies, formed, lines, plain
from kqparse.split.notices.purpose import otherwise
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading, begins
from kqparse.text.fold import lower
from kqparse.text.languages import language_of_name
from kqparse.text.traced import Traced, join

_SHORT = late_pattern(r"(?<![^\W\d_])[^\W\d_]{1,3}\.\s*$")
"""A short word, with whose full stop a text ends."""
_LED = late_pattern(r"\s*\w")
"""Backwards, a word without a sign that leads to a name in an address: рядом с ТОО «…»."""
_MOST = 12
"""Texts above the posts, and as many below them, in which it is looked for."""
_MOST_LINES = 6
"""Lines of the head one of which may be a name without quotes."""
_LONGEST = 4000
"""Characters of all these texts together; longer ones are no call's that has its posts in a table."""
_LONGEST_SENTENCE = 500
"""Characters that full stops of short words may hold together."""
_NEAR = 16
"""Characters before a day in which words are looked for that lead to it."""
_APART = ("aside", "deadline", "published")
"""What labels lead to that is of no post."""
_TONGUES = 2
"""Names above the posts that may be of one body, in both languages."""


def announced(
    reading: Reading, head: ActParts | None, whole: Sequence[Para], grammar: Grammar, beside: Sequence[Traced] = ()
) -> AnnouncementParts | None:
    """What a call says of itself, with what its reading does not tell, and in both languages who calls.

    Args: see `_announced`.

    Returns:
        None where nothing calls.
    """
    told = _announced(reading, head, whole, grammar, beside)
    return told._replace(bodies=_bodies_of_both(told.body, whole, grammar)) if told and told.body else told


def _bodies_of_both(body: Traced, whole: Sequence[Para], grammar: Grammar) -> Mapping[Language, Traced] | None:
    """The name of who calls in the language of its line and in that of another line that calls.

    None where no other line does and the name itself tells its language.
    """
    rules = called_bodies(grammar)
    head = [line for para in whole[:_MOST] for line in lines(para.text)]
    own = next((_spoken(line, grammar) for line in head if line.start <= body.start < line.end), None)
    for line in head if own and rules else ():
        other = _spoken(line, grammar)
        if rules is None or own is None or other in (own, None) or not _calls_next([line], rules):
            continue
        name = formed(line, rules, grammar.titles.kazakh_genitive) or plain(line, rules)
        if name and other:
            return {own: body, other: name}
    # A name that tells no language is in that of its line.
    return {own: body} if own and language_of_name(body.text, grammar.languages) is None else None


def _spoken(line: Traced, grammar: Grammar) -> Language | None:
    """The language of a line; a name in quotes is one in any language."""
    return grammar.tongues.spoken(QUOTED.sub("", line.text))


def _announced(
    reading: Reading, head: ActParts | None, whole: Sequence[Para], grammar: Grammar, beside: Sequence[Traced]
) -> AnnouncementParts | None:
    """What a call says of itself, with what its reading does not tell; None where nothing calls.

    Args:
        reading: what the family made of the text, with posts.
        head: its heading.
        whole: the paragraphs of the text, with those of its heading.
        grammar: its families have the words of calls.
        beside: what pages print beside their text, which may have the day of publication.
    """
    known = reading.announcement
    rules = called_bodies(grammar)
    if rules is None:
        return known
    if known and known.body:
        known = known._replace(body=_with_form(known.body, whole, rules))
    first = min(map(begins, reading.blocks))
    if known and known.body and known.deadline:
        return _published(known, _near(whole, beside, first), rules, grammar)
    sections = {block.section.text: block.section for block in reading.blocks if block.section}
    section = next(iter(sections.values())) if len(sections) == 1 else None  # which may hold a letterhead
    above = [para.text for para in whole if para.end <= head.end] if head else []
    above += [aside.text for aside in reading.asides if aside.text.start < first]
    above += [section] if section and section.start < first else []
    above = sorted(above, key=lambda text: text.start)[:_MOST]
    below = [aside.text for aside in reading.asides if aside.text.start >= first][-_MOST:]
    small = [lower(text.text) for text in (*above, *below)]
    heads = small[: len(above)]
    called = known is not None or (sum(map(len, small)) <= _LONGEST and _speaks(small, rules.calls.pattern, rules))
    called = called or _speaks(heads, rules.wanted.verbs.pattern, rules)
    if any(map(rules.outcomes.match, heads)) or not (called or _speaks(heads, rules.vacancies, rules)):
        return known
    body = next(_bodies(above, below, rules, grammar.titles.kazakh_genitive), None)
    if not called and not body:
        return None
    near = _near(whole, beside, first)
    told = _told(above, near[1], rules, grammar)._replace(body=body)
    if known:
        told = AnnouncementParts(
            known.body or body, known.kind or told.kind, known.published, known.deadline or told.deadline
        )
    told = _published(told, near, rules, grammar)
    return told if known or any(told) else None


def _with_form(body: Traced, whole: Sequence[Para], rules: NoticeRules) -> Traced:
    """The name of a body with the legal form in the paragraph above it, or below the form that it is alone."""
    at = next((at for at, para in enumerate(whole) if para.end > body.start), 0)
    above, below = whole[max(at - 1, 0) : at], whole[at + 1 : at + 2]
    if any(para.text.of is not body.of for para in (*above, *below)):
        return body
    if above and not body.text[0].isalnum() and rules.body_forms.fullmatch(lower(above[0].text.text)):
        return join([above[0].text, body])
    if below and rules.body_forms.fullmatch(lower(body.text)):
        return formed(join([body, below[0].text]), rules, ()) or body
    return body


def _told(above: Sequence[Traced], last: Sequence[Traced], rules: NoticeRules, grammar: Grammar) -> AnnouncementParts:
    """The kind of the competition, which stands above, and the last day, which may stand at the end, too."""
    from kqparse.split.notices.call import Call  # noqa: PLC0415  (few texts call)

    call = Call(rules, grammar.acts)
    for text in above:
        call.competition(text)
    for text in (*above, *last):
        for place in _of_last_day(text, rules, grammar.acts.dates):
            call.deadline(place)
    return call.parts()


_Near = tuple[list[Traced], list[Traced]]
"""What stands above the posts, and at the end of a text."""


def _near(whole: Sequence[Para], beside: Sequence[Traced], first: int) -> _Near:
    above = [para.text for para in whole if para.start < first][:_MOST]
    above += [line for line in beside if line.start < first][:_MOST]
    return above, [para.text for para in whole[-_MOST:] if para.end > first]


def _published(told: AnnouncementParts, near: _Near, rules: NoticeRules, grammar: Grammar) -> AnnouncementParts:
    """What a call says of itself, with the day of its publication."""
    if told.published:
        return told
    from kqparse.split.notices.published import published  # noqa: PLC0415  (few texts call)

    return told._replace(published=published(*near, told.deadline, rules, grammar.acts))


def of_call(blocks: Sequence[Block], grammar: Grammar) -> tuple[list[Block], list[Aside]]:
    """The posts of a call without what it says below labels of papers, places and days, whatever family has read them.

    A label that the family knows for one of a criterion stays what it is. Below what is asked of the last post such
    words may begin a paragraph that says by when, or how to reach whom.
    """
    rules = called_bodies(grammar)
    labels = rules.labels if rules else ()
    found: dict[int, Aside] = {}
    kept: list[Block] = []
    for block in blocks:
        cells: list[Cell] = []
        taken = False
        kind: CriterionKind | None = None
        for cell in block.cells:
            small, kind = lower(cell.text.text).strip(" :."), cell.kind or kind
            if cell.role == "label":
                told = cell.kind in (None, "other")
                taken = told and any(own.role in _APART and own.finder.pattern.fullmatch(small) for own in labels)
            elif block is blocks[-1] and kind != "duties" and cells and cells[-1].role != "label":
                taken |= FIGURE.search(small) is not None and any(
                    own.role in _APART and own.finder.pattern.match(small) for own in labels
                )
            if taken:
                found.setdefault(cell.text.start, Aside("other", cell.text))
            else:
                cells.append(cell)
        kept.append(block if len(cells) == len(block.cells) else block._replace(cells=cells))
    return kept, [*found.values()]


def _speaks(small: Iterable[str], forms: re.Pattern[str], rules: NoticeRules) -> bool:
    """Whether texts have words of a call or of free posts, and not of how these are filled or of something else."""
    return any(not otherwise(text, found.span(), rules) for text in small for found in forms.finditer(text))


def _calls_next(lines: Sequence[Traced], rules: NoticeRules) -> bool:
    """Whether the first of some lines calls."""
    return any(rules.calls.pattern.search(lower(line.text)) for line in lines[:1])


def _of_last_day(text: Traced, rules: NoticeRules, dates: DateRules) -> Iterator[Traced]:
    """The sentences with words of the last day on which papers are taken, or of handing in papers until a day."""
    from kqparse.split.notices.marks import sentences  # noqa: PLC0415  (as above)

    small = lower(text.text)
    forms = [each.finder.pattern for each in rules.labels if each.role == "deadline"] if FIGURE.search(small) else []
    begin = 0
    for _, end in sentences(small, 0, len(small)) if forms else ():
        if small[:end].rstrip().endswith(":"):
            continue  # what it leads to is of it
        if any(each.search(small, begin, end) for each in forms) or _is_until(small[begin:end], rules, dates):
            yield text[begin:end]
        elif end - begin < _LONGEST_SENTENCE and _SHORT.search(small, max(end - _NEAR, 0), end):
            continue  # the full stop of a short word ends no sentence: по адресу: г. Айдарлы, …
        begin = end


def _is_until(small: str, rules: NoticeRules, dates: DateRules) -> bool:
    """Whether a sentence says that papers are handed in or taken until a day: необходимо до 2 мая 2031 года подать …"""
    before, behind = rules.until
    found = dates.found(small) if rules.handing.search(small) else []
    return any(
        before.search(small, max(day.start() - _NEAR, 0), day.start()) or behind.match(small, day.end())
        for day in found
    )


def _bodies(
    above: Sequence[Traced], below: Sequence[Traced], rules: NoticeRules, genitives: tuple[str, ...]
) -> Iterator[Traced]:
    """Names of who calls, the surest first: with a legal form above, as a line there, below in an address or first."""
    joined = [join([one, other]) for one, other in pairwise(above) if rules.body_forms.fullmatch(lower(one.text))]
    named = [name for text in (*joined, *above) if (name := formed(text, rules, genitives))]
    if len(named) <= _TONGUES + len(joined):  # more of them have the posts of a list
        yield from named
    head = [line for text in above for line in lines(text)][:_MOST_LINES]
    for at, line in enumerate(head):
        name = plain(line, rules)
        if name and (at == 0 or len(name) < len(line) or _calls_next(head[at + 1 :], rules)):
            yield name
    for text in below:
        place = rules.addresses.search(lower(text.text))
        behind = text[place.end() if place else 0 :]
        name = formed(behind, rules, genitives)
        before = behind.text.partition(name.text.split()[0])[0] if name else ""
        if name and (not _LED.match(before[::-1]) if place else name.start == text.start):
            yield name
