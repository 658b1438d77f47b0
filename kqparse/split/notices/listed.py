"""What is asked or paid below a list of posts: it holds for all of them."""

import re
from collections.abc import Iterator, Sequence, Set

from kqparse.split.notices.marks import BULLETS
from kqparse.split.notices.parts import Holder
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_LEAST_LISTED = 2
_MARKED = re.compile(rf"\s*(?:[0-9]{{1,2}}[.)]|[{BULLETS}])")


def lend(holders: Sequence[Holder], post: Holder) -> None:
    """Let the criteria of the last post of a list be those of the posts before it that have none of their own.

    Args:
        holders: posts and groups, in order.
        post: the last of them.
    """
    for other in _before(holders, post):
        if other.cells or not (other.listed or (other.heading and other.heading.parts)):
            return
        other.lender = post


def below_all(post: Holder, para: Traced, alone: Set[int]) -> bool:
    """Whether a paragraph of no known label is said of no post of a list more than of the others.

    Args:
        post: the last of the list.
        para: the paragraph.
        alone: where paragraphs begin that a blank line stands before.
    """
    return post.listed is not None and not post.cells and para.start in alone and para is not post.listed


def lend_sentence(holders: Sequence[Holder], para: Traced, start: int) -> None:
    """Lend what a sentence of its own asks for behind posts that stand in a row in one paragraph.

    Args:
        holders: posts and groups, in order.
        para: the paragraph.
        start: where the sentence begins.
    """
    post = holders[-1]
    if not post.cells and post.listed is para and para.text[:start].rstrip().endswith((".", "!")):
        lend(holders, post)


def beside(holders: Sequence[Holder], para: Traced) -> None:
    """Note the paragraph of the last post; several in one are items of a list, and so is what follows an item.

    Two with marks are items of a list, too, where nothing stands between them, no heading of a part either.
    """
    post = holders[-1]
    post.para = para
    for other in holders[-2:-1]:
        if other.para is para and not other.cells:
            other.listed = post.listed = para
        elif other.on_item() and not other.para:
            post.listed = para
        elif (
            other.section is post.section
            and not other.cells
            and other.para
            and _MARKED.match(other.para.text)
            and _MARKED.match(para.text)
        ):
            other.listed, post.listed = other.para, para


def again(holders: Sequence[Holder], text: Traced) -> Holder | None:
    """The post of a list whose title a text is, with a colon: what stands behind it is said of that post alone.

    Then nothing that stands below the list holds for all of its posts.
    """
    name = lower(text.text[:-1].rstrip()) if text.text.endswith(":") else ""
    titled = [holder for holder in holders if holder.listed and holder.heading and holder.heading.title]
    found = [
        holder
        for holder in titled
        if holder.heading and lower(holder.heading.title.text if holder.heading.title else "") == name
    ]
    if len(found) != 1 or len(titled) < _LEAST_LISTED:
        return None
    for holder in holders:
        holder.lender = None
    return found[0]


def share_pay(holders: Sequence[Holder], post: Holder, pay: tuple[Traced, Traced]) -> None:
    """Give the posts of a list the pay that stands below its last one, where none of them has its own."""
    items = []
    for other in _before(holders, post) if post.listed else ():
        if other.heading is None or not other.listed:
            break
        # Where something stands below other items too, each has its own.
        if not other.on_item() or "salary" in other.heading.parts:
            return
        items.append(other.heading)
    for heading in items:
        heading.parts["salary"] = pay


def _before(holders: Sequence[Holder], post: Holder) -> Iterator[Holder]:
    """The posts right before the last one, the nearest first."""
    for other in reversed(holders[:-1] if holders[-1] is post else []):
        if other.heading is None:
            return
        yield other
