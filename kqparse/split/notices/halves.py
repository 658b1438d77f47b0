"""One call in both languages: a Kazakh half and a Russian one, or each post in one language and then in the other.

Guarantees: posts are paired only where every one of them has its like in the other language, in the same order, by its
category, its codes and its number of units; else all stay as they are.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kqparse.model import Language
from kqparse.records import Block, Printed
from kqparse.split.notices.blocks import category_key


class _Sign(NamedTuple):
    """What two languages print alike of a post."""

    category: str
    codes: str
    headcount: str


def paired(blocks: Sequence[Block], latin: Mapping[int, int | str]) -> list[Block]:
    """The posts of a notice, those of two languages together.

    Args:
        blocks: the posts, in order.
        latin: letters that look like Latin ones, for the comparison of categories.
    """
    half = len(blocks) // 2
    spoken = [_language(block) for block in blocks]
    signs = [_sign(block, latin) for block in blocks]
    for first, second in ((slice(0, half), slice(half, None)), (slice(0, None, 2), slice(1, None, 2))):
        one, other = set(spoken[first]), set(spoken[second])
        both = len(one) == len(other) == 1 and None not in one | other and one != other
        if both and signs[first] == signs[second] and all(sign.category or sign.codes for sign in signs):
            return [_together(*pair) for pair in zip(blocks[first], blocks[second], strict=True)]
    return list(blocks)


def _language(block: Block) -> Language | None:
    """The language of most labels of a post; None without any, or with as many of both."""
    found = Counter(cell.language for cell in block.cells if cell.language).most_common()
    return found[0][0] if found and (len(found) == 1 or found[0][1] > found[1][1]) else None


def _sign(block: Block, latin: Mapping[int, int | str]) -> _Sign:
    parts = block.heading.parts
    category = category_key(parts["category"][0], latin) if "category" in parts else ""
    codes = "".join(sign for sign in parts["codes"][0].text if sign.isdigit()) if "codes" in parts else ""
    return _Sign(category, codes, parts["headcount"][0].text if "headcount" in parts else "")


def _together(one: Block, other: Block) -> Block:
    """Two posts as one; each cell has the language of its half."""
    halves = {language: block for block in (one, other) if (language := _language(block))}
    for name, part in other.heading.parts.items():
        one.heading.parts.setdefault(name, part)
    cells = [cell._replace(language=language) for language, block in halves.items() for cell in block.cells]
    return one._replace(
        cells=cells,
        by_language={language: Printed(block.section, block.heading) for language, block in halves.items()},
    )


__all__ = ["paired"]
