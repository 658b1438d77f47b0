"""What the words of a line of a stacked table show, and how well lines read as one cell."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.requirement import About
from kqparse.requirement.tokens import Kind
from kqparse.split.groups import begins_anew
from kqparse.split.paragraphs import Paragraph
from kqparse.split.row_blocks import category_alone
from kqparse.split.row_words import Requirements
from kqparse.split.title_words import names_office
from kqparse.text.fold import lower
from kqparse.text.languages import judge
from kqparse.text.traced import Traced, join

_NUMBER = re.compile(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?[.)]?")
_OPEN = (",", "(", "«", "/", "-", "\u2013", ":")
_TIES: frozenset[Kind] = frozenset({"and", "or", "part", "preposition"})
_OF_WORK: frozenset[Kind] = frozenset({"amount", "experience", "none"})
_OF_SCHOOLING: frozenset[Kind] = frozenset({"degree", "education", "level"})
_NO_DEGREE = "specialist"
"""What is a degree beside others alone, and else the word of a title."""


class LineWords(NamedTuple):
    """What the words of a line show.

    Attributes:
        number: it is nothing but a number.
        category: it is nothing but a category, with few words beside it.
        taught: it names an education.
        worked: it speaks of work, or says how long somebody must have worked.
        anew: it begins as a text does.
        open: it ends in the middle of a phrase.
        unit: it begins or ends with the name of a unit.
        office: it begins or ends as a title does.
        words: how many there are.
    """

    number: bool
    category: bool
    taught: bool
    worked: bool
    anew: bool
    open: bool
    unit: bool
    office: bool
    words: int

    @property
    def mute(self) -> bool:
        """Whether it shows nothing of what a column may hold."""
        return not (self.number or self.category or self.taught or self.worked)


class _Shown(NamedTuple):
    """Whether words speak of an education, of work, of how much of it, and tie themselves to what follows."""

    taught: bool
    worked: bool
    amount: bool
    tied: bool


class StackedWords:
    """Looks at lines by the words of a family and of requirements."""

    def __init__(self, family: FamilyRules, grammar: Grammar) -> None:
        self._family = family
        self._reads = Requirements(family, grammar)
        self._unit = grammar.offices.unit
        self._titles = grammar.titles
        self._languages = grammar.languages

    def of(self, lines: Sequence[Paragraph]) -> list[LineWords]:
        """What lines show, those too that say something only together with the next one: the words break there."""
        found = [self._alone(line) for line in lines]
        for at, (line, following) in enumerate(pairwise(lines)):
            behind = found[at + 1]
            if not found[at].mute or behind.number or behind.category:
                continue
            shown = self._shown(join([line.traced(), following.traced()]).tidy())
            taught, worked = shown.taught and not behind.taught, shown.amount and not behind.worked
            found[at] = found[at]._replace(taught=taught, worked=worked)
        return found

    def _alone(self, line: Paragraph) -> LineWords:
        text = line.traced()
        small = lower(text.text)
        number = bool(_NUMBER.fullmatch(text.text))
        category, beside = category_alone(text, self._family)
        shown = self._shown(text)
        unit = any(self._unit.search(part) for part in (small, small.split(" ", 1)[0]))
        worded = any(map(str.isalnum, text.text))
        return LineWords(
            number=number,
            category=category is not None and not beside,
            taught=not number and shown.taught,
            # A service is a unit as well as work; with an amount it is none.
            worked=not number and shown.worked and (shown.amount or not unit),
            anew=begins_anew(text.text) or not worded,
            open=shown.tied or (worded and text.text.endswith(_OPEN)),
            unit=unit,
            office=names_office(text, self._titles),
            words=len(text.text.split()),
        )

    def _shown(self, text: Traced) -> _Shown:
        """What the words of a text show each for itself."""
        language = judge(text.text, self._languages) or "ru"
        tokens = self._reads.reader.measured(text.text, language).tokens
        return _Shown(
            taught=any(token.kind in _OF_SCHOOLING and token.value != _NO_DEGREE for token in tokens),
            worked=any(token.kind in _OF_WORK for token in tokens),
            amount=any(token.kind in _OF_WORK - {"experience"} for token in tokens),
            tied=bool(tokens) and tokens[-1].kind in _TIES,
        )

    def faults(self, lines: Sequence[Paragraph], about: About) -> int:
        """How much there is in some lines that does not fit a cell about education, or about experience."""
        texts = self._reads.spoken([line.traced() for line in lines])
        asked = self._reads.reader.asked(texts, about, worked=about == "experience")
        taught, worked = self._reads.taught(texts), self._reads.worked(texts)
        own, other = (taught, worked) if about == "education" else (worked, taught)
        return len(asked.told()) + 3 * (not own) + 2 * other


__all__ = ["LineWords", "StackedWords"]
