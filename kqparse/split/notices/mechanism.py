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

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.records import Heading
from kqparse.split.cells.grids import Grid, inside
from kqparse.split.headings.names import Names
from kqparse.split.notices.asked import asks_of_posts
from kqparse.split.notices.blocks import blocks
from kqparse.split.notices.by_cells import by_cells, by_counts
from kqparse.split.notices.called_anew import parted
from kqparse.split.notices.categories import Categories
from kqparse.split.notices.line_by_line import together
from kqparse.split.notices.listed import beside, is_within, leading, said_again, tells_of, with_lead
from kqparse.split.notices.marks import Places
from kqparse.split.notices.parts import Label, Outside, asides
from kqparse.split.notices.pieces import PLAIN, Piece, announces, bare, behind_sign, is_name, is_outcome, pieces
from kqparse.split.notices.quotes import unquoted
from kqparse.split.notices.sections import OF_BODY, section
from kqparse.split.notices.tables import Layout, Source, category_tables, vacancy_tables
from kqparse.split.notices.who_calls import body_below, owned
from kqparse.split.prose.joining import Para
from kqparse.split.prose.usage import Usage
from kqparse.split.reading import Reading, begins
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.seen import WordCounts
from kqparse.text.traced import Traced

_FIRST_PARAGRAPHS = 6
_TOLD = 2
"""What a row of a table weighs as evidence, as it does where the table stands alone."""


def attempt(  # noqa: PLR0913  what is known of the text
    of: EditedText,
    paras: Sequence[Para],
    rules: NoticeRules,
    grammar: Grammar,
    grids: Sequence[Grid] = (),
    *,
    words: WordCounts | None = None,
) -> Reading:
    """Read paragraphs and the tables among them as a notice; `words` are those of the text, where they are counted."""
    start = paras[0].start if paras else 0
    names = Names(grammar.offices, Usage(of))
    apart = parted(by_counts(by_cells(paras, grids), rules), rules)
    row = pieces(apart, rules, names, grammar.salaries, words)
    other = {piece.number for piece in row if piece.segment.role not in PLAIN}
    tops = {grid.start for grid in grids}  # a table parts what it begins with as a blank line does
    alone = frozenset(para.text.start for para in apart if para.alone or para.text.start in tops)
    lines = frozenset(apart[piece.number].start for piece in row if piece.number not in other)
    read = category_tables if rules.table.group_is == "post" else vacancy_tables
    tables = read(Source(of, grids, start, lines), rules, grammar)
    inner = [piece for piece in row if not inside(tables.taken, piece.para.start)]
    shared = rules.table.group_is == "shared"
    rows = sorted(tables.blocks, key=begins) if shared else []
    found = _Reader(inner, rules, grammar, Layout(grids, alone, tables.apart), rows).read()
    if not tables.blocks:
        return found
    evidence = dict(found.evidence)
    if rules.table.group_is == "post":
        evidence["groups"] += 1
    else:
        evidence["posts"] += _TOLD * len(tables.blocks)
    evidence["labels"] += tables.told
    return found._replace(
        blocks=sorted([*found.blocks, *(tables.blocks if not shared else ())], key=begins),
        asides=sorted([*found.asides, *tables.asides], key=lambda aside: aside.text.start),
        evidence=evidence,
        claimed=[*found.claimed, *tables.claimed],
        noise=tables.noise,
    )


