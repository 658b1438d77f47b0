"""Text that knows where it came from: what every value is made of.

A `Traced` is a run of pieces of one edited text. It can be cut, stripped, tidied and joined to others; each of these
gives a `Traced` again, so that a value never loses its spans and nobody looks for them afterwards.

Guarantees:
    * `text` is the pieces in order, with the joiners (nothing or one blank) that a join put between them;
    * `spans` are the pieces' places in the source, never empty, never overlapping, pieces of one line run together;
    * every operation takes time linear in its text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from operator import add

from msgspec import Struct

from kqparse.late_pattern import late_pattern
from kqparse.model.values import Span, Spans
from kqparse.text.edits import EditedText
from kqparse.text.lines import joint
from kqparse.text.repair.characters import LEAD, SOFT_HYPHEN

_WORDS = late_pattern(r"\S+(?: \S+)*")
_ODD_BLANK = late_pattern(r"[^\S ]")
_NOTHING = " \r\f\v" + LEAD + SOFT_HYPHEN
"""What is no text at an edge: white space, what leads a cell, and the sign of a broken word that does not go on."""
_PLAIN = frozenset(sign for sign in map(chr, range(0x530)) if sign.isalnum())
_PLAIN_END = _PLAIN | {","}
"""What lines begin and end with, mostly: letters and figures, and a comma at their ends."""


class Traced(Struct, gc=False, eq=False):
    """Pieces of an edited text, read as one string; `of_pieces` and `cut` make them.

    Attributes:
        of: the edited text that the pieces are cut from.
        pieces: their places in it, `(start, end)`.
        joiners: what is read between each piece and the next.
        text: the string.
    """

    of: EditedText
    pieces: tuple[Span, ...]
    joiners: tuple[str, ...]
    text: str
    _starts: list[int] | None = None

    def starts(self) -> list[int]:
        """Where in the text each piece begins, found once."""
        if self._starts is not None:
            return self._starts
        if len(self.pieces) < 2:
            starts = [0] * len(self.pieces)
        else:
            sizes = [end - start for start, end in self.pieces]
            starts = [0, *accumulate(map(add, sizes, map(len, self.joiners)))]
        self._starts = starts
        return starts

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __eq__(self, other: object) -> bool:
        """Whether both are the same pieces, joined alike, of the same text."""
        if not isinstance(other, Traced):
            return NotImplemented
        return (self.pieces, self.joiners) == (other.pieces, other.joiners) and self.of == other.of

    def __hash__(self) -> int:
        return hash((self.pieces, self.joiners))

    def __repr__(self) -> str:
        return f"Traced({self.text!r}, {self.spans()})"

    def __getitem__(self, part: slice) -> "Traced":
        """The characters `[start:stop]`; a joiner at either edge is left out, since it stands nowhere."""
        begin, stop, step = part.indices(len(self.text))
        if step != 1:
            raise ValueError("text is cut, not stepped through")
        if not self.joiners and self.pieces:  # one piece
            own = self.pieces[0][0]
            return cut(self.of, own + begin, own + stop)
        if begin >= stop:
            return _nothing(self.of)
        starts = self.starts()
        first, behind = bisect_right(starts, begin) - 1, bisect_left(starts, stop)
        within = begin - starts[first]
        if within >= self.pieces[first][1] - self.pieces[first][0]:  # at the joiner behind it
            first, within = first + 1, 0
        pieces = [*self.pieces[first:behind]]
        if pieces:
            start, end = pieces[-1]
            pieces[-1] = start, min(start + stop - starts[behind - 1], end)
            pieces[0] = pieces[0][0] + within, pieces[0][1]
        return of_pieces(self.of, pieces, self.joiners[first : behind - 1])

    def printed(self, begin: int, stop: int) -> tuple[str, Spans]:
        """The text `[begin:stop]` and its spans, as the piece that stands there would have them."""
        piece = self[begin:stop]
        return piece.text, piece.spans()

    @property
    def start(self) -> int:
        """Offset of the first character in the edited text."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character in the edited text."""
        return self.pieces[-1][1]

    @property
    def small(self) -> str:
        """The string in lower case, taken from all of the edited text in lower case."""
        small = self.of.small
        if len(self.pieces) == 1:
            start, end = self.pieces[0]
            return small[start:end]
        return "".join(map(add, [small[start:end] for start, end in self.pieces], (*self.joiners, "")))

    def strip(self, signs: str = "") -> "Traced":
        """Without white space, and without any of `signs`, at both ends."""
        text, drop = self.text, signs + _NOTHING
        if not text or (text[0] not in drop and text[-1] not in drop):
            return self
        begin = len(text) - len(text.lstrip(drop))
        return self[begin : begin + len(text.strip(drop))]

    def tidy(self) -> "Traced":
        """As running text: lines joined by the rules of `lines.joint`, blanks collapsed, none at the ends."""
        text = self.text
        # A pattern for both kinds of gaps would stop at each blank; what can be printed has no blanks but plain ones.
        printable = text.isprintable()
        if "  " not in text:
            if printable:
                return self if text[:1] != " " != text[-1:] else self.strip()
            if not _ODD_BLANK.search(text):
                return self.strip()
        runs = _apart(text) if printable else [match.span() for match in _WORDS.finditer(text)]
        if len(runs) > 1:
            return join([self[begin:end] for begin, end in runs]).strip()
        return self.strip()

    def spans(self) -> Spans:
        """Where the text stands in the source, in reading order."""
        places = self.of.source_spans(self.pieces)
        if len(places) < 2:
            return places
        spans: Spans = []
        last = -1
        whole = self.of.text
        for (start, end), span in zip(self.pieces, places, strict=True):
            between = whole[last:start]
            near = start >= last >= 0 and "\n" not in between and not between.strip(" \t")
            # Two pieces of one letter with several marks lead to the same place.
            if spans and span[0] < spans[-1][1] and spans[-1][0] < span[1]:
                spans[-1] = (min(spans[-1][0], span[0]), max(spans[-1][1], span[1]))
            elif near:
                spans[-1] = (spans[-1][0], span[1])
            else:
                spans.append(span)
            last = end
        return spans


