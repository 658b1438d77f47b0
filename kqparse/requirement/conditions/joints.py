"""Clauses put together to conditions: fragments with what they describe, lists with their head.

`есеп және бақылау бойынша 3 жыл өтіл` is one work, although `және` stands in it; `жоғары немесе орта кәсіптік білім` is
one set of levels; `стаж в госорганах или на производстве не менее 3 лет` is two works that share their amount.
"""

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kqparse.requirement.clauses.company import NEEDED, THERE, About
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.conditions.one_set import alike, of_all, of_schooling
from kqparse.requirement.conditions.own_amounts import HEADS, borrowing, dash_of
from kqparse.requirement.conditions.told_by import (
    OF_WORK_ALONE,
    behind_service,
    differ,
    of_place,
    of_same_kind,
    placed,
    says_again,
    scopes,
    titled,
    waits,
)
from kqparse.requirement.conditions.wholes import (
    as_further,
    counted,
    has_own_amount,
    held,
    is_further,
    with_amount_of_part,
    with_instances,
)
from kqparse.requirement.tokens.lexer import NAMES_WORK, Kind

_THING: tuple[Kind, ...] = ("name", "word")
_PAPERS = frozenset({"other", "training"})
_OF_ROW = frozenset[Kind]({*_THING, "and", "comma", "dash", "filler", "sign"})
"""What names in a row are made of."""
_ASKED = frozenset({NEEDED, THERE})
"""What the grammar says of words that under the label of experience ask for some: опыт работы: обязателен."""
_MOST = 400
"""Tokens of a work beyond which none is looked at together with it: no real work is as long, and time stays linear."""


def conditions(clauses: list[Clause], about: About | None, modifiers_first: bool) -> list[Clause]:
    """The clauses of a sentence as conditions, each complete; what describes nothing stays without a subject."""
    if len(clauses) == 1 and clauses[0].subject:
        return clauses
    found = _excepted(_spared_behind(of_schooling(list(_unlabelled(clauses)), _run_together)))
    if None not in [clause.subject for clause in found]:  # the rest is about fragments, but for these
        return alike(_works(_with_amount_behind(counted(found))), _run_together)
    found = counted(_rows(found))
    if about != "education":
        found = held(found, modifiers_first)
    found = _about(found, about)
    if modifiers_first:
        found = _rightwards(with_instances(with_amount_of_part(_with_amount_behind(found))))
    return alike(_works(_leftwards(_with_amount_behind(found))), _run_together)


