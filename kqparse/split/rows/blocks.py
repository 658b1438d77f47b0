"""Rows of a table to blocks: one for each title, all with what the row and the merged cells over it say."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import ColumnPart
from kqparse.late_pattern import late_pattern
from kqparse.model import LANGUAGES, OTHER, CriterionKind, Language
from kqparse.records import Block, Cell, Heading, Parts, Printed
from kqparse.split.bilingual.two_languages import halves
from kqparse.split.cells.grids import GridCell, InTurn
from kqparse.split.rows.categories import beside, categories
from kqparse.split.rows.columns import Column
from kqparse.split.rows.headings import as_headed, crowded, heading, headings_of, holder, numbers_ahead
from kqparse.split.rows.heads import Head
from kqparse.split.rows.known_heads import beside_titles
from kqparse.split.rows.parts import by_line, parts, spoken_parts, units, with_units
from kqparse.split.rows.pay import offered, pay
from kqparse.split.rows.titles import Title
from kqparse.split.rows.ways import Ways
from kqparse.text.fold import lower
from kqparse.text.lines import DASH, DASHES
from kqparse.text.tongues import TongueRules, by_tongue
from kqparse.text.traced import Traced, cut, join

Lines = list[tuple[Language | None, list[Traced]]]
"""The lines of a cell by language, under None where all are in one."""
_STAFF_CODE = late_pattern(rf"\b0\d|\d{DASH}\d+{DASH}\d")
"""What tells a staff code from a row's number in two parts (1-2): a padded figure, or a third one."""
_IN_PARTS = late_pattern(r"\d[.]\d")
"""A number in parts (1.2), which is none of a post alone."""
_QUOTES = ' «»"'
_WORD = late_pattern(r"[^\W\d_]{2,}")
_MOST_CELLS = 2000
"""Titles of a row times the texts beside them, of which each title has all; beyond it a row is no row of posts."""
_IN_PLACE: tuple[ColumnPart, ...] = ("category", "codes")
"""What may stand where a table numbers its rows; the number of units never does, for any figure could be one."""


class Post(Struct, frozen=True):
    """The rows of one post.

    Attributes:
        title: the cell of its title.
        above: merged cells that come down from rows above.
        rows: the cells that begin in its rows, row by row.
        section: the heading that it stands under.
        category: what a row above gives for all posts below it, its value and phrase.
        below: what rows of one cell below it ask, each behind its label.
    """

    title: GridCell
    above: list[GridCell]
    rows: list[list[GridCell]]
    section: Traced | None
    category: tuple[Traced, Traced] | None
    below: list[Cell]

    @classmethod
    def of(
        cls,
        standing: Sequence[GridCell],
        own: Sequence[GridCell],
        header: Head,
        section: Traced | None,
        category: tuple[Traced, Traced] | None,
    ) -> "Post | None":
        """The post that a row begins, None for a row without a title."""
        title = next((cell for cell in standing if header.part(cell) == "title"), None)
        above = [cell for cell in standing if cell not in own]
        return cls(title, above, [list(own)], section, category, []) if title and _WORD.search(title.text) else None

    def goes_on(self, standing: Sequence[GridCell], own: Sequence[GridCell], header: Head) -> bool:
        """Whether a row says more of the same post: its title stands over it or is left out, and no part is new."""
        title = next((cell for cell in standing if header.part(cell) == "title"), None)
        return title in (None, self.title) and not any(header.part(cell) for cell in own)

    def cells(self) -> list[GridCell]:
        """All cells that apply to it, by column and then by row."""
        every = [*self.above, *(cell for row in self.rows for cell in row)]
        return sorted(every, key=lambda cell: (cell.column, cell.row))


