"""What is asked or paid below a list of posts: it holds for all of them."""

import re
from collections.abc import Callable, Iterator, Sequence, Set

from kqparse.grammar.titles import TitleRules
from kqparse.late_pattern import late_pattern
from kqparse.split.notices.bracketed import BRACKETS
from kqparse.split.notices.marks import BULLETS
from kqparse.split.notices.parts import Holder, Run
from kqparse.split.notices.pieces import Piece
from kqparse.split.title_words import mentions_post, names_post
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_LEAST_LISTED = 2
_WORD = late_pattern(r"\w+")
_LAST_WORD = late_pattern(r"\w+$")
_LONGEST_AGAIN, _MOST_BESIDE = 160, 4
"""Characters of a text that names a post of a list anew, and words beside the title."""
_MOST_ALIKE = 60
"""Posts of a text at most whose titles begin alike: of more none is named anew."""
_LEAST_STEM = 5
"""Letters of a word that begins alike in another case."""
_LEAST_WORDS = 2
"""Words of a title that is cut short."""
_SHORT, _ENDING, _LONGEST_ENDING = 3, 2, (4, 6)
"""Letters that a word shares with that of a title, all but the last ones, and letters that it may have more than a
short one, and than another: дәрігер-леріне."""
_TELLING = ("label", "clause", "salary", "pay", "headcount")
"""What stands below a title that is named again, to say something of its post."""
_MARKED = late_pattern(rf"\s*(?:[0-9]{{1,2}}[.)]|[{BULLETS}])")


def lend(holders: Sequence[Holder], post: Holder) -> None:
    """Let the criteria of the last post of a list be those of the posts before it that have none of their own.

    Args:
        holders: posts and groups, in order.
        post: the last of them.
    """
    for other in _before(holders, post):
        if not other.bare() or not (other.listed or (other.heading and other.heading.parts)):
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
    if not before or para is post.listed or post.again or before.again or not (post.on_item() and before.on_item()):
        return False
    return bool(post.cells or before.cells)


def lend_sentence(holders: Sequence[Holder], para: Traced, start: int, alone: Set[int]) -> None:
    """Lend what a sentence of its own asks for behind posts that stand in a row in one paragraph, or below their list.

    Args:
        holders: posts and groups, in order.
        para: the paragraph.
        start: where the sentence begins.
        alone: where paragraphs begin that a blank line stands before.
    """
    post = holders[-1]
    behind = post.listed is para and para.text[:start].rstrip().endswith((".", "!"))
    below = start == 0 and para.start in alone and para is not post.listed and para is not post.para
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


