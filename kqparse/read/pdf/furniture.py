"""Running heads, page numbers and watermarks: lines at the edge of pages, or drawn over them, that are no content."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Literal

from kqparse.diagnostics import finding
from kqparse.frozen import Frozen
from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.model import Diagnostic, Span
from kqparse.read.pdf.stream import EdgeLine, EdgeLines, PageRecord

_NUMBER = late_pattern(r"[-–— ]*([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?[-–— ]*")
_WORD = r"[^\W\d_]+"
_COUNTED = late_pattern(
    rf"[-–— ]*(?:{_WORD}\.? )?([0-9]{{1,4}}) ?/ ?([0-9]{{1,4}})(?:[ -]{_WORD}\.?)?[-–— ]*"
    rf"|[-–— ]*(?:{_WORD}\.? )?([0-9]{{1,4}}) {_WORD} ([0-9]{{1,4}})[-–— ]*"
)
_COUNTED_BEHIND = late_pattern(rf"([0-9]{{1,4}})[ -]{_WORD} ([0-9]{{1,4}})(?:[ -]{_WORD})?")
"""The number of a page with how many there are: `page 1 of 2`, `1 / 2`, `1/2 pages`, `of 2 pages page 1`."""
_LABELLED = late_pattern(rf"\W*(?:{_WORD}\W{{1,3}})?([0-9]{{1,4}})(?:\W{{1,3}}{_WORD})?\W*")
"""The number of a page with one word for it: `page 1`, `[1]`, `1 p.`; at the top an annex has such a line."""
_ADDRESS = late_pattern(r"[a-z]+:\S+ +([0-9]{1,4})/([0-9]{1,4})", re.IGNORECASE)
"""What a browser prints below a page: its address, the number of the sheet and how many there are."""
_PRINTED = late_pattern(r"[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4},? [0-9]{1,2}:[0-9]{2}\b")
"""How what a browser prints above a page begins: with the day and time."""
_LEAST_PAGES = 3
_LEAST_SIDES = 2
_MARGIN = 0.08
"""Share of a page's height that is margin for sure, but of a low page"""
_HIGH = 45.0
"""so many points. Within these a line that two pages have, or those of one side, may be a running head."""
_PLACE = 6.0
"""Points by which the place of a running line may differ."""
_ROOM = 1.25
"""Times the usual room below a line that is below a running head at least."""
_LINES = 2
"""Heights of a line that this usual room is at most."""

Edge = Literal["top", "bottom"]


class _Candidate(Frozen, frozen=True):
    """The line so many lines from an edge of a page."""

    page: int
    line: EdgeLine
    edge: Edge
    depth: int
    near: bool  # in the margin


def furniture(pages: list[PageRecord]) -> tuple[list[Span], list[Diagnostic]]:
    """The spans of running lines, in order, and a finding for each of them that is told apart from the others."""
    found = _over(pages)
    printed = {text: text for text in found}
    taken = {span for spans in found.values() for span in spans}
    browsed = bool(pages) and all(_is_browsed(page, number, len(pages)) for number, page in enumerate(pages, 1))
    pair = len(pages) == 2 and all(_is_numbered(page, number, len(pages)) for number, page in enumerate(pages, 1))
    for edge in ("top", "bottom"):
        for depth in range(max((len(_lines(page, edge)) for page in pages), default=0)):
            outer = [c for c in _candidates(pages, edge, depth) if _outer_taken(pages[c.page], edge, depth, taken)]
            running = [*_numbers(outer), *_counted(outer, len(pages)), *_repeated(outer, _LEAST_PAGES)]
            apart = [c for c in outer if _stands_apart(c, pages[c.page])]
            running += [
                *_of_each_side(apart, len(pages)),
                *_in_step(outer),
                *(_excerpts(apart) if len(pages) == 1 else []),
            ]
            if browsed:
                running += [
                    c for c in outer if c.near and (_ADDRESS if edge == "bottom" else _PRINTED).match(c.line.text)
                ]
            if pair:
                # Figures alone may tell annexes apart.
                bare = [c for c in apart if not FIGURES.search(c.line.text)]
                running += _repeated([*bare, *(c for c in outer if _is_labelled(c.line, c.page + 1))], len(pages))
            chosen = {candidate.line.span: candidate for candidate in running}
            for span, candidate in sorted(chosen.items()):
                lone = _NUMBER.fullmatch(candidate.line.text)
                key = f"{edge} {depth} {'#' if lone else _fold(candidate.line.text, candidate.page + 1)}"
                found.setdefault(key, []).append(span)
                printed.setdefault(key, candidate.line.text)
            taken.update(chosen)
    findings = [finding("KQ105", sorted(set(spans)), data={"printed": printed[key]}) for key, spans in found.items()]
    return sorted(taken), findings


def _over(pages: list[PageRecord]) -> dict[str, list[Span]]:
    """Where what is drawn over pages stands, by its text."""
    found: dict[str, list[Span]] = defaultdict(list)
    for line in chain.from_iterable(page.over for page in pages):
        found[line.text].append(line.span)
    return found


def _lines(page: PageRecord, edge: str) -> EdgeLines:
    """From the edge inwards."""
    return page.top if edge == "top" else page.bottom[::-1]


def _outer_taken(page: PageRecord, edge: Edge, depth: int, taken: set[Span]) -> bool:
    return all(line.span in taken for line in _lines(page, edge)[:depth])


def _candidates(pages: list[PageRecord], edge: Edge, depth: int) -> Iterator[_Candidate]:
    for number, page in enumerate(pages):
        lines = _lines(page, edge)
        if depth < len(lines):
            line = lines[depth]
            yield _Candidate(number, line, edge, depth, _is_near(page, _distance(line, edge)))


