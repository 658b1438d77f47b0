"""A clause about education to its meaning: levels, degrees, fields of study."""

from collections.abc import Iterable

from msgspec import Struct

from kqparse.model import Language
from kqparse.model.requirement import FieldScope
from kqparse.requirement.clauses import Clause
from kqparse.requirement.field_names import FieldRules, Found, fields_in
from kqparse.requirement.shapes import Finding, Place, Places, Schooling, merged
from kqparse.requirement.tokens import Token
from kqparse.text.traced import Traced

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
_SCOPES: tuple[FieldScope, ...] = ("listed", "relevant", "unspecified")


class Taught(Struct, frozen=True):
    """An education, and what was found: words that say nothing that we know, and findings about its fields."""

    schooling: Schooling
    findings: list[Finding]


def schooling(clause: Clause, text: Traced, language: Language, rules: FieldRules) -> Taught:
    """The meaning of a clause about education; `text` is the whole text that was read."""
    start, end = clause.place
    taken = [(token.start - start, token.end - start) for token in clause.tokens if token.kind not in _OPEN]
    named = fields_in(text[start:end], language, rules, taken)
    used = merged(tuple((start + begin, start + stop) for begin, stop in named.used))
    levels = {value for token in _of(clause, "level") for value in _values(token)}
    degrees = {value for token in _of(clause, "degree") for value in _values(token)}
    implied = {_IMPLIED[degree] for degree in degrees} if not levels else set()
    fields = tuple(Found(field.text.pieces, field.isced_f, field.kz_direction, field) for field in named.found)
    level_tokens = "degree" if implied else "level"
    return Taught(
        Schooling(
            levels=tuple(sorted(levels | implied)),
            degrees=tuple(sorted(degrees)),
            fields=fields,
            scope="listed" if fields else "relevant" if _relevant(clause) else named.scope,
            level_places=_named(clause, level_tokens),
            degree_places=_named(clause, "degree"),
            places=(clause.place,),
        ),
        [Finding("KQ301", place) for place in _words(clause) if not _covered(place, used)]
        + [
            Finding(each.code, (each.spans[0][0], each.spans[-1][1]), tuple(each.data.items()))
            for each in named.findings
        ],
    )


def together(parts: Iterable[Schooling]) -> Schooling | None:
    """All that several clauses ask of an education, in one."""
    given = list(parts)
    if not given:
        return None
    fields: dict[Places, Found] = {}
    printed: set[tuple[str, str | None]] = set()
    for field in (field for part in given for field in part.fields):
        # Ways that name the same field ask for one.
        sign = (field.field.text.text.casefold(), field.isced_f)
        if sign not in printed:
            fields.setdefault(field.places, field)
            printed.add(sign)
    return Schooling(
        levels=tuple(sorted({level for part in given for level in part.levels})),
        degrees=tuple(sorted({degree for part in given for degree in part.degrees})),
        fields=tuple(fields[places] for places in sorted(fields)),
        scope=min((part.scope for part in given), key=_SCOPES.index),
        level_places=merged(tuple(place for part in given for place in part.level_places)),
        degree_places=merged(tuple(place for part in given for place in part.degree_places)),
        places=merged(tuple(place for part in given for place in part.places)),
    )


def _of(clause: Clause, kind: str) -> list[Token]:
    return [token for token in clause.tokens if token.kind == kind]


def _values(token: Token) -> tuple[str, ...]:
    return token.value if isinstance(token.value, tuple) else (str(token.value),)


def _relevant(clause: Clause) -> bool:
    return any(
        token.kind == "relevant" or (token.kind == "scope" and "relevant" in _values(token)) for token in clause.tokens
    )


def _named(clause: Clause, kind: str) -> Places:
    """The places of words of a kind; of levels with the word for education beside them."""
    places: list[Place] = []
    for index, token in enumerate(clause.tokens):
        if token.kind == kind:
            behind = clause.tokens[index + 1] if index + 1 < len(clause.tokens) else None
            beside = kind == "level" and behind is not None and behind.kind == "education"
            places.append((token.start, behind.end if beside and behind else token.end))
    return merged(tuple(places))


def _words(clause: Clause) -> list[Place]:
    """The words of a clause that no lexicon knows, those in a row as one."""
    places: list[Place] = []
    row = False
    for token in clause.tokens:
        if token.kind in {"word", "name"}:
            places[-1:] = [(places[-1][0], token.end)] if row else [*places[-1:], (token.start, token.end)]
            row = True
        elif token.kind not in {"dash", "sign"}:
            row = False
    return places


def _covered(place: Place, used: Places) -> bool:
    """Whether a field of study or what belongs to one takes up a place, or a part of it."""
    return any(start < place[1] and place[0] < end for start, end in used)
