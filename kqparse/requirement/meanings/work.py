"""A clause about work to its meaning: amount, kinds of work, the named post or sector."""

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct

from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.requirement.clauses.company import GRADES
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.clauses.titles import HEADING
from kqparse.requirement.conditions.own_amounts import ROW
from kqparse.requirement.conditions.told_by import OTHERS, listed, scopes, scopes_of
from kqparse.requirement.conditions.wholes import FLOOR
from kqparse.requirement.meanings.names import in_brackets, whole_name
from kqparse.requirement.shapes import Place, Places, Work, merged
from kqparse.requirement.tokens.amounts import Amount
from kqparse.requirement.tokens.lexer import Token
from kqparse.requirement.tokens.ordered import is_year

_COUNTED = (int, float)
_HOPED = frozenset({"instance", "wish"})
_NAMES = frozenset({"degree", "education", "level", "name", "relevant", "word"})
_BETWEEN = frozenset({"and", "bracket", "by", "comma", "dash", "filler", "or", "preposition", "sign", "unbracket"})
_SAYING = _NAMES | {"in_turn"}
"""Without these a work has no name, and no word that says nothing."""
_SKIPPED = frozenset({"and", "comma", "dash", "filler", "instance", "or", "sign", "unbracket", "wish"})
_LABEL = frozenset({"amount", "experience"})
_LIKE = "like"
"""What the grammar says of words for what is like something that has no name here."""
_ANYWHERE = "anywhere"
"""What the grammar says of places without a name: in an organisation."""
_OF_NO_NAME = frozenset({OTHERS, ROW, _LIKE})
"""Words for posts that a place before them is no name of."""
_NOUN = "noun"
"""What it says of words that end as a place does, and are none."""
_LABOUR = "labour"
"""What it says of words for work that name none: right behind an amount, what describes them does."""
_HEAD = "head"
"""What it says of words for who leads something, whatever it is."""
_OF_BOTH = frozenset({"position", "sector"})
"""The kinds of work that one name may be of: a post somewhere."""
_SERVICE = "service"
"""What it says of words for a service, which are for the work at a post behind the category of that."""
_FAR = 400
"""Tokens within which is looked for what tells the kind of a name: no real work is as long, and time stays linear."""
_TAIL = 3
"""Words at the end of a name within which a preposition leads to its last word."""
_TITLE = 3
"""Words within which the name of a post shows its case."""


class Understood(Struct, frozen=True, gc=False):
    """A work, and the places of its words that say nothing that we know."""

    work: Work
    unknown: Places


class _Run(Struct, frozen=True, gc=False):
    """Words that the lexicon does not know, in a row, with what stands around them: indices of tokens."""

    begin: int
    end: int


def work(clause: Clause, text: str, amounts: Mapping[int, Amount], words: LanguageWords) -> Understood:
    """The meaning of a clause about work."""
    tokens = clause.tokens
    if clause.borrowed:
        tokens = [*tokens, *clause.borrowed] if words.modifiers_first else [*clause.borrowed, *tokens]
    said = {token.kind for token in tokens}
    amount = _amount(clause, amounts) if "amount" in said else None
    # That none is asked for binds, though some be welcome: опыт не требуется, но приветствуется.
    none = amount is None and "none" in said and clause.has("none")
    details, unknown, named = _named(clause, tokens, said, text, words)
    kinds = scopes(clause) | named if "scope" in said else named
    posted = "post" in said and any(token.kind == "post" and not token.weak for token in tokens)
    if posted and (not kinds or _like_post(clause)):
        # A post that is not named: in the same post, in one that suits.
        kinds = {*kinds, "position"}
    borrowed = [(token.start, token.end) for token in clause.borrowed] if clause.borrowed else ()
    return Understood(
        Work(
            least=0 if none else amount.least if amount else None,
            most=amount.most if amount else None,
            scopes=() if none else tuple(sorted(kinds)),
            detail=() if none else details,
            includes=(),
            preferred=not none and not said.isdisjoint(_HOPED) and _preferred(clause),
            strict=bool(amount and amount.strict),
            part=amount is not None and not ("experience" in said and clause.has("experience")),
            places=merged((clause.place, *borrowed)) if borrowed else (clause.place,),
            closed=words.modifiers_first and amount is not None and clause.tokens[-1].kind == "experience",
        ),
        unknown,
    )


