"""Whose education a Kazakh sentence asks for: the post in the genitive at its head, which is no field of study.

`Бас бухгалтердің жоғары экономикалық білімі болуы тиіс`; of work the name of who does it stands there, too.
"""

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.requirement.tokens.lexer import Kind, Token

_ENDS = frozenset[Kind]({"list_mark", "semicolon", "stop"})
_NAMED = frozenset[Kind]({"filler", "name", "word"})
_MOST = 5
"""Words of a post at most."""
_FAR = 60
"""Tokens within which an education stands behind it."""
TAUGHT = frozenset[Kind]({"degree", "education", "level"})
_OF_OTHERS = frozenset[Kind]({"by", "experience", "other", "post", "sector", "training"})
"""What says right behind such a name that it describes this."""


def without_owners(tokens: list[Token], text: str, words: LanguageWords) -> list[Token]:
    """The tokens of a text, where the names of posts that educations are asked of say nothing."""
    done = tokens
    ended = True
    for begin, token in enumerate(tokens):
        begins, ended = ended, token.kind in _ENDS
        if not begins or token.kind not in _NAMED:
            continue
        end = begin + _owner_end(tokens[begin : begin + _MOST + 1], text, words)
        sentence = takewhile(lambda each: each.kind not in _ENDS, tokens[end : end + _FAR])
        if end > begin and any(each.kind in TAUGHT for each in sentence):
            done = done if done is not tokens else list(tokens)
            done[begin:end] = [replace(each, kind="filler", value=None) for each in tokens[begin:end]]
    return done


def _owner_end(head: Sequence[Token], text: str, words: LanguageWords) -> int:
    """How many of the tokens that begin a sentence name whose something is; 0 where none do."""
    for at, token in enumerate(head[:-1]):
        if token.kind not in _NAMED:
            break
        if token.kind in {"name", "word"} and words.names_owner.told(words.lexicon.fold(text[token.start : token.end])):
            return 0 if head[at + 1].kind in _OF_OTHERS else at + 1
    return 0
