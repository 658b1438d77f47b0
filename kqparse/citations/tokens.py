"""Running text of acts as tokens: dates, numbers, quoted titles, brackets, words for forms of acts, other words.

Guarantees:
    * tokens ascend and share no character;
    * a quotation or bracket is one token, with all that it holds, where its marks are balanced, or where a title within
      a title shares one of them;
    * time is linear in the text.
"""

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from kqparse.grammar.acts.rules import ActRules, FormWord
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import lower

Kind = Literal["bracket", "date", "form", "number", "quote", "sign", "word"]
_LONGEST_QUOTE = 1500
_DEEPEST = 2
"""So many marks left open are looked at."""
_OPENING = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]"}
_STRAIGHT = '"'
_MARKS = late_pattern(r"[«»“”„()\[\]\"]")


class Token(Struct, frozen=True, gc=False):
    """A piece of a text, at offsets in it; for a word for a form of act what it says."""

    kind: Kind
    start: int
    end: int
    form: FormWord | None = None


def tokens(text: str, rules: ActRules) -> list[Token]:
    """The tokens of a paragraph."""
    small = lower(text)
    dates = {match.start(): match.end() for match in rules.dates.found(small)}
    numbers = {match.start(): match.end() for match in rules.number.finditer(small)}
    known = {start: Token("number", start, end) for start, end in numbers.items()}
    for start, end in _pairs(text, dates, rules.title).items():
        known[start] = Token("bracket" if text[start] in "([" else "quote", start, end)
    known.update({start: Token("date", start, end) for start, end in dates.items()})
    found: list[Token] = []
    at: int | None = 0
    while at is not None:
        at = _words(small, at, known, rules, found)
    return found


def _words(small: str, at: int, known: Mapping[int, Token], rules: ActRules, found: list[Token]) -> int | None:
    """Add the words and signs from a place on up to what is known to be more, and that; gives where it ends, if any."""
    stems, form_of = rules.stems, rules.forms.of
    for match in rules.word.finditer(small, at):
        start, end = match.span(1)
        if start in known:
            found.append(known[start])
            return known[start].end
        if not small[start].isalnum():
            found.append(Token("sign", start, end))
        elif small.startswith(stems, start, end) and (form := form_of(small[start:end])):
            if form.language == "kk" and [token.kind for token in found[-2:]] == ["date", "word"]:
                _number_unsigned(small, found)
            found.append(Token("form", start, end, form))
        else:
            found.append(Token("word", start, end))
    return None


def _number_unsigned(small: str, found: list[Token]) -> None:
    """Take figures between a day and a Kazakh word for an act for its number: 2031 жылғы 5 мамырдағы 7-ө бұйрығы."""
    if small[found[-1].start].isdigit():
        found[-1] = Token("number", found[-1].start, found[-1].end)


def _pairs(text: str, dates: dict[int, int], title: re.Pattern[str]) -> dict[int, int]:
    """For each opening mark that is closed the offset behind its closing one; quotation marks of dates do not count."""
    # A title that ends or begins with a title in quotes may print the mark once: "О внесении изменений в "О маяках".
    inside = list(dates.items())
    index = 0
    pairs: dict[int, int] = {}
    stack: list[tuple[int, str]] = []
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        while index < len(inside) and inside[index][1] <= at:
            index += 1
        if index < len(inside) and inside[index][0] <= at:
            continue
        if mark == _STRAIGHT:
            mark = _straight(text, at, any(closing == _STRAIGHT for _, closing in stack[-3:]))
        if mark in _OPENING or mark == "open":
            stack.append((at, _STRAIGHT if mark == "open" else _OPENING[mark]))
        elif not _close(stack, pairs, at, _STRAIGHT if mark == "close" else mark) and not stack:
            _begun_before(text, pairs, at, title)
    _ended_before(text, stack, pairs, title)
    return {start: end for start, end in pairs.items() if end - start <= _LONGEST_QUOTE}


def _straight(text: str, at: int, opened: bool) -> str:
    """Whether a straight mark opens or closes, by the blanks around it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free = before.isspace() or before in "([«\u2013-"
    if free and not after.isspace():
        return "open"
    if not before.isspace():
        return "close"
    return "close" if opened else "open"


def _close(stack: list[tuple[int, str]], pairs: dict[int, int], at: int, mark: str) -> bool:
    """Close the nearest mark that this one closes; at most a few marks left open are passed over for it."""
    for back in range(1, min(len(stack), 3) + 1):
        start, closing = stack[-back]
        if closing == mark or (mark in "»”" and closing in "»”“"):
            if back > 1 and mark != ")" and stack[-1][1] == ")":
                return False
            del stack[-back:]
            pairs[start] = at + 1
            return True
    return False


def _ended_before(text: str, stack: list[tuple[int, str]], pairs: dict[int, int], title: re.Pattern[str]) -> None:
    """Marks left open close with the title that stands last in theirs, if what they open is a title too."""
    for at, (start, closing) in enumerate(stack[-_DEEPEST:], max(len(stack) - _DEEPEST, 0)):
        limit = stack[at + 1][0] if at + 1 < len(stack) else len(text)
        inner = [own for own in pairs if start < own < limit and pairs[own] <= start + _LONGEST_QUOTE]
        last = max(inner, key=pairs.__getitem__, default=start)
        if last == start or text[pairs[last] - 1] != closing:
            continue
        if _titled(text, start, pairs[last], title) and _titled(text, last, pairs[last], title):
            pairs[start] = pairs[last]


def _begun_before(text: str, pairs: dict[int, int], at: int, title: re.Pattern[str]) -> None:
    """A mark that closes nothing closes the title that begins with the last name in quotes before it."""
    last = next(reversed(pairs), None)  # what closes last
    if last is None or text[pairs[last] - 1] != text[at] or at - last > _LONGEST_QUOTE:
        return
    if _titled(text, last, at + 1, title):
        pairs[last] = at + 1


def _titled(text: str, start: int, end: int, title: re.Pattern[str]) -> bool:
    return bool(title.match(lower(text[start + 1 : end - 1])))
