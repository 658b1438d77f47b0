"""What a printed line of a flattened table says by itself, whatever stands around it.

Two of three lines of such tables repeat: labels, heads of columns, what is asked of every post. So what a line says is
remembered by its text.
"""

from collections.abc import Iterator, Sequence

from kqparse.grammar.families import FamilyRules
from kqparse.grammar.labelling.labels import LabelLines
from kqparse.grammar.phrasing.forms import value
from kqparse.grammar.told_lines import ToldLine
from kqparse.late_pattern import late_pattern
from kqparse.split.prose.lines import PAGE, PAGE_SIGNS
from kqparse.text.fold import lower
from kqparse.text.kept import keep

LEAST_HEADS = 2
"""Heads that lines of heads hold together at least."""
_ENDED = late_pattern(r"[.;)»](?: +(?:/ *)?|/ *)(?=[^\W_])")
_NUMBER = late_pattern(r"[0-9]{1,3}[.)] *")
_AHEAD = 120
"""Characters of a line in which a label or a number of a heading is looked for."""
_TITLE = late_pattern(r"\s*(?:[\"«“„]|\(?[^\W\d_])")
"""What the number of a heading stands before."""
_LONGEST_NAME = 40
"""Characters of what a column of a language is called."""
_KEPT, _LONGEST_KEPT = 1 << 13, 400
"""Lines that are remembered for a family, and their characters."""


def told_lines(texts: Sequence[str], family: FamilyRules) -> list[ToldLine]:
    """What each of some lines says by the words of a family."""
    known = family.told_lines
    return [known[text] if text in known else _first_told(text, family) for text in texts]


def _first_told(text: str, family: FamilyRules) -> ToldLine:
    told = _told(text, family)
    return keep(family.told_lines, text, told, _KEPT) if len(text) <= _LONGEST_KEPT else told


def _told(text: str, family: FamilyRules) -> ToldLine:
    small = lower(text)
    match = family.lead.match(small) if family.lead else None
    numbered = match is not None and value(match, "ordinal") is not None
    behind = match.end() if match else 0
    bare = small.lstrip("/| ")
    column = bare.startswith(family.column_starts) and family.columns.fullmatch(bare)
    return ToldLine(
        cuts=tuple(_cuts(text, small, family)),
        figure=text[0] in PAGE_SIGNS and PAGE.fullmatch(text) is not None,
        heads=_heads(bare, family) if column else 0,
        number=len(text[:behind].rstrip()) if numbered else 0,
        alone=not text[behind:].strip(),
        titled=_TITLE.match(text, behind) is not None,
        title=_TITLE.match(text) is not None,
        ends=text[0].isupper() and small.startswith(family.end_starts),
        names=family.tongues.named(text) if len(text) <= _LONGEST_NAME else None,
    )


def _cuts(text: str, small: str, family: FamilyRules) -> list[int]:
    """Where a line is parted, since a wider printing has put what is a line of its own behind something else."""
    around = list(_around_columns(text, small, family)) if "/" in text else []
    ended = ". " in text or "; " in text or ") " in text or "» " in text  # most lines have none of them
    if not (around or ended):
        return []
    return sorted({*around, *(at for at in _sentences(text) if _begins(text[at : at + _AHEAD], family))})


def _around_columns(text: str, small: str, family: FamilyRules) -> Iterator[int]:
    """Where heads of columns begin and end within a line: those of both columns at least, parted by a slash."""
    for match in family.columns.finditer(small):
        heads = _heads(match.group(), family)
        if heads >= LEAST_HEADS and "/" in match.group().strip(" /") and text[match.start()].isupper():
            yield from match.span()


def _sentences(text: str) -> Iterator[int]:
    """Where within a line something begins behind a full stop or a bracket."""
    for match in _ENDED.finditer(text):
        if not _NUMBER.fullmatch(text, 0, match.end()):
            yield match.end()


def _begins(text: str, family: FamilyRules) -> bool:
    """Whether a text begins with the number of a heading, or with a label in both languages."""
    match = family.lead.match(lower(text)) if family.lead else None
    if match:
        following = text[match.end() :].lstrip()[:1]
        return not following or following.isupper() or following in '«"'
    label = LabelLines([text], family.phrases).pure(0) if text[0].isupper() else None
    return label is not None and label.slash


def _heads(text: str, family: FamilyRules) -> int:
    """How many heads of columns a text in lower case holds."""
    return sum(1 for _ in family.column.finditer(text))