def blocks(post: Post, header: Head, family: FamilyRules, grammar: Grammar) -> list[Block]:
    """The blocks of a post: several where its cell holds several titles."""
    by_part: dict[ColumnPart, list[GridCell]] = {}
    for cell in post.cells():
        if part := header.part(cell):
            by_part.setdefault(part, []).append(cell)
    lines, ordinals, coded = _titled(post, by_part, header, family)
    found = categories(by_part.get("category", []), family)
    found = found or [told for told in (coded.get("category"), post.category) if told][:1]
    # Two names with one number of staff units are one post.
    counted = any(cell.lines for cell in by_part.get("headcount", []))
    headings = headings_of(lines, len(found), family, grammar, by_offices=not counted)
    if not counted and beside_titles(header.columns[post.title.column].of, family, "headcount"):
        headings = {language: [with_units(one) for one in own] for language, own in headings.items()}
    count = max(map(len, headings.values()), default=0)
    if len({len(own) for own in headings.values()}) > 1:  # the languages part it differently: one post
        headings = {language: [heading(Title(join(own).tidy(), None), family, grammar)] for language, own in lines}
        count = 1
    shared = beside(by_part.get("category", []), family)
    shared |= {part: told for part, told in coded.items() if part != "category"} | parts(by_part, header, count, family)
    spoken = spoken_parts(by_part, header, family)
    if spoken.keys() == headings.keys():
        headings = {
            name: [one._replace(parts=one.parts | spoken[name]) for one in own] for name, own in headings.items()
        }
        said = frozenset(part for own in spoken.values() for part in own)
        by_part = {part: own for part, own in by_part.items() if part not in said}
        shared = {part: own for part, own in shared.items() if part not in said}
        found = found if "category" not in said else []
    asked, paid = offered(post.cells(), header, family, grammar)
    cells = [*_cells(asked, header, Ways(family, grammar), family.tongues), *post.below]
    shared, stray = _held(by_part.get("person", []), shared, family, grammar)
    # What stands in place of a number is the category only where no column has one.
    twice = by_part["number"] if "category" in coded and coded["category"] not in found else ()
    shared |= paid | pay(by_part, header, grammar)
    lined = by_line(by_part, count)
    by_part |= {"headcount": []} if any(lined) else {}
    cells += _other([*twice, *_more(post, header, by_part, shared)], header)
    if count > 1 and count * len(cells) > _MOST_CELLS:
        headings = {language: [crowded(own)] for language, own in headings.items()}
        count = 1
    own = [
        _with(headings, at, ordinals, shared | lined[at] | _of_one(found, at, count), () if at else stray)
        for at in range(count)
    ]
    return [_block(post, header, each, cells, family.tongues) for each in own]


def _titled(
    post: Post, by_part: Mapping[ColumnPart, Sequence[GridCell]], header: Head, family: FamilyRules
) -> tuple[Lines, dict[Language | None, Traced], Parts]:
    """The lines of the title and its number by language, and the parts that stand in place of the number."""
    lines = _side_by_side(by_part["title"], header, family.tongues)
    lines = lines or _by_language(_printed(post, by_part["title"], header), header, family)
    ordinal, coded = _numbered(by_part.get("number", []), family)
    ordinals = {language: ordinal for language, _ in lines if ordinal}
    if "number" not in by_part:
        ordinals, lines = numbers_ahead(lines)
    return lines, ordinals, coded


def _more(
    post: Post, header: Head, by_part: Mapping[ColumnPart, Sequence[GridCell]], shared: Parts
) -> Iterator[GridCell]:
    """The cells of parts that no value is read from; of staff units and pay all but what is `shared`."""
    beside_it = header.title_languages.values() if len(header.title_languages) > 1 else ()
    used = [header.columns[at].of for at in (post.title.column, *beside_it)]
    yield from (cell for cell in by_part["title"] if header.columns[cell.column].of not in used)
    said = shared["headcount"][1] if "headcount" in shared else None
    yield from (cell for cell in by_part.get("headcount", []) if cell.whole != said)
    yield from by_part.get("salary", [])["salary" in shared :]
    yield from by_part.get("codes", []) if "codes" not in shared else ()
    yield from by_part.get("sum", [])
    yield from units(post.cells(), header)[1]


