"""Link text that an export moved behind the rest of its visual line, put back where it belongs.

The legal register's PDF export leaves a hole where a link stood: a doubled blank, or one blank at the head of a line
that has no indent. The links follow the rest of the line in their order, the blank before them may be missing, and a
word in bold capitals may follow them. Text is moved only where the signs are clear: as many links at the end as there
are holes, each link of words that links are made of, each doubled blank behind what such a link follows; or behind any
word, where the links themselves stand right behind a full stop, colon or semicolon. Without such a sign nothing
is moved that fits where it stands (a link behind a genitive, or behind another one), nor where doubled blanks stand all
over.
"""

import re
from typing import Protocol

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model import Span

_HOLE = late_pattern(r"  (?<=[^\s]  )(?=[^\s])")
"""Two blanks between letters or signs; what begins with them is looked for many times faster."""
_GLUED = late_pattern(r"[.:;](?=[^\W\d_]|№|[0-9]+(?:-[0-9]+)?(?:-|\)\s)[^\W\d_])")
_POINT = late_pattern(r"[0-9]{1,3}\.\s")
_HEAD = late_pattern(r"\s*[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]  (?=[^\W\d_])")
"""The number of a point with two blanks behind it."""
_NEAR = 40
"""Characters before a place that tell what stands there."""
_FIGURES = late_pattern(r"[0-9]+(?:-[0-9]+)?(?:-|\)\s)")
"""A number before a noun,"""
_FIGURES_BEHIND = late_pattern(r"\s[0-9]+(?:-[0-9]+)?\)?$")
"""and one behind it."""


class Words(Protocol):
    """Words in all their forms."""

    def has(self, word: str) -> bool:
        """Whether a word in lower case is a form of one of them."""


class LinkRules(Struct, frozen=True):
    """Patterns for text in lower case.

    Attributes:
        noun: a word that names an act or a part of one: a link, with or without a number before it.
        number: a number with its sign, which is another.
        before: what a hole may follow: a number, a date, a word in the genitive, a closing bracket.
        operative: the words in capitals (`ҚАУЛЫ ЕТЕДІ:`) that may follow the links.
        operative_ends: the signs that they may end with.
        governing, governing_ends: words, and endings, that need a link right behind them: it stands in its place.
        named: forms of acts that have a name before them, which belongs to the link: Еңбек кодексінің.
        verb_first: of a language whose sentences end with such nouns as they are, too.
    """

    noun: Words
    number: re.Pattern[str]
    before: re.Pattern[str]
    operative: re.Pattern[str]
    operative_ends: frozenset[str]
    governing: frozenset[str] = frozenset()
    governing_ends: tuple[str, ...] = ()
    named: Words | None = None
    verb_first: re.Pattern[str] | None = None

    def is_link(self, lower: str, start: int, end: int) -> bool:
        """Whether `[start, end)` of a line in lower case is one link."""
        figures, behind = _FIGURES.match(lower, start, end), _FIGURES_BEHIND.search(lower[start:end])
        last = start + behind.start() if behind else end
        noun = self.noun.has(lower[figures.end() if figures else start : last])
        return noun or self.number.fullmatch(lower, start, end) is not None

    def may_end(self, lower: str, start: int) -> bool:
        """Whether a sentence may end with the link that begins there, moved or not."""
        return self.verb_first is not None and self.verb_first.match(lower, start) is not None


class Restored(Struct, frozen=True):
    """The pieces of a line in the order in which they are read, and those of them that were moved."""

    pieces: list[Span]
    moved: list[Span]


