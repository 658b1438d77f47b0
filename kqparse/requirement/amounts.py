"""Amounts of time among the tokens of a requirement: numerals, units and what compares them become one token.

`3 жылдан кем емес`, `не менее 2 лет 6 месяцев`, `от 1 до 3 лет`, `кемінде 3 (үш) жыл`, `не менее года`.
"""

from collections.abc import Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.tokens import Kind, Token

_COMPARES = frozenset({"floor", "from", "least", "more", "onwards", "upto"})
_COUNTS = frozenset({"figures", "half", "number", "unit"})
_EITHER = _COMPARES | _COUNTS
_MEASURING = _EITHER | {"beyond", "counted"}
"""What a text has that measures or counts something."""
_TENS = 10
_YEAR, _MONTH = 12, 1
_CALENDAR = (1900, 2100)
_BETWEEN = frozenset({"and", "comma"})
_NUMBERS = frozenset({"figures", "number"})
_OF_NUMBERS = _NUMBERS | _COMPARES
_BEHIND_NUMBER = frozenset({"comma", "dash", "post", "preposition", "scope", "sector", "stop", "unbracket"})
"""What may follow a number that has its unit from an amount before it."""
_LEADING = frozenset({"onwards", "or", "part"})
"""What may lead to such a number; `or more` may turn out to be a choice."""
_NEAR = 6
"""Tokens within which the upper bound of an amount stands behind the lower one."""
_WITHIN = "within"
"""What the grammar says of words that lead to a time which is looked at."""
_LONGEST = 24
"""Tokens that an amount has at most."""


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
        tokens: the tokens.
        amounts: by start.
        absurd: stretches that are written as amounts and are none: thousands of years.
    """

    tokens: list[Token]
    amounts: dict[int, Amount]
    absurd: list[tuple[int, int]]


class _Quantity(Struct, frozen=True, gc=False):
    """A number of units; `months` of the unit is None where a range names it once, behind the second number."""

    number: float | None
    months: int | None


def measured(tokens: Sequence[Token], most_years: int) -> Measured:
    """Put the amounts together; numbers that measure no time are plain words."""
    kinds = {token.kind for token in tokens}
    if kinds.isdisjoint(_MEASURING):
        return Measured(list(tokens), {}, [])
    tokens = _ordered(tokens, kinds)
    found = Measured([], {}, [])
    behind = 0
    for at in [index for index, token in enumerate(tokens) if token.kind in _EITHER]:
        if at < behind:
            continue
        found.tokens.extend(tokens[behind:at])
        end = _run(tokens, at)
        if at and tokens[at - 1].value == _WITHIN:
            # Only the first length is that of the time looked at: соңғы 5 жылда кемінде 3 жыл.
            end = next((index + 1 for index in range(at, end) if tokens[index].kind == "unit"), end)
        run = tokens[at:end]
        if not any(token.kind in _COUNTS for token in run):
            found.tokens.append(_plain(tokens[at]))
            behind = at + 1
            continue
        start, stop = run[0].start, run[-1].end
        bounds = _bounds(run)
        if bounds is None:
            found.tokens.extend(_plain(token) for token in run)
        elif not _sensible(bounds, most_years):
            found.absurd.append((start, stop))
            found.tokens.append(Token("filler", start, stop, inner=run[0].inner))
        else:
            found.amounts[start] = replace(bounds, start=start, end=stop)
            owned = any(token.kind == "unit" and token.weak for token in run)
            found.tokens.append(Token("amount", start, stop, weak=owned, inner=run[0].inner))
        behind = end
    found.tokens.extend(tokens[behind:])
    return found


def _ordered(tokens: Sequence[Token], kinds: Set[Kind]) -> Sequence[Token]:
    """The tokens, of these kinds, where each amount has its unit behind its number, and what counts no time is none."""
    if "beyond" in kinds:
        tokens = [each for token in tokens for each in _apart(token)]
    if "in_turn" in kinds:
        tokens = _each_of_its_unit(tokens)
    if "onwards" in kinds:
        tokens = [each for at, token in enumerate(tokens) for each in _chosen(token, tokens[max(at - 1, 0) : at + 3])]
    if "counted" in kinds:
        tokens = _uncounted(tokens)
    return tokens if kinds.isdisjoint(_LEADING) else _behind_part(tokens)


def _apart(token: Token) -> tuple[Token, ...]:
    """A unit with the word that asks for more than so many of it as both; any other token as it is."""
    if token.kind != "beyond":
        return (token,)
    return replace(token, kind="unit"), Token("more", token.end, token.end, inner=token.inner)


def _chosen(token: Token, around: Sequence[Token]) -> tuple[Token, ...]:
    """Between lengths `or more` is a choice: от 2 до 4 лет или более 6 лет; any other token as it is."""
    kinds = ["number" if each.kind == "figures" else each.kind for each in around]
    another = token.kind == "onwards" and kinds == ["unit", "onwards", "number", "unit"]
    return (Token("or", token.start, token.start), replace(token, kind="more")) if another else (token,)


def _each_of_its_unit(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where each number of a row has the unit that the last one names: соответственно 1 и 3 года."""
    done: list[Token] = []
    unit: Token | None = None
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind in _NUMBERS and unit and at + 1 < len(tokens) and tokens[at + 1].kind in _BETWEEN:
            done.append(Token("unit", token.end, token.end, unit.value, inner=token.inner))
        if token.kind == "unit":
            unit = token
        elif token.kind == "sign" and at and tokens[at - 1].kind == "unit" and done and done[-1].kind in _OF_NUMBERS:
            # A slash parts such a row too: 1 год / 3 года соответственно.
            token = replace(token, kind="and")
        elif token.kind not in _NUMBERS and token.kind not in _BETWEEN and token.kind not in _COMPARES:
            unit = None
        done.append(token)
    return done[::-1]


