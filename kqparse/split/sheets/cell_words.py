"""What a line says by itself where cells are labels and values, whatever stands around it.

Labels and heads of columns repeat from table to table, so what a line says is remembered by its text.
"""

from functools import lru_cache

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.tables import EndKind
from kqparse.grammar.told_lines import ToldCell, ToldLabel
from kqparse.late_pattern import late_pattern
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.text.fold import label_key
from kqparse.text.kept import keep
from kqparse.text.traced import Traced

LONGEST_LABEL = 120
SIGNS = " :.,;*"
"""What may stand around a label."""
_ROW_NUMBER = late_pattern(r"[0-9]{1,2}[.)]?")
_RULE = late_pattern(r"[\W_]{3,}")
_LED = late_pattern(r"(?:[-\u2013\u2014\u2022\u00b7\u25aa*]|[0-9]{1,2}[.)])\s+(?=[^\W\d_])")
"""The mark of an entry of a list, as which the labels of a post may be printed."""
_TOLD = late_pattern(r":|\s[-\u2013\u2014]\s")
"""What stands behind a label that begins with a small letter."""
_BETWEEN_HEADS = late_pattern(r"[\s|/]+")
_KEPT, _LONGEST_KEPT = 1 << 13, 400
"""Lines that are remembered for a family, and their characters."""
_SIGNS_ALONE = ToldCell(rule=True, number=False, ends=None, heads=False, begin=0, label=None)
key = lru_cache(maxsize=1 << 13)(label_key)
"""Labels and heads of columns repeat from table to table, and are short."""


def told_cell(line: Paragraph, family: FamilyRules) -> ToldCell:
    """What a line says by the words of a family."""
    text = line.of.text[line.start : line.end]
    known = family.told_cells
    if text in known:
        return known[text]
    told = _told(line, text, family)
    return keep(known, text, told, _KEPT) if len(text) <= _LONGEST_KEPT else told


def _told(line: Paragraph, text: str, family: FamilyRules) -> ToldCell:
    if _RULE.fullmatch(text):
        return _SIGNS_ALONE
    begin = _behind_mark(text, family)
    short = len(text) <= LONGEST_LABEL
    return ToldCell(
        rule=False,
        number=_ROW_NUMBER.fullmatch(text) is not None,
        ends=_end(text, family),
        heads=short and (key(text) in family.column_heads or _heads(text, family)),
        begin=begin,
        label=_label(line.traced(), begin, family) if short else None,
    )


def _end(text: str, family: FamilyRules) -> EndKind | None:
    """The kind of the end of tables that begins with a line."""
    small = text[:LONGEST_LABEL].lower().lstrip("*( ")
    if not small.startswith(family.end_starts):
        return None
    return next((kind for start, kind in family.ends if small.startswith(start)), None)


def _label(whole: Traced, begin: int, family: FamilyRules) -> ToldLabel | None:
    matched, known = "", family.label(key(whole.text[begin:]))
    if not known:
        near = family.near(whole.text[begin:]) if begin or whole.text[:1].isupper() else None
        if near is None:
            return None
        matched, known = near.printed, (near.kind, near.language)
    own = whole[begin:].strip(SIGNS)
    return ToldLabel(own.start - whole.start, own.end - whole.start, *known, matched)


def _behind_mark(text: str, family: FamilyRules) -> int:
    """Where a line begins behind the mark that a label may have where no tabs tell labels."""
    mark = _LED.match(text) if family.table.cells != "tab" else None
    if mark is None:
        return 0
    # Entries begin with small letters too; then a sign must tell the label from the first words of a sentence.
    told = text[mark.end()].isupper() or _TOLD.search(text, mark.end(), LONGEST_LABEL)
    return mark.end() if told else 0


def _heads(text: str, family: FamilyRules) -> bool:
    """Whether a text is several heads of columns, one at least."""
    found = False
    for head in filter(None, map(key, _BETWEEN_HEADS.split(text))):
        if head not in family.column_heads:
            return False
        found = True
    return found
