"""Amounts that measure something else than work: an age, a time that is looked at, a contract, a trial, a course."""

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kqparse.requirement.clauses.parts import LINKS, parts
from kqparse.requirement.tokens.lexer import NAMES_WORK, Token

TERM = "term"
"""What the grammar says of what has a length of its own: a contract, a trial."""
_LAST, _INSIDE = "last", "inside"
"""What the grammar says of words for the last of some times, and of one behind these that a time is looked at."""
_SINCE = "since"
"""What it says of words beside a time that tell from when it is counted."""
_AGE = "age"
"""What it says of words for an age, before a length or, as `и старше`, right behind one."""
LOOKED_AT = frozenset({_AGE, _LAST, "within"})
"""What the grammar says of words behind which an amount is none of work."""
_NEAR = 6
"""How many tokens before an amount the word stands that tells what it measures."""
_WHOLE = 24
"""How many tokens before the word for a part the amount stands that it is a part of."""
_GROWN = 16 * 12
"""Months from which on an amount may be an age."""
_COUNTED = (int, float)
_PARTING = frozenset({"comma", "semicolon", "stop"})
_LEADING = frozenset({"colon", "dash"})
"""Signs that lead to an amount."""
_TIMES = frozenset({_AGE, TERM})
_UP_TO = frozenset({*LINKS, "amount"})
"""What ends the words beside a length: a connector, or another length."""
_TIMED = frozenset({"other", "training"})
_WHERE = frozenset(NAMES_WORK)
"""What tells where somebody worked."""
_OF_WORK = _WHERE | {"experience"}
_WORKED = frozenset({"experience", "given", "none", "post", "scope"})
"""What speaks of work, so that an amount beside it is one of work."""


