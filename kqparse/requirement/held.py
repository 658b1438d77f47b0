"""What somebody must hold that is neither education nor work: a rank, a title, a skill that no list has."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses import Clause
from kqparse.requirement.company import THERE
from kqparse.requirement.tokens import Kind

FLOOR = "floor"
"""What the grammar says of words behind which, or in Kazakh before which, the least stands that is enough."""
_THING: tuple[Kind, ...] = ("name", "word")
_NO_THING: tuple[Kind, ...] = ("amount", "colon", "one_of", "permit", "post", "remark", "scope", "sector")


def held(clauses: list[Clause], modifiers_first: bool) -> list[Clause]:
    """The clauses of a sentence, where what must be there or be no lower than something is asked for by its name.

    Құтқарушы біліктілігінің болуы; звание не ниже капитана.
    """
    return [
        replace(clause, subject="other") if _is_held(clauses, at, modifiers_first) else clause
        for at, clause in enumerate(clauses)
    ]


def _is_held(clauses: Sequence[Clause], at: int, modifiers_first: bool) -> bool:
    clause = clauses[at]
    told = [] if clause.subject else [token for token in clause.tokens if token.kind != "wish"]
    if not told or clause.names(*_NO_THING) or not clause.names(*_THING):
        return False
    if any(token.value == FLOOR for token in told):
        # Of a row of fields the last has the word for education: не ниже экономического или юридического образования.
        return not any(each.link == "or" and each.subject == "education" for each in clauses[at + 1 : at + 2])
    if told[-1 if modifiers_first else 0].value != THERE:
        return False
    # In Russian the word for it stands first, and may lead to the education behind a row: наличие высшего, среднего ….
    return modifiers_first or next((each.subject for each in clauses[at + 1 :] if each.subject), None) != "education"
