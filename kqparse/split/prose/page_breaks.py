"""The breaks of pages within a text: page numbers, and the lines that a new page repeats or that name the document.

What no table or list has tells a break: a number between dashes, with a word for pages, with that of all pages, or
beside the same line as the next number. A word behind the number counts pages as well (2 листа, 2 бет): there the next
number must follow. Beside a break stand running heads: lines that several breaks have, that name the document as its
beginning does, or that part a line without room from the small letters that go on with it.

Where each page has a post, pages repeat labels and what is asked of all: one label alone is no head of columns. Where
posts begin below all breaks, what stands above the numbers is content, and so are headings that the text begins with or
that name annexes.

Guarantees: time is linear in the text; what is taken out lies beside a break; a text without breaks stays as it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise, takewhile
from typing import NamedTuple

from kqparse.grammar.acts.rules import ProseRules
from kqparse.late_pattern import late_pattern
from kqparse.split.prose.lines import ENDS, Line, lines_of
from kqparse.split.prose.web_lines import web_lines
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, cut

_SIGN = late_pattern(
    r"\n[^\S\n]*(?:(?P<flanked>[-–—] ?[0-9]{1,4} ?[-–—])"
    r"|(?:(?P<word>[^\W\d_]{1,9})[. ] ?)?(?P<page>[0-9]{1,4})"
    r"(?: ?(?P<of>/|[^\W\d_]{1,6}) ?(?P<all>[0-9]{1,4}))?(?:(?P<joined>[ -])(?P<behind>[^\W\d_]{1,9})\.?)?)"
    r"[^\S\n]*(?=\n|\Z)"
)
"""A line that may tell the number of a page."""
_LEAST_LINES, _FEW_LINES = 15, 8
"""Lines from one number alone to the next, and from one with a word or with that of all pages."""
_LEAST_LETTERS = 8
"""Letters of a line that tells numbers beside it to be those of pages."""
_DEEPEST = 8
"""Lines at the head of a page that may be repeated, as the heads of columns are."""
_FULL, _WIDEST, _LEAST_WIDTH = 0.75, 0.9, 42
"""A line has no room from this share of the width on that so many lines do not exceed, and these characters."""
_HEAD = 12
"""Lines at the beginning of a text that name the document."""
_WORD = late_pattern(r"[^\W\d_]{4,}")
_ENTRY = late_pattern(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[-–—•*])\s")
_STEM, _ENDING = 4, 3
"""Letters of a word that stay in all its forms at least, and those of its ending at most."""
_LEAST_WORDS, _LEAST_PAGES = 2, 2

_OF_ROWS = frozenset({"title", "number"})
"""What some of the heads of columns say."""


class PostLines(NamedTuple):
    """What is asked of the lines of posts.

    Attributes:
        names: whether a line in lower case is the name of a post.
        mentions: whether it may name one, in whatever case.
        label: what the label says that a line begins with, if it has one.
    """

    names: Callable[[str], bool]
    mentions: Callable[[str], bool]
    label: Callable[[str], str | None]


class WithoutBreaks(NamedTuple):
    """A text with blanks for its breaks, and the lines of these."""

    text: EditedText
    lines: Sequence[Traced]


def without_breaks(of: EditedText, rules: ProseRules, posts: PostLines) -> WithoutBreaks:
    """Take the breaks of pages out of a text; no line that names a post or has a value behind a label is one."""
    signs = {match.start(): match for match in _SIGN.finditer(of.text)}
    web = web_lines(of.text, rules.web, posts.label)
    if not signs and not web:
        return WithoutBreaks(of, ())
    lines = lines_of(of, 0, len(of.text))
    told = [(at, sign) for at, line in enumerate(lines) if (sign := signs.get(line.begin - 1))]
    breaks = _Breaks(of, lines, rules, posts)
    pages = {at for at, sign in told if _is_sure(sign, rules)}
    pages |= breaks.counted(told) | breaks.headed(told)
    taken = pages | breaks.repeated(pages)
    taken |= {at for page in pages if (at := breaks.head(page, taken)) is not None}
    taken |= {at for at, line in enumerate(lines) if line.begin in web}
    if not taken:
        return WithoutBreaks(of, ())
    found = [cut(of, lines[at].start, lines[at].end) for at in sorted(taken)]
    return WithoutBreaks(of.replaced(_without(of.text, lines, taken, rules)), found)


def _is_sure(sign: re.Match[str], rules: ProseRules) -> bool:
    """Whether a line is the number of a page by its own signs: dashes at both sides, or a word for pages."""
    if sign["flanked"]:
        return True
    behind = sign["behind"] if sign["joined"] == "-" or sign["all"] else None
    worded = lower(sign["word"] or "") in rules.pages or lower(behind or "") in rules.pages
    return worded and (sign["all"] is None or int(sign["page"]) <= int(sign["all"]))


class _Breaks:
    """The lines of a text, asked for what stands beside the breaks of its pages."""

    def __init__(self, of: EditedText, lines: Sequence[Line], rules: ProseRules, posts: PostLines) -> None:
        self._text = of.text
        self._lines = lines
        self._rules = rules
        self._posts = posts
        lengths = sorted([line.end - line.begin for line in lines])
        self._width = max(_FULL * lengths[int(_WIDEST * len(lengths))], _LEAST_WIDTH)

    def _of(self, line: Line) -> str:
        return self._text[line.start : line.end]

    @cached_property
    def _named(self) -> set[str]:
        """Stems of the words that name the document, above the first post."""
        own = takewhile(lambda text: not self._is_of_post(text), map(self._of, self._lines[:_HEAD]))
        return {stem for text in own for stem in _stems(text)}

    def _key(self, at: int) -> str:
        """What of a line repeats itself."""
        return self._of(self._lines[at]) if 0 <= at < len(self._lines) else ""

    def _is_of_post(self, text: str) -> bool:
        """Whether a line names a post, or has a label of one."""
        return self._posts.names(lower(text)) or self._posts.label(text) is not None

    def _may_run(self, key: str, depth: int) -> bool:
        """Whether a line may be a running head: no sentence, no number of a row, no post, and nothing that goes on.

        What stands behind a label is content.
        """
        begins = bool(key) if depth else bool(key.strip("0123456789.) ")) and not key[0].islower()
        valued = ":" in key and self._posts.label(key) is not None
        return begins and not valued and not key.endswith(ENDS) and not self._posts.names(lower(key))

    def counted(self, told: Sequence[tuple[int, re.Match[str]]]) -> set[int]:
        """Numbers of pages with that of all of them, or with a word behind, which count up."""
        runs = defaultdict[tuple[str | None, ...], list[tuple[int, int]]](list)
        for at, sign in told:
            worded = lower(sign["behind"] or "") in self._rules.pages
            page, every = int(sign["page"] or 0), int(sign["all"] or (sign["page"] if worded else 0))
            run = runs[sign["word"], sign["of"], sign["all"], sign["behind"]]
            # The last page may be short.
            far = not run or at - run[-1][0] >= _FEW_LINES or (len(run) > 1 and at == len(self._lines) - 1)
            if 0 < page <= every and far and (not run or run[-1][1] + 1 == page):
                run.append((at, page))
        return {at for run in runs.values() if len(run) > 1 for at, _ in run}

    def headed(self, told: Sequence[tuple[int, re.Match[str]]]) -> set[int]:
        """Numbers alone, a page apart, that count up beside the same line; no other number goes on with them."""
        alone = [(at, int(sign["page"])) for at, sign in told if _is_alone(sign)]
        beside = defaultdict[tuple[int, str], list[tuple[int, int]]](list)
        for at, page in alone:
            for side in (-1, 1):
                key = self._key(at + side)
                if len(key) >= _LEAST_LETTERS and self._may_run(key, 0):
                    beside[side, key].append((at, page))
        firsts, lasts = {page: at for at, page in reversed(alone)}, {page: at for at, page in alone}
        found: set[int] = set()
        for (_, key), run in beside.items():
            (first, least), (last, most) = run[0], run[-1]
            counts = all(after[1] == before[1] + 1 for before, after in pairwise(run))
            far = all(after[0] - before[0] >= _LEAST_LINES for before, after in pairwise(run))
            others = firsts.get(least - 1, first) < first or lasts.get(most + 1, last) > last
            if len(run) > 1 and counts and far and not others and not self._are_values(run, key):
                found |= {at for at, _ in run}
        return found

    def _are_values(self, run: Sequence[tuple[int, int]], key: str) -> bool:
        """Whether numbers beside the same line are those of a label: it, or what stands above one of them."""
        return any(self._posts.label(text) for text in (key, *(self._key(at - 1) for at, _ in run)))

    def repeated(self, pages: Set[int]) -> set[int]:
        """The lines at the heads and feet of pages that half of the breaks have, and hardly a line elsewhere."""
        if len(pages) < _LEAST_PAGES:
            return set()
        every = Counter(map(self._key, range(len(self._lines))))
        heads = list(map(self._furniture, self._alike(pages, every, 1, _DEEPEST).values()))
        found = {at for run in heads for at in run} - pages
        parted = not all(self._begins_post(page, pages | found) for page in pages)
        found -= set[int]() if parted else {at for run in heads if self._heads(run) for at in run}
        feet = {at for run in self._alike(pages, every, -1, 1).values() for at in run} - pages
        return found | {at for at in feet if self._posts.label(self._key(at)) is None and (parted or self._names(at))}

    def _alike(self, pages: Set[int], every: Mapping[str, int], side: int, deepest: int) -> Mapping[int, list[int]]:
        """For each break the lines beside it that others have, too, from the nearest on."""
        runs = defaultdict[int, list[int]](list)
        near = set(pages)  # breaks of which all lines up to a depth are furniture
        for depth in range(deepest):
            places = {page: page + side * (depth + 1) for page in near}
            same = Counter(self._key(at) for at in places.values() if at not in pages)
            near = {
                page for page, at in places.items() if at in pages or self._runs(at, depth, same, len(pages), every)
            }
            for page in near:
                runs[page].append(places[page])
        return runs

    def _runs(self, at: int, depth: int, same: Mapping[str, int], pages: int, every: Mapping[str, int]) -> bool:
        """Whether a line so deep in a page stands there on half of the `pages`, and hardly elsewhere."""
        key = self._key(at)
        often = same[key]
        return often > 1 and 2 * often >= pages and every[key] <= often + 1 and self._may_run(key, depth)

    def _furniture(self, run: Sequence[int]) -> Sequence[int]:
        """What of the lines that pages begin with is none of their content: heads of columns are several."""
        told = [self._posts.label(self._key(at)) for at in run]
        parts = [part for part in told if part]
        if len(parts) > 1 and not _OF_ROWS.isdisjoint(parts):
            return run
        return run[: next((at for at, part in enumerate(told) if part), len(run))]

    def _begins_post(self, page: int, taken: Set[int]) -> bool:
        """Whether a post begins below a break, or nothing is there."""
        below = next((at for at in range(page + 1, page + _DEEPEST + 2) if at not in taken), page)
        text = self._key(below)
        return below >= len(self._lines) or self._posts.mentions(text) or self._posts.label(text) is not None

    def _heads(self, run: Sequence[int]) -> bool:
        """Whether lines are a heading: the text begins with it, or it names an annex."""
        first = self._key(run[0]) if run else ""
        return first in map(self._key, range(_DEEPEST)) or self._rules.boxes.match(lower(first)) is not None

    def _names(self, at: int) -> bool:
        """Whether a line has only words that name the document."""
        stems = set(_stems(self._key(at)))
        return bool(stems) and self._named.issuperset(stems)

    def head(self, page: int, taken: Set[int]) -> int | None:
        """The running head right behind the number of a page that no other page repeats, if there is one."""
        at = page + 1
        above = next((above for above in range(page - 1, page - _DEEPEST - 1, -1) if above not in taken), -1)
        if at in taken or above < 0 or at + 1 >= len(self._lines):
            return None
        line, text = self._lines[at], self._of(self._lines[at])
        if text.endswith(ENDS) or not text[0].isupper() or _ENTRY.match(text) or self._is_of_post(text):
            return None
        if self._is_full(self._lines[above]) and not self._is_full(line):
            ended = self._of(self._lines[above]).endswith(ENDS)
            if not ended and self._text[self._lines[at + 1].start].islower():
                return at
        stems = list(_stems(text))
        return at if len(stems) > _LEAST_WORDS and self._named.issuperset(stems) and above >= _HEAD else None

    def _is_full(self, line: Line) -> bool:
        return line.end - line.begin >= self._width


def _is_alone(sign: re.Match[str]) -> bool:
    return bool(sign["page"]) and not (sign["word"] or sign["all"] or sign["behind"])


def _stems(text: str) -> Iterator[str]:
    """The beginnings of words that stay in all their forms."""
    for word in _WORD.findall(lower(text)):
        yield word[: max(_STEM, len(word) - _ENDING)]


def _without(text: str, lines: Sequence[Line], taken: Set[int], rules: ProseRules) -> str:
    """A text with blanks for some lines and for the line ends that part it only there; an annex begins a paragraph."""
    pieces: list[str] = []
    at = 0
    for index in sorted(taken):
        if index - 1 in taken:
            continue
        behind = index
        while behind in taken:
            behind += 1
        start = lines[index - 1].end if index else 0
        end = lines[behind].begin if behind < len(lines) else len(text)
        goes_on = behind < len(lines) and index and _goes_on(text, lines[index - 1], lines[behind])
        annex = behind < len(lines) and rules.boxes.match(lower(text[lines[behind].start : lines[behind].end]))
        gapped = (annex or any(line.blank_before for line in lines[index : behind + 1])) and not goes_on
        blank = [sign if sign.isspace() and sign != "\n" else " " for sign in text[start:end]]
        for place in range(1, 3 if gapped and end - start > 1 else 2):
            blank[-place] = "\n"
        pieces += (text[at:start], "".join(blank))
        at = end
    return "".join([*pieces, text[at:]])


def _goes_on(text: str, above: Line, below: Line) -> bool:
    """Whether a line goes on with another one in small letters."""
    return text[below.start].islower() and not text.endswith(ENDS, above.start, above.end)