def _uncounted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where a number of people, with what compares it, says nothing: коллективом от 20 человек."""
    done = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind != "counted":
            continue
        begin = at
        while begin and tokens[begin - 1].kind in _OF_NUMBERS:
            begin -= 1
        numbered = any(each.kind in _NUMBERS for each in tokens[begin:at])
        for index in range(begin if numbered else at, at + 1):
            done[index] = replace(tokens[index], kind="filler" if numbered or token.weak else "word", weak=False)
    return done


def _behind_part(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, where an amount before the word for a part stands behind it: 15 лет, 5 из которых в судах."""
    done: list[Token] = []
    unit: Token | None = None
    for at, token in enumerate(tokens):
        done.append(token)
        if token.kind == "unit":
            unit = token
        elif token.kind in _NUMBERS and unit and _of_part(tokens, at):
            done.append(Token("unit", token.end, token.end, unit.value, inner=token.inner))
        if token.kind != "part" or unit is None or (at + 1 < len(tokens) and tokens[at + 1].kind in _EITHER):
            continue
        begin = len(done) - 1
        while begin and len(done) - begin < _LONGEST and done[begin - 1].kind in _EITHER:
            begin -= 1
        own = done[begin:-1]
        if not own or not begin or done[begin - 1].kind not in _BETWEEN or unit is own[0]:
            continue
        if not any(each.kind == "unit" for each in own):
            own = [*own, Token("unit", own[-1].end, own[-1].end, unit.value, inner=token.inner)]
        done[begin:] = [token, *own]
    return done


def _of_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is all that a part or a choice says of its length: 5 лет, из них не менее 3 – в судах."""
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else "stop"
    if behind not in _BEHIND_NUMBER:  # most often another word; of numbers in a row only the last is looked at
        return False
    begin = at
    while begin and tokens[begin - 1].kind in _OF_NUMBERS:
        begin -= 1
    leads = tokens[begin - 1].kind if begin else ""
    return leads == "part" or (leads == "or" and behind == "dash")


def _plain(token: Token) -> Token:
    """A token of an amount that is none: numbers and units are words, comparisons say nothing."""
    if token.kind in {"figures", "number", "half"}:
        return replace(token, kind="word")
    return replace(token, kind="filler") if token.kind in _COMPARES or token.kind == "unit" else token


def _run(tokens: Sequence[Token], at: int) -> int:
    """Where a run of tokens that may be an amount ends; signs and `and` belong to it only between its words."""
    end = index = at
    while index < len(tokens) and index - at < _LONGEST:
        kind = tokens[index].kind
        if kind in _EITHER:
            end = index = index + 1
        elif end > at and (
            kind == "dash" or (kind == "and" and _joins_months(tokens, index)) or _bounded(tokens, at, index)
        ):
            index += 1
        elif end > at and kind == "bracket" and (closed := _repeated(tokens, index)):
            end = index = closed
        else:
            break
    return end


def _bounded(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether a connector stands between the lower and the upper bound: `не менее года, но не более 3 лет`."""
    if tokens[index].kind not in _BETWEEN or any(token.kind == "upto" for token in tokens[at:index]):
        return False
    for token in tokens[index : index + _NEAR]:
        if token.kind == "upto":
            return True
        if token.kind not in _BETWEEN and token.kind not in _COUNTS:
            return False
    return False


