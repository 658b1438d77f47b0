"""What the reader of a notice puts together: posts and groups of categories, each with the cells of its criteria."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Aside, Block, Cell, Heading, Parts, PassageKind
from kqparse.requirement import reader
from kqparse.text.traced import Traced

_WORD = late_pattern(r"\w")
_CLOSED = late_pattern(r"\)[.;,]?$")
_BRACKETED = late_pattern(r"\(([^()]+)\)[.;,]?")
_NUMBER = late_pattern(r"([0-9]{1,3})([.)])(?![0-9])")
_TO_FILL_IN = "___"
"""The line on which something is to be written in a form."""
_RULE = "_ "
_ENDING = 8
"""Characters that are enough to tell how a text ends."""


class Run(Struct):
    """A stretch of one paragraph that grows while what follows belongs to it."""

    para: Traced
    start: int
    end: int
    kind: CriterionKind | None = None
    language: Language | None = None

    def cell(self, *, shared: bool, goes_on: bool) -> Cell | None:
        """The stretch as a cell; None if nothing is left of it. Brackets behind words that it goes on from stay."""
        text = self.para[self.start : self.end].strip()
        # The bracket that opens before the stretch closes at its end: повар (без опыта); or it holds the whole of it.
        closing = None if "(" in text.text else _CLOSED.search(text.text)
        text = text[: closing.start()].strip() if closing else text
        whole = None if goes_on else _BRACKETED.fullmatch(text.text)
        text = text[whole.start(1) : whole.end(1)].strip() if whole else text
        return Cell("value", text, self.kind, self.language, shared) if text else None


class Label(Struct):
    """The label of a criterion."""

    text: Traced
    kind: CriterionKind
    language: Language | None
    para: Traced


def counts_on(text: str, point: str) -> bool:
    """Whether a number, with its sign, is the one behind that with which a text begins."""
    own, other = _NUMBER.match(text), _NUMBER.match(point)
    return own is not None and other is not None and own[2] == other[2] and int(own[1]) + 1 == int(other[1])


class Outside(Frozen, frozen=True):
    """A stretch of a paragraph that is of no post."""

    para: Traced
    start: int
    end: int
    kind: PassageKind


class Stretch(Frozen, frozen=True):
    """A stretch `[start, end)` of a paragraph, and the index of the first piece behind it."""

    para: Traced
    start: int
    end: int
    behind: int


def adds(parts: Parts, known: Parts) -> bool:
    """Whether parts say more of a post than is known of it, and nothing else.

    A label may have told the same number of units before: Количество вакансий: 1 единица.
    """
    both = set(parts) & set(known)
    return not both or (both == {"headcount"} and parts["headcount"][0].text == known["headcount"][0].text)


def asides(found: Sequence[Outside]) -> list[Aside]:
    """Passages in source order; stretches of one paragraph with nothing but signs between them are one."""
    joined: list[Outside] = []
    for one in sorted(found, key=lambda one: one.para[one.start : one.end].strip().start):
        last = joined[-1] if joined else None
        if last and last.para is one.para and not _WORD.search(one.para.text, last.end, one.start):
            kind = "preamble" if "preamble" in (last.kind, one.kind) else last.kind
            joined[-1] = last._replace(end=one.end, kind=kind)
        else:
            joined.append(one)
    return [Aside(one.kind, text) for one in joined if (text := one.para[one.start : one.end].strip(" ,"))]


class Holder(Struct):
    """What has criteria: a post, or requirements to categories.

    Attributes:
        heading: of a post.
        categories: of a group, as they are printed; None of a group for all posts.
        phrase: the heading of a group.
        titled: of a group that is a post with a title its number and title.
        section: the part that it stands in.
        lender: the post behind it whose criteria are its own too.
        whose: the posts of the list above it for which alone it holds.
        named, called: whether a call names the post, and whether one stands before it.
        listed: the paragraph of an item of a list that a call leads to, or of several posts.
        para: the paragraph of a post whose title has a tail.
        again: whether a text named it again, to say something of it.
        row: of a post that is a row of a table, what stands there.
        cells: labels and stretches of text, in order.
    """

    heading: Heading | None = None
    categories: list[Traced] | None = None
    phrase: Traced | None = None
    titled: tuple[Traced | None, Traced] | None = None
    section: Traced | None = None
    lender: "Holder | None" = None
    whose: "Sequence[Holder] | None" = None
    named: bool = False
    called: bool = False
    listed: Traced | None = None
    para: Traced | None = None
    again: bool = False
    row: Block | None = None
    cells: list[Label | Run] = []

    kinds: set[CriterionKind] = set()
    _opener: Label | Run | None = None
    _listing: bool = False
    _texts: int = 0

    def is_form(self) -> bool:
        """Whether what it asks is left to be filled in, or all that is known of it is labels."""
        # A line of nothing but such signs parts the posts of a text.
        runs = (cell for cell in self.cells if isinstance(cell, Run) and cell.para.text.strip(_RULE))
        said = [cell.para.text[cell.start : cell.end] for cell in runs]
        told = any(map(str.strip, said)) or bool(self.heading and self.heading.parts)
        return bool(self.cells and not told) or any(_TO_FILL_IN in text for text in said)

    def open(self, cell: Label | Run) -> None:
        """Begin a criterion: by its label, or by a stretch that has its kind.

        Right behind skills, and where its education is told already, the label of that is one of knowledge, for which
        Kazakh has the same word: Білім деңгейі: … Машықтар: … Білім: … In the other language it may begin all anew.
        """
        if isinstance(cell, Label) and (cell.kind, cell.language) == ("education", "kk"):
            labelled = self._kinds_of_labels()
            if ("education", "kk") in labelled and labelled[-1] == ("competencies", "kk"):
                cell.kind = "knowledge"
        self.cells.append(cell)
        self._opener, self._listing, self._texts = cell, False, 0
        if cell.kind:
            for post in (self, *(self.whose or ())):
                post.kinds.add(cell.kind)

    def parted(self, whose: "Sequence[Holder]") -> "Holder":
        """What it says, as said of some posts; nothing of it is left here."""
        group = Holder(section=self.section, whose=whose, cells=self.cells)
        self.cells, self.kinds = [], set()
        self._opener, self._listing, self._texts = None, False, 0
        return group

    def _kinds_of_labels(self) -> list[tuple[CriterionKind, Language | None]]:
        """The kinds and languages that its labels have, in order."""
        return [(cell.kind, cell.language) for cell in self.cells if isinstance(cell, Label)]

    def put(self, para: Traced, start: int, end: int) -> None:
        """Add text, to the stretch before it where that goes on in the same paragraph."""
        last = self.cells[-1] if self.cells else None
        if isinstance(last, Run) and last.para is para and not _WORD.search(para.text, last.end, start):
            last.end = end
        else:
            self.cells.append(Run(para, start, end))
            self._texts += 1
        self._listing = self._listing or self._ending().endswith(":")

    def _ending(self) -> str:
        """The last characters of the text so far."""
        last = self.cells[-1] if self.cells else None
        return last.para.text[max(last.end - _ENDING, 0) : last.end].rstrip() if isinstance(last, Run) else ""

    def complete(self) -> bool:
        """Whether its text so far ends as a sentence does, or there is none."""
        ending = self._ending()
        return not ending or ending.endswith((".", ";", "!"))

    def ended(self) -> bool:
        """Whether its text so far is a sentence, or several."""
        return bool(self._ending()) and self.complete()

    def lists(self, point: str, grammar: Grammar, *, begun: bool) -> bool:
        """Whether what has a number, or a sign, is an entry of a list that the criterion in work has opened.

        The number behind that of the criterion itself is none: 2) …: … 3) … Among duties below their label with the
        same sign (- изучает передовой опыт) an entry is what has `begun` with no words of another criterion. Without a
        sign such a one is an entry of a list of ways to choose from, behind a semicolon: …; завершение обучения по
        программам послевузовского образования.
        """
        if not point and not begun:
            return self._listing and self._ending().endswith(";") and self._chooses(grammar)
        return bool(point) and not self._follows(point) and (self._listing or (self.lists_duties(point) and not begun))

    def _chooses(self, grammar: Grammar) -> bool:
        """Whether the words that opened the criterion in work lead to ways to choose from."""
        opener = self._opener
        if not isinstance(opener, Run) or opener.kind != "experience" or opener.language is None:
            return False
        lead = opener.para.text[opener.start : opener.end].partition(":")[0]
        return reader(grammar).chooses(lead, opener.language)

    def lists_duties(self, point: str) -> bool:
        """Whether what has a number or sign is an entry of duties below their label, the first one or one more."""
        label, last = self.labelled(), self.cells[-1] if self.cells else None
        if label is None or label.kind != "duties" or not point.strip() or self._follows(point):
            return False
        own = isinstance(last, Run) and last.para is not label.para and last.para.text
        return last is label or (own is not False and (own.startswith(point) or counts_on(own, point)))

    def goes_on_with_duties(self) -> bool:
        """Whether a further entry of duties may stand behind the last one, or the first below their label."""
        label, last = self.labelled(), self.cells[-1] if self.cells else None
        if label is None or label.kind != "duties":
            return False
        return last is label or (isinstance(last, Run) and last.para.text.endswith(";"))

    def _follows(self, point: str) -> bool:
        """Whether a number is the one behind that of the criterion in work."""
        return counts_on(self._opener.para.text if self._opener else "", point)

    def on_item(self) -> bool:
        """Whether it is an item of a list, and all that is said of it alone stands there."""
        return self.listed is not None and all(cell.para is self.listed for cell in self.cells)

    def bare(self) -> bool:
        """Whether nothing is said of it but a remark in its item of a list."""
        return not (self.cells or self.kinds) or (self.on_item() and not self.kinds)

    def labelled(self) -> Label | None:
        """The label of the criterion in work, if it has one."""
        return self._opener if isinstance(self._opener, Label) else None

    def on_one_line(self) -> bool:
        """Whether the label in work has its text on its own line and nothing below."""
        last = self.cells[-1]
        label = self.labelled()
        return label is not None and self._texts == 1 and isinstance(last, Run) and last.para is label.para

    def ends_label(self, kind: CriterionKind | None, *, first: bool) -> bool:
        """Whether a labelled criterion is over where a clause of a kind begins, `first` in its paragraph or not.

        It speaks of duties, and the clause begins a paragraph of its own; or a sentence of its own speaks of duties, or
        of one of education and work where it speaks of the other.
        """
        label = self.labelled()
        if label is None:
            return True
        if (kind == "duties" or {label.kind, kind} == {"education", "experience"}) and self.ended():
            return True
        over = label.kind in ("duties", "other") and self.complete()
        return first and (over or self.on_one_line())

    def parts_lines(self) -> bool:
        """Whether its text so far ends as a line of a card does, with no sign that leaves it open."""
        return not self._ending().endswith((",", ";", ":", "-"))

    def current(self) -> CriterionKind | None:
        """The kind of the criterion in work."""
        return self._opener.kind if self._opener else None

    def made(self, *, shared: bool) -> list[Cell]:
        """The cells."""
        found: list[Cell] = []
        for cell in self.cells:
            if isinstance(cell, Label):
                found.append(Cell("label", cell.text, cell.kind, cell.language, shared))
            else:
                made = cell.cell(shared=shared, goes_on=bool(found) and found[-1].role == "value")
                found += [made] if made else []
        return found


def listed(holders: Sequence[Holder]) -> list[Holder]:
    """The posts of the list that stands last, the last one first, whatever is said below it of some of them."""
    below = dropwhile(lambda holder: holder.whose is not None, reversed(holders))
    return list(takewhile(lambda holder: holder.heading is not None, below))
