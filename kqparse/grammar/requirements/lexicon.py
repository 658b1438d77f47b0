"""The words of requirements, compiled: a text in one pass to words with their kinds, the longest phrase first."""

from collections.abc import Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from typing import Any

from msgspec import Struct

from kqparse.grammar.phrasing.late import trusted
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.phrasing.spelled import Rest, may_end, steps, whole_worded
from kqparse.grammar.requirements.tables import WordEntry, WordKind
from kqparse.grammar.vocabulary.misprints import Fold
from kqparse.grammar.vocabulary.stems import Stemmer
from kqparse.late_pattern import late_pattern
from kqparse.model import Language
from kqparse.text.likeness import likest
from kqparse.text.lines import DASHES
from kqparse.text.seen import APART

_TURNED_STEM = late_pattern(r"~([^\W_]++(?:-[^\W_]++)*+)")
"""A stem in text turned round, where its sign stands first: so it is found many times as soon."""
_HEAD = 3
"""Letters by which it is told that a word has no stem of a phrase."""
_FORMS_KEPT, _FORMS_BEHIND, _KINDS_KEPT = 50_000, 1024, 8
_COMPARISONS = {"<": "‹", ">": "›"}
"""Signs that are marks in a phrase, and how phrases write them."""
_CATEGORY = late_pattern(r"[^\W\d_](?:-[^\W\d_]{1,4})?-[0-9]{1,2}")
_OF_BODIES = late_pattern(r"-[^\W\d_]{2,4}-")
_ANY_CATEGORY, _ANY_OF_BODIES = "#", "§"
"""What phrases write for any category of the civil service, C-3, D-O-1, and for one of a body's own series, C-SVO-7."""
Value = float | str | tuple[str, ...] | None


class Sense(Struct, frozen=True, gc=False):
    """What a phrase of a lexicon is."""

    kind: WordKind
    value: Value
    weak: bool


class Node:
    """A place in the tree of phrases: the words that may follow, and what the phrase so far is.

    Attributes:
        next: what is behind the words that may follow: a node, or phrases that become one where a text comes there.
        sense: what the phrase is that ends here, if one does.
    """

    __slots__ = ("next", "sense")

    def __init__(self, waiting: Iterable["Waiting"]) -> None:
        """Let the phrases that lead here wait a word farther on."""
        self.sense: Sense | None = None
        following: dict[str, Any] = {}
        for rest, printed, sense in waiting:
            for step in steps(rest):
                if step is None:
                    if self.sense is not None and self.sense != sense:
                        raise FormError(f"{printed!r} is {self.sense.kind} and {sense.kind}", printed)
                    self.sense = sense
                    continue
                unit, behind = step
                if unit in following:
                    following[unit].append((behind, printed, sense))
                else:
                    following[unit] = [(behind, printed, sense)]
        self.next: dict[str, Node | list[Waiting]] = following

    def behind(self, word: str) -> "Node":
        """The node behind a word that may follow."""
        found = self.next[word]
        if isinstance(found, list):
            found = self.next[word] = Node(found)
        return found

    def spell_all(self) -> None:
        """Spell out all phrases that lead on from here.

        Raises:
            FormError: if one of them has two senses.
        """
        for word in self.next:
            self.behind(word).spell_all()


Waiting = tuple[Rest, str, Sense]
"""A phrase that is not spelled out: what is left of it, the phrase as the grammar has it, and what it is."""


class Reached:
    """Where words of a text lead.

    Attributes:
        told: how many words they are and what they are as a whole, None where they are no phrase.
        nodes: the nodes that they lead to and that lead on, mostly none.
        on: the keys that do.
        behind: where further words lead on to, by their forms, as far as texts came there.
    """

    __slots__ = ("behind", "nodes", "on", "told")

    def __init__(self, nodes: Sequence[Node], words: int) -> None:
        """Reach nodes by so many words."""
        sense: Sense | None = None
        for node in nodes:
            sense = sense or node.sense
        self.told = (words, sense) if sense else None
        self.nodes = [node for node in nodes if node.next]
        self.on: AbstractSet[str] = (
            self.nodes[0].next.keys()
            if len(self.nodes) == 1
            else frozenset().union(*[node.next for node in self.nodes])
        )
        self.behind: dict[str, Reached] = {}


NOWHERE = Reached([], 1)
"""Where most words lead to, and figures by themselves."""


