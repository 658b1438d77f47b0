"""Several requirements as one: all of them (criteria of one post), or any of them (grades of one post)."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from kqparse.model import Education, Experience, Field, Language, Spans, Text, TextSpans
from kqparse.model.requirement import Alternative, EducationCondition, FieldScope
from kqparse.requirement.meanings.totals import bounds
from kqparse.text.traced import Traced

_MOST_PRODUCT = 256
_SCOPES: tuple[FieldScope, ...] = ("listed", "relevant", "unspecified")


def whole_education(parts: Iterable[Education | None]) -> Education | None:
    """All that several texts ask of an education, in one; None if none of them asks for one."""
    given = [part for part in parts if part is not None]
    if len(given) < 2:
        return given[0] if given else None
    scope = min((part.field_scope for part in given), key=_SCOPES.index)
    provenance: dict[str, Spans] = {}
    for part in given:
        for key, spans in part.provenance.items():
            if part.field_scope != scope and key.startswith("field_scope"):
                continue
            told = provenance.setdefault(key, [])
            told += [span for span in spans if span not in told]
    return Education(
        levels=sorted({level for part in given for level in part.levels}),
        degrees=sorted({degree for part in given for degree in part.degrees}),
        fields=_once(field for part in given for field in part.fields),
        field_scope=scope,
        provenance=provenance,
    )


def _once(fields: Iterable[Field]) -> list[Field]:
    """Fields, each as it is first named: texts that name the same one ask for one."""
    named: dict[tuple[str, str, str | None], Field] = {}
    for field in fields:
        kk, ru = (str(text).casefold() if text else "" for text in (field.text.kk, field.text.ru))
        named.setdefault((kk, ru, field.isced_f), field)
    return list(named.values())


def all_of(parts: Iterable[Experience | None]) -> Experience | None:
    """Each way of one with each way of the others; beyond a bound the first says how."""
    given = [part.alternatives for part in parts if part is not None]
    if not given:
        return None
    total = given[0]
    for alternatives in given[1:]:
        if len(total) * len(alternatives) <= _MOST_PRODUCT:
            total = [_both(one, other) for one, other in product(total, alternatives)]
    return _experience(total)


def any_of(parts: Iterable[Experience | None]) -> Experience | None:
    """The ways of all of them."""
    given = [part for part in parts if part is not None]
    return _experience([each for part in given for each in part.alternatives]) if given else None


def with_education(experience: Experience, education: Education, texts: Mapping[Language, Traced]) -> Experience:
    """Work that is asked for together with an education; a way that names one already keeps it.

    Args:
        experience: the work.
        education: what the texts ask for.
        texts: those that name the education.
    """
    spans = TextSpans(**{language: text.spans() for language, text in texts.items()})
    taught = EducationCondition(
        levels=education.levels,
        degrees=education.degrees,
        fields=education.fields,
        field_scope=education.field_scope,
        spans=spans,
    )
    first = Alternative(
        conditions=[taught], text=Text(**{language: text.text for language, text in texts.items()}), spans=spans
    )
    return _experience([each if _taught(each) else _both(first, each) for each in experience.alternatives])


def _taught(alternative: Alternative) -> bool:
    return any(isinstance(condition, EducationCondition) for condition in alternative.conditions)


def _experience(alternatives: Sequence[Alternative]) -> Experience:
    least, most = bounds(alternatives)
    return Experience(min_months=least, max_months=most, alternatives=list(alternatives))


def _both(one: Alternative, other: Alternative) -> Alternative:
    texts: dict[str, str] = {}
    spans: dict[str, Spans] = {}
    for part in (one, other):
        for language in ("kk", "ru"):
            text, places = getattr(part.text, language), getattr(part.spans, language)
            if isinstance(text, str):
                texts[language] = f"{texts[language]} {text}" if language in texts else text
                spans[language] = [*spans.get(language, []), *places]
    return Alternative(conditions=[*one.conditions, *other.conditions], text=Text(**texts), spans=TextSpans(**spans))
