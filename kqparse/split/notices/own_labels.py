"""Labels that no list has, within what is said of a post: a line that is shaped as the one above it.

Білімі: жоғары                  6. Должен знать: 6.1. Схемы сетей.
Жүктеме: 1,0                    7. Свойства характера: стрессоустойчивость.
"""

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import names_post
from kqparse.split.notices.parts import Holder, Label, counts_on
from kqparse.split.notices.pieces import Piece

_OWN = late_pattern(r"([0-9]{1,2}[.)]\s*)?([^\W\d_][^\n.:;!?,()]{2,40}):\s+(?=\S)")
_MOST_WORDS = 3
"""Words of such a label."""


def own_label(piece: Piece, post: Holder, titles: TitleRules) -> tuple[Label, int] | None:
    """The label that a text begins with below one of the same shape, and where what it leads to begins.

    The number that it has must be the one behind that of the label above.
    """
    match = _OWN.match(piece.text.text) if piece.segment.start == 0 else None
    above = post.labelled() if match and post.heading and post.cells else None
    if match is None or above is None or not match[2][0].isupper() or len(match[2].split()) > _MOST_WORDS:
        return None
    shaped = counts_on(above.para.text, match[1]) if match[1] else post.on_one_line() and post.parts_lines()
    label = piece.text[match.start(2) : match.end(2)]
    return (Label(label, "other", None, piece.para), match.end()) if shaped and not names_post(label, titles) else None
