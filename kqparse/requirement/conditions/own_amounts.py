"""Amounts of work that are each for a post or a place of its own: ways, of which one holds.

`Дәрігер – 5 жыл, мейіргер – 3 жыл`: nobody is asked for both. `Кемінде 3 жыл, ал ауылдық жерлерде – 1 жыл`: nor here.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kqparse.requirement.clauses.division import WHOM, Clause, Sentence
from kqparse.requirement.clauses.other_times import longer
from kqparse.requirement.clauses.sectors import LOCALITY
from kqparse.requirement.clauses.titles import HEADING, tells_about
from kqparse.requirement.conditions.told_by import OTHERS, SERVICE, placed, scopes
from kqparse.requirement.tokens.lexer import NAMES_WORK, Kind, Token

HEADS: tuple[Kind, ...] = ("amount", "experience", "none")
"""What a work may have from its neighbour."""
ROW = "row"
"""What stands for a dash between the name of a post and its amount."""
TOTAL = "total"
"""What the grammar says of words for all work that somebody has done."""
_ALONE = 2
"""Posts from which a row of them is one."""
_BEFORE = frozenset[Kind]({"experience", "filler", "scope", "sign"})
"""What a row of posts may have before its first name."""
_NAMES = frozenset[Kind]({"filler", "name", "word"})
_SAID = frozenset[Kind]({"name", "word"})
_TITLE = _NAMES | {"other"}
"""What the name of a post is made of, its category among it."""


def of_their_own(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences of a text, where amounts for posts or places of their own are ways."""
    if len(sentences) == 1 and len(sentences[0].clauses) < _ALONE:
        return sentences
    clauses = [clause for sentence in sentences for clause in sentence.clauses]
    if [clause.subject for clause in clauses].count("work") < _ALONE:
        return sentences
    sentences = _in_choice(sentences)
    dashed = sum([dash_of(clause) > 0 for clause in clauses])
    if sum([_is_named_behind(clause) for clause in clauses]) >= _ALONE:
        sentences = [replace(each, clauses=_named_behind(each.clauses)) for each in sentences]
    row = dashed > 0 and dashed + sum([_named_length(clause) for clause in clauses]) >= _ALONE
    done: list[Sentence] = []
    whom = measured = answered = False
    for sentence in sentences:
        own = _places(_posts(sentence.clauses) if row else sentence.clauses)
        spared = bool(own) and ((measured and _spares(own)) or (answered and _opens_for_whom(own[0])))
        before, whom = whom, any(for_whom(clause) for clause in own)
        measured = any(clause.subject == "work" and clause.has("amount") for clause in own)
        answered = any(clause.subject == "work" and clause.has("amount", "none") for clause in own)
        if (spared or (before and whom)) and own[0].link in {"comma", "none"}:
            # For teachers …; for their heads …: of two entries that say for whom they are one holds.
            own = [replace(own[0], link="or"), *own[1:]]
        done.append(replace(sentence, clauses=own))
    return done


