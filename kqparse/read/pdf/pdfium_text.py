"""The text of a page of PDFium as printed lines."""

from kqparse.late_pattern import late_pattern
from kqparse.read.pdf.signs import readable

_HYPHENS = "\x02\ufffe"
"""What PDFium puts for a hyphen at a line end; it joins the next line to it."""
_HYPHEN = late_pattern(f"[{_HYPHENS}]")
_LINE = late_pattern("[^\r\n]+")


def line_texts(signs: str) -> list[tuple[str, int]]:
    """The lines in drawn order, without blanks at their ends: each with the place of its first character.

    Hyphens at line ends are hyphens again, and signs without a meaning are U+FFFD.
    """
    lines: list[tuple[str, int]] = []
    plain = signs.split("\r\n")
    if "".join(plain).isprintable():
        at = 0
        for text in plain:
            bare = text.strip()
            if bare:
                lines.append((bare, at if len(bare) == len(text) else at + text.index(bare)))
            at += len(text) + 2
        return lines
    for match in _LINE.finditer(signs):
        lines += _parted(match.group(), match.start())
    return lines


def _parted(text: str, start: int) -> list[tuple[str, int]]:
    """The lines in a text with hyphens or other signs that are no plain ones."""
    lines: list[tuple[str, int]] = []
    begin = 0
    ends = [match.end() for match in _HYPHEN.finditer(text)]
    for end in (*ends, len(text)):
        own = text[begin:end]
        bare = own.rstrip()
        if bare and bare[-1] in _HYPHENS:
            bare = bare[:-1] + "-"
        stripped = bare.lstrip()
        if stripped:
            lines.append((readable(stripped), start + begin + len(bare) - len(stripped)))
        begin = end
    return lines
