"""What does not add up inside a document (KQ2xx)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kqparse.diagnostics import finding
from kqparse.model import CriterionKind, Diagnostic, Position

_COMMON = 0.5
"""A kind of criterion that more than this share of the posts have is expected of all of them."""


def consistency(positions: Sequence[Position], expects: Sequence[CriterionKind]) -> list[Diagnostic]:
    """Findings about numbers and criteria; `expects` are the kinds that the family says every post has."""
    return [*_criteria(positions, expects), *_codes_and_units(positions), *_repeated_codes(positions)]


def _criteria(positions: Sequence[Position], expects: Sequence[CriterionKind]) -> Iterator[Diagnostic]:
    """KQ208 for posts without criteria, KQ203 for each kind that a post lacks and most posts or the family have."""
    kinds = Counter(kind for position in positions for kind in {criterion.kind for criterion in position.criteria})
    common = {kind for kind, count in kinds.items() if count > _COMMON * len(positions) and kind != "other"}
    for position in positions:
        own = {criterion.kind for criterion in position.criteria}
        if not own:
            yield finding("KQ208", _title_spans(position), position=position.id)
            continue
        for kind in sorted(common.union(expects) - own):
            yield finding("KQ203", _title_spans(position), position=position.id, data={"kind": kind})


def _codes_and_units(positions: Sequence[Position]) -> Iterator[Diagnostic]:
    """KQ206 where a post has codes and a number of staff units that is another one."""
    for position in positions:
        if position.codes and position.headcount is not None and len(position.codes) != position.headcount:
            spans = [*position.provenance.get("codes", []), *_headcount_spans(position)]
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


def _title_spans(position: Position) -> list[tuple[int, int]]:
    spans = [span for key in ("title.kk", "title.ru") for span in position.provenance.get(key, [])]
    return spans or position.spans


def _headcount_spans(position: Position) -> list[tuple[int, int]]:
    return [span for key in ("headcount.kk", "headcount.ru") for span in position.provenance.get(key, [])]