def _apart(text: str) -> list[Span]:
    """What two blanks and more part in a text that has no others."""
    found: list[Span] = []
    at = 0
    for part in text.split("  "):
        bare = part.strip(" ")
        begin = at if bare == part else at + len(part) - len(part.lstrip(" "))
        found += [(begin, begin + len(bare))] if bare else []
        at += len(part) + 2
    return found


def cut(of: EditedText, start: int, end: int) -> Traced:
    """The stretch `[start, end)` of an edited text."""
    return Traced(of, ((start, end),), (), of.text[start:end]) if start < end else _nothing(of)


def _nothing(of: EditedText) -> Traced:
    return Traced(of, (), (), "")


def of_pieces(of: EditedText, pieces: Sequence[Span], joiners: Sequence[str] = ()) -> Traced:
    """Pieces of an edited text with `joiners[i]` between piece i and i + 1 (one less than the pieces)."""
    whole = of.text
    text = "".join(map(add, [whole[start:end] for start, end in pieces], (*joiners, "")))
    return Traced(of, tuple(pieces), tuple(joiners), text)


def moved(text: Traced, of: EditedText, by: int) -> Traced:
    """The same characters as they stand in another text, `by` farther on than in their own."""
    pieces = tuple([(start + by, end + by) for start, end in text.pieces])
    return Traced(of, pieces, text.joiners, text.text, text._starts)


def join(parts: Iterable[Traced]) -> Traced:
    """Parts of one running text, in reading order, joined as lines are (see `lines.joint`).

    Raises:
        ValueError: if there is nothing to join.
    """
    given = [part for part in parts if part.text]
    if not given:
        raise ValueError("nothing to join")
    if len(given) == 1:
        return given[0]
    of = given[0].of
    single = [part.pieces[0] for part in given if not part.joiners]
    if len(single) == len(given):
        return running(of, single)
    pieces: list[Span] = []
    joiners: list[str] = []
    for part in given:
        own = part.pieces
        if pieces:
            pieces[-1], joiner = _joint(of, pieces[-1], own[0][0])
            joiners.append(joiner)
        if len(own) == 1:
            pieces.append(own[0])
        else:
            joiners.extend(part.joiners)
            pieces.extend(own)
    return of_pieces(of, pieces, joiners)


def running(of: EditedText, stretches: Sequence[Span]) -> Traced:
    """Stretches `[start, end)` of an edited text, none of them empty, as one running text; see `join`."""
    if len(stretches) == 1:
        return cut(of, *stretches[0])
    text = of.text
    parts = [text[start:end] for start, end in stretches]
    # As most texts join, at a line end or within a line.
    ends, begins = [part[-1] for part in parts[:-1]], [part[0] for part in parts[1:]]
    plain = _PLAIN_END.issuperset(ends) and _PLAIN.issuperset(begins)
    if plain and not (of.has_soft_hyphens and SOFT_HYPHEN in [text[end : end + 1] for _, end in stretches]):
        return Traced(of, tuple(stretches), (" ",) * (len(parts) - 1), " ".join(parts))
    pieces = [*stretches]
    joiners = [" "] * (len(pieces) - 1)
    for at, (before, behind) in enumerate(pairwise(stretches)):
        end = before[1]
        if text[end - 1] not in _PLAIN_END or text[behind[0]] not in _PLAIN or text[end : end + 1] == SOFT_HYPHEN:
            pieces[at], joiners[at] = _joint(of, before, behind[0])
    return of_pieces(of, pieces, joiners)


def _joint(of: EditedText, before: Span, after: int) -> tuple[Span, str]:
    """The piece `before` as far as it goes on at `after`, and the joiner."""
    start, end = before
    drop, joiner = joint(of, before, after) if _broken(of, end, after) else (0, " ")
    return (start, end - drop), joiner


def _broken(of: EditedText, end: int, start: int) -> bool:
    """Whether a line ends between two places; where one cell leads to the next on a line of the source none does."""
    if start < end:
        return True
    between = of.text[end:start]
    return "\n" in (between.replace(LEAD, "") if LEAD in between else between)
