"""Which posts stand in a category for which something is asked: they are named behind it, or behind what is asked.

    Категория C-SV-3 (начальник отдела, начальник штаба):      Категория C-SV-3: образование высшее, стаж 3 года.
    образование: высшее; …                                     Должности: начальник отдела, начальник штаба.

Each title is a post with what is asked of the category; without any the category is the post.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.families import FamilyRules
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Block
from kqparse.split.headings.title_words import names_post
from kqparse.split.reading import Reading
from kqparse.split.rows.titles import titles
from kqparse.text.edits import EditedText
from kqparse.text.fold import label_key
from kqparse.text.traced import Traced, running

_NAMED = late_pattern(r"\s*(?:\(|[-\u2013\u2014,]\s)\s*+(?P<named>[^():;.]{3,400}+)[):]")
_ENDED = late_pattern(r"[.;]\s+")
_ENDS = " .;"
_SIGNS = " ,-\u2013\u2014"
_LINE = late_pattern(r"\S[^\n]*(?<=\S)")


def with_titles(of: EditedText, reading: Reading, rules: NoticeRules, grammar: Grammar) -> Reading:
    """The reading of a text, its blocks of a category that names posts once for each of them."""
    heads = grammar.families.get(rules.table.tables)
    labels = heads.titles if isinstance(heads, FamilyRules) else ()
    blocks = [own for block in reading.blocks for own in _named(of, block, grammar)]
    # What several categories share does not tell which post stands in which of them.
    shared = Counter(block.cells[-1].text.start for block in blocks if block.cells)
    alone = [not block.cells or shared[block.cells[-1].text.start] == 1 for block in blocks]
    found = [
        _named_behind(block, labels, grammar) if own else ([block], None)
        for block, own in zip(blocks, alone, strict=True)
    ]
    named = [block for made, _ in found for block in made]
    claimed = [label for _, label in found if label]
    return reading._replace(blocks=named, claimed=[*reading.claimed, *claimed])


def _named_behind(block: Block, labels: Sequence[str], grammar: Grammar) -> tuple[list[Block], Traced | None]:
    """A block once for each post that its last text names behind the label of titles; that label with its sign."""
    last = block.cells[-1] if block.cells and block.heading.title is None else None
    colon = last.text.text.rfind(":") if last and last.role == "value" else -1
    if last is None or colon < 0:
        return [block], None
    begin = max((match.end() for match in _ENDED.finditer(last.text.text, 0, colon)), default=0)
    label, rest = last.text[begin : colon + 1], last.text[colon + 1 :].strip(_ENDS)
    named = _posts(rest, grammar) if rest and label_key(label.text) in labels else []
    if not named:
        return [block], None
    asked = last.text[:begin].strip()
    cells = [*block.cells[:-1], *([last._replace(text=asked)] if asked else [])]
    return [block._replace(heading=block.heading._replace(title=title), cells=cells) for title in named], label


def _named(of: EditedText, block: Block, grammar: Grammar) -> Iterator[Block]:
    category = block.heading.parts.get("category")
    match = None
    if category and block.heading.title is None:
        signs = category[1].text[len(category[1].text.rstrip(_SIGNS)) :]
        match = _NAMED.match(of.text, category[1].end - len(signs))
    named = _titles(of, *match.span("named"), grammar) if match else []
    if match is None or not named:
        yield block
        return
    begin, end = match.span("named")
    cells = [cell for cell in block.cells if not begin <= cell.text.start < end]
    for title in named:
        yield block._replace(heading=block.heading._replace(title=title), cells=cells)


def _titles(of: EditedText, begin: int, end: int, grammar: Grammar) -> list[Traced]:
    """The titles in a stretch of a text, none where one of them names no post."""
    return _posts(running(of, [line.span() for line in _LINE.finditer(of.text, begin, end)]).tidy(), grammar)


def _posts(whole: Traced, grammar: Grammar) -> list[Traced]:
    """The titles of a text, none where one of them names no post."""
    found = [title.text for title in titles([whole], grammar, by_words=False, by_offices=True)]
    return found if all(names_post(title, grammar.titles) for title in found) else []
