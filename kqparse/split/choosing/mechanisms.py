"""The mechanisms, each with what it asks of a text, and which of them a family is read by.

Each is loaded when a document first asks for it: loading all takes a tenth of what a short text takes as a whole.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.mechanisms.articles import ArticleRules
from kqparse.grammar.mechanisms.characteristics import CharacteristicsRules
from kqparse.grammar.mechanisms.instructions import InstructionRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.grammar.mechanisms.registers import RegisterRules
from kqparse.grammar.mechanisms.scales import ScaleRules
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.records import Block
from kqparse.split.cells.grids import Grid, inside, stretches
from kqparse.split.cells.order import moved_lines
from kqparse.split.cells.true_cells import row_numbers, with_cells_kept, with_label_cells
from kqparse.split.prose.joining import Para, Prose, small_texts
from kqparse.split.prose.layout import NOTHING_TOLD, Told
from kqparse.split.reading import Reading
from kqparse.text.edits import EditedText
from kqparse.text.runs import without
from kqparse.text.seen import WordCounts, words_of, words_of_runs
from kqparse.text.traced import Traced

_LITTLE = 1 << 15
"""Characters of a text whose words are counted sooner than those of its act are taken from them."""


class Body(Struct, frozen=True):
    """The text behind the act's own: where it begins, its paragraphs, and its page numbers.

    `grids` are its tables, where it has any; `told` is what the format tells of its lines; `prose` is what its
    paragraphs were read from, where parts of it may be read again. `counted` gives its words as a look has them; in the
    place of `breaks`, page numbers and running heads, it has blanks.
    """

    of: EditedText
    start: int
    paras: Sequence[Para]
    furniture: Sequence[Traced]
    grids: Sequence[Grid] = ()
    told: Told = NOTHING_TOLD
    prose: Prose | None = None
    counted: Callable[[], WordCounts] | None = None
    breaks: Sequence[Traced] = ()

    @property
    def text(self) -> str:
        """The text itself."""
        return self.of.text[self.start :]

    @property
    def small(self) -> str:
        """It in lower case."""
        return self.of.small[self.start :]

    @property
    def small_paras(self) -> list[str]:
        """The texts of its paragraphs in lower case."""
        known = self.prose is not None and self.prose.paras is self.paras
        return self.prose.small if self.prose and known else small_texts(self.paras)

    @property
    def words(self) -> Counter[str]:
        """The words in it, with their numbers."""
        if self.start and (len(self.of.text) < _LITTLE or not self.of.text[self.start - 1].isspace()):
            return words_of(self.small)
        # Before it mostly stands little: the head of an act.
        runs = without(self.of.runs, self.of.text[: self.start].split()) if self.start else self.of.runs
        return words_of_runs(runs)

    @property
    def gridded(self) -> bool:
        """Whether it has tables."""
        return bool(self.grids)

    @property
    def rearranged(self) -> bool:
        """Whether link text was put back in its paragraphs, or page numbers taken out."""
        return bool(self.furniture) or any(para.moved for para in self.paras)

    @property
    def body(self) -> "Body":
        """Itself, as that of a portion."""
        return self


def read(body: Body, family: AnyFamily, grammar: Grammar) -> Reading:
    """Read a body by the mechanism of a family."""
    if isinstance(family, CharacteristicsRules):
        from kqparse.split.characteristics import mechanism as characteristics  # noqa: PLC0415

        return characteristics.attempt(body.of, body.paras, family, grammar.titles)
    if isinstance(family, ScaleRules):
        from kqparse.split.characteristics import scale  # noqa: PLC0415
        from kqparse.split.characteristics.scale_lines import Tables  # noqa: PLC0415

        true = body.grids if body.told.cells else ()
        tables = Tables(stretches(body.grids), true, body.told.broken)
        return scale.attempt(body.of, body.paras, family, tables)
    if isinstance(family, NoticeRules):
        from kqparse.split.notices import mechanism as notice  # noqa: PLC0415

        words = body.counted() if body.counted else None
        return notice.attempt(body.of, body.paras, family, grammar, body.grids, words=words)
    if isinstance(family, ListRules):
        return _listed(body, family, grammar)
    if isinstance(family, ArticleRules | InstructionRules | RegisterRules | TitledRules):
        return _titles(body, family, grammar)
    return _tables(body, family, grammar)


def _nothing(family: AnyFamily) -> Reading:
    """What is made of a body that is plainly none of a family's."""
    return Reading([], [], dict.fromkeys(family.table.evidence.__struct_fields__, 0))


