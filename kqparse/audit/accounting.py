"""What became of every character.

Assigned is what stands under a span of a value or passage, what a phrase takes up beside its value, and signs that only
separate (commas, brackets, slashes) on a line that has words of any kind. Noise is what a stage named as such, and
lines of signs alone (rules). All else is unassigned.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from kqparse.model import Act, Coverage, Position, Span, Spans, TextSpans
from kqparse.model.spans import merge, subtract
from kqparse.records import Draft

_RUN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]")


class _Left(NamedTuple):
    """A run of characters that nobody claimed: its place, its line, and whether it has a letter or figure."""

    start: int
    end: int
    line: int
    word: bool


def coverage(draft: Draft, line_starts: list[int]) -> Coverage:
    """Account for the source of a draft; `line_starts` are the offsets of its lines. Linear in text and spans."""
    text = draft.sheets.split.source.text
    assigned = merge([*_value_spans(draft), *draft.claimed])
    noise = subtract(merge([*draft.noise, *draft.sheets.split.source.layout.noise]), assigned)
    rest = subtract([(0, len(text))] if text else [], merge([*assigned, *noise]))
    rules: Spans = []
    unassigned: Spans = []
    for _, group in groupby(_left(text, rest, line_starts), key=lambda run: run.line):
        runs = list(group)
        beside = any(_touches(spans, line_starts, runs[0].line, len(text)) for spans in (assigned, noise))
        if not beside and not any(run.word for run in runs):
            rules += [(run.start, run.end) for run in runs]
        else:
            unassigned += _run_together(text, [run for run in runs if run.word or not beside])
    noise_count, unassigned_count = _solid(text, [*noise, *rules]), _solid(text, unassigned)
    characters = _solid(text, [(0, len(text))])
    return Coverage(
        characters=characters,
        assigned=characters - noise_count - unassigned_count,
        noise=noise_count,
        unassigned=unassigned_count,
        unassigned_spans=unassigned,
    )


def _left(text: str, rest: Spans, line_starts: list[int]) -> Iterator[_Left]:
    for start, end in rest:
        # Most of what is left is white space between values.
        for match in () if text[start:end].isspace() else _RUN.finditer(text, start, end):
            line = bisect_right(line_starts, match.start()) - 1
            yield _Left(*match.span(), line, bool(_WORD.search(match.group())))


def _touches(spans: Spans, line_starts: list[int], line: int, length: int) -> bool:
    """Whether any of the spans lies on a line."""
    end = line_starts[line + 1] if line + 1 < len(line_starts) else length
    before = bisect_left(spans, (end, 0)) - 1
    return before >= 0 and spans[before][1] > line_starts[line]


def _run_together(text: str, runs: Iterable[_Left]) -> Spans:
    """Runs parted by blanks alone as one span."""
    spans: Spans = []
    for run in runs:
        if spans and not text[spans[-1][1] : run.start].strip():
            spans[-1] = (spans[-1][0], run.end)
        else:
            spans.append((run.start, run.end))
    return spans


def _solid(text: str, spans: Spans) -> int:
    """How many characters under the spans are no white space."""
    return sum(len("".join(text[start:end].split())) for start, end in spans)


def _value_spans(draft: Draft) -> Iterator[Span]:
    for position in draft.positions:
        yield from _position_spans(position)
    for passage in draft.passages:
        yield from _text_spans(passage.spans)
    for abbreviation in draft.abbreviations:
        yield from abbreviation.spans
    for scale in draft.scales:
        for row in scale.rows:
            for item in row.items:
                yield from _text_spans(item.spans)
    if draft.act is not None:
        yield from _act_spans(draft.act)
    for spans in draft.announcement.provenance.values() if draft.announcement else ():
        yield from spans


def _act_spans(act: Act) -> Iterator[Span]:
    for spans in act.provenance.values():
        yield from spans
    for amendment in act.amendments:
        yield from amendment.spans
    for reference in [*act.amends, *act.repeals, *act.legal_basis, *filter(None, [act.repealed_by])]:
        yield from _text_spans(reference.spans)


def _position_spans(position: Position) -> Iterator[Span]:
    for spans in position.provenance.values():
        yield from spans
    for criterion in position.criteria:
        yield from _text_spans(criterion.spans)


def _text_spans(spans: TextSpans) -> Iterator[Span]:
    yield from spans.kk or []
    yield from spans.ru or []
