"""A clause about education to its meaning: levels, degrees, fields of study."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar.fields.rules import FieldRules
from kqparse.model import Language
from kqparse.model.requirement import FieldScope
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.fields import Fields, FoundField, fields_in
from kqparse.requirement.shapes import Finding, Found, Place, Places, Schooling, merged
from kqparse.requirement.tokens.lexer import Kind, Token, values_of
from kqparse.text.placed import by_itself

_KEPT = 4096
"""Clauses that are kept with their fields."""
_LONGEST_ENDING = 3
"""Letters of an ending, at most."""
_LONGEST_CLAUSE = 2000
"""Characters of a clause beyond which it is not kept."""
_VOCATIONAL = {"general_secondary": "technical_vocational"}
_OPENS = frozenset({"bracket", "colon", "comma", "dash"})
"""What stands between an education in a field and its levels: медицинское образование, высшее или среднее."""
_IN_ROW = frozenset({"and", "bracket", "comma", "level", "or"})
_OF_COURSE = frozenset({"by", "name", "preposition", "sector", "word"})
"""What tells of a training what it is about."""
_LONGEST = 12
"""Tokens that say what a training is about, at most."""
_SUITABLE = frozenset({"organisation_profile", "relevant"})
"""The kinds of work in which an education suits the post: послевузовское образование по профилю."""
_IMPLIED = {"bachelor": "higher", "specialist": "higher", "master": "postgraduate", "doctorate": "postgraduate"}
_OPEN = frozenset(
    {
        "and",
        "bracket",
        "by",
        "colon",
        "comma",
        "dash",
        "name",
        "or",
        "preposition",
        "sector",
        "sign",
        "unbracket",
        "word",
    }
)
_WITHIN = frozenset[Kind]({"dash", "sign"})
"""What may stand between words of one field that no lexicon knows."""
_SCOPES: tuple[FieldScope, ...] = ("listed", "relevant", "unspecified")


class InClause(NamedTuple):
    """The fields of a clause by places in a text that begins at `start` of the text that was read."""

    fields: Fields
    start: int


class KnownFields:
    """Finds the fields of clauses by one catalogue."""

    def __init__(self, rules: FieldRules) -> None:
        self._rules = rules
        self._kept = lru_cache(maxsize=_KEPT)(self._by_itself)

    def of(self, text: str, place: Place, language: Language, taken: Places) -> InClause:
        """The fields of the clause that stands at a place of a text; `taken` are places in the clause."""
        start, end = place
        printed = text[start:end]
        if len(printed) > _LONGEST_CLAUSE or "\n" in printed:
            # How a broken word goes on is told by the words of the whole text.
            return InClause(fields_in(by_itself(text)[start:end], language, self._rules, taken), 0)
        return InClause(self._kept(printed, language, taken), start)

    def _by_itself(self, text: str, language: Language, taken: Places) -> Fields:
        return fields_in(by_itself(text), language, self._rules, taken)


class Taught(Struct, frozen=True, gc=False):
    """An education, and what was found: words that say nothing that we know, and findings about its fields."""

    schooling: Schooling
    findings: list[Finding]


def schooling(clause: Clause, text: str, language: Language, known: KnownFields) -> Taught:
    """The meaning of a clause about education; `text` is the whole text that was read."""
    place = start, _ = clause.place
    levels: set[str] = set()
    degrees: set[str] = set()
    courses = _of_courses(clause.tokens, language) if clause.names("training") else []
    taken: list[Place] = [(first - start, last - start) for first, last in courses]
    suitable: list[Place] = []
    tokens = _binding(clause.tokens)
    for token in tokens:
        kind = token.kind
        if kind not in _OPEN:
            taken.append((token.start - start, token.end - start))
        if kind == "level":
            levels.update(values_of(token))
        elif kind == "degree":
            degrees.update(values_of(token))
        elif kind == "relevant" or (kind == "scope" and not _SUITABLE.isdisjoint(values_of(token))):
            suitable.append((token.start, token.end))
    named, begin = known.of(text, place, language, tuple(sorted(taken)))
    if _VOCATIONAL.keys() & levels and named.found:
        levels = _of_fields(clause, levels, {begin + end for field in named.found for _, end in field.text.pieces[-1:]})
    implied = {_IMPLIED[degree] for degree in degrees} if not levels else set()
    fields = tuple([_found(one, begin) for one in named.found]) if named.found else ()
    degree_places = _named(clause, "degree") if degrees else ()
    return Taught(
        Schooling(
            levels=tuple(sorted(levels | implied)),
            degrees=tuple(sorted(degrees)),
            fields=fields,
            scope="listed" if fields else "relevant" if suitable else named.scope,
            level_places=degree_places if implied else _named(clause, "level") if levels else (),
            degree_places=degree_places,
            places=(place,),
            scope_places=_suitable(suitable, named, begin) if suitable or named.suitable else (),
        ),
        [*_findings(clause, named, begin, courses), *_hoped(clause.tokens, tokens)],
    )


def _found(field: FoundField, begin: int) -> Found:
    """A field whose places begin at `begin` of the text that was read."""
    return Found(tuple([(begin + first, begin + last) for first, last in field.text.pieces]), field)


def _suitable(told: Sequence[Place], named: Fields, begin: int) -> Places:
    """Where a suitable field is asked for: by a word of its own, or among fields whose places begin at `begin`."""
    return merged((*told, *((begin + first, begin + last) for first, last in named.suitable)))


def _of_fields(clause: Clause, levels: set[str], ends: set[int]) -> set[str]:
    """The levels, where a secondary education right behind a field is a vocational one.

    Ветеринариялық орта білім; педагогическое образование (высшее или среднее).
    """
    done = set(levels)
    led, heads = False, field_head([clause]) is not None
    for left, token in pairwise(clause.tokens):
        closed = left.kind == "education" and token.kind in (_OPENS if heads else {"bracket"})
        led = left.end in ends or (led and (left.kind in _IN_ROW or closed))
        if led and token.kind == "level" and token.weak:
            done = (done - set(values_of(token))) | {_VOCATIONAL.get(value, value) for value in values_of(token)}
    return done


def field_head(clauses: Sequence[Clause]) -> Clause | None:
    """The education that names its field before any level, which holds for the levels behind it; None where none does.

    Медицинское образование: высшее – без стажа, среднее – 1 год.
    """
    first = next((clause for clause in clauses if clause.subject == "education"), None)
    if first is None:
        return None
    kinds = [token.kind for token in first.tokens]
    before = kinds[: kinds.index("level")] if "level" in kinds else []
    return first if "education" in before and "word" in before else None


def in_field_of(head: Schooling, clause: Clause, own: Schooling) -> Schooling:
    """An education in the field of the head of its row, where it is told by its level alone."""
    if own.fields or not head.fields or clause.names("education", "word") or not clause.names("level"):
        return own
    named = all(token.weak for token in clause.tokens if token.kind == "level")
    levels = tuple(sorted({_VOCATIONAL.get(level, level) for level in own.levels})) if named else own.levels
    return replace(own, levels=levels, fields=head.fields, scope=head.scope)


def _binding(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, where levels and degrees in brackets that only wish for them say nothing: `(желательно магистр)`."""
    if "wish" not in [token.kind for token in tokens if token.inner]:
        return tokens
    done = list(tokens)
    opens: int | None = None
    for at, token in enumerate(tokens):
        if token.kind == "bracket":
            opens = at
        elif token.kind == "unbracket" and opens is not None:
            inner, opens = range(opens, at), None
            if any(tokens[each].kind == "wish" for each in inner):
                for each in inner:
                    if done[each].kind in {"degree", "level"}:
                        done[each] = replace(done[each], kind="filler")
    return done


