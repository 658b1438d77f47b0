"""Dashes within the entries of a list that dashes begin: - опыт работы - не менее 2 лет - знание языка.

A dash that parts a word for work, or for education, from how much of it is asked begins no entry.
"""

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kqparse.requirement.tokens.lexer import Kind, Token
from kqparse.text.lines import DASHES

_ENDS = frozenset[Kind]({"colon", "list_mark", "semicolon", "stop"})
_AMOUNTS = frozenset[Kind]({"figures", "from", "half", "least", "more", "none", "number", "unit", "upto"})
_CLOSES = _ENDS | {"comma"}
_NAMING = frozenset[Kind]({"name", "word"})


def within_entries(found: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens, where such marks are dashes; so is the one that begins a list of no other entry."""
    dashed = [at for at, token in enumerate(found) if token.kind == "list_mark" and text[token.start] in DASHES]
    within = [at for at in dashed if _answers(found, at)]
    if not within:
        return found
    lone = dashed[:1] if dashed[0] == 0 and len(dashed) == len(within) + 1 else []
    done = list(found)
    for at in (*within, *lone):
        done[at] = replace(found[at], kind="dash")
    return done


def _answers(found: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a dash says how much is asked of what stands before it, and nothing did so there."""
    own = takewhile(lambda token: token.kind not in _CLOSES, (found[index] for index in range(at - 1, -1, -1)))
    before = {token.kind for token in own}
    behind = [token.kind for token in found[at + 1 : at + 3]]
    if "experience" in before and before.isdisjoint(_AMOUNTS):
        wished = behind[:1] == ["wish"] and (len(behind) == 1 or behind[1] in _CLOSES)
        return wished or not _AMOUNTS.isdisjoint(behind[:1])
    return behind[:1] == ["level"] and "education" in before and "level" not in before


def is_named(tokens: Sequence[Token], dash: int) -> bool:
    """Whether mere words name what a length behind a dash is that of, which may be no work: отпуск – месяц."""
    begin = next((index for index in range(dash, 0, -1) if tokens[index - 1].kind not in _NAMING), 0)
    return begin < dash and not (begin and tokens[begin - 1].kind == "preposition")
