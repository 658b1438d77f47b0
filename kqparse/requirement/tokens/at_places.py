"""Kazakh names of places, told by their endings, where a further work beside them is told by a word of the lexicon.

`банкте немесе мемлекеттік органдарда`; `мемлекеттік органда 2 жыл, банкте 4 жыл`: as the preposition does in Russian,
a token of no length behind such a name says that it is one.
"""

from itertools import pairwise

from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.requirement.conditions.told_by import SERVICE, scopes_of
from kqparse.requirement.tokens.amounts import Measured
from kqparse.requirement.tokens.lexer import Kind, Token

_NAMED = frozenset[Kind]({"name", "word"})
_LEADING = frozenset[Kind]({"amount", "dash"})
"""What stands between the name of a place and its length, and that."""


def with_places(found: Measured, text: str, words: LanguageWords) -> list[Token]:
    """The tokens of a text, where names of places beside service to the state, or each with a length, are told so."""
    tokens = found.tokens
    measured = len(found.amounts) > 1 and "sector" not in found.kinds
    if not measured and not any(_serves(token) for token in tokens):
        return tokens
    done: list[Token] = []
    for at, (token, behind) in enumerate(pairwise([*tokens, Token("stop", len(text), len(text))])):
        done.append(token)
        if token.kind not in _NAMED or token.value is not None:
            continue
        beside = behind.kind == "or" and any(_serves(each) for each in tokens[at + 2 : at + 3])
        told = beside or (measured and behind.kind in _LEADING)
        if told and words.names_place.told(words.lexicon.fold(text[token.start : token.end])):
            done.append(Token("preposition", token.end, token.end, inner=token.inner))
    return done if len(done) > len(tokens) else tokens


def _serves(token: Token) -> bool:
    return token.kind == "scope" and scopes_of(token) <= SERVICE
