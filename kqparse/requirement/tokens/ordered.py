"""Tokens of amounts in the order in which amounts are read: each number with its unit behind it, in either language.

`15 лет, 5 из которых в судах`; `соответственно 1 и 3 года`; what counts no time is none: `коллективом от 20 человек`.
"""

from collections.abc import Sequence, Set

from msgspec.structs import replace

from kqparse.requirement.tokens.lexer import Kind, Token

COMPARES = frozenset[Kind]({"floor", "from", "least", "more", "onwards", "upto"})
"""What compares a length of time."""
COUNTS = frozenset[Kind]({"figures", "half", "number", "unit"})
"""What counts it."""
EITHER = COMPARES | COUNTS
NUMBERS = frozenset[Kind]({"figures", "number"})
BETWEEN = frozenset[Kind]({"and", "comma"})
"""What may stand between the two bounds of an amount, or the numbers of a row."""
YEAR, MONTH = 12, 1
"""Months of each."""
_CALENDAR = (1900, 2100)
LONGEST = 24
"""Tokens that an amount has at most."""
_OF_NUMBERS = NUMBERS | COMPARES
_ENDS_LENGTH = NUMBERS | {"unit"}
"""What ends a length in a row of them."""
_BEHIND_NUMBER = frozenset[Kind]({"comma", "dash", "post", "preposition", "scope", "sector", "stop", "unbracket"})
"""What may follow a number that has its unit from an amount before it."""
_PARTING = frozenset[Kind]({*NUMBERS, "comma", "or", "part", "semicolon", "stop", "unit"})
_LEADING = frozenset[Kind]({"onwards", "or", "part"})
"""What may lead to such a number; `or more` may turn out to be a choice."""


def ordered(tokens: Sequence[Token], kinds: Set[Kind]) -> Sequence[Token]:
    """The tokens, of these kinds, where each amount has its unit behind its number, and what counts no time is none."""
    if "beyond" in kinds:
        tokens = [each for token in tokens for each in _apart(token)]
    if "in_turn" in kinds:
        tokens = _each_of_its_unit(tokens)
    if "none" in kinds and "sign" in kinds:
        tokens = _or_none(tokens)
    if "onwards" in kinds:
        tokens = [each for at, token in enumerate(tokens) for each in _chosen(token, tokens[max(at - 1, 0) : at + 3])]
    if "counted" in kinds:
        tokens = _uncounted(tokens)
    if "upto" in kinds:
        tokens = _to_its_unit(tokens)
    rows = {"comma", "dash"} <= kinds
    return _behind_part(tokens) if rows or not kinds.isdisjoint(_LEADING) else tokens


def of_months(counted: Token, unit: Token) -> Token:
    """Words that count some of the times before them, which may be months: соңғы алты айдың үшеуі."""
    if unit.value != MONTH or counted.value in {YEAR, MONTH} or not isinstance(counted.value, float):
        return counted
    return replace(counted, value=counted.value / YEAR)


def is_length(token: Token) -> bool:
    """Whether a word is a length by itself, so that a unit behind it is one of it: полгода – год."""
    return token.kind == "unit" and not token.weak and token.value not in {YEAR, MONTH}


def is_year(token: Token) -> bool:
    """Whether a number in figures is that of a year, which is no part of an amount or a name: в школе с 2015 года."""
    return isinstance(token.value, float) and _CALENDAR[0] <= token.value <= _CALENDAR[1]


def _apart(token: Token) -> tuple[Token, ...]:
    """A unit with the word that asks for more than so many of it as both; any other token as it is."""
    if token.kind != "beyond":
        return (token,)
    return replace(token, kind="unit"), Token("more", token.end, token.end, inner=token.inner)


def _or_none(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, where a sign between a length and none, either first, is a choice: 1 год / без стажа."""
    done = list(tokens)
    for at, token in enumerate(tokens[1:-1], start=1):
        if token.kind == "sign":
            before, behind = tokens[at - 1].kind, tokens[at + 1].kind
            if (before == "unit" and behind == "none") or (before == "none" and behind in _OF_NUMBERS):
                done[at] = replace(token, kind="or")
    return done


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
        parted = at + 1 < len(tokens) and (tokens[at + 1].kind in BETWEEN or done[-1].kind == "and")
        if token.kind in NUMBERS and unit and parted:
            done.append(Token("unit", token.end, token.end, unit.value, inner=token.inner))
        if token.kind == "unit":
            unit = token
        elif (
            token.kind == "sign"
            and at
            and tokens[at - 1].kind in _ENDS_LENGTH
            and done
            and done[-1].kind in _OF_NUMBERS
        ):
            # A slash parts such a row too: 1 год / 3 года соответственно, 3/1 год соответственно.
            token = replace(token, kind="and")
        elif token.kind not in NUMBERS and token.kind not in BETWEEN and token.kind not in COMPARES:
            unit = None
        done.append(token)
    return done[::-1]


def _to_its_unit(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where an upper bound has the unit of the lower one: от года до трёх; 1 жылдан 3-ке дейін."""
    done: list[Token] = []
    for at, token in enumerate(tokens):
        done.append(token)
        if token.kind not in NUMBERS or (at + 1 < len(tokens) and tokens[at + 1].kind not in {"upto", *_BEHIND_NUMBER}):
            continue
        bound = at + 1 < len(tokens) and tokens[at + 1].kind == "upto"
        lower = at - 1 if bound else at - 2
        bound = bound or tokens[at - 1].kind == "upto"
        if bound and lower >= 0 and tokens[lower].kind == "unit":
            done.append(Token("unit", token.end, token.end, tokens[lower].value, inner=token.inner))
    return done


def _uncounted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where a number of people, with what compares it, says nothing: коллективом от 20 человек."""
    done = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind != "counted":
            continue
        begin = at
        while begin and tokens[begin - 1].kind in _OF_NUMBERS:
            begin -= 1
        numbered = any(each.kind in NUMBERS for each in tokens[begin:at])
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
        elif token.kind in NUMBERS and unit and _of_part(tokens, at):
            done.append(Token("unit", token.end, token.end, unit.value, inner=token.inner))
        if token.kind != "part" or unit is None or (at + 1 < len(tokens) and tokens[at + 1].kind in EITHER):
            continue
        begin = len(done) - 1
        while begin and len(done) - begin < LONGEST and done[begin - 1].kind in EITHER:
            begin -= 1
        own = done[begin:-1]
        if not own or not begin or done[begin - 1].kind not in BETWEEN or unit is own[0]:
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
    if behind == "dash" and tokens[at].end == tokens[at + 1].start and at + 2 < len(tokens):
        # No dash, but a hyphen: 4-разряд.
        return False
    begin = at
    while begin and tokens[begin - 1].kind in _OF_NUMBERS:
        begin -= 1
    leads = tokens[begin - 1].kind if begin else ""
    of_range = [token.kind for token in tokens[at + 2 : at + 3]]
    if begin < at and behind != "dash" and leads not in _LEADING:
        # What the part is of may stand before its number: в том числе по специальности не менее 5.
        before = next(
            (each.kind for each in reversed(tokens[max(begin - LONGEST, 0) : begin]) if each.kind in _PARTING), ""
        )
        return before == "part"
    return leads == "part" or (leads in {"comma", "or"} and behind == "dash" and _OF_NUMBERS.isdisjoint(of_range))
