"""Educations that each have their own length of work, told in turn or by their number.

`Высшее или среднее профессиональное образование и стаж соответственно не менее 1 года и 3 лет`: two ways, the first
education with the first amount. What the works say beside their amounts holds for each of them. `Высшее или среднее
образование; во втором случае – 3 года`: the amount is that of the second alone.
"""

from collections.abc import Sequence
from functools import reduce

from msgspec.structs import replace

from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.conditions.shared_head import lent
from kqparse.requirement.tokens.lexer import Kind, Token

_TELLS = frozenset[Kind]({"degree", "level"})
_MOST = 8
"""Works that answer educations at most, each of which may say something of all; and levels that an education names."""
_ASKS = frozenset[Kind]({"amount", "degree", "education", "level", "none"})
"""What stands in a clause that asks for something by itself."""
_TIES = frozenset[Kind]({"and", "comma", "filler", "or"})


def in_turn(clauses: list[Clause]) -> list[Clause]:
    """The clauses of a sentence with a word for it, where amounts answer educations in turn.

    Anywhere else the word stays what it is, and is told as not understood.
    """
    if not any(clause.names("in_turn") for clause in clauses):
        return clauses
    numbered = any(_number(clause) is not None for clause in clauses)
    ways = _by_number(clauses) if numbered else _ways(clauses)
    if numbered and not ways:
        # An amount of nobody knows whom binds nobody, and is told.
        return [each for clause in clauses for each in ([clause] if _number(clause) is None else _untold(clause))]
    return [replace(clause, tokens=_understood(clause.tokens)) for clause in ways] or clauses


def _number(clause: Clause) -> int | None:
    """Which of the educations before it a work is for, as a word of it tells: 0 is the last."""
    values = (token.value for token in clause.tokens if token.kind == "in_turn")
    return next((int(value) for value in values if isinstance(value, float)), None)


def _untold(clause: Clause) -> list[Clause]:
    """A clause as words that nobody understands; what it asks for before the number of an education stays."""
    at = next(at for at, token in enumerate(clause.tokens) if token.kind == "in_turn")
    own = clause.tokens[:at]
    asks = any(token.kind in _ASKS for token in own)
    rest = [replace(token, kind="word") for token in clause.tokens[at if asks else 0 :]]
    left = replace(clause, subject=None, tokens=rest, link="comma" if asks else clause.link)
    return [replace(clause, tokens=own), left] if asks else [left]


def _by_number(clauses: Sequence[Clause]) -> list[Clause]:
    """Each education with the work that tells its number, as ways; nothing where there is none of that number."""
    head: list[Clause] = []
    cases: list[list[Clause]] = []
    works: list[Clause] = []
    for clause in clauses:
        if _number(clause) is not None:
            works.append(clause)
        elif (works and cases) or len(_levels(clause)) > _MOST:
            return []  # what follows is asked of nobody knows whom
        elif clause.subject == "education" and clause.has(*_TELLS):
            cases += [[piece] for piece in _by_level(clause)]
        else:
            (cases[-1] if cases else head).append(clause)
    for work in works:
        number = _number(work) or len(cases)
        own = cases[number - 1] if 0 < number <= len(cases) else []
        if not own or work.subject != "work" or any(each.has("amount", "none") for each in own):
            return []
        own.append(replace(work, link="and"))
    ways = [[replace(first, link="or"), *rest] for first, *rest in cases[1:]]
    return [*head, *(cases[0] if cases else ()), *(clause for way in ways for clause in way)]


def _understood(tokens: Sequence[Token]) -> list[Token]:
    return [replace(token, kind="filler") if token.kind == "in_turn" else token for token in tokens]


def _ways(clauses: Sequence[Clause]) -> list[Clause]:
    """Each education with the work that it is for, as ways; nothing where they do not answer each other."""
    works = [at for at, clause in enumerate(clauses) if clause.subject == "work" and clause.has("amount")]
    taught = [at for at, clause in enumerate(clauses) if clause.subject == "education" and clause.has(*_TELLS)]
    told = sorted((*works, *taught))
    if not 1 < len(works) <= _MOST or not taught or told != list(range(told[0], told[-1] + 1)):
        return []
    if sum(max(len(_levels(clauses[at])), 1) for at in taught) != len(works):
        return []
    educations = [piece for at in taught for piece in _by_level(clauses[at])]
    ways: list[Clause] = []
    for own, education in zip(works, educations, strict=True):
        work = reduce(lent, [clauses[at] for at in works if at != own], clauses[own])
        ways.append(replace(education, link="or") if ways else replace(education, link=clauses[told[0]].link))
        ways.append(replace(work, link="and"))
    return [*clauses[: told[0]], *ways, *clauses[told[-1] + 1 :]]


def _levels(clause: Clause) -> list[int]:
    """The places of the tokens by which a clause names levels outside of brackets."""
    return [at for at, token in enumerate(clause.tokens) if token.kind in _TELLS and not token.inner]


def _by_level(clause: Clause) -> list[Clause]:
    """An education for each level that a clause names outside of brackets, with what it says of all of them."""
    levels = _levels(clause)
    if len(levels) < 2:
        return [clause]
    pieces: list[Clause] = []
    for own in levels:
        tokens = [
            replace(token, kind="filler") if at in levels and at != own else token
            for at, token in enumerate(clause.tokens)
        ]
        begin = next(at for at, token in enumerate(tokens) if token.kind not in _TIES)
        pieces.append(replace(clause, tokens=tokens[begin:]))
    return pieces
