"""What is gathered while the pieces of a notice are read: posts and groups, asides, what the call says of itself."""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind, Language
from kqparse.records import Heading, PassageKind
from kqparse.split.headings.tails import Tail, parts
from kqparse.split.headings.title_words import names_post
from kqparse.split.notices.asked import AskedOfCards, is_sheet
from kqparse.split.notices.body_names import formed
from kqparse.split.notices.bracketed import town
from kqparse.split.notices.call import Call
from kqparse.split.notices.line_by_line import in_turn
from kqparse.split.notices.listed import (
    begins_row,
    below_all,
    bent_again,
    row_named,
    told_apart,
    told_in_items,
    untold,
    with_lead,
)
from kqparse.split.notices.marks import Places
from kqparse.split.notices.named_again import Titles
from kqparse.split.notices.openings import is_counted
from kqparse.split.notices.parts import Holder, Outside, Run, listed
from kqparse.split.notices.pay import PayTable
from kqparse.split.notices.pieces import PLAIN, Piece, Row, line_heading
from kqparse.split.notices.posts import beside_post, number_at, without_tail
from kqparse.split.notices.sections import is_tail_of_call
from kqparse.split.notices.tables import Layout, beside_cells, head_cells, lone_numbers, number_cells, wide_cells
from kqparse.split.notices.titles import TitleLines
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_ORDINAL = late_pattern(r"\s*([0-9]{1,2})[.)]")
_FIRST = late_pattern(r"\s*1[.)]\s")
"""The number of the first post of a part."""
_LINES, _LONGEST_LINE = 2, 30
"""Lines of a category below the word for one, and their characters."""


