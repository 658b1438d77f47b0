"""Posts whose title stands in a line of its own, with their first label a few lines below."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.split.headings.title_words import is_clause, names_post
from kqparse.split.notices.body_names import formed
from kqparse.split.notices.call import Call
from kqparse.split.notices.marks import BULLETS, QUOTES, TELLING, bars
from kqparse.split.notices.parts import Holder, Label, Run
from kqparse.split.notices.pieces import PLAIN, Piece
from kqparse.split.notices.posts import without_tail
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_MOST_BETWEEN = 4
"""Lines between a title and its first label: the name of a firm, a town."""
_MOST_BETWEEN_CARDS = 2
"""The same where a post stands before, whose list the title could be an entry of, and no blank line parts them."""
_PART = late_pattern(r"[^,;]+")
_NUMBER = late_pattern(r"[0-9]{1,2}[.)]\s")
_ENTRY = late_pattern(rf"([{BULLETS}]{{1,3}})\s*\w")
_BESIDE = late_pattern(r"\([^()]+\)|[^\W\d_][^\n.;:!?]{2,40}:\s.+")
"""A line that says in brackets where the post is, or something behind a label that no list has."""
_MOST_ENTRIES = 20
_MOST_IN_BOX = 8
"""Lines of the box of an annex at most."""
_PASSED = ("aside", "body", "published")


class TitleLines(Struct, frozen=True):
    """Finds them among the pieces of a text."""

    pieces: Sequence[Piece]
    rules: NoticeRules
    cells: frozenset[int]  # where cells of wide tables begin, which are no lines of titles
    beside: Mapping[int, int]  # where the cell of a table begins that stands beside another
    alone: frozenset[int]  # where paragraphs begin that a blank line stands before
    call: Call
    grammar: Grammar

    @property
    def cards(self) -> bool:
        """Whether the family's posts stand in such lines alone."""
        return "tail" not in self.rules.table.posts

    def end(self, at: int, before: Holder | None, *, outside: bool) -> int:
        """The index of the first label of the post whose title stands at `at`; 0 if none does.

        Args:
            at: of the line.
            before: the post or group that is open.
            outside: whether what stands before the line belongs to no post.
        """
        piece = self.pieces[at]
        titled = piece.titled() or self._is_counted_entry(piece, before)
        if "line" not in self.rules.table.posts or not titled or self._is_other(at) or self._stands_above(at):
            return 0
        if self._repeats(at, before):
            return at + 1
        first = None if self._is_led(at) else self._first_label(at, before)
        if first is None or self._heads_column(piece, self.pieces[first]) or self._is_in_box(at, first):
            return 0
        if before is None or not before.heading:
            return first
        number = _NUMBER.match(piece.para.text)
        listed = number is not None and before.lists_duties(number.group().strip())
        if listed or (at and self.pieces[at - 1].segment.role == "label"):
            return 0  # what stands behind a label is what it leads to
        alone = piece.para.start in self.alone
        apart = alone or not before.labelled()
        asks = apart and self.pieces[first].segment.kind in TELLING and not before.kinds.isdisjoint(TELLING)
        anew = self._is_anew(first, before, alone=alone) or (asks and self._is_title(at))
        return first if outside or anew else 0

    def _is_led(self, at: int) -> bool:
        """Whether a line without words of posts stands right below a label of places or papers: it is its value."""
        above = self.pieces[at - 1].segment if at else None
        label = above is not None and above.role == "aside" and above.language is not None
        filled = label and above is not None and above.end == len(self.pieces[at - 1].para)
        return filled and not names_post(self.pieces[at].text, self.grammar.titles)

    def _is_tail(self, at: int) -> bool:
        """Whether a paragraph is the tail of a title in the line above: (C-O-6, 1 ед., бессрочно)."""
        piece, behind = self.pieces[at], self.pieces[at + 1 : at + 2]
        place = piece.segment.title
        if piece.segment.role != "post" or place is None or piece.para[slice(*place)].strip(" ("):
            return False
        term = behind and behind[0].para is piece.para and behind[0].segment.end == len(piece.para)
        return piece.whole or bool(term and self.rules.terms.match(lower(behind[0].text.text)))

    def _is_counted_entry(self, piece: Piece, before: Holder | None) -> bool:
        """Whether a line of cards is the title of a post behind a bullet, with its number of units: • Токарь – 2."""
        mark = _ENTRY.match(piece.text.text) if self.cards and piece.whole and piece.segment.role in PLAIN else None
        name, units = without_tail(piece.text[mark.end() - 1 :], self.rules) if mark else (piece.text, {})
        title = before.heading.title if before and before.heading and mark else None
        # The post before has the same sign and its number of units there.
        like = title is not None and mark is not None and title.of.text[: title.start].rstrip().endswith(mark[1])
        counted = before is not None and before.heading is not None and "headcount" in before.heading.parts
        return bool(units) and ((like and counted) or names_post(name, self.grammar.titles))

    def stand_below(self, at: int, before: Holder | None, *, outside: bool) -> bool:
        """Whether the title of a card stands right below a line."""
        role = next((piece.segment.role for piece in self.pieces[at + 1 : at + 2]), "label")
        # A label may have its twin in the other language below it.
        return role == "title" or (role != "label" and self.end(at + 1, before, outside=outside) > 0)

    def heads_part(self, at: int, before: Holder | None, *, outside: bool) -> bool:
        """Whether a line with a blank line before and behind it, no words of posts in it, stands over a title's line.

        Then it names a part, whose posts have such lines of their own.
        """
        piece = self.pieces[at]
        if piece.para.start not in self.alone or at + 1 >= len(self.pieces):
            return False
        below = self.pieces[at + 1]
        if below.para.start not in self.alone or not below.whole:
            return False
        counted = bool(without_tail(below.text, self.rules)[1])  # Картограф (3 единицы), whatever its words
        if (
            (self.cards and not (counted or self._is_title(at + 1)))
            or not piece.whole
            or not piece.titled()
            or names_post(piece.text, self.grammar.titles)
        ):
            return False
        words = lower(piece.text.text).split()
        unit = any(self.rules.wanted.bodies.fullmatch(word) for word in (words[0], words[-1]))
        unit = unit or piece.text.text.isupper() or self.grammar.offices.unit.begins_or_ends(" ".join(words))
        return unit and not self._is_other(at) and self.end(at + 1, before, outside=outside) > 0

    def named_anew(self, piece: Piece, post: Holder | None) -> Traced | None:
        """The line right below a call, up to the hours of its work, where it says which post the call names."""
        if post is None or not post.named or post.cells or post.kinds:
            return None
        if not piece.whole or not piece.text.text[0].isupper():
            return None
        hours = (part.end() for part in _PART.finditer(piece.text.text) if self.rules.loads.search(lower(part.group())))
        return next((piece.text[:end] for end in hours), None)

    def _is_other(self, at: int) -> bool:
        """Whether a line is a cell, a body, the heading of a document, a clause, or has words that no title has."""
        piece = self.pieces[at]
        above = self.pieces[at - 1] if at else None
        clause = above is not None and above.para is piece.para and above.segment.role == "clause"
        if piece.para.start in self.cells or clause or self._tells(piece.text):
            return True
        label, colon, _ = piece.text.text.partition(": ")
        labels = bool(colon) and not names_post(piece.text[: len(label)], self.grammar.titles)
        heads = self.cards and self.rules.documents.search(lower(piece.text.text))
        never = bars(self.rules, lower(piece.text.text))
        return labels or never or bool(heads) or self.call.is_body(piece.text)

    def names_other(self, at: int) -> bool:
        """Whether what the label of a title leads to is none, since the next line has words of posts and it none.

        So it is where the label stands alone in its line, as the heading of what follows, or before a name in quotes
        without the form of a body.
        """
        piece, label = self.pieces[at], self.pieces[max(at - 1, 0)]
        below = label.segment.end == len(label.para) and label.para is not piece.para and piece.whole
        beside = label.para is piece.para and piece.text.text[0] in QUOTES and not formed(piece.text, self.rules, ())
        headed = below or beside
        if label.segment.role != "title" or not headed or at + 1 >= len(self.pieces):
            return False
        if names_post(piece.text, self.grammar.titles):
            return False
        return self.pieces[at + 1].segment.role in PLAIN and self._is_title(at + 1)

    def _tells(self, text: Traced) -> bool:
        """Whether a line is a sentence or names something done; one that calls may name the post: требуется лоцман."""
        titles = self.grammar.titles
        return is_clause(text.text, titles) and not names_post(text, titles)

    def _stands_above(self, at: int) -> bool:
        """Whether a line of cards is no title, since one of the next lines is: it names a unit, or the page."""
        if not self.cards or names_post(self.pieces[at].text, self.grammar.titles):
            return False
        return any(map(self._is_title, takewhile(lambda below: not self._begins(below), self._below(at))))

    def _below(self, at: int) -> range:
        """The indexes of the next pieces among which the first label of a line may be."""
        return range(at + 1, min(at + 1 + _MOST_BETWEEN, len(self.pieces)))

    def _is_title(self, at: int) -> bool:
        """Whether a line has words of posts, and is the name of no body."""
        piece = self.pieces[at]
        named = piece.titled() and piece.whole and not self.call.is_body(piece.text)
        return named and (
            names_post(piece.text, self.grammar.titles)
            # A number of units may stand behind it.
            or (
                piece.text.text[-1].isalpha()
                and names_post(without_tail(piece.text, self.rules)[0], self.grammar.titles)
            )
        )

    def _is_in_box(self, at: int, first: int) -> bool:
        """Whether a line is who approves, in the box of an annex: no blank line parts it from the annex's own.

        One stands behind the box: without it the `first` label is of the line.
        """
        above = range(at, max(at - _MOST_IN_BOX, 0), -1)
        lines = takewhile(lambda one: self.pieces[one].para.start not in self.alone, above)
        starts = self.grammar.acts.annex_start
        ends = any(piece.para.start in self.alone for piece in self.pieces[at + 1 : first + 1])
        return ends and any(starts.match(lower(self.pieces[one - 1].para.text)) for one in lines)

    def _heads_column(self, piece: Piece, label: Piece) -> bool:
        """Whether a line and the label behind it are heads of two columns: Категория | Должностной оклад."""
        if not label.text or label.segment.end < len(label.para):
            return False
        beside = label.para is piece.para or self.beside.get(piece.para.start) == label.para.start
        of, begin, end = piece.para.of.text, piece.text.end, label.text.start
        return beside and "\n" not in of[begin:end]

    def _repeats(self, at: int, before: Holder | None) -> bool:
        """Whether a line of words of posts stands over a list as the title of the post before it does, of one sign.

        A blank line parts it from the list above, or a line with that sign; it has no labels, and asks for something or
        pays, too.
        """
        below = next(iter(self.pieces[at + 1 : at + 2]), None)
        if below is None or before is None or not (self._is_title(at) or self._is_in_capitals(at, before)):
            return False
        if self.pieces[at].para.start not in self.alone and not _ENTRY.match(self.pieces[max(at - 1, 0)].para.text):
            return False
        own, first = _ENTRY.match(below.para.text), next(iter(before.cells), None)
        above = _ENTRY.match(first.para.text) if isinstance(first, Run) else None
        labelled = any(isinstance(cell, Label) and _ENTRY.match(cell.para.text) is None for cell in before.cells)
        listed = own is not None and above is not None and own[1] == above[1] and not labelled
        return listed and self._asks_below(at + 1)

    def _is_in_capitals(self, at: int, before: Holder) -> bool:
        """Whether a line below a blank one has nothing but capitals, as the title of the post before it."""
        piece, title = self.pieces[at], before.heading.title if before.heading else None
        alone = piece.whole and piece.para.start in self.alone and not self.call.is_body(piece.text)
        return alone and title is not None and title.text.isupper() and piece.text.text.isupper()

    def _asks_below(self, at: int) -> bool:
        """Whether one of the entries of a list asks for something, or pays."""
        entries = takewhile(lambda entry: _ENTRY.match(entry.para.text), self.pieces[at : at + _MOST_ENTRIES])
        return any(entry.segment.role in ("clause", "label", "pay", "salary") for entry in entries)

    def _is_anew(self, first: int, before: Holder, *, alone: bool) -> bool:
        """Whether what begins at `first` says of another post what the one before has: the line above is its title."""
        label = self.pieces[first].segment
        if label.role == "clause" and before.labelled() and not alone:
            return False  # a line of the list of what is asked
        told = before.heading.parts if before.heading else {}
        again = ("salary" if label.role == "pay" else label.role) in told
        # Terms may be of the post before, whose list goes on; below a blank line they are of one that words name.
        return label.role == "post" or again or (label.kind in before.kinds and (label.kind != "other" or alone))

    def _first_label(self, at: int, before: Holder | None) -> int | None:
        alone = self.pieces[at].para.start in self.alone
        most = _MOST_BETWEEN_CARDS if self.cards or alone else 1
        post = names_post(self.pieces[at].text, self.grammar.titles) or self._is_as_before(at, before)
        anew = before is None or ((self.cards or post) and alone)
        most = _MOST_BETWEEN if anew else most
        passes = (self.cards and anew) or post
        end, passed = at + 1, 1
        while self.pieces[at].whole and end < len(self.pieces) and not self._begins(end, post=post, alone=alone):
            piece = self.pieces[end]
            if self.cards and piece.segment.role == "part":
                return None  # the label is of a post below that heading
            place = piece.whole and (_BESIDE.fullmatch(piece.text.text) or self.call.is_body(piece.text))
            if passes and (place or piece.segment.role in _PASSED):
                while self._goes_on(end + 1, piece):
                    end += 1
            else:
                passed += 1
                if passed > most or not piece.titled():
                    return None
            end += 1
        return end if end < len(self.pieces) and self._begins(end, post=post, alone=alone) else None

    def _is_as_before(self, at: int, before: Holder | None) -> bool:
        """Whether a line below a blank one stands over the words that the title of the post before does.

        Лоцман ↵ Образование высшее … ↵ Шкипер ↵ Образование среднее
        """
        first, below = next(iter(before.cells if before else ()), None), self.pieces[at + 1 : at + 2]
        alike = isinstance(first, Run) and first.kind and bool(below) and below[0].segment.kind == first.kind
        return bool(alike) and self.pieces[at].para.start in self.alone

    def _goes_on(self, at: int, piece: Piece) -> bool:
        """Whether what is passed over goes on in its paragraph."""
        return at < len(self.pieces) and self.pieces[at].para is piece.para and not self._begins(at)

    def _begins(self, at: int, *, post: bool = False, alone: bool = False) -> bool:
        """Whether a piece is the first of a post whose title stands above it.

        A clause is, below a title of cards, or right below one with words of a `post`; whatever words it begins with,
        where a blank line parts that from what stands above.
        """
        segment = self.pieces[at].segment
        known = segment.role in ("headcount", "label", "pay", "salary")
        known = known or self._is_tail(at)
        clause = segment.role == "clause" and segment.point is None
        known = known or (clause and (self.cards or (post and (segment.begun or (alone and segment.kind in TELLING)))))
        return known and (segment.line or segment.start == 0)