def _schedules(body: Body, grammar: Grammar) -> bool:
    """Whether a table of a body has a number of staff units for each post."""
    if not body.grids:
        return False
    from kqparse.split.rows.mechanism import schedules  # noqa: PLC0415

    return bool(schedules(body.grids, grammar))


def _listed(body: Body, family: ListRules, grammar: Grammar) -> Reading:
    """Read a body as a list."""
    from kqparse.split.lists import mechanism as lists  # noqa: PLC0415
    from kqparse.split.rows.mechanism import counts_posts, names_people, schedules  # noqa: PLC0415

    if names_people(body.grids, grammar):
        return _nothing(family)
    headers = schedules(body.grids, grammar)
    if any(header.told - {"headcount", "unit"} for header in headers):
        return _nothing(family)  # a list has no more of its posts than their titles and staff units
    listed = lists.attempt(body.of, body.start, body.paras, family, grammar, grids=body.grids)
    counted = any("headcount" in block.heading.parts for block in listed.blocks)
    headed = not counted and any(family.count_heads.search(family.fold(head.text)) for head in listed.noise)
    if listed.blocks and counts_posts(body.of, body.grids, grammar, body.start, headed=headed) >= len(listed.blocks):
        return _nothing(family)  # lines tell their staff units
    drawn = stretches(body.grids) if headers else []
    if headers and 2 * sum(_in_cells(block, drawn) for block in listed.blocks) > len(listed.blocks):
        return _nothing(family)  # cells tell better what a row says, where nothing leads its posts; lines are sections
    return listed


def _in_cells(block: Block, tables: Sequence[tuple[int, int]]) -> bool:
    """Whether the post of a list stands in a table, and no words for institutions, levels or categories lead it."""
    printed = block.heading.title
    led = block.heading.row is not None and bool(block.heading.row.lead)
    return printed is None or (inside(tables, printed.start) and not led)


def _titles(
    body: Body, family: ArticleRules | InstructionRules | RegisterRules | TitledRules, grammar: Grammar
) -> Reading:
    """Read a body as titles with what is said of each in the text itself."""
    if isinstance(family, RegisterRules):
        from kqparse.split.registers import mechanism as register  # noqa: PLC0415

        own = register.attempt(body.paras, body.grids, family, grammar, start=body.start)
        # Posts of a table that has numbers of staff units stand in no register.
        if any(own.evidence.values()) and _schedules(body, grammar):
            return _nothing(family)
        return own
    if isinstance(family, InstructionRules):
        from kqparse.split.instructions import mechanism as instruction  # noqa: PLC0415

        return instruction.attempt(body.paras, family, grammar)
    if isinstance(family, TitledRules):
        from kqparse.split.titled import mechanism as titled  # noqa: PLC0415

        return titled.attempt(body.paras, body.grids, family, grammar)
    from kqparse.split.articles import mechanism as articles  # noqa: PLC0415

    return articles.attempt(body.paras, family)


