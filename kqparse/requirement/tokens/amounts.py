"""Amounts of time among the tokens of a requirement: numerals, units and what compares them become one token.

`3 жылдан кем емес`, `не менее 2 лет 6 месяцев`, `от 1 до 3 лет`, `кемінде 3 (үш) жыл`, `не менее года`.
"""

from collections.abc import Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.clauses.other_times import longer
from kqparse.requirement.tokens.dashes import is_named
from kqparse.requirement.tokens.lexer import Kind, Token
from kqparse.requirement.tokens.ordered import (
    BETWEEN,
    COMPARES,
    COUNTS,
    EITHER,
    LONGEST,
    MONTH,
    NUMBERS,
    YEAR,
    is_length,
    is_year,
    of_months,
    ordered,
)

_MEASURING = EITHER | {"beyond", "counted"}
"""What a text has that measures or counts something."""
_COUNTED = (int, float)
_TENS = 10
_NEAR = 6
"""Tokens within which one bound of an amount stands behind the other."""
_AT_LEAST = frozenset[Kind]({"floor", "least"})
_BEFORE_LENGTH = frozenset[Kind]({"and", "bracket", "colon", "comma", "list_mark", "or"})
_BEHIND_LENGTH = frozenset[Kind]({"comma", "preposition", "scope", "semicolon", "stop"})
"""What stands behind a unit that is a length by itself."""
_BRACKETS = frozenset[Kind]({"bracket", "unbracket"})
_NAMING = frozenset[Kind]({"name", "word"})
_BEFORE_FIGURES = _NAMING | {"sign"}
_LEADING = frozenset[Kind]({"from", "least", "more"})
"""What leads to the number behind it, so that one before it is none of the same amount."""
_WITHIN = frozenset({"last", "within"})
"""What the grammar says of words that lead to a time which is looked at."""
_LABOUR = "labour"
"""What it says of words for work that name none: год работы по специальности."""
_AGE = "age"
"""What it says of words for an age, which may be longer than any work."""
_AGED = "aged"
"""What it says of people, behind whom a range of years is their age: с детьми от 3 до 7 лет."""


class Amount(Struct, frozen=True, gc=False):
    """A length of work in months.

    Attributes:
        least, most: its bounds, None where there is none.
        strict: whether the lower bound itself is not enough.
        doubtful: whether a range stands behind "at least", so that its upper end may be none.
        start, end: the stretch of the text.
    """

    least: int | None
    most: int | None
    strict: bool
    doubtful: bool
    start: int
    end: int


class Measured(Struct, frozen=True, gc=False):
    """Tokens in which each amount is one token of kind `amount`, and the amounts by where they begin.

    Attributes:
        tokens: the tokens; the value of an amount is its lower bound in months, the upper one where it has no other.
        kinds: those of the tokens.
        amounts: by start.
        absurd: stretches that are written as amounts and are none: thousands of years.
    """

    tokens: list[Token]
    kinds: Set[Kind]
    amounts: dict[int, Amount]
    absurd: list[tuple[int, int]]


class _Quantity(Struct, frozen=True, gc=False):
    """A number of units; `months` of the unit is None where a range names it once, behind the second number."""

    number: float | None
    months: int | None


def measured(tokens: Sequence[Token], kinds: Set[Kind], most_years: int) -> Measured:
    """Put the amounts of tokens, which are of these kinds, together; numbers that measure no time are plain words."""
    if kinds.isdisjoint(_MEASURING):
        return Measured(list(tokens), kinds, {}, [])
    tokens = ordered(tokens, kinds)
    found: list[Token] = []
    amounts: dict[int, Amount] = {}
    absurd: list[tuple[int, int]] = []
    behind = 0
    for at, token in enumerate(tokens):
        if token.kind not in EITHER or at < behind:
            continue
        found.extend(tokens[behind:at])
        end = _run(tokens, at)
        run = tokens[at:end]
        own = {token.kind for token in run}
        if run[0].weak and run[0].kind == "unit" and at and tokens[at - 1].kind == "unit":
            run = [of_months(run[0], tokens[at - 1]), *run[1:]]
        before = tokens[at - 1].value if at else None
        last = before in _WITHIN
        aged = before == _AGED and "upto" in own
        if last or aged or (token.kind == "figures" and is_year(token)):
            end = _first_length(tokens, at, end, aged=aged)
            run = tokens[at:end]
            own = {token.kind for token in run}
        if COUNTS.isdisjoint(own) or _of_name(run, found[-1:]):
            found.append(_plain(token))
            behind = at + 1
            continue
        start, stop = run[0].start, run[-1].end
        if aged:
            found.append(Token("name", start, stop, inner=run[0].inner))
            behind = end
            continue
        one = last or not own.isdisjoint(COMPARES) or ("unit" in own and _stands_alone(tokens, at, end))
        one = one or ("dash" in own and is_length(run[0]))
        bounds = _bounds(run, own, one=one) if not run[-1].weak or _counts(run, found) else None
        if bounds is None:
            found.extend(_plain(token) for token in run)
        elif max(bounds.least or 0, bounds.most or 0) > most_years * YEAR:
            of_age = _AGE in [token.value for token in tokens[max(0, at - 2) : at]]  # возраст: от 25 до 65 лет
            absurd += [] if of_age else [(start, stop)]
            found.append(Token("filler", start, stop, inner=run[0].inner))
        else:
            amounts[start] = bounds
            owned = "unit" in [token.kind for token in run if token.weak]
            found.append(Token("amount", start, stop, bounds.least or bounds.most, owned, run[0].inner))
        behind = end
    found.extend(tokens[behind:])
    return Measured(found, {token.kind for token in found}, amounts, absurd)


