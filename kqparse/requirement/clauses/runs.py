"""The tokens of each sentence of a requirement: which signs end one, which only list, and what labels a list."""

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise, takewhile

from msgspec.structs import replace

from kqparse.grammar.requirements.lexicon import Value
from kqparse.requirement.clauses.company import OF_SCHOOLING, in_a_field
from kqparse.requirement.clauses.other_ways import FILLED, PURPOSE, of_others, without_purposes
from kqparse.requirement.clauses.parts import SUBJECTS, parts
from kqparse.requirement.clauses.titles import HEADING
from kqparse.requirement.tokens.lexer import Kind, Token

_ENDS = frozenset({"list_mark", "semicolon", "stop"})
_END = Token("stop", 0, 0)
_LABEL = frozenset[Kind]({"bracket", "by", "colon", "dash", "experience", "filler", "preposition", "sign"})
"""What says of work nothing but that it is some."""
_ASKING = frozenset[Kind]({"amount", "degree", "level", "none"})
"""What no label of a list has."""
_LENGTH = frozenset[Kind]({"amount", "none"})
_SCOPED = frozenset[Kind]({"experience", "filler", "scope"})
"""What stands before the length that is asked of a post."""
_TITLED = frozenset({"filler", "name", "other", "word"})
"""What the name of a post before a dash is made of."""
_NEAR = 8
"""Tokens behind a level, and it, that tell whether it is in a field."""
_SAID = frozenset({"dash", "name", "word"})
"""What the name of a post is made of that no other word tells."""


def runs(tokens: Iterable[Token], marks: Set[Value], kinds: Set[Kind]) -> list[tuple[list[Token], Kind | None]]:
    """The tokens of each sentence, and what sign opens it; `marks` and `kinds` are what all stand for, and are."""
    own = list(tokens)
    if FILLED in marks or PURPOSE in marks:
        own = of_others(own) if FILLED in marks else own
        own = without_purposes(own) if PURPOSE in marks else own
        kinds = {token.kind for token in own}
    own = _in_sentences(own, kinds)
    found: list[tuple[list[Token], Kind | None]] = []
    begin = 0
    opening: Kind | None = None
    for at, token in enumerate(own):
        if token.kind in _ENDS and not token.inner:
            if begin < at:
                found.append((own[begin:at], opening))
            begin, opening = at + 1, token.kind
        elif token.kind == "one_of" and begin < at:
            # What stands before such words holds for every entry behind them, but for the mere word for work.
            run = _unlabelled(own[begin:at])
            if run:
                found.append((run, opening))
            begin, opening = at, None
    if begin < len(own):
        found.append((own[begin:], opening))
    return found


def _unlabelled(run: list[Token]) -> list[Token]:
    """A run without the word for work at its end, where nothing else is said of the work."""
    begin = max(begin for begin, _ in parts(run))
    labels = any(token.kind == "experience" for token in run[begin:])
    return run[:begin] if labels and _LABEL.issuperset([token.kind for token in run[begin:]]) else run