def restore(line: str, lower: str, rules: LinkRules, *, glued_alone: bool = False) -> Restored | None:
    """Put the links of a visual line back.

    Args:
        line: the line without its line break; blanks at its head count.
        lower: the same in lower case.
        rules: what links look like.
        glued_alone: whether a doubled blank tells nothing, and only links do that stand right behind a sign.

    Returns:
        The pieces as offsets in the line, without blanks at their edges; None where nothing was moved.
    """
    holes, known = _holes(line, lower, rules)
    if not holes:
        return None
    end = len(line.rstrip())
    bold = rules.operative.search(lower, 0, end) if lower[end - 1] in rules.operative_ends else None
    tail_end = len(line[: bold.start()].rstrip()) if bold and bold.end() == end else end
    links = _links(line, lower, tail_end, len(holes), rules)
    if links is None or not line[holes[-1] : links[0][0]].strip():
        return None
    first = links[0][0]
    clear = known and not glued_alone and not (holes == [0] and rules.may_end(lower, first))
    if not _GLUED.match(line, first - 1) and (not clear or _fits(line, lower, first, rules)):
        return None
    pieces: list[Span] = []
    at = 0
    for hole, link in zip(holes, links, strict=True):
        pieces += [(at, hole), link]
        at = hole
    pieces += [(at, links[0][0]), (tail_end, end)]
    stripped = [span for start, stop in pieces if (span := _stripped(line, start, stop))]
    return Restored(stripped, links)


def _fits(line: str, lower: str, start: int, rules: LinkRules) -> bool:
    """Whether a link may well stand where it does: behind what needs it, or where a hole might be as well.

    A Russian noun is governed by what stands before it, or belongs to another link: `пункта 1 статьи 5`.
    """
    before = lower[:start].rstrip()
    last = before[before.rfind(" ") + 1 :]
    if last in rules.governing or last.endswith(rules.governing_ends):
        return True
    if rules.may_end(lower, start):
        return _links(line, lower, len(before), 1, rules) is not None
    return rules.before.search(before, max(len(before) - _NEAR, 0)) is not None


def _holes(line: str, lower: str, rules: LinkRules) -> tuple[list[int], bool]:
    """Offsets of the holes, of the head of the line and of doubled blanks, and whether links follow what stands there.

    Behind another kind of word a hole may be one that no link has left.
    """
    indent = len(line) - len(line.lstrip(" "))
    # What a capital or the number of a point begins is a sentence or heading: nothing is missing before it.
    begun = line[1:2].isupper() or _POINT.match(line, 1)
    holes = [0] if indent == 1 and not begun else []
    known = True
    head = _HEAD.match(line)
    begin = head.end() if head and line[head.end()].isupper() else indent
    for match in _HOLE.finditer(line, begin):
        behind = lower[max(match.start() - _NEAR, 0) : match.start()]
        known = known and bool(rules.before.search(behind)) and not rules.number.match(lower, match.end())
        holes.append(match.start())
    return holes, known


def _links(line: str, lower: str, end: int, count: int, rules: LinkRules) -> list[Span] | None:
    """The last `count` links before `end`, if all that stands behind a glued sign is links."""
    links: list[Span] = []
    at = end
    while len(links) < count:
        found = None
        for start in _word_starts(line, at):
            if rules.is_link(lower, start, at):
                found = (start, at)
        if found is None:
            return None
        if rules.named and rules.named.has(lower[slice(*found)]):
            found = (_word_starts(line, at)[-1], at)
        links.insert(0, found)
        at = len(line[: found[0]].rstrip())
    glued = [match.end() for match in _GLUED.finditer(line, 0, end)]
    if not glued or glued[-1] > links[0][0]:
        return None if glued else links
    if rules.number.fullmatch(lower, glued[-1], at):
        links[0] = (glued[-1], links[0][1])
    return links


def _word_starts(line: str, end: int) -> list[int]:
    """Where the last two words before `end` begin, the nearest first; a sign without a blank begins a word too."""
    starts: list[int] = []
    at = end
    while len(starts) < 2 and at > 0:
        blank = line.rfind(" ", 0, at - 1) + 1
        begin = max([blank, *(match.end() for match in _GLUED.finditer(line, blank, at))])
        if begin >= at:
            break
        starts.append(begin)
        at = len(line[:begin].rstrip())
        if at and line[at - 1] in ".:;" and at == begin:
            break
    return starts


def _stripped(line: str, start: int, end: int) -> Span | None:
    text = line[start:end]
    begin = start + len(text) - len(text.lstrip())
    stop = start + len(text.rstrip())
    return (begin, stop) if begin < stop else None