def _amount(clause: Clause, amounts: Mapping[int, Amount]) -> Amount | None:
    """How long a work is, None where no amount says so."""
    inner: Token | None = None
    for token in (*clause.tokens, *clause.borrowed):
        if token.kind == "amount":
            # One in brackets counts only where none stands outside of them: не менее 1 года (желательно 3 года).
            if not token.inner:
                return amounts[token.start]
            inner = inner or token
    return amounts[inner.start] if inner else None


def _preferred(clause: Clause) -> bool:
    """Whether a wish or an example covers the amount: one in brackets covers what stands in them."""
    inner_amount = clause.names("amount") and not clause.has("amount")
    bare = not any(token.inner and (token.kind in _NAMES or token.kind == "amount") for token in clause.tokens)
    return any(
        (token.kind == "wish" and (not token.inner or inner_amount or bare))
        or (token.kind == "instance" and inner_amount and token.inner)
        for token in clause.tokens
    )


def _like_post(clause: Clause) -> bool:
    """Whether a work is in a post that is only said to be like another: на аналогичной должности в банке."""
    return any(
        token.value == _LIKE and behind.kind == "post" for token, behind in pairwise(clause.tokens)
    ) and not clause.has("scope")


def _chosen(clause: Clause) -> str | None:
    """The kind of work that a name beside a service is of, for it has no word that tells: в госорганах или банках."""
    bare = not clause.names("by", "experience", "post", "preposition", "scope", "sector")
    opens = clause.link == "part" and clause.tokens[0].kind in {"name", "word"}
    return "sector" if bare and (opens or (clause.link == "or" and len(clause.borrowed) > 0)) else None


def _named(
    clause: Clause, tokens: Sequence[Token], said: Set[str], text: str, words: LanguageWords
) -> tuple[Places, Places, set[str]]:
    """The places of what is named, those of words without a role, and the kinds of work that the names are of.

    `tokens` are those of the clause, its own and borrowed ones; `said` are their kinds.
    """
    if said.isdisjoint(_SAYING):
        return (), (), set()
    chosen = _chosen(clause)
    details: list[Place] = []
    unknown = [(token.start, token.end) for token in tokens if token.kind == "in_turn"]
    kinds: set[str] = set()
    whom = "post" in said and any(token.kind == "post" and (token.weak or token.value == ROW) for token in tokens)
    before, posts, those = chosen, False, list[Place]()
    for run in _runs(tokens):
        values = {token.value for token in tokens[run.begin : run.end] if token.kind in _NAMES}
        if values == {_ANYWHERE}:
            continue
        place = whole_name(tokens, run.begin, run.end, text)
        if None not in values and all(isinstance(value, _COUNTED) for value in values):
            # A number that measures nothing is no name: с 2015 года.
            unknown.append(place)
            continue
        kind = _kind_beside(tokens, run, text, words)
        if kind is None and (chosen or (not words.modifiers_first and tokens[run.begin - 1].kind == "or")):
            # Of a choice behind an amount: в качестве юриста 3 года или судьи.
            kind = before
        if HEADING in [token.value for token in tokens[run.begin : run.end]]:
            # A category is that of a post, wherever somebody had it: C-SVO-7 санатында, в категории C-SVO-7.
            kind = "position"
        before = kind
        if kind is None:
            unknown.append(place)
            continue
        if not whom and all(token.value == _HEAD for token in tokens[run.begin : run.end]):
            kinds.add("management")
            continue
        kinds.add(kind)
        if kind in _OF_BOTH and _of_both(tokens, run, kind, text, words):
            kinds |= _OF_BOTH
        beside = tokens[run.end : run.end + 1] if words.modifiers_first else tokens[run.begin - 1 : run.begin]
        if any(token.kind == "post" and token.weak for token in beside):
            those.append(place)
        elif kind != "specialty":
            place = in_brackets(tokens, run.begin, run.end, place) if details else place
            details.append(_to_floor(tokens, run, place) if kind == "position" else place)
            posts = posts or kind == "position"
    # For whom it counts is the post only where no other is told: педагог лауазымында: дәрігер үшін 3 жыл.
    return merged(details if posts else [*details, *those]), tuple(unknown), kinds


