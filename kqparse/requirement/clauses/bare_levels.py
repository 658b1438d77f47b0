"""Levels that ask for an education without the word for one, told by what else stands in their part of a sentence."""

from collections.abc import Sequence
from itertools import pairwise

from kqparse.requirement.clauses.titles import ATTESTED
from kqparse.requirement.tokens.lexer import Kind, Token

_TITLED = frozenset({"by", "dash", "filler", "name", "preposition", "word"})
_WHOM = frozenset({"degree", "post"})
"""What it is made of where it tells for whom something is, too: маман үшін."""
_FREED: tuple[list[Kind], ...] = (["level", "none"], ["level", "word", "none"])
_SHORT: tuple[list[Kind], ...] = (["level", "word"], ["level", "word", "amount"])
"""What a level is made of in Russian announcements: высшее педагогическое от 3 лет."""
_LEADING: tuple[list[Kind], ...] = (["level", "word", "bracket"], ["level", "word", "colon"])
"""What leads to further fields: высшее техническое: информационные системы."""
_WITH_WORK: tuple[list[Kind], ...] = (
    ["level", "preposition", "experience"],
    ["level", "word", "preposition", "experience"],
)
"""What is asked for together with work: высшее юридическое с опытом 5 лет."""
WORK_ITSELF = "experience"
"""What the grammar says of words for none that name the work, too: без стажа."""
ANOTHER = "another"
"""What it says of words for an education of another kind than the one before it."""
VOCATIONAL = ("technical_vocational",)


def supposed(part: Sequence[Token], modifiers_first: bool) -> bool:
    """Whether a level without the word for education is a condition: `при наличии высшего – 1 год`, `орта болса`."""
    if [token.kind for token in part[:3]] == ["level", "preposition", "experience"]:
        return True
    pair = ("level", "given") if modifiers_first else ("given", "level")
    return any((left.kind, right.kind) == pair for left, right in pairwise(part))


def leads_to_length(part: Sequence[Token]) -> bool:
    """Whether a part is a level with its length, as in a row of them: (опыт:) высшее – без стажа, среднее 3 года."""
    kinds = [token.kind for token in part]
    if kinds in _FREED and part[-1].value == WORK_ITSELF:  # или училище без опыта; but not: высшее не требуется
        return True
    kinds = kinds[2 * (kinds[:2] == ["experience", "colon"]) :]
    return (
        kinds == ["level", "amount"]
        or kinds[:3] == ["given", "level", "dash"]
        or (
            kinds[-1] in {"amount", "none"}
            and (kinds[:2] == ["level", "dash"] or kinds[:3] == ["level", "word", "dash"])
        )
    )


def freed(part: Sequence[Token]) -> bool:
    """Whether what stands before a dash is told to need nothing: санатсыз – талап қойылмайды."""
    return any((left.kind, right.kind) == ("dash", "none") for left, right in pairwise(part))


def _is_titled(token: Token) -> bool:
    return token.kind in _TITLED or (token.weak and token.kind in _WHOM) or token.value == ATTESTED


def short(part: Sequence[Token], modifiers_first: bool, *, opens: bool) -> bool:
    """Whether a part is a level as announcements shorten it: with one word, or with its fields behind a sign.

    `opens` says that it opens a sentence that goes on, or the text, where one word is enough in Kazakh, too.

    `высшее техническое`, `высшее: экономика`, `жоғары (құқық)`, `высшее в сфере права`,
    `высшее по специальности «Право»`, `медицинский колледж`.
    """
    part = part[1:] if part and part[0].kind == "dash" else part
    kinds = [token.kind for token in part]
    at = kinds.index("colon") if "colon" in kinds else 0
    begin = 1 if at and part[0].kind == "post" and not modifiers_first else 0
    if at and all(_is_titled(token) for token in part[begin:at]):
        # The post or a word for requirements as a label: медсестра: среднее медицинское.
        part, kinds = part[at + 1 :], kinds[at + 1 :]
        if kinds in (["level"], ["level", "word"]):
            return True
    if kinds == ["word", "level"] and part[1].value == VOCATIONAL:
        return True
    while kinds[1:4] == ["word", "sign", "word"]:  # fields that a sign ties are as one
        del kinds[2:4]
    led = kinds[:2] in (["level", "colon"], ["level", "bracket"], ["level", "dash"])
    if led or modifiers_first:
        return led or (opens and kinds == ["level", "word"])
    named = kinds[:2] == ["level", "scope"] and "specialty" in str(part[1].value)
    plain = [kind for kind in kinds if kind != "filler"]  # высшее по одному из следующих направлений: …
    leading = plain[:3] in _LEADING or plain[:2] == ["level", "sector"]
    return named or leading or kinds in _SHORT or kinds[:3] in _WITH_WORK or kinds[:4] in _WITH_WORK
