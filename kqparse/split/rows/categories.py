"""The categories in a cell or a heading, and what stands beside one."""

from collections.abc import Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.records import Parts
from kqparse.split.cells.grids import GridCell
from kqparse.split.rows.headings import parts_within
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_WORD = late_pattern(r"[^\W\d_]{2,}")
_MOST_WORDS_BESIDE = 3
"""More words than this beside a category make a section of a row of one cell."""


def category_alone(text: Traced, family: FamilyRules) -> tuple[tuple[Traced, Traced] | None, bool]:
    """The category that a heading gives to the posts below it, and whether the heading names a section too.

    In both languages it names it twice.
    """
    found = _shaped(text, family)
    if len({own.text for own, _ in found}) != 1:
        return None, True
    phrases = [phrase.text for _, phrase in found]
    whole = text[text.text.index(phrases[0]) : text.text.rindex(phrases[-1]) + len(phrases[-1])]
    beside = len(_WORD.findall(text.text)) - sum(len(_WORD.findall(phrase)) for phrase in phrases)
    return (found[0][0], whole), beside > _MOST_WORDS_BESIDE


def categories_alone(text: Traced, family: FamilyRules) -> bool:
    """Whether a line holds categories, and few words beside them."""
    found = _shaped(text, family)
    beside = len(_WORD.findall(text.text)) - sum(len(_WORD.findall(phrase.text)) for _, phrase in found)
    return bool(found) and beside <= _MOST_WORDS_BESIDE


def has_category(text: Traced, family: FamilyRules) -> bool:
    """Whether a category stands in a text."""
    return bool(_shaped(text, family))


def _shaped(text: Traced, family: FamilyRules) -> list[tuple[Traced, Traced]]:
    """What has the shape of a category in a text, each with its phrase."""
    form = family.parts.get("category")
    found: list[tuple[Traced, Traced]] = []
    for match in form.finditer(lower(text.text)) if form else ():
        place = value(match, "category") or match.span()
        found.append((text[place[0] : place[1]], text[match.start() : match.end()]))
    return found


def beside(cells: Sequence[GridCell], family: FamilyRules) -> Parts:
    """What stands beside a category in its cell: codes and the number of staff units."""
    found: Parts = {}
    for cell in cells:
        for part in parts_within(cell.whole, family) if cell.lines else ():
            if part.name != "category":
                found.setdefault(part.name, (cell.whole[slice(*part.value)], cell.whole[part.start : part.end]))
    return found


def categories(cells: Sequence[GridCell], family: FamilyRules) -> list[tuple[Traced, Traced]]:
    """The categories in some cells, each with its phrase; what has no shape of one is given as it stands."""
    found: list[tuple[Traced, Traced]] = []
    for cell in cells:
        whole = cell.whole
        told = _shaped(whole, family)
        found += told or ([(whole, whole)] if any(map(str.isalnum, whole.text)) else [])
    return found