def _held(
    cells: Sequence[GridCell], shared: Parts, family: FamilyRules, grammar: Grammar
) -> tuple[Parts, list[Traced]]:
    """What a row says, with what a column of names says of who holds its posts: that nobody does, or a name."""
    stray: list[Traced] = []
    for cell in cells:
        title, parts, _ = holder(cell.whole, family, grammar) if cell.lines else (None, {}, [])
        if title is None and parts:
            shared = parts | shared
        elif any(map(str.isalpha, cell.text)):
            stray.append(cell.whole)
    return shared, stray


def _printed(post: Post, cells: Sequence[GridCell], header: Head) -> Sequence[Traced]:
    """The lines of a title, which may go on in small letters in the next cell under its head."""
    head = header.columns[post.title.column].of
    more = [cell for cell in cells if cell.row == post.title.row and header.columns[cell.column].of is head]
    going_on = [cell for cell in more if cell is not post.title and cell.text[:1].islower()]
    return [*post.title.lines, *(line for cell in going_on for line in cell.lines)] if going_on else post.title.lines


def _by_language(lines: Sequence[Traced], header: Head, family: FamilyRules) -> Lines:
    """The lines of a cell by language where the table is in two, else all under None."""
    if not header.bilingual:
        return [(None, list(lines))]
    if isinstance(lines, InTurn):
        return [(language, list(lines.sides[language])) for language in LANGUAGES]
    stretches = halves(lines, family.tongues)
    if len(stretches) == 1:
        stretches = as_headed(lines, header, family.tongues) or stretches
    found: dict[Language, list[Traced]] = {}
    for language, text in stretches:
        found.setdefault(language, []).extend(cut(text.of, *piece) for piece in text.pieces)
    return [(language, found[language]) for language in LANGUAGES if language in found]


def _side_by_side(cells: Sequence[GridCell], header: Head, tongues: TongueRules) -> Lines:
    """The lines of the cells of titles by the language of their columns; nothing where not every language has one.

    A lone cell may hold both, or be merged over both columns: then its words tell.
    """
    columns = header.title_languages
    by_column = {cell.column: cell.lines for cell in cells if cell.lines and cell.columns == 1}
    found: Lines = [
        (language, list(by_column[at])) for language in LANGUAGES if (at := columns.get(language)) in by_column
    ]
    if len(columns) < len(LANGUAGES) or not found or (len(found) == 1 and len(halves(found[0][1], tongues)) > 1):
        return []
    return found


def _of_one(categories: Sequence[tuple[Traced, Traced]], at: int, count: int) -> Parts:
    """The category of the title `at` of `count`: its own where there are as many, the only one, else all together."""
    if not categories:
        return {}
    if len(categories) == 1:
        return {"category": categories[0]}
    if len(categories) == count:
        return {"category": categories[at]}
    whole = join([phrase for _, phrase in categories]).tidy()
    alike = len({value.text for value, _ in categories}) == 1  # in both languages
    return {"category": (categories[0][0] if alike else whole, whole)}


def _with(
    headings: Mapping[Language | None, Sequence[Heading]],
    at: int,
    ordinals: Mapping[Language | None, Traced],
    own: Parts,
    stray: Sequence[Traced],
) -> dict[Language | None, Heading]:
    """The heading `at` of each language with the number and the parts that the row gives, the first with stray text."""
    first = next(iter(headings), None)
    return {
        language: each[at]._replace(
            ordinal=ordinals.get(language),
            parts={**each[at].parts, **own},
            stray=[*each[at].stray, *(stray if language == first else ())],
        )
        for language, each in headings.items()
    }


def _numbered(cells: Sequence[GridCell], family: FamilyRules) -> tuple[Traced | None, Parts]:
    """The number of the row, or the part that stands in its place: a staff code or a category, each with its phrase."""
    number = join(cells[0].lines).tidy() if cells and cells[0].lines else None
    if number is None:
        return None, {}
    own = number.strip(_QUOTES)
    small = lower(own.text)
    for part in _IN_PLACE:
        form = family.parts.get(part)
        if form and form.fullmatch(small) and (part != "codes" or _STAFF_CODE.search(small)):
            return None, {part: (own, number)}
    return (None, {"lead": (number, number)}) if _IN_PARTS.search(small) else (number, {})