def _tables(body: Body, family: FamilyRules, grammar: Grammar) -> Reading:
    """Read a body as tables of labels and values."""
    numbers = row_numbers(body.grids) if body.told.cells else []
    in_one = family.table.mechanism == "sheet" or family.table.languages == "one"
    if body.told.cells and in_one and family.table.mechanism != "rows":
        from kqparse.split.rows.cards import cards_say_more  # noqa: PLC0415

        if cards_say_more(body.of, body.grids, family, grammar, body.start):
            return _nothing(family)
    if family.table.mechanism == "parallel":
        from kqparse.split.parallel import mechanism as parallel  # noqa: PLC0415
        from kqparse.split.parallel.printed import blotted  # noqa: PLC0415

        of = blotted(body.of, numbers)
        return parallel.attempt(of, body.furniture, family, grammar, start=body.start)._replace(noise=numbers)
    if family.table.mechanism == "rows":
        from kqparse.split.rows import mechanism as rows  # noqa: PLC0415

        return rows.attempt(body.of, body.grids, family, grammar, start=body.start, bare=family.table.bare)
    from kqparse.split.sheets import mechanism as sheet  # noqa: PLC0415
    from kqparse.split.sheets.pages import without_breaks  # noqa: PLC0415
    from kqparse.split.sheets.tokens import Cells  # noqa: PLC0415

    moved = moved_lines(body.grids, grammar.tongues) if body.told.cells else {}
    cells = Cells({line.start for line in numbers}, moved, body.told.cells)
    of, pages = without_breaks(body.of, body.furniture, body.breaks, family, body.start)
    return sheet.attempt(of, family, grammar, start=body.start, cells=cells)._replace(noise=numbers, pages=pages)


def taken(reading: Reading, body: Body, family: AnyFamily, grammar: Grammar) -> Reading:
    """The reading of a text, with what true cells tell of the lines of its blocks, and each post by its name."""
    mechanism = family.table.mechanism
    if isinstance(family, NoticeRules) and family.table.group_is == "post":
        from kqparse.split.headings.named_categories import with_titles  # noqa: PLC0415

        return with_titles(body.of, reading, family, grammar)
    if isinstance(family, ArticleRules | CharacteristicsRules | InstructionRules) or (
        isinstance(family, FamilyRules) and family.table.bare
    ):
        return _of_provisions(reading, body.paras, family, grammar)
    if mechanism == "parallel":
        return reading._replace(blocks=with_label_cells(reading.blocks, body.grids))
    if mechanism == "sheet" and isinstance(family, FamilyRules):
        from kqparse.split.sheets.part_rows import with_part_rows  # noqa: PLC0415

        kept = with_cells_kept(reading.blocks, body.grids)
        return reading._replace(blocks=with_part_rows(kept, family, grammar))
    return reading


def _in_small(block: Block) -> bool:
    """Whether the title of a post begins in small letters."""
    return bool(block.heading.title and block.heading.title.text[0].islower())


def _of_provisions(reading: Reading, paras: Sequence[Para], family: AnyFamily, grammar: Grammar) -> Reading:
    """A reading with titles in the nominative, and with what provisions and lists of staff units beside them tell."""
    from kqparse.split.articles.staff import with_provisions, with_units  # noqa: PLC0415
    from kqparse.split.headings.nominatives import in_nominative  # noqa: PLC0415

    if isinstance(family, FamilyRules):
        return with_provisions(reading, paras, grammar)
    if isinstance(family, CharacteristicsRules) and not any(map(_in_small, reading.blocks)):
        return reading  # квалификационная характеристика инженера; all others stand in the nominative
    if isinstance(family, InstructionRules):
        from kqparse.split.instructions.headings import without_body  # noqa: PLC0415

        reading = reading._replace(blocks=[without_body(block, grammar) for block in reading.blocks])
    named = reading._replace(blocks=in_nominative(reading.blocks, paras, grammar))
    return with_units(named, grammar) if isinstance(family, ArticleRules) else named


def joined(readings: Sequence[Reading]) -> Reading:
    """Readings of parts of one text, in order, as one."""
    return Reading(
        blocks=[block for one in readings for block in one.blocks],
        asides=[aside for one in readings for aside in one.asides],
        scales=[scale for one in readings for scale in one.scales],
        claimed=[text for one in readings for text in one.claimed],
        noise=[text for one in readings for text in one.noise],
        evidence={},
        prose=False,
        pages=[text for one in readings for text in one.pages],
        announcement=next((one.announcement for one in readings if one.announcement), None),
    )
