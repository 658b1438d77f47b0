"""Whether a line goes on with the one before it, by the signs where the one ends and the other begins."""

from kqparse.late_pattern import CAPITALS, late_pattern
from kqparse.split.prose.layout import TextLayout
from kqparse.split.prose.lines import Line
from kqparse.text.lines import halves_number

CONTINUING = ",;:)»№"
"""What no paragraph begins with."""
OPEN = ",-("
"""What no paragraph ends with."""
BRACKET = "("
_NUMBER_SIGN = "№"
_NUMBER_SIGNS = (_NUMBER_SIGN, " N")
_NUMBER_HEADS = (f"{_NUMBER_SIGN}\t", f"{_NUMBER_SIGN}  ")
_NUMBER_ENDS = _NUMBER_SIGN + "N"
_COUNTED = late_pattern(r"№ ?[0-9]{1,2}[.)] ?[^\W\d_]")
_AMOUNT = late_pattern(rf"[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})? [^\W\d_{CAPITALS}]{{2,}}")


_GAPS = ("   ", "\t")
_NAME = late_pattern(r"(?:[^\W\d_]\. ?){1,2}[^\W\d_][\w'-]+|[^\W\d_][\w'-]+ (?:[^\W\d_]\. ?){1,2}")
"""A name with initials."""


def is_signed(text: str, line: Line) -> bool:
    """Whether a line ends with a name that a gap parts from an office: a signature, behind which nothing goes on."""
    own = text[line.start : line.end]
    if "   " not in own and "\t" not in own:
        return False
    name = own[max([own.rfind(gap) for gap in _GAPS]) :].strip(" \t_")
    return _NAME.fullmatch(name) is not None and all(part[0].isupper() for part in name.split())


def goes_on_small(text: str, last: Line, line: Line) -> bool:
    """Whether a line explains the words before it in brackets, or is the amount that they lead to (1 года)."""
    if text[line.start] == BRACKET:
        return text[line.start + 1 : line.start + 2].islower()
    return text[last.end - 1].islower() and _AMOUNT.match(text, line.start, line.end) is not None


def signs_lead_on(text: str, last: Line, line: Line, layout: TextLayout) -> bool:
    """Whether a line goes on by the signs at the line end before it."""
    first = text[line.start]
    return (
        (first.islower() and not layout.small)
        or (first in CONTINUING and not _is_numbered(text, last, line))
        or text[last.end - 1] in OPEN
        or is_open(text, last, line)
        or (first.isdigit() and halves_number(text, (last.start, last.end), (line.start, line.end)))
    )


def ends_at_number_sign(text: str, line: Line) -> bool:
    """Whether a line ends at the sign of a number."""
    return text[line.end - 1] in _NUMBER_ENDS and text.endswith(_NUMBER_SIGNS, line.start, line.end)


def is_open(text: str, last: Line, line: Line) -> bool:
    """Whether a line ends within a quotation that it begins, or at the sign of a number."""
    if text[line.start] == "N" and text.startswith("N ", line.start):
        return True
    if ends_at_number_sign(text, last):
        return True
    opened = text.rfind("«", last.start, last.end)
    return opened >= 0 and opened > text.rfind("»", last.start, last.end)


def _is_numbered(text: str, last: Line, line: Line) -> bool:
    """Whether a number stands far below (№ 1. …, not of the act named in capitals), or its sign heads a column."""
    if text.startswith(_NUMBER_HEADS, line.start):
        return True
    if text[line.start] != _NUMBER_SIGN or not line.blank_before:
        return False
    return text[last.start : last.end].isupper() or _COUNTED.match(text, line.start, line.end) is not None
