"""The mechanism `titled`: titles with bare requirements, each post a title and what is asked below or behind it.

    1. Юрист                                   Юрист: высшее образование, стаж не менее 2 лет.
    1) высшее юридическое образование;         Инженер – высшее образование, без опыта.

Guarantees:
    * nothing is a post below or behind whose title neither education nor experience is asked, or where more is told;
    * the titles of a text have marks of one kind: `1.`, `1)`, a dash, or none;
    * every other paragraph is an aside; nothing is left out, and time is linear in the text.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside, Block, Cell, Heading
from kqparse.requirement import reader
from kqparse.split.bilingual.spoken import by_slash
from kqparse.split.cells.grids import Grid, inside, stretches
from kqparse.split.headings.names import Names
from kqparse.split.headings.tails import led, rank_alone, ranked, ranked_below
from kqparse.split.headings.title_words import names_post
from kqparse.split.lists.posts import graded_title
from kqparse.split.notices.purpose import invites, is_of_person
from kqparse.split.prose.joining import Para
from kqparse.split.prose.usage import Usage
from kqparse.split.reading import Reading
from kqparse.split.rows.titles import titles
from kqparse.split.titled.groups import listed_posts
from kqparse.split.titled.labelled import below_labels, by_labels, is_labelled, with_pay
from kqparse.split.titled.marks import LONGEST_TITLE
from kqparse.split.titled.title_lines import SIGNS, Line, Title, in_small_letters, title_lines
from kqparse.text.fold import lower
from kqparse.text.languages import judge
from kqparse.text.traced import Traced, join

_YEAR = late_pattern(r"(?<![\w№])(?:19|20)[0-9]{2}(?![\w])")
_MANY = 3
"""Posts that nobody who tells of a person has."""
_FARTHEST = 12
"""Paragraphs behind a title within which something must be asked."""
_LETTERS = "IVX"
"""Letters with which titles are counted."""
_MOST_READ = 200
"""Posts that tell whether a text asks or tells; where it has more, so do these."""
_STRANGE = "KQ301"
_MOST_STRANGE = 0.25
"""The share of the characters that may be no words of requirements where the text begins with some."""
_ENDED = late_pattern(r"[.;:,]$")
_LONGEST_HEADING = 200
_TIME = late_pattern(r"[0-9]{1,2}:[0-9]{2}\b")
_MOST_TIMES = 1
"""Lines that begin with a time of day, beyond which a text is a programme."""


def attempt(paras: Sequence[Para], tables: Sequence[Grid], rules: TitledRules, grammar: Grammar) -> Reading:
    """Read paragraphs as titles with what is asked of each post; what stands in tables is read by other families."""
    taken = stretches([grid for grid in tables if any(cell.column for cell in grid.cells)])
    outside = [para for para in paras if not inside(taken, para.start)]
    small = in_small_letters(paras, rules)
    family = grammar.families.get(rules.table.labels_of)
    notices = family if isinstance(family, NoticeRules) else None
    read = title_lines(outside, rules, grammar.titles, small=small)
    read = list(below_labels(read, notices)) if notices else read
    found = _Reader(read, rules, grammar, notices).read()
    if found.blocks and (
        _of_others(paras, found.blocks[0], rules)
        or _of_persons(found.blocks, rules, Names(grammar.offices, Usage(paras[0].text.of)))
        or (notices and _offers(paras, found.blocks, notices))
        or _told(found.blocks[:_MOST_READ], rules, grammar)
    ):
        nothing = dict.fromkeys(found.evidence, 0)
        return Reading([], [Aside("other", para.text) for para in paras], nothing)
    more = [Aside("other", para.text) for para in paras if inside(taken, para.start)]
    paid = [with_pay(block, notices, grammar.salaries) if notices else block for block in found.blocks]
    parted = [by_labels(block, notices) if notices else (block, []) for block in paid]
    return found._replace(
        blocks=ranked_below([block for block, _ in parted]),
        asides=sorted([*found.asides, *more], key=lambda aside: aside.text.start),
        claimed=[*found.claimed, *(mark for _, marks in parted for mark in marks)],
    )


def _of_others(paras: Sequence[Para], first: Block, rules: TitledRules) -> bool:
    """Whether a text is a programme of what is said and done, or others than workers are named above its first post."""
    if sum(bool(_TIME.match(para.text.text)) for para in paras) > _MOST_TIMES:
        return True
    title = first.heading.title
    above = (lower(para.text.text) for para in paras if title is not None and para.start < title.start)
    return any(rules.others.search(small) or rules.staffs.fullmatch(small.strip(SIGNS)) for small in above)


def _offers(paras: Sequence[Para], blocks: Sequence[Block], notices: NoticeRules) -> bool:
    """Whether a text invites to something else than work above its first post, or few of them offer themselves."""
    title = blocks[0].heading.title
    above = (para.text.text for para in paras if title is not None and para.start < title.start)
    if any(invites(text, notices) for text in above):
        return True
    return len(blocks) < _MANY and any(is_of_person(para.text.text, notices) for para in paras)


def _of_persons(blocks: Sequence[Block], rules: TitledRules, names: Names) -> bool:
    """Whether a text tells of persons: most by name, year or words that tell; or few, of whom no bound is asked."""
    texts = [lower(block.cells[0].text.text) for block in blocks]
    named = sum(names.alone(block.cells[0].text.text.partition(",")[0]) for block in blocks)
    told = named + sum(bool(_YEAR.search(text) or rules.tells.search(text)) for text in texts)
    return 2 * told > len(texts) or (len(texts) < _MANY and not any(map(rules.bounds.search, texts)))


def _told(blocks: Sequence[Block], rules: TitledRules, grammar: Grammar) -> bool:
    """Whether most titles are followed by what begins with no requirement and has much of that, as in news."""
    told = 0
    for text in (block.cells[0].text for block in blocks):
        small = lower(text.text)
        at = min(
            (match.start() for form in (rules.education, rules.experience) if (match := form.search(small))), default=0
        )
        asked = reader(grammar).asked({judge(text.text, grammar.languages) or "ru": text}, None)
        strange = [str(one.data["printed"]) for one in asked.told() if one.code == _STRANGE]
        ahead = any(piece in text.text[:at] for piece in strange)
        told += ahead and sum(map(len, strange)) > _MOST_STRANGE * len(text)
    return 2 * told > len(blocks)


class _Post(NamedTuple):
    """A post in work: its line and what title that has, the unit that it stands below, and the lines behind it.

    `beside` are the titles right above its own, of which the same is asked; `rank` is the category in the line above.
    """

    line: Line
    title: Title
    section: Traced | None
    items: list[Line]
    beside: list[Title]
    rank: tuple[Traced, Traced] | None


def _is_lettered(line: Line) -> bool:
    """Whether a line is marked with a Roman number or a capital: А. Юрист."""
    number = line.number
    return number is not None and (number.text[0] in _LETTERS or (line.mark == "point" and number.text.isupper()))


class _Reader:
    def __init__(self, lines: Sequence[Line], rules: TitledRules, grammar: Grammar, labels: NoticeRules | None) -> None:
        self._labels = labels
        self._lines = lines
        self._rules = rules
        self._grammar = grammar
        self._titles = grammar.titles
        self._units = grammar.offices.unit
        self._tongues = grammar.tongues
        self._mark: str | None = None  # of all titles
        self._posts: list[_Post] = []
        self._asides: list[Aside] = []
        self._numbers: list[Traced] = []
        self._beside: list[Title] = []  # titles that stand right above that of the next post
        self._rank: tuple[Traced, Traced] | None = None  # the category that stands above them

    def read(self) -> Reading:
        """Take every line for the beginning of a post, for what it asks, or for an aside."""
        open_, section = False, None
        for index, line in enumerate(self._lines):
            if line.title and self._is_post(index):
                self._mark = line.mark
                self._posts.append(_Post(line, line.title, section, [], self._beside, self._rank))
                self._beside, self._rank, open_ = [], None, True
            elif rank := self._rank_above(index):
                self._rank, open_ = rank, False
            elif line.title and self._is_beside(index):
                self._beside.append(line.title)
                self._numbers += [line.number] if line.number else []
            elif self._is_section(index):
                own = _is_lettered(line)
                section = (line.para if own else line).text.strip(SIGNS)
                self._numbers += [line.number] if line.number and not own else []
                open_ = False
            elif open_ and self._belongs(line):
                self._posts[-1].items.append(line)
            else:
                headed = (
                    not self._posts
                    and len(line.para.text) <= _LONGEST_HEADING
                    and not _ENDED.search(line.para.text.text)
                )
                self._asides.append(Aside("heading" if headed else "other", line.para.text))
                open_, section = False, None if line.title else section
        return self._made()

    def _is_post(self, index: int) -> bool:
        """Whether a post begins in a line: its title is followed by what is asked before another title may stand."""
        line = self._lines[index]
        if line.title is None or self._mark not in (None, line.mark):
            return False
        if line.title.rest:
            return True
        for other in self._lines[index + 1 : index + 1 + _FARTHEST]:
            if other.title and (other.mark == line.mark or self._heads(line, other)):
                return False
            if other.mark and other.title and other.title.rest and not line.mark:
                return False  # a heading, and the first post of the list below it
            if other.asks:
                return True
        return False

    def _is_beside(self, index: int) -> bool:
        """Whether a title stands right above others, and what is asked below the last of them is asked of each.

        Архивист – 1 ед. ↵ Хранитель фондов – 2 ед. ↵ Образование высшее.
        """
        first, last = self._lines[index], index
        for at in range(index + 1, min(index + _FARTHEST, len(self._lines))):
            if self._lines[at].para.alone or not self._alike(first, self._lines[at]):
                break
            last = at
        return last > index and self._is_post(last) and not self._is_in_box(index)

    def _rank_above(self, index: int) -> tuple[Traced, Traced] | None:
        """The category that is all of a line right above titles: C-4 ↵ Главный специалист ↵ Образование высшее."""
        if index + 1 == len(self._lines) or self._lines[index].mark:
            return None
        rank = rank_alone(self._lines[index].text.strip(SIGNS), self._grammar)
        return rank if rank and (self._is_post(index + 1) or self._is_beside(index + 1)) else None

    def _is_in_box(self, index: int) -> bool:
        """Whether a line is who approves, in a box that no blank line parts from it."""
        lines = takewhile(lambda at: not self._lines[at].para.alone, range(index, max(index - _FARTHEST, 0), -1))
        above = (self._lines[at - 1].para.text.text for at in lines)
        return any(self._grammar.acts.annex_start.match(lower(text)) for text in above)

    def _alike(self, one: Line, other: Line) -> bool:
        """Whether two lines are other titles of one form: each with its units, or each with words for a post alone."""
        titles = one.title, other.title
        if one.mark != other.mark or not titles[0] or not titles[1] or titles[0].rest or titles[1].rest:
            return False
        if lower(titles[0].text.text) == lower(titles[1].text.text):
            return False  # a line that is printed twice
        names = [names_post(title.text, self._titles) for title in titles if title]
        if titles[0].headcount or titles[1].headcount:
            # A unit may have the number of all units of its posts: Бухгалтерия – 2 единицы.
            unit = names[1] and not names[0] and self._units.begins_or_ends(lower(titles[0].text.text))
            return bool(titles[0].headcount and titles[1].headcount and not unit)
        return all(names)

    def _heads(self, line: Line, other: Line) -> bool:
        """Whether the first of two lines is no title, since the other one plainly is."""
        return names_post(other.text, self._titles) and not names_post(line.text, self._titles)

    def _is_section(self, index: int) -> bool:
        """Whether a line names the unit that the posts right below it belong to."""
        line, below = self._lines[index], self._lines[index + 1 : index + 2]
        if not below or not self._is_post(index + 1):
            return False
        if self._rules.parts.match(lower(line.text.text)):
            headed = line.para.alone and not line.mark and not _ENDED.search(line.text.text)
            if not line.asks or headed:  # of posts with some education
                return len(line.text) <= LONGEST_TITLE
        if _is_lettered(line) and not _is_lettered(below[0]) and not names_post(line.text, self._titles):
            return not line.asks and not _ENDED.search(line.text.text) and len(line.text) <= LONGEST_TITLE
        if line.title is None or line.title.rest:
            return False
        if (line.mark, below[0].mark) == ("dot", "deep"):
            return True
        return self._units.begins_or_ends(lower(line.title.text.text))

    def _belongs(self, line: Line) -> bool:
        """Whether a line goes on with what is asked of the post above it: стаж не менее ↵ 1 года."""
        post = self._posts[-1]
        if not post.items:
            first = line.text.text[:1]
            amount = first.isdigit() and post.line.para.text.text[-1:].isalpha() and not (line.mark or line.para.alone)
            small = amount or (first.islower() and not (line.number and line.mark == post.line.mark))
            return not post.title.rest or line.mark not in ("", post.line.mark) or small
        last = post.items[-1]
        led = last.para.text.text.endswith(":") and line.mark != post.line.mark
        labelled = self._labels is not None and is_labelled(line.text, self._labels)
        alike = line.mark == last.mark and (bool(line.mark) or not line.para.alone)
        return line.asks or alike or (not line.para.alone and (led or (not line.mark and labelled)))

    def _several(self, whole: Traced, parts: Container[str]) -> Sequence[Traced]:
        """The posts that a line names with commas, of each of which what stands below is asked; see `listed_posts`."""
        # One number of units is that of one post.
        if "headcount" not in parts and (listed := listed_posts(whole, self._titles)):
            return listed
        if parts or "/" in whole.text:
            return []
        return [one.text for one in titles([whole], self._grammar, by_words=False, by_offices=True)]

    def _made(self) -> Reading:
        evidence = dict.fromkeys(("posts", "offices", "education", "experience"), 0)
        blocks: list[Block] = []
        for post in self._posts:
            cell = Cell(
                "value",
                join([post.title.rest, *(item.para.text for item in post.items)]),
                kind="qualification_requirements",
            )
            number = post.line.number
            # A deep one counts anew below each unit, and letters are no number.
            own = number if number and post.line.mark != "deep" and not _is_lettered(post.line) else None
            self._numbers += [post.line.number] if post.line.number and own is None else []
            for other in post.beside:
                blocks += self._blocks(post, other, None, cell)
            blocks += self._blocks(post, post.title, own, cell)
            small = lower(cell.text.text)
            title, lead = post.title.text, post.title.lead
            last = ranked(title, self._grammar) or led(title, self._grammar)
            title = last.title if last else title
            evidence["posts"] += 1
            evidence["offices"] += bool(
                lead or names_post(title, self._titles) or self._rules.groups.search(lower(title.text))
            )
            evidence["education"] += bool(self._rules.education.search(small))
            evidence["experience"] += self._rules.asks_work(small)
        return Reading(blocks, self._asides, evidence, self._numbers)

    def _blocks(self, of: _Post, printed: Title, number: Traced | None, cell: Cell) -> Iterator[Block]:
        """The posts that a title names, its own or one beside it, with what is asked of them all."""
        title, headcount, _, lead = printed
        parts = {"headcount": headcount} if headcount else {}
        parts |= {"category": of.rank} if of.rank else {}
        parts |= {"lead": (lead, lead)} if lead else {}
        last = ranked(title, self._grammar) or led(title, self._grammar)
        parts |= {"category": (last.category, last.phrase)} if last else {}
        whole = last.title if last else title
        bare, category = graded_title(whole, self._grammar)
        several = self._several(whole, parts)
        several = several if len(several) > 1 or not category else self._several(bare, parts)
        row = [whole, cell.text] if len(several) > 1 or of.beside else ()
        for post in several if len(several) > 1 else [whole]:
            name, words = graded_title(post, self._grammar)
            # Behind a list of posts a category is that of each: бухгалтер, экономист 2 категории.
            words = words or (category if len(several) > 1 else None)
            block = Block(of.section, Heading(name, number, parts, [], words), [cell], row=row)
            yield by_slash(block, self._tongues)
