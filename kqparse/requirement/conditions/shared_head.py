"""One head for several amounts: what it says holds for each of them, and each is a way of its own.

`Стаж по специальности: не менее 1 года при наличии высшего образования, не менее 3 лет при наличии среднего`.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kqparse.requirement.clauses.division import OF_ANOTHER, WHOM, Clause
from kqparse.requirement.conditions.own_amounts import dash_of, for_whom, whom_behind
from kqparse.requirement.tokens.brackets import BEHIND
from kqparse.requirement.tokens.lexer import NAMES_WORK, Kind, Token

_OF_HEAD: frozenset[Kind] = frozenset({"by", "experience", "name", "post", "preposition", "scope", "sector", "word"})
_WORK_ALONE: frozenset[Kind] = frozenset({"experience", "filler", "sign"})
_TAUGHT = frozenset({"education", "programme"})
"""What says for whom an amount is."""
_MANY = 2
"""Pairs from which on amounts and educations answer each other."""


def for_each_education(clauses: list[Clause], modifiers_first: bool) -> list[Clause]:
    """The clauses of a sentence, two at least, where each amount has the education beside it that it is for.

    They are ways with one head.
    """
    clauses = _for_whom(_without_head(clauses), modifiers_first)
    if len(clauses) <= _MANY:  # too few for what they share
        return clauses if modifiers_first else whom_behind(clauses)
    if modifiers_first:
        clauses = _behind(clauses)
        pairs = _pairs(clauses, leading=True)
        return _shared(clauses, pairs, leading=True, least=1 if pairs and _for_rest(clauses[pairs[0] + 2 :]) else _MANY)
    clauses = _shared(clauses, _pairs(clauses, leading=False), leading=False)
    clauses = whom_behind(_tailed(clauses))
    return _shared(clauses, _headed(clauses), leading=True, least=1)


def lent(clause: Clause, head: Clause) -> Clause:
    """A work with what its head says; what it says itself goes first."""
    said = [token for token in head.tokens if token.kind in _OF_HEAD and not token.inner]
    return replace(clause, borrowed=(*clause.borrowed, *said))


def _shared(clauses: list[Clause], pairs: Sequence[int], *, leading: bool, least: int = _MANY) -> list[Clause]:
    """The clauses, where pairs of an education and its amount are ways, each with what the head says.

    Args:
        clauses: those of the sentence.
        pairs: where each pair begins.
        leading: whether the education stands before its amount.
        least: pairs from which on they answer each other.
    """
    if len(pairs) < least:
        return clauses
    worked = 1 if leading else 0
    first = clauses[pairs[0] - 1] if leading and pairs[0] else clauses[pairs[0]]
    apart = first is not clauses[pairs[0]]
    if first.subject != "work" or (apart and first.has("amount", "none")):
        return clauses
    done = list(clauses)
    for at in pairs:
        if done[at + worked] is not first:
            done[at + worked] = lent(done[at + worked], first)
        if not leading and done[at + 1].link == "or":
            done[at + 1] = replace(done[at + 1], link="and")
        if at != pairs[0]:
            done[at] = replace(done[at], link="or")
    return [clause for clause in done if clause is not first] if apart else done


def _for_rest(behind: Sequence[Clause]) -> bool:
    """Whether a length for all others stands behind: өтіл магистрлер үшін талап етілмейді, қалғандарына – 2 жыл."""
    return len(behind) > 0 and behind[0].subject == "work" and any(t.value in OF_ANOTHER for t in behind[0].before)


def _behind(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where brackets or a dash behind amounts lead to whom these are for: 3 жыл (жоғары), 5 жыл (орта)."""
    pairs = [
        at
        for at in _pairs(clauses, leading=False)
        if clauses[at].tokens[-1].value == BEHIND or clauses[at + 1].tokens[0].kind == "dash"
    ]
    done = _shared(clauses, pairs, leading=False)
    if done is clauses:
        return clauses
    for at in pairs:
        for each in (at, at + 1):
            done[each] = replace(
                done[each],
                tokens=[
                    replace(token, kind="filler") if token.value == BEHIND or token.kind == "given" else token
                    for token in done[each].tokens
                ],
            )
    # The word for work behind the last bracket is that of all amounts.
    ends = pairs[-1] + 2 < len(done) and _WORK_ALONE.issuperset([token.kind for token in done[pairs[-1] + 2].tokens])
    return [*done[: pairs[-1] + 2], *done[pairs[-1] + 2 + ends :]]


