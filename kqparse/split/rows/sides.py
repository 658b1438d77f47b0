"""Columns that say the same in Kazakh and in Russian, below one head that is merged over both.

Должность                    | Образование     a lower row names the languages,
на казахском  | на русском   |                 or else the cells of titles tell them
"""

from collections.abc import Mapping, Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.model import LANGUAGES, Language
from kqparse.split.cells.grids import GridCell
from kqparse.split.rows.columns import Column
from kqparse.text.tongues import TongueRules


def names_sides(cells: Sequence[GridCell], tongues: TongueRules) -> bool:
    """Whether the cells of a row name both languages and nothing else."""
    return {tongues.named(cell.text) for cell in cells} == set(LANGUAGES)


def in_one(column: Column, language: Language) -> Column:
    """A column below a merged head with what it says in one language."""
    label = column.labels.get(language) or next(iter(column.labels.values()))
    return column._replace(labels={language: label})


def titles_by_language(
    rows: Sequence[Sequence[GridCell]], columns: Mapping[int, Column], family: FamilyRules
) -> dict[int, Column]:
    """Two columns of titles below one head, each with its language: as the cells tell, else as the head prints them.

    Where the cells of both speak one language and differ, they say different things.
    """
    titled = sorted(at for at, own in columns.items() if own.part == "title")
    if len(titled) != len(LANGUAGES):
        return {}
    one, other = (columns[at] for at in titled)
    if one.of is not other.of or one.labels != other.labels:
        return {}
    texts = [" ".join(cell.text for row in rows for cell in row if cell.column == at) for at in titled]
    told = [family.tongues.spoken(text) for text in texts]
    if len(set(told)) < len(LANGUAGES) or None in told:
        if len(one.labels) < len(LANGUAGES) or (told[0] == told[1] and texts[0] != texts[1]):
            return {}
        first = next(iter(one.labels)) if told[0] == told[1] else told[0] or next(k for k in one.labels if k != told[1])
        told = [first, *(language for language in one.labels if language != first)]
    return {at: in_one(columns[at], language) for at, language in zip(titled, told, strict=True) if language}
