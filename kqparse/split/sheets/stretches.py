"""The lines between two labels, and what stands around them: where headings are looked for.

Labels and heads of columns part a text into stretches. A stretch holds what is left of the value before it and, where a
table begins behind it, the headings of the next post. Long cells are values whatever stands in them, so that headings
are looked for between them only.
"""

from collections.abc import Iterator, Sequence

from kqparse.frozen import Frozen
from kqparse.model import CriterionKind
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.sheets.tokens import Token

_LONGEST_HEADING = 240


class Stretch(Frozen, frozen=True):
    """Lines without a label or head of columns between them.

    Attributes:
        lines: the lines.
        before: the role of the token right before them, None at the head of the text.
        columns: whether heads of columns stand right behind them.
        table: whether these or a label do.
        label: the kind of the next label, if only heads of columns stand before it.
        last: whether no further token but an end of tables follows.
    """

    lines: list[Paragraph]
    before: str | None
    columns: bool
    table: bool
    label: CriterionKind | None
    last: bool

    @property
    def long(self) -> bool:
        """Whether it is a single cell too long for a heading."""
        return len(self.lines) == 1 and _is_long(self.lines[0])


def steps(tokens: Sequence[Token]) -> Iterator[Token | Stretch]:
    """The tokens in order, lines gathered to stretches."""
    labels = _upcoming(tokens)
    lines: list[Paragraph] = []
    before: str | None = None
    for index, token in enumerate(tokens):
        if token.role is None:
            lines.append(token.paragraph)
            continue
        if lines:
            table = token.role in ("column", "label", "value")
            yield from _islands(
                Stretch(lines, before, token.role == "column", table, labels[index], token.ends is not None)
            )
        yield token
        before, lines = token.role, []
    if lines:
        yield from _islands(Stretch(lines, before, False, False, None, True))


def _upcoming(tokens: Sequence[Token]) -> list[CriterionKind | None]:
    """For each token the kind of the label that it is, or that follows it behind heads of columns."""
    kinds: list[CriterionKind | None] = []
    upcoming: CriterionKind | None = None
    for token in reversed(tokens):
        upcoming = token.label or (upcoming if token.role == "column" else None)
        kinds.append(upcoming)
    return kinds[::-1]


def _islands(whole: Stretch) -> Iterator[Stretch]:
    """A stretch without its long cells, each of which stands alone between the parts."""
    lines: list[Paragraph] = []
    before = whole.before
    for line in whole.lines:
        if _is_long(line):
            if lines:
                yield whole._replace(lines=lines, before=before, columns=False, table=False, label=None, last=False)
            yield whole._replace(lines=[line], before=before, columns=False, table=False, label=None, last=False)
            before, lines = "value", []
        else:
            lines.append(line)
    if lines:
        yield whole._replace(lines=lines, before=before)


def _is_long(line: Paragraph) -> bool:
    return line.led and line.end - line.start > _LONGEST_HEADING
