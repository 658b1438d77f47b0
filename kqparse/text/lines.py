"""How two lines become running text.

* A hyphen at a line end stays when the word has it and goes when it only breaks the word, as the document's own words
  decide. It stays within a code, before the ending of an abbreviation, where soft hyphens break words, and in a long
  text of which hardly a line ends with one.
* A soft hyphen at a line end only breaks the word, whatever follows; one behind a piece counts as well as one in it.
* After an opening mark and before a closing one a line break leaves no blank.
* Everywhere else it leaves one.
"""

import re

from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.model.values import Span
from kqparse.text.edits import EditedText
from kqparse.text.repair.characters import SOFT_HYPHEN

HYPHENS = "-\u2010\u2011"
DASHES = HYPHENS + "\u2012\u2013\u2014\u2212"
LONG_DASH = f"[{DASHES[1:]}]"
DASH = f"(?:-|(?>{LONG_DASH}))"
"""The pattern of any dash; as one set it would take `re` eight times as long to compile."""
OPENING = "([{«„‹"
CLOSING = ")]}»”›,.;:!?%…"
_LAST_WORD = late_pattern(r"[^\W\d_]+$")
_THOUSANDS = late_pattern(r"[0-9]{3}(?!\s?[0-9])")
"""The last thousands of a number: what has further ones behind it may well be a number of its own (`250 000`)."""
_BEFORE_THOUSANDS = late_pattern(r"[^\W\d_]\s+[0-9]{1,3}$")
"""Words, and the beginning of a number that goes on in the next line."""
_SHORTEST_PART = 3
"""Both halves of a hyphened word must be this long to count as words of their own: shorter ones are syllables."""


def joint(of: EditedText, before: Span, after: int) -> tuple[int, str]:
    """How the piece `before` joins what begins at `after` on a later line.

    Returns:
        How many characters (0 or 1: a hyphen) the end of `before` loses, and the joiner: nothing or one blank.
    """
    text = of.text
    start, end = before
    last, following = text[end - 1], text[after]
    # Where a line was cut with nothing at its edges, its soft hyphen stands behind the piece.
    if SOFT_HYPHEN in text[max(end - 1, start + 1) : end + 1]:
        return int(last == SOFT_HYPHEN), ""
    if last in HYPHENS and end - start > 1 and text[end - 2].isalnum() and following.isalnum():
        return _hyphen(of, end - 1, after), ""
    if following in CLOSING or last in OPENING:
        return 0, ""
    opens = last == '"' and (end - start == 1 or text[end - 2].isspace() or text[end - 2] in OPENING)
    behind = text[after + 1 : after + 2]
    if opens or (following == '"' and (not behind or behind.isspace() or behind in CLOSING)):
        return 0, ""
    return 0, " "


def halves_number(text: str, before: Span, after: Span) -> bool:
    """Whether a line end parts the thousands of a number that stands behind words: `до 111` and `133 тенге`."""
    return bool(_THOUSANDS.match(text, *after) and _BEFORE_THOUSANDS.search(text, *before))


def _hyphen(of: EditedText, hyphen: int, after: int) -> int:
    """1 if the hyphen at `hyphen` only breaks a word, 0 if the word has it."""
    left = _LAST_WORD.search(of.text, max(hyphen - 64, 0), hyphen)
    right = LETTERS.match(of.text, after, after + 64)
    if not left or not right or (right.group()[0].isupper() and not left.group().isupper()):
        return 0
    if _is_code(of.text, left.group(), right) or _has_ending(left.group(), right.group()):
        return 0
    first, second = left.group().lower(), right.group().lower()
    words = of.words
    if f"{first}-{second}" in words:
        return 0
    if first + second in words:
        return 1
    if of.breaks_softly:
        return 0
    both = first in words and second in words and min(len(first), len(second)) >= _SHORTEST_PART
    return 0 if both or f"{first}-" in words or of.seldom_breaks else 1


def _is_code(text: str, left: str, right: re.Match[str]) -> bool:
    """Whether a hyphen at a line end stands in a code: between capitals, one of them alone or led on to a figure."""
    if not (left.isupper() and right.group().isupper()):
        return False
    behind = text[right.end() : right.end() + 1]
    return min(len(left), len(right.group())) == 1 or behind.isdecimal() or (behind != "" and behind in HYPHENS)


def _has_ending(left: str, right: str) -> bool:
    """Whether a hyphen stands between an abbreviation and its ending (ЖКО-ға): no word goes on in small letters."""
    return len(left) > 1 and left.isupper() and right.islower()
