"""What words make other ways of: amounts for those who have some paper, and for whom all does not hold.

`Стаж 5 лет, при наличии сертификата – 3 года`; `кроме лиц, окончивших вуз`. What something is asked for makes none, and
asks for nothing: `3 года для работы в сфере образования`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from itertools import takewhile

from msgspec.structs import replace

from kqparse.requirement.clauses.company import THERE
from kqparse.requirement.clauses.parts import LINKS
from kqparse.requirement.tokens.lexer import Kind, Token

_LENGTH = frozenset[Kind]({"amount", "none"})
_PAPERS = frozenset[Kind]({"name", "other", "sign", "training", "word"})
_ASKS = frozenset[Kind]({"amount", "education", "experience", "level"})
"""What is asked for again behind an exception."""
PURPOSE = "purpose"
"""What the grammar says of words for what something is asked for."""
FILLED = "filled"
"""What it says of words behind which the education stands that other holders of a post have."""
_LONG = 24
"""How many tokens on the word for that education stands."""
INCLUDED = "included"
"""What it says of words for a part of an amount that counts as work, whatever it is."""
_BEHIND_PURPOSE = frozenset[Kind](
    {"amount", "bracket", "colon", "comma", "dash", "experience", "none", "part", "semicolon", "stop", "unbracket"}
)
_MEASURED = frozenset[Kind]({"amount", "experience", "none"})
"""What is asked for itself, so that no education behind it is that of others."""
_OF_POSTS = frozenset[Kind]({"dash", "name", "word"})
"""What describes a post before its word."""
_ASKED_TOO = _ASKS | {"degree", "none", "other", "training"}
"""What a connector behind a purpose may lead to that is none of it."""


def other_ways(tokens: list[Token], kinds: Set[Kind], modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence, of these kinds, where another way is told by `or`, and an exception by one word."""
    if "except" in kinds and "comma" in kinds:
        tokens = _excepted(tokens)
    if modifiers_first and "comma" in kinds and "and" in kinds:
        tokens = _included(tokens)
    asked = "given" in kinds and (modifiers_first or "dash" in kinds)
    return _for_papers(tokens, modifiers_first) if asked else tokens


