"""KQ402: what the two texts of a criterion ask for as experience, alternative by alternative.

What is compared is what both languages are sure to say alike: amounts, their strictness, what is only desirable, kinds
of work, studies under a programme. Names of posts and sectors are free text, whose translations are not compared; but
sectors that are known to be of different fields differ.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from kqparse.diagnostics import finding
from kqparse.model import LANGUAGES, Diagnostic, Experience, Language, Spans, Text, spans_of
from kqparse.model.requirement import (
    Alternative,
    Condition,
    EducationCondition,
    ExperienceCondition,
    ProgrammeCondition,
)
from kqparse.model.spans import merge, subtract
from kqparse.model.wording import NOTHING, alternative_in_words, condition_in_words
from kqparse.requirement.several.pairing import paired

_FREE = frozenset({"position", "sector"})
"""Kinds of work that one language may tell by the post and the other by the sector."""


_TOLD = frozenset({"education", "work", "programme"})
"""Kinds of conditions that are told of an alternative as a whole."""
_LED = frozenset({"management", "position"})
"""A post that leads: one language may name it where the other says that the work is to lead."""
Leads = Callable[[Text], bool]
"""Whether the name of a post is that of a head."""
Broad = Callable[[str, Language], frozenset[str]]
"""The broad fields of a text in a language that is the name of one, else none."""


class Pair(Struct, frozen=True):
    """An alternative in both languages, None where a language has none like it."""

    kk: Alternative | None
    ru: Alternative | None


class _Amount(NamedTuple):
    """A work with an amount; `part` for one that is part of another."""

    part: bool
    least: int
    most: int
    strict: bool
    preferred: bool
    scopes: frozenset[str]


class _Facts(NamedTuple):
    """What an alternative says in terms of both languages.

    Attributes:
        amounts: works with an amount, in order.
        scopes: kinds of all other work, without the free ones.
        programmes: the degrees of each programme.
        worked: whether it asks for any work; `plain` whether for some that is more than a free kind without amount.
        wished: whether any work, or a part of it, is only desirable.
        more: whether it asks for anything else: training, a clearance.
    """

    amounts: tuple[_Amount, ...]
    scopes: frozenset[str]
    programmes: tuple[tuple[str, ...], ...]
    worked: bool
    plain: bool
    wished: bool
    more: bool


def pairs(said: Mapping[Language, Experience]) -> list[Pair]:
    """The alternatives of both languages, those that say the same together, in the Kazakh order."""
    own, others = (said[language].alternatives if language in said else [] for language in LANGUAGES)
    if not own or not others:
        # Of a language that says nothing of work only the work of the other is told.
        worked = [each for each in (*own, *others) if _facts(each).worked]
        return [Pair(each, None) if own else Pair(None, each) for each in worked]
    partners = paired([_signs(each) for each in own], [_signs(each) for each in others])
    found = [Pair(each, None if at is None else others[at]) for each, at in zip(own, partners, strict=True)]
    taken = set(partners)
    return [*found, *(Pair(None, each) for at, each in enumerate(others) if at not in taken)]


def experience_differs(pair: Pair, position: str, leads: Leads, told: Spans, *, sure: bool) -> Iterator[Diagnostic]:
    """The finding about an alternative, if it differs or stands in one language only.

    Args:
        pair: the alternative.
        position: id of the post.
        leads: tells the names of heads.
        told: sentences that are told to stand in one language only; what they ask for is no other difference.
        sure: whether both texts were understood to the last word; else nothing is said to be missing.
    """
    if pair.kk is None or pair.ru is None:
        alone = pair.kk or pair.ru
        if alone is None or not sure or not _tells(alone):
            return
        shown = replace(alone, conditions=_wanted(alone, _TOLD))
        words = [alternative_in_words(shown), NOTHING]
        data = dict(zip(("kk", "ru"), words if pair.kk else reversed(words), strict=True))
        yield finding("KQ402", _all(alone), position=position, data=data)
        return
    kk, ru = (_facts(_without(each, told), leads) for each in (pair.kk, pair.ru))
    lacks = sure and ((kk.plain and not ru.worked) or (ru.plain and not kk.worked) or kk.wished != ru.wished)
    more = sure and kk.more != ru.more
    same = _alike(kk.amounts, ru.amounts) and (kk.scopes, kk.programmes) == (ru.scopes, ru.programmes)
    if same and not lacks and not more:
        return
    kinds = {"work", "programme", "other"} if more else {"work", "programme"}
    conditions = [_wanted(each, kinds) for each in (pair.kk, pair.ru)]
    said = [alternative_in_words(replace(pair.kk, conditions=own)) for own in conditions]
    spans = [
        span
        for own, alternative in zip(conditions, (pair.kk, pair.ru), strict=True)
        for span in (_spans(own) or _all(alternative))
    ]
    yield finding("KQ402", spans, position=position, data={"kk": said[0], "ru": said[1]})


def joined_otherwise(said: Mapping[Language, Experience], position: str) -> Iterator[Diagnostic]:
    """The finding where both languages ask for the same things, but one for all of what the other has a choice in."""
    own, others = (said[language].alternatives if language in said else [] for language in LANGUAGES)
    if len(own) == len(others):
        return
    facts = [[_facts(each) for each in side] for side in (own, others)]
    # An education asked for in each way is no way of its own.
    taught_alone = any(not (each.amounts or each.programmes) for side in facts for each in side)
    gather = Counter if taught_alone else frozenset
    asked = [
        (
            Counter[object](one for each in of for one in (*each.amounts, *each.programmes)),
            gather(taught for each in side if any(taught := levels_of(each))),
        )
        for side, of in zip((own, others), facts, strict=True)
    ]
    if asked[0] == asked[1]:
        words = [
            " or ".join([alternative_in_words(replace(each, conditions=_wanted(each, _TOLD))) for each in side])
            for side in (own, others)
        ]
        spans = merge(span for each in (*own, *others) for span in _all(each))
        yield finding("KQ402", spans, position=position, data=dict(zip(("kk", "ru"), words, strict=True)))


def _without(alternative: Alternative, told: Spans) -> Alternative:
    """An alternative without the conditions that lie in what is told."""
    left = [each for each in alternative.conditions if subtract(merge(spans_of(each.spans)), told)] if told else None
    return alternative if left is None else replace(alternative, conditions=left)


def sectors_differ(experience: Experience, position: str, broad: Broad) -> Iterator[Diagnostic]:
    """A finding for each work in which two languages agree but for its sector.

    Args:
        experience: of both languages.
        position: id of the post.
        broad: the broad fields of a text.
    """
    for alternative in experience.alternatives:
        for work, _ in _works(alternative):
            if "sector" not in work.scopes or work.detail is None:
                continue
            kk, ru = work.detail.kk, work.detail.ru
            if not isinstance(kk, str) or not isinstance(ru, str):
                continue
            own, other = broad(kk, "kk"), broad(ru, "ru")
            if own and other and not own & other:
                sides = [replace(work, detail=Text(kk=kk)), replace(work, detail=Text(ru=ru))]
                data = dict(zip(("kk", "ru"), map(condition_in_words, sides), strict=True))
                yield finding("KQ402", _spans([work]), position=position, data=data)


def levels_of(alternative: Alternative) -> tuple[frozenset[str], frozenset[str]]:
    """The levels and degrees that an alternative names."""
    taught = [each for each in alternative.conditions if isinstance(each, EducationCondition)]
    return (
        frozenset(level for each in taught for level in each.levels),
        frozenset(degree for each in taught for degree in each.degrees),
    )


def _signs(alternative: Alternative) -> Sequence[object]:
    """What an alternative is told by, the most telling first."""
    facts, taught = _facts(alternative), levels_of(alternative)
    amounts = tuple(each[:-1] for each in facts.amounts)
    return ((facts[:3], taught), (amounts, taught), (facts.programmes, taught), amounts)


def _facts(alternative: Alternative, leads: Leads | None = None) -> _Facts:
    works = [work for work, _ in _works(alternative)]
    amounts = [_amount(work, leads, part=part) for work, part in _works(alternative) if _measured(work)]
    scopes = {scope for work in works if not _measured(work) for scope in work.scopes}
    programmes = [each for each in alternative.conditions if isinstance(each, ProgrammeCondition)]
    return _Facts(
        tuple(sorted(amounts, key=lambda each: (*each[:-1], sorted(each.scopes)))),
        frozenset(scopes) - _FREE,
        tuple(sorted(tuple(each.degrees) for each in programmes)),
        any(not _none(work) for work in works),
        any(not _none(work) and not (work.scopes and _FREE.issuperset(work.scopes)) for work in works),
        any(work.preferred is True for work in works),
        any(_kind(each) == "other" for each in alternative.conditions),
    )


def _amount(work: ExperienceCondition, leads: Leads | None, *, part: bool) -> _Amount:
    led = leads is not None and work.detail is not None and "position" in work.scopes and leads(work.detail)
    return _Amount(
        part,
        -1 if work.min_months is None else work.min_months,
        -1 if work.max_months is None else work.max_months,
        work.strict is True,
        work.preferred is True,
        frozenset(work.scopes) | (_LED if led else frozenset()),
    )


def _works(alternative: Alternative) -> Iterator[tuple[ExperienceCondition, bool]]:
    """All works, each with whether it is part of another."""
    for condition in alternative.conditions:
        if isinstance(condition, ExperienceCondition):
            yield condition, False
            yield from ((part, True) for part in _parts(condition))


def _parts(work: ExperienceCondition) -> Iterator[ExperienceCondition]:
    for part in work.includes:
        yield part
        yield from _parts(part)


def _none(work: ExperienceCondition) -> bool:
    """Whether expressly none is asked for, which is as good as saying nothing."""
    return work.min_months == 0 and work.max_months is None


def _measured(work: ExperienceCondition) -> bool:
    """Whether a work has an amount."""
    return bool(work.min_months) or work.max_months is not None


def _alike(kk: Sequence[_Amount], ru: Sequence[_Amount]) -> bool:
    return len(kk) == len(ru) and all(
        one[:-1] == other[:-1] and _same_work(one.scopes, other.scopes) for one, other in zip(kk, ru, strict=True)
    )


def _same_work(one: frozenset[str], other: frozenset[str]) -> bool:
    if one == other:
        return True
    led = one >= _LED or other >= _LED
    return one ^ other <= _FREE and bool((one & _FREE and other & _FREE) or (led and "management" in one & other))


def _tells(alternative: Alternative) -> bool:
    """Whether an alternative asks for something that is compared."""
    facts = _facts(alternative)
    return bool(facts.amounts or facts.scopes or facts.programmes or any(levels_of(alternative)))


def _kind(condition: Condition) -> str:
    if isinstance(condition, ExperienceCondition):
        return "work"
    if isinstance(condition, EducationCondition):
        return "education"
    return "programme" if isinstance(condition, ProgrammeCondition) else "other"


def _wanted(alternative: Alternative, kinds: Set[str]) -> list[Condition]:
    """The conditions of some kinds, without free text of the document: what is told of them are our own words."""
    return [_plain(each) for each in alternative.conditions if _kind(each) in kinds]


def _plain(condition: Condition) -> Condition:
    if isinstance(condition, ExperienceCondition):
        return replace(condition, detail=None, includes=[replace(part, detail=None) for part in condition.includes])
    return replace(condition, fields=[]) if isinstance(condition, EducationCondition) else condition


def _spans(conditions: Sequence[Condition]) -> Spans:
    """Where conditions stand, in source order; neighbours may share words."""
    return merge([span for each in conditions for span in spans_of(each.spans)])


def _all(alternative: Alternative) -> Spans:
    return merge(spans_of(alternative.spans))
