"""The clauses of a sentence as conditions, each with how it is tied to the one before it."""

from collections.abc import Iterable, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.requirements.rules import LanguageWords
from kqparse.model import Language
from kqparse.requirement.clauses.company import NEEDED, THERE, About
from kqparse.requirement.clauses.division import OF_ANOTHER, WHOM, Clause, Sentence
from kqparse.requirement.clauses.parts import Link, parts
from kqparse.requirement.clauses.titles import HEADING
from kqparse.requirement.conditions.own_amounts import ROW, for_whom, none_of_work, spares_someone
from kqparse.requirement.meanings.gathered import Item
from kqparse.requirement.meanings.schooling import KnownFields, field_head, in_field_of, schooling
from kqparse.requirement.meanings.ways import Said
from kqparse.requirement.meanings.work import work
from kqparse.requirement.shapes import (
    Condition,
    Finding,
    Other,
    Place,
    Places,
    Programme,
    Schooling,
    Training,
    Work,
)
from kqparse.requirement.tokens.amounts import Amount
from kqparse.requirement.tokens.lexer import Kind

_WORKED = frozenset({"experience", HEADING, ROW})
"""What the grammar says of words beside which none asked for is no work: its own word, a category, a post in a row."""
_WITHIN = frozenset[Kind]({"and", "comma", "dash", "filler", "or", "preposition", "sign"})
"""What may stand between words that no lexicon knows, where they are told as one."""
_TAUGHT = frozenset[Kind]({"degree", "education", "level", "programme"})
"""What tells an education, or studies."""
_HIGH: tuple[Kind, ...] = ("level", "word")
_PAIR = 2
"""Clauses up to which no education has its own work behind another that has."""
_LEADING = frozenset[Kind]({"by", "post"})
"""What may lead to whom a way is for."""


class Gathering(Struct, frozen=True, gc=False):
    """What the conditions of a text are read by, and what gathers meanwhile.

    Attributes:
        text, language, about, amounts, words, fields: what they are read by.
        findings, schoolings: what was found, and every education.
        hoped: the places of educations that are only desirable.
    """

    text: str
    language: Language
    about: About | None
    amounts: dict[int, Amount]
    words: LanguageWords
    fields: KnownFields
    findings: list[Finding] = []
    schoolings: list[Schooling] = []
    hoped: list[Place] = []


def said_in(sentence: Sentence, meaning: Gathering) -> Said:
    """The conditions of a sentence; what is only desirable asks for nothing, but work may be said to be."""
    clauses, first = sentence.clauses, meaning.words.modifiers_first
    kinds = {token.kind for clause in clauses for token in clause.tokens}
    if "remark" in kinds:
        return Said([], False, sentence.chooses, sentence.entry, sentence.rival)
    if "none" in kinds and len(clauses) > 1:
        clauses = _with_spared(clauses)
    permitted = [clause.names("permit") for clause in clauses] if "permit" in kinds else []
    given, hopes = "given" in kinds, "wish" in kinds
    items: list[Item] = []
    head = field_head(clauses) if len(clauses) > _PAIR else None
    told: Schooling | None = None
    wished = False
    for index, clause in enumerate(clauses):
        if "none" in kinds and _refused(clauses, index, meaning.about):
            continue
        condition = _condition(clause, meaning)
        if head is not None and isinstance(condition, Schooling):
            condition = condition if told is None else in_field_of(told, clause, condition)
            meaning.schoolings[-1] = condition
            told = condition if clause is head else told
        wish = (hopes or sentence.wished) and _is_wish(clause, sentence, hopes=hopes)
        wished = wish or (wished and not first and (clause.link == "and" or _goes_on(clause, clauses[0])))
        if condition is None or (wished and not isinstance(condition, Work)):
            meaning.hoped.extend([clause.place] if isinstance(condition, Schooling) else [])
            continue
        if wished and isinstance(condition, Work) and (condition.least, condition.most) != (0, None):
            condition = replace(condition, preferred=True)
        before = clauses[index - 1] if given and index and first else None
        shared = before is not None and before.names("given") and before.subject == "work" != clause.subject
        supposing = allowed = False
        if permitted and first:
            supposing = index > 0 and _allows(clauses, index - 1, permitted)
            allowed = _allows(clauses, index, permitted)
        if permitted and permitted[index] and not given:
            allowed = allowed or not (supposing or (first and clause.link == "and"))
        # What closes a sentence is the condition of the work before it: стаж не требуется, если есть степень магистра.
        closes = clause is clauses[-1] and bool(items) and isinstance(items[-1].condition, Work)
        led = given and not closes and _conditional(clause)
        link = "or" if allowed or led else _link(clause, items) if items else clause.link
        supposed = clause.subject == "education" and _for_whom(clauses, index, kinds, meaning.words)
        others, close = _others(clause) if clause.before else "", len(clause.before) == 1
        items.append(Item(condition, link, shared and not supposing, supposed, others, close))
    _without_amount(items, meaning)
    alone = given or len(items) < 2
    another = bool(clauses) and (_is_another(clauses[0], given) or (True in permitted and (alone or permitted[0])))
    return Said(items, another, sentence.chooses, sentence.entry, sentence.rival, sentence.other_post)


