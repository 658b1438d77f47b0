"""What all reading of a source begins with: its text repaired, its tables and paragraphs, the head of its act."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from operator import attrgetter

from msgspec import Struct

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.model import Diagnostic, Span
from kqparse.records import ActParts, Aside, Layout, SourceText
from kqparse.split.acts.acts import act
from kqparse.split.acts.notes import editorial
from kqparse.split.cells.grids import grids, numbered, stretches
from kqparse.split.choosing.mechanisms import Body
from kqparse.split.headings.compounds import parted_names
from kqparse.split.headings.title_words import is_name_of_post, mentions_post
from kqparse.split.prose.contents import without_contents
from kqparse.split.prose.footnotes import without_notes
from kqparse.split.prose.joining import Para, Prose, prose
from kqparse.split.prose.layout import Told
from kqparse.split.prose.leaders import without_leaders
from kqparse.split.prose.outlines import without_letters, without_levels
from kqparse.split.prose.page_breaks import PostLines, without_breaks
from kqparse.split.prose.run_on import without_run_on
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.prepare import prepare
from kqparse.text.repair.broken import whole_words
from kqparse.text.repair.broken_labels import broken_labels
from kqparse.text.repair.capitals import with_capitals
from kqparse.text.repair.cut_lines import UNCUT, cut_lines, with_blanks
from kqparse.text.repair.double_spaced import single_spaced
from kqparse.text.traced import Traced, cut

_BROKEN = ("text/plain", "text/markdown")
"""Formats in which lines may be broken without anything that tells it."""


class Opening(Struct, frozen=True):
    """A source before a family is chosen.

    Attributes:
        whole: the paragraphs and page numbers of all of it.
        head: its act, None where it shows none.
        body: what stands behind the head.
        all: the act and the body together.
        repaired: findings about letters.
        notes: what stands at the feet of pages, and is no part of the body.
        contents: the lines of a table of contents, which say what stands below; blank fields of forms; marks of levels.
        breaks: page numbers and running heads that are no part of the body, where the format tells none.
        said: what editors say behind the act in paragraphs of their own, which are no part of the body either.
    """

    whole: Prose
    head: ActParts | None
    body: Body
    all: Body
    repaired: list[Diagnostic]
    notes: Sequence[Aside]
    contents: Sequence[Traced]
    breaks: Sequence[Traced]
    said: Sequence[Para]

    @property
    def own(self) -> Sequence[Para]:
        """The paragraphs of the act itself."""
        paras = self.whole.paras
        return paras[: bisect_right(paras, self.body.start, key=attrgetter("end"))]


def opened(source: SourceText, grammar: Grammar) -> Opening:
    """A source made ready to be read by families."""
    layout = source.layout
    broken: list[int | Span] = [*broken_labels(source.text, grammar.vocabulary.labels)]
    broken += parted_names(source.text, grammar.titles)
    broken += whole_words(source.text, layout.full, grammar.vocabulary.words, lambda: _cell_ends(layout))
    plain = source.media_type in _BROKEN
    torn = cut_lines(source.text, grammar.vocabulary.words) if plain else UNCUT
    text, repaired = prepare(source.text, grammar.repair, layout.noise, layout.leads, [*broken, *torn.broken])
    if plain:
        text = with_blanks(text, torn.blanks) if torn.blanks else text
        # Lines of other formats may begin anywhere in a cell.
        text = text.replaced(single_spaced(with_capitals(text.text)))
    text, notes = without_notes(text, layout.notes)
    text, contents = without_contents(text)
    breaks: Sequence[Traced] = ()
    if plain:
        families = [family for family in grammar.families.values() if isinstance(family, FamilyRules)]
        names, mentions = (partial(one, rules=grammar.titles) for one in (is_name_of_post, mentions_post))
        posts = PostLines(names, mentions, partial(_label_of, families=families))
        if not (layout.tables or notes or contents):  # their lines are of the text as it was
            text, contents = _plainly_laid(text, posts)
        text, breaks = without_breaks(text, grammar.prose, posts)
    tables = grids(text, layout)
    told = Told(numbered(tables) if layout.tables else {}, whole=not plain)
    if layout.pages:
        wrapped = frozenset(map(text.edited, layout.wrapped))
        told = told._replace(pages=[*map(text.edited, layout.pages)], wrapped=wrapped, whole=False)
    whole = prose(text, grammar.prose, told=told)
    head = act(text, whole.paras, grammar.acts, lambda: whole.small)
    start = head.end if head else 0
    every = Body(text, 0, whole.paras, whole.furniture, tables, told, whole)
    said = editorial(whole, stretches(tables), head, grammar.acts)
    if said:
        text = _without(text, said, start)
        tables = grids(text, layout)
    rest = prose(text, grammar.prose, start, told=told, before=None if said else whole) if head or said else whole
    behind = [grid for grid in tables if grid.start >= start]
    body = Body(text, start, rest.paras, rest.furniture, behind, told, rest, breaks=breaks)
    return Opening(whole, head, body, every, repaired, notes, contents, breaks, said)


def _plainly_laid(text: EditedText, posts: PostLines) -> tuple[EditedText, Sequence[Traced]]:
    """A text in which labels have colons, and posts paragraphs, and what is gone from it."""
    text, blank = without_leaders(text, posts.label)
    text, letters = without_letters(without_run_on(text, posts), posts)
    text, marks = without_levels(text, posts)
    places = [text.edited(start) for start, _ in [*blank, *letters, *marks]]
    return text, [cut(text, at, at + 1) for at in sorted(places)]


def _label_of(line: str, families: Sequence[FamilyRules]) -> str | None:
    """What the label says that a line begins with or is, in any family."""
    key = label_key(line.partition(":")[0])
    for family in families:
        if told := family.row_parts.get(key) or family.labels.get(key):
            return told[0]
    return None


def _without(text: EditedText, paras: Sequence[Para], start: int) -> EditedText:
    """A text with blanks for paragraphs behind `start`, and for the line breaks before them: what they part is one."""
    pieces: list[str] = []
    at = 0
    for para in paras:
        begin = max(at, start, text.text.rfind("\n", 0, para.start))
        pieces += (text.text[at:begin], " " * (para.end - begin))
        at = para.end
    return text.replaced("".join([*pieces, text.text[at:]]))


def _cell_ends(layout: Layout) -> frozenset[int]:
    return frozenset(cell.spans[-1][1] for table in layout.tables for cell in table.cells if cell.spans)
