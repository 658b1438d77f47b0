"""Headings within a notice: of what is asked of categories, and of parts whose posts stand below."""

from kqparse.split.notices.parts import Holder
from kqparse.split.notices.paying import Paying
from kqparse.split.notices.pieces import Piece


class Grouping(Paying):
    """The pieces of one text, with the steps that such headings take."""

    def _group(self, at: int) -> int:
        """The heading of what is asked of categories; a line of their pay may begin like one."""
        piece = self._pieces[at]
        if row := self._pay.of_group(self._pieces, at):
            self._open = self._open if self._open and self._open.heading else None  # within a post it goes on
            for entry in self._pieces[at:row]:
                self._aside(entry, "other")
            return row
        places = piece.segment.places
        categories = [piece.para[start:end] for start, end in places] if places else None
        if categories is None and self._rules.table.group_is == "post":
            self._aside(piece, "provision")
            return at + 1
        self._open = Holder(categories=categories, section=self._section, phrase=piece.text)
        self._holders.append(self._open)
        self._outside, self._awaited = False, None
        self._claimed.append(piece.text)
        return at + 1

    def _part(self, piece: Piece) -> None:
        if self._section and not any(holder.section is self._section for holder in self._holders):
            self._put_aside(self._section, 0, len(self._section), "heading")
        self._section, self._open = piece.text.strip(" :"), None
