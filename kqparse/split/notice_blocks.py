"""Posts and groups of categories to blocks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from kqparse.records import Block, Heading
from kqparse.split.notice_parts import Holder
from kqparse.text.traced import Traced


def blocks(
    holders: Sequence[Holder], group_is: Literal["post", "shared"], latin: Mapping[int, int | str]
) -> tuple[list[Block], list[Traced]]:
    """The blocks of a notice, and the text of groups that hold for no post.

    Args:
        holders: posts and groups, in order.
        group_is: whether a group is a post for each of its categories, or holds for the posts of these categories.
        latin: letters that look like Latin ones, for the comparison of categories.
    """
    if group_is == "post":
        return [block for holder in holders for block in _of_group(holder)], []
    groups = [holder for holder in holders if holder.heading is None]
    keys = [
        None if group.categories is None else {category_key(each, latin) for each in group.categories}
        for group in groups
    ]
    used: set[int] = set()
    found: list[Block] = []
    for holder in holders:
        if holder.heading is None:
            continue
        category = holder.heading.parts.get("category")
        own = category_key(category[0], latin) if category else None
        held = [at for at, known in enumerate(keys) if known is None or own in known]
        used.update(held)
        cells = [cell for at in held for cell in groups[at].made(shared=True)]
        found.append(Block(holder.section, holder.heading, [*cells, *holder.made(shared=False)]))
    unused = [cell.text for at, group in enumerate(groups) if at not in used for cell in group.made(shared=True)]
    return found, unused


def _of_group(holder: Holder) -> Iterator[Block]:
    """A post for each category, all with the same text."""
    if holder.categories is None or holder.phrase is None or not holder.cells:
        return
    for category in holder.categories:
        heading = Heading(None, None, {"category": (category, holder.phrase)}, [])
        yield Block(holder.section, heading, holder.made(shared=False))


def category_key(category: Traced, latin: Mapping[int, int | str]) -> str:
    """A category as it is compared: Latin capitals and figures."""
    return "".join(sign for sign in category.text.upper().translate(latin) if sign.isalnum())
