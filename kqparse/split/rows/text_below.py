"""What labels say right below the table of one post, as passports of posts print what does not fit into their cells.

    Должность     | Главный хранитель
    Образование   | Высшее
    Должностные обязанности:
    1) ведет учет фондов;            up to the next table, and no further than a blank line behind what is said in full

Nothing is taken where no label stands right below the table: what follows is of the whole text then.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Cell
from kqparse.split.cells.grids import Grid, inside, stretches
from kqparse.split.prose.paragraphs import Paragraph, blank_between, paragraphs
from kqparse.split.reading import Reading, begins
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key

_LONGEST_LABEL = 100
_ENDED = (".", "!")
_OTHER = late_pattern(r"[^\W\d_][^:\n.;]{2,40}:\s")
"""A label that no list has."""
_ENTRY = late_pattern(r"[-–—•▪*]|[0-9]{1,3}[.)]|[^\W\d_]\)")


def with_text_below(read: Reading, tables: Sequence[Grid], of: EditedText, family: FamilyRules) -> Reading:
    """A reading of tables whose posts, each alone in its table, have what stands below it under labels of a family."""
    places = sorted(stretches(tables))
    labelled = [at for at, (_, end) in enumerate(places) if _leads(of, end, family)]
    if not labelled:
        return read  # as most do
    starts = [start for start, _ in places]
    rows: dict[int, list[int]] = {}
    for number, block in enumerate(read.blocks):
        at = bisect_right(starts, _row_start(block)) - 1
        rows.setdefault(at, []).append(number)
    heads = sorted({*starts, *(block.section.start for block in read.blocks if block.section)})
    lines = paragraphs(of, places[labelled[0]][1])
    begun = [line.start for line in lines]
    blocks, taken = [*read.blocks], set[int]()
    for at in labelled:
        end, own = places[at][1], rows.get(at, [])
        if len(own) == 1:
            after = bisect_left(heads, end)  # the next table, or what heads it
            stop = heads[after] if after < len(heads) else len(of.text)
            low, high = bisect_left(begun, end), bisect_left(begun, stop)
            cells = [*_cells(lines[low:high], blocks[own[0]], family)]
            blocks[own[0]] = blocks[own[0]]._replace(cells=[*blocks[own[0]].cells, *cells])
            taken |= {cell.text.start for cell in cells}
    spans = [(line.start, line.end) for line in lines if line.start in taken]
    return read._replace(blocks=blocks, asides=[aside for aside in read.asides if not inside(spans, aside.text.start)])


def _leads(of: EditedText, end: int, family: FamilyRules) -> bool:
    """Whether a label begins the first line below a table."""
    at = bisect_left(of.cells, (end,))
    return at < len(of.cells) and _label(Paragraph(of, *of.cells[at]), family) is not None


def _row_start(block: Block) -> int:
    """Where the cells of a post begin."""
    return min((line.start for line in block.row), default=begins(block))


def _cells(lines: Sequence[Paragraph], block: Block, family: FamilyRules) -> Iterator[Cell]:
    """The labels that stand one below the other, and what each says; nothing without one in the first line."""
    known = {cell.kind for cell in block.cells if cell.role == "label"}
    before: Paragraph | None = None
    for line in lines:
        label = _label(line, family)
        if label is None and (before is None or _is_over(before, line)):
            return
        if label is None:
            yield Cell("value", line.traced())
        elif label[0].kind in known:
            return  # what is told already is told of others
        else:
            yield from label
        before = line


def _label(line: Paragraph, family: FamilyRules) -> list[Cell] | None:
    """A line as a label before a colon, or alone, and what it says beside it."""
    whole = line.traced()
    colon = whole.text.find(":", 0, _LONGEST_LABEL)
    if colon < 0 and len(whole) > _LONGEST_LABEL:
        return None
    text, value = (whole[:colon].strip(), whole[colon + 1 :].strip()) if colon >= 0 else (whole, None)
    told = family.label(label_key(text.text)) if text and not _ENTRY.match(text.text) else None
    if told is None or told[0] == "other":
        return None  # remarks and papers are of the whole text as well
    return [Cell("label", text, *told), *([Cell("value", value)] if value else [])]


def _is_over(before: Paragraph, line: Paragraph) -> bool:
    """Whether a line is no more of what the line before says: behind a blank one, or below a label of its own."""
    ended = before.text.endswith(_ENDED) and not _ENTRY.match(line.text)
    return ended and (blank_between(before, line) or _OTHER.match(line.text) is not None)