def _in_choice(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, where works in a row of entries that ends in `or` are ways: стаж …; стаж …; либо стаж …."""
    done = list(sentences)
    for at in range(len(done) - 1, 1, -1):
        first, own, last = done[at - 2 : at + 1]
        if own.entry and last.entry and all(map(_is_of_row, (first, own, last))) and last.clauses[0].link == "or":
            done[at - 1] = replace(own, clauses=[replace(own.clauses[0], link="or")])
    return done


def chosen_by_commas(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of a text, where commas part the works of which one is enough, for no entries do.

    Одному из следующих требований: не менее двух лет на службе, не менее трёх лет в отрасли.
    """
    done = list(sentences)
    for at, sentence in enumerate(done):
        if not sentence.chooses or any(each.entry for each in done[at + 1 :]):
            continue
        clauses = list(sentence.clauses)
        whole: Clause | None = None
        for index, clause in enumerate(clauses):
            chosen = clause.subject in {"programme", "work"} and clause.link == "comma"
            if chosen and whole and (clause.subject == "programme" or clause.has("amount")):
                clauses[index] = replace(clause, link="or")
            own = clause.subject == "work" and clause.link != "part" and clause.has("amount")
            whole = clause if own else whole
        done[at] = replace(sentence, clauses=clauses)
    return done


def _is_of_row(sentence: Sentence) -> bool:
    """Whether a sentence asks for one work of some kind and length, and for nothing else."""
    return len(sentence.clauses) == 1 and all(
        clause.subject == "work" and clause.has("amount") and clause.names(*NAMES_WORK) for clause in sentence.clauses
    )


def for_whom(clause: Clause) -> Token | None:
    """The word that says for whom an amount is."""
    if clause.subject != "work":
        return None
    for token in clause.tokens:
        if token.kind == "post" and token.weak:
            return token
    return None


def whom_behind(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where whom the last length is for stands right behind it: 3 года для магистров.

    Behind another length it is another way: стаж 2 года, без стажа для окончивших магистратуру.
    """
    if len(clauses) < _ALONE:
        return clauses
    if len(clauses) > 2 and clauses[-1].subject == "other" and clauses[-1].link == "none":
        # What describes these stands behind them: для лиц, окончивших вуз с отличием.
        return [*whom_behind(clauses[:-1]), clauses[-1]]
    work, whom = clauses[-2:]
    led = len(whom.before) == 1 and whom.before[0].value == WHOM
    if not led or not _is_length(work) or whom.subject not in {"education", "other", "programme"}:
        return clauses
    whom = replace(whom, link="and")
    if len(clauses) == 2:
        return [work, whom]
    another = work.link in {"comma", "or"} and _is_length(clauses[-3])
    return [*clauses[:-2], replace(none_of_work(work), link="or"), whom] if another else clauses


def none_of_work(clause: Clause) -> Clause:
    """A clause where that nothing is asked is told of work: требования не предъявляются beside a length."""
    return replace(clause, tokens=[replace(t, value="experience") if t.kind == "none" else t for t in clause.tokens])


def _is_length(clause: Clause) -> bool:
    return clause.subject == "work" and clause.has("amount", "none")


def _opens_for_whom(work: Clause) -> bool:
    """Whether a length is told to be for a post that opens its sentence: …; для инспектора – стаж не менее 2 лет."""
    leads = for_whom(work)
    if leads is None or leads.value is not None or not work.has("amount"):
        return False
    return all(token.kind in _TITLE for token in work.tokens[: work.tokens.index(leads)])


def _spares(clauses: Sequence[Clause]) -> bool:
    """Whether a sentence asks for no work of those whom it tells of: для выпускников программы стаж не требуется."""
    told = clauses[0].subject in {"education", "programme"} or for_whom(clauses[0]) is not None
    return (told and any(clause.has("none") for clause in clauses)) or spares_someone(clauses[0])


def spares_someone(clause: Clause) -> bool:
    """Whether a clause asks for no work of those whom it names before a dash: выпускникам – без стажа."""
    if clause.subject != "work" or clause.names("amount", "experience", "post", "scope", "sector"):
        return False
    dashes = (at for at, token in enumerate(clause.tokens[:-1]) if at and token.kind == "dash")
    return any(clause.tokens[at + 1].kind == "none" and clause.tokens[at + 1].value == "experience" for at in dashes)


def _posts(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, where what stands before a dash and an amount is the post that this is for."""
    done: list[Clause] = []
    before = False
    for clause in clauses:
        at = dash_of(clause)
        if at or _named_length(clause):
            tokens = list(clause.tokens)
            if at:
                tokens[at] = replace(tokens[at], kind="post", value=ROW)
            else:
                tokens[-1:] = [Token("post", tokens[-1].start, tokens[-1].start, ROW), tokens[-1]]
            at = at or 1
            link = "or" if before and clause.link in {"and", "comma", "none"} else clause.link
            done.append(replace(clause, tokens=tokens, link=link))
        else:
            done.append(clause)
        before = at > 0
    return done


def dash_of(clause: Clause) -> int:
    """Where a dash stands between a name, which nothing says the kind of, and an amount; 0 where none does."""
    if clause.subject != "work" or clause.link == "part":
        return 0
    tokens = clause.tokens
    kinds = [token.kind for token in tokens]
    at = kinds.index("dash") if "dash" in kinds else 0
    if not at:
        return 0
    begin = next(
        (at for at, token in enumerate(tokens) if token.kind not in _BEFORE or (token.weak and token.kind != "scope")),
        0,
    )
    name = tokens[begin:at]
    said = any(token.kind in _SAID or token.weak for token in name)
    tied = all(token.kind in _SAID for token in (name[0], name[-1])) if name else False
    bare = said and all((token.kind in _NAMES or (tied and tells_about(token))) and not token.inner for token in name)
    behind = next((kind for kind in kinds[at + 1 :] if kind not in _BEFORE), "")
    return at if bare and behind in {"amount", "none"} else 0


def _is_named_behind(clause: Clause) -> bool:
    """Whether a clause is an amount with the name of a post behind a dash: до 1 года – техник, свыше – инженер."""
    headed = clause.tokens[0].kind == "experience"
    told = [token.kind for token in clause.tokens[headed : headed + 2]] == ["amount", "dash"]
    name = clause.tokens[headed + 2 :]
    return told and any(t.kind in _SAID for t in name) and all(t.kind in _NAMES and not t.inner for t in name)


def _named_behind(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, where names behind the dashes of amounts are the posts that these are for, and ways."""
    done: list[Clause] = []
    before = False
    for clause in clauses:
        own = _is_named_behind(clause)
        if own:
            at = next(at for at, token in enumerate(clause.tokens) if token.kind == "dash")
            end = clause.tokens[-1].end
            # The word for a post stands before its name or, in Kazakh, behind it.
            post = replace(clause.tokens[at], kind="post", value=ROW)
            tokens = [*clause.tokens[:at], post, *clause.tokens[at + 1 :], replace(post, start=end, end=end)]
            done.append(replace(clause, tokens=tokens, link="or" if before else clause.link))
        else:
            done.append(clause)
        before = own
    return done


def _named_length(clause: Clause) -> bool:
    """Whether a clause is a name and an amount alone, which beside another with a dash is a post: аспаз 2 жыл, …."""
    *name, last = clause.tokens
    bare = all(token.kind in _SAID and not token.inner for token in name)
    return bool(name) and bare and last.kind == "amount" and clause.link in {"and", "comma", "none"}


def _places(clauses: list[Clause]) -> list[Clause]:
    """The clauses, where an amount for a kind of place, as villages are, is another way than the one before it.

    So is one for all other places, and places in a row, each in front of its amount.
    """
    done = list(clauses)
    parted = False
    for before, (at, clause) in zip(clauses, enumerate(clauses[1:], start=1), strict=False):
        parted = before.link == "part" or (parted and before.link != "or")
        measured = clause.has("amount", "none") and clause.subject == before.subject == "work"
        measured = measured and not any(token.kind == "amount" and token.weak for token in clause.tokens)
        if not (measured and before.has("amount", "none") and clause.link in {"and", "comma", "none"}):
            continue
        apart = not (before.has("experience") and clause.has("experience"))
        # Nobody holds posts of two categories: E-2 – 2 года, E-3 – 1 год.
        chosen = _marked(clause, HEADING) and _marked(before, HEADING)
        chosen = chosen or None not in (for_whom(before), for_whom(clause))
        chosen = chosen or (not parted and _of_same(before, clause))
        chosen = chosen or (apart and _marked(clause, LOCALITY))
        chosen = chosen or (apart and clause.link == "comma" and _in_post(before) and _in_post(clause))
        chosen = chosen or (apart and clause.link != "and" and not parted and _in_place_of(before, clause))
        borrowed = (*clause.borrowed, *(_head_of(done[at - 1], clause) if apart else ()))
        done[at] = replace(clause, link="or" if chosen else clause.link, borrowed=borrowed)
    return done


def _of_same(before: Clause, clause: Clause) -> bool:
    """Whether two lengths are of one service, where one is enough: на категории E-4 – 1 год, на E-5 – 2 года.

    The shorter behind the longer is asked for within it: стаж государственной службы 2 года, на категории E-4 – 1 год.
    """
    kinds = scopes(clause)
    alike = bool(kinds) and kinds <= SERVICE and scopes(before) == kinds and clause.link != "and"
    lower, upper = ([token for token in each.tokens if token.kind == "amount"] for each in (before, clause))
    rising = all(longer(amount, lower) for amount in upper)
    return alike and rising and not any(each.names("name", "sector", "wish", "word") for each in (before, clause))


def _head_of(before: Clause, clause: Clause) -> list[Token]:
    """What the head of a row says of all its places: стаж на руководящих позициях: в банке 5 лет, в порту 7 лет."""
    if not clause.listed or not (placed(clause) or _marked(clause, OTHERS)):
        return []
    if before.listed:
        return [token for token in before.borrowed if token.kind == "scope"]
    end = next((at for at, token in enumerate(before.tokens) if token.kind in {"preposition", "sector", *_SAID}), 0)
    return [token for token in before.tokens[:end] if token.kind == "scope"]


def _in_place_of(before: Clause, clause: Clause) -> bool:
    """Whether two amounts are for places of which nobody is asked for both."""
    if clause.has("wish"):
        return False
    if _marked(clause, OTHERS):
        return before.names(*NAMES_WORK)
    if clause.has("experience") or _of_total(before, clause):
        return False
    if not placed(clause):
        # Of the service it is so as well: в банке – 4 года, в госорганах – 2 года.
        named = clause.names("name", "post", "sector", "word")
        return clause.link == "comma" and not named and placed(before) and _serves(clause)
    return placed(before) or _serves(before)


def _serves(clause: Clause) -> bool:
    """Whether a work is told to be service to the state."""
    kinds = scopes(clause)
    return bool(kinds) and kinds <= SERVICE


def _of_total(before: Clause, clause: Clause) -> bool:
    """Whether a length is less than that of all work before it, and asked for within it: общий стаж – 15 лет, …."""
    lengths = [token for token in clause.tokens if token.kind == "amount"]
    return _marked(before, TOTAL) and any(token.kind == "amount" and longer(token, lengths) for token in before.tokens)


def _in_post(clause: Clause) -> bool:
    """Whether a clause is a post by its word, and its length behind a dash, as each in a row is: судьёй – 3 года."""
    kinds = [token.kind for token in clause.tokens if token.kind != "filler"]
    # In Kazakh the word for work may stand behind the length.
    kinds = kinds[:-1] if kinds[-2:] == ["amount", "experience"] else kinds
    return kinds[-2:] == ["dash", "amount"] and "post" in kinds and not clause.names("scope", "wish")


def _marked(clause: Clause, value: str) -> bool:
    return any(token.value == value for token in clause.tokens)


def borrowing(clause: Clause, other: Clause) -> Clause:
    """A work with the amount and the word for work of its neighbour, where it has none itself."""
    lent = [
        token
        for kind in HEADS
        if not clause.has(kind)
        for token in (*other.tokens, *other.borrowed)
        if token.kind == kind and not token.inner
    ]
    return replace(clause, borrowed=(*clause.borrowed, *lent))
