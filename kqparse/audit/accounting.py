"""What became of every character.

Assigned is what stands under a span of a value or passage, what a phrase takes up beside its value, and signs that only
separate (commas, brackets, slashes) on a line that has words of any kind. Noise is what a stage named as such, marks of
notes, and lines of signs alone (rules). All else is unassigned.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from kqparse.late_pattern import LETTER_OR_FIGURE, UNBROKEN
from kqparse.model import Act, Coverage, Spans, TextSpans
from kqparse.model.spans import between, merge, subtract
from kqparse.records import Draft
from kqparse.text.repair.markup import markup
from kqparse.text.repair.note_marks import note_marks

_AT_ONCE = 1 << 16
"""Characters of a text that are taken apart at once, so that the words of a long one are never all there."""


class _Left(Struct, frozen=True, gc=False):
    """A run of characters that nobody claimed: its place, its line, and whether it has a letter or figure.

    `beside` tells whether what stands right before or behind it, but for others and blanks, is claimed on its line.
    """

    start: int
    end: int
    line: int
    word: bool
    beside: bool


def coverage(draft: Draft, line_starts: list[int]) -> Coverage:
    """Account for the source of a draft; `line_starts` are the offsets of its lines. Linear in text and spans."""
    text = draft.sheets.split.source.text
    assigned = merge([*_value_spans(draft), *draft.claimed])
    marks = [*note_marks(text), *((edit.start, edit.end) for edit in markup(text) if not edit.text.strip())]
    noise = subtract(merge([*draft.noise, *draft.sheets.split.source.layout.noise, *marks]), assigned)
    claimed = merge([*assigned, *noise]) if noise else assigned
    # What is left is mostly blank.
    rest = [(start, end) for start, end in between(claimed, len(text)) if text[start:end].strip()]
    rules: Spans = []
    unassigned: Spans = []
    for _, group in groupby(_left(text, rest, line_starts), key=lambda run: run.line):
        runs = list(group)
        beside = any(run.beside for run in runs)
        if not beside and not any(run.word for run in runs):
            rules += [(run.start, run.end) for run in runs]
        else:
            unassigned += _run_together(text, [run for run in runs if run.word or not beside])
    noise_count, unassigned_count = _solid(text, [*noise, *rules]), _solid(text, unassigned)
    characters = _all_solid(text)
    return Coverage(
        characters=characters,
        assigned=characters - noise_count - unassigned_count,
        noise=noise_count,
        unassigned=unassigned_count,
        unassigned_spans=unassigned,
    )


def _left(text: str, rest: Spans, line_starts: list[int]) -> Iterator[_Left]:
    """The runs in what is left between claimed spans, but for signs beside these: they only separate."""
    for start, end in rest:
        left = text[start:end]
        if _separates(text, start, end, left):
            continue
        for match in UNBROKEN.finditer(left):
            first, last = match.span()
            line = bisect_right(line_starts, start + first) - 1
            behind = line_starts[line + 1] if line + 1 < len(line_starts) else len(text)
            word = LETTER_OR_FIGURE.search(left, first, last) is not None
            yield _Left(start + first, start + last, line, word, start > line_starts[line] or end < behind)


def _separates(text: str, start: int, end: int, left: str) -> bool:
    """Whether what stands between claimed spans is signs alone, on a line that has something of one of these."""
    beside = (start > 0 and text[start - 1] != "\n") or (end < len(text) and text[end] != "\n")
    return beside and "\n" not in left and LETTER_OR_FIGURE.search(left) is None


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
    return sum([len("".join(text[start:end].split())) for start, end in spans])


def _all_solid(text: str) -> int:
    """How many characters of a whole text are no white space."""
    return _solid(text, [(at, at + _AT_ONCE) for at in range(0, len(text), _AT_ONCE)])


def _value_spans(draft: Draft) -> Spans:
    found: Spans = []
    for position in draft.positions:
        for own in position.provenance.values():
            found += own
        _take(found, [criterion.spans for criterion in position.criteria])
    _take(found, [passage.spans for passage in draft.passages])
    for abbreviation in draft.abbreviations:
        found += abbreviation.spans
    _take(found, [item.spans for scale in draft.scales for row in scale.rows for item in row.items])
    if draft.act is not None:
        _take_act(found, draft.act)
    for own in draft.announcement.provenance.values() if draft.announcement else ():
        found += own
    return found


def _take_act(found: Spans, act: Act) -> None:
    for own in act.provenance.values():
        found += own
    for amendment in act.amendments:
        found += amendment.spans
    references = [*act.amends, *act.repeals, *act.legal_basis, *filter(None, [act.repealed_by])]
    _take(found, [reference.spans for reference in references])


def _take(found: Spans, texts: Iterable[TextSpans]) -> None:
    for spans in texts:
        found += spans.kk or ()
        found += spans.ru or ()
