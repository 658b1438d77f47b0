"""Which posts stand in a category for which something is asked: they are named behind it.

    Категория C-SV-3 (начальник отдела, начальник штаба):
    образование: высшее; …

Each title is a post with what is asked of the category; without any the category is the post.
"""

from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.late_pattern import late_pattern
from kqparse.records import Block
from kqparse.split.headings.title_words import names_post
from kqparse.split.rows.titles import titles
from kqparse.text.edits import EditedText
from kqparse.text.traced import Traced, running

_NAMED = late_pattern(r"\s*(?:\(|[-\u2013\u2014,]\s)\s*+(?P<named>[^():;.]{3,400}+)[):]")
_SIGNS = " ,-\u2013\u2014"
_LINE = late_pattern(r"\S[^\n]*(?<=\S)")


def with_titles(of: EditedText, blocks: Sequence[Block], grammar: Grammar) -> list[Block]:
    """The blocks of a text, those of a category that names posts once for each of them."""
    return [own for block in blocks for own in _named(of, block, grammar)]


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
    whole = running(of, [line.span() for line in _LINE.finditer(of.text, begin, end)]).tidy()
    found = [title.text for title in titles([whole], grammar, by_words=False, by_offices=True)]
    return found if all(names_post(title, grammar.titles) for title in found) else []
