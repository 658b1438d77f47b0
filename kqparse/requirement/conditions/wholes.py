"""Works that have their amount behind a part of them, as Kazakh tells it, where the amount ends the phrase.

`X органдарында, оның ішінде Y бөлімінде кемінде 3 жыл өтіл`: three years in X; how many of them in Y is not said.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses.company import THERE
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.clauses.other_ways import INCLUDED
from kqparse.requirement.conditions.told_by import scopes
from kqparse.requirement.tokens.lexer import Kind

FLOOR = "floor"
"""What the grammar says of words behind which, or in Kazakh before which, the least stands that is enough."""
_THING: tuple[Kind, ...] = ("name", "word")
_KINDS: tuple[Kind, ...] = ("experience", "post", "preposition", "scope", "sector")
_NO_THING: tuple[Kind, ...] = ("amount", "colon", "one_of", "permit", "post", "remark", "scope", "sector")
_BESIDE = frozenset[Kind]({"sign", "wish"})
"""What says nothing of what must be there: a wish, and the brackets that it stood in."""
_OF_OTHERS = frozenset[Kind]({"other", "training"})
_HEADS = frozenset[Kind]({"amount", "experience"})


def with_amount_of_part(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, where places before a part of them have the amount that stands behind it."""
    done: list[Clause] = []
    for clause in clauses:
        whole = done[-1] if done else None
        told = clause.link == "part" and clause.subject == "work" and clause.has("amount")
        told = told and any(token.kind not in _HEADS or token.inner for token in clause.tokens)
        if (
            told
            and whole
            and not _counts(whole)
            and whole.subject is None
            and whole.names("name", "scope", "sector", "word")
        ):
            heads = tuple(token for token in clause.tokens if token.kind in _HEADS and not token.inner)
            done[-1] = replace(whole, subject="work", borrowed=(*whole.borrowed, *heads))
            rest = [token for token in clause.tokens if token.kind not in _HEADS or token.inner]
            done.append(replace(clause, tokens=rest))
        else:
            done.append(clause)
    return done


def counted(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, where what counts as work is a part of the work beside it, whatever it is.

    Стаж 3 года, включая службу в армии; әскердегі қызметін қоса алғанда 3 жыл: in Kazakh it may stand before its whole.
    """
    done: list[Clause] = []
    worked = False
    for clause in clauses:
        left = done[-1] if done else None
        before = clause.link == "and" and any(token.value == INCLUDED for token in clause.before)
        if left and left.subject != "work" and before and clause.subject == "work" and clause.has("amount"):
            done[-1:] = [replace(clause, link=left.link, before=left.before), _as_work(replace(left, link="part"))]
        elif clause.link == "part" and worked and _counts(clause):
            done.append(_as_work(clause))
        else:
            done.append(clause)
        worked = worked or clause.subject == "work"
    return done


def _counts(clause: Clause) -> bool:
    return any(token.value == INCLUDED for token in (*clause.before, *clause.tokens))


def _as_work(clause: Clause) -> Clause:
    tokens = [replace(token, kind="name") if token.kind in _OF_OTHERS else token for token in clause.tokens]
    return replace(clause, subject="work", tokens=tokens)


def held(clauses: list[Clause], modifiers_first: bool) -> list[Clause]:
    """The clauses of a sentence, where what must be there or be no lower than something is asked for by its name.

    Құтқарушы біліктілігінің болуы; звание не ниже капитана.
    """
    return [
        replace(clause, subject="other") if _is_held(clauses, at, modifiers_first) else clause
        for at, clause in enumerate(clauses)
    ]


def _is_held(clauses: Sequence[Clause], at: int, modifiers_first: bool) -> bool:
    clause = clauses[at]
    told = [] if clause.subject else [token for token in clause.tokens if token.kind not in _BESIDE]
    if not told or clause.names(*_NO_THING) or not clause.names(*_THING):
        return False
    if any(token.value == FLOOR for token in told):
        if at and clauses[at - 1].tokens[-1].kind == "post":
            return False  # the post that has no name yet: на должностях, не ниже главного специалиста
        # Of a row of fields the last has the word for education: не ниже экономического или юридического образования.
        return not any(each.link == "or" and each.subject == "education" for each in clauses[at + 1 : at + 2])
    if told[-1 if modifiers_first else 0].value != THERE:
        return False
    # In Russian the word for it stands first, and may lead to the education behind a row: наличие высшего, среднего ….
    return modifiers_first or next((each.subject for each in clauses[at + 1 :] if each.subject), None) != "education"


def has_own_amount(before: Clause, fragment: Clause, clause: Clause) -> bool:
    """Whether a fragment behind a work with its amount has another one, which stands behind a name in its row.

    5 лет, в судах и прокуратуре – 3 года; 3 года либо судьёй, адвокатом 5 лет; 3 года или на должностях …, 5 лет.
    """
    if fragment.subject or not (before.subject == clause.subject == "work" and before.has("amount")):
        return False
    if fragment.link == "comma":
        led = fragment.tokens[0].kind == "preposition"
        return led and clause.link == "and" and clause.tokens[0].kind in {*_THING, "preposition"}
    if fragment.link != "or" or not clause.has("amount"):
        return False
    # Where amounts end their works, a place behind one is that of the next: в порту 5 лет либо на бирже или в суде 7.
    ends = before.tokens[-1].kind == clause.tokens[-1].kind == "amount"
    led = fragment.tokens[0].kind == clause.tokens[0].kind == "preposition"
    return (ends and led and clause.link == "or") or (clause.link == "comma" and not clause.names(*_KINDS))


def is_further(left: Clause, fragment: Clause, part: Sequence[Clause]) -> bool:
    """Whether a kind of work before its part is a further one, for the work before it is said to its end.

    Портта жұмыс тәжірибесі, басшылық лауазымдарда, оның ішінде кемеде жұмыс тәжірибесі.

    Args:
        left: what stands before.
        fragment: what names the kind of work.
        part: the clauses of the part, the last one first.
    """
    ended = left.subject == "work" and left.tokens[-1].kind == "experience"
    told = fragment.link == "comma" and bool(scopes(fragment))
    return ended and told and part[-1].link == "part" and part[0].has("experience") and not part[0].has("amount")


def as_further(fragment: Clause, part: Clause) -> Clause:
    """A kind of work as a work, with the word for it that stands behind its part: it takes up no place of its own."""
    end = fragment.place[1]
    head = next(token for token in part.tokens if token.kind == "experience")
    return replace(fragment, subject="work", tokens=[*fragment.tokens, replace(head, start=end, end=end)])


def with_instances(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses of a sentence, where examples of a work that is said to its end go with it, and not with the next.

    Тасымалдаудағы тәжірибе, мысалы, порт немесе айлақ саласында, жоба тәжірибесі.
    """
    done = list(clauses)
    for at in range(len(done) - 1, 0, -1):
        left = done[at - 1]
        if done[at].tokens[0].kind != "instance" or left.subject != "work" or left.tokens[-1].kind != "experience":
            continue
        end = next((number for number in range(at, len(done)) if done[number].subject), len(done))
        named, apart = done[at:end], end == len(done) or done[end].link == "comma"
        if named and apart and named[-1].has("post", "scope", "sector"):
            told = [token for each in named for token in (*each.before, *each.tokens)]
            done[at - 1 : end] = [replace(left, tokens=[*left.tokens, *told])]
    return done
