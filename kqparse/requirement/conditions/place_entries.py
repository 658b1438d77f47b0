"""Entries that each say where somebody worked, with one length before all of them: ways, of which one holds."""

from msgspec.structs import replace

from kqparse.requirement.clauses.division import Clause, Sentence
from kqparse.requirement.tokens.lexer import NAMES_WORK, Kind

_MANY = 2
"""Entries from which on they are a list."""
_WHERE = frozenset[Kind]({"post", "preposition", "scope", "sector"})


def for_places(sentences: list[Sentence], modifiers_first: bool) -> list[Sentence]:
    """The sentences of a text, where entries that only say where somebody worked are ways with the length before them.

    Не менее трёх лет: 1) на государственной службе; 2) в банке.
    """
    done = list(sentences)
    for at, sentence in enumerate(sentences[:-2]):
        head = sentence.clauses[-1] if sentence.clauses else None
        if head is None or not _measures(head):
            continue
        end = next((end for end in range(at + 1, len(done)) if not _says_where(done[end], modifiers_first)), len(done))
        if end < at + 1 + _MANY:
            continue
        length = tuple(token for token in head.tokens if token.kind in {"amount", "experience"})
        for index in range(at + 1, end):
            (own,) = done[index].clauses
            link = "or" if index > at + 1 else head.link
            own = replace(own, subject="work", link=link, borrowed=(*own.borrowed, *length))
            done[index] = replace(done[index], clauses=[own])
        done[at] = replace(sentence, clauses=sentence.clauses[:-1])
    return done


def _measures(clause: Clause) -> bool:
    """Whether a clause says how long somebody worked, and nothing of where."""
    return clause.subject == "work" and clause.has("amount") and not clause.names("preposition", "wish", *NAMES_WORK)


def _says_where(sentence: Sentence, modifiers_first: bool) -> bool:
    """Whether an entry is one clause that says where somebody worked, and not how long.

    A word for that stands at its head, which in Kazakh is its end; what somebody does there has none: ведение учета.
    """
    if not sentence.entry or sentence.chooses or len(sentence.clauses) != 1:
        return False
    (clause,) = sentence.clauses
    told = clause.subject in {None, "work"} and clause.link in {"none", "or"}
    led = clause.tokens[-1 if modifiers_first else 0].kind in _WHERE
    return told and led and not clause.names("amount", "experience", "none", "wish")
