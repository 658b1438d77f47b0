"""Which family a text is read by: the one that shows most evidence, and no more is read for it than must be.

A look at the words of the text says how much of its evidence each family could find at most. A family that cannot find
what it asks for, or less than another one has found, is not read; nor is one that comes last, once another fits.

Guarantees: the family taken is the one that would be taken were all of them read; where none fits, each says what it
misses, as far as a look or its reading tells.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from kqparse.grammar import Grammar
from kqparse.grammar.grammar import AnyFamily
from kqparse.split.choosing.evidence import lacks, misses, turn
from kqparse.split.choosing.evidence_beside import Evidence, Shown, pays, shown_by_two
from kqparse.split.choosing.look import Look, Stretch
from kqparse.split.choosing.mechanisms import Body, read, taken
from kqparse.split.reading import Reading

_NOTHING = Reading([], [], {})


class Choice(Struct, frozen=True):
    """What is made of a text.

    Attributes:
        family: the one that fits best, None if none does.
        reading: what it reads.
        tried: what families lack, as far as they were looked at or read.
        look: what the text allows.
    """

    family: AnyFamily | None
    reading: Reading
    tried: dict[str, str]
    look: Look


def choose(body: Body, grammar: Grammar) -> Choice:
    """The family with most evidence, what it reads, and what families lack."""
    return Choosing(body, grammar).choice()


class Choosing:
    """Looks at one text, and reads it by the families that may be the one, by each of them once at most.

    A reading that a second process has made for its evidence is made here again where its family is taken.
    """

    def __init__(self, stretch: Stretch, grammar: Grammar, part: tuple[Look, int, int] | None = None) -> None:
        """Take a text, which is not yet looked at, and of which longer one it is a part; see `Look`."""
        self._stretch = stretch
        self._grammar = grammar
        self._families = grammar.families
        self._places = {name: -place for place, name in enumerate(grammar.families)}
        self._turn = {name: turn(family) for name, family in grammar.families.items()}
        self._look = Look(stretch, grammar, part)
        self._readings: dict[str, Reading] = {}
        self._shown: dict[str, Shown] = {}
        self._unread: dict[str, str] = {}
        self._tried: dict[str, str] = {}
        self._best: tuple[tuple[int, float, int], AnyFamily, Reading] | None = None
        self._rounds = False
        self._by_two: Iterator[dict[str, Shown]] | None = None

    def others(self, whole: Choice, *, taken: bool) -> list[str]:
        """The families but the one of the whole text that may fit this part of it, by a look.

        Where that one has `taken` something of the part, those that come last are not asked.
        """
        others = [name for name, family in self._families.items() if family is not whole.family]
        asked = [name for name in others if not (taken and self._turn[name])]
        hopeful = [name for name in asked if not whole.look.hopeless(self._families[name])]
        return [name for name in hopeful if not (self._look.hopeless(self._families[name]) or self._short(name))]

    def any_fits(self, names: Sequence[str]) -> bool:
        """Whether any of some families fits."""
        return any(not lacks(self._families[name], self._reading(name).evidence) for name in names)

    def likely(self) -> Choice | None:
        """What is most likely made of the text, while a second process looks at what else may be; None without one."""
        if not pays(self._stretch.text):
            return None
        self._by_two = self._shown_by_two(self._turns()[0])
        self._shown |= next(self._by_two, {})
        for name, shown in self._shown.items():
            family = self._families[name]
            if shown.evidence is not None and not lacks(family, shown.evidence):
                return Choice(
                    family, taken(self._reading(name), self._stretch.body, family, self._grammar), {}, self._look
                )
        return None

    def family(self) -> AnyFamily | None:
        """The family that fits best.

        Those that come last are looked at only where no other one fits.
        """
        if not self._rounds:
            self._rounds = True
            for names in self._turns():
                if self._best is None:
                    self._round(names)
        return self._best[1] if self._best else None

    def _turns(self) -> list[list[str]]:
        """The families that are asked together, those that come first before the others."""
        turns = self._turn
        return [[name for name in turns if turns[name] == now] for now in sorted(set(turns.values()))]

    def choice(self) -> Choice:
        """What is made of the text."""
        self.family()
        known = self._unread | self._tried
        tried = {name: known[name] for name in self._families if name in known}
        if self._best is None:
            return Choice(None, _NOTHING, tried, self._look)
        _, family, reading = self._best
        return Choice(family, taken(reading, self._stretch.body, family, self._grammar), tried, self._look)

    def _round(self, names: Sequence[str]) -> None:
        """Read those families that may be better than the best so far, the most promising first."""
        if self._by_two is None and pays(self._stretch.text):
            self._by_two = self._shown_by_two(names)
        for shown in self._by_two or ():
            self._shown |= shown
        self._by_two = None
        limits: list[tuple[tuple[int, float, int], str]] = []
        for name in names:
            most = self._most(name)
            missing = misses(self._families[name], most)
            if missing:
                self._unread[name] = ", ".join(missing)
            else:
                limits.append((self._rank(name, most), name))
        for limit, name in sorted(limits, reverse=True):
            if self._best and limit < self._best[0]:
                return
            self._judge(name, self._evidence(name))

    def _shown_by_two(self, names: Sequence[str]) -> Iterator[dict[str, Shown]]:
        """What families show that may be better than those found, as far as a second process helps with that."""
        best: list[tuple[int, float, int]] = []

        def find(name: str) -> Shown:
            family = self._families[name]
            most = self._look.most(family)
            promising = self._rank(name, most) > best[0] if best else inf in most.values()
            if misses(family, most) or not promising:
                return Shown(most, None)
            evidence = self._reading(name).evidence
            if not (best or lacks(family, evidence)):
                best.append(self._rank(name, evidence))
            return Shown(most, evidence)

        def others() -> list[str]:
            """Those that come to nothing by a look, for which it was taken then, and the rest in order."""
            ranked = list(self._promising(names))[1:]
            return [name for name in names if name != first and name not in ranked] + ranked

        first = next(self._promising(names), None)
        return shown_by_two(first, others, find, self._grammar.make_ready, len(names)) if first else iter(())

    def _promising(self, names: Sequence[str]) -> Iterator[str]:
        """The families that may fit, by a look, the most promising first; no more are looked at than tell the next."""
        limits: list[tuple[tuple[int, float, int], str]] = []
        for name in names:
            family = self._families[name]
            if self._look.hopeless(family):
                continue
            limit = self._rank(name, self._look.at_first(family))
            if limit[1] == inf:
                yield name  # of those that nothing limits the first one is the best
            else:
                limits.append((limit, name))
        yield from (name for _, name in sorted(limits, reverse=True))

    def _judge(self, name: str, evidence: Evidence) -> None:
        """Take a family for the best one so far, if what its reading shows says so."""
        family = self._families[name]
        self._tried[name] = ", ".join(lacks(family, evidence))
        rank = self._rank(name, evidence)
        if not self._tried[name] and (self._best is None or rank > self._best[0]):
            self._best = rank, family, self._reading(name)

    def _most(self, name: str) -> dict[str, float]:
        shown = self._shown.get(name)
        return shown.most if shown else self._look.most(self._families[name])

    def _evidence(self, name: str) -> Evidence:
        shown = self._shown.get(name)
        return shown.evidence if shown and shown.evidence is not None else self._reading(name).evidence

    def _reading(self, name: str) -> Reading:
        if name not in self._readings:
            body = replace(self._stretch.body, counted=self._look.words)
            self._readings[name] = read(body, self._families[name], self._grammar)
        return self._readings[name]

    def _short(self, name: str) -> list[str]:
        return misses(self._families[name], self._look.most(self._families[name]))

    def _rank(self, name: str, evidence: Mapping[str, float]) -> tuple[int, float, int]:
        """By what families are compared, more being better; of those that show alike the first is the best."""
        return -self._turn[name], sum(evidence.values()), self._places[name]
