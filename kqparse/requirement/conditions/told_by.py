"""By what a work is told: its kind, the name of a place, what somebody did, a noun that stands further on."""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.tokens.lexer import Kind, Token, values_of

OF_WORK_ALONE = frozenset({"civil_service", "management", "organisation_profile", "state_bodies"})
SERVICE = {"civil_service", "state_bodies"}
FIELD = {"field"}
OTHERS = "others"
"""What the grammar says of all places, or posts, but those before them."""
_AREAS: tuple[Kind, ...] = ("post", "sector")
_SIGNS = frozenset({"dash", "filler", "sign"})
_LISTED = frozenset({*_AREAS, "scope"})
"""What stands before names in a list."""
_OF_LENGTH = frozenset({"amount", "experience"})
_NAMES = frozenset({"name", "word"})
_NAMED = frozenset({"name", "post", "preposition", "word"})
_OF_TITLES = frozenset({"dash", "filler", "name", "word"})


def waits(clause: Clause) -> bool:
    """Whether a work with its own word says nothing of its length."""
    return clause.subject == "work" and clause.has("experience") and not clause.has("amount", "none")


def of_place(part: Clause) -> bool:
    """Whether a part is only the name of a place with an amount behind it: в органах, в том числе в суде 3 года."""
    named = part.link == "part" and part.names("name", "word") and part.tokens[-1].kind == "amount"
    return named and not part.has("experience", "post", "scope")


def listed(tokens: Sequence[Token], begin: int, text: str) -> str:
    """What the names of a list behind a colon are of: в одной из следующих сфер: право, экономика; empty elsewhere.

    How long it was may stand between: в следующих сферах не менее 3 лет: право, экономика.
    """
    at = begin - 1
    if at >= 0 and tokens[at].kind == "colon":
        at -= 1
    elif at < 0 or ":" not in text[tokens[at].end : tokens[begin].start]:
        return ""
    head = next((each for each in range(at, -1, -1) if tokens[each].kind not in _OF_LENGTH), at)
    nameless = head == at or (head >= 0 and tokens[head].kind in _AREAS and _nameless(tokens, head))
    return tokens[head].kind if nameless and at >= 0 and tokens[head].kind in _LISTED else ""


def _nameless(tokens: Sequence[Token], head: int) -> bool:
    return head == 0 or tokens[head - 1].kind not in _NAMES


def placed(work: Clause) -> bool:
    """Whether a work is told by the name of a place."""
    return work.names("name", "word") and work.names("preposition", "sector") and not work.has("post")


def _posted(work: Clause) -> bool:
    """Whether a work is told by a post that has all its words: not в аварийных или спасательных должностях."""
    named = (token.kind for token in work.tokens if token.kind in _NAMED)
    return work.has("post") and next(named, "") in {"post", "preposition"}


def bare(work: Clause) -> bool:
    """Whether a work is told by a name right behind the word for work."""
    led = any(each.kind == "experience" and token.kind in {"name", "word"} for each, token in pairwise(work.tokens))
    return led and not work.names("by", "post", "preposition", "scope", "sector")


def titled(fragment: Clause, clause: Clause) -> bool:
    """Whether a fragment is the name of a post before the colon of a work: начальник смены: опыт работы в порту."""
    named = all(token.kind in _OF_TITLES and not token.inner for token in fragment.tokens)
    return named and fragment.names("word") and clause.link == "none" and clause.tokens[0].kind == "experience"


def scopes(clause: Clause) -> set[str]:
    """The kinds of work that a clause names."""
    return {
        value for token in (*clause.borrowed, *clause.tokens) if token.kind == "scope" for value in scopes_of(token)
    }


def scopes_of(token: Token) -> set[str]:
    """The kinds of work that a word for work of some kind names."""
    return {value for value in values_of(token) if value != "relevant"}


def differ(left: Clause, right: Clause) -> bool:
    """Whether two works are of different kinds, each told by a kind of its own."""
    one, other = scopes(left), scopes(right)
    told = right.names("word", "name") and left.names("word", "name")
    if (told or _of_others(right)) and any(left.has(kind) and right.has(kind) for kind in _AREAS):
        # With a word for area or post each, they are two: в сфере связи или в сфере торговли.
        return True
    if ("position" in one and right.has("post")) or ("position" in other and left.has("post")):
        # One is a post of that name, the other any that people of some education fill.
        return True
    place = left if other else right
    if bool(one) != bool(other) and placed(place) and _is_beside(one | other, place):
        # One is service, or work in a suiting field, the other a place: в архиве или на государственной службе.
        return True
    if {left.has("post"), left.has("sector")} == {right.has("post"), right.has("sector")} == {True, False}:
        return left.has("post") != right.has("post")
    # One is a place or what somebody did, the other an area: в банке, бухгалтером или в сфере финансов.
    led = (placed(left) and placed(right)) or bare(left) or bare(right)
    apart = left.has("sector") != right.has("sector") and told and led
    # One is a place, the other a post: в порту или на аналогичной должности.
    if apart or (placed(left) and _posted(right)) or (placed(right) and _posted(left)):
        return True
    named = right.names("post", "sector", "word", "name") and left.names("post", "sector", "word", "name", "scope")
    return bool(one and other and not one & other) or bool(
        named and one != other and (one or other) and (one | other) & OF_WORK_ALONE
    )


def _is_beside(kinds: set[str], place: Clause) -> bool:
    """Whether kinds of work are other ones than that in a place: service, or any field that suits, but of an area."""
    return kinds <= SERVICE or (kinds == FIELD and not place.has("sector"))


def _of_others(clause: Clause) -> bool:
    """Whether a clause names posts other than those before it: в должности судьи либо на иных должностях."""
    return any(token.kind == "post" and token.value == OTHERS for token in clause.tokens)


def behind_service(fragment: Clause, other: Clause) -> bool:
    """Whether a name stands beside a service that has none: в государственных органах или банках."""
    last = next((token for token in reversed(other.tokens) if token.kind not in _SIGNS), None)
    served = last is not None and last.kind == "scope" and scopes_of(last) <= SERVICE
    return served and fragment.names("name", "word") and not fragment.names("amount")


def of_same_kind(part: Clause, right: Clause) -> bool:
    """Whether a choice of posts without an amount goes on within a part: из них 2 года на должностях … или на …."""
    return part.has("post") and right.has("post") and not right.has("amount") and scopes(part) == scopes(right)


def says_again(left: Clause, right: Clause) -> bool:
    """Whether a work without a length is the one behind it: опыт по специальности, стаж по специальности 3 года."""
    alike = waits(left) and not left.names("name", "post", "preposition", "sector", "wish", "word")
    measured = right.link == "comma" and right.has("experience") and right.has("amount") and not right.names("wish")
    return alike and measured and scopes(left) <= scopes(right)