def _to_floor(tokens: Sequence[Token], run: _Run, place: Place) -> Place:
    """The place of a post with the words that it is the lowest of those that count: не ниже главного специалиста."""
    around = (*tokens[max(run.begin - 1, 0) : run.begin], *tokens[run.end : run.end + 1])
    lowest = [(token.start, token.end) for token in around if token.value == FLOOR]
    return (min(place, *lowest)[0], max(place, *lowest, key=itemgetter(1))[1]) if lowest else place


def _runs(tokens: Sequence[Token]) -> list[_Run]:
    """Rows of words that no lexicon knows; signs and connectors belong to a row only between its words."""
    runs: list[_Run] = []
    begin: int | None = None
    last = 0
    for index, token in enumerate(tokens):
        if begin is not None and token.start < tokens[index - 1].start:
            runs.append(_Run(begin, last))  # what is borrowed stands elsewhere in the text
            begin = None
        if token.kind in _NAMES and not (begin is not None and last < index and is_year(token)):
            begin = index if begin is None else begin
            last = index + 1
        elif token.value == _LABOUR and begin is not None and last == index and _goes_on(tokens[begin:index]):
            last = index + 1
        elif token.kind not in _BETWEEN and begin is not None:
            runs.append(_Run(begin, last))
            begin = None
    if begin is not None:
        runs.append(_Run(begin, last))
    return runs


def _goes_on(name: Sequence[Token]) -> bool:
    """Whether a word for work behind a name is its end: заместителем директора по учебной работе."""
    return any(token.kind == "preposition" for token in name[1:][-_TAIL:])


def _kind_beside(tokens: Sequence[Token], run: _Run, text: str, words: LanguageWords) -> str | None:
    """The kind of work of a name, told by what stands beside it: in Kazakh behind, in Russian before."""
    if words.modifiers_first:
        return _kind_before(tokens, run, text, words)
    return _kind_behind(tokens, run, text, words)


def _kind_before(tokens: Sequence[Token], run: _Run, text: str, words: LanguageWords) -> str | None:
    """In Kazakh the word that tells what a name is of stands behind it, or its own ending tells."""
    behind = tokens[run.end : run.end + _FAR]
    led = listed(tokens, run.begin, text)
    following = led or _first(behind)
    # A word that says nothing may bear the case: әкімшілік жұмыста, аудандық деңгейде.
    bears = [run.end] if behind and behind[0].kind == "filler" else []
    ends = [words.lexicon.fold(text[tokens[at].start : tokens[at].end]) for at in (run.end - 1, *bears)]
    placed = any(map(words.names_place.told, ends))
    if following == "post" and placed and any(token.value in _OF_NO_NAME for token in behind):
        return "sector"
    served = following == "sector" and bool(behind) and behind[0].value == _SERVICE
    beside = behind[1:2] if behind and behind[0].kind == "unbracket" else behind[:1]
    borne = (served or following == "experience") and words.names_bearer.told(ends[0])
    graded = served and any(token.value in GRADES for token in tokens[run.begin : run.end])
    # Who works may stand right before the word for it: жүргізуші өтілі.
    if following == "post" or graded or (borne and (served or beside[0].kind == "experience")):
        return "position"
    if following == "by" and [token.kind for token in behind[:2]] == ["by", "post"] and behind[1].value == OTHERS:
        return "position"
    if following in {"by", "scope", "sector"}:
        return "specialty" if _of_specialty(tokens[max(run.begin - 2, 0) :] if led else behind) else "sector"
    # Some names are of work by themselves: әскери қызмет өткеруі.
    if placed or _describes(tokens, run) or all(token.value == _NOUN for token in tokens[run.begin : run.end]):
        return "sector"
    # So does the word for work, somewhere behind.
    described = following in _LABEL and any(token.kind == "experience" for token in behind)
    return "sector" if described or tokens[run.begin].inner else None


