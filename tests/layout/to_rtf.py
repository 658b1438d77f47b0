"""Lays a document out as RTF, as Word does: a merged cell is a wide one, or goes on by a mark in the rows below."""

from description import Document, Paragraph, Table, placed

_WIDTH = 1500


def to_rtf(document: Document) -> bytes:
    """The document as RTF."""
    return rtf("".join(_paragraph(block) if isinstance(block, Paragraph) else _table(block) for block in document))


def rtf(body: str) -> bytes:
    """An RTF of a body in control words."""
    fonts = r"{\fonttbl{\f0\froman\fcharset204 Times New Roman;}{\f1\fcharset0 Arial;}{\f2\fcharset161 Greek;}}"
    return (r"{\rtf1\ansi\ansicpg1251\deff0" + fonts + r"{\colortbl;\red0\green0\blue0;}" + body + "}").encode("ascii")


def escaped(text: str) -> str:
    """Text in control words."""
    signs = {"\\": r"\\", "{": r"\{", "}": r"\}", "\n": r"\line "}
    return "".join(signs.get(sign, sign) if ord(sign) < 128 else _numbered(sign) for sign in text)


def _numbered(sign: str) -> str:
    """A sign by its numbers of 16 bits, each with a stand-in for readers that know none."""
    units = sign.encode("utf-16-le")
    numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(rf"\u{number}?" for number in numbers)


def _paragraph(paragraph: Paragraph) -> str:
    return rf"\pard\plain {escaped(paragraph.text)}\par" + "\n"


def _table(table: Table) -> str:
    lines: list[str] = []
    grid = {(row, column): cell for row, column, cell in placed(table)}
    width = sum(cell.columns for cell in table.rows[0])
    for row in range(len(table.rows)):
        edges, texts, column = "", "", 0
        while column < width:
            above = next(up for up in range(row, -1, -1) if (up, column) in grid)
            cell = grid[above, column]
            merge = r"\clvmgf" if cell.rows > 1 and above == row else r"\clvmrg" if above < row else ""
            column += cell.columns
            edges += rf"{merge}\cellx{column * _WIDTH}"
            text = escaped(cell.text).replace(r"\line ", r"\par ") if above == row else ""
            texts += rf"\pard\intbl {text}\cell"
        lines.append(rf"\trowd{edges} {texts}\row")
    return "\n".join(lines) + "\n"
