"""What a word of a requirement is in its company: the words of levels name no education in a phrase about work.

Connectors part a sentence, and what stands in the same part settles what a word is of which the lexicon leaves it open.
"""

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.requirements.lexicon import Value
from kqparse.requirement.clauses.bare_levels import ANOTHER, VOCATIONAL, freed, leads_to_length, short, supposed
from kqparse.requirement.clauses.graduates import educated, is_workplace
from kqparse.requirement.clauses.other_times import (
    TERM,
    is_age,
    is_own,
    last_of_whole,
    of_last,
    of_other,
    within_whole,
    without_other_times,
)
from kqparse.requirement.clauses.parts import parts
from kqparse.requirement.clauses.sectors import sectors, within_areas
from kqparse.requirement.tokens.lexer import Kind, Token

THERE = "there"
"""What the grammar says of words that only tell that something must be there."""
NEEDED = "needed"
"""What it says of words by which what stands with them is asked for."""
BARE = "bare"
"""What it says of words that lead to a level only where a dash stands behind it."""
About = Literal["education", "experience"]
"""What the label of a text says that it is about."""

_HEADS = frozenset({"amount", "experience"})
_OF_WORK = _HEADS | {"none", "post"}
OF_SCHOOLING = frozenset({"degree", "education", "level", "relevant"})
_NEAR = 6
"""How many tokens on the company of a word stands."""
_FAR = 9
"""How many tokens on the amount for whom a word leads to stands."""
RANK = "rank"
"""What the grammar says of words for a category of qualification."""
GRADES = frozenset({"graded", RANK})
"""What it says of those, and of words for the category of a post."""
_TITLE = "title"
"""What it says of words for a degree or title of scholars."""
_QUALITY = "quality"
"""What it says of words for the qualities of a person."""
_CHANGING = frozenset({"degree", "education", "level", "other", "relevant", "training"})
"""What is another thing in some company."""
_LEVELS = frozenset({"degree", "level"})
_TAUGHT = _LEVELS | {"education"}
_SILENT = frozenset({"colon", "dash", "filler", "sign", "wish"})
_LEVEL_ALONE = _SILENT | {"level"}
_RANKING: tuple[Value, ...] = (("higher",),)
"""What names a category as well as a level: категория – вторая, первая, высшая."""
_LEADING_ON = frozenset({"filler", "given", "preposition"})
"""What stands between the word for whom and the education of these."""
_IN_A_FIELD: dict[Value, Value] = {("general_secondary",): VOCATIONAL}


