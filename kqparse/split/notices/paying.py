"""Pay of posts: behind its label, in a sentence, or in a line of its own."""

from kqparse.split.notices.listed import share_pay
from kqparse.split.notices.parts import Holder, Label, Run, Stretch
from kqparse.split.notices.pay import asked_behind, stated
from kqparse.split.notices.pieces import Piece
from kqparse.split.notices.state import Gathering
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_MOST_PAY = 2
"""Paragraphs behind a label in which pay is looked for, beside the first."""


class Paying(Gathering):
    """The pieces of one text, with the steps that pay takes."""

    def _salary(self, at: int) -> int:
        """Pay up to the end of its sentence; without an amount it is a criterion like others."""
        piece, value = self._pieces[at], self._value(at)
        self._offers += 1
        post = self._payee()
        heading = post.heading if post else None
        if post is None or heading is None:
            following = self._row.following(at)
            self._pay.listed(value)
            # What follows may be a table of pay; it is no requirement to a category.
            self._outside = self._outside or self._open is not None
            self._put_aside(piece.para, piece.segment.start, following, "other")
            return self._row.behind(at, following)
        if self._pay.listed(value):
            self._put_aside(piece.para, piece.segment.start, piece.segment.end, "other")
            self._put_aside(value.para, value.start, value.end, "other")
            return value.behind
        passed, value, found = self._paying(value, own=piece.para)
        if found is None or "salary" in heading.parts:
            label = piece.text.strip(" :–—-")
            self._open = post = self._whose(piece, "other")
            post.open(Label(label, "other", piece.segment.language, piece.para))
            for each in [*passed, value]:
                post.put(each.para, each.start, each.end)
            return value.behind
        if post.listed and self._is_of_some(value.para[found[0] : found[1]]):
            self._put_aside(piece.para, piece.segment.start, piece.segment.end, "other")
            self._put_aside(value.para, value.start, value.end, "other")
            return value.behind
        beside = value.para is piece.para and found[0] == value.start
        end = asked_behind(value, found, self._rules, self._salaries) or found[1]
        phrase = value.para[piece.segment.start if beside else found[0] : end].strip(" ,;")
        self._claimed += [] if beside else [piece.text]
        heading.parts["salary"] = (phrase, phrase)
        share_pay(self._holders, post, piece.para, (phrase, phrase))
        for each in passed:
            self._put_aside(each.para, each.start, each.end, "other")
        self._put_aside(value.para, value.start, found[0], "other")
        if end < found[1]:
            post.open(Run(value.para, end, value.end, "qualification_requirements"))
        else:
            self._put_aside(value.para, found[1], value.end, "other")
        # Below its label there may be more of it, for others.
        self._outside = self._outside or value.para is not piece.para
        return value.behind

    def _is_of_some(self, text: Traced) -> bool:
        """Whether a word for a post before an amount says of which posts of a list it is: оклад врача – от 400 000."""
        pay = self._salaries.read(text.text)
        words = lower(text.text[: pay.start if pay else 0]).split()
        return any(map(self._rules.wanted.is_post, words))

    def _payee(self) -> Holder | None:
        """The post whose pay is told: the open one; of all of a list the last."""
        return self._open.last if self._open and self._open.last else self._open

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
            further = self._value(last.behind - 1) if found is None else last
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
