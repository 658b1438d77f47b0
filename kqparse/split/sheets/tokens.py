"""A text as a row of tokens: cells of a table, lines that end the tables, and all other lines."""

from collections.abc import Collection, Container, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct

from kqparse.frozen import Frozen
from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.records import Cell, PassageKind
from kqparse.split.cell_order import Place
from kqparse.split.paragraphs import Paragraph, paragraphs
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import join

_LONGEST_LABEL = 120
_ROW_NUMBER = late_pattern(r"[0-9]{1,2}[.)]?")
_MOST_STAMP_WORDS = 6
_RULE = late_pattern(r"[\W_]{3,}")
_BEHIND_LABEL = {
    "line": late_pattern(r":|\?(?:\s*[-\u2013\u2014:](?=\s))?|\s[-\u2013\u2014]\s"),
    "plain": late_pattern(r":|\s{2,}|\s[-\u2013\u2014]\s"),
    "tab": late_pattern(r":|\s{2,}"),
}
_LED = late_pattern(r"(?:[-\u2013\u2014\u2022\u00b7\u25aa*]|[0-9]{1,2}[.)])\s+(?=[^\W\d_])")
"""The mark of an entry of a list, as which the labels of a post may be printed."""
_TOLD = late_pattern(r":|\s[-\u2013\u2014]\s")
"""What stands behind a label that begins with a small letter."""
_BETWEEN_HEADS = late_pattern(r"[\s|/]+")
_SIGNS = " :.,;*"
_LETTERS = late_pattern(r"[^\W\d_]+")
_key = lru_cache(maxsize=1 << 13)(label_key)
"""Labels and heads of columns repeat from table to table, and are short."""


class Token(Frozen, frozen=True):
    """Cells (a label, perhaps with its value; heads of columns), or the end of tables, or (neither) any other line.

    `tabbed` says that a tab stands before it, or behind it on its line.
    """

    paragraph: Paragraph
    cells: tuple[Cell, ...] = ()
    ends: PassageKind | None = None
    tabbed: bool = False

    @property
    def role(self) -> str | None:
        """What it is for the lines before and behind it: `column`, `label`, `value`, `end`, None for another line."""
        if self.ends:
            return "end"
        return self.cells[-1].role if self.cells else None

    @property
    def label(self) -> CriterionKind | None:
        """The kind of its label, if it has one."""
        return next((cell.kind for cell in self.cells if cell.role == "label"), None)


class Cells(Struct, frozen=True):
    """What true cells tell of lines, by where these begin: which say nothing, or belong elsewhere; all of them."""

    silent: Collection[int] = ()
    moved: Mapping[int, Place] = MappingProxyType({})
    lines: Container[int] = frozenset()


NOTHING_KNOWN = Cells()


def tokens(of: EditedText, family: FamilyRules, begin: int = 0, known: Cells = NOTHING_KNOWN) -> list[Token]:
    """Every paragraph from `begin` on in order, without rules and those that say nothing."""
    own = (line for line in paragraphs(of, begin) if line.start not in known.silent)
    lines = [line for line in own if not _RULE.fullmatch(line.text)]
    if known.moved:
        lines.sort(key=lambda line: known.moved.get(line.start, (line.start, 0, 0)))
    found: list[Token] = []
    keys = (*family.labels, *family.column_heads, *family.qualifiers.words)
    starts = {_first_letters(key) for key in keys}
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1] if index + 1 < len(lines) else None
        may = _may_be_known(line.text, starts) or family.near(line.text) is not None
        before = found[-1] if found else None
        both = _broken_label(line, following, family) if may else ()
        if may and not both and line.start not in known.lines:  # true cells tell themselves which figures count rows
            both = _row_number(lines, index, before, family)
        cells = both or (_cells(line, following, before, family) if may else ())
        ends = None if cells or line.led else _end(line.text, family, before)
        tabbed = line.led or (
            following is not None and following.led and "\n" not in of.text[line.end : following.start]
        )
        found.append(Token(line, tuple(cells), ends, tabbed))
        index += 2 if both else 1
    return found


def _may_be_known(text: str, starts: Collection[str]) -> bool:
    """Whether a label or a head of a column may begin a line; most lines begin with a word that none begins with."""
    begun = _first_letters(text)
    return not begun or begun in starts


def _first_letters(text: str) -> str:
    """The letters that a text begins with, in lower case."""
    match = _LETTERS.match(text)
    return match.group().lower() if match else ""


def _end(text: str, family: FamilyRules, before: Token | None) -> PassageKind | None:
    """The kind of the end of tables that begins with a line; behind a label many words are its value all the same."""
    small = text[:_LONGEST_LABEL].lower().lstrip("*( ")
    kind = next((kind for start, kind in family.ends if small.startswith(start)), None)
    valued = kind == "stamp" and before is not None and before.role == "label"
    return None if valued and len(text.split()) > _MOST_STAMP_WORDS else kind


