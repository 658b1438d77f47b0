"""What the words of a line of a stacked table show, and how well lines read as one cell."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import attrgetter

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.requirement import About
from kqparse.requirement.tokens.lexer import Kind, Token
from kqparse.split.headings.title_words import names_office
from kqparse.split.prose.groups import begins_anew
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.rows.categories import categories_alone
from kqparse.split.rows.columns import counts_units
from kqparse.split.rows.words import Requirements
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_ENTRY = late_pattern(r"([0-9]{1,2})\)\s*[^\W\d_]")
_MARK_AT_END = late_pattern(r"(?:(?<!\S)([0-9]{1,2})\)|[:(«])$")
_LONGEST_ENTRY = 12
"""Lines of an entry of a list at most."""
_NUMBER = late_pattern(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?[.)]?")
_FIGURES = late_pattern(r"[0-9][0-9 ]*(?:[.,][0-9]{1,2})?")
_SUM = late_pattern(r"[0-9][0-9 ]{2,}[0-9]")
"""Figures that a sum of money has at least."""
_LONGEST_SUM = 60
_LONGEST_AROUND = 20
"""Letters before and behind it: a bound, the period."""
_OPEN = (",", "(", "«", "/", "-", "\u2013", ":")
_STUDIES: frozenset[tuple[Kind, Kind]] = frozenset({("programme", "preposition"), ("programme", "programme")})
"""What studies end with at a line's end, and go on with."""
_TIES: frozenset[Kind] = frozenset({"and", "or", "part", "preposition"})
_OF_WORK: frozenset[Kind] = frozenset({"amount", "experience", "none"})
_OF_SCHOOLING: frozenset[Kind] = frozenset({"degree", "education", "level"})
_NO_DEGREE = "specialist"
"""What is a degree beside others alone, and else the word of a title."""


class LineWords(Frozen, frozen=True):
    """What the words of a line show.

    Attributes:
        number: it is nothing but a number, or one of persons or units.
        figures: it is nothing but a number, as long as sums of money are, or a sum with its currency.
        category: it is nothing but a category, with few words beside it.
        taught: it names an education.
        worked: it speaks of work, or says how long somebody must have worked.
        anew: it begins as a text does.
        open: it ends in the middle of a phrase.
        unit: it begins or ends with the name of a unit.
        office: it begins or ends as a title does.
        words: how many there are.
        bound: it goes on with the line above: within a phrase, or between an entry of a list and the next one.
        outside: no tab leads it, where one leads the heads of the table.
        untold: it speaks of work without a word of how much.
        dash: it is nothing but signs, as stand in an empty cell.
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
    bound: bool = False
    outside: bool = False
    figures: bool = False
    untold: bool = False
    dash: bool = False

    @property
    def mute(self) -> bool:
        """Whether it shows nothing of what a column may hold."""
        return not (self.figures or self.category or self.taught or self.worked)


class _Shown(Struct, frozen=True):
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
        self._salaries = grammar.salaries

    def of(self, lines: Sequence[Paragraph]) -> list[LineWords]:
        """What lines show, those too that say something only together with the next one: the words break there."""
        found = [own._replace(bound=bound) for own, bound in zip(map(self._alone, lines), _listed(lines), strict=True)]
        self._bind(found, lines)
        for at, (line, following) in enumerate(pairwise(lines)):
            behind = found[at + 1]
            if not found[at].mute or behind.number or behind.category:
                continue
            shown = self._shown(join([line.traced(), following.traced()]).tidy())
            taught, worked = shown.taught and not behind.taught, shown.amount and not behind.worked
            found[at] = found[at]._replace(taught=taught, worked=worked)
        return found

    def _bind(self, found: list[LineWords], lines: Sequence[Paragraph]) -> None:
        """Binds to the line above what goes on with a phrase of it: looked for in all lines that do not begin anew."""
        begins = [at for at, own in enumerate(found) if own.anew or own.number or own.category]
        for first, end in pairwise([*begins, len(found)]):
            if end - first < 2 or (found[first].number and found[first + 1].worked):
                continue  # a number before an amount that is whole
            run = [line.text for line in lines[first:end]]
            whole = join([line.traced() for line in lines[first:end]])
            tokens = self._reads.reader.measured(" ".join(run), self._reads.language(whole)).tokens
            ends = list(accumulate(len(line) + 1 for line in run))
            for at, place in enumerate(ends[:-1], start=first + 1):
                kind = _parted(tokens, place)
                # What follows studies at a line's end is of them, and no education of its own.
                studies = kind == "programme"
                if kind:
                    taught, worked = found[at].taught and not studies, found[at].worked and not studies
                    found[at] = found[at]._replace(bound=True, taught=taught, worked=worked)

    def _alone(self, line: Paragraph) -> LineWords:
        text = line.traced()
        small = lower(text.text)
        number = bool(_NUMBER.fullmatch(text.text)) or counts_units(small, self._family)
        category = categories_alone(text, self._family)
        shown = self._shown(text)
        unit = self._unit.begins_or_ends(small)
        worded = any(map(str.isalnum, text.text))
        return LineWords(
            number=number,
            category=category,
            taught=not number and shown.taught,
            # A service is a unit as well as work; with an amount it is none.
            worked=not number and shown.worked and (shown.amount or not unit),
            anew=begins_anew(text.text) or not worded,
            open=shown.tied or (worded and text.text.endswith(_OPEN)),
            unit=unit,
            office=names_office(text, self._titles),
            words=len(text.text.split()),
            figures=number or bool(_FIGURES.fullmatch(text.text)) or self._pays(text.text),
            untold=shown.worked and not shown.amount,
            dash=not worded,
        )

    def _pays(self, text: str) -> bool:
        """Whether a line is nothing but a sum of money with its bound and currency, or two sums with theirs."""
        if len(text) > _LONGEST_SUM or not _SUM.search(text):
            return False
        pay = self._salaries.read(text)
        around = 0 if pay is None else max(pay.start, len(text) - pay.end)
        two = pay is not None and None not in (pay.least, pay.most) and pay.least != pay.most
        return pay is not None and (two or pay.currency is not None) and around <= _LONGEST_AROUND

    def _shown(self, text: Traced) -> _Shown:
        """What the words of a text show each for itself."""
        tokens = self._reads.reader.measured(text.text, self._reads.language(text)).tokens
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


def _parted(tokens: Sequence[Token], at: int) -> Kind | None:
    """What the phrase is that a line break parts right before a place, None where it parts none."""
    behind = bisect_right(tokens, at - 1, key=attrgetter("start"))
    if not behind:
        return None
    before = tokens[behind - 1]
    if before.end > at:
        return before.kind
    on = behind < len(tokens) and (before.kind, tokens[behind].kind) in _STUDIES
    return before.kind if on else None


def _listed(lines: Sequence[Paragraph]) -> list[bool]:
    """For each line whether it goes on with a list: up to the next entry behind one, or behind what opens one."""
    found = [False] * len(lines)
    number, last = 0, 0
    for at, line in enumerate(lines):
        entry = _ENTRY.match(line.text)
        own = int(entry.group(1)) if entry else 0
        goes_on = own > 1 and own == number + 1 and at - last <= _LONGEST_ENTRY
        if goes_on:
            found[last + 1 : at + 1] = [True] * (at - last)
        if own == 1 or goes_on:
            number, last = own, at
        ends = _MARK_AT_END.search(line.text)
        if ends and at + 1 < len(lines):
            found[at + 1] = True
            number, last = int(ends.group(1) or 0) or number, at
    return found
