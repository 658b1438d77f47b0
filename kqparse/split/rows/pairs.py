"""Lines of plain text that are a label and its value.

Количество       1 единица                      a tab or three blanks part them, two where a list has the label
Білімі / Образование: жоғары / высшее           or a colon, where the label stands in both languages
Количество ставок 2,5                           or nothing, where the value is a number of staff units
"""

from collections.abc import Iterator

from kqparse.grammar.families import FamilyRules
from kqparse.late_pattern import late_pattern
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced, cut

_WIDE = late_pattern(r"[ \u00a0]{3,}")
_GAPS = ("  ", "\t", "\u00a0")
"""What a gap needs."""
_GAP = late_pattern(r"\t|[ \u00a0]{2,}")
_BOTH = late_pattern(r"[^:/\t]{2,60}/[^:/\t]{2,60}(:)\s")
"""A label in both languages."""
_NAMED = late_pattern(r"[^:]{2,60}:\s")
_AROUND = " \u00a0:"


def labels_of(small: str) -> Iterator[str]:
    """What may be labels of values in the lines of a text in lower case."""
    for line in _gapped(small):
        bare = line.strip(" \u00a0")
        # What a sign needs is told much sooner by `in` than by a pattern.
        gapped = "  " in bare or "\t" in bare or "\u00a0" in bare
        parted = (_GAP.search(bare) if gapped else None) or (_BOTH.match(bare) if "/" in bare else None)
        if parted:
            yield bare[: parted.start(parted.lastindex or 0)].rstrip(_AROUND)


def _gapped(small: str) -> Iterator[str]:
    """The lines that have what a gap needs, or a label in both languages; of most texts these are few."""
    for sign in (*_GAPS, ":") if "/" in small else _GAPS:
        at = small.find(sign)
        while at >= 0:
            end = small.find("\n", at)
            end = end if end >= 0 else len(small)
            begin = small.rfind("\n", 0, at) + 1
            if small[begin] != "\t":  # nothing stands before the tab that leads a cell
                yield small[begin:end]
            at = small.find(sign, end)


def pair(of: EditedText, begin: int, end: int, family: FamilyRules) -> tuple[Traced, Traced] | None:
    """The label and the value of a line, one of which may be empty where a tab parts them; None for any other line."""
    text = of.text[begin:end]
    if "\t" in text:
        at = text.find("\t")
        return _cells(of, begin, (begin + at, begin + at + 1), end) if text.count("\t") == 1 else None
    lead = len(text) - len(text.lstrip(" \u00a0"))
    gaps = [gap.span() for gap in _WIDE.finditer(text.rstrip(), lead)]
    if not gaps and (narrow := _GAP.search(text.rstrip(), lead)):
        gaps = [narrow.span()] if _listed(text[lead : narrow.start()], family) else []
    if not gaps and (both := _BOTH.match(text, lead)):
        gaps = [both.span(1)]
    if not gaps and text[-1:].isdecimal() and " " in text:
        at = text.rfind(" ")
        gaps = [(at, at + 1)] if family.row_parts.get(label_key(text[lead:at]), (None,))[0] == "headcount" else []
    return _cells(of, begin, (begin + gaps[0][0], begin + gaps[0][1]), end) if len(gaps) == 1 else None


def is_named(of: EditedText, label: Traced) -> bool:
    """Whether a colon ends a label or stands right behind it; a row may have none."""
    return bool(label) and (label.text.endswith(":") or of.text.startswith(":", label.end))


def names_value(line: str) -> bool:
    """Whether a line begins with what may be a label before a colon."""
    return _NAMED.match(line) is not None


def _cells(of: EditedText, begin: int, gap: tuple[int, int], end: int) -> tuple[Traced, Traced]:
    return cut(of, begin, gap[0]).strip(), cut(of, gap[1], end).strip()


def _listed(label: str, family: FamilyRules) -> bool:
    key = label_key(label)
    return key in family.row_parts or family.label(key) is not None