def _cells(line: Paragraph, following: Paragraph | None, before: Token | None, family: FamilyRules) -> Sequence[Cell]:
    """The paragraph as a label or the heads of columns; a label may have its value behind it."""
    # A word may be both (Требования): alone it heads a column, before a colon it is the label of what follows.
    heads = columns(line, family)
    whole = (_label(line, family) or heads) if line.text.endswith(":") else (heads or _label(line, family))
    if whole:
        by_tab = family.table.cells == "tab"
        if _inside(line, following, before, family):
            return ()
        own = [*_mark(line, family), whole]
        return own if not by_tab or line.led or _in_table(following, before, family) else ()
    bare_before = before is not None and before.role == "label"
    return () if bare_before or (family.table.cells == "tab" and not line.led) else _label_and_value(line, family)


def _label(line: Paragraph, family: FamilyRules) -> Cell | None:
    if line.end - line.start > _LONGEST_LABEL:
        return None
    begin = _behind_mark(line, family)
    known = family.label(_key(line.text[begin:]))
    if known:
        return Cell("label", line.traced()[begin:].strip(_SIGNS), *known)
    near = family.near(line.text[begin:]) if begin or line.text[:1].isupper() else None
    if near is None:
        return None
    return Cell("label", line.traced()[begin:].strip(_SIGNS), near.kind, near.language, matched=near.printed)


def _behind_mark(line: Paragraph, family: FamilyRules) -> int:
    """Where a line begins behind the mark that a label may have where no tabs tell labels."""
    mark = _LED.match(line.text) if family.table.cells != "tab" else None
    if mark is None:
        return 0
    # Entries begin with small letters too; then a sign must tell the label from the first words of a sentence.
    told = line.text[mark.end()].isupper() or _TOLD.search(line.text, mark.end(), _LONGEST_LABEL)
    return mark.end() if told else 0


def _mark(line: Paragraph, family: FamilyRules) -> Sequence[Cell]:
    """The number before a label, which is none of its text."""
    begin = _behind_mark(line, family)
    return [Cell("column", line.traced()[:begin].strip())] if begin and line.text[0].isdigit() else []


def columns(line: Paragraph, family: FamilyRules) -> Cell | None:
    """The heads of columns that a line consists of, None if it has anything else."""
    if line.end - line.start > _LONGEST_LABEL:
        return None
    if _key(line.text) in family.column_heads or _heads(line.text, family):
        return Cell("column", line.traced())
    return None


def _heads(text: str, family: FamilyRules) -> bool:
    """Whether a text is several heads of columns, one at least."""
    found = False
    for head in filter(None, map(_key, _BETWEEN_HEADS.split(text))):
        if head not in family.column_heads:
            return False
        found = True
    return found


def _inside(line: Paragraph, following: Paragraph | None, before: Token | None, family: FamilyRules) -> bool:
    """Whether a word that may be a label is one of a text, since in small letters it goes on with the line before.

    Behind it must stand what shows that it has no value of its own: a full stop, small letters, another label.
    """
    if not line.text[:1].islower() or before is None or before.role is not None:
        return False
    if before.paragraph.text.endswith((".", ";")) or line.led > before.paragraph.led:
        return False
    alone = following is None or following.text[:1].islower() or bool(_label(following, family))
    return alone or line.text.endswith(".")


def _in_table(following: Paragraph | None, before: Token | None, family: FamilyRules) -> bool:
    """Whether a label or head that lost its tab stands in a table: beside other cells, not in a wrapped heading."""
    if following is None:
        return False
    if following.led or columns(following, family) or (before and before.role == "column"):
        return True
    if before is None or not following.text[:1].isupper():
        return False
    return bool(before.cells) or before.paragraph.led or before.paragraph.text.endswith((".", ";"))


def _row_number(lines: Sequence[Paragraph], index: int, before: Token | None, family: FamilyRules) -> Sequence[Cell]:
    """The number of a row in a cell of its own, and the label, with its value perhaps, in the cell behind it."""
    if not _ROW_NUMBER.fullmatch(lines[index].text) or index + 1 == len(lines):
        return ()
    label, following = lines[index + 1], lines[index + 2] if index + 2 < len(lines) else None
    cells = _cells(label, following, before, family)
    told = any(cell.role == "label" for cell in cells)
    return [Cell("column", lines[index].traced()), *cells] if told else ()


def _broken_label(line: Paragraph, following: Paragraph | None, family: FamilyRules) -> Sequence[Cell]:
    """A label that a line break parts; its first line must lead a cell."""
    if following is None or following.end - line.start > _LONGEST_LABEL:
        return ()
    if not line.led and family.table.cells == "tab":
        return ()
    known = family.label(_key(f"{line.text} {following.text}"))
    return [Cell("label", join([line.traced(), following.traced()]).strip(_SIGNS), *known)] if known else ()


def _label_and_value(line: Paragraph, family: FamilyRules) -> Sequence[Cell]:
    """A label and its value in one paragraph."""
    begin = _behind_mark(line, family)
    for sign in _BEHIND_LABEL[family.table.cells].finditer(line.text, begin, _LONGEST_LABEL):
        known = family.label(_key(line.text[begin : sign.start()]))
        if known:
            whole = line.traced()
            rest = whole[sign.end() :].strip()
            return [
                *_mark(line, family),
                Cell("label", whole[begin : sign.start()].strip(_SIGNS), *known),
                *([Cell("value", rest)] if rest else []),
            ]
    return ()
