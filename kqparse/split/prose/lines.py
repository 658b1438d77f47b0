"""The lines of running text, and those among them that are page numbers and running heads."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower

ENDS = (".", ";", ":", "!", "?", ".»", '."', ";)", ".)")
END_SIGNS = frozenset(end[-1] for end in ENDS)
PAGE = late_pattern(r"[-–— ]*[0-9]{1,4}[-–— ]*")
_OF_ALL = late_pattern(
    r"(?P<before>[^\W\d_]*[. ]*)(?P<page>[0-9]{1,4})"
    r"(?P<behind>\s*(?:/|[^\W\d_]{1,8})\s*(?P<all>[0-9]{1,4})[ -]?[^\W\d_]*)"
)
_LONGEST_OF_ALL = 32
_WORDS = r"\S[^\n]{2,100}?\S"
_FIRST, _LAST = (
    rf"(?P<first>[0-9]{{1,4}}) {{3,}}(?P<rest>{_WORDS})",
    rf"(?P<words>{_WORDS}) {{3,}}(?P<page>[0-9]{{1,4}})",
)
_HEADED = late_pattern(rf"^[ \t]*(?:{_LAST}|{_FIRST})[ \t]*$", re.MULTILINE)
"""A running head with the number of its page at an edge."""
_GAP = "   "
PAGE_SIGNS = frozenset("-–—0123456789")
_FLANKED = late_pattern(r"[-–—] ?[0-9]{1,4} ?[-–—]")
_ENTRY = late_pattern(r"[0-9]{1,3}\)|[-–—•]\s")
"""What begins an entry of a list that has no small letter first."""
_LEAST_PAGES = 3
_LEAST_PAGE_LINES = 15
_LEAST_PAGE_LETTERS = 600
"""Characters of a page whose lines are few, for each of them is a paragraph."""
_LONG_PAGE_LINES = 20
"""Two numbers alone are believed to be those of pages where so many lines stand between them."""
_LEAST_LINE = 30
"""Characters of a line that the end of a page may break."""


class Line(Struct, frozen=True, gc=False):
    """A line that is not blank.

    Attributes:
        start, end: where it stands, without the blanks at its ends.
        indent: the blanks before it, a tab as several.
        blank_before: how many blank lines stand before it.
        begin: where the line itself begins, blanks included.
    """

    start: int
    end: int
    indent: int
    blank_before: int
    begin: int


def lines_of(of: EditedText, start: int, end: int) -> list[Line]:
    """The lines of `[start, end)` that are not blank."""
    found: list[Line] = []
    begin, blanks = start, 0
    for printed in of.text[start:end].split("\n"):
        size = len(printed)
        if text := printed.strip():
            lead = 0 if text == printed else size - len(printed.lstrip())
            indent = lead + 3 * printed.count("\t", 0, lead) if lead else 0
            found.append(Line(begin + lead, begin + lead + len(text), indent, blanks, begin))
            blanks = 0
        else:
            blanks += 1
        begin += size + 1
    return found


class _PageSigns(Struct, frozen=True):
    """The lines, each with its number among all, that may tell the number of a page: few do.

    Attributes:
        lone: figures alone.
        of_all: the number of the page and of all of them, as a match.
        headed: a number far beside words, as a match.
    """

    lone: Sequence[tuple[int, Line]]
    of_all: Sequence[tuple[int, Line, re.Match[str]]]
    headed: Sequence[tuple[int, Line, re.Match[str]]]


def _page_signs(of: EditedText, lines: Sequence[Line]) -> _PageSigns:
    """Those of some lines that may tell the number of a page."""
    text = of.text
    figured = [
        (index, line)
        for index, line in enumerate(lines)
        if text[line.start] in PAGE_SIGNS
        or text[line.end - 1] in PAGE_SIGNS
        or (line.end - line.start <= _LONGEST_OF_ALL and FIGURES.search(text, line.start, line.end))
    ]
    return _PageSigns(
        [(index, line) for index, line in figured if PAGE.fullmatch(text, line.start, line.end)],
        [
            (index, line, match)
            for index, line in figured
            if line.end - line.start <= _LONGEST_OF_ALL and (match := _OF_ALL.fullmatch(text, line.start, line.end))
        ],
        [(index, line, match) for index, line in figured if (match := _headed(text, line))],
    )


def _headed(text: str, line: Line) -> re.Match[str] | None:
    """A line with a number far beside words."""
    start, end = line.start, line.end
    if text.find(_GAP, start, end) < 0 or not (text[start].isdigit() or text[end - 1].isdigit()):
        return None
    behind = text.find("\n", end)
    match = _HEADED.match(text, text.rfind("\n", 0, start) + 1, behind if behind >= 0 else len(text))
    return match if match and max(match.start("words"), match.start("first")) == start else None


def page_numbers(of: EditedText, lines: Sequence[Line]) -> set[int]:
    """Starts of lines that hold a page number: figures alone, counting up by one, a page of lines apart.

    Where pages have few lines, which are long then, half of them part what goes on behind them in small letters.

    One alone is told by dashes at both of its sides, by the break of a page beside it, by parting entries of a list, or
    by parting a sentence where no other figure stands near, as the numbers of rows do. Right below a colon it is what
    that leads to, but for those dashes, and for a break where a list goes on behind it.
    """
    signs = _page_signs(of, lines)
    lone = signs.lone
    runs: list[list[tuple[int, Line, int]]] = []
    for index, line in lone:
        number = int(re.sub(r"\D", "", of.text[line.start : line.end]))
        last = runs[-1][-1] if runs else None
        far = last is not None and (
            index - last[0] >= _LEAST_PAGE_LINES or line.start - last[1].start >= _LEAST_PAGE_LETTERS
        )
        if last and number == last[2] + 1 and far:
            runs[-1].append((index, line, number))
        elif not last or number != last[2] + 1:
            runs.append([(index, line, number)])
    values = {line.start for index, line in lone if _is_value(of, lines, index)}
    runs = [run for run in runs if not values.issuperset(line.start for _, line, _ in run)]
    pages = (run for run in runs if _counted(run) and (_are_far(run) or _part_text(of, lines, run)))
    told = {line.start for run in pages for _, line, _ in run} | _of_all(signs) | _with_heads(of, lines, signs)
    for at, (index, line) in enumerate(lone):
        near = [other for other, _ in (*lone[max(at - 1, 0) : at], *lone[at + 1 : at + 2])]
        far = all(abs(other - index) >= _LEAST_PAGE_LINES for other in near)
        if line.start in values or line.start in told:
            continue
        if _alone(of, lines, index) or (far and _in_sentence(of, lines, index)):
            told.add(line.start)
    return told | _last_page(of, lines, lone, told)


def _last_page(of: EditedText, lines: Sequence[Line], lone: Sequence[tuple[int, Line]], told: set[int]) -> set[int]:
    """The start of the last line if it is the number behind that of the page before: a last page may be short."""
    if len(lone) < _LEAST_PAGES or lone[-1][0] != len(lines) - 1 or lone[-2][1].start not in told:
        return set()
    before, last = (int(re.sub(r"\D", "", of.text[line.start : line.end])) for _, line in lone[-2:])
    return {lone[-1][1].start} if last == before + 1 else set()


def _is_value(of: EditedText, lines: Sequence[Line], index: int) -> bool:
    """Whether a lone figure is what the colon above it leads to, as Деңгейі: ↵ 3, and no page breaks a list there."""
    line, text = lines[index], of.text
    if not index or text[lines[index - 1].end - 1] != ":" or _FLANKED.fullmatch(text, line.start, line.end):
        return False
    behind = lines[index + 1] if index + 1 < len(lines) else None
    listed = behind is not None and (text[behind.start].islower() or _ENTRY.match(text, behind.start))
    return not (listed and "\f" in _gap(of, lines[index - 1], line) + _gap(of, line, behind))


def _of_all(signs: _PageSigns) -> set[int]:
    """Starts of lines with the number of a page and of all pages (3 / 12), the same words around them on each."""
    runs: dict[str, list[tuple[int, Line, int]]] = {}
    for index, line, match in signs.of_all:
        run = runs.setdefault(f"{match['before']}#{match['behind']}", [])
        far = not run or (int(match["page"]) == run[-1][2] + 1 and index - run[-1][0] >= _LEAST_PAGE_LINES)
        if far and int(match["page"]) <= int(match["all"]):
            run.append((index, line, int(match["page"])))
    return {line.start for run in runs.values() if _counted(run) for _, line, _ in run}


def _with_heads(of: EditedText, lines: Sequence[Line], signs: _PageSigns) -> set[int]:
    """Starts of lines with the number of a page far beside the same words, and of such numbers alone next to them."""
    runs: dict[str, list[tuple[int, Line, int]]] = {}
    for at, line, match in signs.headed:
        number, words = int(match["page"] or match["first"]), match["words"] or match["rest"]
        runs.setdefault(lower(words), []).append((at, line, number))
    found: set[int] = set()
    heads = (run for run in runs.values() if len(run) >= _LEAST_PAGES and _head_pages(of, lines, run))
    for at, line, number in (each for run in heads for each in run):
        alone = (lines[near] for near in (at - 1, at + 1) if 0 <= near < len(lines))
        found |= {line.start, *(near.start for near in alone if of.text[near.start : near.end] == str(number))}
    return found


def _head_pages(of: EditedText, lines: Sequence[Line], run: Sequence[tuple[int, Line, int]]) -> bool:
    """Whether the same words stand a page apart, and only so, with numbers that count up by one or by two.

    A list has a post several times, and its number or units beside it.
    """
    counted = all(behind[2] - before[2] in (1, 2) for before, behind in pairwise(run))
    long = all(behind[1].start - before[1].start >= _LEAST_PAGE_LETTERS for before, behind in pairwise(run))
    return counted and (_are_far(run) or (long and _part_text(of, lines, run)))


def _counted(run: Sequence[tuple[int, Line, int]]) -> bool:
    """Whether lone figures that count up are the numbers of pages."""
    return len(run) >= _LEAST_PAGES or (len(run) > 1 and run[1][0] - run[0][0] >= _LONG_PAGE_LINES)


def _are_far(run: Sequence[tuple[int, Line, int]]) -> bool:
    """Whether the lines of a page stand between all figures of a run."""
    return all(after[0] - before[0] >= _LEAST_PAGE_LINES for before, after in pairwise(run))


def _part_text(of: EditedText, lines: Sequence[Line], run: Sequence[tuple[int, Line, int]]) -> bool:
    """Whether half of the figures of a run stand where a text goes on in small letters, as no number of a row does."""
    within = [(lines[at - 1], lines[at + 1]) for at, _, _ in run if 0 < at < len(lines) - 1]
    parting = [before for before, behind in within if of.text[behind.start].islower()]
    return 2 * sum(of.text[before.end - 1] not in ".!?:" for before in parting) >= len(within) > 0


def _alone(of: EditedText, lines: Sequence[Line], index: int) -> bool:
    """Whether a lone figure is the number of a page by its own signs and those of its neighbours."""
    line = lines[index]
    before = lines[index - 1] if index else None
    behind = lines[index + 1] if index + 1 < len(lines) else None
    if _FLANKED.fullmatch(of.text, line.start, line.end):
        return True
    if "\f" in _gap(of, before, line) or "\f" in _gap(of, line, behind):
        return True
    if before is None or behind is None or not (line.blank_before and behind.blank_before):
        return False
    return of.text[before.end - 1] == ";" and of.text[behind.start].islower()


def _in_sentence(of: EditedText, lines: Sequence[Line], index: int) -> bool:
    """Whether a lone figure between blank lines parts a sentence: words before it that go on behind it."""
    if not 0 < index < len(lines) - 1:
        return False
    before, line, behind = lines[index - 1 : index + 2]
    parted = line.blank_before and behind.blank_before and of.text[behind.start].islower()
    last = of.text[before.end - 1]
    return bool(parted) and (last == "," or last.islower()) and before.end - before.start >= _LEAST_LINE


def _gap(of: EditedText, before: Line | None, behind: Line | None) -> str:
    """What the source has between two lines that follow each other."""
    if before is None or behind is None:
        return ""
    return of.source[of.source_end(before.end) : of.source_start(behind.start)]


def running_heads(of: EditedText, lines: Sequence[Line], pages: set[int]) -> set[int]:
    """Starts of lines that stand beside page numbers again and again, the same but for figures; sentences are none."""
    if not pages:
        return set()
    beside: dict[str, list[int]] = {}
    for before, line in pairwise(lines):
        for own, other in ((before, line), (line, before)):
            text = of.text[own.start : own.end]
            if other.start in pages and own.start not in pages and not text.endswith(ENDS):
                beside.setdefault(FIGURES.sub("#", lower(text)), []).append(own.start)
    return {start for starts in beside.values() if len(starts) >= _LEAST_PAGES for start in starts}


def without(lines: list[Line], pages: set[int]) -> list[Line]:
    """The lines but page numbers; the blanks around one count as blanks before the next line."""
    if not pages:
        return lines
    kept: list[Line] = []
    extra = 0
    for line in lines:
        if line.start in pages:
            extra += line.blank_before + 1
        else:
            kept.append(replace(line, blank_before=line.blank_before + extra) if extra else line)
            extra = 0
    return kept
