"""Lengths of work that are for a category of qualification alone, which bind nobody without it."""

from collections.abc import Sequence

from kqparse.model import Span
from kqparse.requirement.tokens.lexer import Kind, Token

OF_SCHOOLING = frozenset[Kind]({"degree", "education", "level"})
"""What tells an education."""
_PARTING: frozenset[Kind] = frozenset({"comma", "semicolon", "stop"})
_END = Token("stop", 0, 0)
_ATTESTED = "attested"
"""What the grammar says of what a teacher is attested as."""


def graded(tokens: Sequence[Token]) -> tuple[list[Token], list[Span]]:
    """The tokens without the lengths of work that are for a category where none is asked for; and the places of these.

    Жұмыс өтіліне талап қойылмайды, жоғары санат үшін – кемінде 5 жыл.
    """
    done: list[Token] = []
    found: list[Span] = []
    begin = 0
    freed = False
    if not {"none", "post"} <= {token.kind for token in tokens}:
        return list(tokens), found
    for index, token in enumerate([*tokens, _END]):
        if token.kind not in _PARTING and token is not _END:
            continue
        part = tokens[begin:index]
        whom = any(each.kind == "post" and each.weak for each in part)
        if freed and whom and is_graded(part):
            found.append((part[0].start, part[-1].end))
            done.append(Token("filler", part[0].start, part[-1].end))
        else:
            done.extend(part)
            freed = any(each.kind == "none" for each in part) or (freed and not part)
        done.extend(tokens[index : index + 1])
        begin = index + 1
    return done, found


def is_graded(inner: Sequence[Token]) -> bool:
    """Whether brackets hold an amount beside a qualification category, and say nothing of a work of its own."""
    kinds = {token.kind for token in inner}
    # What a teacher is attested as is a post: педагог-сарапшы үшін – 3 жыл.
    named = any(token.kind == "other" and token.weak and token.value != _ATTESTED for token in inner)
    of_work = "scope" in kinds or {"post", "word"} <= kinds
    return named and "amount" in kinds and not of_work and kinds.isdisjoint({*OF_SCHOOLING, "instance", "wish"})
