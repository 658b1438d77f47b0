"""Brackets that hold a requirement of their own.

A part of the work before them: `не менее 3 лет (из них 1 год в порту)`; another way: `не менее 3 лет (для лиц с высшим
образованием – 1 года)`; the work beside an education: `высшее образование (стаж не менее 1 года)`; or the education
beside a work: `3 года (при наличии высшего образования)`. What a qualification category asks for there is asked of no
one without it: `без требований к стажу (первой категории – не менее 5 лет)`.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import takewhile
from typing import Literal

from msgspec.structs import replace

from kqparse.model import Span
from kqparse.requirement.clauses.division import WHOM
from kqparse.requirement.tokens.amounts import Amount
from kqparse.requirement.tokens.graded import OF_SCHOOLING, is_graded
from kqparse.requirement.tokens.lexer import Kind, Token
from kqparse.requirement.tokens.spared import EXPERIENCE, PAPERS, is_freed, is_refusal, is_spared

BEHIND = "behind"
"""What stands for the bracket that opens behind an amount with whom this is for, in Kazakh too."""
_FOR_WHOM: frozenset[Kind] = frozenset({"degree", "education", "given", "level", "or"})
_SCHOOLING = OF_SCHOOLING
_END = Token("stop", 0, 0)
_LEADING: frozenset[Kind] = frozenset({"degree", "given", "level"})
_OF_LEVEL: frozenset[Kind] = frozenset({*_LEADING, "and", "comma", "dash", "education", "filler", "or", "word"})
_OF_POST: frozenset[Kind] = frozenset({"and", "dash", "filler", "name", "other", "word"})
_ANSWERED: frozenset[Kind] = frozenset({"amount", "none", *_SCHOOLING})
"""What has in brackets behind it whom it is for, or how long."""
_WHERE = frozenset[Kind]({"post", "preposition", "scope", "sector"})
_OF_PLACE = _WHERE | {"dash", "filler", "name", "sign", "word"}
_NAMING = frozenset[Kind]({"name", "word"})
_For = Literal["level", "name", "place", "post"]
_HOPED = _WHERE | _SCHOOLING | {"experience", "name", "other", "relevant", "training", "word"}
"""What brackets may wish for that is no work by itself."""
_WORK = _SCHOOLING | {"experience", "none"}
_ASKS = _SCHOOLING | {"amount", "none", "other", "training"}
"""What is asked for."""
_LENGTH = frozenset[Kind]({"amount", "none"})
_ENDING_WAY = frozenset[Kind]({*_LENGTH, "comma"})
"""What ends what `or` begins: its length, or what a comma parts from it."""
_MANY = 2
"""Brackets from which on each is for its amount."""


def opened(tokens: Sequence[Token], amounts: Mapping[int, Amount]) -> tuple[list[Token], list[Span]]:
    """The tokens, where what brackets ask for stands outside of them; and the brackets that ask for categories alone.

    `amounts` are those of the tokens, by where they begin.

    An amount for those who have an education stands behind `or`, work and education beside each other behind a comma.
    """
    graded: list[Span] = []
    done = _for_each(tokens, amounts)
    tokens = list(done)
    seen: set[Kind] = set()
    opens: int | None = None
    chosen = False
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.kind == "bracket") - (token.kind == "unbracket")
        if token.kind == "bracket" and depth == 1:
            opens = index
        elif token.kind == "unbracket" and depth == 0 and opens is not None:
            own = tokens[opens : index + 1]
            alone = _of_educations(own[1:-1], seen)
            answered = alone and _is_measured(tokens[index + 1 :])
            if (
                _is_group(tokens[max(opens - 1, 0) : opens], own[1:-1])
                or _is_wish(own[1:-1])
                or (alone and not answered)
            ):
                done[opens : index + 1] = _outside(own, "sign")
            elif answered or _of_category(own[1:-1], seen):
                graded.append((own[0].start, token.end))
                done[opens : index + 1] = [replace(each, kind="sign", inner=False) for each in own]
            else:
                done[opens : index + 1] = _asked(own, seen)
                another = "or" in (done[opens].kind, done[opens + 1].kind)
                if another and done[opens].kind != "bracket" and _asks_of_all(tokens[index + 1 :]):
                    done[index] = replace(done[index], kind="semicolon")
            opens = None
        elif depth == 0 and token.kind == "stop":
            seen.clear()
            chosen = False
        elif depth == 0:
            chosen = token.kind == "or" or (chosen and token.kind not in _ENDING_WAY)
            if chosen and token.kind in _SCHOOLING:
                # Another education has no length yet: 2 года стажа либо степень магистра (без стажа).
                seen -= _LENGTH
            seen.add(token.kind)
    return done, graded


def _is_group(before: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets at the head of a text, or behind a connector, hold together what connectors part in them.

    `высшее образование и (год службы или два года в отрасли)`.
    """
    joined = not before or before[0].kind in {"and", "list_mark", "or", "stop"}
    kinds = [token.kind for token in inner]
    parting = next((at for at, kind in enumerate(kinds) if kind in {"and", "or"}), 0)
    return joined and parting > 0 and not _ASKS.isdisjoint(kinds[:parting]) and not _ASKS.isdisjoint(kinds[parting:])