def _block(
    post: Post,
    header: Head,
    headings: Mapping[Language | None, Heading],
    cells: list[Cell],
    tongues: TongueRules,
) -> Block:
    """A block with a heading in one language, or with what each language prints."""
    first = next(iter(headings.values()))
    named = {language: own.parts["unit"][0] for language, own in headings.items() if "unit" in own.parts}
    own = [*named.values()][:1] or [cell.whole for cell in units(post.cells(), header)[0]]
    own = own or ([post.section] if post.section else [])
    section = own[0] if own else None
    if not header.bilingual:
        return Block(section, first, cells, row=_row(post), blank=_blank(post, header), lent=_lent(post))
    sections = by_tongue(halves(own, tongues, header.order)) if own else {}
    sides = {
        language: Printed(named.get(language) or sections.get(language), headings.get(language))
        for language in LANGUAGES
        if language in headings or language in sections
    }
    return Block(section, first, cells, sides, _row(post), _blank(post, header), _lent(post))


def _blank(post: Post, header: Head) -> list[CriterionKind]:
    """The kinds of criteria in whose cells nothing but a dash stands."""
    dashed = [header.columns.get(cell.column) for cell in post.cells() if cell.lines and not cell.text.strip(DASHES)]
    return sorted({column.kind for column in dashed if column and column.kind})


def _lent(post: Post) -> list[Traced]:
    """The cells of rows above that no merging brings down."""
    first = min(cell.row for cell in post.rows[0])
    return [cell.whole for cell in post.above if cell.row + cell.rows <= first]


def _cells(said: Sequence[GridCell], header: Head, ways: Ways, tongues: TongueRules) -> list[Cell]:
    """The criteria, column by column, each under the head of its column."""
    found: list[Cell] = []
    worded = [cell for cell in said if any(map(str.isalnum, cell.text))]
    for column, texts in ways.texts(worded, header):
        for text in texts:
            for labels, lines in _sides(column, text.cells, tongues):
                if column:
                    found += [Cell("label", label, column.kind, language) for language, label in labels.items()]
                # Without a head the first line says what the column asks about.
                kind = (column.kind or "other") if column and not labels else None
                found += [Cell("value", line, None if at else kind, ways=text.ways) for at, line in enumerate(lines)]
    return found


def _sides(
    column: Column | None, cells: Sequence[GridCell], tongues: TongueRules
) -> Iterator[tuple[Mapping[Language | None, Traced], Sequence[Traced]]]:
    """What some cells say under the labels of a column: each language under its own where the cells tell them apart.

    Those are rows in turn, or two cells side by side below one head.
    """
    labels = column.labels if column else {}
    sides: Mapping[Language, Sequence[Traced]] = {}
    if len(cells) == 1 and isinstance(cells[0].lines, InTurn):
        sides = cells[0].lines.sides
    elif len(cells) == len(LANGUAGES) == len(labels) and len({cell.row for cell in cells}) == 1:
        one, other = (tongues.spoken(cell.text) for cell in cells)
        spoken = one or (other and OTHER[other]), other or (one and OTHER[one])
        sides = {language: cell.lines for language, cell in zip(spoken, cells, strict=True) if language}
    if len(sides) == len(LANGUAGES) and all(language in labels for language in sides):
        for language, own in sides.items():
            yield {language: labels[language]}, own
    else:
        yield labels, [line for cell in cells for line in cell.lines]


def _other(found: Sequence[GridCell], header: Head) -> list[Cell]:
    """Cells whose heads promise what they do not say, each as a criterion of its own."""
    cells: list[Cell] = []
    for cell in found:
        if any(map(str.isalnum, cell.text)):
            labels = header.columns[cell.column].labels.items()
            cells += [Cell("label", label, "other", language) for language, label in labels]
            cells += [Cell("value", line) for line in cell.lines]
    return cells


def _row(post: Post) -> list[Traced]:
    """The row from its first to its last character, and the merged cells above that apply to it."""
    lines = [line for row in post.rows for cell in row for line in cell.lines]
    of = lines[0].of
    whole = cut(of, min(line.start for line in lines), max(line.end for line in lines))
    return [*(line for cell in post.above for line in cell.lines), whole]
