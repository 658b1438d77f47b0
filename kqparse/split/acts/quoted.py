"""Where an act words anew or adds to another: what it quotes among its own points.

Guarantees:
    * a stretch is quoted whole: it begins with a paragraph or behind a colon, ends with one, its quotes left outside;
    * time is linear in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from kqparse.grammar.acts.rules import ActRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower

_LONGEST_LEAD = 200
"""Characters before the colon in which it is said that a new wording follows."""
_QUOTES = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_BEHIND = " .;,"
_RUN_IN = late_pattern(rf":\s+(?=[{''.join(_QUOTES)}])")


def places(paras: Sequence[Para], rules: ActRules) -> Iterator[Span]:
    """Where new wordings stand among the paragraphs of an act, in order and apart, without their quotes."""
    closes = {para.text.text.rstrip(_BEHIND)[-1:]: index for index, para in enumerate(paras)}
    at = 0
    while at < len(paras):
        opened = _opened(paras, at, rules)
        place = _quoted(paras, *opened, closes) if opened else None
        at += 1
        if place:
            (begin, end), at = place
            yield begin, end


def _opened(paras: Sequence[Para], at: int, rules: ActRules) -> tuple[int, int] | None:
    """Where a new wording opens to which a paragraph leads: in the next one, or behind a colon of its own."""
    text = paras[at].text.text
    if text.endswith(":"):
        return (at + 1, 0) if at + 1 < len(paras) and _leads(text, rules) else None
    run_in = (
        sign
        for sign in _RUN_IN.finditer(text)
        if _leads(text[max(sign.start() - _LONGEST_LEAD, 0) : sign.start()], rules)
    )
    return next(((at, sign.end()) for sign in run_in), None)


def _leads(text: str, rules: ActRules) -> bool:
    """Whether a text that a colon ends says that a new wording follows."""
    return rules.wordings.search(lower(text[-_LONGEST_LEAD:])) is not None


def _quoted(paras: Sequence[Para], first: int, quote: int, closes: Mapping[str, int]) -> tuple[Span, int] | None:
    """The text between the quotes that open at a place of a paragraph, and the index of the paragraph behind the last.

    Where a quote within it is left open, as where two of them close with one sign, it goes to the last paragraph that
    ends with a closing one. `closes` is where that is, by the sign.
    """
    opening = paras[first].text.text[quote]
    closing = _QUOTES.get(opening)
    if closing is None or all(closes.get(sign, -1) < first for sign in closing):
        return None
    depth, last = 1, None
    for at in range(first, len(paras)):
        text = paras[at].text.text[quote + 1 if at == first else 0 :].rstrip(_BEHIND)
        depth += _depth(text, opening, closing)
        if text and text[-1] in closing:
            last = at
            if depth <= 0:
                break
    if last is None:
        return None
    begin = paras[first].text[quote:].start + 1
    ended = paras[last].text
    end = ended[len(ended.text.rstrip(_BEHIND)) - 1 :].start
    return (begin, end), last + 1


def _depth(text: str, opening: str, closing: str) -> int:
    """By how many quotes more open in a text than close."""
    if opening not in closing:
        return text.count(opening) - sum(map(text.count, closing))
    signs = [match.span() for match in re.finditer(re.escape(opening), text)]
    opened = sum(not text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() for start, end in signs)
    return 2 * opened - len(signs)
