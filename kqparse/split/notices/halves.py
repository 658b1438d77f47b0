"""One call in both languages: a Kazakh half and a Russian one, or each post in one language and then in the other.

Each line may stand in both languages, too: then the first title has nothing below it but the second one.

Guarantees: posts of halves are paired only where every one of them has its like in the other language, in the same
order, by its category, its codes and its number of units; else all stay as they are.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from kqparse.model import Language
from kqparse.records import Block, Cell, Printed
from kqparse.split.notices.blocks import category_key
from kqparse.split.spoken import by_slash
from kqparse.split.two_languages import in_order
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced


class _Sign(NamedTuple):
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


def together(blocks: Sequence[Block], tongues: TongueRules, signs: Signs) -> list[Block]:
    """The posts of a notice, those that it prints in two languages together, however it does."""
    return [by_slash(block, tongues) for block in _paired(_doubled(blocks, tongues, signs), signs)]


def _paired(blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """The posts of a notice, those of two languages together.

    Args:
        blocks: the posts, in order.
        signs: what their likes are told by.
    """
    half = len(blocks) // 2
    spoken = [_language(block) for block in blocks]
    told = [_sign(block, signs) for block in blocks]
    for first, second in ((slice(0, half), slice(half, None)), (slice(0, None, 2), slice(1, None, 2))):
        one, other = set(spoken[first]), set(spoken[second])
        both = len(one) == len(other) == 1 and None not in one | other and one != other
        if both and told[first] == told[second] and all(sign.category or sign.codes for sign in told):
            return [_together(*pair) for pair in zip(blocks[first], blocks[second], strict=True)]
    return list(blocks)


def _doubled(blocks: Sequence[Block], tongues: TongueRules, signs: Signs) -> list[Block]:
    """The posts of a notice, those together whose titles stand one below the other, each in one language.

    Args:
        blocks: the posts, in order.
        tongues: how the languages of titles are told.
        signs: what their likes are told by.
    """
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        bare = above is not None and all(cell.shared for cell in above.cells)
        titles = _titles(above, block, tongues) if above and bare else None
        if above is None or titles is None or not _agree(above, block, signs) or not _in_both(block.cells):
            found.append(block)
            continue
        of = {id(one.heading.title): one for one in (above, block)}
        found[-1] = _by_line(above, block, {language: of[id(title)] for language, title in titles.items()})
    return found


def _titles(one: Block, other: Block, tongues: TongueRules) -> dict[Language, Traced] | None:
    """The titles of two posts by language; None where they are not in two."""
    first, second = one.heading.title, other.heading.title
    if first is None or second is None or one.by_language:
        return None
    same = lower(first.text) == lower(second.text)
    return {"kk": first, "ru": second} if same else in_order(first, second, tongues)


def _agree(one: Block, other: Block, signs: Signs) -> bool:
    """Whether nothing that both of two posts print behind their titles differs."""
    told = zip(_sign(one, signs), _sign(other, signs), strict=True)
    return all(first == second or not (first and second) for first, second in told)


def _in_both(cells: Sequence[Cell]) -> bool:
    """Whether some criterion has its label in both languages."""
    told = {(cell.kind, cell.language) for cell in cells if cell.language}
    return any((kind, "kk") in told and (kind, "ru") in told for kind, _ in told)


def _by_line(one: Block, other: Block, of: Mapping[Language, Block]) -> Block:
    """Two posts as one, whose criteria stand below the second title; a text has the language of its label."""
    language: Language | None = None
    cells: list[Cell] = []
    for cell in other.cells:
        language = cell.language or language
        cells.append(cell._replace(language=language))
    heading = one.heading._replace(parts={**other.heading.parts, **one.heading.parts})
    headings = {id(one): heading, id(other): other.heading}
    return one._replace(
        heading=heading,
        cells=sorted(cells, key=lambda cell: cell.language or ""),
        by_language={language: Printed(block.section, headings[id(block)]) for language, block in of.items()},
    )


def _language(block: Block) -> Language | None:
    """The language of most labels of a post; None without any, or with as many of both."""
    found = Counter(cell.language for cell in block.cells if cell.language).most_common()
    return found[0][0] if found and (len(found) == 1 or found[0][1] > found[1][1]) else None


def _sign(block: Block, signs: Signs) -> _Sign:
    parts = block.heading.parts
    category = category_key(parts["category"][0], signs.latin) if "category" in parts else ""
    codes = "".join(sign for sign in parts["codes"][0].text if sign.isdigit()) if "codes" in parts else ""
    units = lower(parts["headcount"][0].text) if "headcount" in parts else ""
    return _Sign(category, codes, f"{signs.numerals[units]:g}" if units in signs.numerals else units)


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
