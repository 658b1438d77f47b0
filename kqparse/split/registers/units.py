"""The cells and paragraphs of a register, in the order in which they tell of its posts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.grammar.mechanisms.registers import TELLING, RegisterColumn, RegisterRules
from kqparse.grammar.phrasing.needs import BEGUN
from kqparse.grammar.values.categories import RANK
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import DASH_BETWEEN, late_pattern
from kqparse.records import Block, Parts, PassageKind
from kqparse.split.cells.grids import Grid, GridCell, running_text
from kqparse.split.headings.title_words import names_post, share_of_posts
from kqparse.split.prose.joining import Para
from kqparse.split.rows.counted_places import places_of
from kqparse.split.titled.marks import lines
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced

_HEAD = 600
"""Characters before and behind the beginning of a text in which its heading stands."""
LONGEST_TIER, LONGEST_TITLE = 60, 400
SIGNS = " .;:,*"
_LEADS = SIGNS + DASHES + "\u2022"
"""Signs before a label: - образование: …"""
_RANK = late_pattern(RANK)
_NUMBER = late_pattern(r"[0-9]+(?:[.,][0-9]+)?")
_FAR = 120
"""Characters of a line in which a tier and a colon behind it stand."""
_LEAST_NAMED = 0.25
"""The least share of titles that must name posts."""


class Unit(Struct, frozen=True):
    """A cell or paragraph.

    Attributes:
        lines: its lines.
        column: its column in a table.
        wide: whether it is all that stands in its row.
        parted: whether a blank line stands before it.
    """

    lines: list[Traced]
    column: int | None
    wide: bool
    parted: bool

    @property
    def whole(self) -> Traced:
        """Its lines as one text."""
        return running_text(self.lines)


def units_of(paras: Sequence[Para], grids: Sequence[Grid], start: int, rules: RegisterRules) -> Iterator[Unit | None]:
    """Cells and paragraphs in the order in which they begin; of tables in one another the outermost.

    In a row the cells of the columns that say where posts stand come first, wherever they are printed. None stands
    where a table with such columns ends.
    """
    found: list[tuple[tuple[int, bool, int], Unit | None]] = []
    end = start
    places: list[tuple[int, int]] = []
    for grid in grids:
        if grid.start < end:
            continue
        end = grid.end
        places.append((grid.start, grid.end))
        telling = {cell.column for cell in grid.cells if cell.lines and _tells(cell, rules)}
        for index, row in enumerate(grid.rows()):
            filled = [cell for cell in row if cell.lines]
            alone = len(filled) == 1 and len(row) == 1
            begins = min((cell.lines[0].start for cell in filled if cell.row == index), default=0)
            for cell in filled:
                order = (begins, cell.column not in telling, cell.lines[0].start)
                found.append((order, Unit(cell.lines, cell.column, alone, False)))
        if telling:
            found.append(((grid.end, True, grid.end), None))
    at = 0
    for para in paras:
        while at < len(places) and places[at][1] <= para.start:
            at += 1
        if at == len(places) or para.start < places[at][0]:
            own = _by_tiers(para, rules) if len(para.text.pieces) > 1 and ":" in para.text.text else [_unit(para)]
            found += [((unit.lines[0].start, True, unit.lines[0].start), unit) for unit in own]
    seen: set[int] = set()
    for (_, _, begin), unit in sorted(found, key=lambda pair: pair[0]):
        # A cell that is merged over rows stands in each of them.
        if unit is None or begin not in seen:
            yield unit
        if unit is not None:
            seen.add(begin)


def _unit(para: Para) -> Unit:
    """A paragraph as it stands."""
    return Unit([para.text], None, False, para.alone)


def _by_tiers(para: Para, rules: RegisterRules) -> Iterator[Unit]:
    """A paragraph, parted where a line of it begins with what says where a post stands, and a colon behind that."""
    text, begin = para.text, 0
    for at, begins in lines(text):
        if not (at and begins and ":" in text.text[at : at + _FAR]):
            continue
        small = lower(text.text[at : at + _FAR])
        ends = [match.end() for forms in rules.tiers.values() if (match := forms.match(small))]
        if any(small[end : end + 2].lstrip()[:1] == ":" for end in ends):
            yield Unit([text[begin:at].strip()], None, False, para.alone and not begin)
            begin = at
    yield Unit([text[begin:].strip()], None, False, para.alone and not begin) if begin else _unit(para)


def line_by_line(unit: Unit | None, rules: RegisterRules, titles: TitleRules) -> list[Unit | None]:
    """A unit, or each line of a paragraph in small letters where every one names a post: none goes on with another.

    The first line may be the tier of the others.
    """
    if unit is None or unit.column is not None or len(unit.lines) > 1 or len(unit.lines[0].pieces) == 1:
        return [unit]
    text = unit.lines[0]
    if not all(text.of.text[start].islower() for start, _ in text.pieces[1:]):  # most paragraphs
        return [unit]
    begins = [at for at, begins in lines(text) if begins]
    if len(begins) < len(text.pieces):
        return [unit]
    ends = [*begins[1:], len(text)]
    own: list[Traced] = []
    for begin, end in zip(begins, ends, strict=True):
        line = text[begin:end].strip()
        if not (line.text[:1].islower() and names_post(line, titles)) and (own or not _is_tier(line, rules)):
            return [unit]
        own.append(line)
    return [Unit([line], None, False, unit.parted and not at) for at, line in enumerate(own)]


def _is_tier(line: Traced, rules: RegisterRules) -> bool:
    """Whether a line is a tier of posts and nothing else."""
    small = lower(line.text.strip(SIGNS))
    return _RANK.fullmatch(small) is not None or any(forms.fullmatch(small) for forms in rules.tiers.values())


def stands_beside_titles(unit: Unit, columns: Mapping[int, RegisterColumn]) -> bool:
    """Whether a cell stands in a column that no list has, beside one of titles: an upper rank leaves these posts."""
    return unit.column is not None and unit.column not in columns and "title" in columns.values()


def may_tell(wholes: Sequence[Traced], rules: RegisterRules) -> bool:
    """Whether some units may say where posts stand: one begins so, or is the head of a column that does.

    Without any such unit nothing stands on a tier, and a text that no heading names has no posts.
    """
    begun = "\n".join(["", *[whole.small.strip(SIGNS) for whole in wholes]])
    # Few lines begin so; only theirs are asked.
    for match in rules.begun.finditer(begun):
        end = begun.find("\n", match.start() + 1)
        small = begun[match.start() + 1 : end if end >= 0 else len(begun)]
        if any(forms.match(small) for forms in rules.tiers.values()) or _heads(small, rules):
            return True
    return False


def any_against(wholes: Iterable[Traced], rules: RegisterRules, smalls: Sequence[str] | None = None) -> bool:
    """Whether one of some units has what no register has: a label with its value behind it, as well as a column's head.

    Then their text is no register, whatever else it has. `smalls` are they in lower case, where they are known.
    """
    every, begun = list(wholes), rules.against_words.begun
    smalls = [whole.small for whole in every] if smalls is None else smalls
    return any(
        rules.against.fullmatch(lower(_label(whole)))
        for whole, small in zip(every, smalls, strict=True)
        if begun is None or small[:BEGUN] in begun or small[:1] in begun or small[:1] in _LEADS
    )


def _label(whole: Traced) -> str:
    """What a unit begins with, up to a colon, a dash between blanks or a tab."""
    text, start = whole.of.text, whole.start
    tab = text.find("\t", start, whole.end)
    end = tab if tab >= 0 else whole.end
    label = whole.text if end - start >= len(whole.text) else text[start:end]
    return DASH_BETWEEN.split(label.strip(_LEADS).partition(":")[0], maxsplit=1)[0].rstrip()


def _tells(cell: GridCell, rules: RegisterRules) -> bool:
    """Whether a cell is the head of a column that says where posts stand."""
    small = lower(cell.text.strip(SIGNS))
    return rules.begun.match(f"\n{small}") is not None and _heads(small, rules)


def _heads(small: str, rules: RegisterRules) -> bool:
    return len(small) <= LONGEST_TIER and any(
        heads.fullmatch(small) for part, heads in rules.columns.items() if part in TELLING
    )


def name_posts(blocks: Sequence[Block], grammar: Grammar) -> bool:
    """Whether enough titles name posts by words that only posts have."""
    titles = [block.heading.title for block in blocks if block.heading.title]
    return share_of_posts(titles, grammar.titles) >= _LEAST_NAMED


def names_register(paras: Sequence[Para], rules: RegisterRules, start: int) -> bool:
    """Whether the heading of the text, before `start` or right behind it, names it a register of posts."""
    if not paras or rules.documents is None:
        return False
    head = lower(paras[0].text.of.text[max(start - _HEAD, 0) : start + _HEAD])
    return rules.documents.search(head) is not None


def names_document(whole: Traced, rules: RegisterRules, titles: TitleRules) -> bool:
    """Whether a unit is the title of a register, as the other language has its own between two halves.

    A Russian one begins with that word, a Kazakh one ends with it, where no post is named.
    """
    small, documents = lower(whole.text.strip(SIGNS)), rules.documents
    if documents is None or documents.match(small):
        return documents is not None
    last = max((match.end() for match in documents.finditer(small)), default=0)
    return last == len(small) and not names_post(whole, titles)


def names_in_small(text: Traced, before: Sequence[Block], titles: TitleRules) -> bool:
    """Whether a text in small letters names posts, as those before it do; of several lines, with signs between them."""
    parted = len(text.pieces) == 1 or any(sign in text.text for sign in ",;")
    small = parted and all(block.heading.title and block.heading.title.text[:1].islower() for block in before)
    return small and text.text[:1].islower() and names_post(text, titles)


def is_graded(text: Traced, rows: ListRules) -> bool:
    """Whether a text has words of levels or categories."""
    small = rows.fold(text.text)
    return any(form.search(small) for _, form in (*rows.levels, *rows.categories))


def kind_of(text: str) -> PassageKind:
    """What a text is that is neither a tier nor a post."""
    if text.endswith((".", ";", ":")):
        return "provision"
    return "heading" if len(text) <= LONGEST_TITLE else "other"


def counted(title: Traced, family: AnyFamily | None) -> tuple[Traced, Parts]:
    """A title without the number of staff units that it ends with, which a word tells, and that: Лоцман – 2 ед."""
    places = places_of(title.text, family) if isinstance(family, FamilyRules) else None
    units = title[slice(*places.units)] if places and places.units and not places.rest else None
    number = _NUMBER.match(units.text) if units else None
    if places is None or units is None or number is None or not any(map(str.isalpha, units.text)):
        return title, {}
    return title[: places.title[1]], {"headcount": (units[: number.end()], units)}