def behind_label(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens without those from the words for a choice to the colon behind these: … бірі орындалуы қажет: …."""
    first = next((at for at, token in enumerate(tokens) if token.kind == "one_of"), len(tokens))
    colon = next((at for at in range(first, len(tokens)) if tokens[at].kind == "colon"), first)
    label = tokens[first : colon + 1]
    return tokens if any(token.kind in _ASKING for token in label) else [*tokens[:first], *tokens[colon + 1 :]]


def _in_sentences(tokens: list[Token], kinds: Set[Kind]) -> list[Token]:
    """The tokens, of these kinds, where signs that end no sentence are commas."""
    if "stop" in kinds and ("part" in kinds or "in_turn" in kinds):
        _go_on(tokens)
    if {"in_turn", "semicolon"} <= kinds:
        # The educations that amounts answer in turn stand before them: высшее; среднее; стаж соответственно 1 и 3 года.
        end = next(at for at, token in enumerate(tokens) if token.kind == "in_turn")
        begin = max((at for at in range(end) if tokens[at].kind in _ENDS and tokens[at].kind != "semicolon"), default=0)
        for at in range(begin, end):
            if tokens[at].kind == "semicolon":
                tokens[at] = replace(tokens[at], kind="comma")
    if "colon" in kinds and "comma" in kinds:
        _apart(tokens)
    if "dash" in kinds and "comma" in kinds and "level" in kinds:
        _posts_apart(tokens)
    return _listing(tokens) if "semicolon" in kinds or {"colon", "list_mark"} <= kinds else tokens


def _go_on(tokens: list[Token]) -> None:
    """Make a full stop before a part of the work a comma: Стаж 5 лет. Из них 3 года в судах.

    So is one before words that tell by its number which of the educations before them an amount is for.
    """
    for index, (token, behind) in enumerate(pairwise(tokens)):
        measured = any(each.kind == "amount" for each in tokens[index + 2 : index + 3])
        numbered = behind.kind == "in_turn" and isinstance(behind.value, float)
        if token.kind == "stop" and (numbered or (behind.kind == "part" and (measured or not behind.weak))):
            tokens[index] = replace(token, kind="comma")


def _apart(tokens: list[Token]) -> None:
    """Make a comma between two posts, each before a colon and its amount, a semicolon: аспаз: 2 жыл, күзетші: 1 жыл."""
    labels = [at for at, token in enumerate(tokens) if token.kind == "colon"]
    for left, right in pairwise(labels):
        kinds = [token.kind for token in tokens[left + 1 : right]]
        comma = kinds.index("comma") if kinds.count("comma") == 1 else 0
        long = comma > 0 and _SCOPED.issuperset(kinds[: comma - 1]) and kinds[comma - 1] in _LENGTH
        if long and all(_is_whom(token) for token in tokens[left + comma + 2 : right]):
            tokens[left + 1 + comma] = replace(tokens[left + 1 + comma], kind="semicolon")


def _posts_apart(tokens: list[Token]) -> None:
    """Make a comma before the second of two posts, each with its education behind a dash, a semicolon.

    Инспектор – высшее образование, стаж 2 года, техник – среднее образование.
    """
    row: list[int] = []
    named = False
    for at, token in enumerate(tokens[:-1]):
        if token.kind != "dash" or token.inner or tokens[at + 1].kind != "level":
            continue
        begin = at
        while begin and tokens[begin - 1].kind in _TITLED:
            begin -= 1
        if not any(each.kind == "word" for each in tokens[begin:at]):
            continue
        if named and tokens[begin - 1].kind == "comma":
            tokens[begin - 1] = replace(tokens[begin - 1], kind="semicolon")
        if begin == 0 or tokens[begin - 1].kind in {"comma", "semicolon"}:
            row.append(at + 1)
            named = True
    for at in row if len(row) > 1 else ():
        # What is asked of several posts in such a row is an education, without the word for one, too.
        behind = [token.kind for token in takewhile(lambda token: token.kind not in _ENDS, tokens[at + 1 : at + _NEAR])]
        tokens[at] = replace(in_a_field(tokens[at], behind) if tokens[at].weak else tokens[at], weak=False)


def _is_whom(token: Token) -> bool:
    """Whether a token may be of the name of a post before a colon: аспаз: …, для категории E-2: …."""
    return token.kind in _SAID or token.value == HEADING or (token.weak and token.kind in {"other", "post"})


def _listing(tokens: list[Token]) -> list[Token]:
    """The tokens with what parts entries behind an education and a colon as commas, where these only list.

    Высшее образование: экономика; право. Жоғары білім: 1) экономика; 2) құқық.
    """
    listing = taught = False
    waiting: list[int] = []
    for index, token in enumerate([*tokens, _END]):
        if token.kind in SUBJECTS:
            taught = token.kind in OF_SCHOOLING
            listing, waiting = False, []
        elif token.kind == "colon":
            listing = taught
        elif token.kind in _ENDS and not token.inner:
            if waiting and waiting[-1] < index - 1:
                leads = tokens[waiting[0] - 1].kind
                for at in waiting:
                    tokens[at] = replace(tokens[at], kind="sign" if leads == "colon" or at > waiting[0] else "comma")
                waiting = []
            marked = [behind.kind for behind in tokens[index + 1 : index + 2]] == ["list_mark"]
            listing = listing and (token.kind != "stop" or marked)
            waiting = [*waiting, index] if listing else []
    return tokens