def _of_educations(inner: Sequence[Token], seen: Set[Kind]) -> bool:
    """Whether brackets tell lengths for educations right behind the word for work: стаж (при высшем – 1 год, …)."""
    kinds = {token.kind for token in inner}
    led = _led(inner) or next((token.kind for token in inner if token.kind != "filler"), None) in _LEADING
    told = led and not kinds.isdisjoint(_LENGTH) and not kinds.isdisjoint(_SCHOOLING) and "wish" not in kinds
    return told and "experience" in seen and seen.isdisjoint(_LENGTH)


def _asks_of_all(behind: Sequence[Token]) -> bool:
    """Whether papers alone stand behind brackets with another way, and so are asked of all: …) и знание языка."""
    if not behind or behind[0].kind not in {"and", "comma"}:
        return False
    own = list(takewhile(lambda token: token.kind not in {"semicolon", "stop"}, behind))
    kinds = {token.kind for token in own}
    return not kinds.isdisjoint(PAPERS) and kinds.isdisjoint(_WORK | _LENGTH | {"or", "wish"})


def _is_measured(behind: Sequence[Token]) -> bool:
    """Whether a length stands behind brackets, so that those in them are others: стаж (магистру 1 год) 3 года."""
    end = next((at for at, token in enumerate(behind) if token.kind in {"semicolon", "stop"}), len(behind))
    return any(token.kind == "amount" for token in behind[:end])


def _is_wish(inner: Sequence[Token]) -> bool:
    """Whether brackets hold a wish alone, which is about what stands before them: ученая степень (приветствуется)."""
    kinds = {token.kind for token in inner}
    return "wish" in kinds and kinds <= {"filler", "wish"}


def _of_category(inner: Sequence[Token], seen: Set[Kind]) -> bool:
    """Whether brackets ask for a category, or a place, alone, behind what all are asked for."""
    return (not seen.isdisjoint(_LENGTH) and is_graded(inner)) or ("amount" in seen and _is_elsewhere(inner))


def _asked(group: Sequence[Token], seen: Set[Kind]) -> Sequence[Token]:
    """Brackets with what they hold, outside of them where it is asked for; `seen` stands before them."""
    inner = group[1:-1]
    measured, taught = "amount" in seen, not _SCHOOLING.isdisjoint(seen)
    if measured and (_is_part(inner) or _is_hope(inner) or (inner and inner[0].kind == "except")):
        return _outside(group, "comma", "comma")
    if measured and is_spared(inner):
        # That nothing is asked of them is told of the work before them.
        return [_of_work(token) for token in _outside(group, "or")]
    if _is_way(inner) and (measured or "none" in seen or (taught and (inner[0].kind == "or" or is_freed(inner)))):
        return _outside(group, "sign" if inner[0].kind == "or" else "or")
    told = (_is_work(inner) or _is_row(inner)) if taught else (seen.isdisjoint(_WORK) and _holds_all(inner))
    # Some may be wished for behind that none is asked for: не требуется (желательно от 1 года).
    told = told or ("none" in seen and {"amount", "wish"} <= {token.kind for token in inner})
    if told and not measured:
        return _outside(group, "comma")
    if measured and _is_schooling(inner):
        own = _outside(group, "comma")
        return [replace(token, kind="filler") if token.kind == "given" else token for token in own]
    # Behind a dash it may be the answer to what stands before the brackets: стаж (высшее образование – не требуется).
    refused = is_refusal(inner) and (taught or "dash" not in [token.kind for token in inner])
    silent = refused or ("experience" in seen and _is_hope(inner))
    # That others may apply, too, allows no other way where nothing is told of them: (допускаются студенты).
    idle = {"permit"} if _ASKS.isdisjoint([token.kind for token in inner]) else set()
    return [replace(token, kind="filler") if silent or token.kind in idle else token for token in group]


