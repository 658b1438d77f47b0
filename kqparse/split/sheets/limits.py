"""Where headings begin and end among the lines between two labels."""

from collections.abc import Sequence

from kqparse.late_pattern import TWO_LETTERS, late_pattern
from kqparse.split.headings.tails import Tail, rank_alone
from kqparse.split.prose.groups import SIGNS, begins_anew, grouped
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import words
from kqparse.split.sheets.clues import Clues
from kqparse.split.sheets.layers import Around, LayerRules
from kqparse.text.fold import lower

MOST_STRAY_WORDS = 3
"""Words behind a tail, on its line or in a line of their own, that can be stray; more are text of another kind."""
_SENTENCE = (".", ";", "!", "?", "\u2026")
_CLOSING = '"»”)'
_LONGEST_RANK = 40
_MARGIN = 400
"""Characters before a line in which a blank line is looked for, and behind a tail in which text is."""
_UNIT_WORDS = 2
"""A Russian section has the word for a unit among the first so many."""
_MOST_UNIT_WORDS = 12
"""A line that names a unit and ends with a full stop is a section of so many words at most, else a sentence."""
_LONG = late_pattern(rf"(?:[\W\d_]*+[^\W\d_]++){{{_MOST_UNIT_WORDS + 1}}}")
"""More words than that, which need not all be read."""