class Titles:
    """The titles of the posts of a text, found by the words that name them again."""

    def __init__(self, holders: Sequence[Holder], is_post: Callable[[str], bool]) -> None:
        """Find them among posts and groups, in order, which grow; `is_post` tells words for posts."""
        self._is_post = is_post
        self._holders = holders
        self._known: list[Holder] = []
        self._titled: dict[str, list[Holder]] = {}  # by the first letters of the first word

    def again(self, text: Traced, current: Holder | None) -> Holder | None:
        """The post of a list that a text names, with a colon: what stands behind it is said of that post alone.

        A few words may stand beside the title, in whatever case it is there: Требования к лоцману. Then nothing that
        stands below the list holds for all of its posts.

        Args:
            text: the text.
            current: the post that is open; what names a part of its title may be said of it.
        """
        if not text.text.endswith(":") or len(text) > _LONGEST_AGAIN or len(self._holders) < _LEAST_LISTED:
            return None
        said = _WORD.findall(lower(text.text))
        begins = {word[:_SHORT] for word in said}
        near = list({id(holder): holder for begin in begins for holder in self._index().get(begin, ())}.values())
        if len(near) > _MOST_ALIKE:
            return None
        found = [(count, holder) for holder in near if (count := _named_words(said, holder))]
        if not found:
            return self._by_one_word(said, near)
        most = max((count for count, _ in found), default=0)
        named = [holder for count, holder in found if count == most]
        if len(named) != 1 or (named[0] is not current and _is_told(named[0]) and not named[0].on_item()):
            return None
        whole = len(said) == most  # and nothing beside the title
        if current is not named[0] and not whole and self._is_part(named[0], current):
            return None
        self._alone()
        named[0].again = True
        return named[0]

    def _same(self, text: Traced) -> Holder | None:
        """The one post of whose title a line is the same, if nothing is said of it yet but what stands behind that."""
        small = lower(text.text) if len(text) <= _LONGEST_AGAIN else ""
        said = _WORD.search(small)
        near = self._index().get(said.group()[:_SHORT], []) if said else []
        titles = (holder.heading.title for holder in near[:_MOST_ALIKE] if holder.heading)
        same = [holder for holder, title in zip(near, titles, strict=False) if title and lower(title.text) == small]
        if len(same) != 1 or same[0].cells or not (same[0].heading and same[0].heading.parts):
            return None
        self._alone()
        return same[0]

    def _is_part(self, named: Holder, current: Holder | None) -> bool:
        """Whether a title is a part of that of the open post, and no post of its own: Помощник лоцмана has two."""
        one, other = title_words(named), title_words(current)
        further = [word for word in other if self._is_post(word) and not any(same_word(word, own) for own in one)]
        return len(one) < len(other) and _names(other, one) and not further

    def _alone(self) -> None:
        """Let no post have the criteria of another, but for those that were named together."""
        for holder in self._holders:
            holder.lender = holder.lender if holder.together else None

    def _by_one_word(self, said: Sequence[str], near: Sequence[Holder]) -> Holder | None:
        """The post whose title alone begins or ends with the one word that a text names of it, or the last of several.

        Требования к водителям, жүргізушілерге қойылатын талаптар: what is said is said of the drivers of each kind. No
        other title has the word.
        """
        edges = (said[-1], said[0]) if len(said) <= _MOST_BESIDE else ()
        told = ((edge, [post for post in near if _edge(edge, title_words(post))]) for edge in edges)
        edge, named = next((found for found in told if found[1]), ("", []))
        holders = self._holders if len(self._holders) <= _MOST_ALIKE else ()
        having = [holder for holder in holders if any(same_word(edge, word) for word in title_words(holder))]
        if (
            not named
            or len(having) != len(named)
            or any(holder.cells and (len(named) > 1 or not holder.on_item()) for holder in named)
        ):
            return None
        self._alone()
        for other in named[:-1]:
            other.lender, other.together = named[-1], True
        return named[-1]

    def anew(self, pieces: Sequence[Piece], at: int, current: Holder | None) -> Holder | None:
        """The same for the piece at `at`, where it begins its paragraph, or stands behind the label that does."""
        piece, above = pieces[at], pieces[at - 1] if at else None
        behind = above is not None and above.para is piece.para and above.segment.role == "label"
        below = pieces[at + 1].segment.role if at + 1 < len(pieces) else None
        if piece.whole and below in _TELLING and not piece.text.text.endswith(":"):
            return self._same(piece.text)
        # A sentence may lead to what is asked of one post: Дәрігерге: жоғары білім.
        led = below == "clause" and " " not in piece.text.text
        return self.again(piece.text, current) if behind or led or piece.segment.start == 0 else None

    def _is_known(self, at: int) -> bool:
        return at < len(self._holders) and self._holders[at] is self._known[at]

    def _index(self) -> dict[str, list[Holder]]:
        if self._known and not self._is_known(len(self._known) - 1):
            self._known, self._titled = [], {}  # the last one was replaced
        for holder in self._holders[len(self._known) :]:
            self._known.append(holder)
            words = title_words(holder)
            for begin in {word[:_SHORT] for word in (*words[:1], *words[-1:])}:
                self._titled.setdefault(begin, []).append(holder)
        return self._titled


def _is_told(post: Holder) -> bool:
    """Whether something is said of a post already, other than a remark behind its title."""
    return bool(post.kinds) and any(isinstance(cell, Run) for cell in post.cells)


