"""How much text a cell of Excel holds, and how longer text is cut."""

CELL_UNITS = 32_767
"""The longest text of a cell, in UTF-16 units: a character beyond U+FFFF counts as two."""

CUT_MARK = " […]"
"""What stands at the end of a text that was cut."""


def cut_to_cell(text: str) -> str:
    """The text itself where a cell holds it, else its beginning with `CUT_MARK` at the end.

    A character that the limit would halve goes whole.
    """
    # Most texts are short, and no character takes more than two units.
    if len(text) * 2 <= CELL_UNITS:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= CELL_UNITS * 2:
        return text
    kept = units[: (CELL_UNITS - len(CUT_MARK)) * 2]
    return kept.decode("utf-16-le", "ignore") + CUT_MARK
