"""What is asked or paid below a list of posts: it holds for all of them."""

import re
from collections.abc import Container, Iterator, Sequence, Set
from itertools import islice

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import WORD, late_pattern
from kqparse.model import CriterionKind
from kqparse.records import Heading
from kqparse.split.headings.title_words import mentions_post, names_post
from kqparse.split.notices.marks import BULLETS
from kqparse.split.notices.named_again import same_word
from kqparse.split.notices.parts import Holder, Label, listed
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LEAST_LISTED = 2
_MOST_TOLD = 100
"""Posts of which terms below the last one may be told, each time anew."""
_MOST_BEFORE = 4
"""Words of a text among which is one of a title."""
_LAST_WORD = late_pattern(r"\w+$")
_LEAST_STEM = 5
"""Letters of a word that begins alike in another case."""
_MARKED = late_pattern(rf"\s*(?:[0-9]{{1,2}}[.)]|[{BULLETS}])")


def lend(holders: Sequence[Holder], post: Holder) -> None:
    """Let the criteria of the last post of a list be those of the posts before it that have none of their own.

    Args:
        holders: posts and groups, in order.
        post: the last of them.
    """
    if post.heading is None:
        return
    for other in _before(holders, post):
        if (
            not other.bare()
            or (other.row and not post.row)
            or not (other.listed or (other.heading and other.heading.parts))
        ):
            return
        other.lender = post


def below_all(holders: Sequence[Holder], para: Traced, alone: Set[int]) -> bool:
    """Whether a paragraph is said of no post of the list above it more than of the others.

    So it is where nothing is said of the last one, and a blank line parts them, or where each has in its item what is
    said of it alone. `alone` are where paragraphs begin that a blank line stands before.
    """
    post = holders[-1]
    bare = post.listed is not None and not post.cells and para.start in alone and para is not post.listed
    return bare or told_in_items(holders, para)


def told_in_items(holders: Sequence[Holder], para: Traced) -> bool:
    """Whether a paragraph stands below a list of which each item has what is said of its post alone."""
    post, before = holders[-1], next(_before(holders, holders[-1]), None)
    if post.cells and isinstance(post.cells[-1], Label):
        return False  # what stands below a label is what it leads to
    if not before or para is post.listed or post.again or before.again or not (post.on_item() and before.on_item()):
        return False
    return bool(post.cells or before.cells)


def told_apart(holders: Sequence[Holder], post: Holder, kind: CriterionKind | None) -> bool:
    """Whether each post of a list was named anew, and of none is told what now is: it is asked of them all."""
    own = listed(holders) if post.again or post.whose else []
    return len(own) >= _LEAST_LISTED and all(each.again and kind not in each.kinds for each in own)


def untold(holders: Sequence[Holder], kind: CriterionKind | None, alone: Set[int]) -> bool:
    """Whether of each of several posts something is asked, and of none what is told now, below a blank line.

    Where blank lines part what is asked of the last one, too, they tell nothing.
    """
    if any(cell.para.start in alone for cell in holders[-1].cells):
        return False
    own = [holders[-1], *islice(_before(holders, holders[-1]), _MOST_TOLD)]
    several = _LEAST_LISTED <= len(own) <= _MOST_TOLD
    return several and all(each.kinds and kind not in each.kinds for each in own)


def lend_sentence(holders: Sequence[Holder], para: Traced, start: int, alone: Set[int]) -> None:
    """Lend what a sentence of its own asks for behind posts that stand in a row in one paragraph, or below their list.

    Args:
        holders: posts and groups, in order.
        para: the paragraph.
        start: where the sentence begins.
        alone: where paragraphs begin that a blank line stands before.
    """
    post = holders[-1]
    if post.heading is None:
        return
    row = post.listed is not None and any(other.listed is post.listed for other in _before(holders, post))
    behind = row and post.listed is para and para.text[:start].rstrip().endswith((".", "!"))
    below = start == 0 and (row or para.start in alone) and para is not post.listed and para is not post.para
    if not post.cells and (behind or below):
        lend(holders, post)


