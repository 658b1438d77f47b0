"""A look at a text before its families are tried: how much of its evidence each of them could find at most.

Guarantees: no family finds more than its look allows; one pass over the text serves all of them, and nothing more is
looked at for a family than shows that it cannot fit. What looks closely at paragraphs is loaded when it is first asked,
as the mechanisms are: few texts come so far.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, partial
from math import inf
from sys import maxsize
from typing import NamedTuple, Protocol

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.labelling.cells import CellLabels
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.grammar.mechanisms.registers import RegisterRules
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.grammar.phrasing.line_signs import Edges, LineSign
from kqparse.grammar.phrasing.looks import Sign
from kqparse.split.choosing.evidence import needed
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.prose.joining import Para
from kqparse.text.fold import lower
from kqparse.text.seen import APART, Running, Seen, WordCounts, broken_words, words_of


class Stretch(Protocol):
    """A text to look at: all that is read, or a portion of it."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def small(self) -> str:
        """The text in lower case."""

    @property
    def words(self) -> Counter[str]:
        """The words of the text in lower case, with their numbers."""

    @property
    def gridded(self) -> bool:
        """Whether it has tables."""

    @property
    def rearranged(self) -> bool:
        """Whether link text was put back in its paragraphs, or page numbers taken out."""

    @property
    def body(self) -> Body:
        """It with its paragraphs, which are put together when they are first asked for."""