def _kind_behind(tokens: Sequence[Token], run: _Run, text: str, words: LanguageWords) -> str | None:
    """In Russian it stands before the name; behind the word for work the instrumental names a post."""
    leading = tokens[max(run.begin - _FAR, 0) : run.begin][::-1]
    led = listed(tokens, run.begin, text)
    leading = leading[1:] if led and leading[0].kind == "colon" else leading
    before = led or _first(leading)
    behind = [token.kind for token in tokens[run.end : run.end + 2]]
    # A word for post with a preposition of its own says nothing of the place before it: в суде на должности секретаря.
    follows = (
        behind[:1] == ["post"]
        and not tokens[run.end].weak
        and not (before == "preposition" and _led(tokens[run.end], text, words))
    )
    if before == "post" or follows:
        return "position"
    own = [each for each in tokens[run.begin : run.end] if each.value != _NOUN]
    first = [_end(each, text, words) for each in own[:_TITLE]]
    may_be_title = before in {"", "amount", "bracket", "experience"}
    as_what = may_be_title and any(map(words.names_place.told, first))
    placed = before == "preposition" and _end(tokens[run.begin - 1], text, words) in words.where
    if _of_specialty(tokens[run.end : run.end + 1]) and not placed and not (as_what and before == "experience"):
        return "specialty"
    if before in {"by", "preposition", "sector"}:
        # What other posts are for names them: на иных должностях по управлению портом.
        purpose = before != "sector" and not placed and leading[1:] and leading[1].value == OTHERS
        return "position" if purpose else "sector"
    # Who works may stand right behind the word for it: стаж водителя.
    borne = before == leading[0].kind == "experience" if leading else False
    if as_what or behind == ["preposition", "experience"] or (borne and any(map(words.names_bearer.told, first))):
        return "position"
    if before == "scope" or tokens[run.begin].inner:
        return _scoped(leading) or "sector"
    # Some names are of work by themselves: служба в армии не менее года.
    alone = not before and not own and _first(tokens[run.end : run.end + _FAR]) == "amount"
    named = alone or (before == "amount" and tokens[run.begin].kind == "name") or _describes(tokens, run)
    return "sector" if named or behind[:1] == ["experience"] or before == "experience" else None


def _describes(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether words with the word for work stand behind an amount: екі жыл зерттеу жұмысы; екі жыл әлеуметтік жұмыс."""
    measured = run.begin > 0 and tokens[run.begin - 1].kind == "amount"
    return measured and any(token.value == _LABOUR for token in tokens[run.end - 1 : run.end + 1])


def _of_both(tokens: Sequence[Token], run: _Run, kind: str, text: str, words: LanguageWords) -> bool:
    """Whether a name is that of a post and of where somebody held it: `мектепте психолог`, `психологом в школе`."""
    *before, last = tokens[run.begin : run.end]
    if words.modifiers_first:
        own = [
            token
            for token in before
            if token.kind in {"name", "word"} and token.value not in {_ANYWHERE, _NOUN, *GRADES}
        ]
        return kind == "position" and any(words.names_place.told(_end(token, text, words)) for token in own)
    if kind == "sector":
        leads = tokens[run.begin - 1]
        placed = leads.kind == "sector" or (before and _end(leads, text, words) in words.where)
        return bool(placed and last.kind == "word" and words.names_holder.told(_end(last, text, words)))
    return any(token.kind == "preposition" and _end(token, text, words) in words.where for token in before)


def _led(token: Token, text: str, words: LanguageWords) -> bool:
    """Whether a phrase begins with a preposition."""
    first, *rest = _end(token, text, words).split()
    return bool(rest) and first in words.before


def _end(token: Token, text: str, words: LanguageWords) -> str:
    """The text of a token, folded."""
    return words.lexicon.fold(text[token.start : token.end])


def _first(tokens: Sequence[Token]) -> str:
    """The kind of the first token that says something."""
    for token in tokens:
        if token.kind not in _SKIPPED:
            return token.kind
    return ""


def _of_specialty(tokens: Sequence[Token]) -> bool:
    """Whether the first token that says something is that of a speciality, which has no name beside its scope."""
    return _scoped(tokens) == "specialty"


def _scoped(tokens: Sequence[Token]) -> str | None:
    """What the first token that says something is the scope of, a speciality or a post: в этой должности судьи."""
    first = next((token for token in tokens if token.kind not in _SKIPPED), None)
    kinds = scopes_of(first) if first is not None and first.kind == "scope" else ()
    return next((kind for kind in ("specialty", "position") if kind in kinds), None)
