"""One head for the entries of a list that each name a post, a place or an education, and how long the work is.

`Лауазымында: – аға маман 2 жыл; – бас маман 3 жыл`.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses.division import Clause, Sentence
from kqparse.requirement.conditions.own_amounts import ROW, for_whom
from kqparse.requirement.conditions.shared_head import head_before_post, lent
from kqparse.requirement.tokens.lexer import NAMES_WORK, Kind

_SCOPED: frozenset[Kind] = frozenset({"colon", "dash", "filler", "scope", "sign"})


def in_entries(sentences: Sequence[Sentence], modifiers_first: bool) -> list[Sentence]:
    """The sentences of a text with entries of a list, where these are amounts of work.

    They are ways, each with what the head says.
    """
    done: list[Sentence] = []
    head: Clause | None = None
    parts = False
    for sentence in _for_educations(sentences):
        last = done[-1].clauses[-1] if done and done[-1].clauses else None
        entry = _amount_of(sentence)
        if entry is None or last is None or not (last.subject == "work" or head):
            head, parts = None, False
            done.append(sentence)
            continue
        within = parts or (last.link == "part" and not done[-1].entry)
        if entry.link == "part" or (within and entry.link != "or"):
            # Further parts of the work before: девять лет, в том числе: шесть лет в судах; три года в порту. Beside an
            # entry that has parts it is none of these.
            own = entry if entry.link == "part" else replace(entry, link="and")
            done[-1] = replace(done[-1], clauses=[*done[-1].clauses, own])
            parts = True
            continue
        parts = False
        if head is None and not last.has("amount", "none"):
            # Without an amount the head asks for nothing by itself.
            head = last
            done[-1] = replace(done[-1], clauses=done[-1].clauses[:-1])
            entry = lent(entry, head)
            done.append(replace(sentence, clauses=[entry]))
            continue
        head = head or last
        # What needs none is that of its own entry alone: педагог – без стажа; педагог-эксперт – 3 года.
        if for_whom(head) and for_whom(entry):
            # What it says before its post is of all: стаж по специальности: для педагога – 2 года; для эксперта – ….
            own = replace(entry, borrowed=(*entry.borrowed, *head_before_post(head, modifiers_first)))
        else:
            own = entry if head.has("amount", "none") or for_whom(head) else lent(entry, head)
        done.append(replace(sentence, clauses=[own if own.link == "and" else replace(own, link="or")]))
    return done


def _for_educations(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, where what stands before entries that are each for an education holds for the work of each."""
    done: list[Sentence] = []
    head: Clause | None = None
    for sentence in sentences:
        worked = _worked_of(sentence)
        last = done[-1].clauses[-1] if done and done[-1].clauses else None
        if worked is None:
            head = None
        elif head is None and last and _leads(last):
            head = last
            done[-1] = replace(done[-1], clauses=done[-1].clauses[:-1])
        own = [lent(clause, head) if head and clause is worked else clause for clause in sentence.clauses]
        done.append(replace(sentence, clauses=own))
    return done


def _worked_of(sentence: Sentence) -> Clause | None:
    """The work of an entry that says for whom it is by an education, and how long, and nothing else."""
    if not sentence.entry or len(sentence.clauses) != 2:
        return None
    worked = next((clause for clause in sentence.clauses if clause.subject == "work"), None)
    given = any(own.names("given") or own.link == "or" for own in sentence.clauses if own.subject == "education")
    plain = worked and worked.has("amount", "none") and not worked.names("experience", *NAMES_WORK)
    return worked if given and plain else None


def _leads(clause: Clause) -> bool:
    """Whether a clause says what kind of work is meant, and asks for no length of it."""
    plain = clause.subject is None and all(token.kind in _SCOPED for token in clause.tokens)
    told = clause.names("experience", *NAMES_WORK) and not clause.names("amount", "none", "wish")
    return told and (plain or clause.subject == "work")


def _amount_of(sentence: Sentence) -> Clause | None:
    """The one clause of an entry that names something and how long: no work of its own."""
    if not sentence.entry or len(sentence.clauses) != 1:
        return None
    (clause,) = sentence.clauses
    if clause.subject == "work" and clause.has("none") and any(token.value == ROW for token in clause.tokens):
        return clause  # лоцман – 4 года; матрос – без стажа
    own = clause.subject == "work" and clause.has("amount") and clause.names(*NAMES_WORK)
    return clause if own and not clause.has("experience") else None