def _hoped(printed: Sequence[Token], binding: Sequence[Token]) -> list[Finding]:
    """What brackets wish for of an education, of which there is no record."""
    if printed is binding:
        return []
    pairs = zip(printed, binding, strict=True)
    return [Finding("KQ301", (token.start, token.end)) for token, own in pairs if token is not own]


def _of_courses(tokens: Sequence[Token], language: Language) -> list[Place]:
    """The words of trainings in brackets, whose areas are no fields: `(с переподготовкой по психологии)`."""
    found: list[Place] = []
    for at in [at for at, token in enumerate(tokens) if token.kind == "training"]:
        beside = tokens[:at][: -_LONGEST - 1 : -1] if language == "kk" else tokens[at + 1 : at + 1 + _LONGEST]
        found += [(token.start, token.end) for token in takewhile(lambda token: token.kind in _OF_COURSE, beside)]
    return sorted(found)


def _findings(clause: Clause, named: Fields, begin: int, courses: Sequence[Place]) -> list[Finding]:
    """The words of a clause that we do not know, and what was found about its fields, whose places begin at `begin`."""
    told: list[Finding] = []
    unknown = clause.unknown(_WITHIN)
    if unknown:
        start = clause.place[0]
        used = merged([*courses, *[(start + first, start + last) for first, last in named.used]])
        told = [Finding("KQ301", place) for place in _uncovered(unknown, used)]
    for each in named.findings:
        place = begin + each.spans[0][0], begin + each.spans[-1][1]
        told.append(Finding(each.code, place, tuple(each.data.items())))
    return told