class Look:
    """What one text allows."""

    def __init__(self, stretch: Stretch, grammar: Grammar, part: "tuple[Look, int, int] | None" = None) -> None:
        """Take a text; it is looked at when something is asked.

        Args:
            stretch: the text.
            grammar: the words of all families.
            part: the look at a longer text of which it is a part, and where it stands there.
        """
        self._stretch = stretch
        self._grammar = grammar
        self._part = part
        self._seen: Seen = _Seen(stretch)
        self._known: dict[tuple[str, str], float] = {}
        self._called: dict[str, float] = {}
        self._hopeless: dict[str, bool] = {}

    def words(self) -> WordCounts:
        """The words of the text, counted once."""
        return self._seen.words

    def most(self, family: AnyFamily) -> dict[str, float]:
        """For each evidence of a family the most that the text can show; infinite where a look tells nothing.

        Where something is less than the family asks for, what was not looked at yet stays infinite.
        """
        asked = needed(family)
        found = dict.fromkeys(family.table.evidence.__struct_fields__, inf)
        for name in (*asked, *(name for name in found if name not in asked)):
            found[name] = self._closely(family, name) if name in asked else self._one(family, name)
            if found[name] < asked.get(name, 0):
                break
        return found

    def at_first(self, family: AnyFamily) -> dict[str, float]:
        """The same as far as words and lines alone tell it."""
        return {name: self._one(family, name) for name in family.table.evidence.__struct_fields__}

    def hopeless(self, family: AnyFamily) -> bool:
        """Whether no part of the text can show what a family asks for, however its lines are put together there."""
        name = family.table.name
        if name not in self._hopeless:
            self._hopeless[name] = any(self._one(family, one) < least for one, least in needed(family).items())
        return self._hopeless[name]

    def _closely(self, family: AnyFamily, name: str) -> float:
        """The most of one evidence, the paragraphs looked at where its words are there but seldom tell it."""
        if isinstance(family, RegisterRules) and name == "tiers" and self._speaks_against(family):
            return 0
        most = self._one(family, name)
        if most and name == "calls" and isinstance(family, NoticeRules):
            return self._calls(family)
        if most and isinstance(family, NoticeRules):
            return min(most, self._of_notice(family, name))
        if isinstance(family, TitledRules) and name == "offices" and not self.hopeless(family):
            from kqparse.split.titled.look import offices  # noqa: PLC0415

            return min(most, offices(self._stretch.body.paras, family, self._grammar.titles))
        if most and isinstance(family, ListRules) and name == "headings":
            from kqparse.split.lists.look import may_be_headed  # noqa: PLC0415

            edges = self._edges(family)
            grids = self._stretch.body.grids if self._stretch.gridded else ()
            headed = edges is None or may_be_headed(self._seen.text, edges, grids, family, self._grammar)
            return most if headed else 0
        return most

    def _speaks_against(self, family: RegisterRules) -> bool:
        """Whether paragraphs say that this is no register, where they are there already; a part of it may be one."""
        if self._part or self._stretch.gridded:
            return False
        from kqparse.split.registers.units import any_against  # noqa: PLC0415

        body = self._stretch.body
        return any_against((para.text for para in body.paras), family, body.small_paras)

    def _calls(self, family: NoticeRules) -> float:
        """The most calls that paragraphs show; each tells it by itself."""
        name = family.table.name
        if name not in self._called:
            from kqparse.split.notices.purpose import calls  # noqa: PLC0415
            from kqparse.split.notices.wanted import wanted_paragraphs  # noqa: PLC0415

            paras, seen = self._anew if self._part and self._part[0]._called.get(name) == 0 else self._parted
            self._called[name] = calls(seen, family) + wanted_paragraphs(paras, seen, family) if paras else 0
        return self._called[name]

    @cached_property
    def _anew(self) -> "_Parted":
        """The paragraphs of a part of a text that the text itself has otherwise."""
        known = self._part[0]._texts if self._part else frozenset()
        paras = [para for para in self._parted.paras if para.text.text not in known]
        texts = [para.text.text for para in paras]
        return _Parted(paras, Seen("\n".join(texts), texts))

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset([para.text.text for para in self._parted.paras])

    def _of_notice(self, family: NoticeRules, name: str) -> float:
        """The most of what paragraphs and cells show of groups and of cards."""
        if name == "groups" and not (self._stretch.gridded or family.groups.may_be_in(self._parted.seen.running.small)):
            return 0
        from kqparse.split.notices.look import groups, offers  # noqa: PLC0415

        if name == "groups":
            return groups(self._parted.paras, self._stretch.body.grids, family, self._grammar)
        if name == "offers" and "tail" not in family.table.posts:
            return offers(self._parted.paras, self._parted.seen, family, self._grammar.salaries)
        return inf

    @cached_property
    def _parted(self) -> "_Parted":
        """The paragraphs, which end where cells begin."""
        body = self._stretch.body
        if not body.grids:
            return _Parted(body.paras, self._seen)
        from kqparse.split.notices.by_cells import by_cells  # noqa: PLC0415

        paras = by_cells(body.paras, body.grids)
        return _Parted(paras, _OfCells(self._seen, [para.text.text for para in paras]))

    def _edges(self, family: ListRules) -> Edges | None:
        """Where headings of a list may stand."""
        if self._part is None:
            edges = family.edges.edges(self._seen)
            return edges.within(0, len(self._seen.text)) if edges else None
        whole, start, end = self._part
        edges = family.edges.edges(whole._seen)
        return edges.within(start, end) if edges else None

    def _one(self, family: AnyFamily, name: str) -> float:
        """The most of one evidence, told from words and lines."""
        key = family.table.name, name
        if key not in self._known:
            self._known[key] = self._looked(family, name)
        return self._known[key]

    def _looked(self, family: AnyFamily, name: str) -> float:
        if isinstance(family, FamilyRules):
            stretch = self._stretch
            if family.table.heads == "shown" and not (stretch.gridded or any(_labels_of(self._seen))):
                return 0
            gridded = stretch.gridded and family.table.heads != "signed"
            if family.table.mechanism == "rows" and not (gridded or self._shows_heads(family)):
                return 0
            if family.table.mechanism == "sheet" and family.table.cells == "tab" and "\t" not in self._seen.text:
                return 0 if name == "labels" else inf
        sign = family.look.get(name)
        if isinstance(sign, CellLabels) and self._stretch.gridded and self._stretch.body.told.cells:
            sign = sign.kinds  # true cells tell in which order lines are read
        return self._shown(sign) if sign else inf

    def _shown(self, sign: Sign) -> float:
        """The most of what a sign tells, of a part of a longer text sooner by where its words stand in that."""
        if self._part and isinstance(sign, LineSign | CellLabels):
            whole, start, end = self._part
            return sign.within(whole._seen, start, end)
        return sign.most(self._seen)

    def _shows_heads(self, family: FamilyRules) -> bool:
        """Whether heads of a table may stand in the text, its cells one below the other, or each before its value."""
        whole, start, end = (self._part[0]._seen, *self._part[1:]) if self._part else (self._seen, 0, maxsize)
        if family.table.heads == "shown":
            return True
        from kqparse.split.rows.forms import shows_forms  # noqa: PLC0415
        from kqparse.split.rows.head_lines import head_lines, may_head_titles  # noqa: PLC0415

        if family.table.heads == "signed":
            return whole.once(("forms", family.table.name), lambda: shows_forms(whole.small, family))
        if whole.once(("labels", family.table.name), partial(_shows_labels, whole, family)):
            return True
        if family.table.bare and whole.once(("counts", family.table.name), partial(_may_count, whole.text, family)):
            return True
        if not whole.once(("titles", family.table.name), partial(may_head_titles, whole, family)):
            return False
        return whole.once(("heads", family.table.name), partial(head_lines, whole.text, family)).near(start, end)


