"""Labels in the lines of a flattened table: where one begins, and which words of later lines still belong to it.

The label column stands left of the value column, so each printed line may begin with words of the label and go on with
words of the value. A label is said twice (`Тәжірибесі / Опыт`), its words may fall on several lines, and lines of the
value alone may stand between them. What is known is the label itself: the words of it that are still expected.

Guarantees: each line is looked at from at most `_REACH` lines before it, so that time stays linear.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.labelling.phrases import LONG_NUMBER, Phrase, Phrases, Taken, Word, words_of
from kqparse.model import OTHER, CriterionKind, Language
from kqparse.text.kept import keep

Shape = Literal["alone", "beside", "pair", "parted", "slash", "woven"]
Usual = Mapping[Phrase, Phrase]
"""For each label the one in the other language that a document itself prints with it."""
_WIDE_GAP = "   "
_CLOSING = " :)"
_REACH = 12
"""Lines behind its first one in which the rest of a label is looked for."""
_KEPT, _MOST_KEPT_LINES, _LONGEST_KEPT = 1 << 13, 6, 400
"""Labels that are remembered for a family, the lines that tell one, and the characters of these."""


class Piece(Struct, frozen=True, gc=False, order=True):
    """A run of words of a label: the line, and `[start, end)` in it."""

    line: int
    start: int
    end: int


class Side(Struct, frozen=True, gc=False):
    """A label in one language, as far as it was found."""

    taken: Taken
    pieces: tuple[Piece, ...]


class Label(Frozen, frozen=True):
    """A label.

    Attributes:
        kind: the kind of criterion.
        sides: its languages, in the order in which they are printed.
        shape: what tells it: `pair` for both languages, a slash, a colon or a wide gap that parts it from the value,
            that its lines hold nothing else; `beside` where nothing does and the value follows on its line, `woven`
            where the value stands between its words.
        slash: whether a slash stands behind its first language.
    """

    kind: CriterionKind
    sides: dict[Language, Side]
    shape: Shape
    slash: bool = False

    @property
    def pieces(self) -> list[Piece]:
        """All its words, in reading order."""
        return sorted(piece for side in self.sides.values() for piece in side.pieces)

    @property
    def exact(self) -> bool:
        """Whether it is printed as a list has it, in each of its languages."""
        return all(side.taken.exact for side in self.sides.values())

    def moved(self, by: int) -> "Label":
        """The same so many lines farther on."""
        sides = {
            language: Side(side.taken, tuple([Piece(own.line + by, own.start, own.end) for own in side.pieces]))
            for language, side in self.sides.items()
        }
        return Label(self.kind, sides, self.shape, self.slash)


class LabelLines:
    """The lines of one text, looked at for labels.

    Attributes:
        opening: for each line whether a label may begin it; few lines have a word for it.
    """

    def __init__(self, lines: Sequence[str], phrases: Phrases) -> None:
        """Take the lines, none of them empty, and the labels that are known."""
        self._lines = lines
        self._phrases = phrases
        self._last = 0
        self.opening = phrases.opening(lines)

    def all_pure(self) -> list[Label | None]:
        """For each line its `pure` label."""
        return [self.pure(line) if may else None for line, may in enumerate(self.opening)]

    def pure(self, line: int) -> Label | None:
        """The label that begins a line and has nothing between its words; None if there is none.

        The number of a row may stand before it where a slash tells it.
        The other language of it may be missing, or be there in part where a slash promises it.

        Labels repeat from post to post, and are looked for where posts are told apart and again where these are read:
        each is remembered by the lines that tell it, which are as few as had to be looked at.
        """
        if not self.opening[line]:
            return None
        known = self._phrases.told
        for end in range(line + 1, line + _MOST_KEPT_LINES + 1):
            texts = self._up_to(line, end)
            if texts not in known:
                break
            told = known[texts]
            if told:
                label, at = told
                return label.moved(line - at) if label and line != at else label
        label = self._pure(line)
        self._keep(label, line)
        return label

    def _up_to(self, line: int, stop: int) -> tuple[str, ...]:
        """The lines up to one; behind the last an empty one stands for the end of the text, as none else is empty."""
        texts = tuple(self._lines[line:stop])
        return texts if stop <= len(self._lines) else (*texts, "")

    def _keep(self, label: Label | None, line: int) -> None:
        """Remember what was found in a line, unless much of the text was looked at for it."""
        texts = self._up_to(line, self._last + 1)
        if len(texts) <= _MOST_KEPT_LINES and sum(map(len, texts)) <= _LONGEST_KEPT:
            for size in range(1, len(texts)):
                keep(self._phrases.told, texts[:size], None, _KEPT)  # further ones must tell
            keep(self._phrases.told, texts, (label, line), _KEPT)

    def _pure(self, line: int) -> Label | None:
        """The same, not remembered; `_last` is then the last line that was looked at."""
        self._last = line
        words = words_of(self._lines[line])
        numbered = len(words) > 1 and words[0].text.isdigit() and len(words[0].text) < LONG_NUMBER
        opened = self._phrases.open(words[int(numbered)]) if words else None
        if opened is None:
            return None
        first = self._run(opened, line, int(numbered))
        whole = first.taken.whole
        if whole is None:
            return None
        behind, end_of_line = self._behind(first.pieces[-1])
        other = self._other(whole, first.pieces[-1], behind, ended=end_of_line)
        slash = behind.lstrip(_CLOSING).startswith("/")
        both = {whole.language: first, **({OTHER[whole.language]: other} if other else {})}
        if slash or (other and other.taken.whole and not numbered):
            return Label(whole.kind, both, "pair" if other and other.taken.whole else "slash", slash)
        if numbered:
            return None
        parted = behind.lstrip().startswith(":") or (_WIDE_GAP in behind and not end_of_line)
        shape: Shape = "parted" if parted else "alone" if end_of_line else "beside"
        return Label(whole.kind, {whole.language: first}, shape)

    def completed(self, label: Label, stop: int, usual: Usual) -> Label:
        """A label with what is still missing of it, looked for up to the line `stop`."""
        whole = next(iter(label.sides.values())).taken.whole
        if whole is None:
            return label
        language = OTHER[whole.language]
        begun = label.sides.get(language)
        if begun and begun.taken.whole:
            return label
        last = label.pieces[-1]
        other = self._rest(begun, last.line, stop) if begun else self._later(whole, last, stop, usual)
        return label._replace(sides={**label.sides, language: other}) if other else label

    def woven(self, line: int, stop: int, usual: Usual) -> Label | None:
        """The label that begins a line and whose other words stand in lines of the value, up to the line `stop`."""
        if not self.opening[line]:
            return None
        words = words_of(self._lines[line])
        opened = self._phrases.open(words[0]) if words and self._lines[line][words[0].start].isupper() else None
        first = self._run(opened, line, 0) if opened else None
        if first is None or not first.taken.done + len(first.taken.rest):
            return None
        if not first.taken.whole:
            first = self._rest(first, first.pieces[-1].line, stop)
        whole = first.taken.whole
        if whole is None:
            return None
        label = Label(whole.kind, {whole.language: first}, "woven")
        told = "/" in self._behind(first.pieces[-1])[0] or whole in usual or self._slash(first.pieces[-1].line, stop)
        completed = self.completed(label, stop, usual) if told else label
        paired = len(completed.sides) > 1
        several = len(first.pieces) > 1
        return completed if paired or (several and not told and len(whole.words) > 1) else None

    def _has(self, line: int) -> bool:
        """Whether there is such a line, which then is one that was looked at."""
        self._last = max(self._last, line)
        return line < len(self._lines)

    def _piece(self, line: int, at: int, count: int) -> Piece:
        """Words of a line as a piece, with the comma behind them."""
        start, stop = words_of(self._lines[line])[at].start, words_of(self._lines[line])[at + count - 1].stop
        return Piece(line, start, stop + self._lines[line].startswith(",", stop))

    def _slash(self, last: int, stop: int) -> bool:
        """Whether a slash leads a line right behind a label: it stands in the column of labels."""
        return last + 1 < min(stop, len(self._lines)) and self._lines[last + 1].startswith("/")

    def _run(self, taken: Taken, line: int, at: int) -> Side:
        """The words of a phrase from a place on, over line ends as long as nothing else stands between them."""
        pieces: list[Piece] = []
        while True:
            words = words_of(self._lines[line])
            before = taken
            taken, count = self._phrases.longest(taken, words[at:])
            if before.whole and pieces and at + count < len(words) and "/" not in self._gap(line, at + count):
                return Side(before, tuple(pieces))  # a longer phrase only where the line holds nothing else
            if count:
                pieces.append(self._piece(line, at, count))
            ended = at + count == len(words)
            if not count or not ended or "/" in self._lines[line][words[-1].end :] or not self._has(line + 1):
                return Side(taken, tuple(pieces))
            line, at = line + 1, 0

    def _other(self, whole: Phrase, last: Piece, behind: str, *, ended: bool) -> Side | None:
        """The label in the other language right behind the last piece of the one; see `_behind`."""
        line, at = (last.line + 1, 0) if ended else (last.line, _first(words_of(self._lines[last.line]), last.end))
        if line >= len(self._lines) or at >= len(words_of(self._lines[line])):
            return None
        opened = self._phrases.open(words_of(self._lines[line])[at], OTHER[whole.language], whole.kind)
        other = self._run(opened, line, at) if opened else None
        slash = "/" in behind or self._lines[line][: words_of(self._lines[line])[at].start].strip().startswith("/")
        if not slash and "." in behind:
            return None  # the end of a value, and behind it the label of the other language
        if other is None or not other.pieces or not (slash or other.taken.whole):
            return None
        if not slash and self._goes_on(other.pieces[-1]):
            return None
        return other

    def _goes_on(self, piece: Piece) -> bool:
        """Whether words follow on a line that begin in small letters: then the piece begins a sentence."""
        following = self._lines[piece.line][piece.end :].lstrip(" -\u2013\u2014:")
        return following[:1].islower()

    def _behind(self, piece: Piece) -> tuple[str, bool]:
        """The signs behind a piece up to the next word, and whether its line ends there; a slash may begin the next."""
        words = words_of(self._lines[piece.line])
        following = _first(words, piece.end)
        if following < len(words):
            return self._lines[piece.line][piece.end : words[following].start], False
        later = self._lines[piece.line + 1] if self._has(piece.line + 1) else ""
        return self._lines[piece.line][piece.end :] + ("/" if later.startswith("/") else ""), True

    def _gap(self, line: int, at: int) -> str:
        words = words_of(self._lines[line])
        return self._lines[line][words[at - 1].end if at else 0 : words[at].start]

    def _rest(self, side: Side, last: int, stop: int) -> Side:
        """The words that a label still lacks: at the heads of later lines, else within them."""
        for within in (False, True):
            taken, pieces = side.taken, list(side.pieces)
            for line in range(last + 1, min(stop, last + 1 + _REACH, len(self._lines))):
                if taken.whole:
                    break
                found = self._part(taken, line, within=within)
                if found:
                    taken, piece = found
                    pieces.append(piece)
            if taken.whole:
                return Side(taken, tuple(pieces))
        return side

    def _part(self, taken: Taken, line: int, *, within: bool) -> tuple[Taken, Piece] | None:
        words = words_of(self._lines[line])
        for at in range(len(words)) if within else range(min(1, len(words))):
            further, count = self._phrases.longest(taken, words[at:])
            enough = count > 0 and (at == 0 or (further.whole is not None and (count > 1 or at + count == len(words))))
            if enough:
                return further, self._piece(line, at, count)
        return None

    def _later(self, whole: Phrase, last: Piece, stop: int, usual: Usual) -> Side | None:
        """The other language of a label where lines of the value stand before it: the document's own wording first."""
        known = usual.get(whole)
        for phrase in (known, None) if known else (None,):
            for line in range(last.line, min(stop, last.line + 1 + _REACH, len(self._lines))):
                for at in self._places(line, last):
                    opened = self._phrases.open(words_of(self._lines[line])[at], OTHER[whole.language], whole.kind)
                    if opened and phrase:
                        opened = opened.only(phrase)
                    side = self._whole(opened, line, at, stop) if opened and opened.phrases else None
                    if side:
                        return side
        return None

    def _places(self, line: int, last: Piece) -> Iterator[int]:
        """Words of a line at which a label may begin: the first behind the other language, and those with a capital.

        A capital behind the end of a sentence begins a sentence of the value.
        """
        words = words_of(self._lines[line])
        first = 0 if line > last.line else _first(words, last.end)
        for at in range(first, len(words)):
            gap = self._lines[line][words[at - 1].end : words[at].start] if at else ""
            if at == first or (self._lines[line][words[at].start].isupper() and not gap.strip()):
                yield at

    def _whole(self, opened: Taken, line: int, at: int, stop: int) -> Side | None:
        """A phrase that begins at a word and is found to its end, there or at the heads of later lines."""
        side = self._run(opened, line, at)
        if side.pieces and not side.taken.whole:
            side = self._rest(side, side.pieces[-1].line, stop)
        return side if side.taken.whole else None


def _first(words: Sequence[Word], place: int) -> int:
    """The number of the first of some words that begins at a place of their line or behind it."""
    for at, word in enumerate(words):
        if word.start >= place:
            return at
    return len(words)