def _repeated(tokens: Sequence[Token], at: int) -> int:
    """Where brackets that only repeat a number in words or figures end: `3 (үш) жыл`; 0 if they hold anything else."""
    for index in range(at + 1, min(at + 6, len(tokens))):
        if tokens[index].kind == "unbracket":
            return index + 1 if index > at + 1 else 0
        if tokens[index].kind not in _COUNTS:
            return 0
    return 0


def _joins_months(tokens: Sequence[Token], at: int) -> bool:
    """Whether `and` stands between years and months: `2 жыл және 6 ай`."""
    kinds = [token.kind for token in tokens[at - 1 : at + 3]]
    told = kinds in (["unit", "and", "figures", "unit"], ["unit", "and", "number", "unit"])
    return told and (tokens[at - 1].value, tokens[at + 2].value) == (_YEAR, _MONTH)


def _bounds(run: Sequence[Token]) -> Amount | None:
    """What a run of tokens says, None if it measures no time."""
    kinds = {token.kind for token in run}
    compared = bool(kinds & _COMPARES)
    quantities = _quantities(run)
    amounts = _months(quantities, compared)
    if (
        any(_CALENDAR[0] <= (quantity.number or 0) <= _CALENDAR[1] for quantity in quantities)
        or not amounts
        or len(amounts) > 2
    ):
        return None
    least, most = amounts[0], amounts[1] if len(amounts) == 2 else None
    at_least = bool(kinds & {"least", "floor"})
    doubtful = at_least and not ("upto" in kinds and kinds & _BETWEEN)
    if most is not None:
        if most <= least:
            return None
        return Amount(least, most, "more" in kinds and "least" not in kinds, doubtful, 0, 0)
    if "upto" in kinds and not at_least:
        return Amount(None, least, False, False, 0, 0)
    return Amount(least, None, "more" in kinds and "onwards" not in kinds and not at_least, False, 0, 0)


def _quantities(run: Sequence[Token]) -> list[_Quantity]:
    """The numbers of a run with their units; a number repeated in brackets is left out."""
    found: list[_Quantity] = []
    number: float | None = None
    depth = 0
    previous = ""
    for token in run:
        depth += (token.kind == "bracket") - (token.kind == "unbracket")
        if depth and token.kind != "unit":
            continue
        if token.kind in {"figures", "number"}:
            value = float(token.value) if isinstance(token.value, int | float) else float("inf")
            if number is not None and _adds(number, value) and previous == token.kind == "number":
                number += value
            else:
                if number is not None:
                    found.append(_Quantity(number, None))
                number = value
        elif token.kind == "half":
            number = (1 if number is None else number) + 0.5
        elif token.kind == "unit" and isinstance(token.value, int | float):
            if not (depth and number is None):
                found.append(_Quantity(number, int(token.value)))
            number = None
        previous = token.kind
    return [*found, _Quantity(number, None)] if number is not None else found


def _adds(tens: float, ones: float) -> bool:
    return tens >= _TENS and tens % _TENS == 0 and 0 < ones < _TENS


def _months(quantities: Sequence[_Quantity], compared: bool) -> list[int]:
    """Quantities in months, each with the unit of the next where it has none; months behind years are added to them.

    Nothing if one of them has no unit, or neither a number nor anything that compares it.
    """
    months: list[int] = []
    unit: int | None = None
    last: int | None = None
    for quantity in reversed(quantities):
        unit = quantity.months or unit
        if unit is None:
            return []
        if quantity.number is None and not compared and unit in {_YEAR, _MONTH}:
            return []
        value = int(min((1 if quantity.number is None else quantity.number) * unit, 10**9) + 0.5)
        if last == _MONTH and unit == _YEAR and quantity.months and months and months[-1] < _YEAR:
            months[-1] += value
        else:
            months.append(value)
        last = unit
    return months[::-1]


def _sensible(amount: Amount, most_years: int) -> bool:
    return all(bound is None or bound <= most_years * _YEAR for bound in (amount.least, amount.most))