def settled(tokens: list[Token], marks: Set[Value], about: About | None, modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence, each as what it is in this company; `marks` are what all of its text stand for."""
    found = list(tokens)
    for index, token in enumerate(tokens):
        if token.kind == "amount":
            found[index] = _length(token, tokens, index)
        elif token.weak:
            found[index] = _by_neighbours(tokens, index)
    educated(found, marks)
    kinds = {token.kind for token in found}
    if modifiers_first and "sector" in kinds:
        within_areas(found)
        kinds = {token.kind for token in found}
    if "amount" in kinds and (TERM in marks or "other" in kinds or "training" in kinds):
        without_other_times(found)
    if "sector" in kinds:
        found = sectors(found, modifiers_first)
    if not kinds.isdisjoint(_CHANGING):
        _settle_parts(found, marks, about, modifiers_first)
    return found


def _settle_parts(found: list[Token], marks: Set[Value], about: About | None, modifiers_first: bool) -> None:
    """Make each token of a sentence what it is in its part; `marks` are what all of its text stand for."""
    told = {token.kind for token in found if token.kind in _TAUGHT and (not token.weak or token.kind == "education")}
    # A level in a row of categories is one: санаты бар лауазымдар үшін: бірінші – 3 жыл, жоғары – 5 жыл.
    ranked = RANK in marks and any(token.value == RANK for token in found)
    graded = ranked and not any(token.kind == "level" and token.value not in _RANKING for token in found)
    row = len(found) if GRADES.isdisjoint(marks) else _row_of_categories(found)
    for (before_it, _), (begin, end) in pairwise([(0, 0), *parts(found)]):
        part = found[begin:end]
        kinds = {token.kind for token in part}
        changing = [begin + at for at, token in enumerate(part) if token.kind in _CHANGING and _may_be(token, kinds)]
        if not changing:
            continue
        named = "education" in kinds or any(token.kind in _LEVELS and not token.weak for token in part)
        bare = part[1:] if part[0].value == ANOTHER else part
        opens = begin == 0 and (end < len(found) or part[0].start == 0)
        company = _Company(
            kinds=kinds,
            named=named,
            taught=named
            or about == "education"
            or (kinds <= _LEVEL_ALONE and not is_workplace(found, before_it, begin, end))
            or (row >= begin and leads_to_length(bare))
            or (
                about is None
                and short(bare, modifiers_first, opens=opens)
                and not (row < begin and leads_to_length(bare))
            )
            or (bool(told) and ("permit" in kinds or not kinds & _OF_WORK or supposed(part, modifiers_first))),
            told=about == "education" or bool(kinds & {"degree", "level", "relevant"}),
            degrees="degree" in told,
            placed=bool(kinds & {"post", "sector"}) or ({"dash", "none"} <= kinds and freed(part)),
        )
        chosen = begin > 0 and found[begin - 1].kind == "or" and _chooses_rank(found[before_it : begin - 1])
        chosen = chosen or (graded and not told and RANK in [token.value for token in found[:begin]])
        for index in changing:
            token, before = found[index], found[index - 1] if index else None
            if (
                not named
                and token.kind == "level"
                and token.weak
                and (chosen or _ranks(found[begin:index], graded=graded))
            ):
                found[index] = replace(token, kind="name")
                if found[index - 1].kind in {"colon", "or"}:
                    found[index - 1] = replace(found[index - 1], kind="sign", value=None)
            elif token.kind == "training" and _within_title(found[begin:end], index - begin, modifiers_first):
                found[index] = replace(token, kind="name")
            elif token.value != _TITLE or not _supposes(found[begin:end], index - begin):
                found[index] = _in_company(token, company, before)


def _may_be(token: Token, kinds: Set[Kind]) -> bool:
    """Whether what is another thing in some company may be one in a part of these kinds, as most are not."""
    if token.kind in _LEVELS:
        return token.weak
    plain = token.kind == "education" and "experience" not in kinds
    return not (plain and (not isinstance(token.value, tuple) or "level" in kinds or "degree" in kinds))


def _row_of_categories(found: Sequence[Token]) -> int:
    """Where categories with lengths begin, whose levels are others of them: бірінші санат 3 жыл, жоғары 5 жыл.

    Behind all tokens where there are none.
    """
    said = [(at, token) for at, token in enumerate(found) if token.kind != "dash"]
    row = (at for (_, left), (at, right) in pairwise(said) if left.value in GRADES and right.kind == "amount")
    return next(row, len(found))


def _within_title(part: Sequence[Token], at: int, modifiers_first: bool) -> bool:
    """Whether a word for training is one of the name of a post: в должности мастера производственного обучения."""
    beside = part[at + 1 :] if modifiers_first else part[:at][::-1]
    words = next((number for number, token in enumerate(beside) if token.kind not in {"name", "word"}), 0)
    return words > 0 and beside[words].kind == "post" and not beside[words].weak


def _supposes(part: Sequence[Token], at: int) -> bool:
    """Whether a title of scholars, which no degree beside it names, is a condition: имеющим учёную степень …."""
    behind = [token for token in part[at + 1 : at + 3] if token.kind != "bracket"]
    beside = [*part[max(0, at - 1) : at], *behind[:1]]
    named = any(token.kind == "degree" for token in beside)
    return not named and any(token.kind == "given" or token.value == THERE for token in beside)


def _ranks(before: Sequence[Token], *, graded: bool) -> bool:
    """Whether a level behind these words is one of a category: `біліктілік санаты – жоғары`.

    Behind posts whose holders have one it is where the sentence is a row of categories, as `graded` tells.
    """
    said = next((token for token in reversed(before) if token.value == RANK or token.kind not in _SILENT), None)
    return said is not None and said.value == RANK and (graded or said.kind != "filler")


def _chooses_rank(before: Sequence[Token]) -> bool:
    """Whether a level alone behind these words and a word for choice is one: `санаты – бірінші немесе жоғары`."""
    return any(token.value == RANK for token in before) and not any(token.kind in OF_SCHOOLING for token in before)


class _Company(Struct, frozen=True, gc=False):
    """What stands in the same part as a token.

    Attributes:
        kinds: those of all its tokens.
        named: the word for education, or a level that needs no company.
        taught: whether the part speaks of education at all.
        told: whether the word for education says more than a name.
        degrees: a degree that needs no company, in the sentence.
        placed: the word for a post or an area, or a dash before words that ask for nothing.
    """

    kinds: Set[Kind]
    named: bool
    taught: bool
    told: bool
    degrees: bool
    placed: bool


def _length(amount: Token, tokens: Sequence[Token], index: int) -> Token:
    """An amount as the tokens beside it tell: one of the last years of a work, or of something else than work."""
    if last_of_whole(tokens, index):
        return replace(amount, weak=True)
    if amount.weak or not of_other(tokens, index) or of_last(tokens, index - 1):
        return amount
    # An age without a word for it is asked for, too.
    return replace(amount, kind="other", value=None) if is_age(tokens, index) else replace(amount, kind="filler")


def _by_neighbours(tokens: Sequence[Token], index: int) -> Token:
    """A weak token as the ones beside it tell."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    behind = [each.kind for each in tokens[index + 1 : index + _NEAR]]
    named = behind[:1] in (["name"], ["word"])
    match token.kind:
        case "part" if behind[:1] != ["amount"] or not within_whole(tokens, index) or is_own(tokens, index):
            return replace(token, kind="filler")
        case "given" | "post":
            ahead = tokens[index - 2] if index > 1 and before and before.kind == "dash" else before
            return _leading(token, ahead, tokens[index + 1 : index + _FAR])
        case "education" if any(each is not token and each.kind not in _SILENT for each in tokens):
            token = replace(token, kind="word", value=None, weak=False)
        case "other" if token.value == _QUALITY:
            token = replace(token, kind="word" if behind[:1] in (["by"], ["sector"]) else "other", weak=False)
        case "experience" | "filler":
            return _of_name(token, before, behind)
        case "degree" if behind[:1] == ["colon"] and not (before and before.kind in {"and", "or", "sign"}):
            # As a label the word for a specialist is the name of a post.
            token = replace(token, kind="name", weak=False)
        case "scope" if named:
            # What by itself stands for the sector that suits leads to the name of another: в отрасли связи.
            token = replace(token, kind="sector", weak=False)
        case "level" if before is not None and isinstance(before.value, float):
            # More than a number: жасы 25-тен жоғары.
            token = replace(token, kind="filler", value=None)
        case "level":
            # So is one in brackets beside another: высшее (среднее) техническое.
            within = token.inner and behind[:1] == ["unbracket"]
            token = in_a_field(token, behind[1:] if within else behind)
    return token


def in_a_field(token: Token, behind: Sequence[Kind]) -> Token:
    """A level, by what stands behind it: a secondary one in some field is vocational, среднее медицинское."""
    named = behind[:1] == ["word"] and _goes_on(behind)
    return replace(token, value=_IN_A_FIELD.get(token.value, token.value)) if named else token


def _of_name(token: Token, before: Token | None, behind: Sequence[Kind]) -> Token:
    """A word that may end the name before it; one for work does so only before what tells the name of what it is."""
    named = before is not None and before.kind in {"name", "word"}
    if token.kind == "experience":
        within = named and behind[:1] in (["by"], ["sector"])
        return replace(token, kind="name" if within else "experience", weak=False)
    return replace(token, kind="name") if named else token


def _leading(token: Token, before: Token | None, behind: Sequence[Token]) -> Token:
    """A word that may lead to whom an amount is for: a post (для педагога – 3 года) or a level (при высшем – 2 года).

    Right behind the amount it does so too: 2 года для бакалавров, 3 года – со средним образованием.
    """
    answers = before is not None and before.kind in {"amount", "none"}
    if token.kind == "post":
        if [each.kind for each in behind[:2]] == ["level", "dash"] or (answers and _of_taught(behind)):
            return replace(token, kind="given", weak=False)
        return token if answers or _measured(behind) else replace(token, kind="by")
    kinds = [each.kind for each in behind]
    leads = kinds[:1] in (["degree"], ["level"])
    if token.value == BARE:
        leads = ((leads or kinds[:1] in (["other"], ["training"])) and kinds[1:2] == ["dash"]) or (
            leads and answers and _goes_on(kinds[1:])
        )
    return replace(token, kind="given" if leads else "preposition", weak=False)


def _of_taught(behind: Sequence[Token]) -> bool:
    """Whether tokens name people by an education: для бакалавров, для имеющих высшее образование."""
    said = next((token for token in behind if token.kind not in _LEADING_ON), None)
    return said is not None and (said.kind == "level" or (said.kind == "degree" and not said.weak))


def _measured(behind: Sequence[Token]) -> bool:
    """Whether tokens go on to an amount, or say that none is asked for; behind a comma only where they have a head."""
    kinds = [token.kind for token in behind]
    headed = kinds[:1] == ["colon"]
    own = kinds[: kinds.index("comma")] if "comma" in kinds and not headed else kinds
    return "amount" in kinds or "none" in own


def _goes_on(behind: Sequence[Kind]) -> bool:
    """Whether an education ends behind its level and field, or goes on: its word, a name in brackets, the next level.

    Behind a field of several words the one for education stands: орта ауыл шаруашылығы білімі.
    """
    field = next((at for at, kind in enumerate(behind) if kind != "word"), len(behind))
    rest = behind[field:]
    if field > 1:
        return rest[:1] == ["education"]
    joined = rest[:2] in (["or", "level"], ["and", "experience"])
    return not rest or rest[0] in {"amount", "bracket", "colon", "comma", "education", "given"} or joined


def _in_company(token: Token, company: _Company, before: Token | None) -> Token:
    """A token as the part that it stands in tells."""
    worked, measured = "experience" in company.kinds, not company.kinds.isdisjoint(_HEADS)
    led = before is not None and before.kind == "preposition"
    kind: Kind = token.kind
    match token.kind:
        case "degree" if token.weak and not company.degrees:
            # What has the work is no name of it: тәжірибесі бар маман.
            kind = "name" if measured and (before is None or before.value != THERE) else "filler"
        case "degree" if token.weak and before is not None and before.kind == "none":
            # Nor is who has none a degree, whatever degree is told elsewhere: өтілі жоқ мамандар.
            kind = "filler"
        case "level" if token.weak and not company.taught:
            kind = "name"
        case "education" if isinstance(token.value, tuple) and company.kinds.isdisjoint(_LEVELS | {"experience"}):
            kind = "level"
        case "education" if worked and not company.told:
            kind = "name"
        case "relevant" if measured and not company.named:
            return replace(token, kind="scope", value=("field",))
        case "other" if "degree" in company.kinds and token.value == _TITLE:
            kind = "filler"
        case "other" if token.weak and (measured or company.placed):
            kind = "name"
        case "other" | "training" if worked and led:
            kind = "name"
    return token if kind == token.kind else replace(token, kind=kind)
