"""What a text must show to be taken for a document of a family, and what it lacks of that."""

from collections.abc import Mapping
from functools import lru_cache

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.mechanisms.articles import ArticleRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.grammar.tables import Table


def needed(family: AnyFamily) -> Mapping[str, int]:
    """How much of each evidence a family asks for; what it asks nothing of is left out."""
    return _needed(family.table.evidence)


@lru_cache(maxsize=64)
def _needed(evidence: Table) -> Mapping[str, int]:
    return {name: least for name in evidence.__struct_fields__ if (least := getattr(evidence, name))}


def unwanted(family: AnyFamily) -> tuple[str, ...]:
    """What evidence speaks against a family."""
    return family.table.without if isinstance(family, NoticeRules) else ()


def short(family: AnyFamily, evidence: Mapping[str, float]) -> list[str]:
    """What some evidence lacks of what the family asks for, in words."""
    return [f"{evidence[what]} of {least} {what}" for what, least in needed(family).items() if evidence[what] < least]


def misses(family: AnyFamily, most: Mapping[str, float]) -> list[str]:
    """What a text lacks of what the family asks for, in words; the evidence is the most that the text can show."""
    return [f"at most {told}" if not told.startswith("0 ") else told for told in short(family, most)]


def lacks(family: AnyFamily, evidence: Mapping[str, float]) -> list[str]:
    """What the evidence lacks of the family's, or shows against it, in words; empty where the family fits."""
    against = [f"{evidence[what]} of 0 {what}" for what in unwanted(family) if evidence[what]]
    return short(family, evidence) + against


def turn(family: AnyFamily) -> int:
    """When a family is asked: at first, 1 where no other one fits, 2 where none of those does either."""
    if isinstance(family, TitledRules):
        return 2
    last = isinstance(family, FamilyRules | NoticeRules) and family.table.last
    return int(last or isinstance(family, ArticleRules))


def weight(family: AnyFamily, evidence: Mapping[str, float]) -> tuple[int, float]:
    """By what families that fit are compared: how much evidence they show, behind whether others come first."""
    return -turn(family), sum(evidence.values())