def _is_wish(clause: Clause, sentence: Sentence, *, hopes: bool) -> bool:
    """Whether a clause says itself that it is a wish, which `hopes` are told of, or is in a sentence that is one."""
    wished = hopes and clause.subject is not None and clause.has("wish")
    return wished or (sentence.wished and not _needed(clause))


def _is_another(first: Clause, given: bool) -> bool:
    """Whether a sentence that begins with a clause says another way; `given` tells that something in it is supposed."""
    return first.link == "or" or (given and _conditional(first))


def _with_spared(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, where nothing is asked of those who have an education, while of others it is: that is told of work.

    Стаж не менее 2 лет, для окончивших магистратуру требования не предъявляются.
    """
    done = list(clauses)
    measured = clauses[0].link == "or"  # behind what a sentence before asks for
    for at, clause in enumerate(clauses[1:], start=1):
        taught = clauses[at - 1]
        measured = measured or (taught.subject == "work" and taught.has("amount"))
        freed = clause.subject == "work" and clause.names("none") and clause.link in {"comma", "none"}
        if measured and freed and taught.subject in {"education", "programme"} and _says_whom(taught, clause):
            done[at] = none_of_work(clause)
            if taught.subject == "programme" and taught.link == "comma":
                done[at - 1] = replace(taught, link="or")
    return done


def _says_whom(taught: Clause, work: Clause) -> bool:
    """Whether an education says for whom the work behind it is, and not what is not asked for at a post.

    Для рабочих высшее образование не требуется; для специалистов с высшим образованием требования не предъявляются.
    """
    led = any(token.value == WHOM for token in taught.before) or for_whom(work) is not None
    if led or taught.names("given"):
        return True
    said = [token for token in taught.tokens if token.kind != "filler"]
    at = next((at for at, token in enumerate(said) if token.kind == "post" and token.weak), len(said))
    kinds = [token.kind for token in said[at + 1 :]]
    # Of somebody who has it nothing but a preposition stands between: для магистров; магистратура түлектері үшін.
    told_first = at == 0 and kinds[:1] != ["word"] and "post" not in kinds
    return at < len(said) and ("preposition" in kinds or told_first or _TAUGHT.isdisjoint(kinds))


def _link(clause: Clause, items: Sequence[Item]) -> Link:
    """How a clause is tied to the one before.

    Years of the work before it are a part of that: …, соңғы екі жылы – …. That none is needed is another way than some.
    """
    before = items[-1].condition if items and items[-1].link != "part" else None
    if not isinstance(before, Work) or not (before.least or before.most):
        return clause.link
    if not before.preferred and (_free_of_all(clause) or spares_someone(clause)):
        return "or"
    if clause.link not in {"and", "comma"}:
        return clause.link
    return "part" if any(token.kind == "amount" and token.weak for token in clause.tokens) else clause.link


def _goes_on(clause: Clause, first: Clause) -> bool:
    """Whether a wish that opens a sentence is for a work behind a comma, too: желательно знание 1С, опыт в банке."""
    opens = first.tokens[0].kind == "wish" and clause.link == "comma"
    return opens and clause.subject == "work" and not clause.has("amount", "none") and not _needed(clause)


def _needed(clause: Clause) -> bool:
    """Whether a clause says that it is asked for: …, опыт работы обязателен."""
    return any(token.value == NEEDED for token in clause.tokens)


def _free_of_all(clause: Clause) -> bool:
    """Whether a clause says that no work of any kind is needed: можно без опыта."""
    named = clause.names("name", "post", "preposition", "scope", "sector", "word")
    return clause.subject == "work" and clause.names("none") and not named


def _allows(clauses: Sequence[Clause], at: int, permitted: Sequence[bool]) -> bool:
    """Whether a clause is the condition of what is allowed right behind it: 3 жыл өтілі болса орта білімге … .

    So is what somebody has: 3 жыл өтілі бар орта білімі барларға ….
    """
    if permitted[at + 1 : at + 2] != [True] or clauses[at + 1].link != "none" or clauses[at].link != "comma":
        return False
    return clauses[at].has("given") or clauses[at + 1].tokens[0].value == THERE


def _conditional(clause: Clause) -> bool:
    """Whether a sentence speaks of those only who have an education: `магистр дәрежесі болса, …`."""
    return clause.subject in {"education", "programme"} and clause.has("given")


def _for_whom(clauses: Sequence[Clause], at: int, kinds: Set[Kind], words: LanguageWords) -> bool:
    """Whether an education says whom a way is for: `при наличии …`, `для выпускников …`, `… түлектері үшін`.

    `kinds` are those of all tokens of the clauses.
    """
    clause = clauses[at]
    if "given" in kinds and (
        clause.names("given") or (not words.modifiers_first and at > 0 and clauses[at - 1].names("given"))
    ):
        return True
    if clause.link == "and" and clause.before and clause.before[-1].value == WHOM:
        # Right behind its length: без требований к стажу для лиц, окончивших вуз.
        return True
    if kinds.isdisjoint(_LEADING):
        return False
    behind = clauses[at + 1 : at + 2]
    leading = [token for each in behind for token in each.tokens if token.kind != "filler"][:1]
    return any(token.weak and token.kind in _LEADING for token in (*clause.tokens, *leading))


def _others(clause: Clause) -> str:
    """By what words a clause is for others than the one before it."""
    for token in clause.before:
        if token.value in OF_ANOTHER:
            return str(token.value)
    return ""


def _condition(clause: Clause, meaning: Gathering) -> Condition | None:
    match clause.subject:
        case "work":
            worked = work(clause, meaning.text, meaning.amounts, meaning.words)
            if worked.unknown:
                meaning.findings.extend([Finding("KQ301", place) for place in worked.unknown])
            return None if _empty(clause, meaning.about) else worked.work
        case "education":
            return _education(clause, meaning)
        case "programme":
            degrees = {str(token.value) for token in clause.tokens if token.kind == "degree"}
            return Programme(tuple(sorted(degrees)), (clause.place,))
        case "training":
            return Training(_bare(clause))
        case "other":
            return Other(_bare(clause))
        case "pay" | None:
            beside = _beside_pay(clause) if clause.subject else clause
            meaning.findings.extend(Finding("KQ301", place) for place in beside.unknown(_WITHIN))
            return None


def _education(clause: Clause, meaning: Gathering) -> Schooling | None:
    taught = schooling(clause, meaning.text, meaning.language, meaning.fields)
    if _is_high(clause, meaning) and not taught.schooling.fields:
        meaning.findings.append(Finding("KQ301", clause.place))
        return None
    meaning.findings.extend(taught.findings)
    meaning.schoolings.append(taught.schooling)
    return taught.schooling if says(taught.schooling) else None


def _is_high(clause: Clause, meaning: Gathering) -> bool:
    """Whether what may be a level in Kazakh stands with a word alone, which is a field or what is high: жоғары сапа."""
    bare = meaning.words.modifiers_first and meaning.about is None and len(clause.tokens) == len(_HIGH)
    return bare and tuple([token.kind for token in clause.tokens]) == _HIGH and clause.tokens[0].weak


def _beside_pay(clause: Clause) -> Clause:
    """A clause without the part that tells the pay."""
    tokens = clause.tokens
    own = next(part for part in parts(tokens) if any(token.kind == "pay" for token in tokens[slice(*part)]))
    return replace(clause, tokens=[*tokens[: own[0]], *tokens[own[1] :]])


def _bare(clause: Clause) -> Places:
    """The place of a clause without what at its ends says that something must be there, or leads on."""
    first, last = 0, len(clause.tokens)
    while last - first > 1 and clause.tokens[first].value == THERE:
        first += 1
    while last - first > 1 and (clause.tokens[last - 1].value == THERE or clause.tokens[last - 1].kind == "dash"):
        last -= 1
    return ((clause.tokens[first].start, clause.tokens[last - 1].end),)


def _empty(clause: Clause, about: About | None) -> bool:
    """Whether a clause says that something is not asked for, and not that this is work."""
    if about == "experience" or not clause.names("none"):
        return False
    worked = clause.has("experience", "amount") or any(token.value in _WORKED for token in clause.tokens)
    # Of others than those who need some: опыт 1 год (для магистрантов – не требуется).
    worked = worked or (clause.link == "or" and for_whom(clause) is not None)
    return not worked


def _refused(clauses: Sequence[Clause], at: int, about: About | None) -> bool:
    """Whether an education is expressly not asked for: `высшее образование не обязательно`."""
    behind = [each for each in clauses[at + 1 : at + 2] if each.link == "none"]
    before = clauses[at - 1 : at] if at and clauses[at].link == "none" else []
    beside = any(each.subject == "work" and _empty(each, about) for each in (*before, *behind))
    own = clauses[at]
    if own.subject == "programme":
        # At a post: для рабочих обучение по программе «Болашак» не требуется. Elsewhere it says of whom nothing is.
        return beside and any(token.kind == "post" and token.weak for token in own.tokens)
    return beside and own.subject == "education"


def says(schooling: Schooling) -> bool:
    """Whether an education asks for anything."""
    return bool(schooling.levels or schooling.degrees or schooling.fields or schooling.scope != "unspecified")


def _without_amount(items: Iterable[Item], meaning: Gathering) -> None:
    for item in items:
        own = item.condition
        open_ended = isinstance(own, Work) and own.least is own.most is None and not own.preferred
        if open_ended and item.link != "part":
            # What it has of a neighbour stands elsewhere, and is short.
            place = max(own.places, key=lambda each: each[1] - each[0])
            meaning.findings.append(Finding("KQ305", place))