def _shows_labels(seen: Seen, family: FamilyRules) -> bool:
    """Whether labels of a table stand before their values in the lines of a text, or heads before rows run together."""
    from kqparse.split.rows.run_together import heads_at  # noqa: PLC0415
    from kqparse.split.rows.turned import shows_labels  # noqa: PLC0415

    return shows_labels(_labels_of(seen), family) or heads_at(seen.small, family) >= 0


def _labels_of(seen: Seen) -> list[str]:
    """What may be labels before their values in the lines of a text."""
    from kqparse.split.rows.pairs import labels_of  # noqa: PLC0415

    return seen.once("labels", lambda: list(labels_of(seen.small)))


def _may_count(text: str, family: FamilyRules) -> bool:
    """Whether running lines of a text may tell staff units."""
    from kqparse.split.rows.counted import may_count  # noqa: PLC0415

    return may_count(text, family)


class _Parted(NamedTuple):
    """Paragraphs, and a look at them."""

    paras: Sequence[Para]
    seen: Seen


class _Seen(Seen):
    """A text whose paragraphs are asked for only by what needs them."""

    def __init__(self, stretch: Stretch) -> None:
        super().__init__(stretch.text, (), rearranged=stretch.rearranged)
        self._stretch = stretch

    @cached_property
    def small(self) -> str:
        """See `Seen`."""
        return self._stretch.small

    @cached_property
    def words(self) -> WordCounts:
        """See `Seen`; words that link text makes where it is put back stand in the paragraph alone."""
        joined = [word for _, word in broken_words(self.text)]
        if self.rearranged:
            joined += [para.text.text for para in self._stretch.body.paras if para.moved]
        own = self._stretch.words
        if joined:
            own = own.copy()
            own.update(words_of(lower(APART.join(joined))))  # many times as fast as to make the sum of two
        return WordCounts(own)

    @cached_property
    def running(self) -> Running:
        """See `Seen`."""
        return Running(self._stretch.body.small_paras, small=True)


class _OfCells(Seen):
    """A text whose paragraphs end where cells begin."""

    def __init__(self, whole: Seen, paras: Sequence[str]) -> None:
        super().__init__(whole.text, paras)
        self._whole = whole

    @property
    def words(self) -> WordCounts:
        """See `Seen`."""
        return self._whole.words
