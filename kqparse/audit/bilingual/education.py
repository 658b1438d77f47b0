"""KQ403: levels and degrees of education that differ between the two texts of a criterion."""

from collections.abc import Iterator, Mapping

from kqparse.audit.bilingual.experience import Pair, levels_of
from kqparse.diagnostics import finding
from kqparse.model import LANGUAGES, Diagnostic, Education, Language, Spans, spans_of
from kqparse.model.requirement import Alternative, EducationCondition
from kqparse.model.spans import merge
from kqparse.model.wording import NOTHING

_MEANT = {"higher": {"bachelor", "specialist"}, "postgraduate": {"doctorate", "master"}}
"""The degrees that a level means anyway, so that to name them says nothing new."""


def education_differs(taught: Mapping[Language, Education], position: str, *, sure: bool) -> Iterator[Diagnostic]:
    """The finding about all levels and degrees of a criterion.

    Args:
        taught: what each language asks for.
        position: id of the post.
        sure: whether both texts were understood to the last word; else no level is said to be missing.
    """
    said = {
        language: (frozenset(own.levels), frozenset(own.degrees)) if (own := taught.get(language)) else _NONE
        for language in LANGUAGES
    }
    if _differ(said["kk"], said["ru"], sure=sure):
        spans = [
            span
            for own in taught.values()
            for key, places in own.provenance.items()
            if key.startswith(("levels", "degrees"))
            for span in places
        ]
        yield _finding(said["kk"], said["ru"], merge(spans), position)


def alternative_differs(pair: Pair, position: str, *, sure: bool) -> Iterator[Diagnostic]:
    """The finding about the levels and degrees of one alternative."""
    if pair.kk is None or pair.ru is None:
        return
    kk, ru = levels_of(pair.kk), levels_of(pair.ru)
    if _differ(kk, ru, sure=sure):
        yield _finding(kk, ru, merge([*_taught(pair.kk), *_taught(pair.ru)]), position)


_Said = tuple[frozenset[str], frozenset[str]]
"""Levels and degrees."""
_NONE: _Said = (frozenset(), frozenset())


def _differ(kk: _Said, ru: _Said, *, sure: bool) -> bool:
    """Whether the levels differ, or else the degrees.

    One side that has less than the other counts only where both are sure.
    """
    if kk[0] != ru[0]:
        return sure or not (kk[0] <= ru[0] or ru[0] <= kk[0])
    meant = {degree for level in kk[0] for degree in _MEANT.get(level, ())}
    if kk[1] and ru[1]:
        return kk[1] != ru[1] and (sure or not (kk[1] <= ru[1] or ru[1] <= kk[1]))
    return sure and not kk[1] | ru[1] <= meant


def _finding(kk: _Said, ru: _Said, spans: Spans, position: str) -> Diagnostic:
    return finding("KQ403", spans, position=position, data={"kk": _in_words(kk), "ru": _in_words(ru)})


def _in_words(said: _Said) -> str:
    return ", ".join([*sorted(said[0]), *sorted(said[1])]) or NOTHING


def _taught(alternative: Alternative) -> Spans:
    return [
        span for each in alternative.conditions if isinstance(each, EducationCondition) for span in spans_of(each.spans)
    ]
