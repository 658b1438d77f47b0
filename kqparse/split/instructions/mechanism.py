"""The mechanism `instruction`: job instructions, each a heading that names its post, and labelled sections.

    Должностная инструкция главного бухгалтера
    1. Общие положения
    1.1. На должность главного бухгалтера назначается лицо, имеющее …
    2. Должностные обязанности

Guarantees:
    * a heading without a labelled section below it is no post, nor is a line that only names one but for that right
      above the general section of a text in which no heading was;
    * every paragraph is a heading, cells of a block, or an aside; the numbers of labels alone are claimed beside them;
    * time is linear in the text, since long paragraphs are not matched.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.instructions import FieldPart, InstructionRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Aside, Block, Cell, Heading
from kqparse.split.bilingual.spoken import as_labels, in_both, labelled_in_both, sides
from kqparse.split.bilingual.two_languages import in_order
from kqparse.split.headings.title_words import names_post
from kqparse.split.instructions.duties import Duties
from kqparse.split.instructions.fields import (
    ITEM,
    LONGEST_HEADING,
    LONGEST_SENTENCE,
    NUMBER,
    SIGNS,
    Fields,
    ToldFields,
    bare,
    phrases_of,
)
from kqparse.split.instructions.headings import OPEN, Headings, behind_box, in_box, is_same
from kqparse.split.instructions.labels import ASKED, COUNTED, Label, Labels, beside, list_is_over
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.fold import lower
from kqparse.text.seen import APART
from kqparse.text.traced import Traced, join

_DEEP = late_pattern(r"(?:([0-9]{1,2}\.)[0-9]{1,2}\.?|[0-9]{1,2}\.)(?!\S)")
"""The number of a point within a section, which tells that section or counts through all of them."""
_MOST_BEFORE_LABEL = 3
"""Paragraphs that may stand between a heading and the first label."""
_MOST_TWINS = 3
"""Lines that say the same as a heading without a title: in the other language, or of which kind the post is."""
_MOST_APPOINTED = 12
"""Paragraphs below a heading without a title in which a sentence may name who is appointed to the post."""


def attempt(paras: Sequence[Para], rules: InstructionRules, grammar: Grammar) -> Reading:
    """Read paragraphs as job instructions."""
    return _Reader(paras, rules, grammar).read()


class _Reader:
    def __init__(self, paras: Sequence[Para], rules: InstructionRules, grammar: Grammar) -> None:
        self._tongues = grammar.tongues
        self._titles = grammar.titles
        self._paras = paras
        self._rules = rules
        self._lines = Fields(rules, grammar)
        self._headings = Headings(rules, self._lines, grammar)
        self._sections = Labels(rules)
        self._labels: dict[int, Label | None] = {}  # of those paragraphs that were asked
        self._blocks: list[Block] = []
        self._asides: list[Aside] = []
        self._claimed: list[Traced] = []
        self._kinds: set[CriterionKind] = set()
        self._duties = Duties(self._headings)
        self._fielded = False  # whether a line with a label tells the title of the post
        self._cells: list[Cell] | None = None  # of the post that is open
        self._asked = False  # whether the last cell says who is appointed
        self._led = False  # whether the list below a sentence says it: назначается лицо:
        self._section: CriterionKind = "other"  # what the heading of the section says that it is of
        self._within: str | None = None  # the number of the section, where the label is a point in it
        self._resumed = False  # whether the section goes on behind that point
        self._language: Language | None = None  # that of the last label
        self._count: int | None = None  # the number of the section, where no points of it are numbered so

    def read(self) -> Reading:
        """Read all paragraphs."""
        at = 0
        while at < len(self._paras):
            end = self._opened(at)
            if not end:
                self._take(at)
            at = end or at + 1
        headings = len(self._blocks) - self._duties.untold
        evidence = {"headings": headings, "labels": len(self._kinds) + (self._duties.opened > 1)}
        return Reading([self._spoken(block) for block in self._blocks], self._asides, evidence, self._claimed)

    def _spoken(self, block: Block) -> Block:
        """A post by language, where its labels are in both: its second title stands below the first one."""
        title = block.heading.title
        if title is None or not labelled_in_both(block.cells, self._tongues):
            return block
        if both := sides(title, self._tongues) or as_labels(title, block.cells, self._tongues):
            return in_both(block, both, self._tongues)
        first = block.cells[0]
        field = self._lines.field(first.text) if first.role == "value" else None
        other = field.rest if field and field.part == "title" else bare(first.text)
        titles = in_order(title, other, self._tongues) if first.role == "value" and other else None
        if not titles:
            return block
        self._claimed += [field.text] if field else []
        return in_both(block._replace(cells=block.cells[1:]), titles, self._tongues)

    def _opened(self, at: int) -> int:
        """Open a post at its heading; the index behind what tells of it, 0 where there is none."""
        parts = self._headings.heading(self._paras[at].text)
        again = parts is None and self._told_again(at)
        if parts is None and not again:
            return self._opened_untold(at)
        lead, title = parts or (self._paras[at].text, self._paras[at].text[:0])
        title, end = self._wrapped(title, at + 1) if title and lead.start < title.start else (title, at + (not again))
        while not title and end <= min(at + _MOST_TWINS, len(self._paras) - 1) and self._names_nothing(end):
            end += 1
        twins, boxed = range(at + 1, end), range(end, behind_box(self._paras, end, self._rules, self._labelled))
        end = boxed.stop
        last = self._rules.ends.search(lower(self._paras[at].text.text))
        category = self._lines.category(self._paras[at].text[last.end() :]) if last else None
        known: dict[FieldPart, str] = {"category": category.text} if category else {}
        told, behind, between = self._fields(end, known)
        if title and "title" in told and is_same(title, told["title"][0], self._rules):
            told, behind, between = self._fields(end, known | {"title": ""})
        elif "title" in told:  # a heading may tell of which posts the instruction is: округ әкімдерінің үлгілік …
            title, lead = told["title"][0], self._paras[at].text
        elif (
            not title
            and end < len(self._paras)
            and self._is_title(end)
            and not self._headings.heading(self._paras[end].text)
        ):
            title, end = self._wrapped(bare(self._paras[end].text), end + 1)
            told, behind, between = self._fields(end, known | {"title": ""})
        above = self._above(at) if not title else None
        title, lead = (above, self._paras[at].text) if above else (title, lead)
        title = title or self._told_below(behind) or title
        if not title or self._rules.never.match(lower(title.text)) or not self._is_labelled(behind):
            return 0
        self._asides = self._asides[:-1] if above else self._asides
        self._asides += [Aside("heading", self._paras[twin].text) for twin in twins]
        self._asides += [Aside("stamp", self._paras[line].text) for line in boxed]
        self._claimed += [label for _, label in told.values()]
        self._claimed += [told["category"][0]] if category and "category" in told else []  # said again
        number = NUMBER.match(self._paras[at].text.text)
        self._claimed += [self._paras[at].text[: number.end()]] if number and not again else []
        phrases = phrases_of(told, category) | ({} if again else {"lead": (lead, lead)})
        self._fielded = "title" in told
        title, tail = self._lines.bracketed(title)
        phrases |= {part: own for part, own in tail.items() if part not in phrases}
        self._cells = [Cell("value", text) for text in between]
        self._section, self._within, self._resumed, self._count, self._asked = "other", None, False, None, False
        section = told["section"][0] if "section" in told else None
        self._blocks.append(Block(section, Heading(title, None, phrases, []), self._cells))
        return behind

    def _told_again(self, at: int) -> bool:
        """Whether a line tells the title of the next post below a heading of several: Лауазымы: бас маман."""
        told = self._fielded and self._cells and any(cell.role == "label" for cell in self._cells)
        field = self._lines.field(self._paras[at].text) if told else None
        return field is not None and field.part == "title" and field.rest is not None

    def _wrapped(self, title: Traced, at: int) -> tuple[Traced, int]:
        """A title with the lines right below it that go on with it, and the index behind them."""
        while at < len(self._paras) and not self._paras[at].alone and self._is_title(at):
            if not self._headings.goes_on(title.text, below := self._paras[at].text) or self._headings.heading(below):
                break
            title, at = bare(join([title, below])), at + 1
        return title, at

    def _told_below(self, at: int) -> Traced | None:
        """The title that a line of the first section tells, or a sentence that says who is appointed."""
        own = [*takewhile(lambda para: not self._headings.heading(para.text), self._paras[at : at + _MOST_APPOINTED])]
        lines = takewhile(lambda line: not self._labelled(line), range(at + 1, at + len(own)))
        fields = (self._lines.field(self._paras[line].text) for line in lines)
        named = (field.rest.strip(SIGNS) for field in fields if field and field.part == "title" and field.rest)
        return next(named, None) or self._lines.appointed(para.text for para in own)

    def _opened_untold(self, at: int) -> int:
        """Open the post of a line right above the general section, where no word tells an instruction before it."""
        if len(self._blocks) > self._duties.opened or at + 1 == len(self._paras):
            return 0
        behind = self._paras[at + 1].text
        if found := self._duties.open(self._paras, at):
            label, title, beside_it = found
            self._claimed += beside_it
            self._cells, self._language = [Cell("label", label.text, label.kind, label.language)], label.language
            self._blocks.append(Block(None, Heading(title, None, {}, []), self._cells))
            self._kinds.add(label.kind)
            return at + 1
        if heading := self._duties.listed(self._paras, at, self._titles, self._labelled):
            self._cells = [Cell("value", behind, kind="duties")]
            self._blocks.append(Block(None, heading, self._cells))
            self._kinds.add("duties")
            return at + 2
        if self._blocks or not self._rules.general.fullmatch(f"{APART}{behind.small[:LONGEST_HEADING]}{APART}"):
            return 0
        title = bare(self._paras[at].text)
        named = self._is_title(at) and names_post(title, self._titles) and self._labelled(at + 1)
        above = (self._rules.others.search(lower(para.text.text[:LONGEST_HEADING])) for para in self._paras[:at])
        if not named or in_box(self._paras, at, self._rules) or any(above):
            return 0
        self._cells = []
        self._blocks.append(Block(None, Heading(title, None, {}, []), self._cells))
        return at + 1

    def _above(self, at: int) -> Traced | None:
        """The title in the line above the word for an instruction, where that line says whose it is."""
        last = self._asides[-1] if at and self._asides else None
        text = self._paras[at - 1].text if at else None
        if text is None or last is None or last.text is not text or len(text) > LONGEST_HEADING:
            return None
        title, named = bare(text), self._headings.nominative(bare(text))
        if len(named) == len(title):
            return None
        self._claimed.append(title[len(named) :])
        return named

    def _names_nothing(self, at: int) -> bool:
        """Whether a line is a heading that names no post."""
        return (parts := self._headings.heading(self._paras[at].text)) is not None and not parts[1]

    def _fields(self, at: int, known: Mapping[FieldPart, str]) -> tuple[ToldFields, int, list[Traced]]:
        """What lines from `at` to the first section tell beside what is `known`, where they end, and lines between."""
        told: ToldFields = {}
        between: list[Traced] = []
        end, others = at, []
        while at < min(len(self._paras), end + 1 + _MOST_BEFORE_LABEL) and not self._labelled(at):
            field = self._lines.field(self._paras[at].text)
            if field is None and self._headings.heading(self._paras[at].text):
                break
            first, at = at, at + 1
            if field is None or field.part in told or (field.part == "title" and "title" in known):
                others.append(self._paras[first].text)
                continue
            value = field.rest
            if (
                value is None
                and at < len(self._paras)
                and not (self._labelled(at) or self._lines.field(self._paras[at].text))
            ):
                value, at = self._paras[at].text, at + 1
            said = (value.strip(SIGNS) or None) if value else None
            if said is None or known.get(field.part, said.text) != said.text:
                others += [self._paras[index].text for index in range(first, at)]
                continue
            told[field.part] = said, field.text
            between, end, others = [*between, *others], at, []
        return told, end, between

    def _is_labelled(self, at: int) -> bool:
        """Whether a label stands soon behind a heading, and no other heading before it: a cover names the post too."""
        for index, para in enumerate(self._paras[at : at + 1 + _MOST_BEFORE_LABEL], at):
            if self._labelled(index) or self._headings.heading(para.text):
                return self._labelled(index) is not None
        return False

    def _is_title(self, at: int) -> bool:
        """Whether a line below the word for an instruction is the title of its post."""
        para = self._paras[at].text
        return not (
            self._labelled(at)
            or self._lines.field(para)
            or NUMBER.match(para.text)
            or para.text.endswith((".", *OPEN))
            or len(para) > LONGEST_HEADING
        )

    def _labelled(self, at: int) -> Label | None:
        """The label of a paragraph, looked for when it is first asked for: nothing is asked where no heading stands."""
        if at not in self._labels:
            self._labels[at] = self._sections.label(self._paras[at])
        return self._labels[at]

    def _take(self, at: int) -> None:
        """Take a paragraph for a label, what is said under it, who is appointed, or an aside."""
        text = self._paras[at].text
        small = lower(text.text[:LONGEST_SENTENCE]) if self._cells is not None else ""
        if self._cells is not None and len(small) <= LONGEST_HEADING and self._headings.closes(small, self._cells):
            self._cells = None
        if self._cells is None:
            self._asides.append(Aside("provision" if text.text.endswith((".", *OPEN)) else "heading", text))
            return
        if self._section in ASKED and self._lines.between(text, self._blocks, self._claimed):
            return
        label = self._labelled(at) or self._next_section(at) or beside(self._cells, text)
        if label:
            self._asked = self._led = False
            self._labelled_by(label)
            self._language = label.language
            self._claimed += [label.number] if label.number else []
            self._cells += (cells := [*self._sections.cells(label)])
            self._kinds |= {cell.kind for cell in cells if cell.kind}
        elif not self._appointed(text, small):
            if self._section == "other":
                self._blocks[-1] = self._lines.told(text, self._blocks[-1])
            listed = self._cells[-1:] and self._cells[-1].text.text.endswith(OPEN) and not NUMBER.match(text.text)
            asked = self._asked and not (self._led or listed or ITEM.match(text.text))
            other = asked or list_is_over(self._cells, self._paras[at])
            deep = _DEEP.match(text.text)
            self._resumed |= deep is not None and (deep[1] or "") == self._within
            kind = "other" if other else self._section if self._resumed else None
            kind, self._led = ("qualification_requirements" if self._led else kind), False
            said = text[deep.end() :].strip() if deep and kind == "qualification_requirements" else None
            if deep and said:
                self._claimed.append(text[: deep.end()])
            self._cells.append(Cell("value", said or text, kind=kind))
            self._asked = self._asked and not other

    def _next_section(self, at: int) -> Label | None:
        """The heading of a section that no list has."""
        last, self._count = self._count, None if COUNTED.match(self._paras[at].text.text) else self._count
        spoken = self._language
        return self._sections.unlisted(self._paras[at : at + 2], last, spoken) if spoken else None

    def _labelled_by(self, label: Label) -> None:
        """Keep where a label stands: what follows a point of its section says nothing more of it."""
        point = _DEEP.fullmatch(label.number.text) if label.number else None
        inner = point is not None and bool(point[1] or label.rest)
        self._section = self._section if inner else label.kind
        counted = COUNTED.fullmatch(label.number.text) if label.number and not inner else None
        self._count = int(counted[1]) if counted else self._count
        self._within, self._resumed = (point[1] or "") if point and inner else None, False

    def _appointed(self, text: Traced, small: str) -> bool:
        """Whether a sentence says who is appointed: that is a criterion of its own."""
        begin = match.end() if (match := NUMBER.match(small)) else 0
        if self._cells is None or len(text) > LONGEST_SENTENCE:
            return False
        for found in self._rules.appointing(small, begin):
            place = value(found, "asked")
            if place:
                asked = text[slice(*place)].strip()
                self._led = asked.text.endswith(":") and len(asked.text.split()) == 1
                if self._led:
                    self._claimed.append(text)
                else:
                    self._cells.append(Cell("value", asked, kind="qualification_requirements"))
                    self._claimed += [part for part in (text[: place[0]].strip(), text[place[1] :].strip()) if part]
                self._asked = True
                return True
        return False
