"""Clauses put together to conditions: fragments with what they describe, lists with their head.

`есеп және бақылау бойынша 3 жыл өтіл` is one work, although `және` stands in it; `жоғары немесе орта кәсіптік білім` is
one set of levels; `стаж в госорганах или на производстве не менее 3 лет` is two works that share their amount.
"""

from collections.abc import Sequence

from kqparse.requirement.clauses import About, Clause
from kqparse.requirement.tokens import Kind, Token

OF_WORK_ALONE = frozenset({"civil_service", "management", "organisation_profile", "state_bodies"})
_DESCRIBES = frozenset({"amount", "by", "name", "post", "preposition", "scope", "sector", "word"})
_HEADS: tuple[Kind, ...] = ("amount", "experience", "none")
_TERTIARY = {"higher", "postgraduate"}


def conditions(clauses: Sequence[Clause], about: About | None, modifiers_first: bool) -> list[Clause]:
    """The clauses of a sentence as conditions, each complete; what describes nothing stays without a subject."""
    found = [_named(clause) for clause in clauses]
    if about == "experience" or not any(clause.subject for clause in found):
        found = _about(found, about)
    found = _rightwards(found) if modifiers_first else found
    found = _leftwards(found)
    return _alike(_works(found))


def scopes(clause: Clause) -> set[str]:
    """The kinds of work that a clause names."""
    return {
        value
        for token in clause.tokens
        if token.kind == "scope"
        for value in (token.value if isinstance(token.value, tuple) else (str(token.value),))
        if value != "relevant"
    }


def levels(clause: Clause) -> set[str]:
    """The levels of education that a clause names."""
    return {value for token in clause.tokens if token.kind == "level" for value in _values(token)}


def _values(token: Token) -> tuple[str, ...]:
    return token.value if isinstance(token.value, tuple) else (str(token.value),)


def _of_work(clause: Clause) -> bool:
    return clause.names("amount", "post") or bool(scopes(clause) & OF_WORK_ALONE)


def _named(clause: Clause) -> Clause:
    """An amount in brackets makes a work of what stands before them."""
    return clause._replace(subject="work") if clause.subject is None and clause.names("amount") else clause


def _about(clauses: list[Clause], about: About | None) -> list[Clause]:
    """Under the label of experience a sentence without a subject speaks of work, under that of education of fields."""
    if any(clause.subject for clause in clauses) or not clauses:
        return clauses
    whole = clauses[0]
    for clause in clauses[1:]:
        whole = _joined(whole, clause)
    if about == "education" and whole.names("word", "name"):
        return [whole._replace(subject="education")]
    if about == "experience" and whole.names("post", "preposition", "scope", "sector"):
        return [whole._replace(subject="work")]
    return clauses


def _joined(left: Clause, right: Clause) -> Clause:
    """Two clauses as one, with the connectors between them."""
    return left._replace(
        subject=left.subject or right.subject,
        tokens=[*left.tokens, *right.before, *right.tokens],
        borrowed=(*left.borrowed, *right.borrowed),
    )


def _rightwards(clauses: list[Clause]) -> list[Clause]:
    """Where what describes stands first: fragments go with what follows them, unless they stand in a list."""
    done: list[Clause] = []
    for clause in reversed(clauses):
        right = done[-1] if done else None
        fits = right and right.subject and right.link != "part" and not clause.listed
        if clause.subject is None and right and fits and (right.subject == "work" or not _of_work(clause)):
            done[-1] = _joined(clause, right)
        else:
            done.append(clause)
    return done[::-1]


def _leftwards(clauses: list[Clause]) -> list[Clause]:
    """Fragments go with what stands before them; one that speaks of work only with work, else for itself."""
    done: list[Clause] = []
    for clause in clauses:
        left = done[-1] if done else None
        if clause.subject or clause.link == "part":
            described = left and left.subject is None and not left.names("one_of") and clause.link != "part"
            if left and described and (clause.subject == "work" or not _of_work(left)):
                done[-1] = _joined(left, clause)
            else:
                done.append(clause if clause.subject else clause._replace(subject="work"))
        elif left and left.subject and (left.subject == "work" or not _of_work(clause)):
            done[-1] = _joined(left, clause)
        elif _of_work(clause):
            done.append(clause._replace(subject="work"))
        elif left and left.subject is None:
            done[-1] = _joined(left, clause)
        else:
            done.append(clause)
    return done


def _works(clauses: list[Clause]) -> list[Clause]:
    """Works of which one lacks what the other has are one work, or two that share it, from the end to the beginning."""
    done: list[Clause] = []
    for index in range(len(clauses) - 1, -1, -1):
        clause = clauses[index]
        right = done[-1] if done else None
        if right is None or clause.subject != "work" or right.subject != "work" or right.link == "part":
            done.append(clause)
        elif not _lacks(clause, right):
            if right.link == "comma" and _in_row(done):
                done[-1] = right._replace(link="or")
            done.append(clause)
        elif _differ(clause, right) and (right.link == "or" or (right.link == "comma" and _in_row(done))):
            done[-1] = _borrow(right, clause)._replace(link="or")
            done.append(_borrow(clause, right))
        else:
            done[-1] = _joined(clause, right)
    return done[::-1]


def _in_row(done: Sequence[Clause]) -> bool:
    """Whether the last of the clauses done (from the end) is an entry of a row that ends in `or`."""
    after = done[-2] if len(done) > 1 else None
    return bool(after and after.subject == "work" and after.link == "or" and not done[-1].has("experience"))


def _lacks(left: Clause, right: Clause) -> bool:
    """Whether two works are parts of one: no two amounts, and no word for work in both."""
    amounts = left.has("amount", "none") and right.has("amount", "none")
    return not amounts and not (left.has("experience") and right.has("experience"))


def _differ(left: Clause, right: Clause) -> bool:
    """Whether two works are of different kinds, each told by a kind of its own."""
    one, other = scopes(left), scopes(right)
    named = right.names("post", "sector", "word", "name") and left.names("post", "sector", "word", "name", "scope")
    return bool(one and other and not one & other) or bool(
        named and one != other and (one or other) and (one | other) & OF_WORK_ALONE
    )


def _borrow(clause: Clause, other: Clause) -> Clause:
    """A work with the amount and the word for work of its neighbour, where it has none itself."""
    lent = [
        token
        for kind in _HEADS
        if not clause.has(kind)
        for token in (*other.tokens, *other.borrowed)
        if token.kind == kind and not token.inner
    ]
    return clause._replace(borrowed=(*clause.borrowed, *lent))


def _alike(clauses: list[Clause]) -> list[Clause]:
    """Neighbours that are one condition: levels of one set, trainings that only list."""
    done: list[Clause] = []
    for clause in clauses:
        left = done[-1] if done else None
        if left and left.subject == clause.subject and clause.subject and _one_set(left, clause):
            done[-1] = _joined(left, clause)
        else:
            done.append(clause)
    return done


def _one_set(left: Clause, right: Clause) -> bool:
    if left.subject in {"other", "programme", "training"}:
        return True
    if left.subject != "education":
        return False
    if right.link != "or" or not _closed(left):
        return True
    return levels(left) <= _TERTIARY and levels(right) <= _TERTIARY


def _closed(clause: Clause) -> bool:
    """Whether the word for education stands behind a level, so that the levels named so far are a set of their own."""
    seen = False
    for token in clause.tokens:
        seen = seen or token.kind == "level"
        if seen and token.kind == "education" and not token.inner:
            return True
    return False