def beside(holders: Sequence[Holder], para: Traced) -> None:
    """Note the paragraph of the last post; several in one are items of a list, and so is what follows an item.

    Two in paragraphs of their own are items of a list, too, where nothing stands below the first of them, no heading of
    a part either.
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
            and other.para
            and all(cell.para is other.para for cell in other.cells)
            and (_MARKED.match(para.text) or not _MARKED.match(other.para.text))
        ):
            other.listed, post.listed = other.para, para


def leading(call: Traced, para: Traced, titles: TitleRules, vague: re.Pattern[str]) -> Traced | None:
    """The word for a post that ends a call and its paragraph, but for a colon: объявляет набор учителей: • физики."""
    last = _LAST_WORD.search(call.text)
    word = call[last.start() : last.end()] if last and para.text.endswith(f"{last[0]}:") else None
    told = word is not None and mentions_post(word.text, titles) and not vague.fullmatch(lower(word.text))
    return word if told else None


def with_lead(lead: Traced | None, title: Traced, last: Sequence[Holder], titles: TitleRules) -> Traced:
    """The title of a post with such a word before it, where it names none itself and nothing is said of the `last`."""
    if lead is None or any(holder.cells for holder in last) or names_post(title, titles):
        return title
    return join([lead, title])


def row_named(rows: Sequence[Holder], heading: Heading) -> Holder | None:
    """The one of the rows of a table with its title of whose post a heading below it is, if nothing else is said of it.

    Neither says what the other says otherwise: its category, its units.
    """
    known = rows[0].heading.parts if len(rows) == 1 and rows[0].heading and not rows[0].cells else None
    if known is None:
        return None
    alike = all(part not in known or known[part][0].text == value.text for part, (value, _) in heading.parts.items())
    return rows[0] if alike else None


def said_again(post: Holder | None, title: Traced, para: Traced) -> bool:
    """Whether a title says anew which post a call has named (… директорының бос лауазымы): Колледж директоры.

    Or its paragraph begins the list of what the call names in general: педагог лауазымына конкурс … 1. Физика мұғалімі.
    """
    named = post.heading.title if post and post.heading else None
    if post is None or named is None or not title:
        return False
    if post.named and not post.cells and _MARKED.match(para.text):
        return True
    one, other = WORD.findall(lower(named.text)), WORD.findall(lower(title.text))
    if not post.named:  # by a sentence: кітапханашыны жұмысқа шақырады
        bent = len(one) == len(other) and one != other and not (post.cells or post.listed)
        return bent and all(map(same_word, one, other))
    return bool(one and other) and len(other[-1]) >= _LEAST_STEM and one[-1].startswith(other[-1])


def bent_again(post: Holder | None, heading: Heading, *, named: bool) -> bool:
    """Whether a call names in another case the post that its heading has named: … директоры лауазымына конкурс."""
    own = post.heading.title if post and post.named and not post.cells and post.heading else None
    if own is None or not heading.title or not named or heading.parts:
        return False
    one, other = WORD.findall(lower(own.text)), WORD.findall(lower(heading.title.text))
    return one != other and len(one) == len(other) and all(map(same_word, other, one))


def is_within(post: Holder | None, title: Traced, labelled: Container[int]) -> bool:
    """Whether a title behind its label has all words of the bare post that a line above calls for, in whatever case.

    A post that begins at one of the `labelled` places has a label itself.

    Приглашаем хранителя фондов! ⏎ Наименование вакансии: хранитель музейных фондов
    """
    own = post.heading.title if post and post.heading and not post.cells and not post.heading.parts else None
    words = WORD.findall(lower(title.text))
    if own is None or own.start in labelled:
        return False
    return all(any(same_word(one, word) for word in words) for one in WORD.findall(lower(own.text)))


def tells_of(post: Holder | None, text: Traced, para: Traced) -> bool:
    """Whether a text in small letters, with no sign before it, speaks of the open post: Лоцман … Мы ищем лоцмана.

    So it does below a call that names its post, of which nothing is said yet.
    """
    title = post.heading.title if post and post.heading else None
    if post is None or title is None or not text.text[0].islower():
        return False
    if not para.text.partition(text.text)[0].rstrip()[-1:].isalpha():
        return False
    said = WORD.findall(text.text)[:_MOST_BEFORE]
    own = WORD.findall(lower(title.text))
    return (post.named and not post.cells) or any(same_word(word, other) for word in said for other in own)


def begins_row(post: Holder | None, title: Traced | None, joiners: Set[str]) -> bool:
    """Whether a title says anew the first of several posts that a call has named together, in whatever case.

    … на должности воспитателя и логопеда. Воспитатель: …
    """
    named = post.heading.title if post and post.named and post.heading else None
    if named is None or not title:
        return False
    one, other = WORD.findall(lower(named.text)), WORD.findall(lower(title.text))
    joined = len(other) < len(one) and one[len(other)] in joiners
    return joined and all(map(same_word, other, one))


def share_pay(holders: Sequence[Holder], post: Holder, para: Traced, pay: tuple[Traced, Traced]) -> None:
    """Give the posts of a list the pay that stands below its last one, where none of them has its own.

    So it does where what is asked of each of them stands between, below their list.
    """
    items = []
    told = post.again and all(other.again for other in _before(holders, post))
    for other in _before(holders, post) if post.listed else ():
        own = para is post.listed is not other.listed  # that of the last item alone
        if other.heading is None or not other.listed or own:
            break
        # Where something stands below other items too, each has its own.
        if not (told or other.on_item()) or "salary" in other.heading.parts:
            return
        items.append(other.heading)
    for heading in items:
        heading.parts["salary"] = pay


def _before(holders: Sequence[Holder], post: Holder) -> Iterator[Holder]:
    """The posts right before one, the nearest first, whatever is said below the list of some of them."""
    below = reversed(holders)
    while (last := next(below, None)) is not None and last is not post:
        if last.whose is None:
            return
    for other in below:
        if other.heading is None:
            return
        yield other
