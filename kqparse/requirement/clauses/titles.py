"""The name of the post that heads a sentence, which asks for nothing: жоғары санатты мұғалім: …, для врача: …."""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses.parts import SUBJECTS
from kqparse.requirement.tokens.lexer import Kind, Token

HEADING = "heading"
"""What the grammar says of words that stand with the name of a post in its heading: its category, its staff units."""
_SERVICE = "civil_service"
ATTESTED = "attested"
"""What it says of what a teacher is attested as."""
TAKEN = "taken"
"""What it says of words behind the post that somebody is taken for, who has what follows."""
_LEADS = frozenset({"filler", "name", "word"})
"""What the name of a post begins with before its category, the word for specialist among it."""
_NAMING = frozenset({"dash", "filler", "name", "word"})
"""What the name of a post in front of its requirements is made of, beside its category."""
_LABELLING = _NAMING | {"comma"}
"""The same where a comma parts what the name of a post says."""
_ASKS = frozenset({"amount", "degree", "level", "none"})
"""What is asked of a post behind its name and a colon."""
_WHOM = frozenset({"by", "post"})
"""What leads to the post that something is asked for, or in Kazakh stands behind it."""
_TIES = frozenset({"and", "comma", "or"})
ABOUT = "about"
"""What the grammar says of words that lead to what a post is about."""
_ABOUT = frozenset({"and", "by", "comma", "preposition"})
"""What the name of such a post has beside."""
_TAUGHT = frozenset({"degree", "level"})
_NEAR = 2
"""How many tokens behind a dash the education stands that it asks of the post before it."""


def title_end(tokens: Sequence[Token], *, plain: bool) -> int:
    """How many tokens before a colon are the title of a sentence's post; 0 where none are.

    Args:
        tokens: those of the sentence.
        plain: whether a title needs nothing that tells it from other words, as behind one before it.
    """
    at = 0
    for index, token in enumerate(tokens):
        if token.value == TAKEN or (token.kind == "colon" and not token.inner):
            at = index
            break
    if not at:
        return 0
    title, rest = tokens[:at], tokens[at + 1 :]
    if any(token.kind in SUBJECTS and not (token.kind == "other" and token.weak) for token in title):
        return 0
    headed = any(token.kind == "post" or token.value == HEADING for token in title)
    whom = any(token.weak and token.kind in _WHOM for token in (title[0], title[-1])) or title[-1].value == ATTESTED
    about = _is_about(title) and any(token.kind in _TAUGHT for token in rest[:_NEAR])
    ranked = whom or about or any(token.kind == "other" for token in title)
    named = whom or title[0].kind in _NAMING or title[-1].kind in _LEADS
    naming = _LABELLING if title[-1].value == ATTESTED else _NAMING | _ABOUT if about else _NAMING
    graded = ranked and named and all(token.kind in naming or token.weak for token in title)
    plain = plain or tokens[at].value == TAKEN
    led = plain and all(token.kind in _LEADS or tells_about(token) for token in title)
    return at if (headed or graded or led) and any(token.kind in SUBJECTS for token in rest) else 0


def _is_about(title: Sequence[Token]) -> bool:
    """Whether words say between them what a post is about: инженер по безопасности, қауіпсіздік жөніндегі инженер."""
    told = all(token.kind in _LEADS for token in (title[0], title[-1]))
    return told and any(map(tells_about, title))


def tells_about(token: Token) -> bool:
    """Whether a word ties what a post is about to its name: бухгалтер по зарплате, жалақы бойынша бухгалтер."""
    return token.kind == "by" or token.value == ABOUT


def labelled_end(tokens: Sequence[Token]) -> int:
    """How many tokens before a sign name what an amount of work is for; two such sentences are for a post each."""
    at = _first(tokens, "colon") or _first_dash(tokens)
    title, rest = tokens[:at], tokens[at + 1 :]
    if at >= len(tokens) or (tokens[at].kind == "dash" and not _asks_more(rest)):
        # Of lengths alone other rules tell whom they are for.
        return 0
    led = next((at for at, token in enumerate(title[:_NEAR]) if token.kind not in _WHOM), 0)
    title = title[led:]
    named = any(token.kind in {"degree", "name", "other", "word"} for token in title)
    plain = all(token.kind in _LABELLING or (token.kind in {"degree", "other"} and token.weak) for token in title)
    return at if named and plain and any(token.kind in _ASKS for token in rest) else 0


def _asks_more(rest: Sequence[Token]) -> bool:
    """Whether behind a dash more is asked for than a length: an education, or work that is described."""
    if any(token.kind in {"degree", "level"} for token in rest[:_NEAR]):
        return True
    length = next((at for at, token in enumerate(rest) if token.kind in {"amount", "none"}), 0)
    described = any(token.kind == "post" for token in rest[:length])
    return described and rest[0].kind == "experience"


def _first(tokens: Sequence[Token], kind: Kind) -> int:
    """Where the first token of a kind outside of brackets stands; 0 where none does."""
    return next((at for at, token in enumerate(tokens) if token.kind == kind and not token.inner), 0)


def _first_dash(tokens: Sequence[Token]) -> int:
    """Where the first dash stands that is none of a range of grades: 10 – 11-й разряды – …; 0 where none does."""
    at = _first(tokens, "dash")
    ranged = at and all(isinstance(token.value, float) for token in (tokens[at - 1], *tokens[at + 1 : at + 2]))
    return at + 1 + _first(tokens[at + 1 :], "dash") if ranged else at


def one_row(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, where categories in a row are one, work at posts of all of them where it is of some."""
    if HEADING not in [token.value for token in tokens]:
        return tokens
    done: list[Token] = []
    for token in tokens:
        done.append(token)
        if len(done) > _NEAR and done[-2].kind in _TIES:
            before, _, last = done[-3:]
            named, served = before.value == last.value == HEADING, {before.kind, last.kind} == {"filler", "scope"}
            if named or (served and HEADING in {before.value, last.value} and _SERVICE in {before.value, last.value}):
                whole = before if before.kind == "scope" else last
                done[-3:] = [replace(whole, start=before.start, end=last.end)]
    return done
