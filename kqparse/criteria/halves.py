"""A post that is printed whole in one language and then in the other: its criteria, those of one kind together."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from kqparse.model import Language
from kqparse.records import Block, Parallel, ParallelValue, Sheet, Value


def halves(block: Block, build: Callable[[Block], Sheet]) -> Sheet:
    """The criteria of a post in two languages, made of the cells of each: the first of a kind in both is one."""
    sheets: dict[Language, Sheet] = {}
    for language in block.by_language:
        own = [cell for cell in block.cells if cell.language == language]
        sheets[language] = build(block._replace(cells=own, by_language={}))
    return Sheet(
        section=block.section,
        heading=block.heading,
        values=[],
        bare=[label for sheet in sheets.values() for label in sheet.bare],
        noise=[text for sheet in sheets.values() for text in sheet.noise],
        by_language=block.by_language,
        parallels=list(_parallels({language: sheet.values for language, sheet in sheets.items()})),
        row=block.row,
        apart=True,
    )


def _parallels(spoken: dict[Language, list[Value]]) -> Iterator[ParallelValue]:
    """Criteria of both languages by kind, in the order of the first one."""
    kinds = dict.fromkeys(value.kind for values in spoken.values() for value in values)
    for kind in kinds:
        own = [[(language, value) for value in values if value.kind == kind] for language, values in spoken.items()]
        for group in zip_longest(*own):
            yield _parallel([each for each in group if each])


def _parallel(group: Sequence[tuple[Language, Value]]) -> ParallelValue:
    values = [value for _, value in group]
    return ParallelValue(
        kind=values[0].kind,
        labels={language: value.label for language, value in group if value.label},
        texts={language: value.text for language, value in group},
        matched=values[0].matched if values[0].recognised else None,
        woven=[],
        shared=all(value.shared for value in values),
        items=_items(group),
        paragraphs=[{language: each} for language, value in group for each in value.paragraphs],
    )


def _items(group: Sequence[tuple[Language, Value]]) -> list[Parallel]:
    """The entries of lists that have as many in each language, each with its like; none of others."""
    if len({len(value.items) for _, value in group}) > 1:
        return []
    entries = zip(*([(language, item) for item in value.items] for language, value in group), strict=True)
    return [dict(entry) for entry in entries]
