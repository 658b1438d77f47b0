"""What is said of the post that is open, or of a group: below labels, in clauses, its pay, and what is of no post."""

from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.model import CriterionKind
from kqparse.records import Block, Heading, PassageKind
from kqparse.split.bilingual.likeness import Signs
from kqparse.split.headings.title_words import names_post
from kqparse.split.lists.posts import graded_title
from kqparse.split.notices.listed import lend, lend_sentence, share_pay
from kqparse.split.notices.own_labels import own_label
from kqparse.split.notices.parts import Holder, Label, Run, Stretch
from kqparse.split.notices.pay import asked_behind, not_its_own, stated
from kqparse.split.notices.pieces import Piece, bare, still_of_others
from kqparse.split.notices.state import Gathering
from kqparse.split.notices.tables import Layout
from kqparse.split.reading import begins
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_FEW = 3
"""Words behind that for an office in the line above its list."""
_MOST_PAY = 2
"""Paragraphs behind a label in which pay is looked for, beside the first."""


class Saying(Gathering):
    """The pieces of one text, with the steps that labels, clauses and headings take."""

    def __init__(
        self, pieces: Sequence[Piece], rules: NoticeRules, grammar: Grammar, layout: Layout, rows: Sequence[Block]
    ) -> None:
        super().__init__(pieces, rules, grammar, layout)
        self._grammar = grammar
        self._rows = [*reversed(rows)]  # posts of tables that stand behind what was read
        self._signs = Signs(grammar.repair.scripts.latin, grammar.numerals)
        self._kinds: set[CriterionKind] = set()
        self._others = False  # text is about posts that others have
        self._reached: Holder | None = None  # the post below which a telephone or an address has just been told

    def _rows_before(self, start: int | None) -> None:
        """The posts that rows of tables are before a place, or all further ones; what stands below may be of them."""
        while self._rows and (start is None or begins(self._rows[-1]) < start):
            row = self._rows.pop()
            kinds: set[CriterionKind] = {cell.kind for cell in row.cells if cell.kind and cell.kind != "other"}
            listed = row.heading.title or (row.row[0] if row.row else None)
            self._open = Holder(row.heading, section=row.section, listed=listed, row=row, kinds=kinds)
            self._holders.append(self._open)
            if row.heading.title:
                self._titled_rows.setdefault(lower(row.heading.title.text), []).append(self._open)
            self._outside, self._awaited = True, None

    def _heads_list(self, at: int) -> bool:
        """Whether a line names the office of posts whose lines below say where: Профессора кафедр: ↵ химии 0,5 ст."""
        piece, below = self._pieces[at], self._pieces[at + 1 : at + 2]
        if not (below and below[0].segment.title and piece.text.text.endswith(":")):
            return False
        if piece.whole and self._section and self._open and self._open.cells and piece.para.start in self._alone:
            self._part(piece)  # as that above the posts before is
            return True
        first, *further = lower(piece.text.text).rstrip(" :").split() or [""]
        title = bare(below[0].para[slice(*below[0].segment.title)])
        named = self._rules.wanted.is_post(first) and len(further) <= _FEW
        if not title or not named or names_post(title, self._titles):
            return False
        self._head, self._headed, self._open = piece.text[:-1].strip(), len(self._holders), None
        self._claimed.append(piece.text)
        return True

    def _is_duty(self, piece: Piece) -> bool:
        """Whether words of papers, places and calls, which no sign parts from what follows, are an entry of duties.

        It has the number or sign of such an entry, or begins in small letters behind the semicolon of one.
        """
        if self._outside or self._open is None or not piece.text.text[-1].isalnum():
            return False
        point = piece.para.text[slice(*piece.segment.point)] if piece.segment.point else ""
        if piece.segment.role in ("aside", "deadline") and self._open.lists_duties(point):
            return True
        return piece.segment.start == 0 and piece.text.text[0].islower() and self._open.goes_on_with_duties()

    def _label(self, at: int) -> int:
        piece, segment = self._pieces[at], self._pieces[at].segment
        self._offers += segment.kind == "other" or self._asked.by(piece)
        if self._open is None or segment.kind is None:
            self._aside(piece, "provision")
            return at + 1
        if segment.kind != "other":
            self._kinds.add(segment.kind)
        named = self._named_again.again(self._pieces, at, self._open)
        if named is None and self._named_again.is_of_others(self._pieces, at):
            self._aside(piece, "provision")
            self._outside = True
            return at + 1
        self._open = named or self._whose(piece, segment.kind)
        if not named and not self._open.cells and (piece.para.start in self._alone or self._open.listed):
            lend(self._holders, self._open)
        begin = segment.point[1] if segment.point else segment.start
        label = piece.para[begin : segment.end].strip(" :–—-")
        self._open.open(Label(label, segment.kind, segment.language, piece.para))
        self._outside, self._awaited = False, None
        return at + 1

    def _is_of_others(self, at: int) -> bool:
        """Whether a piece is about posts that others have: their label, or what stands below it up to another one."""
        piece = self._pieces[at]
        self._others = piece.segment.role == "others" or (self._others and still_of_others(self._pieces, at))
        if self._others:
            self._aside(piece, "other")
            self._outside, self._awaited = True, None
        return self._others

    def _graded(self, post: Holder) -> Heading | None:
        """The heading of a post, its title without the words of level and category: Инженер I категории."""
        heading, title = post.heading, post.heading.title if post.heading else None
        if heading is None or title is None or post.row or not self._rules.graded[0].search(lower(title.text)):
            return heading
        name, words = graded_title(title, self._grammar)
        return heading._replace(title=name, row=words)

    def _is_signed(self, at: int) -> bool:
        """Whether a paragraph is who calls, and how to reach them, below the posts: ТОО «Айлақ», тел. 22-33-44."""
        piece, below = self._pieces[at], self._pieces[at + 1 : at + 2]
        reached = bool(below) and below[0].para is piece.para and below[0].segment.role == "aside"
        name = piece.text[: piece.text.text.find(",")] if "," in piece.text.text else piece.text
        if piece.segment.start or not (reached and self._open and self._call.is_body(name)):
            return False
        self._aside(piece, "other")
        self._outside = True
        return True

    def _called_in_general(self) -> Holder | None:
        """The open post; where none is, that which the call names before what is asked of all, and headings of parts.

        Конкурс на должности преподавателей. Общие требования: … Кафедра физики: ↵ 1. Доцент – 1 ед.
        """
        posts = [holder for holder in self._holders if holder.heading]
        if not (self._open and self._open.heading) and len(posts) == 1 and posts[0].named:
            self._open = posts[0]
        return self._open

    def _without_places(self) -> None:
        """Leave out what a call names that is no post, but where somebody is invited, or the posts below in general.

        Приглашаем в команду! … на должность руководителя организации. 1. Школа № 5. Директор – 1 единица.
        """
        posts = [holder for holder in self._holders if holder.heading]
        below = len(posts) > 1 and not any(post.named for post in posts[1:]) and any(post.kinds for post in posts[1:])
        for post in posts:
            title = post.heading.title if post.heading and not (post.cells and post is not posts[0]) else None
            place = title and not post.cells and lower(title.text).split()[0] in self._rules.wanted.prepositions
            if place or (below and post is posts[0] and post.named and post.listed is None):
                self._open = post
                self._replaced(again=True)

    def _goes_on(self, piece: Piece, post: Holder) -> None:
        """A text that goes on with what is said of a post, or begins with a label that no list has."""
        found = own_label(piece, post, self._titles)
        if found is None:
            post.put(piece.para, piece.segment.start, piece.segment.end)
            return
        label, behind = found
        self._claimed += [number] if (number := piece.text[: label.text.start - piece.text.start].strip()) else []
        post.open(label)
        post.put(piece.para, behind, piece.segment.end)

    def _clause(self, piece: Piece) -> None:
        """A clause begins a criterion, unless it stands in a list or under a label of its own."""
        segment, holder = piece.segment, self._open
        start, end = segment.point or (segment.start, segment.start)
        duties = segment.begun and segment.kind == "duties"
        if named := self._named_again.told_of(piece.para.text[end:]) if duties else None:
            self._open, self._outside, self._awaited, holder = named, False, None, named
        self._asked.clause(holder, segment.kind)
        outside = self._outside and (holder is None or self._reached is not holder or bool(holder.cells))
        fresh = holder is not None and segment.kind != holder.current() and not (outside or self._awaited)
        point = piece.para.text[start:end]
        if (
            holder is None
            or not fresh
            or holder.lists(point, self._grammar, begun=segment.begun)
            or not holder.ends_label(segment.kind, first=segment.start == 0)
        ):
            if holder and not self._outside and end > start:
                holder.put(piece.para, start, end)
            elif end > start:
                self._claimed.append(piece.para[start:end].strip())
            return
        if segment.kind and segment.kind != "other":
            whole = segment.kind == "qualification_requirements"
            self._kinds |= {"education", "experience"} if whole else {segment.kind}
        if end > start:
            self._claimed.append(piece.para[start:end].strip())
        lend_sentence(self._holders, piece.para, start, self._alone)
        shared = segment.kind and holder.heading and not named
        self._open = holder = self._whose(piece, segment.kind) if segment.kind and shared else holder
        self._outside = False
        holder.open(Run(piece.para, end, end, segment.kind, segment.language))

    def _told(self, at: int) -> int:
        """What a label leads to that is no criterion: an aside, from which a day may be read."""
        piece, value = self._pieces[at], self._row.value(at)
        text = value.para[value.start : value.end].strip()
        beside = value.para is piece.para
        self._reached = None
        if beside:
            text = piece.para[piece.segment.start : value.end].strip()
        else:
            self._aside(piece, "other")
        if not beside and piece.segment.role == "aside":
            self._outside, self._reached = True, None if piece.segment.language else self._open
            return at + 1
        if piece.segment.role == "published":
            self._call.published(text)
            self._call.competition(piece.para)
        else:
            self._outside = True
            if piece.segment.role == "deadline":
                self._call.deadline(text)
                # An address may stand before the day: резюме направлять на … до 1 июля.
                self._call.deadline(piece.para[piece.segment.start :])
        kind: PassageKind = "provision" if text.text.endswith((".", ";", ":")) else "other"
        self._put_aside(value.para, piece.segment.start if beside else value.start, value.end, kind)
        return value.behind

    def _is_caller(self, piece: Piece) -> bool:
        """Whether the heading of a part, the only one with a body, is who calls right above it, before any post."""
        if piece.segment.role != "part" or not self._calls or self._holders or self._call.has_body():
            return False
        bodies = [own for own in self._pieces if own.segment.role == "part" and self._call.is_body(own.text)]
        return len(bodies) == 1 and bodies[0] is piece

    def _part(self, piece: Piece) -> None:
        if self._section and not any(holder.section is self._section for holder in self._holders):
            self._put_aside(self._section, 0, len(self._section), "heading")
        self._section, self._open = piece.text.strip(" :"), None

    def _salary(self, at: int) -> int:
        """Pay up to the end of its sentence; without an amount it is a criterion like others."""
        piece, value = self._pieces[at], self._row.value(at)
        self._offers += 1
        post = self._payee()
        heading = post.heading if post else None
        if post is None or heading is None:
            following = self._row.following(at)
            self._pay.asked_of(self._open, value)
            # What follows may be a table of pay; it is no requirement to a category.
            self._outside = self._outside or self._open is not None
            self._put_aside(piece.para, piece.segment.start, following, "other")
            return self._row.behind(at, following)
        if self._pay.listed(value):
            self._put_aside(piece.para, piece.segment.start, piece.segment.end, "other")
            self._put_aside(value.para, value.start, value.end, "other")
            return value.behind
        passed, value, found = self._paying(value, own=piece.para)
        phrase = value.para[slice(*found)] if found else None
        if phrase and not_its_own(phrase, post, piece.segment.language, self._salaries, self._rules):
            self._put_aside(piece.para, piece.segment.start, piece.segment.end, "other")
            for each in [*passed, value]:
                self._put_aside(each.para, each.start, each.end, "other")
            return value.behind
        if found is None or "salary" in heading.parts:
            label = piece.text.strip(" :–—-")
            self._open = post = self._whose(piece, "other")
            post.open(Label(label, "other", piece.segment.language, piece.para))
            for each in [*passed, value]:
                post.put(each.para, each.start, each.end)
            return value.behind
        beside = value.para is piece.para and found[0] == value.start
        asked = asked_behind(value, found, self._rules, self._salaries)
        phrase = value.para[piece.segment.start if beside else found[0] : min(asked, found[1])].strip(" ,;")
        self._claimed += [] if beside else [piece.text]
        heading.parts["salary"] = (phrase, phrase)
        share_pay(self._holders, post, piece.para, (phrase, phrase))
        for each in passed:
            self._put_aside(each.para, each.start, each.end, "other")
        self._put_aside(value.para, value.start, found[0], "other")
        self._put_aside(value.para, found[1], asked, "other")
        if asked < value.end:
            post.open(Run(value.para, asked, value.end, "qualification_requirements"))
        # Below its label there may be more of it, for others.
        self._outside = self._outside or value.para is not piece.para
        return value.behind

    def _payee(self) -> Holder | None:
        """The post whose pay is told: the open one; of all of a list the last."""
        return self._open.whose[-1] if self._open and self._open.whose else self._open

    def _paying(self, value: Stretch, own: Traced) -> tuple[list[Stretch], Stretch, tuple[int, int] | None]:
        """The paragraphs behind a label before that which names an amount, that one, and where it does.

        Args:
            value: the first paragraph.
            own: that of the label; where it says something behind it, no other is looked at.
        """
        passed: list[Stretch] = []
        last = value
        while last.para is not own and len(passed) < _MOST_PAY:
            found = stated(last, self._salaries)
            further = self._row.value(last.behind - 1) if found is None else last
            if found or further.para is last.para:
                return (passed, last, found) if found else ([], value, None)
            passed, last = [*passed, last], further
        return [], value, stated(value, self._salaries)

    def _paid(self, piece: Piece) -> None:
        """A line of pay without a label."""
        post = self._payee()
        heading = post.heading if post else None
        self._offers += 1
        if post and heading and "salary" not in heading.parts:
            heading.parts["salary"] = (piece.text, piece.text)
            share_pay(self._holders, post, piece.para, heading.parts["salary"])
        else:
            self._aside(piece, "other")
