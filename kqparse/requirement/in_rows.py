"""What signs and words make a row of ways of: posts before a colon each, amounts for those who have some paper.

`Педагог-эксперт: 3 года, педагог-мастер: 5 лет` is what a dash says; `стаж 5 лет, при наличии сертификата – 3 года`.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.tokens import Kind, Token

_LENGTH = frozenset[Kind]({"amount", "none"})
_NAMED = frozenset[Kind]({"name", "word"})
_PAPERS = frozenset[Kind]({"name", "other", "sign", "training", "word"})
_ASKS = frozenset[Kind]({"amount", "education", "experience", "level"})
"""What is asked for again behind an exception."""
_MANY = 2
"""Colons from which on they are those of a row."""


def in_rows(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence, where rows are told by a dash between a post and its amount, and by `or`."""
    kinds = {token.kind for token in tokens}
    if "colon" in kinds and not kinds.isdisjoint(_LENGTH):
        tokens = _with_dashes(tokens)
    if "except" in kinds and "comma" in kinds:
        tokens = _excepted(tokens)
    return _for_papers(tokens) if "given" in kinds and "dash" in kinds and not modifiers_first else tokens


def _excepted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where what says of whom it does not hold goes on behind a comma: кроме лиц, окончивших вуз."""
    done = list(tokens)
    for at in [at for at, token in enumerate(tokens) if token.kind == "except" and not token.inner]:
        if [token.kind for token in tokens[at + 1 : at + 3]] != ["filler", "comma"]:
            continue
        rest = range(at + 4, len(tokens))
        end = next((each - 1 for each in rest if tokens[each - 1].kind == "comma" and tokens[each].kind in _ASKS), None)
        for index in range(at + 2, end or len(tokens)):
            done[index] = replace(tokens[index], kind="word", value=None, weak=False)
    return done


def _with_dashes(tokens: list[Token]) -> list[Token]:
    row = [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at].kind == "colon" and tokens[at - 1].kind in _NAMED and _is_long(tokens[at + 1 : at + 3])
    ]
    if len(row) < _MANY:
        return tokens
    done = list(tokens)
    for at in row:
        done[at] = replace(tokens[at], kind="dash")
    return done


def _is_long(behind: Sequence[Token]) -> bool:
    """Whether tokens begin with a length of work, with the word for work before it or without."""
    return behind[behind[0].kind == "experience" and len(behind) > 1].kind in _LENGTH


def _for_papers(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where an amount for those who have what is no education is another way beside the one before it."""
    done: list[Token] = []
    measured = False
    for at, token in enumerate(tokens):
        measured = measured or token.kind in _LENGTH
        opens = at == 0 or (measured and tokens[at - 1].kind == "comma")
        if token.kind != "given" or token.weak or token.inner or not opens:
            done.append(token)
            continue
        dash = next((index for index in range(at + 1, len(tokens)) if tokens[index].kind not in _PAPERS), at)
        paper = tokens[at + 1 : dash]
        measuring = any(each.kind in _LENGTH for each in tokens[dash + 1 : dash + 2])
        if not paper or tokens[dash].kind != "dash" or not measuring:
            done.append(token)
            continue
        told = any(each.kind in {"other", "training"} and not each.weak for each in paper)
        done += [Token("or", token.start, token.start), replace(token, kind="filler" if told else "other")]
    return done