def without_purposes(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a text, where what something is asked for says nothing; before an amount it says for whom."""
    purposes = [at for at, token in enumerate(tokens) if token.value == PURPOSE]
    done = list(tokens)
    ends = [at for at in range(1, len(tokens)) if _ends_purpose(tokens, at)]
    behind = 0
    for at in purposes:
        if at < behind:  # one within another ends where that does
            continue
        own = bisect_right(ends, at)
        behind = ends[own] if own < len(ends) else len(tokens)
        if behind == len(tokens) or tokens[behind].kind not in _LENGTH:
            done[at:behind] = [replace(token, kind="filler", value=None, weak=False) for token in tokens[at:behind]]
    return done


def of_others(given: Sequence[Token]) -> list[Token]:
    """The tokens, where posts that are told by the education of their holders are posts without a name.

    На других должностях, замещаемых специалистами с высшим (техническим или экономическим) образованием.
    """
    done = list(given)
    for at in reversed([at for at, token in enumerate(done) if token.value == FILLED]):
        near = takewhile(lambda end: done[end].kind not in _MEASURED, range(at, min(at + _LONG, len(done))))
        end = next((end for end in near if done[end].kind == "education" and not done[end].weak), at)
        if end == at:
            continue
        begin = at - (at > 0 and done[at - 1].kind == "comma")
        posted = begin > 0 and done[begin - 1].kind == "post"
        whole = replace(done[at], start=done[begin].start, end=done[end].end)
        if posted:
            begin -= 1
            while begin and done[begin - 1].kind in _OF_POSTS:
                begin -= 1
            whole = replace(whole, kind="scope", value="position", start=done[begin].start)
        done[begin : end + 1] = [whole]
    return done


def _ends_purpose(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is no more of a purpose: a sign, what is asked for, a connector that leads to this."""
    token, before = tokens[at], tokens[at - 1]
    if token.kind in {"and", "or"}:
        return at + 1 == len(tokens) or tokens[at + 1].kind in _ASKED_TOO
    taught = token.kind in {"degree", "level"} and before.kind not in {"preposition", "sector"}
    return taught or token.kind in _BEHIND_PURPOSE or token.value == THERE


def _excepted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where what says of whom it does not hold goes on behind a comma: кроме лиц, окончивших вуз."""
    done = list(tokens)
    behind = 0
    for at in [at for at, token in enumerate(tokens) if token.kind == "except" and not token.inner]:
        if at < behind or [token.kind for token in tokens[at + 1 : at + 3]] != ["filler", "comma"]:
            continue
        rest = range(at + 4, len(tokens))
        ends = (each - 1 for each in rest if tokens[each - 1].kind == "comma" and tokens[each].kind in _ASKS)
        behind = next(ends, len(tokens))
        done[at + 2 : behind] = [
            replace(token, kind="word", value=None, weak=False) for token in tokens[at + 2 : behind]
        ]
    return done


def _included(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where what ends a part of an amount before it begins it instead: …, депутат өтілін қоса алғанда."""
    done = list(tokens)
    commas = [at for at, token in enumerate(tokens) if at and token.kind == "comma"]
    for at in [at for at, token in enumerate(tokens) if token.value == INCLUDED]:
        ends = at + 1 == len(tokens) or tokens[at + 1].kind in LINKS
        comma = _begins_part(tokens, at, commas)
        measured = any(token.kind == "amount" for token in tokens[:comma])
        if ends and measured and tokens[comma].kind == "comma":
            done[comma] = replace(tokens[comma], kind="part")
            done[at] = replace(tokens[at], kind="filler")
    return done


def _begins_part(tokens: Sequence[Token], at: int, commas: Sequence[int]) -> int:
    """Where the connector stands that a part of an amount begins behind; 0 where none does.

    Before the amount it is a comma: names in the part may be a choice of their own.
    """
    stops = (index for index in range(at - 1, 0, -1) if tokens[index].kind in LINKS or tokens[index].kind == "amount")
    stop = next(stops, 0)
    if tokens[stop].kind != "amount":
        return stop
    before = bisect_left(commas, stop)
    return commas[before - 1] if before else 0


def _for_papers(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """The tokens, where an amount for those who have what is no education is another way beside the one before it.

    The paper stands before the word that makes it a condition where modifiers do (Kazakh), else behind it.
    """
    done = list(tokens)
    for at in reversed([at for at, token in enumerate(tokens) if token.kind == "given"]):
        begin, end = (_begin(tokens, at), at) if modifiers_first else (at, _end(tokens, at + 1))
        paper = tokens[begin:end] if modifiers_first else tokens[at + 1 : end]
        behind = end + 1 if modifiers_first else end
        dashed = behind < len(tokens) and tokens[behind].kind == "dash"
        headed = any(each.kind == "experience" for each in tokens[behind + dashed :][:1])
        measuring = any(each.kind in _LENGTH for each in tokens[behind + dashed + headed :][:1])
        led = begin - (begin > 0 and tokens[begin - 1].kind == "filler")  # …, а с учёной степенью – 2 года
        beside = led > 0 and tokens[led - 1].kind == "comma"
        opens = begin == 0 or (beside and any(each.kind in _LENGTH for each in tokens[:begin]))
        needed = modifiers_first or dashed
        if tokens[at].weak or tokens[at].inner or not (paper and opens and measuring and needed):
            continue
        told = any(each.kind in {"other", "training"} and not each.weak for each in paper)
        done[at] = replace(tokens[at], kind="filler" if told else "other")
        done.insert(begin, Token("or", tokens[begin].start, tokens[begin].start))
    return done


def _begin(tokens: Sequence[Token], end: int) -> int:
    """Where the paper begins that ends here."""
    return next((at for at in range(end, 0, -1) if tokens[at - 1].kind not in _PAPERS | {"filler"}), 0)


def _end(tokens: Sequence[Token], begin: int) -> int:
    """Where the paper ends that begins here."""
    return next((at for at in range(begin, len(tokens)) if tokens[at].kind not in _PAPERS), len(tokens))
