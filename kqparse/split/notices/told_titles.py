"""Cells of titles that say behind them what is asked of the post: Методист (высшее образование, стаж от 2 лет)."""

from collections.abc import Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Block, Cell
from kqparse.split.notices.marks import TELLING, Within, beginnings, withins
from kqparse.split.notices.wanted_posts import Asked
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

_PARTED = late_pattern(r"\w\s*[.,;:(\u2013\u2014-]\s*\w")
"""A sign behind which something may be asked."""
_SIGNS = " .,;"


def told_titles(blocks: Sequence[Block], rules: NoticeRules) -> list[Block]:
    """Posts of a table, each with what its cell asks for behind its title where no column asks for anything."""
    texts = [title.text for title in map(_title, blocks) if title]
    if not texts:
        return [*blocks]
    seen = Seen("\n".join(texts), texts)
    finders = [forms.finder for forms in (*rules.labels, *rules.clauses)]
    owns = iter(withins(seen, texts, beginnings(finders, seen)))
    return [_told(block, title, next(owns), rules) if (title := _title(block)) else block for block in blocks]


def _title(block: Block) -> Traced | None:
    """The title of a post of which no column asks for anything, where a sign parts it from something else."""
    title = block.heading.title
    bare = not block.by_language and not any(cell.kind in TELLING for cell in block.cells)
    return title if bare and title and _PARTED.search(title.text) else None


def _told(block: Block, title: Traced, own: Within, rules: NoticeRules) -> Block:
    asked = Asked(title.text, own, rules)
    post = asked.post(0, len(title), whole=False)
    if post is None or post.before or post.kind not in TELLING or not asked.tells(post.rest[0], len(title)):
        return block
    name, said = title[slice(*post.title)], title[slice(*post.rest)].strip(_SIGNS)
    if said.text.endswith(")") and said.text.count("(") < said.text.count(")"):
        said = said[:-1].strip(_SIGNS)  # the bracket was opened behind the title
    cell = Cell("value", said, post.kind, post.language)
    return block._replace(heading=block.heading._replace(title=name), cells=[cell, *block.cells])
