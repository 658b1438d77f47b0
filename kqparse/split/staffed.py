"""Posts of a document whose staff units stand in one annex and what is asked of them in another: each is one post.

    Приложение 1: Архивист | 3 штатные единицы          Приложение 2: Архивист | высшее | не менее 1 года

Guarantees: a post of a schedule is taken for one of another annex only where both have its title equally often, and
nothing that both tell of it differs, the section neither; each other post stays one of its own.
"""

from collections.abc import Iterable, Mapping, Sequence

from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Share
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_NUMBER = late_pattern(r"(?:[0-9]+|[ivx]+)[.)]\s*")
"""What may stand before a section in one annex and not in the other."""


class Staffed(Frozen, frozen=True):
    """Blocks with the staff units that a schedule gives them, how many each family has, and what says it twice."""

    blocks: list[Block]
    shares: Sequence[Share]
    claimed: list[Traced]


def staffed(blocks: list[Block], shares: Sequence[Share]) -> Staffed:
    """The blocks of several families, in order, without those of schedules that say of others how many there are."""
    parts: list[list[Block]] = []
    at = 0
    for share in shares:
        parts.append(blocks[at : at + share.blocks])
        at += share.blocks
    counted = [isinstance(share.family, FamilyRules) and share.family.table.bare for share in shares]
    units = _by_title(block for own, bare in zip(parts, counted, strict=True) if bare for block in own)
    asked = _by_title(block for own, bare in zip(parts, counted, strict=True) if not bare for block in own)
    pairs = {
        id(one): (one, other) for title, own in units.items() for one, other in _matched(own, asked.get(title, []))
    }
    if not pairs:
        return Staffed(blocks, shares, [])
    of = {id(other): one for one, other in pairs.values()}
    kept = [[_with(block, of.get(id(block))) for block in own if id(block) not in pairs] for own in parts]
    claimed = [text for one, other in pairs.values() for text in _twice(one, other)]
    numbers = [share._replace(blocks=len(own)) for share, own in zip(shares, kept, strict=True)]
    return Staffed([block for own in kept for block in own], numbers, claimed)


def _by_title(blocks: Iterable[Block]) -> Mapping[str, list[Block]]:
    """Blocks in one language by their titles."""
    found: dict[str, list[Block]] = {}
    for block in blocks:
        if block.heading.title and not block.by_language:
            found.setdefault(" ".join(lower(block.heading.title.text).split()), []).append(block)
    return found


def _matched(own: Sequence[Block], others: Sequence[Block]) -> list[tuple[Block, Block]]:
    """Posts of one title in both annexes, all or none: by their sections where each has one, else in order."""
    if len(own) != len(others):
        return []
    if all(block.section for block in (*own, *others)):
        own, others = sorted(own, key=_section), sorted(others, key=_section)
    return list(zip(own, others, strict=True)) if all(map(_agree, own, others)) else []


def _section(block: Block) -> str:
    """A section without its number, nothing for none."""
    text = " ".join(lower(block.section.text).split()) if block.section else ""
    return text[number.end() :] if (number := _NUMBER.match(text)) else text


def _agree(schedule: Block, other: Block) -> bool:
    """Whether nothing but its staff units is said of the first post, and all that both tell is alike."""
    if schedule.cells or "headcount" in other.heading.parts:
        return False
    if schedule.section and other.section and _section(schedule) != _section(other):
        return False
    return all(
        schedule.heading.parts[part][0].text == other.heading.parts[part][0].text for part in _both(schedule, other)
    )


def _both(schedule: Block, other: Block) -> Iterable[str]:
    """The parts that both headings have, in order."""
    return [part for part in schedule.heading.parts if part in other.heading.parts]


def _twice(schedule: Block, other: Block) -> Iterable[Traced]:
    """What a schedule says that the other annex says, too."""
    yield from (text for text in (schedule.heading.title, schedule.heading.ordinal) if text)
    for part in _both(schedule, other):
        yield schedule.heading.parts[part][1]


def _with(block: Block, schedule: Block | None) -> Block:
    """A post with what a schedule tells of it besides."""
    if schedule is None:
        return block
    heading = block.heading._replace(parts={**schedule.heading.parts, **block.heading.parts})
    return block._replace(
        section=block.section or schedule.section,
        heading=heading,
        row=[*block.row, *schedule.row] if block.row else block.row,
        lent=[*block.lent, *schedule.lent],
    )