def of_other(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount is none of work: of an age, a time looked at, other terms (сынақ мерзімі – 3 ай), a course."""
    before = tokens[index - 1] if index else None
    if before is not None:
        paid = before.kind == "pay" or (before.kind in _LEADING and _said(tokens, index) == "pay")
        if paid or before.value in LOOKED_AT:
            return True
    opens = before is None or before.kind in LINKS
    if opens and index + 1 < len(tokens):
        behind = [token.kind for token in tokens[index + 1 : index + 3]]
        if behind[0] in {"pay", "training"} or behind == ["level", "education"]:
            return True
    return _counted_since(tokens, index) or is_age(tokens, index)


def _said(tokens: Sequence[Token], index: int) -> str:
    """What kind of word stands before an amount, near it; signs that lead to it are none."""
    at, least = index, index - _NEAR
    while at and at > least and tokens[at - 1].kind in _LEADING:
        at -= 1
    return tokens[at - 1].kind if at and at > least else ""


def is_age(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount is long enough for an age, and told to be one: 18 лет и старше.

    So is one that begins all, beside another that work has, or none: от 25 лет, ….
    """
    months = tokens[index].value
    if not isinstance(months, _COUNTED) or months < _GROWN or len(tokens) == 1:
        return False
    if index:
        return _closed_by_age(tokens, index)
    kinds = {token.kind for token in tokens[2:]}
    # Of what has a part beside it more is known: не менее 20 лет, из них стаж в отрасли не менее 10 лет.
    worked = {"amount", "experience"} <= kinds or "none" in kinds
    return _closed_by_age(tokens, 0) or (tokens[1].kind in LINKS and worked and "part" not in kinds)


def _closed_by_age(tokens: Sequence[Token], index: int) -> bool:
    """Whether words for an age stand right behind an amount, and lead to no other: стаж 20 лет возраст до 55 лет."""
    behind = tokens[index + 1 : index + _NEAR]
    further = takewhile(lambda token: token.kind not in _PARTING, behind[1:])
    return bool(behind) and behind[0].value == _AGE and all(token.kind != "amount" for token in further)


def _counted_since(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount is a time from some day on: в течение двух лет со дня …; … күннен бастап екі жыл ішінде.

    Work may be counted so, too: стаж не менее двух лет со дня получения лицензии.
    """
    if index + 1 < len(tokens) and tokens[index + 1].value == _SINCE:
        begin = next((at for at in range(index, max(0, index - _NEAR), -1) if tokens[at - 1].kind in _UP_TO), 0)
        return not any(token.kind in _OF_WORK for token in tokens[max(begin, index - _NEAR) : index])
    if index == 0 or index + 1 >= len(tokens) or tokens[index - 1].value != _SINCE:
        return False
    # Of people who are told by how long ago something was: бітірген күннен бастап үш жылдан аспаған түлектер.
    return tokens[index + 1].value == _INSIDE or tokens[index + 1].kind in {"filler", "word"}


def without_other_times(found: list[Token]) -> None:
    """Make what measures something else than work no amount: стажировка 2 месяца, договор на 1 год.

    So is each amount of a part that speaks of such a thing and has no word of work; none where nothing does.
    """
    for begin, last in parts(found):
        # That no work is asked for is told of another thing than the words before it: подготовка 6 месяцев без стажа.
        end = next((at for at in range(begin + 1, last) if found[at].value == "experience"), last)
        part = found[begin:end]
        kinds = {token.kind for token in part}
        timed = any(token.value in _TIMES or (token.kind in _TIMED and not token.weak) for token in part)
        if timed and kinds.isdisjoint(_WORKED - {"scope"} if "training" in kinds else _WORKED):
            for index in range(begin, end):
                if found[index].kind == "amount":
                    found[index] = replace(found[index], kind="filler", weak=False)


def of_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before an amount makes it one of work: of five years the last two in some work."""
    if at < 0:
        return False
    return (tokens[at].kind == "part" and within_whole(tokens, at)) or is_own(tokens, at)


def within_whole(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word for a part has a longer amount before it, where it may also tell of a time that is looked at."""
    before = (token for token in tokens[max(0, index - _WHOLE) : index] if token.kind == "amount")
    return tokens[index].value not in LOOKED_AT or any(longer(each, tokens[index + 1 : index + 2]) for each in before)


def is_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for the last of some times leads to the only length that its part has, or the sentence so far.

    Оның ішінде салада соңғы 6 ай; стаж последние 12 месяцев в порту.
    """
    if tokens[at].value != _LAST or any(token.value == _INSIDE for token in tokens[at + 2 : at + 3]):
        return False
    begin = next((index for index in range(at, 0, -1) if tokens[index - 1].kind in _UP_TO), 0)
    before = tokens[begin - 1] if begin else None
    in_part = before is not None and before.kind == "part"
    # Elsewhere than in a part a comma ends nothing, but what has times of its own does: соңғы 5 жылда портта, кемінде 3
    # жыл өтіл; последние 2 года в порту, возраст не менее 25 лет.
    ends = _UP_TO if in_part else _UP_TO - {"comma"} | _TIMED
    behind = next((token for token in tokens[at + 2 :] if token.kind in ends), None)
    if behind is not None and behind.kind == "amount":
        # No more can be worked than the time that is looked at: последние 6 месяцев в порту, общий стаж 3 года.
        return longer(behind, tokens[at + 1 : at + 2])
    if before is not None and before.kind == "amount":
        return False
    within = before is not None and before.kind == "part" and before.value not in LOOKED_AT
    within = within or (before is not None and before.kind == "and" and begin < at)
    return within or not any(token.kind == "amount" for token in tokens[:begin])


def last_of_whole(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount is that of the last years of the work before it, which was longer, told by where they were.

    Педагогикалық өтілі кемінде 5 жыл, соңғы екі жылда басшы лауазымда.
    """
    if index < 2 or tokens[index - 1].value != _LAST or tokens[index - 2].kind not in {"and", "comma"}:
        return False
    ends = next((at for at in range(index + 1, len(tokens)) if tokens[at].kind in _UP_TO), len(tokens))
    whole = next((token for token in reversed(tokens[max(0, index - _WHOLE) : index]) if token.kind == "amount"), None)
    told = any(token.kind in _WHERE for token in tokens[index + 1 : ends])
    measured = ends < len(tokens) and tokens[ends].kind == "amount"
    return whole is not None and told and not measured and longer(whole, tokens[index : index + 1])


def longer(amount: Token, others: Sequence[Token]) -> bool:
    """Whether an amount is more than each of others."""
    months = amount.value
    return isinstance(months, _COUNTED) and all(
        isinstance(other.value, _COUNTED) and other.value < months for other in others
    )
