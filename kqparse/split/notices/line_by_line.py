"""Posts of a notice that stands in both languages line by line: the first title has but the second one below it."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from kqparse.grammar.phrasing.forms import value
from kqparse.model import Language
from kqparse.records import Block, Cell, Printed
from kqparse.split.bilingual.likeness import Signs, number
from kqparse.split.bilingual.spoken import by_slash
from kqparse.split.bilingual.two_languages import in_order
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules
from kqparse.text.traced import Traced


def together(
    blocks: Sequence[Block],
    tongues: TongueRules,
    signs: Signs,
    units: re.Pattern[str] | None,
    spoken: Mapping[int, Language],
) -> list[Block]:
    """The posts of a notice, those whose lines are in two languages together, or whose titles and labels are.

    Args:
        blocks: the posts, in order.
        tongues: how the languages of titles are told.
        signs: what their likes are told by.
        units: what tells a number of staff units.
        spoken: the language of the label that leads to a title, by where that begins.
    """
    found = [by_slash(block, tongues) for block in _doubled(blocks, tongues, signs, spoken)]
    return [_counted(block, units) if units and block.by_language else block for block in found]


def _counted(block: Block, units: re.Pattern[str]) -> Block:
    """A post with the staff units that the second language has behind those of the first: 1 бірлік / 1 единица."""
    first = block.cells[0] if block.cells else None
    match = units.fullmatch(lower(first.text.text)) if first and first.role == "value" else None
    place = value(match, "number") if match else None
    if first is None or first.language is None or place is None:
        return block
    own = block.by_language[first.language]
    if own.heading is None or "headcount" not in own.heading.parts:
        return block
    parts = own.heading.parts | {"headcount": (first.text[slice(*place)], first.text)}
    told = own._replace(heading=own.heading._replace(parts=parts))
    return block._replace(cells=block.cells[1:], by_language={**block.by_language, first.language: told})


def in_turn(one: Traced, other: Traced, spoken: Mapping[int, Language]) -> bool:
    """Whether labels in different languages lead to two titles: Должность: повар ↵ Лауазымы: аспаз."""
    first, second = spoken.get(one.start), spoken.get(other.start)
    return first is not None and second is not None and first != second


def _doubled(
    blocks: Sequence[Block], tongues: TongueRules, signs: Signs, spoken: Mapping[int, Language]
) -> list[Block]:
    """The posts of a notice, those together whose titles stand one below the other, each in one language.

    Args:
        blocks: the posts, in order.
        tongues: how the languages of titles are told.
        signs: what their likes are told by.
        spoken: the language of the label that leads to a title, by where that begins.
    """
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        bare = above is not None and all(cell.shared for cell in above.cells)
        titles = _titles(above, block, tongues, spoken) if above and bare else None
        known = _in_both(block.cells) or _labelled(titles, spoken)
        if above is None or titles is None or not _agree(above, block, signs) or not known:
            found.append(block)
            continue
        of = {id(one.heading.title): one for one in (above, block)}
        found[-1] = _by_line(above, block, {language: of[id(title)] for language, title in titles.items()}, tongues)
    return found


def _labelled(titles: Mapping[Language, Traced] | None, spoken: Mapping[int, Language]) -> bool:
    """Whether a label in its language leads to each of some titles."""
    return titles is not None and all(spoken.get(title.start) == language for language, title in titles.items())


def _titles(
    one: Block, other: Block, tongues: TongueRules, spoken: Mapping[int, Language]
) -> dict[Language, Traced] | None:
    """The titles of two posts by language; None where they are not in two."""
    first, second = one.heading.title, other.heading.title
    if first is None or second is None or one.by_language:
        return None
    if in_turn(first, second, spoken):
        return {spoken[title.start]: title for title in (first, second)}
    same = lower(first.text) == lower(second.text)
    return {"kk": first, "ru": second} if same else in_order(first, second, tongues)


def _agree(one: Block, other: Block, signs: Signs) -> bool:
    """Whether of what both of two posts print beside their titles no more differs than agrees."""
    told = [*zip(signs.of(one), signs.of(other), strict=True), (number(one), number(other))]
    same = [first == second for first, second in told if first and second]
    return 2 * sum(same) >= len(same)


def _in_both(cells: Sequence[Cell]) -> bool:
    """Whether some criterion has its label in both languages."""
    told = {(cell.kind, cell.language) for cell in cells if cell.language}
    return any((kind, "kk") in told and (kind, "ru") in told for kind, _ in told)


def _by_line(one: Block, other: Block, of: Mapping[Language, Block], tongues: TongueRules) -> Block:
    """Two posts as one, whose criteria stand below the second title; a text has the language of its label, or its own.

    Its own is told by its words where no list has its label: Нагрузка: 24 часа.
    """
    language: Language | None = None
    cells: list[Cell] = []
    for cell in _by_turns(other.cells, tongues):
        language = cell.language or language or ("kk" if tongues.weight(cell.text.text) > 0 else "ru")
        cells.append(cell._replace(language=language))
    heading = one.heading._replace(parts={**other.heading.parts, **one.heading.parts})
    headings = {id(one): heading, id(other): other.heading}
    return one._replace(
        heading=heading,
        cells=sorted(cells, key=lambda cell: cell.language or ""),
        by_language={language: Printed(block.section, headings[id(block)]) for language, block in of.items()},
    )


def _by_turns(cells: Sequence[Cell], tongues: TongueRules) -> list[Cell]:
    """Cells in which entries below two labels of one kind, one in each language, stand each below its own.

    Міндеттері: ↵ Обязанности: ↵ – суретші шақырады; ↵ – приглашает художника; …
    """
    found: list[Cell] = []
    for labelled, run in groupby(cells, key=lambda cell: cell.role == "label"):
        own = list(run)
        twins = found[-2:] if not labelled else []
        spoken = _spoken(twins, [tongues.spoken(cell.text.text) for cell in own]) if _are_twins(twins) else []
        if spoken:
            del found[-2:]
            for label in twins:
                below = zip(own, spoken, strict=True)
                found += [label, *(cell for cell, language in below if language == label.language)]
        else:
            found += own
    return found


def _spoken(twins: Sequence[Cell], told: Sequence[Language | None]) -> list[Language | None]:
    """The languages of entries below two labels: by turns where their words allow it, or as they tell; else none.

    Kazakh words tell it; what tells none may be Russian, or speaks the language of the second label.
    """
    first, second = (label.language for label in twins)
    turns = [second if at % 2 else first for at in range(len(told))]
    if len(told) % 2 == 0 and [own or "ru" for own in told] == turns:
        return turns
    return [own or second for own in told] if {"kk", "ru"}.issubset(told) else []


def _are_twins(cells: Sequence[Cell]) -> bool:
    """Whether two cells are labels of one kind in two languages."""
    kinds = {(cell.role, cell.kind) for cell in cells}
    return len(kinds) == 1 and {cell.language for cell in cells} == {"kk", "ru"}
