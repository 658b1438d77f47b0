"""Posts of a document that prints them all in Kazakh and all in Russian: in halves, or by turns, one or some at once.

Guarantees: posts are paired in their order, but for a few whose like stands elsewhere, where each half is in one
language and most pairs agree in what both languages print alike; a post that one half lacks stays alone. Else all stay
as they are.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter

from kqparse.frozen import Frozen
from kqparse.grammar import Grammar
from kqparse.model import Language
from kqparse.records import Aside, Block, Cell, Printed
from kqparse.requirement import reader
from kqparse.requirement.reading import TextReader
from kqparse.split.bilingual.likeness import Likeness, Signs, likeness
from kqparse.split.bilingual.spoken import by_slash, sides
from kqparse.text.languages import judge
from kqparse.text.traced import Traced

_JUDGED = 2000
"""Characters of a post by whose words its language is told where no label tells it."""
_LACKING = 3
"""Posts that one of two halves may lack, if they are few among the others."""
_MOVED = 30
"""Posts that one half may have in another order."""
_FEW = 5
"""Of so many posts one may be unlike."""
_ALIKE = 2
"""Weight from which two posts are alike."""

Pair = tuple[Block | None, Block | None]
"""A post in the language of the first half and in that of the second one."""
_ENDS = ".;,:"

Alike = Callable[[Block, Block], Likeness]
"""How alike a post of the first half and one of the second are."""


class Paired(Frozen, frozen=True):
    """Blocks, those that are one post in two languages together, and what heads the second of two halves."""

    blocks: list[Block]
    between: Sequence[Aside] = ()


class _Way(Frozen, frozen=True):
    """A pairing of the first posts of two halves: its weight, and the posts of the longer half that it leaves out."""

    weight: int
    left: tuple[int, ...]


def paired_posts(blocks: list[Block], grammar: Grammar, *, apart: bool = False) -> Paired:
    """The blocks of a family, those that are one post in two languages together.

    Args:
        blocks: those of a document; of two where they stand `apart`, one in each language.
        grammar: what to tell them by.
        apart: whether one of two posts may well stand in one language only.
    """
    if any(len(block.by_language) > 1 for block in blocks):
        return Paired(blocks)
    if _titled_in_both(blocks, grammar):
        return Paired([by_slash(block, grammar.tongues) for block in blocks])
    first, last = _first_told(blocks, grammar), _first_told(reversed(blocks), grammar)
    if first is None or last is None or first == last:
        return Paired(blocks)
    languages = [spoken(block, grammar) for block in blocks]
    alike = _alike(first, last, grammar)
    between: list[Aside] = []
    half = _half(languages, first)
    if half:
        *own, ending = blocks[:half]
        ending, between = _without_heading(ending, last, grammar)
        pairs = _in_another_order(_aligned([*own, ending], blocks[half:], alike), alike)
    elif _by_turns(languages, first):
        pairs = list(zip(blocks[::2], blocks[1::2], strict=True))
    else:
        pairs = sorted(_aligned(*_in_stretches(blocks, languages, first), alike), key=_place)
    if not _beyond_doubt(pairs, alike, apart=apart):
        return Paired(blocks)
    return Paired([_together(pair, (first, last)) for pair in _parted(pairs, alike)], between)


def paired_by_place(said: Mapping[Language, Sequence[Block]], grammar: Grammar) -> list[Block]:
    """The posts of a text that says each in both languages before it comes to the next; none where few do so.

    Nothing else need tell that two are one post, but they must not differ in more than they agree in.
    """
    placed = [(_place((block, None)), name, block) for name, own in said.items() for block in own]
    placed.sort(key=itemgetter(0, 1))
    names = [name for _, name, _ in placed]
    first, last = names[0], next((name for name in names if name != names[0]), names[0])
    pairs: list[Pair] = []
    for _, name, block in placed:
        if name == last and pairs and pairs[-1][1] is None:
            pairs[-1] = (pairs[-1][0], block)
        else:
            pairs.append((block, None) if name == first else (None, block))
    alike = _alike(first, last, grammar)
    both = [alike(one, other).weight for one, other in pairs if one and other]
    if 2 * len(both) < len(pairs) or sum(both) < 0:
        return []
    return [_together(pair, (first, last)) for pair in pairs]


def _first_told(blocks: Iterable[Block], grammar: Grammar) -> Language | None:
    """The language of the first post that shows any."""
    return next(filter(None, (spoken(block, grammar) for block in blocks)), None)


def _titled_in_both(blocks: Sequence[Block], grammar: Grammar) -> bool:
    """Whether most titles say each in both languages: Аспаз / Повар."""
    titles = [block.heading.title for block in blocks if block.heading.title]
    return 2 * sum(bool(sides(title, grammar.tongues)) for title in titles) > len(titles)


def _half(languages: Sequence[Language | None], first: Language) -> int:
    """How many posts the first of two halves has, 0 where there are none; those that show no language even them out."""
    told = [(at, language == first) for at, language in enumerate(languages) if language]
    least = 1 + max(at for at, own in told if own)
    most = min(at for at, own in told if not own)
    return max(least, min(most, (len(languages) + 1) // 2)) if least <= most else 0


def _by_turns(languages: Sequence[Language | None], first: Language) -> bool:
    """Whether each post in the first language has one in the other behind it, as far as they show any."""
    turns = [language in (None, first) if at % 2 == 0 else language != first for at, language in enumerate(languages)]
    return len(languages) % 2 == 0 and all(turns) and 2 * languages.count(None) < len(languages)


def _in_stretches(
    blocks: Sequence[Block], languages: Sequence[Language | None], first: Language
) -> tuple[list[Block], list[Block]]:
    """The posts in the first language and those in the other, of which some of each stand together by turns.

    So columns of pages have them, or tables for each unit. One that shows no language is in that of the one before.
    """
    sides: tuple[list[Block], list[Block]] = [], []
    at = 0
    for block, language in zip(blocks, languages, strict=True):
        at = at if language is None else int(language != first)
        sides[at].append(block)
    return sides


def _alike(first: Language, last: Language, grammar: Grammar) -> Alike:
    """How alike a post of the first language and one of the other are; each two are looked at once."""
    signs = Signs(grammar.repair.scripts.latin, grammar.numerals)
    asked = partial(_asked, reader(grammar))
    known: dict[tuple[int, int], Likeness] = {}

    def alike(one: Block, other: Block) -> Likeness:
        places = _place((one, None)), _place((other, None))
        if places not in known:
            known[places] = likeness({first: one, last: other}, signs, grammar, asked)
        return known[places]

    return alike


def _without_heading(block: Block, language: Language, grammar: Grammar) -> tuple[Block, list[Aside]]:
    """The last post of a half without what stands above the other one, in that language, and that.

    It begins with a heading, and nothing in the language of the post stands behind. A heading that shows no language is
    in that of a line in which it goes on.
    """
    texts = [cell.text.text[:_JUDGED] for cell in block.cells]
    kept = at = len(texts)
    goes_on = False
    while at > 1 and (said := _said(texts[at - 1], grammar)) in (language, None):
        at -= 1
        kept = at if (said or goes_on) and _is_heading(texts[at]) else kept
        goes_on = said is not None and texts[at][:1].islower()
    above = [Aside("heading", cell.text, language) for cell in block.cells[kept:]]
    return block._replace(cells=block.cells[:kept]), above


def _is_heading(text: str) -> bool:
    """Whether a text may be one: a sentence and an entry of a list are what is asked, in whatever language."""
    return bool(text) and not text[0].islower() and text[-1] not in _ENDS


def spoken(block: Block, grammar: Grammar) -> Language | None:
    """The language of most labels of a post, else of its text; None where none is told, or its title has another."""
    title = block.heading.title
    named = judge(title.text, grammar.languages) if title else None
    found = Counter(cell.language for cell in block.cells if cell.language and cell.role == "label").most_common()
    if not found:
        return _said_by([*([title] if title else []), *(cell.text for cell in block.cells)], grammar)
    most = found[0][0] if len(found) == 1 or found[0][1] > found[1][1] else None
    if most and named == most:
        return most
    # Heads of columns in one language, or in both, may stand over rows in both. Behind the last value of a half the
    # heading of the other one may stand.
    values = [cell.text for cell in block.cells if cell.role == "value"]
    asked = _said_by(values[:-1] or values, grammar)
    told = named or asked
    return most if told is None else told if told == asked else None


def _said_by(texts: Sequence[Traced], grammar: Grammar) -> Language | None:
    """The language of the beginnings of some texts together."""
    return _said("\n".join([text.text[:_JUDGED] for text in texts])[:_JUDGED], grammar)


def _said(text: str, grammar: Grammar) -> Language | None:
    """The language of a text, by its words where no letter tells it."""
    return judge(text, grammar.languages) or grammar.tongues.spoken(text)


def _asked(rules: TextReader, block: Block, language: Language) -> frozenset[object]:
    """The levels of education and the lengths of work that a post asks for."""
    found: set[object] = set()
    for cell in block.cells:
        measured = rules.measured(cell.text.text[:_JUDGED], language)
        found.update((token.kind, token.value) for token in measured.tokens if token.kind in {"degree", "level"})
        found.update((amount.least, amount.most) for amount in measured.amounts.values())
    return frozenset(found)


def _aligned(one: Sequence[Block], other: Sequence[Block], alike: Alike) -> list[Pair]:
    """The posts of two halves in their order, each with its like, where one half may lack some of the other."""
    if len(one) > len(other):
        swapped = _aligned(other, one, lambda left, right: alike(right, left))
        return sorted([(left, right) for right, left in swapped], key=_place)
    lacking = len(other) - len(one)
    if lacking > _LACKING:
        return []
    # For each number of posts left out so far the best way to pair those before: only so many places apart are looked
    # at, so that time is linear.
    ways: list[_Way | None] = [_Way(0, ()), *[None] * lacking]
    for at, block in enumerate(one):
        ways = [
            _Way(way.weight + alike(block, other[at + out]).weight, way.left)
            for out, way in enumerate(_leaving_out(ways, at))
        ]
    left = _leaving_out(ways, len(one))[-1].left
    likes = [block for at, block in enumerate(other) if at not in left]
    return [*zip(one, likes, strict=True), *((None, other[at]) for at in left)]


def _leaving_out(ways: Sequence[_Way | None], at: int) -> list[_Way]:
    """The best ways that leave out so many posts, where further ones may be left out before a place."""
    found: list[_Way] = []
    for out, way in enumerate(ways):
        further = _Way(found[-1].weight, (*found[-1].left, at + out - 1)) if found else None
        found.append(max(filter(None, (way, further)), key=lambda each: each.weight))
    return found


def _in_another_order(pairs: Sequence[Pair], alike: Alike) -> list[Pair]:
    """The pairs, of which those that nothing tells to be one exchange partners: one half may have another order.

    Each keeps its own unless something tells that another one is its like, or takes its own away.
    """
    found = list(pairs)
    doubtful = [
        (at, one, other) for at, (one, other) in enumerate(pairs) if one and other and _doubtful(alike(one, other))
    ]
    left = [other for _, _, other in doubtful[:_MOVED]]
    kept: list[tuple[int, Block, Block]] = []
    for at, one, own in doubtful[:_MOVED]:
        best = max(left, key=lambda other: (alike(one, other), other is own))
        if alike(one, best).told and alike(one, best).weight >= 0:
            found[at] = (one, best)
            left = [other for other in left if other is not best]
        else:
            kept.append((at, one, own))
    for at, one, own in sorted(kept, key=lambda each: all(other is not each[2] for other in left)):
        found[at] = (one, next((other for other in left if other is own), left[0]))
        left = [other for other in left if other is not found[at][1]]
    return found


def _doubtful(each: Likeness) -> bool:
    """Whether two posts in one place may be two: they are unlike, or nothing tells them from others."""
    return each.weight < 0 or not each.told


def _place(pair: Pair) -> int:
    """Where a pair stands: where its first post does."""
    block = pair[0] or pair[1]
    if block is None:
        return 0
    title = block.heading.title
    return title.start if title else min((cell.text.start for cell in block.cells), default=0)


def _beyond_doubt(pairs: Sequence[Pair], alike: Alike, *, apart: bool) -> bool:
    """Whether posts are paired rightly: enough of all are told to be like their partners, more where some have none.

    Of two documents as many may have none as have one, if all of these are.

    A few of many that are unlike in their place are what the two languages say differently.
    """
    likes = [alike(one, other) for one, other in pairs if one and other]
    told = sum(each.told and each.weight >= _ALIKE for each in likes)
    whole = len(likes) == len(pairs) and _FEW * sum(each.weight < 0 for each in likes) <= len(likes)
    enough = 2 * told >= len(likes) if whole else 3 * told >= 2 * len(likes)
    both = 2 * len(likes) - len(pairs)
    return enough and (both > 0 or (apart and both == 0 and told == len(likes)))


def _parted(pairs: Sequence[Pair], alike: Alike) -> Iterator[Pair]:
    """The pairs, those that are unlike as two posts."""
    for one, other in pairs:
        if one and other and alike(one, other).weight < 0:
            yield one, None
            yield None, other
        else:
            yield one, other


def _together(pair: Pair, languages: tuple[Language, Language]) -> Block:
    """Two posts as one, or one that the other half lacks; each cell has the language of its half."""
    halves = {language: block for language, block in zip(languages, pair, strict=True) if block}
    first = next(iter(halves.values()))
    parts = {name: part for block in reversed(halves.values()) for name, part in block.heading.parts.items()}
    return first._replace(
        heading=first.heading._replace(parts=parts),
        cells=[cell for language, block in halves.items() for cell in _spoken_in(language, block.cells)],
        row=[piece for block in halves.values() for piece in block.row],
        blank=[kind for block in halves.values() for kind in block.blank],
        lent=[piece for block in halves.values() for piece in block.lent],
        by_language={language: Printed(block.section, block.heading) for language, block in halves.items()},
        apart=True,
    )


def _spoken_in(language: Language, cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a post in the language of its half, without the labels that say again in the other what one says."""
    own = any(cell.role == "label" and cell.language == language for cell in cells)
    for cell in cells:
        if not own or cell.role != "label" or cell.language in (None, language):
            yield cell._replace(language=language)
