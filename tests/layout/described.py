"""A text of one of our families as a description of paragraphs and tables, from what `split` makes of it."""

from collections.abc import Iterator
from pathlib import Path

from bilingual import in_tables
from description import Cell, Document, Paragraph, Table

from kqparse.grammar import grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.model import Span
from kqparse.read import run
from kqparse.records import Block, ScaleParts, SourceText, Split
from kqparse.split import run as split
from kqparse.split.lists.cells import cells, text_of
from kqparse.split.lists.lines import list_lines
from kqparse.split.lists.rows import units
from kqparse.split.prose.joining import prose
from kqparse.text.edits import EditedText
from kqparse.text.prepare import prepare
from kqparse.text.traced import Traced


def described(path: Path) -> Document:
    """The text at `path`: the cells of its posts or of its scale as tables, all else as paragraphs.

    Where cells of two languages are woven into each other, the tables are those that `bilingual` makes of its posts.
    """
    source = run(path.read_bytes(), path.name, grammar())
    if source.layout.tables:
        return list(_as_drawn(source))
    parts = split(source, grammar())
    if isinstance(parts.family, FamilyRules) and parts.family.table.mechanism == "parallel":
        return in_tables(path)
    tables = [*_of_posts(parts), *_of_scales(parts), *_of_lists(parts)]
    document: Document = []
    printed = prepare(source.text, grammar().repair).text  # with notes of the editors, which posts are read without
    at = 0
    for (start, end), table in tables:
        document += [*_paragraphs(parts, printed, at, start), table]
        at = end
    return [*document, *_paragraphs(parts, printed, at, len(printed.text))]


def _as_drawn(source: SourceText) -> Iterator[Paragraph | Table]:
    """A text whose format has tables: those, and its lines between them."""
    at = 0
    for table in source.layout.tables:
        spans = [span for cell in table.cells for span in cell.spans]
        start, end = min(spans)[0], max(spans)[1]
        yield from _lines(source.text[at:start])
        rows: list[list[Cell]] = [[] for _ in range(max(cell.row for cell in table.cells) + 1)]
        for cell in table.cells:
            text = "\n".join(source.text[begin:stop] for begin, stop in cell.spans)
            rows[cell.row].append(Cell(text, cell.rows, cell.columns))
        count = sum(cell.columns for cell in rows[0])
        yield Table(rows, [1 / count] * count)
        at = end
    yield from _lines(source.text[at:])


def _lines(text: str) -> Iterator[Paragraph]:
    yield from (Paragraph(line.strip()) for line in text.split("\n") if line.strip())


def _paragraphs(parts: Split, printed: EditedText, start: int, end: int) -> Iterator[Paragraph]:
    """Running text joined to paragraphs; lines as they stand where the document has tables."""
    if parts.blocks and any(block.cells for block in parts.blocks) and "\n\t" in printed.text:
        lines = (line.strip() for line in printed.text[start:end].split("\n"))
        yield from (Paragraph(line) for line in lines if line)
    else:
        yield from (Paragraph(para.text.text) for para in prose(printed, grammar().prose, start, end).paras)


def _of_posts(parts: Split) -> Iterator[tuple[Span, Table]]:
    for block in parts.blocks:
        if block.cells and "\n\t" in parts.text.text:
            yield (block.cells[0].text.start, block.cells[-1].text.end), _post(parts, block)


def _printed(parts: Split, text: Traced) -> str:
    """The text with its letters as printed."""
    return " ".join(parts.source.text[start:end] for start, end in text.spans())


def _post(parts: Split, block: Block) -> Table:
    columns = [_printed(parts, cell.text) for cell in block.cells if cell.role == "column"]
    rows: list[tuple[str, list[str]]] = []
    for cell in block.cells:
        if cell.role == "label":
            rows.append((_printed(parts, cell.text), []))
        elif cell.role == "value":
            if not rows:
                rows.append(("", []))
            rows[-1][1].append(_printed(parts, cell.text))
    body = [[Cell(label), Cell("\n".join(values))] for label, values in rows]
    head = [[Cell(text) for text in columns]] if len(columns) == 2 else []
    return Table([*head, *body], [0.3, 0.7], len(head))


def _of_lists(parts: Split) -> Iterator[tuple[Span, Table]]:
    """The rows of a list below the heading of each sector: number and posts."""
    if not isinstance(parts.family, ListRules):
        return
    lines, below, _ = list_lines(parts.text, parts.act.end if parts.act else 0, parts.family)
    found = cells(lines, parts.family, grammar().acts)
    heads = _column_heads(parts)
    rows: list[tuple[Span, list[Cell]]] = []
    for unit in units(found, below):
        own = [line for cell in found[unit.first : unit.last + 1] for line in cell.lines]
        mark = unit.mark
        figures = [own[0].above[-1].start] if own[0].above else []
        span = (
            min([own[0].start, *figures, *([mark.start] if mark else [])]),
            max(own[-1].end, mark.end if mark else 0),
        )
        text = text_of(own, {mark.start} if mark and unit.kind == "row" else set()).text
        if unit.kind == "row":
            rows.append((span, [Cell(str(mark.value) if mark else ""), Cell(text)]))
        elif unit.kind == "sector" and mark is None:
            rows.append((span, [Cell(text, columns=2)]))
        elif rows:
            yield _list(rows, heads)
            rows = []
    if rows:
        yield _list(rows, heads)


def _column_heads(parts: Split) -> list[tuple[Span, list[Cell]]]:
    """The heads of the columns of a list, as a row."""
    lines, _, heads = list_lines(parts.text, parts.act.end if parts.act else 0, parts.family)  # type: ignore[arg-type]
    texts = [word for head in heads for word in [head.text]]
    if not texts or not lines:
        return []
    number, _, title = " ".join(texts).rpartition("№" if texts[0].startswith("№") else " ")
    return [((heads[0].start, heads[-1].end), [Cell(number + "№"), Cell(title.strip())])]


def _list(rows: list[tuple[Span, list[Cell]]], heads: list[tuple[Span, list[Cell]]]) -> tuple[Span, Table]:
    whole = [*heads, *rows]
    spans = [span for span, _ in whole]
    return (min(spans)[0], max(end for _, end in spans)), Table([cells for _, cells in whole], [0.1, 0.9], len(heads))


def _of_scales(parts: Split) -> Iterator[tuple[Span, Table]]:
    for scale in parts.scales:
        points, entries = scale.rows[-1]
        head = parts.text.text.rfind("\n", 0, parts.text.text.rfind("\n", 0, scale.rows[0][0].start)) + 1
        yield (head, (entries or [points])[-1].end), _scale(scale, parts.text.text[head : scale.rows[0][0].start])


def _scale(scale: ScaleParts, head: str) -> Table:
    rows = [[Cell(points.text), Cell("\n".join(entry.text for entry in entries))] for points, entries in scale.rows]
    columns = head.strip().split("\t")
    return (
        Table([[Cell(text) for text in columns], *rows], [0.2, 0.8], 1)
        if len(columns) == 2
        else Table(rows, [0.2, 0.8])
    )
