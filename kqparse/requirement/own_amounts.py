"""Amounts of work that are each for a post or a place of its own: ways, of which one holds.

`Дәрігер – 5 жыл, мейіргер – 3 жыл`: nobody is asked for both. `Кемінде 3 жыл, ал ауылдық жерлерде – 1 жыл`: nor here.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses import Clause, Sentence
from kqparse.requirement.tokens import Kind, Token

ROW = "row"
"""What stands for a dash between the name of a post and its amount."""
LOCALITY = "locality"
"""What the grammar says of places of a kind, for which less may be asked."""
_ALONE = 2
"""Posts from which a row of them is one."""
_BEFORE = frozenset[Kind]({"experience", "filler", "sign"})
"""What a row of posts may have before its first name."""
_NAMES = frozenset[Kind]({"filler", "name", "word"})
_SAID = frozenset[Kind]({"name", "word"})


def of_their_own(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences of a text, where amounts for posts or places of their own are ways."""
    clauses = [clause for sentence in sentences for clause in sentence.clauses]
    if sum(clause.subject == "work" for clause in clauses) < _ALONE:
        return sentences
    row = sum(_dash(clause) > 0 for clause in clauses) >= _ALONE
    done: list[Sentence] = []
    whom = False
    for sentence in sentences:
        own = _places(_posts(sentence.clauses) if row else sentence.clauses)
        further = whom and bool(own)
        whom = any(for_whom(clause) for clause in own)
        if further and whom and own[0].link in {"comma", "none"}:
            # For teachers …; for their heads …: of two entries that say for whom they are one holds.
            own = [replace(own[0], link="or"), *own[1:]]
        done.append(replace(sentence, clauses=own))
    return done


def for_whom(clause: Clause) -> Token | None:
    """The word that says for whom an amount is."""
    if clause.subject != "work":
        return None
    return next((token for token in clause.tokens if token.kind == "post" and token.weak), None)


def _posts(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, where what stands before a dash and an amount is the post that this is for."""
    done: list[Clause] = []
    before = False
    for clause in clauses:
        at = _dash(clause)
        if at:
            tokens = list(clause.tokens)
            tokens[at] = replace(tokens[at], kind="post", value=ROW)
            link = "or" if before and clause.link in {"and", "comma", "none"} else clause.link
            done.append(replace(clause, tokens=tokens, link=link))
        else:
            done.append(clause)
        before = at > 0
    return done


def _dash(clause: Clause) -> int:
    """Where a dash stands between a name, which nothing says the kind of, and an amount; 0 where none does."""
    if clause.subject != "work" or clause.link == "part":
        return 0
    tokens = clause.tokens
    at = next((at for at, token in enumerate(tokens) if token.kind == "dash"), 0)
    begin = next((at for at, token in enumerate(tokens) if token.kind not in _BEFORE or token.weak), 0)
    name = tokens[begin:at]
    said = any(token.kind in _SAID or token.weak for token in name)
    bare = said and all(token.kind in _NAMES and not token.inner for token in name)
    behind = [token.kind for token in tokens[at + 1 :] if token.kind != "filler"]
    return at if bare and behind[:1] in (["amount"], ["none"]) else 0


def _places(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where an amount for a kind of place, as villages are, is another way than the one before it."""
    done = list(clauses)
    for before, (at, clause) in zip(clauses, enumerate(clauses[1:], start=1), strict=False):
        local = any(token.value == LOCALITY for token in clause.tokens) and clause.has("amount", "none")
        if local and clause.link in {"and", "comma", "none"} and clause.subject == before.subject == "work":
            told = before.has("amount") and not (before.has("experience") and clause.has("experience"))
            if told:
                done[at] = replace(clause, link="or")
    return done
