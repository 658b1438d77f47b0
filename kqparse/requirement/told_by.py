"""By what a work is told: the name of a place, what somebody did, a noun that stands further on."""

from itertools import pairwise

from kqparse.requirement.clauses import Clause

_OF_TITLES = frozenset({"dash", "filler", "name", "word"})


def waits(clause: Clause) -> bool:
    """Whether a work with its own word says nothing of its length."""
    return clause.subject == "work" and clause.has("experience") and not clause.has("amount", "none")


def of_place(part: Clause) -> bool:
    """Whether a part is only the name of a place with an amount behind it: в органах, в том числе в суде 3 года."""
    named = part.link == "part" and part.names("name", "word") and part.tokens[-1].kind == "amount"
    return named and not part.has("experience", "post", "scope")


def one_noun(fragment: Clause, other: Clause) -> bool:
    """Whether a word waits for the noun that ends the fragment: в государственных или частных организациях."""
    ends = [token.kind for token in other.tokens[-2:]] == ["preposition", "word"]
    return ends and [token.kind for token in fragment.tokens[:2]] == ["word", "sector"]


def placed(work: Clause) -> bool:
    """Whether a work is told by the name of a place."""
    return work.names("name", "word") and work.names("preposition", "sector") and not work.has("post")


def bare(work: Clause) -> bool:
    """Whether a work is told by a name right behind the word for work."""
    led = any(each.kind == "experience" and token.kind in {"name", "word"} for each, token in pairwise(work.tokens))
    return led and not work.names("by", "post", "preposition", "scope", "sector")


def titled(fragment: Clause, clause: Clause) -> bool:
    """Whether a fragment is a name alone, behind which a work begins with the word for it."""
    named = all(token.kind in _OF_TITLES and not token.inner for token in fragment.tokens)
    return named and clause.tokens[0].kind == "experience" and fragment.names("word")