def _first_length(tokens: Sequence[Token], at: int, end: int, *, aged: bool) -> int:
    """Where the first length ends, which alone is that of the time looked at: соңғы 5 жылда кемінде 3 жыл.

    So it is of a time since a year (с 2015 года – 3 года), and of an age.
    """
    first = next((index for index in range(at, end) if aged and tokens[index].kind == "upto"), at)
    return next((index + 1 for index in range(first, end) if tokens[index].kind == "unit"), end)


def _of_name(run: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a number ends the name before an amount: ISO 9001 не менее двух лет; 1С 8.3 – 2 года."""
    first, *behind = run[:4]
    if first.kind != "figures" or not behind[1:] or not (before and before[0].kind in _BEFORE_FIGURES):
        return False
    if behind[0].kind == "dash" and behind[1].kind in _LEADING and behind[0].end < behind[1].start:
        behind = behind[1:]
    if behind[0].kind in _LEADING:
        return behind[1:2] != [] and behind[1].kind in NUMBERS
    # No range goes down.
    falls = [token.kind for token in behind] == ["dash", "figures", "unit"] and behind[0].end < behind[1].start
    return falls and longer(first, behind[1:2])


def _counts(run: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether words that count years of others stand behind these: бес жылдың үшеуі, and not екі тілдің екеуі."""
    last = run[-1]
    of_others = last.kind == "unit" and last.weak and last.value not in {YEAR, MONTH}
    return not of_others or (bool(before) and before[-1].kind in {"amount", "part"})


def _plain(token: Token) -> Token:
    """A token of an amount that is none: numbers and units are words, comparisons say nothing."""
    if token.kind in {"figures", "number", "half"}:
        return replace(token, kind="word")
    return replace(token, kind="filler") if token.kind in COMPARES or token.kind == "unit" else token


def _run(tokens: Sequence[Token], at: int) -> int:
    """Where a run of tokens that may be an amount ends; signs and `and` belong to it only between its words."""
    end = index = at
    last = min(len(tokens), at + LONGEST)
    while index < last:
        kind = tokens[index].kind
        if kind in EITHER:
            end = index = index + 1
        elif end > at and (
            kind == "dash" or (kind == "and" and _joins_months(tokens, index)) or _bounded(tokens, at, index)
        ):
            index += 1
        elif end > at and kind == "bracket" and (closed := _repeated(tokens, index)):
            end = index = closed
        else:
            break
    return _to_unit(tokens, at, end)


def _to_unit(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a run ends before numbers behind its last unit, which are none of its own: 1–3 года от 280 000."""
    unit = end
    while unit > at and tokens[unit - 1].kind != "unit":
        unit -= 1
    unit = unit if unit > at else end
    behind = unit
    while behind < end and tokens[behind].kind not in NUMBERS:
        behind += 1
    return behind - 1 if behind < end and behind > unit and tokens[behind - 1].kind == "from" else behind


def _bounded(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether a connector stands between two bounds, of which either is first: `не менее года, но не более 3 лет`."""
    if tokens[index].kind not in BETWEEN:
        return False
    kinds = {token.kind for token in tokens[at:index]}
    upper = "upto" in kinds
    if upper and kinds & _AT_LEAST:
        return False
    for token in tokens[index : index + _NEAR]:
        if token.kind in _AT_LEAST if upper else token.kind == "upto":
            return True
        if token.kind not in BETWEEN and token.kind not in COUNTS:
            return False
    return False


def _repeated(tokens: Sequence[Token], at: int) -> int:
    """Where brackets that only repeat a number in words or figures end: `3 (үш) жыл`; 0 if they hold anything else."""
    for index in range(at + 1, min(at + 6, len(tokens))):
        if tokens[index].kind == "unbracket":
            return index + 1 if index > at + 1 else 0
        if tokens[index].kind not in COUNTS:
            return 0
    return 0


def _joins_months(tokens: Sequence[Token], at: int) -> bool:
    """Whether `and` stands between years and months: `2 жыл және 6 ай`."""
    kinds = [token.kind for token in tokens[at - 1 : at + 3]]
    told = kinds in (["unit", "and", "figures", "unit"], ["unit", "and", "number", "unit"])
    return told and (tokens[at - 1].value, tokens[at + 2].value) == (YEAR, MONTH)


def _stands_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a unit without a number is a length: из них год; 1) год на службе; стаж – год; и год стажа."""
    before = tokens[at - 1].kind if at else ""
    worked = end + 1 < len(tokens) and tokens[end].value == _LABOUR and tokens[end + 1].kind == "scope"
    behind = tokens[end + worked].kind if end < len(tokens) else "stop"
    led = before in {"dash", "list_mark"} and behind in _BEHIND_LENGTH and not is_named(tokens, at - 1)
    # минимальный опыт: год
    led = led or (before == "colon" and at > 1 and tokens[at - 2].kind == "experience" and behind in _BEHIND_LENGTH)
    told = before == "experience" and end < len(tokens) and behind in _BEHIND_LENGTH  # при высшем – опыт год, …
    return before == "part" or led or told or (before in _BEFORE_LENGTH and behind in {"experience", "scope"})


def _bounds(run: Sequence[Token], kinds: Set[Kind], *, one: bool) -> Amount | None:
    """What a run of tokens says, None if it measures no time.

    Args:
        run: the tokens.
        kinds: theirs.
        one: whether a unit without a number is one of it.
    """
    at_least = bool(kinds & _AT_LEAST)
    doubtful = at_least and not ("upto" in kinds and kinds & BETWEEN)
    fallen = at_least and not doubtful and _first_bound(run) == "upto"
    amounts = _months(_quantities(run), one, adds=not fallen)
    dated = "figures" in kinds and True in [is_year(token) for token in run if token.kind == "figures"]
    if not amounts or len(amounts) > 2 or dated:
        return None
    amounts = amounts[::-1] if fallen else amounts
    start, end = run[0].start, run[-1].end
    least, most = amounts[0], amounts[1] if len(amounts) == 2 else None
    if most is not None:
        if most <= least:
            return None
        return Amount(least, most, "more" in kinds and "least" not in kinds, doubtful, start, end)
    if "upto" in kinds and not at_least:
        return Amount(None, least, False, False, start, end)
    return Amount(least, None, "more" in kinds and "onwards" not in kinds and not at_least, False, start, end)


def _first_bound(run: Sequence[Token]) -> str:
    """Which bound of a run stands first."""
    return next((token.kind for token in run if token.kind == "upto" or token.kind in _AT_LEAST), "")


def _quantities(run: Sequence[Token]) -> list[_Quantity]:
    """The numbers of a run with their units; a number repeated in brackets is left out."""
    found: list[_Quantity] = []
    number: float | None = None
    depth = 0
    previous = ""
    for token in run:
        kind = token.kind
        if kind in _BRACKETS:
            depth += 1 if kind == "bracket" else -1
        if depth and kind != "unit":
            continue
        if kind in NUMBERS:
            value = float(token.value) if isinstance(token.value, _COUNTED) else float("inf")
            if number is not None and _adds(number, value) and previous == kind == "number":
                number += value
            else:
                if number is not None:
                    found.append(_Quantity(number, None))
                number = value
        elif kind == "half":
            number = (1 if number is None else number) + 0.5
        elif kind == "unit" and isinstance(token.value, _COUNTED):
            if not (depth and number is None):
                found.append(_Quantity(number, int(token.value)))
            number = None
        previous = kind
    return [*found, _Quantity(number, None)] if number is not None else found


def _adds(tens: float, ones: float) -> bool:
    return tens >= _TENS and tens % _TENS == 0 and 0 < ones < _TENS


def _months(quantities: Sequence[_Quantity], compared: bool, *, adds: bool) -> list[int]:
    """Quantities in months, each with the unit of the next where it has none.

    Months behind years are added to them where it `adds`. Nothing if one of them has no unit, or neither a number nor
    anything that compares it.
    """
    months: list[int] = []
    unit: int | None = None
    last: int | None = None
    for quantity in reversed(quantities):
        unit = quantity.months or unit
        if unit is None:
            return []
        if quantity.number is None and not compared and unit in {YEAR, MONTH}:
            return []
        value = int(min((1 if quantity.number is None else quantity.number) * unit, 10**9) + 0.5)
        if adds and last == MONTH and unit == YEAR and quantity.months and months and months[-1] < YEAR:
            months[-1] += value
        else:
            months.append(value)
        last = unit
    return months[::-1]
