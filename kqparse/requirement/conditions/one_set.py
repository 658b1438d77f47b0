"""Neighbours that are one condition: levels of one set, trainings that only list."""

from collections.abc import Callable, Sequence

from kqparse.requirement.clauses.bare_levels import ANOTHER
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.conditions.told_by import scopes
from kqparse.requirement.tokens.lexer import Kind, values_of

_ALL = "all"
"""What it says of words for a wish that are in the plural."""
_TELLS: tuple[Kind, ...] = ("degree", "education", "level")
_OF_WORK = frozenset[Kind]({"amount", "experience", "none"})
_ROW = frozenset({"and", "comma", "or"})
_TERTIARY = {"higher", "postgraduate"}
_OF_POSTGRADUATE = ({"master"}, {"doctorate"}, {"doctorate", "master"})


def alike(clauses: list[Clause], together: Callable[[Sequence[Clause]], Clause]) -> list[Clause]:
    """The clauses, where neighbours that are one condition are one.

    Args:
        clauses: those of a sentence, each a condition.
        together: makes one clause of several in a row.
    """
    if len(clauses) < 2:
        return clauses
    done: list[list[Clause]] = []
    left: Clause | None = None
    for at, clause in enumerate(clauses):
        if left and left.subject == clause.subject and _one_set(left, clause, clauses[at + 1 : at + 2]):
            done[-1].append(clause)
            # What only describes an education says nothing of where its set ends.
            left = clause if clause.has(*_TELLS) or not left.has(*_TELLS) else left
        else:
            done.append([clause])
            left = clause
    return [together(group) if len(group) > 1 else group[0] for group in done]


def of_schooling(clauses: list[Clause], together: Callable[[Sequence[Clause]], Clause]) -> list[Clause]:
    """The clauses, where specialities of an education are no work: в том числе по специальности …."""
    for at in range(len(clauses) - 1, 0, -1):
        own = clauses[at]
        if own.subject or "specialty" not in scopes(own):
            continue
        begin = at if own.link == "part" else _row_begin(clauses, at)
        if begin and clauses[begin - 1].subject == "education":
            clauses[begin - 1 : at + 1] = [together(clauses[begin - 1 : at + 1])]
    return clauses


def _row_begin(clauses: Sequence[Clause], at: int) -> int:
    """Where a row of named specialities between commas begins, its word at its end; 0 where no length stands behind.

    Жоғары білім, экономика немесе қаржы мамандығы бойынша, кемінде 3 жыл өтіл.
    """
    own, behind = clauses[at], clauses[at + 1 : at + 2]
    apart = any(each.link == "comma" and each.tokens[0].kind in _OF_WORK for each in behind)
    if not apart or own.tokens[-1].kind != "scope" or not own.names("name", "word"):
        return 0
    while at and clauses[at].link in _ROW and not clauses[at - 1].subject:
        at -= 1
    return at if clauses[at].link == "comma" else 0


def _one_set(left: Clause, right: Clause, behind: Sequence[Clause]) -> bool:
    """Whether neighbours about one subject are one condition; `behind` stands what follows them."""
    if left.subject != "education":
        # A wish for the second says nothing of the first: владение казахским, знание английского желательно.
        wished = right.link == "comma" and right.has("wish") and not left.has("wish")
        return left.subject in {"other", "programme", "training"} and (not wished or of_all(right))
    lower = _of_lower(left, right, behind) or _with_work(left, right, behind)
    parted = _another(left, right, behind) or lower or _for_others(left, right)
    if parted or _spared(right, behind) or _supposed(left, right, behind) or _refused(left, right, behind):
        return False
    # A wish goes on to the end of a row: желательно наличие высшего или среднего специального образования.
    hoped = left.has("wish") and right.link == "or" and not _closed(left)
    # What allows all of a row stands at its end: орта білімнен кейінгі немесе кәсіптік білімі барларға рұқсат етіледі.
    allowed = right.link == "or" and right.tokens[-1].kind == "permit" and not _closed(left)
    if (left.has("wish") != right.has("wish") and not hoped) or (right.has("permit") and not allowed):
        return False
    if right.link != "or" or not _closed(left):
        return True
    return levels(left) <= _TERTIARY and levels(right) <= _TERTIARY


def of_all(clause: Clause) -> bool:
    """Whether a wish for one thing is in the plural, and so for those before it: вежливость, такт приветствуются."""
    told = any(token.value == _ALL for token in clause.tokens)
    return told and not any(token.kind in {"and", "comma", "or"} for token in clause.tokens)


