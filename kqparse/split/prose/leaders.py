"""Labels that something else than a colon parts from their values: `Должность ...... лоцман`, `Стаж = 2 года`.

A row of dots, an arrow or a sign of equality behind a label that some family has is read as a colon; where several
labels have dots, so are they behind labels that none has. Rows of dots before numbers, behind no label, lead from posts
to their staff units and are read as dashes. A field of a form that is left blank (`Разряд: ____`) says nothing.

Guarantees: time is linear in the text; a text without such rows and signs stays as it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.text.edits import Edit, EditedText

_SIGNS = ("...", "\u2026", "___", "=", "\u2192", "->")
_DOTS = "[.\u2026]"
_LED = late_pattern(
    r"^[ \t]*+([^\W\d_][^\n\t:=\u2192\u2026]{1,60}?)"
    rf"([ \t]*+(?:({_DOTS}{{3,}}+|\u2026{{1,2}})[ \t]*+(?::[ \t]*+)?|(?:=|\u2192|->)[ \t]*+)|\t)([^\n\t]*)$",
    re.MULTILINE,
)
"""A line with a label, what parts it from its value, and that; a tab does so where other signs do, too."""
_BLANK = late_pattern(
    r"^[ \t]*+([^\W\d_][^\n:\u2026_]{1,60}?)[ \t]*+"
    rf"(?::[ \t]*+(?:_|{_DOTS}){{3,}}+|{_DOTS}{{3,}}+[ \t]*+:|_{{3,}}+)[ \t]*$",
    re.MULTILINE,
)
"""A line with a label, and room for a value."""
_BEHIND = late_pattern(rf"[ \t]*(?::|=|{_DOTS}{{3}}|_{{3}})")
"""What stands behind a label."""
_HINTS = "(_"
"""Below a blank field: what goes there (подпись), and more room."""
_LONGEST = 80
_LEAST_LABELS, _LEAST_POSTS = 3, 2
_COLON, _DASH = ": ", " - "


class WithoutLeaders(NamedTuple):
    """A text with colons behind its labels, and where in the source the fields stand that are left blank."""

    text: EditedText
    blank: Sequence[Span]


def without_leaders(of: EditedText, label: Callable[[str], str | None]) -> WithoutLeaders:
    """Put colons behind labels; `label` tells what the label says that a line is or begins with, if it is one."""
    if not any(map(of.text.__contains__, _SIGNS)):
        return WithoutLeaders(of, ())
    blank = [match for match in _BLANK.finditer(of.text) if _is_blank(match, of.text, label)]
    gone = {match.start() for match in blank}
    led = [match for match in _LED.finditer(of.text) if match.start() not in gone and match[4]]
    # The line end goes as well: a blank line would part what stands around it.
    places = [(max(match.start() - 1, 0), match.end()) for match in blank]
    edits = [*_colons(led, label), *(Edit(*place, " ") for place in places)]
    return WithoutLeaders(of.further(sorted(edits)), of.source_spans(places)) if edits else WithoutLeaders(of, ())


def _is_blank(match: re.Match[str], text: str, label: Callable[[str], str | None]) -> bool:
    """Whether a field of a post has no value: it or the one right below has a known label, and no value stands there.

    Other lines with room for something are where one signs.
    """
    below = text[match.end() + 1 : match.end() + 1 + _LONGEST].partition("\n")[0]
    named = bool(below) and label(_BEHIND.split(below, maxsplit=1)[0]) is not None
    ended = not below or named or below[0] in _HINTS or _BLANK.match(text, match.end() + 1) is not None
    return ended and (named or label(match[1]) is not None)


def _colons(led: Sequence[re.Match[str]], label: Callable[[str], str | None]) -> Iterator[Edit]:
    known = [match for match in led if label(match[1]) is not None]
    dotted = [match for match in led if match[3]]
    if len({match[1] for match in known if match[3]}) >= _LEAST_LABELS:
        known += [match for match in dotted if label(match[1]) is None]
    if all(match[2] == "\t" for match in known):
        known = []  # rows of a table
    for match in known:
        yield Edit(*match.span(2), _COLON)
    counted = [match for match in dotted if match[4][0].isdigit()]
    if not known and len(counted) >= _LEAST_POSTS:
        for match in counted:
            yield Edit(*match.span(2), _DASH)
