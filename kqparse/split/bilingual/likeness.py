"""How much alike two posts of different languages are, by what both languages print alike of a post."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.grammar.values.ranks import Unmatched
from kqparse.model import Language
from kqparse.records import Block
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_BEGINNING = 4
"""Letters in which words of both languages that are one agree: loan words, names."""


class Sign(NamedTuple):
    """What two languages print alike of a post."""

    category: str
    codes: str
    headcount: str


class Signs(Struct, frozen=True):
    """What the like of two languages is told by.

    Attributes:
        latin: letters that look like Latin ones, for the comparison of categories.
        numerals: what the words for numbers count.
    """

    latin: Mapping[int, int | str]
    numerals: Mapping[str, float]

    def of(self, block: Block) -> Sign:
        """The signs of a post, empty where it prints none."""
        parts = block.heading.parts
        category = category_key(parts["category"][0], self.latin) if "category" in parts else ""
        codes = "".join(sign for sign in parts["codes"][0].text if sign.isdigit()) if "codes" in parts else ""
        units = lower(parts["headcount"][0].text) if "headcount" in parts else ""
        return Sign(category, codes, f"{self.numerals[units]:g}" if units in self.numerals else units)


def category_key(category: Traced, latin: Mapping[int, int | str]) -> str:
    """A category as it is compared: Latin capitals and figures."""
    return "".join(sign for sign in category.text.upper().translate(latin) if sign.isalnum())


Asked = Callable[[Block, Language], frozenset[object]]
"""What a post asks for in terms of both languages: levels of education, lengths of work."""


class Likeness(Frozen, frozen=True, order=True):
    """What speaks for two posts being one.

    Attributes:
        weight: of all that agrees, less what differs.
        told: whether something agrees by which posts are told from each other.
    """

    weight: int
    told: bool


def likeness(blocks: Mapping[Language, Block], signs: Signs, grammar: Grammar, asked: Asked) -> Likeness:
    """How alike a Kazakh and a Russian post are; what they ask for is looked at where nothing else tells them."""
    one, other = blocks["kk"], blocks["ru"]
    own, each = signs.of(one), signs.of(other)
    telling = _agree(own.category, each.category) + _agree(own.codes, each.codes) + _titles(one, other, grammar)
    # Behind a post that one half lacks the numbers differ.
    counted = _agree(own.headcount, each.headcount) + max(_agree(number(one), number(other)), 0)
    # That two titles differ in rank is no reason to look further: another post may be the like of each.
    said = asked(one, "kk") if not telling and not _differ_in_rank(one, other, grammar) else frozenset()
    if said and said == asked(other, "ru"):
        return Likeness(2 + counted, told=True)
    kinds = [[cell.kind for cell in block.cells if cell.role == "label"] for block in (one, other)]
    less = telling > 0 and _ranks_differ(one, other, grammar)  # a head and its deputy, of whom one half may lack one
    return Likeness(2 * telling + counted + (kinds[0] == kinds[1] != []) - less, telling > 0)


def _agree(one: str, other: str) -> int:
    """1 where two values agree, -1 where they differ, 0 where one is not there."""
    return (1 if one == other else -1) if one and other else 0


def number(block: Block) -> str:
    """The figures of the number of a post, empty where it prints none."""
    return "".join(sign for sign in block.heading.ordinal.text if sign.isdigit()) if block.heading.ordinal else ""


def _differ_in_rank(one: Block, other: Block, grammar: Grammar) -> bool:
    """Whether each of two titles has a rank that the other has not."""
    alone = _alone(one, other, grammar)
    return alone is not None and bool(alone.kk and alone.ru)


def _ranks_differ(one: Block, other: Block, grammar: Grammar) -> bool:
    """Whether one of two titles has a rank that the other has not."""
    alone = _alone(one, other, grammar)
    return alone is not None and alone.differs


def _alone(one: Block, other: Block, grammar: Grammar) -> Unmatched | None:
    """What one of two titles alone has, None where one post has no title."""
    if one.heading.title is None or other.heading.title is None:
        return None
    return grammar.ranks.unmatched(one.heading.title.text, other.heading.title.text)


def _titles(one: Block, other: Block, grammar: Grammar) -> int:
    """Whether titles agree or differ in rank and unit; those that tell neither agree in a word, or mostly in sense.

    Titles that agree so and differ in rank tell nothing: that may be what the two languages say differently.
    """
    if one.heading.title is None or other.heading.title is None:
        return 0
    kk, ru, ranks = one.heading.title.text, other.heading.title.text, grammar.ranks
    alone = ranks.unmatched(kk, ru)
    senses = grammar.senses.of(kk, "kk"), grammar.senses.of(ru, "ru")
    mostly = 2 * len(senses[0] & senses[1]) >= max(map(len, senses)) > 0
    alike = mostly or bool(ranks.beginnings(kk, _BEGINNING) & ranks.beginnings(ru, _BEGINNING))
    standings = ranks.standings(kk, "kk"), ranks.standings(ru, "ru")
    if alone.kk and alone.ru:
        led = [frozenset().union(*(each.meanings for each in own if not each.unit)) for own in standings]
        return 0 if alike or led[0] & led[1] else -1
    said = all(standings) and not alone.differs
    return 1 if said or alike else 0