def _for_others(left: Clause, right: Clause) -> bool:
    """Whether an education says for whom other work is than for those before it: …, для бакалавров – 1 год."""
    first = right.tokens[0]
    whom = right.link == "comma" and first.weak and first.kind == "post" and right.tokens[-1].kind == "dash"
    return whom and left.tokens[0].kind != "post"


def _another(left: Clause, clause: Clause, behind: Sequence[Clause]) -> bool:
    """Whether an education is of another kind than the one before it, or has something of its own behind it.

    Либо иное высшее образование; высшее образование либо высшее образование и курсы ….
    """
    other = any(token.value == ANOTHER for token in clause.tokens)
    if clause.link == "or" and other and levels(left) and left.names("word", "relevant") and _closed(clause):
        return True
    if not behind or not (clause.link == "or" or clause.names("given")):
        return False
    if any(token.kind == "education" and token.value == ANOTHER for token in clause.tokens):
        # Of any level, and of another field: педагогическое или иное профессиональное образование по профилю.
        return clause.names("relevant", "scope") and behind[0].subject in {"training", "work"}
    if other:
        return any(each.subject == "work" and each.has("amount") for each in behind)
    trained = behind[0].subject == "training" and behind[0].link == "and"
    return trained and _closed(left) and _closed(clause) and levels(left) == levels(clause)


def _spared(clause: Clause, behind: Sequence[Clause]) -> bool:
    """Whether no work is asked of those who have an education: …, для магистров стаж не требуется."""
    whom = clause.names("given") or any(token.kind == "post" and token.weak for token in clause.tokens)
    freed = behind[:1] and behind[0].link == "none" and behind[0].has("none")
    return bool(freed) and clause.link == "or" and whom


def _supposed(left: Clause, right: Clause, behind: Sequence[Clause]) -> bool:
    """Whether work is asked for where there is the second of two educations: жоғары білім немесе орта болса 3 жыл."""
    whole = _closed(left) or len(_degrees(left)) > 0
    led = right.link == "or" and right.names("given") and not left.names("given")
    return whole and led and bool(behind) and behind[0].subject == "work" and behind[0].has("amount")


def _refused(left: Clause, right: Clause, behind: Sequence[Clause]) -> bool:
    """Whether of two educations the second is not asked for: среднее образование, высшее образование не требуется."""
    none = behind[0] if behind and behind[0].link == "none" else None
    if none is None or right.link != "comma" or none.has("amount", "experience") or not none.has("none"):
        return False
    return _closed(left) and _closed(right) and not any(token.value == "experience" for token in none.tokens)


def _of_lower(left: Clause, right: Clause, behind: Sequence[Clause]) -> bool:
    """Whether work is asked for beside a lower education alone: степень магистра либо высшее образование и 3 года."""
    worked = any(each.subject == "work" and each.link == "and" and each.has("amount") for each in behind)
    if not worked or right.link != "or":
        return False
    if levels(right) == {"higher"}:
        return levels(left) == {"postgraduate"} or (not levels(left) and left.has("degree") and _closed(right))
    # Degrees that each have their word: диплом магистра либо диплом бакалавра и 3 года.
    return _degrees(left) in _OF_POSTGRADUATE and _degrees(right) == {"bachelor"}


def _with_work(left: Clause, right: Clause, behind: Sequence[Clause]) -> bool:
    """Whether a lower education alone goes with work: высшее либо среднее специальное с опытом 5 лет.

    Not where the word for education closes both: высшее или среднее специальное образование с опытом 5 лет.
    """
    work = behind[0] if behind and behind[0].link == "none" and behind[0].subject == "work" else None
    if work is None or right.link != "or" or work.tokens[0].kind != "preposition" or not work.has("amount"):
        return False
    own = levels(right)
    return bool(own) and own.isdisjoint(_TERTIARY) and {"higher"} <= levels(left) <= _TERTIARY and not _closed(right)


def _degrees(clause: Clause) -> set[str]:
    """The degrees that a clause names beside a word for them, and no level."""
    headed = not levels(clause) and any(token.kind in {"education", "filler"} for token in clause.tokens)
    return (
        {value for token in clause.tokens if token.kind == "degree" for value in values_of(token)} if headed else set()
    )


def _closed(clause: Clause) -> bool:
    """Whether the word for education stands behind a level, so that the levels named so far are a set of their own."""
    seen = False
    for token in clause.tokens:
        seen = seen or token.kind == "level"
        if seen and token.kind == "education" and not token.inner:
            return True
    return False


def levels(clause: Clause) -> set[str]:
    """The levels of education that a clause names."""
    return {value for token in clause.tokens if token.kind == "level" for value in values_of(token)}