def _unlabelled(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses without the word for work where it only labels what follows: өтіл: жоғары білім – 1 жыл."""
    behind = clauses[1:]
    first = behind[0] if behind and behind[0].listed else None
    if first is None or any(token.kind not in {"experience", "filler"} for token in clauses[0].tokens):
        return clauses
    measured = any(clause.has("amount") for clause in behind) and not any(clause.has("none") for clause in behind)
    again = first.subject == "work" and first.has("experience") and first.has("amount")
    return behind if again or (first.subject == "education" and measured) else clauses


def _excepted(clauses: list[Clause]) -> list[Clause]:
    """What does not count stands behind the whole work, not within: в госорганах, кроме …, не менее 2 лет."""
    done = list(clauses)
    for at in range(1, len(done) - 1):
        left, own, right = done[at - 1 : at + 2]
        within = left.subject in {None, "work"} and right.subject == "work" and right.link in {"comma", "none"}
        if own.names("except") and within:
            done[at], done[at + 1] = right, own
    return done


def _spared_behind(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where of whom no work is asked stands behind the work of the others, and not before it.

    Высшее образование (для магистров стаж не требуется), стаж 2 года.
    """
    done = list(clauses)
    for at in range(1, len(done) - 2):
        whom, none, work = done[at : at + 3]
        spares = whom.link == "or" and whom.subject == "education" and none.subject == "work" and none.has("none")
        asked = work.subject == "work" and work.link == "comma" and work.has("experience") and work.has("amount")
        if spares and asked and done[at - 1].subject == "education" and none.link == "none":
            done[at : at + 3] = [work, whom, none]
    return done


def _with_amount_behind(clauses: list[Clause]) -> list[Clause]:
    """Clauses that go with the amount behind a sign, so that it is none of a work for itself."""
    if all(clause.subject and clause.link != "part" for clause in clauses):
        return clauses  # as most
    done: list[Clause] = []
    for clause in clauses:
        before, left = done[-2] if len(done) > 1 else None, done[-1] if done else None
        if before and left and _ends_part(before, left, clause):
            done[-2] = _run_together([before, clause])
        elif left and waits(left) and of_place(clause):
            # So it is without the comma, where the part is a place.
            done[-1] = _run_together([left, replace(clause, tokens=clause.tokens[-1:], before=())])
            done.append(replace(clause, tokens=clause.tokens[:-1]))
        elif before and left and has_own_amount(before, left, clause):
            done[-1] = _run_together([left, clause])
        else:
            done.append(clause)
    return done


def _ends_part(whole: Clause, part: Clause, clause: Clause) -> bool:
    """Whether an amount behind the comma that ends a part is that of the whole.

    Стаж, в том числе на выборной работе, 5 лет.
    """
    alone = clause.subject == "work" and clause.link == "comma" and not clause.names(*NAMES_WORK)
    return alone and part.link == "part" and not part.names("amount") and (whole.subject is None or waits(whole))


def _rows(clauses: list[Clause]) -> list[Clause]:
    """Commas of a row that ends in `or` are `or` too: в банках, госорганах или на производстве.

    The comma before the first of a row is none of the row's own: жоғары білім, банкте немесе өндірісте 3 жыл өтіл.
    """
    done: list[Clause] = []
    for at in range(len(clauses) - 1, -1, -1):
        clause, right = clauses[at], done[-1] if done else None
        within = clause.subject is None and clause.link == "comma" and right and right.link == "or"
        before = clauses[at - 1].subject if at else None
        # Where modifiers stand first, a row has its subject at its end.
        row = takewhile(lambda each: each.link == "or", reversed(done))
        behind = next((each.subject for each in row if each.subject), None)
        placed_first = before == "education" or (before != "work" and (_of_work(clause) or clause.has("sector")))
        first = before is not None and before != behind and (behind is not None or placed_first)
        done.append(replace(clause, link="or") if within and not first else clause)
    return done[::-1]


def _of_work(clause: Clause) -> bool:
    return clause.names("amount", "post") or bool(scopes(clause) & OF_WORK_ALONE)


def _about(clauses: list[Clause], about: About | None) -> list[Clause]:
    """Under the label of experience a sentence without a subject speaks of work, under that of education of fields."""
    if not clauses or [clause for clause in clauses if clause.subject]:
        return clauses
    whole = _run_together(clauses) if len(clauses) > 1 else clauses[0]
    if about == "education" and whole.names("word", "name"):
        return [replace(whole, subject="education")]
    told = about == "experience" and any(token.value in _ASKED for token in whole.tokens)
    if told or (about == "experience" and whole.names("post", "preposition", "scope", "sector", "wish")):
        return [replace(whole, subject="work")]
    return clauses


def _beside(fragment: Clause, other: Clause, link: str) -> bool:
    """Whether a fragment is a work of its own beside another: `или в соответствующей области`."""
    near = link == "or" and other.subject == "work" and len(other.tokens) < _MOST
    told = bool(scopes(fragment)) or fragment.has("post", "sector") or placed(fragment)
    return near and ((told and differ(fragment, other)) or behind_service(fragment, other))


def _wished(fragment: Clause) -> bool:
    """Whether a fragment is a wish about what stands before it: `жоғары білім, мүмкіндігінше экономикалық`."""
    return fragment.link == "comma" and fragment.names("wish") and not _of_work(fragment)


def _wished_beside(fragment: Clause, left: Clause) -> bool:
    """Whether a fragment wishes for some kind of work beside one that is binding: `2 года, желательно в банке`."""
    told = fragment.names("preposition", *NAMES_WORK)
    hoped = fragment.link == "comma" and fragment.names("wish") and not fragment.names("amount")
    return hoped and told and left.subject == "work" and left.has("amount")


def _described(fragment: Clause) -> Clause:
    """A fragment with what it describes: a wish in it is about the description, unless it is all that it says."""
    if not fragment.names("name", "scope", "word"):
        return fragment
    kept = [replace(token, kind="filler") if token.kind == "wish" else token for token in fragment.tokens]
    return replace(fragment, tokens=kept)


def _run_together(clauses: Sequence[Clause]) -> Clause:
    """Several clauses in their order as one, with the connectors between them."""
    first = clauses[0]
    subject, tokens, borrowed = first.subject, list(first.tokens), list(first.borrowed)
    for clause in clauses[1:]:
        tokens += (*clause.before, *clause.tokens)
        borrowed += clause.borrowed
        subject = subject or clause.subject
    return Clause(subject, tokens, first.link, first.listed, first.before, tuple(borrowed))


def _rightwards(clauses: list[Clause]) -> list[Clause]:
    """Where what describes stands first: fragments go with what follows them, unless they stand in a list."""
    done: list[list[Clause]] = []
    for at, clause in reversed(list(enumerate(clauses))):
        right = done[-1][0] if done else None
        apart = clause.subject or _listed(clause, right) or _wished(clause) or clause.tokens[-1].value == THERE
        if at and right and not apart and is_further(clauses[at - 1], clause, done[-1]):
            done.append([as_further(clause, right)])
        elif apart or right is None or right.subject is None or right.link == "part":
            done.append([clause])
        elif _beside(clause, right, right.link):
            done.append([replace(clause, subject="work")])
        elif right.subject == "work" or not _of_work(clause):
            # The clause that is described stays in front, for it tells what else fits.
            done[-1].append(_described(clause))
        else:
            done.append([clause])
    return [_run_together([*group[:0:-1], group[0]]) if len(group) > 1 else group[0] for group in reversed(done)]


def _listed(clause: Clause, right: Clause | None) -> bool:
    """Whether a fragment is an entry of a list: not the салық of өтіл: салық немесе кеден саласында 1 жыл."""
    shares = right is not None and right.listed and right.link == "or" and right.subject == "work"
    named = all(token.kind in _OF_ROW for token in clause.tokens)
    return clause.listed and not (shares and named and right is not None and right.has("post", "sector"))


def _leftwards(clauses: list[Clause]) -> list[Clause]:
    """Fragments go with what stands before them; one that speaks of work only with work, else for itself."""
    done: list[list[Clause]] = []
    # Where nothing else is asked for, the name of a kind of work asks for none: it may be the title of a law.
    told = any(clause.subject or clause.names("amount", "post") for clause in clauses)
    for clause in clauses:
        left = done[-1][0] if done else None
        by_itself = told and _of_work(clause) and not (left and left.subject == "work")
        own = clause if clause.subject else replace(clause, subject="work")
        alone = left is not None and left.subject is None and len(done[-1]) == 1
        if alone and left and (clause.subject or by_itself) and _beside(left, own, clause.link):
            done[-1] = [replace(left, subject="work")]
            done.append([own])
        elif clause.subject or clause.link == "part":
            if left and left.subject is None and clause.link != "part" and not titled(left, clause):
                done[-1] = [_run_together([*done[-1], clause])]
            else:
                done.append([own])
        elif by_itself or (left and (_beside(clause, left, clause.link) or _wished_beside(clause, left))):
            done.append([own])
        elif left:
            open_ended = left.subject in _PAPERS or (left.subject == "work" and not left.has("amount"))
            hoped = open_ended and clause.tokens[-1].kind == "wish"
            done[-1].append(clause if hoped else _described(clause))
            if hoped and left.subject in _PAPERS:
                done[-1:] = _wished_apart(done[-1])
        else:
            done.append([clause])
    return [_run_together(group) if len(group) > 1 else group[0] for group in done]


def _wished_apart(row: list[Clause]) -> list[list[Clause]]:
    """A paper with what describes it, and what is only wished for beside it: казахский, английский – желательно."""
    commas = [at for at in range(1, len(row)) if row[at].link == "comma"]
    # Without a dash a wish behind a row of more is one for all of it: знание 1С, Excel, Word приветствуется.
    at = commas[-1] if commas and (len(commas) == 1 or row[-1].names("dash")) else 0
    at = 0 if of_all(row[-1]) else at
    if not at or not any(clause.names(*_THING) for clause in row[at:]):
        return [row]
    return [row[:at], [replace(row[at], subject=row[0].subject), *row[at + 1 :]]]


def _works(clauses: list[Clause]) -> list[Clause]:
    """Works of which one lacks what the other has are one work, or two that share it, from the end to the beginning."""
    done: list[Clause] = []
    for index in range(len(clauses) - 1, -1, -1):
        clause = clauses[index]
        right = done[-1] if done else None
        if right is None or clause.subject != "work" or right.subject != "work" or right.link == "part":
            done.append(clause)
        elif _shares_amount(clause, right):
            done.append(borrowing(clause, right))
        elif says_again(clause, right):
            done[-1] = _run_together([clause, right])
        elif _heads_row(clause, done[:-3:-1]):
            done.append(clause)
        elif not _lacks(clause, right) or _spoken_for(clauses[index - 1] if index else None, clause, right):
            if right.link == "comma" and _in_row(done):
                done[-1] = replace(right, link="or")
            done.append(clause)
        elif clause.link == "part" and of_same_kind(clause, right):
            done[-1] = _run_together([clause, right])
        elif differ(clause, right) and (right.link == "or" or (right.link == "comma" and _in_row(done))):
            done[-1] = replace(borrowing(right, clause), link="or")
            done.append(borrowing(clause, right))
        else:
            done[-1] = _run_together([clause, right])
    for at in range(len(done) - 2, -1, -1):
        # Each of a row may have what the first one has: 3 года в порту, в должности кассира или в должности повара.
        if done[at].link == "or" and done[at].subject == done[at + 1].subject == "work" and not done[at].has(*HEADS):
            done[at] = borrowing(done[at], done[at + 1])
    return done[::-1]


def _heads_row(head: Clause, entries: Sequence[Clause]) -> bool:
    """Whether a work stands before the colon of a row of posts: опыт в порту: кассир – 1 год, повар – 2 года."""
    row = len(entries) > 1 and all(each.listed and dash_of(each) for each in entries)
    return row and waits(head) and head.names(*NAMES_WORK) and not head.listed


def _in_row(done: Sequence[Clause]) -> bool:
    """Whether the last of the clauses done (from the end) is an entry of a row that ends in `or`."""
    after = done[-2] if len(done) > 1 else None
    headed = any(token.kind == "experience" for token in done[-1].tokens)
    return bool(after and after.subject == "work" and after.link == "or" and not headed)


def _lacks(left: Clause, right: Clause) -> bool:
    """Whether two works are parts of one: no two amounts, and no word for work in both."""
    if len(left.tokens) + len(right.tokens) > _MOST:
        return False
    if right.has("wish") and (left.has("amount") or (left.has("none") and right.names("name", "scope", "word"))):
        return False
    amounts = left.has("amount", "none") and right.has("amount", "none")
    return not amounts and not (left.has("experience") and right.has("experience"))


def _shares_amount(left: Clause, right: Clause) -> bool:
    """Whether a choice of works, each with its own word for work, has one amount: опыт … или опыт … не менее 2 лет."""
    lacking = not left.has("amount", "none", "wish") and right.has("amount") and not right.has("wish")
    return right.link == "or" and left.has("experience") and right.has("experience") and lacking


def _spoken_for(before: Clause | None, clause: Clause, right: Clause) -> bool:
    """Whether an amount belongs to the word for work before it, and not to the one behind; so does one more choice.

    2 года на государственной службе или в банке, либо стаж по специальности 8 лет; …, 1 год на руководящих должностях.
    """
    if before is None:
        return False
    chosen = clause.link == "or" and before.subject == "work" and not clause.has(*HEADS)
    if chosen and right.tokens[0].kind == "amount" and right.names(*NAMES_WORK, *_THING):
        return before.has("amount") and before.tokens[-1].kind != "amount"
    if before.has("amount") and clause.link == right.link == "or" and right.tokens[0].kind == "experience":
        return before.subject == "work"
    if before.subject == "education" and clause.link == "none" and not clause.has("experience") and right.has("wish"):
        return clause.has("none") and right.has("experience")  # образование не важно, опыт приветствуется
    return waits(before) and not clause.has("experience") and waits(right)
