"""Who calls, or has the post, in lines below a call that names it: … мұғалімі лауазымына конкурс ⏎ «…» мекемесі."""

from collections.abc import Sequence
from itertools import takewhile
from operator import attrgetter

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import WORD, late_pattern
from kqparse.split.notices.call import Call
from kqparse.split.notices.parts import Holder
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_MOST_LINES = 2
_POSTCODE = late_pattern(r"[0-9]{6},")
_SENTENCE = late_pattern(r"[^»”“\"][.!?;:]$")
"""How a sentence ends, which tells of a body: a name ends with its last word or a quote."""


def body_below(row: Sequence[Piece], call: Call, rules: NoticeRules) -> tuple[list[Traced], list[Piece]]:
    """The lines below a call that name a body, which the call is told, and the address that begins the next one.

    Below who has it, its name may have a line of its own: … білім басқармасының ⏎ «…» мекемесі.
    """
    lines = [piece.text for piece in takewhile(attrgetter("whole"), row)][:_MOST_LINES]
    if not lines:
        return [], []
    if not call.is_body(lines[0]):
        *_, last = WORD.findall(lower(lines[0].text)) or [""]
        owned = len(lines) == _MOST_LINES and rules.bodies.fullmatch(last) is not None
        if not owned or not call.is_body(lines[1]) or not call.is_body(join(lines)):
            return [], []
    else:
        lines = lines[:1]
    call.named(join(lines))
    behind = row[len(lines) : len(lines) + 1]
    return lines, [piece for piece in behind if piece.segment.start == 0 and _POSTCODE.match(piece.text.text)]


def owned(below: Sequence[Piece], post: Holder, call: Call) -> int:
    """How many lines below a call whose body is known end the title of its post, a word alone: директора ⏎ КГУ «…»."""
    title = post.heading.title if post.heading else None
    named = (line.text for line in below if line.whole and call.is_body(line.text))
    lines = [line.strip(" .;") for line in named if not _SENTENCE.search(line.text)]
    if not post.heading or not title or not lines or " " in title.text:
        return 0
    post.heading = post.heading._replace(title=join([title, *lines]))
    return len(lines)
