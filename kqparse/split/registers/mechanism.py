"""The mechanism `register`: posts under the category, or the link and step, that they stand on.

The text is read by cells where it has tables, else by paragraphs. A cell or paragraph that says nothing but a category,
a link or a step holds for the posts behind it, until the next one.

Guarantees:
    * every cell and paragraph is a tier, a post or several, a section, the head of a column, or an aside;
    * where heads of criteria or of pay stand, nothing is found: such a text is of another kind;
    * time is linear in the text.
"""

from collections.abc import Sequence
from itertools import zip_longest

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.post_lists import Employing, ListRules
from kqparse.grammar.mechanisms.registers import RegisterColumn, RegisterRules
from kqparse.late_pattern import TWO_LETTERS, late_pattern
from kqparse.records import Aside, Block, Heading, PassageKind
from kqparse.split.cells.grids import Grid
from kqparse.split.headings.title_words import names_post
from kqparse.split.lists.posts import posts
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.split.registers.tiers import at_end, bare, behind, block_of, goes_on, heads_tier, parts_of, said, unworded
from kqparse.split.registers.units import (
    LONGEST_TIER,
    LONGEST_TITLE,
    SIGNS,
    Unit,
    any_against,
    counted,
    is_graded,
    kind_of,
    line_by_line,
    may_tell,
    name_posts,
    names_document,
    names_in_small,
    names_register,
    stands_beside_titles,
    units_of,
)
from kqparse.split.rows.titles import titles
from kqparse.split.titled.groups import listed_posts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LONGEST_SECTION, _MOST_WORDS = 600, 40
_BEHIND = " .):–—-"
"""What may part a tier without a word from the post behind it."""
_LEAST_SHARE = 0.8
"""Titles must be this share of what stands under tiers."""
_MONEY = late_pattern(r"[0-9]{2,3}[ \u00a0]?[0-9]{3}")  # no title has a sum
_LEAD = late_pattern(r"([0-9]{1,3})\s?[.)]\s*(?=[^\W\d_])")
_SENTENCE = late_pattern(r"[^\W\d_]{3,}\.\s+[^\W\d_]")


def attempt(
    paras: Sequence[Para], grids: Sequence[Grid], rules: RegisterRules, grammar: Grammar, *, start: int = 0
) -> Reading:
    """Read a text from `start` on as a register."""
    nothing = Reading([], [], {"tiers": 0, "posts": 0})
    if not grids and any_against((para.text for para in paras), rules):
        return nothing
    units = list(units_of(paras, grids, start, rules))
    wholes = [unit.whole for unit in units if unit]
    named = names_register(paras, rules, start)
    if not (named or may_tell(wholes, rules)) or (grids and any_against(wholes, rules)):
        return nothing
    reader = _Reader(rules, grammar, named=named)
    units = [own for unit in units for own in line_by_line(unit, rules, grammar.titles)]
    for unit, following in zip_longest(units, units[1:]):
        if unit is None:
            reader.leave_table()
        else:
            # A line below an open section goes on with it, one within a row of tiers is a post.
            alone = named and not reader.awaits_posts and not (following and reader.goes_on(following))
            headed = following is not None and heads_tier(unit, following, rules, grammar, named=alone)
            reader.read(unit, headed=headed)
    return reader.result()