class Lexicon:
    """The phrases of one language.

    They are spelled out as far as texts go along them, where the grammar is trusted.
    """

    def __init__(self, entries: Iterable[tuple[str, Sense]], stemmer: Stemmer, fold: Fold) -> None:
        """Compile phrases as they stand in a grammar file.

        Raises:
            FormError: if marks do not fit, or one phrase is given two senses.
        """
        self.fold = fold
        self._begun: dict[str, list[Waiting]] = {}
        self._first: dict[str, Node] = {}
        self._given: list[tuple[str, Rest, Sense]] = []
        self._stemmer = stemmer
        given = list(entries)
        # Folded at once: most phrases are a word or two.
        folded = fold(APART.join([phrase for phrase, _ in given]))
        for dash in DASHES[1:]:
            folded = folded.replace(dash, DASHES[0])
        texts: list[str] = []
        known = trusted()
        for (phrase, sense), small in zip(given, folded.split(APART), strict=False):
            word, _, behind = small.partition(" ")
            if known and word.removesuffix("~").isalnum() and "[" not in behind and "<" not in behind:  # as most
                texts.append(small)
                self._leads(word, behind or None, phrase, sense)
                continue
            own = [small] if known and "[" not in small and "<" not in small else whole_worded(small)
            texts += own
            for text in own:
                self._begin(text, phrase, sense)
        self._stems = frozenset([stem[::-1] for stem in _TURNED_STEM.findall(APART.join(texts)[::-1])])
        # Endings change no letter of a stem but its last.
        self._heads = frozenset([stem[:-1][:_HEAD] or stem for stem in self._stems])
        if not known:
            for unit in self._begun:
                self._node(unit).spell_all()
        # A word form leads to the keys of the tree that it may stand for; texts repeat their words.
        self.keys = lru_cache(maxsize=_FORMS_KEPT)(self._keys_of)
        self.like = lru_cache(maxsize=_FORMS_KEPT)(self._liked)
        self.opens = lru_cache(maxsize=_FORMS_KEPT)(self._opening)
        self._plain = lru_cache(maxsize=_KINDS_KEPT)(partial(self.alone, end="~"))

    def _begin(self, phrase: str, printed: str, sense: Sense) -> None:
        """Take in a phrase, which the grammar has as it is `printed`; what is behind its first word waits."""
        for step in steps(phrase):
            if step is None:
                raise FormError(f"{printed!r} has no word", printed)
            self._leads(*step, printed, sense)

    def _leads(self, unit: str, behind: Rest, printed: str, sense: Sense) -> None:
        """Let a first word lead to what is behind it in a phrase."""
        self._begun.setdefault(unit, []).append((behind, printed, sense))
        self._given.append((unit, behind, sense))

    def _node(self, unit: str) -> Node:
        """The node behind the first word of some phrases, spelled out."""
        node = self._first.get(unit)
        if node is None:
            node = self._first[unit] = Node(self._begun[unit])
        return node

    def _keys_of(self, form: str) -> tuple[str, ...]:
        if form[-1:].isdigit() and _CATEGORY.fullmatch(form):
            return (form, _ANY_OF_BODIES if _OF_BODIES.search(form) else _ANY_CATEGORY)
        if form in _COMPARISONS:
            return (form, _COMPARISONS[form])
        heads = self._heads
        if form[:_HEAD] not in heads and form[: _HEAD - 1] not in heads and form[:1] not in heads:
            return (form,)  # as most words of a text
        stems = [stem for stem in self._stemmer.stems(form) if stem in self._stems]
        return (form, *[f"{stem}~" for stem in dict.fromkeys(stems)])

    def longest(self, words: list[str], at: int) -> tuple[int, Sense] | None:
        """The longest phrase that begins at a word: how many words it has, and its sense.

        A word as it is printed wins over the same word with endings.
        """
        reached = self.opens(words[at])
        best = reached.told
        for end in range(at + 1, len(words)):
            if not reached.nodes:
                break
            form = words[end]
            following = reached.behind.get(form)
            if following is None:
                if reached.on.isdisjoint(self.keys(form)):
                    break
                following = self._following(reached, form, end + 1 - at)
            reached = following
            best = reached.told or best
        return best

    def _following(self, reached: Reached, form: str, words: int) -> Reached:
        """Where a further word leads that leads on, with so many words in all; it is kept."""
        keys = self.keys(form)
        if len(reached.behind) >= _FORMS_BEHIND:
            reached.behind.clear()
        nodes = [node.behind(key) for node in reached.nodes for key in keys if key in node.next]
        following = reached.behind[form] = Reached(nodes, words)
        return following

    def _opening(self, form: str) -> Reached:
        nodes = [self._node(key) for key in self.keys(form) if key in self._begun]
        return Reached(nodes, 1) if nodes else NOWHERE  # as most words of a text

    def _liked(self, form: str, kinds: frozenset[WordKind], least: float) -> Sense | None:
        """What a misprinted word is by its likeness (of 100) to a phrase of one word, with or without endings."""
        known = self._plain(kinds)
        for stem in (form, *self._stemmer.stems(form)):
            found = likest(stem, known, least)
            if found:
                return known[found[0]]
        return None

    def alone(self, kinds: Container[WordKind], end: str = "") -> dict[str, Sense]:
        """The phrases of one word of some kinds, folded and with `~` behind a stem, and their senses.

        Where phrases differ only in this `end`, which is taken off, the first of them counts.
        """
        words = {unit.removesuffix(end) for unit, _, sense in self._given if sense.kind in kinds}
        found: dict[str, Sense] = {}
        units = words | {word + end for word in words}
        for unit, behind, sense in self._given:
            if unit in units and (word := unit.removesuffix(end)) not in found and may_end(behind):
                found[word] = sense
        return {word: sense for word, sense in found.items() if sense.kind in kinds}


def senses(entries: Iterable[WordEntry], language: Language) -> Iterator[tuple[str, Sense]]:
    """The phrases of one language, each with its sense."""
    for entry in entries:
        value = tuple(entry.value) if isinstance(entry.value, list) else entry.value
        sense = Sense(entry.kind, value, entry.weak)
        for phrase in entry.of(language):
            yield phrase, sense