def together(parts: Iterable[Schooling]) -> Schooling | None:
    """All that several clauses ask of an education, in one."""
    given = list(parts)
    if not given:
        return None
    if len(given) == 1 and len(given[0].fields) < 2:
        return given[0]
    fields: dict[Places, Found] = {}
    printed: dict[int | None, dict[tuple[str, str | None], None]] = {}
    for field in [field for part in given for field in part.fields]:
        # Ways that name the same field ask for one.
        own = (field.field.text.text.casefold(), field.field.isced_f)
        kept = printed.setdefault(field.field.entry, {})
        if own in kept or (field.field.entry is not None and any(_but_for_ending(own, each) for each in kept)):
            continue
        fields.setdefault(field.places, field)
        kept[own] = None
    named = tuple([fields[places] for places in sorted(fields)])
    if len(given) == 1:
        # The very same one where nothing differs, so that its fields are asked of the text once.
        return given[0] if named == given[0].fields else replace(given[0], fields=named)
    return Schooling(
        levels=tuple(sorted({level for part in given for level in part.levels})),
        degrees=tuple(sorted({degree for part in given for degree in part.degrees})),
        fields=named,
        scope=min((part.scope for part in given), key=_SCOPES.index),
        level_places=merged(tuple(place for part in given for place in part.level_places)),
        degree_places=merged(tuple(place for part in given for place in part.degree_places)),
        places=merged(tuple(place for part in given for place in part.places)),
        scope_places=merged(tuple(place for part in given for place in part.scope_places)),
    )


def _but_for_ending(one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Whether two names with their codes are the same but for an ending: әлеуметтік ғылымдар, әлеуметтік ғылымдары."""
    short, long = sorted((one[0], other[0]), key=len)
    return one[1] == other[1] and long.startswith(short) and len(long) - len(short) <= _LONGEST_ENDING


def _named(clause: Clause, kind: str) -> Places:
    """The places of words of a kind; of levels with the word for education beside them."""
    places: list[Place] = []
    for index, token in enumerate(clause.tokens):
        if token.kind == kind:
            behind = clause.tokens[index + 1] if index + 1 < len(clause.tokens) else None
            beside = kind == "level" and behind is not None and behind.kind == "education"
            places.append((token.start, behind.end if beside and behind else token.end))
    return merged(tuple(places))


def _uncovered(places: Iterable[Place], used: Places) -> Iterator[Place]:
    """The places of which no field of study or what belongs to one takes up a part; all are in order."""
    at = 0
    for start, end in places:
        while at < len(used) and used[at][1] <= start:
            at += 1
        if at == len(used) or used[at][0] >= end:
            yield start, end