class Limits:
    """Tells lines of headings from lines of values."""

    def __init__(self, clues: Clues, layers: LayerRules) -> None:
        self._clues = clues
        self._layers = layers
        self._sentences_known: dict[str, bool] = {}

    def sentence(self, text: str) -> bool:
        """Whether a line ends as a sentence does, and is no name with initials, no bare number and no unit's name."""
        known = self._sentences_known.get(text)
        if known is None:
            known = self._sentences_known[text] = self._is_sentence(text)
        return known

    def _is_sentence(self, text: str) -> bool:
        if not text.rstrip(_CLOSING).endswith(_SENTENCE) or self._clues.names.alone(text):
            return False
        if not TWO_LETTERS.search(text):
            return False
        short = text.endswith(".") and begins_anew(text) and not _LONG.match(text)
        return not (short and self._layers.names_unit(text))

    def accepted(self, lines: Sequence[Paragraph], tails: Sequence[Tail], around: Around) -> list[Tail]:
        """The tails that make headings: all of several parts, and where a table begins those of one.

        Nothing of weight may follow a tail on its line, or it is a part of a sentence.
        """
        kept: list[Tail] = []
        at = 0
        for tail in tails:
            end = tail.end
            while at + 1 < len(lines) and lines[at + 1].start < end:
                at += 1
            behind = self._clues.of.text[end : min(lines[at].end, end + _MARGIN)]
            light = len(words(behind)) <= MOST_STRAY_WORDS or self._clues.names.alone(behind)
            if light and self._told(lines, at, tail, around):
                kept.append(tail)
        return kept

    def _told(self, lines: Sequence[Paragraph], at: int, tail: Tail, around: Around) -> bool:
        """Whether a tail that ends in the line `at` is one; the cell right behind a label is, only before a table."""
        if not lines[at].led or self._clues.by_line:
            return len(tail.parts) > 1 or self._single(lines[at], tail, around)
        protected = at == 0 and around.before == "label" and not (around.columns or around.fresh)
        return len(tail.parts) > 1 and not protected

    def _single(self, line: Paragraph, tail: Tail, around: Around) -> bool:
        """Whether a single part makes a heading: before a table, or where it is no number and ends its line.

        The code of a unit behind its name makes none of a post: Отдел кадров № 02.
        """
        if tail.parts[0].name == "codes" and self._is_section(self._clues.of.text[line.start : tail.start]):
            return False
        if around.columns or around.fresh or self._clues.by_line:
            return True
        if around.table or around.before in ("label", "column") or tail.parts[0].name == "headcount":
            return False
        behind = self._clues.of.text[tail.end : min(line.end, tail.end + _MARGIN)]
        return not behind.strip(SIGNS) and not self.sentence(line.text)

    def begin(self, lines: Sequence[Paragraph], tails: Sequence[Tail], around: Around) -> int:
        """The first line that may belong to a heading; as many as there are lines if there is no heading.

        Cells belong to it as far as they lead on to a tail or a table, and never the cell right behind a label.
        """
        if self._clues.by_line:
            led = any(self._layers.leads(line.text) for line in lines)
            return 0 if led and (tails or around.table) else len(lines)
        if not tails and not self._opens(lines, around):
            return len(lines)
        start = tails[0].start if tails else lines[-1].start
        at = max([index for index, line in enumerate(lines) if line.start <= start])
        titled = not tails or lines[at].start < start
        tailed = bool(tails) and tails[0].start < lines[0].end
        floor = 1 if around.before == "label" and (lines[0].led or (self._clues.plain and not tailed)) else 0
        if self._clues.plain and not around.first and around.before != "end":
            return self._plain_begin(lines, at, floor, titled=titled)
        while at > floor and self._leads_on(lines[at - 1], lines[at], titled=titled):
            at -= 1
            titled = titled or not self._clues.names.alone(lines[at].text)
        return at

    def _plain_begin(self, lines: Sequence[Paragraph], at: int, floor: int, *, titled: bool) -> int:
        """The first line of a heading behind a value that no tab parts from it: of its title, or of its section."""
        at -= not titled and at > floor
        while at > floor and not begins_anew(lines[at].text):
            at -= 1
        while at > floor and (self._is_section(lines[at - 1].text) or self._is_rank(lines[at - 1])):
            at -= 1
        return at

    def _is_section(self, text: str) -> bool:
        """Whether a line is a section by itself: a unit's name at its end, in Russian at its beginning."""
        beginning = " ".join(words(text)[:_UNIT_WORDS]) if self._clues.russian(text) else text
        return begins_anew(text) and self._layers.names_unit(beginning) and not self.sentence(text)

    def _is_rank(self, line: Paragraph) -> bool:
        """Whether a line is nothing but the category of the post below it."""
        return line.end - line.start < _LONGEST_RANK and rank_alone(line.traced(), self._clues.grammar) is not None

    def _opens(self, lines: Sequence[Paragraph], around: Around) -> bool:
        """Whether lines without any tail are a heading all the same, since a table begins behind them."""
        last = lines[-1]
        value = around.before == "label" and len(lines) == 1
        if last.text.endswith(":") or (last.led and (value or not around.fresh)):
            return False
        if around.columns and around.fresh:
            return True
        opens = (around.columns and around.before != "column") or (around.fresh and begins_anew(last.text))
        return opens and not self.sentence(last.text)

    def _leads_on(self, line: Paragraph, following: Paragraph, *, titled: bool) -> bool:
        """Whether a heading that holds the following line may hold this one too."""
        if not line.led:
            return True
        if self.sentence(line.text):
            return False
        if not titled or self._layers.names_unit(line.text):
            return True
        last, first = words(line.text)[-1:], words(following.text)[:1]
        usage = self._clues.usage
        named = last and first and (usage.name(first[0]) or usage.together(last[0], first[0]))
        return following.led and bool(named or not begins_anew(following.text))

    def going_on(self, lines: Sequence[Paragraph], around: Around, *, titled: bool) -> int:
        """How many lines at the head belong to the text before: those up to the last that ends as a sentence does.

        Where that text is not complete, lines in small letters go on with it too. The title, which is the last line
        where one must stand, never does.
        """
        if self._clues.by_line:
            return self._before_lead(lines, around)
        last = self._sentences(lines[:-1] if titled else lines)
        if last or around.complete:
            return last
        small = next((index for index, line in enumerate(lines) if begins_anew(line.text)), len(lines))
        if small == len(lines):
            return 0
        return small or self._value(lines, around)

    def _value(self, lines: Sequence[Paragraph], around: Around) -> int:
        """How many lines are the value of the label right before them: the first and what goes on with it."""
        first = grouped(lines)[0]
        heading = self._layers.names_unit(first.text) or self._clues.names.alone(first.text)
        if around.before != "label" or heading or len(first.lines) == len(lines):
            return 0
        return len(first.lines)

    def _before_lead(self, lines: Sequence[Paragraph], around: Around) -> int:
        """How many lines before the one with the lead belong to a value: all but a section and headings over it."""
        first = next((index for index, line in enumerate(lines) if self._layers.leads(line.text)), 0)
        last = max(self._sentences(lines[:first]), int(around.before == "label" and first > 0))
        while last < first and not around.first and not self._layers.names_unit(lines[last].text):
            told = self._blank_before(lines[last]) or (around.complete and not last)
            if told and begins_anew(lines[last].text):
                break
            last += 1
        return last

    def _sentences(self, lines: Sequence[Paragraph]) -> int:
        return max((index + 1 for index, line in enumerate(lines) if self.sentence(line.text)), default=0)

    def of_document(self, lines: Sequence[Paragraph], around: Around) -> int:
        """How many lines at the head belong to the whole document: its title, or a stamp with its date."""
        whole = 0
        for index, line in enumerate(lines[:-1]):
            dated = (around.first or around.before == "end") and self._layers.dated(line.text)
            if (dated or self._layers.of_document(line.text)) and begins_anew(lines[index + 1].text):
                whole = index + 1
        return whole

    def of_stamp(self, lines: Sequence[Paragraph]) -> int:
        """How many lines right behind the beginning of a stamp are its own: up to a blank line, and to its date.

        The last line never is, since it may be a title.
        """
        own = max((index + 1 for index, line in enumerate(lines[:-1]) if self._layers.dated(line.text)), default=0)
        blank = next((index for index, line in enumerate(lines) if self._blank_before(line)), 0)
        return max(own, min(blank, len(lines) - 1))

    def of_value(self, lines: Sequence[Paragraph], around: Around, *, complete: bool) -> int:
        """How many lines behind the last label belong to its value: up to the last cell or end of a sentence.

        Where no tab tells cells, that is the first line, and what goes on with it up to a blank line. A value in a true
        cell ends with it.
        """
        if lines[0].start in self._clues.cells:
            return next((at for at, line in enumerate(lines) if line.start not in self._clues.cells), len(lines))
        last = 0
        for index, line in enumerate(lines):
            if line.led or (self.sentence(line.text) and not self._tailed(line)):
                last = index + 1
        if self._clues.plain and around.before == "label":
            blank = next((index for index, line in enumerate(lines) if index and self._blank_before(line)), len(lines))
            return max(last, blank)
        if self._clues.plain and around.before == "value":
            last = max(last, self._goes_on(lines))
        if last or complete:
            return last
        return next((index for index, line in enumerate(lines) if begins_anew(line.text)), len(lines))

    def _goes_on(self, lines: Sequence[Paragraph]) -> int:
        """How many lines go on with a value that stands behind its label: by its sign, or their small letters."""
        for index, line in enumerate(lines):
            above = self._clues.of.text[max(line.start - _MARGIN, 0) : line.start].rstrip()
            if self._blank_before(line) or (begins_anew(line.text) and not above.endswith((",", ";", ":"))):
                return index
        return len(lines)

    def further_title(self, lines: Sequence[Paragraph], around: Around) -> int:
        """The first of the lines behind a tail that is a title too; as many as there are lines if none is."""
        if not (around.columns or around.fresh):
            return len(lines)
        return next((index for index, line in enumerate(lines) if self._is_title(line)), len(lines))

    def _is_title(self, line: Paragraph) -> bool:
        found = words(line.text)
        if not found or not begins_anew(line.text) or self._clues.names.alone(line.text):
            return False
        several = len(found) > MOST_STRAY_WORDS and any(word.islower() for word in found)
        return several or found[-1].lower() in self._clues.titles.ends

    def _blank_before(self, line: Paragraph) -> bool:
        above = self._clues.of.text[max(line.start - _MARGIN, 0) : line.start]
        return above[len(above.rstrip()) :].count("\n") > 1

    def _tailed(self, line: Paragraph) -> bool:
        """Whether a line has a part of a tail, as a sum of all posts has."""
        return any(pattern.search(lower(line.text)) for pattern in self._clues.family.parts.values())
