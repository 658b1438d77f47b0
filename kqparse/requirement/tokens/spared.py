"""Brackets that say of whom no work is asked, and of what that it is not asked for."""

from collections.abc import Sequence

from kqparse.requirement.clauses.division import WHOM
from kqparse.requirement.tokens.graded import OF_SCHOOLING
from kqparse.requirement.tokens.lexer import Kind, Token

PAPERS = frozenset[Kind]({"other", "training"})
_SPARED = frozenset[Kind]({"and", "comma", "dash", "degree", "filler", "level", "or"})
"""What names who needs no work."""
_WHOM = _SPARED | {"education", "given", "preposition"}
"""What does so with words of its own: для лиц с высшим образованием."""
_WHOM_OF_FIELD = _WHOM | {"word"}
"""And with a field of study: для лиц с высшим юридическим образованием."""
_REFUSED = _SPARED | PAPERS | {"education", "name", "word"}
"""What names an education or a paper that is not asked for."""
_WANTED = OF_SCHOOLING | PAPERS
EXPERIENCE = "experience"
"""What the grammar says of words for none that are told of work."""


def is_freed(inner: Sequence[Token]) -> bool:
    """Whether brackets say of whom no work is asked: высшее образование (для магистров стаж не требуется), стаж …."""
    kinds = {token.kind for token in inner}
    return {"degree", "none"} <= kinds and "amount" not in kinds


def is_spared(inner: Sequence[Token]) -> bool:
    """Whether brackets only name who needs no work: (магистрам – не требуется), (выпускники вузов – без стажа)."""
    kinds = [token.kind for token in inner]
    if kinds[-1:] != ["none"]:
        return False
    if "degree" in kinds and "filler" not in kinds and _SPARED.issuperset(kinds[:-1]):
        return True
    led = "given" in kinds or inner[0].value == WHOM
    known = _WHOM_OF_FIELD if led and "education" in kinds else _WHOM
    told = led or inner[-1].value == EXPERIENCE
    return "level" in kinds and told and known.issuperset(kinds[:-1])


def is_refusal(inner: Sequence[Token]) -> bool:
    """Whether brackets say of an education or a paper that it is not asked for: магистр (PhD – не требуется)."""
    kinds = [token.kind for token in inner]
    told = kinds[-1:] == ["none"] and inner[-1].value != EXPERIENCE and not _WANTED.isdisjoint(kinds)
    return told and _REFUSED.issuperset(kinds[:-1])