class _Reader(Categories):
    """Puts the pieces of one text together."""

    def read(self) -> Reading:
        """Read all pieces."""
        at = 0
        while at < len(self._pieces):
            self._rows_before(self._pieces[at].para.start)
            at = self._step(at)
        self._rows_before(None)
        self._without_places()
        posts = [holder for holder in self._holders if holder.heading and not holder.row]
        calls = 0 if is_outcome(self._pieces, self._rules) else self._calls
        offers = self._offers + asks_of_posts(self._pieces, self._holders, self._rules)
        groups = self._asking_groups()
        told = self._told_posts(posts, groups)
        # What is asked of categories whose posts stand elsewhere.
        bare = bool(calls and groups) and not (posts or any(holder.row for holder in self._holders))
        evidence = {
            "posts": len(groups if bare else told),
            "groups": len(groups),
            "persons": sum(piece.segment.role == "person" for piece in self._pieces),
            "calls": calls,
            "offers": offers + self._asked.offers(posts),
            "labels": len(self._kinds | self._asked.told(told)) + self._pay.with_terms(told),
        }
        for holder in (holder for holder in self._holders if holder.heading):
            self._pay.add(holder)
            holder.heading = self._graded(holder)
        group_is = "post" if bare else self._rules.table.group_is
        found, unused, whose = blocks(self._holders, group_is, self._signs.latin, self._rules)
        self._claimed += whose
        self._asides += [Outside(text, 0, len(text), "provision") for text in unused]
        call = self._call.parts() if self._calls or any(self._call.parts()) else None
        units = self._rules.heading.parts.get("headcount")
        rows, lines = [block for block in found if block.row], [block for block in found if not block.row]
        every = [*together(lines, self._rules.heading.tongues, self._signs, units, self._spoken), *rows]
        return Reading(every, asides(self._asides), evidence, self._claimed, announcement=call)

    def _step(self, at: int) -> int:
        """Read the piece at `at`; the index of the next one."""
        piece = self._pieces[at]
        role = piece.segment.role
        if self._is_of_others(at):
            return at + 1
        if piece.segment.point and role in ("label", "post", "salary", "group"):
            self._claimed += [piece.para[slice(*piece.segment.point)].strip()]
        further = {"call": self._called_for, "salary": self._salary, "headcount": self._headcount, "text": self._text}
        further |= {"group": self._group, "general": self._group, "post": self._post, "label": self._label}
        if role == "aside" and self._row.call(at):
            return self._called(at)
        if role in further:
            return self._text(at) if role == "call" and self._is_duty(piece) else further[role](at)
        # A point below cards calls for nobody: 12. Наименование государственного органа: …
        below = role == "body" and piece.segment.point and self._holders and self._lines.cards
        if below or role in ("aside", "deadline", "person", "published"):
            return self._text(at) if self._is_duty(piece) else self._told(at)
        headed = role in ("title", "body") and piece.para.start in self._heads and piece.whole
        headed |= role == "title" and self._rules.table.group_is == "post" and self._open is not None
        bare = role == "part" and not self._is_caller(piece) and not self._heads_posts(at)
        if headed or bare or self._is_caller(piece):
            return self._closing(piece, at) if bare else self._text(at)
        if role in ("title", "body"):
            self._awaited, self._of_label = role, (piece.segment.language, self._row.number_of_label(at))
            self._asked.label(piece)
            self._claimed.append(piece.text)
        else:
            {"named": self._named, "part": self._part, "pay": self._paid}.get(role, self._clause)(piece)
        return at + 1

    def _closing(self, piece: Piece, at: int) -> int:
        """A numbered part without posts: the one behind the last card ends what that says (Раздел 4. Порядок сдачи)."""
        if not (piece.whole and self._counts(piece)) or (self._lines.cards and not (self._open and self._open.cells)):
            return self._text(at)
        self._outside = True
        self._aside(piece, "heading")
        return at + 1

    def _post(self, at: int) -> int:
        """A post with its tail; without a title, the tail of the post that is open, or of that on the next line."""
        piece = self._pieces[at]
        segment, para, tail, place = piece.segment, piece.para, piece.segment.tail, piece.segment.title
        if tail is None or place is None:
            return at + 1
        printed = bare(para[slice(*place)])
        title = self._name(printed) if printed else printed
        parts = tail.traced(para.of)
        if not title:
            return self._untitled(at, parts)
        if (again := said_again(self._called_in_general(), title, para)) or self._awaited == "title":
            self._replaced(again=again)
        before = para[segment.point[1] if segment.point else segment.start : place[0]].strip()
        whom = para[place[1] : Places(para).inside(tail.start)].strip(" ,;(–—-") if printed else printed
        self._claimed += [own for own in (before, whom) if own]  # who needs it
        if before and self._call.is_body(before):
            self._call.named(before)
        title = self._behind_body(at, title)
        title = with_lead(self._head, title, self._holders[self._headed :][-1:], self._titles)
        self._begin(Heading(title.tidy(), piece.ordinal(), parts, self._strays(tail.between(para.of))))
        beside(self._holders, para)
        return at + 1

    def _behind_body(self, at: int, title: Traced) -> Traced:
        """A title before a call that says whose post it is, without the body before it: … бөлімі | бас маман."""
        call = self._pieces[self._row.call(at)].text
        body, post = self._call.called(title, call) if self._rules.of_post.match(lower(call.text)) else (None, None)
        if post is None or not title.text.endswith(post.text):
            return title
        self._put_aside(title, len(body) if body else 0, len(title) - len(post), "other")
        return post

    def _called_for(self, at: int) -> int:
        """A call; the post that it names itself behind its last word: the post of a teacher."""
        piece = self._pieces[at]
        self._calls, self._awaited = self._calls + 1, None
        if self._open and self._open.para is piece.para:  # which calls for the post before it
            self._open.called = True
        self._call.competition(piece.para)
        self._aside(piece, "preamble")
        following = self._pieces[at + 1] if at + 1 < len(self._pieces) else None
        self._head = leading(piece.text, piece.para, self._titles, self._rules.wanted.vague) or self._head
        if following is None or following.para is not piece.para or following.segment.role != "text":
            return self._body_below(at + 1)
        if announces(piece, self._rules) and self._call.is_named(following.text):
            self._awaited = "body"  # Конкурс объявляет Управление порта
            return at + 1
        text = unquoted(following.text)
        if piece.segment.start and self._open and self._open.named and text.text[:1].islower():
            self._aside(following, "preamble")  # the rest of a call behind its post: … конкурс өткізілетінін хабарлайды
            return at + 2
        named = self._rules.naming[0].search(lower(piece.text.text)) and is_name(text, self._rules, self._titles)
        behind = None if named else behind_sign(text, self._rules, self._titles)
        if behind:
            text, self._early = behind
        elif not named:
            return at + 1
        self._titled(text, named=True)
        return self._body_below(at + 2)

    def _is_awaited(self, at: int) -> bool:
        """Whether a text is what a label before it leads to, or the number of a row; it is read then."""
        piece = self._pieces[at]
        if self._awaited == "title" and self._lines.names_other(at):
            self._aside(piece, "heading")  # Вакансия ↵ Аппарат ↵ Главный специалист
        elif self._awaited == "title" and tells_of(self._open, piece.text, piece.para):
            self._aside(piece, "other")
            self._awaited = None
        elif self._awaited == "title" and piece.names() and not self._is_of_body(piece):
            self._replaced(again=is_within(self._open, piece.text, self._spoken))
            self._titled(piece.text, labelled=True)
        elif piece.whole and piece.para.start in self._numbers:
            self._claimed.append(piece.text)
        elif self._awaited or self._is_caller(piece):
            self._call.named(piece.text)
            self._claimed.append(piece.text)
            self._awaited = None
        else:
            return False
        return True

    def _heads_section(self, at: int) -> bool:
        """Whether a line heads a part, or a section that no list of labels has; its entries are read then."""
        piece, post = self._pieces[at], self._open
        if self._lines.heads_part(at, post, outside=self._outside):
            self._part(piece)
            return True
        kind = section(self._pieces, at, post, self._rules)
        if not kind or not post or self._lines.end(at, post, outside=self._outside):
            return False
        self._outside = kind == OF_BODY
        if kind == OF_BODY:
            self._aside(piece, "heading")
            return True
        self._offers += kind == "other"
        self._kinds |= {kind} - {"other"}
        post.open(Label(piece.text.strip(" :?–—-"), kind, None, piece.para))
        return True

    def _body_below(self, at: int) -> int:
        """Behind lines below a call and its post that name who calls or has it, and an address; `at` without such."""
        post, below = self._open, self._pieces[at : at + 3]
        if not post or post.cells or not post.heading or self._call.has_body():
            return at + (owned(below[:1], post, self._call) if post and not post.cells else 0)
        name, place = body_below(below, self._call, self._rules)
        self._claimed += name
        for piece in place:
            self._aside(piece, "other")
        return at + len(name) + len(place)

    def _text(self, at: int) -> int:
        piece, text = self._pieces[at], self._pieces[at].text
        if self._row.call(at):  # a heading of vacancies, and the body that has them
            self._awaited = None
            return self._called(at)
        if (
            self._is_awaited(at)
            or self._is_listed(at)
            or self._heads_list(at)
            or self._heads_section(at)
            or self._is_beside(at)
            or self._is_again(at)
            or self._is_signed(at)
        ):
            return at + 1
        if row := self._pay.row(self._pieces, at, within=bool(self._open and self._open.heading)):
            for entry in self._pieces[at:row]:
                self._aside(entry, "other")
            return row
        if self._is_category(at):
            return at + 2
        if piece.number < _FIRST_PARAGRAPHS and piece.whole and self._open is None and self._call.dated(text):
            self._aside(piece, "other")
        elif title := self._lines.named_anew(piece, self._open):
            self._replaced()
            self._titled(title)
            self._put_aside(text, len(title), len(text), "other")
        elif end := self._lines.end(at, self._open, outside=self._outside):
            self._titled(text)
            return self._all_beside(at + 1, end)
        elif self._lines.cards and self._open and not self._open.cells and piece.titled():
            self._beside(at)
        elif self._open is None or self._is_outside(at):
            self._aside(piece, piece.kind(started=bool(self._holders)))
        elif not self._open.cells and not self._open.heading and text.text.endswith(":"):
            self._claimed.append(text)
        else:
            self._goes_on(piece, self._open)
        return at + 1
