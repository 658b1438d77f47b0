"""The mechanism `notice`: calls for candidates, cards of vacancies, requirements to categories, in running text.

Posts stand behind a call or in lines of their own, each with what its text says under labels or in clauses.
Requirements to a category are posts themselves, or hold for all posts of that category, as the family says.

Guarantees:
    * every character of a paragraph that is a letter or figure is in a heading, a cell, an aside, or claimed;
    * text with a telephone or an address of the net, and what stands behind labels of papers, places and persons, is
      an aside, never a cell;
    * time is linear in the text.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.notices import NoticeRules
from kqparse.grammar.salaries import SalaryRules
from kqparse.model import CriterionKind
from kqparse.records import AnnouncementParts, Aside, Block, Heading, PassageKind
from kqparse.split.names import Names
from kqparse.split.notice_blocks import blocks
from kqparse.split.notice_call import Call
from kqparse.split.notice_parts import Holder, Label, Outside, Run, asides
from kqparse.split.notice_pay import PayTable
from kqparse.split.notice_pieces import LONGEST_TITLE, Piece, Row, bare, line_heading, pieces
from kqparse.split.notice_segments import Places, Segment, sentences
from kqparse.split.prose import Para
from kqparse.split.usage import Usage
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LONGEST_PAY = 200
_LONGEST_LEAD = 120
"""A text between the heading of a group and its list is at most so long."""
_MOST_BETWEEN = 4
"""Lines between a title and its first label: the name of a firm, a town."""
_FIRST_PARAGRAPHS = 6


class Attempt(NamedTuple):
    """What the mechanism makes of paragraphs; see `mechanisms.Reading`."""

    blocks: list[Block]
    asides: list[Aside]
    evidence: dict[str, int]
    claimed: list[Traced]
    announcement: AnnouncementParts | None


def attempt(of: EditedText, paras: Sequence[Para], rules: NoticeRules, grammar: Grammar) -> Attempt:
    """Read paragraphs as a notice."""
    names = Names(grammar.offices, Usage(of.text))
    return _Reader(pieces(paras, rules, names), rules, grammar).read()


class _Reader:
    """Puts the pieces of one text together."""

    def __init__(self, pieces: Sequence[Piece], rules: NoticeRules, grammar: Grammar) -> None:
        self._pieces = pieces
        self._row = Row(pieces)
        self._rules = rules
        self._salaries: SalaryRules = grammar.salaries
        self._latin = grammar.repair.scripts.latin
        self._call = Call(rules, grammar.acts)
        self._holders: list[Holder] = []
        self._open: Holder | None = None
        self._asides: list[Outside] = []
        self._claimed: list[Traced] = []
        self._section: Traced | None = None
        self._outside = False  # text is no criterion until the next label
        self._awaited: str | None = None  # what the next text is: a title, the body
        self._kinds: set[CriterionKind] = set()
        self._calls = self._offers = 0
        self._pay = PayTable(rules, grammar)
        self._early: dict[str, tuple[Traced, Traced]] = {}  # a category or codes before the line of their title

    def read(self) -> Attempt:
        """Read all pieces."""
        at = 0
        while at < len(self._pieces):
            at = self._step(at)
        evidence = {"labels": len(self._kinds), "calls": self._calls, "offers": self._offers}
        posts = [holder for holder in self._holders if holder.heading]
        groups = [holder for holder in self._holders if holder.categories is not None and holder.cells]
        evidence |= {"posts": len(posts), "groups": len(groups)}
        for holder in posts:
            self._pay.add(holder)
        found, unused = blocks(self._holders, self._rules.table.group_is, self._latin)
        self._asides += [Outside(text, 0, len(text), "provision") for text in unused]
        call = self._call.parts() if self._calls or any(self._call.parts()) else None
        return Attempt(found, asides(self._asides), evidence, self._claimed, call)

    def _step(self, at: int) -> int:
        """Read the piece at `at`; the index of the next one."""
        piece = self._pieces[at]
        role = piece.segment.role
        if piece.segment.point and role in ("label", "salary", "group"):
            self._claimed += [piece.para[slice(*piece.segment.point)].strip()]
        if role == "call":
            self._calls += 1
            self._call.competition(piece.para)
            self._aside(piece, "preamble")
            return self._called_for(at)
        if role == "post":
            self._post(piece)
        elif role in ("group", "general"):
            self._group(piece)
        elif role == "part":
            self._part(piece)
        elif role in ("title", "body"):
            self._awaited = role
            self._claimed.append(piece.text)
        elif role == "aside" and self._row.call(at):
            return self._called(at)
        elif role in ("aside", "deadline", "published"):
            return self._told(at)
        elif role == "salary":
            return self._salary(at)
        elif role == "label":
            self._label(piece)
        elif role == "clause":
            self._clause(piece)
        else:
            return self._text(at)
        return at + 1

    def _post(self, piece: Piece) -> None:
        """A post with its tail; without a title, the tail of the post that is open."""
        segment, para = piece.segment, piece.para
        tail, place = segment.tail, segment.title
        if tail is None or place is None:
            return
        title = bare(para[slice(*place)])
        parts = tail.traced(para.of)
        own = self._open.heading if self._open else None
        if not title:
            if own and not set(own.parts) & set(parts):
                own.parts.update(parts)
                self._claimed.append(piece.text)
            else:
                self._early, self._open = parts, None
                self._claimed.append(piece.text)
            return
        ordinal = para[slice(*segment.point)].strip(" .)№") if segment.point else None
        self._begin(Heading(title.tidy(), ordinal, parts, tail.between(para.of)))
        if segment.point:
            self._claimed.append(para[slice(*segment.point)].strip())

    def _begin(self, heading: Heading) -> None:
        self._open = Holder(heading, section=self._section)
        self._holders.append(self._open)
        self._outside, self._awaited = False, None

    def _titled(self, title: Traced) -> None:
        """A post by the line of its title, or by what stands behind a label of titles."""
        heading, number = line_heading(title, self._early)
        self._claimed += number
        self._begin(heading)
        self._early = {}

    def _group(self, piece: Piece) -> None:
        places = piece.segment.places
        categories = [piece.para[start:end] for start, end in places] if places else None
        if categories is None and self._rules.table.group_is == "post":
            self._aside(piece, "provision")
            return
        self._open = Holder(categories=categories, section=self._section)
        self._holders.append(self._open)
        self._outside, self._awaited = False, None
        self._open.phrase = piece.text
        self._claimed.append(piece.text)

    def _part(self, piece: Piece) -> None:
        if self._section and not any(holder.section is self._section for holder in self._holders):
            self._put_aside(self._section, 0, len(self._section), "heading")
        self._section, self._open = piece.text, None

    def _called_for(self, at: int) -> int:
        """The post that a call itself names behind its last word: the post of a teacher."""
        piece = self._pieces[at]
        following = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        named = self._rules.naming.search(lower(piece.text.text))
        if not named or following is None or following.para is not piece.para or following.segment.role != "text":
            return at + 1
        text = following.text
        if not text.text[0].isalpha() or len(text) > LONGEST_TITLE or text.text.endswith(":"):
            return at + 1
        self._titled(text)
        return at + 2

    def _label(self, piece: Piece) -> None:
        segment = piece.segment
        if segment.kind == "other":
            self._offers += 1
        if self._open is None or segment.kind is None:
            self._aside(piece, "provision")
            return
        if segment.kind != "other":
            self._kinds.add(segment.kind)
        begin = segment.point[1] if segment.point else segment.start
        label = piece.para[begin : segment.end].strip(" :–—-")
        self._open.open(Label(label, segment.kind, segment.language, piece.para))
        self._outside, self._awaited = False, None

    def _clause(self, piece: Piece) -> None:
        """A clause begins a criterion, unless it stands in a list or under a label of its own."""
        segment, holder = piece.segment, self._open
        start, end = segment.point or (segment.start, segment.start)
        fresh = holder is not None and segment.kind != holder.current() and not self._outside
        if holder is None or not fresh or (holder.listing() and segment.point) or not self._ends_label(holder, piece):
            if holder and not self._outside and end > start:
                holder.put(piece.para, start, end)
            elif end > start:
                self._claimed.append(piece.para[start:end].strip())
            return
        if segment.kind:
            self._kinds.add(segment.kind)
        if end > start:
            self._claimed.append(piece.para[start:end].strip())
        holder.open(Run(piece.para, end, end, segment.kind, segment.language))

    def _ends_label(self, holder: Holder, piece: Piece) -> bool:
        """Whether a labelled criterion is over: it speaks of duties, and the clause begins a paragraph of its own."""
        label = holder.labelled()
        if label is None:
            return True
        over = label.kind in ("duties", "other") and holder.complete()
        return piece.segment.start == 0 and (over or holder.on_one_line())

    def _salary(self, at: int) -> int:
        """Pay up to the end of its sentence; without an amount it is a criterion like others."""
        piece = self._pieces[at]
        following = self._row.following(at)
        # The colon of the label ends no sentence.
        ends = (high for _, high in sentences(piece.para.text, piece.segment.end, following))
        end = next((high for high in ends if high > piece.segment.end + 2), following)
        stop = min(end, piece.segment.end + _LONGEST_PAY)
        pay = self._salaries.read(piece.para.text[piece.segment.start : stop])
        self._offers += 1
        holder = self._open
        if holder is None or holder.heading is None:
            self._put_aside(piece.para, piece.segment.start, following, "other")
        elif pay is None or "salary" in holder.heading.parts:
            label = piece.text.strip(" :–—-")
            holder.open(Label(label, "other", piece.segment.language, piece.para))
            holder.put(piece.para, piece.segment.end, following)
        else:
            phrase = piece.para[piece.segment.start : stop].strip()
            holder.heading.parts["salary"] = (phrase, phrase)
            self._put_aside(piece.para, stop, following, "other")
        return self._row.behind(at, following)

    def _told(self, at: int) -> int:
        """What a label leads to that is no criterion: an aside, from which a day may be read."""
        piece = self._pieces[at]
        following = self._row.following(at)
        text = piece.para[piece.segment.start : following].strip()
        if piece.segment.role == "published":
            self._call.published(text)
        else:
            self._outside = True
            if piece.segment.role == "deadline":
                self._call.deadline(text)
        kind: PassageKind = "provision" if text.text.endswith((".", ";", ":")) else "other"
        self._put_aside(piece.para, piece.segment.start, following, kind)
        return self._row.behind(at, following)

    def _text(self, at: int) -> int:
        piece = self._pieces[at]
        text = piece.text
        if self._awaited == "title" and len(text) <= LONGEST_TITLE:
            self._titled(text)
        elif self._awaited == "body":
            self._call.named(text)
            self._claimed.append(text)
            self._awaited = None
        elif self._row.call(at):
            return self._called(at)
        elif self._open is None and (row := self._pay.row(self._pieces, at)):
            for other in self._pieces[at:row]:
                self._aside(other, "other")
            return row
        elif piece.number < _FIRST_PARAGRAPHS and piece.whole and self._open is None and self._call.dated(text):
            self._aside(piece, "other")
        elif end := self._title_line(at):
            self._titled(text)
            for other in self._pieces[at + 1 : end]:
                self._aside(other, "other")
            return end
        elif self._open is None or self._outside:
            self._aside(piece, piece.kind(started=bool(self._holders)))
        elif not self._open.cells and not self._open.heading and text.text.endswith(":") and len(text) <= _LONGEST_LEAD:
            self._claimed.append(text)
        else:
            self._open.put(piece.para, piece.segment.start, piece.segment.end)
        return at + 1

    def _called(self, at: int) -> int:
        """The text before a call in its paragraph: the body, and what else stands there."""
        para, start = self._pieces[at].para, self._pieces[at].segment.start
        call = self._row.call(at)
        end = self._pieces[call].segment.start
        body, post = self._call.called(para[start:end].strip())
        first = Places(para).inside(body.start) if body else None
        last = Places(para).inside(body.end) if body else None
        self._put_aside(para, start, end if first is None else first, "other")
        if last is not None:
            self._put_aside(para, last if post is None else Places(para).inside(post.end) or last, end, "other")
        if post is not None and not self._row.headed(call):
            self._titled(post)
        elif post is not None:
            self._claimed.append(post)
        return call

    def _title_line(self, at: int) -> int:
        """The index of the first label of the post whose title stands at `at` in a line of its own; 0 if none does."""
        piece = self._pieces[at]
        if "line" not in self._rules.table.posts or not piece.titled():
            return 0
        end = at + 1
        most = _MOST_BETWEEN if self._open is None else 1
        while piece.whole and end < len(self._pieces) and end - at < most and self._pieces[end].titled():
            end += 1
        label = self._pieces[end].segment if end < len(self._pieces) else None
        if label is None or not self._begins_criteria(label):
            return 0
        if self._open is None or not self._open.heading:
            return end
        known = label.kind in self._open.kinds or (label.role == "salary" and "salary" in self._open.heading.parts)
        return end if known or self._outside else 0

    def _begins_criteria(self, segment: Segment) -> bool:
        """Whether a segment is the first of a post whose title stands above it."""
        card = "tail" not in self._rules.table.posts
        known = segment.role in ("label", "salary") or (card and segment.role == "clause" and segment.point is None)
        return known and (segment.line or segment.start == 0)

    def _aside(self, piece: Piece, kind: PassageKind) -> None:
        self._put_aside(piece.para, piece.segment.start, piece.segment.end, kind)

    def _put_aside(self, para: Traced, start: int, end: int, kind: PassageKind) -> None:
        if para[start:end].strip():
            self._asides.append(Outside(para, start, end, kind))
