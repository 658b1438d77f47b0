"""Whether a text may show a heading of a list at most, told before it is read as one.

Guarantees: a text that may show none shows none where it is read.
"""

from bisect import bisect_right
from collections.abc import Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.post_lists import ListRules
from kqparse.grammar.phrasing.line_signs import Edges
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import HYPHENED, late_pattern
from kqparse.split.cells.grids import Grid
from kqparse.split.lists.cells import cells
from kqparse.split.lists.lines import list_lines, text_stretches
from kqparse.split.lists.mechanism import of_people
from kqparse.split.lists.tables import table_rows
from kqparse.text.edits import EditedText
from kqparse.text.fold import lower
from kqparse.text.lines import HYPHENS
from kqparse.text.repair.characters import SOFT_HYPHEN

_FRESH = late_pattern(r"\n[^\S\n]*\n\s*[A-Z\u0401\u0410-\u042f\u04d8\u0492\u049a\u04a2\u04e8\u04b0\u04ae\u04ba\u0406]")
"""The first letter of a line behind a blank one, where it is a capital."""
_LED = late_pattern(r"\n *(?=[0-9]{1,3}[.)] ?[^\W\d_])")
"""What stands before a line that a number leads."""
_MOST_PLACES = 24
_HEADS = late_pattern(r"[^\n\t]*+(?:[\n\t]\W*+[^\n\t]*+){0,2}")
"""The lines or cells that may be heads of columns together."""
_HEAD_LINES = 3
_BREAKS = HYPHENS + SOFT_HYPHEN


def may_be_headed(text: str, edges: Edges, grids: Sequence[Grid], rules: ListRules, grammar: Grammar) -> bool:
    """Whether a text may show the heading of a sector or list, or heads of columns that count as one.

    Args:
        text: the text.
        edges: where lines stand in it that may be such.
        grids: its tables.
        rules: the words of the family.
        grammar: all words.
    """
    headed = bool(edges.places) and _shows_heading(text, edges, grids, rules, grammar)
    listed = not headed and bool(edges.heads) and _may_list(text, edges.heads, rules, grammar.titles)
    return (headed or listed) and not of_people(text, rules, grids)


def _shows_heading(text: str, edges: Edges, grids: Sequence[Grid], rules: ListRules, grammar: Grammar) -> bool:
    """Whether the heading of a sector or list stands at one of the places at which it may.

    Only what stands around them is read. A line with a capital behind a blank one never goes on with what stands before
    it, so that what lies between two such lines is read as it is in the whole, where no heads of columns stand near
    and no table is drawn. Nor does a line that a number leads: no more is read than from one of these to the next.
    """
    if len(edges.places) > _MOST_PLACES or table_rows(grids).rows:
        return True
    starts = [0, *[match.end() - 1 for match in _FRESH.finditer(text)], len(text)]
    near = {bisect_right(starts, place) + behind for place in edges.heads for behind in range(-1, _HEAD_LINES)}
    for index in sorted({bisect_right(starts, place) for place in edges.places}):
        begin, end = starts[index - 1], starts[index]
        if index in near:
            return True
        cuts = [begin, *[match.end() for match in _LED.finditer(text, begin, end)], end]
        for at in sorted({bisect_right(cuts, place) for place in edges.places if begin <= place < end}):
            own = text[cuts[at - 1] : cuts[at]]
            found = cells(list_lines(EditedText(own, own), 0, rules).lines, rules, grammar.acts)
            if any(cell.role in ("sector", "title") for cell in found):
                return True
    return False


def _may_list(text: str, heads: Sequence[int], rules: ListRules, titles: TitleRules) -> bool:
    """Whether heads of columns that begin at some places may say that posts are listed, or rows below them name any.

    A row begins with the first word of a line or cell, and ends with the last word of one.
    """
    for place in heads:
        found = _HEADS.match(text, place)
        if found and rules.post_heads.search(rules.fold(found.group())):
            return True
    return not _edge_words(text).isdisjoint(titles.named)


def _edge_words(text: str) -> set[str]:
    """The words at the edges of lines and cells, with what a hyphen at the end of one may break."""
    small, of = lower(text), EditedText(text, text)
    found: set[str] = set()
    broken = ""
    for start, end, _ in text_stretches(of, 0):
        words = HYPHENED.findall(small, start, end)
        if not words:
            continue
        found.update((words[0], words[-1], *words[0].split("-"), *words[-1].split("-")))
        if broken:
            found.add(broken + words[0])
        ended = small[end - 1] in _BREAKS or small[end : end + 1] == SOFT_HYPHEN
        broken = (broken if len(words) == 1 else "") + words[-1] if ended else ""
    return found