def _holds_all(inner: Sequence[Token]) -> bool:
    """Whether brackets behind the name of a post ask for education and for work: (среднее образование, 2 года)."""
    kinds = [token.kind for token in inner]
    return "comma" in kinds and not _SCHOOLING.isdisjoint(kinds) and not _LENGTH.isdisjoint(kinds)


def _for_each(tokens: Sequence[Token], amounts: Mapping[int, Amount]) -> list[Token]:
    """The tokens, where several amounts each have in brackets behind them whom they are for.

    `3 года (высшее), 5 лет (среднее специальное)`: what stands in them is the condition of the amount, as it is where
    the amounts stand in them, `бакалавр (3 года), магистр (1 год)`;
    `3 года (для инженера), 1 год (для техника)`: the post is that of the work, and each is a way; so is each place,
    `2 года (в порту), 4 года (в банке)`, unless the first amount is the most: the others may be parts of it.
    """
    done = list(tokens)
    lengths: list[tuple[int, int]] = []
    groups: dict[_For, list[tuple[int, int]]] = {"level": [], "name": [], "place": [], "post": []}
    opens: int | None = None
    for index, token in enumerate(tokens):
        if token.kind == "bracket":
            opens = index if index and tokens[index - 1].kind in _ANSWERED else None
        elif token.kind == "unbracket" and opens is not None:
            inner = tokens[opens + 1 : index]
            if tokens[opens - 1].kind in _SCHOOLING:
                lengths += [(opens, index + 1)] if _is_length(inner) else []
            elif of := _for(inner):
                groups[of].append((opens, index + 1))
            opens = None
    for begin, end in lengths if len(lengths) >= _MANY else ():
        done[begin:end] = _outside(tokens[begin:end], "dash")
    # Beside a place a mere name is one, too.
    names = groups.pop("name")
    places = sorted([*groups["place"], *names]) if groups["place"] else []
    groups["place"] = [] if _is_whole([tokens[begin - 1] for begin, _ in places], amounts) else places
    for of, own in groups.items():
        for begin, end in own if of == "post" or len(own) >= _MANY else ():
            done[begin:end] = _outside(tokens[begin:end], "given" if of == "level" else "sign")
            done[begin] = replace(done[begin], value=BEHIND if of == "level" else None)
            at = begin + 1 if _led(tokens[begin + 1 : end]) else end - 2
            if tokens[at].kind == "post" and tokens[at].weak:
                done[at] = replace(done[at], kind="post" if of == "post" else "filler", weak=False)
            if of != "level" and begin != own[0][0] and done[begin - 2].kind == "comma":
                done[begin - 2] = replace(done[begin - 2], kind="or")
    return done


def _for(inner: Sequence[Token]) -> _For | None:
    """What brackets behind an amount tell that it is for, where they tell nothing else."""
    if _is_post(inner):
        return "post"
    if _is_level(inner):
        return "level"
    if not all(token.kind in _OF_PLACE for token in inner):
        return None
    kinds = {token.kind for token in inner}
    return "place" if kinds & _WHERE else "name" if kinds & _NAMING else None


def _is_whole(lengths: Sequence[Token], amounts: Mapping[int, Amount]) -> bool:
    """Whether the first of some lengths is more than any other, and these may be parts of it."""
    first, *others = ((amounts[each.start].least or 0) if each.kind == "amount" else 0 for each in lengths or [_END])
    return bool(others) and first > max(others)


def _is_length(inner: Sequence[Token]) -> bool:
    """Whether brackets hold a length of work and nothing else."""
    kinds = {token.kind for token in inner}
    return not kinds.isdisjoint(_LENGTH) and kinds <= _LENGTH | {"experience", "filler"}


def _is_post(inner: Sequence[Token]) -> bool:
    """Whether brackets only name a post that something is for."""
    own = _led_or_closed(inner)
    return 0 < len(own) < len(inner) and all(token.kind in _OF_POST for token in own)


def _is_level(inner: Sequence[Token]) -> bool:
    """Whether brackets name an education by its level, and nothing else but its field and that it is for whom."""
    own = _led_or_closed(inner)
    leads = next((token.kind for token in own if token.kind != "filler"), None)
    return leads in _LEADING and all(token.kind in _OF_LEVEL for token in own)


