"""What a cell or some lines say as the head of a column: what a list has, in one language or two, with words around."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from kqparse.grammar.families import FamilyRules, last_letters
from kqparse.grammar.tables import ColumnPart
from kqparse.grammar.told_lines import ToldHead
from kqparse.late_pattern import late_pattern
from kqparse.model import CriterionKind
from kqparse.split.cells.grids import CellLines, GridCell, running_text
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.rows.columns import Column, in_one
from kqparse.text.fold import label_key, lower
from kqparse.text.kept import keep
from kqparse.text.lines import DASHES, HYPHENS
from kqparse.text.placed import joins_plainly
from kqparse.text.tongues import parted
from kqparse.text.traced import Traced, of_pieces

_LONGEST_HEAD = 160
_MOST_TOLD = 1 << 14
"""Heads, and lines that are none, that are remembered for a family."""
_AROUND = " :.;,*\u00b9\u00b2\u00b3"
"""What may stand around a head, the mark of a note too."""
_LEAST_WORD = 3
"""Letters of a word that is no preposition."""
_WITH_TITLES: tuple[ColumnPart, ...] = ("unit", "category", "headcount")
"""What may stand in the cells of titles beside them, as a head says."""
_SHORT_WORDS = late_pattern(r"(?<=\w)\.(?=\w)")
"""The point of a short word without a blank behind it: Шт.ед."""
_SIGN = late_pattern(r"[^\w\s]")
_PARTING = late_pattern(r"[(),;/]|\s[^\W\d_]{1,5}\s")
_BESIDE = late_pattern(r"\s*[,/]\s*|\s[^\W\d_]{1,5}\s")
"""What stands between two heads in one cell: a sign, or a word as short as those that join."""


def known_head(cell: GridCell, family: FamilyRules, *, longer: bool = True) -> Column | None:
    """A head that a list has: as a whole, in each of two languages, or (`longer`) with further words behind it."""
    whole = cell.whole
    if len(whole) > _LONGEST_HEAD:
        return None
    known = _exact(whole, cell, family) or _in_one(whole, cell, family) or _listed(whole, cell, family)
    known = known or _both(whole, cell, family, longer=longer)
    if not known and "" in whole.joiners:
        known = _exact(_hyphened(whole), cell, family)
    if not known and _SHORT_WORDS.search(whole.text):
        known = _told_as(_SHORT_WORDS.sub(". ", whole.text), whole, cell, family)
    if known or not longer:
        return known
    begun, ended = _longer(whole, cell, family), _ended(whole, cell, family)
    if begun and ended and "kk" in begun.labels and not _SIGN.search(whole.text):
        begun = ended  # what a Kazakh phrase names stands at its end
    return _told_within(whole, cell, family, begun) or ended


def beside_titles(cell: GridCell, family: FamilyRules, what: ColumnPart | CriterionKind) -> Column | None:
    """What a head of titles says behind a sign that stands beside them in their cells; None where it does not."""
    if not cell.lines:
        return None
    sides = [side for start, end in _between(cell.text) if (side := cell.whole[start:end].strip())]
    told = [own for side in sides if (own := _exact(side, cell, family))]
    titled = any(own.part == "title" for own in told)
    return next((own for own in told if titled and what in (own.part, own.kind)), None)


def _between(text: str) -> Iterator[tuple[int, int]]:
    """The places between the signs of a text."""
    signs = [0, *chain.from_iterable(match.span() for match in _PARTING.finditer(text)), len(text)]
    return zip(signs[::2], signs[1::2], strict=True)


def told_head(lines: Sequence[Paragraph], texts: Sequence[str], family: FamilyRules, *, longer: bool) -> ToldHead:
    """What `known_head` makes of some lines with their texts."""
    return _told(texts, lambda: GridCell(0, 0, 1, 1, [line.traced() for line in lines]), family, longer=longer)


def told_cell(cell: GridCell, family: FamilyRules, *, longer: bool) -> ToldHead:
    """What `known_head` makes of a cell; None where it is empty."""
    if not cell.lines or len(cell.whole) > _LONGEST_HEAD:
        return None
    return _told([line.text for line in cell.lines], lambda: cell, family, longer=longer)


def told_text(text: Traced, family: FamilyRules) -> ToldHead:
    """What `known_head` makes of a text with no other words around it; None where it is empty."""
    if len(text) > _LONGEST_HEAD:  # it may have blanks that do not count
        return told_cell(_alone(text), family, longer=False)
    return _told([text.text], lambda: _alone(text), family, longer=False) if text else None


def _alone(text: Traced) -> GridCell:
    return GridCell(0, 0, 1, 1, CellLines([text]))


def _told(texts: Sequence[str], cell: Callable[[], GridCell], family: FamilyRules, *, longer: bool) -> ToldHead:
    """What a cell says as a head, remembered by its texts where these are joined as they are anywhere.

    Tables have the same labels again and again; most lines end with no word that a list has at the end of a head.
    """
    key = tuple(texts), longer
    if key in family.told_heads:
        return family.told_heads[key]
    plain = all(joins_plainly(text, following) for text, following in pairwise(texts))
    if plain and not longer and last_letters(" ".join(texts).lower()) not in family.last_letters:
        return keep(family.told_heads, key, None, _MOST_TOLD)
    known = known_head(cell(), family, longer=longer)
    told = (known.part, known.kind) if known else None
    return keep(family.told_heads, key, told, _MOST_TOLD) if plain else told


def _exact(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    return _told_as(whole.text, whole, cell, family)


def _told_as(text: str, whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    """What a head says as a list has it; `text` is how the list would print it."""
    key = label_key(text)
    if known := family.label(key):
        # A word of both languages is of that of the post's other labels.
        return Column(None, known[0], {None if key in family.shared else known[1]: whole.strip(_AROUND)}, cell)
    if key in family.row_parts:
        part, language = family.row_parts[key]
        return Column(part, None, {language: whole.strip(_AROUND)}, cell)
    return None


def _hyphened(whole: Traced) -> Traced:
    """A text with the hyphens at its line ends, which a word may have itself: Кол-во."""
    text, last = whole.of.text, len(whole.joiners)
    ends = [
        end + (at < last and not whole.joiners[at] and text[end] in HYPHENS) for at, (_, end) in enumerate(whole.pieces)
    ]
    return of_pieces(
        whole.of, [(start, end) for (start, _), end in zip(whole.pieces, ends, strict=True)], whole.joiners
    )


def _in_one(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    """A head with the language of its column behind it: `Требования (на русском)`."""
    for at in _word_ends(whole.text):
        language = family.tongues.named(whole.text[at:].strip(f"() .:{DASHES}"))
        known = _exact(whole[:at].strip(f" ({DASHES}"), cell, family) if language else None
        if known and language:
            return in_one(known, language)
    return None


def _listed(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    """A head that lists what stands in the cells below it: titles with their units or some part, or one criterion."""
    signs = [match.span() for match in _BESIDE.finditer(whole.text)]
    edges = [0, *chain.from_iterable(signs), len(whole)]
    sides = [whole[begin:end] for begin, end in zip(edges[::2], edges[1::2], strict=True)]
    found = [_exact(side, cell, family) for side in sides] if signs and all(sides) else []
    first = next((own for own in found if own and (own.part == "title" or own.kind not in (None, "other"))), None)
    beside = [own and (_with_titles(own) if first and first.part else own.kind == "other") for own in found]
    if first is None or beside.count(True) < len(found) - 1:
        return None
    return first._replace(labels={language: whole.strip(_AROUND) for language in first.labels})


def _with_titles(own: Column) -> bool:
    """Whether a head may say what stands beside titles in their cells: some part, or all that is asked."""
    return own.part in _WITH_TITLES or own.kind == "qualification_requirements"


def _both(whole: Traced, cell: GridCell, family: FamilyRules, *, longer: bool) -> Column | None:
    sides = [text.tidy() for _, text in parted(cell.lines, family.tongues)]
    if len(sides) == 1 and whole.text.count("/") == 1:
        at = whole.text.index("/")
        sides = [whole[:at].strip(), whole[at + 1 :].strip()]
    if len(sides) == 1:
        return _by_line(cell, family)
    if len(sides) != 2 or not all(sides):
        return None
    first, second = (_exact(side, cell, family) or (_longer(side, cell, family) if longer else None) for side in sides)
    if first is None or second is None or (first.part, first.kind) != (second.part, second.kind):
        return None
    return first._replace(labels={**first.labels, **second.labels})


def _by_line(cell: GridCell, family: FamilyRules) -> Column | None:
    """A head that says its word on its first lines, and in the other language on the rest, by the lists alone.

    Or that of one column below that of several: what is asked for, and of which kind.
    """
    for at in range(1, len(cell.lines)):
        first, second = (_exact(running_text(side), cell, family) for side in (cell.lines[:at], cell.lines[at:]))
        if first and second and first.kind == "qualification_requirements" and second.kind != first.kind:
            return second  # a head over several columns, in the cell of the first one
        if first and second and (first.part, first.kind) == (second.part, second.kind):
            both = {**first.labels, **second.labels}
            return first._replace(labels=both) if len(both) > 1 else None
    return None


def _longer(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    for end in _word_ends(whole.text):
        known = _exact(whole[:end], cell, family)
        if known and known.part == "category" and any(map(str.isdigit, whole.text[end:])):
            return None  # a category of posts, and no head over some
        if known and known.part in family.further and not _counts_further(whole.text[end:], family, known.part):
            return None
        general = known is not None and known.kind == "qualification_requirements"
        # «Требования» alone heads all criteria; with words behind it one of them, which some list has or none.
        if known and not (general and " " not in whole.text[:end].strip()):
            return known._replace(labels={language: whole.strip(_AROUND) for language in known.labels})
    return None


def _ended(whole: Traced, cell: GridCell, family: FamilyRules) -> Column | None:
    """A head with words before what a list has in Kazakh, where what a phrase names stands at its end."""
    blanks = [at for at, sign in enumerate(whole.text) if sign == " "]
    for blank in blanks:
        known = _exact(whole[blank + 1 :], cell, family)
        # A last word alone may be that of anything but pay.
        if known and "kk" in known.labels and (blank < blanks[-1] or known.part == "salary"):
            return known._replace(labels={"kk": whole.strip(_AROUND)})
    return None


def _counts_further(rest: str, family: FamilyRules, part: ColumnPart) -> bool:
    """Whether what follows on a head leaves it what it is: signs, a preposition, or words of what is counted."""
    first = rest.split(maxsplit=1)[0]
    if not first.isalpha() or len(first) < _LEAST_WORD:
        return True
    return family.further[part].search(lower(rest)) is not None


def _told_within(whole: Traced, cell: GridCell, family: FamilyRules, begun: Column | None) -> Column | None:
    """What a head asks for by the words within it, where it begins as another one does or as none.

    Words of several kinds (Образование и стаж) ask for all of them.
    """
    small = lower(whole.text)
    found = {kind for kind, forms in family.within if forms.search(small)}
    kinds = found | {begun.kind} if begun and begun.kind else found
    if begun and (len(kinds) == 1 or not kinds <= {kind for kind, _ in family.within}):
        return begun
    if not kinds or (begun and begun.part):
        return begun
    kind = kinds.pop() if len(kinds) == 1 else "qualification_requirements"
    return Column(None, kind, {family.tongues.spoken(whole.text): whole.strip(_AROUND)}, cell)


def _word_ends(text: str) -> Iterator[int]:
    """Where words end within a text, the last first; none but whole words are left out behind them."""
    at = len(text)
    while (at := max(text.rfind(" ", 0, at), text.rfind("(", 0, at), text.rfind("/", 0, at))) > 0:
        yield at