class Gathering:
    """The pieces of one text, and what they came to so far."""

    def __init__(self, pieces: Sequence[Piece], rules: NoticeRules, grammar: Grammar, layout: Layout) -> None:
        self._pieces = pieces
        self._row = Row(pieces)
        self._rules = rules
        self._salaries: SalaryRules = grammar.salaries
        self._call = Call(rules, grammar.acts)
        self._call.noted(layout.apart)
        self._holders: list[Holder] = []
        self._named_again = Titles(self._holders, rules)
        self._open: Holder | None = None
        self._asides: list[Outside] = []
        self._claimed: list[Traced] = []
        self._section: Traced | None = None
        self._outside = False  # text is no criterion until the next label
        self._awaited: str | None = None  # what the next text is: a title, the body
        self._of_label: tuple[Language | None, Traced | None] = None, None  # that of a title: its language, its number
        self._spoken: dict[int, Language] = {}  # the same of titles behind labels, by where they begin
        self._calls = self._offers = 0
        self._asked = AskedOfCards(rules, grammar.titles)
        self._titles, self._numerals = grammar.titles, grammar.numerals
        self._pay = PayTable(rules, grammar)
        self._lines = TitleLines(
            pieces, rules, wide_cells(layout.grids), beside_cells(layout.grids), layout.alone, self._call, grammar
        )
        self._alone = layout.alone
        self._heads = head_cells(layout.grids)
        self._numbers = number_cells(layout.grids) | lone_numbers(pieces)
        self._titled_rows: dict[str, list[Holder]] = {}  # posts of tables above, by their titles
        self._head: Traced | None = None  # what a call, or a line, says of all posts of its list
        self._headed = 0  # how many posts and groups stand above it
        self._early: dict[str, tuple[Traced, Traced]] = {}  # a category or codes before the line of their title

    def _begin(self, heading: Heading, *, named: bool = False) -> None:
        rows = self._titled_rows.get(lower(heading.title.text), ()) if heading.title else ()
        if row := row_named(rows, heading):
            known = row.heading.parts if row.heading else {}
            known.update({part: own for part, own in heading.parts.items() if part not in known})
            self._claimed += [text for text in (heading.title, heading.ordinal, *heading.stray) if text]
            self._claimed += [phrase for _, phrase in heading.parts.values()]
            self._open, self._outside, self._awaited = row, False, None
            return
        if heading.title and bent_again(self._open, heading, named=named):
            self._claimed.append(heading.title)
            return
        before = self._open.heading.title if self._open and self._open.heading else None
        same = before and heading.title and lower(before.text) == lower(heading.title.text)
        same = same and before and heading.title and not in_turn(before, heading.title, self._spoken)
        if same or begins_row(self._open, heading.title, self._rules.wanted.joiners):
            # A heading named the post that the call below it names anew; or a cry did: Требуется лоцман!
            bare = self._open is not None and not (self._open.cells or self._open.listed)
            self._replaced(again=bool(same) and bare)
        self._open = Holder(heading, section=self._section, named=named, called=self._calls > 0)
        self._holders.append(self._open)
        self._outside, self._awaited = False, None

    def _titled(self, title: Traced, *, named: bool = False, labelled: bool = False) -> None:
        """A post by the line of its title, by what stands behind its label, or `named` by a call."""
        name, units = without_tail(self._name(title, called=named), self._rules)
        heading, number = line_heading(self._name(name), {**self._early, **units})
        tongue, ordinal = self._of_label if labelled else (None, None)
        heading, self._early = heading._replace(ordinal=heading.ordinal or ordinal), {}
        self._claimed += number
        if tongue and heading.title:
            self._spoken[heading.title.start] = tongue
        self._begin(heading, named=named)

    def _is_outside(self, at: int) -> bool:
        """Whether a text is of no post: of all above it, of the call, or behind what is."""
        piece, post = self._pieces[at], self._open
        self._outside |= post is not None and is_tail_of_call(self._pieces, at, post, self._alone, self._rules)
        return self._outside or (piece.whole and below_all(self._holders, piece.para, self._alone))

    def _is_of_body(self, piece: Piece) -> bool:
        """Whether a text begins with a word for a body, or is a name in quotes with its form, and names no post."""
        begun = self._rules.bodies.fullmatch(lower(piece.text.text).split()[0]) and self._call.is_named(piece.text)
        return bool(begun or formed(piece.text, self._rules, ())) and not names_post(piece.text, self._titles)

    def _heads_posts(self, at: int) -> bool:
        """Whether the heading of a part has posts below it, where the family's posts are no groups of categories."""
        if self._rules.table.group_is == "post":
            return True
        piece, below = self._pieces[at], next(iter(self._pieces[at + 1 : at + 2]), None)
        told = below is not None and below.segment.role in ("named", "post") and below.segment.title is not None
        # Where a criterion is open, a line of its list looks the same: a blank line parts the two, or a new count, or
        # the tail of the post right below, where the posts before stand under such a heading, too.
        counted = (told and below is not None and _FIRST.match(below.para.text)) or self._counts(piece)
        tailed = told and self._section is not None and below is not None and below.segment.tail is not None
        # An item of a list has all that is said of its post.
        item = told and below is not None and below.segment.line and self._open and self._open.listed is not None
        parted = piece.para.start in self._alone or counted or item or tailed
        if self._open and self._open.cells and not parted:
            return False
        told = told or (self._lines.cards and self._row.is_named_below(at))
        return told or (below is not None and self._lines.end(at + 1, self._open, outside=self._outside) > 0)

    def _counts(self, piece: Piece) -> bool:
        """Whether the heading of a part has its own number."""
        return is_counted(piece.text.text, self._rules, ended=self._lines.cards)

    def _named(self, piece: Piece) -> None:
        """A post that its sentence names, with what leads to it or from it."""
        place = piece.segment.title
        if place is None:
            return
        title = self._name(piece.para[slice(*place)], called=True)
        title = with_lead(self._head, title, self._holders[self._headed :][-1:], self._titles)
        # A sentence that its post begins has no words before it that call.
        self._calls += piece.segment.start == 0 and not piece.segment.line
        number = _ORDINAL.match(piece.para.text, piece.segment.start, place[0]) if piece.segment.line else None
        ordinal = piece.para[number.start(1) : number.end(1)] if number else None
        tail = piece.segment.tail
        self._begin(Heading(title.tidy(), ordinal, tail.traced(piece.para.of) if tail else {}, []))
        self._holders[-1].listed = piece.para if piece.segment.line else None
        before = piece.segment.places[0] if piece.segment.places else None
        if before:
            self._holders[-1].open(Run(piece.para, *before, piece.segment.kind, piece.segment.language))
        for start, end in ((piece.segment.start, before[0] if before else place[0]), (place[1], piece.segment.end)):
            if rest := piece.para[start:end].strip(" ,;:–—-"):
                self._claimed.append(rest)

    def _strays(self, between: Sequence[Traced]) -> list[Traced]:
        """What stands between the parts behind a title and does not belong there: for how long it is vacant does."""
        terms = [text for text in between if self._rules.terms.match(lower(text.text))]
        self._claimed += terms
        return [text for text in between if text not in terms]

    def _called(self, at: int) -> int:
        """The text before a call in its paragraph: the body, and what else stands there."""
        para, start = self._pieces[at].para, self._pieces[at].segment.start
        call = self._row.call(at)
        end = self._pieces[call].segment.start
        body, post = self._call.called(para[start:end].strip(), self._pieces[call].text)
        first = Places(para).inside(body.start) if body else None
        last = Places(para).inside(body.end) if body else None
        self._put_aside(para, start, end if first is None else first, "other")
        if last is not None and post is not None:
            first = Places(para).inside(post.start) or last
            self._early |= beside_post(para[last:first], self._rules)
            self._put_aside(para, last, first, "other")
            last = Places(para).inside(post.end) or last
        if last is not None:
            self._put_aside(para, last, end, "other")
            if post is not None:
                self._early |= beside_post(para[last:end], self._rules)
        if post is not None and not self._row.headed(call):
            self._titled(post, named=True)
        elif post is not None:
            self._claimed.append(post)
        return call

    def _name(self, title: Traced, *, called: bool = False) -> Traced:
        """A title without what ends it: the hours of its work, how long it is vacant, and in a call who needs it."""
        small = lower(title.text)
        forms = [self._rules.loads, self._rules.terms, *([self._rules.whereto] if called else [])]
        ends = [match.start() for form in forms if (match := form.search(small))]
        if called and (place := town(title.text)):
            ends.append(place)
        end = min([each for each in ends if each], default=len(title))
        if title[end:].strip(" ,;"):
            self._put_aside(title, end, len(title), "other")
        return title[:end].strip(" ,;(–—-") if end < len(title) else title

    def _headcount(self, at: int) -> int:
        """The number of staff units behind its label."""
        piece, value = self._pieces[at], self._row.value(at)
        heading = self._open.heading if self._open else None
        found = number_at(value, self._rules, self._numerals)
        printed = value.para[found.start() : found.end()].strip() if found else None
        labels = any(piece.segment.role == "title" for piece in self._pieces[value.behind : value.behind + 1])
        if printed and labels and (not heading or "headcount" in heading.parts):  # of the post that is named next
            self._early["headcount"] = (printed, printed)
            self._open = None
            self._claimed += [piece.text, printed]
        elif heading and printed and found and "headcount" not in heading.parts:
            # Nobody counts so the persons that a text tells of; courses have places, too.
            self._offers += self._lines.cards and heading.title is not None and names_post(heading.title, self._titles)
            heading.parts["headcount"] = (printed, printed)
            self._claimed.append(piece.text)
            self._put_aside(value.para, found.end(), value.end, "other")
        else:
            self._aside(piece, "other")
            self._put_aside(value.para, value.start, value.end, "other")
        return value.behind

    def _all_beside(self, at: int, end: int) -> int:
        """The lines between the title of a post and its labels; where they end, behind a category that begins there."""
        while at < end:
            if self._is_category(at):
                at += _LINES
            else:
                self._beside(at)
                at += 1
        return at

    def _beside(self, at: int) -> None:
        """A line between the title of a card and its labels: the body, a day, a place."""
        piece = self._pieces[at]
        if piece.segment.role == "published":
            self._call.published(piece.para)
        if piece.segment.role == "body":
            self._awaited = "body"
            self._claimed.append(piece.text)
        elif piece.segment.role in PLAIN and (self._awaited == "body" or self._call.is_body(piece.text)):
            self._call.named(piece.text)
            self._claimed.append(piece.text)
            self._awaited = None
        else:
            self._aside(piece, "other")

    def _is_category(self, at: int) -> bool:
        """Whether a line is the word for a category, and the one below it that of the open post: Категория ↵ E-3."""
        heading = self._open.heading if self._open else None
        pair = self._pieces[at : at + _LINES]
        if heading is None or "category" in heading.parts or len(pair) < _LINES:
            return False
        if not all(piece.whole and len(piece.text) <= _LONGEST_LINE for piece in pair):
            return False
        start, end = pair[0].text.start, pair[1].text.end
        own = [part for part in parts(pair[0].text.of, start, end, self._rules.heading) if part.name == "category"]
        if [(part.start, part.end) for part in own] != [(start, end)]:
            return False
        heading.parts.update(Tail(tuple(own)).traced(pair[0].text.of))
        return True

    def _is_beside(self, at: int) -> bool:
        """Whether a text says something beside a post or call: for how long a post is vacant, whose call follows."""
        piece = self._pieces[at]
        if self._lines.cards and self._open and piece.para.start in self._alone and is_sheet(piece, self._rules):
            self._section = self._open = None  # the same in another language, or of others
            self._aside(piece, "heading")
            return True
        if self._row.is_term(at, self._rules):
            self._aside(piece, "other")
            return True
        if piece.whole and self._call.is_kind(piece.text):
            self._call.competition(piece.para)
            self._aside(piece, "heading")
            # Over the title of each card; below a title of which nothing is said yet its requirements follow.
            self._outside = self._open is None or bool(self._open.cells)
            return True
        called = self._row.leads_to_call(at)
        plain = called and not self._holders and self._call.is_named(piece.text)
        whole = piece.whole and (plain or self._call.is_body(piece.text))
        name = piece.text if whole else piece.text[: max(piece.text.text.find("("), 0)].strip()
        if piece.segment.start or self._call.has_body() or not (whole or plain or self._call.is_body(name)):
            return False
        called = called or (self._lines.cards and self._lines.stand_below(at, self._open, outside=self._outside))
        if (called and not self._holders) or (self._lines.cards and self._open is not None and piece.whole):
            self._call.named(name)
            self._claimed.append(name)
            self._put_aside(piece.text, len(name), len(piece.text), "other")
            return True
        return False

    def _is_again(self, at: int) -> bool:
        """Whether a text names a post of a list anew, to say something of it."""
        post = self._named_again.anew(self._pieces, at, self._open)
        if post:
            self._open, self._outside, self._awaited = post, False, None
            self._claimed.append(self._pieces[at].text)
        return post is not None

    def _replaced(self, *, again: bool = False) -> None:
        """Of a post that a call names, and then a label or, `again`, the line of its title, that name is taken."""
        post = self._open
        title = post.heading.title if post and post.heading else None
        told = post and (post.kinds or (post.heading and post.heading.parts))
        vague = title is not None and self._rules.wanted.vague.fullmatch(lower(title.text))
        if post is None or post.row or title is None or told or not (again or post.named or vague):
            return
        self._holders.remove(post)
        self._open = None
        self._put_aside(title, 0, len(title), "preamble")
        for run in post.cells:
            if isinstance(run, Run):
                self._put_aside(run.para, run.start, run.end, "other")

    def _aside(self, piece: Piece, kind: PassageKind) -> None:
        self._put_aside(piece.para, piece.segment.start, piece.segment.end, kind)

    def _put_aside(self, para: Traced, start: int, end: int, kind: PassageKind) -> None:
        if para[start:end].strip():
            self._asides.append(Outside(para, start, end, kind))

    def _whose(self, piece: Piece, kind: CriterionKind) -> Holder:
        """The post that what begins a paragraph is said of: the open one, or all of the list that stands above."""
        post = self._open or Holder()
        apart = self._rules.table.evidence.calls and any(holder.heading for holder in self._holders)
        if kind == "duties" and post.categories is not None and apart:
            self._holders.append(Holder(section=self._section))  # of posts above their categories
            return self._holders[-1]
        last = post is self._holders[-1] if self._holders else False
        alone, other = piece.para.start in self._alone, kind == "other"
        line = alone and piece.segment.end < len(piece.para)  # what follows a label alone may name each of them anew
        told = last and (other or line) and told_in_items(self._holders, piece.para)
        apart = told_apart(self._holders, post, kind) or (last and alone and untold(self._holders, kind, self._alone))
        if piece.segment.start == 0 and (told or apart):
            post = Holder(section=self._section, whose=listed(self._holders)[::-1])
            self._holders.append(post)
        return post
