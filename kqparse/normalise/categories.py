"""Categories of the civil service as values."""

import re
from collections.abc import Mapping

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.values.categories import TIER
from kqparse.late_pattern import late_pattern
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES

_SHAPE = late_pattern(r"([A-Z]+(?:-[A-Z]+)*)[-\s]?([0-9]+)")
_ANY = late_pattern("(?<=-)[A-Z]+$")
"""The letters of a series that a grammar may leave open."""
_LINK = late_pattern(r"(?<!\w)[A-Z](?:\s?-?\s?[0-9])?(?!\w)")
_WORD = late_pattern(r"[^\W\d_]{3,}")
_STEPPED = late_pattern(TIER)
_SIGNS = late_pattern(rf"\s*[{re.escape(DASHES)}]\s*")


def is_tier(printed: str) -> bool:
    """Whether what stands in the place of a category is a link with a step."""
    return _STEPPED.fullmatch(printed.strip()) is not None


def tier_value(printed: str, grammar: Grammar) -> str | None:
    """Link and step of a register (`A1-3-1`), None where neither stands there, or another grade (2 разряд)."""
    read = printed.translate(grammar.repair.scripts.latin)
    shape = _LINK.search(read.upper())
    if shape is None and not _steps(grammar).issuperset(_WORD.findall(lower(printed))):
        return None
    steps = re.findall("[0-9]+", read[shape.end() if shape else 0 :])
    # A letter, a dash and one number are a block without links and its step: C-1.
    between = "-" if shape and not steps and "-" in shape.group() else ""
    link = between.join(re.findall("[A-Z0-9]", shape.group())) if shape else ""
    return "-".join([part for part in (link, *steps) if part]) or None


def _steps(grammar: Grammar) -> set[str]:
    """The words of heads over links and steps."""
    families = (family for family in grammar.families.values() if isinstance(family, FamilyRules))
    heads = [key for family in families for key, (part, _) in family.row_parts.items() if part == "tier"]
    return {word for key in heads for word in _WORD.findall(key)}


def category_value(printed: str, series: Mapping[str, tuple[int, int]]) -> str | None:
    """A category in Latin capitals (`D-O-1`), or None if no series has it.

    Args:
        printed: as it stands in the repaired text, any dash, blanks around it.
        series: for each series its lowest and highest number; `?` stands for any letter behind the first part.
    """
    match = _SHAPE.fullmatch(_SIGNS.sub("-", printed.strip()).upper())
    if not match:
        return None
    letters, number = match.group(1), int(match.group(2))
    open_letters = _ANY.sub(lambda last: "?" * len(last.group()), letters)
    low, high = series.get(letters) or series.get(open_letters, (1, 0))
    return f"{letters}-{number}" if low <= number <= high else None
