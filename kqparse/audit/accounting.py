"""What became of every character.

Assigned is what stands under a span of a value or passage, what a phrase takes up beside its value, and signs that only
separate (commas, brackets, slashes) on a line that has words of any kind. Noise is what a stage named as such, marks of
notes, and lines of signs alone (rules). All else is unassigned.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model import Act, Coverage, Spans, TextSpans
from kqparse.model.spans import merge, subtract
from kqparse.records import Draft
from kqparse.text.repair.markup import markup
from kqparse.text.repair.note_marks import note_marks

_RUN = late_pattern(r"\S+")
_WORD = late_pattern(r"[^\W_]")
_WHITE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""All white space that there is."""


class _Left(Struct, frozen=True, gc=False):
    """A run of characters that nobody claimed: its place, its line, and whether it has a letter or figure."""

    start: int
    end: int
    line: int
    word: bool


def coverage(draft: Draft, line_starts: list[int]) -> Coverage:
    """Account for the source of a draft; `line_starts` are the offsets of its lines. Linear in text and spans."""
    text = draft.sheets.split.source.text
    assigned = merge([*_value_spans(draft), *draft.claimed])
    marks = [*note_marks(text), *((edit.start, edit.end) for edit in markup(text) if not edit.text.strip())]
    noise = subtract(merge([*draft.noise, *draft.sheets.split.source.layout.noise, *marks]), assigned)
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
    characters = _all_solid(text)
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
            first, last = match.span()
            word = _WORD.search(text, first, last) is not None
            yield _Left(first, last, bisect_right(line_starts, first) - 1, word)


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
    return sum([len("".join(text[start:end].split())) for start, end in spans])


def _all_solid(text: str) -> int:
    """How many characters of a whole text are no white space; to count each kind of it is many times as fast."""
    return len(text) - sum(map(text.count, _WHITE))


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
