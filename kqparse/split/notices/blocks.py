"""Posts and groups of categories to blocks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal

from kqparse.grammar.wanted import WantedRules
from kqparse.records import Block, Heading
from kqparse.split.likeness import category_key
from kqparse.split.notices.for_whom import ForWhom
from kqparse.split.notices.parts import Holder
from kqparse.text.traced import Traced


def blocks(
    holders: Sequence[Holder],
    group_is: Literal["post", "shared"],
    latin: Mapping[int, int | str],
    wanted: WantedRules,
) -> tuple[list[Block], list[Traced], list[Traced]]:
    """The blocks of a notice, the text of groups that holds for no post, and words that only say for whom one is.

    Args:
        holders: posts and groups, in order.
        group_is: whether a group is a post for each of its categories, or holds for the posts of these categories.
        latin: letters that look like Latin ones, for the comparison of categories.
        wanted: words for posts.
    """
    if group_is == "post":
        return [block for holder in holders for block in _of_group(holder)], [], []
    whose = ForWhom(holders, wanted)
    lenders = {id(holder.lender) for holder in holders if holder.lender and holder.bare()}
    used: set[int] = set()
    found: list[Block] = []
    places = {id(holder): place for place, holder in enumerate(holders)}
    for post, heading, held in _held(holders, latin):
        used.update(map(id, held))
        in_order = sorted(held, key=lambda group: places[id(group)])
        lent = [post.lender] if post.lender and post.bare() and id(post.lender) not in map(id, held) else []
        cells = [cell for group in (*in_order, *lent) for cell in whose.made(group, post, shared=True)]
        own = whose.made(post, post, shared=False) if id(post) in lenders else post.made(shared=False)
        found.append(Block(post.section, heading, [*cells, *own]))
    unused = [holder for holder in holders if holder.heading is None and id(holder) not in used]
    return found, [*whose.unused, *(cell.text for group in unused for cell in group.made(shared=True))], whose.claimed


def _held(holders: Sequence[Holder], latin: Mapping[int, int | str]) -> Iterator[tuple[Holder, Heading, list[Holder]]]:
    """Each post with its heading and the groups that hold for it: those of its category, and those of all.

    Of several calls in one text each states its groups anew: the nearest ones before a post hold for it, else those
    right behind it, and those that no post follows hold for all.
    """
    runs = [(posts, list(run)) for posts, run in groupby(holders, key=lambda holder: holder.heading is not None)]
    named = [{} if posts else _by_category(run, latin) for posts, run in runs]
    closing = named[-1] if len(runs) > 2 else {}
    before: dict[str | None, list[Holder]] = {}
    for at, (_, run) in enumerate(runs):
        before.update(named[at])
        behind = named[at + 1] if at + 1 < len(runs) else {}
        for holder in run:
            if holder.heading is None:
                continue
            category = holder.heading.parts.get("category")
            keys = [None, *([category_key(category[0], latin)] if category else [])]
            held = [group for key in keys for group in before.get(key) or behind.get(key, [])]
            held += [group for key in keys for group in closing.get(key, [])]
            yield holder, holder.heading, list({id(group): group for group in held}.values())


def _by_category(groups: Sequence[Holder], latin: Mapping[int, int | str]) -> dict[str | None, list[Holder]]:
    """Neighbouring groups by the categories for which they hold, under None those that hold for all."""
    found: dict[str | None, list[Holder]] = {}
    for group in groups:
        keys = [None] if group.categories is None else [category_key(each, latin) for each in group.categories]
        for key in dict.fromkeys(keys):
            found.setdefault(key, []).append(group)
    return found


def _of_group(holder: Holder) -> Iterator[Block]:
    """A post for each category, all with the same text."""
    if holder.categories is None or holder.phrase is None or not holder.cells:
        return
    for category in holder.categories:
        heading = Heading(None, None, {"category": (category, holder.phrase)}, [])
        yield Block(holder.section, heading, holder.made(shared=False))


def begins(block: Block) -> int:
    """Where a block stands: a table has its labels elsewhere."""
    title = block.heading.title
    return title.start if title else min((cell.text.start for cell in block.cells), default=0)