def _numbers(candidates: list[_Candidate]) -> Iterator[_Candidate]:
    """Lone figures that count the pages: always the same distance from the page's own number."""
    by_shift: dict[int, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        match = _NUMBER.fullmatch(candidate.line.text)
        if match:
            by_shift[int(match.group(1)) - candidate.page].append(candidate)
    for shift, members in by_shift.items():
        alone = shift == 1 and all(member.near for member in members)
        if len(members) >= _LEAST_PAGES or (len(members) > 1 and members[0].near) or alone:
            yield from members


def _in_step(candidates: list[_Candidate]) -> Iterator[_Candidate]:
    """Lines in the margin of an excerpt whose number goes up with the pages.

    They say how many pages there are, or, at the bottom, have one word for it; annexes are numbered at the top.
    """
    same: dict[tuple[int, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        if not candidate.near:
            continue
        text = candidate.line.text
        for number, count in _told(text):
            same[number - candidate.page, str(count)].append(candidate)
        labelled = _LABELLED.fullmatch(text) if candidate.edge == "bottom" else None
        if labelled:
            start, end = labelled.span(1)
            same[int(labelled[1]) - candidate.page, text[:start] + text[end:]].append(candidate)
    for members in same.values():
        if len(members) >= _LEAST_SIDES:
            yield from members


def _excerpts(candidates: Iterable[_Candidate]) -> Iterator[_Candidate]:
    """Lines in the margin of a lone page, away from its text, that tell its number and how many pages there are."""
    for candidate in candidates:
        if candidate.near and any(number <= count for number, count in _told(candidate.line.text)):
            yield candidate


def _counted(candidates: list[_Candidate], count: int) -> Iterator[_Candidate]:
    """Lines in the margin that tell the number of their page and how many there are."""
    for candidate in candidates:
        if candidate.near and (candidate.page + 1, count) in _told(candidate.line.text):
            yield candidate


def _told(text: str) -> list[tuple[int, int]]:
    """The number of a page and how many there are, as a line may tell them."""
    own, behind = _COUNTED.fullmatch(text), _COUNTED_BEHIND.fullmatch(text)
    told = [(int(own[1] or own[3]), int(own[2] or own[4]))] if own else []
    return [*told, *([(int(behind[2]), int(behind[1]))] if behind else [])]


def _is_numbered(page: PageRecord, number: int, count: int) -> bool:
    """Whether a line at an edge of a page is its number."""
    for line in (*page.top[:1], *page.bottom[-1:]):
        lone = _NUMBER.fullmatch(line.text)
        told = (number, count) in _told(line.text) or _is_labelled(line, number)
        if (told or (lone and int(lone.group(1)) == number)) and _is_near(page, min(line.from_top, line.from_bottom)):
            return True
    return False


def _is_near(page: PageRecord, distance: float) -> bool:
    """Whether what stands so far from an edge stands in the margin."""
    return distance <= max(_MARGIN * page.height, _HIGH)


def _is_browsed(page: PageRecord, number: int, count: int) -> bool:
    """Whether a browser has printed a page, with what it prints above and below the text."""
    address = _ADDRESS.fullmatch(page.bottom[-1].text) if page.bottom else None
    return address is not None and (int(address.group(1)), int(address.group(2))) == (number, count)


def _is_labelled(line: EdgeLine, number: int) -> bool:
    """Whether a line nearer to the bottom than to the top is the number of its page with a word for it."""
    labelled = _LABELLED.fullmatch(line.text)
    return labelled is not None and int(labelled.group(1)) == number and line.from_bottom < line.from_top


def _stands_apart(candidate: _Candidate, page: PageRecord) -> bool:
    """Whether a line stands where text seldom does.

    Where margins are narrow the text itself begins so high: there no more room is below the line than between others.
    """
    line, depth, edge = candidate.line, candidate.depth, candidate.edge
    if _distance(line, edge) > _HIGH:
        return False
    places = [_distance(own, edge) for own in _lines(page, edge)[depth:]]
    high = sum(place <= _HIGH for place in places)
    if high == len(places):
        return True  # a table follows
    pitch = _LINES * (page.height - line.from_top - line.from_bottom)
    gap, *gaps = (after - before for before, after in pairwise(places[high - 1 :]))
    return gap > _ROOM * min([pitch, *gaps[:1]])


def _repeated(candidates: Iterable[_Candidate], least: int) -> Iterator[_Candidate]:
    """Lines in the margin that stand on several pages in one place, the same but for the number of the page."""
    same: dict[str, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.near:
            text = candidate.line.text.casefold()
            # A figure of its own may be that of a page by chance.
            for key in dict.fromkeys((text, _fold(text, candidate.page + 1))):
                same[key].append(candidate)
    for members in same.values():
        usual = _distance(members[len(members) // 2].line, members[0].edge)
        placed = [member for member in members if abs(_distance(member.line, member.edge) - usual) <= _PLACE]
        if len(placed) >= least:
            yield from placed


def _of_each_side(candidates: Sequence[_Candidate], count: int) -> Iterator[_Candidate]:
    """Lines that stand on all left pages, and others that stand on all right ones, as in a book."""
    sides = [[candidate for candidate in candidates if candidate.page % 2 == side] for side in (0, 1)]
    running = [list(_repeated(own, max(_LEAST_SIDES, (count + 1 - side) // 2))) for side, own in enumerate(sides)]
    if all(running):
        yield from (candidate for own in running for candidate in own)


def _distance(line: EdgeLine, edge: Edge) -> float:
    return line.from_top if edge == "top" else line.from_bottom


def _fold(text: str, number: int) -> str:
    """A line without the number of its page; other figures, such as those of posts, tell lines apart."""
    return FIGURES.sub(lambda found: "#" if found.group() == str(number) else found.group(), text.casefold())