def _pairs(clauses: Sequence[Clause], *, leading: bool) -> list[int]:
    """Where pairs of an amount and the education that it is for begin."""
    return [at for at in range(len(clauses) - 1) if _is_pair(clauses[at], clauses[at + 1], leading=leading)]


def _headed(clauses: Sequence[Clause]) -> list[int]:
    """Where educations begin that each have their amount behind them, in a row behind a head that has none.

    Стаж по специальности: при высшем образовании – 2 года, при среднем – 4 года.
    """
    for first in range(1, len(clauses) - 1):
        head = clauses[first - 1]
        if head.subject != "work" or not head.has("experience") or head.has("amount", "none", "wish"):
            continue
        last = first
        while last + 1 < len(clauses) and _has_own(clauses[last], clauses[last + 1]):
            last += 2
        pairs = list(range(first, last, 2))
        # A single one is for what stands right before it: стаж по специальности при высшем образовании – 2 года.
        return pairs if len(pairs) >= _MANY or clauses[first].link == "none" else []
    return []


def _tailed(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where what the last amount says of its work holds for those before it, which say nothing of theirs.

    При высшем образовании – 2 года, при среднем – 4 года стажа по специальности.
    """
    works = [at for at, pair in enumerate(pairwise(clauses), start=1) if _has_length(*pair)]
    last = clauses[works[-1]] if len(works) >= _MANY else None
    before = set(works[:-1])
    if last is None or not last.has("experience", "scope", "sector") or any(_says_which(clauses[at]) for at in before):
        return clauses
    return [lent(clause, last) if at in before else clause for at, clause in enumerate(clauses)]


def _says_which(work: Clause) -> bool:
    return work.has("experience", *NAMES_WORK)


def _has_own(education: Clause, work: Clause) -> bool:
    """Whether an education has an amount right behind it, and nothing that is a work by itself."""
    return _has_length(education, work) and not work.has("experience")


def _has_length(education: Clause, work: Clause) -> bool:
    """Whether an education has an amount right behind it."""
    told = education.subject in _TAUGHT and work.subject == "work" and work.link == "none"
    return told and work.has("amount", "none")


def _without_head(clauses: list[Clause]) -> list[Clause]:
    """Ways that each say for whom they are, each with what the head before them says.

    Стаж: для лиц с …, – 2 года; опыт в порту: кассир – 1 год, повар – 2 года.
    """
    head, second = clauses[:2]
    headed = head.subject == "work" and head.has("experience") and not head.has("amount", "none", "wish")
    row = second.listed and not head.listed and dash_of(second) > 0
    if not headed or not (row or any(token.value == WHOM for token in second.before)):
        return clauses
    # The word for work parts what the head names from the name of the post behind it.
    said = replace(head, tokens=sorted(head.tokens, key=lambda token: token.kind == "experience")) if row else head
    rest = [lent(clause, said) if clause.has("amount") else clause for clause in clauses[1:]]
    return [replace(rest[0], link=head.link), *rest[1:]]


def _for_whom(clauses: list[Clause], modifiers_first: bool) -> list[Clause]:
    """Amounts that are each for a post of its own are ways: для высшей категории – 5 лет, для первой – 3 года.

    What the first says before its post holds for all of them, and so does the word that leads to it. So it is in a row
    of posts without a word that says for whom: в должности инженера 2 года, техника 3 года.
    """
    done = list(clauses)
    first: Clause | None = None
    for at, clause in enumerate(clauses):
        own = for_whom(clause)
        if first is not None and (own or _goes_on(clause)) and not clause.has("experience"):
            lent = head_before_post(first, modifiers_first)
            leads = () if own else (_leading_post(first),)
            borrowed = (*clause.borrowed, *lent, *(token for token in leads if token))
            done[at] = replace(clause, link="or", borrowed=borrowed)
            continue
        beside = own is not None and at > 0 and clause.link == "comma" and _measured(clauses[at - 1])
        opens = own is clause.tokens[0] and not modifiers_first
        if beside and (opens or clauses[at - 1].has("none") or not clause.has("experience")):
            # Beside what is asked of the others: стаж 3 года, для инспекторов – 1 год.
            done[at] = replace(clause, link="or")
        # What closes the work before it says whom that is for: без стажа для магистров, для бакалавров – 1 год.
        closed = at > 1 and clauses[at - 1].subject == "education" and clauses[at - 1].link in {"and", "none"}
        if at and _of_others(clauses[at - 2 if closed else at - 1], clause, clauses[at + 1 : at + 2]):
            done[at] = replace(clause, link="or")
        in_row = not modifiers_first and clause.subject == "work" and clause.tokens[-1].kind == "amount"
        first = clause if own or (in_row and _leading_post(clause)) else None
    return done


def _of_others(before: Clause, education: Clause, behind: Sequence[Clause]) -> bool:
    """Whether an education says for whom another amount is: стаж 5 лет, для магистров – 3 года."""
    # None and some are not asked of the same ones: без стажа, но для окончивших колледж – 1 год.
    tied = education.link == "comma" or (education.link == "and" and before.has("none"))
    if education.subject != "education" or not tied or not _measured(before) or not behind:
        return False
    if not (education.tokens[0].kind == "post" and education.tokens[0].weak) and not _opens_for_whom(behind[0]):
        return False
    return behind[0].subject == "work" and behind[0].link == "none" and behind[0].has("amount", "none")


def _opens_for_whom(work: Clause) -> bool:
    """Whether a work begins with the word that says for whom it is: магистратура түлектері үшін – 1 жыл."""
    first = next((token for token in work.tokens if token.kind != "filler"), work.tokens[0])
    return first is for_whom(work)


def _measured(clause: Clause) -> bool:
    return clause.subject == "work" and clause.link != "part" and clause.has("amount", "none")


def _leading_post(clause: Clause) -> Token | None:
    """The word that leads to the name of a post, right before it."""
    weak = for_whom(clause)
    if weak or not clause.names("post"):
        return weak
    pairs = pairwise([token for token in clause.tokens if token.kind not in {"colon", "sign"}])
    return next(
        (token for token, name in pairs if token.kind == "post" and name.kind in {"name", "other", "word"}), None
    )


def _goes_on(clause: Clause) -> bool:
    """Whether a clause is a name and an amount, as the further entries of a row of posts are."""
    named = clause.tokens[0].kind in {"name", "word"} and clause.link in {"comma", "or"}
    return named and clause.subject == "work" and clause.has("amount", "none")


def head_before_post(clause: Clause, modifiers_first: bool) -> list[Token]:
    """The words about the kind of work before the post that an amount is for; none where work is not named."""
    leads = _leading_post(clause)
    ends = (token.kind == "experience" if modifiers_first else token is leads for token in clause.tokens)
    end = next((at for at, ended in enumerate(ends) if ended), 0) + modifiers_first
    head = clause.tokens[:end] if clause.has("experience") else []
    if modifiers_first:
        head = _without_own(head)
    return [token for token in head if token.kind in (*_OF_HEAD, "filler") and not token.inner]


def _without_own(head: Sequence[Token]) -> list[Token]:
    """The words before the one for work without the post that says for whom it is, which stands behind its name."""
    whom = next((at for at, token in enumerate(head) if token.kind == "post" and token.weak), 0)
    begin = whom
    while begin and head[begin - 1].kind in {"dash", "name", "word"}:
        begin -= 1
    return [*head[:begin], *head[whom:]]


def _is_pair(left: Clause, right: Clause, *, leading: bool) -> bool:
    """Whether two neighbours are an amount and the education that it is for, which stands first where it leads."""
    work, education = (right, left) if leading else (left, right)
    # With a dash between them the education needs no word that says for whom: жоғары білім – кемінде 2 жыл.
    opens = right.tokens[0].kind == "dash" or (leading and _opens_for_whom(work))
    closes = [token.kind for token in left.tokens[-2:]]
    given = left.names("given") or opens or "dash" in (closes[-1], *closes[closes[-1] != "preposition" :])
    # Without a comma before it such a word speaks of what it stands behind: 3 года для лиц с высшим образованием.
    whom = not leading and len(right.before) == 1 and right.before[0].value == WHOM
    return (given or whom) and work.subject == "work" and work.has("amount", "none") and education.subject in _TAUGHT
