"""Works that have their amount behind a part of them, as Kazakh tells it, where the amount ends the phrase.

`X органдарында, оның ішінде Y бөлімінде кемінде 3 жыл өтіл`: three years in X; how many of them in Y is not said.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses import Clause
from kqparse.requirement.tokens import Kind

_HEADS = frozenset[Kind]({"amount", "experience"})


def with_amount_of_part(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, where places before a part of them have the amount that stands behind it."""
    done: list[Clause] = []
    for clause in clauses:
        whole = done[-1] if done else None
        told = clause.link == "part" and clause.subject == "work" and clause.has("amount")
        if told and whole and whole.subject is None and whole.names("name", "scope", "sector", "word"):
            heads = tuple(token for token in clause.tokens if token.kind in _HEADS and not token.inner)
            done[-1] = replace(whole, subject="work", borrowed=(*whole.borrowed, *heads))
            rest = [token for token in clause.tokens if token.kind not in _HEADS or token.inner]
            done.append(replace(clause, tokens=rest))
        else:
            done.append(clause)
    return done
