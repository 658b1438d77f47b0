"""Kazakh names of places, told by their endings, where a further work beside them is told by a word of the lexicon.

`банкте немесе мемлекеттік органдарда`, `банкте немесе тиісті салада`; `мемлекеттік органда 2 жыл, банкте 4 жыл`: as the
preposition does in Russian, a token of no length behind such a name says that it is one.
"""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.requirement.conditions.told_by import FIELD, SERVICE, scopes_of
from kqparse.requirement.tokens.amounts import Measured
from kqparse.requirement.tokens.lexer import Kind, Token

_NAMED = frozenset[Kind]({"name", "word"})
_LEADING = frozenset[Kind]({"amount", "dash"})
"""What stands between the name of a place and its length, and that."""
_NEAR = 6
"""How many tokens behind the name of a place such a kind of work stands at most."""


def with_places(found: Measured, text: str, words: LanguageWords) -> list[Token]:
    """The tokens of a text, with what tells names of places: beside service or a suiting field, or with a length."""
    tokens = found.tokens
    measured = len(found.amounts) > 1 and "sector" not in found.kinds
    if not measured and not any(_is_beside(token) for token in tokens):
        return tokens
    done: list[Token] = []
    for at, (token, behind) in enumerate(pairwise([*tokens, Token("stop", len(text), len(text))])):
        done.append(token)
        if token.kind not in _NAMED or token.value is not None:
            continue
        told = _in_choice(tokens, at) or (measured and behind.kind in _LEADING)
        if told and words.names_place.told(words.lexicon.fold(text[token.start : token.end])):
            done.append(Token("preposition", token.end, token.end, inner=token.inner))
    return done if len(done) > len(tokens) else tokens


def _in_choice(tokens: Sequence[Token], at: int) -> bool:
    """Whether such a kind of work stands in place of what a token names, behind it or before."""
    behind = [token for token in tokens[at + 1 : at + _NEAR] if token.kind != "filler"]
    if behind and behind[0].kind == "or":
        return any(map(_is_beside, behind[1:2]))
    return at > 1 and tokens[at - 1].kind == "or" and _is_beside(tokens[at - 2])


def _is_beside(token: Token) -> bool:
    """Whether a token is of a kind of work that is another than that in a place."""
    return token.kind == "scope" and (scopes_of(token) <= SERVICE or scopes_of(token) == FIELD)
