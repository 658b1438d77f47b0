"""The shapes of the values that forms of headings hold."""

from kqparse.grammar.values.categories import RANK
from kqparse.grammar.values.codes import PADDED, SIGNED_ON
from kqparse.grammar.values.numbers import IN_WORDS


def value_slots(codes: str) -> dict[str, str]:
    """Patterns by the names that forms have for values; `codes` is that of several codes."""
    return {
        "category": RANK,
        "codes": codes,
        "code": rf"{PADDED}(?!\w){SIGNED_ON}",
        "number": rf"[0-9]{{1,6}}(?:[.,][0-9]{{1,2}})?{IN_WORDS}",
        "ordinal": "[0-9]{1,5}",
        "deep": r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?![0-9])",
    }
