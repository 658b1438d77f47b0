"""Numbers in figures that their words may repeat in brackets: 2,5 (две целых пять десятых), 3 (үш)."""

IN_WORDS = r"(?:\s?\([^\W\d_]{2,20}(?:\s[^\W\d_]{1,20}){0,7}\))?"
"""What may stand behind figures and says the same; any words do, for nothing else has them there."""


def in_figures(printed: str) -> str:
    """A number without the words that repeat it."""
    return printed.partition("(")[0].strip()
