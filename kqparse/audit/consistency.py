"""What does not add up inside a document (KQ2xx)."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from math import ceil

from kqparse.diagnostics import finding
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Diagnostic, Position, Spans, Text, texts_of

_NUMBER = late_pattern(r"[0-9]{1,5}")
_WHOLE: CriterionKind = "qualification_requirements"
_PARTS: frozenset[CriterionKind] = frozenset({"education", "experience"})
"""What a requirement to qualification asks for in one, and a post may be asked for by itself."""
_COMMON = 0.5
"""A kind of criterion that more than this share of the posts have is expected of all of them."""


def consistency(
    positions: Sequence[Position],
    expects: Sequence[CriterionKind] | None,
    blank: Sequence[Sequence[CriterionKind]],
    gone: Container[int] = (),
    heading: Container[int] = (),
) -> list[Diagnostic]:
    """Findings about numbers and criteria.

    Args:
        positions: all of a document.
        expects: the kinds that the family says every post has, None for a family whose posts have no criteria.
        blank: for each position the kinds in whose place a dash is printed.
        gone: numbers that later acts have struck out, so that they need not be there.
        heading: numbers that stand alone beside posts, as a section of a table may have.
    """
    return [
        *(_criteria(positions, expects, blank) if expects is not None else ()),
        *_codes_and_units(positions),
        *_repeated_codes(positions),
        *_ordinals(positions, gone, heading),
    ]


def _criteria(
    positions: Sequence[Position], expects: Sequence[CriterionKind], blank: Sequence[Sequence[CriterionKind]]
) -> Iterator[Diagnostic]:
    """KQ208 for posts without criteria, KQ203 for each kind that a post lacks and most posts or the family have."""
    kinds = Counter(kind for position in positions for kind in {criterion.kind for criterion in position.criteria})
    common = {kind for kind, count in kinds.items() if count > _COMMON * len(positions) and kind != "other"}
    # What none of several posts is asked for is told once: their table has no place for it.
    known = kinds.keys() | {kind for dashed in blank for kind in dashed} | (_PARTS if kinds[_WHOLE] else set())
    lacking = set(expects) - known if kinds and len(positions) > 1 else set()
    for kind in sorted(lacking):
        yield finding("KQ203", [], data={"kind": kind})
    for position, dashed in zip(positions, blank, strict=True):
        own = {criterion.kind for criterion in position.criteria}
        if not own:
            yield finding("KQ208", _title_spans(position), position=position.id)
            continue
        said = _PARTS if _WHOLE in own else {_WHOLE} if own & _PARTS else set()
        # A criterion about education may tell of work, too.
        said = said | {"experience"} if position.experience else said
        for kind in sorted(common.union(expects) - own.union(dashed, said, lacking)):
            yield finding("KQ203", _title_spans(position), position=position.id, data={"kind": kind})


def _codes_and_units(positions: Sequence[Position]) -> Iterator[Diagnostic]:
    """KQ206 where a post has codes and a number of staff units that is another one; half a unit has a code too.

    Where each of several posts has one, whatever its units, codes are those of posts.
    """
    coded = [(own, ceil(own.headcount)) for own in positions if own.codes and own.headcount is not None]
    single = all(len(position.codes) == 1 for position, _ in coded)
    if single and sum(units > 1 for _, units in coded) > 1:
        return
    for position, units in coded:
        if len(position.codes) != units:
            spans = [*position.provenance.get("codes", []), *_spans(position, "headcount")]
            data = {"codes": len(position.codes), "headcount": position.headcount}
            yield finding("KQ206", spans, position=position.id, data=data)


def _repeated_codes(positions: Sequence[Position]) -> Iterator[Diagnostic]:
    """KQ202 where a post repeats a staff code of a post before it."""
    seen: set[str] = set()
    for position in positions:
        repeated = sorted(seen.intersection(position.codes))
        if repeated:
            data = {"what": "staff code", "number": ", ".join(repeated), "fault": "repeated"}
            yield finding("KQ202", position.provenance.get("codes", []), position=position.id, data=data)
        seen.update(position.codes)


def _ordinals(positions: Sequence[Position], gone: Container[int], heading: Container[int]) -> Iterator[Diagnostic]:
    """KQ202 where the printed number of a post is not the next one; a section may begin anew or bear a number."""
    spoken = [_languages(position.title) for position in positions]
    both = 2 * sum(map(all, spoken)) > len(spoken)
    last: int | None = None
    place: tuple[object, ...] = (None,)
    printed: Spans | None = None
    for position, languages in zip(positions, spoken, strict=True):
        # Where posts are printed twice the Kazakh numbers are those that count.
        if both and languages == (False, True):
            continue
        # Posts of one row share its number.
        own = _spans(position, "ordinal")
        if own and own == printed:
            continue
        printed = own
        allowed = {None, *((position.ordinal,) if last is None else (last + 1, _next(last, gone)))}
        # In a register each category and tier may number its posts anew.
        tier = () if position.criteria else (position.category, position.tier)
        # So does each language, where one stands behind the other.
        here = (position.section, *(() if both else languages), *tier)
        if place != here:
            place = here
            allowed |= {1, _next(last or 0, heading), *(number + 1 for number in _numbers(position.section))}
        if position.ordinal not in allowed:
            data = {"what": "number", **_fault(last, position.ordinal)}
            yield finding("KQ202", own, position=position.id, data=data)
        last = position.ordinal if position.ordinal is not None else last


def _languages(title: Text | None) -> tuple[bool, bool]:
    """Whether a title is there in Kazakh, and in Russian."""
    return (title is not None and isinstance(title.kk, str), title is not None and isinstance(title.ru, str))


def _next(last: int, gone: Container[int]) -> int:
    """The number that is due behind another one."""
    due = last + 1
    while due in gone:
        due += 1
    return due


def _fault(last: int | None, number: int | None) -> dict[str, str | int | None]:
    """What is wrong with a number behind another one: the number concerned, and the fault."""
    if last is None or number is None or number < last:
        return {"number": number, "fault": "out of order"}
    if number == last:
        return {"number": number, "fault": "repeated"}
    between = last + 1 if number == last + 2 else f"{last + 1}\u2013{number - 1}"
    return {"number": between, "fault": "missing"}


def _numbers(section: Text | None) -> list[int]:
    """The number that a section heading begins with, if it does."""
    return [int(match.group()) for text in texts_of(section) if (match := _NUMBER.match(text))]


def _title_spans(position: Position) -> Spans:
    return _spans(position, "title") or position.spans


def _spans(position: Position, name: str) -> Spans:
    """Where a value that has a language stands."""
    return [span for key in (f"{name}.kk", f"{name}.ru") for span in position.provenance.get(key, [])]
