"""Cards of plain text whose labels and values stand one below the other, as an export prints a table of two columns.

    Наименование должности
    Лаборант                       each label alone on its line, its value on those below it
    Образование
    Среднее

A card begins with the label that the first one begins with; what stands behind a blank line, or below a number of a
heading, is none of the value of its last label.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.split.cells.grids import Grid, of_rows
from kqparse.split.prose.paragraphs import Paragraph, blank_between
from kqparse.split.rows.head_lines import HeadLines, may_title
from kqparse.split.rows.known_heads import told_head
from kqparse.split.rows.stacked import Search
from kqparse.text.fold import label_key

_BEFORE = 2
"""Lines from a label of a card to the next one before that of the title: its value stands between."""
_LEAST_LABELS = 3
_MOST_BEFORE = 500
"""Lines before the first card, for each of them: labels that stand so deep in a text of another kind make none."""
_ASKED = frozenset({"education", "experience"})
_NUMBERED = late_pattern(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?\s")
"""The number of a heading between cards."""


def beneath(search: Search, family: FamilyRules) -> Iterator[Grid]:
    """The cards in the lines that are searched for heads of a family, as tables of two columns."""
    lines, texts = search.lines, search.texts
    found = [at for at in search.possible if texts[at][0].isupper() and not texts[at].endswith(".")]
    if not HeadLines(found, [(at, may_title(texts[at], family)) for at in found]).near():
        return
    heads = {at: told_head(lines[at : at + 1], texts[at : at + 1], family, longer=False) for at in found}
    told = {at: head[0] or head[1] for at, head in heads.items() if head and _is_alone(lines, at)}
    labels = list(told)
    first = next((place for place, at in enumerate(labels) if told[at] == "title"), None)
    if first is None:
        return
    while first and labels[first] - labels[first - 1] <= _BEFORE:
        first -= 1
    begins = [at for at in labels[first:] if texts[at] == texts[labels[first]]]
    if begins[0] > _MOST_BEFORE * len(begins):
        return
    for begin, end in pairwise([*begins, len(lines)]):
        own = labels[bisect_left(labels, begin) : bisect_left(labels, end)]
        rows = [lines[at:following] for at, following in pairwise([*own, end])]
        rows[-1] = _ended(rows[-1])
        said = [told[at] for at in own]
        once = len({texts[at] for at in own}) == len(own) >= _LEAST_LABELS
        if once and said.count("title") == 1 and not _ASKED.isdisjoint(said):
            cells = [[[label.traced()], [line.traced() for line in value]] for label, *value in rows]
            # A line below a title that leads to another is a label that no list has: so other cards are printed.
            plain = not any(line.text.endswith(":") for line in rows[said.index("title")][1:])
            grid = of_rows(cells) if plain and all(_is_value(row[1:], family) for row in rows) else None
            yield from [grid] if grid else ()


def _is_alone(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether nothing else stands on a line."""
    own = lines[at]
    begin, end = own.of.text.rfind("\n", 0, own.start) + 1, own.of.text.find("\n", own.end)
    return own.of.text[begin : end if end >= 0 else None].strip() == own.text


def _is_value(lines: Sequence[Paragraph], family: FamilyRules) -> bool:
    """Whether some lines are a value: there are some, and a label before a colon begins none of them."""
    begins = (line.text for line in lines if ":" in line.text or not line.text[0].islower())
    keys = [label_key(text.partition(":")[0]) for text in begins]
    return bool(lines) and not any(key in family.row_parts or family.label(key) for key in keys)


def _ended(row: list[Paragraph]) -> list[Paragraph]:
    """A last label and its value: up to a blank line, or a number of a heading."""
    for at in range(2, len(row)):
        if blank_between(row[at - 1], row[at]) or _NUMBERED.match(row[at].text):
            return row[:at]
    return row
