"""Outlines: posts on one level, marked by bullets or by nothing but their place, and what is said of them on the next.

    •   Лоцман                       Лоцман                       1) Лоцман
        o   единиц: 2                    Образование: высшее      a) образование: высшее
        o   обязанности:                 Обязанности:             b) обязанности:
            ▪   водит суда                   водит суда           - водит суда

What the level says, families read in labels, gaps and dashes: so a post gets a gap above it and has no bullet, labels
begin their lines with a capital, and entries below them have dashes. The level that most labels have is theirs; without
labels posts are told by their names.

Guarantees: a text without such levels stays as it is; time is linear in the text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kqparse.frozen import Frozen
from kqparse.late_pattern import FIGURES, late_pattern
from kqparse.model import Span
from kqparse.split.prose.page_breaks import PostLines
from kqparse.text.edits import Edit, EditedText
from kqparse.text.fold import lower

_BULLETS = "-–—•*·\u2023\u2043\u25a0-\u27bf\ue000-\uf8ff\u00a7"
_MARKED = late_pattern(rf"^[ \t]*+[{_BULLETS}]{{1,4}}[ \t]", re.MULTILINE)
"""A line with a bullet."""
_LABELLED = late_pattern(
    rf"^(?:[ \t]*+(?:[{_BULLETS}]{{1,4}}|[0-9]{{1,3}}[.)]|[^\W\d_]\))[ \t]++| {{2,}})([^\s:][^:\n]{{0,60}}):",
    re.MULTILINE,
)
"""A line of a level of its own that may begin with a label."""
_LINE = late_pattern(
    rf"^([ \t]*+)(?:(?:([{_BULLETS}]{{1,4}})|([0-9]{{1,3}}[.)]|[^\W\d_]\)))[ \t]++)?(?=\S)(?=([^:\n]*+)([^\n]*+))",
    re.MULTILINE,
)
"""A line that is not blank, its mark, and what stands before its first colon and from there on."""
_LETTERED = late_pattern(
    r"^[ \t]*+([^\W\d_](?:\)|\.(?=[ \t][^\W\d_]{3}))[ \t]++)([^\W\d_][^\n]{2,120})\n[ \t]*+([^\W\d_][^\n:]{2,60}):",
    re.MULTILINE,
)
"""A title behind a letter, and the label below it."""
_TAB = 8
"""Blanks of a tab."""
_LEAST_LABELS, _LEAST_POSTS = 3, 2
_LONGEST_LABEL = 60
_BEHIND_TITLE = late_pattern(r"\s+-\s|[,;:.(–—]")
_DASH, _GONE = "- ", " "

_Key = tuple[int, str]
"""How far a line is indented, and its bullet or the kind of its number."""


class _Line(Frozen, frozen=True, gc=False):
    """A line that is not blank: where it, its mark, its text and its first colon or end are, and its level."""

    begin: int
    mark: int
    start: int
    colon: int
    end: int
    key: _Key
    bullet: bool

    def gone(self, top: "_Line") -> bool:
        """Whether it is of the level of posts, and its bullet goes."""
        return self.bullet and self.key == top.key


class WithoutLevels(NamedTuple):
    """A text whose levels families read, and where in the source the marks stand that are gone from it."""

    text: EditedText
    marks: Sequence[Span]


def without_levels(of: EditedText, posts: PostLines) -> WithoutLevels:
    """Make posts, labels and lists of the levels of an outline."""
    labels_there = (match for match in _LABELLED.finditer(of.text) if posts.label(match[1]) is not None)
    if not (_are_more(labels_there, _LEAST_LABELS) or len({*_MARKED.findall(of.text)}) > 1):
        return WithoutLevels(of, ())
    lines = list(_lines(of))
    labelled = {
        at
        for at, line in enumerate(lines)
        if line.key != (0, "") and line.colon < line.end and line.colon - line.start < _LONGEST_LABEL
        if posts.label(of.text[line.start : line.colon]) is not None
    }
    labels = _level_of(lines, labelled)
    begun = next((at for at, line in enumerate(lines) if line.key == labels), 0) - 1
    if not (_are_posts(of, lines, begun, labelled) if begun >= 0 else _are_named(of, lines, posts)):
        return WithoutLevels(of, ())
    if begun < 0:
        begun, labels = next(at for at, line in enumerate(lines) if line.bullet), None
    own = lines[begun:]
    dropped = [line for line in own if line.mark < line.start and (line.key == labels or line.gone(own[0]))]
    edits = sorted(_edits(of, lines, begun, labels))
    capitals = [lines[at].start for at in labelled if at >= begun]
    text = of.replaced(_with_capitals(of.text, capitals)).further(edits)
    return WithoutLevels(text, of.source_spans((line.begin, line.start) for line in dropped))


def without_letters(of: EditedText, posts: PostLines) -> WithoutLevels:
    """Take letters from titles that they count, `а) Лоцман`, below each of which stands a label, and put gaps there."""
    found = [
        match
        for match in _LETTERED.finditer(of.text)
        if posts.label(match[3]) is not None and _is_title(match[2], posts)
    ]
    if len(found) < _LEAST_POSTS:
        return WithoutLevels(of, ())
    gaps = [Edit(match.start() - 1, match.start(), "\n\n") for match in found if match.start()]
    places = [(match.start(), match.end(1)) for match in found]
    return WithoutLevels(
        of.further(sorted([*gaps, *(Edit(*place, _GONE) for place in places)])), of.source_spans(places)
    )


def _is_title(text: str, posts: PostLines) -> bool:
    return posts.names(lower(_BEHIND_TITLE.split(text, maxsplit=1)[0].strip()))


def _are_more(found: Iterator[object], least: int) -> bool:
    """Whether there are so many, as in few texts."""
    return next(islice(found, least - 1, None), None) is not None


def _edits(of: EditedText, lines: Sequence[_Line], begun: int, labels: _Key | None) -> Iterator[Edit]:
    """What makes the levels plain: lines below the first post that are of a level from above it stay as they are."""
    top = lines[begun].key
    others = {line.key for line in lines[:begun]} - {top, labels}
    listed = False
    for at in range(begun, len(lines)):
        line = lines[at]
        if line.key == top and line.begin and of.text[line.begin - 2 : line.begin] != "\n\n":
            yield Edit(line.begin - 1, line.begin, "\n\n")
        entry = line.key not in (top, labels) and line.key not in others
        # A line without a mark may go on with the one above.
        listed = entry and (line.bullet or listed or of.text[lines[at - 1].end - 1] == ":")
        number = bool(line.key[1]) and not line.bullet and line.key != labels
        end = line.mark if number else line.start
        begin = _DASH if listed and not number else _GONE if line.mark < end else ""
        if line.begin < end and line.key not in others:
            yield Edit(line.begin, end, begin)


def _with_capitals(text: str, places: Sequence[int]) -> str:
    """A text with capitals at some places, as long as it was."""
    signs = list(text)
    for at in places:
        capital = signs[at].upper()
        signs[at] = capital if len(capital) == 1 else signs[at]
    return "".join(signs)


def _are_posts(of: EditedText, lines: Sequence[_Line], begun: int, labelled: set[int]) -> bool:
    """Whether a line right above the first label is a post that families do not read as it is, as most of its level."""
    above, first = lines[begun], lines[begun + 1]
    # Below a title without a mark, families read labels behind any of one kind.
    shown = above.bullet or not first.key[1] or bool(above.key[1] and not first.bullet)
    if not shown or begun in labelled or above.key == first.key or of.text[above.end - 1] == ":":
        return False
    if not first.key[1] and (first.key[0] <= above.key[0] or "\t" in of.text[first.begin : first.start]):
        return False  # cells begin with tabs
    own = [at for at in range(begun, len(lines) - 1) if lines[at].key == above.key]
    return 3 * sum(lines[at + 1].key == first.key for at in own) >= 2 * len(own)


def _are_named(of: EditedText, lines: Sequence[_Line], posts: PostLines) -> bool:
    """Whether the first bullets are those of posts by their names, with deeper bullets below each that say something.

    Without a figure these may be but kinds of the posts, as in a list of them.
    """
    top = next((line.key for line in lines if line.bullet), None)
    own = [at for at, line in enumerate(lines[:-1]) if line.key == top]
    below = {lines[at + 1].key for at in own}
    if len(own) < _LEAST_POSTS or len(below) > 1 or top in below or not all(lines[at + 1].bullet for at in own):
        return False
    if not FIGURES.search(of.text, lines[own[0]].start):
        return False
    return all(_is_title(of.text[lines[at].start : lines[at].end], posts) for at in own)


def _lines(of: EditedText) -> Iterator[_Line]:
    for match in _LINE.finditer(of.text):
        (begin, start), (_, mark), _, _, (_, colon), (_, end) = match.regs  # no calls: there are many lines
        indent = mark - begin
        if indent and "\t" in match[1]:
            indent += (_TAB - 1) * match[1].count("\t")
        if match[2]:
            at = of.source_start(mark)
            kind = of.source[at : at + len(match[2])]
        else:
            kind = ("1" if match[3][0].isdigit() else "a") + match[3][-1] if match[3] else ""
        yield _Line(begin, mark, start, colon, end, (indent, kind), match[2] is not None)


def _level_of(lines: Sequence[_Line], labelled: set[int]) -> _Key | None:
    """The level of most labels."""
    counts = Counter([lines[at].key for at in sorted(labelled)])
    return next((key for key, count in counts.most_common(1) if count >= _LEAST_LABELS), None)
