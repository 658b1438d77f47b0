"""What a text must show to be taken for a document of a family, and what it lacks of that."""

from kqparse.grammar.grammar import AnyFamily
from kqparse.grammar.notices import NoticeRules
from kqparse.split.mechanisms import Reading


def needed(family: AnyFamily) -> dict[str, int]:
    """How much of each evidence a family asks for; what it asks nothing of is left out."""
    evidence = family.table.evidence
    return {name: least for name in evidence.__struct_fields__ if (least := getattr(evidence, name))}


def lacks(family: AnyFamily, reading: Reading) -> list[str]:
    """What a reading lacks of the family's evidence, or shows against it, in words; empty where the family fits."""
    short = [
        f"{reading.evidence[what]} of {least} {what}"
        for what, least in needed(family).items()
        if reading.evidence[what] < least
    ]
    against = family.table.without if isinstance(family, NoticeRules) else ()
    return short + [f"{reading.evidence[what]} of 0 {what}" for what in against if reading.evidence[what]]


def weight(family: AnyFamily, reading: Reading) -> tuple[bool, int]:
    """By what families that fit are compared: how much evidence they show, behind whether others come first."""
    return not (isinstance(family, NoticeRules) and family.table.last), sum(reading.evidence.values())
