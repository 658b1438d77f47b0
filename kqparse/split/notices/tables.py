"""Tables in a notice: vacancies, a row for each post; labels and values, whose cells are paragraphs of their own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.mechanisms.notices import NoticeForms, NoticeRules
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.model import CriterionKind, Span
from kqparse.records import Aside, Block, Cell, Heading
from kqparse.split.bilingual.spoken import cells_in_both
from kqparse.split.cells.grids import Grid, GridCell, inside
from kqparse.split.notices.marks import SegmentRole
from kqparse.split.notices.paid import among
from kqparse.split.notices.pieces import PLAIN, Piece
from kqparse.split.notices.posts import without_tail
from kqparse.split.notices.told_titles import told_titles
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key, lower
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced, join

_LEAST_COLUMNS = 3
"""Columns of a table whose first row heads them; in one of two each row is a label and its value."""


_APART: tuple[SegmentRole, ...] = ("aside", "deadline", "published")
_UNTOLD: dict[str, tuple[str | None, ...]] = {"label": (None,), **dict.fromkeys(_APART, (None, "other"))}
"""What the family of tables knows of a head that a label of notices tells more of, by what the label leads to."""
_PARTS: frozenset[CriterionKind | None] = frozenset({"education", "experience"})
_Other = tuple[dict[int, tuple[SegmentRole, Traced]], list[Traced]]
"""What belongs to no post, by where it stands, and heads of what became another value."""


class Layout(Struct, frozen=True):
    """The tables of a text, where paragraphs begin that a blank line stands before, and what cells say of the call."""

    grids: Sequence[Grid]
    alone: frozenset[int]
    apart: Sequence[tuple[SegmentRole, Traced]] = ()


class Source(Struct, frozen=True):
    """A text with its tables from `start` on; `lines` is where paragraphs begin that have no label and no call."""

    of: EditedText
    grids: Sequence[Grid]
    start: int
    lines: frozenset[int]


class Tables(Struct, frozen=True):
    """What tables of vacancies say.

    Attributes:
        blocks: their posts.
        asides, noise, claimed: other text in them.
        told: how many kinds of criteria and parts their heads name.
        taken: the stretches of the text that they and their sections take.
        apart: text of cells below heads of what belongs to no post, by its role.
    """

    blocks: list[Block]
    asides: list[Aside]
    noise: list[Traced]
    claimed: list[Traced]
    told: int
    taken: list[Span]
    apart: Sequence[tuple[SegmentRole, Traced]] = ()


def vacancy_tables(source: Source, rules: NoticeRules, grammar: Grammar) -> Tables:
    """Read the tables whose rows are posts, by the family that the notice names for them."""
    nothing = Tables([], [], [], [], 0, [])
    family = grammar.families.get(rules.table.tables) if rules.table.tables and source.grids else None
    if not isinstance(family, FamilyRules):
        return nothing
    from kqparse.split.rows import mechanism as rows  # noqa: PLC0415  (much code, which most notices do not need)

    read = rows.attempt(source.of, source.grids, family, grammar, start=source.start, bare=True)
    begins = [block.row[0].start for block in read.blocks if block.row]
    own = [(grid.start, grid.end) for grid in source.grids if any(grid.start <= at < grid.end for at in begins)]
    if not own:
        return nothing
    claimed: list[Traced] = []
    inner = [block for block in read.blocks if block.row and inside(own, block.row[0].start)]
    apart: dict[int, tuple[SegmentRole, Traced]] = {}
    told = told_titles([_told(block, rules, grammar.salaries, (apart, claimed)) for block in inner], rules)
    blocks = [_spoken(_in_section(block, source.lines, own), rules.heading.tongues) for block in told]
    sections = {(block.section.start, block.section.end) for block in blocks if block.section}
    return Tables(
        blocks,
        [
            *(aside for aside in read.asides if inside(own, aside.text.start)),
            *(Aside("other", text) for _, text in apart.values()),
        ],
        [text for text in read.noise if inside(own, text.start)],
        claimed,
        read.evidence["labels"],
        sorted({*own, *(section for section in sections if not inside(own, section[0]))}),
        list(apart.values()),
    )


def category_tables(source: Source, rules: NoticeRules, grammar: Grammar) -> Tables:
    """Read the tables of a category each, or group of them, and the criteria: one in rows, the other in columns."""
    family = grammar.families.get(rules.table.tables) if rules.table.tables else None
    found = Tables([], [], [], [], 0, [])
    if not isinstance(family, FamilyRules):
        return found
    for grid in source.grids:
        (first, *others), heads = by_category(grid, family, rules)
        blocks = [block for row in others for block in _of_categories(row, heads, rules)] if heads else []
        if blocks and grid.start >= source.start and not inside(found.taken, grid.start):
            noise = [line for cell in first for line in cell.lines]
            kinds = {label.kind for label in heads.values() if label}
            # What is asked as a whole is education and work.
            told = len(kinds | _PARTS if "qualification_requirements" in kinds else kinds)
            taken = sorted([*found.taken, (grid.start, grid.end)])
            found = Tables([*found.blocks, *blocks], [], [*found.noise, *noise], [], max(found.told, told), taken)
    return found


def by_category(
    grid: Grid, family: FamilyRules, rules: NoticeRules
) -> tuple[list[list[GridCell]], dict[int, Cell | None]]:
    """The rows of a table, turned where categories head its columns, and what heads their columns."""
    first, *others = grid.rows()
    if len(first) > 1 and others and all(rules.category.search(lower(cell.text)) for cell in first[1:]):
        cells = [GridCell(cell.column, cell.row, cell.columns, cell.rows, cell.lines) for cell in grid.cells]
        rows = grid._replace(cells=cells).rows()
        return rows, _category_heads(rows[0], family, own=0)
    return [first, *others], _category_heads(first, family)


def _category_heads(cells: Sequence[GridCell], family: FamilyRules, own: int | None = None) -> dict[int, Cell | None]:
    """The label of each column, None of that of categories; nothing where a head is neither, or a title's.

    Args:
        cells: the heads.
        family: the family of tables that knows them.
        own: the column of categories where its head need not say so.
    """
    heads: dict[int, Cell | None] = {}
    for cell in cells:
        key = label_key(cell.text)
        part = family.row_parts.get(key)
        if (part and part[0] == "category") or cell.column == own:
            heads[cell.column] = None
        elif known := family.label(key):
            heads[cell.column] = Cell("label", cell.whole, *known)
    whole = len(heads) == len(cells) and list(heads.values()).count(None) == 1
    return heads if whole and len(heads) > 1 else {}


def _of_categories(cells: Sequence[GridCell], heads: dict[int, Cell | None], rules: NoticeRules) -> Iterator[Block]:
    """A post for each category of a row."""
    named = next((cell for cell in cells if cell.lines and heads.get(cell.column, cell) is None), None)
    if named is None:
        return
    whole = join(named.lines).tidy()
    told: list[Cell] = []
    for cell in cells:
        label = heads.get(cell.column)
        if label and cell.lines:
            told += [label, *(Cell("value", line) for line in cell.lines)]
    row = [line for cell in cells for line in cell.lines]
    for place in rules.category.finditer(lower(whole.text)):
        category = whole[place.start() : place.end()]
        yield Block(None, Heading(None, None, {"category": (category, whole)}, []), told, row=row)


def _in_section(block: Block, lines: frozenset[int], own: Sequence[Span]) -> Block:
    """A block without its section where that is the call, or a line that a label begins."""
    section = block.section
    if section is None or section.start in lines or inside(own, section.start):
        return block
    printed = {language: own._replace(section=None) for language, own in block.by_language.items()}
    return block._replace(section=None, by_language=printed)


def _told(block: Block, rules: NoticeRules, salaries: SalaryRules, other: _Other) -> Block:
    """A block whose heads of columns that the family of tables does not know are told by the labels of notices.

    Papers, places and days are put apart; a column of pay is its pay.
    """
    cells: list[Cell] = []
    role: SegmentRole | None = None
    apart, claimed = other
    for cell in block.cells:
        forms = _forms(cell, rules) if cell.role == "label" else None
        if cell.role == "label":
            role = forms.role if forms else None
        if forms and role == "label":
            cells.append(cell._replace(kind=forms.kind, language=forms.language))
        elif role in _APART:
            apart[cell.text.start] = role, cell.text
        elif _pays(cell, role, cells, block.heading) and salaries.read(cell.text.text):
            block.heading.parts["salary"] = (cell.text, cell.text)
            claimed.append(cells.pop().text)
        elif cells and (units := _units(cell, cells[-1], block.heading, rules)):
            block.heading.parts["headcount"] = units
            claimed.append(cells.pop().text)
        elif pay := _paid_in(cell, cells, block.heading, rules, salaries):
            begin, end = pay
            phrase = cell.text[begin:end]
            block.heading.parts["salary"] = (phrase, phrase)
            others = [own for own in (cell.text[:begin].strip(" ,;."), cell.text[end:].strip(" ,;.")) if own]
            claimed += [] if others else [cells.pop().text]
            cells += [cell._replace(text=join(others))] if others else []
        else:
            cells.append(cell)
    return block._replace(cells=cells, heading=_counted(block, rules))


def _counted(block: Block, rules: NoticeRules) -> Heading:
    """The heading of a row, its title without the number of units that ends its cell and no column tells."""
    heading = block.heading
    if heading.title is None or "headcount" in heading.parts or block.by_language:
        return heading
    name, units = without_tail(heading.title, rules)
    heading.parts.update(units)
    return heading._replace(title=name)


def _units(cell: Cell, head: Cell, heading: Heading, rules: NoticeRules) -> tuple[Traced, Traced] | None:
    """The number of staff units that is all of a cell below a head that no list has: Нагрузка | 1 ставка."""
    if cell.role == "label" or head.role != "label" or head.kind not in (None, "other") or "headcount" in heading.parts:
        return None
    forms = rules.heading.parts.get("headcount") if len(cell.text.pieces) == 1 else None
    match = forms.fullmatch(lower(cell.text.text)) if forms else None
    number = value(match, "number") if match else None
    return (cell.text[slice(*number)], cell.text) if number else None


def _paid_in(
    cell: Cell, before: Sequence[Cell], heading: Heading, rules: NoticeRules, salaries: SalaryRules
) -> Span | None:
    """Where pay stands in a cell of terms: Оклад 300 000 тенге, сменный график."""
    terms = cell.role != "label" and bool(before) and (before[-1].role, before[-1].kind) == ("label", "other")
    return among(cell.text.text, (), rules, salaries) if terms and "salary" not in heading.parts else None


def _pays(cell: Cell, role: SegmentRole | None, before: Sequence[Cell], heading: Heading) -> bool:
    """Whether a cell stands right behind a head of pay, which no other one has told of the post."""
    own = role == "salary" and cell.role != "label" and "salary" not in heading.parts
    return own and before[-1].role == "label"


def _forms(label: Cell, rules: NoticeRules) -> NoticeForms | None:
    """The labels of notices that a head of a column is one of, in either language."""
    small = lower(label.text.text).rstrip(" :")
    told = (forms for forms in rules.labels if forms.role == "salary" or label.kind in _UNTOLD.get(forms.role, ()))
    tongues = [own.strip(" :") for own in dict.fromkeys((small, *small.split("/")))]
    return next((forms for forms in told if any(_is_head(own, forms) for own in tongues)), None)


def _is_head(small: str, forms: NoticeForms) -> bool:
    """Whether a head of a column is a label; behind one of pay it may say more."""
    pattern = forms.finder.pattern
    return (pattern.match if forms.role == "salary" else pattern.fullmatch)(small) is not None


def _spoken(block: Block, tongues: TongueRules) -> Block:
    """A block with the texts of its cells by language where its title stands in both."""
    return block._replace(cells=list(cells_in_both(block.cells, tongues))) if block.by_language else block


def wide_cells(found: Sequence[Grid]) -> frozenset[int]:
    """Where the cells of tables with more columns than a label and a value begin."""
    return frozenset(cell.lines[0].start for grid in _wide(found) for cell in grid.cells if cell.lines)


def head_cells(found: Sequence[Grid]) -> frozenset[int]:
    """Where the first rows of tables begin a line that heads a column: no label of what stands behind it."""
    numbers = number_cells(found)
    headed = [grid for grid in _wide(found) if grid.start not in numbers]
    return frozenset(cell.lines[0].start for grid in headed for cell in grid.cells if cell.lines and cell.row == 0)


def beside_cells(found: Sequence[Grid]) -> dict[int, int]:
    """Where the first cell of a row begins, and where the next one does."""
    rows = (pair for grid in found for row in grid.rows() for pair in pairwise(row))
    return {one.lines[0].start: other.lines[0].start for one, other in rows if one.lines and other.lines}


def _wide(found: Sequence[Grid]) -> list[Grid]:
    return [grid for grid in found if len({cell.column for cell in grid.cells}) >= _LEAST_COLUMNS]


def number_cells(found: Sequence[Grid]) -> frozenset[int]:
    """Where cells of a first column begin that number the rows."""
    firsts = (cell for grid in found for cell in grid.cells if cell.lines and cell.column == 0)
    return frozenset(cell.lines[0].start for cell in firsts if cell.text.strip(" .)").isdecimal())


def lone_numbers(pieces: Sequence[Piece]) -> frozenset[int]:
    """Where paragraphs begin that are the number of a row, right before a label: cells printed one below the other."""
    pairs = pairwise(piece for piece in pieces if piece.segment.start == 0)
    return frozenset(
        piece.para.start
        for piece, behind in pairs
        if piece.whole and piece.text.text.isdecimal() and behind.segment.role not in PLAIN
    )