def _led(inner: Sequence[Token]) -> bool:
    """Whether the word for whom something is opens brackets."""
    return bool(inner) and inner[0].kind == "post" and inner[0].weak


def _led_or_closed(inner: Sequence[Token]) -> Sequence[Token]:
    """What stands in brackets beside the word for whom something is, which in Kazakh closes them."""
    return inner[1:] if _led(inner) else inner[:-1] if _led(inner[-1:]) else inner


def _is_way(inner: Sequence[Token]) -> bool:
    kinds = {token.kind for token in inner if not (token.kind == "given" and token.weak)}
    if {"none", "permit"} <= kinds or (is_freed(inner) and ("given" in kinds or inner[0].value == WHOM)):
        return True
    whom = next((at for at, token in enumerate(inner) if token.kind == "post" and token.weak), -1)
    if whom > 0 or (whom == 0 and not kinds.isdisjoint({"dash", "none"})):
        # For whom less is asked: стаж 3 года (для инспекторов – 1 год).
        return not kinds.isdisjoint(_LENGTH) and not any(token.kind == "other" and not token.weak for token in inner)
    return "amount" in kinds and not kinds.isdisjoint(_FOR_WHOM) and not kinds & {"instance", "wish"}


def _of_work(token: Token) -> Token:
    return replace(token, value=EXPERIENCE) if token.kind == "none" else token


def _is_part(inner: Sequence[Token]) -> bool:
    """Whether brackets hold a part of the work before: 3 лет (из них 1 год в порту), 5 жыл (соңғы 2 жылы сотта)."""
    kinds = {token.kind for token in inner}
    owned = any(token.kind == "amount" and token.weak for token in inner)
    told = bool(inner) and (inner[0].kind == "part" or owned) and "amount" in kinds
    return told and not kinds & {"instance", "wish"}


def _is_elsewhere(inner: Sequence[Token]) -> bool:
    """Whether brackets hold a place with a length behind its dash, a part or another way: 3 года (в порту – 1 год)."""
    kinds = [token.kind for token in inner]
    told = bool(kinds) and kinds[0] in _WHERE and "amount" in kinds
    told = told and (kinds[-1] == "amount" or "dash" in kinds[: kinds.index("amount")])
    return told and not set(kinds) & {"experience", "instance", "post", "wish", *_SCHOOLING}


def _is_work(inner: Sequence[Token]) -> bool:
    """Whether brackets hold a length of work, or say that none is asked for, and nothing of an education."""
    kinds = {token.kind for token in inner}
    told = {"amount", "experience"} <= kinds or {"experience", "none"} <= kinds
    none = any(token.kind == "none" and token.value == "experience" for token in inner)
    return (told or none) and kinds.isdisjoint(_SCHOOLING)


def _is_hope(inner: Sequence[Token]) -> bool:
    """Whether brackets wish for something beside the work before them: 2 года (желательно в порту)."""
    kinds = {token.kind for token in inner if not (token.kind == "given" and token.weak)}
    # Where modifiers stand first an ending says that it is a place, and no word: (ұлттық компанияда болғаны жөн).
    return (
        "wish" in kinds and not kinds.isdisjoint(_HOPED) and kinds <= {"and", "comma", "filler", "or", "wish", *_HOPED}
    )


def _is_row(inner: Sequence[Token]) -> bool:
    """Whether brackets tell of several educations how long each needs: (бакалавр – 3 года, магистр – без стажа)."""
    led = [at for at, token in enumerate(inner) if token.kind == "dash" and inner[at - 1].kind in _LEADING]
    return len(led) >= _MANY and sum(token.kind in _LENGTH for token in inner) >= len(led)


def _is_schooling(inner: Sequence[Token]) -> bool:
    """Whether brackets ask for an education by its word, and for nothing else."""
    kinds = {token.kind for token in inner}
    leads = next((token.kind for token in inner if token.kind != "filler"), None)
    return (
        leads in _LEADING
        and {"education", "level"} <= kinds
        and kinds.isdisjoint({"amount", "experience", "instance", "none", "post", "wish"})
    )


def _outside(group: Sequence[Token], leads: Kind, closes: Kind = "sign") -> list[Token]:
    """A group with its opening bracket as what leads to it and the other as what ends it; its levels are sure."""
    first, *inner, last = group
    return [
        replace(first, kind=leads, inner=False),
        *(replace(token, inner=False, weak=token.weak and token.kind != "level") for token in inner),
        replace(last, kind=closes, inner=False),
    ]
