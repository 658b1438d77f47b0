"""A run of heading lines: what goes on from the table before, section, title, tail and stray text told apart."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.forms import value
from kqparse.records import Aside, Heading
from kqparse.split.paragraphs import Paragraph
from kqparse.split.tails import Tail, tails
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_WORD = re.compile(r"[^\W\d_]")
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|(?:[^\W\d_]\.\s?){1,2}(?:[^\W\d_]+)?")
_SIGNS = " ,;.:"


class Run(NamedTuple):
    """What a run of lines outside of tables holds.

    Attributes:
        rest: lines at its head that go on from the table before it.
        asides: headings of the document and of units within which the last section lies.
        headings: section (None: the one before goes on) and heading of each post.
    """

    rest: list[Paragraph]
    asides: list[Aside]
    headings: list[tuple[Traced | None, Heading]]


class Headings:
    """Reads the runs of one text by the rules of one family."""

    def __init__(self, of: EditedText, family: FamilyRules, grammar: Grammar) -> None:
        self._of = of
        self._family = family
        self._offices = grammar.offices
        self._led = family.table.cells == "line"

    def strong(self, paragraph: Paragraph) -> bool:
        """Whether a single paragraph shows two parts of a tail, so that it is a heading wherever it stands."""
        found = tails(self._of, paragraph.start, paragraph.end, self._family)
        return any(len(tail.parts) > 1 for tail in found)

    def leads(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph begins with what stands before a title."""
        return bool(self._family.lead and self._family.lead.match(lower(paragraph.text)))

    def read(self, run: Sequence[Paragraph], opened_by: str | None) -> Run | None:
        """Take a run apart; None if it is no heading.

        Args:
            run: consecutive lines, at least one.
            opened_by: the role of the cell right behind them; a single part of a tail, which prose may hold too, makes
                a heading only where a table begins, and no part at all only under the heads of columns.
        """
        opens = opened_by == "column" or (self._led and any(map(self.leads, run)))
        found = tails(self._of, run[0].start, run[-1].end, self._family)
        found = [tail for tail in found if len(tail.parts) > 1 or opens or opened_by == "label"]
        result = Run([], [], [])
        at = run[0].start
        for tail in found:
            lines = self._after(_within(run, at, tail.start), at, result) if result.headings else list(run)
            self._add(_within(lines, at, tail.start), tail, result)
            at = tail.end
        if result.headings:
            result.headings[-1][1].stray.extend(_stray(_within(run, at, run[-1].end)))
        elif opens:
            self._add(list(run), None, result)
        return result if result.headings else None

    def _after(self, lines: list[Paragraph], end: int, result: Run) -> list[Paragraph]:
        """The lines without what follows the tail before on its own line, which is stray."""
        line_end = self._of.text.find("\n", end)
        own = [line for line in lines if line.start < line_end]
        result.headings[-1][1].stray.extend(_stray(own))
        return lines[len(own) :]

    def _add(self, lines: list[Paragraph], tail: Tail | None, result: Run) -> None:
        """Read one heading out of the lines before its tail and add it to `result`."""
        if not result.headings:
            going_on = self._going_on(lines, whole=tail is None)
            result.rest.extend(lines[:going_on])
            lines = lines[going_on:]
        names = [line for line in lines if self._is_name(line.text)] if len(lines) > 1 else []
        lines = [line for line in lines if line not in names]
        section, lines = self._section(lines, result)
        lines = self._from_lead(lines, result)
        title, misplaced = self._title(lines)
        if title is None and tail is None:
            result.rest.extend(lines)
            return
        ordinal, title = self._ordinal(title)
        heading = Heading(
            title=title,
            ordinal=ordinal,
            parts=tail.traced(self._of) if tail else {},
            stray=[*_stray(names), *misplaced, *(tail.between(self._of) if tail else [])],
        )
        result.headings.append((section, heading))

    def _going_on(self, lines: Sequence[Paragraph], *, whole: bool) -> int:
        """How many lines at the head end as sentences do and so belong to the table before; the title never does."""
        last = 0
        for index, line in enumerate(lines if whole else lines[:-1]):
            if line.text.endswith((".", ";")) and not self._is_name(line.text):
                last = index + 1
        return last

    def _section(self, lines: list[Paragraph], result: Run) -> tuple[Traced | None, list[Paragraph]]:
        """The last section heading among the lines, and the lines of the title behind it."""
        section: list[Paragraph] = []
        at = 0
        for index, (line, following) in enumerate(pairwise(lines)):
            if not _begins_anew(following.text):
                continue
            small = lower(line.text)
            if self._offices.unit.search(small):
                result.asides.extend(_aside(section))
                section, at = lines[at : index + 1], index + 1
            elif small.split()[-1].startswith(self._family.document_heads or ("\0",)):
                result.asides.extend(_aside(lines[at : index + 1]))
                at = index + 1
        return _joined(section), lines[at:]

    def _from_lead(self, lines: list[Paragraph], result: Run) -> list[Paragraph]:
        """The lines from the one with the lead on, where only a lead makes a heading."""
        first = next((index for index, line in enumerate(lines) if self.leads(line)), 0) if self._led else 0
        result.asides.extend(_aside(lines[:first]))
        return lines[first:]

    def _title(self, lines: Sequence[Paragraph]) -> tuple[Traced | None, list[Traced]]:
        """The title without closing signs, and a person's name that stands at its end."""
        if not lines:
            return None, []
        title = join([line.traced() for line in lines]).tidy().strip(_SIGNS)
        words = title.text.split(" ")
        name = words[-1]
        # A title's last word is its office; a capital there is a name's, once the word before is in small letters.
        if len(words) > 1 and words[-2].strip(_SIGNS).islower() and self._is_name(name):
            kept = len(title.text) - len(name)
            return title[:kept].strip(_SIGNS), [title[kept:]]
        return (title, []) if title else (None, [])

    def _ordinal(self, title: Traced | None) -> tuple[Traced | None, Traced | None]:
        """The number before a title, and the title without it."""
        match = self._family.lead.match(lower(title.text)) if title and self._family.lead else None
        place = value(match, "ordinal") if match else None
        if not title or not match or not place or match.end() == len(title.text):
            return None, title
        return title[place[0] : match.end()].strip(), title[match.end() :].strip(_SIGNS)

    def _is_name(self, text: str) -> bool:
        """Whether a line or word looks like a surname, alone or with initials."""
        bare = text.strip(_SIGNS)
        if not _NAME.fullmatch(bare) or not bare[:1].isupper():
            return False
        return bool("." in bare or (not bare.isupper() and self._offices.surname.search(bare.lower())))


def _within(lines: Sequence[Paragraph], start: int, end: int) -> list[Paragraph]:
    return [part for line in lines if (part := line.clipped(start, end))]


def _stray(lines: Sequence[Paragraph]) -> list[Traced]:
    return [text for line in lines if (text := line.traced().strip(_SIGNS)) and _WORD.search(text.text)]


def _aside(lines: list[Paragraph]) -> list[Aside]:
    text = _joined(lines)
    return [Aside("heading", text)] if text else []


def _joined(lines: Sequence[Paragraph]) -> Traced | None:
    return join([line.traced() for line in lines]).tidy() if lines else None


def _begins_anew(text: str) -> bool:
    """Whether a line begins as a heading does: with a capital, a figure or a quotation mark."""
    return not text[:1].islower() and text[:1] not in ",;.)-"