def title_words(holder: Holder | None) -> list[str]:
    """The words of a post's title, in lower case."""
    title = holder.heading.title if holder and holder.heading else None
    return _WORD.findall(lower(title.text)) if title else []


def _named_words(said: Sequence[str], holder: Holder) -> int:
    """How many words of a title a text names, which may leave out what stands in brackets; 0 where it names none."""
    title = holder.heading.title if holder.heading else None
    words = title_words(holder)
    if title and "(" in title.text and not _names(said, words):
        words = _WORD.findall(BRACKETS.sub(" ", lower(title.text)))
    return len(words) if _names(said, words) else 0


def _names(said: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a text begins or ends with the words of a title, and has few others; it may cut a title short."""
    if not title or len(said) > len(title) + _MOST_BESIDE:
        return False
    ends = [said[at:] for at in range(min(len(said), _MOST_BESIDE + 1))]
    cut = any(_LEAST_WORDS <= len(own) < len(title) and all(map(same_word, own, title)) for own in ends)
    # In Kazakh the word for the post is the last one: бас маман лауазымына is said of бөлімнің бас маманы.
    lasts = range(_LEAST_WORDS, min(len(said), len(title) - 1) + 1)
    cut = cut or any(all(map(same_word, said[:most], title[-most:])) for most in lasts)
    whole = len(title) <= len(said) and any(
        all(map(same_word, own, title)) for own in (said[: len(title)], said[-len(title) :])
    )
    return cut or whole


def _edge(said: str, title: Sequence[str]) -> bool:
    """Whether a title begins or ends with a word, which are the words for a post in Russian and in Kazakh."""
    return same_word(said, title[0]) or same_word(said, title[-1])


def same_word(said: str, word: str) -> bool:
    """Whether a word is one of a title, with whatever ending."""
    shared = next((at for at, (one, other) in enumerate(zip(said, word, strict=False)) if one != other), len(word))
    least = len(word) if len(word) <= _SHORT else max(len(word) - _ENDING, _SHORT)
    stem = len(said) >= _LEAST_STEM and word.startswith(said)
    return stem or (min(shared, len(said)) >= least and len(said) <= len(word) + _LONGEST_ENDING[len(word) > _SHORT])


def leads_all(text: Traced, titles: TitleRules) -> bool:
    """Whether a word behind a call says what all posts of its list are: должности учителей: физики – 1."""
    return text.text.endswith(":") and len(text.text.split()) == 1 and mentions_post(text.text, titles)


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


def said_again(post: Holder | None, title: Traced, para: Traced) -> bool:
    """Whether a title says anew which post a call has named (… директорының бос лауазымы): Колледж директоры.

    Or its paragraph begins the list of what the call names in general: педагог лауазымына конкурс … 1. Физика мұғалімі.
    """
    named = post.heading.title if post and post.heading else None
    if post is None or named is None or not title:
        return False
    if post.named and not post.cells and _MARKED.match(para.text):
        return True
    one, other = _WORD.findall(lower(named.text)), _WORD.findall(lower(title.text))
    if not post.named:  # by a sentence: кітапханашыны жұмысқа шақырады
        bent = len(one) == len(other) and one != other and not (post.cells or post.listed)
        return bent and all(map(same_word, one, other))
    return bool(one and other) and len(other[-1]) >= _LEAST_STEM and one[-1].startswith(other[-1])


def begins_row(post: Holder | None, title: Traced | None, joiners: Set[str]) -> bool:
    """Whether a title says anew the first of several posts that a call has named together, in whatever case.

    … на должности воспитателя и логопеда. Воспитатель: …
    """
    named = post.heading.title if post and post.named and post.heading else None
    if named is None or not title:
        return False
    one, other = _WORD.findall(lower(named.text)), _WORD.findall(lower(title.text))
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
    """The posts right before the last one, the nearest first."""
    below = reversed(holders)
    while (last := next(below, None)) is not None and last is not post:
        if last.last is not post:
            return
    for other in below:
        if other.heading is None:
            return
        yield other