class _Reader:
    """Puts the units of one text together."""

    def __init__(self, rules: RegisterRules, grammar: Grammar, *, named: bool) -> None:
        self._rules = rules
        self._named = named
        self._grammar = grammar
        rows = grammar.families.get(rules.table.rows) if rules.table.rows else None
        self._rows: ListRules | None = rows if isinstance(rows, ListRules) else None
        self._employing: Employing | None = self._rows.employing([]) if self._rows else None
        self._counts = grammar.families.get(rules.table.counts)
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._noise: list[Traced] = []
        self._tiers: list[Traced] = []
        self._used: set[int] = set()
        self._columns: dict[int, RegisterColumn] = {}
        self._heads: set[RegisterColumn] = set()
        self._section: Traced | None = None
        self._section_used = True
        self._place: dict[str, Traced] = {}  # where posts stand: a category, or a link and a step
        self._block: Traced | None = None  # the letter of the block that these are in
        self._letters: list[Traced] = []  # those of blocks that have a column
        self._ordinal: Traced | None = None
        self._just_told = False
        self._closed = self._listing = False  # whether a semicolon ends the last posts, and did before those
        self._untiered = 0  # which section without tiers is open, counted from 1; 0 if none is
        self._sections = 0
        self._other = 0
        self._documents: set[str] = set()  # the titles of registers that stood above
        self._ended: PassageKind | None = None

    def read(self, unit: Unit, *, headed: bool) -> None:
        """Read a unit; one that is `headed` names the body whose posts stand on the tier below it."""
        self._listing, self._closed = self._closed, False
        whole = unit.whole
        small = lower(whole.text.strip(SIGNS))
        if self._head(unit, whole, small) or self._tier(unit, whole, small) or self._run_in(unit, whole):
            return
        if self._run_out(unit, whole):
            return
        end = next((kind for kind, starts in self._rules.ends if starts.match(small.lstrip("( "))), None)
        if unit.wide or headed or self._sectioned(whole, small):
            self._open_section(whole, small)
        elif end or self._going_on(unit):
            self._ended = end or self._ended
            self._asides.append(Aside(self._ended or "other", whole))
        elif unit.column is None and names_document(whole, self._rules, self._grammar.titles):
            self._document(whole, small)
        elif (self._place or self._untiered) and self._titled(unit, whole):
            self._posts(unit, whole)
        elif not self._section_used and self._section and len(self._section) + len(whole) <= _LONGEST_SECTION:
            self._section = join([self._section, whole]).tidy()
        else:
            beside = self._named and stands_beside_titles(unit, self._columns)
            self._other += bool(self._place or self._untiered) and not beside
            self._asides.append(Aside(kind_of(whole.text), whole))
            # Posts behind another heading are none of the section above it.
            if self._named and kind_of(whole.text) == "heading" and not names_post(whole, self._grammar.titles):
                self._section = None

    def _document(self, whole: Traced, small: str) -> None:
        """Take the title of a register, below which all begins anew; on later pages the same one may stand again."""
        self._asides.append(Aside("heading", whole))
        if small not in self._documents:
            self._forgotten()
            self._section, self._place = None, {}
        self._documents.add(small)

    @property
    def awaits_posts(self) -> bool:
        """Whether a section is open in which no post has stood yet."""
        return self._section is not None and not self._section_used

    def goes_on(self, unit: Unit) -> bool:
        """Whether a unit is the tier that comes after the last one."""
        return bool(self._tiers) and goes_on(self._tiers[-1].text, unit.whole.text, self._grammar)

    def leave_table(self) -> None:
        """What columns have told of where posts stand holds for their table alone."""
        self._place, self._ordinal, self._columns, self._block = {}, None, {}, None

    def _head(self, unit: Unit, whole: Traced, small: str) -> bool:
        """Whether the unit is the head of a column, or numbers one."""
        if len(small) > LONGEST_TIER:
            return False
        part = next((part for part, heads in self._rules.columns.items() if heads.fullmatch(small)), None)
        if part is None or (unit.column is None and small != lower(whole.text)):
            return False
        # Outside of a table a head of titles alone is a heading like others.
        self._heads.add(part)
        if unit.column is not None:
            self._columns[unit.column] = part
        self._noise.append(whole)
        return True

    def _tier(self, unit: Unit, whole: Traced, small: str, *, ending: bool = False) -> bool:
        """Whether the unit says where the posts below it stand, or is the number of one.

        Where a tier has a word for it above, one that is the `ending` of a title needs none.
        """
        if len(small) > LONGEST_TIER or not small:
            return False
        column = self._columns.get(unit.column) if unit.column is not None else None
        if column == "block" and len(small) == 1 and small.isalpha():
            self._block = whole.strip(SIGNS)
            self._letters.append(whole)
            return True
        told = said(whole, small, self._rules) or bare(whole, small, column, self._heads)
        text = whole.strip(SIGNS)
        known = self._named or (ending and self._tiers)
        own = unworded(text.text, self._grammar) if known and not told and column is None else None
        if own and own[1] == len(text):
            told = own[0], text
        if told is None:
            return False
        name, text = told
        if name == "number":
            self._ordinal = text
            return True
        self._ended, self._just_told, self._untiered = None, True, 0
        self._tiers.append(whole)
        link = {part: own for part, own in self._place.items() if (part, name) == ("link", "step")}
        self._place = link | {name: text}
        return True

    def _run_in(self, unit: Unit, whole: Traced) -> bool:
        """Whether the unit begins with where its own posts stand: `Ступень 1: директор маяка`."""
        place = behind(whole, self._rules) if unit.column is None else None
        if unit.column is None and self._block_of_posts(whole):
            return True
        bare_tier = unworded(whole.text, self._grammar) if self._named and not place and unit.column is None else None
        place = (bare_tier[1], bare_tier[1]) if bare_tier else place
        if place is None:
            return False
        head, rest = whole[: place[0]].strip(), whole[place[1] :].strip(_BEHIND if bare_tier else "")
        if not rest or not self._tier(unit, head, lower(head.text.strip(SIGNS))):
            return False
        if self._titled(own := Unit([rest], None, False, False), rest):
            self._posts(own, rest)
        else:
            self._other += self._rules.asked.search(rest.small) is not None
            self._asides.append(Aside(kind_of(rest.text), rest))
        return True

    def _block_of_posts(self, whole: Traced) -> bool:
        """Whether a line is a section whose posts stand on no tier, and these behind it: Персонал: повар, сторож."""
        words = self._rules.untiered.match(whole.small) if self._named and self._rules.untiered else None
        end = words.end() if words else 0
        begin = max(end, whole.text.find(":", end, LONGEST_TIER))
        head, rest = whole[:begin], whole[begin:].strip(" :")
        if not (rest and self._rows and self._employing and self._without_tiers(head.small)):
            return False
        found = posts(rest, self._employing, self._rows)
        led = begin > end or names_in_small(rest, [], self._grammar.titles)
        if not led or not found or not names_post(found[0].title, self._grammar.titles):
            return False
        self._open_section(head, head.small)
        for post in found:
            self._post(Heading(post.title, None, {}, [], post.words))
        self._section_used, self._just_told = True, False
        self._used.add(-self._untiered)
        return True

    def _run_out(self, unit: Unit, whole: Traced) -> bool:
        """Whether the unit ends with where its post stands: `Директор маяка .... A1`; a section may end so, too.

        What stands so behind a title holds for that title alone; behind a section it is its letter or number.
        """
        parted = at_end(whole) if unit.column is None else None
        if parted is None:
            return False
        first, last = parted
        signed = whole.text.endswith(last.text) and not TWO_LETTERS.search(last.text)
        if signed and self._sectioned(first, lower(first.text)):
            self._open_section(first, lower(first.text))
            self._noise.append(last)
            return True
        own, place = Unit([first], None, False, unit.parted), self._place
        if not self._titled(own, first) or not self._tier(own, last, lower(last.text.strip(SIGNS)), ending=True):
            return False
        self._posts(own, first)
        self._place = place
        return True

    def _going_on(self, unit: Unit) -> bool:
        """Whether a unit goes on with a note or a stamp; a blank line or the title of the register ends a stamp."""
        if self._ended == "stamp" and (unit.parted or names_document(unit.whole, self._rules, self._grammar.titles)):
            self._ended = None
        return self._ended is not None

    def _sectioned(self, whole: Traced, small: str) -> bool:
        text = whole.text
        headed = len(text) <= LONGEST_TITLE and text[-1] not in ".;,"
        return headed and bool(self._without_tiers(small) or self._rules.sections.search(small))

    def _without_tiers(self, small: str) -> bool:
        """Whether a heading is of a section whose posts stand on no tier."""
        told = self._rules.untiered.match(small) if self._named and self._rules.untiered else None
        return told is not None and not small[told.end() :].lstrip()[:1].isalpha()

    def _open_section(self, whole: Traced, small: str) -> None:
        self._forgotten()
        self._sections += 1
        self._untiered = self._sections if self._without_tiers(small) else 0
        self._section, self._section_used, self._ended = whole.strip(" :"), False, None
        self._place, self._ordinal = {}, None
        self._block = block_of(whole, self._rules) or self._block

    def _forgotten(self) -> None:
        if self._section and not self._section_used:
            self._asides.append(Aside("heading", self._section))

    def _titled(self, unit: Unit, whole: Traced) -> bool:
        """Whether a unit holds titles: no sentence, and no entry of anything else."""
        text = whole.text
        beside = None if "title" in self._columns.values() else "title"  # what a head says that no list has
        if unit.column is not None and self._columns.get(unit.column, beside) != "title":
            return False
        if (self._untiered and text.endswith(".")) or self._rules.asked.search(lower(text)) or _MONEY.search(text):
            return False
        lead = _LEAD.match(text)
        before = self._blocks[-1:] if self._section_used else []
        small = bool(self._untiered or self._place) and names_in_small(whole, before, self._grammar.titles)
        begins = lead is not None or text[:1].isupper() or self._just_told or self._listing or small
        short = len(text) <= LONGEST_TITLE * len(unit.lines) and len(text.split()) <= _MOST_WORDS * len(unit.lines)
        return begins and short and not _SENTENCE.search(text) and not text.endswith(":")

    def _posts(self, unit: Unit, whole: Traced) -> None:
        """The posts of a unit; words of level and category before a colon lead them, as in a list of posts."""
        standing, small = parts_of(self._place, self._block), self._untiered > 0 and whole.text[:1].islower()
        if self._rows and self._employing and (is_graded(whole, self._rows) or small):
            lead = _LEAD.match(whole.text)
            ordinal = whole[: lead.end()].strip(SIGNS + ")") if lead else self._ordinal
            for post in posts(whole[lead.end() if lead else 0 :], self._employing, self._rows):
                self._post(Heading(post.title, ordinal, standing, [], post.words))
        else:
            for title in titles(unit.lines, self._grammar, by_words=False, by_offices=True):
                text, ordinal = title.text, self._ordinal
                lead = _LEAD.match(text.text)
                if lead and not title.mark:
                    ordinal, text = text[: lead.end()].strip(SIGNS + ")"), text[lead.end() :]
                mark = {"lead": (title.mark, title.mark)} if title.mark else {}
                # What a comma parts in one title goes on in small letters: Заведующий аптекой, провизор.
                several = listed_posts(text, self._grammar.titles)
                for own in several if len({one.text[0].isupper() for one in several}) == 1 else [text]:
                    name, units = counted(own.strip(SIGNS), self._counts)
                    self._post(Heading(name, ordinal, {**mark, **standing, **units}, []))
        self._ordinal, self._section_used, self._just_told = None, True, False
        self._closed = whole.text.endswith(";")
        self._used.add(-self._untiered or len(self._tiers))

    def _post(self, heading: Heading) -> None:
        if title := heading.title:
            self._blocks.append(Block(self._section, heading, [], row=[title]))

    def result(self) -> Reading:
        """All that was read."""
        self._forgotten()
        count = len(self._blocks)
        told = count >= _LEAST_SHARE * (count + self._other)
        # Where no heading speaks of posts, their titles must: roads and hotels have categories, too.
        told = told and (self._named or "title" in self._heads or name_posts(self._blocks, self._grammar))
        # A register is named one where it has sections without tiers, which tells as much as a tier more.
        tiers = len(self._used) + any(used < 0 for used in self._used)
        evidence = {"tiers": tiers if told else 0, "posts": count if told else 0}
        return Reading(self._blocks, self._asides, evidence, [*self._tiers, *self._letters], self._noise)
